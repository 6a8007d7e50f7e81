"""Slips put into real news, to measure what the rules of words find of them.

    python -m tests.evidence.words misspelt [--corpus FILE]     slips of the fingers, by the keyboard
    python -m tests.evidence.words confused [--corpus FILE]     words swapped for those they are confused with

The same seed gives the same slips. A swap that makes another word of the dictionary is no misspelling and is left out.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from newslint.lexicon.words import known
from newslint.prose import Document, Span, pool
from newslint.readers import kind_of, reader
from newslint.rule import Rule

from .__main__ import CORPUS

LETTERS = "etaoinshrdlcumwfgypbvkjxqz"
KEYS = {
    k: near
    for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm")
    for k, near in ((c, row[max(0, i - 1) : i] + row[i + 1 : i + 2]) for i, c in enumerate(row))
}
VOWELS = "aeiou"
WORD = re.compile(r"(?<![\w@#/.’'-])[a-z]{4,}(?![\w@#/’'-]|\.\w)")
Slip = Callable[[str, random.Random], tuple[str, str] | None]  # a word -> the kind of slip and the word as mistyped


def texts(corpus: Path) -> Iterator[tuple[str, str]]:
    """Name and text of each story."""
    for path in [corpus] if corpus.is_file() else sorted(corpus.glob("*.jsonl")):
        for doc in reader(kind_of(path.name))(path.read_text("utf-8"), pool(), path.name):
            yield doc.name, doc.text


def slip_of_fingers(word: str, dice: random.Random) -> tuple[str, str] | None:
    """One slip: a letter left out, put in, doubled, made single, swapped with the next, hit beside, a vowel mistaken."""
    kind = dice.choice(("left out", "put in", "doubled", "single", "swapped", "beside", "vowel"))
    i = dice.randrange(1, len(word))
    doubles = [j for j in range(1, len(word)) if word[j] == word[j - 1]]
    vowels = [j for j in range(1, len(word)) if word[j] in VOWELS]
    wrong = {
        "left out": word[:i] + word[i + 1 :],
        "put in": word[:i] + dice.choice(LETTERS) + word[i:],
        "doubled": word[:i] + word[i] + word[i:],
        "single": word[: doubles[0]] + word[doubles[0] + 1 :] if doubles else "",
        "swapped": word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :],
        "beside": word[:i] + dice.choice(KEYS[word[i]]) + word[i + 1 :],
        "vowel": word[: (j := dice.choice(vowels))] + dice.choice(VOWELS) + word[j + 1 :] if vowels else "",
    }[kind]
    return (kind, wrong) if len(wrong) > 3 and wrong != word and not known(wrong) else None


def put_in(text: str, slip: Slip, dice: random.Random, share: float) -> tuple[str, list[tuple[Span, str, str, str]]]:
    """The text with slips in a share of its words, and for each the span, the kind, the slip and the word."""
    out, slips, at, length = [], [], 0, 0
    for m in WORD.finditer(text):
        if dice.random() < share and (found := slip(m[0], dice)):
            kind, wrong = found
            out += [text[at : m.start()], wrong]
            length += m.start() - at + len(wrong)
            slips.append((Span(length - len(wrong), length), kind, wrong, m[0]))
            at = m.end()
    return "".join(out) + text[at:], slips


def measure(rule: Rule, corpus: Path, slip: Slip, share: float, show: bool) -> None:
    """How many slips of each kind are flagged, and how many of those are mended rightly."""
    dice, made, hit, right = random.Random(7), Counter(), Counter(), Counter()
    for name, text in texts(corpus):
        copy, slips = put_in(text, slip, dice, share)
        doc: Document = next(iter(reader("text")(copy, pool(), name)))
        said = {f.span: f for f in rule.check(doc)}
        for span, kind, wrong, word in slips:
            made[kind] += 1
            finding = said.get(span)
            hit[kind] += finding is not None
            right[kind] += finding is not None and (not finding.fixes or finding.fixes[0].text == word)
            if show and (finding is None or (finding.fixes and finding.fixes[0].text != word)):
                context = copy[max(0, span.start - 30) : span.end + 30].replace("\n", " ")
                click.echo(f"{kind}: {wrong} for {word}, {finding.fixes[0].text if finding else 'missed'} | {context}")
    for kind in (*sorted(made), "all"):
        n, found, mended = [sum(c.values()) if kind == "all" else c[kind] for c in (made, hit, right)]
        click.echo(f"{kind}\t{n}\tfound {found / max(1, n):.3f}\tof these rightly mended {mended / max(1, found):.3f}")


@click.group()
def main() -> None:
    """What the rules of words find of slips put into real news."""


@main.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--show", is_flag=True, help="Each slip that is missed or wrongly mended.")
def misspelt(corpus: Path, show: bool) -> None:
    """Slips of the fingers in one word of a hundred."""
    from newslint_rules.words import misspelt_word

    measure(misspelt_word, corpus, slip_of_fingers, 0.01, show)


@main.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--most", default=3, help="Swaps of one pair.")
@click.option("--show", is_flag=True, help="Each swap that is missed.")
@click.option("--pairs", is_flag=True, help="How many swaps of each pair are found.")
def confused(corpus: Path, most: int, show: bool, pairs: bool) -> None:
    """One word at a time swapped for one that it is confused with, in its paragraph."""
    from newslint.prose import Paragraph
    from newslint_rules.words import confused_word
    from newslint_rules.words.confused import rows

    swaps: dict[str, list[str]] = {}
    for pair in dict.fromkeys(cells[0] for cells in rows()[1]):
        wrong, _, right = pair.partition(">")
        swaps.setdefault(right, []).append(wrong)
    paragraphs = [p for _, text in texts(corpus) for p in text.split("\n\n") if len(p) > 80 and p.count("“") + p.count('"') == 0]
    random.Random(7).shuffle(paragraphs)
    made, hit = Counter(), Counter()
    for text in paragraphs:
        for m in re.finditer(r"(?<![\w@#/.’'-])[a-z]+(?:['’][a-z]+)?(?![\w@#/’'-]|\.\w)", text):
            for wrong in swaps.get(m[0].replace("’", "'"), ()):
                if made[wrong, m[0]] < most:
                    made[wrong, m[0]] += 1
                    copy = text[: m.start()] + wrong + text[m.end() :]
                    span = Span(m.start(), m.start() + len(wrong))
                    found = any(f.span == span for f in confused_word.check(Paragraph(copy)))
                    hit[wrong, m[0]] += found
                    if show and not found:
                        click.echo(f"{wrong} for {m[0]} | {copy[max(0, span.start - 40) : span.end + 40]}")
    for (wrong, right), n in sorted(made.items()) if pairs else ():
        click.echo(f"{wrong} for {right}\t{hit[wrong, right]} of {n}")
    shares = [hit[pair] / n for pair, n in made.items()]
    click.echo(f"{sum(made.values())} swaps of {len(made)} pairs: found {sum(hit.values()) / sum(made.values()):.3f}")
    click.echo(f"mean over pairs {sum(shares) / len(shares):.3f}; of {sum(s > 0 for s in shares)} pairs at least one")


if __name__ == "__main__":
    main()
