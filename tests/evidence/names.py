"""Recall of the rules of names, by errors put into real news: for developers.

    python -m tests.evidence.names [--misses] [--corpus FOLDER] [--seed N]

Each error is put into one story by itself (into one mention, or into all of one story of an edition); it is found when a
rule of the group speaks at its place, `either` when it speaks of the other form instead. The same seed gives the same
errors.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from newslint.edition import Edition, Story, read
from newslint.engine import Engine
from newslint.lexicon.words import zipf
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint.views.names import CALENDAR, names
from newslint_rules import names as group

from .__main__ import CORPUS, stories

ALPHABET = "abcdefghijklmnopqrstuvwxyz"
# Spellings of one name that newspapers use side by side; none of them is read by a rule.
TRANSLITERATED = (
    ("iya", "ia"), ("ei", "ey"), ("y", "i"), ("ou", "u"), ("oo", "u"), ("kh", "h"), ("q", "k"), ("dj", "j"), ("ch", "tch"), ("ss", "s"), ("s", "ss"),
    ("mm", "m"), ("tt", "t"), ("dd", "d"), ("ll", "l"), ("ai", "ay"), ("ev", "yev"), ("ov", "off"), ("w", "v"), ("zh", "j"), ("sch", "sh"), ("ks", "x"), ("x", "ks"),
    ("gh", "g"), ("dh", "d"), ("o", "u"), ("e", "i"), ("ah", "a"), ("eh", "e"), ("ee", "i"), ("aa", "a"), ("c", "k"), ("z", "s"),
)  # fmt: skip
ENGLISH = (
    "Stephen Steven", "Jon John", "Geoffrey Jeffrey", "Phillip Philip", "Sarah Sara", "Katherine Catherine", "Catherine Kathryn", "Anne Ann", "Marc Mark",
    "Brian Bryan", "Eric Erik", "Alan Allan", "Alan Allen", "Sean Shaun", "Stuart Stewart", "Lewis Louis", "Neil Neal", "Claire Clare", "Elizabeth Elisabeth",
    "Nicholas Nicolas", "Teresa Theresa", "Michelle Michele", "Rachel Rachael", "Matthew Mathew", "Johnson Johnston", "Thompson Thomson", "Davis Davies",
    "Clark Clarke", "Brown Browne", "Reid Reed", "Smith Smyth", "Anderson Andersen", "Peterson Petersen", "Hansen Hanson", "Phillips Philips", "Rodgers Rogers",
    "Stevens Stephens", "Green Greene", "Cook Cooke", "Moore More", "Hoffman Hoffmann", "Schmidt Schmitt", "Meyer Meier", "Nicholson Nicolson", "Macdonald McDonald",
    "Matthews Mathews", "Gray Grey", "Lee Leigh", "Morrison Morison", "Harris Harries", "Wallace Wallis", "Connor Conner", "Marshall Marshal", "Carr Kerr", "Ford Forde",
)  # fmt: skip


class Slip(NamedTuple):
    """An error in a story: the copy, the place of the error in it, what stood there."""

    kind: str
    text: str
    start: int
    end: int
    was: str


def transposed(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name) - 1)
    return name[:i] + name[i + 1] + name[i] + name[i + 2 :]


def deleted(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + name[i + 1 :]


def doubled(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + name[i] + name[i:]


def substituted(name: str, dice: random.Random) -> str:
    i = dice.randrange(1, len(name))
    return name[:i] + dice.choice(ALPHABET) + name[i + 1 :]


def transliterated(name: str, dice: random.Random) -> str:
    options = [(old, new) for old, new in TRANSLITERATED if old in name[1:]]
    if not options:
        return name
    old, new = dice.choice(options)
    at = name.index(old, 1)
    return name[:at] + new + name[at + len(old) :]


def anglo(name: str, dice: random.Random) -> str:
    options = [other for pair in ENGLISH for one in [pair.split()] if name in one for other in one if other != name]
    return dice.choice(options) if options else name


ONE_MENTION: dict[str, Callable[[str, random.Random], str]] = {
    "transpose": transposed, "delete": deleted, "double": doubled, "substitute": substituted,
    "transliterate": transliterated, "english": anglo, "lower case": lambda name, dice: name.lower(),
}  # fmt: skip


def places_of(doc: Document) -> dict[str, list[tuple[int, int]]]:
    """Where each word of four letters or more is part of a name in mid-sentence."""
    out: dict[str, list[tuple[int, int]]] = {}
    for start, p in doc.blocks:
        if not p.heading:
            for name in names(p):
                for i, w in enumerate(name.words):
                    if (
                        w.text.isalpha()
                        and len(w.text) >= 4
                        and not w.text.isupper()
                        and w.text not in CALENDAR
                        and not (name.opens and not i)
                        and zipf(w.text.lower()) < 5
                    ):
                        out.setdefault(w.text, []).append(w.span.shift(start))
    return out


def slips(doc: Document, dice: random.Random, kinds: int = 2) -> Iterator[Slip]:
    """Errors for one story: for each kind, one mention of `kinds` names that stand twice or more elsewhere."""
    often = {form: at for form, at in places_of(doc).items() if len(at) >= 3}
    for kind, change in ONE_MENTION.items():
        for form in dice.sample(sorted(often), len(often)) if kind == "english" else dice.sample(sorted(often), min(kinds, len(often))):
            new = change(form, dice)
            if new != form:
                start, end = dice.choice(often[form])
                yield Slip(kind, doc.text[:start] + new + doc.text[end:], start, start + len(new), form)


def story(engine: Engine, text: str, name: str, paragraph: Callable) -> Story:
    return read(engine, next(iter(read_text(text, paragraph, name))))


def hit(found: list, start: int, end: int) -> bool:
    return any(d.finding.span.start < end and start < d.finding.span.end for d in found)


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--seed", default=1)
@click.option("--kinds", default=2, help="Names of each story for each kind.")
@click.option("--misses", is_flag=True, help="Print each error that was not found.")
@click.option("--rule", "only", multiple=True)
def main(corpus: Path, seed: int, kinds: int, misses: bool, only: tuple[str, ...]) -> None:
    engine = Engine(r for r in vars(group).values() if isinstance(r, Rule) and (not only or r.name in only))
    dice, paragraph = random.Random(seed), pool()
    table: dict[str, Counter[str]] = {}
    for doc in stories(corpus):
        clean = Edition(engine.rules)
        clean.put(story(engine, doc.text, doc.name, paragraph))
        before = Counter(d.rule for d in clean.diagnostics(doc.name))
        for slip in slips(doc, dice, kinds):
            alone = Edition(engine.rules)
            alone.put(story(engine, slip.text, doc.name, paragraph))
            found = alone.diagnostics(doc.name)
            count = table.setdefault(slip.kind, Counter())
            found_it = hit(found, slip.start, slip.end)
            count["all"] += 1
            count["found"] += found_it
            count["either"] += found_it or sum(Counter(d.rule for d in found).values()) > sum(before.values())
            count["mended"] += any(f.text == slip.was for d in found if hit([d], slip.start, slip.end) for f in d.finding.fixes[:1])
            if misses and not found_it:
                often = len(re.findall(rf"\b{slip.was}\b", slip.text))
                click.echo(
                    f"{slip.kind}: {slip.text[slip.start : slip.end]} for {slip.was} ×{often} … {slip.text[max(0, slip.start - 40) : slip.end + 30]!r}"
                )
    click.echo("kind\terrors\tfound\teither\tright first fix")
    for kind, n in table.items():
        click.echo(f"{kind}\t{n['all']}\t{n['found'] / n['all']:.3f}\t{n['either'] / n['all']:.3f}\t{n['mended'] / n['all']:.3f}")


if __name__ == "__main__":
    main()
