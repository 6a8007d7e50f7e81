"""How long something took, told in one place of a story, and when it began, told in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.calendar import Date, days_from
from newslint.views.dates import dates
from newslint.views.story import story_date

from .clock import off_the_clock
from .durations import Days, Stretch, agrees, extent, spells
from .filed import LATE, filed
from .happenings import work_in
from .surroundings import REACH, dates_in, sentence_at

BEGINNINGS = word_set("began begun started launched filed left set departed sailed embarked broke")
BEGAN = pattern(r"\b(?:began|begun|started|launched|broke\sout|filed)\s(?:[a-z]+\s)?(?:in|on)\s$")
THE_STRIKE = pattern(
    r"\b(?:[Tt]he|[Tt]heir|[Ii]ts)\s(?:strike|walkout|dispute)\s(?:was\s)?(?:began|begun|started|launched)\s(?:in|on)\s$"
)  # and not "the strike of 2013"
LEFT = pattern(r"\b(?:left|set\s(?:off|out|sail)|departed|sailed|embarked)\b[^,;:]{0,50}\son\s$")
CAME_BACK = pattern(
    r",?\sand\s(?:[a-z]+\s){0,3}?(?:returned|back|arrived|finished|completed|reached|ended|came\shome|docked|landed)\b[^,;:]{0,50}\son\s$"
)
# What a stretch is said to be that of: of a way, of a work.
OF_WAY = pattern(
    r"\safter\s(?:(?:he|she|they|it)\s)?(?:setting\s(?:off|out|sail)|set\s(?:off|out|sail)|leaving|left|departing|sailing|embarking)\b"
)
OF_WORK = pattern(r"\sof\s(?:[a-z]+\s){0,2}?[a-z]+")
MADE_IN = pattern(
    r"\b(?:built|rebuilt|completed|finished|constructed|restored|renovated)\b[^.;:,]{0,40}\s(?:in|within)\s(?:only\s|just\s)?$"
)
NOT_MADE_IN = pattern(r"\s(?:ago|later|earlier|old|of|after|before)\b")
TO_MAKE = pattern(r"\sto\s(?:build|rebuild|complete|finish|construct|restore|renovate)\b")
MAKING = pattern(r"\b(?:[Bb]uilding|[Rr]ebuilding|[Rr]estoring|[Cc]onstruction)\b[^,;:.]*$")
LONG_WORK = pattern(r"\s(?:[a-z]+\s)?[a-z]+")
# It is over on the day of the story.
OVER = pattern(
    r"\b(?:re)?(?:opened|inaugurated|completed|finished|joined|unveiled|ended|settled|ruled|cleared|won|signed|returned|called\soff|ending)\b"
)
DAY_OF_NEWS = word_set("monday tuesday wednesday thursday friday saturday sunday today yesterday")
# What makes of a work one that was not done in one go, or not the only one of the story.
BROKEN_OFF = pattern(r"\b(?:halt|suspend|interrupt|paus|stall|abandon|postpon|delay|resum|stopp|phase|new start)")
A_YEAR = 366


class Begun(NamedTuple):
    """What began on a date: the works it may be, none for a way; and the day on which a way ended."""

    date: Date
    works: frozenset[int] = frozenset()
    ended: Date | None = None


@view
def begun(p: Paragraph) -> list[Begun]:
    """The beginnings of a paragraph that have a date with its year."""
    found = dates(p)
    if not found or vocabulary(p).isdisjoint(BEGINNINGS):
        return []
    out = []
    for d in found:
        if not d.year or d.precision not in ("day", "month", "year"):
            continue
        start, end = sentence_at(p, d.span.start)
        if BEGAN.search(p.text, start, d.span.start) and (works := work_in(p.text[start : d.span.start])):
            if works == work_in("strike") and not THE_STRIKE.search(p.text, start, d.span.start):
                continue
            out.append(Begun(d, works))
        elif d.value and LEFT.search(p.text, start, d.span.start):
            later = dates_in(p, Span(d.span.end, end))
            if len(later) == 1 and later[0].value and CAME_BACK.match(p.text, d.span.end, later[0].span.start):
                out.append(Begun(d, ended=later[0]))
    return out


@view
def timed(p: Paragraph) -> bool:
    """May there be something in a paragraph that tells how long a thing took?"""
    return bool(begun(p) or off_the_clock(p))


@rule(Level.WARNING, when=timed)
def wrong_duration(d: Document) -> Iterator[Finding]:
    """Something took longer, or far less long, than from its beginning to its end.

    The time that a work or a journey took, and the day on which it began, often stand in two paragraphs. They are judged
    where a story has one of each; the end is the day that is given, or the news of the story. A work that was broken off in
    between is left alone. Minutes and hours are judged between two times of day of one sentence.

    Bad:  He is back, {==five years==} after setting sail. ¶ He left Cadiz on 12 May 2017 and returned on 3 June 2020.
    Bad:  @2019-05-07 The theatre reopened on Sunday after {==four years==} of repairs. ¶ Repairs began in May 2003, its owner said.
    Bad:  @2019-05-07 The harbour was inaugurated on Monday. ¶ It was completed in {==18 months==}. ¶ Building was begun in June 2006.
    Bad:  @2019-05-07 A judge settled it on Monday, after an {==eleven-year==} battle. ¶ The lawsuit was filed in 2016.
    Bad:  BERN, May 12 (AN) — The two sides made peace on Sunday, ending a {==30-day==} strike. ¶ The strike began on May 2, 2014.
    Bad:  They got in at 11.42pm on Saturday and were gone {==39 minutes==} later, at 12.01am.
    Bad:  It was dark from 2 a.m. to 5 a.m., {==two hours==} in all.
    Bad:  At 14:20, {==ten minutes==} after the fire broke out at 14:02, it fell. He had an {==eight-hour==} shift from 9 a.m. to 3 p.m.
    Good: They got in at 11.42pm and were gone 19 minutes later, at 12.01am. He had an eight-hour shift from 10 p.m. to 6 a.m.
    Good: It left at 2 p.m. local time, and three hours later, at 4 p.m., it was over. He left at 2 p.m., about two hours later, at 5 p.m.
    Good: They had two-hour slots from 9 a.m. to 5 p.m., and he came at 9:30, three hours later, at 1 p.m.
    Good: BERN, May 12 (AN) — The two sides made peace on Sunday, ending a 30-day strike. ¶ The strike began on April 12, 2024.
    Good: He is back, three years after setting sail. ¶ He left Cadiz on 12 May 2017 and returned on 3 June 2020.
    Good: @2019-05-07 The theatre reopened on Sunday after four years of repairs. ¶ Repairs began in May 2015, its owner said.
    Good: @2019-05-07 The theatre reopened on Sunday after four years of repairs. ¶ Repairs began in 2003 and were halted in 2005.
    Good: @2019-05-07 The theatre will open after four years of repairs. ¶ Repairs of the road began in May 2003.
    """
    for start, p in d.blocks:
        for span, time in off_the_clock(p):
            yield flag(span.shift(start), f"does not fit “{p[time]}”", related=[Related(time.shift(start), "the time")])
    known = [(start, p, each) for start, p in d.blocks for each in begun(p)]
    told = [(start, p, s) for start, p in d.blocks for s in spells(p) if not s.counted and s.unit != "decade"] if known else []
    often = Counter(each.works for _, _, each in known)
    for place, block, each in known:
        if often[each.works] > 1:
            continue
        of_it = [(start, p, s) for start, p, s in told if p is not block and is_of(p, s, each.works)]
        if len({s[1:] for _, _, s in of_it}) == 1 and misfit(d, *of_it[-1][1:], each):
            start, _, s = of_it[-1]
            began = block[each.date.span]
            yield flag(s.span.shift(start), f"does not fit “{began}”", related=[Related(each.date.span.shift(place), "it began")])


def is_of(p: Paragraph, s: Stretch, works: frozenset[int]) -> bool:
    """Is a stretch the time that a way took, or one of the works?"""
    text, (start, end) = p.text, s.span
    if dates_in(p, sentence_at(p, start)) and not works:
        return False
    if not works:
        return OF_WAY.match(text, end) is not None
    if s.unit not in ("month", "year"):
        return "-" in p[s.span] and (m := LONG_WORK.match(text, end)) is not None and works == work_in(m[0]) == work_in("strike")
    if text.endswith("after ", 0, start) and (m := OF_WORK.match(text, end)):
        return bool(works & work_in(m[0]))
    if "-" in p[s.span] and (m := LONG_WORK.match(text, end)):
        return bool(works & work_in(m[0]))
    near = max(0, start - 70)
    made = (MADE_IN.search(text, near, start) and not NOT_MADE_IN.match(text, end)) or (
        text.endswith("took ", 0, start) and (TO_MAKE.match(text, end) or MAKING.search(text, near, start))
    )
    return bool(made) and bool(works & work_in("built"))


def misfit(d: Document, p: Paragraph, s: Stretch, each: Begun) -> bool:
    """Can a stretch not be the time from a beginning to its end?"""
    began = extent(each.date, None)
    if began is None or quoted(p, s.span):
        return False
    if each.ended and each.ended.value:
        return not agrees(s, began, (each.ended.value, each.ended.value))
    days = days_of_news(d)
    if not days or any(began[1] >= now for now in days) or not is_over(d, p, s):
        return False
    in_one_go = s.unit in ("day", "week") or not broken_off(d, p, each)
    return all(too_long(s, began, now) or (far_too_short(s, began, now) and in_one_go) for now in days)


def days_of_news(d: Document) -> list[date]:
    """The days on which a story may have been filed."""
    now = story_date(d)
    return [now] if now else [days_from(last, -LATE) for _, last in filed(d)]


def broken_off(d: Document, p: Paragraph, each: Begun) -> bool:
    """Does a story say of a work that it was not done in one go?"""
    return any(BROKEN_OFF.search(q.text.lower()) and (q is p or work_in(q.text) & each.works) for _, q in d.blocks)


def is_over(d: Document, p: Paragraph, s: Stretch) -> bool:
    """Does the story tell as its news that a work is done: where its time is told, or in the first paragraph?"""
    lead = next((q for _, q in d.blocks if q.text.rstrip().endswith(".")), p)
    texts = (lead.text, p.text[max(0, s.span.start - REACH) : s.span.end + REACH])
    return any(OVER.search(text) and not DAY_OF_NEWS.isdisjoint(text.lower().replace(",", " ").replace(".", " ").split()) for text in texts)


def too_long(s: Stretch, began: Days, now: date) -> bool:
    return s.days - (now - began[0]).days > (1 + 0.2 * s.loose) * (s.days / s.number)


def far_too_short(s: Stretch, began: Days, now: date) -> bool:
    """Is a stretch less than two thirds of what it should be, and by more than a year?"""
    days = (now - began[1]).days
    return days > 1.5 * s.days and days - s.days > 2 * A_YEAR
