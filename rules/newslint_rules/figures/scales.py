"""Sums of which one has another scale than the others make it: “$6 million, of which $4.2 billion …”, a gap of 901 million in trillions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph
from newslint.rule import Finding, flag
from newslint.views.figures import Figure, figures

from .bounds import sentence_end
from .digits import significant
from .written import written

PARTED = pattern(r"(?:\s[\w’'-]+){0,6}(?:,?\sof\swhich|:|\s[–—-])\s$")
NEXT = pattern(r"[^.;:()]{0,70}(?:,|,?\sand)\s$")
GAP = pattern(r"\b(?:deficit|gap|shortfall|surplus|difference)\s(?:(?:is|was|are|of|at|will|be|put|stands|would|to|come|comes)\s){0,3}$")
STEPS = (1000.0, 0.001)
DIGITS = 3  # of fewer, a sum of three comes out by chance
LEAST = 100_000
MOST = 5  # parts


def scales(p: Paragraph, told: Sequence[Figure]) -> Iterator[Finding]:
    """The sums of a paragraph that have another scale than their parts, their whole (`told` before) or their difference."""
    found = [f for f in figures(p) if f.kind in ("", "money") and not f.role and f.form in ("numeral", "words") and f.value >= LEAST]
    found = [f for f in found if f.scale > 1 and not (f.end or f.joined or p.text[f.span.start - 1 : f.span.start] == "(")]
    if len(found) < 3:
        return
    for i, f in enumerate(found):
        said = _whole(p.text, found, i) or _gap(p.text, found, i)
        if said:
            yield flag(f.span, f"of {written(said)}, by the figures around it")
    yield from _part(found, told)


def _whole(text: str, found: Sequence[Figure], i: int) -> float:
    """What a whole must be by the parts behind “of which”, where that is a thousand times it; else 0."""
    whole, parts = found[i], found[i + 1 : i + 2]
    if not parts or not PARTED.fullmatch(text, whole.span.end, parts[0].span.start):
        return 0.0
    end = sentence_end(text, parts[0].span.end)
    for f in found[i + 2 : i + MOST]:
        if f.span.start < end and NEXT.fullmatch(text, parts[-1].span.end, f.span.start):
            parts = [*parts, f]
    if len(parts) < 2 or any(f.unit != whole.unit for f in parts):
        return 0.0
    total, half = sum(f.value for f in parts), sum(f.half for f in parts)
    return next((total for step in STEPS if abs(total - step * whole.value) <= min(half, step * whole.half)), 0.0)


def _gap(text: str, found: Sequence[Figure], i: int) -> float:
    """What a gap must be by two sums that are told just before it, where that is a thousand times it; else 0."""
    gap = found[i]
    if i < 2 or not GAP.search(text, max(0, gap.span.start - 60), gap.span.start):
        return 0.0
    a, b = found[i - 2 : i]
    difference = abs(a.value - b.value)
    if a.scale != b.scale or not difference or any(f.unit and g.unit and f.unit != g.unit for f, g in ((a, b), (a, gap), (b, gap))):
        return 0.0
    half = a.half + b.half
    fits = any(abs(difference - step * gap.value) <= half + step * gap.half for step in STEPS)
    return difference if fits and half < difference / 4 and abs(difference - gap.value) > difference / 2 else 0.0


def _part(found: Sequence[Figure], told: Sequence[Figure]) -> Iterator[Finding]:
    """A part of three or more in a row that make a sum told before, as soon as its scale is theirs: 2.89 and 2.05 billion, 1.48 million."""
    for n in range(3, min(len(found), MOST) + 1):
        for i in range(len(found) - n + 1):
            parts = found[i : i + n]
            odd = [f for f in parts if [g.scale for g in parts].count(f.scale) == 1]
            if len({f.scale for f in parts}) != 2 or len(odd) != 1 or any(significant(f) < DIGITS for f in parts):
                continue
            scale = next(f.scale for f in parts if f is not odd[0])
            right = odd[0].value / odd[0].scale * scale
            total = sum(f.value for f in parts if f is not odd[0]) + right
            if any(f.scale == scale and significant(f) >= DIGITS and abs(f.value - total) < scale / 1e6 for f in told):
                yield flag(odd[0].span, f"{written(right)}, if these are the parts of {written(total)}")
