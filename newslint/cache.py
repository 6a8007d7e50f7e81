"""Results on disk: what one run read is there for the next, while copy, rules, options and version are the same.

One SQLite file in `.newslint_cache`, safe under parallel runs; what is damaged, locked or from elsewhere is ignored and
made again. Results are pickled, and read by an unpickler that makes nothing but newslint's own plain data: a cache file
is no code.
"""

from __future__ import annotations

import io
import pickle
import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from datetime import date
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from . import __version__
from .jobs import ReadFile
from .settings import Settings, is_file, term_packs

FOLDER = ".newslint_cache"
MOST_BYTES = 256 << 20
MOST_DAYS = 30
DAY = 86_400
PLAIN = {
    ("builtins", "set"), ("builtins", "frozenset"), ("datetime", "date"), ("newslint.edition", "Story"), ("newslint.jobs", "ReadFile"),
    ("newslint.prose", "Span"), ("newslint.readers.errors", "BadCopy"), ("newslint.rule", "Fact"), ("newslint.rule", "Finding"),
    ("newslint.rule", "Fix"), ("newslint.rule", "Related"), ("newslint.rule", "Safety"), ("newslint.source", "Piece"),
    ("newslint.source", "SourceMap"), ("newslint.suppress", "Allow"),
}  # fmt: skip


class PlainUnpickler(pickle.Unpickler):
    """Makes newslint's own data and the plain data of rule packs (named tuples and enumerations), nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in PLAIN and not module.startswith(("newslint_rules.", "newslint.views.", "newslint.lexicon.")):
            raise pickle.UnpicklingError(f"{module}.{name} does not belong in a cache")
        found = super().find_class(module, name)
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"{module}.{name} is no data")
        return found


def digest(*parts: bytes | str) -> str:
    h = blake2b(digest_size=16)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        h.update(len(raw).to_bytes(8, "big") + raw)
    return h.hexdigest()


def base_key(settings: Settings, dated: date | None) -> str:
    """What a result depends on besides its file: version, rules, options, desk, and the code and data of the packs."""
    desk = settings.desk
    names = [repr(settings), str(dated), __version__, repr(sorted(desk.words)), desk.archive]
    files = [*map(Path, term_packs(settings)), *([Path(desk.archive)] if desk.archive else [])]
    for pack in ("newslint", *(p for p in settings.packs if not is_file(p))):
        spec = find_spec(pack)
        for folder in spec.submodule_search_locations or () if spec else ():
            files += sorted(p for p in Path(folder).rglob("*") if p.suffix not in (".pyc", ""))
    stamps = [f"{f}:{s.st_mtime_ns}:{s.st_size}" for f in files if f.is_file() and (s := f.stat())]
    return digest(*names, *stamps)


class Cache:
    """Results by key in a folder; every fault of the disk is taken as an empty cache."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FOLDER / "results.sqlite"

    def get(self, keys: Iterable[str]) -> dict[str, ReadFile]:
        """What is kept under these keys."""
        wanted, out = list(keys), {}
        if not self.path.is_file():
            return {}
        try:
            with closing(sqlite3.connect(self.path, timeout=2)) as db:
                for i in range(0, len(wanted), 500):
                    some = wanted[i : i + 500]
                    marks = ",".join("?" * len(some))
                    for key, raw in db.execute(f"SELECT key, value FROM result WHERE key IN ({marks})", some):
                        if isinstance(value := unpickled(raw), ReadFile):
                            out[key] = value._replace(kept=1)
        except sqlite3.Error:
            return {}
        return out

    def put(self, results: Mapping[str, ReadFile], used: Sequence[str]) -> None:
        """Keep new results, mark old ones as used, and forget what is too old or too much."""
        now = int(time.time()) // DAY
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            ignore = self.path.parent / ".gitignore"
            if not ignore.exists():
                ignore.write_text("*\n")
            self._put(results, used, now)
        except sqlite3.DatabaseError as error:
            if not isinstance(error, sqlite3.OperationalError):  # damaged, and not only locked or full: made again
                self.path.unlink(missing_ok=True)
        except OSError:
            pass  # a cache that cannot be written is no cache

    def _put(self, results: Mapping[str, ReadFile], used: Sequence[str], now: int) -> None:
        rows = [(key, now, pickle.dumps(value, 5)) for key, value in results.items()]
        with closing(sqlite3.connect(self.path, timeout=2)) as db, db:
            db.execute("CREATE TABLE IF NOT EXISTS result (key TEXT PRIMARY KEY, used INTEGER, value BLOB) WITHOUT ROWID")
            db.executemany("INSERT OR REPLACE INTO result VALUES (?, ?, ?)", rows)
            db.executemany("UPDATE result SET used = ? WHERE key = ? AND used < ?", [(now, key, now) for key in used])
            if rows:
                db.execute("DELETE FROM result WHERE used < ?", (now - MOST_DAYS,))
                (held,) = db.execute("SELECT coalesce(sum(length(value)), 0) FROM result").fetchone()
                if held > MOST_BYTES:
                    db.execute("DELETE FROM result WHERE used <= (SELECT avg(used) FROM result)")


def unpickled(raw: bytes) -> Any:
    try:
        return PlainUnpickler(io.BytesIO(raw)).load()
    except Exception:  # whatever is wrong with it, it can be made again
        return None
