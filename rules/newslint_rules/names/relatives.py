"""Two surnames a letter apart that a family has: wife and husband are called alike, and so are parents and children, but for the endings
that some languages have for each sex."""

from __future__ import annotations

from operator import itemgetter

from newslint.pattern import pattern
from newslint.prose import Document
from newslint.views.forms import Form, forms

from .near import STRANGE, UNSEEN, distance, familiar
from .verdict import Departure

FAMILY = pattern(
    r"\b(?:[Hh]er|[Hh]is|[Tt]heir|[’']s) (?:[a-z]+ )?(?:brother|sister|son|daughter|father|mother|wife|husband|twin|widow|widower),?"
    r"(?: [A-Z][\w'’.-]*){1,3} $"
)
LEAST = 6  # letters


def one_family(d: Document, a: Form, b: Form) -> Departure | None:
    """The rarer of two surnames that nobody has, inside which one letter differs, where the story calls one of the two a relative; a
    known surname may be the other where both sound alike."""
    if not (a.introduced and b.introduced) or min(len(a.plain), len(b.plain)) < LEAST:
        return None
    if a.plain[0] != b.plain[0] or a.plain[-2:] != b.plain[-2:] or distance(a.plain, b.plain, 1) != 1:
        return None
    (rare, rarer), (often, other) = sorted([(borne(d, f), f) for f in (a, b)], key=itemgetter(0))
    if rare == often or familiar(rarer.text) >= UNSEEN or familiar(other.text) >= (STRANGE if a.key == b.key else UNSEEN):
        return None
    if not (related(d, a) or related(d, b)):
        return None
    return Departure(rarer, other, "two ways", often >= 2 * rare)


def borne(d: Document, form: Form) -> int:
    """How often a story names a surname, by itself or as that of all who bear it: the Marchenkos."""
    family = forms(d).get(form.text + "s")
    return form.times + (family.times if family else 0)


def related(d: Document, form: Form) -> bool:
    """Does the story introduce somebody of this name as a relative?"""
    return any(
        FAMILY.search(d.blocks[block].prose.text, max(0, m.span.start - 60), m.span.start) is not None
        for block, m in form.mentions
        if m.left
    )
