"""Reading many stories: in several processes when there is enough to read.

The map is pure and a `Story` is plain data, so where it was computed does not show: results come back in the order of
the names.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from .edition import Story, read
from .engine import Engine
from .prose import Document, pool
from .readers.errors import BadCopy
from .settings import Settings, engine_of
from .stories import Copy, load, stories

ENOUGH = 200_000  # bytes (some 30,000 words), below which a second process costs more than it brings


class ReadFile(NamedTuple):
    """What was read from one file: its stories, what could not be read, and the rules that could not be asked."""

    name: str
    stories: tuple[Story, ...]
    bad: tuple[BadCopy, ...]
    skipped: tuple[tuple[str, str], ...]
    failed: tuple[tuple[str, str], ...]
    kept: int = 0  # 1 if it was read from the cache


FileReader = Callable[[str], ReadFile]


def read_copy(engine: Engine, copy: Copy | BadCopy, name: str, found: Callable[[Copy], Iterator[Document | BadCopy]]) -> ReadFile:
    """Everything the rules say of the stories of a file."""
    docs = [copy] if isinstance(copy, BadCopy) else list(found(copy))
    read_stories = tuple(read(engine, d) for d in docs if isinstance(d, Document))
    bad = tuple(d for d in docs if isinstance(d, BadCopy))
    return ReadFile(name, read_stories, bad, tuple(engine.skipped.items()), tuple(engine.failed.items()))


def file_reader(settings: Settings, dated: date | None = None, kinds: Mapping[str, str] | None = None) -> FileReader:
    """A function that reads a file with one engine and one pool of paragraphs; `kinds` names the format of some."""
    engine, paragraph, named = engine_of(settings), pool(), kinds or {}
    return lambda name: read_copy(engine, load(name), name, lambda copy: stories(copy, paragraph, dated, named.get(name, "")))


def read_all(names: Sequence[str], make: Callable[[], FileReader], jobs: int = 0) -> Iterator[ReadFile]:
    """What the reader that `make` makes (once in each process) reads from these files, in their order; in `jobs`
    processes, or (0) in as many as are worth it."""
    workers = min(jobs or (os.cpu_count() or 1 if size(names) > ENOUGH else 1), len(names))
    if workers <= 1:
        yield from map(make(), names) if names else ()
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(make,)) as pool_:
        try:
            yield from pool_.map(_read, names, chunksize=max(1, min(32, len(names) // (8 * workers))))
        except KeyboardInterrupt:
            pool_.shutdown(wait=False, cancel_futures=True)
            raise


def size(names: Sequence[str]) -> int:
    return sum(path.stat().st_size for path in map(Path, names) if path.exists())


def _begin(make: Callable[[], FileReader]) -> None:
    import gc
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers
    gc.disable()
    global _reader
    _reader = make()


def _read(name: str) -> ReadFile:
    return _reader(name)


_reader: FileReader
