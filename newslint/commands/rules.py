"""`newslint rules`: the catalogue, or the page of one rule, which is its docstring."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .common import STYLE


@click.command("rules")
@click.argument("name", required=False)
@click.option("--style", type=STYLE, help="With the words of a house style.")
@click.option("--pack", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Check a pack of rules in YAML.")
@click.option("--try", "archive", type=click.Path(exists=True, path_type=Path), help="What the pack would say over these stories.")
def command(name: str | None, style: str | None, pack: Path | None, archive: Path | None) -> None:
    """List the rules by group, or show the page of one; or check a draft pack, and try it on an archive."""
    from ..errors import SettingError

    try:
        if pack:
            draft(pack, archive)
        elif archive:
            raise click.UsageError("--try goes with --pack")
        else:
            pages(name, style or "")
    except SettingError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)


def pages(name: str | None, style: str) -> None:
    """The list of rules, or the page of one."""
    from ..desk import Desk
    from ..nearest import hint
    from ..settings import Settings, python_rules, term_packs
    from ..terms import Shelf, shelf_of

    settings = Settings(desk=Desk(style=style))
    rules = {r.name: r for r in python_rules(settings)}
    files = term_packs(settings)
    shelf = shelf_of(files) if files else Shelf({}, {})
    if name is None:
        for group in sorted({r.group for r in rules.values()}):
            click.echo(click.style(group, bold=True))
            for rule in sorted((r for r in rules.values() if r.group == group), key=lambda r: r.name):
                click.echo(f"  {rule.name:<26} {rule.level.name.lower():<8} {rule.summary}{'' if rule.instant else ' (slow)'}")
        if shelf.entries:
            click.echo(click.style("house", bold=True) + f"\n  {len(shelf.entries)} words and names of the style {style}")
        return
    found = rules.get(name) or (shelf.rule(name) if name in shelf.entries else None)
    if found is None:
        click.echo(f"newslint: no rule “{name}”{hint(name, [*rules, *shelf.entries])}", err=True)
        sys.exit(2)
    click.echo(f"{found.name} ({found.group}, {found.level.name.lower()}{'' if found.instant else ', slow'})\n\n{found.doc.strip()}")
    for option, value in found.options.items():
        click.echo(f"\nOption {option} = {value!r}")


def draft(pack: Path, archive: Path | None) -> None:
    """What is wrong with a pack, and what it would say over an archive before it is published."""
    from ..packs import check_pack, try_pack

    faults = check_pack(pack)
    for fault in faults:
        click.echo(f"newslint: {fault}", err=True)
    if archive:
        trial = try_pack(pack, archive)
        for tried in trial.tried:
            click.echo(f"{click.style(tried.entry, bold=True)} ({tried.level}): {tried.findings} in {tried.stories} stories{tried.why_not}")
            for line in tried.context:
                click.echo(f"    {line}")
        for bad in trial.bad:
            click.echo(f"newslint: {bad}", err=True)
        click.echo(f"{len(trial.tried)} entries over {trial.stories} stories, {trial.words:,} words")
    elif not faults:
        click.echo(f"{pack}: every entry says what its examples say")
    if faults:
        sys.exit(2)
