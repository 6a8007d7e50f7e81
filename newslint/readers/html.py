"""HTML: the prose of its paragraphs, headings, list items and cells, by Python's own parser, which tells places.

Scripts, styles, code, forms and attributes are not prose; an entity is one character that cannot be cut.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from itertools import accumulate

from ..prose import Block, Document, Pool
from ..source import Piece, SourceMap
from .jsonl import day

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "title"}
BLOCKS = HEADINGS | {
    "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "blockquote", "section", "article", "header", "footer",
    "main", "aside", "nav", "figure", "figcaption", "body", "html", "head", "br", "hr", "caption", "address", "details", "summary", "time",
}  # fmt: skip
CLOSED = {"script", "style", "code", "pre", "textarea", "select", "button", "template", "svg", "math", "noscript", "kbd", "samp"}
OBJECT = "\ufffc"
DATES = {"article:published_time", "date", "dc.date", "dcterms.date", "pubdate", "parsely-pub-date", "publish-date"}


@dataclass
class Gathered:
    """What was read so far: the pieces of the block that is open, and the blocks that are closed."""

    blocks: list[tuple[list[tuple[str, int, int]], bool]] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)
    heading: bool = False
    title: str = ""
    dated: date | None = None

    def close(self) -> None:
        if any(text.strip() for text, _, _ in self.open):
            self.blocks.append((self.open, self.heading))
        self.open = []


class Reader(HTMLParser):
    """Feeds pieces of prose, each with its place, to what is gathered."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.out = Gathered()
        self.closed: list[str] = []

    def at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in CLOSED:
            self.closed.append(tag)
            self.out.open.append((OBJECT, self.at(), 0)) if tag in ("code", "kbd", "samp") else None
        elif tag in BLOCKS:
            self.out.close()
            self.out.heading = tag in HEADINGS
        key = (given.get("property") or given.get("name") or "").lower()
        if tag == "meta" and key in DATES and self.out.dated is None:
            self.out.dated = day(given.get("content"))

    def handle_endtag(self, tag: str) -> None:
        if tag in self.closed:
            while self.closed.pop() != tag:
                pass
        elif tag in BLOCKS:
            if tag == "title":
                self.out.title = " ".join("".join(t for t, _, _ in self.out.open).split())
                self.out.open = []
            self.out.close()
            self.out.heading = False

    def handle_data(self, data: str) -> None:
        if not self.closed:
            self.out.open.append((data, self.at(), len(data)))

    def handle_entityref(self, name: str) -> None:
        self.reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self.reference(f"&#{name}")

    def reference(self, written: str) -> None:
        start = self.at()
        written += ";" if self.text.startswith(";", start + len(written)) else ""
        if not self.closed:
            self.out.open.append((html.unescape(written), start, len(written)))


def read_html(text: str, paragraph: Pool, name: str = "<text>") -> Iterator[Document]:
    """The one story of an HTML file, titled and dated by its head."""
    reader = Reader(text)
    reader.feed(text)
    reader.close()
    out = reader.out
    out.close()
    prose: list[str] = []
    pieces: list[Piece] = []
    blocks: list[Block] = []
    length = 0
    for held, heading in out.blocks:
        if prose:
            prose.append("\n\n")
            length += 2
        body = "".join(t for t, _, _ in held)
        lead, stripped = len(body) - len(body.lstrip()), body.strip()
        blocks.append(Block(length + lead, paragraph(stripped, heading)))
        for t, start, width in held:
            pieces.append(Piece(length, start, len(t), width))
            length += len(t)
        prose.append(body)
    title = out.title or next((b.prose.text for b in blocks if b.prose.heading), "")
    yield Document("".join(prose), tuple(blocks), name, out.dated, title, "html", {}, text, SourceMap(pieces))
