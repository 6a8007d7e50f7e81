"""People in the news: how each is written, by whom, and with whom not to confuse them.

The facts are written by hand in `data/people.tsv`, and read when first asked. Names are looked up as places are, without
regard to case, accents, apostrophes and hyphens, and with or without an article (al-, el-).
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from . import places
from .places import fold
from .words import known

DATA = Path(__file__).parent / "data" / "people.tsv"
GIVEN_NAMES = DATA.parent / "given_names.txt"
ARTICLES = ("al ", "el ")
EMPTY = "\t" * 6  # cells that a row leaves out


class Spelling(NamedTuple):
    """A name in full and the surname by itself, which in some names comes first."""

    full: str
    surname: str


class Person(NamedTuple):
    """Someone in the news. `name` and `surname` are as much of the press has them; `surnames` and `givens` are all spellings
    in use, these included; `houses` has the spelling of a house that is known to have its own; `different` are near names of
    other people. `country` is in English; `roles` are words that stand before the name, in lower case."""

    name: str
    surname: str
    country: str
    roles: tuple[str, ...]
    surnames: tuple[str, ...]
    givens: tuple[str, ...]
    houses: tuple[tuple[str, Spelling], ...] = ()
    different: tuple[str, ...] = ()


class People(NamedTuple):
    """The facts by folded surname, with and without an article, and by folded name in full, in all spellings in use."""

    by_surname: dict[str, tuple[Person, ...]]
    by_name: dict[str, tuple[Person, ...]]


@cache
def table() -> People:
    surnames: dict[str, list[Person]] = defaultdict(list)
    names: dict[str, list[Person]] = defaultdict(list)
    countries = countries_by_code()
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            person = read(line, countries)
            first, family, given = line[0] == "[", set(map(fold, person.surnames)), set(map(fold, person.givens))
            for surname in family.union(map(bare, family)):
                surnames[surname].append(person)
            for name in {f"{s} {g}" if first else f"{g} {s}".strip() for s in family for g in given}:
                names[name].append(person)
            if person.name.endswith(" Jr."):
                names[fold(person.name)].append(person)
    return People({k: tuple(v) for k, v in surnames.items()}, {k: tuple(v) for k, v in names.items()})


def countries_by_code() -> dict[str, str]:
    lines = (DATA.parent / "places_countries.tsv").read_text(encoding="utf-8").splitlines()
    return {code: name for code, name, *_ in (line.split("\t") for line in lines if not line.startswith("#"))}


def read(line: str, countries: dict[str, str]) -> Person:
    """A row of the table, with few steps: thousands are read before the first finding."""
    marked, code, roles, surnames, givens, houses, different, *_ = (line + EMPTY).split("\t")
    before, _, rest = marked.partition("[")
    surname, _, behind = rest.partition("]")
    given = (before + behind.removesuffix(" Jr.")).strip()
    return Person(
        before + surname + behind,
        surname,
        countries[code],
        split(roles),
        (surname, *surnames.split(";")) if surnames else (surname,),
        (given, *givens.split(";")) if givens else (given,),
        tuple([(house, spelling(form)) for house, _, form in (h.partition("=") for h in houses.split(";"))]) if houses else (),
        split(different),
    )


def spelling(marked: str) -> Spelling:
    """“[Kim] Jong Un” as it is printed, and what stands in the brackets."""
    return Spelling(marked.replace("[", "").replace("]", ""), marked[marked.index("[") + 1 : marked.index("]")])


def split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def bare(folded: str) -> str:
    """A folded surname without its article."""
    return folded[3:] if folded.startswith(ARTICLES) else folded


def by_surname(surname: str) -> tuple[Person, ...]:
    """Everyone of this surname, in any spelling in use, with or without an article."""
    key = fold(surname)
    found = table().by_surname
    return found.get(key) or found.get(bare(key), ())


@cache
def given_names() -> frozenset[str]:
    """The given names of the world that are hardly anything else, and the words before the surnames of people in the news, such
    as the bin of Osama bin Laden, but no longer words of English; each folded, Jean-Luc also as jeanluc."""
    givens = {given for people in table().by_surname.values() for p in people for given in p.givens}
    of_people = {word for given in givens for word in fold(given).split()}.difference(*given_lists())
    return frozenset([*given_lists()[0], *[word for word in of_people if len(word) < 4 or not known(word)]])


@cache
def possible_given_names() -> frozenset[str]:
    """With those that are as often a surname, a place or a word too, as Jackson, Sydney and Hunter are."""
    return given_names().union(given_lists()[1])


@cache
def given_lists() -> tuple[list[str], list[str]]:
    certain, _, doubtful = GIVEN_NAMES.read_text("utf-8").partition("\n\n")
    return certain.split(), doubtful.split()


@lru_cache(1 << 12)
def find(name: str) -> tuple[Person, ...]:
    """Those whom a name in full or a surname by itself may mean; of a name in full, who shares a given name too."""
    key = fold(name)
    if exact := table().by_name.get(key) or by_surname(name):
        return exact
    words = key.split()
    for cut in range(1, len(words)):
        before, after = words[:cut], words[cut:]
        matches = [(p, before) for p in by_surname(" ".join(after))] + [
            (p, after) for p in by_surname(" ".join(before)) if surname_first(p)
        ]
        if shared := [p for p, given in matches if not given_words(p).isdisjoint(given)]:
            return tuple(dict.fromkeys(shared))
    return ()


def given_words(person: Person) -> set[str]:
    """The words of the given names of a person, folded."""
    return {word for given in person.givens for word in fold(given).split()}


def surname_first(person: Person) -> bool:
    """Is the surname written before the given name, as in Xi Jinping?"""
    return person.name.startswith(person.surname + " ")


def house(person: Person, style: str) -> Spelling | None:
    """How a house ("ap", "reuters", "guardian", "bbc") writes the person; None where that is not known."""
    return dict(person.houses).get(style)


def of_country(person: Person, name: str) -> bool:
    """Is this country, demonym or capital the person's?"""
    return any(place.country == person.country for place in places.find(name))
