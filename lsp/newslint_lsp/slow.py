"""Slow rules, in a process of their own: on a thread they would make typing six times slower.

The process is asked of paragraphs, each once; what it says is remembered with the paragraph, wherever that is moved.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, ParamSpec, TypeVar

from newslint.engine import Engine, Said
from newslint.prose import pool
from newslint.settings import Settings, configured, engine_of, python_rules

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

CHUNK = 16  # paragraphs asked at once: between chunks a newer text goes first

P = ParamSpec("P")
T = TypeVar("T")
Text = tuple[str, bool]  # a paragraph and whether it is a heading


class Slow(NamedTuple):
    """What the slow rules say of paragraphs, in their order; which rules could not be asked, or broke, and why."""

    said: tuple[Said, ...]
    skipped: dict[str, str]
    failed: dict[str, str]


class SlowProcess:
    """One process that is started at the first need, and again if it dies."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, question: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Put a question, a function of this module, to the process."""
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(1, get_context("spawn"), begin)
        return self._pool.submit(question, *args, **kwargs)

    def stop(self) -> None:
        """End the process; the next question starts a new one."""
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def begin() -> None:
    """In the process: never write where the protocol is spoken, never outlive the server, leave the processor to typing."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    os.dup2(2, 1)
    sys.stdout = sys.stderr
    with contextlib.suppress(AttributeError, OSError):
        os.nice(5)
    if parent := parent_process():
        threading.Thread(target=lambda: (wait([parent.sentinel]), os._exit(0)), daemon=True).start()


def said(settings: Settings, texts: Sequence[Text]) -> Slow:
    """In the process: what the slow rules say of paragraphs."""
    key = repr(settings)
    if key not in _engines:
        _engines[key] = slow_rules(settings)
    engine = _engines[key]
    paragraphs = [_paragraph(text, heading) for text, heading in texts]
    engine.prepare(paragraphs)
    return Slow(tuple([engine.paragraph_said(p) for p in paragraphs]), dict(engine.skipped), dict(engine.failed))


def slow_rules(settings: Settings) -> Engine:
    """The slow ones of the rules that these settings ask for."""
    engine_of(settings)  # tells the views which model and which server
    return Engine([r for r in configured(python_rules(settings), settings) if not r.instant], desk=settings.desk)


def examples(pack: Path) -> list[str]:
    """In the process: what is wrong in a pack, with the examples of its entries that do not come true."""
    from newslint.packs import check_pack

    return [str(fault) for fault in check_pack(pack)]


_engines: dict[str, Engine] = {}
_paragraph = pool(1 << 10)
