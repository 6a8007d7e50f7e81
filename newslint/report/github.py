"""GitHub's workflow commands: an annotation for each finding."""

from __future__ import annotations

from ..outcome import Outcome
from ..rule import Level
from ..source import LineIndex

LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "notice"}


def report(out: Outcome) -> str:
    """One line a finding, and one for each thing that was not checked."""
    lines = []
    for story, found in out.stories:
        index = LineIndex(story.source)
        for d in found:
            (line, column), (end_line, end_column) = (index.position(at) for at in d.finding.span)
            columns = f",col={column + 1},endColumn={end_column + 1}" if line == end_line else ""
            place = (
                f"file={property_(story.name.partition('#')[0])},line={line + 1},endLine={end_line + 1}{columns},title={property_(d.rule)}"
            )
            fix = f" (write “{d.finding.fixes[0].text}”)" if d.finding.fixes and d.finding.fixes[0].text.strip() else ""
            lines.append(f"::{LEVELS[d.level]} {place}::{data(d.finding.message + fix)}\n")
    lines += [f"::error title=newslint::{data(f'not checked: {bad}')}\n" for bad in out.bad]
    return "".join(lines)


def data(text: str) -> str:
    """A message, escaped as the runner reads it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_(text: str) -> str:
    """The value of a property, escaped as the runner reads it."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
