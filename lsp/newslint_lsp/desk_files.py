"""The desk's own files while they are written: what is wrong in a configuration, in names, words and packs, and where."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from newslint.accepted import FILE as LEDGER
from newslint.config import FILE, SHARED, find_in, parse
from newslint.errors import SettingError
from newslint.names_file import names_of, words_of
from newslint.pack_entries import entries
from newslint.pack_source import BREAK, Pack
from newslint.prose import Span

CONFIG, NAMES, WORDS, PACK = "configuration", "names", "words", "pack"
PLACE = re.compile(r":(\d+)(?::(\d+))?: ")
IN_TOML = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")
LINES = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # as str.splitlines has them
WORD = re.compile(r"[\w.\-/]+|\S")


class Problem(NamedTuple):
    """What is wrong in a file of settings, and where in its text."""

    span: Span
    message: str


def role(path: Path) -> str:
    """What a file is to the desk: "" if it is nothing to it. A file is names, words or a pack because a configuration says
    so, because of its name, or because it lies among the house styles of a package."""
    if path.name == FILE or path.name == SHARED:
        return CONFIG
    if path.suffix not in (".yaml", ".yml"):
        return ""
    for name, what in named(find_in(path.parent)):
        if name.resolve() == path.resolve():
            return what
    if path.stem in (NAMES, WORDS):
        return path.stem
    return PACK if path.parent.name == "house" and (path.parent.parent / "__init__.py").is_file() else ""


def matters(path: Path) -> bool:
    """Does a change of this file change what holds for stories?"""
    return path.name == LEDGER or bool(role(path))


def named(config: Path | None) -> Iterator[tuple[Path, str]]:
    """The desk's files that a configuration names; it is not checked, since the file in question may be what is wrong with it."""
    if config is None:
        return
    try:
        content = tomllib.loads(config.read_text("utf-8"))
    except (OSError, ValueError):
        return
    if config.name == SHARED:
        content = content.get("tool", {}).get("newslint", {})
    packs = content.get("packs", [])
    files = [(content.get(NAMES), NAMES), (content.get(WORDS), WORDS), *((p, PACK) for p in (packs if isinstance(packs, list) else []))]
    yield from ((config.parent / name, what) for name, what in files if isinstance(name, str))


def problems(path: Path, text: str) -> list[Problem]:
    """What is wrong in the text of such a file, which may not be saved yet: the first fault."""
    what, pack = role(path), Pack(path, text.removeprefix("\ufeff"))
    try:
        if what == CONFIG and (path.name == FILE or "[tool.newslint" in text):
            parse(path, text)
        elif what == NAMES:
            names_of(pack)
        elif what == WORDS:
            words_of(pack)
        elif what == PACK:
            entries(pack)
    except SettingError as error:
        return [placed(str(error), path, text)]
    return []


def placed(message: str, path: Path, text: str) -> Problem:
    """An error of settings at its place; at the first line if it names none."""
    first = message.removeprefix(str(path)).partition("\n")[0]
    if m := PLACE.match(first):
        breaks = LINES if path.suffix == ".toml" else BREAK
        return Problem(word_at(text, int(m[1]), int(m[2] or 1), breaks), first[m.end() :])
    what = IN_TOML.sub("", first.removeprefix(": ")).strip()
    if m := IN_TOML.search(first):
        return Problem(word_at(text, int(m[1]), int(m[2]), re.compile("\n")) if m[1] else Span(len(text), len(text)), what)
    return Problem(Span(0, len(LINES.split(text, maxsplit=1)[0])), what)


def word_at(text: str, line: int, column: int, breaks: re.Pattern[str]) -> Span:
    """The word at a line and column, both from 1."""
    starts = [0, *(m.end() for m in breaks.finditer(text))]
    at = min(starts[min(line, len(starts)) - 1] + column - 1, len(text))
    word = WORD.match(text, at)
    return Span(at, word.end() if word else at)
