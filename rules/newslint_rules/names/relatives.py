"""Two surnames a letter apart that a family has: wife and husband are called alike, and so are parents and children, but for the endings
that some languages have for each sex."""

from __future__ import annotations

from newslint.pattern import pattern
from newslint.prose import Document
from newslint.views.forms import Form

from .near import UNSEEN, distance, familiar
from .verdict import Departure

FAMILY = pattern(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[’']s) (?:[a-z]+ )?(?:brother|sister|son|daughter|father|mother|wife|husband|twin|widow|widower),?"
    r"(?: [A-Z][\w'’.-]*){1,3} $"
)
LEAST = 6  # letters


def one_family(d: Document, a: Form, b: Form) -> Departure | None:
    """The rarer of two surnames that nobody has, inside which one letter differs, where the story calls one of the two a relative."""
    if not (a.introduced and b.introduced) or min(len(a.plain), len(b.plain)) < LEAST or max(map(familiar, (a.text, b.text))) >= UNSEEN:
        return None
    if a.plain[0] != b.plain[0] or a.plain[-2:] != b.plain[-2:] or distance(a.plain, b.plain, 1) != 1 or a.times == b.times:
        return None
    if not (related(d, a) or related(d, b)):
        return None
    rarer, other = sorted((a, b), key=lambda f: f.times)
    return Departure(rarer, other, "two ways", other.times >= 2 * rarer.times)


def related(d: Document, form: Form) -> bool:
    """Does the story introduce somebody of this name as a relative?"""
    return any(
        FAMILY.search(d.blocks[block].prose.text, max(0, m.span.start - 60), m.span.start) is not None
        for block, m in form.mentions
        if m.left
    )
