"""What is shown on request: the page of a rule, the symbols of a story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types as lsp

from newslint.prose import Document, Paragraph, Span
from newslint.rule import Rule
from newslint.views import quotes
from newslint.views.dates import dates
from newslint.views.figures import figures
from newslint.views.names import names

from .convert import Converter
from .mentions import blocks, in_source
from .story import Open


def page(rule: Rule) -> str:
    """The page of a rule in Markdown."""
    text, _, examples = re.sub(r"(?m)^ *(Bad|Good): +", r"\1: ", rule.doc).partition("\nBad:")
    shown = f"\n```\nBad:{examples}\n```" if examples else ""
    return f"**{rule.name}** ({rule.group})\n\n{text.strip()}\n{shown}"


def hover(convert: Converter, state: Open, offset: int) -> lsp.Hover | None:
    """The pages of the rules that have found something at an offset."""
    there = [d for d in state.found if d.finding.span.start <= offset <= d.finding.span.end]
    rules = state.place.desk.rules
    texts = [f"{d.finding.message}\n\n{page(rules[d.rule])}" for d in there if d.rule in rules]
    if not texts:
        return None
    shown = lsp.MarkupContent(lsp.MarkupKind.Markdown, "\n\n---\n\n".join(texts))
    return lsp.Hover(shown, convert.range(state.index, there[0].finding.span))


def things(p: Paragraph) -> Iterator[tuple[str, lsp.SymbolKind, Span]]:
    """The names, figures, dates and quotations of a paragraph."""
    yield from (("name", lsp.SymbolKind.Class, Span(*n.span)) for n in names(p))
    yield from (("date", lsp.SymbolKind.Event, Span(*d.span)) for d in dates(p))
    yield from (("figure", lsp.SymbolKind.Number, Span(*f.span)) for f in figures(p))
    yield from (("quotation", lsp.SymbolKind.String, q) for q in quotes(p))


def symbols(convert: Converter, state: Open) -> list[lsp.DocumentSymbol]:
    """The symbols of a story: its headings, and what it speaks of, each once, in order of place."""
    out = []
    for doc, start, p in blocks(state):
        if p.heading:
            out.append(symbol(convert, state, doc, p.text, lsp.SymbolKind.Namespace, "heading", Span(start, start + len(p.text))))
        for what, kind, span in things(p):
            out.append(symbol(convert, state, doc, p[span], kind, what, span.shift(start)))
    return sorted(out, key=lambda s: (s.range.start.line, s.range.start.character))


def symbol(convert: Converter, state: Open, doc: Document, text: str, kind: lsp.SymbolKind, detail: str, span: Span) -> lsp.DocumentSymbol:
    there = convert.range(state.index, in_source(doc, span))
    return lsp.DocumentSymbol(" ".join(text.split())[:80] or "…", kind, there, there, detail)
