"""The mentions of one name through a story: its full forms, the surname alone, and the misspellings that were found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.prose import Document, Paragraph, Span
from newslint.rule import Fix
from newslint.views.names import Word, names

from .story import Open


class Mention(NamedTuple):
    """A name where it stands: its words as they are written, each with its span in the file."""

    words: tuple[str, ...]
    spans: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return Span(self.spans[0].start, self.spans[-1].end)


def blocks(state: Open) -> Iterator[tuple[Document, int, Paragraph]]:
    """The paragraphs of an open file with their places in the prose of their story; none of an archive, whose stories have
    no places of their own."""
    for doc in state.documents if len(state.documents) == 1 else ():
        for block in doc.blocks if doc.kind != "jsonl" else ():
            yield doc, block.start, block.prose


def in_source(doc: Document, span: Span) -> Span:
    """A span of the prose in the file."""
    return doc.map.to_source(span) if doc.map else span


def all_mentions(state: Open) -> Iterator[Mention]:
    for doc, start, p in blocks(state):
        for name in names(p):
            spans = [written(w) for w in name.words]
            yield Mention(tuple([p[s] for s in spans]), tuple([in_source(doc, s.shift(start)) for s in spans]))


def written(word: Word) -> Span:
    """A word of a name with the article that is tied to it."""
    return Span(word.span.start - len(word.article), word.span.end)


def mentions(state: Open, offset: int) -> tuple[Mention | None, list[Mention]]:
    """The name at an offset, and all that stand for it, in order; None where there is no name. A surname alone stands for
    each bearer; a full name for the same full name and for its surname alone."""
    found = list(all_mentions(state))
    here = next((m for m in found if m.span.start <= offset <= m.span.end), None)
    if here is None:
        return None, []
    same = [m for m in found if one_bearer(here, m)]
    taken = [m.span for m in found]
    surname = here.words[-1]
    loose = [
        Mention((surname,), (span,))
        for doc, start, p in blocks(state)
        for m in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", p.text)
        if not any(t.start < (span := in_source(doc, Span(*m.span()).shift(start))).end and span.start < t.end for t in taken)
    ]
    wrong = [
        Mention(m.words, m.spans)
        for d in state.found
        if d.finding.fixes and d.finding.fixes[0].text in (surname, " ".join(here.words))
        for m in found
        if m.span.start < d.finding.span.end and d.finding.span.start < m.span.end and m not in same
    ]
    return here, sorted({*same, *loose, *wrong}, key=lambda m: m.span)


def one_bearer(a: Mention, b: Mention) -> bool:
    if a.words[-1] != b.words[-1]:
        return False
    return len(a.words) == 1 or len(b.words) == 1 or a.words[0] == b.words[0]


def highlights(state: Open, offset: int) -> list[Span]:
    """Where the name at an offset is mentioned: its full forms, or for a surname alone that word of them."""
    here, same = mentions(state, offset)
    return [m.spans[-1] if here and len(here.words) == 1 else m.span for m in same]


def renamed(state: Open, offset: int, new: str) -> list[Fix]:
    """The edits that give the name at an offset, and all that stand for it, a new form: word by word where the new name has
    as many words, so that the surname alone follows too."""
    here, same = mentions(state, offset)
    if here is None:
        return []
    words = tuple(new.split())
    if len(words) != len(here.words):
        whole = [Fix(m.span, new) for m in same if m.words == here.words]
        return whole + [Fix(m.span, words[-1]) for m in same if len(m.words) == 1 < len(here.words) and m.words[0] == here.words[-1]]
    fixes = []
    for m in same:
        alike = len(m.words) == len(words)
        fixes += [Fix(s, to) for s, to in (zip(m.spans, words, strict=True) if alike else [(m.spans[-1], words[-1])])]
    return sorted({f for f in fixes if state.text[f.span.start : f.span.end] != f.text})
