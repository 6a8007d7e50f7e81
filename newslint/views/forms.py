"""The written forms of a story's names, one for each word of a name, with all that stands beside them: given names, surnames,
titles. What two near forms have beside them shows whether they are one name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.words import known
from ..pattern import pattern
from ..prose import Document, Paragraph, Span, view
from .folding import fold, plain
from .names import names

ODD = pattern(r"[\d.]|['’](?:t|re|ve|ll|d|m)$")  # no names: B52, U.S., Don't


class Mention(NamedTuple):
    """One word of a name where it stands: its plain neighbours in the name ("" for none) and the title in front of the name.
    `weak`: its capital proves nothing."""

    form: str
    span: Span
    left: str
    right: str
    title: str
    weak: bool
    quoted: bool


Placed = tuple[int, Mention]
"""A mention with the number of its paragraph in the story."""


class Form(NamedTuple):
    """A form in a story, or in several: how often it stands there (`times`), how often its capital proves something, all that stands
    beside it. `introduced`: it stands behind a given name with nothing behind it; `mentions` are those of one story."""

    text: str
    key: str
    plain: str
    times: int
    strong: int
    lefts: frozenset[str]
    rights: frozenset[str]
    titles: frozenset[str]
    introduced: bool
    mentions: tuple[Placed, ...] = ()

    @property
    def bare(self) -> bool:
        """Does it never have a neighbour?"""
        return not self.lefts and not self.rights


@view
def mentions(p: Paragraph) -> list[Mention]:
    """The words of the names of a paragraph, but for initials, acronyms and what has digits."""
    out = []
    for name in names(p):
        words = name.words
        last = len(words) - 1
        for i, w in enumerate(words):
            text = w.text
            if len(text) > 2 and not text[:-1].isupper() and (text.isalpha() or not ODD.search(text)):
                left = plain(words[i - 1].text) if i else ""
                right = plain(words[i + 1].text) if i < last else ""
                out.append(Mention(text, w.span, left, right, name.title, p.heading or (name.opens and not i), name.quoted))
    return out


@view
def forms(d: Document) -> dict[str, Form]:
    """The forms of a story in order of their first mention, without the words that only ever open a sentence."""
    grouped: dict[str, list[Placed]] = {}
    for block, (_, p) in enumerate(d.blocks):
        for m in mentions(p):
            grouped.setdefault(m.form, []).append((block, m))
    return {text: form(text, tuple(group)) for text, group in grouped.items() if proved(group) or not known(text.lower())}


def proved(group: Iterable[Placed]) -> bool:
    """Does the capital of one of these mentions prove something?"""
    return False in [m.weak for _, m in group]


@lru_cache(1 << 13)
def form(text: str, mentions: tuple[Placed, ...]) -> Form:
    """A form of its mentions; while a story is typed, most of its forms stay what they are."""
    held = [m for _, m in mentions]
    return Form(
        text,
        fold(text),
        plain(text),
        len(held),
        sum([not m.weak for m in held]),
        frozenset([m.left for m in held if m.left]),
        frozenset([m.right for m in held if m.right]),
        frozenset([m.title for m in held if m.title]),
        any(m.left and not m.right and not m.weak for m in held),
        mentions,
    )
