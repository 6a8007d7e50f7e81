"""Numbers and dates as news writes them, for copy that is made."""

from __future__ import annotations

import random
from datetime import date

from newslint.views.calendar import MONTH_NAMES

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SHORT = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def spelt(number: int) -> str:
    if number < 20:
        return SMALL.split()[number]
    return TENS[number // 10 - 2] + (f"-{SMALL.split()[number % 10]}" if number % 10 else "") if number < 100 else str(number)


def counted(number: int) -> str:
    last = number % 10 * (number % 100 not in (11, 12, 13))
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def written(day: date, dice: random.Random, year: bool = True) -> str:
    month, short = MONTH_NAMES[day.month - 1], SHORT[day.month - 1]
    american, british = f", {day.year}" * year, f" {day.year}" * year
    return dice.choice(
        (f"{month} {day.day}{american}", f"{day.day} {month}{british}", f"{short} {day.day}{american}", f"{day.day} {short[:3]}{british}")
    )
