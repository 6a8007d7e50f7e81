"""Writing files so that nothing is ever lost: a new file takes the place of the old one in one step, with its mode."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


def replace_file(path: Path, raw: bytes) -> None:
    """Write `raw` where `path` (or what it links to) is; OSError leaves the original as it was."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".new", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(raw)
            out.flush()
            os.fsync(out.fileno())
        new.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~umask())
        new.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            new.unlink()
        raise


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
