"""Words of the claims that readers dispute: harm that is counted, opinions, sums, the people and things that figures count.

The lists are written by hand in `data/contested.tsv`, and read when first asked; a list becomes a set, or one pattern.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data" / "contested.tsv"
FIGURED = ("casualties", "displaced", "hostages", "crowd", "damage", "harm", "polled", "lost", "given")  # kinds that make a figure a claim
WORD = re.compile(r"\w+")
PART = re.compile(r"[^\W_]+")
PARTS = "percent cent pct half quarter third thirds quarters fifth fifths tenths"


@cache
def lists() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, words = line.split("\t")
            found[kind] += words.split()
    return {kind: tuple(words) for kind, words in found.items()}


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind, in lower case."""
    return frozenset([w.lower() for w in lists()[kind]])


@cache
def word_pattern(kind: str) -> re.Pattern[str]:
    """One pattern for all words and phrases of a kind."""
    return one_of(lists()[kind])


def one_of(words: Iterable[str]) -> re.Pattern[str]:
    forms = sorted(words, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join([re.escape(f).replace(r"\*_", r"(?:\S+_){1,3}").replace("_", r"\s+") for f in forms]) + r")\b")


class Words(NamedTuple):
    """The words of a kind that stand alone, the words that its phrases start with, and the phrases of each."""

    alone: frozenset[str]
    starts: frozenset[str]
    first: dict[str, re.Pattern[str]]


@cache
def kind_words(kind: str) -> Words:
    """The words of a kind, as they are looked up in the words of a text."""
    alone, phrases = set(), defaultdict(list)
    for form in lists()[kind]:
        first = PART.match(form.split("_")[0])
        if first and first[0] == form:
            alone.add(form)
        elif first:
            phrases[first[0]].append(form)
    return Words(frozenset(alone), frozenset(phrases), {first: one_of(forms) for first, forms in phrases.items()})


def holds(kind: str, text: str, words: frozenset[str]) -> bool:
    """Does a text with these words hold a word or a phrase of a kind? Nearly all is decided without a look at the text."""
    known = kind_words(kind)
    if not known.alone.isdisjoint(words):
        return True
    return not known.starts.isdisjoint(words) and any(known.first[w].search(text) for w in words & known.starts)


def words_of(text: str) -> frozenset[str]:
    """The different words of a text in lower case, as `holds` looks them up."""
    return frozenset(WORD.findall(text))


@cache
def gate() -> frozenset[str]:
    """The words of which a paragraph must have one, to hold a claim: each as it stands in a vocabulary."""
    return frozenset([w.lower().split("_")[0] for kind in FIGURED for w in lists()[kind]] + PARTS.split())
