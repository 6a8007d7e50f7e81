"""Dates that run backwards, what will happen on a day that is over, and what happened on one that is yet to come."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted
from newslint.views.calendar import Date, near
from newslint.views.dates import dates, word_before
from newslint.views.story import story_date

from .lives import persons
from .surroundings import sentence_at

# What goes from one year to an earlier one, and what is told backwards.
MOVED = word_set("""moved move moves moving changed change changes changing brought bring brings fell fall falls dropped declined
    lowered cut cuts reduced reduce shifted shift shifts advanced advance pushed revised delayed rescheduled
    postponed switched back backwards corrected amended accelerated accelerate ranged dating dated slid slipped
    down target deadline pulled flight flights page pages pp no nos number numbers route article articles lines
    rooms countdown sorted phone call tel serial""")  # fmt: skip
SOMETIME = word_set("early late mid about around")
LEADS = word_set("from for years period")
ON_DAYS = word_set("on from of dated the between ran runs run held open")
LEVELS = pattern(r"\s(?:levels?|prices|dollars|standards|terms|figures|values|rates)\b")
SCORE = pattern(r"\s(?:wins?|victory|defeat|loss|draw|vote|ruling|decision|result)\b")
BEFORE_CHRIST = pattern(r"\s?(?:B\.?C|BCE)")
# What will happen on a day: a verb that needs no object in front of "on", or one of the common ones without it too. A day behind
# another verb may be that of its object: "will look into the shooting on March 3".
_SOON = (
    r"(?:will|(?:is|are)\s(?:(?:due|set|scheduled|expected|going|planning|likely)\s)?to|(?:plans?|hopes?|intends?)\sto)\s"
    r"(?:also\s|then\s|again\s|next\s)?"
)
_PLACE = r"(?:\s(?:again|here|there|to\swork|in\soffice|in\scourt|in\spublic)|\s(?:in|at|for)\s(?:the\s)?(?:[A-Z][\w’'-]+\s?){1,3})?"
WILL = pattern(
    r"\b(?:comes\sinto\s(?:force|effect)|takes\seffect)\s(?:on\s)?$"
    rf"|\b{_SOON}(?:(?:meet|begin|start|open|resume|convene|vote|take\splace|take\seffect|come\sinto\s(?:force|effect)|go\sto\sthe\spolls"
    r"|arrive|depart|launch|expire|conclude|kick\soff|be\s(?:held|released|published|announced|sworn\sin))"
    rf"{_PLACE}\s(?:on\s)?"
    rf"|(?:be\s(?!(?:based|focused|judged|centred|centered)\b)[a-z]+(?:ed|en|ld)|(?!(?:focus|build|depend|rely|reflect|comment|rule|decide|look|move|act"
    rf"|hinge|dwell|press|report|testify|center|centre|elaborate|expand|be|cash)\b)[a-z]+){_PLACE}\son\s)$"
)
WENT = pattern(
    r"(?:\b(?:was|were)\s(?:held|opened|killed|arrested|signed|released|published|freed|buried|found|shot\s\w+|sworn\sin|closed|jailed|elected|born)"
    r"|(?<!be\s)\b(?:met|died|resigned|sank|opened|closed|began|ended|arrived|left|crashed|voted|fled|won|resumed|struck|fell|broke\sout))"
    r"(?:\s(?:(?:the|an?|his|her|their|its)\s)?[a-z]+|\sin\s(?:[A-Z][\w’'-]+\s?){1,3})?\son\s$"
)
PAST_DAYS = (2, 75)  # a day that is over; what is further back may be a quotation from the archive


@rule(Level.WARNING, when=dates)
def date_out_of_order(d: Document) -> Iterator[Finding]:
    """Two dates run backwards, or something is still to come on a day that is over.

    The second of two dates is the later one; a plan that was moved to an earlier year is not a stretch of time. A day in
    the future tense is judged by the story's date, outside quotations.

    Bad:  The war of {==1990-1985==} cost lives.
    Bad:  He ruled from {==2015 to 2012==} and then left.
    Bad:  The fair runs from {==10 to 3 May==} in Leeds, and from {==May 10 to May 3==} in York.
    Bad:  It lasted from {==March 7, 2024 to March 3, 2023==}, and from late {==2015 to early 2012==}. It ran {==May 10-3==} in Leeds.
    Bad:  It fell from {==2015 through 2012==}. She spent the years {==1985 to 1983==} there, and {==May 10 to May 3, 2024==} here.
    Bad:  @2024-03-10 The two will meet {==on March 3==} in Cairo. The ship is expected to dock {==on March 2==}.
    Bad:  @2024-03-10 The two met {==on May 3, 2024==}, and she was freed in Leeds {==on 4 May 2024==}.
    Good: The war of 1985-1990 cost lives; the fair runs from 3 to 10 May, and from June to March.
    Good: The summit was moved from 2029 to 2021; the temple dates from 1200-1150 BC.
    Good: He ruled from December 5 to January 3, 2024, and in the 2019-20 season.
    Good: @2024-03-10 The two will meet on March 13; “We will meet on March 3,” he had said.
    Good: @2024-03-10 He will look into the shooting on March 3, comment on March 3 and build on March 3. The war began on March 12.
    Good: They won on May 10, 3-2.
    """
    now = story_date(d)
    for start, p in d.blocks:
        found = dates(p)
        for a, b in pairwise(found):
            if runs_back(a, b) and together(p, a, b):
                yield flag(Span(a.span.start, b.span.end).shift(start), "the second date is the earlier one")
        for each in found if now else ():
            if now and each.day and (why := over(p, each, now) or ahead(p, each, now)):
                on = 3 if word_before(p.text, each.span.start) == "on" else 0
                yield flag(Span(each.span.start - on, each.span.end).shift(start), f"this day {why} on {now.day}/{now.month}/{now.year}")


def runs_back(a: Date, b: Date) -> bool:
    """Does the second of two dates surely lie before the first?"""
    if a.precision != b.precision:
        return False
    if a.year and b.year:
        return (b.year, b.month, b.day) < (a.year, a.month, a.day) and bool(a.month) == bool(b.month) and a.precision != "decade"
    return a.precision == "day" and not a.year and 0 < a.month == b.month and b.day < a.day


def together(p: Paragraph, a: Date, b: Date) -> bool:
    """Are two dates the ends of one stretch of time?"""
    text, words = p.text, p.text[a.span.end : b.span.start].split()
    leads = [word_before(text, a.span.start), *reversed(text[max(0, a.span.start - 24) : a.span.start].lower().split()[:-1])]
    lead = leads[1] if leads[0] in SOMETIME and len(leads) > 1 else leads[0]
    if words[:1] == ["and"] and SOMETIME.issuperset(words[1:]):
        return lead == "between"
    if not (a.end == "low" and b.end == "high") or BEFORE_CHRIST.match(text, b.span.end):
        return False
    if LEVELS.match(text, b.span.end) or (a.precision == "year" and (a.span, b.span) in persons(p)):
        return False
    if words[0] in ("through", "until", "till"):
        return True
    before = text[max(sentence_at(p, a.span.start).start, a.span.start - 48) : a.span.start].lower().replace(",", "").split()
    if not MOVED.isdisjoint(before):
        return False
    if words[0] != "to":
        return not SCORE.match(text, b.span.end) and _dashed(a, b, lead)
    return lead in LEADS or (a.precision == "day" and bool(b.year_span.end))


def _dashed(a: Date, b: Date, lead: str) -> bool:
    """Is it surely the two ends of a stretch that a dash joins, and no score?"""
    return a.precision != "day" or lead in ON_DAYS or bool(b.year_span.end) or a.order == "day first"


def over(p: Paragraph, each: Date, now: date) -> str:
    """Is something still to happen on a day that is over?"""
    if p.heading or not each.month or WILL.search(p.text, max(0, each.span.start - 90), each.span.start) is None:
        return ""
    if not each.year and (each.month, each.day) == (1, 1):  # the next first of January
        return ""
    days = [each.value] if each.year else near(each.month, each.day, now)
    least, most = PAST_DAYS
    past = len(days) == 1 and days[0] is not None and least <= (now - days[0]).days <= most
    return "was over" if past and not quoted(p, each.span) else ""


def ahead(p: Paragraph, each: Date, now: date) -> str:
    """Has something happened on a day that is yet to come? Only a day with its year is surely ahead."""
    if p.heading or each.value is None or (each.value - now).days < PAST_DAYS[0]:
        return ""
    told = WENT.search(p.text, max(0, each.span.start - 70), each.span.start)
    return "was yet to come" if told and not quoted(p, each.span) else ""
