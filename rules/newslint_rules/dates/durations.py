"""Stretches of time as they are written ("three days", "the 14-day", "its 167th day", "the 20th anniversary"), and whether one
can lie between two dates."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Prose, Span, view
from newslint.views import vocabulary
from newslint.views.calendar import LONGEST, Date, day_of, near
from newslint.views.dates import dates
from newslint.views.numbers import VALUES, spoken

UNITS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
UNIT_WORDS = frozenset([*UNITS, *[f"{u}s" for u in UNITS], "anniversary", "birthday"])
UNIT = pattern(r"[\s-](?:days?|weeks?|months?|years?|decades?|(?:wedding\s)?anniversary|birthday)(?!\w)")
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
ORDINALS = {w: n for n, w in enumerate(_ORDINALS.split(), 1)} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
_TENS = "Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety"
_FULL = r"(?:\s(?:full|whole|straight|consecutive))?"
NUMBER = pattern(
    rf"(?P<figure>(?<![\w.,$£€/-])[0-9]{{1,5}})(?P<th>st|nd|rd|th)?{_FULL}[\s-]$"
    rf"|(?<![\w-])(?P<word>(?:{'|'.join(f'[{w[0]}{w[0].lower()}]{w[1:]}' for w in _TENS.split('|'))})(?:-[a-z]+)?"
    rf"|{'|'.join(f'[{w[0]}{w[0].upper()}]{w[1:]}' for w in [*list(VALUES)[1:20], 'a', 'half a', *ORDINALS])}"
    rf"|(?<=[Tt]he\s)(?:next|following)){_FULL}[\s-]$"
)
TWO_WORDS = frozenset(["full", "whole", "straight", "consecutive", "a"])
COUNTING = frozenset(_TENS.lower().split("|")) | VALUES.keys() | ORDINALS.keys() | TWO_WORDS | {"next", "following"}
LOOSE = pattern(
    r"\b(?:nearly|almost|about|around|roughly|some|approximately|over|than|least|most|to|(?<=\w\s)or|a few|under|[0-9]\s?[-–])"
    r"\s?(?:an?\s)?$"
)
NEARLY = pattern(r"\b(?:nearly|almost)\s(?:an?\s)?$")
DAY_NUMBER = pattern(r"(?<!\w)[Dd]ay (?P<n>[0-9]{2,4})(?!\w| of [A-Z][a-z]+ [0-9])")
LOOSELY = 0.2  # of a stretch that is "about" so long
ROUND = 10  # years that writers speak of loosely
A_SLIP = (1, 10)  # years that one digit makes


Days = tuple[date, date]


class Stretch(NamedTuple):
    """A stretch of time: `number` units, and whether it is counted ("its 167th day"), given loosely ("about"), and then as one
    that is not quite so long ("nearly")."""

    span: Span
    number: float
    unit: str
    counted: bool = False
    loose: bool = False
    nearly: bool = False

    @property
    def days(self) -> float:
        return self.number * UNITS[self.unit]


@view
def stretches(p: Prose) -> list[Stretch]:
    """The stretches of time of a text that has dates too, in order."""
    known = vocabulary(p)
    if known.isdisjoint(UNIT_WORDS) or not ("day" in known or dates(p)):
        return []
    found = spells(p)
    if "ay " in p.text:
        found = found + [Stretch(Span(*m.span()), float(m["n"]), "day", counted=True) for m in DAY_NUMBER.finditer(p.text)]
    return sorted(found)


@view
def spells(p: Prose) -> list[Stretch]:
    """The stretches of time of any text, in order; without numbered days."""
    if vocabulary(p).isdisjoint(UNIT_WORDS):
        return []
    return [s for m in UNIT.finditer(p.text) if (s := _stretch(p.text, m.start() + 1, m.end()))]


def _stretch(text: str, start: int, end: int) -> Stretch | None:
    near = text[max(0, start - 30) : start].split()
    last = near[-1] if near else ""
    if last[:1].isalpha() and last.lower().partition("-")[0] not in COUNTING:
        return None
    m = NUMBER.search(text, start - (30 if last in TWO_WORDS else len(last) + 1), start) if start > 30 else NUMBER.search(text, 0, start)
    if m is None:
        return None
    unit = text[start:end].removesuffix("s")
    word = (m["word"] or "").lower()
    tens, _, last = word.rpartition("-")
    counted = bool(m["th"]) or word in ORDINALS or (bool(tens) and last in ORDINALS)
    if unit.endswith(("anniversary", "birthday")):
        if not counted:
            return None
        unit = "year"
    if word == "half a" and unit != "decade":
        return None
    if word in ("next", "following") and text[start:end] != "day":
        return None
    if tens and last in ORDINALS:
        spelt: float = spoken(tens) + ORDINALS[last]
    else:
        spelt = ORDINALS.get(word) or {"a": 1, "half a": 0.5, "next": 1, "following": 1}.get(word) or spoken(word)
    number = float(m["figure"] or spelt)
    before = text[max(0, m.start() - 16) : m.start()].lower()
    loose = LOOSE.search(before) is not None
    nearly = loose and NEARLY.search(before) is not None
    return Stretch(Span(m.start(), end), number, unit, counted, loose, nearly) if number else None


def extent(d: Date, now: date | None) -> Days | None:
    """The first and the last day that a date may mean: of a day one, of a year all; None where that is not known."""
    if d.precision == "day" and d.month:
        day = d.value if d.year else next(iter(near(d.month, d.day, now)), None) if now else None
        return (day, day) if day else None
    if d.precision == "month" and d.year:
        return date(d.year, d.month, 1), day_of(d.year, d.month, LONGEST[d.month - 1]) or date(d.year, d.month, 28)
    if d.precision == "year" and 0 < d.year < 3000:
        return date(d.year, 1, 1), date(d.year, 12, 31)
    return None


FINE_ENOUGH = {
    "day": ("day",),
    "week": ("day",),
    "month": ("day", "month"),
    "year": ("day", "month", "year"),
    "decade": ("day", "month", "year"),
}
A_MONTH = 31
# How far off a number of units may be, below and above, where both dates are exact: writers round, and count either end.
SLACK = {"day": (1, 1), "week": (0.6, 0.6), "month": (0.8, 0.8), "year": (0.0, 0.0), "decade": (0.3, 0.3)}


def agrees(s: Stretch, earlier: Days, later: Days, whole: bool = False) -> bool:
    """Can a stretch lie between two dates, of each of which the first and the last day are given?

    Years are counted when they are completed, and rounded where both days or months are known: from 2011 to 2014 it is two or
    three.
    A `whole` range of days has both its ends in it.
    """
    below, above = SLACK[s.unit]
    if s.unit == "year":
        least, most = float(years_between(earlier[1], later[0])), float(years_between(earlier[0], later[1]))
        if (earlier[1] - earlier[0]).days <= A_MONTH and (later[1] - later[0]).days <= A_MONTH:
            most = max(most, round((later[1] - earlier[0]).days / UNITS["year"]))
    else:
        least, most = (later[0] - earlier[1]).days / UNITS[s.unit], (later[1] - earlier[0]).days / UNITS[s.unit]
    if whole:
        below = below - 1 if s.unit == "day" else below
        above = 1.0 if s.unit in ("day", "year") else above
    if s.nearly and s.unit == "year" and s.number % ROUND:  # "almost nine years" are more than eight
        below, above = 1.0, 1.0
    elif s.loose:
        below, above = below + s.number * LOOSELY, max(above, 0.99) + s.number * LOOSELY
    return least - below <= s.number <= most + above


def years_between(a: date, b: date) -> int:
    """The years completed between two days."""
    return b.year - a.year - ((b.month, b.day) < (a.month, a.day))
