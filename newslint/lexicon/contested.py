"""Words of the claims that readers dispute: harm that is counted, opinions, sums, the people and things that figures count.

The lists are written by hand in `data/contested.tsv`, and read when first asked; a list becomes a set, or one pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data" / "contested.tsv"
FIGURED = ("casualties", "displaced", "hostages", "crowd", "damage", "harm", "polled", "lost", "given")  # kinds that make a figure a claim
PARTS = "percent half quarter third thirds quarters fifth fifths tenths"


@cache
def lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, words = line.split("\t")
            found[kind] += words.split()
    return {kind: tuple(words) for kind, words in found.items()}


@cache
def word_set(kind: str) -> frozenset[str]:
    """The words of a kind, in lower case."""
    return frozenset([w.lower() for w in lists()[kind]])


@cache
def word_pattern(kind: str) -> re.Pattern[str]:
    """One pattern for all words and phrases of a kind."""
    forms = sorted(lists()[kind], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join([re.escape(f).replace(r"\*_", r"(?:\S+_){1,3}").replace("_", r"\s+") for f in forms]) + r")\b")


@cache
def gate() -> frozenset[str]:
    """The words of which a paragraph must have one, to hold a claim: each as it stands in a vocabulary."""
    return frozenset([w.lower().split("_")[0] for kind in FIGURED for w in lists()[kind]] + PARTS.split())
