"""JSON Lines, the form of archives: one story a line, with `text` and if need be `id` (or `url`), `title` and `date`.

Spans count in the text of each story, which is named `file.jsonl#id` in all output.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from ..prose import Document, Pool
from .errors import BadCopy
from .text import read_text


def read_jsonl(text: str, paragraph: Pool, name: str = "<text>") -> Iterator[Document | BadCopy]:
    """The stories of an archive; a line that cannot be read becomes a `BadCopy` in its place."""
    seen: set[str] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                yield story(line, number, paragraph, name, seen)
            except ValueError as why:
                yield BadCopy(f"{name}:{number}", str(why))


def story(line: str, number: int, paragraph: Pool, name: str, seen: set[str]) -> Document:
    try:
        entry = json.loads(line)
    except ValueError as error:
        raise ValueError(f"no JSON: {error}") from None
    except RecursionError:
        raise ValueError("no JSON that can be read: nested too deep") from None
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise ValueError("no story: an object with a string “text” is wanted")
    key = str(entry.get("id") or number)
    if key in seen:
        key = f"{key}@{number}"
    seen.add(key)
    doc = next(read_text(entry["text"], paragraph, f"{name}#{key}"))
    meta = {k: v for k, v in entry.items() if k != "text"}
    title = entry.get("title")
    return replace(doc, dated=day(entry.get("date")), title=title if isinstance(title, str) else "", kind="jsonl", meta=meta)


def day(value: Any) -> date | None:
    """The date that metadata give: an ISO date, perhaps with a time; None where there is none that can be read."""
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None
