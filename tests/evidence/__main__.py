"""What the rules say of real news: for developers, to read and to judge.

    python -m tests.evidence run [--rule NAME|GROUP]… [--corpus FOLDER] [--edition]   findings with context, precision by the verdicts
    python -m tests.evidence diff REVISION [--corpus FOLDER]                           findings added and removed since a revision

Verdicts are kept in tests/verdicts/*.tsv: rule, story, start, text, verdict (true, false, arguable), note.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

HERE = Path(__file__).resolve().parent
VERDICTS = HERE.parent / "verdicts"
CORPUS = Path(os.environ.get("NEWSLINT_CORPUS", HERE.parents[2] / "shared" / "corpus"))


class Seen(NamedTuple):
    """A finding as it is judged: by rule, story, place and text."""

    rule: str
    story: str
    start: int
    text: str
    level: str
    message: str
    context: str
    related: str


def stories(corpus: Path) -> Iterator:
    """The stories of a folder of text and JSON Lines, each named by its address or its file."""
    from newslint.prose import pool
    from newslint.readers import kind_of, reader

    paragraph = pool()
    for path in sorted(
        p for p in ([corpus] if corpus.is_file() else corpus.rglob("*")) if p.is_file() and kind_of(p.name) and p.name != "README.md"
    ):
        for doc in reader(kind_of(path.name))(path.read_text("utf-8"), paragraph, path.name):
            url = str(doc.meta.get("url", ""))
            doc.name = url.rsplit("/wiki/")[-1] if url else path.stem if "#" not in doc.name else doc.name
            yield doc


def run_rules(corpus: Path, wanted: Iterable[str], edition: bool) -> tuple[list[Seen], int]:
    """All findings over a corpus, one story at a time or as one edition, and the number of words."""
    from newslint.edition import Edition, read
    from newslint.engine import Engine
    from newslint.rule import Level
    from newslint_rules import all_rules

    known = list(all_rules())
    names = set(wanted)
    asked = [r.configured(Level.INFO) if r.name in names and not r.level else r for r in known]
    engine = Engine(r for r in asked if not names or r.name in names or r.group in names)
    seen, words, together = [], 0, Edition(engine.rules)
    for doc in stories(corpus):
        story = read(engine, doc)
        words += story.words
        alone = together if edition else Edition(engine.rules)
        alone.put(story)
        if not edition:
            seen += list(said(alone, story.name))
    if edition:
        for name in together.stories:
            seen += list(said(together, name))
    for what in (engine.skipped, engine.failed, together.failed):
        for rule, why in what.items():
            click.echo(f"{rule}: {why}", err=True)
    return seen, words


def said(edition, name: str) -> Iterator[Seen]:
    source = edition.stories[name].source
    for d in edition.diagnostics(name):
        start, end = d.finding.span
        before, after = source[max(0, start - 70) : start], source[end : end + 50]
        fix = f" -> {d.finding.fixes[0].text!r}" if d.finding.fixes else ""
        context = f"{before}[[{source[start:end]}]]{fix}{after}".replace("\n", "⏎")
        related = "; ".join(f"{r.document}: {r.message}" for r in d.finding.related[:2])
        yield Seen(d.rule, name, start, source[start:end], d.level.name.lower(), d.finding.message, context, related)


def verdicts() -> dict[tuple[str, str, int, str], str]:
    """The verdicts that were written down, by rule, story, place and text."""
    out = {}
    for path in sorted(VERDICTS.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                rule, story, start, text, verdict, *_ = line.split("\t")
                if start.isdigit():
                    out[rule, story, int(start), text.replace("⏎", "\n")] = verdict
    return out


@click.group()
def main() -> None:
    """Evidence for the precision of rules."""


@main.command()
@click.option("--rule", "rules", multiple=True, help="A rule or a group; all if left out.")
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--edition", is_flag=True, help="All stories as one edition.")
@click.option("--new", is_flag=True, help="Only findings without a verdict.")
@click.option("--json", "as_json", is_flag=True, help="For `diff`.")
@click.option("--quiet", is_flag=True, help="Only the table.")
def run(rules: tuple[str, ...], corpus: Path, edition: bool, new: bool, as_json: bool, quiet: bool) -> None:
    """Every finding with its context, then a table: findings, per 1,000 words, precision by the verdicts."""
    seen, words = run_rules(corpus, rules, edition)
    if as_json:
        click.echo(json.dumps([s._asdict() for s in seen]))
        return
    known, table = verdicts(), defaultdict(Counter)
    for s in sorted(seen):
        verdict = known.get((s.rule, s.story, s.start, s.text), "?")
        table[s.rule][verdict] += 1
        table[s.rule][s.level] += 1
        if not quiet and not (new and verdict != "?"):
            click.echo(
                f"{s.rule} {s.level} {verdict} | {s.story}:{s.start} | {s.message}\n    {s.context}{'  ~ ' + s.related if s.related else ''}"
            )
    click.echo(f"{words} words\nrule\tfindings\tper 1,000\ttrue\tfalse\targuable\tunread\tprecision")
    loud = 0
    for name, n in sorted(table.items()):
        total = n["true"] + n["false"] + n["arguable"] + n["?"]
        loud += n["warning"] + n["error"]
        judged = n["true"] + n["false"]
        precision = f"{n['true'] / judged:.2f}" if judged else "-"
        click.echo(f"{name}\t{total}\t{1000 * total / words:.3f}\t{n['true']}\t{n['false']}\t{n['arguable']}\t{n['?']}\t{precision}")
    click.echo(f"at warning and above: {loud}, {1000 * loud / words:.3f} per 1,000 words")


@main.command()
@click.argument("revision")
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
def diff(revision: str, corpus: Path) -> None:
    """The findings that this tree adds to, and removes from, those of a revision."""
    root = HERE.parents[1]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "worktree", "add", "--detach", "-q", folder, revision], cwd=root, check=True)
        try:
            before = all_findings(Path(folder), corpus)
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", folder], cwd=root, check=True)
    after = all_findings(root, corpus)
    for sign, one, other in (("-", before, after), ("+", after, before)):
        changed = sorted(one - other)
        for rule, count in sorted(Counter(s.rule for s in changed).items()):
            click.echo(f"{sign}{count} {rule}")
        for s in changed:
            click.echo(f"{sign} {s.rule} | {s.story}:{s.start} | {s.context}")


def all_findings(root: Path, corpus: Path) -> set[Seen]:
    path = os.pathsep.join(str(root / part) for part in (".", "rules", "lsp"))
    command = [sys.executable, "-m", "tests.evidence", "run", "--json", "--corpus", str(corpus)]
    out = subprocess.run(command, cwd=root, env={**os.environ, "PYTHONPATH": path}, check=True, capture_output=True, text=True)
    return {Seen(**entry) for entry in json.loads(out.stdout)}


if __name__ == "__main__":
    main()
