"""The days of events of many days: when a war, a siege or a protest began, and which of its days a story says that it is in."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Related, flag
from newslint.views.calendar import day_of, near
from newslint.views.story import Placed, own_dates, story_dates

from .durations import Stretch
from .surroundings import REACH, dates_in, sentence_at

WAR = word_set("""war wars offensive invasion invaded conflict siege attack attacks attacked assault strike strikes bombardment
    blockade protest protests occupation operation campaign crisis fighting hostilities""")  # fmt: skip
OF_WAR = word_set(
    "war wars offensive invasion invaded conflict attack attacks attacked assault bombardment fighting hostilities operation campaign"
)
# What ties a date to a beginning: "began in Lima on May 3", "On May 3 they began"; not "who began it last week met on May 3".
_BEGINS = (
    r"\b(?:beg[au]n|beginning|start(?:ed)?|launched|broken?\sout|erupted|inva(?:ded|sion)|imposed|outbreak|onset"
    r"|sparked|triggered|ignited)\b"
)
_PLAIN = r"(?:(?!\b(?:that|which|who|when|since|ago|days?|weeks?|months?|years?)\b)[^,;:()“”\"–—]){0,60}"
BEGINS = pattern(_BEGINS)
BEGAN_ON = pattern(rf"{_BEGINS}{_PLAIN}$")
ON_IT_BEGAN = pattern(rf",?\s{_PLAIN}{_BEGINS}")
# One of many that a date may be of: "a strike", "another protest".
ANY_OF_THEM = pattern(rf"\b(?:[Aa]n?|[Aa]nother|[Oo]ther)\s(?:[a-z-]+\s)?(?:{'|'.join(sorted(WAR))})\b")
FELL_ON = pattern(r"\bday\b[^.;]{0,40}\s(?:fell|falls|was|is|came|comes|will be)\son\s")  # the 100th day fell on Jan. 14
# In front of a numbered day that is the day of the story: "now in its 167th day", "protested for a third day", "it is day 40".
TODAYS = pattern(
    r"\b(?:(?:in|into|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|mark(?:s|ed|ing)?|pass(?:es|ed|ing)?)(?:\snow)?\s(?:its|their|the|a)"
    r"|for\s(?:an?|the)|is(?:\s(?:now|on))?|now)\s(?:the\s)?$"
)
NEWS_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday tonight")
YEARS_BACK = 6
FEW = 14  # days that a number may be off by a slip; of a higher one that part
ONE_PART = 0.1
TWO_FIGURES = 10


def war_day(d: Document, start: int, p: Paragraph, s: Stretch, sentence: Span, now: date | None) -> Iterator[Finding]:
    """A day of a war that has a date in the story on which it began."""
    if FELL_ON.search(p[sentence]) or not is_todays(p, s, sentence):
        return
    events = events_of(event_text(p, sentence))
    began = [x for event in events for x in days_of_events(d).get(event, ()) if begins(x)] if now else []
    if not began or now is None:
        return
    days = [day for x in began for day in past_days(x, now)]
    if days and not any(-1 <= s.number - ((now - day).days + 1) <= 2 for day in days):
        event = min(began, key=lambda x: x.start)
        right = (now - max(days)).days + 1
        told_here = event.block is p and sentence.start <= event.date.span.start < sentence.end
        if not told_here and not is_slip(int(s.number), right):  # of another event
            return
        place = Related(event.date.span.shift(event.start), "the date")
        yield flag(s.span.shift(start), f"the date given makes it day {right}", related=[place])


def begins(x: Placed) -> bool:
    """Is a date that of a beginning?"""
    text, (start, end), sentence = x.block.text, x.date.span, sentence_at(x.block, x.date.span.start)
    before = BEGAN_ON.search(text, max(sentence.start, start - REACH // 4), start)
    return bool(before or ON_IT_BEGAN.match(text, end, sentence.end))


def past_days(x: Placed, now: date) -> list[date]:
    """The days before a story that a date may mean; none of one without a year that is yet to come."""
    each = x.date
    nearest = near(each.month, each.day, now)
    if not each.year and len(nearest) == 1 and nearest[0] > now:
        return []
    years = [each.year] if each.year else range(now.year - YEARS_BACK, now.year + 1)
    return [day for year in years if (day := day_of(year, each.month, each.day)) and day <= now]


def is_slip(number: int, right: int) -> bool:
    """May a number stand for another by a slip: by few days, by one figure that is another, lost or too many, or by two exchanged?"""
    a, b = sorted([str(number), str(right)], key=len)
    if len(a) == len(b):
        figures = sum(x != y for x, y in zip(a, b, strict=True)) == 1 or sorted(a) == sorted(b)
    else:
        figures = a in [b[:i] + b[i + 1 :] for i in range(len(b))]
    return (figures and min(number, right) >= TWO_FIGURES) or abs(number - right) <= max(FEW, ONE_PART * right)


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
    """The days of a story that stand beside events of many days, in one sentence, by event; each day once, and not its own."""
    own = {(x.start, x.date.span) for x in own_dates(d)}
    out: dict[str, dict[tuple[int, int, int], Placed]] = defaultdict(dict)
    for x in story_dates(d):
        if x.date.day and x.date.month and (x.start, x.date.span) not in own:
            (start, end), sentence = x.date.span, sentence_at(x.block, x.date.span.start)
            beside = x.block.text[max(sentence.start, start - 70) : min(sentence.end, end + 40)]
            for event in events_of(ANY_OF_THEM.sub("", beside)):
                out[event].setdefault((x.date.year, x.date.month, x.date.day), x)
    return {event: list(days.values()) for event, days in out.items()}


def events_of(text: str) -> set[str]:
    """The events of many days that a text speaks of; a war is one with its offensives."""
    words = WAR.intersection(re.findall("[a-z]+", text.lower()))
    return {"war" if w in OF_WAR else w.removesuffix("s") for w in words}
