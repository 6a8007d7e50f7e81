"""Exact figures that are hedged."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.figures import quantities

TWICE = pattern(
    r"(?<!take )(?<!took )(?<!takes )(?<!taken )(?<!taking )"
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|up\sto|at\sleast|more\sthan)\s"
    r"(?:about|around|approximately|roughly|some|an?\sestimated|nearly|almost)\s?$"
)
AREA = pattern(r"\s?(?:sq|square|cubic|cu)\b")
OR_MORE = pattern(r"(?:\s[a-z]+){0,1}\sor\smore\b")


@rule(Level.INFO, when="about around approximately roughly nearly almost some over up than exceeding excess estimated upwards least")
def false_precision(p: Paragraph) -> Iterator[Finding]:
    """A figure is hedged and exact at once, or hedged twice.

    “Over 47,107” says that the figure is a bound and gives it to the last unit: either the count is exact, or it is rounded.

    Bad:  The toll is {==over 47,107==}.
    Bad:  They found {==about 1,247==} graves.
    Bad:  It seats {==around some 300==} people.
    Bad:  It carries {==up to 300 or more==}.
    Good: The toll is over 47,000, and about 1,250 graves were found.
    Good: At least 1,247 people died, more than the 1,201 of last year.
    Good: It lies about 1,247 miles away and costs over $1,299.
    Good: It carries up to 300.
    """
    text = p.text
    for f in quantities(p):
        if not f.approx:
            continue
        start = f.approx_span.start
        before = text[max(0, start - 20) : f.span.start]
        if hedged := TWICE.search(before):
            yield flag(Span(f.span.start - (len(before) - hedged.start()), f.span.end), "the figure is hedged twice")
        elif f.approx in ("up to", "at least", "at most", "more than", "over") and (more := OR_MORE.match(text, f.span.end)):
            yield flag(Span(start, more.end()), f"{f.approx}, or more?")
        elif (
            not f.end
            and f.approx not in ("at least", "only", "just", "exactly", "precisely", "no fewer than", "as many as")
            and exact(f.raw, f.scale, f.unit)
            and not AREA.match(text, f.span.end)
        ):
            yield flag(Span(start, f.span.end), "a hedge before an exact figure")


def exact(raw: str, scale: int, unit: str) -> bool:
    """Has a count four significant digits or more?"""
    digits = raw.replace(",", "")
    return digits.isdigit() and scale == 1 and not unit and len(digits.rstrip("0")) >= 4
