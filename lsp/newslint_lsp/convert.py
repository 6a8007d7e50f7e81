"""Between newslint's spans and the protocol's ranges; the only file that knows them.

Diagnostics are written as JSON at once: they are sent at each keystroke, and their size decides how long that takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from importlib.util import find_spec
from json import dumps, loads
from pathlib import Path

from cattrs import Converter as Converts
from lsprotocol import types as lsp
from lsprotocol.converters import get_converter

from newslint.edition import Diagnostic
from newslint.prose import Span
from newslint.rule import Fix, Level
from newslint.source import LineIndex
from newslint.suppress import UNUSED

SEVERITY = {Level.ERROR: 1, Level.WARNING: 2, Level.INFO: 3}

quoted = lru_cache(4096)(dumps)


@lru_cache(1)
def catalogue() -> str:
    """The address of the catalogue of rules, whose headings are the rules' names: beside the rules, or (from a checkout)
    above them."""
    spec = find_spec("newslint_rules")
    folders = [Path(f) for f in (spec.submodule_search_locations or ())] if spec else []
    pages = [page for folder in folders for page in (folder / "CATALOGUE.md", folder.parent / "CATALOGUE.md")]
    return next((page.as_uri() for page in pages if page.is_file()), "")


class Converter:
    """Spans to ranges and back, for a client that counts in `encoding`, and (`versions`) refuses an edit of an older text."""

    def __init__(self, encoding: str, versions: bool = True) -> None:
        self.encoding, self.versions = encoding, versions

    def place(self, index: LineIndex, offset: int) -> str:
        line, column = index.position(offset, self.encoding)
        return f'{{"line":{line},"character":{column}}}'

    def json_range(self, index: LineIndex, span: Span) -> str:
        return f'{{"start":{self.place(index, span.start)},"end":{self.place(index, span.end)}}}'

    def diagnostic(self, d: Diagnostic, index: LineIndex, elsewhere: Callable[[str], tuple[str, LineIndex] | None]) -> str:
        """A finding as JSON; `elsewhere` gives address and lines of another story by its name."""
        f = d.finding
        parts = [
            f'"range":{self.json_range(index, f.span)},"severity":{SEVERITY[d.level]},"code":{quoted(d.rule)}',
            f'"codeDescription":{{"href":{quoted(catalogue() + "#" + d.rule)}}},"source":"newslint","message":{quoted(f.message)}',
        ]
        if d.rule == UNUSED:
            parts.append('"tags":[1]')
        if f.related:
            related = []
            for r in f.related:
                there = elsewhere(r.document)
                if there:
                    place = f'{{"uri":{quoted(there[0])},"range":{self.json_range(there[1], r.span)}}}'
                    related.append(f'{{"location":{place},"message":{quoted(r.message)}}}')
            if related:
                parts.append(f'"relatedInformation":[{",".join(related)}]')
        return "{" + ",".join(parts) + "}"

    def problem(self, index: LineIndex, span: Span, message: str) -> str:
        """What is wrong in a file of settings, as JSON."""
        return f'{{"range":{self.json_range(index, span)},"severity":1,"source":"newslint","message":{quoted(message)}}}'

    def range(self, index: LineIndex, span: Span) -> lsp.Range:
        start, end = (lsp.Position(*index.position(at, self.encoding)) for at in span)
        return lsp.Range(start, end)

    def span(self, index: LineIndex, r: lsp.Range) -> Span:
        """The span of a range; one out of range is moved into the text."""
        start = self.offset(index, r.start)
        return Span(start, max(start, self.offset(index, r.end)))

    def offset(self, index: LineIndex, position: lsp.Position) -> int:
        return index.offset(position.line, position.character, self.encoding)

    def edits(self, index: LineIndex, fixes: Iterable[Fix]) -> list[lsp.TextEdit]:
        """Edits that touch no more than what changes: marks and carets around it stay."""
        return [lsp.TextEdit(self.range(index, span), text) for span, text in (least(index.text, f) for f in fixes)]

    def workspace_edit(self, stories: Iterable[tuple[str, int | None, LineIndex, Iterable[Fix]]]) -> lsp.WorkspaceEdit:
        """One edit over stories: address, version (None if it is not open), lines, fixes; the client refuses a stale one."""
        if not self.versions:
            return lsp.WorkspaceEdit({uri: self.edits(index, fixes) for uri, _, index, fixes in stories})
        return lsp.WorkspaceEdit(
            document_changes=[
                lsp.TextDocumentEdit(lsp.OptionalVersionedTextDocumentIdentifier(uri=uri, version=version), [*self.edits(index, fixes)])
                for uri, version, index, fixes in stories
            ]
        )


def least(text: str, fix: Fix) -> tuple[Span, str]:
    """The part of a fix that is not there already."""
    old, new = text[fix.span.start : fix.span.end], fix.text
    if "\r" in old:  # no place is between the two letters of a line's end
        return fix.span, new
    most = min(len(old), len(new))
    start = next((i for i in range(most) if old[i] != new[i]), most)
    end = next((i for i in range(most - start) if old[-1 - i] != new[-1 - i]), most - start)
    return Span(fix.span.start + start, fix.span.end - end), new[start : len(new) - end]


def as_objects(raw: Iterable[str]) -> list[lsp.Diagnostic]:
    """Diagnostics that were written as JSON, as the objects that a reply is made of."""
    made: list[lsp.Diagnostic] = objects().structure(loads(f"[{','.join(raw)}]"), list[lsp.Diagnostic])
    return made


@lru_cache(1)
def objects() -> Converts:
    return get_converter()
