"""A weekday and the day that stands beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.calendar import DAY_NAMES, MONTH_NAMES, Date, day_of, near
from newslint.views.story import Placed, dateline, story_date, story_dates

from .surroundings import dates_in, sentence_at, unless_quoted, years_named

CLOSE = 45  # days within which a day without a year is of one year with the story, or with another of its days
RECALLED = 12  # days without a year that are kept in mind
FIRST_GREGORIAN = 1753
# In front of the day of the news in a lead: what was done "on Monday", and not "next Monday" or "since Monday".
NEWS = pattern(
    r"\b(?:[a-z]{3,}ed|was|were|had|said|told|killed|met|won|lost|held|began|took|struck|hit|fell|shot|left|came|made|sank|broke|rose|drew|spoke|swept|brought|went|gave|beat|sent|cut|found|saw|woke|ran|flew|drove|stood|sat|rode|wrote|threw|sold|bought|paid)\b"
)
NO_NEWS = word_set("will would to next since until by before from last every each previous following after")
LATE = 3  # days behind its news that a story with a dateline may be filed


@rule(Level.ERROR, when="monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun")
def weekday_mismatch(d: Document) -> Iterator[Finding]:
    """The weekday does not fit the date.

    One of the two is wrong, and only the writer knows which: the fix is a proposal. The year that is written decides; without
    one the day nearest to the story's date, or the two nearest where that is weeks away, or another year that the paragraph
    names. In a story without a date, two such days that are near each other must fit each other.

    Bad:  The vote is on {~~Tuesday~>Sunday~~}, 3 March 2024, in Cairo.
    Bad:  @2024-02-17 They met on {~~Friday~>Wednesday~~}, Feb. 14.
    Bad:  Friday and {~~Sunday~>Saturday~~}, January 10 and 11, 2020
    Bad:  It began on March 5, 2024, a {~~Monday~>Tuesday~~}.
    Bad:  @2024-02-17 March 5 falls on a {~~Monday~>Tuesday~~}.
    Bad:  {~~MONDAY~>TUESDAY~~}, MARCH 5, 2024, and {~~Monday~>Tuesday~~}, 2024-03-05, and {~~Monday~>Tuesday~~} 5.3.2024
    Bad:  They met on Monday, March 4, and on {==Friday, March 9==}.
    Bad:  ACCRA, May 9 (AN) — Two ferries collided on Thursday. ¶ A hearing is set for {==Monday, May 14==}.
    Good: ACCRA, May 9 (AN) — Two ferries collided on Thursday. ¶ A hearing is set for Monday, May 13, or Monday, May 20.
    Good: ACCRA, May 9 (AN) — The ferries will sail on Thursday. ¶ They were mended on Monday, May 7.
    Good: The vote is on Sunday, 3 March 2024, and the count on Monday.
    Good: @2024-02-17 They met on Wednesday, Feb. 14; the war began on Saturday, October 7.
    Good: @2024-02-09 The general election is on Tuesday, Nov. 5, as it was not on Sunday, Nov. 5.
    Good: @2024-02-17 In 1914 it began: on Sunday, June 28, the archduke died.
    Good: @2025-02-17 The war began on Saturday, Oct. 7. ¶ Since Oct. 7, 2023, thousands have died.
    Good: He wrote in the Edmonton Sun, March 3, 2020. March 3, 2020, was a Monday Night special.
    Good: They met on Monday, March 4, and on Friday, March 8.
    """
    now, unjudged = story_date(d), []
    for placed in story_dates(d):
        start, p, each = placed
        if each.weekday < 0 or not each.day or not each.month:
            continue
        days = readings(d, placed, now)
        if not days and not each.year:
            unjudged.append(placed)
        elif days and all(day.weekday() != each.weekday for day in days):
            right = DAY_NAMES[days[0].weekday()]
            name = p[each.weekday_span]
            proposal = right if len(name) > 5 else right[:3] + ("." if name.endswith(".") else "")
            proposal = proposal.upper() if name.isupper() else proposal
            span = each.weekday_span
            yield flag(span.shift(start), f"{said(days[0])} is a {right}", *unless_quoted(p, span, proposal))
    yield from at_odds(unjudged)
    yield from at_odds_with_news(d, unjudged)


@view
def written_out(d: Document) -> dict[tuple[int, int], list[date]]:
    """The days of a story that are written with their years, by month and day."""
    out: dict[tuple[int, int], list[date]] = defaultdict(list)
    for x in story_dates(d):
        if value := x.date.value:
            out[x.date.month, x.date.day].append(value)
    return out


def readings(d: Document, placed: Placed, now: date | None) -> list[date]:
    """The days that a date may mean, best first; none where the year is not known."""
    _, p, each = placed
    if each.year:
        return [each.value] if each.value and each.year >= FIRST_GREGORIAN else []
    if now is None:
        return []
    named = years_named(p) - {now.year}
    return (
        near(each.month, each.day, now, CLOSE)
        + written_out(d).get((each.month, each.day), [])
        + [day for year in named if (day := day_of(year, each.month, each.day))]
    )


def at_odds(placed: list[Placed]) -> Iterator[Finding]:
    """Days without a year, in a story without a date, that do not fit one before them."""
    kept: list[Placed] = []
    for here in placed:
        there = next((k for k in reversed(kept[-RECALLED:]) if not fits(k.date, here.date)), None)
        if there is None:
            kept.append(here)
            continue
        span = here.date.span.shift(here.start)
        first = there.date.span.shift(there.start)
        yield flag(span, f"does not fit “{there.block[there.date.span]}”", related=[Related(first, f"“{there.block[there.date.span]}”")])


def at_odds_with_news(d: Document, placed: list[Placed]) -> Iterator[Finding]:
    """Days without a year that would make of the day in the dateline one on which nobody tells that news."""
    filed = dateline(d) if placed else None
    news = day_of_news(filed) if filed else None
    if filed is None or news is None:
        return
    days = [filed.date._replace(weekday=(news.weekday + late) % 7) for late in range(LATE + 1)]
    for here in placed:
        if not any(fits(day, here.date) for day in days):
            told = filed.block[news.span]
            place = Related(news.span.shift(filed.start), f"“{told}”")
            yield flag(here.date.span.shift(here.start), f"does not fit “{told}” and “{filed.block[filed.date.span]}”", related=[place])


def day_of_news(filed: Placed) -> Date | None:
    """The weekday on which happened what the first sentence tells."""
    p, day = filed.block, filed.date
    first = sentence_at(p, day.span.end + 12)
    found = [x for x in dates_in(p, Span(day.span.end, first.end)) if x.precision == "weekday"]
    if len(found) != 1 or day.weekday >= 0 or not NEWS.search(p.text, day.span.end, first.end):
        return None
    before = p.text[max(0, found[0].span.start - 60) : found[0].span.start].lower().split()
    return found[0] if NO_NEWS.isdisjoint(before) else None


def fits(a: Date, b: Date) -> bool:
    """Can two weekdays with their days be of one year? True also where they are too far apart to tell."""
    one, other = day_of(2023, a.month, a.day), day_of(2023, b.month, b.day)
    if one is None or other is None:
        return True
    days = (other - one).days
    across_february = min(a.month, b.month) <= 2 < max(a.month, b.month)
    off = (b.weekday - a.weekday - days) % 7
    return abs(days) > CLOSE or off == 0 or (across_february and off == (1 if days > 0 else 6))


def said(day: date) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year},"
