"""Minutes and hours that are said to lie between two times of day of one sentence, and whether they do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise, product
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.views import quoted, vocabulary
from newslint.views.calendar import Date
from newslint.views.numbers import VALUES, spoken
from newslint.views.times import ZONES, Time, times

from .durations import LOOSE
from .joins import LATER_ENDS, ONE_STEP, SO_LATE
from .surroundings import dates_in, sentence_at

UNITS = frozenset(["minute", "minutes", "hour", "hours"])
UNIT = pattern(r"[\s-](?:minutes?|hours?)(?!\w)")
NUMBER = pattern(r"(?<![\w.,:$£€/-])(?P<figure>[0-9]{1,4})[\s-]$|(?<![\w-])(?P<word>[A-Za-z]+(?:-[a-z]+)?)[\s-]$")
PARTED = pattern(r"\b(?:hours?|half|quarters?)(?:\s(?:and|an?))*\s$|[0-9][–-]$")  # an hour and 20 minutes, 10-15 minutes
GOES_ON = pattern(r"\s(?:and|or)\s(?:(?:an?\s)?(?:half|quarter)|(?:[0-9]+|[a-z-]+)\s(?:minutes|seconds)|so\b)")
LATER = pattern(r"\slater,?\s(?:at\s)?$")
AFTER = pattern(r"\s(?P<cue>after|before)\s[^,;:()“”\"]{0,50}?\bat\s$|\s(?P<bare>after|before)\s$")
TO = pattern(r"\s?(?:to|until|till|through|-|–)\s?$")
IN_ALL = pattern(r"(?:,|\s\(|\s[–—-])\s?(?:(?:an?|in\sall|or|for|total\sof|period\sof|span\sof)\s)*$")
CLOSED = pattern(r"(?:\s(?:in\s(?:all|total)|straight|long))?(?=[.,;:)]|$)")
# What goes on from the first time to the last, as a tour, a slot or a limit need not.
_LASTS = (
    r"\s(?:[a-z]+\s)?(?:shift|curfew|blackout|outage|vigil|session|debate|strike|walkout|ceasefire|cease-fire|truce|siege|stand-?off|closure"
    r"|meeting|hearing|operation|search|protest|rally|march|raid|battle|shutdown|lockdown|stretch|period|span|day|night|broadcast|ordeal)"
)
LASTS = pattern(_LASTS + r"(?=[.,;:)]|\s|$)")
LASTS_FROM = pattern(_LASTS + r"(?:,\s|\s)from\s$")
UNPAID = pattern(r"\s(?:[a-z]+\s)?(?:day|shift)\b")  # with a break that is not counted
A_BREAK = 60  # minutes
SHIFT = pattern(r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)\s$")
# The clock of somewhere else, a break that is not counted, and a time that is not exact.
ELSEWHERE = pattern(
    rf"\b(?:{ZONES}|local\stime|Eastern|Pacific|Central|time\s(?:zone|difference)|flights?|fl(?:ew|ying|ies)|planes?|jets?|aircraft|airliner"
    r"|landed|took\soff|airport|breaks?|lunch|pauses?|paused|interrupt\w+|stopp\w+|resum\w+|excluding|not\scounting)\b"
)
ABOUT = pattern(r"\b(?:about|around|approximately|roughly|circa|just|shortly|soon|sometime|nearly|almost|before|past)\s$")
DAY = 24 * 60
MOST = 20 * 60  # minutes; what lasts longer may last a day more


class Spell(NamedTuple):
    """So many minutes or hours."""

    span: Span
    number: int
    hours: bool


@view
def off_the_clock(p: Paragraph) -> list[tuple[Span, Span]]:
    """The minutes and hours that cannot lie between two times of day, with the time that they do not fit."""
    if vocabulary(p).isdisjoint(UNITS) or len(times(p)) < 2:
        return []
    return [
        (s.span, b.span) for s in minutes(p) if not quoted(p, s.span) for a, b in between(p, s) if not any(agrees(s, a, b, pause(p, s)))
    ]


def minutes(p: Paragraph) -> Iterator[Spell]:
    """The exact numbers of minutes and hours of a text; none that is rough, or given in two units."""
    for m in UNIT.finditer(p.text):
        n = NUMBER.search(p.text, max(0, m.start() - 24), m.start() + 1)
        number = 0 if n is None else int(n["figure"]) if n["figure"] else spoken(n["word"].lower()) if is_number(n["word"]) else 0
        if n is None or not number:
            continue
        before = p.text[max(0, n.start() - 16) : n.start()]
        if not (LOOSE.search(before.lower()) or PARTED.search(before) or GOES_ON.match(p.text, m.end())):
            yield Spell(Span(n.start(), m.end()), number, "hour" in m[0])


def is_number(word: str) -> bool:
    return all(part in VALUES for part in word.lower().split("-"))


def between(p: Paragraph, s: Spell) -> Iterator[tuple[Time, Time]]:
    """The two times of the sentence of a spell, the earlier first, where words join the three."""
    sentence = sentence_at(p, s.span.start)
    known = times(p)
    first = bisect_left(known, sentence.start, key=lambda t: t.span.start)
    here = known[first : bisect_left(known, sentence.end, key=lambda t: t.span.start, lo=first)]
    if len(here) != 2 or ELSEWHERE.search(p[sentence]) or any(is_rough(p, t) for t in here) or far_apart(dates_in(p, sentence)):
        return
    a, b = here
    text, (start, end) = p.text, s.span
    compound = text[end - 1] != "s" and s.number > 1  # a seven-hour shift
    if b.span.end <= start:
        run = TO.fullmatch(text, a.span.end, b.span.start) and IN_ALL.fullmatch(text, b.span.end, start)
        whole = run and (LASTS if compound else CLOSED).match(text, end)
        late = SO_LATE.fullmatch(text, b.span.end, start) and LATER_ENDS.match(text, end) and one_step(p, a, b.span.start)
        yield from [(a, b)] if whole or late else []
    elif a.span.start >= end:
        run = TO.fullmatch(text, a.span.end, b.span.start) and LASTS_FROM.fullmatch(text, end, a.span.start)
        yield from [(a, b)] if run and compound and SHIFT.search(text, max(0, start - 8), start) else []
    elif LATER.fullmatch(text, end, b.span.start):
        yield from [(a, b)] if one_step(p, a, start) else []
    elif SO_LATE.fullmatch(text, a.span.end, start) and (m := AFTER.fullmatch(text, end, b.span.start)):
        yield (b, a) if "after" in (m["cue"], m["bare"]) else (a, b)


def one_step(p: Paragraph, a: Time, end: int) -> bool:
    """Is one thing told between a time, with its day, and a place?"""
    days = dates_in(p, Span(a.span.end, min(end, a.span.end + 5)))
    return ONE_STEP.fullmatch(p.text, days[0].span.end if days else a.span.end, end) is not None


def is_rough(p: Paragraph, t: Time) -> bool:
    return ABOUT.search(p.text, max(0, t.span.start - 16), t.span.start) is not None or bool(t.zone)


def far_apart(days: list[Date]) -> bool:
    """Do the days of a sentence lie so far from each other that times of day do not tell what lies between?"""
    known = [d.weekday for d in days if d.weekday >= 0]
    return len(days) > 2 or len(known) < len(days) == 2 or any((b - a) % 7 > 1 for a, b in pairwise(known))


def pause(p: Paragraph, s: Spell) -> int:
    """The minutes of a break that a working day may have and its hours do not count."""
    return A_BREAK if UNPAID.match(p.text, s.span.end) else 0


def agrees(s: Spell, a: Time, b: Time, pause: int) -> Iterator[bool]:
    """For each way in which two times can be read: do so many minutes or hours lie between them, with a pause or without? Once
    yes for what is no time."""
    number = s.number * (60 if s.hours else 1)
    hours = 50 if a.minute > 0 or b.minute > 0 else 36
    slack = hours if s.hours else 1 if s.number % 5 else max(3, s.number // 10)
    yield not (readings(a, b) and readings(b, a))
    for first, last in product(readings(a, b), readings(b, a)):
        lie = (last - first) % DAY
        yield number > MOST or -slack <= lie - number <= max(slack, pause) or abs(lie + DAY - number) <= slack


def readings(t: Time, other: Time) -> list[int]:
    """The minutes of the day that a time may be: two where only the other one has its a.m. or p.m., or neither has."""
    if t.hour > 24 or t.minute > 59:
        return []  # which another rule flags
    at = t.hour % 24 * 60 + max(t.minute, 0)
    if t.name or t.half:
        return [at % 720 + (720 if t.half == "pm" or t.name == "noon" else 0)]
    return [at] if t.hour > 12 or t.hour == 0 or other.hour > 12 else [at, (at + 720) % DAY]
