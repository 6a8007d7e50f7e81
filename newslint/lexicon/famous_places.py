"""The places that newspapers write of, to mend misspelt ones by: those of one word (Philadelphia), and those of several (New
Delhi, Rio de Janeiro), of which the other words show which one is missing.

The table is built from that of all places by `tools/build_famous_places.py`; rivers, mountains, seas, peoples and sights are added
by hand. Both are read when first asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .places import fold

FAMOUS = Path(__file__).parent / "data" / "famous_places.txt"
BY_HAND = FAMOUS.with_name("famous_by_hand.txt")

Gap = tuple[int, int, str]
"""How many words a name has, which of them is left out, and the others, folded."""


@cache
def names() -> tuple[str, ...]:
    return tuple(FAMOUS.read_text("utf-8").splitlines())


def of_one_word() -> list[str]:
    return [name for name in names() if name.isalpha()] + BY_HAND.read_text("utf-8").split()


def capitalised(name: str) -> list[str]:
    """The words of a name but for its particles, a compound as its parts."""
    return [word for word in name.replace("-", " ").split() if not word.islower()]


@cache
def by_gap() -> dict[Gap, tuple[str, ...]]:
    """The words that fill each gap in a name of several, as they are written."""
    out: dict[Gap, dict[str, None]] = defaultdict(dict)
    for name in names():
        words = capitalised(name)
        for i, word in enumerate(words if len(words) > 1 else ()):
            out[gap(words, i)][word] = None
    return {key: tuple(words) for key, words in out.items()}


def gap(words: Sequence[str], i: int) -> Gap:
    return len(words), i, fold(" ".join([*words[:i], *words[i + 1 :]]))


def fitting(words: Sequence[str], i: int) -> tuple[str, ...]:
    """The words that stand in place of the one at `i` in names of places that have all the others."""
    return by_gap().get(gap(words, i), ())
