"""`newslint rules`: the catalogue, or the page of one rule, which is its docstring."""

from __future__ import annotations

import sys

import click


@click.command("rules")
@click.argument("name", required=False)
@click.option("--style", type=click.Choice(["ap", "bbc", "guardian", "reuters"]), help="With the words of a house style.")
def command(name: str | None, style: str | None) -> None:
    """List the rules by group, or show the page of one."""
    from ..desk import Desk
    from ..nearest import hint
    from ..settings import Settings, python_rules, term_packs
    from ..terms import shelf_of

    settings = Settings(desk=Desk(style=style or ""))
    rules = {r.name: r for r in python_rules(settings)}
    shelf = shelf_of(term_packs(settings))
    if name is None:
        groups = sorted({r.group for r in rules.values()})
        for group in groups:
            click.echo(click.style(group, bold=True))
            for rule in sorted((r for r in rules.values() if r.group == group), key=lambda r: r.name):
                slow = "" if rule.instant else " (slow)"
                click.echo(f"  {rule.name:<26} {rule.level.name.lower():<8} {rule.summary}{slow}")
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
