"""What rules write down as text: patterns, compiled when they are first used, so that importing a hundred rules costs no compiling,
and sets of words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any


class Pattern:
    """A regular expression that becomes one at its first use; then its methods are those of `re.Pattern`."""

    finditer: Callable[..., Iterator[re.Match[str]]]
    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[Any]]

    def __init__(self, text: str, flags: int = 0) -> None:
        self.text, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):  # copying and pickling ask for what is not there
            raise AttributeError(name)
        compiled = re.compile(self.text, self.flags)
        for method in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(text: str, flags: int = 0) -> Pattern:
    """A pattern compiled at its first use. Begin it with its rarest literal or set; `\\b` and look-behind come after."""
    return Pattern(text, flags)


def word_set(words: str) -> frozenset[str]:
    """A set of words that are written down as one text."""
    return frozenset(words.split())
