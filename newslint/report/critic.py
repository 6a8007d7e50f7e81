"""CriticMarkup: the copy itself, with the marks of the desk in it. Rejecting every mark gives the story back, accepting
every one gives what newslint proposes."""

from __future__ import annotations

from collections.abc import Iterable

from ..critic import Mark, write
from ..edition import Diagnostic
from ..outcome import Outcome
from ..rule import Safety


def report(out: Outcome) -> str:
    """Every story with its marks; several are parted by a line with the name of each."""
    if len(out.stories) == 1:
        story, found = out.stories[0]
        return proof(story.source, found)
    return "\n".join(f"{{>>{story.name}<<}}\n{proof(story.source, found)}" for story, found in out.stories)


def proof(source: str, found: Iterable[Diagnostic]) -> str:
    """One story with a mark for each finding, and behind it the name of the rule and what it says."""
    return write(source, [mark(d) for d in found])


def mark(d: Diagnostic) -> Mark:
    fix = next((f for f in d.finding.fixes[:1] if f.safety > Safety.SHOW), None)
    if fix is None:
        return Mark(d.finding.span, None, f"{d.rule}: {d.finding.message}")
    return Mark(fix.span, fix.text, d.rule)
