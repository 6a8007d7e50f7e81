"""Readers turn a file into stories (`Document`); only they know a format. A reader never shifts a position: what it
leaves out of the prose (markup, code, front matter) is accounted for in the map from the prose to the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import PurePath

from ..prose import Document, Pool
from .errors import BadCopy

Reader = Callable[[str, Pool, str], Iterable[Document | BadCopy]]
KINDS = {
    ".txt": "text", ".text": "text", "": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip


def kind_of(name: str) -> str | None:
    """The format that a file's name promises, or None where it promises none that newslint reads."""
    return KINDS.get(PurePath(name).suffix.lower())


def reader(kind: str) -> Reader:
    """The reader of a format; it is imported when it is first needed."""
    if kind == "markdown":
        from .markdown import read_markdown

        return read_markdown
    if kind == "jsonl":
        from .jsonl import read_jsonl

        return read_jsonl
    if kind == "html":
        from .html import read_html

        return read_html
    from .text import read_text

    return read_text
