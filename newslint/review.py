"""Walking through the fixes that need a person: each is shown in its context, and applied, passed over or accepted."""

from __future__ import annotations

from pathlib import Path

import click

from .accepted import FILE, Accepted, load, save
from .config import find
from .edition import Diagnostic, Story
from .fix import applied
from .outcome import Outcome
from .report.text import entry
from .rule import Fix, Safety
from .run import Request, key, recheck
from .source import LineIndex

KEYS = {"a": "apply", "s": "skip", "e": "accept", "q": "quit"}


def reviewed(story: Story, text: str, request: Request) -> str:
    """The text of a story with the fixes that the person at the terminal chose. Quitting keeps what was chosen so far."""
    story, found = recheck(story.name, text, request)
    fixes: list[Fix] = []
    for d in found:
        if any(f.safety is Safety.REVIEW for f in d.finding.fixes) and not overlaps(d, fixes):
            choice = ask(story, d)
            if choice == "q":
                break
            if choice == "e":
                accept(story, d)
            elif choice != "s":
                fixes.append(d.finding.fixes[int(choice) - 1 if choice.isdigit() else 0])
    return applied(text, sorted(fixes))


def overlaps(d: Diagnostic, fixes: list[Fix]) -> bool:
    return any(f.span.start <= x.span.end and x.span.start <= f.span.end for f in d.finding.fixes for x in fixes)


def ask(story: Story, d: Diagnostic) -> str:
    """Show one finding, and ask what is to be done: a key of KEYS, or the number of a fix."""
    click.echo(click.style(story.name, bold=True))
    for line in entry(story, LineIndex(story.source), d, Outcome()):
        click.echo(line)
    several = [str(i + 1) for i in range(len(d.finding.fixes))] if len(d.finding.fixes) > 1 else []
    for number, fix in zip(several, d.finding.fixes, strict=False):
        click.echo(f"            {number}: {fix.text or '(delete)'}")
    names = ", ".join(f"{k} {what}" for k, what in KEYS.items())
    choice: str = click.prompt(f"  {names}", type=click.Choice([*KEYS, *several]), default="s", show_choices=False)
    return choice


def accept(story: Story, d: Diagnostic) -> None:
    """Write one finding into the ledger of its folder."""
    config = find(Path(story.name).resolve())
    path = (config.parent if config else Path()) / FILE
    known = load(path)
    accepted = Accepted(*key(story, d), story.name)
    save(path, {**known, accepted.key: accepted}.values())
