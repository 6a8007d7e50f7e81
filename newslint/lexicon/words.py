"""The words of English as newspapers on either side of the Atlantic write them, and how frequent each is.

The table is built once by `tools/build_words.py` and mapped into memory when first asked. It knows words in lower case,
without apostrophe or hyphen; names are not in it, though their frequencies in lower case are.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

DATA = Path(__file__).parent / "data"
TABLE = DATA / "words.marisa"
MISSPELLINGS = DATA / "misspellings.txt"
STEPS = 30  # a frequency is a byte: zipf in thirtieths
UNKNOWN = "*"  # before a word that no dictionary has, and whose frequency is known nevertheless


@cache
def table() -> BytesTrie:
    """The table as it lies on the disk: a word leads to its frequency."""
    import marisa_trie

    return marisa_trie.BytesTrie().mmap(str(TABLE))


@lru_cache(1 << 16)
def known(word: str) -> bool:
    """Is this, in lower case and without a possessive, a word of an English dictionary, American or British, or an inflection?"""
    return word in table()


@lru_cache(1 << 14)
def zipf(word: str) -> float:
    """How frequent a word in lower case is, dictionary word or not: 7 is “the”, 5 “city”, 3 the rarer words of a newspaper,
    0 what is not seen in a thousand million words. Names and misspellings have frequencies too."""
    found = table().get(word) or table().get(UNKNOWN + word)
    return found[0][0] / STEPS if found else 0.0


@cache
def misspellings() -> dict[str, str]:
    """Misspellings that many people make, each with the right spelling, which may be two words or have a capital."""
    pairs = (entry.partition(">") for entry in MISSPELLINGS.read_text("utf-8").split())
    return {wrong: right.replace("_", " ") for wrong, _, right in pairs}
