"""The open stories and their edition, kept in step with what is being typed.

Each change brings the whole copy; what has changed is found by content. The workspace may be one edition: then its
other stories are read once and judged with those that are open.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pygls.uris import from_fs_path, to_fs_path

from newslint.accepted import FILE as LEDGER
from newslint.accepted import load as load_ledger
from newslint.config import find_in
from newslint.edition import Diagnostic, Edition, Story, read, together
from newslint.engine import Engine, Rules
from newslint.errors import SettingError
from newslint.plan import Wish, plan
from newslint.prose import Document, Paragraph, Span, pool
from newslint.readers.errors import BadCopy
from newslint.run import key
from newslint.settings import Settings, engine_of
from newslint.source import LineIndex
from newslint.stories import Copy, load, stories


@dataclass(eq=False)
class Open:
    """A story open in the editor: what is typed, what the rules say of it, and where the caret was left."""

    uri: str
    name: str
    version: int
    text: str
    index: LineIndex
    documents: list[Document]
    settings: Settings
    kind: str = ""
    caret: int | None = None
    bad: list[BadCopy] = field(default_factory=list)
    later: asyncio.Task[None] | None = field(default=None, repr=False)
    settle: asyncio.TimerHandle | None = field(default=None, repr=False)


@dataclass(eq=False)
class Desk:
    """Rules under one set of settings."""

    settings: Settings
    instant: Engine
    slow: bool


class Workspace:
    """Stories, rules and edition of one session. It never talks to the client."""

    def __init__(self) -> None:
        self.paragraph = pool()
        self.open: dict[str, Open] = {}
        self.desks: dict[str, Desk] = {}
        self.edition = Edition(Rules((), None))
        self.wish = Wish()
        self.problems: dict[str, str] = {}
        self.skipped: dict[str, str] = {}
        self.ledgers: dict[Path, Any] = {}

    def settings_for(self, name: str) -> tuple[Settings, str] | None:
        """The settings and the format of a file; None if it is excluded. A broken configuration leaves the last good one."""
        try:
            parts = plan([name], self.wish)
            self.problems.pop(name, None)
        except SettingError as error:
            self.problems[name] = str(error)
            state = next((s for s in self.open.values() if s.name == name), None)
            return (state.settings, state.kind) if state else (Settings(), "")
        return (parts[0].settings, parts[0].kinds.get(name, "")) if parts else None

    def desk(self, settings: Settings) -> Desk:
        """The engines of these settings, made once."""
        found = self.desks.get(repr(settings))
        if found is None:
            whole = engine_of(settings)
            slow = [r for r in whole.rules.values() if not r.instant]
            self.skipped |= whole.skipped
            engine = engine_of(replace(settings, instant=True))
            found = self.desks[repr(settings)] = Desk(settings, engine, bool(slow))
            self.edition.rules = Rules((*self.edition.rules.values(), *whole.rules.values()), whole.rules.shelf)
        return found

    def take(self, uri: str, version: int, text: str) -> set[str]:
        """A new text of a story; the names of the stories that must be published again."""
        name = to_fs_path(uri) or uri
        held = self.settings_for(name)
        old = self.open.get(uri)
        if held is None:
            self.open.pop(uri, None)
            return self.forget(name)
        settings, kind = held
        found = list(stories(Copy(name, text), self.paragraph, None, kind))
        documents = [d for d in found if isinstance(d, Document)]
        state = Open(uri, name, version, text, LineIndex(text), documents, settings, kind, caret_of(old.text, text) if old else None)
        state.bad = [b for b in found if isinstance(b, BadCopy)]
        self.open[uri] = state
        engine = self.desk(settings).instant
        gone = {s for s in self.names_of(name) if s not in {d.name for d in documents}}
        again = set().union(*[self.edition.drop(s) for s in gone]) if gone else set()
        return again | self.edition.put(*[read(engine, d) for d in documents]) | {name}

    def add_slow(self, state: Open, said: dict[str, Story]) -> set[str]:
        """What the slow rules said of a story that is still what they read."""
        engine = self.desk(state.settings).instant
        both = [together(read(engine, d), said[d.name]) if d.name in said else read(engine, d) for d in state.documents]
        return self.edition.put(*both) | {state.name}

    def forget(self, name: str) -> set[str]:
        """A file is no part of the edition any more."""
        names = self.names_of(name)
        return {name}.union(*[self.edition.drop(s) for s in names]) if names else {name}

    def names_of(self, name: str) -> list[str]:
        """The stories of a file: itself, or those of an archive."""
        return [s for s in self.edition.stories if s == name or s.startswith(name + "#")]

    def read_file(self, path: str) -> set[str]:
        """Take a story of the workspace that is not open."""
        held = self.settings_for(path)
        copy = load(path)
        if held is None or isinstance(copy, BadCopy):
            return self.forget(path)
        engine = self.desk(held[0]).instant
        found = stories(copy, self.paragraph, None, held[1])
        return self.edition.put(*[read(engine, d) for d in found if isinstance(d, Document)])

    def found(self, name: str) -> list[Diagnostic]:
        """What is to be published of a file, in order, without what its ledger accepts. Stories of an archive have no
        place of their own in an editor."""
        if name not in self.edition.stories:
            return []
        story = self.edition.stories[name]
        state = self.open.get(self.uri(name))
        rules = self.desk(state.settings).instant.rules if state else None
        ledger = self.ledger(name)
        out = []
        for d in self.edition.diagnostics(name):
            level = rules[d.rule].level if rules is not None and d.rule in rules else d.level
            if not ledger or key(story, d) not in ledger:
                out.append(d._replace(level=level))
        return out

    def ledger(self, name: str) -> Any:
        folder = self.folder(name)
        if folder not in self.ledgers:
            try:
                self.ledgers[folder] = load_ledger(folder / LEDGER)
            except SettingError as error:
                self.problems[name] = str(error)
                self.ledgers[folder] = {}
        return self.ledgers[folder]

    def folder(self, name: str) -> Path:
        """The folder of the configuration that holds for a file, or its own."""
        config = self.wish.config or find_in(Path(name).parent)
        return config.parent if config else Path(name).parent

    def uri(self, name: str) -> str:
        return next((u for u, s in self.open.items() if s.name == name), None) or from_fs_path(name) or name

    def elsewhere(self, name: str) -> tuple[str, LineIndex] | None:
        """The address and the lines of a story."""
        story = self.edition.stories.get(name)
        state = self.open.get(self.uri(name))
        return (self.uri(name), state.index if state else LineIndex(story.source)) if story else None

    def reload(self) -> set[str]:
        """Settings have changed: everything is read again; the names to be published."""
        find_in.cache_clear()
        self.desks.clear()
        self.ledgers.clear()
        self.problems.clear()
        self.edition.rules = Rules((), None)
        names = {s.uri: s for s in self.open.values()}
        again: set[str] = set()
        for uri, state in names.items():
            again |= self.take(uri, state.version, state.text)
        for name in [n for n in self.edition.stories if self.uri(n) not in self.open and Path(n).exists()]:
            again |= self.read_file(name)
        return again

    def blocks(self, state: Open) -> Iterator[tuple[Document, int, Paragraph]]:
        """The paragraphs of an open story with their places in its prose."""
        for doc in state.documents:
            for block in doc.blocks:
                yield doc, block.start, block.prose


def caret_of(old: str, new: str) -> int | None:
    """Where a word is being typed: behind a letter or two that were added to the text; None for any other change."""
    if not 0 < len(new) - len(old) <= 2:
        return None
    start = common(old, new)
    end = start + len(new) - len(old)
    return end if new[start:end].isalpha() and new[end:] == old[start:] else None


def common(a: str, b: str) -> int:
    """How many code points two texts begin with in common; by halving, since comparing is done in C."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def held_back(found: Iterable[Diagnostic], caret: int | None) -> list[Diagnostic]:
    """The findings without those that touch the word being typed."""
    return [d for d in found if caret is None or not d.finding.span.start <= caret <= d.finding.span.end]


def in_source(doc: Document, span: Span) -> Span:
    """A span of the prose in the file."""
    return doc.map.to_source(span) if doc.map else span
