"""What could not be read, said in one line."""

from __future__ import annotations

from typing import NamedTuple


class BadCopy(NamedTuple):
    """A place (a file, or `file:line`) that could not be checked, and why, with what to do."""

    where: str
    why: str

    def __str__(self) -> str:
        return f"{self.where}: {self.why}"
