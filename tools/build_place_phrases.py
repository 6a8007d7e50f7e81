"""Build newslint/lexicon/data/place_phrases.txt, the places of several words that newspapers name, from the tables of places
and words beside it.

Run it after `tools.build_places`: `python -m tools.build_place_phrases`. The same tables give the same bytes.
"""

from __future__ import annotations

from newslint.lexicon.place_phrases import PHRASES, capitalised
from newslint.lexicon.places import find, fold, table
from newslint.lexicon.words import zipf

KINDS = ("country", "capital", "region", "city")
LONGEST = 3  # words; official names (the Democratic Republic of …) are no names of newspapers
WRITTEN = 2.5  # the frequency of each of its words from which a city is one that newspapers write of


def phrases() -> list[str]:
    """The names, each once, in order."""
    out: set[str] = set()
    for key in sorted(table()):
        place = find(key)[0] if " " in key and not key.startswith("~") else None
        if place is None or place.kind not in KINDS or not 2 <= len(capitalised(place.name)) <= LONGEST or "(" in place.name:
            continue
        if place.kind != "city" or min(zipf(word) for word in fold(place.name).split()) >= WRITTEN:
            out.add(place.name.replace("’", "'"))
    return sorted(out)


def main() -> None:
    names = phrases()
    PHRASES.write_text("\n".join(names) + "\n", "utf-8")
    print(f"{PHRASES.name}: {len(names):,} names, {PHRASES.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
