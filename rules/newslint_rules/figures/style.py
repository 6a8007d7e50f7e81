"""How figures are written: in words or not, with a comma or not, percent or its sign."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, sentences
from newslint.views.counted import is_plural
from newslint.views.figures import Figure, quantities
from newslint.views.numbers import CURRENCIES, words_for

Told = tuple[int, Paragraph, Figure]


class House(NamedTuple):
    """The ways to write percent, and the first number that is written in figures."""

    shares: tuple[str, ...]
    figures_from: int = 10


# AP Stylebook 2019 (the sign with a figure); Guardian and Observer style guide; BBC News style guide; Reuters Handbook.
HOUSES = {
    "ap": House(("%",)),
    "guardian": House(("%",)),
    "bbc": House(("%",)),
    "reuters": House(("%", "percent")),
}
CURRENCY = pattern(r"\s(?P<name>dollars|euros|pounds(?:\ssterling)?|yen|rupees)\b")
SIGNED = {"dollars": "$", "euros": "€", "pounds": "£", "yen": "¥", "rupees": "₹"}
OPENING = pattern(r"(?:^|[.!?][”\"’')]*\s+)$")
GOES_ON = pattern(r"\s[a-z]|[-–][a-z]")  # "1 (3) A Book" and "2 Which is the river?" are numbers of a list
ITEM = pattern(r"(?:^|[\n•·*–-])\s*$")
AT = frozenset("at after by until till from between before since around".split())
HOURS = pattern(r"\s(?:hrs|hours|to\s[0-9]{4}\b|[A-Z][\w.]*\stime)")
TAKES_FIGURES = pattern(r"\s(?:percent|per\scent|points?|goals?|votes?|to\s\d|runs?|wickets?|million|billion|a\.m|p\.m)")


@rule(Level.INFO)
def figure_style(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A figure is not written in the style of the house, or not as the story writes the others.

    AP, the Guardian, the BBC and Reuters write one to nine in words and figures from 10 on, but for measures, money, percentages
    and scores. Where no house is set, only what contradicts itself is said, and a figure that opens a sentence.

    Bad:  The dam cost $5 million{-- dollars--} in 1999.
    Bad:  {~~47~>Forty-seven~~} people died when a bus left the road in Peru.
    Bad:  In May 85% of them voted, in June {~~85 percent~>85%~~}, and in July 70%.
    Bad:  It hurt {~~1200~>1,200~~} people and 1,500 animals.
    Bad:  @ap It hurt {~~3~>three~~} people and {~~fifteen~>15~~} dogs.
    Bad:  @bbc In May {~~85 per cent~>85%~~} of them voted.
    Good: In 2019 it hurt 15 people and three dogs at 3 p.m. on Oct. 7, and $5 million was lost.
    Good: @ap The 5-year-old walked 3 miles with 8% battery, won 3-2 and saw 3 to 12 people.
    Good: @ap Its 1987 crops and 1986 sales fell, the IBX 4250 systems failed, and talks began at 1530 hrs (2300 to 0200 GMT).
    Good: @ap She swam it in 4min 33.1sec. ⏎ • 2 cups flour ⏎ • 3 scallions, minced
    Good: @guardian Fifteen people came. “I saw 3 people,” she said.
    Good: 1 Which river runs through Vienna and Belgrade? ⏎ 2 Who wrote the play about the seagull? Answers ⏎ 1 Danube. 2 Chekhov.
    Good: 2024 was the hottest year. In 1200 homes and 2000 years on, there was ice, and 15,000 people froze.
    """
    house = HOUSES.get(desk.style)
    told = [(b.start, b.prose, f) for b in d.blocks if not b.prose.heading for f in outside_quotes(b.prose)]
    for start, p, f in told:
        for finding in chain(_twice(p, f), _opening(p, f), _in_words(p, f, house) if house else ()):
            yield finding.shift(start)
    yield from _one_form([t for t in told if t[2].form == "percent" and t[2].end != "low"], _share, house.shares if house else ())
    thousands = [
        t
        for t in told
        if t[2].raw.replace(",", "").isdigit() and t[2].scale == 1 and t[2].value >= 1000 and counted_surely(t[1].text, t[2])
    ]
    for few in (True, False):  # who sets off five figures need not set off four
        yield from _one_form([t for t in thousands if (t[2].value < 10000) is few], _comma, ("1,200",) if house else ())


@view
def outside_quotes(p: Paragraph) -> list[Figure]:
    """The quantities of the reporter's own words that a style has an opinion on."""
    return [f for f in quantities(p) if f.form in ("numeral", "words", "percent") and not quoted(p, Span(f.span.start, f.span.start + 1))]


def counted_surely(text: str, f: Figure) -> bool:
    """Is a figure without a comma no year ("their 1987 crops"), no time ("at 1530 hrs") and no name ("the VAX 8250")?"""
    if "," in f.raw:
        return True
    before = text[max(0, f.span.start - 12) : f.span.start].split()
    word = before[-1].strip("[](“\"'") if before else ""
    if (len(word) > 1 and word.isupper()) or (1500 <= f.value <= 2100 and not f.approx):
        return False
    clock = len(f.raw) == 4 and f.value < 2400 and f.value % 100 < 60
    return not (clock and (word.lower() in AT or HOURS.match(text, f.span.end)))


def _twice(p: Paragraph, f: Figure) -> Iterator[Finding]:
    if (
        f.kind == "money"
        and f.unit in CURRENCIES
        and (m := CURRENCY.match(p.text, f.span.end))
        and SIGNED[m["name"].split()[0]] == f.unit[-1]
    ):
        yield flag(Span(*m.span()), f"{f.unit} says it already", "")


def _opening(p: Paragraph, f: Figure) -> Iterator[Finding]:
    start = f.span.start
    if not p.text[start].isdigit() or f.joined or len(p.text) < 40 or not OPENING.search(p.text, max(0, start - 4), start):
        return
    if any(offset == start for offset, _ in sentences(p)) and GOES_ON.match(p.text, f.span.end):
        words = f.raw.isdigit() and f.scale == 1 and f.form == "numeral" and f.value < 100
        yield flag(f.span, "a figure opens the sentence", *([words_for(int(f.raw)).capitalize()] if words else []))


def _in_words(p: Paragraph, f: Figure, house: House) -> Iterator[Finding]:
    """Small numbers in words, others in figures, where they count things or time."""
    if f.joined or f.end or f.counted.of or (f.unit and f.kind != "time") or f.value != int(f.value):
        return
    if f.kind != "time" and not (f.value > 1 and is_plural(f.head.lower())):
        return
    if (
        p.text[f.span.end : f.span.end + 1] not in (" ", "\xa0")
        or f.head[:1].isupper()
        or ITEM.search(p.text, max(0, f.span.start - 4), f.span.start)
    ):
        return  # 4min 33sec; 7 Clocks; an item of a recipe
    if (last := p.text[max(0, f.span.start - 20) : f.span.start].split()) and sum(map(str.isupper, last[-1])) > 1:
        return  # CentOS 8
    if (
        f.form == "numeral"
        and f.raw.isdigit()
        and 0 < f.value < house.figures_from
        and f.scale == 1
        and not TAKES_FIGURES.match(p.text, f.span.end)
    ):
        yield flag(f.span, f"the house writes numbers below {house.figures_from} in words", words_for(int(f.value)))
    elif f.form == "words" and house.figures_from <= f.value < 100 and p.text[f.span.start].islower() and "dozen" not in f.raw:
        yield flag(f.span, f"the house writes numbers from {house.figures_from} in figures", str(int(f.value)))


def _share(p: Paragraph, f: Figure) -> tuple[str, Callable[[str], str]]:
    """How percent is written, and the figure in another way."""
    text = p[f.span]
    form = "%" if text.endswith("%") else "per cent" if text.endswith(" cent") else "percent"
    number = text[: -len(form)].rstrip(" -\xa0") if text.endswith(form) else f.raw
    return form, lambda other: number + ("%" if other == "%" else f" {other}")


def _comma(p: Paragraph, f: Figure) -> tuple[str, Callable[[str], str]]:
    """Whether the thousands are set off, and the figure in the other way."""
    sign = p[f.span].removesuffix(f.raw)
    return ("1,200" if "," in f.raw else "1200"), lambda other: sign + (f"{int(f.value):,}" if other == "1,200" else f.raw.replace(",", ""))


def _one_form(
    told: Sequence[Told], form: Callable[[Paragraph, Figure], tuple[str, Callable[[str], str]]], wanted: Sequence[str]
) -> Iterator[Finding]:
    """The figures that are not in a form of the house, or where it has none, not in that of the others: the rarer, or the later."""
    by_house = bool(wanted)
    if not wanted:
        counts = Counter([form(p, f)[0] for _, p, f in told])
        if len(counts) < 2:
            return
        wanted = [max(counts, key=lambda name: (counts[name], name == "1,200"))]
    for start, p, f in told:
        name, write = form(p, f)
        if name not in wanted and f.raw[:1].isdigit():
            yield flag(f.span.shift(start), f"the {'house' if by_house else 'story'} writes {wanted[0]}", write(wanted[0]))
            if not by_house:  # once is enough where the story has both
                return
