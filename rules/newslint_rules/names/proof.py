"""Which forms of a story depart from others: every pair of near forms is compared, and the evidence decides."""

from __future__ import annotations

from collections.abc import Mapping

from newslint.lexicon.words import known
from newslint.prose import Document, view
from newslint.views.folding import loose
from newslint.views.forms import Form, forms

from .evidence import Acts, acts_in
from .near import STRANGE, distance, familiar, near_pairs
from .pairs import english, inflected_pair, near_enough, paired, told_apart
from .relatives import one_family
from .told_apart import another, coordinated, foreign, in_foreign_phrase
from .verdict import Departure, of_known, of_strange


@view
def departures(d: Document) -> Mapping[str, Departure]:
    """What departs within one story, by form."""
    out: dict[str, Departure] = {}
    acts = acts_in(d)
    for a, b in near_pairs(forms(d).values()):
        found = compare(a, b, acts)
        if found is None or two_things(d, found, acts):
            found = one_family(d, a, b)
        if found is None or foreign(d, found.form):
            continue
        if found.form.text not in out or rank(found) > rank(out[found.form.text]):
            out[found.form.text] = found
    return out


def two_things(d: Document, found: Departure, acts: Acts) -> bool:
    """Does the story tell the two apart, or name them side by side, where the one is no plain slip for the other?"""
    if known(found.other.text.lower()) and not found.person and in_foreign_phrase(d, found.form):
        return True
    if another(d, found.form, found.other):
        return True
    return coordinated(d, found.form, found.other) and not paired(found.form, found.other, acts).slip


def rank(found: Departure) -> tuple[bool, int]:
    return found.kind == "misspelt", found.other.times


def compare(x: Form, y: Form, acts: Acts = lambda form: 0) -> Departure | None:
    """What two near forms show of each other; `acts` tells what a form does."""
    if x.plain == y.plain:
        a, b = (x, y) if x.times < y.times else (y, x)
        return Departure(a, b, "accents", b.times >= 2 * a.times) if letters(a.text) != letters(b.text) else None
    if not within_reach(x, y):
        return None
    a, b = (x, y) if odder(x, y) else (y, x)
    pair = paired(a, b, acts)
    if not near_enough(pair) or inflected_pair(pair) or told_apart(pair):
        return None
    found = of_strange(pair) if familiar(a.text) < STRANGE else of_known(pair)
    return found and found._replace(person=pair.person)


def within_reach(x: Form, y: Form) -> bool:
    """May two forms be one at all, by their letters alone? Most pairs are not."""
    return x.key == y.key or distance(x.plain, y.plain) <= 2 or english(x) == english(y) or loose(x.text) == loose(y.text) != ""


def letters(text: str) -> str:
    return "".join([c for c in text.lower() if c.isalpha()])


def odder(x: Form, y: Form) -> bool:
    """Is the first the one that is rather wrong: the rarer; of two as rare the less familiar, then the one that comes later?"""
    if max(x.times, y.times) >= 2 * min(x.times, y.times):
        return x.times < y.times
    fx, fy = familiar(x.text), familiar(y.text)
    if abs(fx - fy) > 0.7:
        return fx < fy
    return (x.times, place(y), y.text) < (y.times, place(x), x.text)


def place(form: Form) -> tuple[int, int]:
    return (form.mentions[0][0], form.mentions[0][1].span.start) if form.mentions else (0, 0)
