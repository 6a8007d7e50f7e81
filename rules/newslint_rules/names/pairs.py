"""Two near forms side by side: what is to be seen of them, and what keeps them apart."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import NamedTuple

from newslint.pattern import word_set
from newslint.views.folding import loose, plain
from newslint.views.forms import Form
from newslint.views.titles import ORGANISATIONS

from .evidence import (
    Acts,
    called,
    conflict,
    in_place_name,
    named_alike,
    names_in,
    one_person,
    other_people,
    other_places,
    own_name,
    same_thing,
    shared,
    two_people,
)
from .near import FAR, KNOWN, STRANGE, UNSEEN, abbreviated, distance, english_key, familiar, inflected, surname_endings, swapped

# What is named after somebody or something keeps its spelling: the Zambesi Society, Kashmere Gate.
THINGS = frozenset(map(plain, ORGANISATIONS)) | word_set("gate incident affair line lodge lane terrace pass mine college cup")


class Pair(NamedTuple):
    """Two near forms, the rarer first, and what is to be seen without a story: the same key, the edits between them, a
    neighbour in common, a clear majority; `person`: one person by given name or by second reference; `slip`: nothing known
    lies one edit from what the copy often names; `called`: one is a surname by itself behind Mr or an office."""

    a: Form
    b: Form
    same: bool
    near: int
    beside: bool
    majority: bool
    slip: bool
    person: bool
    called: bool

    @property
    def size(self) -> int:
        return min(len(self.a.plain), len(self.b.plain))


def paired(a: Form, b: Form, acts: Acts) -> Pair:
    near, majority = distance(a.plain, b.plain), b.times >= 2 * a.times
    fa, fb = familiar(a.text), familiar(b.text)
    unseen = fa < UNSEEN or (fa < STRANGE and fb - fa >= FAR and a.bare and not a.titles)
    slip = near == 1 and unseen and majority and (fb >= KNOWN or (fb >= STRANGE and b.times >= 3 * a.times))
    person = one_person(a, b, acts)
    is_called = person and (called(b, a, acts) or called(a, b, acts))  # who is called so is one person, which is found out sooner
    return Pair(a, b, a.key == b.key, near, shared(a, b), majority, slip, person, is_called)


def near_enough(p: Pair) -> bool:
    if not sounds_alike(p) and (p.near > 2 or (p.near == 2 and p.size < 7)):
        return False
    if p.a.plain[0] != p.b.plain[0] and not (p.same and (p.size > 5 or p.beside or p.person)) and not (p.beside and p.near == 1):
        return False
    if not same_parts(p.a.text, p.b.text) or abbreviated(p.a.plain, p.b.plain):
        return False
    if p.size == 3:
        return p.slip and (p.beside or familiar(p.b.text) >= 4)
    return p.size > 4 or p.person or not own_name(p.a, p.b)


def same_parts(a: str, b: str) -> bool:
    """Of compounds, do they differ in one part of some length, and not as UK-based and US-based, Jong-un and Jong-il do? A'Le'Inn has
    three parts, and Alien one."""
    if abs(within(a) - within(b)) > 1:
        return False
    if "-" not in a + b:
        return True
    parts_a, parts_b = (text.replace(" ", "-").split("-") for text in (a, b))
    differing = [(x, y) for x, y in zip_longest(parts_a, parts_b, fillvalue="") if x != y]
    return len(differing) == 1 and min(map(len, differing[0])) >= 4


def within(text: str) -> int:
    """How many capitals stand behind an apostrophe."""
    return sum([mark in "'’" and letter.isupper() for mark, letter in pairwise(text)])


def inflected_pair(p: Pair) -> bool:
    if (
        not inflected(p.a, p.b, p.slip)
        or p.called
        or (p.person and same_thing(p.a, p.b))
        or (p.person and (surname_endings(p.a, p.b) or (p.near == 1 and named_alike(p.a, p.b))))
    ):
        return False
    cut_short = len(p.a.plain) == len(p.b.plain) - 1
    return familiar(p.a.text) >= STRANGE or not (p.person or (p.beside and cut_short))


def told_apart(p: Pair) -> bool:
    """Does the lexicon know the two as different, or the story?"""
    return (not p.person and (other_places(p.a, p.b) or in_place_name(p.a))) or other_people(p.a, p.b) or kept_apart(p) or of_thing(p)


def of_thing(p: Pair) -> bool:
    """Does the rarer of two that sound alike only ever stand in the name of a thing, and not in that of the other?"""
    rights = p.a.rights
    named = p.same and not p.a.lefts and rights and rights <= THINGS and rights.isdisjoint(p.b.rights)
    return bool(named) and all(m.right for _, m in p.a.mentions)  # a form of an edition has no mentions


def kept_apart(p: Pair) -> bool:
    """Have both names of their own beside them, and is the one no plain slip for the other?"""
    if two_people(p.a, p.b) and not (p.same and p.a.lefts & p.b.lefts):
        return True
    if not conflict(p.a, p.b) or same_thing(p.a, p.b):
        return False
    seen = familiar(p.a.text) >= UNSEEN or not p.majority
    fingers = len(p.a.plain) != len(p.b.plain) or swapped(p.a.plain, p.b.plain)  # one letter for another makes other names
    return seen or not ((p.slip and p.size >= 5 and fingers) or (p.same and p.size >= 7) or (p.size >= 5 and swapped(p.a.plain, p.b.plain)))


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
    return english_key(form.plain if form.rights else form.plain.removesuffix("e"))
