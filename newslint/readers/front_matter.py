"""Front matter: YAML between two lines of three hyphens at the head of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from .jsonl import day

FENCED = re.compile(r"\A---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.S | re.M)


class FrontMatter(NamedTuple):
    entries: Mapping[str, Any]
    title: str = ""
    dated: date | None = None


NONE = FrontMatter({})


def front_matter(text: str) -> FrontMatter:
    """What the head of a file says of its story; ValueError with the line if it is no YAML that can be read."""
    if not text.startswith("---") or not (m := FENCED.match(text)):
        return NONE
    import yaml

    try:
        entries = yaml.load(m[1], getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "context_mark", None) or getattr(error, "problem_mark", None)
        at = f"line {mark.line + 2}: " if mark else ""
        raise ValueError(f"front matter: {at}{getattr(error, 'problem', None) or error}") from None
    if entries is None:
        return NONE
    if not isinstance(entries, dict):
        raise ValueError("front matter: keys with values are wanted, as in “title: …”")
    return FrontMatter(entries, str(entries.get("title") or ""), day(entries.get("date")))
