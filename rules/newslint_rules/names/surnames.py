"""The surnames of people in the news, found by a word that is nearly one of them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from operator import itemgetter

from newslint.lexicon import people
from newslint.lexicon.people import Person
from newslint.views.folding import plain, singled

from .evidence import words_of
from .near import VOWELS, distance, dropped, jumped

LONG = 6  # letters of a surname of which two vowels may be wrong


@cache
def by_ends() -> dict[str, tuple[tuple[int, str, Person], ...]]:
    """The surnames of the table, numbered in their order, by what one edit leaves of them."""
    listed: dict[tuple[str, Person], None] = {}
    for group in people.table().by_surname.values():
        for person in group:
            for surname in person.surnames:
                last = surname.rpartition(" ")[2].removeprefix("d'")
                listed[last.partition("-")[2] if last[:3].lower() in ("al-", "el-") else last, person] = None
    out: dict[str, list[tuple[int, str, Person]]] = defaultdict(list)
    for number, (surname, person) in enumerate(listed):
        for key in ends_of(plain(surname)):
            out[key].append((number, surname, person))
    return {key: tuple(found) for key, found in out.items()}


def ends_of(word: str) -> list[str]:
    """What one edit leaves of a word: its first two letters or its last two; of a short one perhaps the first and the last, or
    only that it has these letters."""
    return ["^" + word[:2], "$" + word[-2:], *([word[:1] + word[-1:], "=" + "".join(sorted(word))] if len(word) < 5 else [])]


@cache
def by_consonants() -> dict[str, tuple[tuple[str, Person], ...]]:
    """The long surnames of the table by their consonants."""
    out: dict[str, dict[tuple[str, Person], None]] = defaultdict(dict)
    for entries in by_ends().values():
        for _, surname, person in entries:
            if len(plain(surname)) >= LONG:
                out[consonants(plain(surname))][surname, person] = None
    return {key: tuple(found) for key, found in out.items()}


def consonants(word: str) -> str:
    """The first letter of a word and the consonants behind it, doubled ones once."""
    return singled(word[:1] + "".join([c for c in word[1:] if c not in VOWELS]))


@cache
def by_last_word() -> dict[str, tuple[Person, ...]]:
    """The people of the table by the last word of each of their surnames."""
    out: dict[str, dict[Person, None]] = defaultdict(dict)
    for entries in by_ends().values():
        for _, surname, person in entries:
            out[plain(surname)][person] = None
    return {word: tuple(found) for word, found in out.items()}


def right_already(word: str, given: set[str]) -> bool:
    """Is the word the surname of somebody of this given name, or of anybody where none is given?"""
    return any(not given or not given.isdisjoint(words_of(person)) for person in by_last_word().get(plain(word), ()))


@cache
def first_words() -> frozenset[str]:
    """The words that stand before the last one of a surname in the names of the table."""
    return frozenset([word for group in people.table().by_name.values() for p in group for word in before_last(p)])


@cache
def before_last(person: Person) -> frozenset[str]:
    """The words of the given names of a person, and those before the last of a surname: the Vargas of Vargas Llosa."""
    return frozenset([*words_of(person), *[plain(word) for surname in person.surnames for word in surname.split()[:-1]]])


@lru_cache(1 << 12)
def near_surnames(word: str) -> list[tuple[str, Person]]:
    """People whose surname is one edit from this word: first those whose surname is without a letter of it, the first letter
    before the others."""
    key = plain(word)
    found = sorted({entry for k in ends_of(key) for entry in by_ends().get(k, ())}, key=itemgetter(0))
    near = [(surname, person) for _, surname, person in found if off_by_a_letter(key, plain(surname))]
    if len(near) > 1:
        place = {k: i for i, k in reversed([*enumerate(dropped(key))])}
        near.sort(key=lambda pair: min([place[k] for k in dropped(plain(pair[0])) if k in place], default=len(place)))
    return near


def off_by_a_letter(a: str, b: str) -> bool:
    """Is one word a letter off another, are the wrong letters doubled, or a few letters in another order?"""
    return distance(a, b, 1) == 1 or (a != b and (singled(a) == singled(b) or jumped(a, b)))


@lru_cache(1 << 12)
def sounding_alike(word: str) -> tuple[tuple[str, Person], ...]:
    """People whose long surname has the consonants of this word, and two vowels that are others or elsewhere: Khameini, Khamenei."""
    key = plain(word)
    found = by_consonants().get(consonants(key), ()) if len(key) >= LONG else ()
    return tuple([(surname, person) for surname, person in found if distance(key, plain(surname)) == 2])
