"""A test of words, put to whole vocabularies: each word is tested once, and then set arithmetic tells which pass it."""

from __future__ import annotations

from collections.abc import Callable, Set

MOST = 1 << 17  # words whose answer is kept


class Sieve:
    """What passes a test of words, which must always answer the same. Of a story nearly all words have been met before, and
    comparing two sets in C costs less than asking for each word, even of a cache."""

    def __init__(self, test: Callable[[str], bool]) -> None:
        self.test = test
        self.tested: set[str] = set()
        self.passed: set[str] = set()

    def __call__(self, words: Set[str]) -> set[str]:
        """The words of these that pass."""
        if new := words - self.tested:
            if len(self.tested) > MOST:
                self.tested.clear()
                self.passed.clear()
                new = set(words)
            self.passed.update(filter(self.test, new))
            self.tested |= new
        return self.passed & words
