"""reviewdog's diagnostic format, with suggestions; its columns count bytes of UTF-8 from 1."""

from __future__ import annotations

import json
from typing import Any

from ..outcome import Outcome
from ..prose import Span
from ..rule import Level, Safety
from ..source import LineIndex

SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.INFO: "INFO"}


def report(out: Outcome) -> str:
    """The outcome as one DiagnosticResult."""
    indexes = {story.name: LineIndex(story.source) for story, _ in out.stories}
    found = [
        {
            "message": d.finding.message,
            "location": location(d.document, indexes, d.finding.span),
            "severity": SEVERITIES[d.level],
            "code": {"value": d.rule},
            "suggestions": [
                {"range": span_range(indexes[d.document], f.span), "text": f.text} for f in d.finding.fixes if f.safety > Safety.SHOW
            ],
            "relatedLocations": [
                {"message": r.message, "location": location(r.document, indexes, r.span)}
                for r in d.finding.related
                if r.document in indexes
            ],
        }
        for d in out.diagnostics
    ]
    return json.dumps({"source": {"name": "newslint"}, "diagnostics": found}, ensure_ascii=False, indent=1) + "\n"


def location(name: str, indexes: dict[str, LineIndex], span: Span) -> dict[str, Any]:
    return {"path": name.partition("#")[0], "range": span_range(indexes[name], span)}


def span_range(index: LineIndex, span: Span) -> dict[str, Any]:
    start, end = (index.position(at, "utf-8") for at in span)
    return {name: {"line": line + 1, "column": column + 1} for name, (line, column) in (("start", start), ("end", end))}
