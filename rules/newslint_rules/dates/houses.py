"""How each house writes dates and times of day: data only.

AP and Reuters put the month first and shorten long months before a day; the Guardian and the BBC put the day first and
never shorten. The Guardian writes 3.30pm, the BBC 15:30, the agencies 3:30 p.m.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.views.calendar import MONTH_NAMES

AGENCY_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


class House(NamedTuple):
    """The order of day and month, the months before a day, and the clock: "3:30 p.m.", "3.30pm" or "15:30"."""

    month_first: bool
    months: tuple[str, ...]
    clock: str

    def day(self, day: str, month: int, year: str) -> str:
        """A date as the house writes it; `year` may be empty."""
        name = self.months[month - 1]
        return (f"{name} {day}" + f", {year}" * bool(year)) if self.month_first else f"{day} {name}" + f" {year}" * bool(year)

    def time(self, hour: int, minute: int, half: str) -> str:
        """A time of day as the house writes it; minutes of -1 are none."""
        if self.clock == "15:30":
            hour24 = hour % 12 + 12 * (half == "pm") if half else hour
            return f"{hour24:02}:{max(minute, 0):02}"
        half = half or ("pm" if 12 <= hour < 24 else "am")
        hour12, dot = (hour - 1) % 12 + 1, "." if self.clock == "3.30pm" else ":"
        minutes = f"{dot}{minute:02}" if minute > 0 else ""
        return f"{hour12}{minutes}{half}" if self.clock == "3.30pm" else f"{hour12}{minutes} {half[0]}.m."


HOUSES = {
    "ap": House(True, AGENCY_MONTHS, "3:30 p.m."),
    "reuters": House(True, AGENCY_MONTHS, "3:30 p.m."),
    "guardian": House(False, MONTH_NAMES, "3.30pm"),
    "bbc": House(False, MONTH_NAMES, "15:30"),
}
