"""Findings that a story itself allows: comments where the format has them, and front matter.

    <!-- newslint: allow doubled-word -->        in a line of copy: that line; alone: the paragraph below it
    <!-- newslint: allow-from names -->          from here …
    <!-- newslint: allow-to names -->            … to here
    <!-- newslint: allow-file figures -->        the whole file, as `newslint: {allow: [figures]}` in the front matter

A rule or a group is named; an allowance that nothing needs is a finding itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from .prose import Span

COMMENT = re.compile(r"<!--\s*newslint:\s*(allow(?:-from|-to|-file)?)\s+([\w ,-]+?)\s*-->")
WITH_COMMENTS = {"markdown", "html"}
UNUSED = "unused-suppression"


class Allow(NamedTuple):
    """A rule or group that is allowed in a span of the source, by a comment at `at`."""

    name: str
    span: Span
    at: Span


def allowances(source: str, kind: str, meta: Mapping[str, Any]) -> tuple[Allow, ...]:
    """What a story allows, from its comments and its front matter."""
    found = list(from_comments(source)) if kind in WITH_COMMENTS and "newslint:" in source else []
    entry = meta.get("newslint")
    listed = entry.get("allow") if isinstance(entry, Mapping) else None
    for name in [listed] if isinstance(listed, str) else listed if isinstance(listed, list) else []:
        at = source.find(str(name))
        found.append(Allow(str(name), Span(0, len(source)), Span(max(at, 0), max(at, 0) + len(str(name)))))
    return tuple(found)


def from_comments(source: str) -> Iterator[Allow]:
    begun: dict[str, Span] = {}
    for m in COMMENT.finditer(source):
        at = Span(*m.span())
        for name in re.split(r"[ ,]+", m[2]):
            if m[1] == "allow-from":
                begun.setdefault(name, at)
            elif m[1] == "allow-to":
                start = begun.pop(name, at)
                yield Allow(name, Span(start.start, at.end), start)
            else:
                yield Allow(name, Span(0, len(source)) if m[1] == "allow-file" else around(source, at), at)
    for name, start in begun.items():
        yield Allow(name, Span(start.start, len(source)), start)


def around(source: str, at: Span) -> Span:
    """The line of a comment that stands in copy, or the paragraph below one that stands alone."""
    start = source.rfind("\n", 0, at.start) + 1
    end = source.find("\n", at.end)
    end = len(source) if end < 0 else end
    if (source[start : at.start] + source[at.end : end]).strip():
        return Span(start, end)
    below = re.compile(r"\s*(?:\S.*(?:\n|$))*").match(source, at.end)
    return Span(start, below.end() if below else end)


def covers(allow: Allow, rule: str, group: str, span: Span) -> bool:
    return allow.name in (rule, group) and allow.span.start <= span.start < max(allow.span.end, allow.span.start + 1)


def unused(allows: Iterable[Allow], used: set[Allow], run: Iterable[str]) -> Iterator[Allow]:
    """The allowances that nothing needed, of rules and groups that were run."""
    known = set(run)
    return (a for a in allows if a not in used and a.name in known)
