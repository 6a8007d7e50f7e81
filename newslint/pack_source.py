"""A pack as it is written: YAML read with the place of every word.

Every scalar is text: `no` and `1.0` are words here, not a truth and a number. Tags, anchors and aliases have no use in a
list of words and are refused, so that no file can grow when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from .errors import SettingError

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
DEEPEST = 5


class PackError(SettingError):
    """A pack that cannot be used: the message is file, line and column, what is wrong, and the line with a caret."""


class Word(str):
    """A scalar of a pack, with its place in the file: line and column, both from 0."""

    __slots__ = ("column", "line")
    line: int
    column: int


class Pack(NamedTuple):
    """A pack as text, to say where in it something is wrong."""

    path: Path
    text: str

    def error(self, line: int, column: int, what: str) -> PackError:
        lines = BREAK.split(self.text)
        shown = lines[line] if line < len(lines) else ""
        under = re.sub(r"[^\t]", " ", shown[:column])
        return PackError(f"{self.path}:{line + 1}:{column + 1}: {what}\n    {shown}\n    {under}^")

    def at(self, word: str, what: str) -> PackError:
        """An error at a scalar of this pack."""
        return self.error(word.line, word.column, what) if isinstance(word, Word) else self.error(0, 0, what)


def read_pack(path: Path) -> Pack:
    """The text of a pack; PackError if it cannot be read."""
    return decoded(path, raw_pack(path))


def raw_pack(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None


def decoded(path: Path, raw: bytes) -> Pack:
    try:
        return Pack(path, raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PackError(f"{path}:{line}: byte 0x{raw[error.start]:02x} is not UTF-8; save the pack as UTF-8") from None


def scalars(pack: Pack) -> Any:
    """What the YAML says: dicts, lists and `Word`s."""
    events = yaml.parse(pack.text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        found = [node(pack, events, event, 0) for event in events if isinstance(event, yaml.NodeEvent)]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise pack.error(mark.line if mark else 0, mark.column if mark else 0, f"no YAML: {error.problem or error.context}") from None
    except yaml.YAMLError as error:  # a character that no YAML may have
        at = getattr(error, "position", 0)
        before = BREAK.split(pack.text[:at])
        raise pack.error(len(before) - 1, len(before[-1]), "no YAML: a control character") from None
    if len(found) > 1:
        raise pack.error(0, 0, "one document is a pack; here are several, parted by “---”")
    if not found or not found[0]:
        raise pack.error(0, 0, "there is no entry in this pack")
    return found[0]


def node(pack: Pack, events: Iterator[Any], event: Any, depth: int) -> Any:
    line, column = event.start_mark.line, event.start_mark.column
    if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
        raise pack.error(line, column, "anchors and aliases (&, *) have no use in a pack; put the text in quotation marks")
    if event.tag is not None:
        raise pack.error(line, column, "tags (!) have no use in a pack; put the text in quotation marks")
    if depth > DEEPEST:
        raise pack.error(line, column, "nested too deep")
    if isinstance(event, yaml.ScalarEvent):
        word = Word(event.value)
        word.line, word.column = line, column
        return word
    if isinstance(event, yaml.SequenceStartEvent):
        return [node(pack, events, e, depth + 1) for e in until(events, yaml.SequenceEndEvent)]
    out: dict[Word, Any] = {}
    for e in until(events, yaml.MappingEndEvent):
        key = node(pack, events, e, depth + 1)
        if not isinstance(key, Word):
            raise pack.error(line, column, "a key is one word or phrase; put it in quotation marks")
        if key in out:
            first = next(k for k in out if k == key)
            raise pack.at(key, f"“{key}” stands here twice, first in line {first.line + 1}")
        out[key] = node(pack, events, next(events), depth + 1)
    return out


def until(events: Iterator[Any], end: type) -> Iterator[Any]:
    while not isinstance(event := next(events), end):
        yield event
