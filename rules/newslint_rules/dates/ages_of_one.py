"""The ages that a story gives to one person: by name, as "The 58-year-old" behind the name, and at death."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.names import names, person
from newslint.views.numbers import spoken

from .ages import KIN
from .durations import A_SLIP
from .surroundings import sentence_at
from .told import Told, given_names, of_dead, owners, told

# "The 58-year-old, who …", "The 22-year-old striker has …": what may stand behind one who was named before.
DEFINITE = pattern(
    r"The\s(?P<age>[1-9][0-9])-year-old"
    r"(?:,\swho\b|\sfrom\s[A-Z]|(?:\s(?:former\s)?(?:[a-z-]+(?:er|or|ist|ian|keeper)|Briton|American|Australian))?"
    r"\s(?:was|is|has|had|will|also|said|told|won|took|lost|left|came|went|made|led|ran|became|began|denies|[a-z]{3,}ed)\b)"
)
IN_WORDS = pattern(r"-year-old\b|turned\s[0-9]|(?:dies|died|dead)\s(?:aged|at)\s|(?:have\sturned|to\sturn|will\sturn|who\sturns)\s")
# An age that is reached now: "who turned 23 in December", and not "turned 18 in 2015", "before she turned 30", "turns 40 in May".
TURNED = pattern(r"\s(?:in\s[A-Z][a-z]+|on\s[A-Z][a-z]+day|(?:last|this)\s(?:week|month))(?=[.,;]|$)")
WHO = ("who ", "who has ")
# In the sentence before: what may be somebody who is not named, and of the age that follows.
SOMEBODY = KIN | word_set("""man woman men women boy girl boys girls teenager teenagers youth pensioner couple suspect officer driver
    passenger pedestrian cyclist neighbour neighbor student pupil teacher nurse doctor worker tourist opponent rival compatriot teammate
    team-mate successor predecessor coach manager captain client ex-wife ex-husband fiancee fiance lover patient gunman attacker
    killer robber thief who""")  # fmt: skip
BETWEEN_COMMAS = pattern(r",\s[0-9]+[,.]")
# The head and the lead of an obituary: "Ada Gray, who drew maps, dies at 87".
DIES = pattern(
    r"(?P<name>(?:[A-Z][\w’'-]+\s){0,3}[A-Z][\w’'-]+)(?:,\s[^,;:]{3,90},)?\s(?:has\s)?(?:dies|died|dead)\s(?:aged\s|at\s(?:age\s|the\sage\sof\s)?)"
    r"(?P<age>[1-9][0-9]{1,2})(?=[,.;:]|$)"
)
# The same in the lead, with what is told of the one who died: "Sir Ian Gray, who drew maps, died yesterday morning at the age of 87".
WHO_DIED = pattern(r",\swho\s[^.;:()“”\"]{2,200},\s(?:has\s)?died\s[^.,;:()“”\"]{0,40}$")
# An age and the one that comes next: "Bo Lee, 7, who would have turned eight in March".
NEXT = pattern(
    r"(?P<age>(?<=,\s)[0-9]{1,3}),\swho\s(?:would\shave\sturned|(?:will|would|(?:is|was)(?:\s(?:due|about|set))?\sto)\sturn|turns)"
    r"\s(?P<next>[1-9][0-9]{0,2}|[a-z]+(?:-[a-z]+)?)(?=\s(?:in\s[A-Z][a-z]{2,8}(?!\w|\s[0-9])|on\s[A-Z][a-z]+day|next\s(?:week|month)|tomorrow))"
)
FAR = 10
FIRST_FEW = 4  # paragraphs in which a story names whom it is about


class Aged(NamedTuple):
    """Someone's age, at its place in a story."""

    surname: str
    age: int
    start: int  # of the paragraph
    block: Paragraph
    span: Span

    @property
    def place(self) -> Span:
        return self.span.shift(self.start)


class Called(NamedTuple):
    """Someone who opens a sentence as "The 58-year-old", and who may be meant: who is named in the sentence before, or there
    called "he" or "she"."""

    age: int
    place: Span
    before: frozenset[str]
    here: frozenset[str]


@view
def old(p: Paragraph) -> bool:
    """May a paragraph give someone an age in words, or a headline the age at a death?"""
    return not vocabulary(p).isdisjoint(("old", "turned", "turn", "turns", "dies", "died", "dead")) and IN_WORDS.search(p.text) is not None


@rule(Level.INFO, when=old, gives_way=True)
def age_differs(d: Document) -> Iterator[Finding]:
    """One person is given two ages.

    "The 58-year-old" that opens a sentence is someone who was named before: where the ages of all whom the story may mean are
    known, and only one of them is a year or ten years off, one of the two is wrong. So are two ages of one name, and the age at
    a death in the headline and in the story.

    Bad:  Cy Rose, 58, was jailed on Friday. ¶ He is sorry. ¶ {==The 68-year-old==}, who is married, wept.
    Bad:  Ada Gray beat Bob Stone, 30, on Sunday. ¶ {==The 22-year-old==} left-hander is ranked 31st. ¶ Gray, who turned 23 in May, wept.
    Bad:  # Ada Gray, who drew maps, dies at 87 ¶ Ada Gray, the cartographer, has died. She was {==86==}.
    Bad:  # Ada Gray, queen of maps, dies at 87 ¶ BERN, May 3 – Dame Ada Gray, who drew maps, died on Monday {==at the age of 86==}.
    Bad:  The youngest was Bo Lee, {==9==}, who would have turned eight in March.
    Good: The youngest was Bo Lee, 7, who would have turned eight in March. Cy Rose, 8, who turned 9 in jest, will turn 10 in May 2036.
    Good: # Ada Gray, queen of maps, dies at 87 ¶ Dame Ada Gray, who drew maps with her father, died on Monday at the age of 87.
    Good: Cy Rose, 58, was jailed on Friday. ¶ He is sorry. ¶ The 58-year-old, who is married, wept.
    Good: Cy Rose, 58, was jailed on Friday for robbing Ada Gray. ¶ The 68-year-old said she was glad.
    Good: Cy Rose, 58, was jailed on Friday. ¶ He hit his wife. ¶ The 68-year-old was hurt. She was with Ada Gray.
    Good: Ada Gray beat Bob Stone, 30, on Sunday. ¶ The 22-year-old left-hander is ranked 31st. ¶ Gray turned 18 in 2015.
    Good: # Ada Gray, who drew maps, dies at 87 ¶ Ada Gray, the cartographer, has died. She was 87.
    """
    yield from at_death(d)
    yield from next_ages(d)
    known = present_ages(d)
    called = called_by_age(d) if known else []
    times = times_told(d) if called else Counter()
    for each in called:
        if times[each.age] == 1 and (other := meant(d, each, called)):
            yield differs(each.place, other)
    yield from by_name(d, known)


def differs(place: Span, other: Aged) -> Finding:
    return flag(place, f"{other.surname} is {other.age} elsewhere", related=[Related(other.place, f"“{other.block[other.span]}”")])


@view
def people(d: Document) -> dict[str, int]:
    """The surnames of those who are named in full in a story, with the paragraph in which that is first done."""
    found: dict[str, int] = {}
    for i, (_, p) in enumerate(d.blocks):
        for name in () if p.heading else names(p):
            if person(name):
                found.setdefault(name.words[-1].text, i)
    return found


@view
def present_ages(d: Document) -> list[Aged]:
    """The ages of people in the news of a story, each told of a name."""
    known = people(d)
    out = []
    for start, p in d.blocks:
        for age in told(p) if not p.heading else ():
            named = [surname for surname in owners(p, age) if surname in known] if age.kind == "now" and is_now(p, age) else []
            if len(named) == 1 and not quoted(p, age.span):
                out.append(Aged(named[0], age.age, start, p, age.span))
    return out


def is_now(p: Paragraph, age: Told) -> bool:
    """Is an age that of the day of the news?"""
    if p.text.startswith("turn", age.span.start):
        turned = p.text.startswith("turned", age.span.start) and p.text.endswith(WHO, 0, age.span.start)
        return turned and TURNED.match(p.text, age.span.end) is not None
    if p.text.startswith("is ", age.span.start):  # and not "is 31 in the rankings"
        return p.text.startswith("is now ", age.span.start) or p.text.endswith("who ", 0, age.span.start)
    return True


@view
def times_told(d: Document) -> Counter[int]:
    """How often a story tells each age, of whomever."""
    return Counter(age.age for _, p in d.blocks for age in told(p))


def called_by_age(d: Document) -> list[Called]:
    """Those whom a story calls by their age as a sentence opens, behind a sentence that speaks of nobody without a name."""
    out, known = [], people(d)
    for i, (start, p) in enumerate(d.blocks):
        for m in DEFINITE.finditer(p.text) if "-year-old" in p.text and not p.heading else ():
            sentence = sentence_at(p, m.start())
            before = p if m.start() else d.blocks[i - 1].prose
            last = sentence_at(before, (m.start() or len(before.text)) - 1)
            told_of = re.findall("[a-z-]+", before[last].lower())
            if sentence.start != m.start() or quoted(p, Span(*m.span())) or before.heading or not SOMEBODY.isdisjoint(told_of):
                continue
            named = named_in(before, last, known)
            if named or before[last].startswith(("He ", "She ")):
                place = Span(m.start(), m.end("age") + len("-year-old")).shift(start)
                out.append(Called(int(m["age"]), place, named, named_in(p, sentence, known)))
    return out


def named_in(p: Paragraph, sentence: Span, known: dict[str, int]) -> frozenset[str]:
    """The surnames of people whom a sentence names."""
    found = names(p)
    first = bisect_left(found, sentence.start, key=lambda name: name.span.start)
    last = bisect_left(found, sentence.end, key=lambda name: name.span.start, lo=first)
    return frozenset([name.words[-1].text for name in found[first:last]]) & known.keys()


def meant(d: Document, each: Called, called: list[Called]) -> Aged | None:
    """The one who must be meant by an age that is not quite his; None where it may be someone of whose age nothing is known."""
    first = min(people(d), key=lambda surname: people(d)[surname], default="")
    able = (each.before | {first}) - each.here
    by_age: dict[str, set[int]] = {}
    for x in present_ages(d):
        by_age.setdefault(x.surname, set()).add(x.age)
    if not each.before and len(by_age) > 1:
        return None
    for other in called:
        if other is not each and len(other.before) == 1:
            by_age.setdefault(next(iter(other.before)), set()).add(other.age)
    if not able or any(surname not in by_age for surname in able):
        return None
    near = {surname for surname in able if any(abs(age - each.age) in A_SLIP for age in by_age[surname])}
    found = [x for x in present_ages(d) if x.surname in near and abs(x.age - each.age) in A_SLIP]
    return found[0] if len(near) == 1 and found and len(given_names(d).get(found[0].surname, ())) < 2 else None


def by_name(d: Document, known: list[Aged]) -> Iterator[Finding]:
    """Two ages of one name, of which one at least is told in words."""
    first: dict[str, Aged] = {}
    for x in known:
        other = first.setdefault(x.surname, x)
        plain = all(BETWEEN_COMMAS.match(y.block.text, y.span.start - 2) for y in (x, other))
        if 0 < abs(x.age - other.age) <= FAR and not plain and len(given_names(d).get(x.surname, ())) < 2:
            yield differs(x.place, other)


def at_death(d: Document) -> Iterator[Finding]:
    """The age at a death that is another in the headline."""
    start, head = d.blocks[0] if d.blocks else (0, Paragraph(""))
    m = DIES.search(head.text) if not head.text.endswith(".") else None
    if m is None:
        return
    first = Aged(m["name"].split()[-1], int(m["age"]), start, head, Span(*m.span("age")))
    for start, p in d.blocks[1 : 1 + FIRST_FEW]:
        for age in told(p):
            if (first.surname in of_dead(p, age) or who_died(p, age, first.surname)) and age.age != first.age:
                yield differs(age.span.shift(start), first)
                return


def who_died(p: Paragraph, age: Told, surname: str) -> bool:
    """Is an age that at the death of someone of whom the sentence says between commas who he was?"""
    start = sentence_at(p, age.span.start).start
    at = p.text.find(f"{surname}, who ", start, age.span.start)
    if at < 0 or not WHO_DIED.fullmatch(p.text, at + len(surname), age.span.start):
        return False
    return KIN.isdisjoint(re.findall("[a-z]+", p.text[at + len(surname) : age.span.start]))


def next_ages(d: Document) -> Iterator[Finding]:
    """An age that is not the one before that which follows on the next birthday."""
    for start, p in d.blocks:
        for m in NEXT.finditer(p.text) if "turn" in p.text else ():
            following = int(m["next"]) if m["next"].isdigit() else spoken(m["next"])
            if following and int(m["age"]) != following - 1 and not quoted(p, Span(*m.span())):
                place = Related(Span(*m.span("next")).shift(start), "the next age")
                yield flag(Span(*m.span("age")).shift(start), f"does not go before “{m['next']}”", related=[place])
