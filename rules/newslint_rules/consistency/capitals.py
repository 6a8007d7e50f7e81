"""Names of institutions and places of which the second word has a capital here and none there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newslint.prose import Paragraph, view
from newslint.rule import Fact, Finding, Level, rule
from newslint.views import spans, vocabulary

from .agreement import Form, between_stories, in_a_story, outside_quotes

NOUNS = frozenset(
    "palace ministry government parliament party university college hospital airport court council committee commission agency "
    "department authority police army navy forces church mosque cathedral river valley mountains peninsula island islands strip "
    "bridge street road avenue square stadium museum prison province crossing tribunal accord treaty embassy consulate presidency "
    "administration cabinet federation institute bureau".split()
)
# Before these a lower-case first word is of the name too: health ministry, supreme court.
FIRST = frozenset(
    "health foreign defense defence interior finance justice education energy transport labor labour agriculture information "
    "culture tourism home treasury supreme constitutional high federal district security".split()
)


@view
def named(p: Paragraph) -> list[Fact]:
    """What a paragraph says of these names, outside quotations and headings: its first word, its second, the case of that."""
    if p.heading or p.text.isupper() or vocabulary(p).isdisjoint(NOUNS):
        return []
    out = []
    for before, span in pairwise(spans(p)):
        noun, first = p[span], p[before].removesuffix("'s").removesuffix("’s")
        if noun.lower() not in NOUNS or span.start - before.end != 1 or p.text[before.end] != " " or (first.isupper() and len(first) > 3):
            continue
        if (first[0].isupper() or first in FIRST) and outside_quotes(p, span) and first.lower() not in ("the", "this", "that", "its", "a"):
            form = Form("capital" if noun[0].isupper() else "small", f"{first} {noun}")
            out.append(Fact((first.lower(), noun.lower()), form, span))
    return out


def one_case(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    yield from in_a_story(facts, max, recased)
    yield from between_stories(facts, max, recased, even=False)


def recased(here: Form, there: Form) -> str:
    noun = here.text.split()[-1]
    return noun.capitalize() if there.form == "capital" else noun.lower()


@rule(Level.INFO, when=named, judge=one_case)
def capitals_vary(p: Paragraph) -> Iterator[Fact]:
    """The name of an institution or a place has a capital here and none there.

    Houses differ (the AP writes Health Ministry, the Guardian health ministry), but a story does one or the other, and so
    does an edition if most of its stories do. Headings and quotations are left as they are.

    Bad: They met at Ittihadiya Palace, and left Ittihadiya {==palace==} at noon.
    Bad: The Health Ministry said so. On Monday the Health Ministry denied it. A doctor asked the health {~~ministry~>Ministry~~}.
    Good: They met at Ittihadiya Palace and left the palace at noon.
    Good: “The Health Ministry is wrong,” said an officer of the health ministry.
    Good: # Health Ministry denies it ¶ The health ministry denied it.
    """
    yield from named(p)
