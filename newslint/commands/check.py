"""`newslint check`: report what the rules say of stories."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from ..rule import Level
from .common import checked, request_of, say, say_unchecked, selecting, unknown_rules

if TYPE_CHECKING:
    from ..outcome import Outcome

FORMATS = ("text", "json", "critic", "sarif", "github", "gitlab", "rdjson", "junit", "checkstyle", "html")
LEVELS = click.Choice(["info", "warning", "error"])


@click.command("check")
@selecting
@click.option("--level", type=LEVELS, default="info", show_default=True, help="Report findings of this level and above.")
@click.option("--fail-on", type=LEVELS, default="warning", show_default=True, help="Exit 1 on findings of this level and above.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How findings are printed.")
@click.option("--require", is_flag=True, help="Exit 3 if a rule could not be asked.")
@click.option("--accept", is_flag=True, help="Accept all that is found: write it into newslint-accepted.jsonl.")
@click.option("--reason", default="", help="Why, with --accept.")
def command(level: str, fail_on: str, form: str, require: bool, accept: bool, reason: str, **options: Any) -> None:
    """Report what the rules say of stories: files, folders, patterns, or - for standard input.

    Exit code: 0 clean, 1 findings, 2 usage or configuration, 3 something could not be checked.
    """
    request, _ = request_of(options)
    problems = unknown_rules(request)
    out = checked(replace(request, level=Level[level.upper()]))
    if accept:
        accept_all(out, reason)
    else:
        report(form, out)
    if say_unchecked(out, problems) or (require and out.skipped):
        sys.exit(3)
    sys.exit(not accept and any(d.level >= Level[fail_on.upper()] for d in out.diagnostics))


def report(form: str, out: Outcome) -> None:
    """Print the outcome in a format."""
    from importlib import import_module

    say(import_module(f"newslint.report.{form}").report(out))


def accept_all(out: Outcome, reason: str) -> None:
    """Write every finding into the ledger of its folder."""
    from ..run import accepted_by_folder

    for path, added in accepted_by_folder(out, reason):
        say(f"{path}: {added} accepted\n")
