"""A file open in the editor."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field

from newslint.edition import Diagnostic
from newslint.prose import Document, Paragraph
from newslint.readers.errors import BadCopy
from newslint.source import LineIndex

from .moved import edit
from .rooms import Place


@dataclass(eq=False)
class Open:
    """What is typed, the stories in it, what is found, and where a word is being typed.

    `judged`: is `found` what the rules say of the whole, or what still stands while the writer types? `took`: seconds that
    the whole took when it was last read, `spent`: of this text so far. `sent` is what the client was told last.
    """

    uri: str
    name: str
    version: int
    text: str
    index: LineIndex
    documents: list[Document]
    place: Place
    bad: list[BadCopy]
    caret: int | None = None
    found: list[Diagnostic] = field(default_factory=list)
    judged: bool = False
    took: float = 0.0
    spent: float = 0.0
    sent: str | None = field(default=None, repr=False)
    whole: asyncio.Task[None] | None = field(default=None, repr=False)
    slow: asyncio.Task[None] | None = field(default=None, repr=False)
    settle: asyncio.TimerHandle | None = field(default=None, repr=False)

    def leave(self) -> None:
        """Nothing more is to be said of this text."""
        for waiting in (self.whole, self.slow, self.settle):
            if waiting:
                waiting.cancel()
        self.whole = self.slow = self.settle = None  # they hold on to this text

    def forget(self, newer: Iterable[Document]) -> None:
        """What was computed of paragraphs that are gone is not kept: else each keystroke would leave one behind."""
        kept = {block.prose for doc in newer for block in doc.blocks}
        for p in {block.prose for doc in self.documents for block in doc.blocks} - kept:
            p.memo.clear()

    def paragraphs(self) -> list[Paragraph]:
        """Its paragraphs, each once."""
        return list(dict.fromkeys(block.prose for doc in self.documents for block in doc.blocks))


def caret_of(old: str, new: str) -> int | None:
    """Where a word is being typed: behind a letter or two that were added to the text; None for any other change."""
    if not 0 < len(new) - len(old) <= 2:
        return None
    change = edit(old, new)
    return change.new.end if change.old.start == change.old.end and new[change.new.start : change.new.end].isalpha() else None


def held_back(found: Iterable[Diagnostic], caret: int | None) -> list[Diagnostic]:
    """The findings without those that touch the word being typed."""
    return [d for d in found if caret is None or not d.finding.span.start <= caret <= d.finding.span.end]
