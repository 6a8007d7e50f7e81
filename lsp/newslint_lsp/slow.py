"""Slow rules, in a process of their own: on a thread they would make typing six times slower."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import Future, ProcessPoolExecutor
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from newslint.edition import Story, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.settings import Settings, engine_of
from newslint.stories import Copy, stories


class Slow(NamedTuple):
    """What the slow rules say of one copy: its stories by name, and why some could not be asked."""

    stories: dict[str, Story]
    skipped: dict[str, str]


class SlowProcess:
    """One process that is started at the first need, and again if it dies."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, settings: Settings, copy: Copy, kind: str, dated: date | None) -> Future[Slow]:
        """Ask the slow rules of these settings about a copy."""
        if self._pool is None or getattr(self._pool, "_broken", False):
            self._pool = ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))
        return self._pool.submit(ask, settings, copy, kind, dated)

    def stop(self) -> None:
        if self._pool:
            self._pool.shutdown(wait=False, cancel_futures=True)


@lru_cache(8)
def engine_for(key: str) -> Engine:
    settings = _settings[key]
    whole = engine_of(settings)
    slow = Engine([r for r in whole.rules.values() if not r.instant])
    slow.skipped |= whole.skipped
    return slow


_paragraph = pool()
_settings: dict[str, Settings] = {}


def ask(settings: Settings, copy: Copy, kind: str, dated: date | None) -> Slow:
    """In the process: what the slow rules say."""
    key = repr(settings)
    _settings[key] = settings
    engine = engine_for(key)
    found = [read(engine, d) for d in stories(copy, _paragraph, dated, kind) if isinstance(d, Document)]
    return Slow({s.name: s._replace(source="", map=None) for s in found}, dict(engine.skipped))
