"""Stretches that reach to the story's own day: "ten years ago, in 2011", "has lived here for ten years", "is 50 years old"."""

from __future__ import annotations

from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.views.calendar import Date

from .clauses import PAST
from .deeds import OF_ITS_YEAR, is_plain
from .durations import ROUND, Stretch, agrees, extent
from .happenings import work_in
from .joins import CLOSED, REST, SO_LATE, Joined
from .surroundings import REACH, dates_in, sentence_at

AGO = pattern(r"\sago,?\s(?:in|on)\s$")
# "two years ago, when he won the cup in 2022", "two years ago, when he beat him in the 2022 final"
AGO_WHEN = pattern(r"\sago,?\swhen\s(?P<what>[^.,;:()“”\"0-9]{4,80}?)\s(?:in|on|(?P<the>(?:in|at|of|during)\sthe))\s$")
HELD = pattern(r"\s(?:[a-z-]+\s)?(?:finals?|semi-?finals?|quarter-?finals?|elections?|championships?|tournament|referendum|race|edition)\b")
BE = word_set("was were had")
# To the story's day: "built in 1970, is 50 years old", "in power since 1970, or 50 years".
_MADE = r"\b(?:[Ff]ounded|[Ee]stablished|[Ll]aunched|[Cc]reated|[Ff]ormed|[Ss]et up|[Bb]uilt|[Oo]pened|[Ss]tarted|[Ww]ed|[Mm]arried)\b"
FOUNDED = pattern(rf"{_MADE}[^.;:()]{{0,24}}$")
MADE = pattern(rf"{_MADE}(?:\shere)?\s(?:in|on)\s$")
OLD = pattern(r"(?:-|\s)old\b")
IS = pattern(r",\s(?:is|are)\s(?:now\s)?$")
FIRM = pattern(r"(?:\s[\w’'-]+){1,2},\s(?:which\swas\s)?$")
GOES_ON = pattern(
    r"(?:,?\s(?:and|but)\s(?:(?:(?:the|its|his|her)\s)?[a-z]+\s)?)(?:has|have)\s(?:now\s|already\s)?"
    r"(?:(?:been|worked|lived|served|stayed|remained|run|led|ruled|taught|played|fought|there|here|it|them"
    r"|working|living|fighting|talking|building|digging|negotiating)\s){1,3}for\s$"
)
THERE = pattern(r"\s(?:there|here)\sfor\s$")
JOINED_IT = pattern(r"^[^,;:]*\b(?:joined|moved|came|settled|arrived|took over|opened|began|started)\b[^,;:.]{0,40}\s(?:in|on)\s$")
BEGAN_IT = pattern(r"\b(?:began|begun|started|launched|broke\sout|opened)\s(?:here\s)?(?:in|on)\s$")
PERFECT = pattern(r"\b(?:has|have|['’]s|['’]ve)\s[^.;:]*\bfor\s$")
SINCE = pattern(r",?\ssince\s(?:[\w’'-]+\s)?$")
SINCE_OR = pattern(r",?\sor\s(?:for\s)?$")
PASSED = pattern(r"\s(?:have|has)\s(?:now\s)?(?:passed|elapsed|gone by)\ssince\s[^,;:()]{0,40}$")

# What ended with the news: the record that was broken, the marriage of one who has died.
STOOD = pattern(r"\sand\s(?:had\s)?stood\s(?:for\s)?$")
OLD_RECORD = pattern(r"\bThe\s(?:old|previous|former)\s(?:[a-z]+\s){0,2}(?:record|best|mark)\b")
MARRIED = pattern(
    r"\bsurvived\sby\s(?:his|her)\s(?:wife|husband|widow|widower)\b[^.;:()“”\"0-9]{0,60}\bwhom\s(?:he|she)\smarried\s(?:in|on)\s$"
)
LIVED = pattern(
    r",?\sand\s(?:(?:with\swhom\s(?:he|she)|(?:he|she))\s(?:had\s)?(?:lived|shared\s(?:his|her)\slife)"
    r"|to\swhom\s(?:he|she)\s(?:was|had\sbeen)\smarried|was\smarried\sto)\s(?:for\s)?$"
)


def until_now(p: Paragraph, s: Stretch, here: list[Date], now: date) -> Joined | None:
    """The date that a stretch is counted from to the story's day, of the dates of its sentence."""
    if p.text.startswith(" ago", s.span.end) and (found := ago(p, s, here, now)):
        return found
    return (since(p, s, here[0], now) or until_news(p, s, here[0], now)) if len(here) == 1 else None


def ago(p: Paragraph, s: Stretch, here: list[Date], now: date) -> Joined | None:
    """ "ten years ago, in 2011", "two years ago, when he won it in 2022"; not where it is counted to another date of the sentence."""
    event = next((x for x in here if x.span.start > s.span.end), None)
    if event is None or p.text.startswith(("-", "–", "/"), event.span.end):  # a season
        return None
    others = [(days, extent(x, now)) for x in here if x is not event and (days := extent(event, now))]
    if any(days and agrees(s, first, days) for first, days in others):
        return None
    joined = Joined(event, now, event, rough=s.unit in ("day", "week"))
    if AGO.match(p.text, s.span.end, event.span.start):
        return joined
    m = AGO_WHEN.match(p.text, s.span.end, event.span.start)
    if m is None or not is_one_deed(m["what"]) or (m["the"] and not HELD.match(p.text, event.span.end)):
        return None
    return joined._replace(rough=joined.rough or s.number % ROUND == 0)


def is_one_deed(clause: str) -> bool:
    """Has a clause one verb, so that the year behind it is that of its own happening?"""
    words = clause.lower().split()
    verb = next((i for i, w in enumerate(words) if w in PAST or w in BE or w.endswith("ed")), None)
    if verb is None or not OF_ITS_YEAR.isdisjoint(words[:verb]):
        return False
    return is_plain(" ".join(words[verb + (2 if words[verb] in BE else 1) :]))


def began_it(p: Paragraph, d: Date, goes_on: str) -> bool:
    """Does what has gone on for so long begin on a date: "joined in 2015 and has been there", "work began …, and they have worked"?"""
    before = p.text[sentence_at(p, d.span.start).start : d.span.start]
    if goes_on.lstrip(", ").split()[1] in ("has", "have"):
        return JOINED_IT.search(before) is not None
    return BEGAN_IT.search(before) is not None and bool(work_in(before) & work_in(goes_on))


def since(p: Paragraph, s: Stretch, d: Date, now: date) -> Joined | None:
    """ "has lived here for ten years, since 2011", "founded in 1950, is 70 years old", "in 2011, ten years ago"."""
    text, start, end = p.text, s.span.start, s.span.end
    here = Joined(d, now, d)
    if d.span.start >= end:
        if PASSED.match(text, end, d.span.start) or (
            SINCE.match(text, end, d.span.start) and PERFECT.search(text, max(0, start - 90), start)
        ):
            return here
        founded = MADE.search(text, end, d.span.start)
        return here if founded and OLD.match(text, end) and FIRM.fullmatch(text[end + 4 : founded.start()]) else None
    if text.startswith(" ago", end):
        return here._replace(rough=s.unit in ("day", "week")) if SO_LATE.match(text, d.span.end, start) else None
    if OLD.match(text, end):
        return here if IS.match(text, d.span.end, start) and MADE.search(text, max(0, d.span.start - 40), d.span.start) else None
    if (m := GOES_ON.fullmatch(text, d.span.end, start)) and not REST.match(text, end) and began_it(p, d, m[0]):
        return here._replace(most=not THERE.search(m[0]))
    told_since = SINCE_OR.match(text, d.span.end, start) and text.endswith("since ", 0, d.span.start)
    return here if told_since and CLOSED.match(text, end) else None


def until_news(p: Paragraph, s: Stretch, d: Date, now: date) -> Joined | None:
    """ "A gust of 183 kph was recorded on Friday. The old record was set in 1945 and had stood for 80 years", "He is survived by his
    wife, whom he married in 1961 and with whom he lived for 62 years"."""
    text, sentence = p.text, sentence_at(p, s.span.start)
    if d.span.end > s.span.start or not CLOSED.match(text, s.span.end):
        return None
    if STOOD.fullmatch(text, d.span.end, s.span.start):
        of_now = any(x.precision == "weekday" for x in dates_in(p, Span(max(0, sentence.start - REACH), sentence.start)))
        ended = of_now and OLD_RECORD.match(text, sentence.start)
    else:
        ended = LIVED.fullmatch(text, d.span.end, s.span.start) and MARRIED.search(text, sentence.start, d.span.start)
    return Joined(d, now, d, rough=s.number % ROUND == 0) if ended else None
