"""Which rules hold for a file, as its configuration and the client say; remembered until settings change.

A broken configuration is a problem to be shown, and the last good one stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from newslint.config import find_in
from newslint.engine import Engine, Rules, missing
from newslint.errors import SettingError
from newslint.outcome import shelf_with_all
from newslint.plan import Wish, plan
from newslint.prose import Document
from newslint.settings import Settings, configured, engine_of, python_rules


@dataclass(eq=False)
class Desk:
    """The rules under one set of settings: all, and those that can be asked at each keystroke. What slow rules said of a
    paragraph is remembered with it, under its desk."""

    settings: Settings
    rules: Rules
    instant: Engine

    @cached_property
    def unheard(self) -> Mapping[str, str]:
        """The slow rules that an editor does not hear, and why; it takes a while to look whether there is a model."""
        slow = [r for r in self.rules.values() if not r.instant]
        return {r.name: "slow, and of whole stories: newslint check asks it" for r in slow if r.scope is Document} | missing(slow)

    @cached_property
    def slow(self) -> bool:
        """Is there a slow rule that can be asked?"""
        return any(not r.instant and r.name not in self.unheard for r in self.rules.values())


@dataclass(frozen=True)
class Place:
    """What holds for a file: its desk, the format its configuration names for it ("" for the usual), and the configuration."""

    desk: Desk
    kind: str = ""
    config: Path | None = None


class Rooms:
    """Desks by settings, places by file; `problems` says what is wrong with the settings of a file."""

    def __init__(self) -> None:
        self.wish = Wish()
        self.problems: dict[str, str] = {}
        self.judges = Rules((), None)  # the rules of all desks, to judge by
        self._desks: dict[str, Desk] = {}
        self._places: dict[str, Place | None] = {}
        self._last: dict[str, Place | None] = {}

    def place(self, name: str) -> Place | None:
        """What holds for a file; None if it is excluded."""
        if name not in self._places:
            try:
                self._places[name] = self._find(name)
            except Exception as error:  # a pack is anybody's program
                self.problems[name] = str(error) if isinstance(error, SettingError) else f"a pack broke: {type(error).__name__}: {error}"
                config = find_in(Path(name).parent)
                others = (p for p in self._last.values() if p and p.config and p.config == config)
                self._places[name] = last = self._last.get(name) or next(others, None) or Place(self.desk(Settings()))
                self._hold(last.desk)
        return self._places[name]

    def _find(self, name: str) -> Place | None:
        parts = plan([name], self.wish)
        if not parts:
            return None
        part = parts[0]
        return Place(self.desk(part.settings), part.kinds.get(name, ""), part.config.path)

    def desk(self, settings: Settings) -> Desk:
        """The rules of these settings, made once; SettingError if a pack is broken."""
        key = repr(settings)
        if key not in self._desks:
            self._hold(made(settings))
        return self._desks[key]

    def _hold(self, desk: Desk) -> None:
        self._desks[repr(desk.settings)] = desk
        held = [desk.rules for desk in self._desks.values()]
        self.judges = Rules((rule for rules in held for rule in rules.values()), shelf_with_all(r.shelf for r in held))

    @property
    def skipped(self) -> bool:
        """Is there a rule that could not be asked?"""
        return any(desk.unheard for desk in self._desks.values())

    def again(self) -> None:
        """Settings have changed: everything is looked up again, and what held last stays where that fails."""
        find_in.cache_clear()
        self._last |= self._places
        self._places.clear()
        self._desks.clear()
        self.problems.clear()


def made(settings: Settings) -> Desk:
    """A desk; SettingError if a pack is broken."""
    instant = engine_of(replace(settings, instant=True))
    rules = [rule.at(settings.desk) for rule in configured(python_rules(settings), settings)]
    return Desk(settings, Rules(rules, instant.rules.shelf), instant)
