"""`newslint check`: report what the rules say of stories."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from ..rule import Level

if TYPE_CHECKING:
    from ..jobs import ReadFile
    from ..outcome import Outcome
    from ..settings import Settings

FORMATS = ("text", "json", "critic")
LEVELS = click.Choice(["info", "warning", "error"])
MANY = 50  # files, from which a progress bar is worth its lines


@click.command("check")
@click.argument("paths", nargs=-1, metavar="[PATH|GLOB|FOLDER|-]...")
@click.option("--stdin-filename", default="<stdin>", help="The name of the copy on standard input; its ending says the format.")
@click.option("--date", "dated", type=click.DateTime(["%Y-%m-%d"]), help="The date of stories that do not say theirs.")
@click.option("--style", type=click.Choice(["ap", "bbc", "guardian", "reuters"]), help="The house style.")
@click.option("--level", type=LEVELS, default="info", show_default=True, help="Report findings of this level and above.")
@click.option("--fail-on", type=LEVELS, default="warning", show_default=True, help="Exit 1 on findings of this level and above.")
@click.option("--instant", is_flag=True, help="Leave out the rules that need a language model or a server.")
@click.option("--rule", "only", multiple=True, metavar="NAME", help="Only this rule or group; may be repeated.")
@click.option("--no-rule", "without", multiple=True, metavar="NAME", help="Without this rule or group; may be repeated.")
@click.option("--separate", is_flag=True, help="Each story alone; otherwise the stories of a run are one edition.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 for as many as are worth it.")
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="How findings are printed.")
@click.option("--require", is_flag=True, help="Exit 3 if a rule could not be asked.")
def command(
    paths: tuple[str, ...],
    stdin_filename: str,
    dated: datetime | None,
    style: str | None,
    level: str,
    fail_on: str,
    instant: bool,
    only: tuple[str, ...],
    without: tuple[str, ...],
    separate: bool,
    jobs: int,
    form: str,
    require: bool,
) -> None:
    """Report what the rules say of stories: files, folders, patterns, or - for standard input.

    Exit code: 0 clean, 1 findings, 2 usage or configuration, 3 something could not be checked.
    """
    from ..desk import Desk
    from ..settings import Settings, unknown

    gc.disable()  # nothing here is circular, and collecting costs a sixth of the run
    if not paths:
        raise click.UsageError("name what to check: files, folders, or - for standard input")
    settings = Settings(desk=Desk(style=style or ""), only=only, without=without, instant=instant)
    problems = unknown(settings) if only or without else []
    out = checked(paths, settings, dated.date() if dated else None, stdin_filename, jobs, separate, Level[level.upper()])
    report(form, out)
    for line in (*problems, *map(str, out.bad), *(f"rule {name} {how}" for name, how in out.failed.items())):
        click.echo(f"newslint: {line}", err=True)
    if problems or out.bad or out.failed or (require and out.skipped):
        sys.exit(3)
    sys.exit(any(d.level >= Level[fail_on.upper()] for d in out.diagnostics))


def checked(
    paths: Sequence[str], settings: Settings, dated: date | None, stdin_filename: str, jobs: int, separate: bool, level: Level
) -> Outcome:
    """Read and judge everything that was named."""
    from ..jobs import read_all
    from ..outcome import outcome
    from ..settings import engine_of
    from ..stories import bad_of, find

    names, bad = bad_of(find(paths))
    engine = engine_of(settings)
    files: Iterator[ReadFile] = read_all([n for n in names if n != "-"], settings, dated, jobs)
    if "-" in names:
        files = iter([*files, standard_input(stdin_filename, settings, dated)])
    out = outcome(engine.rules, progress(files, len(names)), separate, level)
    out.bad[:0] = bad
    out.skipped |= engine.skipped
    return out


def standard_input(name: str, settings: Settings, dated: date | None) -> ReadFile:
    from ..jobs import read_copy
    from ..prose import pool
    from ..settings import engine_of
    from ..stories import load, stories

    copy = load(name, sys.stdin.buffer.read())
    return read_copy(engine_of(settings), copy, name, lambda text: stories(text, pool(), dated))


def progress(files: Iterator[ReadFile], length: int) -> Iterable[ReadFile]:
    """The files as they come, with a bar on a terminal if there are many."""
    if length < MANY or not sys.stderr.isatty():
        return files
    with click.progressbar(files, length=length, label="Checking", file=sys.stderr) as bar:
        return list(bar)


def report(form: str, out: Outcome) -> None:
    """Print the outcome in a format."""
    from importlib import import_module

    click.echo(import_module(f"newslint.report.{form}").report(out), nl=False)
