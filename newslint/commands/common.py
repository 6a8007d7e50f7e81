"""What the commands share: options, the bar of progress, and how errors are said."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..jobs import ReadFile
    from ..outcome import Outcome
    from ..plan import Wish
    from ..run import Request

F = TypeVar("F", bound=Callable[..., Any])
STYLE = click.Choice(["ap", "bbc", "guardian", "reuters"])
MANY = 50  # files, from which a progress bar is worth its lines


def selecting(command: F) -> F:
    """The options that say what is checked, and by which rules."""
    for option in reversed(
        [
            click.argument("paths", nargs=-1, metavar="[PATH|GLOB|FOLDER|-]..."),
            click.option("--stdin-filename", default="<stdin>", help="The name of the copy on standard input; its ending says the format."),
            click.option("--date", "dated", type=click.DateTime(["%Y-%m-%d"]), help="The date of stories that do not say theirs."),
            click.option("--style", type=STYLE, help="The house style."),
            click.option(
                "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="This configuration for all files."
            ),
            click.option("--isolated", is_flag=True, help="No configuration at all."),
            click.option("--instant", is_flag=True, help="Leave out the rules that need a language model or a server."),
            click.option("--rule", "only", multiple=True, metavar="NAME", help="Only this rule or group; may be repeated."),
            click.option("--no-rule", "without", multiple=True, metavar="NAME", help="Without this rule or group; may be repeated."),
            click.option("--separate", is_flag=True, help="Each story alone; otherwise the stories of a run are one edition."),
            click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 for as many as are worth it."),
            click.option("--no-cache", is_flag=True, help="Neither read nor keep results."),
        ]
    ):
        command = option(command)
    return command


def request_of(options: dict[str, Any]) -> tuple[Request, Wish]:
    """The request that these options make."""
    from ..plan import Wish
    from ..run import Request

    if not options["paths"]:
        raise click.UsageError("name what to check: files, folders, or - for standard input")
    wish = Wish(options["style"] or "", options["only"], options["without"], options["instant"], options["config"], options["isolated"])
    dated = options["dated"].date() if options["dated"] else None
    request = Request(
        options["paths"], wish, dated, options["stdin_filename"], options["separate"], options["jobs"], cache=not options["no_cache"]
    )
    return request, wish


def unknown_rules(request: Request) -> list[str]:
    """A line for each rule or group that was named and is not known."""
    from ..plan import Wish, plan
    from ..settings import unknown

    wish = request.wish
    if not (wish.only or wish.without):
        return []
    parts = plan(request.paths[:1], wish) or plan([request.paths[0]], Wish(wish.style, wish.only, wish.without, isolated=True))
    return unknown(parts[0].settings)


def progress(files: Iterator[ReadFile], length: int) -> Iterable[ReadFile]:
    """The files as they come, with a bar on a terminal if there are many."""
    if length < MANY or not sys.stderr.isatty():
        return files
    with click.progressbar(files, length=length, label="Checking", file=sys.stderr) as bar:
        return list(bar)


def checked(request: Request) -> Outcome:
    """Run a request; what is set up wrongly ends the command with one message and exit code 2."""
    from ..errors import SettingError
    from ..run import run

    gc.disable()  # nothing here is circular, and collecting costs a sixth of the run
    try:
        return run(request, progress)
    except SettingError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)


def say_unchecked(out: Outcome, problems: Iterable[str]) -> bool:
    """Say on standard error what could not be checked; whether there was anything."""
    lines = [*problems, *map(str, out.bad), *(f"rule {name} {how}" for name, how in sorted(out.failed.items()))]
    for line in lines:
        say(f"newslint: {line}\n", err=True)
    return bool(lines)


def say(text: str, err: bool = False) -> None:
    """Print; what is no text (the bytes of a file's name that are not UTF-8) is shown escaped."""
    click.echo(text.encode("utf-8", "backslashreplace").decode(), nl=False, err=err)
