"""Stretches that are counted from a date of the sentence before: "… in December 2022, when it fell. Five months later, in May 2023, …",
"In 1964 he married her. They were together for 55 years, until …", "It applied in May 2022. It was let in 21 months later."."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.views.calendar import Date
from newslint.views.dates import dates

from .durations import FINE_ENOUGH, ROUND, Stretch, extent, stretches
from .joins import Joined
from .surroundings import REACH, dates_in, sentence_at
from .until_now import is_one_deed

# What goes with the date of a clause and tells of the same time: "in December 2022, when inflation reached 54.1%."
GOES_WITH = pattern(
    r"(?:,\s(?:when|where|with|as|amid|after)\b(?:[^.;:()“”\"]|\.(?=[0-9])){0,90}|,\s(?:[a-z]+\s){1,2}(?:before|after)\s[^.;:()“”\"]{0,90})?\.\s*$"
)
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


def from_before(d: Document, block: int, s: Stretch, here: list[Date], sentence: Span, now: date | None) -> Joined | None:
    """The dates between which a stretch lies, where the first is the one date of the sentence before; that may be the last one
    of the paragraph before."""
    p = d.blocks[block].prose
    if len(here) > 1 or not (sentence.start or block):
        return None
    q = p if sentence.start else d.blocks[block - 1].prose
    first = sentence_at(q, (sentence.start or len(q.text)) - 1)
    found = dates_in(q, first)
    if len(found) != 1 or found[0].end or not found[0].year or found[0].precision not in FINE_ENOUGH[s.unit] or q.heading:
        return None
    if here and here_only(q, first):
        kept = kept_up(p, s, here[0], sentence, q[first])
        if kept or later_on(p, s, here[0], sentence, q, found[0]):
            return Joined(found[0], here[0], found[0] if p is q and not kept else here[0], rough=kept and s.number % ROUND == 0)
        return None
    return not_yet(p, s, found[0], sentence, now) if now and not here and p is q else None


def here_only(p: Paragraph, sentence: Span) -> bool:
    """Does a sentence tell of no other stretch of time: "he joined in 1990 and was its head two years later"?"""
    found = stretches(p)
    i = bisect_left(found, sentence.start, key=lambda s: s.span.start)
    return i == len(found) or found[i].span.start >= sentence.end


def later_on(p: Paragraph, s: Stretch, b: Date, sentence: Span, q: Paragraph, a: Date) -> bool:
    """ "… in December 2022, when it fell. Five months later, in May 2023, …"."""
    opens = OPENS.fullmatch(p.text, sentence.start, s.span.start)
    after = opens and b.span.start >= s.span.end and LATER_ON.fullmatch(p.text, s.span.end, b.span.start)
    return bool(after) and told_plainly(q, a)


def told_plainly(p: Paragraph, a: Date) -> bool:
    """Is a date that of the one deed of its sentence: behind it ("It fell in May 2022, when …") or in front ("In 2012 it fell.")?"""
    start, end = sentence_at(p, a.span.start)
    before = IN_FRONT.sub("", p.text[start : a.span.start])
    if not before:
        return is_one_deed(p.text[a.span.end : end].strip(" ,."))
    return GOES_WITH.fullmatch(p.text, a.span.end, end) is not None and is_one_deed(before)


def kept_up(p: Paragraph, s: Stretch, b: Date, sentence: Span, began: str) -> bool:
    """ "In 1964 he married her. They were together for 55 years, until her death in 2019"."""
    if b.span.start < s.span.end or not UNTIL.fullmatch(p.text, s.span.end, b.span.start):
        return False
    kept = any(one.search(began) and two.fullmatch(p.text, sentence.start, s.span.start) for one, two in KEPT_UP)
    return kept and sum(len(one.findall(began)) for one, _ in KEPT_UP) == 1


def not_yet(p: Paragraph, s: Stretch, a: Date, sentence: Span, now: date) -> Joined | None:
    """ "It applied in May 2022. It was let in 31 months later", where so much time has not gone by at all."""
    days = extent(a, now)
    if days is None or not SO_LATE.match(p.text, s.span.end) or s.days > TOO_LONG * (now - days[0]).days:
        return None
    text = p.text[sentence.start : s.span.start]
    over = PAST.search(text) is not None and YET_TO_COME.search(text) is None
    in_front = IN_FRONT.fullmatch(p.text, sentence_at(p, a.span.start).start, a.span.start)  # "In May he told of it."
    return Joined(a, now, a, most=True) if over and not in_front and told_plainly(p, a) else None
