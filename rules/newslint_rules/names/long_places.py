"""Places of several words of which one is misspelt: the others show which place is meant (New Dehli, Rio de Janiero)."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from newslint.lexicon import famous_places, people, places
from newslint.lexicon.words import known
from newslint.prose import Document, Paragraph, view
from newslint.rule import Finding, flag
from newslint.views.folding import fold, plain
from newslint.views.names import Name, Word, names

from .near import CLEARLY, FAR, KNOWN, UNSEEN, distance, familiar


@view
def miswritten(p: Paragraph) -> list[tuple[Name, Word, str]]:
    """The words of a paragraph that are a letter off in the name of a place, each with the right one."""
    return [(name, word, right) for name in names(p) if len(name.words) > 1 for word, right in of_name(name)]


def of_name(name: Name) -> Iterator[tuple[Word, str]]:
    words = [w.text for w in name.words]
    for i, word in enumerate(name.words):
        if len(word.text) < 4 or word.text.isupper() or familiar(word.text) >= KNOWN or known(word.text.lower()) or not word.text.isalpha():
            continue
        for start, stop in windows(len(words), i):
            fitting = famous_places.fitting(words[start:stop], i - start)
            right = next((f for f in fitting if slipped(word.text, f)), None)
            if right and not places.find(" ".join(words[start:stop])) and not people.by_surname(word.text):
                yield word, right
                break


def windows(size: int, i: int) -> Iterator[tuple[int, int]]:
    """The stretches of two words or three that hold the one at `i`."""
    for length in (3, 2):
        for start in range(max(0, i - length + 1), min(i, size - length) + 1):
            yield start, start + length


def slipped(word: str, right: str) -> bool:
    """Is the word a letter off, and no other way to write the same sounds that is in use?"""
    a, b = plain(word), plain(right)
    if a[0] != b[0] or distance(a, b, 1) != 1 or familiar(right) - familiar(word) < CLEARLY:
        return False
    return familiar(word) < UNSEEN or (len(b) >= 5 and (fold(word) != fold(right) or familiar(right) - familiar(word) >= FAR))


def long_place_misspelt(d: Document, told: Collection[str]) -> Iterator[Finding]:
    """What is misspelt in the places of several words of a story, but for the forms of which the story itself has told."""
    for start, p in d.blocks:
        for name, word, right in miswritten(p):
            if word.text in told:
                continue
            at = word.span.shift(start)
            yield flag(at, f"“{right}” is the place of this name", *(() if name.quoted else (right,)))
