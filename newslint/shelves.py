"""Shelves on disk: a pack is compiled when it is first used, and kept in the user's cache folder.

A shelf is found by the text of its pack and by what compiled it, so it is never stale; one that is damaged is made again.
"""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
import tempfile
from hashlib import blake2b
from pathlib import Path

from . import __version__
from .pack_entries import entries
from .pack_source import decoded, raw_pack
from .terms import Shelf, compiled

FORMAT = 2  # raised when what `compiled` makes of an entry changes
MOST_SHELVES = 64


def shelf_at(path: Path) -> Shelf:
    """The shelf of a pack, from the cache where its text has been compiled before; PackError if it cannot be used."""
    raw = raw_pack(path)
    kept = cache_folder() / f"{key(raw)}.shelf"
    if (shelf := load(kept)) is None:
        shelf = compiled(entries(decoded(path, raw)))
        keep(kept, shelf)
    return shelf


def cache_folder() -> Path:
    """The folder of the user's cache where shelves are kept."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "newslint" / "shelves"


def key(raw: bytes) -> str:
    """What a shelf depends on: the text of the pack, this version, and the Python that wrote it."""
    made_by = f"{FORMAT} {__version__} {sys.implementation.cache_tag} {marshal.version}\0"
    return blake2b(made_by.encode() + raw, digest_size=16).hexdigest()


def load(kept: Path) -> Shelf | None:
    """A shelf that was kept; None if there is none, or if one byte of it is not as it was written."""
    try:
        raw = kept.read_bytes()
    except OSError:
        return None
    sum_of, content = raw[:16], raw[16:]
    if blake2b(content, digest_size=16).digest() != sum_of:
        return None
    opens, texts = marshal.loads(content)
    return Shelf(opens, texts)


def keep(kept: Path, shelf: Shelf) -> None:
    """Keep a shelf, in one step; a cache that cannot be written is no cache."""
    content = marshal.dumps((dict(shelf.opens), dict(shelf.entries)))
    with contextlib.suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        number, name = tempfile.mkstemp(dir=kept.parent)
        with os.fdopen(number, "wb") as file:
            file.write(blake2b(content, digest_size=16).digest() + content)
        Path(name).replace(kept)
        old = sorted(kept.parent.iterdir(), key=lambda f: f.stat().st_mtime, reverse=True)[MOST_SHELVES:]
        for file_ in old:
            file_.unlink()
