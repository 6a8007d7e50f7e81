"""The command line. Each command stands in a module of its own, imported when it is called: so `--help` is fast."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

from . import __version__

COMMANDS = {
    "check": "Report what the rules say of stories.",
    "fix": "Apply safe fixes, and with --review the others.",
    "config": "Show what holds for a file, and why.",
    "languagetool": "Install LanguageTool, a partner for grammar.",
    "learn": "Learn the names that an archive holds.",
    "lsp": "Serve an editor (language server).",
    "rules": "List the rules, or show the page of one.",
}


class Lazy(click.Group):
    """A group whose commands are modules of `newslint.commands`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newslint.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from .nearest import hint

            ctx.fail(f"no command “{args[0]}”{hint(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="newslint")
def main() -> None:
    """A linter for news: names, dates, figures, sources and spellings, checked as a copy desk would."""
