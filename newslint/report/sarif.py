"""SARIF 2.1.0, for code scanning: fingerprints that outlive moved lines, columns in UTF-16, a page for each rule."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..edition import Diagnostic, Story
from ..outcome import Outcome
from ..prose import Span
from ..rule import Level, Rule, Safety
from ..run import key
from ..source import LineIndex

LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.INFO: "note"}
ENCODING = "utf-16"


def report(out: Outcome) -> str:
    """The outcome as a SARIF log with one run."""
    found = sorted({d.rule for d in out.diagnostics})
    driver = {
        "name": "newslint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [descriptor(name, out.rules.get(name)) for name in found],
    }
    skipped = [
        {"level": "warning", "message": {"text": f"{name} was not asked: {why}"}}
        for name, why in sorted((out.skipped | out.failed).items())
    ]
    unchecked = [{"level": "error", "message": {"text": str(bad)}} for bad in out.bad]
    run = {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": not out.bad, "toolExecutionNotifications": skipped + unchecked}],
        "results": [result for story, found_there in out.stories for result in results(story, found_there, found, out)],
    }
    log = {"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def descriptor(name: str, rule: Rule | None) -> dict[str, Any]:
    """A rule with its page as help."""
    if rule is None:
        return {"id": name}
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.doc.strip(), "markdown": rule.doc.strip()},
        "defaultConfiguration": {"level": LEVELS.get(rule.level, "note")},
        "properties": {"tags": [rule.group]},
    }


def results(story: Story, found: list[Diagnostic], rules: list[str], out: Outcome) -> list[dict[str, Any]]:
    """The findings of a story; two that are alike to the letter differ by their number."""
    index, seen = LineIndex(story.source), Counter[tuple[str, str, str]]()
    made = []
    for d in found:
        identity = key(story, d)
        seen[identity] += 1
        made.append(
            {
                "ruleId": d.rule,
                "ruleIndex": rules.index(d.rule),
                "level": LEVELS[d.level],
                "message": {"text": d.finding.message},
                "locations": [{"physicalLocation": place(story.name, index, d.finding.span)}],
                "partialFingerprints": {"newslint/v1": f"{identity[0]}:{d.rule}:{seen[identity]}"},
                **({"relatedLocations": others} if (others := related(d, out)) else {}),
                **({"fixes": mended} if (mended := fixes(story, index, d)) else {}),
            }
        )
    return made


def place(name: str, index: LineIndex, span: Span) -> dict[str, Any]:
    return {"artifactLocation": {"uri": uri(name)}, "region": region(index, span)}


def region(index: LineIndex, span: Span) -> dict[str, int]:
    """A region: lines and columns from 1, columns in UTF-16 code units."""
    (line, column), (end_line, end_column) = (index.position(at, ENCODING) for at in span)
    return {"startLine": line + 1, "startColumn": column + 1, "endLine": end_line + 1, "endColumn": end_column + 1}


def uri(name: str) -> str:
    path = PurePath(name.partition("#")[0])
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def related(d: Diagnostic, out: Outcome) -> list[dict[str, Any]]:
    sources = {story.name: story.source for story, _ in out.stories} if d.finding.related else {}
    return [
        {"id": i, "message": {"text": r.message}, "physicalLocation": place(r.document, LineIndex(sources[r.document]), r.span)}
        for i, r in enumerate(d.finding.related, 1)
        if r.document in sources
    ]


def fixes(story: Story, index: LineIndex, d: Diagnostic) -> list[dict[str, Any]]:
    return [
        {
            "description": {"text": f"write “{f.text}”" if f.text else "delete"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": uri(story.name)},
                    "replacements": [{"deletedRegion": region(index, f.span), "insertedContent": {"text": f.text}}],
                }
            ],
        }
        for f in d.finding.fixes
        if f.safety > Safety.SHOW
    ]
