"""When a story may have been filed, where no line of it has the whole date."""

from __future__ import annotations

from newslint.prose import Document, view
from newslint.views.calendar import day_of, days_from
from newslint.views.dates import word_before
from newslint.views.story import FAR_OFF, LOOKS_BACK, dateline, story_date, story_dates

from .durations import Days
from .weekday import day_of_news

LATE = 14  # days between an event and its story
NEXT_DAY = 1  # days behind its news that a story with a dateline is filed
FIRST = 1987  # year before which no copy is linted whose year is not told
AHEAD = 100  # years that are gone through


@view
def filed(d: Document) -> list[Days]:
    """The days around which a story was filed: its own date; or, where its dateline has none but a day and a month, the years
    in which that was the weekday of its news, or the day after. Empty where neither is told."""
    if now := story_date(d):
        return [(days_from(now, -LATE), days_from(now, LATE))]
    line = dateline(d)
    news = day_of_news(line) if line else None
    if line is None or news is None:
        return []
    first = max(FIRST, looked_back(d))
    days = [day_of(year, line.date.month, line.date.day) for year in range(first, first + AHEAD)]
    on_time = [x for x in days if x and (x.weekday() - news.weekday) % 7 <= NEXT_DAY]
    return [(days_from(x, -LATE), days_from(x, LATE)) for x in on_time]


@view
def looked_back(d: Document) -> int:
    """The last year that a story tells of as over; 0 for none."""
    years = [x for x in story_dates(d) if 0 < x.date.year < FAR_OFF]
    return max([x.date.year for x in years if is_past(x.block.text, x.date.span.start)], default=0)


def is_past(text: str, at: int) -> bool:
    return word_before(text, at) == "since" or LOOKS_BACK.search(text, max(0, at - 90), at) is not None
