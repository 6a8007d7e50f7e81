"""CriticMarkup: the copy itself, with the marks of the desk in it. Rejecting every mark gives the story back, accepting
every one gives what newslint proposes."""

from __future__ import annotations

from collections.abc import Iterable

from ..critic import Mark, write
from ..edition import Diagnostic
from ..fix import chosen
from ..outcome import Outcome
from ..prose import Span
from ..rule import Fix, Safety


def report(out: Outcome) -> str:
    """Every story with its marks; several are parted by a line with the name of each."""
    if len(out.stories) == 1:
        story, found = out.stories[0]
        return proof(story.source, found)
    return "\n".join(f"{{>>{story.name}<<}}\n{proof(story.source, found)}" for story, found in out.stories)


def proof(source: str, found: Iterable[Diagnostic]) -> str:
    """One story with a mark for each finding, and behind it the name of the rule and what it says. Where marks overlap, a
    fix goes before a flag."""
    held = list(found)
    rules = {d.finding.fixes[0]: d.rule for d in reversed(held) if d.finding.fixes}
    fixes = chosen([d.finding for d in held], Safety.REVIEW)
    taken = set(fixes)
    marks = [Mark(fix.span, fix.text, rules[fix]) for fix in fixes]
    flags = [d for d in held if not (d.finding.fixes and d.finding.fixes[0] in taken)]
    marks += [Mark(d.finding.span, None, f"{d.rule}: {d.finding.message}") for d in flags if not overlaps(d.finding.span, fixes)]
    return write(source, marks)


def overlaps(span: Span, fixes: Iterable[Fix]) -> bool:
    return any((f.span.start < span.end and span.start < f.span.end) or f.span == span for f in fixes)
