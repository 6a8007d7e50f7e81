"""A total that is told behind three parts or more and is a digit off their sum: a slip of the pen, since chance hits so near too seldom."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .bounds import sentence_start
from .digits import digit_off
from .sharing import between
from .sums import WITH

TOTAL = pattern(r"(?:[,–—]|\b(?:for|making|giving))\s(?:for\s|making\s|giving\s)?a\s(?:grand\s|combined\s)?total\sof\s")
MOST = 7


def totals(text: str, counts: Sequence[Figure]) -> Iterator[Finding]:
    """ "Smith had 4,391 votes to 4,303 for Jones. A third had 212, for a total of 8,806"."""
    for m in TOTAL.finditer(text):
        whole = next(iter(between(counts, m.end(), m.end() + 1)), None)
        if whole is None or whole.value < 100 or whole.approx or whole.unit or WITH.match(text, whole.span.end):
            continue
        begin = sentence_start(text, m.start())
        told = [between(counts, at, m.start()) for at in (begin, sentence_start(text, max(0, begin - 2)))]
        sums = [sum(f.value for f in parts) for parts in told]
        if whole.value in sums:
            continue
        for parts, total in zip(told, sums, strict=True):
            exact = 2 < len(parts) < MOST and not any(f.approx or f.unit or f.end or f.scale > 1 for f in parts)
            if exact and digit_off(total, whole.value):
                yield flag(Span(parts[0].span.start, whole.span.end), f"the parts make {total:,.0f}")
                break
