"""Stretches that are counted from a date of the sentence before: "… in December 2022, when it fell. Five months later, in May 2023, …",
"In 1964 he married her. They were together for 55 years, until …", "It applied in May 2022. It was let in 21 months later."."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.views.calendar import Date
from newslint.views.dates import dates

from .durations import FINE_ENOUGH, Stretch, extent, stretches
from .joins import Joined
from .surroundings import REACH, dates_in, sentence_at
from .until_now import ROUND, is_one_deed

# What goes with the date of a clause and tells of the same time: "in December 2022, when inflation reached 54.1%."
GOES_WITH = pattern(r"(?:,\s(?:when|where|with|as|amid)\b(?:[^.;:()“”\"]|\.(?=[0-9])){0,90})?\.\s*$")
LATER_ON = pattern(r"\slater,\s(?:on|in)\s$")
OPENS = pattern(r"(?:(?:And|But|Then)\s)?(?:(?:[Jj]ust|[Oo]nly|[Ee]xactly)\s)?$")
IN_FRONT = pattern(r"(?:(?:[Ii]n|[Oo]n)\s)?$")
# What lasts from a beginning: marriages, work, life in a place, the run of a firm.
_UNTIL = r"for\s(?:the\snext\s)?$"
TOGETHER = pattern(
    rf"(?:They|The\scouple)\s(?:were|stayed|remained|lived)\s(?:together|married)\s{_UNTIL}|(?:Their|The)\smarriage\slasted\s(?:for\s)?$"
)
KEPT_UP = (
    (pattern(r"\b(?:married|wed)\b"), TOGETHER),
    (
        pattern(r"\b(?:joined|became|was\s(?:appointed|elected|named|hired|ordained))\b"),
        pattern(
            rf"(?:He|She)\s(?:(?:served|worked|stayed|remained|taught|played)\s(?:there\s|here\s|on\s)?"
            rf"|(?:held|kept)\s(?:the|that)\s(?:post|job|position|office|seat|title)\s){_UNTIL}"
        ),
    ),
    (
        pattern(r"\b(?:moved|settled|emigrated)\b"),
        pattern(rf"(?:They|He|She|The\s(?:couple|family))\s(?:lived|stayed|remained)\s(?:there\s|here\s|on\s)?{_UNTIL}"),
    ),
    (
        pattern(r"\b(?:founded|opened|bought|set\sup|established|started|launched|took\s(?:it\s)?over)\b"),
        pattern(rf"(?:They|He|She|The\s(?:couple|family))\s(?:ran|led|headed|owned|edited|managed|directed)\s(?:it|them)\s{_UNTIL}"),
    ),
)  # fmt: skip
UNTIL = pattern(r",?\suntil\s(?:[^.;:()0-9“”\"]{0,50}\s)?(?:in\s|on\s)?$")
# "… 21 months later."
SO_LATE = pattern(r"\slater(?=[.;]|$)")
PAST = pattern(r"\b(?:was|were|did|[a-z]{3,}ed|came|won|lost|left|took|went|became|began|fell|broke|held|met|sold|struck|quit)\b")
YET_TO_COME = pattern(r"\b(?:will|would|could|may|might|should|shall|is|are|has|have|expect\w*|plan\w*|schedul\w*|due|until|by)\b|[“”\"]")
TOO_LONG = 2  # times what has gone by since


def last_words(d: Document, block: int, sentence: Span) -> Date | None:
    """The date with which the sentence before ends, or the paragraph before where the sentence is the first of its own."""
    p = d.blocks[block].prose
    if sentence.start:
        before = dates_in(p, Span(max(0, sentence.start - REACH), sentence.start))
        return before[-1] if before and p.text[before[-1].span.end : sentence.start].strip() == "." else None
    text = d.blocks[block - 1].prose.text if block else ""
    before = dates(d.blocks[block - 1].prose) if text.endswith(".") else []
    return before[-1]._replace(span=Span(-1, -1)) if before and before[-1].span.end == len(text) - 1 else None


def from_before(p: Paragraph, s: Stretch, here: list[Date], sentence: Span, now: date | None) -> Joined | None:
    """The dates between which a stretch lies, where the first is the one date of the sentence before in its paragraph."""
    if not sentence.start or len(here) > 1:
        return None
    first = sentence_at(p, sentence.start - 1)
    found = dates_in(p, first)
    if len(found) != 1 or found[0].end or not found[0].year or found[0].precision not in FINE_ENOUGH[s.unit]:
        return None
    if here and here_only(p, first):
        return later_on(p, s, found[0], here[0], sentence) or kept_up(p, s, found[0], here[0], sentence)
    return not_yet(p, s, found[0], sentence, now) if now and not here else None


def here_only(p: Paragraph, sentence: Span) -> bool:
    """Does a sentence tell of no other stretch of time: "he joined in 1990 and was its head two years later"?"""
    found = stretches(p)
    i = bisect_left(found, sentence.start, key=lambda s: s.span.start)
    return i == len(found) or found[i].span.start >= sentence.end


def later_on(p: Paragraph, s: Stretch, a: Date, b: Date, sentence: Span) -> Joined | None:
    """ "… in December 2022, when it fell. Five months later, in May 2023, …"."""
    opens = OPENS.fullmatch(p.text, sentence.start, s.span.start)
    if not opens or b.span.start < s.span.end or not LATER_ON.fullmatch(p.text, s.span.end, b.span.start):
        return None
    plain = GOES_WITH.fullmatch(p.text, a.span.end, sentence.start) and told_plainly(p, a)
    return Joined(a, b, a) if plain else None


def told_plainly(p: Paragraph, a: Date) -> bool:
    """Is a date that of the one deed of its sentence up to there?"""
    before = IN_FRONT.sub("", p.text[sentence_at(p, a.span.start).start : a.span.start])
    return is_one_deed(before)


def kept_up(p: Paragraph, s: Stretch, a: Date, b: Date, sentence: Span) -> Joined | None:
    """ "In 1964 he married her. They were together for 55 years, until her death in 2019"."""
    if b.span.start < s.span.end or not UNTIL.fullmatch(p.text, s.span.end, b.span.start):
        return None
    began, goes_on = p.text[sentence_at(p, a.span.start).start : sentence.start], p.text[sentence.start : s.span.start]
    kept = any(one.search(began) and two.fullmatch(goes_on) for one, two in KEPT_UP)
    only = sum(len(one.findall(began)) for one, _ in KEPT_UP) == 1
    return Joined(a, b, b, rough=s.number % ROUND == 0) if kept and only else None


def not_yet(p: Paragraph, s: Stretch, a: Date, sentence: Span, now: date) -> Joined | None:
    """ "It applied in May 2022. It was let in 31 months later", where so much time has not gone by at all."""
    days = extent(a, now)
    if days is None or not SO_LATE.match(p.text, s.span.end) or s.days > TOO_LONG * (now - days[0]).days:
        return None
    text = p.text[sentence.start : s.span.start]
    over = PAST.search(text) is not None and YET_TO_COME.search(text) is None
    return Joined(a, now, a, most=True) if over and p.text[a.span.end] in ",.;" and told_plainly(p, a) else None
