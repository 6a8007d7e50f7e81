"""A real client over standard input and output."""

from __future__ import annotations

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from lsprotocol import types as lsp
from pytest_lsp import LanguageClient, make_test_lsp_client

from newslint.source import LineIndex
from tests.process import ENVIRONMENT

ENCODINGS = {"utf-8": lsp.PositionEncodingKind.Utf8, "utf-16": lsp.PositionEncodingKind.Utf16, "utf-32": lsp.PositionEncodingKind.Utf32}


class Editor:
    """An editor with one server: opens and edits stories, and sees what is published."""

    def __init__(self, client: LanguageClient, encoding: str) -> None:
        self.client, self.encoding = client, encoding
        self.versions: dict[str, int] = {}
        self.texts: dict[str, str] = {}
        self.published_versions: dict[str, int | None] = {}
        self.progress: list[lsp.ProgressParams] = []

    def open(self, uri: str, text: str, language: str = "plaintext") -> None:
        self.versions[uri], self.texts[uri] = 1, text
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(uri, language, 1, text)))

    def change(self, uri: str, text: str) -> None:
        self.versions[uri] += 1
        self.texts[uri] = text
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(uri=uri, version=self.versions[uri]), [lsp.TextDocumentContentChangeWholeDocument(text)]
            )
        )

    def close(self, uri: str) -> None:
        del self.versions[uri], self.texts[uri]
        self.client.text_document_did_close(lsp.DidCloseTextDocumentParams(lsp.TextDocumentIdentifier(uri)))

    def saved(self, *paths: Path, kind: lsp.FileChangeType = lsp.FileChangeType.Changed) -> None:
        """Files have changed on the disk."""
        self.client.workspace_did_change_watched_files(
            lsp.DidChangeWatchedFilesParams([lsp.FileEvent(path.as_uri(), kind) for path in paths])
        )

    async def published(self, uri: str, wanted=lambda found: True, seconds: float = 20) -> list[lsp.Diagnostic]:
        """What stands against a story as it is now, once it satisfies `wanted`."""
        for _ in range(int(seconds / 0.02)):
            found = self.client.diagnostics.get(uri)
            current = self.published_versions.get(uri) == self.versions.get(uri)
            if found is not None and current and wanted(found):
                return list(found)
            await asyncio.sleep(0.02)
        raise AssertionError(
            f"{uri}: published was {self.client.diagnostics.get(uri)}, logged {[m.message for m in self.client.log_messages]}"
        )

    async def pull(self, uri: str) -> list[lsp.Diagnostic]:
        report = await self.client.text_document_diagnostic_async(lsp.DocumentDiagnosticParams(lsp.TextDocumentIdentifier(uri)))
        return list(report.items)

    def text_at(self, uri: str, r: lsp.Range) -> str:
        """The text of a range, read as this editor counts."""
        index = LineIndex(self.texts[uri])
        start, end = (index.offset(p.line, p.character, self.encoding) for p in (r.start, r.end))
        return self.texts[uri][start:end]

    def applied(self, edit: lsp.WorkspaceEdit) -> dict[str, str]:
        """The texts after an edit, whose versions must be those of the editor (None for what is not open)."""
        out = dict(self.texts)
        for change in edit.document_changes:
            uri = change.text_document.uri
            assert change.text_document.version == self.versions.get(uri)
            if uri not in out:
                out[uri] = Path(uri.removeprefix("file://")).read_text("utf-8")
            index = LineIndex(out[uri])
            spans = [
                (*(index.offset(p.line, p.character, self.encoding) for p in (e.range.start, e.range.end)), e.new_text)
                for e in change.edits
            ]
            for start, end, new in sorted(spans, reverse=True):
                out[uri] = out[uri][:start] + new + out[uri][end:]
        return out

    async def actions(self, uri: str, r: lsp.Range, only: list[str] | None = None) -> list[lsp.CodeAction]:
        context = lsp.CodeActionContext([], only)
        return await self.client.text_document_code_action_async(lsp.CodeActionParams(lsp.TextDocumentIdentifier(uri), r, context)) or []

    @property
    def logged(self) -> str:
        return "\n".join(m.message for m in self.client.log_messages)

    @property
    def shown(self) -> str:
        return "\n".join(m.message for m in self.client.messages)


def capabilities(encoding: str, pulls: bool, versions: bool) -> lsp.ClientCapabilities:
    return lsp.ClientCapabilities(
        general=lsp.GeneralClientCapabilities(position_encodings=[ENCODINGS[encoding]]),
        text_document=lsp.TextDocumentClientCapabilities(diagnostic=lsp.DiagnosticClientCapabilities() if pulls else None),
        workspace=lsp.WorkspaceClientCapabilities(
            apply_edit=True,
            configuration=True,
            workspace_edit=lsp.WorkspaceEditClientCapabilities(document_changes=versions),
            did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(dynamic_registration=False),
            diagnostics=lsp.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
        ),
        window=lsp.WindowClientCapabilities(work_done_progress=True),
    )


def listening(ed: Editor) -> None:
    """Note what pytest-lsp's client does not: the versions of diagnostics, and partial results."""
    for feature in (lsp.PROGRESS, lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS):
        ed.client.protocol.fm.features.pop(feature)

    @ed.client.feature(lsp.PROGRESS)
    def progress(client: LanguageClient, params: lsp.ProgressParams) -> None:
        ed.progress.append(params)

    @ed.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def publish(client: LanguageClient, params: lsp.PublishDiagnosticsParams) -> None:
        client.diagnostics[params.uri] = list(params.diagnostics)
        ed.published_versions[params.uri] = params.version


@contextlib.asynccontextmanager
async def editor(
    root: str = "",
    encoding: str = "utf-16",
    pulls: bool = False,
    versions: bool = True,
    env: dict[str, str] | None = None,
    **options: object,
) -> AsyncIterator[Editor]:
    """A server of its own, initialized; `options` are newslint's, the others what the client can do."""
    client = make_test_lsp_client()
    ed = Editor(client, encoding)
    listening(ed)
    held = {k: v for k, v in {**ENVIRONMENT, **(env or {})}.items() if k != "PYTHONDONTWRITEBYTECODE"}
    await client.start_io(sys.executable, "-m", "newslint", "lsp", env=held, cwd=root or str(Path.cwd()))
    folders = [lsp.WorkspaceFolder(Path(root).as_uri(), "copy")] if root else None
    result = await client.initialize_session(
        lsp.InitializeParams(
            capabilities=capabilities(encoding, pulls, versions), initialization_options=options, workspace_folders=folders
        )
    )
    assert result.capabilities.position_encoding == ENCODINGS[encoding]
    try:
        yield ed
    finally:
        await client.shutdown_session()
        with contextlib.suppress(Exception):
            await client.stop()


async def eventually(true, seconds: float = 20) -> None:
    """Wait until something is true."""
    for _ in range(int(seconds / 0.02)):
        if true():
            return
        await asyncio.sleep(0.02)
    raise AssertionError("waited in vain")
