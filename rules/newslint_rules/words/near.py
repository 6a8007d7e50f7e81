"""The familiar word that a strange one was meant to be: all words one slip of the fingers away, ranked by how common the
slip is and how frequent the word; for long words also two slips away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newslint.lexicon.spellings import pairs
from newslint.lexicon.words import table, zipf
from newslint.views.folding import singled

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = frozenset("aeiou")
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
FAMILIAR = 2.5  # zipf from which a word may be suggested
LONG = 8  # letters from which two slips are looked for
FIRST = 1.2  # a first letter is rarely mistyped, but for being swapped with the second
COSTS = {"doubling": 0.2, "transposition": 0.4, "vowel": 0.5, "missing": 0.8, "extra": 0.9, "neighbour": 0.9, "letter": 1.3, "two": 2.0}


class Near(NamedTuple):
    """A familiar word near a strange one: the slip between them (a key of `COSTS`), how likely it was meant (to rank
    by), how much more frequent than the strange word it is, in zipf, and whether the slip is in the last letter."""

    word: str
    slip: str
    score: float
    margin: float
    at_end: bool = False


def keyboard() -> frozenset[str]:
    """Pairs of letters that lie side by side on the keys."""
    beside = {a + b for row in ROWS for a, b in pairwise(row)}
    above = {a + b for upper, lower in pairwise(ROWS) for i, b in enumerate(lower) for a in upper[i : i + 2]}
    return frozenset(pair for ab in beside | above for pair in (ab, ab[::-1]))


KEYS = keyboard()


def slips(word: str, last: int) -> Iterator[tuple[str, str, int]]:
    """Every text one slip away, at a place no further than `last`: the text, the slip that made `word` of it, and the place."""
    for i in range(min(len(word), last + 1)):
        head, letter, tail = word[:i], word[i], word[i + 1 :]
        yield head + tail, "doubling" if letter in (word[i - 1 : i], tail[:1]) else "extra", i
        if tail and tail[0] != letter:
            yield head + tail[0] + letter + tail[1:], "transposition", i
        for new in LETTERS:
            if new != letter:
                both_vowels = new in VOWELS and letter in VOWELS
                yield head + new + tail, "vowel" if both_vowels else "neighbour" if new + letter in KEYS else "letter", i
    for i in range(last + 1):
        head, tail = word[:i], word[i:]
        for new in LETTERS:
            yield head + new + tail, "doubling" if new in (head[-1:], tail[:1]) else "missing", i


def frequency_of(word: str) -> float:
    """How frequent a word is; of a rare one, by the spelling that is used more: minimised as often as minimized."""
    own = zipf(word)
    return own if own >= FAMILIAR else max([own, *[zipf(pair.other(word)) for pair in pairs(word) if pair.kind in ("ize", "dialect")]])


@lru_cache(1 << 12)
def nearest(word: str) -> tuple[Near, ...]:
    """Familiar words one slip from a strange word, the likeliest first; if there are none, those two slips from a long word."""
    own = zipf(word)
    found: dict[str, Near] = {}
    words = table()
    last = next(i for i in range(len(word), -1, -1) if any(True for _ in words.iterkeys(word[:i])))  # no slip lies behind
    for text, slip, at in slips(word, last):
        if text in words and (frequency := frequency_of(text)) >= FAMILIAR:
            unlikely = COSTS[slip] + (FIRST if at == 0 and slip != "transposition" else 0)
            near = Near(text, slip, frequency - unlikely, frequency - own, at >= len(word) - 1)
            if text not in found or near.score > found[text].score:
                found[text] = near
    if not found and len(word) >= LONG:
        found = {n.word: n for n in two_away(word, own)}
    return tuple(sorted(found.values(), key=lambda n: (-n.score, n.word)))


def two_away(word: str, own: float) -> Iterator[Near]:
    """Familiar words with the same two first letters, two slips away (a transposition is one)."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    for text, _, _ in extract(word, table().keys(word[:2]), scorer=OSA.distance, score_cutoff=2, limit=None):
        if (frequency := frequency_of(text)) >= FAMILIAR and (
            abs(len(text) - len(word)) < 2 or singled(text) == singled(word)
        ):  # both doubled: accommodate
            yield Near(text, "two", frequency - COSTS["two"], frequency - own)
