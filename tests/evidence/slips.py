"""Slips of spacing, marks and repetition, put into real copy: what of them is found.

    python -m tests.evidence.slips [--corpus FOLDER] [--each N] [--misses]

Each slip is put into a story by itself; it counts as found if a rule that may name it speaks within reach of its place, where it was silent before.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import click

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import Document, Span, pool
from newslint.readers.text import read_text
from newslint_rules import all_rules

from .__main__ import CORPUS, stories

REACH = 3  # code points on either side


class Slip(NamedTuple):
    """A story with a slip in it, and where."""

    text: str
    at: Span


Make = Callable[[str, random.Random], Slip | None]


def at_random(pattern: str, change: Callable[[re.Match[str]], str | None]) -> Make:
    """A slip that changes one place of many that a pattern finds."""

    def make(text: str, dice: random.Random) -> Slip | None:
        found = list(re.finditer(pattern, text))
        dice.shuffle(found)
        for m in found[:5]:
            if (new := change(m)) is not None and new != m[0]:
                return Slip(text[: m.start()] + new + text[m.end() :], Span(m.start(), m.start() + len(new)))
        return None

    return make


def other_article(m: re.Match[str]) -> str:
    return (m[1][0] if len(m[1]) == 2 else m[1] + "n") + m[2]


def pasted(text: str, dice: random.Random) -> Slip | None:
    """A paragraph that stands in the story once more, further down."""
    places = [m for m in re.finditer(r"(?m)^.{80,}$", text) if text.count(m[0]) == 1]
    if len(places) < 3:
        return None
    one, below = sorted(dice.sample(range(len(places)), 2))
    at = places[below].end()
    return Slip(text[:at] + "\n\n" + places[one][0] + text[at:], Span(at + 2, at + 2 + len(places[one][0])))


def mojibake(m: re.Match[str]) -> str | None:
    try:
        return m[0].encode("utf-8").decode("cp1252")
    except UnicodeError:
        return None


PLAIN = r"(?<=[a-z,] )[a-z]+(?= [a-z])"
KINDS: dict[str, tuple[Make, set[str], int]] = {
    "word doubled": (at_random(PLAIN, lambda m: f"{m[0]} {m[0]}"), {"doubled-word"}, REACH),
    "name doubled": (at_random(r"(?<=[a-z] )[A-Z][a-z]{3,}(?= [a-z])", lambda m: f"{m[0]} {m[0]}"), {"doubled-word"}, REACH),
    "function word doubled": (
        at_random(r"(?<= )(?:the|of|to|in|and|a|for|on|is|was|with|at)(?= )", lambda m: f"{m[0]} {m[0]}"),
        {"doubled-word"},
        REACH,
    ),
    "phrase doubled": (at_random(r"(?<= )[a-z]+ [a-z]+(?: [a-z]+)?(?= [a-z])", lambda m: f"{m[0]} {m[0]}"), {"doubled-phrase"}, REACH),
    "paragraph pasted": (pasted, {"repeated-passage"}, REACH),
    "space before comma": (at_random(r"(?<=[a-z]),(?= )", lambda m: " ,"), {"space-before-punctuation"}, REACH),
    "space before stop": (at_random(r"(?<=[a-z])[.](?=\s)", lambda m: " ."), {"space-before-punctuation"}, REACH),
    "space before other mark": (at_random(r"(?<=[a-z])[;:?!](?=\s)", lambda m: " " + m[0]), {"space-before-punctuation"}, REACH),
    "comma doubled": (at_random(r"(?<=[a-z]),(?= )", lambda m: ",,"), {"punctuation-doubled"}, REACH),
    "stop doubled": (at_random(r"(?<=[a-z])[.](?=\s)", lambda m: ".."), {"punctuation-doubled"}, REACH),
    "space lost after comma": (at_random(r"(?<=\w), (?=\w)", lambda m: ","), {"space-missing"}, 25),
    "space lost after stop": (at_random(r"(?<=\w[a-z])[.] +(?=[A-Z])", lambda m: "."), {"space-missing"}, 25),
    "article": (at_random(r"(?<![\w.'’&-])([Aa]n?)( \w\w+)", other_article), {"article-mismatch"}, REACH),
    "quotation mark lost": (at_random(r"[\"“”]", lambda m: ""), {"quote-unbalanced"}, 100_000),
    "quotation mark doubled": (at_random(r"(?<=[a-z] )[\"“](?=[A-Za-z])", lambda m: ""), {"quote-unbalanced"}, 100_000),
    "bracket lost": (at_random(r"[()]", lambda m: ""), {"bracket-unbalanced"}, 100_000),
    "zero-width space": (at_random(r"(?<=[a-z])(?=[a-z])", lambda m: "\u200b"), {"invisible-character"}, REACH),
    "soft hyphen": (at_random(r"(?<=[a-z])(?=[a-z])", lambda m: "\u00ad"), {"invisible-character"}, REACH),
    "Cyrillic letter": (at_random(r"(?<=[a-z])[aeocp](?=[a-z])", lambda m: "аеоср"["aeocp".index(m[0])]), {"invisible-character"}, 25),
    "mojibake": (at_random(r"[’“”éíáóüöñçè—–]", mojibake), {"invisible-character"}, REACH),
}


def engine() -> Engine:
    wanted = set().union(*[rules for _, rules, _ in KINDS.values()])
    return Engine(r for r in all_rules() if r.name in wanted)


def found(rules: Engine, text: str) -> list[tuple[str, Span]]:
    """What the rules say of a story."""
    edition = Edition(rules.rules)
    edition.put(read(rules, next(read_text(text, pool(), "story"))))
    return [(d.rule, d.finding.span) for d in edition.diagnostics("story")]


def measure(docs: list[Document], each: int) -> tuple[dict[str, Counter[str]], list[str]]:
    """For each kind how many slips were made and found, and the slips that were missed, in context."""
    rules, dice = engine(), random.Random(7)
    before = {doc.name: Counter(rule for rule, _ in found(rules, doc.text)) for doc in docs}
    table: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    misses: list[str] = []
    for kind, (make, names, reach) in KINDS.items():
        for _ in range(3 * each):
            doc = dice.choice(docs)
            if table[kind]["made"] == each or not (slip := make(doc.text, dice)):
                continue
            table[kind]["made"] += 1
            start, end = slip.at
            said = [s for rule, s in found(rules, slip.text) if rule in names and s.start < end + reach and start - reach < s.end]
            more = reach < 1000 or len(said) > sum(before[doc.name][name] for name in names)
            if said and more:
                table[kind]["found"] += 1
            else:
                misses.append(
                    f"{kind}: {slip.text[max(0, start - 50) : start]}[[{slip.text[start:end]}]]{slip.text[end : end + 40]}".replace(
                        "\n", "⏎"
                    )
                )
    return table, misses


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--each", default=100, help="Slips of each kind.")
@click.option("--misses", is_flag=True, help="Print what was missed.")
def main(corpus: Path, each: int, misses: bool) -> None:
    """Recall of injected slips, by kind."""
    table, missed = measure([d for d in stories(corpus) if len(d.text) < 12_000], each)
    for line in missed if misses else ():
        click.echo(line)
    for kind, n in table.items():
        click.echo(f"{kind}\t{n['found']}/{n['made']}\t{n['found'] / max(1, n['made']):.3f}")


if __name__ == "__main__":
    main()
