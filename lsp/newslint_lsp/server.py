"""The features of the language server, each a few lines: the work is done in `session`, `actions` and `pages`."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import Callable
from functools import wraps
from hashlib import blake2b
from typing import Any

from lsprotocol import types as lsp
from pygls.exceptions import JsonRpcInvalidParams

from newslint.errors import SettingError
from newslint.prose import Span
from newslint.rule import Fix

from . import commands, pages
from .actions import ACCEPT, ADD_NAME, ADD_WORD, COMMANDS, FIX_ALL, TURN_OFF, actions
from .convert import Converter, as_objects
from .session import Session
from .workspace import Open

SETTINGS = ("newslint.toml", "pyproject.toml", "newslint-accepted.jsonl", ".yaml", ".yml")
WATCHED = "**/{newslint.toml,pyproject.toml,newslint-accepted.jsonl,*.yaml,*.yml}"


def make() -> Session:
    """A server with all its features."""
    server = Session()
    keep_in_step(server)
    report(server)
    act(server)
    show(server)
    return server


def keep_in_step(server: Session) -> None:
    """The life of a session, and the texts of its stories."""

    @server.feature(lsp.INITIALIZE)
    def initialize(ls: Session, params: lsp.InitializeParams) -> None:
        ls.configure(params.initialization_options)

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: Session, params: lsp.InitializedParams) -> None:
        ls.convert = Converter(str(getattr(ls.workspace.position_encoding, "value", ls.workspace.position_encoding) or "utf-16"))
        watch = ls.client_capabilities.workspace and ls.client_capabilities.workspace.did_change_watched_files
        if watch and watch.dynamic_registration:
            options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(WATCHED)])
            registration = lsp.Registration("newslint-settings", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            ls.client_register_capability(lsp.RegistrationParams([registration]))
        if ls.options.edition:
            ls.background = asyncio.get_running_loop().create_task(ls.read_workspace())

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(ls: Session, params: lsp.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        if not item.uri.endswith(SETTINGS):
            ls.take(item.uri, item.version, item.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(ls: Session, params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if not uri.endswith(SETTINGS):
            ls.take(uri, params.text_document.version, ls.workspace.get_text_document(uri).source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(ls: Session, params: lsp.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(ls: Session, params: lsp.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith(SETTINGS):
            ls.reload()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(ls: Session, params: lsp.DidChangeWatchedFilesParams) -> None:
        ls.reload()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(ls: Session, params: lsp.DidChangeConfigurationParams) -> None:
        had = ls.options.edition
        ls.configure(params.settings)
        ls.reload()
        if ls.options.edition and not had:
            ls.background = asyncio.get_running_loop().create_task(ls.read_workspace())

    @server.feature(lsp.SHUTDOWN)
    def shutdown(ls: Session, params: None) -> None:
        ls.slow.stop()


def report(server: Session) -> None:
    """Diagnostics on request; a client that has the same already is told so."""

    def full(ls: Session, name: str, previous: str | None) -> tuple[str, Any]:
        raw = ls.items(name, ls.ws.open.get(ls.ws.uri(name)), whole=True)
        mark = blake2b(",".join(raw).encode("utf-8", "replace"), digest_size=8).hexdigest()
        return mark, None if mark == previous else as_objects(raw)

    @server.feature(lsp.TEXT_DOCUMENT_DIAGNOSTIC, lsp.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True))
    def pull(ls: Session, params: lsp.DocumentDiagnosticParams) -> lsp.DocumentDiagnosticReport:
        state = ls.ws.open.get(params.text_document.uri)
        mark, items = full(ls, state.name, params.previous_result_id) if state else ("none", [])
        if items is None:
            return lsp.RelatedUnchangedDocumentDiagnosticReport(mark)
        return lsp.RelatedFullDocumentDiagnosticReport(items, result_id=mark)

    @server.feature(lsp.WORKSPACE_DIAGNOSTIC)
    def pull_all(ls: Session, params: lsp.WorkspaceDiagnosticParams) -> lsp.WorkspaceDiagnosticReport:
        known = {p.uri: p.value for p in params.previous_result_ids}
        out: list[lsp.WorkspaceFullDocumentDiagnosticReport | lsp.WorkspaceUnchangedDocumentDiagnosticReport] = []
        for name in sorted(n for n in ls.ws.edition.stories if "#" not in n):
            uri = ls.ws.uri(name)
            state = ls.ws.open.get(uri)
            mark, items = full(ls, name, known.get(uri))
            version = state.version if state else None
            if items is None:
                out.append(lsp.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=mark, version=version))
            else:
                out.append(lsp.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=items, result_id=mark, version=version))
        if params.partial_result_token is not None and out:
            ls.progress(lsp.ProgressParams(params.partial_result_token, lsp.WorkspaceDiagnosticReportPartialResult(out)))
            return lsp.WorkspaceDiagnosticReport([])
        return lsp.WorkspaceDiagnosticReport(out)


def act(server: Session) -> None:
    """Fixes, and what else can be done about a finding."""

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION, lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, FIX_ALL]))
    def code_action(ls: Session, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        state = ls.ws.open.get(params.text_document.uri)
        if state is None:
            return []
        return actions(ls.ws, ls.convert, state, ls.convert.span(state.index, params.range), params.context.only)

    def told(command: Callable[..., Any]) -> Callable[..., None]:
        """Run a command; what went wrong is shown to the user, and what it changed is read again."""

        @wraps(command)
        def run(ls: Session, *arguments: Any) -> None:
            try:
                path = command(ls, *arguments)
            except (SettingError, OSError) as error:
                ls.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"newslint: {error}"))
                return
            ls.window_log_message(lsp.LogMessageParams(lsp.MessageType.Info, f"{path} was written"))
            ls.reload()

        return run

    def accept(ls: Session, uri: str, version: int, rule: str, start: int, end: int) -> Any:
        state = ls.ws.open.get(uri)
        if state is None or state.version != version:
            raise SettingError("the text has moved on; try again")
        return commands.accept(ls.ws, state, rule, start, end)

    by_name: dict[str, Callable[..., Any]] = {
        ACCEPT: accept,
        ADD_NAME: lambda ls, uri, text: commands.add(name_of(ls, uri), "names", text),
        ADD_WORD: lambda ls, uri, text: commands.add(name_of(ls, uri), "words", text),
        TURN_OFF: lambda ls, uri, rule: commands.turn_off(name_of(ls, uri), rule),
    }
    for name in COMMANDS:
        register(server, name, told(by_name[name]))


def register(server: Session, name: str, run: Callable[..., None]) -> None:
    @server.command(name)
    def command(ls: Session, *arguments: Any) -> None:
        run(ls, *(arguments[0] if len(arguments) == 1 and isinstance(arguments[0], list) else arguments))


def name_of(ls: Session, uri: str) -> str:
    if uri not in ls.ws.open:
        raise SettingError("the story is not open")
    return ls.ws.open[uri].name


def show(server: Session) -> None:
    """Pages, symbols, mentions, completion."""

    def at(ls: Session, params: Any) -> tuple[Open, int] | None:
        state = ls.ws.open.get(params.text_document.uri)
        return (state, ls.convert.offset(state.index, params.position)) if state else None

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(ls: Session, params: lsp.HoverParams) -> lsp.Hover | None:
        there = at(ls, params)
        return pages.hover(ls.ws, ls.convert, *there) if there else None

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(ls: Session, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        state = ls.ws.open.get(params.text_document.uri)
        return pages.symbols(ls.ws, ls.convert, state) if state else []

    @server.feature(lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    def highlight(ls: Session, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        there = at(ls, params)
        spans = pages.mentions(ls.ws, *there) if there else []
        return [lsp.DocumentHighlight(ls.convert.range(there[0].index, s), lsp.DocumentHighlightKind.Text) for s in spans] if there else []

    @server.feature(lsp.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare(ls: Session, params: lsp.PrepareRenameParams) -> lsp.Range | None:
        there = at(ls, params)
        spans = pages.mentions(ls.ws, *there) if there else []
        here = next((s for s in spans if there and s.start <= there[1] <= s.end), None)
        return ls.convert.range(there[0].index, here) if there and here else None

    @server.feature(lsp.TEXT_DOCUMENT_RENAME, lsp.RenameOptions(prepare_provider=True))
    def rename(ls: Session, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        there = at(ls, params)
        spans: list[Span] = pages.mentions(ls.ws, *there) if there else []
        if there is None or not spans:
            return None
        if not params.new_name.strip() or "\n" in params.new_name:
            raise JsonRpcInvalidParams("a name is wanted, on one line")
        fixes = [Fix(s, params.new_name) for s in spans]
        return ls.convert.workspace_edit([(there[0].uri, there[0].version, there[0].index, fixes)])

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION)
    def complete(ls: Session, params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        uri = params.text_document.uri
        if not uri.endswith(SETTINGS):
            return []
        lines = ls.workspace.get_text_document(uri).source.split("\n")
        line = lines[params.position.line] if params.position.line < len(lines) else ""
        return pages.completion(ls.ws, uri, line[: params.position.character])


def main(tcp: tuple[str, int] | None = None) -> None:
    """Serve one client over standard input and output, or over TCP."""
    server = make()
    gc.freeze()
    if tcp:
        server.start_tcp(*tcp)
    else:
        server.start_io(sys.stdin.buffer, sys.stdout.buffer)
