"""Whether two near forms are one name, and which of them departs from the other."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest
from typing import NamedTuple

from newslint.lexicon import places
from newslint.lexicon.words import known
from newslint.prose import Document, view
from newslint.views.folding import fold, loose
from newslint.views.forms import Form, forms
from newslint.views.titles import ORGANISATIONS

from .evidence import (
    Acts,
    acts_in,
    conflict,
    coordinated,
    foreign,
    names_in,
    near_set,
    one_person,
    other_people,
    other_places,
    own_name,
    same_thing,
    shared,
    two_people,
)
from .near import KNOWN, STRANGE, UNSEEN, distance, familiar, inflected, pairs, surname_endings, swapped


class Departure(NamedTuple):
    """A form that departs from another: `kind` is "misspelt", "two ways" or "accents"; `sure`: the other is the right one, by a
    clear majority or because nobody knows the first."""

    form: Form
    other: Form
    kind: str
    sure: bool


class Pair(NamedTuple):
    """Two near forms, the rarer first, and what is to be seen without a story: the same key, the edits between them, a
    neighbour in common, a clear majority; `person`: one person by given name or by second reference; `slip`: nothing known
    lies one edit from what the copy often names."""

    a: Form
    b: Form
    same: bool
    near: int
    beside: bool
    majority: bool
    slip: bool
    person: bool

    @property
    def size(self) -> int:
        return min(len(self.a.plain), len(self.b.plain))


@view
def departures(d: Document) -> Mapping[str, Departure]:
    """What departs within one story, by form."""
    out: dict[str, Departure] = {}
    acts = acts_in(d)
    for a, b in pairs(forms(d).values()):
        found = compare(a, b, acts)
        if (
            found is None
            or (coordinated(d, found.form, found.other) and not paired(found.form, found.other, acts).slip)
            or foreign(d, found.form)
        ):
            continue
        if found.form.text not in out or rank(found) > rank(out[found.form.text]):
            out[found.form.text] = found
    return out


def rank(found: Departure) -> tuple[bool, int]:
    return found.kind == "misspelt", found.other.times


def compare(x: Form, y: Form, acts: Acts = lambda form: False) -> Departure | None:
    """What two near forms show of each other; `acts` tells whether a form says or does something."""
    if x.plain == y.plain:
        a, b = (x, y) if x.times < y.times else (y, x)
        return Departure(a, b, "accents", b.times >= 2 * a.times) if letters(a.text) != letters(b.text) else None
    if not within_reach(x, y):
        return None
    a, b = (x, y) if odder(x, y) else (y, x)
    pair = paired(a, b, acts)
    if not near_enough(pair) or inflected_pair(pair) or told_apart(pair):
        return None
    return of_strange(pair) if familiar(a.text) < STRANGE else of_known(pair)


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


def paired(a: Form, b: Form, acts: Acts) -> Pair:
    near, majority = distance(a.plain, b.plain), b.times >= 2 * a.times
    fa, fb = familiar(a.text), familiar(b.text)
    slip = near == 1 and fa < UNSEEN and majority and (fb >= KNOWN or (fb >= STRANGE and b.times >= 3 * a.times))
    return Pair(a, b, a.key == b.key, near, shared(a, b), majority, slip, one_person(a, b, acts))


def near_enough(p: Pair) -> bool:
    if not sounds_alike(p) and (p.near > 2 or (p.near == 2 and p.size < 7)):
        return False
    if p.a.plain[0] != p.b.plain[0] and not p.same and not (p.beside and p.near == 1):
        return False
    if not same_parts(p.a.text, p.b.text):
        return False
    if p.size == 3:
        return p.slip and (p.beside or familiar(p.b.text) >= 4)
    return p.size > 4 or p.person or not own_name(p.a, p.b)


def same_parts(a: str, b: str) -> bool:
    """Of compounds, do they differ in one part of some length, and not as UK-based and US-based, Jong-un and Jong-il do?"""
    if "-" not in a + b:
        return True
    parts_a, parts_b = (text.replace(" ", "-").split("-") for text in (a, b))
    differing = [(x, y) for x, y in zip_longest(parts_a, parts_b, fillvalue="") if x != y]
    return len(differing) == 1 and min(map(len, differing[0])) >= 4


def inflected_pair(p: Pair) -> bool:
    if not inflected(p.a, p.b) or (p.person and surname_endings(p.a, p.b)):
        return False
    cut_short = len(p.a.plain) == len(p.b.plain) - 1
    return familiar(p.a.text) >= STRANGE or not (p.person or (p.beside and cut_short))


def told_apart(p: Pair) -> bool:
    """Does the lexicon know the two as different, or the story?"""
    return (not p.person and other_places(p.a, p.b)) or other_people(p.a, p.b) or kept_apart(p)


def kept_apart(p: Pair) -> bool:
    """Have both names of their own beside them, and is the one no plain slip for the other?"""
    if two_people(p.a, p.b) and not (p.same and p.a.lefts & p.b.lefts):
        return True
    if not conflict(p.a, p.b) or same_thing(p.a, p.b):
        return False
    seen = familiar(p.a.text) >= UNSEEN or not p.majority
    return seen or not ((p.slip and p.size >= 5) or (p.same and p.size >= 7) or (p.size >= 5 and swapped(p.a.plain, p.b.plain)))


def of_strange(p: Pair) -> Departure | None:
    """A form that nobody knows."""
    a, b = p.a, p.b
    fa, fb = familiar(a.text), familiar(b.text)
    if fa >= UNSEEN and own_name(a, b):
        return None
    long = p.size >= 4 and len(a.plain) + len(b.plain) >= 9
    if p.near == 1 and (long or p.slip or (p.beside and p.majority)):
        if p.majority and (fb >= STRANGE or not p.same):
            return Departure(a, b, "misspelt", True)
        if (a.times <= 2 and fb - fa >= 1.5 and p.size >= 7) or (p.beside and not p.same):
            better = p.majority or fb - fa >= 1
            return Departure(a, b, "misspelt" if better else "two ways", better)
    loosely = loose(a.text) == loose(b.text) != ""
    if p.near == 2 and p.size >= 8 and (p.majority or fb >= STRANGE) and (p.beside or loosely):
        return Departure(a, b, "misspelt", True)
    if (p.same and (p.size >= 5 or p.beside or b.times >= 3 * a.times)) or (loosely and p.beside):
        return Departure(a, b, "two ways", p.majority)
    return None


def of_known(p: Pair) -> Departure | None:
    """A form that is a name or a word in itself, as Steven is beside Stephen."""
    a, b, kind = p.a, p.b, "two ways" if p.same else "misspelt"
    a_word = known(a.text.lower())
    if (a.plain[0] != b.plain[0] and not p.beside) or (a_word and known(b.text.lower()) and not p.person):
        return None
    if not p.person and (a.text in ORGANISATIONS or b.text in ORGANISATIONS):
        return None
    if p.near == 1 and a.bare and p.majority and not a_word and lesser_place(a, b):
        return Departure(a, b, "misspelt", True)
    if p.same and p.size >= 6:
        apart = not a_word and not known(b.text.lower()) and ((a.introduced and b.bare) or (b.introduced and a.bare))
        if apart or (beside_exactly(a, b) if a.rights else p.beside) or (p.majority and familiar(b.text) - familiar(a.text) >= 1.5):
            return Departure(a, b, kind, p.majority)
    sounds = sounds_alike(p)
    if a.times > 1 and not (sounds and (p.beside or p.person)):
        return None
    if p.person and (p.same or english(a) == english(b) or (p.near == 1 and p.size >= 4 + a.bare + b.bare)):
        return Departure(a, b, "two ways" if sounds else kind, p.majority)
    if near_set(a.lefts, b.lefts) and (sounds or (p.near == 1 and p.size >= 5)):
        return Departure(a, b, kind if not sounds else "two ways", p.majority)
    if a.rights & b.rights and (sounds or (p.near == 1 and p.size >= 6 and p.majority and (a.plain[-1] == "a") is (b.plain[-1] == "a"))):
        return Departure(a, b, kind if not sounds else "two ways", p.majority)
    if p.near == 1 and a.bare and p.majority and not a_word and not places.find(a.text) and b.introduced and names_in(b.lefts):
        return Departure(a, b, kind, True)
    return None


def beside_exactly(a: Form, b: Form) -> bool:
    """Have two forms the same neighbour, letter by letter?"""
    return bool(a.lefts & b.lefts or a.rights & b.rights)


def lesser_place(a: Form, b: Form) -> bool:
    """Is the one a town, and the other a city or a region of the same country that is named far more often?"""
    here, there = places.find(a.text), places.find(b.text)
    larger = any(p.country == here[0].country and p.kind not in ("town", "demonym") for p in there) if here else False
    return larger and here[0].kind == "town" and familiar(b.text) - familiar(a.text) >= 1


def sounds_alike(p: Pair) -> bool:
    """Do they sound alike in any way: by their key, as English names, or, beside the same name, but for the vowels? Daniel and
    Danielle do not, before one surname."""
    if p.same or not (p.beside or p.person):
        return p.same
    given = bool(names_in(p.a.rights & p.b.rights))
    close = not given or (p.near <= 2 and (p.a.plain[-1] in "ae") is (p.b.plain[-1] in "ae"))
    return english(p.a) == english(p.b) or (close and loose(p.a.text) == loose(p.b.text) != "")


def english(form: Form) -> str:
    """The key by which English spellings of one name meet: Stephen and Steven, Thompson and Thomson, Clark and Clarke."""
    surname = form.plain if form.rights else form.plain.removesuffix("e")
    return fold(surname.replace("ew", "ou")).replace("v", "f").replace("mps", "ms")
