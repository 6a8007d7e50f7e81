"""The session: the workspace kept in step with the client. Instant findings go out at once, slow ones when the writer
pauses, unless the text has moved on by then; findings that touch the word being typed wait until it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from newslint import __version__
from newslint.errors import SettingError
from newslint.plan import Wish
from newslint.stories import Copy, below

from .convert import Converter
from .slow import SlowProcess
from .workspace import Open, Workspace, held_back


@dataclass(frozen=True)
class Options:
    """What the client may set: whether the workspace is one edition, whether slow rules run, and the pauses in seconds
    before slow rules are asked and before findings at the caret are shown."""

    edition: bool = False
    slow: bool = True
    pause: float = 0.3
    settle: float = 1.0
    style: str = ""


def options_of(given: Any) -> Options:
    """The options in what a client sent, whatever it sent."""
    known = given.get("newslint", given) if isinstance(given, dict) else {}
    fields = Options.__dataclass_fields__
    types = {"edition": bool, "slow": bool, "pause": (int, float), "settle": (int, float), "style": str}
    return Options(**{k: v for k, v in known.items() if k in fields and isinstance(v, types[k])} if isinstance(known, dict) else {})  # type: ignore[arg-type]


class Session(LanguageServer):
    """The server, with what it knows of this client."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__, lsp.TextDocumentSyncKind.Full)
        self.ws = Workspace()
        self.convert = Converter("utf-16")
        self.options = Options()
        self.slow = SlowProcess()
        self.said: dict[str, str] = {}
        self.pulls = False
        self.background: asyncio.Task[None] | None = None

    def configure(self, given: Any) -> None:
        """Take what the client sets."""
        self.options = options_of(given)
        self.ws.wish = Wish(style=self.options.style)

    def take(self, uri: str, version: int, text: str) -> None:
        """Say at once what can be said at once; the rest when the writer pauses."""
        old = self.ws.open.get(uri)
        for waiting in (old.later, old.settle) if old else ():
            if waiting:
                waiting.cancel()
        again = self.ws.take(uri, version, text)
        state = self.ws.open.get(uri)
        self.publish(again)
        if state:
            loop = asyncio.get_running_loop()
            if state.caret is not None:
                state.settle = loop.call_later(self.options.settle, self.settled, uri, state)
            if self.options.slow and self.ws.desk(state.settings).slow:
                state.later = loop.create_task(self.finish(uri, state))
            self.tell(state)

    def settled(self, uri: str, state: Open) -> None:
        """The word is written: what touches it is shown too."""
        if self.ws.open.get(uri) is state:
            state.caret = None
            self.publish({state.name})

    async def finish(self, uri: str, state: Open) -> None:
        """Ask the slow rules after a pause; their answer counts if the text is still the same."""
        await asyncio.sleep(self.options.pause)
        try:
            said = await asyncio.wrap_future(self.slow.submit(state.settings, Copy(state.name, state.text), state.kind, None))
        except asyncio.CancelledError:
            raise
        except Exception as error:
            self.once(f"the slow rules stopped: {type(error).__name__}: {error}")
            return
        for rule, why in said.skipped.items():
            self.once(f"{rule} is skipped: {why}")
        if self.ws.open.get(uri) is state:
            self.publish(self.ws.add_slow(state, said.stories))

    def publish(self, names: Iterable[str]) -> None:
        """Send what stands against these stories; straight to the client, in its form already."""
        for name in sorted(set(names)):
            uri = self.ws.uri(name)
            state = self.ws.open.get(uri)
            if "#" in uri or (state is None and not self.options.edition):
                continue
            items = ",".join(self.items(name, state))
            version = f'"version":{state.version},' if state else ""
            self.send(f'{{"uri":{dumps(uri)},{version}"diagnostics":[{items}]}}')

    def items(self, name: str, state: Open | None, whole: bool = False) -> list[str]:
        """The diagnostics of a story as JSON; those that touch the word being typed only if the `whole` is asked for."""
        found = self.ws.found(name)
        there = self.ws.elsewhere(name)
        if there is None:
            return []
        caret = None if whole or state is None else state.caret
        return [self.convert.diagnostic(d, there[1], self.ws.elsewhere) for d in held_back(found, caret)]

    def send(self, params: str) -> None:
        body = f'{{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{params}}}'.encode("utf-8", "replace")
        if self.protocol.writer:
            self.protocol.writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def close(self, uri: str) -> None:
        """A story is closed: it leaves the edition, or (where the workspace is one) goes back to what is on disk."""
        state = self.ws.open.pop(uri, None)
        if state is None:
            return
        for waiting in (state.later, state.settle):
            if waiting:
                waiting.cancel()
        path = to_fs_path(uri)
        again = self.ws.read_file(path) if self.options.edition and path and Path(path).is_file() else self.ws.forget(state.name)
        self.publish(again - {state.name})
        if not self.options.edition:
            self.send(f'{{"uri":{dumps(uri)},"diagnostics":[]}}')
        else:
            self.publish({state.name})

    def tell(self, state: Open) -> None:
        """Show what is wrong with the settings of a story, and log what of it is not checked."""
        if problem := self.ws.problems.get(state.name):
            self.once(problem, show=True)
        for bad in state.bad:
            self.once(str(bad))

    def once(self, text: str, show: bool = False) -> None:
        """A message to the client, not repeated while it stays the same."""
        if text not in self.said:
            self.said[text] = text
            if show:
                self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"newslint: {text}"))
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, text))

    def reload(self) -> None:
        """Settings have changed."""
        self.said.clear()
        try:
            again = self.ws.reload()
        except SettingError as error:
            self.once(str(error), show=True)
            return
        for state in self.ws.open.values():
            self.tell(state)
        self.publish(again)
        capabilities = self.client_capabilities.workspace
        if capabilities and capabilities.diagnostics and capabilities.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)

    async def read_workspace(self) -> None:
        """Read the stories of the workspace in the background, with progress, and judge them together."""
        folders = [path for f in self.workspace.folders.values() if (path := to_fs_path(f.uri))]
        files = [file for folder in folders for file in below(Path(folder))]
        token = "newslint-edition"
        shows = bool(self.client_capabilities.window and self.client_capabilities.window.work_done_progress)
        if shows:
            await self.work_done_progress.create_async(token)
            self.work_done_progress.begin(token, lsp.WorkDoneProgressBegin("Reading the edition", percentage=0))
        again: set[str] = set()
        for i, file in enumerate(files):
            if self.ws.uri(file) not in self.ws.open:
                again |= self.ws.read_file(file)
            if i % 10 == 9:
                self.publish(again)
                again.clear()
                if shows:
                    self.work_done_progress.report(token, lsp.WorkDoneProgressReport(percentage=100 * i // len(files)))
                await asyncio.sleep(0)
        self.publish(again)
        if shows:
            self.work_done_progress.end(token, lsp.WorkDoneProgressEnd(f"{len(files)} stories"))
