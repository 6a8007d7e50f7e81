"""Rules that are data: an entry of a pack becomes a rule, opened by the longest word of each phrase it knows.

    el-sissi:
      why: AP uses the spelling the president prefers in English.
      use: {el-Sissi: [al-Sisi, el-Sisi, al-Sissi]}
      bad: ["President {~~al-Sisi~>el-Sissi~~} spoke.", …]
      good: [President el-Sissi spoke., …]

Each entry is a rule of its own name in the group `house`: `el-sissi = "off"` switches off one, `house = "off"` all. Where
two packs have an entry of one name, that of the first holds, so the desk's own pack overrides a house style.

An entry of a compiled pack becomes a rule, and its phrases a pattern, when its word first stands in a text: so five
thousand entries cost a table and nothing else. That table is the shelf.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from json import dumps, loads
from pathlib import Path
from typing import Any, NamedTuple

from .phrases import Form, Forms, Hit, Sites, endings, forms_of, match_case, opening_words, opens, sites, speaks
from .prose import Paragraph, Span, Unavailable
from .rule import Fact, Finding, Level, Rule, flag, see
from .views import sentences

GROUP = "house"
MOST_SECONDS = 0.25  # of searching one sentence with one pattern; most take microseconds
Entry = Mapping[str, Any]
Check = Callable[[Paragraph], Iterator[Finding] | Iterator[Fact]]


class Shelf(NamedTuple):
    """Entries that are not rules yet, by the words that open them ("" for those asked of every paragraph): what packs are
    compiled to. `files` has the pack of each entry, `levels` what the configuration says of its level."""

    opens: Mapping[str, Sequence[str]]
    entries: Mapping[str, str]
    files: Mapping[str, str] = {}
    levels: Mapping[str, Level] = {}

    def rule(self, name: str) -> Rule:
        """The rule of an entry; KeyError for a name that is none."""
        made = make(name, loads(self.entries[name]), self.files.get(name, ""))
        level = self.levels.get(name, self.levels.get(GROUP))
        return made if level is None else made.configured(level)

    def configured(self, levels: Mapping[str, Level], only: Iterable[str] = (), without: Iterable[str] = ()) -> Shelf:
        """The shelf at the levels of a configuration, with the entries alone that are wanted; names are entries or the group."""
        if not only and not without and not any(name in levels for name in (GROUP, *self.entries)):
            return self
        wanted = {
            name
            for name in self.entries
            if levels.get(name, levels.get(GROUP, Level.INFO))
            and (not only or name in only or GROUP in only)
            and not (name in without or GROUP in without)
        }
        opens = {word: kept for word, names in self.opens.items() if (kept := [n for n in names if n in wanted])}
        return self._replace(opens=opens, entries={n: e for n, e in self.entries.items() if n in wanted}, levels=levels)


def compiled(pack: Mapping[str, Entry]) -> Shelf:
    """The shelf of a pack: its checked entries by name, as `pack_entries.entries` has them."""
    opens: dict[str, list[str]] = defaultdict(list)
    entries = {}
    for name, entry in pack.items():
        words = sorted(opening(entry))
        for word in words or [""]:
            opens[word].append(str(name))
        entries[str(name)] = dumps({**entry, "gate": words}, ensure_ascii=False)
    return Shelf(dict(opens), entries)


def shelf_of(paths: Iterable[str | Path]) -> Shelf:
    """One shelf of many packs, compiled once and kept on disk; PackError if one of them cannot be used."""
    from .shelves import shelf_at

    opens: dict[str, list[str]] = defaultdict(list)
    entries: dict[str, str] = {}
    files: dict[str, str] = {}
    for path in paths:
        shelf = shelf_at(Path(path))
        for word, names in shelf.opens.items():
            opens[word] += [n for n in names if n not in entries] if entries else names
        files = dict.fromkeys(shelf.entries, str(path)) | files
        entries = {**shelf.entries, **entries}
    return Shelf(opens, entries, files)


def opening(entry: Entry) -> frozenset[str]:
    """The words of which one stands in every text that an entry speaks of; none if there is no such word."""
    if entry["kind"] != "pattern":
        return opening_words(form.text for form in forms_of(entry["words"]))
    if "opens" in entry:
        return frozenset(word.lower() for word in entry["opens"])
    from .regex import openers

    return openers(entry["words"])


def make(name: str, entry: Entry, path: str = "") -> Rule:
    """The rule of a checked entry of the pack at `path`."""
    place = sites(entry)
    check: Check
    if entry["kind"] == "pattern":
        check = replace_pattern(name, entry, place)
    else:
        forms = Forms(forms_of(entry["words"]), place)
        check = varies(name, entry, forms) if entry["kind"] == "one-of" else replaces(entry, forms)
    return Rule(
        name,
        Level[entry["level"].upper()],
        Paragraph,
        check,
        page(entry),
        GROUP,
        when=frozenset(entry["gate"] if "gate" in entry else opening(entry)) or None,
        judge=one_form(entry) if entry["kind"] == "one-of" else None,
        source=f"{path}:{entry['line']}",
    )


def page(entry: Entry) -> str:
    """The public page of an entry: why, where from, and its examples."""
    source = f"\nSource: {entry['source']}\n" if "source" in entry else ""
    return "\n".join([entry["why"], source, *(f"Bad: {b}" for b in entry["bad"]), *(f"Good: {g}" for g in entry["good"])])


def replaces(entry: Entry, forms: Forms) -> Check:
    """`use` and `avoid`: each form found is flagged, with what is better."""

    def check(p: Paragraph) -> Iterator[Finding]:
        for hit in forms.hits(p):
            better = [match_case(hit, b) for b in hit.form.better]
            if hit.written not in better:
                said = f"write “{better[0]}”" if better else f"avoid “{hit.written}”"
                yield flag(hit.span, entry.get("message") or f"{said}: {entry['why']}", *better)

    return check


def replace_pattern(name: str, entry: Entry, place: Sites) -> Check:
    """`pattern`: what a regular expression matches within a sentence, with its replacement."""
    compiled = None

    def check(p: Paragraph) -> Iterator[Finding]:
        nonlocal compiled
        from .regex import understood

        compiled = compiled or understood(entry["words"])
        for start, m in stretches(name, compiled, p):
            span = Span(*m.span()).shift(start)
            hit = Hit(span, Form(m[0]), m[0], opens(p, span.start))
            better = match_case(hit, m.expand(entry["replace"])) if "replace" in entry else None
            if m[0] and better != m[0] and place.hold(p.text, *span) and speaks(p, span):
                said = f"write “{better}”" if better else f"avoid “{m[0]}”"
                yield flag(span, entry.get("message") or f"{said}: {entry['why']}", *([] if better is None else [better]))

    return check


def stretches(name: str, compiled: Any, p: Paragraph) -> Iterator[tuple[int, Any]]:
    """The matches in each sentence of a paragraph, with its place; Unavailable once a search takes too long."""
    from .regex import LONGEST

    for start, sentence in sentences(p):
        for at in range(0, len(sentence.text), LONGEST):
            began = time.thread_time()
            found = list(compiled.finditer(sentence.text[at : at + LONGEST]))
            if time.thread_time() - began > MOST_SECONDS:
                raise Unavailable(f"the pattern of “{name}” takes more than {MOST_SECONDS} s over one sentence")
            yield from ((start + at, m) for m in found)


def varies(name: str, entry: Entry, forms: Forms) -> Check:
    """`one-of`: which form stands where, by the number of its word and of its ending, to be judged over the edition."""
    number = {form: (i, j) for i, (word, _) in enumerate(entry["words"]) for j, form in enumerate(endings(word))}

    def check(p: Paragraph) -> Iterator[Fact]:
        for hit in forms.hits(p):
            yield Fact(name, (*number[hit.form.text], hit.written, hit.opens), hit.span)

    return check


def one_form(entry: Entry) -> Callable[[Sequence[Fact]], Iterator[tuple[Fact, Finding]]]:
    """The judge of `one-of`: the form in a clear majority (2:1) is preferred; each other form is flagged once a story."""
    rows = [endings(word) for word, _ in entry["words"]]

    def judge(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
        counts = Counter(f.value[0] for f in facts).most_common()
        if len(counts) < 2:
            return
        clear = counts[0][1] >= 2 * counts[1][1]
        usual = counts[0][0] if clear else facts[0].value[0]
        first = next(f for f in facts if f.value[0] == usual)
        seen = {(f.document, usual) for f in facts}
        for fact in facts:
            row, ending, written, opening = fact.value
            if (fact.document, row) in seen:
                continue
            seen.add((fact.document, row))
            better = rows[usual][ending if ending < len(rows[usual]) else 0]
            better = match_case(Hit(fact.span, Form(written), written, opening), better)
            said = entry.get("message") or f"“{written}” here, “{first.value[2]}” elsewhere: {entry['why']}"
            yield fact, flag(fact.span, said, *([better] if clear else []), related=[see(first, f"“{first.value[2]}”")])

    return judge
