"""The days of events of many days: when a war, a siege or a protest began, and which of its days a story says that it is in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Related, flag
from newslint.views.calendar import day_of
from newslint.views.story import Placed, story_dates

from .durations import Stretch
from .surroundings import REACH, dates_in

WAR = word_set("""war wars offensive invasion invaded conflict siege attack attacks attacked assault strike strikes bombardment
    blockade protest protests occupation operation campaign crisis fighting hostilities""")  # fmt: skip
OF_WAR = word_set(
    "war wars offensive invasion invaded conflict attack attacks attacked assault bombardment fighting hostilities operation campaign"
)
FELL_ON = pattern(r"\bday\b[^.;]{0,40}\s(?:fell|falls|was|is|came|comes|will be)\son\s")  # the 100th day fell on Jan. 14
# In front of a numbered day that is the day of the story: "now in its 167th day", "protested for a third day", "it is day 40".
TODAYS = pattern(
    r"\b(?:(?:in|into|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|mark(?:s|ed|ing)?|pass(?:es|ed|ing)?)(?:\snow)?\s(?:its|their|the|a)"
    r"|for\s(?:an?|the)|is(?:\s(?:now|on))?|now)\s(?:the\s)?$"
)
NEWS_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")
YEARS_BACK = 6


def war_day(d: Document, start: int, p: Paragraph, s: Stretch, sentence: Span, now: date | None) -> Iterator[Finding]:
    """A day of a war that has a date in the story on which it began."""
    if FELL_ON.search(p[sentence]) or not is_todays(p, s, sentence):
        return
    events = events_of(event_text(p, sentence))
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


def is_todays(p: Paragraph, s: Stretch, sentence: Span) -> bool:
    """Does something tie a numbered day to that of the story? What was done "on the first day" was done then."""
    if s.number < 2 or any(x.precision in ("month", "year") for x in dates_in(p, sentence)):
        return False
    opens = s.span.start == sentence.start and p.text.startswith("Day ", s.span.start)
    tied = opens or TODAYS.search(p.text, max(sentence.start, s.span.start - 24), s.span.start)
    return bool(tied) or not NEWS_DAYS.isdisjoint(re.findall("[a-z]+", p[sentence].lower()))


def event_text(p: Paragraph, sentence: Span) -> str:
    """A sentence, with the one before it where that says what "it" is."""
    text = p[sentence]
    return p.text[max(0, sentence.start - REACH // 2) : sentence.end] if text.startswith("It ") and not events_of(text) else text


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
