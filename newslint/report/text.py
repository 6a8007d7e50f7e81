"""Text for people: by story, the line with a caret under what is flagged, the fix, and one line at the end."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import click

from ..edition import Diagnostic, Story
from ..outcome import Outcome
from ..rule import Level
from ..source import LineIndex

COLOURS = {Level.ERROR: "red", Level.WARNING: "yellow", Level.INFO: "cyan"}
BEFORE, AFTER = 50, 40  # code points of the line shown around what is flagged


def report(out: Outcome) -> str:
    """The findings of an outcome, grouped by story, and the summary line."""
    return "".join(f"{line}\n" for line in lines(out))


def lines(out: Outcome) -> Iterator[str]:
    for story, found in out.stories:
        if found:
            yield click.style(story.name, bold=True)
            index = LineIndex(story.source)
            for d in found:
                yield from entry(story, index, d, out)
            yield ""
    yield summary(out)


def entry(story: Story, index: LineIndex, d: Diagnostic, out: Outcome) -> Iterator[str]:
    """A finding: where, what, the line with a caret, and the other places that it points to."""
    line, column = index.position(d.finding.span.start)
    place = f"{line + 1}:{column + 1}"
    level = click.style(f"{d.level.name.lower():<7}", fg=COLOURS[d.level])
    yield f"  {place:<9} {level} {click.style(d.rule, bold=True)}: {d.finding.message}"
    yield from excerpt(index.line(line), column, d)
    for related in d.finding.related:
        other = next((s for s, _ in out.stories if s.name == related.document), story)
        at = LineIndex(other.source).position(related.span.start)
        path = "" if other is story else f"{other.name}:"
        yield f"            see {path}{at[0] + 1}:{at[1] + 1}: {related.message}"


def excerpt(line: str, column: int, d: Diagnostic) -> Iterator[str]:
    length = d.finding.span.end - d.finding.span.start
    start = max(0, column - BEFORE)
    shown = min(length, len(line) - column, AFTER)
    stop = min(len(line), column + shown + AFTER)
    head, tail = "…" if start else "", "…" if stop < len(line) else ""
    copy = "".join(c if c.isprintable() else "·" for c in line[start:stop])
    yield f"            {head}{copy}{tail}"
    lead = " " * (len(head) + width(copy[: column - start]))
    yield f"            {lead}{'^' * max(1, width(copy[column - start : column - start + shown]))}{proposed(d)}"


def proposed(d: Diagnostic) -> str:
    """What the first fix writes, behind the caret."""
    if not d.finding.fixes:
        return ""
    text = d.finding.fixes[0].text
    return click.style(f" {text if text.strip() else repr(text)}", fg="green") if text else " (delete)"


def width(text: str) -> int:
    """Cells on a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def summary(out: Outcome) -> str:
    """Stories, findings, rules run, rules skipped and why."""
    counts = [f"{n} {plural(level.name.lower(), n)}" for level in COLOURS if (n := out.count(level))]
    total = len(out.diagnostics)
    found = f"{total} {plural('finding', total)} ({', '.join(counts)})" if total else "no findings"
    text = f"{len(out.stories)} {plural('story', len(out.stories))}, {out.words:,} words: {found}; {len(out.rules)} rules run"
    if out.bad:
        text += f"; {len(out.bad)} not checked"
    if out.accepted:
        text += f"; {out.accepted} accepted"
    if out.kept:
        text += f"; {out.kept} from the cache"
    reasons: dict[str, list[str]] = {}
    for name, why in sorted(out.skipped.items()):
        reasons.setdefault(why, []).append(name)
    return text + "".join(f"; {len(names)} skipped ({', '.join(names)}): {why}" for why, names in reasons.items())


def plural(word: str, n: int) -> str:
    if n == 1 or word == "info":
        return word
    return word[:-1] + "ies" if word.endswith("y") else word + "s"
