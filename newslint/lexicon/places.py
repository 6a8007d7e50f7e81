"""Places of the world as news in English writes them: countries, capitals, cities, towns, regions, and demonyms.

The table is built once by `tools/build_places.py` from hand-written facts (`data/places_*.tsv`) and GeoNames, and mapped into
memory when first asked. Names are looked up without regard to case, accents, apostrophes and hyphens: the caller sees by
`Place.name` how the place is written.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

TABLE = Path(__file__).parent / "data" / "places.marisa"
KINDS = ("country", "capital", "demonym", "region", "city", "town")
LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "-": " ", "‑": " "})
DROPPED = str.maketrans("", "", "'’‘ʻʼ.")


class Place(NamedTuple):
    """A place or a demonym: the name as the table lists it, what it is (one of `KINDS`), its country in English ("" where it
    has none), all spellings in use (this one too), and the spelling of each house that is known to have one."""

    name: str
    kind: str
    country: str
    spellings: tuple[str, ...]
    houses: tuple[tuple[str, str], ...] = ()


def fold(name: str) -> str:
    """The key of a name: without case, accents, apostrophes and stops, a hyphen as a space."""
    if name.isascii():
        return name.lower().replace("-", " ").replace("'", "").replace(".", "")
    plain = name.lower().translate(LETTERS).translate(DROPPED)
    return "".join([c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c)])


@cache
def table() -> BytesTrie:
    import marisa_trie

    return marisa_trie.BytesTrie().mmap(str(TABLE))


@cache
def nations() -> frozenset[str]:
    """The countries and their demonyms, as most of the press writes them, of one word each."""
    rows = [
        line.split("\t") for line in (TABLE.parent / "places_countries.tsv").read_text("utf-8").splitlines() if not line.startswith("#")
    ]
    return frozenset(name for row in rows for cell in (row[1], *row[3:4]) for name in cell.split(";") if name and " " not in name)


@lru_cache(1 << 14)
def find(name: str) -> tuple[Place, ...]:
    """All that the table knows under this name, the most prominent first; () for what it does not know."""
    return tuple([read(entry.decode()) for entry in table().get(fold(name), ())])


def read(entry: str) -> Place:
    """An entry of the table, `rank, name, country, spellings, houses`, tab-separated."""
    rank, name, country, spellings, houses = entry.split("\t")
    pairs = [tuple(h.split("=")) for h in houses.split(";") if h]
    return Place(name, KINDS[int(rank)], country, tuple(spellings.split(";")) if spellings else (name,), tuple(pairs))  # type: ignore[arg-type]


def kind(name: str) -> str | None:
    """What the place of this name is, one of `KINDS`: the most prominent, so that Georgia is a country."""
    found = find(name)
    return found[0].kind if found else None


def country_of(name: str) -> str | None:
    """The country of a demonym, capital, city or region, or the country itself by another name."""
    found = find(name)
    return found[0].country or None if found else None


def variants(name: str) -> tuple[str, ...]:
    """All spellings in use of this name, the common one first; () for a name that is unknown."""
    found = find(name)
    return found[0].spellings if found else ()


def house(name: str, style: str) -> str | None:
    """How a house ("ap", "reuters", "guardian", "bbc") writes the place; None where that is not known."""
    return next((form for place in find(name) for h, form in place.houses if h == style), None)


def part_of_name(word: str) -> bool:
    """Is the word a part of some longer name of a place, as Lumpur and Janeiro are?"""
    return f"~{fold(word)}" in table()
