"""Parts that nearly make up their whole: three or more that come so close to it are all there is, and one of them is wrong.

“Of 40 posts, 22 are filled, seven are covered by agencies and 13 are vacant”; “342 seats, of which 272 …, 62 … and 10 …”.
In 700,000 words of agency copy no correct list comes so near without coming out.
"""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .written import written

# What may be in two parts, or in none of those that are told.
SHARED = pattern(
    r"\b(?:[Aa]lso|both|several|more\sthan\sone|multiple|or\smore|each|some|others?|twice|including|speak|had|have|at\sleast)\b"
)
OVER, UNDER = 0.07, 0.015
MANY = 1e12  # of more nobody lists the parts


def nearly(text: str, parts: Sequence[Figure], whole: Figure, end: int) -> Iterator[Finding]:
    """Three parts or more of one whole, in a sentence up to `end`, that miss it by so little that they are all there is."""
    values = [whole.value, *(f.value for f in parts)]
    if (
        len(parts) < 3
        or not 20 <= whole.value < MANY
        or any(f.approx or f.counted.of for f in (whole, *parts))
        or any(v % 1 for v in values)
    ):
        return
    total, unit = sum(values[1:]), roundness(values)
    miss = total - whole.value
    rounded = unit > 1 and abs(miss) <= unit * len(values) / 2
    if not miss or rounded or not -UNDER * whole.value <= miss <= OVER * whole.value:
        return
    if not SHARED.search(text, parts[0].span.end, end):
        yield flag(Span(parts[0].span.start, parts[-1].span.end), f"the parts make {written(total)}, of {written(whole.value)}")


def roundness(values: Sequence[float]) -> int:
    """The largest power of ten that all the values are whole multiples of."""
    unit = 1
    while all(v % (10 * unit) == 0 for v in values):
        unit *= 10
    return unit
