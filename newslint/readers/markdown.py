"""Markdown with front matter. The grammar is tree-sitter's, whose nodes know their bytes, so that no position is guessed.

Prose are paragraphs, headings, list items and table cells. Code, addresses, raw HTML, images and front matter are not;
code and bare addresses leave U+FFFC in the prose, so that the words around them do not become neighbours.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

import tree_sitter_markdown
from tree_sitter import Language, Node, Parser, Range

from ..prose import Block, Document, Pool
from ..source import Piece, SourceMap
from .front_matter import front_matter

OBJECT = "\ufffc"
HEADINGS = {"atx_heading", "setext_heading"}
CLOSED = {"fenced_code_block", "indented_code_block", "html_block", "link_reference_definition", "minus_metadata", "plus_metadata"}
LINKS = {"inline_link", "full_reference_link", "collapsed_reference_link", "shortcut_link"}
REPLACED = {
    "code_span": OBJECT,
    "uri_autolink": OBJECT,
    "email_autolink": OBJECT,
    "html_tag": "",
    "image": "",
    "emphasis_delimiter": "",
}


class Cut(NamedTuple):
    """A range of bytes that is not prose, and what stands for it there."""

    start: int
    end: int
    text: str = ""


@cache
def grammars() -> tuple[Language, Language]:
    return Language(tree_sitter_markdown.language()), Language(tree_sitter_markdown.inline_language())


@dataclass
class Prosaic:
    """The prose of a story as it grows, with the pieces that lead back to the bytes of the file."""

    raw: bytes
    text: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int, int, int]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, start: int, end: int) -> None:
        if text:
            self.pieces.append((self.length, start, len(text), end - start))
            self.text.append(text)
            self.length += len(text)


def read_markdown(text: str, paragraph: Pool, name: str = "<text>") -> Iterator[Document]:
    """The one story of a Markdown file, dated and titled by its front matter. ValueError if that cannot be read."""
    meta = front_matter(text)
    raw = text.encode("utf-8", "surrogatepass")
    tree = Parser(grammars()[0]).parse(raw)
    priced = raw.replace(b"$", b"%")  # the grammar takes what stands between two prices for a formula
    out, blocks = Prosaic(raw), []
    for node, heading in leaves(tree.root_node):
        if out.length:
            out.text.append("\n\n")
            out.length += 2
        start, first = out.length, len(out.text)
        inline(node, out, priced)
        body = "".join(out.text[first:])
        lead = len(body) - len(body.lstrip())
        if body.strip():
            blocks.append(Block(start + lead, paragraph(body.strip(), heading)))
    prose = "".join(out.text)
    to_points = code_points(text)
    source_map = SourceMap(Piece(p, to_points(s), n, to_points(s + w) - to_points(s)) for p, s, n, w in out.pieces)
    title = meta.title or next((b.prose.text for b in blocks if b.prose.heading), "")
    yield Document(prose, tuple(blocks), name, meta.dated, title, "markdown", meta.entries, text, source_map)


def leaves(node: Node) -> Iterator[tuple[Node, bool]]:
    """The nodes that hold prose, each with whether it is a heading; depth first without recursion."""
    stack = [(node, False)]
    while stack:
        at, heading = stack.pop()
        if at.type in {"inline", "pipe_table_cell"}:
            yield at, heading
        elif at.type not in CLOSED:
            stack += [(child, heading or at.type in HEADINGS) for child in reversed(at.children)]


def inline(node: Node, out: Prosaic, grammatical: bytes) -> None:
    """Add the prose of one leaf: its bytes without what is markup, found in bytes of the same length as the grammar likes them."""
    parser = Parser(grammars()[1])
    parser.included_ranges = list(ranges(node))
    at = node.start_byte
    continued = [Cut(c.start_byte, c.end_byte) for c in node.children if c.type == "block_continuation"]
    for cut in sorted([*cuts(parser.parse(grammatical).root_node, out.raw), *continued]):
        if cut.start >= at:
            plain(at, cut.start, out)
            out.add(cut.text, cut.start, cut.end)
            at = cut.end
    plain(at, node.end_byte, out)


def plain(start: int, end: int, out: Prosaic) -> None:
    """Verbatim bytes; one piece, whose width in code points is its length."""
    if end > start:
        out.add(out.raw[start:end].decode("utf-8", "surrogatepass"), start, end)


def ranges(node: Node) -> Iterator[Range]:
    """The bytes of a leaf without the marks of the block quotations and lists that it runs through."""
    start, point = node.start_byte, node.start_point
    for child in node.children:
        if child.type == "block_continuation" and child.end_byte > child.start_byte:
            yield Range(point, child.start_point, start, child.start_byte)
            start, point = child.end_byte, child.end_point
    yield Range(point, node.end_point, start, node.end_byte)


def cuts(root: Node, raw: bytes) -> Iterator[Cut]:
    stack = [root]
    while stack:
        node = stack.pop()
        kind = node.type
        if kind in REPLACED:
            yield Cut(node.start_byte, node.end_byte, REPLACED[kind])
        elif kind == "backslash_escape":
            yield Cut(node.start_byte, node.start_byte + 1)
        elif kind in {"entity_reference", "numeric_character_reference"}:
            yield Cut(node.start_byte, node.end_byte, html.unescape(raw[node.start_byte : node.end_byte].decode()))
        elif kind in LINKS:
            text = next((c for c in node.children if c.type == "link_text"), None)
            if text:
                yield Cut(node.start_byte, text.start_byte)
                yield Cut(text.end_byte, node.end_byte)
                stack.append(text)
        else:
            stack += node.children


def code_points(text: str) -> Callable[[int], int]:
    """A function from offsets in bytes to offsets in code points."""
    if text.isascii():
        return int
    starts, at = [], 0
    for char in text:
        starts.append(at)
        code = ord(char)
        at += 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
    starts.append(at)
    return lambda offset: bisect_left(starts, offset)
