"""Build newslint/lexicon/data/famous_places.txt, the places that newspapers name often or by several words, from the tables of
places and words beside it.

Run it after `tools.build_places`: `python -m tools.build_famous_places`. The same tables give the same bytes.
"""

from __future__ import annotations

from newslint.lexicon import people
from newslint.lexicon.famous_places import FAMOUS, capitalised
from newslint.lexicon.places import Place, find, fold, nations, table
from newslint.lexicon.words import known, zipf

KINDS = ("country", "capital", "region", "city", "town")
LONGEST = 3  # words; official names (the Democratic Republic of …) are no names of newspapers
WRITTEN = {"city": 2.5, "town": 3.5}  # of each word of a town of several, from which newspapers write of it
FAMOUS_FROM = {"capital": 1.8, "region": 2.6, "city": 2.6, "town": 2.7}  # the frequency of a name of one word
DENSE = frozenset(["China", "Vietnam", "South Korea", "North Korea", "Taiwan"])  # there a letter makes another place
DENSE_FROM = 3.4
SHORTEST = 6  # letters of a name of one word: shorter ones have too many neighbours


def places() -> list[str]:
    """The names, each once, in order."""
    found = {find(key)[0] for key in table() if not key.startswith("~")}
    return sorted({p.name.replace("’", "'") for p in found if p.kind in KINDS and (of_several(p) if " " in fold(p.name) else of_one(p))})


def of_several(place: Place) -> bool:
    """Is this a name of several words that newspapers write?"""
    if not 2 <= len(capitalised(place.name)) <= LONGEST or "(" in place.name:
        return False
    return min(zipf(word) for word in fold(place.name).split()) >= WRITTEN.get(place.kind, 0)


def of_one(place: Place) -> bool:
    """Is this a name that newspapers often write, and neither a word nor a name of persons too?"""
    key = fold(place.name)
    person = key in people.given_names() or bool(people.by_surname(key))
    often = DENSE_FROM if place.country in DENSE and place.kind != "country" else FAMOUS_FROM.get(place.kind, 0)
    return len(key) >= SHORTEST and zipf(key) >= often and not known(key) and not person and place.name not in nations()


def main() -> None:
    names = places()
    FAMOUS.write_text("\n".join(names) + "\n", "utf-8")
    print(f"{FAMOUS.name}: {len(names):,} names, {FAMOUS.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
