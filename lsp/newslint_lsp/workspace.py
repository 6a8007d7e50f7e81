"""The stories of a session and their editions, kept in step with what is being typed.

Each change brings the whole copy; what has changed is found by content. A file stands alone, or (if the client asks for
it) the files under one configuration are one edition: those that are not open are read once and judged with the others.
"""

from __future__ import annotations

from collections.abc import Generator
from functools import lru_cache
from pathlib import Path

from pygls.uris import from_fs_path, to_fs_path

from newslint.accepted import FILE as LEDGER
from newslint.accepted import Ledger
from newslint.accepted import load as load_ledger
from newslint.edition import Diagnostic, Edition, read, told
from newslint.engine import NOTHING, Said, merged
from newslint.errors import SettingError
from newslint.outcome import levelled
from newslint.plan import Wish
from newslint.prose import Document, Paragraph, pool
from newslint.readers.errors import BadCopy
from newslint.run import key
from newslint.source import LineIndex
from newslint.stories import Copy, load, stories

from .archive import in_file
from .moved import both, carried, changed, edit, fresh
from .rooms import Desk, Place, Rooms
from .story import Open, caret_of

lines = lru_cache(512)(LineIndex)


class Workspace:
    """Stories, rules and editions of one session. It never talks to the client. `together`: is the workspace one edition?"""

    def __init__(self) -> None:
        self.paragraph = pool()
        self.rooms = Rooms()
        self.open: dict[str, Open] = {}
        self.together = False
        self.editions: dict[str, Edition] = {}
        self.home: dict[str, Edition] = {}  # by file
        self.stories: dict[str, tuple[str, ...]] = {}  # by file: itself, or those of an archive
        self.file: dict[str, str] = {}  # by story
        self.ledgers: dict[Path, Ledger] = {}

    def wish(self, style: str, together: bool) -> None:
        """What the client wants, over any configuration."""
        self.rooms.wish, self.together = Wish(style=style), together

    def take(self, uri: str, version: int, text: str) -> Open | None:
        """A new text of a file, of which nothing is said yet; None if it is not to be checked."""
        name, old = to_fs_path(uri) or uri, self.open.get(uri)
        place = self.rooms.place(name)
        if old:
            old.leave()
        if place is None:
            self.open.pop(uri, None)
            return None
        held = list(stories(Copy(name, text), self.paragraph, None, place.kind))
        documents, bad = [d for d in held if isinstance(d, Document)], [b for b in held if isinstance(b, BadCopy)]
        state = self.open[uri] = Open(uri, name, version, text, LineIndex(text), documents, place, bad)
        if old:
            state.took, state.caret = old.took, caret_of(old.text, text)
        return state

    def move(self, old: Open, state: Open) -> bool:
        """Say what still stands and what the changed paragraphs bring; whether that could be said."""
        desk = state.place.desk
        if old.place.desk is not desk or len(old.documents) != 1 or len(state.documents) != 1 or state.documents[0].kind == "jsonl":
            return False
        before, after = old.documents[0], state.documents[0]
        blocks, rules = changed(before, after), desk.rules
        new = fresh(after, blocks.new, lambda p: said(desk, p), rules)
        state.found = both(carried(old.found, edit(old.text, state.text), blocks, rules), new, rules)
        return True

    def judge(self, state: Open) -> Generator[None, None, set[str]]:
        """Read an open file as a whole, a step at a time; the files whose findings may be others now."""
        desk = state.place.desk
        made = []
        for doc in state.documents:
            for block in doc.blocks:
                if desk.instant not in block.prose.memo:
                    desk.instant.paragraph_said(block.prose)
                    yield
            whole = []
            for rule in desk.instant.document.due(doc):
                whole.append(desk.instant.said_by(rule, doc))
                yield
            made.append(told(doc, [said(desk, b.prose) for b in doc.blocks], merged(whole)))
            yield
        edition = self.edition(state.name, state.place)
        again = self.hold(state.name, edition, [s.name for s in made])
        again |= {self.file[s] for s in edition.put(*made) if s in self.file}
        state.judged = True
        state.found = self.say(state.name)
        return again | {state.name}

    def edition(self, name: str, place: Place) -> Edition:
        """The edition that a file belongs to."""
        key_of = str(place.config) if self.together else name
        edition = self.editions.setdefault(key_of, Edition({}))
        edition.rules = self.rooms.judges
        return edition

    def hold(self, name: str, edition: Edition, names: list[str]) -> set[str]:
        """Note the stories of a file, and drop those that it has no more; the files whose findings may be others now."""
        gone = [s for s in self.stories.get(name, ()) if s not in names]
        again = set().union(*[edition.drop(s) for s in gone if s in edition.stories])
        for s in gone:
            del self.file[s]
        self.stories[name], self.home[name] = tuple(names), edition
        self.file |= dict.fromkeys(names, name)
        return {self.file[s] for s in again if s in self.file}

    def forget(self, name: str) -> set[str]:
        """A file is not part of an edition any more; the files whose findings may be others now."""
        edition = self.home.get(name)
        if edition is None:
            return set()
        again = self.hold(name, edition, [])
        del self.home[name], self.stories[name]
        if not self.together:
            self.editions.pop(name, None)
        return again

    def read_file(self, name: str) -> set[str]:
        """Take a file that is not open from the disk; the files whose findings may be others now."""
        place, copy = self.rooms.place(name), load(name)
        if place is None or isinstance(copy, BadCopy):
            return self.forget(name)
        found = stories(copy, self.paragraph, None, place.kind)
        made = [read(place.desk.instant, d) for d in found if isinstance(d, Document)]
        edition = self.edition(name, place)
        again = self.hold(name, edition, [s.name for s in made])
        return again | {self.file[s] for s in edition.put(*made) if s in self.file} | {name}

    def found(self, name: str) -> list[Diagnostic]:
        """What stands against a file, in order."""
        state = self.open.get(self.uri(name))
        return state.found if state else self.say(name)

    def with_stories_of(self, name: str) -> list[str]:
        """The files of one edition with a file, itself included."""
        return sorted(n for n, edition in self.home.items() if edition is self.home.get(name))

    def touch(self, name: str) -> None:
        """Another story has changed: say of an open file what holds now."""
        state = self.open.get(self.uri(name))
        if state and state.judged:
            state.found = self.say(name)

    def say(self, name: str) -> list[Diagnostic]:
        """What the edition says of a file, without what its ledger accepts; of an archive, where it stands in the file."""
        out: list[Diagnostic] = []
        edition, place = self.home.get(name), self.rooms.place(name)
        if edition is None or place is None:
            return out
        ledger = self.ledger(name)
        for s in self.stories[name]:
            found = levelled(edition.diagnostics(s), place.desk.rules)
            out += [d for d in found if not (ledger and key(edition.stories[s], d) in ledger)]
        state = self.open.get(self.uri(name))
        return in_file(out, state.text, name) if state and self.stories[name] not in ((), (name,)) else out

    def ledger(self, name: str) -> Ledger:
        """What is accepted where a file stands; a broken ledger is a problem of the file."""
        folder = self.folder(name)
        if folder not in self.ledgers:
            try:
                self.ledgers[folder] = load_ledger(folder / LEDGER)
            except (SettingError, OSError) as error:
                self.rooms.problems[name] = str(error)
                self.ledgers[folder] = {}
        return self.ledgers[folder]

    def folder(self, name: str) -> Path:
        """The folder of the configuration that holds for a file, or its own."""
        place = self.rooms.place(name)
        return place.config.parent if place and place.config else Path(name).parent

    def uri(self, name: str) -> str:
        return next((u for u, s in self.open.items() if s.name == name), None) or from_fs_path(name) or name

    def lines_of(self, name: str) -> LineIndex | None:
        """The lines of a file that is not open; None if it is unknown or an archive."""
        return lines(self.home[name].stories[name].source) if self.stories.get(name) == (name,) else None

    def elsewhere(self, story: str) -> tuple[str, LineIndex] | None:
        """The address and the lines of a story; None for one of an archive, which has no lines of its own."""
        if self.file.get(story) != story:
            return None
        state, index = self.open.get(self.uri(story)), self.lines_of(story)
        return (self.uri(story), state.index if state else index) if index else None

    def again(self) -> None:
        """Settings have changed: nothing that was said counts any more. The open files must be taken again."""
        self.rooms.again()
        self.paragraph = pool()
        self.ledgers.clear()
        for held in (self.editions, self.home, self.stories, self.file):
            held.clear()


def said(desk: Desk, p: Paragraph) -> Said:
    """What the rules say of a paragraph: the instant ones, and the slow ones if they were asked."""
    slow: Said = p.memo.get(desk, NOTHING)
    instant = desk.instant.paragraph_said(p)
    return merged((instant, slow)) if slow is not NOTHING else instant
