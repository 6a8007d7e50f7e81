"""Ages against years of birth and death, and the two years of a life."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.calendar import Date, days_from
from newslint.views.story import not_before, story_date

from .durations import Days, years_between
from .filed import filed
from .lives import Birth, Life, births, is_given, is_person, lives, one_name, span_of
from .surroundings import REACH, around, dates_in, sentence_at
from .told import Told, lead_age, named_ages, of_others, opens_on, told

PERSON = pattern(r"(?<!in )(?<!at )(?<!of )(?<!the )(?<!near )(?<![\w’'-])[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+")
# The one person that may be named between the two: "born in 1954 in Leeds, John Smith died", "60-year-old John Smith was born".
SUBJECT = pattern(
    r"^(?:\sin\s(?:[A-Z][\w’'-]+\s?){1,3})?,\s(?:[A-Z][\w’'-]+\s){1,3}"
    r"|^(?:\s|,\s)(?:[A-Z][\w’'-]+\s){1,2}[A-Z][\w’'-]+(?=,|\s(?:was|is)\b)"
)
HE = pattern(r"\.\s+(?:He|She|They)\b")
IN_A_YEAR = pattern(r"\.\s(?:In|On)\s[^.;:()]{4,20},\s$")  # born in 1950. In 1985, aged 35, she
OF_ANOTHER = pattern(r"\bto (?:an?|his|her|the)\b|\b(?:born|said|says|that|told|when|after)\b")
OF_SUBJECT = pattern(r"(?:^|[.!?,;:–—)”]\s|\band\s|\bis\s|\baged\s|\bat\s)(?:the\s|The\s|a\s|now\s|an\s|just\s|only\s|still\s)?$")
KIN = word_set("""father mother son daughter sons daughters brother sister wife husband parents child children baby twin twins
    grandson granddaughter grandfather grandmother uncle aunt nephew niece cousin widow partner girlfriend
    boyfriend friend colleague victim victims whose another other""")  # fmt: skip
ANOTHER_TIME = pattern(r"[0-9]|\b(?:and|when)\b")  # was 18 when he joined and 20 when he left in 1970
DEATH = pattern(r"\b(?:died|dies|dead|death|passed away|killed|buried)\b")
OF_DEATH = pattern(r"\b(?:died|dies|death|killed|passed away|buried)\b[^;:()]{0,50}?\b(?:in|on|of)\s$|\bdied\s$")
RECENT = pattern(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|overnight|(?:has|have) died|(?:this|last) (?:week|month|night))\b"
)
OF_PERSON = pattern(
    r"\b(?:he|she|his|her|him|who|He|She|His|Her|[Bb]orn|died|[a-z]+(?:er|or|ist|ian|man|woman)|poet|artist|actress|saint)\b"
)
OLDEST = pattern(r"\b(?:oldest|supercentenarian|longevity|lived longest|longest-lived)\b")
LONGEST_LIFE = 112
Filed = list[Days]
AWAY = 220  # code points between a birth and an age that are taken to be of one person


@rule(Level.ERROR, when="born b dob")
def wrong_age(d: Document) -> Iterator[Finding]:
    """An age does not fit the year of birth.

    The age is counted to the year of death, to the other years of its sentence and paragraph, or to that of the story; it is
    flagged where it fits none of them. Where another person comes between birth and age nothing is said.

    Bad:  @2024-02-17 Erdogan, born in 1954, the {==60-year-old==} leader, spoke.
    Bad:  He was born in 1954 and died in 2020 {==at the age of 76==}.
    Bad:  Born on March 3, 1954, he was elected in 1980 {==at the age of 36==}.
    Bad:  @2024-02-17 Smith, {==52==}, was born in Leeds in 1951.
    Bad:  @2024-02-17 Born in 1954 in Leeds, Ada Smith is now {==52 years old==}. Bob Gray was born in 1960. He {==is 73==} and well.
    Bad:  Born in 1954, she was {==40==} when she won in 1985. Ada Smith was born in 1950. In 1985, {==aged 45==}, she moved.
    Bad:  @2024-02-17 Ada Smith, {==50==}, was freed. ¶ She wept. ¶ Smith was born in Leeds in 1964.
    Bad:  Ada Smith died in 1990. She was {==80==}. She was born in 1920.
    Bad:  They freed a {==67-year-old==} man. ¶ Bob Gray was held on 9 March 2021. ¶ Mr Gray was born in 1942 and is well.
    Bad:  BERN, May 8 (AN) — A court freed Ada Smith on Tuesday. ¶ Smith, born in March 1985 and just {==30==}, wept in June 2018.
    Bad:  @2023-08-08 Ashworth, {==70==}, bought the club in 2006. Born near the ground in February 1949, the manufacturer is rich.
    Bad:  @2019-11-11 Ada Smith, who has died {==aged 85==}, was a poet. ¶ Smith was born in Leeds on 3 April 1931.
    Bad:  @2025-04-27 Bob Sawe won. Sawe, who {==turned 32==} last month, ran. ¶ Sawe made his move. ¶ Born in March 1995 in Leeds, he ran.
    Good: @2025-04-27 Bob Sawe won. Sawe, who turned 32 last month, ran. ¶ Sawe led Cy Gray. ¶ Born in March 1995 in Leeds, he ran.
    Good: @2023-08-08 Ashworth, 74, bought the club in 2006. Born near the ground in February 1949, the manufacturer is rich.
    Good: @2023-08-08 Ashworth, 70, met Ada Smith in 2006. Born here in February 1949, she is rich.
    Good: @2019-11-11 Ada Smith, who has died aged 88, was a poet. ¶ Smith, whose father died aged 60, was born in Leeds on 3 April 1931.
    Good: BERN, May 8 (AN) — A court freed Ada Smith on Tuesday. ¶ Smith, born in March 1985 and just 33, wept.
    Good: They freed a 78-year-old man. ¶ Bob Gray was held on 9 March 2021. ¶ Mr Gray was born in 1942 and is well.
    Good: @2024-02-17 Ada Smith, 50, was freed. ¶ Bob Smith was born in 1964. ¶ The elder Smith was born in 1944.
    Good: @2024-02-17 Ada Smith was born in 1964. ¶ The 12-year-old Smith ran away. ¶ She was 30 when she sang in 1996, 1997 and 1999.
    Good: @2024-02-17 Erdogan, born in 1954, the 69-year-old leader, spoke.
    Good: He was born in 1954 and died in 2020 at the age of 65, his 30-year-old son said.
    Good: @2024-02-17 He was born in 1954 to a 30-year-old mother, and at the age of 12 went to sea.
    Good: He was born in 1954, the 60-year-old leader.
    Good: @2024-02-17 In 1980 the 26-year-old, born in 1954, was elected.
    """
    now, seen = filed(d), set()
    for start, p in d.blocks:
        for birth in births(p):
            for each in told(p, max(0, birth.at - AWAY), birth.date.span.end + AWAY):
                if alone_together(p, birth, each) and not_of(each, birth, moments(p, birth, each, now)):
                    place = each.span.shift(start)
                    seen.add(place)
                    yield finding(birth, place, birth.date.span.shift(start), p[birth.date.span])
    for (who, at, block, birth), (name, start, p, age) in named_ages(d) if now else ():
        place, born = age.span.shift(start), birth.date.span.shift(at)
        told_back = p.text.endswith("old", 0, age.span.end) and place > born  # the 12-year-old Mozart, after his birth
        if place not in seen and not told_back and one_name(who, name) and not_of(age, birth, moments(p, birth, age, now)):
            yield finding(birth, place, born, block[birth.date.span])

    for born_of, (_, start, p, age) in lead_age(d):
        years = not_before(d) - age.age - born_of.birth.date.year
        if years > 1 or (now and years < 0 and not_of(age, born_of.birth, moments(p, born_of.birth, age, now))):
            place = born_of.birth.date.span
            yield finding(born_of.birth, age.span.shift(start), place.shift(born_of.start), born_of.block[place])


def finding(birth: Birth, place: Span, born: Span, said: str) -> Finding:
    return flag(place, f"does not fit a birth in {birth.date.year}", related=[Related(born, f"“{said}”")])


def not_of(age: Told, birth: Birth, years: list[tuple[date, date]]) -> bool:
    """Does an age fit none of the moments to which it may be counted? False where there are none."""
    return bool(years) and not any(fits(age, birth.date, y) for y in years)


def alone_together(p: Paragraph, birth: Birth, age: Told) -> bool:
    """Are a birth and an age of one person, as far as can be seen?"""
    text, span = p.text, age.span
    first, last = sorted([(birth.at, birth.date.span.end), tuple(span)])
    between = SUBJECT.sub("", text[first[1] : last[0]])
    if age.kind == "when" and between.endswith(" having been "):
        between = ""
    near = f"{text[max(0, first[0] - 30) : first[0]]} {between} {text[last[1] : last[1] + 16]}".lower()
    called = text.endswith("year-old", 0, span.end) and birth.at < span.start  # The 60-year-old …
    in_a_year = age.kind == "at" and IN_A_YEAR.search(between) is not None
    if age.kind == "was" and ("She " in f"{between} " if text.endswith(" He was ", 0, span.start) else "He " in between):
        return False
    if ". " in between and not (called or in_a_year or age.kind == "was" or HE.search(between)):
        return opens_on(p, birth, age) and KIN.isdisjoint(re.findall("[a-z]+", near)) and not PERSON.search(between)
    if last[0] < first[1] or PERSON.search(between) or OF_ANOTHER.search(between) or of_others(p, age, birth):
        return False
    bare = age.kind == "now" and text[span.start].isdigit() and birth.at < span.start
    if bare and not OF_SUBJECT.search(text[max(0, span.start - 12) : span.start]):
        return False
    return KIN.isdisjoint(re.findall("[a-z]+", near))


def moments(p: Paragraph, birth: Birth, age: Told, now: Filed) -> list[tuple[date, date]]:
    """The days or years to which an age may be counted; none where that cannot be told."""
    sentence = sentence_at(p, age.span.start)
    near = [x for x in dates_in(p, around(sentence)) if x.year > birth.date.year and x.precision in ("day", "month", "year")]
    here = [x for x in near if sentence.start <= x.span.start < sentence.end]
    dead = DEATH.search(p[sentence]) is not None
    if age.kind == "died" or (age.kind == "at" and dead):
        return deaths(p, here, p[sentence], now)
    if age.kind == "was":
        just_told = Span(max(0, sentence.start - AWAY // 2), sentence.end)
        return deaths(p, [x for x in dates_in(p, just_told) if x.year > birth.date.year], p[just_told], now)
    if age.kind == "when":
        behind = age.span.end + (16 if p.text.startswith(" years old", age.span.end) else 5)
        event = [x for x in here if x.span.start > behind]
        told_once = len(event) == 1 and not ANOTHER_TIME.search(p.text, behind, event[0].span.start)
        return [span_of(event[0])] if told_once else []
    if age.kind != "now":
        return [span_of(x) for x in near if beside(p.text, age.span, x.span)]
    return [*map(span_of, near), *((days_from(first, -366 if dead else 0), last) for first, last in now)] if now else []


def deaths(p: Paragraph, found: list[Date], text: str, now: Filed) -> list[tuple[date, date]]:
    """When someone died: on one of the dates, or just now where the text says so."""
    told = [span_of(x) for x in found if OF_DEATH.search(p.text, max(0, x.span.start - 60), x.span.start)]
    recent = bool(now) and DEATH.search(text) is not None and RECENT.search(text) is not None
    return told or (now if recent else [])


def beside(text: str, age: Span, year: Span) -> bool:
    """Do an age and a year stand in one clause?"""
    first, last = sorted([age, year])
    between = text[first.end : last.start]
    if between == ", ":  # in 1985, aged 35
        return True
    if age is first and between.startswith(", ") and text.endswith("and, ", 0, age.start):  # born in 1950 and, aged 35, …
        between = between[2:]
    return last.start - first.end < 40 and not re.search(r"[,;:(]|\b(?:and|but|then|before|after|when|to|who)\b", between)


def fits(age: Told, born: Date, when: tuple[date, date]) -> bool:
    """May someone have an age between two days?"""
    first, last = span_of(born)
    return years_between(last, when[0]) <= age.age <= years_between(first, when[1])


@rule(Level.WARNING, when=lives)
def life_span(d: Document) -> Iterator[Finding]:
    """Two years of birth and death cannot be those of one life.

    Nobody dies before birth, and hardly anyone later than 112 years after it; and an age at death has to fit the two.

    Bad:  The poet Ada Smith ({==1920–1915==}) wrote it.
    Bad:  Ada Smith ({==1820–2015==}) wrote it; she was loved.
    Bad:  She was {==born in 1954 and died in 1930==}.
    Bad:  @2024-02-17 It is by the painter Ada Smith ({==1920–2051==}).
    Bad:  Ada Smith ({==b. 1950, d. 1940==}) is forgotten, and Bob Gray, {==1950-1940==}, too.
    Bad:  Ada Gray, who died in {==1940, was born in 1950==}.
    Bad:  Ada Smith ({==1920–2015==}), who died at the age of 85, wrote it.
    Good: The poet Ada Smith (1920–2015), who died at the age of 95, and Louis XIV (1638–1715) are loved.
    Good: The Ottoman Empire (1299–1922) and the British Museum (1753–2023) are old.
    Good: He was born in 1954 and died in 2020; (2019–2018) is a season.
    """
    now = story_date(d)
    for start, p in d.blocks:
        for life in lives(p):
            if why := wrong_life(p, life, now):
                yield flag(life.span.shift(start), why)


def wrong_life(p: Paragraph, life: Life, now: date | None) -> str:
    name, a, b = life.name, life.born, life.died
    first, last = span_of(a), span_of(b)
    person = is_person(name)
    if last[1] < first[0]:
        return "death before birth" if person or not name else ""
    of_one = not name or (
        person and (is_given(name) or OF_PERSON.search(p.text, max(0, life.span.start - 120), life.span.end + 120) is not None)
    )
    if now and first[0].year < now.year < last[0].year and of_one:
        return f"{b.year} is yet to come"
    most, least = years_between(first[0], last[1]), years_between(first[1], last[0])
    if least > LONGEST_LIFE and of_one and not OLDEST.search(p.text, max(0, life.span.start - REACH), life.span.end + REACH):
        return f"a life of {least} years"
    if len(lives(p)) != 1:
        return ""
    at, end = sentence_at(p, a.span.start)
    text = p.text[at:end]
    stated = [x for x in told(p, at, end) if x.kind == "died" or (x.kind in ("at", "when", "was") and DEATH.search(text))]
    if len(stated) == 1 and KIN.isdisjoint(re.findall("[a-z]+", text.lower())) and not least <= stated[0].age <= most:
        return f"does not fit the age of {stated[0].age}"
    return ""
