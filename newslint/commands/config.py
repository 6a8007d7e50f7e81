"""`newslint config`: what holds for a file, and why."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("config")
@click.argument("file", default=".", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Print what holds for a file, and where it comes from."""
    from ..errors import SettingError
    from ..plan import Wish, plan
    from ..settings import python_rules, term_packs

    try:
        parts = plan([str(file)], Wish())
    except SettingError as error:
        click.echo(f"newslint: {error}", err=True)
        sys.exit(2)
    if not parts:
        click.echo(f"{file}: excluded by its configuration")
        return
    config, settings = parts[0].config, parts[0].settings
    click.echo(f"configuration  {config.path or 'none; the defaults hold'}")
    click.echo(f"style          {settings.desk.style or 'none'}")
    click.echo(f"packs          {', '.join([*settings.packs, *(p for p in term_packs(settings) if p not in settings.packs)])}")
    for what in ("names", "words", "archive"):
        if getattr(config, what):
            click.echo(f"{what:<14} {getattr(config, what)}")
    held = [o for o in config.overrides if o.levels.items() <= settings.levels.items() and (o.levels or o.options)]
    for rule in sorted(python_rules(settings), key=lambda r: (r.group, r.name)):
        level, why = rule.level, "default"
        for name, kind in ((rule.group, "group"), (rule.name, "rule")):
            if name in settings.levels:
                level, why = settings.levels[name], f"{kind} {name}"
                why += next((f', files."{o.pattern}"' for o in held if name in o.levels), "")
        options = ", ".join(f"{k} = {v!r}" for k, v in settings.options.get(rule.name, {}).items())
        click.echo(f"  {rule.group + '/' + rule.name:<36} {level.name.lower():<8} {why}{'; ' + options if options else ''}")
