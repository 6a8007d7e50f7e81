"""Claims: the figures that readers could dispute, each with its class.

What needs no source is left out: small plain counts, presupposed numbers ("the 12 men"), rates, goals and charges. A claim
says of itself whether a past year may have settled it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..lexicon import contested
from ..pattern import pattern
from ..prose import Paragraph, Prose, Sentence, Span, view
from .classes import Site, class_of, site
from .clauses import LONGEST, cuts
from .figures import Figure, quantities
from .text import quoted, sentences, vocabulary
from .undisputed import needs_source, plain

EXACT_BELOW = 1000
RATIO = pattern(r"\s(?:in|out\s+of)\s(?:every\s)?")
OF = pattern(r"\s+of\s+(?:an?\s+)?")
MILLIONS = ("million", "billion", "thousand", "a million", "a billion", "a thousand")
LONGEST_RATIO = 14
LONGEST_FEW = 16  # characters of "a few ", "several " before a figure
LONGEST_NOUN = 30  # characters between a figure and the end of what it counts
LONG = 5  # years after which a round figure is settled too

A_FEW = ("few", "several", "many")
FEW = pattern(r"\b(?:a\s+few|several|many)\s+$")
YEAR = pattern(r"(?:1[5-9]|20)\d\d\b(?<!\w\d{4})")
PAST = frozenset(["ago", "last", "earlier", "before", "war", "holocaust", "depression"])
LONG_AGO = pattern(
    r"(?:last\s+(?:year|century|decade)|(?:year|decade)s?\s+(?:ago|earlier|before)|(?P<war>(?:First|Second)\s+World\s+War|World\s+War\s+(?:II|I)"
    r"|Holocaust|Great\s+Depression))\b"
)
LAST_OF_THESE = 1945
STILL = pattern(r"\b(?:has|have|now|since|so\s+far|still|to\s+date|until\s+now)\b")


class Claim(NamedTuple):
    """A figure that readers could dispute. `span` is the figure with its approximator and the thing counted; `kind` is that of
    `classes.class_of`; `years`: those of its statement (0 for "last year"), none where its clause reaches into the present;
    `exact`: neither round nor a guess."""

    span: Span
    figure: Figure
    kind: str
    years: tuple[int, ...] = ()
    exact: bool = False


@view
def claims(p: Paragraph) -> list[Claim]:
    """The contested figures of a paragraph, in order; none in a heading or in quotation marks."""
    figures = [] if p.heading or not disputed(p) else [f for f in with_ratios(p.text, quantities(p)) if not plain(f)]
    if not figures:
        return []
    figures = [f for f in figures if not quoted(p, Span(f.span.start, f.span.start + 1))]
    diseased = not contested.listed("disease").isdisjoint(vocabulary(p))
    out: list[Claim] = []
    n = 0
    for start, sentence in sentences(p):
        first, stop = n, start + len(sentence.text)
        while n < len(figures) and figures[n].span.start < stop:
            n += 1
        if n > first and stop - start <= LONGEST and (diseased or disputed(sentence)):
            out += claims_of(sentence, start, figures[first:n], diseased)
    return out


def with_ratios(text: str, figures: list[Figure]) -> list[Figure]:
    """The figures of a text, each of "one in five", "two out of every three" and "a quarter of a million" as one."""
    whole, parts = [], set()
    for a, b in pairwise(figures):
        if 0 < b.span.start - a.span.end <= LONGEST_RATIO and (joined := ratio(text, a, b)):
            whole.append(joined._replace(span=Span(a.span.start, b.span.end), counted=b.counted))
            parts |= {a.span, b.span}
    return sorted([f for f in figures if f.span not in parts] + whole) if whole else figures


def ratio(text: str, a: Figure, b: Figure) -> Figure | None:
    """Two figures that are one: a share of people, or a part of a million."""
    if a.form == "fraction" and b.raw in MILLIONS and OF.fullmatch(text, a.span.end, b.span.start):
        return a._replace(value=a.value * b.value, form="many", unit=b.unit, kind=b.kind)
    if a.value < b.value <= 100 and RATIO.fullmatch(text, a.span.end, b.span.start):
        return a._replace(value=a.value / b.value, form="fraction")
    return None


def disputed(text: Prose) -> bool:
    """Has a text a word of those that make a figure a claim?"""
    return not contested.gate().isdisjoint(vocabulary(text)) or "%" in text.text


def claims_of(sentence: Sentence, start: int, figures: list[Figure], diseased: bool) -> Iterator[Claim]:
    """The claims of a sentence that begins at `start`; `diseased`: its paragraph speaks of a disease."""
    text, words = sentence.text, vocabulary(sentence)
    for f in figures:
        place = f.span.shift(-start)
        here = site(text, cuts(sentence), place)
        kind = class_of(f, here, diseased)
        if kind and needs_source(sentence, place, f, kind):
            yield claim(f, kind, here, years_of(statement(text, place), here, words))


def statement(text: str, span: Span) -> str:
    """What stands between semicolons around a figure."""
    end = text.find(";", span.end)
    return text[text.rfind(";", 0, span.start) + 1 : end if end >= 0 else len(text)]


def claim(f: Figure, kind: str, here: Site, years: tuple[int, ...]) -> Claim:
    """The claim that a figure of this kind makes, of these years."""
    start = f.approx_span.start if f.approx_span.start >= 0 else f.span.start
    end = f.head_span.end if f.head and 0 <= f.head_span.start - f.span.end <= LONGEST_NOUN else f.span.end
    before = here.clause[max(0, here.start - LONGEST_FEW) : here.start]
    if before.rstrip().endswith(A_FEW) and (m := FEW.search(before)):
        start = f.span.start - len(m[0])
    exact = f.form in ("numeral", "words") and (f.value < EXACT_BELOW or (not f.approx and f.value % 100 != 0))
    return Claim(Span(start, end), f, kind, years, exact)


def years_of(statement: str, here: Site, words: frozenset[str]) -> tuple[int, ...]:
    """The years of the statement in which a figure stands; none where its clause reaches into the present."""
    years = tuple([int(m[0]) for m in YEAR.finditer(statement)])
    if not years and not PAST.isdisjoint(words) and (m := LONG_AGO.search(statement)):
        years = (LAST_OF_THESE if m["war"] else 0,)
    return () if years and reaches_now(here) else years


def reaches_now(here: Site) -> bool:
    """Does the clause of a figure reach into the present; the relative clause, where it stands in one?"""
    told = max([here.left.rfind(word) for word in (" that ", " which ", " who ")])
    stop = here.clause.find(", ", here.end) if told >= 0 else -1
    return STILL.search(here.clause, max(told, 0), stop if stop >= 0 else len(here.clause)) is not None
