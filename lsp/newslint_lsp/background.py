"""What goes on behind the writer's back: slow rules after a pause, the stories of the workspace, the examples of a pack."""

from __future__ import annotations

import asyncio
from concurrent.futures import BrokenExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from lsprotocol import types as lsp
from pygls.uris import to_fs_path

from newslint.engine import NOTHING
from newslint.prose import Paragraph
from newslint.stories import below

from .slow import CHUNK, Slow, examples, said
from .story import Open

if TYPE_CHECKING:
    from .desk_files import Problem
    from .session import Session

STORIES = 10  # read between two reports of progress


async def ask_slow(ls: Session, state: Open) -> None:
    """Ask the slow rules of the paragraphs that are new to them; their answer counts if the text is still the same."""
    await asyncio.sleep(ls.options.pause)
    desk = state.place.desk
    ls.unasked(desk.unheard, {})
    if not desk.slow:
        return
    new, heard = [p for p in state.paragraphs() if desk not in p.memo], False
    for at in range(0, len(new), CHUNK):
        chunk = new[at : at + CHUNK]
        answer = await slow_said(ls, state, chunk)
        if answer is None:
            return
        for p, said_of_it in zip(chunk, answer.said, strict=True):
            p.memo[desk] = said_of_it if any(said_of_it) else NOTHING
            heard = heard or any(said_of_it)
        ls.unasked(answer.skipped, answer.failed)
    if heard and ls.ws.open.get(state.uri) is state:
        if state.whole:
            state.whole.cancel()
        state.spent = 0.0
        state.whole = ls.later(ls.finish(state, ls.ws.judge(state), 0))


async def slow_said(ls: Session, state: Open, chunk: list[Paragraph]) -> Slow | None:
    """What the slow rules say of some paragraphs; None if their process ended twice."""
    for _ in range(2):
        try:
            return await asyncio.wrap_future(ls.slow.submit(said, state.place.desk.settings, [(p.text, p.heading) for p in chunk]))
        except BrokenExecutor:
            ls.slow.stop()
        except Exception as error:
            ls.once(f"the slow rules cannot be asked: {type(error).__name__}: {error}")
            return None
    ls.once("the process of the slow rules ended; they are not asked of this text")
    return None


async def read_workspace(ls: Session) -> None:
    """Read the stories of the workspace with progress, and judge them together."""
    folders = [path for folder in ls.workspace.folders.values() if (path := to_fs_path(folder.uri))]
    files = [file for folder in folders for file in below(Path(folder))]
    window, token = ls.client_capabilities.window, f"newslint-edition-{uuid4()}"
    shows = bool(window and window.work_done_progress)
    if shows:
        await ls.work_done_progress.create_async(token)
        ls.work_done_progress.begin(token, lsp.WorkDoneProgressBegin("Reading the edition", percentage=0))
    try:
        again: set[str] = set()
        for i, file in enumerate(files, 1):
            if ls.ws.uri(file) not in ls.ws.open:
                again |= ls.ws.read_file(file)
                await asyncio.sleep(0.001)
            if i % STORIES == 0 or i == len(files):
                ls.publish(again)
                again.clear()
                if shows:
                    ls.work_done_progress.report(token, lsp.WorkDoneProgressReport(percentage=100 * i // len(files)))
        ls.refresh()
    finally:
        if shows:
            ls.work_done_progress.end(token, lsp.WorkDoneProgressEnd(message=f"{len(files)} stories"))


async def faults_of_pack(ls: Session, path: Path, text: str) -> list[Problem]:
    """The examples of a pack that do not come true; they are tried in the process of the slow rules."""
    try:
        messages = await asyncio.wrap_future(ls.slow.submit(examples, path))
    except BrokenExecutor:
        ls.slow.stop()
        return []
    from .desk_files import placed

    return [placed(message, path, text) for message in messages]
