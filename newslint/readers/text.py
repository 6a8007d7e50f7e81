"""Plain text: paragraphs between blank lines, one to a line, or hard-wrapped.

A line break inside a paragraph is a wrap if the next word would not have fitted on the line: then the text was broken
at a width, and not by its writer. A short line without a stop, with copy below it, is a heading; a name with its paper
above the copy is a byline: in neither are there sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ..prose import Block, Document, Pool

Line = tuple[int, int]
WIDEST = 120  # nobody wraps wider
LONGEST_HEADING = 110  # code points; a sentence without its stop is mostly longer
NO_STOP = re.compile(r"[^.!?…:;,”\"'’)\]]$")
BYLINE = re.compile(r"(?:By|Von|Par|Por) [A-Z]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3} (?:[–—|-]|for|in) [A-Z]")


def read_text(text: str, paragraph: Pool, name: str = "<text>") -> Iterator[Document]:
    """The one story of a text file; its prose is the file."""
    lines = written_lines(text)
    spans = [s for s in (joined(lines) if wrapped(text, lines) else lines) if s[1] > s[0]]
    last = len(spans) - 1
    blocks = []
    for i, (start, end) in enumerate(spans):
        body = text[start:end]
        blocks.append(Block(start, paragraph(body, i < last and is_heading(body))))
    yield Document(text, tuple(blocks), name)


def is_heading(body: str) -> bool:
    """Is a paragraph with others below it a headline, a crosshead or a byline?"""
    if len(body) > LONGEST_HEADING or "\n" in body:
        return False
    return bool(BYLINE.match(body) or (NO_STOP.search(body) and not body[0].islower() and not body.startswith(("-", "*", "•", "“", '"'))))


def written_lines(text: str) -> list[Line]:
    """Where each line is written on; empty for a blank one."""
    at, lines = 0, []
    even = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
    for line in even.split("\n"):
        body = line.strip()
        start = at + line.find(body) if len(body) < len(line) else at
        lines.append((start, start + len(body)))
        at += len(line) + 1
    return lines


def wrapped(text: str, lines: list[Line]) -> bool:
    """Was the text broken at a width?"""
    breaks = [(end - start, after, stop) for (start, end), (after, stop) in pairwise(lines) if end > start and stop > after]
    if len(breaks) < 3:
        return bool(breaks) and all(text[after].islower() for _, after, _ in breaks)
    width = sorted(length for length, _, _ in breaks)[len(breaks) * 9 // 10]
    if width > WIDEST:
        return False
    full = sum(length + 1 + len(text[after:stop].split(None, 1)[0]) > width - 2 for length, after, stop in breaks)
    return full >= 0.8 * len(breaks)


def joined(lines: list[Line]) -> Iterator[Line]:
    start = end = 0
    for after, stop in lines:
        if after == stop:
            yield start, end
            start = end = stop
        else:
            start, end = (start if end > start else after), stop
    yield start, end
