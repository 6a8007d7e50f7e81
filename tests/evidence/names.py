"""Recall of the rules of names, by errors put into real news: for developers.

    python -m tests.evidence.names [--misses] [--corpus FOLDER] [--seed N]

Each error is put into one story by itself (into one mention, or into all of one story of an edition); it is found when a
rule of the group speaks at its place, `either` when it speaks of the other form instead. The same seed gives the same
errors.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click

from newslint.edition import Diagnostic, Edition, Story, read
from newslint.engine import Engine
from newslint.lexicon.people import given_names
from newslint.lexicon.words import known, zipf
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint.views.names import names, person
from newslint.views.titles import CALENDAR
from newslint_rules import names as group

from .__main__ import CORPUS, stories

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Spellings of one name that newspapers use side by side; none of them is read by a rule.
TRANSLITERATED = (
    ("iya", "ia"), ("ei", "ey"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("kh", "h"), ("q", "k"), ("dj", "j"), ("ch", "tch"), ("ss", "s"), ("s", "ss"),
    ("mm", "m"), ("tt", "t"), ("dd", "d"), ("ll", "l"), ("ai", "ay"), ("ev", "yev"), ("ov", "off"), ("w", "v"), ("zh", "j"), ("sch", "sh"), ("ks", "x"), ("x", "ks"),
    ("gh", "g"), ("dh", "d"), ("o", "u"), ("e", "i"), ("ah", "a"), ("eh", "e"), ("ee", "i"), ("aa", "a"), ("c", "k"), ("z", "s"),
)  # fmt: skip
ENGLISH = (
    "Johnson Johnston", "Thompson Thomson", "Davis Davies", "Clark Clarke", "Brown Browne", "Smith Smyth", "Anderson Andersen", "Peterson Petersen",
    "Hansen Hanson", "Phillips Philips", "Rodgers Rogers", "Stevens Stephens", "Green Greene", "Cook Cooke", "Moore More", "Hoffman Hoffmann",
    "Schmidt Schmitt", "Meyer Meier", "Nicholson Nicolson", "Macdonald McDonald", "Matthews Mathews", "Gray Grey", "Morrison Morison", "Wallace Wallis",
    "Connor Conner", "Ford Forde", "Allan Allen", "Stewart Stuart", "Neil Neal", "Lewis Louis", "Philip Phillip", "Bryan Brian",
)  # fmt: skip


class Slip(NamedTuple):
    """An error in a story: the copy, the place of the error in it, what stood there."""

    kind: str
    text: str
    start: int
    end: int
    was: str


def transposed(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name) - 1)
    return name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def deleted(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + name[i + 1 :]


def doubled(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + name[i] + name[i:]


def substituted(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + dice.choice(ALPHABET) + name[i + 1 :]


def transliterated(name: str, dice: random.Random) -> str:
    options = [(old, new) for old, new in TRANSLITERATED if old in name[1:]]
    if not options:
        return name
    old, new = dice.choice(options)
    at = name.index(old, 1)
    return name[:at] + new + name[at + len(old) :]


ONE_MENTION: dict[str, Callable[[str, random.Random], str]] = {
    "transpose": transposed, "delete": deleted, "double": doubled, "substitute": substituted,
    "transliterate": transliterated, "lower case": lambda name, dice: name.lower(),
}  # fmt: skip


def places_of(doc: Document) -> dict[str, list[tuple[int, int]]]:
    """Where each word of four letters or more is part of a name in mid-sentence."""
    out: dict[str, list[tuple[int, int]]] = {}
    for start, p in doc.blocks:
        if not p.heading:
            for name in names(p):
                for i, w in enumerate(name.words):
                    if (
                        w.text.isalpha()
                        and len(w.text) >= 4
                        and not w.text.isupper()
                        and w.text not in CALENDAR
                        and not (name.opens and not i)
                        and zipf(w.text.lower()) < 5
                    ):
                        out.setdefault(w.text, []).append(w.span.shift(start))
    return out


def slips(doc: Document, dice: random.Random, kinds: int = 2) -> Iterator[Slip]:
    """Errors for one story: for each kind, one mention of `kinds` names that stand twice or more elsewhere, and of as many that
    stand once elsewhere."""
    held = places_of(doc)
    often = {form: at for form, at in held.items() if len(at) >= 3}
    once = {form: at for form, at in held.items() if len(at) == 2 and len(form) >= 6}
    people = {form for form in often if form in surnames(doc)}
    for form in dice.sample(sorted(people), min(kinds, len(people))):
        yield from renamed(doc, form, often[form], dice)
    for kind, change in ONE_MENTION.items():
        for those, where in ((often, ""), (once, ", once elsewhere")):
            for form in dice.sample(sorted(those), min(kinds, len(those))):
                new = change(form, dice)
                if new != form:
                    start, end = dice.choice(those[form])
                    size = where or (", 4-5 letters" if len(form) < 6 and kind != "lower case" else "")
                    yield Slip(kind + size, doc.text[:start] + new + doc.text[end:], start, start + len(new), form)


def surnames(doc: Document) -> set[str]:
    """The last words of names of two words or three that begin with a well-known given name."""
    known_given = given_names()
    return {
        n.words[-1].text
        for _, p in doc.blocks
        for n in names(p)
        if 2 <= len(n.words) <= 3 and n.words[0].text.lower() in known_given and person(n)
    }


def renamed(doc: Document, form: str, at: list[tuple[int, int]], dice: random.Random) -> Iterator[Slip]:
    """One person of the story gets another surname, and one mention of it a near one: Thompson, once Thomson."""
    usual, other = dice.sample(dice.choice(ENGLISH).split(), 2)
    text, gone = doc.text, 0
    which = dice.randrange(len(at))
    for i, (start, end) in enumerate(sorted(at)):
        new = other if i == which else usual
        text = text[: start + gone] + new + text[end + gone :]
        if i == which:
            place = start + gone
        gone += len(new) - (end - start)
    yield Slip("english surname", text, place, place + len(other), usual)


def story(engine: Engine, text: str, name: str, paragraph: Callable) -> Story:
    return read(engine, next(iter(read_text(text, paragraph, name))))


def hit(found: list, start: int, end: int) -> bool:
    return any(d.finding.span.start < end and start < d.finding.span.end for d in found)


def tally(count: Counter[str], slip: Slip, found: list[Diagnostic], more: bool) -> bool:
    found_it = hit(found, slip.start, slip.end)
    count["all"] += 1
    count["found"] += found_it
    count["either"] += found_it or more
    count["mended"] += any(f.text == slip.was for d in found if hit([d], slip.start, slip.end) for f in d.finding.fixes[:1])
    return found_it


def related(form: str, doc: Document, docs: list[Document]) -> bool:
    """Has another story, that is about the same, the name too?"""
    own = rare(doc)
    return form in own and any(form in theirs and len(own & theirs) >= 4 for theirs in map(rare, docs) if theirs is not own)


@cache
def rare(doc: Document) -> frozenset[str]:
    """The names of a story that few stories have."""
    return frozenset(form for form in places_of(doc) if zipf(form.lower()) < 3.5)


def across(
    engine: Engine, docs: list[Document], paragraph: Callable, dice: random.Random, table: dict[str, Counter[str]], misses: bool
) -> None:
    """One story of an edition writes a name in another way throughout, that several stories have."""
    edition = Edition(engine.rules)
    clean = {d.name: story(engine, d.text, d.name, paragraph) for d in docs}
    edition.put(*clean.values())
    held = {d.name: places_of(d) for d in docs}
    holders = Counter(form for forms in held.values() for form in forms)
    for doc in docs:
        common = [
            f for f, at in held[doc.name].items() if holders[f] >= 2 and len(f) >= 5 and not known(f.lower()) and related(f, doc, docs)
        ]
        for kind, change in (
            ("edition: transliterate", transliterated),
            ("edition: transpose", transposed),
            ("edition: substitute", substituted),
        ):
            for form in dice.sample(sorted(common), min(1, len(common))):
                new = change(form, dice)
                if new != form:
                    text = re.sub(rf"\b{form}\b", new, doc.text)
                    at = text.index(new)
                    before = sum(len(edition.diagnostics(n)) for n in clean)
                    edition.put(story(engine, text, doc.name, paragraph))
                    found = [d for d in edition.diagnostics(doc.name) if text[d.finding.span.start : d.finding.span.end].endswith(new)]
                    after = sum(len(edition.diagnostics(n)) for n in clean)
                    edition.put(clean[doc.name])
                    slip = Slip(kind, text, *(found[0].finding.span if found else (at, at + len(new))), form)
                    if not tally(table.setdefault(kind, Counter()), slip, found, after > before) and misses:
                        click.echo(f"{kind}: {new} for {form}, in {holders[form]} stories, {doc.name}")


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--seed", default=1)
@click.option("--kinds", default=2, help="Names of each story for each kind.")
@click.option("--misses", is_flag=True, help="Print each error that was not found.")
@click.option("--rule", "only", multiple=True)
def main(corpus: Path, seed: int, kinds: int, misses: bool, only: tuple[str, ...]) -> None:
    engine = Engine(r for r in vars(group).values() if isinstance(r, Rule) and (not only or r.name in only))
    dice, paragraph = random.Random(seed), pool()
    table: dict[str, Counter[str]] = {}
    for doc in stories(corpus):
        clean = Edition(engine.rules)
        clean.put(story(engine, doc.text, doc.name, paragraph))
        before = len(clean.diagnostics(doc.name))
        for slip in slips(doc, dice, kinds):
            alone = Edition(engine.rules)
            alone.put(story(engine, slip.text, doc.name, paragraph))
            found = alone.diagnostics(doc.name)
            found_it = tally(table.setdefault(slip.kind, Counter()), slip, found, len(found) > before)
            if misses and not found_it:
                often = len(re.findall(rf"\b{slip.was}\b", slip.text))
                click.echo(
                    f"{slip.kind}: {slip.text[slip.start : slip.end]} for {slip.was} ×{often} … {slip.text[max(0, slip.start - 40) : slip.end + 30]!r}"
                )
    across(engine, list(stories(corpus)), paragraph, dice, table, misses)
    click.echo("kind\terrors\tfound\teither\tright first fix")
    for kind, n in table.items():
        click.echo(f"{kind}\t{n['all']}\t{n['found'] / n['all']:.3f}\t{n['either'] / n['all']:.3f}\t{n['mended'] / n['all']:.3f}")


if __name__ == "__main__":
    main()
