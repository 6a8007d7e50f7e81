"""Quotation marks, apostrophes and dashes of two kinds in one story."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule

APOSTROPHE = pattern(r"['’](?<=\w.)(?=\w)")
DOUBLE = pattern(r"[“”]|\"(?<!\d.)")
DASH = pattern(r"—|(?: – | - )(?<=[a-z,”\"].{3})(?=\w|[“\"])")
KINDS = (  # what is compared, the kinds, and the marks of each
    (APOSTROPHE, {"’": "curly apostrophe", "'": "straight apostrophe"}),
    (DOUBLE, {"“": "curly quotation mark", "”": "curly quotation mark", '"': "straight quotation mark"}),
    (DASH, {"—": "em dash", " – ": "spaced en dash", " - ": "spaced hyphen"}),
)
LAST = frozenset(".!?…:;”\"’')]")  # what copy that runs in sentences ends with; a byline does not


class Marks(NamedTuple):
    """A kind of mark in a paragraph: how often, and where first."""

    kind: str
    times: int
    first: Span


@view
def marks(p: Paragraph) -> tuple[tuple[Marks, ...], ...]:
    """The marks of a paragraph of sentences, those that are compared together."""
    text = p.text.rstrip()
    if p.heading or not text or text[-1] not in LAST:
        return ()
    out = []
    for searched, kinds in KINDS:
        found: dict[str, Marks] = {}
        if any(mark in text for mark in kinds):
            firsts: dict[str, re.Match[str]] = {}
            written = [kinds[firsts.setdefault(m[0], m)[0]] for m in searched.finditer(text)]
            for m in firsts.values():
                found.setdefault(kinds[m[0]], Marks(kinds[m[0]], written.count(kinds[m[0]]), Span(*m.span())))
        out.append(tuple(found.values()))
    return tuple(out)


@rule(Level.INFO, when=marks)
def quote_marks_vary(d: Document) -> Iterator[Finding]:
    """Quotation marks, apostrophes or dashes of two kinds stand in one story.

    Curly marks among straight ones show where copy was pasted in, and an em dash beside a spaced en dash is two houses in
    one story. The rarer kind is flagged at its first place, once. Double marks, apostrophes and dashes are each compared
    among themselves; inches and seconds (6'2") are no quotation marks.

    Bad: “We won,” he said. “We did.” She said {=="==}no" to that.
    Bad: The party's leader met Italy{==’==}s envoy at Rome's airport.
    Bad: The talks — the third — failed. Then they went home — at last. He slept{== – ==}it was late.
    Good: “We won,” he said of the party's vote.
    Good: She is 5'6" tall, “give or take”.
    Good: The years 1990–1995 were hard — for everyone.
    Good: Ahmed Kamel – Daily News ¶ The talks failed — again.
    """
    for i in range(len(KINDS)):
        found: dict[str, Marks] = {}
        for start, p in d.blocks:
            for kind, times, first in marks(p)[i] if marks(p) else ():
                old = found.get(kind)
                found[kind] = Marks(kind, times + (old.times if old else 0), old.first if old else first.shift(start))
        if len(found) > 1:
            most = max(found.values(), key=lambda m: m.times)
            for rare in (m for m in found.values() if m is not most):
                related = [Related(most.first, plural(most))]
                yield flag(rare.first, f"{plural(rare)} among {plural(most)}", related=related)


def plural(found: Marks) -> str:
    return f"{found.times} {found.kind}" + ("" if found.times == 1 else "es" if found.kind.endswith("sh") else "s")
