"""Words in small letters that stand by themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.sieve import Sieve
from newslint.views import vocabulary
from newslint.views.forms import Form

Small = tuple[Span, str, Form | None]
"""A name in small letters: where, how it is to be written, and the form of the story that shows it."""

SMALL = pattern(r"[a-zà-öø-ÿ](?<!\w.)\w{3,}")
BESIDE = frozenset("-‑_@#/.\\&=+~")  # of handles, addresses and compounds
LAST = pattern(r"(?:^|[\s(])([\w'’]+)[,.]? $")
LOCATIVE = frozenset("in from to with against between across into outside inside near".split())


@view
def unknown_small(p: Paragraph) -> list[tuple[str, Span]]:
    """The words in small letters that no English dictionary has, each with its place, but for addresses and compounds."""
    text = p.text
    found = [(m.start(), m) for w in unknown_words(vocabulary(p)) for m in written_small(text, w)]
    return [(m[0], Span(*m.span())) for _, m in sorted(found) if free(text, *m.span())]


def written_small(text: str, word: str) -> Iterator[re.Match[str]]:
    """Where a word stands in small letters, by itself."""
    at = text.find(word)
    while at >= 0:
        if (m := SMALL.match(text, at)) and m[0] == word:
            yield m
        at = text.find(word, at + 1)


@Sieve
def unknown_words(word: str) -> bool:
    """Is this in no dictionary, and long enough for a name?"""
    return len(word) > 3 and not known(word) and word.isalpha()


def free(text: str, start: int, end: int) -> bool:
    """Does a word stand by itself, and not in an address, a handle or a compound?"""
    after = text[end : end + 2]
    return (
        text[start - 1 : start] not in BESIDE
        and not (after[:1] in BESIDE and (after[:1] != "." or after[1:].isalnum()))
        and after[:1] != "("
    )
