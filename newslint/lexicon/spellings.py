"""Words that are written in two ways: American and British, -ize and -ise, and the two spellings that one dialect has.

The table is built once by `tools/build_spellings.py`, and read when first asked. It holds words in lower case, each form
of a word by itself.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "data" / "spellings.tsv"
PAIRED = ("dialect", "ize", "spelling", "loose")  # kinds of which both forms are the same word, whatever the sense


class Pair(NamedTuple):
    """One word in two spellings.

    `kind`: "dialect" (American, British), "ize" (-ize, -ise), "spelling" and "loose" (the more common one first; a loose
    one binds only a story), or "american" and "british", where only the second form is of one word and one side of the
    Atlantic.
    """

    kind: str
    first: str
    second: str

    def other(self, word: str) -> str:
        """The other spelling."""
        return self.second if word == self.first else self.first


@cache
def table() -> dict[str, tuple[Pair, ...]]:
    """The pairs that a word stands in."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        pair = Pair(*line.split("\t"))
        found[pair.second].append(pair)
        if pair.kind in PAIRED:
            found[pair.first].append(pair)
    return {word: tuple(pairs) for word, pairs in found.items()}


def pairs(word: str) -> tuple[Pair, ...]:
    """The pairs of a word in lower case; () for most words."""
    return table().get(word, ())
