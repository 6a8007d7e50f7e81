"""Ages as they are told ("the 60-year-old", "Smith, 60,", "aged 60", "was 30 when"), and whose they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.views.names import names

from .lives import TITLES, Birth, births
from .surroundings import sentence_at

SHORT_NUMBER = pattern(r"[0-9](?<![0-9].)[0-9]{0,2}(?![0-9])")  # every age has one; looked for first, it costs little
AGE = pattern(
    r"(?P<old>(?<![\w.,-])[0-9]{1,3})(?:-|\s)years?(?:-|\s)old\b"
    r"|\baged\s(?P<n6>[0-9]{1,3})(?=,\s(?:of\s[A-Z]|is\b|has\b))"
    r"|\b[Aa]t the age of\s(?P<n7>[0-9]{1,3})(?=,\s(?:[A-Z][\w’'-]+\s){1,3}(?:still|is|remains|has)\b)"
    r"|(?P<at>\b(?:aged|(?:at|of)\s(?:the\s)?age(?:\sof)?)\s(?P<n>[0-9]{1,3})(?![\w%]|[.,-][0-9]|\s?(?:to|–|-|and)\s?[0-9]))"
    r"|(?P<died>\b(?:died\s(?:[^.;()“”\"]{0,40}\s)?at|lived\sto(?:\sbe)?)\s(?P<n2>[0-9]{1,3})(?=[.,;]|$|\s(?:in|on)\s))"
    r"|(?<=[^\W\dA-Z]|\)),\s(?P<n3>[0-9]{1,3})(?:,(?=\s[a-z])|(?=\s\((?:born|b\.))|(?=[.]))"
    r"|\b(?:turned|turns|is now|is)\s(?P<n4>[0-9]{1,3})(?=[.,;]|$|\s(?:in|on|this|last|next|and)\s|\s\()"
    r"|\b(?:was|were)\s(?:only\s|just\s|barely\s)?(?P<when>[0-9]{1,3})(?:\syears\sold)?\s(?:when|as)\b"
    r"|(?<=[0-9])\sat\s(?P<beside>[0-9]{1,3})(?=[.,;]|$)"
    r"|(?:\b(?:He|She)|\))\swas\s(?P<was>[0-9]{1,3})(?=[.,;])"
    r"|(?:(?<=^)|(?<=\.\s))Now\s(?P<n5>[0-9]{1,3}),(?=\s[A-Z])"
    r"|(?:(?<=^)|(?<=\.\s))At\s(?P<n9>[0-9]{1,3}),(?=\s[A-Z][^.;]{0,90}?(?:,|[a-z])\s(?:is|has|still|remains|lives|works|runs)\b)"
    r"|\band\s(?:just|only|now|still)\s(?P<n10>[0-9]{1,3})(?=[,.;])"
    r"|\bat\s(?P<n8>[0-9]{1,3}),(?=\s(?:still|is|has|remains)\b)"
)
_NAME = r"(?P<name>(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+)"
NAME_FIRST = pattern(rf"{_NAME}(?:,\san?\s|,\swho\s|\s)?$")
NAME_BEHIND = pattern(rf",?\s(?:[a-z-]+\s){{0,2}}{_NAME}")
BORN_BY_NAME = pattern(rf"{_NAME}(?:,\s(?:who\s(?:was\s)?)?|\swas\s|\s\()$")
NAME_OF_BORN = pattern(rf"[^.;:()]{{0,40}}?,\s{_NAME}(?=[\s,])")
# "Ada Smith, the poet, who has died aged 85", "Smith died on Monday at the age of 85"
DEAD = pattern(
    rf"{_NAME}(?:,\s(?:the|an?)\s[^,.;:()“”\"]{{2,60}},|,)?(?:\swho)?(?:\s(?:has|had))?(?:\sdied(?:\s(?!of\s)[^A-Z.;:()“”\"]{{0,30}}?"
    r"(?:\b(?:on\s)?[A-Z][a-z]+day)?)?,?)?\s$"
)
# "LIMA, Nov. 17 (AN) — Ada Smith, the poet who sang of rain, has died. She was 85."
HAS_DIED = pattern(
    rf"(?:[A-Z][^—–“”\"]{{2,60}}\s[—–-]\s)?(?:The\s(?:[a-z-]+\s){{1,3}})?{_NAME}(?:,\s[^.;:()“”\"]{{2,200}},)?"
    r"\s(?:(?:has|had)\s)?(?:died|passed\saway)\b[^;:()“”\"]*"
)
# "Born in the town in February 1949, the manufacturer …", behind a sentence that tells an age.
HE_OF_BORN = pattern(r"[^.;:()“”\"]{0,60},\s(?:he|she)\s")
OPENS_BY_SURNAME = pattern(r"(?P<name>[A-Z][\w’'-]+)\s(?:was|is|had|has|[a-z]+ed|made|took|won|ran|came|went|left|began|led)\s")
AND_HE = pattern(r"[^.;:()“”\"]{0,40}?,\s(?:(?:the\s[a-z-]+|[Hh]e|[Ss]he)\s|(?:Mr|Mrs|Ms|Dr)\s(?P<name>[A-Z][\w’'-]+))")
OF_FAMILY = pattern(r"\b(?:elder|younger|older|senior|junior|father|mother|brother|sister|son|daughter|wife|husband|cousin)\b[^.]{0,12}$")


NO_NAMES = TITLES | {"He", "She", "They", "It", "Who", "Born"}


SOMEONE = pattern(r"\b(?:wo)?m[ae]n\b|\b(?:boy|girl|teenager|pensioner|couple|victim|suspect)s?\b")
NAMELESS = pattern(r"\b[Aa]n?\s(?P<age>[0-9]{1,3})-year-old\s(?:[a-z]+\s)?(?P<who>woman|man)\b")
OPENS = pattern(r"(?P<given>[A-Z][\w’'-]+)\s(?P<surname>[A-Z][\w’'-]+)(?:,\s(?![0-9])|\s(?:was|is|had|has|[a-z]+ed)\s)")
BY_TITLE = {"woman": ("Mrs", "Ms", "Miss", "She"), "man": ("Mr", "He")}
NO_ONE = Paragraph("")
GIVEN = pattern(r"[A-Z][\w’'-]+\s(?=(?P<surname>[A-Z][\w’'-]+))")


class Told(NamedTuple):
    """An age: `kind` is "now", "at" (aged, at the age of), "died", "when" (was 30 when), "beside" a year, or "was"."""

    span: Span
    age: int
    kind: str


class NamedBirth(NamedTuple):
    """Who was born when."""

    name: str
    start: int  # of the paragraph
    block: Paragraph
    birth: Birth


class NamedAge(NamedTuple):
    """Who is how old."""

    name: str
    start: int  # of the paragraph
    block: Paragraph
    age: Told


KINDS = {"at": "at", "died": "died", "when": "when", "beside": "beside", "was": "was"} | dict.fromkeys(
    ["old", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10"], "now"
)
BARE = frozenset(["n3", "when", "beside", "n5", "n6", "n7", "n8", "n9", "n10", "was"])  # where the number by itself is the place


def told(p: Paragraph, start: int = 0, end: int | None = None) -> list[Told]:
    """The ages that are told in a part of a paragraph."""
    end = len(p.text) if end is None else end
    return [read(m) for m in AGE.finditer(p.text, start, end)] if SHORT_NUMBER.search(p.text, start, end) else []


def read(m: re.Match[str]) -> Told:
    group = next(g for g in KINDS if m[g])
    number = m["n"] or m["n2"] or m[group]
    return Told(Span(*m.span(group if group in BARE else 0)), int(number), KINDS[group])


def one_before(d: Document, block: int, birth: Birth) -> re.Match[str] | None:
    """The name that opens the paragraph before one that opens "Born in March 1995 in Leeds, he …", and is the only one of that."""
    p, before = d.blocks[block].prose, d.blocks[block - 1].prose if block else NO_ONE
    m = None if birth.at or before.heading or not HE_OF_BORN.match(p.text, birth.date.span.end) else OPENS_BY_SURNAME.match(before.text)
    known = given_names(d)
    others = {w.text for name in names(before) for w in name.words} & known.keys() if m else set()
    return m if m and others == {m["name"]} else None


@view
def named_births(d: Document) -> dict[str, NamedBirth]:
    """The births of a story of which the name is told in the same sentence, by surname; none of those of which there are two."""
    out: dict[str, NamedBirth] = {}
    twice: set[str] = set()
    for i, (start, p) in enumerate(d.blocks):
        for birth in births(p):
            m = BORN_BY_NAME.search(p.text, max(0, birth.at - 50), birth.at)
            if m is None and p.text[birth.at] == "B":
                m = NAME_OF_BORN.match(p.text, birth.date.span.end) or one_before(d, i, birth)
            if m and not OF_FAMILY.search(p.text, max(0, m.start() - 24), m.start()):
                surname = m["name"].split()[-1]
                known = out.setdefault(surname, NamedBirth(m["name"], start, p, birth))
                if known.birth.date.year != birth.date.year:
                    twice.add(surname)
    return {surname: born for surname, born in out.items() if len(surname) > 2 and surname not in twice}


def named_ages(d: Document) -> Iterator[tuple[NamedBirth, NamedAge]]:
    """The ages of a story that are told of a name of which it tells the birth, where both are surely of one person."""
    born = named_births(d)
    alone = {surname for surname in born if len(given_names(d).get(surname, ())) < 2}
    for start, p in d.blocks if born else ():
        for age in told(p) if any(surname in p.text for surname in born) else ():
            for surname, name in (owners(p, age) if age.kind == "now" else of_dead(p, age)).items():
                if surname in alone or (age.kind == "was" and surname in born and name.split()[0] == first_given(d, surname)):
                    yield born[surname], NamedAge(name, start, p, age)


def lead_age(d: Document) -> Iterator[tuple[NamedBirth, NamedAge]]:
    """The age of the nameless one of a lead ("a 67-year-old man"), whom the next paragraph names and the story tells the birth of."""
    (start, lead), (_, following) = (*[b for b in d.blocks if b.prose.text.rstrip().endswith(".")][:2], (0, NO_ONE), (0, NO_ONE))[:2]
    people = SOMEONE.findall(lead.text)
    if len(people) != 1 or (m := NAMELESS.search(lead.text)) is None or (name := OPENS.match(following.text)) is None:
        return
    surname, given = name["surname"], name["given"]
    age, born = told(lead), named_births(d).get(surname)
    if born is None or len(age) != 1 or age[0].span.start != m.start("age") or given in TITLES:
        return
    first = born.name.split()[0]
    alone = first == surname and given_names(d).get(surname, set()) <= {given}
    if first == given or alone or first in BY_TITLE.get(m["who"], ()):
        yield born, NamedAge(f"{given} {surname}", start, lead, age[0])


def owners(p: Paragraph, age: Told) -> dict[str, str]:
    """The names in front of an age and behind it, by surname."""
    start, end = age.span
    opens = p.text[end - 3 : end] == "old" or p.text.endswith(("At ", "Now ", "the age of "), 0, start)
    near = (NAME_FIRST.search(p.text, max(0, start - 50), before(p, age)), NAME_BEHIND.match(p.text, end) if opens else None)
    return {m["name"].split()[-1]: m["name"] for m in near if m and m["name"].split()[-1] not in NO_NAMES}


def of_dead(p: Paragraph, age: Told) -> dict[str, str]:
    """The name of the one who died at an age, by surname."""
    start = age.span.start
    if age.kind == "was":
        sentence = sentence_at(p, start)
        m = HAS_DIED.fullmatch(p.text, sentence_at(p, sentence.start - 1).start, sentence.start) if sentence.start else None
        return {m["name"].split()[-1]: m["name"]} if m else {}
    m = DEAD.search(p.text, max(0, start - 130), start) if age.kind in ("at", "died") else None
    if m is None or (age.kind == "at" and " died" not in m[0]) or OF_FAMILY.search(p.text, max(0, m.start() - 24), m.start()):
        return {}
    surname = m["name"].split()[-1]
    return {surname: m["name"]} if surname not in NO_NAMES else {}


def opens_on(p: Paragraph, birth: Birth, age: Told) -> bool:
    """Does the sentence behind that of an age open with the birth of the same person, the only one of the paragraph with an age?"""
    if not p.text.startswith("Born ", birth.at) or len(births(p)) > 1 or len(told(p)) > 1 or age.kind != "now":
        return False
    sentence, following = sentence_at(p, age.span.start), AND_HE.match(p.text, birth.date.span.end)
    known = owners(p, age)
    same = following is not None and (not following["name"] or following["name"] in known)
    first = len(known) == 1 and p.text.startswith(next(iter(known.values())), sentence.start)
    return sentence.end in (birth.at, birth.at - 1) and first and same


def of_others(p: Paragraph, age: Told, birth: Birth) -> bool:
    """Are an age and a birth of two people who are both named?"""
    m = BORN_BY_NAME.search(p.text, max(0, birth.at - 50), birth.at)
    names = owners(p, age)
    born = m["name"].split()[-1] if m else ""
    return bool(born) and born not in NO_NAMES and bool(names) and born not in names


def before(p: Paragraph, age: Told) -> int:
    """Where an age begins with the words that belong to it."""
    at = age.span.start
    return at - 2 if p.text[at - 2 : at] == ", " else at


def first_given(d: Document, surname: str) -> str:
    """The given name with which a surname comes first: a story that has several calls only this one by the surname alone."""
    found = (m[0].strip() for _, p in d.blocks if surname in p.text for m in GIVEN.finditer(p.text) if m["surname"] == surname)
    return next((given for given in found if given not in TITLES), "")


@view
def given_names(d: Document) -> dict[str, set[str]]:
    """The names that stand in front of a surname in a story, by surname."""
    found: dict[str, set[str]] = defaultdict(set)
    for _, p in d.blocks:
        for m in GIVEN.finditer(p.text):
            if (given := m[0].strip()) not in TITLES:
                found[m["surname"]].add(given)
    return found
