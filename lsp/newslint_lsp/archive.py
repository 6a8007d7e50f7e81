"""Where the stories of an archive (JSON Lines) stand in their file: each is a string of JSON, with escapes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from newslint.edition import Diagnostic
from newslint.prose import Document, Span, pool
from newslint.readers.jsonl import story
from newslint.rule import Finding
from newslint.source import Piece, SourceMap

BLANK = re.compile(r"[ \t\r]*")
ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


def in_file(found: Iterable[Diagnostic], text: str, name: str) -> list[Diagnostic]:
    """Findings of the stories of an archive, placed in its file. Their fixes are not: an edit would have to be JSON."""
    maps = dict(places(text, name))
    placed = [
        d._replace(finding=Finding(there.to_source(d.finding.span), d.finding.message)) for d in found if (there := maps.get(d.document))
    ]
    return sorted(placed, key=lambda d: (d.finding.span, d.rule, d.finding.message))


def places(text: str, name: str) -> Iterator[tuple[str, SourceMap]]:
    """The stories of an archive by name, each with the map from its text to the file."""
    at, paragraph, seen = 0, pool(1), set[str]()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                doc: Document = story(line, number, paragraph, name, seen)
                yield doc.name, SourceMap(pieces(line, at, *text_of(line)))
            except ValueError:
                pass
        at += len(line) + 1


def text_of(line: str) -> Span:
    """Where the value of “text” stands in a line, between its quotation marks."""
    decoder, at, found = json.JSONDecoder(), BLANK.match(line).end() + 1, Span(0, 0)  # type: ignore[union-attr]
    while True:
        at = line.index('"', at)
        name, at = decoder.raw_decode(line, at)
        start = BLANK.match(line, line.index(":", at) + 1).end()  # type: ignore[union-attr]
        _, at = decoder.raw_decode(line, start)
        if name == "text":
            found = Span(start + 1, at - 1)
        at = BLANK.match(line, at).end()  # type: ignore[union-attr]
        if line[at] == "}":
            return found


def pieces(line: str, offset: int, start: int, end: int) -> Iterator[Piece]:
    """The pieces of a JSON string: an escape is one letter that cannot be cut."""
    prose = 0
    for m in ESCAPE.finditer(line, start, end):
        if m.start() > start:
            yield Piece(prose, offset + start, m.start() - start, m.start() - start)
            prose += m.start() - start
        yield Piece(prose, offset + m.start(), 1, m.end() - m.start())
        prose, start = prose + 1, m.end()
    yield Piece(prose, offset + start, end - start, end - start)
