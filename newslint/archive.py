"""`newslint learn`: what names an archive holds, and how often, for rules to look up.

Stories are known by the hash of their text, so learning again reads only what is new, whatever the files are called. The
names of a batch of stories and the hashes of these are written in one transaction: whenever learning stops, what was
learnt is whole, and the rest is learnt next time.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from .archive_reading import Part, Read, parts_of, read_all
from .errors import SettingError
from .lexicon.learned import PATIENCE, SCHEMA, check, readable
from .prose import Unavailable
from .readers.errors import BadCopy
from .stories import bad_of, find
from .views.folding import fold, plain

BATCH = 2_000  # stories between two transactions
TABLES = """
create table stories (hash blob primary key) without rowid;
create table names (form text primary key, folded text, plain text, times integer, stories integer) without rowid;
create index names_folded on names (folded);
create index names_plain on names (plain);
"""

Progress = Callable[[int, int], None]


class Learnt(NamedTuple):
    """What learning came to: stories that were new and those known before, words of the new ones, names in the archive
    now, and what could not be read."""

    new: int
    known: int
    words: int
    names: int
    bad: tuple[BadCopy, ...]


def learn(folder: str | Path, archive: str | Path, jobs: int = 0, progress: Progress | None = None) -> Learnt:
    """Read all stories under a folder (or a file) and add their names to an archive, which is made if there is none.

    `jobs` processes are used, or (0) as many as there are cores; `progress` is told bytes read and bytes in all. A file
    that cannot be read is told of in the result; SettingError if the archive cannot be written, and then nothing is changed.
    """
    files, bad = bad_of(find([str(folder)]))
    parts = [part for file in files if Path(file).resolve() != Path(archive).resolve() for part in parts_of(file)]
    try:
        with closing(opened(str(archive))) as connection, readable(str(archive)):
            return fill(connection, str(archive), parts, bad, jobs, progress or (lambda done, whole: None))
    except Unavailable as why:
        raise SettingError(str(why)) from None


def opened(archive: str) -> sqlite3.Connection:
    """The archive, ready to be written; Unavailable where it is damaged, of another version or locked."""
    if Path(archive).exists() and Path(archive).stat().st_size:
        check(archive)
    with readable(archive):
        connection = sqlite3.connect(archive, timeout=PATIENCE, isolation_level=None)
        try:
            begin(connection)
        except sqlite3.Error:
            connection.close()
            raise
    return connection


def begin(connection: sqlite3.Connection) -> None:
    """Lock an archive for writing, and give a new one its tables."""
    connection.execute("pragma cache_spill = off")  # so that a batch shuts readers out only while it is committed
    connection.execute("begin immediate")  # nobody else writes while this one learns
    if not connection.execute("pragma user_version").fetchone()[0]:
        for statement in TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {SCHEMA}")
        connection.execute("commit")  # so that other processes, which read, find the tables
        connection.execute("begin immediate")


def fill(connection: sqlite3.Connection, archive: str, parts: list[Part], bad: list[BadCopy], jobs: int, progress: Progress) -> Learnt:
    """Read the parts and write what is new, batch by batch."""
    new = known = told = done = 0
    size, batch = sum(p.size for p in parts), list[Read]()
    for part, found, again, unread in read_all(parts, archive, jobs):
        batch += found
        known += again
        bad += unread
        done += part.size
        if len(batch) >= BATCH:
            new, told, known, batch = *added(connection, batch, new, told, known), []
        progress(done, size)
    new, told, known = added(connection, batch, new, told, known)
    held = connection.execute("select count(*) from names").fetchone()[0]
    connection.execute("commit")
    return Learnt(new, known, told, held, tuple(bad))


def added(connection: sqlite3.Connection, batch: Iterable[Read], new: int, told: int, known: int) -> tuple[int, int, int]:
    """Write a batch: its stories and their names together. The counts of new stories, their words and known stories."""
    times: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    for story in batch:
        if connection.execute("insert or ignore into stories values (?)", (story.hash,)).rowcount:
            new, told = new + 1, told + story.words
            times.update(story.names)
            holders.update(story.names.keys())
        else:
            known += 1
    connection.executemany(
        "insert into names values (?, ?, ?, ?, ?) "
        "on conflict (form) do update set times = times + excluded.times, stories = stories + excluded.stories",
        ((form, fold(form), plain(form), count, holders[form]) for form, count in times.items()),
    )
    connection.execute("commit")
    connection.execute("begin immediate")
    return new, told, known
