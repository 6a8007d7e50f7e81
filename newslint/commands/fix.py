"""`newslint fix`: apply what is safe, and what a person decides."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from .common import checked, request_of, say, say_unchecked, selecting, unknown_rules

if TYPE_CHECKING:
    from ..edition import Diagnostic, Story
    from ..rule import Finding
    from ..run import Request
    from ..stories import Copy


@click.command("fix")
@selecting
@click.option("--review", is_flag=True, help="Decide on the other fixes one by one.")
@click.option("--diff", "as_diff", is_flag=True, help="Print what would change, and change nothing.")
@click.option("--critic", is_flag=True, help="Write every proposal into the copy as CriticMarkup instead.")
def command(review: bool, as_diff: bool, critic: bool, **options: Any) -> None:
    """Apply safe fixes to stories; with --review also the others that you choose.

    Exit code: 0 done, 1 something was or would be changed, 2 usage or configuration, 3 something could not be done.
    """
    request, _ = request_of(options)
    problems = unknown_rules(request)
    out = checked(replace(request, cache=False))
    changed, failed = 0, say_unchecked(out, problems)
    for story, found in out.stories:
        text = proposal(story, found, request, review, critic)
        if text == story.source:
            continue
        if "#" in story.name and story.name.partition("#")[0].endswith(("jsonl", "ndjson")):
            say(f"newslint: {story.name}: a story in JSON Lines is not rewritten; it has fixes\n", err=True)
            failed = True
        elif as_diff:
            changed += 1
            say(diff(story.name, story.source, text))
        elif story.name == request.stdin_filename:
            changed += 1
            say(text)
        elif written(story, text):
            changed += 1
        else:
            failed = True
    if request.stdin_filename not in [s.name for s, _ in out.stories] or as_diff:
        click.echo(
            f"{changed} of {len(out.stories)} {'stories' if len(out.stories) != 1 else 'story'} {'would be ' if as_diff else ''}changed",
            err=True,
        )
    sys.exit(3 if failed else bool(changed))


def proposal(story: Story, found: list[Diagnostic], request: Request, review: bool, critic: bool) -> str:
    """The text of a story after the fixes that are wanted."""
    from ..fix import converged

    if critic:
        from ..report.critic import proof

        return proof(story.source, found)
    text, _ = converged(story.source, [d.finding for d in found], lambda text: again(story, text, request))
    if review:
        from ..review import reviewed

        text = reviewed(story, text, request)
    return text


def again(story: Story, text: str, request: Request) -> Iterable[Finding]:
    """What the rules say of a story whose text has changed."""
    from ..run import recheck

    return [d.finding for d in recheck(story.name, text, request)[1]]


def written(story: Story, text: str) -> bool:
    """Put the text in the place of the file; whether that could be done."""
    from ..fix import Changed, write_back
    from ..readers.errors import BadCopy
    from ..stories import load

    copy: Copy | BadCopy = load(story.name)
    try:
        if isinstance(copy, BadCopy) or copy.text != story.source:
            raise Changed
        write_back(copy, text)
    except Changed:
        say(f"newslint: {story.name}: changed since it was checked; left as it is, run again\n", err=True)
        return False
    except (OSError, UnicodeEncodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        say(f"newslint: {story.name}: cannot be written: {why.lower()}; left as it is\n", err=True)
        return False
    return True


def diff(name: str, before: str, after: str) -> str:
    lines = difflib.unified_diff(before.splitlines(True), after.splitlines(True), name, name)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)
