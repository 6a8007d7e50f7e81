"""Text and its views.

A `Prose` has no position: a `Paragraph` is known by its content and carries everything computed from it, so the same
words are analysed once, in whatever story they stand and however often they are retyped. A pool makes one object for
each content; whoever holds the session (a run, a server) owns one. A `Document` places paragraphs in a story.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, update_wrapper
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from .source import SourceMap

T = TypeVar("T")
P = TypeVar("P", bound="Prose")


class Span(NamedTuple):
    """A half-open range of code points, relative to the text a rule was given."""

    start: int
    end: int

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)


class Prose:
    """A stretch of text that carries what has been computed from it, and never a place."""

    __slots__ = ("memo", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.memo: dict[Any, Any] = {}

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.end]


class Sentence(Prose):
    """A sentence of a paragraph, with the space behind it."""

    __slots__ = ()


class Paragraph(Prose):
    """A paragraph, a list item, or (`heading`) a headline, a crosshead or a byline: a text without sentences."""

    __slots__ = ("heading",)

    def __init__(self, text: str, heading: bool = False) -> None:
        super().__init__(text)
        self.heading = heading


Pool = Callable[[str, bool], Paragraph]


def pool(most: int = 1 << 14) -> Pool:
    """One paragraph for each content; the least recently used of more than `most` are forgotten."""
    return lru_cache(most)(Paragraph)


class Block(NamedTuple):
    """A paragraph at its place in the prose of a story."""

    start: int
    prose: Paragraph


@dataclass(eq=False)
class Document(Prose):
    """One story: its prose, its paragraphs with the place of each, what is known of it, and the map to its file.

    `text` is the prose, in which all spans count; `source` is the text of the file, and `map` (None where the two are
    one) leads from the first to the second. `allows` are the rules that comments of the file switch off, by place.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    name: str = "<text>"
    dated: date | None = None
    title: str = ""
    kind: str = "text"
    meta: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    map: SourceMap | None = None
    memo: dict[Any, Any] = field(default_factory=dict, repr=False)


class Unavailable(Exception):
    """A slow view cannot be had: the message says why, in one line, and what to do."""


class View(Generic[P, T]):
    """A pure function of a text, evaluated at most once and kept with it.

    A slow view says with `missing` why it cannot be had ("" if it can), and may fill many texts in one `batch`.
    """

    def __init__(
        self,
        compute: Callable[[P], T],
        *,
        slow: bool = False,
        missing: Callable[[], str] = str,
        batch: Callable[[Sequence[P]], Iterable[T]] | None = None,
    ) -> None:
        update_wrapper(self, compute)
        self.compute, self.slow, self.missing, self.batch = compute, slow, missing, batch

    def __call__(self, prose: P) -> T:
        memo = prose.memo
        if self not in memo:  # asked first, since an exception for each new text would cost more than most views
            memo[self] = self.compute(prose)
        value: T = memo[self]
        return value

    def fill(self, texts: Iterable[P]) -> None:
        """Evaluate the view of many texts at once, where it knows how."""
        if self.batch and (new := [t for t in dict.fromkeys(texts) if self not in t.memo]):
            for text, value in zip(new, self.batch(new), strict=True):
                text.memo[self] = value


view = View
