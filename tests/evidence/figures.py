"""How many injected errors of figures the rules find: developers run it, with a seed, over real stories.

    python -m tests.evidence.figures [--corpus FOLDER] [--each N] [--only KIND] [--misses]

Each error stands in a sentence of the shape that newspapers use, put into a paragraph of a real story, beside as many right
sentences of the same shapes: what is found of the first is recall, what is said of the second is false. Last, and hardest, one
of two equal figures of the copy itself is changed, with nothing else; few of them hold the evidence, and those where the second
has an article ("the 36 people") are counted apart.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.jsonl import read_jsonl
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import figures as group

from .count_frames import WORDS
from .figure_frames import KINDS

# A figure with up to three words behind it, found without the views that are on trial.
FIGURE = re.compile(
    r"(?<![\w.,$£€/:-])(?:US|A)?[$£€]?(?P<n>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?|" + "|".join(WORDS[2:]) + r")\b"
    r"(?P<scale>[ -](?:million|billion|mln|bln))?(?P<noun>(?:[ -][a-z]+){0,3})"
)
PARTED = re.compile(r"[.!?][\"”]?\s")
NO_NOUN = set(
    "a an the and or of in on at to for by with from as is was are were have has had that which said per than but be been will would pct percent cent "
    "year years month months week weeks day days hour hours minute minutes metres meters".split()
)
ARTICLE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll|[Bb]oth|its|their|[A-Z]\w+[’']s)\s$")
NOT_COUNTED = {"figure-style", "false-precision"}


class Pair(NamedTuple):
    """Two equal figures of one noun in two sentences of a story."""

    first: re.Match[str]
    second: re.Match[str]


def paragraphs(corpus: Path) -> list[list[str]]:
    """The paragraphs of each story."""
    paragraph = pool()
    docs = [d for path in sorted(corpus.glob("*.jsonl")) for d in read_jsonl(path.read_text("utf-8"), paragraph) if isinstance(d, Document)]
    return [[b.prose.text for b in d.blocks] for d in docs]


def told(engine: Engine, text: str) -> Counter[str]:
    """The rules that speak of a story, and how often."""
    edition = Edition(engine.rules)
    edition.put(read(engine, next(read_text(text, pool(), "story"))))
    return Counter(d.rule for d in edition.diagnostics("story"))


def equal_figures(text: str) -> Iterator[Pair]:
    """The first two of each figure that stands with one noun in two sentences."""
    seen: dict[tuple[str, str, str], re.Match[str]] = {}
    done = set()
    for m in FIGURE.finditer(text):
        words = m["noun"].replace("-", " ").split()
        stop = next((i for i, w in enumerate(words) if w in NO_NOUN), len(words))
        for noun in words[:stop]:
            key = (m["n"], m["scale"] or "", noun)
            if key in seen and key not in done and PARTED.search(text, seen[key].end(), m.start()):
                done.add(key)
                yield Pair(seen[key], m)
                break
            seen.setdefault(key, m)


def another(r: random.Random, n: str) -> str:
    """A figure that the one may have been mistyped for."""
    if n in WORDS:
        return r.choice([w for w in WORDS[2:] if w != n and abs(WORDS.index(w) - WORDS.index(n)) < 3])
    at = r.choice([i for i, c in enumerate(n) if c.isdigit()][:3])
    return n[:at] + r.choice([c for c in "123456789" if c != n[at]]) + n[at + 1 :]


def of_the_copy(engine: Engine, stories: list[list[str]], r: random.Random, misses: bool) -> None:
    """Change one of two equal figures of each story."""
    n: Counter[str] = Counter()
    for text in ("\n\n".join(story) for story in stories):
        before = None
        for pair in equal_figures(text):
            before = told(engine, text) if before is None else before
            m, article = r.choice(pair), ARTICLE.search(text[: pair.second.start()][-24:]) is not None
            copy = text[: m.start("n")] + another(r, m["n"]) + text[m.end("n") :]
            found = any(count > before[rule] for rule, count in told(engine, copy).items() if rule not in NOT_COUNTED)
            n.update(all=1, found=found, article=article, article_found=article and found)
            if misses and not found:
                click.echo(f"    missed: {pair.first[0]!r} … {text[pair.second.start() - 20 : pair.second.end()]!r}")
    click.echo(
        f"one of two equal figures of the copy: found {n['found']} of {n['all']}, with an article {n['article_found']} of {n['article']}"
    )


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=Path(__file__).parents[3] / "shared" / "corpus")
@click.option("--each", default=200, help="How many of each kind.")
@click.option("--only", default="", help="One kind.")
@click.option("--misses", is_flag=True, help="Print what was missed, and what was said of right sentences.")
def main(corpus: Path, each: int, only: str, misses: bool) -> None:
    """Recall and false findings for each kind of error."""
    r, stories = random.Random(5), paragraphs(corpus)
    engine = Engine([rule for rule in vars(group).values() if isinstance(rule, Rule)])
    for kind, (make, rule) in KINDS.items():
        n: Counter[str] = Counter()
        for _ in range(each if only in ("", kind) else 0):
            story, (right, wrong) = r.choice(stories)[:12], make(r)
            at = r.randrange(len(story))
            copy = ["\n\n".join([*story[:at], sentence, *story[at:]]) for sentence in (right, wrong)]
            before = set(told(engine, "\n\n".join(story)))
            false, found = set(told(engine, copy[0])) - before - NOT_COUNTED, rule in told(engine, copy[1])
            n.update(false=bool(false), found=found)
            if misses and (false or not found):
                click.echo(f"    {sorted(false)} {right}" if false else f"    missed: {wrong}")
        if each and only in ("", kind):
            click.echo(f"{kind}: found {n['found']} of {each}, false {n['false']}")
    if only in ("", "copy"):
        of_the_copy(engine, stories, r, misses)


if __name__ == "__main__":
    main()
