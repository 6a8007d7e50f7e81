"""The written forms of a story's names, one for each word of a name, with all that stands beside them: given names, surnames,
titles. What two near forms have beside them shows whether they are one name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from ..lexicon.words import known
from ..prose import Document, Paragraph, Span, view
from .folding import fold, plain
from .names import names


class Mention(NamedTuple):
    """One word of a name where it stands: its plain neighbours in the name ("" for none), the title in front of the name.
    `weak`: its capital proves nothing. `joined`: tied to a prefix or another word."""

    form: str
    span: Span
    left: str
    right: str
    title: str
    weak: bool
    quoted: bool
    joined: bool
    article: str
    lone: bool


@view
def mentions(p: Paragraph) -> list[Mention]:
    """The words of the names of a paragraph, but for initials, acronyms and what has digits."""
    out = []
    for name in names(p):
        all_weak = p.heading
        words = name.words
        last = len(words) - 1
        for i, w in enumerate(words):
            text = w.text
            if len(text) > 2 and not text.isupper() and "." not in text and not any(c.isdigit() for c in text):
                left = plain(words[i - 1].text) if i else ""
                right = plain(words[i + 1].text) if i < last else ""
                weak = all_weak or (name.opens and not i)
                out.append(Mention(text, w.span, left, right, name.title, weak, name.quoted, name.joined, w.article, not last))
    return out


@dataclass(slots=True)
class Form:
    """A form with its mentions, each with its block. `introduced`: it stands behind a given name, with nothing behind it;
    `bare`: it never has a neighbour."""

    text: str
    key: str
    plain: str
    mentions: list[tuple[int, Mention]] = field(default_factory=list)
    lefts: set[str] = field(default_factory=set)
    rights: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    strong: int = 0

    @property
    def count(self) -> int:
        return len(self.mentions)

    @property
    def introduced(self) -> bool:
        return any(m.left and not m.right and not m.weak for _, m in self.mentions)

    @property
    def bare(self) -> bool:
        return not self.lefts and not self.rights


@view
def forms(d: Document) -> dict[str, Form]:
    """The forms of a story in order of their first mention, without the words that only ever open a sentence."""
    out: dict[str, Form] = {}
    for number, block in enumerate(d.blocks):
        for m in mentions(block.prose):
            text = m.form
            form = out.get(text)
            if form is None:
                form = out[text] = Form(text, fold(text), plain(text))
            form.mentions.append((number, m))
            if m.left:
                form.lefts.add(m.left)
            if m.right:
                form.rights.add(m.right)
            if m.title:
                form.titles.add(m.title)
            form.strong += not m.weak
    return {text: form for text, form in out.items() if form.strong or not known(text.lower())}
