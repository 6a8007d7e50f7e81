"""How the stories of an archive are read for their names: in parts, in several processes, each story once."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from .lexicon.learned import connect, readable
from .prose import Document, Pool, pool
from .readers.errors import BadCopy
from .stories import Copy, load, stories
from .views import words
from .views.names import Name, names

CHUNK = 1 << 20  # bytes of JSON Lines that are read at once
ENOUGH = 1 << 20  # bytes, below which a second process costs more than it brings
LONGEST = 5  # words of a name in full


class Part(NamedTuple):
    """A file, or of a large file of JSON Lines the bytes from `start` to `end`, of which `line` is the number of the first line."""

    name: str
    size: int
    start: int = 0
    end: int = -1
    line: int = 0


class Read(NamedTuple):
    """A new story: its hash, its words, and its names with how often each stands in it."""

    hash: bytes
    words: int
    names: dict[str, int]


Result = tuple[Part, list[Read], int, list[BadCopy]]


def read_all(parts: list[Part], archive: str, jobs: int) -> Iterator[Result]:
    """What is read from each part, in several processes where there is enough to read; in their order."""
    workers = min(jobs or (os.cpu_count() or 1 if sum(p.size for p in parts) > ENOUGH else 1), len(parts))
    if workers <= 1:
        with closing(connect(archive)) as connection:
            yield from map(partial(read_part, archive, connection), parts)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(archive,)) as processes:
        try:
            yield from processes.map(_read, parts, chunksize=max(1, min(16, len(parts) // (8 * workers))))
        except KeyboardInterrupt:
            processes.shutdown(wait=False, cancel_futures=True)
            raise


def read_part(archive: str, connection: sqlite3.Connection, part: Part) -> Result:
    """The stories of a part: the names of those that are new, how many are known, and what could not be read."""
    new: list[Read] = []
    known, bad, paragraph = 0, list[BadCopy](), pool(1 << 10)
    for story in stories_of(part, paragraph):
        if isinstance(story, BadCopy):
            bad.append(story)
            continue
        key = hash_of(story)
        with readable(archive):
            seen = connection.execute("select 1 from stories where hash = ?", (key,)).fetchone()
        if seen:
            known += 1
        else:
            new.append(Read(key, sum([len(words(p)) for _, p in story.blocks]), names_in(story)))
    return part, new, known, bad


def _begin(archive: str) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its workers
    global _reader
    _reader = partial(read_part, archive, connect(archive))


def _read(part: Part) -> Result:
    return _reader(part)


_reader: Callable[[Part], Result]


def parts_of(name: str) -> Iterator[Part]:
    """A file as it is, or a large file of JSON Lines in parts that end with a line."""
    try:
        size = Path(name).stat().st_size
        if size <= CHUNK or not name.endswith((".jsonl", ".ndjson")):
            yield Part(name, size)
            return
        with Path(name).open("rb") as file:
            start = line = 0
            while chunk := file.read(CHUNK):
                chunk += file.readline()
                yield Part(name, len(chunk), start, start + len(chunk), line)
                start, line = start + len(chunk), line + chunk.count(b"\n")
    except OSError:
        yield Part(name, 0)  # whoever reads it says why not


def stories_of(part: Part, paragraph: Pool) -> Iterator[Document | BadCopy]:
    if part.end < 0:
        copy = load(part.name)
    else:
        try:
            with Path(part.name).open("rb") as file:
                file.seek(part.start)
                copy = load(part.name, file.read(part.end - part.start))
        except OSError as error:
            copy = BadCopy(part.name, f"cannot be read: {(error.strerror or str(error)).lower()}")
    if isinstance(copy, BadCopy):
        yield moved(copy, part.line)
        return
    for story in stories(Copy(*copy), paragraph):
        yield moved(story, part.line) if isinstance(story, BadCopy) else story


def moved(bad: BadCopy, lines: int) -> BadCopy:
    """The place of what could not be read, counted from the beginning of the file."""
    name, colon, number = bad.where.rpartition(":")
    return bad._replace(where=f"{name}:{int(number) + lines}") if lines and colon and number.isdigit() else bad


def hash_of(story: Document) -> bytes:
    return blake2b(story.text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def names_in(story: Document) -> dict[str, int]:
    """The forms of the names of a story, where their capital proves something, and how often each stands there."""
    found: Counter[str] = Counter()
    for _, p in story.blocks:
        for name in () if p.heading else names(p):
            found.update(forms_of(name))
    return dict(found)


def forms_of(name: Name) -> list[str]:
    """A name's words, but for initials and an opener, with their article and without; and the name in full."""
    out = []
    for word in name.words[1:] if name.opens else name.words:
        if len(word.text) > 2 and not any(c.isdigit() or c == "." for c in word.text):
            out += [word.text, word.article + word.text] if word.article else [word.text]
    if 1 < len(name.words) <= LONGEST and not name.opens:
        out.append(name.text)
    return out
