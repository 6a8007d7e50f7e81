"""The session: the workspace kept in step with the client.

What can be said at once goes out at once: of a story that is read in milliseconds all instant findings, of a long one
those of the changed paragraphs, while what was said of the rest moves along; the whole follows when the writer pauses,
then the slow rules. Each step is dropped if the text has moved on. Findings that touch the word being typed wait until it
is written.
"""

from __future__ import annotations

import asyncio
import gc
import time
import traceback
from collections.abc import Coroutine, Generator, Iterable, Mapping
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from newslint import __version__
from newslint.readers import kind_of
from newslint.source import LineIndex

from .background import ask_slow, read_workspace
from .convert import Converter
from .options import Options, is_setting, options_of
from .slow import SlowProcess
from .story import Open, held_back
from .workspace import Workspace

if TYPE_CHECKING:
    from .desk_files import Problem

AT_ONCE = 0.008  # seconds that reading may take before a first answer, …
STRETCH = 0.001  # … and before the client is heard again, who may be typing
SILENCE = 3.0  # seconds without a change, after which there is time to tidy up
Steps = Generator[None, None, set[str]]


class Session(LanguageServer):
    """The server, with what it knows of this client. `pulls`: it asks for findings, and asks again when it is told to."""

    def __init__(self) -> None:
        super().__init__("newslint", __version__, lsp.TextDocumentSyncKind.Full)
        self.ws = Workspace()
        self.convert = Converter("utf-16")
        self.options = Options()
        self.slow = SlowProcess()
        self.said: set[str] = set()
        self.pulls = False
        self.reading: asyncio.Task[None] | None = None
        self.tidy: asyncio.TimerHandle | None = None

    def configure(self, given: Any) -> None:
        """Take what the client sets, and read everything under it."""
        self.options = options_of(given)
        self.ws.wish(self.options.style, self.options.edition)

    def take(self, uri: str, version: int, text: str) -> None:
        """Say what can be said at once; the rest when the writer pauses."""
        old = self.ws.open.get(uri)
        state = self.ws.take(uri, version, text)
        if state is None:
            self.send(uri, version, "")
            return
        steps = self.ws.judge(state)
        if state.caret is not None:
            state.settle = asyncio.get_running_loop().call_later(self.options.settle, self.settled, state)
        if old and old.took > self.options.at_once and self.ws.move(old, state):
            self.publish({state.name})
            state.whole = self.later(self.finish(state, steps, self.options.breath))
        elif (again := self.stretch(state, steps, AT_ONCE)) is None:
            state.whole = self.later(self.finish(state, steps, 0))
        else:
            self.publish(again)
        if old:
            old.forget(state.documents)
        if self.tidy:
            self.tidy.cancel()
        self.tidy = asyncio.get_running_loop().call_later(SILENCE, gc.collect)
        if self.options.slow:
            state.slow = self.later(ask_slow(self, state))
        self.tell(state)

    def later(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Do something when the client has been heard; what goes wrong in it is logged, since nobody waits for it."""
        task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(self.check)
        return task

    def check(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()):
            self.once("".join(traceback.format_exception(error)))

    def stretch(self, state: Open, steps: Steps, seconds: float) -> set[str] | None:
        """Go on reading a story for a moment; if that ends it, the files to be published."""
        began = time.thread_time()
        try:
            while time.thread_time() - began < seconds:
                next(steps)
        except StopIteration as end:
            state.took = state.spent + time.thread_time() - began
            again: set[str] = end.value
            return again
        state.spent += time.thread_time() - began
        return None

    async def finish(self, state: Open, steps: Steps, pause: float) -> None:
        """Read a story to its end, and hear the client meanwhile."""
        await asyncio.sleep(pause)
        while (again := self.stretch(state, steps, STRETCH)) is None:
            await asyncio.sleep(0.001)
        self.publish(again)
        self.refresh()
        self.tell(state)

    async def judged(self, uri: str) -> Open | None:
        """An open file when the whole of it is read, however often it changes meanwhile; None if it is not open any more."""
        while (state := self.ws.open.get(uri)) and not state.judged:
            if state.whole:
                state.whole.cancel()
            state.spent = 0.0
            state.whole = task = self.later(self.finish(state, self.ws.judge(state), 0))
            await asyncio.wait([task])
            if not task.cancelled():
                task.result()
        return state

    def settled(self, state: Open) -> None:
        """The word is written: what touches it is shown too."""
        state.caret = None
        self.publish({state.name})
        self.refresh()

    def publish(self, names: Iterable[str]) -> None:
        """Send what stands against these files, unless the client has it already; to a client that asks, nothing is sent."""
        for name in sorted(set(names)):
            self.ws.touch(name)
            state = self.ws.open.get(self.ws.uri(name))
            if self.pulls or (state is None and not self.ws.together):
                continue
            items = ",".join(self.items(name, state))
            if state is None or state.sent != items:
                self.send(self.ws.uri(name), state.version if state else None, items)
            if state:
                state.sent = items

    def items(self, name: str, state: Open | None, whole: bool = False) -> list[str]:
        """The diagnostics of a file as JSON; those that touch the word being typed only if the `whole` is asked for."""
        found, index = self.ws.found(name), state.index if state else self.ws.lines_of(name)
        if index is None:
            return []
        caret = None if whole or state is None else state.caret
        return [self.convert.diagnostic(d, index, self.ws.elsewhere) for d in held_back(found, caret)]

    def send(self, uri: str, version: int | None, items: str) -> None:
        """Diagnostics straight to the client, in its form already."""
        numbered = "" if version is None else f'"version":{version},'
        params = f'{{"uri":{dumps(uri)},{numbered}"diagnostics":[{items}]}}'
        body = f'{{"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{params}}}'.encode("utf-8", "replace")
        if self.protocol.writer:
            self.protocol.writer.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def refresh(self) -> None:
        """Findings have changed though the text has not: a client that asks is told to ask again."""
        if self.pulls:
            self.workspace_diagnostic_refresh(None)

    def close(self, uri: str) -> None:
        """A file is closed: it leaves the edition, or (where the workspace is one) goes back to what is on the disk."""
        state = self.ws.open.pop(uri, None)
        if state is None:
            return
        state.leave()
        path = to_fs_path(uri)
        on_disk = self.ws.together and path is not None and Path(path).is_file()
        again = self.ws.read_file(state.name) if on_disk else self.ws.forget(state.name)
        self.publish(again - {state.name} | ({state.name} if on_disk else set()))
        if not on_disk and not self.pulls:
            self.send(uri, None, "")
        gc.collect()

    def tell(self, state: Open) -> None:
        """Show what is wrong with the settings of a story; log what of it is not checked, and what could not be asked."""
        if problem := self.ws.rooms.problems.get(state.name):
            self.once(problem, show=True)
        for bad in state.bad:
            self.once(str(bad))
        edition, instant = self.ws.home.get(state.name), state.place.desk.instant
        self.unasked(instant.skipped, {**instant.failed, **(edition.failed if edition else {})})

    def unasked(self, skipped: Mapping[str, str], failed: Mapping[str, str]) -> None:
        """Log which rules could not be asked, or broke, and why."""
        for rule, why in skipped.items():
            self.once(f"{rule} is skipped: {why}")
        for rule, how in failed.items():
            self.once(f"rule {rule} {how}")

    def once(self, text: str, show: bool = False) -> None:
        """A message to the client, not repeated while settings stay the same."""
        if text not in self.said:
            self.said.add(text)
            if show:
                self.window_show_message(lsp.ShowMessageParams(lsp.MessageType.Error, f"newslint: {text}"))
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, text))

    def show_problems(self, uri: str, version: int | None, text: str, found: Iterable[Problem]) -> None:
        """What is wrong in a file of settings, as diagnostics of it."""
        index = LineIndex(text)
        self.send(uri, version, ",".join(self.convert.problem(index, problem.span, problem.message) for problem in found))

    def changed_on_disk(self, uris: Iterable[str]) -> None:
        """Files have changed: settings are read again, stories that are not open too where the workspace is an edition."""
        from .desk_files import matters

        paths = [Path(path) for uri in uris if (path := to_fs_path(uri))]
        if any(is_setting(p.name) and matters(p) for p in paths):
            self.reload()
        elif self.ws.together:
            for file in (p for p in paths if kind_of(p.name) and self.ws.uri(str(p)) not in self.ws.open):
                self.publish(self.ws.read_file(str(file)) if file.is_file() else self.ws.forget(str(file)) | {str(file)})
            self.refresh()

    def reload(self) -> None:
        """Settings have changed: everything is read again under them."""
        self.said.clear()
        if self.ws.rooms.skipped:
            self.slow.stop()  # what was missing may be there now
        self.ws.again()
        for state in self.ws.open.values():
            state.leave()
        self.ws.open.clear()
        for uri, doc in self.workspace.text_documents.items():
            if not is_setting(uri):
                self.take(uri, doc.version or 0, doc.source)
        if self.reading:
            self.reading.cancel()
        if self.ws.together:
            self.reading = self.later(read_workspace(self))
        self.refresh()
