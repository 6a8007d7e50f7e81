"""The dates of a text: what stands written, with place, precision and value, and nothing guessed.

`dates` gives every date in order: days ("Oct. 7", "7 October 2023", "2024-02-17", "17/2/2024"), months ("in March 2024",
"mid-March"), years ("in 2017", "1985-1990"), decades and weekdays by themselves. Which year a date without one means
depends on the story: see `calendar.near` and `story.story_date`.
"""

from __future__ import annotations

import re

from ..pattern import pattern, word_set
from ..prose import Prose, Span, view
from .calendar import MONTHS, WEEKDAYS, Date, weekday_number
from .months import APPROXIMATE, COUNTED, by_month, with_weekday, word_before
from .text import vocabulary

__all__ = ["Date", "dates", "word_before"]

MONTH_WORDS, WEEKDAY_WORDS = frozenset(MONTHS), frozenset(WEEKDAYS)
LONG_DAYS = frozenset(w for w in WEEKDAYS if w.endswith("day"))
WEEKDAY = pattern(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\w)")
NUMBER = pattern(
    r"[12][0-9]{3}(?![0-9])(?:(?P<iso>-(?P<m>[0-9]{2})-(?P<d>[0-9]{2})|/(?P<m2>[0-9]{2})/(?P<d2>[0-9]{2}))(?=T[0-9]|(?![\w/-]|\.[0-9]))"
    r"|(?P<decade>s|['’]s)(?!\w))?"
)
SLASHED = pattern(r"(?P<a>[0-9]{1,2})(?P<mark>[/.])(?P<b>[0-9]{1,2})(?P=mark)(?P<year>(?:1[89]|20)[0-9]{2})(?![\w/]|[-.][0-9])")
NO_YEAR = pattern(rf"[.,:/][0-9]|[%°\w_@]|[\s-](?:m|km|kg|ft|mph)\b|(?!{COUNTED})")
# Words behind which a number of four figures is a year, whatever its value.
YEAR_LEADS = word_set(
    "in since until till by from to during before after through late early mid between and year around about circa born died b. d."
)
JOINED = frozenset(["-", "–", "—", "to", "until", "till", "through", "and"])
BEFORE_HYPHEN = ("mid-", "pre-", "post-", "Mid-", "Pre-", "Post-", "early-", "late-")


@view
def dates(p: Prose) -> list[Date]:
    """Every date of a text, in order; none overlaps another."""
    text, known = p.text, vocabulary(p)
    weekdays = not known.isdisjoint(WEEKDAY_WORDS)
    found = by_month(text, weekdays) if not known.isdisjoint(MONTH_WORDS) else []
    years = "1" in text or "2" in text
    numbers = [d for m in NUMBER.finditer(text) if (d := _number(text, m))] if years else []
    if "/" in text or ".20" in text or ".19" in text:
        numbers += [d for m in SLASHED.finditer(text) if (d := _slashed(text, m))]
    if weekdays:
        numbers = [with_weekday(text, [d], 0)[0] if d.day else d for d in numbers]
    found = _beside(found, numbers)
    if weekdays and not known.isdisjoint(LONG_DAYS):
        paired = {d.weekday_span for d in found}
        bare = [Span(*m.span()) for m in WEEKDAY.finditer(text)]
        found = _beside(
            found, [Date(s, "weekday", weekday=weekday_number(text[s.start : s.end]), weekday_span=s) for s in bare if s not in paired]
        )
    return _linked(text, found) if len(found) > 1 else found


def _beside(found: list[Date], others: list[Date]) -> list[Date]:
    """Both in order, without those of the others that lie in what was found first."""
    if not found or not others:
        return found or sorted(others)
    out, i = list(found), 0
    for d in sorted(others):
        while i < len(found) and found[i].span.end <= d.span.start:
            i += 1
        if i == len(found) or d.span.end <= found[i].span.start:
            out.append(d)
    return sorted(out)


def _number(text: str, m: re.Match[str]) -> Date | None:
    """A year, a decade or an ISO date; None where four figures are something else."""
    start, end = m.span()
    year = int(text[start : start + 4])
    before = text[start - 1 : start]
    if before and (before.isalnum() or before in ".,:/$£€¥#_@&+=%") and not (before in ".," and text[start - 2 : start - 1].isalpha()):
        return None
    if m["iso"]:
        month, day = int(m["m"] or m["m2"]), int(m["d"] or m["d2"])
        exists = 1 <= month <= 12 and 1 <= day <= 39
        if before in ("-", "–") or not exists:
            return None
        a = m.start("m" if m["m"] else "m2")
        parts = Span(start, start + 4), Span(a, a + 2), Span(a + 3, a + 5)
        return Date(Span(start, end), "day", year, month, day, order="iso", day_span=parts[2], month_span=parts[1], year_span=parts[0])
    if before in ("-", "–", "‑") and before and not (_after_year(text, start) or text[max(0, start - 6) : start].endswith(BEFORE_HYPHEN)):
        return None
    decade = bool(m["decade"]) and year % 10 == 0
    if m["decade"] and not decade:  # 2017's
        end -= len(m["decade"])
    if year > 2199 or (not m["decade"] and NO_YEAR.match(text, end)):
        return None
    lead = word_before(text, start)
    if (
        not m["decade"]
        and not 1900 <= year <= 2060
        and not (lead in YEAR_LEADS or lead in MONTH_WORDS or before in ("(", "-", "–") or text[end : end + 1] in ("-", "–", ")"))
        and not (text[start - 2 : start] == ", " and text[end : end + 2] in (" –", " -"))  # (Leeds, 1871 – York, 1930)
    ):
        return None
    approx = lead if lead in APPROXIMATE else "mid" if text[max(0, start - 4) : start].lower() == "mid-" else ""
    return Date(Span(start, end), "decade" if decade else "year", year, approx=approx, year_span=Span(start, start + 4))


def _after_year(text: str, start: int) -> bool:
    """Does a year stand before the dash that stands before `start`?"""
    return len(w := text[max(0, start - 6) : start - 1].lstrip(" (")) >= 4 and w[-4:].isdigit() and not w[:-4].isdigit()


def _slashed(text: str, m: re.Match[str]) -> Date | None:
    """A slashed date: day and month only where it can be read in one way. Dots are European: the day comes first."""
    start, end = m.span()
    a, b, year = int(m["a"]), int(m["b"]), int(m["year"])
    if text[start - 1 : start] and (text[start - 1].isalnum() or text[start - 1] in "/-.$"):
        return None
    whole = Date(Span(start, end), "day", year, order="slashed", year_span=Span(*m.span("year")))
    first, second = Span(*m.span("a")), Span(*m.span("b"))
    if not 0 < min(a, b) <= 12 or max(a, b) > 39 or (m["mark"] == "." and b > 12):
        return None
    if a > 12 or a == b or m["mark"] == ".":
        return whole._replace(day=a, month=b, day_span=first, month_span=second)
    return whole._replace(day=b, month=a, day_span=second, month_span=first) if b > 12 else whole


def _linked(text: str, found: list[Date]) -> list[Date]:
    """The same, with the ends of ranges marked: "1985-1990", "from March 3 to April 7", "between 2010 and 2015"."""
    for i in range(len(found) - 1):
        a, b = found[i], found[i + 1]
        if a.precision == b.precision and 0 < b.span.start - a.span.end < 20 and not a.end and not b.end:
            join = text[a.span.end : b.span.start].strip().removesuffix(" early").removesuffix(" late")
            if join in JOINED and (join != "and" or word_before(text, a.span.start) == "between"):
                found[i], found[i + 1] = a._replace(end="low"), b._replace(end="high")
    return found
