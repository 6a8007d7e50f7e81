"""Days that are told twice, by their date and by how far they are from the story's day or from another date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.calendar import Date, day_of, days_from, near
from newslint.views.dates import dates
from newslint.views.story import Placed, dateline, story_date, story_dates

from .durations import UNITS, Days, Stretch, agrees, extent, spells
from .surroundings import dates_in

RELATIVE = pattern(
    r"\b(?P<when>[Yy]esterday|[Tt]oday|[Tt]omorrow|(?:[Ll]ast|[Tt]his|[Nn]ext)\s(?:week|month|year))(?P<join>,\s(?:on|in)\s|,\s|\s\(|\son\s)$"
)
# In front of these the day is one of a kind, or the end of something.
LED = pattern(r"\b(?:of|than|until|till|since|from|like|compared\swith|and|or|for|to)\s$")
TOLD_BY = word_set("yesterday today tomorrow week month year")
SLACK = 1  # day that a story may be older than its date, or younger
NEW_MONTH = (2, 29)  # days of a month before and after which "last month" may be another
_HEDGED = r"(?:(?P<hedge>less\sthan|under|more\sthan|over|nearly|almost|just|only|exactly|barely)\s)?$"
APPOSED = pattern(rf"(?:,\s|\s\(){_HEDGED}")
OPENS = pattern(rf"(?:^|[,;(]\s|\.\s){_HEDGED}")
# "… from 6.0 billion a year earlier, against 690 million in the same quarter of 2024"
SAME_PERIOD = pattern(r"\bthe\ssame\s(?:quarter|period|half|month|(?:three|six|nine)\smonths)\s(?:of|in)\s(?P<year>20[0-9]{2})(?![\w/–-])")
A_YEAR_EARLIER = pattern(r"\ba\syear\s(?:earlier|ago|before)\b")
# Nothing but one more sum between the two is the year before that one: "from 5.8 billion a year earlier and 5.1 billion in …"
ONE_SUM_MORE = pattern(
    r"\ba\syear\s(?:earlier|ago|before),?\s(?:(?:and|or|but|to|from|up|down|against|versus|compared|with|than|above|below|the)\s){0,4}"
    r"(?:[A-Z]{0,3}[$£€¥]\s?)?[0-9][\d.,]*%?(?:\s[\w$-]+){0,3}?\s(?:in|for|during)\s$"
)
MIDSUMMER = 6  # month behind which a report is of the story's year
EARLIER = pattern(r"\s(?:earlier|before)(?=[,;.)]|$)")
UNDER = ("less than", "under")
BELOW = (*UNDER, "nearly", "almost", "barely")
ABOVE = ("more than", "over")
FAR = 60  # code points in which a date stands that is counted from
ROUGHLY = 0.5  # of a year that writers round


@rule(Level.WARNING, when="yesterday today tomorrow week month year earlier before")
def wrong_relative_day(d: Document) -> Iterator[Finding]:
    """A day told by its distance does not fit its date.

    "Last week, on May 3" names one day twice, and the story's date shows whether both are the same. A date that was "five days
    earlier" is counted to the story's date and to every other date of the story, and is flagged where it fits none of them and
    is no more than twice off.

    Bad:  @2024-05-22 The cabinet resigned {==last week, on May 8==}.
    Bad:  @2024-05-22 It was sold {==yesterday, May 12==}. The court sits {==tomorrow, June 3==}.
    Bad:  @2024-05-22 The bill was passed {==last month, on March 9==}. He was born {==last year, in May 2021==}.
    Bad:  @2024-05-22 The record was set in Leeds on 25 June 2019, less than {==three years==} earlier.
    Bad:  BERN, May 12 (AN) — A bridge fell on Sunday. ¶ It was shut on Wednesday, May 8, 2024, {==six days==} earlier.
    Bad:  @2025-08-13 Revenue rose from 6 billion a year earlier, and profit from 600 million in {==the same quarter of 2023==}.
    Good: @2025-08-13 Revenue rose from 6 billion a year earlier, and profit from 600 million in the same quarter of 2024.
    Good: @2025-08-13 Revenue rose from 5.8 billion a year earlier and 5.1 billion in the same quarter of 2023.
    Good: @2025-08-13 In late 2024 revenue rose from 6 billion a year earlier, and profit from 600 million in the same period of 2023.
    Good: @2024-05-22 The cabinet resigned last week, on May 15. It met this week, on May 20, and meets next week, on May 29.
    Good: @2024-05-22 It was sold yesterday, May 21. The court sits tomorrow, May 23.
    Good: @2024-05-22 The bill was passed last month, on April 9. He said: “It was last week, on May 1.”
    Good: @2024-05-22 The record was set in Leeds on 25 June 2019, less than five years earlier.
    Good: @2024-05-22 It fell in March 2021. ¶ The record was set on 25 June 2019, less than two years earlier.
    Good: BERN, May 12 (AN) — A bridge fell on Sunday. ¶ It was shut on Wednesday, May 8, 2024, four days earlier.
    """
    now = story_date(d)
    for start, p in d.blocks:
        for each in dates(p) if now and not vocabulary(p).isdisjoint(TOLD_BY) else ():
            if now and (m := RELATIVE.search(p.text, max(0, each.span.start - 24), each.span.start)):
                fits = fits_relative(m["when"].lower(), each, now)
                if not fits and not LED.search(p.text, max(0, m.start() - 16), m.start()) and not quoted(p, each.span):
                    yield flag(Span(m.start("when"), each.span.end).shift(start), f"not so in a story of {now.day}/{now.month}/{now.year}")
        if now and (m := a_year_earlier(d, p, now)):
            yield flag(Span(*m.span()).shift(start), f"a year earlier is {now.year - 1}")
        if not vocabulary(p).isdisjoint(("earlier", "before")) and dates(p):
            for s in spells(p):
                told = told_of(p, s)
                if told and not quoted(p, s.span) and not fits_any(d, p, s, told):
                    yield flag(s.span.shift(start), f"no date of the story is so long after “{p[told.span]}”")


def a_year_earlier(d: Document, p: Paragraph, now: date) -> re.Match[str] | None:
    """The quarter of two years ago with which a report of this year compares, where its paragraph compares with a year earlier.

    A story that names last year anywhere may be of that.
    """
    m = SAME_PERIOD.search(p.text) if "the same" in p.text else None
    if m is None or now.month <= MIDSUMMER or int(m["year"]) != now.year - 2 or not A_YEAR_EARLIER.search(p.text):
        return None
    if ONE_SUM_MORE.search(p.text, max(0, m.start() - FAR), m.start()):
        return None
    told = [x.date.year for x in story_dates(d)]
    return None if now.year - 1 in told or told.count(now.year - 2) > 1 or quoted(p, Span(*m.span())) else m


def fits_relative(when: str, each: Date, now: date) -> bool:
    """May a date be the day, week, month or year that is told? True also where it says too little."""
    which, _, unit = when.partition(" ")
    if unit in ("month", "year"):
        return in_month(which, each, now) if unit == "month" else in_year(which, each, now)
    day = each.value if each.year else next(iter(near(each.month, each.day, now)), None) if each.day and each.month else None
    first, last = week(which, now) if unit else one_day(which, now)
    return day is None or days_from(first, -SLACK) <= day <= days_from(last, SLACK)


def one_day(which: str, now: date) -> Days:
    day = days_from(now, {"yesterday": -1, "today": 0, "tomorrow": 1}[which])
    return day, day


def week(which: str, now: date) -> Days:
    """The days that may be meant by a week, which begins on Sunday or on Monday."""
    monday, sunday = days_from(now, -now.weekday()), days_from(now, -((now.weekday() + 1) % 7))
    away = {"last": -7, "this": 0, "next": 7}[which]
    return days_from(min(monday, sunday), away), days_from(max(monday, sunday), away + 6)


def in_month(which: str, each: Date, now: date) -> bool:
    if not each.month or not NEW_MONTH[0] < now.day < NEW_MONTH[1]:
        return True
    months = now.year * 12 + now.month + {"last": -1, "this": 0, "next": 1}[which]
    return (each.year * 12 + each.month - months) % (12 if not each.year else 10**6) == 0


def in_year(which: str, each: Date, now: date) -> bool:
    new_year = (now.month, now.day) in ((12, 31), (1, 1), (1, 2))
    return not each.year or new_year or each.year == now.year + {"last": -1, "this": 0, "next": 1}[which]


def told_of(p: Paragraph, s: Stretch) -> Date | None:
    """The day that is so long before another date: "on May 8, 2024, four days earlier"."""
    if s.counted or s.unit == "decade" or not EARLIER.match(p.text, s.span.end):
        return None
    before = dates_in(p, Span(s.span.start - FAR, s.span.start))
    near_by = bool(before) and before[-1].precision == "day" and APPOSED.fullmatch(p.text, before[-1].span.end, s.span.start)
    return before[-1] if near_by else None


def fits_any(d: Document, p: Paragraph, s: Stretch, each: Date) -> bool:
    """Is anything of the story so long after a date? True also where that cannot be told."""
    now = story_date(d)
    line = None if now else dateline(d)
    own = now or (day_of(each.year, line.date.month, line.date.day) if line and each.year and s.unit in ("day", "week") else None)
    earlier = extent(each, own)
    if own is None or earlier is None or not s.days / 2 <= (own - earlier[0]).days <= 2 * s.days:  # counted from something else
        return True
    m = OPENS.search(p.text, max(0, s.span.start - 14), s.span.start)
    hedge = " ".join(m["hedge"].split()) if m and m["hedge"] else ""
    others = [x for x in story_dates(d) if x.date.span != each.span or x.block is not p]
    return any(fits(s, hedge, earlier, later) for later in later_days(others, own))


def later_days(others: list[Placed], own: date) -> Iterator[Days]:
    """The story's own day, and the other dates and weekdays that it names."""
    yield own, own
    for x in others:
        if x.date.precision == "weekday" or x.date.weekday >= 0:
            day = days_from(own, (x.date.weekday - own.weekday()) % 7 - 7)
            yield from ((day, day), (days_from(day, 7), days_from(day, 7)))
        if days := extent(x.date, own):
            yield days


def fits(s: Stretch, hedge: str, earlier: Days, later: Days) -> bool:
    """Can a stretch, with what hedges it, lie between two dates?"""
    least, most = ((later[0] - earlier[1]).days / UNITS[s.unit], (later[1] - earlier[0]).days / UNITS[s.unit])
    if most < 0:
        return False
    if hedge in BELOW:
        return least <= s.number * (1 if hedge in UNDER else 1.1) and most >= 0.5 * s.number
    if hedge in ABOVE:
        return most >= s.number and least <= 2 * s.number
    if s.unit == "day":
        return least <= s.number <= most
    if s.unit == "year":
        return least - ROUGHLY <= s.number <= most + ROUGHLY
    return agrees(s, earlier, later)
