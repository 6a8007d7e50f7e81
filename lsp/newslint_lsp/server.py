"""The features of the language server, each a few lines: those of a finding and of a story are in `features`."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import os
import stat
import sys
import threading
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO

from lsprotocol import types as lsp
from pygls.io_ import StdoutWriter, run_async
from pygls.uris import to_fs_path

from .background import faults_of_pack
from .convert import Converter, as_objects
from .features import act, show
from .options import SECTION, is_setting
from .session import Session
from .story import Open

WATCHED = "**/{newslint.toml,pyproject.toml,newslint-accepted.jsonl,*.yaml,*.yml,*.txt,*.md,*.jsonl,*.html}"
PART = 50  # stories in one part of a report on the workspace


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
        known = params.capabilities
        asks = bool(known.text_document and known.text_document.diagnostic)
        ls.pulls = asks and bool(known.workspace and known.workspace.diagnostics and known.workspace.diagnostics.refresh_support)
        if asks and not ls.pulls:  # it would show what is sent and what it asks for, but could not be told of slow findings
            for feature in (lsp.TEXT_DOCUMENT_DIAGNOSTIC, lsp.WORKSPACE_DIAGNOSTIC):
                ls.protocol.fm.features.pop(feature)

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: Session, params: lsp.InitializedParams) -> None:
        encoding = ls.workspace.position_encoding
        room = ls.client_capabilities.workspace
        ls.convert = Converter(
            str(getattr(encoding, "value", encoding) or "utf-16"),
            bool(room and room.workspace_edit and room.workspace_edit.document_changes),
        )
        registrations = []
        if room and room.did_change_watched_files and room.did_change_watched_files.dynamic_registration:
            options = lsp.DidChangeWatchedFilesRegistrationOptions([lsp.FileSystemWatcher(WATCHED)])
            registrations.append(lsp.Registration("newslint-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
        if room and room.did_change_configuration and room.did_change_configuration.dynamic_registration:
            section = lsp.DidChangeConfigurationRegistrationOptions(SECTION)
            registrations.append(lsp.Registration("newslint-settings", lsp.WORKSPACE_DID_CHANGE_CONFIGURATION, section))
        if registrations:
            ls.client_register_capability(lsp.RegistrationParams(registrations))
        if ls.ws.together:
            ls.reload()

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def did_open(ls: Session, params: lsp.DidOpenTextDocumentParams) -> None:
        item = params.text_document
        if is_setting(item.uri):
            await check_setting(ls, item.uri, examples=True)
        else:
            ls.take(item.uri, item.version, item.text)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(ls: Session, params: lsp.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        if is_setting(uri):
            await check_setting(ls, uri, examples=False)
        elif uri in ls.workspace.text_documents:
            ls.take(uri, params.text_document.version, ls.workspace.get_text_document(uri).source)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def did_close(ls: Session, params: lsp.DidCloseTextDocumentParams) -> None:
        if is_setting(params.text_document.uri):
            ls.send(params.text_document.uri, None, "")
        else:
            ls.close(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def did_save(ls: Session, params: lsp.DidSaveTextDocumentParams) -> None:
        if is_setting(params.text_document.uri):
            ls.reload()
            await check_setting(ls, params.text_document.uri, examples=True)

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def watched(ls: Session, params: lsp.DidChangeWatchedFilesParams) -> None:
        ls.changed_on_disk([change.uri for change in params.changes])

    @server.feature(lsp.WORKSPACE_DID_CHANGE_CONFIGURATION)
    async def configured(ls: Session, params: lsp.DidChangeConfigurationParams) -> None:
        given, room = params.settings, ls.client_capabilities.workspace
        if given is None and room and room.configuration:  # the client says that they changed, and is asked for them
            answer = await ls.workspace_configuration_async(lsp.ConfigurationParams([lsp.ConfigurationItem(section=SECTION)]))
            given = answer[0] if answer else None
        if given is not None:
            ls.configure(given)
        ls.reload()

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    async def folders(ls: Session, params: lsp.DidChangeWorkspaceFoldersParams) -> None:
        ls.reload()

    @server.feature(lsp.SHUTDOWN)
    def shutdown(ls: Session, params: None) -> None:
        ls.slow.stop()


async def check_setting(ls: Session, uri: str, examples: bool) -> None:
    """Publish what is wrong in a file of settings that is open; with the examples of a pack, if these are wanted."""
    from .desk_files import PACK, problems, role

    path, doc = Path(to_fs_path(uri) or uri), ls.workspace.get_text_document(uri)
    text, version = doc.source, doc.version
    found = problems(path, text)
    ls.show_problems(uri, version, text, found)
    if examples and not found and role(path) == PACK and path.is_file():
        found = await faults_of_pack(ls, path, text)
        if ls.workspace.get_text_document(uri).version == version:
            ls.show_problems(uri, version, text, found)


def report(server: Session) -> None:
    """Diagnostics on request; a client that has the same already is told so."""

    def full(ls: Session, name: str, state: Open | None, previous: str | None) -> tuple[str, Any]:
        raw = ls.items(name, state, whole=not ls.pulls)
        mark = blake2b(",".join(raw).encode("utf-8", "replace"), digest_size=8).hexdigest()
        return mark, None if mark == previous else as_objects(raw)

    @server.feature(lsp.TEXT_DOCUMENT_DIAGNOSTIC, lsp.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True))
    async def pull(ls: Session, params: lsp.DocumentDiagnosticParams) -> lsp.DocumentDiagnosticReport:
        uri = params.text_document.uri
        state = ls.ws.open.get(uri) if ls.pulls else await ls.judged(uri)
        mark, items = full(ls, state.name, state, params.previous_result_id) if state else ("none", [])
        if items is None:
            return lsp.RelatedUnchangedDocumentDiagnosticReport(mark)
        return lsp.RelatedFullDocumentDiagnosticReport(items, result_id=mark)

    @server.feature(lsp.WORKSPACE_DIAGNOSTIC)
    async def pull_all(ls: Session, params: lsp.WorkspaceDiagnosticParams) -> lsp.WorkspaceDiagnosticReport:
        known = {p.uri: p.value for p in params.previous_result_ids}
        out: list[lsp.WorkspaceFullDocumentDiagnosticReport | lsp.WorkspaceUnchangedDocumentDiagnosticReport] = []
        for name in sorted(ls.ws.stories):
            uri = ls.ws.uri(name)
            state = ls.ws.open.get(uri)
            mark, items = full(ls, name, state, known.get(uri))
            version = state.version if state else None
            if items is None:
                out.append(lsp.WorkspaceUnchangedDocumentDiagnosticReport(uri=uri, result_id=mark, version=version))
            else:
                out.append(lsp.WorkspaceFullDocumentDiagnosticReport(uri=uri, items=items, result_id=mark, version=version))
            if params.partial_result_token is not None and len(out) == PART:
                ls.progress(lsp.ProgressParams(params.partial_result_token, lsp.WorkspaceDiagnosticReportPartialResult(out)))
                out = []
                await asyncio.sleep(0)
        return lsp.WorkspaceDiagnosticReport(out)


class ToClient(logging.Handler):
    """Warnings go to the client, never to standard output."""

    def __init__(self, server: Session) -> None:
        super().__init__(logging.WARNING)
        self.server, self.busy = server, False

    def emit(self, record: logging.LogRecord) -> None:
        if not self.busy:  # what goes wrong while this is sent cannot be sent
            self.busy = True
            try:
                self.server.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, record.getMessage()))
            except Exception:
                sys.stderr.write(record.getMessage() + "\n")
            finally:
                self.busy = False


def main(tcp: tuple[str, int] | None = None) -> None:
    """Serve one client over standard input and output, or over TCP."""
    server = make()
    logging.getLogger().addHandler(ToClient(server))
    gc.set_threshold(700, 10, 1 << 30)  # to look through all that is held takes longer than an answer may: that waits for silence
    gc.enable()
    gc.freeze()
    if tcp:
        server.start_tcp(*tcp)
        return
    # the protocol alone has standard input and output: whatever else reads finds nothing, whatever else prints goes to the log
    reading, writing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    if sys.platform == "win32" or stat.S_ISREG(os.fstat(reading.fileno()).st_mode):
        server.start_io(reading, writing)
    else:
        converse(server, reading, writing)


def converse(server: Session, reading: BinaryIO, writing: BinaryIO) -> None:
    """Serve over pipes that the loop itself reads: pygls reads on a thread, which has to wait for each part of a message
    until whatever is being computed lets it."""
    server._stop_event = threading.Event()
    server.protocol.set_writer(StdoutWriter(writing))

    async def hear() -> None:
        stream = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), reading)
        stop, told = server._stop_event, server.report_server_error
        assert stop
        await run_async(stop_event=stop, reader=stream, protocol=server.protocol, error_handler=told)

    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt, SystemExit):
        asyncio.run(hear())
    server.shutdown()  # type: ignore[no-untyped-call]
