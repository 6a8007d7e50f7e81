"""Which two dates a stretch of time lies between: the words that join the three ("after", "later", "from … to", "ago").

Without such a word nothing is joined: news is full of sentences with two dates and a number of years that is about a third.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph
from newslint.views.calendar import Date

from .durations import Stretch
from .happenings import happenings
from .surroundings import sentence_at


class Joined(NamedTuple):
    """Two dates with a stretch between them. `whole`: it holds both of them; `rough`: such a count is never exact; `most`:
    it may be less than what lies between them."""

    earlier: Date
    later: Date | date
    named: Date  # the one to point at
    whole: bool = False
    rough: bool = False
    most: bool = False


# Behind a stretch: the event that it is counted from, which is the date itself, or has one plain verb and then the date.
AFTER = pattern(r",?\s(?P<cue>after|since|following|before|on\sfrom)\s(?P<event>[^,;:()“”\"]{0,60}?)(?P<in>\b(?:on|in|of)\s)?$")
DIRECT = pattern(r"(?:(?:the|its|his|her|their|that)\s(?:(?:[\w’'-]+\s){1,2}of\s)?)?$")
CUE = pattern(r"\b(?:after|since|before|following)\s[^,;:()]*$")
VERB = pattern(
    r"\b(?:(?:was|were|had|did)(?:\s[a-z]{3,}(?:ed|en|wn))?|[a-z]{3,}ed|began|broke|came|fell|took|left|won|lost|went|became|struck|hit|made|met|said|seized)\b"
)
# In front of a stretch that reaches to the story's own day.
UNTIL_NOW = {
    "since": pattern(r"\b(?:(?:has|have) been|['’]s been|is|marks?)\s(?:[\w’'-]+\s){0,2}$"),
    "after": pattern(r"\bcomes?\s(?:[\w’'-]+\s){0,2}$|(?:^|[.!?]\s)(?:Today|Now|This year),\s(?:[a-z]+\s)?$"),
}
UNTIL_NOW["on from"] = UNTIL_NOW["after"]
# Between a date and the stretch or event that tells when it was: nothing, or what goes with them.
JUST = pattern(
    r",?\s(?:(?:came|happened|occurred|struck|followed|took\splace)\s)?"
    r"(?:(?:just|some|only|nearly|almost|about|exactly|barely|roughly|around|more than|less than)\s)?$"
)
OPENING = pattern(r"(?:(?:And|But|Then|Early|Late|In|On|By|in|on)\s)*$")
THEN = pattern(r"(?:\s[\w’'-]+){0,3},\s(?:on|in)\s$")
# What may stand between the first date and a second one so much later: one thing that is told, and no other.
ONE_STEP = pattern(r"(?:,|;|,?\sand|,?\sbut|;\sand)?\s?(?:(?!(?:and|but|or|when|who|which|where|that|before|after)\b)[\w’'-]+\s){0,8}$")
NOTHING = pattern(r"(?:,|;)?\s(?:(?:and|but|then|only|just|exactly|ended|finished|followed)\s)*$")
LATER = pattern(r"\slater,?\s(?:on|in)?\s?$")
SO_LATE = pattern(r",\s(?:(?:just|only|exactly)\s)?$")
NEXT = pattern(r",\s$")
OPENS = pattern(r"(?:It|He|She|They|The|On|In)\s")
LATER_ENDS = pattern(r"\slater(?=[.,;)]|$)")
AFTER_IT = pattern(r"\safter\s(?:the|his|her|their|its|that)\s(?P<what>[a-z]+)(?=[.,;)]|$)")
THOSE = pattern(r"\b(?:those|these|that)\s$")  # from 1991 to 2002, and for most of those 11 years
REST = pattern(r"(?:\s|-)(?:before|after|later|earlier|ago|old|more)\b")
TO_RANGE = pattern(r"(?:,?\s[\w’'-]+){0,5}?(?:,?\s\(?(?:from|between)\s|\s\(|,\s)$")
NOT_JOINED = word_set("""extended extend extends extending prolonged shortened moved postponed delayed first last next another further
    additional more initial quarantine later earlier within every each per after before since notice until""")  # fmt: skip
IN_ALL = pattern(
    r"(?:,|\s\(|,?\sor)\s?(?:a\s(?:period|span|stretch|total|follow-up)\sof\s|in\sall\s|or\s|lasting\s)?"
    r"(?:(?:almost|nearly|about|around|roughly|over|more\sthan)\s)?$"
)
# "began in May 2014 and went on until March 2021, a period of …"; "… in 2013. They were then followed until 2022, a span of …"
WENT_ON = pattern(r"\sand\s(?:went\son|carried\son|lasted|continued|ran)\s(?:until|till|to)\s$")
THEN_UNTIL = pattern(
    r"[^.,;:()“”\"]{0,40}\b(?:was|were)\sthen\s[^.,;:()“”\"]{0,80}\b(?:until|till)\s(?:the\s(?:spring|summer|autumn|winter|end|beginning)\sof\s)?$"
)
CLOSED = pattern(r"(?:\sin\sall)?(?=[.,;)]|$)")
APART = pattern(
    r"\s(?:(?:have\s)?(?:passed|elapsed|lie|lay|went\sby)\s)?between\s[^,;:()]{0,40}$|\s(?:separated?|divided?)\s[^,;:()]{0,40}$"
)
AND_FROM = pattern(r"\s(?:and|from)\s[^,;:()]{0,40}$")
BEGAN = pattern(r"(?:\s[\w’'-]+){1,4}\s(?:began|started|opened|broke\sout|commenced)\s(?:on|in)\s$")
ENDED = pattern(r"\sand\s(?:was\sover|ended|finished|closed|concluded|lasted\suntil)\s(?:on|in)?\s?$")
# "opens on Feb. 17 and lasts nine days, ending on Feb. 25"; the second sentence may say how long.
OPENS_ON = pattern(r"\b(?:opens?|opened|begins?|began|starts?|started|kicks?\soff|kicked\soff)\s(?:on\s|in\s)?$")
AND_LASTS = pattern(
    r"(?:,?\sand|,\swhich|\.\s(?:It|They|The\s[a-z]+|[A-Z][a-z]+))\s(?:(?:will|would|is\sto|was\sto)\s)?"
    r"(?:lasts?|lasted|runs?|ran|goes\son|went\son|continues?|continued)\s(?:for\s)?$"
)
ENDING = pattern(
    r",?\s(?:(?:and|it)\s(?:ends?|ended|closes?|closed)|ending|finishing|closing|concluding|until|till|through|to)\s(?:(?:on|in)\s)?$"
)
AFTER_ALL = pattern(r"\safter\s$")
SERVED = pattern(r"(?:\sin\s(?:captivity|custody|detention|office|power|all))?(?=[.;]|$)")


def joined(p: Paragraph, s: Stretch, here: list[Date], now: date | None, before: Date | None = None) -> Joined | None:
    """The dates that a stretch lies between, of the sentence's dates; `before` is the last one of the sentence before."""
    if found := counted_from(p, s, here, now):
        return found
    if len(here) == 2:
        return later(p, s, here[0], here[1]) or between(p, s, here[0], here[1])
    if len(here) == 1:
        return (later(p, s, before, here[0]) or lasting(p, s, before, here[0]) or then_until(p, s, before, here[0])) if before else None
    return None


def counted_from(p: Paragraph, s: Stretch, here: list[Date], now: date | None) -> Joined | None:
    """ "two days after the attack of March 3": with the date of the sentence, or the story's."""
    behind = [x for x in here if x.span.start > s.span.end]
    m = AFTER.match(p.text, s.span.end, behind[0].span.start) if behind else None
    if m is None or not is_event(m):
        return None
    event, others = behind[0], [x for x in here if x is not behind[0]]
    if not others and now and m["cue"] in UNTIL_NOW:
        until_now = UNTIL_NOW[m["cue"]].search(p.text, max(0, s.span.start - 40), s.span.start)
        return Joined(event, now, event) if until_now else None
    if len(others) == 1 and is_time_of(p, others[0], s, event):
        return Joined(others[0], event, event) if m["cue"] == "before" else Joined(event, others[0], event)
    return None


def is_event(m: re.Match[str]) -> bool:
    """Is the date behind a cue that of the event itself, and not of something that the event is about?"""
    event = m["event"]
    return len(VERB.findall(event)) <= 1 if m["in"] else DIRECT.fullmatch(event) is not None


def is_time_of(p: Paragraph, other: Date, s: Stretch, event: Date) -> bool:
    """Does a date say when that was which happened a stretch of time after an event?"""
    text = p.text
    if other.end or CUE.search(text, max(0, other.span.start - 24), other.span.start):
        return False
    if other.span.start > event.span.end:
        return THEN.match(text, event.span.end, other.span.start) is not None
    opens = OPENING.match(text, sentence_at(p, other.span.start).start, other.span.start) is not None
    return opens or JUST.match(text, other.span.end, s.span.start) is not None


def later(p: Paragraph, s: Stretch, a: Date, b: Date) -> Joined | None:
    """ "opened on March 2 and closed five days later, on March 7"; "On Monday it rained. The next day, Tuesday, …"."""
    text, start = p.text, sentence_at(p, s.span.start).start
    same = a.span.start >= start
    if b.span.start > s.span.end and (LATER if not is_next(p, s) else NEXT).match(text, s.span.end, b.span.start):
        opens = text[s.span.start - 2 : s.span.start - 1] in (",", ";") or text.endswith((" and ", " but "), 0, s.span.start)
        clause = NOTHING if same and opens else ONE_STEP
        near = a.span.end <= s.span.start and clause.match(text, a.span.end if same else start, s.span.start)
    else:
        told = SO_LATE.match(text, b.span.end, s.span.start) and (LATER_ENDS.match(text, s.span.end) or is_of(p, s, a, b))
        near = told and ONE_STEP.match(text, a.span.end if same else start, b.span.start)
    return Joined(a, b, b) if near and (same or is_next(p, s) or OPENS.match(text, start)) else None


def is_of(p: Paragraph, s: Stretch, a: Date, b: Date) -> bool:
    """Is a stretch counted from what was done on the first of two days: "arrested … after the arrest"?"""
    m = AFTER_IT.match(p.text, s.span.end)
    what = happenings(m["what"]) if m else frozenset()
    start = sentence_at(p, a.span.start).start
    return bool(what) and bool(what & happenings(p.text[start : a.span.start])) and not what & happenings(p.text[a.span.end : b.span.start])


def is_next(p: Paragraph, s: Stretch) -> bool:
    """Is it "the next day"?"""
    return p[s.span].lower().startswith(("next", "following"))


def between(p: Paragraph, s: Stretch, a: Date, b: Date) -> Joined | None:
    """ "the 10-day fair, from May 3 to May 12", "from 1959 to 1986, a span of 27 years", "three years passed between …"."""
    text, start, end = p.text, s.span.start, s.span.end
    if b.span.end <= start:
        ends = (a.end == "low" and b.end == "high") or (
            WENT_ON.fullmatch(text, a.span.end, b.span.start) and OPENS_ON.search(text, max(0, a.span.start - 24), a.span.start)
        )
        if ends and IN_ALL.match(text, b.span.end, start) and CLOSED.match(text, end):
            return Joined(a, b, a, whole=True)
        those = a.end == "low" and b.end == "high" and THOSE.search(text, b.span.end, start)
        if those and not CUE.search(text, b.span.end, start) and not REST.match(text, end):
            return Joined(a, b, a, whole=True)
        served = AFTER_ALL.match(text, b.span.end, start) and SERVED.match(text, end) and ONE_STEP.match(text, a.span.end, b.span.start)
        return Joined(a, b, b) if served else None
    if a.span.start < end:
        return lasting(p, s, a, b)
    gap = text[end : a.span.start]
    if a.end == "low" and b.end == "high" and TO_RANGE.fullmatch(gap):
        words = f"{text[max(0, start - 24) : start]} {gap}".lower().replace(",", "").split()
        return Joined(a, b, a, whole=True) if NOT_JOINED.isdisjoint(words) else None
    if APART.match(text, end, a.span.start) and AND_FROM.match(text, a.span.end, b.span.start):
        return Joined(a, b, a, whole=True)
    if BEGAN.match(text, end, a.span.start) and ENDED.match(text, a.span.end, b.span.start):
        return Joined(a, b, a, whole=True)
    return None


def lasting(p: Paragraph, s: Stretch, a: Date, b: Date) -> Joined | None:
    """ "opens on Feb. 17 and lasts nine days, ending on Feb. 25"."""
    text = p.text
    runs = 0 < a.span.end <= s.span.start and AND_LASTS.fullmatch(text, a.span.end, s.span.start)
    opens = runs and OPENS_ON.search(text, max(0, a.span.start - 24), a.span.start)
    return Joined(a, b, b, whole=True) if opens and ENDING.fullmatch(text, s.span.end, b.span.start) else None


def then_until(p: Paragraph, s: Stretch, a: Date, b: Date) -> Joined | None:
    """ "… in the spring of 2013. They were then followed until the spring of 2022, a span of nine years"."""
    text = p.text
    joined = b.span.end <= s.span.start and IN_ALL.fullmatch(text, b.span.end, s.span.start) and CLOSED.match(text, s.span.end)
    told = joined and THEN_UNTIL.fullmatch(text, sentence_at(p, s.span.start).start, b.span.start)
    return Joined(a, b, b, whole=True) if told else None
