"""CriticMarkup: one notation for examples, fixtures and proofs.

`{~~old~>new~~}` replace, `{--old--}` delete, `{++new++}` insert, `{==text==}` flag, `{>>text<<}` a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from .prose import Span

MARK = re.compile(r"\{~~(.*?)~>(.*?)~~\}|\{--(.*?)--\}|\{\+\+(.*?)\+\+\}|\{==(.*?)==\}|\{>>(.*?)<<\}", re.S)


class Example(NamedTuple):
    """Copy with marks, split: as written, where it is flagged, and as corrected (None where no mark changes it)."""

    text: str
    flagged: tuple[Span, ...]
    fixed: str | None


class Mark(NamedTuple):
    """A mark to be written: the span, the text that takes its place (None to flag only), and a remark."""

    span: Span
    new: str | None = None
    remark: str = ""


def read(marked: str) -> Example:
    """Split marked-up copy; a remark is dropped."""
    text: list[str] = []
    fixed: list[str] = []
    flagged, at, length = [], 0, 0
    for m in MARK.finditer(marked):
        between = marked[at : m.start()]
        length += len(between)
        old, new = sides(m)
        text += between, old
        fixed += between, new
        if m[6] is None:
            flagged.append(Span(length, length + len(old)))
        length += len(old)
        at = m.end()
    written, corrected = "".join(text) + marked[at:], "".join(fixed) + marked[at:]
    return Example(written, tuple(flagged), corrected if corrected != written else None)


def sides(m: re.Match[str]) -> tuple[str, str]:
    """What stands on either side of a mark: the copy when it is rejected, and when it is accepted."""
    if m[6] is not None:
        return "", ""
    old = next((g for g in (m[1], m[3], m[5]) if g is not None), "")
    new = next((g for g in (m[2], m[4], m[5]) if g is not None), "")
    return old, new


def write(text: str, marks: Iterable[Mark]) -> str:
    """The text with its marks written in, in order; of two that overlap the first is kept, the other is left out."""
    out: list[str] = []
    at, last = 0, None
    for mark in sorted(marks, key=lambda m: (m.span, m.new is None)):
        start, end = mark.span
        if start < at or mark.span == last:
            continue
        last = mark.span
        old = text[start:end]
        if mark.new is None:
            body = f"{{=={old}==}}" if old else ""
        elif not old:
            body = f"{{++{mark.new}++}}"
        else:
            body = f"{{~~{old}~>{mark.new}~~}}" if mark.new else f"{{--{old}--}}"
        out += text[at:start], body, f"{{>>{mark.remark}<<}}" if mark.remark else ""
        at = end
    return "".join(out) + text[at:]
