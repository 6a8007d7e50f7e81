"""Counts that are given with their shares of one whole: each pair says how large the whole is, and they must say the same.

“61,840 votes, or 48.5%, to his 60,628, or 47.6%” are of some 127,400 votes; “4,972, or 5.9%” would be of 84,000.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.counted import is_plural
from newslint.views.figures import Figure

from .bases import OR
from .bounds import sentence_start
from .moves import CHANGE
from .shares import VOTE

# What shows that the share is one of the whole told before, and of no other: “(48.5%)”, “or 48.5%,”, “or 48.5% of the vote”.
# What else stands behind the bracket may say of whom: “72 (30%) on the high dose, 18 (15%) on placebo”.
SHUT = pattern(r"\s?(?:[.,;:]|\)(?=\s?(?:[.,;:–—]|$)|\s(?:to|and|for|against)\s)|$|[–—]|\sto\s|\sand\s|\sfor\s)")
OF_ANOTHER = pattern(r"\b(?:of|among|turnout|rate|respectively|capacity|target|goal|total)\s(?:\w+\s)?$")
BASE = pattern(r"\b(?:[Oo]f|[Aa]mong|[Ii]n|[Aa]t|[Ff]rom)\s(?!the\svote|all\b)")
LARGEST = 95  # percent; what is nearly all that the others are of, is what they are of
CAST = word_set("votes ballots")  # of seats and of electoral votes a party may have more with fewer votes
ALL = 101  # percent; shares that make more are not of one whole that they divide
MOST = 9  # pairs of one paragraph
CLOSE = 0.05  # as a share of the whole, how wide those that agree may leave it


class Pair(NamedTuple):
    """A count and its share, and the least and greatest whole that they can be of."""

    number: Figure
    share: Figure
    low: float
    high: float


def implied(text: str, found: Sequence[Figure]) -> Iterator[Finding]:
    """The pair that does not fit the others, of three or more; the second of two counts of votes where the larger has the smaller share."""
    pairs = [p for a, b in pairwise(found) if (p := _pair(text, a, b))]
    if len(pairs) == 2 and _contrary(text, *pairs):
        yield flag(_place(pairs[1]), "the larger count has the smaller share")
    if not 2 < len(pairs) < MOST or len({h for p in pairs if is_plural(h := p.number.head.lower())}) > 1 or _meet(pairs):
        return
    wholes = [_meet([q for q in pairs if q is not p]) for p in pairs]
    odd = [(p, whole) for p, whole in zip(pairs, wholes, strict=True) if whole]
    if len(odd) != 1 or _of_another(text, pairs, odd[0][0]):
        return
    pair, whole = odd[0]
    if sum(p.share.value for p in pairs) - pair.share.value > ALL:
        return
    exact = 100 * pair.number.value / whole
    if abs(exact - pair.share.value) > 2 * pair.share.half and exact < LARGEST:
        yield flag(_place(pair), f"by the others these are {exact:.3g} percent")


def _place(pair: Pair) -> Span:
    return Span(pair.number.span.start, pair.share.span.end)


def _meet(pairs: Sequence[Pair]) -> float:
    """The whole that all of them can be of, if they agree on one and leave it little room; else 0."""
    low, high = max(p.low for p in pairs), min(p.high for p in pairs)
    return (low + high) / 2 if low <= high <= (1 + CLOSE) * low else 0.0


def _pair(text: str, a: Figure, b: Figure) -> Pair | None:
    """Two figures in a row as a count and its share."""
    if b.form != "percent" or a.form not in ("numeral", "words") or a.kind or a.unit or a.joined or a.end or b.end or a.approx or b.approx:
        return None
    between = text[a.span.end : b.span.start]
    if b.span.start - a.span.end > 30 or not OR.fullmatch(between) or not (SHUT.match(text, b.span.end) or VOTE.match(text, b.span.end)):
        return None
    before = text[max(sentence_start(text, a.span.start), a.span.start - 40) : a.span.start]
    if not 0 < b.half < b.value <= 100 or a.half >= a.value or CHANGE.search(before) or OF_ANOTHER.search(before):
        return None
    return Pair(a, b, 100 * (a.value - a.half) / (b.value + b.half), 100 * (a.value + a.half) / (b.value - b.half))


def _of_another(text: str, pairs: Sequence[Pair], pair: Pair) -> bool:
    """May a pair be of another whole, by what stands between the start of its sentence, or the pair before, and its count?"""
    at = pair.number.span.start
    start = max([sentence_start(text, at), *(p.share.span.end for p in pairs if p.share.span.end < at)])
    return BASE.search(text, start, at) is not None


def _contrary(text: str, one: Pair, other: Pair) -> bool:
    """Has the smaller of two counts of votes in one sentence plainly the larger share?"""
    if sentence_start(text, one.number.span.start) != sentence_start(text, other.number.span.start):
        return False
    if one.number.head.lower() not in CAST or other.number.head.lower() not in ("", one.number.head.lower()):
        return False
    if "electoral" in (*one.number.counted.modifiers, *other.number.counted.modifiers):
        return False
    apart = max(one.low, other.low) > 1.02 * min(one.high, other.high)
    return apart and (one.number.value - other.number.value) * (one.share.value - other.share.value) < 0
