"""Ages against years of birth and death, and the two years of a life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from newslint.lexicon import people, places
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import vocabulary
from newslint.views.calendar import Date, days_from, word_set
from newslint.views.dates import dates
from newslint.views.story import story_date

from .durations import years_between
from .surroundings import REACH, around, dates_in, sentence_at

BORN = pattern(r"(?<![\w-])(?:[Bb]orn\b|b\.\s)(?P<to>[^.;()“”\"]{0,60}?)$")
AGE = pattern(
    r"(?P<old>(?<![\w.,-])[0-9]{1,3})(?:-|\s)years?(?:-|\s)old\b"
    r"|(?P<at>\b(?:aged|(?:at|of)\s(?:the\s)?age(?:\sof)?)\s(?P<n>[0-9]{1,3})(?![\w%]|[.,-][0-9]|\s?(?:to|–|-|and)\s?[0-9]))"
    r"|(?P<died>\bdied\s(?:[^.;()“”\"]{0,40}\s)?at\s(?P<n2>[0-9]{1,3})(?=[.,;]|$|\s(?:in|on)\s))"
    r"|(?<=[a-z]),\s(?P<n3>[0-9]{1,3}),(?=\s[a-z])"
    r"|\b(?:turned|turns|is now|is)\s(?P<n4>[0-9]{1,3})(?=[.,;]|$|\s(?:in|on|this|last|next)\s)"
)
PERSON = pattern(r"(?<!in )(?<!at )(?<!of )(?<!the )(?<!near )(?<![\w’'-])[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+")
SUBJECT = pattern(r"^,\s(?:[A-Z][\w’'-]+\s){1,3}")  # born in 1954, John Smith died
HE = pattern(r"\.\s+(?:He|She|They)\b")
OF_ANOTHER = pattern(r"\bto (?:an?|his|her|the)\b|\b(?:born|said|says|that|told|when|after)\b")
OF_SUBJECT = pattern(r"(?:^|[.!?,;:–—)”]\s|\band\s|\bis\s)(?:the\s|The\s|a\s|now\s|an\s)?$")
KIN = word_set("""father mother son daughter sons daughters brother sister wife husband parents child children baby twin twins
    grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin widow partner girlfriend
    boyfriend friend colleague victim victims whose another other""")  # fmt: skip
DEATH = pattern(r"\b(?:died|dies|dead|death|passed away|killed|buried)\b")
OF_LIFE = pattern(r"(?P<name>(?:[A-Z][\w’'.-]+\s)+)\((?:c\.\s?|circa\s|born\s|b\.\s)?$")
NO_PERSON = word_set("""empire war wars party league company university dynasty republic kingdom union army navy government parliament
    congress church school college institute museum club society council committee revolution period era age
    century movement act treaty district county city house building bridge station line railway cup championship
    championships tournament games festival conference series show newspaper times group band orchestra order
    crisis depression pandemic famine uprising rebellion occupation mandate regime reich confederation federation
    state states territory colony administration presidency edition season term cabinet ministry the a an in of""")  # fmt: skip
DIED = pattern(r",?\s(?:and\s|but\s|and\she\s|and\sshe\s)?died\s(?:in\s(?=[0-9])|on\s|in\s[A-Z][\w’'-]+\s(?:in|on)\s)")
OF_DEATH = pattern(r"\b(?:died|dies|death|killed|passed away|buried)\b[^;:()]{0,50}?\b(?:in|on|of)\s$")
RECENT = pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|overnight|(?:has|have) died|(?:this|last) (?:week|month|night))\b"
)
OF_PERSON = pattern(
    r"\b(?:he|she|his|her|him|who|He|She|His|Her|[Bb]orn|died|[a-z]+(?:er|or|ist|ian|man|woman)|poet|artist|actress|saint)\b"
)
OLDEST = pattern(r"\b(?:oldest|supercentenarian|longevity|lived longest|longest-lived)\b")
LONGEST_LIFE = 112
LATE = 14  # days between an event and its story
AWAY = 220  # code points between a birth and an age that are taken to be of one person


class Birth(NamedTuple):
    """A date of birth, and where its "born" begins."""

    at: int
    date: Date


@view
def births(p: Paragraph) -> list[Birth]:
    """The dates of birth of a paragraph, with their years."""
    if vocabulary(p).isdisjoint(("born", "b")):
        return []
    found = [d for d in dates(p) if d.year and d.precision != "decade"]
    read = [(BORN.search(p.text, max(0, d.span.start - 66), d.span.start), d) for d in found]
    return [Birth(m.start(), d) for m, d in read if m and not dates_in(p, Span(m.start(), d.span.start))]


@rule(Level.ERROR, when="born b")
def wrong_age(d: Document) -> Iterator[Finding]:
    """An age does not fit the year of birth.

    The age is counted to the year of death, to the other years of its sentence and paragraph, or to that of the story; it is
    flagged where it fits none of them. Where another person comes between birth and age nothing is said.

    Bad:  @2024-02-17 Erdogan, born in 1954, the {==60-year-old==} leader, spoke.
    Bad:  He was born in 1954 and died in 2020 {==at the age of 76==}.
    Bad:  Born on March 3, 1954, he was elected in 1980 {==at the age of 36==}.
    Bad:  @2024-02-17 Smith, {==52==}, was born in Leeds in 1951.
    Good: @2024-02-17 Erdogan, born in 1954, the 69-year-old leader, spoke.
    Good: He was born in 1954 and died in 2020 at the age of 65, his 30-year-old son said.
    Good: @2024-02-17 He was born in 1954 to a 30-year-old mother, and at the age of 12 went to sea.
    Good: He was born in 1954, the 60-year-old leader.
    Good: @2024-02-17 In 1980 the 26-year-old, born in 1954, was elected.
    """
    now = story_date(d)
    for start, p in d.blocks:
        for birth in births(p):
            for m in AGE.finditer(p.text, max(0, birth.at - AWAY), birth.date.span.end + AWAY):
                span = Span(*m.span("n3" if m["n3"] else 0))
                if (
                    alone_together(p, birth, span)
                    and (years := moments(p, birth, m, now))
                    and not any(fits(m, birth.date, y) for y in years)
                ):
                    said = p[birth.date.span]
                    yield flag(
                        span.shift(start),
                        f"does not fit a birth in {birth.date.year}",
                        related=[Related(birth.date.span.shift(start), f"“{said}”")],
                    )


def age(m: re.Match[str]) -> int:
    return int(m["old"] or m["n"] or m["n2"] or m["n3"] or m["n4"])


def alone_together(p: Paragraph, birth: Birth, span: Span) -> bool:
    """Are a birth and an age of one person, as far as can be seen?"""
    first, last = sorted([(birth.at, birth.date.span.end), tuple(span)])
    between = SUBJECT.sub("", p.text[first[1] : last[0]])
    around = f"{p.text[max(0, first[0] - 30) : first[0]]} {between} {p.text[last[1] : last[1] + 16]}".lower()
    called = p.text.endswith("year-old", 0, span.end) and birth.at < span.start  # The 60-year-old …
    if ". " in between and not (called or HE.search(between)):
        return False
    if last[0] < first[1] or PERSON.search(between) or OF_ANOTHER.search(between):
        return False
    if p.text[span.start].isdigit() and birth.at < span.start and not OF_SUBJECT.search(p.text[max(0, span.start - 12) : span.start]):
        return False
    return KIN.isdisjoint(re.findall("[a-z]+", around))


def moments(p: Paragraph, birth: Birth, m: re.Match[str], now: date | None) -> list[tuple[date, date]]:
    """The days or years to which an age may be counted; none where that cannot be told."""
    sentence = sentence_at(p, m.start())
    near = [x for x in dates_in(p, around(sentence)) if x.year > birth.date.year and x.precision in ("day", "month", "year")]
    here = [x for x in near if sentence.start <= x.span.start < sentence.end]
    dead = DEATH.search(p[sentence]) is not None
    if (m["at"] and dead) or m["died"]:
        deaths = [span_of(x) for x in here if OF_DEATH.search(p.text, max(0, x.span.start - 60), x.span.start)]
        recent = now is not None and RECENT.search(p[sentence]) is not None
        return deaths or ([(days_from(now, -LATE), days_from(now, LATE))] if now and recent else [])
    if m["at"]:
        return [span_of(x) for x in here if beside(p.text, Span(*m.span()), x.span)]
    return [*map(span_of, near), (days_from(now, -366 if dead else -LATE), days_from(now, LATE))] if now else []


def beside(text: str, age: Span, year: Span) -> bool:
    """Do an age and a year stand in one clause?"""
    first, last = sorted([age, year])
    return last.start - first.end < 40 and not re.search(
        r"[,;:(]|\b(?:and|but|then|before|after|when|to|who)\b", text[first.end : last.start]
    )


def span_of(d: Date) -> tuple[date, date]:
    if d.value:
        return d.value, d.value
    return date(d.year, d.month or 1, 1), date(d.year, d.month or 12, 28)


def fits(m: re.Match[str], born: Date, when: tuple[date, date]) -> bool:
    """May someone have an age between two days?"""
    first, last = span_of(born)
    return years_between(last, when[0]) <= age(m) <= years_between(first, when[1])


@view
def lives(p: Paragraph) -> list[tuple[str, Date, Date]]:
    """Names with two dates in brackets: "Ada Smith (1920-2015)"; and those who were born in one year and died in another."""
    pairs = [] if "(" not in p.text else [(a, b) for a, b in pairwise(dates(p)) if a.end == "low" and b.end == "high" and a.year and b.year]
    named = [
        (OF_LIFE.search(p.text, max(0, a.span.start - 60), a.span.start), a, b) for a, b in pairs if p.text.startswith(")", b.span.end)
    ]
    out = [(m["name"], a, b) for m, a, b in named if m]
    for birth in births(p) if "died" in p.text else ():
        if m := DIED.match(p.text, birth.date.span.end):
            out += [("", birth.date, x) for x in dates_in(p, Span(m.end(), m.end() + 1)) if x.year]
    return out


def is_person(name: str) -> bool:
    """May a name in front of two years be that of a person?"""
    return " " in name.strip() and NO_PERSON.isdisjoint(name.lower().split())


@rule(Level.WARNING, when=lives)
def life_span(d: Document) -> Iterator[Finding]:
    """Two years of birth and death cannot be those of one life.

    Nobody dies before birth, and hardly anyone later than 112 years after it; and an age at death has to fit the two.

    Bad:  The poet Ada Smith ({==1920–1915==}) wrote it.
    Bad:  Ada Smith ({==1820–2015==}) wrote it; she was loved.
    Bad:  She was {==born in 1954 and died in 1930==}.
    Bad:  @2024-02-17 It is by the painter Ada Smith ({==1920–2051==}).
    Bad:  Ada Smith ({==1920–2015==}), who died at the age of 85, wrote it.
    Good: The poet Ada Smith (1920–2015), who died at the age of 95, and Louis XIV (1638–1715) are loved.
    Good: The Ottoman Empire (1299–1922) and the British Museum (1753–2023) are old.
    Good: He was born in 1954 and died in 2020; (2019–2018) is a season.
    """
    now = story_date(d)
    for start, p in d.blocks:
        for name, a, b in lives(p):
            if why := wrong_life(p, name, a, b, now):
                yield flag(Span(a.span.start if name else p.text.rindex("orn", 0, a.span.start) - 1, b.span.end).shift(start), why)


@view
def persons(p: Paragraph) -> frozenset[tuple[Span, Span]]:
    """The places of the pairs of years that stand behind the name of a person."""
    return frozenset([(a.span, b.span) for name, a, b in lives(p) if is_person(name)])


def is_given(name: str) -> bool:
    """Does a name open with a given name?"""
    return places.fold(name.split()[0 if name.split()[0] not in ("The", "A") else 1]) in people.given_names()


def wrong_life(p: Paragraph, name: str, a: Date, b: Date, now: date | None) -> str:
    first, last = span_of(a), span_of(b)
    person = is_person(name)
    if last[1] < first[0]:
        return "death before birth" if person or not name else ""
    told = not name or (person and (is_given(name) or OF_PERSON.search(p.text, max(0, a.span.start - 120), b.span.end + 120) is not None))
    if now and first[0].year < now.year < last[0].year and told:
        return f"{b.year} is yet to come"
    most, least = years_between(first[0], last[1]), years_between(first[1], last[0])
    if least > LONGEST_LIFE and told and not OLDEST.search(p.text, max(0, a.span.start - REACH), b.span.end + REACH):
        return f"a life of {least} years"
    at, end = sentence_at(p, a.span.start)
    text = p.text[at:end]
    stated = [m for m in AGE.finditer(p.text, at, end) if m["died"] or (m["at"] and DEATH.search(text))]
    if len(stated) == len(lives(p)) == 1 and KIN.isdisjoint(re.findall("[a-z]+", text.lower())) and not least <= age(stated[0]) <= most:
        return f"does not fit the age of {age(stated[0])}"
    return ""
