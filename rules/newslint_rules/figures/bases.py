"""Shares that are given with what they are a share of: “12 of the 30 members, or 40 percent”, “20 percent of the 300, or 60”."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .written import written

OF = pattern(r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|all|some|about|a\stotal\sof|total)\s){0,2}$")
WHOLE = pattern(r"(?:\bOf|[,;:–—]\sof|\bthat\sof)\s(?:(?:the|its|his|her|their|all|those|these|about|some)\s){0,2}$")
PART = pattern(r"(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){0,6},\s(?:(?:only|just|about|some|at\sleast)\s)?")
_ABOUT = r"(?:(?:about|around|nearly|almost|some|roughly|just|over|under|more\sthan|less\sthan|only|a\slittle|exactly)\s)*"
OR = pattern(rf"(?:\s(?!and\b|or\b)[^\W\d_][\w’'-]*){{0,3}}(?:,\sor\s{_ABOUT}|\s\((?:or\s)?{_ABOUT}|\s?[–—]\s?(?:or\s)?{_ABOUT})$")
ANOTHER = pattern(r"(?:\s[a-z]+){0,2}\s(?:of|among|more|less|higher|lower|fewer|up|down|above|below|from|than|turnout)\b")


def shares_of(text: str, found: Sequence[Figure], i: int) -> Iterator[Finding]:
    """What is said of three figures in a row: a part, its whole and the share, in one of the orders of English."""
    a, b, c = found[i : i + 3]
    if c.span.end - a.span.start > 120 or any(f.end or f.joined or f.value == float("inf") for f in (a, b, c)):
        return
    first, second = text[a.span.end : b.span.start], text[b.span.end : c.span.start]
    if c.form == "percent" and "(" in second and text[c.span.end : c.span.end + 1] not in (")", ",", ";"):
        return  # (30% of them new)
    said = None
    if c.form == "percent" and counts(a, b) and OF.fullmatch(first) and OR.fullmatch(second):
        said = None if ANOTHER.match(text, c.span.end) else (a, b, c)
    elif c.form == "percent" and counts(b, a) and PART.fullmatch(first) and OR.fullmatch(second) and not ANOTHER.match(text, c.span.end):
        said = (b, a, c) if WHOLE.search(text[max(0, a.span.start - 30) : a.span.start]) else None
    elif a.form == "percent" and counts(b, c) and OR.fullmatch(first) and OF.fullmatch(second):
        said = (b, c, a)
    elif a.form == "percent" and counts(c, b) and OF.fullmatch(first) and OR.fullmatch(second) and not ANOTHER.match(text, c.span.end):
        said = (c, b, a)
    if said and not fits(*said):
        part, whole, _ = said
        yield flag(
            Span(a.span.start, c.span.end),
            f"{written(part.value)} of {written(whole.value)} are {100 * part.value / whole.value:.3g} percent",
        )


def counts(part: Figure, whole: Figure) -> bool:
    """Can one figure be a part of the other?"""
    alike = part.unit == whole.unit or not part.unit
    return alike and part.form in ("numeral", "words") and whole.form in ("numeral", "words") and 0 < part.value <= whole.value


def fits(part: Figure, whole: Figure, share: Figure) -> bool:
    """Is the share that of the part, for all that the three may be rounded?"""
    low = 100 * (part.value - part.half) / (whole.value + whole.half)
    high = 100 * (part.value + part.half) / max(whole.value - whole.half, whole.value / 2)
    slack = share.half + 1 + (0.1 * share.value if share.approx or part.approx or whole.approx else 0)
    exact = 100 * part.value / whole.value
    return min(low, exact) - slack <= share.value <= max(high, exact) + slack
