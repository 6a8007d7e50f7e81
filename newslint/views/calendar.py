"""The calendar: names of months and days as newspapers write them, a date as it is written, and arithmetic of days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ..prose import Span

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = tuple(name.lower() for name in DAY_NAMES)
MONTHS = {name[:n].lower(): i for i, name in enumerate(MONTH_NAMES, 1) for n in (3, len(name))} | {"sept": 9}
WEEKDAYS = {name.lower(): i for i, name in enumerate(DAY_NAMES)} | {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FAR = 150  # days from the story's date beyond which a date without a year may lie on either side
NOWHERE = Span(0, 0)


class Date(NamedTuple):
    """One date as it is written.

    `span` holds weekday, day, month and year, not the preposition; the spans of the parts are empty where a part is not
    written. `precision` is "day", "month", "year", "decade" or "weekday"; `year`, `month` and `day` are 0, and `weekday` is
    -1 (Monday is 0), where they are not written. `order` of a day is "month first", "day first", "iso" or "slashed": a slashed
    date that can be read in two ways has its year only. `ordinal`: the day has its st, nd, rd or th. `approx` is "early",
    "late", "mid", "about", … `end` is "low" or "high" in a range, whose parts share month and year ("7-8 October 2023").
    """

    span: Span
    precision: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = -1
    order: str = ""
    ordinal: bool = False
    approx: str = ""
    end: str = ""
    day_span: Span = NOWHERE
    month_span: Span = NOWHERE
    year_span: Span = NOWHERE
    weekday_span: Span = NOWHERE

    @property
    def value(self) -> date | None:
        """The day, where it is written whole and exists."""
        return day_of(self.year, self.month, self.day) if self.year and self.month and self.day else None


def has_figures(text: str) -> bool:
    """Is there a figure in a text? Asked so, it costs a tenth of what a pattern takes to find none."""
    return (
        "1" in text or "2" in text or "0" in text or "3" in text or "5" in text or "4" in text
        or "6" in text or "7" in text or "8" in text or "9" in text
    )  # fmt: skip


def month_number(name: str) -> int:
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    return WEEKDAYS[name.rstrip(".").lower()]


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_from(day: date, number: int) -> date:
    """The day so many days later, or earlier; the first or the last of the calendar where it would be beyond."""
    return date.fromordinal(min(max(day.toordinal() + number, 1), date.max.toordinal()))


def near(month: int, day: int, now: date, far: int = FAR) -> list[date]:
    """The days that a date without a year may mean in a story of `now`, nearest first: one, or two where the nearest is more than
    `far` days away."""
    years = (now.year - 1, now.year, now.year + 1)
    days = sorted([d for y in years if (d := day_of(y, month, day))], key=lambda d: abs(d - now))
    return days[:1] if days and abs(days[0] - now).days <= far else days[:2]
