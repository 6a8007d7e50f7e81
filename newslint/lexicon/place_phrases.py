"""Places of several words (New Delhi, Rio de Janeiro): what word is missing where the others of one stand side by side.

The table is built from the places by `tools/build_place_phrases.py`, and read when first asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from .places import fold

PHRASES = Path(__file__).parent / "data" / "place_phrases.txt"

Gap = tuple[int, int, str]
"""How many words a name has, which of them is left out, and the others, folded."""


def capitalised(name: str) -> list[str]:
    """The words of a name but for its particles, a compound as its parts."""
    return [word for word in name.replace("-", " ").split() if not word.islower()]


@cache
def by_gap() -> dict[Gap, tuple[str, ...]]:
    """The words that fill each gap in a name, as they are written."""
    out: dict[Gap, dict[str, None]] = defaultdict(dict)
    for name in PHRASES.read_text("utf-8").splitlines():
        words = capitalised(name)
        for i, word in enumerate(words):
            out[gap(words, i)][word] = None
    return {key: tuple(words) for key, words in out.items()}


def gap(words: Sequence[str], i: int) -> Gap:
    return len(words), i, fold(" ".join([*words[:i], *words[i + 1 :]]))


def fitting(words: Sequence[str], i: int) -> tuple[str, ...]:
    """The words that stand in place of the one at `i` in names of places that have all the others."""
    return by_gap().get(gap(words, i), ())
