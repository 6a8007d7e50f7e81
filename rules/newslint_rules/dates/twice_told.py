"""Two ages of one person: the one in a year that is named, and the one of now."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import vocabulary
from newslint.views.story import FAR_OFF, Placed, story_date, story_dates

_YEAR = r"(?P<year>1[89][0-9]{2}|20[0-9]{2})"
_WHEN = r"(?:\s(?:when|as)\s(?P<what>(?:he|she|they)\s[^.;:()“”\"0-9]{2,70}?))?\sin\s"
_THEN = rf"(?:only\s|just\s|barely\s)?(?P<then>[0-9]{{1,2}})(?:\syears\sold)?{_WHEN}{_YEAR}"
_NOW = r"(?P<now>[0-9]{2,3})(?=[,.;:)”\"](?![0-9])|$|\syears\sold|\sand\s(?:still|has|is|was)\b)"
# "was 17 when she was photographed in 1961 and is now 83", "was 17 in 1961. She is now 83"
FIRST = pattern(
    rf"\bwas\s{_THEN}(?:,?\s(?:and|but)\sis\s(?:now\s)?(?:aged\s)?|[,.]\s(?P<he>He|She)\s(?:is|has)\s(?:now\s)?(?:turned\s)?){_NOW}"
)
# "Now 83, she was 17 when she came in 1961", "who is now 83, was 17 in 1961"
LAST = pattern(rf"\b[Nn]ow\s(?:aged\s)?{_NOW}(?:\syears\sold)?,?\s(?:(?:and|but)\s)?(?:he\s|she\s|(?:[A-Z][\w’'-]+\s){{1,2}})?was\s{_THEN}")
NOW_AND_THEN = frozenset(["now", "was"])
PERSON = pattern(r"(?:\bwho|\b(?!The\b|It\b|This\b|That\b)[A-Z][\w’'-]+|,)\s$")
OTHERS = word_set("father mother son daughter brother sister wife husband child children parents his her their whose who")
LATE = 1  # year between a day that a story tells with its weekday and the story


@rule(Level.WARNING, when="now")
def ages_apart(d: Document) -> Iterator[Finding]:
    """Two ages of one person do not fit the years between them.

    Who was 17 in 1961 is 79 or 80 in 2024. The year of the story is that of its date; without one it is that of the last day of
    the story, where that has its weekday and its year.

    Bad:  @2024-05-22 Ada Smith was 17 when she was photographed in 1961 and is {==now 83==}.
    Bad:  @2024-05-22 Bob Gray was 17 in 1961. He is {==now 72==}.
    Bad:  @2024-05-22 {==Now 83==}, Ada Smith was 17 when she came in 1961.
    Bad:  The fair was held on Saturday 18 May 2024. ¶ Ada Smith, who was 17 in 1961 and is {==now 83==}, came.
    Good: @2024-05-22 Ada Smith was 17 when she was photographed in 1961 and is now 80. Bob Gray was 17 in 1961. He is now 79.
    Good: @2024-05-22 Now 80, Ada Smith was 17 when she came in 1961.
    Good: @2024-05-22 Ada Smith was 17 when her brother was shot in 1961 and is now 83.
    Good: Ada Smith, who was 17 in 1961 and is now 83, came.
    """
    now = latest(d)
    for start, p in d.blocks if now[0] else ():
        if not vocabulary(p) >= NOW_AND_THEN:
            continue
        for m in (*FIRST.finditer(p.text), *LAST.finditer(p.text)):
            of_person = m["what"] or " she " in m[0] or " he " in m[0] or PERSON.search(p.text, max(0, m.start() - 24), m.start())
            if of_person and misfit(m, now):
                at = m.start("now")
                at -= 4 if p.text[max(0, at - 4) : at].lower() == "now " else 0
                place = Related(Span(m.start("then"), m.end("year")).shift(start), "the age then")
                yield flag(Span(at, m.end("now")).shift(start), f"does not fit {m['then']} in {m['year']}", related=[place])


def misfit(m: re.Match[str], now: tuple[int, int]) -> bool:
    """Do the years between two ages differ from those between them by more than a birthday?"""
    years, grown = int(m["year"]), int(m["now"]) - int(m["then"])
    one_person = OTHERS.isdisjoint((m["what"] or "").split())
    return one_person and grown > 0 and not now[0] - years - 1 <= grown <= now[1] - years + 1


def latest(d: Document) -> tuple[int, int]:
    """The first and the last year in which a story may have been told; two zeros where they are not known."""
    if now := story_date(d):
        return now.year, now.year
    last = max([x for x in story_dates(d) if 0 < x.date.year < FAR_OFF], key=of_year, default=None)
    if last and last.date.value and last.date.weekday >= 0:
        return last.date.year, last.date.year + LATE
    return 0, 0


def of_year(x: Placed) -> tuple[int, bool]:
    """The later year first, and in it a day with its weekday."""
    return x.date.year, x.date.weekday >= 0
