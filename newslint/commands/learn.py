"""`newslint learn`: the names that an archive holds, known from then on."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .common import say

ARCHIVE = "newslint-archive.sqlite"


@click.command("learn")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--archive", type=click.Path(dir_okay=False, path_type=Path), help="The file to learn into; else the configuration's.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes; 0 for all cores.")
def command(folder: Path, archive: Path | None, jobs: int) -> None:
    """Read the stories of FOLDER and write the names they hold, with counts, into the archive that the configuration names.
    What is known already is not read again."""
    from ..archive import learn
    from ..config import find, load
    from ..errors import SettingError

    try:
        config = find(Path.cwd())
        named = load(config).archive if config and archive is None else ""
        target = archive or Path(named or ARCHIVE)
        with click.progressbar(length=1, label="Learning", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:

            def progress(done: int, whole: int) -> None:
                bar.length = whole
                bar.update(done - bar.pos)

            learnt = learn(folder, target, jobs, progress)
    except SettingError as error:
        say(f"newslint: {error}\n", err=True)
        sys.exit(2)
    for bad in learnt.bad:
        say(f"newslint: {bad}\n", err=True)
    say(f"{target}: {learnt.new:,} new stories of {learnt.words:,} words, {learnt.known:,} known; {learnt.names:,} names\n")
    if not named and archive is None:
        say(f'name it in newslint.toml to use it: archive = "{target}"\n')
    sys.exit(3 if learnt.bad else 0)
