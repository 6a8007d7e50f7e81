"""Shares of a whole that is told elsewhere: “one in three of a population put at 50 million”, “2,105 of the participants, or a third”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, flag
from newslint.views.counted import is_plural
from newslint.views.figures import Figure, counts, figures

from .bases import OF_SIZED, SIZED, fits
from .bounds import sentence_start
from .claims import headed, one, told
from .fractions import FRACTION, HEDGE, SLACK, near, shut, simple, value_of
from .sharing import between
from .written import written

JOINT = r"(?P<joint>,\sor\s|,\s|\s?[–—]\s?(?:or\s)?|\s\((?:or\s)?)"
FRACTION_OF = pattern(rf"{JOINT}{HEDGE}{FRACTION}{SIZED}$")
SOME_OF = pattern(rf"\sof\s(?:the|its|their|those)\s[a-z]+{JOINT}{HEDGE}{FRACTION}")
CUTS = pattern(r"\b(?:cuts|losses|lay-?offs|redundanc\w+|dismissals|closures|shutdowns)\b", 2)
OTHER_CUTS = pattern(r"\b(?:follow\w*|last|earlier|previous\w*|in\saddition|on\stop|another|further|already|ago)\b")
REACH = 120  # characters before a whole in which its share stands
CLOSE = 0.06  # how near a simple fraction is that is meant
LEAST = 1000  # of smaller numbers three make a fourth by chance
MOST = 8  # counts of one paragraph


def shares_told(d: Document) -> Iterator[Finding]:
    """The shares of a story that are given with a whole that stands behind them, or that its paragraphs make."""
    values = set[float]()
    for block in [b for b in d.blocks if figures(b.prose)]:
        text = block.prose.text
        plain = [f for f in counts(block.prose) if not (f.end or f.joined)]
        said = [*_sized(d, text, figures(block.prose), plain), *_of_all(text, plain, values)]
        yield from [f._replace(span=f.span.shift(block.start)) for f in said]
        values |= {f.value for f in plain if f.value >= LEAST and not f.unit}


def _sized(d: Document, text: str, found: Sequence[Figure], plain: Sequence[Figure]) -> Iterator[Finding]:
    """The shares of wholes with their size: “of a population put at 50 million”, “of its workforce of 15,000”."""
    for whole in plain:
        start = max(0, whole.span.start - REACH)
        if " of " in text[start : whole.span.start] and OF_SIZED.search(text, start, whole.span.start):
            begin = sentence_start(text, whole.span.start)
            before = between(plain, begin, whole.span.start)
            if m := FRACTION_OF.search(text, max(begin, start), whole.span.start):
                parts = [f for f in before if f.span.end <= m.start()]
                share = parts[0].value / whole.value if len(parts) == 1 and parts[0].unit == whole.unit else 0
                if 0 < share < 1 and _off(m, share) and (meant := simple(share, CLOSE)):
                    yield flag(
                        Span(parts[0].span.start, whole.span.end), f"{written(parts[0].value)} are {meant} of {written(whole.value)}"
                    )
            elif not before:
                yield from _cut(d, text, begin, found, whole)


def _cut(d: Document, text: str, begin: int, found: Sequence[Figure], whole: Figure) -> Iterator[Finding]:
    """ "The job losses amount to 6% of its workforce of 15,000" in a story of 600 jobs."""
    last = next(reversed(between(found, begin, whole.span.start)), None)
    if last is None or last.form != "percent" or last.end or not OF_SIZED.fullmatch(text, last.span.end, whole.span.start):
        return
    if not CUTS.search(text, begin, last.span.start) or OTHER_CUTS.search(text, begin, last.span.start):
        return
    nouns = {one(w) for w in text[begin : last.span.start].lower().split()}
    claims = [c for _, said in (*headed(d), *told(d)) for c in said if c.head and not (c.unit or c.part) and one(c.head) in nouns]
    alike = {c.value for c in claims}
    if len(alike) == 1 and len(claims) > 1 and claims[0].value < whole.value:
        part = last._replace(value=claims[0].value, half=claims[0].half, approx="", raw=f"{claims[0].value:.0f}")
        if not fits(part, whole, last):
            share = 100 * part.value / whole.value
            yield flag(Span(last.span.start, whole.span.end), f"{written(part.value)} of {written(whole.value)} are {share:.3g} percent")


def _of_all(text: str, said: Sequence[Figure], values: set[float]) -> Iterator[Finding]:
    """ "2,105 of the participants, or a third", where the counts of the paragraph make up a number told before."""
    if len(said) > MOST:
        return
    plain = [f for f in said if not f.unit and f.bound in ("", "=") and f.half < 1 and f.value > 1]
    for f in plain:
        m = SOME_OF.match(text, f.span.end) if f.counted.of and f.head and is_plural(f.head.lower()) else None
        if not m or not shut(text, m):
            continue
        others = [o for o in plain if o is not f]
        made = {f.value + sum(o.value for o in some) for n in (1, 2, 3) for some in combinations(others, n)} & values
        if len(made) == 1 and _off(m, share := f.value / (whole := made.pop())) and (meant := simple(share, CLOSE)):
            yield flag(Span(f.span.start, m.end()), f"{written(f.value)} are {meant} of {written(whole)}")


def _off(m: re.Match[str], share: float) -> bool:
    """Is a fraction, for all its hedge, another than a share that is itself a simple one?"""
    return not near(m, share, 0, "") or (bool(m["near"]) and not (1 - SLACK) <= share / value_of(m) <= 1 + SLACK)
