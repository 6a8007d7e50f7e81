"""GitLab's code quality report: a list of issues with fingerprints that outlive moved lines."""

from __future__ import annotations

import json
from collections import Counter

from ..outcome import Outcome
from ..rule import Level
from ..run import key
from ..source import LineIndex

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.INFO: "info"}


def report(out: Outcome) -> str:
    """The findings as a JSON list; two that are alike to the letter differ by their number."""
    issues, seen = [], Counter[str]()
    for story, found in out.stories:
        index = LineIndex(story.source)
        for d in found:
            identity = ":".join((story.name, *key(story, d)))
            seen[identity] += 1
            line, end = (index.position(at)[0] + 1 for at in d.finding.span)
            issues.append(
                {
                    "type": "issue",
                    "description": d.finding.message,
                    "check_name": d.rule,
                    "fingerprint": fingerprint(f"{identity}:{seen[identity]}"),
                    "severity": SEVERITIES[d.level],
                    "categories": ["Style"],
                    "location": {"path": story.name.partition("#")[0], "lines": {"begin": line, "end": end}},
                }
            )
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def fingerprint(identity: str) -> str:
    from hashlib import blake2b

    return blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
