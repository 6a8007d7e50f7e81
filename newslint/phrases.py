"""Words and phrases of a pack, found in copy: whole, at their place, in the case that they are meant in.

A form is matched over line breaks, with either apostrophe and any hyphen. A form in small letters is found in small
letters, or with a capital where a sentence opens; a form with capitals as it stands, or all in capitals. Nothing is found
in a direct quotation, in an address or a handle, or where a word has become part of a name (Chicken Kiev, World Health
Organization).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from .pattern import Pattern, pattern
from .prose import Paragraph, Span
from .views import quoted, sentences, vocabulary
from .views.text import words_in

ENDINGS = re.compile(r"\(([^()]*)\)")
HYPHENS, APOSTROPHES = "\u2010\u2011-", "'\u2019"  # the plain hyphen last, where it is no range
LINK = pattern(r"://|www\.|[@#]\w|\w\.(?:com|org|net|info|gov|edu|co|uk|html?|php|pdf)\b|\w/\w[^/]*/")
SINGLE = pattern(r"(?<![\w’'])['‘](?=\w)[^'‘’]{0,300}(?:['’](?=\w)[^'‘’]{0,300})*['’](?!\w)")
OPENING = "“\"‘'([—–-•* \t\n\xa0"
NEXT_NAME = pattern(r"[ \xa0\n]+[A-Z]")
NAME_BEFORE = pattern(r"(?:^|(?<=[\s(“\"‘'-]))[A-Z][\w’'.]*[ \xa0\n]+$")


class Sites(NamedTuple):
    """Where an entry holds: only after or before one of some phrases, or never after or before one of them."""

    after: Pattern | None = None
    before: Pattern | None = None
    not_after: Pattern | None = None
    not_before: Pattern | None = None

    def hold(self, text: str, start: int, end: int) -> bool:
        """Does the entry hold for what stands from `start` to `end`?"""
        left = text[max(0, start - 80) : start]
        return not (
            (self.after and not self.after.search(left))
            or (self.before and not self.before.match(text, end))
            or (self.not_after and self.not_after.search(left))
            or (self.not_before and self.not_before.match(text, end))
        )


def sites(entry: Mapping[str, Sequence[str]]) -> Sites:
    def left(key: str) -> Pattern | None:
        return pattern(rf"(?<!\w)(?:{either(entry[key])})[\s{HYPHENS}]+$", re.I) if key in entry else None

    def right(key: str) -> Pattern | None:
        return pattern(rf"(?:['’]s?)?,?[\s{HYPHENS}]+(?:{either(entry[key])})(?!\w)", re.I) if key in entry else None

    return Sites(left("after"), right("before"), left("not-after"), right("not-before"))


def endings(form: str) -> list[str]:
    """The forms that one form stands for: `adviser(s)` is two, `organi(s|z)e` is two, with `|` one ending is always there."""
    m = ENDINGS.search(form) if "(" in form else None
    if m is None:
        return [form]
    parts = m[1].split("|") if "|" in m[1] else ["", m[1]]
    return [form[: m.start()] + part + form[m.end() :] for part in parts]


class Form(NamedTuple):
    """A form to be found, as the pack writes it, and the better forms."""

    text: str
    better: tuple[str, ...] = ()


def forms_of(words: Iterable[tuple[str, Sequence[str]]]) -> Iterator[Form]:
    """The forms of an entry, each ending by itself, with what is better for it."""
    for bad, betters in words:
        forms = endings(bad)
        better = [endings(b) * (len(forms) if len(endings(b)) == 1 else 1) for b in betters]
        yield from (Form(form, tuple(b[i] for b in better)) for i, form in enumerate(forms))


def normal(form: str) -> str:
    """A form as it is looked up: in small letters, with plain spaces, hyphens and apostrophes."""
    return normal_case(form).lower()


def either(forms: Iterable[str]) -> str:
    """A pattern for any of the forms, longest first."""
    return "|".join(map(loose, sorted(forms, key=lambda f: (-len(f), f))))


def loose(form: str) -> str:
    """A pattern for a form, over line breaks, with any hyphen and apostrophe."""
    escaped = re.escape(normal_case(form)).replace(r"\ ", r"\s+").replace(r"\-", f"[{HYPHENS}]")
    return escaped.replace("'", f"[{APOSTROPHES}]")


def in_any_case(forms: Iterable[str]) -> str:
    """A pattern for whole words: each form as it stands, with a capital, and in capitals. Every branch opens with a
    letter, which is what `re` is fast with; so case is written out, and the look-behind stands after the letter."""
    cases = dict.fromkeys(case for f in sorted(forms, key=lambda f: (-len(f), f)) for case in (f, f[0].upper() + f[1:], f.upper()))
    heads = ((loose(case[0]), loose(case[1:])) for case in cases)
    return "(?:" + "|".join(rf"{head}(?<!\w{head}){rest}" for head, rest in heads) + r")(?!\w)"


def opening_words(forms: Iterable[str]) -> frozenset[str]:
    """For each form its rarest word, as it stands in the vocabulary of a text."""
    from .lexicon.words import zipf

    return frozenset(min(words_in(form), key=lambda word: (zipf(word), -len(word), word)) for form in forms)


class Hit(NamedTuple):
    """A form that was found: its place, how it is written there, and whether a sentence opens with it."""

    span: Span
    form: Form
    written: str
    opens: bool


class Forms:
    """The forms of an entry, those that it finds and those that are right as they are and may hold them."""

    def __init__(self, forms: Iterable[Form], place: Sites) -> None:
        self.place = place
        self.found: dict[str, list[Form]] = {}
        for form in forms:
            self.found.setdefault(normal(form.text), []).append(form)
        self.words = [frozenset(words_in(form)) for form in self.found]

    @cached_property
    def finditer(self) -> Callable[[str], Iterator[re.Match[str]]]:
        """Where the forms stand, and those that are right as they are and hold one of them."""
        forms = [form for same in self.found.values() for form in same]
        better = {b for form in forms for b in form.better}
        right = [b for b in better if normal(b) not in self.found and any(bad in normal(b) for bad in self.found)]
        return re.compile(in_any_case([*(form.text for form in forms), *right])).finditer

    def hits(self, p: Paragraph) -> Iterator[Hit]:
        """What stands in a paragraph of these forms, in order."""
        known = vocabulary(p)
        if not any(words <= known for words in self.words):
            return
        for m in self.finditer(p.text):
            same = self.found.get(normal(m[0]))
            if same and self.place.hold(p.text, *m.span()):
                first = opens(p, m.start())
                hits = (Hit(Span(*m.span()), form, m[0], first) for form in same)
                if (hit := next((h for h in hits if meant(p, h)), None)) and speaks(p, hit.span):
                    yield hit


def meant(p: Paragraph, hit: Hit) -> bool:
    """Is the form found in its own case, and not as a part of a name?"""
    form, better = hit.form
    plain, written = normal_case(form), normal_case(hit.written)
    small = plain.islower()
    if plain.isupper() and p.text.isupper():
        return False
    if written == plain:
        common = better and not small and all(b.islower() for b in better)
        return not (common and in_name(p, hit))
    if written == normal_case(form[0].upper() + form[1:]):
        return not small or (hit.opens and NEXT_NAME.match(p.text, hit.span.end) is None)
    return not small and written.isupper() and not plain.isupper() and sum(map(str.isalpha, written)) >= 4


def normal_case(form: str) -> str:
    """A form with plain spaces, hyphens and apostrophes."""
    return re.sub(f"[{HYPHENS}]", "-", re.sub(f"[{APOSTROPHES}]", "'", " ".join(form.split())))


def in_name(p: Paragraph, hit: Hit) -> bool:
    """Does a name go on from here, or lead here within its sentence?"""
    if NEXT_NAME.match(p.text, hit.span.end):
        return True
    start = max(0, hit.span.start - 40)
    before = NAME_BEFORE.search(p.text[start : hit.span.start])
    return before is not None and not opens(p, start + before.start())


def opens(p: Paragraph, at: int) -> bool:
    """Does a sentence open here?"""
    start = max((o for o, _ in sentences(p) if o <= at), default=0)
    return not p.text[start:at].strip(OPENING)


def speaks(p: Paragraph, span: Span) -> bool:
    """Is this the story's own voice: no quotation, no address, no handle?"""
    text = p.text
    if quoted(p, span):
        return False
    if ("'" in text or "’" in text) and any(m.start() < span.start and span.end < m.end() for m in SINGLE.finditer(text)):
        return False
    before, after = re.search(r"\S*$", text[max(0, span.start - 200) : span.start]), re.match(r"\S*", text[span.end : span.end + 200])
    return LINK.search(f"{before and before[0]}{text[span.start : span.end]}{after and after[0]}") is None


def match_case(hit: Hit, better: str) -> str:
    """The better form, in capitals or with one where the copy has them for another reason than the form."""
    if hit.written.isupper() and not hit.form.text.isupper() and sum(map(str.isalpha, hit.written)) >= 4:
        return better.upper()
    return better[0].upper() + better[1:] if hit.opens and hit.written[0].isupper() else better
