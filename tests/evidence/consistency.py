"""Recall of the rules of consistency, by forms changed in real news: for developers.

    python -m tests.evidence.consistency [--misses] [--corpus FOLDER] [--seed N]

One mention of a form that stands in a story twice or more is changed (or all of one story, where others have the form);
`forms` adds second forms of many words, abbreviations and offices, whether these stand in the story once or more. It is found when its rule speaks there, `either` when it speaks of the form in another place; `more` counts new
findings of the group that do not speak of it. The same seed gives the same changes.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from newslint.edition import Diagnostic, Edition, Story, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import consistency as group
from newslint_rules.consistency.compounds import compounds, cut_of, may_be_compound
from newslint_rules.consistency.spelling import uses
from newslint_rules.names import title_mismatch

from .__main__ import CORPUS, stories
from .forms import Change, forms

A_KIND = 150  # changes of one kind at most


def swapped(text: str, start: int, end: int, new: str) -> tuple[str, int, int]:
    return text[:start] + new + text[end:], start, start + len(new)


def changes(doc: Document) -> Iterator[Change]:
    """The changes that a story has room for."""
    yield from of_compounds(doc)
    yield from of_spellings(doc)
    yield from forms(doc)


def of_compounds(doc: Document) -> Iterator[Change]:
    for kind, hyphened in (("hyphen to solid", True), ("solid to hyphen", False), ("solid to open", False), ("hyphen to open", True)):
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for start, p in doc.blocks:
            found = compounds(p).hyphened if hyphened else compounds(p).solid
            for key, spans in found.items():
                places[key] += [(start + a, start + b) for a, b in spans]
        for key, at in places.items():
            start, end = at[len(at) // 2]
            form = doc.text[start:end]
            if len(at) < 2 or (not hyphened and not (may_be_compound(key) and cut_of(form.removesuffix("s")))):
                continue
            tie = {"solid": "", "hyphen": "-", "open": " "}[kind.split()[-1]]
            new = (
                re.sub("[-‑]", tie, form)
                if hyphened
                else tie.join(cut := cut_of(form.removesuffix("s")) or ("", "")) + form[len("".join(cut)) :]
            )
            yield Change(kind, "hyphen-varies", *swapped(doc.text, start, end, new), form)


def of_spellings(doc: Document) -> Iterator[Change]:
    found = [(start + u.span.start, start + u.span.end, u) for start, p in doc.blocks for u in uses(p)]
    words = Counter(u.word for *_, u in found)
    for start, end, u in found:
        if u.pair.kind in ("spelling", "loose") and words[u.word] > 1:
            yield Change(u.pair.kind, "spelling-varies", *swapped(doc.text, start, end, u.pair.other(u.word)), u.word)
        sides = Counter((v.pair.kind, v.word == v.pair.first) for *_, v in found if v.pair.kind in ("dialect", "ize"))
        alike = len(
            {v.pair for *_, v in found if v.pair.kind in ("dialect", "ize") and (v.word == v.pair.first) == (u.word == u.pair.first)}
        )
        if u.pair.kind in ("dialect", "ize") and alike >= 3 and len({side for _, side in sides}) == 1:
            to = "American to British" if u.word == u.pair.first else "British to American"
            yield Change(f"{to} ({u.pair.kind})", "dialect-varies", *swapped(doc.text, start, end, u.pair.other(u.word)), u.word)


def story(engine: Engine, text: str, name: str) -> Story:
    return read(engine, next(read_text(text, pool(), name)))


def findings(engine: Engine, *read_stories: Story) -> list[Diagnostic]:
    edition = Edition(engine.rules)
    edition.put(*read_stories)
    return edition.diagnostics(read_stories[0].name)


def bare(form: str) -> str:
    return re.sub("[-‑ ]", "", form).lower()


def across(engine: Engine, docs: list[Document], dice: random.Random) -> Iterator[tuple[str, bool]]:
    """Hyphens changed in all of one story, beside others that have the compound as it was (one or more)."""
    holders: dict[str, list[Document]] = defaultdict(list)
    for doc in docs:
        for key in {key for _, p in doc.blocks for key in compounds(p).hyphened}:
            holders[key].append(doc)
    for key, found in sorted(holders.items()):
        if len(found) < 2:
            continue
        one, *others = dice.sample(found, min(4, len(found)))
        form = next(p[s[0]] for _, p in one.blocks for k, s in compounds(p).hyphened.items() if k == key)
        changed = story(engine, one.text.replace(form, bare(form)), "a")
        edition = Edition(engine.rules)
        edition.put(changed, *(story(engine, other.text, str(i)) for i, other in enumerate(others)))
        said = [d for name in edition.stories for d in edition.diagnostics(name) if d.rule == "hyphen-varies"]
        yield form, any(bare(form) in d.finding.message.replace("-", "") for d in said)


@click.command()
@click.option("--misses", is_flag=True, help="Show what was not found.")
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--seed", default=7)
def main(misses: bool, corpus: Path, seed: int) -> None:
    """Changes by kind: how many, found at their place, or at either form; and findings that speak of something else."""
    engine, dice, docs = (
        Engine([title_mismatch, *(r for r in vars(group).values() if isinstance(r, Rule))]),
        random.Random(seed),
        list(stories(corpus)),
    )
    made = [(doc, change) for doc in docs for change in changes(doc)]
    dice.shuffle(made)
    count: dict[str, Counter[str]] = defaultdict(Counter)
    before: dict[str, Counter[str]] = {}
    for doc, change in made:
        n = count[change.kind]
        if n["made"] >= A_KIND:
            continue
        if doc.name not in before:
            before[doc.name] = Counter(d.rule + d.finding.message for d in findings(engine, story(engine, doc.text, "a")))
        said = findings(engine, story(engine, change.text, "a"))
        there = [d for d in said if d.finding.span.start < change.end and change.start < d.finding.span.end]
        here = any(d.rule == change.rule for d in there)
        new = change.text[change.start : change.end]
        about = there + [
            d for d in said if d not in there and (bare(new) in bare(d.finding.message) or bare(change.was) in bare(d.finding.message))
        ]
        n["made"] += 1
        n["there"] += here
        n["either"] += here or any(d.rule == change.rule for d in about)
        n["more"] += max(0, len(said) - len(about) - sum(before[doc.name].values()))
        if misses and not here:
            click.echo(f"{change.kind}: {change.was} -> {new} in {doc.name[:60]}")
    for form, found in across(engine, docs, dice):
        count["hyphen, across stories"]["made"] += 1
        count["hyphen, across stories"]["either"] += found
        if misses and not found:
            click.echo(f"across: {form}")
    for kind, n in sorted(count.items()):
        click.echo(
            f"{kind:32} {n['made']:5} made  {n['there'] / n['made']:.3f} there  {n['either'] / n['made']:.3f} either  {n['more']} more"
        )


if __name__ == "__main__":
    main()
