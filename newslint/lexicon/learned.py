"""The names of the newsroom's archive, as `newslint learn` wrote them: how often each form was printed, in how many stories.

The archive is SQLite and only ever read here; a form is looked up once in a process. It holds the words of names as they
were written ("Erdogan"), with their article ("el-Sissi"), and names in full ("Recep Tayyip Erdogan").
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from ..prose import Unavailable
from ..views.folding import fold, plain

SCHEMA = 1
ENOUGH = 2  # stories from which a form is known: one may be a slip
PATIENCE = 5.0  # seconds to wait for another process that writes


class Learned(NamedTuple):
    """A form of a name: how often it stands in the archive, and in how many stories."""

    form: str
    times: int
    stories: int


class Archive:
    """The names of one archive. `known` says whether a form is right; `alike` and `near` find what copy departs from."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.connection = connect(path)
        self.find = lru_cache(1 << 14)(self._find)
        self.alike = lru_cache(1 << 12)(self._alike)
        self.near = lru_cache(1 << 12)(self._near)

    def known(self, form: str) -> bool:
        """Was the form, as it is written, printed in stories enough to be right?"""
        found = self.find(form)
        return found is not None and found.stories >= ENOUGH

    def _find(self, form: str) -> Learned | None:
        return next(self._ask("form = ?", form), None)

    def _alike(self, form: str) -> tuple[Learned, ...]:
        """Other forms that fold to the same key, as Sissi and Sisi do, the most printed first; known ones only."""
        return tuple([name for name in self._ask("folded = ?", fold(form)) if name.form != form])

    def _near(self, form: str) -> tuple[Learned, ...]:
        """Other forms a letter apart, of the same first letter, the most printed first; known ones only."""
        from rapidfuzz.distance import OSA

        key = plain(form)
        where = "plain >= ? and plain < ? and length(plain) between ? and ?"
        found = self._ask(where, key[:1], key[:1] + "\U0010ffff", len(key) - 1, len(key) + 1)
        return tuple([n for n in found if n.form != form and OSA.distance(key, plain(n.form), score_cutoff=1) == 1])

    def _ask(self, where: str, *values: object) -> Iterator[Learned]:
        least = "" if where == "form = ?" else f" and stories >= {ENOUGH}"
        with readable(self.path):
            rows = self.connection.execute(
                f"select form, times, stories from names where {where}{least} order by stories desc, form", values
            )
            return map(Learned._make, rows.fetchall())


def archive_of(path: str) -> Archive | None:
    """The archive at this path, opened once in a process; None where none is configured or nothing was learnt yet.
    Unavailable where it cannot be read, with the reason in one line."""
    if not path or not Path(path).exists():
        return None
    return _opened(path, os.getpid(), Path(path).stat().st_mtime_ns)


@lru_cache(4)
def _opened(path: str, process: int, written: int) -> Archive:
    return Archive(path)


def connect(path: str) -> sqlite3.Connection:
    """A connection that only reads, to an archive of this version."""
    with readable(path):
        connection = sqlite3.connect(f"{Path(path).resolve().as_uri()}?mode=ro", uri=True, timeout=PATIENCE, check_same_thread=False)
        version = connection.execute("pragma user_version").fetchone()[0]
    if version != SCHEMA:
        connection.close()
        raise Unavailable(other_version(path, version))
    return connection


def other_version(path: str, version: int) -> str:
    return (
        f"the archive {path} is of version {version}, and this newslint reads version {SCHEMA}: move it away and run “newslint learn” again"
    )


@contextmanager
def readable(path: str) -> Iterator[None]:
    """Say in one line what SQLite cannot do."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise Unavailable(f"the archive {path} is being written by another process: try again when it is done") from None
        raise Unavailable(f"the archive {path} cannot be read: {error}") from None
    except sqlite3.DatabaseError as error:
        raise Unavailable(f"the archive {path} is damaged or none ({error}): move it away and run “newslint learn” again") from None


def check(path: str) -> None:
    """Unavailable, with the reason, where the archive is no whole database of this version."""
    with closing(connect(path)) as connection, readable(path):
        if (found := connection.execute("pragma quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(str(found).splitlines()[0])
