"""Dates that have the name of a month: the month is the anchor, and what stands to its left and right is read from there."""

from __future__ import annotations

from ..pattern import pattern, word_set
from ..prose import Span
from .calendar import DAY_NAMES, MONTH_NAMES, NOWHERE, Date, month_number, weekday_number

# Nouns of things counted: a number of four figures before one of them is no year.
COUNTED = (
    r"(?!\s(?:people|men|women|children|cases|deaths|troops|soldiers|percent|per\s|miles|meters|metres|kilomet|km\b"
    r"|dollars|votes|tons|tonnes))"
)
YEAR = rf"(?P<year>(?:1[0-9]|20|21)[0-9]{{2}})(?![0-9]|[.,][0-9]|%){COUNTED}"
NO_MORE = r"(?![0-9%]|[.,:/][0-9])"
NO_CLOCK = r"(?!\s?(?:[ap]\.?\s?m\b|[AP]\.?M\b|o['’]clock|GMT))"
NO_MONTH = r"(?!\s(?:of\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
MONTH = pattern(
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Ju(?:ne|ly|n\.|l\.|n|l)|Aug(?:ust|\.)?|Sep(?:tember|t\.|t|\.)?"
    rf"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?|{'|'.join(MONTH_NAMES).upper()})(?!\w)"
)
LEFT = pattern(
    r"(?:(?P<low>[0-9]{1,2})(?P<th1>st|nd|rd|th)?\s?(?P<join>-|–|to|and|&|or)\s?)?"
    r"(?P<day>[0-9]{1,2})(?P<th>st|nd|rd|th)?(?P<of>\sof)?(?P<gap>[\s-])$"
)
RIGHT = pattern(
    rf"\s(?:the\s)?(?P<day>[0-9]{{1,2}})(?P<th>st|nd|rd|th)?{NO_MORE}"
    rf"(?:\s?(?P<join>-|–|to\s|through\s|and\s|&\s?|or\s)\s?(?P<high>[0-9]{{1,2}})(?P<th2>st|nd|rd|th)?{NO_MORE}{NO_MONTH}{NO_CLOCK})?"
)
DAY_BEHIND = pattern(r"\s[0-9]{1,2}(?![0-9])")
YEAR_BEHIND = pattern(rf"(?:,?\s|-){YEAR}")
YEAR_OF_MONTH = pattern(rf"(?:,|\sof)?\s{YEAR}")
_WEEKDAY = (
    r"(?:Mon(?:day|\.)?|Tue(?:sday|s\.|s|\.)?|Wed(?:nesday|s|\.)?|Thu(?:rsday|rs\.|rs|r|\.)?"
    rf"|Fri(?:day|\.)?|Sat(?:urday|\.)?|Sun(?:day|\.)?|{'|'.join(DAY_NAMES).upper()})"
)
WEEKDAY_LEFT = pattern(
    rf"(?:\b(?P<first>{_WEEKDAY})(?:\s(?:and|to|or|through)\s|\s?[-–/]\s?))?\b(?P<last>{_WEEKDAY})"
    r"(?:\s(?:morning|afternoon|evening|night))?(?:,?\s\(?|,\son\s)(?:the\s)?$"
)
WEEKDAY_RIGHT = pattern(
    rf"(?:(?:,\s(?:which\s)?|\s)(?:(?:is|was|will\sbe|falls\son|fell\son|will\sfall\son)\s)?an?\s(?P<a>{_WEEKDAY})(?!\s[A-Z])"
    rf"|\s\((?P<b>{_WEEKDAY})\))(?!\w)"
)
# Words in front of a month that stands alone; without one, "March" or "May" may be anything.
MONTH_LEADS = word_set("in since until till by of from during before after through late early last next this between mid every each to")
WORDS_TOO = ("March", "May", "April", "June", "August")
APPROXIMATE = ("early", "late", "mid", "about", "around", "circa")
NUMBER_SIGNS = frozenset("0123456789.,:/$£€#_-–")


def by_month(text: str, weekdays: bool) -> list[Date]:
    """The dates of a text that name their month; `weekdays`: there may be weekdays at them."""
    out: list[Date] = []
    taken = 0
    for m in MONTH.finditer(text):
        start, end = m.span()
        if start < taken or text[start - 1 : start].isalnum():
            continue
        if read := _left(text, start, end, taken) or _right(text, start, end) or _month(text, start, end):
            if weekdays and read[0].day:
                read = with_weekday(text, read, taken)
            out += read
            taken = read[-1].span.end
    return out


def word_before(text: str, at: int) -> str:
    """The word in front of a place, in lower case, without what stands around it; "" where none adjoins."""
    if not at or text[at - 1] not in ' \xa0\n\t(“"‘[':
        return ""
    before = text[max(0, at - 16) : at].split()
    return before[-1].strip("(“\"'‘[,").lower() if before else ""


def _left(text: str, start: int, end: int, taken: int) -> list[Date]:
    """ "7 October 2023", "7-8 October", "the 7th of October"."""
    if not (text[start - 2 : start - 1].isdigit() or text[max(0, start - 3) : max(0, start - 1)] in ("st", "nd", "rd", "th", "of")):
        return []
    m = LEFT.search(text, max(taken, start - 22), start)
    if m is None or text[max(0, m.start() - 1) : m.start()] in NUMBER_SIGNS or (m["gap"] == "-" and text[end : end + 1] != "-"):
        return []
    if m["low"] and m["join"] in ("-", "–") and DAY_BEHIND.match(text, end):  # won 10-3 May 5
        return []
    stop, year, year_span = _year(text, end)
    last = Date(
        Span(m.start("day"), stop), "day", year, month_number(text[start:end]), int(m["day"]), order="day first",
        ordinal=bool(m["th"]), day_span=Span(*m.span("day")), month_span=Span(start, end), year_span=year_span,
    )  # fmt: skip
    if not m["low"] or not 0 < int(m["low"]) <= 31:
        return [last]
    low = Span(*m.span("low"))
    first = last._replace(span=Span(low.start, max(low.end, m.end("th1"))), day=int(m["low"]), day_span=low, ordinal=bool(m["th1"]))
    return _pair(first, last, m["join"])


def _right(text: str, start: int, end: int) -> list[Date]:
    """ "October 7, 2023", "Oct. 7-8", "October the 7th"."""
    m = RIGHT.match(text, end)
    if m is None:
        return []
    double = bool(m["high"]) and 0 < int(m["high"]) <= 31
    first_end = max(m.end("day"), m.end("th"))
    stop, year, year_span = _year(text, m.end() if double else first_end)
    first = Date(
        Span(start, first_end if double else stop), "day", year, month_number(text[start:end]), int(m["day"]), order="month first",
        ordinal=bool(m["th"]), day_span=Span(*m.span("day")), month_span=Span(start, end), year_span=year_span,
    )  # fmt: skip
    if not double:
        return [first]
    high = Span(*m.span("high"))
    last = first._replace(span=Span(high.start, stop), day=int(m["high"]), day_span=high, ordinal=bool(m["th2"]))
    return _pair(first, last, m["join"])


def _pair(first: Date, last: Date, join: str) -> list[Date]:
    """Two days of one month; they are a range unless "and" or "or" joins them."""
    if join.strip() in ("-", "–", "to", "through"):
        return [first._replace(end="low"), last._replace(end="high")]
    return [first, last]


def _year(text: str, at: int) -> tuple[int, int, Span]:
    """Where a date of which the day and month end at `at` ends, its year and the place of that."""
    m = YEAR_BEHIND.match(text, at)
    return (m.end("year"), int(m["year"]), Span(*m.span("year"))) if m else (at, 0, NOWHERE)


def _month(text: str, start: int, end: int) -> list[Date]:
    """ "March 2024", "in March", "mid-March"; a month that is also a word or a name only behind a word that leads to a month."""
    name = text[start:end].rstrip(".")
    before, mid = word_before(text, start), text[max(0, start - 4) : start] in ("mid-", "Mid-")
    year, stop, year_span = 0, end, NOWHERE
    if y := YEAR_OF_MONTH.match(text, end):
        year, stop, year_span = int(y["year"]), y.end("year"), Span(*y.span("year"))
    elif (name in WORDS_TOO and before not in MONTH_LEADS and not mid) or (len(name) < 4 and name != "May"):
        return []
    approx = "mid" if mid else before if before in APPROXIMATE else ""
    return [Date(Span(start, stop), "month", year, month_number(name), approx=approx, month_span=Span(start, end), year_span=year_span)]


def with_weekday(text: str, read: list[Date], taken: int) -> list[Date]:
    """The same with the weekday in front or behind; of two weekdays the first belongs to the first of two days."""
    start = read[0].span.start
    if m := WEEKDAY_LEFT.search(text, max(taken, start - 44), start):
        names = [Span(*m.span(g)) for g in ("first", "last") if m[g]]
        before = text[max(0, m.start() - 20) : m.start()].split()
        if m["last"][-3:].lower() != "day" and before and is_name(before[-1]) and not m["first"]:  # the Edmonton Sun, March 3
            return read
        if len(names) == 1:
            names = [*names, NOWHERE]
        elif len(read) == 1:
            names = names[1:]
        return [_on(text, d, name) if name.end else d for d, name in zip(read, names, strict=False)]
    if (m := WEEKDAY_RIGHT.match(text, read[-1].span.end)) and (m["b"] or m["a"][-3:].lower() == "day"):
        return [*read[:-1], _on(text, read[-1], Span(*m.span("a" if m["a"] else "b")))]
    return read


def is_name(word: str) -> bool:
    return word[0].isupper() and word[-1] not in ",.)" and word.lower() not in ("on", *MONTH_LEADS)


def _on(text: str, d: Date, name: Span) -> Date:
    """The date with its weekday, in its span where it adjoins."""
    near = name.end <= d.span.start <= name.end + 16 and not any(c.isdigit() for c in text[name.end : d.span.start])
    span = Span(name.start if near else d.span.start, max(d.span.end, name.end))
    return d._replace(span=span, weekday=weekday_number(text[name.start : name.end]), weekday_span=name)
