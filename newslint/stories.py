"""From the names that a user gives to stories: which files, their bytes, their text, their readers.

Whatever cannot be checked becomes one `BadCopy`, and the rest goes on.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from glob import glob, has_magic
from pathlib import Path
from typing import NamedTuple

from .prose import Document, Pool
from .readers import kind_of, reader
from .readers.errors import BadCopy

LONGEST = 200_000  # code points of a paragraph; the longest paragraph of news has a few thousand
NO_STORY = (".critic.md", "newslint-accepted.jsonl")  # proofs, and the ledger
CONTROL = re.compile("[\x80-\x9f]")  # letters of no encoding that copy is written in
LEGACY = ["cp1252", "latin_1", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "iso8859_2", "iso8859_15", "mac_roman"]


class Copy(NamedTuple):
    """The text of a file, and what is needed to write it back as it was."""

    name: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""


def find(names: Sequence[str]) -> Iterator[str | BadCopy]:
    """The files that paths, folders and globs name, each once; of a folder those of a format that newslint reads."""
    seen: set[str] = set()
    for name in names:
        for found in named(name):
            if isinstance(found, BadCopy):
                yield found
            elif (key := os.path.realpath(found) if found != "-" else found) not in seen:
                seen.add(key)
                yield found


def named(name: str) -> Iterator[str | BadCopy]:
    path = Path(name)
    if name == "-" or path.is_file():
        yield name
    elif path.is_dir():
        files = list(below(path))
        yield from files
        if not files:
            yield BadCopy(name, "no stories in this folder (.txt, .md, .jsonl, .html)")
    elif has_magic(name):
        found = sorted(f for f in glob(name, recursive=True) if Path(f).is_file())
        yield from found
        if not found:
            yield BadCopy(name, "no file matches this pattern")
    elif path.exists() or path.is_symlink():
        yield BadCopy(name, "no regular file" if path.exists() else "a link to nothing")
    else:
        yield BadCopy(name, "no such file or folder")


def below(folder: Path) -> Iterator[str]:
    """The stories in a folder, in alphabetical order; hidden folders, proofs, the ledger and links to folders are passed over."""
    for top, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "node_modules")
        for file in sorted(files):
            if kind_of(file) and "." in file and not file.startswith(".") and not file.endswith(NO_STORY):
                yield os.path.normpath(os.path.join(top, file))


def load(name: str, raw: bytes | None = None) -> Copy | BadCopy:
    """The text of a file (`raw` if its bytes are at hand, as from standard input)."""
    if raw is None:
        try:
            raw = Path(name).read_bytes()
        except OSError as error:
            return BadCopy(name, f"cannot be read: {(error.strerror or str(error)).lower()}")
    for bom, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if raw.startswith(bom):
            try:
                return Copy(name, raw[len(bom) :].decode(encoding), encoding, bom)
            except UnicodeDecodeError as error:
                return BadCopy(name, f"no {encoding.upper()}, though it begins like it: {error.reason}; save it as UTF-8")
    if 0 in raw[:8192]:
        return BadCopy(name, "a binary file, not copy")
    try:
        return Copy(name, raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        return legacy(name, raw, error)


def legacy(name: str, raw: bytes, error: UnicodeDecodeError) -> Copy | BadCopy:
    """Copy in an older encoding; UTF-8 with a few broken bytes is not that, and is refused."""
    line = raw.count(b"\n", 0, error.start) + 1
    loose = raw.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    if sum(c > "\x7f" for c in loose) - broken < broken:
        from charset_normalizer import from_bytes

        guess = from_bytes(raw, cp_isolation=LEGACY).best()
        if guess and not CONTROL.search(str(guess)):
            return Copy(name, str(guess), guess.encoding)
    return BadCopy(f"{name}:{line}", f"byte 0x{raw[error.start]:02x} is not UTF-8, nor is the encoding known; save it as UTF-8")


def stories(copy: Copy, paragraph: Pool, dated: date | None = None, kind: str = "") -> Iterator[Document | BadCopy]:
    """The stories of a file; `dated` holds where the file does not say."""
    try:
        for story in reader(kind or kind_of(copy.name) or "text")(copy.text, paragraph, copy.name):
            if isinstance(story, BadCopy):
                yield story
            else:
                yield from checkable(replace(story, dated=story.dated or dated) if dated else story)
    except ValueError as why:
        yield BadCopy(copy.name, str(why))


def checkable(story: Document) -> Iterator[Document | BadCopy]:
    if not story.blocks:
        yield BadCopy(story.name, "an empty story")
    elif any(len(b.prose.text) > LONGEST for b in story.blocks):
        source = story.source or story.text
        for block in (b for b in story.blocks if len(b.prose.text) > LONGEST):
            line = source.count("\n", 0, block.start) + 1
            yield BadCopy(
                f"{story.name}:{line}",
                f"a paragraph of {len(block.prose.text):,} characters is not checked; the longest may have {LONGEST:,}",
            )
        yield replace(story, blocks=tuple(b for b in story.blocks if len(b.prose.text) <= LONGEST))
    else:
        yield story


def bad_of(found: Iterable[str | BadCopy]) -> tuple[list[str], list[BadCopy]]:
    """Names apart from what could not be found."""
    names: list[str] = []
    bad: list[BadCopy] = []
    for entry in found:
        if isinstance(entry, BadCopy):
            bad.append(entry)
        else:
            names.append(entry)
    return names, bad
