"""What a run found, as every report takes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .edition import Diagnostic, Edition, Story
from .engine import Rules
from .jobs import ReadFile
from .readers.errors import BadCopy
from .rule import Level, Rule

if TYPE_CHECKING:
    from .terms import Shelf


@dataclass
class Outcome:
    """Stories in order with their diagnostics, the rules run, skipped and failed, and what could not be checked."""

    stories: list[tuple[Story, list[Diagnostic]]] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    bad: list[BadCopy] = field(default_factory=list)
    accepted: int = 0
    kept: int = 0

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return [d for _, found in self.stories for d in found]

    @property
    def words(self) -> int:
        return sum(story.words for story, _ in self.stories)

    def count(self, level: Level) -> int:
        return sum(d.level is level for d in self.diagnostics)


class Batch(NamedTuple):
    """Files that were read with the same rules."""

    rules: Rules
    files: Sequence[ReadFile]


def judge(batches: Sequence[Batch], out: Outcome, separate: bool = False) -> None:
    """Judge the stories of these batches together, or each alone if `separate`, and add them to the outcome: every story
    at the levels of its own batch."""
    union = Rules((r for b in batches for r in b.rules.values()), shelf_with_all(b.rules.shelf for b in batches))
    levels: dict[str, Rules] = {}
    stories: dict[str, Story] = {}
    for batch in batches:
        for file in batch.files:
            stories |= {s.name: s for s in file.stories}
            levels |= {s.name: batch.rules for s in file.stories}
            out.bad += file.bad
            out.skipped |= dict(file.skipped)
            out.failed |= dict(file.failed)
            out.kept += file.kept
    for group in [[s] for s in stories.values()] if separate else [list(stories.values())]:
        edition = Edition(union)
        edition.put(*group)
        out.failed |= edition.failed
        out.stories += [(s, levelled(edition.diagnostics(s.name), levels[s.name])) for s in group]
    out.rules |= {name: r for name, r in union.items() if name not in out.skipped}


def shelf_with_all(shelves: Iterable[Shelf | None]) -> Shelf | None:
    """A shelf with the entries of all, to judge by: one that is off for some files may be on for others."""
    out: Shelf | None = None
    for shelf in shelves:
        if out and shelf and shelf is not out:
            out = out._replace(entries={**shelf.entries, **out.entries}, files={**shelf.files, **out.files})
        else:
            out = out or shelf
    return out


def levelled(found: Iterable[Diagnostic], rules: Rules) -> list[Diagnostic]:
    """Findings at the levels that hold for their file; a rule that is off there says nothing."""
    return [d._replace(level=rules[d.rule].level) if d.rule in rules else d for d in found]
