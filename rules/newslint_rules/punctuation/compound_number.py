"""Hyphens of numbers: a number with its unit before a noun, an age, and numbers above twenty in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from newslint.lexicon.small import small
from newslint.lexicon.words import known
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.numbers import NUMBER_WORDS, SMALL, TENS
from newslint.views.text import occurrences

# Before these nouns may stand in the plural too: three-year contracts. What stands behind the others may be a compound: two day passes.
UNITS = word_set(
    """minute hour week month year mile kilometre kilometer metre meter litre liter gallon acre hectare tonne kilogram megawatt gigawatt
    magnitude storey"""
)
ALSO_VERBS = word_set("second man seat vote point set page inch")  # the two set sail
AMBIGUOUS = ALSO_VERBS | word_set("day night foot yard ton pound bedroom")
# Nouns that make a compound with such a unit: year group, week night, mile marker, meter reader.
OWN = word_set(
    """group groups book books end ends head heads level levels planner planners tutor tutors night nights hand hands marker markers post
    posts stone stones reader readers reading readings maid maids"""
)
# Sports and their events are often named so.
EVENTS = word_set(
    """freestyle butterfly backstroke breaststroke medley hurdles relay steeplechase sprint dash final air rifle pistol platform springboard
    synchro synchronised synchronized individual walk race skiathlon pursuit runner runners champion champions title record"""
)
LENGTHS = word_set("metre meter kilometre kilometer mile")
TINY = word_set("traces fragments particles insects amounts spots details changes specks crystals figures quantities flaws cracks holes")
COLLECTIVE = word_set("staff people police children crew personnel folk clergy")  # plural without an s
OLD = frozenset(("old", "olds"))
MEASURED = word_set("long wide high tall deep thick")
OF_TENS = frozenset(TENS)
WORDS = UNITS | AMBIGUOUS | OLD | OF_TENS
ONES = frozenset(SMALL[1:10])
NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|\d{{4,5}}|(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(SMALL[1:10])}))?"
    rf"|{'|'.join(sorted(SMALL[1:], key=len, reverse=True))})"
)
FRONT = r"(?:(?P<last>\S+)\s|^|[(\n])"
# What stands before a unit, and before "old": the number, perhaps the second of two (12 to 18 month), and the word in front of it.
BEFORE = pattern(rf"{FRONT}(?:(?P<low>{NUMBER})-? (?P<and>to|or) )?(?P<number>{NUMBER})[ \xa0]$", re.I)
BEFORE_OLD = pattern(rf"{FRONT}(?P<number>{NUMBER})(?P<tie>[- \xa0])(?P<unit>year|month|week|day|hour)(?P<s>s?)(?P<tied>[- \xa0])$", re.I)
REST = pattern(r"[ \xa0]([a-z]+)(?![\w@/.-]\w|['’]\w)")
YEAR = pattern(r"(?:19|20)\d\d$")
TIES = frozenset("-‑'’@/")
ONE = frozenset(("one", "1"))
ARTICLES = frozenset(("a", "an"))
SINGULAR = ARTICLES | {"this", "each"}
IS = word_set("is are was were be been being turns turned just only about nearly almost barely aged now")
OPENERS = small("closed") | word_set("some nearly almost over about around last first next another every each")
# Behind these a number is one of a row, as it is behind a word with a capital: Phase 2, Formula 1.
LABELS = small("lettered") | word_set(
    """page chapter phase day week month year stage round game size age number article route highway room gate channel episode season volume
    hour minute step unit line platform lot figure table no and point x × hundred thousand million"""
)
NO_NOUN = (
    small("closed")
    | NUMBER_WORDS
    | word_set(
        """ago later earlier before after away apart each per old olds worth more less left early late now then here there just so too very
    out up down off back through all both over about behind ahead since plus minus times total"""
    )
)


@view
def countable(p: Paragraph) -> frozenset[str]:
    """The words of a paragraph that may stand behind a number, or open one of two words."""
    return vocabulary(p) & WORDS


@rule(Level.WARNING, when=countable, gives_way=True)
def compound_number(p: Paragraph) -> Iterator[Finding]:
    """A number that is one word with what follows lacks its hyphens.

    A number and a unit that stand together before a noun are one word, with the unit in the singular: a 47-month prison term. So is an
    age (an 18-year-old man, three 18-year-olds); behind a verb it has no hyphens: he is 18 years old. Sums of money and percentages have
    none, and quotations are left as they are.

    Bad:  He was given a {~~47 month~>47-month~~} prison term in the {~~two hour~>two-hour~~} trial, by a {~~149 vote~>149-vote~~} margin.
    Bad:  A {~~6.3 magnitude~>6.3-magnitude~~} quake hit in a {~~thirty hour~>thirty-hour~~} period, in {~~20 minute~>20-minute~~} waves.
    Bad:  {~~12 to 18 month~>12- to 18-month~~} terms, {~~twenty three~>twenty-three~~} years on, by a {~~5 foot high~>5-foot-high~~} wall.
    Bad:  An {~~18-years-old~>18-year-old~~} man, a {~~five years old~>five-year-old~~} boy, the {~~50-year old~>50-year-old~~} house.
    Bad:  The victim, {~~eighteen-years-old~>eighteen years old~~} and a student, met some {~~18 year olds~>18-year-olds~~}.
    Good: A 47-month term; 47 months in prison; the last 10 minutes; he is 18 years old, she is one year old.
    Good: Two year groups bought 10 day passes from two day care centres, two foot patrol officers and three point guards.
    Good: A 5 million dollar fine, a 15 percent share, two second half goals, Section 2 page 4, the 2018 year book, a Phase 2 month test.
    Good: The two set sail, another two day trippers left, two bedroom windows broke, the 200 metre freestyle is two point five laps.
    Good: Five night watchmen and two night staff came. They found two minute traces of it at the women's 10 metre air rifle.
    Good: Boeing 737 cargo planes, a Formula 1 team, “a 40 year sentence”, 10 minute by minute reports, twenty two-hour films.
    """
    said = countable(p)
    found = [*units(p, said), *ages(p, said)]
    taken = {at for f in found for at in range(*f.span)}
    found += [f for f in tens(p, said) if f.span.start not in taken]
    yield from (f for f in sorted(found, key=attrgetter("span")) if not quoted(p, f.span))


def places(text: str, word: str) -> Iterator[Span]:
    """Where a word stands, with nothing tied to its end."""
    return (span for span in occurrences(text, word) if text[span.end : span.end + 1] not in TIES)


def units(p: Paragraph, said: frozenset[str]) -> Iterator[Finding]:
    """Numbers with a unit before a noun that are two words."""
    text = p.text
    for unit in said & (UNITS | AMBIGUOUS):
        for span in places(text, unit):
            m = BEFORE.search(text, max(0, span.start - 50), span.start)
            behind = rest(text, span.end)
            if m and behind and counts(m) and modifies(m, unit, behind):
                low = f"{m['low']}- {m['and']} " if m["low"] else ""
                tail = f" {behind[0]}" if behind[0] in MEASURED else ""
                new = low + f"{m['number']} {unit}{tail}".replace(" ", "-")
                yield said_of(Span(m.start("low" if low else "number"), span.end + len(tail)), new)


def said_of(span: Span, new: str) -> Finding:
    return flag(span, f"“{new}” is one word, with its hyphens" if "-" in new else f"“{new}” is no compound behind its verb", new)


def rest(text: str, at: int) -> list[str]:
    """The words in lower case that follow, up to one that is no part of a noun phrase."""
    out: list[str] = []
    while (m := REST.match(text, at)) and m[1] not in NO_NOUN and not m[1].endswith("ly") and known(m[1]):
        out.append(m[1])
        at = m.end()
    return out


def counts(m: re.Match[str]) -> bool:
    """Does the number count, and is it none of a row, and no year? Of one thing only behind its article."""
    last, number = m["last"] or "", m["number"]
    low = last.lower()
    if number.lower() in ONE:
        return low in ARTICLES
    if low in LABELS or last[-1:].isdigit() or YEAR.match(number):
        return False
    return not last[:1].isupper() or low in OPENERS or last.endswith(("'s", "’s", "s'", "s’"))


def modifies(m: re.Match[str], unit: str, behind: list[str]) -> bool:
    """Do number and unit belong together before a noun, so that the unit belongs to no compound of its own?"""
    last = (m["last"] or "").lower()
    if behind[0] in MEASURED:
        return len(behind) > 1 and last in SINGULAR
    if unit in UNITS:
        if (unit in LENGTHS and not EVENTS.isdisjoint(behind[:2])) or (unit == "minute" and not TINY.isdisjoint(behind[:2])):
            return False
        return behind[0] not in OWN
    return last in SINGULAR or (unit not in ALSO_VERBS and not any(several(w) for w in behind))


def several(word: str) -> bool:
    """Is it a noun in the plural: watchmen, centres, staff?"""
    return word in COLLECTIVE or word.endswith("men") or (word[-1] == "s" and word[-2:] not in ("ss", "us", "is"))


def ages(p: Paragraph, said: frozenset[str]) -> Iterator[Finding]:
    """Ages with hyphens where none belong, without them, or with some."""
    for old in said & OLD:
        for span in places(p.text, old):
            m = BEFORE_OLD.search(p.text, max(0, span.start - 50), span.start)
            if m and (new := age(m, old, bool(rest(p.text, span.end)))):
                yield said_of(Span(m.start("number"), span.end), new)


def age(m: re.Match[str], old: str, noun: bool) -> str:
    """The age as it should be written, or "" if it is right; `noun`: a noun follows."""
    last, number, unit = (m["last"] or "").lower(), m["number"].replace(" ", "-"), m["unit"]
    one, several, tied = number.lower() in ONE, bool(m["s"]), [m["tie"], m["tied"]].count("-")
    compound = f"{number}-{unit}-{old}"
    alone = f"{number} {unit}{'' if one else 's'} old"
    if last in LABELS or (tied == 2 and not several):
        return ""
    if old == "olds":
        return compound
    if several and not tied:
        return compound if last in ARTICLES and noun else ""
    if several:
        return compound if (noun and last not in IS) or last in SINGULAR else alone
    if not tied and one:
        return compound if last in ARTICLES else ""
    return alone if last in IS and not noun else compound


def tens(p: Paragraph, said: frozenset[str]) -> Iterator[Finding]:
    """Numbers above twenty in words, without their hyphen."""
    for ten in said & OF_TENS:
        for span in (*places(p.text, ten), *places(p.text, ten.capitalize())):
            m = REST.match(p.text, span.end)
            if m and m[1] in ONES and (rest(p.text, m.end()) or [""])[0] not in ONES | {"pilots"}:
                whole = Span(span.start, m.end())
                yield said_of(whole, p[span] + "-" + m[1])
