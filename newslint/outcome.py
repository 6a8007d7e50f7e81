"""What a run found, as every report takes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .edition import Diagnostic, Edition, Story
from .jobs import ReadFile
from .readers.errors import BadCopy
from .rule import Level, Rule


@dataclass
class Outcome:
    """Stories in order with their diagnostics (`level` and above), the rules run and skipped, what could not be checked."""

    stories: list[tuple[Story, list[Diagnostic]]] = field(default_factory=list)
    rules: dict[str, Rule] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    bad: list[BadCopy] = field(default_factory=list)

    @property
    def diagnostics(self) -> list[Diagnostic]:
        return [d for _, found in self.stories for d in found]

    @property
    def words(self) -> int:
        return sum(story.words for story, _ in self.stories)

    def count(self, level: Level) -> int:
        return sum(d.level is level for d in self.diagnostics)


def outcome(rules: dict[str, Rule], files: Iterable[ReadFile], separate: bool = False, level: Level = Level.INFO) -> Outcome:
    """Judge the stories of these files together, or each alone if `separate`."""
    out = Outcome(rules=rules)
    stories: dict[str, Story] = {}
    for file in files:
        stories |= {s.name: s for s in file.stories}
        out.bad += file.bad
        out.skipped |= dict(file.skipped)
        out.failed |= dict(file.failed)
    for edition, names in editions(rules, list(stories.values()), separate):
        out.failed |= edition.failed
        out.stories += [(stories[name], [d for d in edition.diagnostics(name) if d.level >= level]) for name in names]
    out.rules = {name: r for name, r in rules.items() if name not in out.skipped}
    return out


def editions(rules: dict[str, Rule], stories: Sequence[Story], separate: bool) -> Iterable[tuple[Edition, list[str]]]:
    groups = [[s] for s in stories] if separate else [list(stories)]
    for group in groups:
        edition = Edition(rules)
        edition.put(*group)
        yield edition, [s.name for s in group]
