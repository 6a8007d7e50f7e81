"""The ledger of accepted findings, `newslint-accepted.jsonl`: one finding a line, keyed by rule, flagged text and
paragraph, so that it outlives moved paragraphs and reworded messages.

Lines are in order of their keys, which are spread by a digest, so that two branches seldom touch neighbouring lines;
the file is not written again when nothing changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .errors import SettingError

FILE = "newslint-accepted.jsonl"


class Accepted(NamedTuple):
    """A finding that a person accepted; `paragraph` is a digest of the paragraph it stood in."""

    paragraph: str
    rule: str
    text: str
    story: str = ""
    reason: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        return self.paragraph, self.rule, self.text


Ledger = Mapping[tuple[str, str, str], Accepted]


class LedgerError(SettingError):
    """A ledger that cannot be read: the message is file, line, and what is wrong."""


def digest(paragraph: str) -> str:
    """The digest of a paragraph, whatever its spacing and line breaks."""
    from hashlib import blake2b

    return blake2b(" ".join(paragraph.split()).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def load(path: Path) -> dict[tuple[str, str, str], Accepted]:
    """The ledger in a file; empty if there is none. LedgerError names the line that is broken."""
    if not path.is_file():
        return {}
    out = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = Accepted(**json.loads(line))
        except (ValueError, TypeError):
            what = (
                "a merge left its marks here; keep both sides"
                if line[:7] in ("<<<<<<<", "=======", ">>>>>>>")
                else "no entry of the ledger"
            )
            raise LedgerError(f"{path}:{number}: {what}") from None
        out[entry.key] = entry
    return out


def save(path: Path, entries: Iterable[Accepted]) -> bool:
    """Write the ledger if it differs from what the file holds; whether it did."""
    text = "".join(json.dumps(e._asdict(), ensure_ascii=False) + "\n" for e in sorted(entries))
    raw = text.encode("utf-8", "surrogatepass")
    if (path.read_bytes() if path.is_file() else b"") == raw:
        return False
    from .files import replace_file

    replace_file(path, raw)
    return True
