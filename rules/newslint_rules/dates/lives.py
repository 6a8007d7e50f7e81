"""Births and lives: the dates at which people were born, and the two dates of a life."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from newslint.lexicon import people, places
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span, view
from newslint.views import vocabulary
from newslint.views.calendar import Date
from newslint.views.dates import dates

from .surroundings import dates_in

BORN = pattern(r"(?<![\w-])(?:[Bb]orn\b|b\.\s|(?:DOB|D\.O\.B\.|date\sof\sbirth):?\s)(?P<to>[^.;()“”\"]{0,60}?)$")
OF_LIFE = pattern(r"(?P<name>(?:[A-Z][\w’'.-]+\s)+)\((?:(?:c\.|circa|born|b\.)\s?|[A-Z][\w’'-]+,\s)?$")
TWO_PLACES = pattern(r"\s[–-]\s[A-Z][\w’'-]+,\s")  # (Leeds, 1920 – York, 1990)
AFTER_NAME = pattern(r"(?P<name>(?:[A-Z][\w’'.-]+\s)+[A-Z][\w’'.-]+)(?:,\swho\slived\sfrom|,)\s$")
NO_PERSON = word_set("""empire war wars party league company university dynasty republic kingdom union army navy government parliament
    congress church school college institute museum club society council committee revolution period era age
    century movement act treaty district county city house building bridge station line railway cup championship
    championships tournament games festival conference series show newspaper times group band orchestra order
    crisis depression pandemic famine uprising rebellion occupation mandate regime reich confederation federation
    state states territory colony administration presidency edition season term cabinet ministry the a an in of""")  # fmt: skip
TITLES = word_set("""Mr Mrs Ms Dr Sir Lord Lady Dame President Judge Minister Prime Senator General Captain King Queen Saint The A In At On
    By As And""")  # fmt: skip
DIED = pattern(
    r"(?:[,;]\s|\s|\s[–-]\s|\sin\s(?:the\s)?[A-Z][\w’'-]+,?\s|,\s(?:the\s[a-z]+\s)?(?:[A-Z][\w’'-]+\s){0,3})(?:and\s|but\s)?(?:(?:he|she)\s)?"
    r"(?:died\s(?:there\s|here\s)?(?:(?:in\s(?:the\s)?[A-Z][\w’'-]+,?\s)?(?:in|on)\s)?|d\.\s?)"
)
DIED_FIRST = pattern(r"\bdied\s(?:in|on)\s$")
THEN_BORN = pattern(r"(?:,|;)\s(?:and\s)?(?:(?:he|she)\s)?was\s$")


class Birth(NamedTuple):
    """A date of birth, and where its "born" begins."""

    at: int
    date: Date


class Life(NamedTuple):
    """Two dates of a life: `name` is "" where they are told in a sentence; `span` is what holds both."""

    name: str
    born: Date
    died: Date
    span: Span


@view
def births(p: Paragraph) -> list[Birth]:
    """The dates of birth of a paragraph, with their years."""
    if vocabulary(p).isdisjoint(("born", "b", "dob", "birth")):
        return []
    found = [d for d in dates(p) if d.year and d.precision != "decade"]
    read = [(BORN.search(p.text, max(0, d.span.start - 66), d.span.start), d) for d in found]
    return [Birth(m.start(), d) for m, d in read if m and not dates_in(p, Span(m.start(), d.span.start))]


def span_of(d: Date) -> tuple[date, date]:
    if d.value:
        return d.value, d.value
    return date(d.year, d.month or 1, 1), date(d.year, d.month or 12, 28)


@view
def lives(p: Paragraph) -> list[Life]:
    """Names with two dates: "Ada Smith (1920-2015)", "Ada Smith, 1920-2015,"; and those who were born in one year and died in
    another."""
    text, found = p.text, dates(p)
    if len(found) < 2:
        return []
    out = []
    for a, b in pairwise(found):
        if a.year and b.year and ((a.end == "low" and b.end == "high") or TWO_PLACES.fullmatch(text[a.span.end : b.span.start])):
            start = max(0, a.span.start - 60)
            closed = text[b.span.end : b.span.end + 1]
            named = (OF_LIFE.search(text, start, a.span.start) if closed == ")" else None) or (
                AFTER_NAME.search(text, start, a.span.start) if closed == "," else None
            )
            if named and (closed == ")" or (is_person(named["name"]) and is_given(named["name"]))):
                out.append(Life(named["name"], a, b, Span(a.span.start, b.span.end)))
    return out + born_and_died(p)


def born_and_died(p: Paragraph) -> list[Life]:
    """The dates of birth and death that are told in one sentence, in either order."""
    out = []
    for birth in births(p):
        text, born = p.text, birth.date
        following = dates_in(p, Span(born.span.end, born.span.end + 80))
        if (later := next(iter(following), None)) and later.year and DIED.fullmatch(text[born.span.end : later.span.start]):
            out.append(Life("", born, later, Span(birth.at, later.span.end)))
        before = dates_in(p, Span(max(0, birth.at - 40), birth.at))
        if before and before[-1].year and THEN_BORN.fullmatch(text[before[-1].span.end : birth.at]):
            died = before[-1]
            if DIED_FIRST.search(text, max(0, died.span.start - 12), died.span.start):
                out.append(Life("", born, died, Span(died.span.start, born.span.end)))
    return out


def is_person(name: str) -> bool:
    """May a name in front of two years be that of a person?"""
    return " " in name.strip() and NO_PERSON.isdisjoint(name.lower().split())


@view
def persons(p: Paragraph) -> frozenset[tuple[Span, Span]]:
    """The places of the pairs of years that stand behind the name of a person."""
    return frozenset([(x.born.span, x.died.span) for x in lives(p) if is_person(x.name)])


def is_given(name: str) -> bool:
    """Does a name open with a given name?"""
    first = next((w for w in name.split() if w not in TITLES), "")
    return bool(first) and places.fold(first) in people.given_names()


def one_name(a: str, b: str) -> bool:
    """Can two names with one surname be of one person?"""
    return " " not in a or " " not in b or a.split()[0] == b.split()[0]
