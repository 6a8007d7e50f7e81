"""A year that stands where none can stand: behind a source, behind a day of this week, in a clause about the present."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Fix, Level, rule
from newslint.views.calendar import Date, word_set
from newslint.views.dates import dates, word_before
from newslint.views.story import Placed, story_date, story_dates

from .surroundings import around, dates_in, quoted, sentence_at

SOURCE = pattern(r"(?:[Aa]ccording to|[Cc]iting|[Aa]s per) ((?:[^\s,;:“”\"()0-9]+ ){1,12})$")
# What is published, counted or ruled at some time, and may well be of that year.
DOCUMENTS = word_set("""count counts tally tallies total totals report reports survey surveys study studies census poll polls data
    figures statistics estimate estimates ruling rulings law laws statement statements article articles interview
    interviews book paper papers release analysis review reviews agreement treaty deal account accounts document
    documents records record filing filings letter letters speech assessment findings index ranking rankings list
    audit investigation inquiry testimony results calculations numbers projections projection forecast forecasts
    research plan plans budget constitution decision judgment verdict who which that whose when where after before
    since during ended election elections convention conference summit meeting hearing trial""")  # fmt: skip
PUBLICATIONS = word_set("report survey study index census review ranking outlook barometer yearbook almanac gazette")
DEICTIC = pattern(
    r"(?:(?P<before>\w+)\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight"
    r"|this (?:week|month|morning|afternoon|evening)|last (?:night|week|month)|(?:days|weeks) ago)"
    r"(?: (?:morning|afternoon|evening|night))?(?: in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?\s$"
)
ONE_OF_MANY = word_set(
    "a an one the some every each any that another first last black bloody good easter palm super ash shrove holy maundy cyber since"
)
SAID = pattern(
    r",[”\"]?\s(?!as\s|when\s|who\s|which\s|what\s|and\s|but\s)[^,;:“”\"]{2,60}\s(?:said|says|reported|announced|confirmed|added|told\s\w+)\s$"
)
THIS_WEEK = pattern(r"(?:(?P<before>\w+)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)(?![’'\w])")
CLAUSE_ENDS = pattern(r"[.,;:!?]|$|\s?[)”\"]|\s(?:but|while)\s")
# What a clause about the present says; a count has come to where it stands.
NOW = pattern(
    r"\b(?P<adverb>now|so far|to date|currently|still)\b"
    r"|\b(?:has|have) (?:now |already |also |since )?(?:been )?(?:exceeded|surpassed|reached|risen"
    r"|killed|died|displaced|injured|wounded|fallen|grown|topped|climbed|passed|claimed|lost|fled|left|hit|infected|spread|doubled|tripled)\b"
)
FIGURE = pattern(r"[0-9]|\b(?:hundreds|thousands|dozens|millions|half|quarter|third)\b")
IS_NOW = pattern(r"\b(?:is|are|has|have|remains|remain|need|needs)\b")
LISTED = pattern(r"[0-9]|\band\b")
WILL = pattern(
    r"\b(?:will|(?:is|are) (?:set|expected|due|scheduled) to) (?:not |also |only )?"
    r"(?:open|close|begin|start|end|meet|resume|return|arrive|expire|finish|take (?:place|effect)"
    r"|be (?:held|completed|finished|ready|built|released|launched|opened|in force)) "
    r"(?P<rest>(?:(?:to|in|at|there|here|near) .*)?)$"
)
CAPTION = word_set("seen shown pictured photographed depicted")
# Words that lead to another time, or make of the year a part of a noun's story.
ELSEWHEN = word_set("""since after before until till when who which whose that where while during from than like compared against
    versus up down including because he she it they we i you if as ago following between both under despite unlike
    was were had did would could if besides""")  # fmt: skip
PREPOSITIONS = word_set("for over of about with by against first second third last only best worst")
BY_COUNT = word_set("of by over about killed died injured wounded infected displaced")
BACK = frozenset(["in", "since", "on", "of"])
PAST = word_set("""became began bought brought built came caught chose cost cut did drew fell felt fled found fought gave got
    grew held kept knew led left lost made met paid ran rose said sat saw sent set shot shut sold spent spoke
    stood struck swore taken threw told took went won wore wrote born put read hit beat broke drove ate flew
    forgot hid lay rode rang sang sank slept stole taught thought understood woke dealt dug hung hurt lent lit
    founded""")  # fmt: skip


@rule(Level.WARNING, when=dates)
def spurious_date(d: Document) -> Iterator[Finding]:
    """A past year stands in a clause that cannot be of that year.

    A year that slipped in from elsewhere turns today's news into history: behind a source that has just been heard, behind a
    day of this week, behind "now" or "so far", or side by side with another year. Only such places are judged: news looks
    back often, and a year in a past clause is left alone.

    Bad:  The toll has now exceeded 28,000, according to the Ministry of Health {==in 2017==}.
    Bad:  They joined forces in Cairo on Wednesday {==in 2017==}, calling for a halt.
    Bad:  @2024-02-17 The toll in Gaza has now surpassed 28,000 people {==in 2017==}.
    Bad:  It began on October 7, 2023 {==in 2013==}.
    Bad:  @2024-02-17 The bridge will open to traffic {==in 2017==}, the mayor said.
    Good: Egypt and Turkey fell out in 2013 amid massive protests, on the 1967 borders.
    Good: The toll was 1,400, according to a report by the Ministry of Health in 2017.
    Good: A jury found him guilty on Thursday of raping two women in 2014.
    Good: @2024-02-17 The war has killed 30,000 people since Israel withdrew in 2005.
    Good: @2017-02-17 The war has killed 1,200 people in 2017.
    Good: It happened in fiscal 2017 and in 2018, 2019 and 2020; it was a Tuesday in 2017.
    Good: He was hurt in 2015, according to the police in 2015; by 2015 he was well.
    """
    for placed in story_dates(d):
        each = placed.date
        if each.precision == "year" and not each.end and (why := reason(d, placed)):
            at = in_year(placed)
            yield Finding(
                at.shift(placed.start),
                f"{why}: is the year a leftover?",
                (Fix(Span(max(0, at.start - 1), at.end).shift(placed.start), ""),),
            )


def in_year(placed: Placed) -> Span:
    """The year with its "in"."""
    text, (start, end) = placed.block.text, placed.date.span
    return Span(start - 3 if text[max(0, start - 3) : start] in ("in ", "In ") else start, end)


def reason(d: Document, placed: Placed) -> str:
    """Why a year cannot stand where it stands; "" if it may."""
    p, each, at = placed.block, placed.date, in_year(placed)
    if side_by_side(p, each, at):
        return "two years side by side"
    if at == each.span or p.text[at.start] == "I" or p.text[at.end : at.end + 1] in ("'", "’") or not passed(d, each):
        return ""
    before = clause(p, at)
    spoken = quoted(p, at)
    if m := DEICTIC.search(before):
        return "" if spoken else f"“{m['day']}” is not of {each.year}" if free(m) else ""
    if CLAUSE_ENDS.match(p.text, at.end) is None:
        return ""
    if (m := SOURCE.search(before)) and is_speaker(m[1]) and alone(d, placed):
        return "the source speaks of now"
    if (m := SAID.search(before)) and alone(d, placed) and any(free(day) for day in THIS_WEEK.finditer(before)):
        return "what was said is of this week"
    if spoken or not later(d, each):
        return ""
    return "the clause speaks of now" if is_present(before) else "the clause speaks of the future" if is_future(before) else ""


def is_speaker(source: str) -> bool:
    """Is a source one that speaks, and nothing that was published?"""
    words = source.split()
    told = any(w.islower() and w.endswith(("ed", "ing")) for w in words) or words[0] in ("a", "an")
    return not told and DOCUMENTS.isdisjoint(words) and PUBLICATIONS.isdisjoint(w.lower() for w in words)


def side_by_side(p: Paragraph, each: Date, at: Span) -> bool:
    """Does another year end where this one begins, and no row of years?"""
    years = [o.span for o in dates_in(p, around(each.span, 40)) if o.year and not o.end and o.year_span.end == o.span.end]
    before = [s for s in years if s.end + 1 == at.start and p.text[s.end] == " "]
    row = [s for s in years if s.start == each.span.end + 1 or any(s.end + 1 == b.start for b in before)]
    season = any(p.text[s.end - 4 : s.end] == str(each.year - 1) for s in before)  # the 2015 2016 season
    return bool(before) and not row and not season


def clause(p: Paragraph, at: Span) -> str:
    """What stands before a place in its sentence."""
    return p.text[sentence_at(p, at.start).start : at.start]


def free(m: re.Match[str]) -> bool:
    """Is it a day of this week, and none of a kind ("a Tuesday", "Black Friday")?"""
    before = m["before"] or ""
    return not before[:1].isupper() and before not in ONE_OF_MANY


@view
def years_of(d: Document) -> Counter[int]:
    """How often the dates of a story name each year."""
    return Counter(x.date.year for x in story_dates(d))


@view
def looked_back_on(d: Document) -> int:
    """The latest year that a story surely looks back on; 0 for none."""
    return max([x.date.year for x in story_dates(d) if word_before(x.block.text, x.date.span.start) in BACK], default=0)


def alone(d: Document, placed: Placed) -> bool:
    """Does the year stand nowhere else in the story?"""
    return years_of(d)[placed.date.year] == 1


def passed(d: Document, each: Date) -> bool:
    """Is the year before that of the story, as far as that is known?"""
    now = story_date(d)
    return now is None or each.year < now.year


def later(d: Document, each: Date) -> bool:
    """Is the story surely later than the year: by its date, or by another year that it looks back on?"""
    if now := story_date(d):
        return each.year < now.year
    return each.year < looked_back_on(d)


def is_present(before: str) -> bool:
    """Is a clause about how things stand now, so that its last word cannot be "in" a past year?"""
    if (m := NOW.search(before)) and FIGURE.search(before):
        return plain(before[m.end() :].split()[1 if m["adverb"] else 0 :], BY_COUNT)
    m = IS_NOW.search(before)
    if m is None or not FIGURE.search(before, 0, m.start()):  # perhaps a caption: "Troops are seen in Kabul in 2021."
        return False
    state, *rest = before[m.end() :].split() or [""]
    return state not in CAPTION and not LISTED.search(before, m.end()) and plain(rest) and plain(before[: m.start()].split(), BY_COUNT)


def is_future(before: str) -> bool:
    """Is something still to happen, so that it cannot be "in" a past year?"""
    m = WILL.search(before)
    return m is not None and plain(m["rest"].split()) and PAST.isdisjoint(before.split())


def plain(words: list[str], allowed: frozenset[str] = frozenset()) -> bool:
    """Is nothing among the words that leads to another time, or to a thing of which the year may be told?"""
    low = [w.strip("“”\"'‘’(").lower() for w in words]
    return not any(
        w not in allowed and (w in PAST or w in ELSEWHEN or w in PREPOSITIONS or w.endswith(("ed", "ing", ",", ":", ";", "est", "—")))
        for w in low
    )
