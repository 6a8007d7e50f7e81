"""Small words by what they do (articles, prepositions, verbs before "in"), as lists in one text file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "small_words.txt"


def read(table: Path) -> dict[str, frozenset[str]]:
    """The sections of a text file, each a set of words behind a line with its name."""
    out: dict[str, set[str]] = {}
    for line in table.read_text("utf-8").splitlines():
        if line.endswith(":"):
            section = out[line[:-1]] = set()
        elif line and not line.startswith("#"):
            section.update(line.split())
    return {name: frozenset(words) for name, words in out.items()}


@cache
def sections() -> dict[str, frozenset[str]]:
    """The lists by name."""
    return read(TABLE)


def small(name: str) -> frozenset[str]:
    """The words of a list; KeyError if there is none of this name."""
    return sections()[name]
