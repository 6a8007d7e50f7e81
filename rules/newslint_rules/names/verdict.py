"""What two forms that are not kept apart come to: a slip, two ways of one name, or nothing."""

from __future__ import annotations

from typing import NamedTuple

from newslint.lexicon import places
from newslint.lexicon.words import known
from newslint.views.folding import loose
from newslint.views.forms import Form
from newslint.views.titles import ORGANISATIONS

from .evidence import alike, given, names_in, near_set, own_name
from .near import CLEARLY, KNOWN, STRANGE, UNSEEN, familiar, jumped, swapped
from .pairs import Pair, sounds_alike


class Departure(NamedTuple):
    """A form that departs from another: `kind` is "misspelt", "two ways" or "accents"; `sure`: the other is the right one, by a
    clear majority or because nobody knows the first; `person`: more than the spelling shows that one person is meant."""

    form: Form
    other: Form
    kind: str
    sure: bool
    person: bool = False


def of_strange(p: Pair) -> Departure | None:
    """A form that nobody knows."""
    a, b = p.a, p.b
    fa, fb = familiar(a.text), familiar(b.text)
    if fa >= UNSEEN and own_name(a, b) and not p.person and not (p.same and p.size >= 6 and a.introduced and b.bare and p.majority):
        return None
    long = p.size >= 4 and len(a.plain) + len(b.plain) >= 9
    if p.near == 1 and (long or p.slip or ((p.beside or p.person) and p.majority)):
        if p.majority and (fb >= STRANGE or not p.same):
            return Departure(a, b, "misspelt", True)
        better = p.majority or (fb >= KNOWN and fb - fa >= 1) or (fb >= STRANGE and fa < UNSEEN and p.size >= 6)
        if (better and once_each(p, fb - fa)) or (p.beside and not p.same):
            return Departure(a, b, "misspelt" if better else "two ways", better)
    if p.near == 1 and ((p.person and p.size >= (5 if p.called else 6)) or nobody_knows(p) or both_parts_differ(p)):
        return Departure(a, b, "two ways", p.majority)
    if p.called and jumped(a.plain, b.plain):
        return Departure(a, b, "two ways", p.majority)
    loosely = loose(a.text) == loose(b.text) != ""
    if p.near == 2 and p.size >= 8 and (p.majority or fb >= STRANGE) and (p.beside or loosely):
        return Departure(a, b, "misspelt", True)
    if (p.same and (p.size >= 5 or p.beside or b.times >= 3 * a.times)) or (loosely and p.beside):
        return Departure(a, b, "two ways", p.majority)
    return None


def once_each(p: Pair, better_known: float) -> bool:
    """Of two forms that stand as often, is the one plainly a slip for what is so much better known: long, or seen nowhere and
    nobody's own name, though it may be a word of one, as in National Cancer Insitute?"""
    a, b = p.a, p.b
    if a.times > 2 or better_known < CLEARLY:
        return False
    word = known(b.text.lower()) and not places.find(b.text)
    return p.size >= 7 or (p.size >= 5 and familiar(a.text) < UNSEEN and (word or not own_name(a, b)))


def both_parts_differ(p: Pair) -> bool:
    """Are both the full names of people whose given names are as near as their surnames, which are rare: one, written twice?"""
    a, b = p.a, p.b
    rare = p.size >= 7 and familiar(a.text) < UNSEEN and familiar(b.text) < STRANGE
    return rare and a.introduced and b.introduced and any(alike(x, y) for x in names_in(a.lefts) for y in names_in(b.lefts))


def nobody_knows(p: Pair) -> bool:
    """Of two forms that nobody knows, have two letters changed places, or are they long, and neither has a name of its own?"""
    a, b = p.a, p.b
    if familiar(a.text) >= UNSEEN or own_name(a, b) or own_name(b, a) or not (a.text + b.text).isalpha():
        return False
    return p.size >= 7 or (p.size >= 5 and swapped(a.plain, b.plain))


def of_known(p: Pair) -> Departure | None:
    """A form that is a name or a word in itself, as Steven is beside Stephen."""
    a, b = p.a, p.b
    a_word, b_word = known(a.text.lower()), known(b.text.lower())
    if (a.plain[0] != b.plain[0] and not p.beside) or (a_word and b_word and not p.person):
        return None
    sounds = sounds_alike(p)
    if a.bare and given(a) and not (p.same or p.called):  # Jonas beside Tom Jones
        return None
    if not p.person and (a.text in ORGANISATIONS or b.text in ORGANISATIONS):
        return None
    if p.near == 1 and a.bare and p.majority and not a_word and lesser_place(a, b):
        return Departure(a, b, "misspelt", True)
    if (p.same and same_key(p, a_word or b_word)) or ((a.times == 1 or (sounds and (p.beside or p.person))) and one_meant(p, sounds)):
        return Departure(a, b, "two ways" if sounds else "misspelt", p.majority)
    if (
        p.near == 1
        and a.bare
        and a.times == 1
        and p.majority
        and not a_word
        and not places.find(a.text)
        and names_in(b.lefts)
        and b.introduced
    ):
        return Departure(a, b, "misspelt", True)
    return None


def same_key(p: Pair, word: bool) -> bool:
    """Is one meant by two forms that sound alike; or has only one of them a given name, where neither is a `word` or a place?"""
    a, b = p.a, p.b
    if p.majority and a.bare and places.kind(b.text) == "country":  # Brasil by itself, and no Banco do Brasil
        return True
    thing = word or places.kind(b.text) in ("country", "region", "capital")
    apart = not thing and ((a.introduced and b.bare) or (b.introduced and a.bare))
    beside = beside_exactly(a, b) if a.rights else p.beside
    return p.size >= 6 and (apart or beside or (p.majority and familiar(b.text) - familiar(a.text) >= 1.5))


def one_meant(p: Pair, sounds: bool) -> bool:
    """Does what stands around two forms show that one is meant: a person, or what has the same neighbour?"""
    a, b = p.a, p.b
    if p.person and (sounds or (p.near == 1 and (p.called or p.size >= 4 + a.bare + b.bare))):
        return True
    if near_set(a.lefts, b.lefts) and (sounds or (p.near == 1 and p.size >= 5)):
        return True
    ends = (a.plain[-1] == "a") is (b.plain[-1] == "a")  # Daniel and Daniela are two
    return bool(a.rights & b.rights) and (sounds or (p.near == 1 and p.size >= 6 and p.majority and ends))


def beside_exactly(a: Form, b: Form) -> bool:
    """Have two forms the same neighbour, letter by letter?"""
    return bool(a.lefts & b.lefts or a.rights & b.rights)


def lesser_place(a: Form, b: Form) -> bool:
    """Is the one a town, and the other a city or a region of the same country that is named far more often?"""
    here, there = places.find(a.text), places.find(b.text)
    larger = any(p.country == here[0].country and p.kind not in ("town", "demonym") for p in there) if here else False
    return larger and here[0].kind == "town" and familiar(b.text) - familiar(a.text) >= 1
