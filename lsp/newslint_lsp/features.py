"""What can be done about a finding, and what is shown on request."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams
from pygls.uris import to_fs_path

from newslint.errors import SettingError
from newslint.source import LineIndex

from . import commands, pages
from .actions import ACCEPT, ADD_NAME, ADD_WORD, COMMANDS, FIX_ALL, TURN_OFF, actions
from .mentions import highlights, renamed
from .options import is_setting
from .session import Session
from .story import Open
from .workspace import Workspace


def act(server: Session) -> None:
    """Fixes, and what else can be done about a finding."""

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, FIX_ALL]))
    def code_action(ls: Session, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        state = ls.ws.open.get(params.text_document.uri)
        if state is None:
            return []
        return actions(ls.ws, ls.convert, state, ls.convert.span(state.index, params.range), params.context.only)

    def told(command: Callable[..., Any]) -> Callable[..., Any]:
        """Run a command; what went wrong is shown to the user, and what it changed is read again."""

        @wraps(command)
        async def run(ls: Session, uri: str, *arguments: Any) -> None:
            try:
                state = await ls.judged(uri)
                if state is None:
                    raise SettingError("the story is not open")
                path = command(ls.ws, state, *arguments)
            except (SettingError, OSError) as error:
                ls.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"newslint: {error}"))
                return
            ls.window_log_message(lsp.LogMessageParams(lsp.MessageType.Info, f"{path} was written"))
            ls.reload()

        return run

    def accept(ws: Workspace, state: Open, version: int, rule: str, start: int, end: int) -> Any:
        if state.version != version:
            raise SettingError("the text has moved on; try again")
        return commands.accept(ws, state, rule, start, end)

    by_name: dict[str, Callable[..., Any]] = {
        ACCEPT: accept,
        ADD_NAME: lambda ws, state, text: commands.add(state.name, "names", text),
        ADD_WORD: lambda ws, state, text: commands.add(state.name, "words", text),
        TURN_OFF: lambda ws, state, rule: commands.turn_off(state.name, rule),
    }
    for name in COMMANDS:
        register(server, name, told(by_name[name]))


def register(server: Session, name: str, run: Callable[..., Any]) -> None:
    @server.command(name)
    async def command(ls: Session, *arguments: Any) -> None:
        await run(ls, *(arguments[0] if len(arguments) == 1 and isinstance(arguments[0], list) else arguments))


def show(server: Session) -> None:
    """Pages, symbols, mentions, completion."""

    def at(ls: Session, params: Any) -> tuple[Open, int] | None:
        state = ls.ws.open.get(params.text_document.uri)
        return (state, ls.convert.offset(state.index, params.position)) if state else None

    def in_settings(ls: Session, params: Any) -> tuple[Path, list[str], int, int]:
        uri = params.text_document.uri
        index = LineIndex(ls.workspace.get_text_document(uri).source)
        line, column = index.position(ls.convert.offset(index, params.position))
        return Path(to_fs_path(uri) or uri), [index.line(i) for i in range(len(index.starts))], line, column

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(ls: Session, params: lsp.HoverParams) -> lsp.Hover | None:
        if is_setting(params.text_document.uri):
            from . import settings_pages

            text = settings_pages.hover(*in_settings(ls, params))
            return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text)) if text else None
        there = at(ls, params)
        return pages.hover(ls.convert, *there) if there else None

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(ls: Session, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        state = ls.ws.open.get(params.text_document.uri)
        return pages.symbols(ls.convert, state) if state else []

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlight(ls: Session, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        there = at(ls, params)
        spans = highlights(*there) if there else []
        return [lsp.DocumentHighlight(ls.convert.range(there[0].index, s), lsp.DocumentHighlightKind.Text) for s in spans] if there else []

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(ls: Session, params: lsp.PrepareRenameParams) -> lsp.Range | None:
        there = at(ls, params)
        spans = highlights(*there) if there else []
        here = next((s for s in spans if there and s.start <= there[1] <= s.end), None)
        return ls.convert.range(there[0].index, here) if there and here else None

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def rename(ls: Session, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        there = at(ls, params)
        if not params.new_name.strip() or "\n" in params.new_name:
            raise JsonRpcInvalidParams("a name is wanted, on one line")
        fixes = renamed(*there, params.new_name.strip()) if there else []
        return ls.convert.workspace_edit([(there[0].uri, there[0].version, there[0].index, fixes)]) if there and fixes else None

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION)
    def complete(ls: Session, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        if not is_setting(params.text_document.uri):
            return []
        from . import settings_pages

        return settings_pages.completion(*in_settings(ls, params))
