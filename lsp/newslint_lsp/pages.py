"""What is shown on request: the page of a rule, the symbols of a story, the mentions of a name, completion in settings."""

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
from .workspace import Open, Workspace, in_source

KEYS = ("style", "packs", "names", "words", "archive", "exclude", "model", "languagetool", "edition", "readers", "rules", "files")
LEVELS = ("off", "info", "warning", "error")
ENTRY_KEYS = ("why", "use", "avoid", "pattern", "one-of", "bad", "good", "level", "message", "source")


def page(rule: Rule) -> str:
    """The page of a rule in Markdown."""
    text, _, examples = re.sub(r"(?m)^ *(Bad|Good): +", r"\1: ", rule.doc).partition("\nBad:")
    shown = f"\n```\nBad:{examples}\n```" if examples else ""
    return f"**{rule.name}** ({rule.group})\n\n{text.strip()}\n{shown}"


def hover(ws: Workspace, convert: Converter, state: Open, offset: int) -> lsp.Hover | None:
    """The pages of the rules that have found something at an offset."""
    there = [d for d in ws.found(state.name) if d.finding.span.start <= offset <= d.finding.span.end]
    texts = [f"{d.finding.message}\n\n{page(ws.edition.rules[d.rule])}" for d in there if d.rule in ws.edition.rules]
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


def symbols(ws: Workspace, convert: Converter, state: Open) -> list[lsp.DocumentSymbol]:
    """The symbols of a story: its headings, and what it speaks of, each once, in order of place."""
    out = []
    for doc, start, p in ws.blocks(state):
        if p.heading:
            out.append(symbol(convert, state, doc, p.text, lsp.SymbolKind.Namespace, "heading", Span(start, start + len(p.text))))
        for what, kind, span in things(p):
            out.append(symbol(convert, state, doc, p[span], kind, what, span.shift(start)))
    return sorted(out, key=lambda s: (s.range.start.line, s.range.start.character))


def symbol(convert: Converter, state: Open, doc: Document, text: str, kind: lsp.SymbolKind, detail: str, span: Span) -> lsp.DocumentSymbol:
    there = convert.range(state.index, in_source(doc, span))
    return lsp.DocumentSymbol(" ".join(text.split())[:80] or "…", kind, there, there, detail)


def mentions(ws: Workspace, state: Open, offset: int) -> list[Span]:
    """Every mention of the name at an offset, in the form it has there; empty where there is no name."""
    all_names = [
        (p[Span(*n.span)], in_source(doc, Span(*n.span).shift(start)))
        for doc, start, p in ws.blocks(state)
        for n in names(p)
    ]  # fmt: skip
    here = next((text for text, span in all_names if span.start <= offset <= span.end), None)
    if here is None:
        return []
    form = re.compile(rf"(?<!\w){re.escape(here)}(?!\w)")
    out = []
    for doc, start, p in ws.blocks(state):
        out += [in_source(doc, Span(*m.span()).shift(start)) for m in form.finditer(p.text)]
    return out


def completion(ws: Workspace, name: str, line: str) -> list[lsp.CompletionItem]:
    """What may stand in a line of a configuration or of a pack."""
    if name.endswith((".yaml", ".yml")):
        return [lsp.CompletionItem(k, kind=lsp.CompletionItemKind.Property) for k in ENTRY_KEYS]
    if "=" in line:
        values = ("ap", "bbc", "guardian", "reuters") if line.strip().startswith("style") else LEVELS
        return [lsp.CompletionItem(v, kind=lsp.CompletionItemKind.Value) for v in values]
    rules = ws.edition.rules or {}
    groups = sorted({r.group for r in rules.values()})
    return [
        *(lsp.CompletionItem(k, kind=lsp.CompletionItemKind.Property) for k in KEYS),
        *(lsp.CompletionItem(g, kind=lsp.CompletionItemKind.Module) for g in groups),
        *(lsp.CompletionItem(n, kind=lsp.CompletionItemKind.Function, detail=r.summary) for n, r in sorted(rules.items())),
    ]
