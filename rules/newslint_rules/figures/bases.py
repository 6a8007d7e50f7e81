"""Shares that are given with what they are a share of: “12 of the 30 members, or 40 percent”, “20 percent of the 300, or 60”."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .bounds import sentence_start
from .digits import significant
from .written import written

OF = pattern(r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|all|some|about|a\stotal\sof|total)\s){0,2}$")
WHOLE = pattern(r"(?:\bOf|[,;:–—]\sof|\bthat\sof)\s(?:(?:the|its|his|her|their|all|those|these|about|some)\s){0,2}$")
PART = pattern(r"(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){0,6},\s(?:(?:only|just|about|some|at\sleast)\s)?")
_ABOUT = r"(?:(?:about|around|nearly|almost|some|roughly|just|over|under|more\sthan|less\sthan|only|a\slittle|exactly)\s)*"
OR = pattern(rf"(?:\s(?!and\b|or\b)[^\W\d_][\w’'-]*){{0,3}}(?:,\sor\s{_ABOUT}|\s\((?:or\s)?{_ABOUT}|\s?[–—]\s?(?:or\s)?{_ABOUT})$")
# What somebody has so many of: “6% of its workforce of 15,000”, “a third of a population put at 50 million”.
_SAME = r"(?:(?:about|around|some|nearly|almost|roughly|just|over|under|more\sthan|less\sthan)\s)*"
SIZED = (
    r"\sof\s(?:(?:an?|the|its|his|her|their|our)|[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,2}[’']s?)\s(?:[a-z]+\s){0,2}?"
    r"(?:population|workforce|staff|membership|electorate|headcount|fleet|total)\s"
    rf"(?:of|put\sat|estimated\sat|numbering|that\snumbers)\s{_SAME}"
)
OF_SIZED = pattern(rf"{SIZED}$")
LONG_OR = pattern(rf"(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){{4,9}},\sor\s{_ABOUT}$")
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
    if c.form == "percent" and counts(a, b) and OF.fullmatch(first) and (OR.fullmatch(second) or LONG_OR.fullmatch(second)):
        said = None if ANOTHER.match(text, c.span.end) else (a, b, c)
    elif c.form == "percent" and counts(b, a) and PART.fullmatch(first) and OR.fullmatch(second) and not ANOTHER.match(text, c.span.end):
        said = (b, a, c) if WHOLE.search(text[max(0, a.span.start - 30) : a.span.start]) else None
    elif a.form == "percent" and counts(b, c) and OR.fullmatch(first) and OF.fullmatch(second):
        said = (b, c, a)
    elif a.form == "percent" and counts(c, b) and OF.fullmatch(first) and OR.fullmatch(second) and not ANOTHER.match(text, c.span.end):
        said = (c, b, a)
    elif b.form == "percent" and counts(a, c) and OR.fullmatch(first) and (OF_SIZED.fullmatch(second) or OF.fullmatch(second)):
        said = (a, c, b) if _alone(text, found, i) else None
    if said and not fits(*said):
        part, whole, _ = said
        yield flag(
            Span(a.span.start, c.span.end),
            f"{written(part.value)} of {written(whole.value)} are {100 * part.value / whole.value:.3g} percent",
        )


def _alone(text: str, found: Sequence[Figure], i: int) -> bool:
    """Is a count the first figure of its sentence: no part of “two of five” or “90 men and 40 women”?"""
    return i == 0 or found[i - 1].span.end <= sentence_start(text, found[i].span.start)


def counts(part: Figure, whole: Figure) -> bool:
    """Can one figure be a part of the other?"""
    alike = part.unit == whole.unit or not part.unit
    return alike and part.form in ("numeral", "words") and whole.form in ("numeral", "words") and 0 < part.value <= whole.value


def _rough(f: Figure) -> bool:
    """Is a figure hedged, and has it no third digit that says how far (“some 49.9 million”)?"""
    return bool(f.approx) and significant(f) < 3


def fits(part: Figure, whole: Figure, share: Figure) -> bool:
    """Is the share that of the part, for all that the three may be rounded?"""
    low = 100 * (part.value - part.half) / (whole.value + whole.half)
    high = 100 * (part.value + part.half) / max(whole.value - whole.half, whole.value / 2)
    slack = share.half + 1 + (0.1 * share.value if any(map(_rough, (part, whole, share))) else 0)
    exact = 100 * part.value / whole.value
    return min(low, exact) - slack <= share.value <= max(high, exact) + slack
