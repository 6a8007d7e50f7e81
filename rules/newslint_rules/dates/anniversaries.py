"""Anniversaries: the event that one is of, and the day that one which is told to the day leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Related, flag
from newslint.views import quoted
from newslint.views.calendar import Date, day_of, days_from
from newslint.views.dates import word_before
from newslint.views.story import Placed, story_date, story_dates

from .durations import A_SLIP, ROUND, Stretch, extent, spells
from .event_days import BEGINS, events_of
from .happenings import happenings
from .surroundings import REACH, dates_in, sentence_at, years_named
from .until_now import BEGAN_IT, FOUNDED

OF_EVENT = pattern(r"\sof\s[^,;:()“”\"]{0,90}$")
ITS_EVENT = pattern(r"\sof\s(?:[\w’'-]+\s){0,3}[\w’'-]+")
OF_THE = pattern(r"(?:\sof\s(?:the|that|its|his|her|their)\s[a-z -]{3,24})?(?=[.,;]|$)")
MARKS = pattern(
    r"(?:\s(?:by|as|in|at)\s[^,;:()“”\"]{2,50},|,)?\s(?:(?!(?:that|which|who|where)\b)[\w’'-]+\s){0,4}?"
    r"(?:marks?|marked|marking|celebrates?|celebrated|celebrating)(?:\s[\w’'-]+){0,2}?\s(?:its|their|his|her)\s"
)
IT_WAS = pattern(r"\b(?:it|which|that)\swas\s[a-z ]{3,24}$")
BORN = pattern(r"\b(?:[Bb]orn|[Bb]uilt|[Oo]pened)\b[^.;:()]{0,24}$")
SURELY_MARKED = (4, 2)  # times the years since a day, or a year, that an anniversary counts, which is then that of its ceremony
SOME_DAYS = 200  # that an anniversary may lie ahead of the story or behind it
# What ties a stretch to the very day: "two years to the day after", "to mark three months since", "three years ago on Tuesday".
TO_THE_DAY = pattern(r"\sto\sthe\sday\b|\sago\s(?:today|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\sanniversary\b")
SINCE = pattern(r"\s(?:after|since)\b")
MARKED = pattern(r"\b(?:mark(?:s|ed|ing)?|[Ii]t\s(?:is|was|has\sbeen)|exactly)\s(?:(?:the|exactly)\s)?$")
# Another event of the same day, chosen since it is an anniversary.
ON_ANOTHER = pattern(
    r"\b(?:anniversar|commemorat|memorial|ceremon|vigil|birthday|born|remembrance)|\b(?:years?|months?)\s(?:after|later|earlier|before|ago|since)\b"
)
ONE_DAY = 1
A_WEEK = 7


def anniversary(p: Paragraph, s: Stretch, here: list[Date], now: date | None) -> Date | None:
    """The event of an anniversary, where that is not so long ago."""
    birthday = p.text.endswith("birthday", 0, s.span.end)
    if not birthday and not p.text.endswith("anniversary", 0, s.span.end):
        return None
    events = [x for x in here if x.year and x.span.start > s.span.end][:1]
    if not events or not OF_EVENT.match(p.text, s.span.end, events[0].span.start):
        began = BORN if birthday and word_before(p.text, s.span.start) != "its" else FOUNDED
        events = [x for x in here if x.year and began.search(p.text, max(0, x.span.start - 40), x.span.start) and of_it(p, s, x)]
        if len(events) != 1 or word_before(p.text, s.span.start) not in (("his", "her", "its") if birthday else ("its", "their")):
            return None
    event, number = events[0], int(s.number)
    others = [x.year for x in here if x.year and x is not event]
    in_year = word_before(p.text, event.span.start) in ("in", "on")
    behind = event.span.start > s.span.end
    marked = SURELY_MARKED[event.precision == "year"]
    if now and in_year and behind and marked * (now.year - event.year) < number:  # marked on that day, or in that year
        return None
    if any(abs(year - event.year) == number for year in others) or not (others or now):
        return None
    if now is None:
        return event
    month = event.month or now.month
    day = day_of(min(event.year + number, 9999), month, event.day or 15)
    far = day is None or abs((day - now).days) > SOME_DAYS
    ahead = not event.month and event.year + number - now.year == (1 if now.month > 6 else -1 if now.month < 4 else 0)
    return event if far and not ahead else None


def of_it(p: Paragraph, s: Stretch, event: Date) -> bool:
    """Is what began on a date the thing that has its anniversary, and no other of the sentence?"""
    if event.span.end <= s.span.start:
        return MARKS.fullmatch(p.text[event.span.end : s.span.start]) is not None
    return IT_WAS.search(p.text, s.span.end, event.span.start) is not None


def told_to_the_day(d: Document) -> Iterator[Finding]:
    """The dates of a story that have the day and the month to which an anniversary leads, and another year.

    "Two years to the day after fighting broke out" in a story of April 15, 2025 is of April 15, 2023: that day of another year
    is a slip of the date or of the number, where the story has one such date and the right one nowhere.
    """
    now = story_date(d)
    for start, p in d.blocks if now else ():
        for s in spells(p):
            if now and s.unit in ("month", "year") and not s.loose and is_exact(p, s) and not quoted(p, s.span):
                yield from slipped(d, start, p, s, now)


def is_exact(p: Paragraph, s: Stretch) -> bool:
    """Is a stretch one that ends on a day that is told?"""
    text = p.text
    if text.endswith("anniversary", 0, s.span.end) or TO_THE_DAY.match(text, s.span.end):
        return True
    return SINCE.match(text, s.span.end) is not None and MARKED.search(text, max(0, s.span.start - 24), s.span.start) is not None


def slipped(d: Document, start: int, p: Paragraph, s: Stretch, now: date) -> Iterator[Finding]:
    """The one date of a story that is a year off the day to which an anniversary leads."""
    sentence, days = sentence_at(p, s.span.start), days_of_story(d)
    for day in days_told(p, sentence, now):
        target = back(day, s)
        if target is None or is_told(days, target):
            return
        same_day = [
            x for (year, *of_year), x in days.items() if of_year == [target.month, target.day] and 0 < year < day.year and not x.date.end
        ]
        found = [x for x in same_day if x.block is not p or not sentence.start <= x.date.span.start < sentence.end]
        if len(found) != 1:
            continue
        x = found[0]
        if is_miscounted(d, p, s, x, day):
            related = [Related(x.date.span.shift(x.start), "the date")]
            yield flag(s.span.shift(start), f"{day.year - x.date.year} years after “{x.block[x.date.span]}”", related=related)
            return
        if abs(x.date.year - target.year) in A_SLIP and is_same(p[sentence], x) and not is_another(d, x, day):
            related = [Related(s.span.shift(start), "the anniversary")]
            yield flag(x.date.span.shift(x.start), f"“{p[s.span]}” leads to {target.year}", related=related)
            return


def is_miscounted(d: Document, p: Paragraph, s: Stretch, x: Placed, day: date) -> bool:
    """Is it the anniversary that is a slip: has the event begun on that date, and does the story tell of as many years since?"""
    if not p.text.endswith("anniversary", 0, s.span.end) or day.year - x.date.year not in years_counted(d):
        return False
    began = x.block.text[sentence_at(x.block, x.date.span.start).start : x.date.span.start]
    event = ITS_EVENT.match(p.text, s.span.end)
    return event is not None and BEGAN_IT.search(began) is not None and bool(events_of(event[0]) & events_of(began))


def days_told(p: Paragraph, sentence: Span, now: date) -> list[date]:
    """The days that a sentence names, by their weekday or their date; without any, that of the story and the one before."""
    found = dates_in(p, sentence)
    days = [days_from(now, (x.weekday - now.weekday()) % A_WEEK - back) for x in found if x.weekday >= 0 for back in (A_WEEK, 0)]
    days += [both[0] for x in found if x.precision == "day" and (both := extent(x, now))]
    near = [day for day in [now, *days] if abs((day - now).days) < A_WEEK]
    return list(dict.fromkeys(near)) if days else [now, days_from(now, -ONE_DAY)]


def back(day: date, s: Stretch) -> date | None:
    """The day so many months or years before another."""
    months = day.year * 12 + day.month - 1 - int(s.number) * (12 if s.unit == "year" else 1)
    return day_of(months // 12, months % 12 + 1, day.day)


@view
def days_of_story(d: Document) -> dict[tuple[int, int, int], Placed]:
    """The first place of each year, month and day of a story; zeros for what is not written."""
    found: dict[tuple[int, int, int], Placed] = {}
    for x in story_dates(d):
        if not x.date.end or x.date.year:
            found.setdefault((x.date.year, x.date.month, x.date.day), x)
    return found


def is_told(days: dict[tuple[int, int, int], Placed], day: date) -> bool:
    """Does a story have a day, or its month or year by itself?"""
    return not days.keys().isdisjoint([(day.year, 0, 0), (day.year, day.month, 0), (day.year, day.month, day.day)])


def is_same(text: str, x: Placed) -> bool:
    """Does the sentence of a date tell of an event that a text tells of?"""
    told = x.block[sentence_at(x.block, x.date.span.start)]
    both_begin = BEGINS.search(text) and BEGINS.search(told)  # "it broke out"
    return bool(both_begin or events_of(text) & events_of(told) or happenings(text) & happenings(told))


@view
def years_counted(d: Document) -> frozenset[float]:
    """The numbers of years that a story tells of, but for the year that something is in ("its third year")."""
    told = [(p, s) for _, p in d.blocks for s in spells(p) if s.unit == "year"]
    return frozenset([s.number for p, s in told if not s.counted or p.text.endswith("anniversary", 0, s.span.end)])


def is_another(d: Document, x: Placed, day: date) -> bool:
    """Is a date that of another anniversary, or told as one itself?"""
    if day.year - x.date.year in years_counted(d):
        return True
    return ON_ANOTHER.search(x.block[sentence_at(x.block, x.date.span.start)]) is not None


def told_by_month(d: Document) -> Iterator[Finding]:
    """Anniversaries that are told with their month ("in February, on the 55th anniversary") of an event that has its one date
    elsewhere in the story, in that month of another year. A round one may be told of long ago."""
    now = story_date(d)
    for start, p in d.blocks if now else ():
        for s in spells(p):
            if now and s.counted and s.number % ROUND and p.text.endswith("anniversary", 0, s.span.end) and not quoted(p, s.span):
                event = event_of(d, p, s)
                if event and abs(event[1] - event[0].date.year - s.number) in A_SLIP:
                    x = event[0]
                    related = [Related(x.date.span.shift(x.start), "the date")]
                    yield flag(s.span.shift(start), f"{event[1] - x.date.year} years after “{x.block[x.date.span]}”", related=related)


def event_of(d: Document, p: Paragraph, s: Stretch) -> tuple[Placed, int] | None:
    """The event of an anniversary, and the year of the anniversary: that of the last time that its month has come."""
    now, sentence = story_date(d), sentence_at(p, s.span.start)
    here, of = dates_in(p, sentence), OF_THE.match(p.text, s.span.end)
    if now is None or of is None or len(here) != 1 or here[0].year or not here[0].month or here[0].span.start > s.span.start:
        return None
    month = here[0].month
    first = sentence.start if of[0] else max(0, sentence.start - REACH // 2)
    what = happenings(of[0] or p.text[first : s.span.start])
    found = [x for x in story_dates(d) if what and x.date.value and x.date.month == month and x.date.year < now.year]
    events = [x for x in found if what & happenings(x.block[sentence_at(x.block, x.date.span.start)])]
    if len(events) != 1 or len({x.date.value for x in found}) != 1 or years_named(p):
        return None
    return events[0], now.year - (month > now.month)
