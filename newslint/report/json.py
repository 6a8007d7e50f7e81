"""JSON, the contract that other programs read; `schema.json` beside this file describes it.

`start` and `end` are code points of the decoded file (for JSON Lines, of the story's text); lines and columns count from
1 in code points.
"""

from __future__ import annotations

import json
from typing import Any

from ..edition import Diagnostic
from ..outcome import Outcome
from ..prose import Span
from ..source import LineIndex

VERSION = 1


def report(out: Outcome) -> str:
    """The outcome as one JSON document."""
    return json.dumps(content(out), ensure_ascii=False, indent=1) + "\n"


def content(out: Outcome) -> dict[str, Any]:
    indexes = {story.name: LineIndex(story.source) for story, _ in out.stories}
    return {
        "version": VERSION,
        "stories": [{"path": s.name, "words": s.words, "date": s.dated.isoformat() if s.dated else None} for s, _ in out.stories],
        "findings": [finding(d, indexes) for d in out.diagnostics],
        "rules": {
            "run": sorted(out.rules),
            "skipped": [{"rule": name, "why": why} for name, why in sorted((out.skipped | out.failed).items())],
        },
        "unchecked": [{"path": b.where, "why": b.why} for b in out.bad],
    }


def finding(d: Diagnostic, indexes: dict[str, LineIndex]) -> dict[str, Any]:
    index, f = indexes[d.document], d.finding
    end_line, end_column = index.position(f.span.end)
    return {
        "path": d.document,
        "rule": d.rule,
        "level": d.level.name.lower(),
        "message": f.message,
        "text": index.text[f.span.start : f.span.end],
        **place(f.span, index),
        "end_line": end_line + 1,
        "end_column": end_column + 1,
        "fixes": [{"start": x.span.start, "end": x.span.end, "text": x.text, "safety": x.safety.name.lower()} for x in f.fixes],
        "related": [{"path": r.document, **place(r.span, indexes[r.document]), "message": r.message} for r in f.related],
    }


def place(span: Span, index: LineIndex) -> dict[str, int]:
    line, column = index.position(span.start)
    return {"start": span.start, "end": span.end, "line": line + 1, "column": column + 1}
