"""Days, weeks and years that are counted between dates of the copy."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.calendar import Date, day_of, word_set
from newslint.views.dates import word_before
from newslint.views.story import Placed, story_date, story_dates

from .durations import FINE_ENOUGH, Stretch, agrees, extent, stretches
from .surroundings import around, dates_in, sentence_at

# Behind a stretch: the event that it is counted from, which is the date itself, or has one plain verb and then the date.
AFTER = pattern(r",?\s(?P<cue>after|since|following|before)\s(?P<event>[^,;:()“”\"]{0,60}?)(?P<in>\b(?:on|in)\s)?$")
DIRECT = pattern(r"(?:(?:the|its|his|her|their|that)\s(?:(?:[\w’'-]+\s){1,2}of\s)?)?$")
CUE = pattern(r"\b(?:after|since|before|following)\s[^,;:()]*$")
AGO = pattern(r"\sago,?\s(?:in|on)\s$")
OF_EVENT = pattern(r"\sof\s[^,;:()“”\"]{0,90}$")
TO_RANGE = pattern(r"(?:,?\s[\w’'-]+){0,5}?(?:,?\s\(?(?:from|between)\s|\s\(|,\s)$")
NOT_JOINED = word_set("""extended extend extends extending prolonged shortened moved postponed delayed first last next another further
    additional more initial quarantine later earlier within every each per after before since notice until""")  # fmt: skip
VERB = pattern(
    r"\b(?:(?:was|were|had|did)(?:\s[a-z]{3,}(?:ed|en|wn))?|[a-z]{3,}ed|began|broke|came|fell|took|left|won|lost|went|became|struck|hit|made|met|said|seized)\b"
)
WAR = word_set("""war wars offensive invasion invaded conflict siege attack attacks attacked assault strike strikes bombardment
    blockade protest protests occupation operation campaign crisis fighting hostilities""")  # fmt: skip
OF_WAR = word_set(
    "war wars offensive invasion invaded conflict attack attacks attacked assault bombardment fighting hostilities operation campaign"
)
# In front of a stretch that reaches to the story's own day.
UNTIL_NOW = {
    "since": pattern(r"\b(?:(?:has|have) been|['’]s been|is|marks?)\s(?:[\w’'-]+\s){0,2}$"),
    "after": pattern(r"\bcomes?\s(?:[\w’'-]+\s){0,2}$"),
}
# Between a date and the stretch or event that tells when it was: nothing, or what goes with them.
JUST = pattern(r",?\s(?:(?:just|some|only|nearly|almost|about|exactly|barely|roughly|around|more than|less than)\s)?$")
OPENING = pattern(r"(?:(?:And|But|Then|Early|Late|In|On|By|in|on)\s)*$")
THEN = pattern(r"(?:\s[\w’'-]+){0,3},\s(?:on|in)\s$")
FOUNDED = pattern(r"\b(?:founded|established|launched|created|born|formed)\b")
ANY_YEAR = date(2023, 7, 1)  # stands for the year of two days that have none
YEARS_BACK = 6
SOME_DAYS = 200  # that an anniversary may lie ahead of the story or behind it


@rule(Level.WARNING, when=stretches)
def wrong_day_count(d: Document) -> Iterator[Finding]:
    """A count of days, weeks or years does not fit the dates.

    Two dates and what is said to lie between them are judged only where a word joins them (after, since, ago, from and to,
    anniversary), and with the rounding that writers allow themselves; one of the three is wrong.

    Bad:  On March 10, 2024, {==two days==} after the attack of March 3, 2024, he resigned.
    Bad:  In 2014, {==six years==} after the war ended in 2011, they met.
    Bad:  @2024-03-21 The war began with an attack on October 7, 2023. ¶ The war, now in its {==267th day==}, goes on.
    Bad:  @2021-03-11 Japan marks the {==20th anniversary==} of the 2011 earthquake.
    Bad:  @2021-03-11 The reactor failed {==15 years==} ago, in 2011.
    Bad:  The {==10-day==} fair was held from 3 to 7 May 2022.
    Good: @2024-03-21 The war began with an attack on October 7. ¶ The war, now in its 167th day, goes on.
    Good: On March 10, 2024, seven days after the attack of March 3, 2024, the truce was extended by two weeks.
    Good: In 2014, nearly three years after the war ended in 2011, and three years later, they met.
    Good: @2021-01-05 Japan plans the 10th anniversary of the 2011 earthquake.
    Good: In 2014, ten years after he left a party founded in 1990, they met; the two-week fair ran from 3 to 17 May.
    """
    now = story_date(d)
    for start, p in d.blocks:
        found = [] if p.heading else stretches(p)
        for s in found:
            sentence = sentence_at(p, s.span.start)
            if s.counted and s.unit == "day":
                yield from war_day(d, start, s, p[sentence], now)
            elif only(found, sentence):
                here = [x for x in dates_in(p, sentence) if x.precision in FINE_ENOUGH[s.unit]]
                first = anniversary(p, s, here if now else dates_in(p, around(sentence)), now) if s.counted else joined(p, s, here, now)
                if first:
                    yield flag(
                        s.span.shift(start), f"does not fit “{p[first.span]}”", related=[Related(first.span.shift(start), "the date")]
                    )


def only(found: list[Stretch], sentence: Span) -> bool:
    """Does a sentence have one stretch of time and no other?"""
    first = bisect_left(found, sentence.start, key=lambda s: s.span.start)
    return bisect_left(found, sentence.end, key=lambda s: s.span.start, lo=first) == first + 1


def joined(p: Paragraph, s: Stretch, here: list[Date], now: date | None) -> Date | None:
    """The date that a stretch does not fit, of the sentence's dates that a word joins to it."""
    text = p.text
    behind = [x for x in here if x.span.start > s.span.end]
    if len(here) == 1 and behind and now and (m := AGO.match(text, s.span.end, here[0].span.start)):
        return here[0] if at_odds(s._replace(loose=s.loose or s.unit in ("day", "week")), here[0], now) else None
    if behind and (m := AFTER.match(text, s.span.end, behind[0].span.start)) and is_event(m):
        event, others = behind[0], [x for x in here if x is not behind[0]]
        if not others and now and m["cue"] in UNTIL_NOW:
            until_now = UNTIL_NOW[m["cue"]].search(text, max(0, s.span.start - 40), s.span.start)
            return event if until_now and at_odds(s, event, now) else None
        if len(others) == 1 and is_time_of(p, others[0], s, event):
            pair = (others[0], event) if m["cue"] == "before" else (event, others[0])
            return event if at_odds(s, pair[0], pair[1], now) else None
    elif len(here) == 2 and here[0].end == "low" and here[1].end == "high" and len(behind) == 2:
        between = text[s.span.end : here[0].span.start]
        before = text[max(0, s.span.start - 24) : s.span.start]
        if TO_RANGE.fullmatch(between) and NOT_JOINED.isdisjoint(f"{before} {between}".lower().replace(",", "").split()):
            return here[0] if at_odds(s, here[0], here[1], now, whole=True) else None
    return None


def is_time_of(p: Paragraph, other: Date, s: Stretch, event: Date) -> bool:
    """Does a date say when that was which happened a stretch of time after an event?"""
    text = p.text
    if other.end or CUE.search(text, max(0, other.span.start - 24), other.span.start):
        return False
    if other.span.start > event.span.end:
        return THEN.match(text, event.span.end, other.span.start) is not None
    opens = OPENING.match(text, sentence_at(p, other.span.start).start, other.span.start) is not None
    return opens or JUST.match(text, other.span.end, s.span.start) is not None


def is_event(m: re.Match[str]) -> bool:
    """Is the date behind a cue that of the event itself, and not of something that the event is about?"""
    event = m["event"]
    return len(VERB.findall(event)) <= 1 if m["in"] else DIRECT.fullmatch(event) is not None


def at_odds(s: Stretch, earlier: Date, later: Date | date, now: date | None = None, whole: bool = False) -> bool:
    """Can the stretch not lie between two dates? `whole`: it holds the first and the last of them."""
    if isinstance(later, date):
        days = extent(earlier, later)
        return days is not None and not agrees(s, days, (later, later))
    known = next((x.value for x in (earlier, later) if x.value), None) or now or ANY_YEAR
    first, last = extent(earlier, known), extent(later, known)
    if first is None or last is None:
        return False
    if last < first and not (earlier.year and later.year) and "day" == earlier.precision == later.precision:
        moved = day_of(last[0].year + 1, last[0].month, last[0].day)
        last = (moved, moved) if moved else last
    return not agrees(s, first, last, whole)


def anniversary(p: Paragraph, s: Stretch, here: list[Date], now: date | None) -> Date | None:
    """The event of an anniversary, where that is not so long ago."""
    if not p.text.startswith("anniversary", s.span.end - len("anniversary")):
        return None
    events = [x for x in here if x.year and x.span.start > s.span.end][:1]
    if not events or not OF_EVENT.match(p.text, s.span.end, events[0].span.start):
        events = [
            x for x in here if x.year and x.span.end < s.span.start and FOUNDED.search(p.text, max(0, x.span.start - 40), x.span.start)
        ]
        if len(events) != 1 or word_before(p.text, s.span.start) != "its":
            return None
    event, number = events[0], int(s.number)
    others = [x.year for x in here if x.year and x is not event]
    in_year = word_before(p.text, event.span.start) in ("in", "on")
    if now and in_year and event.precision == "year" and 2 * (now.year - event.year) < number:  # marked in that year
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


def war_day(d: Document, start: int, s: Stretch, sentence: str, now: date | None) -> Iterator[Finding]:
    """A day of a war that has a date in the story on which it began."""
    events = events_of(sentence)
    began = [x for event in events for x in days_of_events(d).get(event, ())] if now else []
    if not began or now is None:
        return
    days = [day for x in began for year in ([x.date.year] if x.date.year else range(now.year - YEARS_BACK, now.year + 1))
            if (day := day_of(year, x.date.month, x.date.day)) and day <= now]  # fmt: skip
    if days and not any(-1 <= s.number - ((now - day).days + 1) <= 2 for day in days):
        event = min(began, key=lambda x: x.start)
        right = (now - max(days)).days + 1
        place = Related(event.date.span.shift(event.start), "the date")
        yield flag(s.span.shift(start), f"the date given makes it day {right}", related=[place])


@view
def days_of_events(d: Document) -> dict[str, list[Placed]]:
    """The days of a story that stand beside events of many days, by event; each day once."""
    out: dict[str, dict[tuple[int, int, int], Placed]] = defaultdict(dict)
    for x in story_dates(d):
        if x.date.day and x.date.month:
            start, end = x.date.span
            for event in events_of(x.block.text[max(0, start - 70) : end + 40]):
                out[event].setdefault((x.date.year, x.date.month, x.date.day), x)
    return {event: list(days.values()) for event, days in out.items()}


def events_of(text: str) -> set[str]:
    """The events of many days that a text speaks of; a war is one with its offensives."""
    words = WAR.intersection(re.findall("[a-z]+", text.lower()))
    return {"war" if w in OF_WAR else w.removesuffix("s") for w in words}
