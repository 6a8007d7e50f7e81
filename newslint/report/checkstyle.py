"""Checkstyle XML, which many tools of continuous integration read."""

from __future__ import annotations

from ..outcome import Outcome
from ..source import LineIndex
from .xml import Element, document


def report(out: Outcome) -> str:
    """The findings by file."""
    root = Element("checkstyle", {"version": "4.3"})
    for story, found in out.stories:
        file = root.add("file", {"name": story.name})
        index = LineIndex(story.source)
        for d in found:
            line, column = index.position(d.finding.span.start)
            file.add(
                "error",
                {
                    "line": str(line + 1),
                    "column": str(column + 1),
                    "severity": d.level.name.lower(),
                    "message": d.finding.message,
                    "source": f"newslint.{d.rule}",
                },
            )
    for bad in out.bad:
        root.add("file", {"name": bad.where}).add(
            "error", {"line": "1", "severity": "error", "message": bad.why, "source": "newslint.unchecked"}
        )
    return document(root)
