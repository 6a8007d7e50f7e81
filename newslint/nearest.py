"""The nearest known name to one that is not known, for messages."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def hint(name: str, known: Iterable[str]) -> str:
    """“; did you mean “…”?” with the nearest known name, or nothing where none is near."""
    near = get_close_matches(name, list(known), 1, 0.6)
    return f"; did you mean “{near[0]}”?" if near else ""
