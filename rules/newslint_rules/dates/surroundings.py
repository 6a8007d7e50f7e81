"""What stands around a place of a paragraph: its sentence, the dates near it, a quotation that holds it.

All of these look no further than a bounded reach, so that a paragraph of any length is judged in linear time.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from newslint.prose import Paragraph, Prose, Span, view
from newslint.views import quoted, sentences
from newslint.views.calendar import Date
from newslint.views.dates import dates

REACH = 400  # code points; what is further away does not belong to a date


@view
def openings(p: Paragraph) -> list[int]:
    """Where each sentence begins."""
    return [at for at, _ in sentences(p)]


def sentence_at(p: Paragraph, at: int) -> Span:
    """The sentence that holds a place, as far as it is in reach."""
    starts = openings(p)
    i = bisect_right(starts, at)
    end = starts[i] if i < len(starts) else len(p.text)
    return Span(max(starts[i - 1] if i else 0, at - REACH), min(end, at + REACH))


def dates_in(p: Paragraph, span: Span) -> list[Date]:
    """The dates that begin in a span."""
    found = dates(p)
    first = bisect_left(found, span.start, key=lambda d: d.span.start)
    return found[first : bisect_left(found, span.end, key=lambda d: d.span.start, lo=first)]


def around(span: Span, reach: int = REACH) -> Span:
    return Span(max(0, span.start - reach), span.end + reach)


@view
def years_named(p: Paragraph) -> frozenset[int]:
    """The years that a paragraph writes out."""
    return frozenset([d.year for d in dates(p) if d.year])


def unless_quoted(p: Prose, span: Span, *proposals: str) -> tuple[str, ...]:
    """The proposals, or none inside a quotation, which is flagged and never rewritten."""
    return () if quoted(p, span) else proposals
