"""Days and times of day that do not exist."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views.calendar import LONGEST, MONTH_NAMES, Date, day_of, near
from newslint.views.dates import dates, word_before
from newslint.views.story import Placed, story_date, story_dates
from newslint.views.times import Time, times

from .surroundings import dates_in, years_named

DAY_LEADS = frozenset(["on", "the", "its", "his", "her", "their", "a", "this", "dated"])
# What may follow a day: a stop, or a word that never follows a figure which counts something.
DAY_OF_NUMBERS = pattern(
    r"[0-9]{2}(?:(?<=19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}|/[0-9]{2}/(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9])"  # 2024-14-01, 31/14/2024
)
DATED = frozenset(["on", "dated", "born", "since", "until", "died", "stamped", "filed", "signed"])
AFTER_DAY = pattern(
    r"\s?[,.;:!?)”\"—–]|$|\s\([A-Z]"
    r"|\s(?:in|at|on|and|to|the|a|an|for|after|before|when|while|with|by|from|as|during|but|or)\b"
)
CLOCK_LEADS = frozenset(["at", "until", "till"])
CLOCK_FRAME = pattern(r"(?:^|[.!?]\s)By\s$|\b(?:shortly|just|soon|long)\s(?:before|after)\s$")  # in front of what can only be a clock
NOT_A_CLOCK = frozenset(["set", "stood", "stands", "stand", "ratio", "odds", "priced", "split", "finished", "start", "stuck", "remained"])


@view
def odd_days(p: Paragraph) -> list[Span]:
    """The places of days in figures, behind a word that leads to a day, of which the month does not exist."""
    text = p.text
    if text.count("-") < 2 and text.count("/") < 2:
        return []
    found = [Span(*m.span()) for m in DAY_OF_NUMBERS.finditer(text) if word_before(text, m.start()) in DATED]
    return [span for span in found if not any(x.day or x.order for x in dates_in(p, span))]


@view
def days_written(p: Paragraph) -> bool:
    """Is there a date in a paragraph, or what was meant for one?"""
    return bool(dates(p) or odd_days(p))


@view
def late_days(d: Document) -> list[Placed]:
    """The dates of a story that no month, or not every February, has."""
    return [p for p in story_dates(d) if p.date.day > 28]


@rule(Level.ERROR, when=days_written)
def impossible_date(d: Document) -> Iterator[Finding]:
    """A date does not exist.

    Thirty days has September, and February has twenty-nine only in leap years: the year that is written decides, or without
    one those around the story's date. A number behind a month that may count something is left alone.

    Bad:  The vote is on {==February 30, 2024==}, officials said.
    Bad:  They met on {==31 April==} in Cairo.
    Bad:  Polls opened on Wednesday, {==Sept. 31==}.
    Bad:  He died on {==29 February 2023==} at home.
    Bad:  @2023-03-04 He was arrested on {==Feb. 29==}.
    Bad:  The file is dated {==2024-02-30==}, and the letter {==31/11/2023==}.
    Bad:  A letter dated {==2023-14-02==} and one signed on {==14/13/2023==} were found.
    Bad:  LIMA, {==Nov. 31==} (Reuters) - Peru declared an emergency.
    Bad:  It lasted from June 10 to {==June 31==}, and between June 21 and {==June 31==} it rained.
    Good: The vote is on February 29, 2024.
    Good: In March 45 people died; in April 31 did.
    Good: @2024-03-04 He was arrested on Feb. 29.
    Good: He was born on February 29.
    Good: Order 2024-13-45 and lot 31/31/2023 left on May 31.
    """
    for start, p, each in late_days(d):
        if each.day > LONGEST[each.month - 1] and is_date(p, each):
            yield flag(bare(each).shift(start), f"{MONTH_NAMES[each.month - 1]} has {LONGEST[each.month - 1]} days")
        elif each.day == 29 and each.month == 2 and (years := years_of(d, p, each)) and not any(day_of(y, 2, 29) for y in years):
            yield flag(bare(each).shift(start), f"February had 28 days in {each.year or years[0]}")
    for start, p in d.blocks:
        for span in odd_days(p):
            yield flag(span.shift(start), "a year has 12 months")


def is_date(p: Paragraph, d: Date) -> bool:
    """Is a number beside a month the day of a date, and does it count nothing?"""
    if d.year or d.weekday >= 0 or d.ordinal or (d.day <= 31 and (d.order == "day first" or d.end == "high")):
        return True
    lead = word_before(p.text, d.span.start)
    return lead in DAY_LEADS or (d.day < 40 and lead not in ("in", "last", "this") and AFTER_DAY.match(p.text, d.span.end) is not None)


def bare(d: Date) -> Span:
    """A date without its weekday."""
    if d.weekday_span.end <= d.span.start or not d.weekday_span.end:
        return d.span
    parts = [s for s in (d.day_span, d.month_span, d.year_span) if s.end]
    return Span(min(s.start for s in parts), max(s.end for s in parts))


def years_of(d: Document, p: Paragraph, each: Date) -> list[int]:
    """The years in which a date may lie: its own, or those around the story's date and those that its paragraph names."""
    if each.year:
        return [each.year]
    now = story_date(d)
    if now is None:
        return []
    return [*[day.year for day in near(3, 1, now)], *sorted(years_named(p))]


@rule(Level.ERROR, when=times)
def impossible_time(p: Paragraph) -> Iterator[Finding]:
    """A time of day does not exist.

    An hour has sixty minutes and a day twenty-four hours; with a.m. or p.m. there are twelve. Two numbers with a colon are
    judged as a time only with a time zone, a.m. or p.m., or behind "at", "until" or "shortly before".

    Bad:  The talks began at {==3:75 p.m.==} in Cairo.
    Bad:  The quake struck at {==2575 GMT==} on Friday.
    Bad:  They left at {==14 p.m.==}, and the last at {==25:10==}. By {==17:75==} all were home.
    Bad:  It fell shortly before {==26:20==} on Friday.
    Good: The talks began at 3:45 p.m. (1545 GMT) in Cairo, and ended at 24:00.
    Good: The ratio stood at 10:90, and he won in 2:75.
    Good: He cited John 3:76 at 12:30 a.m. and at 12 noon.
    """
    for t in times(p):
        if not t.name and (why := wrong(t)) and (t.half or t.zone or is_clock(p, t)):
            yield flag(t.span, why)


def wrong(t: Time) -> str:
    """Why there is no such time; "" if there is."""
    if t.minute > 59:
        return "an hour has 60 minutes"
    if t.half and t.hour > 12:
        return f"with {t.half[0]}.m. an hour is at most 12"
    return "a day has 24 hours" if t.hour > 24 or (t.hour == 24 and t.minute > 0) else ""


def is_clock(p: Paragraph, t: Time) -> bool:
    text, start = p.text, max(0, t.span.start - 24)
    before = text[start : t.span.start].lower().split()
    leads = (bool(before) and before[-1] in CLOCK_LEADS) or CLOCK_FRAME.search(text, start, t.span.start) is not None
    return t.hour < 30 and leads and not NOT_A_CLOCK.intersection(before)
