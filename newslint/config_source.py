"""The text of a configuration, to say where in it something is wrong: TOML's parser keeps no places."""

from __future__ import annotations

import re
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from .errors import SettingError


class ConfigError(SettingError):
    """A configuration that cannot be read: the message is file, line and column, what is wrong, and the line with a caret."""


class Source(NamedTuple):
    """A configuration as text, to say where in it something is wrong."""

    path: Path
    text: str
    prefix: tuple[str, ...] = ()

    def error(self, keys: tuple[str, ...], what: str) -> ConfigError:
        """An error at a key, which is looked for where its table begins."""
        number, column = self.place((*self.prefix, *keys))
        line = self.text.splitlines()[number - 1] if self.text else ""
        return ConfigError(f"{self.path}:{number}:{column}: {what}\n    {line}\n    {' ' * (column - 1)}^")

    def place(self, keys: tuple[str, ...]) -> tuple[int, int]:
        """Line and column of a key, both from 1: where the most of its parts stand, on one line or from a table's head on."""
        table: tuple[str, ...] = ()
        best, depth = (1, 1), 0
        for number, line in enumerate(self.text.splitlines(), 1):
            if header := re.match(r"\s*\[+(.+?)\]+\s*(?:#.*)?$", line):
                here = table = parts(header[1])
            else:
                here = (*table, *parts(line.partition("=")[0]))
            same = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(here, keys, strict=False))))
            if same < len(here) or not same:
                continue
            while same < len(keys) and key_in(line.partition("=")[2], keys[same]):
                same += 1
            if same > depth and (at := key_in(line, keys[same - 1])):
                best, depth = (number, at.start() + 1), same
        return best


def key_in(line: str, key: str) -> re.Match[str] | None:
    return re.search(rf"(?<![\w-]){re.escape(key)}(?![\w-])", line)


def parts(key: str) -> tuple[str, ...]:
    """The parts of a dotted key."""
    return tuple(a or b or c for a, b, c in re.findall(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)", key))
