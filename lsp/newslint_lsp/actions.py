"""What can be done about a finding: from the findings that are stored, never linted again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lsprotocol import types as lsp

from newslint.edition import Diagnostic
from newslint.fix import chosen
from newslint.prose import Span
from newslint.rule import Fix, Safety
from newslint.source import LineIndex
from newslint.suppress import WITH_COMMENTS

from .convert import Converter
from .story import Open
from .workspace import Workspace

FIX_ALL = "source.fixAll.newslint"
ACCEPT, ADD_NAME, ADD_WORD, TURN_OFF = "newslint.accept", "newslint.addName", "newslint.addWord", "newslint.turnOff"
COMMANDS = (ACCEPT, ADD_NAME, ADD_WORD, TURN_OFF)


def actions(ws: Workspace, convert: Converter, state: Open, span: Span, only: Iterable[str] | None) -> list[lsp.CodeAction]:
    """Everything that may be done at a span."""
    kinds = tuple(only or ())
    found = state.found
    out: list[lsp.CodeAction] = []
    if not kinds or any(lsp.CodeActionKind.QuickFix.value.startswith(k) for k in kinds):
        for d in found:
            if d.finding.span.start <= span.end and span.start <= d.finding.span.end:
                out += at_finding(ws, convert, state, d, found)
    if any(k in (FIX_ALL, "source.fixAll", "source") for k in kinds) and (safe := chosen(d.finding for d in found)):
        edit = convert.workspace_edit([(state.uri, state.version, state.index, safe)])
        out.append(lsp.CodeAction(f"Apply all safe fixes ({len(safe)})", FIX_ALL, edit=edit))
    return out


def at_finding(ws: Workspace, convert: Converter, state: Open, d: Diagnostic, found: list[Diagnostic]) -> Iterator[lsp.CodeAction]:
    shown = [lsp.Diagnostic(convert.range(state.index, d.finding.span), d.finding.message, code=d.rule, source="newslint")]
    fixes = [f for f in d.finding.fixes if f.safety > Safety.SHOW]
    for i, fix in enumerate(fixes):
        edit = convert.workspace_edit([(state.uri, state.version, state.index, [fix])])
        yield lsp.CodeAction(title(fix), lsp.CodeActionKind.QuickFix, shown, is_preferred=i == 0, edit=edit)
    if fixes:
        yield from everywhere(ws, convert, state, d, found, shown)
    text, rules = state.text[d.finding.span.start : d.finding.span.end], state.place.desk.rules
    arguments = [state.uri, state.version, d.rule, d.finding.span.start, d.finding.span.end]
    if d.document == state.name:
        yield command("Accept here", ACCEPT, arguments, shown)
    if state.documents and state.documents[0].kind in WITH_COMMENTS:
        yield lsp.CodeAction(f"Allow {d.rule} in this line (comment)", lsp.CodeActionKind.QuickFix, shown, edit=comment(convert, state, d))
    group = rules[d.rule].group if d.rule in rules else ""
    if group in ("names", "consistency") and text[:1].isupper():
        yield command(f"Add “{text}” to the desk's names", ADD_NAME, [state.uri, text], shown)
    if group == "words" and text.isalpha():
        yield command(f"Add “{text}” to the desk's words", ADD_WORD, [state.uri, text], shown)
    if d.rule in rules:
        yield command(f"Turn {d.rule} off for this folder", TURN_OFF, [state.uri, d.rule], shown)


def title(fix: Fix) -> str:
    return f"Write “{fix.text}”" if fix.text.strip() else "Delete" if not fix.text else "Put a space"


def command(label: str, name: str, arguments: list[object], shown: list[lsp.Diagnostic]) -> lsp.CodeAction:
    return lsp.CodeAction(label, lsp.CodeActionKind.QuickFix, shown, command=lsp.Command(label, name, arguments=arguments))


def everywhere(
    ws: Workspace, convert: Converter, state: Open, d: Diagnostic, found: list[Diagnostic], shown: list[lsp.Diagnostic]
) -> Iterator[lsp.CodeAction]:
    """The same fix wherever the same thing was found: in this story, and in all stories of the edition."""
    here = alike(d, state.text, found, state.text)
    what = title(d.finding.fixes[0])
    if len(here) > 1:
        edit = convert.workspace_edit([(state.uri, state.version, state.index, here)])
        yield lsp.CodeAction(f"{what} everywhere in this story ({len(here)})", lsp.CodeActionKind.QuickFix, shown, edit=edit)
    edits: list[tuple[str, int | None, LineIndex, Iterable[Fix]]] = []
    for name in ws.with_stories_of(state.name):
        there = ws.elsewhere(name)
        if there and (fixes := alike(d, state.text, ws.found(name), there[1].text)):
            open_there = ws.open.get(there[0])
            edits.append((there[0], open_there.version if open_there else None, there[1], fixes))
    if len(edits) > 1:
        yield lsp.CodeAction(
            f"{what} in all stories ({len(edits)})", lsp.CodeActionKind.QuickFix, shown, edit=convert.workspace_edit(edits)
        )


def alike(d: Diagnostic, text: str, others: Iterable[Diagnostic], there: str) -> list[Fix]:
    """The fixes of findings of one rule that flag the same text and propose the same."""
    flagged, new = text[d.finding.span.start : d.finding.span.end], d.finding.fixes[0].text
    same = [o.finding for o in others if o.rule == d.rule and there[o.finding.span.start : o.finding.span.end] == flagged]
    return chosen([f for f in same if f.fixes and f.fixes[0].text == new], Safety.REVIEW)


def comment(convert: Converter, state: Open, d: Diagnostic) -> lsp.WorkspaceEdit:
    """A comment at the end of the line of a finding."""
    line, _ = state.index.position(d.finding.span.start)
    end = state.index.starts[line] + len(state.index.line(line))
    fix = Fix(Span(end, end), f" <!-- newslint: allow {d.rule} -->")
    return convert.workspace_edit([(state.uri, state.version, state.index, [fix])])
