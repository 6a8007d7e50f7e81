"""Ranges that run from the larger figure to the smaller."""

from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.figures import Figure, figures

RANGING = pattern(r"\b(?:rang(?:e[sd]?|ing)|var(?:y|ies|ied|ying)|anywhere|anything|somewhere|aged|ages)\s(?:\w+\s){0,2}from\s$")
# Nouns and verbs that take a range with "from" where nothing says that it is a change.
TAKING = pattern(
    r"\b(?:estimates|estimated|sentences?|terms?|penalt\w+|fines|prices|costs?|costing|last(?:s|ed|ing)?|tak(?:e|es|ing)|measur\w+|number(?:s|ed|ing)|"
    r"sizes?|waits|priced|punish\w+|jail|prison)\s(?:\w+\s){0,3}from\s$"
)
# Two figures with "to" that are no range: results, polls, odds, changes, ratios.
RESULT = pattern(
    r"\b(?:vot(?:e[sd]?|ing)|w[io]n|winning|lost|losing|lead(?:s|ing)?|led|trail(?:s|ed|ing)?|ahead|behind|beat(?:en)?|defeat(?:ed)?|score[sd]?|odds|ratio|"
    r"outnumber\w*|passed|approved|rejected|ruled?|ruling|decision|decided|split|margin|majority|polls?|polling|ballots?|election|electoral|matchup|count|"
    r"from|went|down|fell|fall|falls|falling|drop\w*|decreas\w*|declin\w*|cut|reduc\w+|lower\w*|shr[aiu]nk\w*|slash\w*|narrow\w*|up|rose|mov\w+|chang\w+|"
    r"(?:dis)?approv\w+|back(?:s|ed|ing)?|support\w*|oppos\w+|favor\w*|favour\w*|prefer\w*|top(?:s|ped)|tie[sd]?|carr(?:y|ies|ied)|outpoll\w*|"
    r"goals?|points?|seats?|sets?|series|games?|match|matches|final|draw|tie|odds|bet)\b"
)
# What is given as a range in percent, which a vote and a share of it is not.
GROWTH = pattern(
    r"\b(?:growth|inflation|rise|increase|gain|decline|drop|fall|rate|return|yield|loss|target|interest|wages?|prices?)s?\s(?:\w+\s)?(?:of|by|at|in)\s(?:\w+\s)?$"
)
TALLIES = word_set("votes vote points point seats goals sets odds runs games wins against win defeat margin majority")
RANGE_OF = pattern(r"\brange\sof\s(?:\w+\s)?$")
AGES = pattern(r"\b[Aa]ge[sd]?\b")
TWICE = pattern(r"(?P<unit>\s?[a-z/]+(?:\s[a-z]+){0,2})\s(?P<to>to|and)\s")
# Two things that something lies between, or of which one is taken: no range.
TWO_THINGS = pattern(
    r"\b(?:gap|choices?|difference|distinction|match|game|clash|split|ratio|links?|comparison|cho(?:ose|osing|se|sen)|switch\w*|border|space|divided)\s(?:(?:is|was|were)\s)?"
    r"[Bb]etween\s$"
)
FRACTION = pattern(r"-[0-9]+/")  # between 100 and 99-16/32
BEFORE_CHRIST = pattern(r"\s*(?:(?:million |billion )?years ago|BC|BCE|BP|B\.C\.)(?!\w)")


@rule(Level.ERROR, when=figures)
def range_reversed(p: Paragraph) -> Iterator[Finding]:
    """A range runs from the larger figure to the smaller.

    A reader takes “between 50 and 30” for a slip of one of the two figures. Changes (“cut from 50 to 30”), votes and scores are
    no ranges; years are for the rule of dates that are out of order.

    Bad:  It will take {~~between 50 and 30~>between 30 and 50~~} days.
    Bad:  Prices ranged {~~from $80 to $50~>from $50 to $80~~} a barrel.
    Bad:  Some {~~20 to 15~>15 to 20~~} people were hurt.
    Bad:  He faces {~~15–10~>10–15~~} years in prison. Signs appear {~~14 to two~>two to 14~~} days after a bite.
    Bad:  Wages range {==from $9 an hour to $5==} an hour. Rents vary {==from 90 pounds a week to 50==} pounds a week.
    Bad:  Expect {==between 60mm and 40==}mm of rain.
    Bad:  It admits children aged {~~11 to 3~>3 to 11~~} and expects growth of {~~4-2 percent~>2-4 percent~~}.
    Good: The brothers, aged 11 and 3, grew by 4 percent to 2 meters, and the vote of 4-2 percent was void.
    Good: It was a split of 52-48 percent of the vote, and of 60–40 percent of the seats.
    Good: Pay was cut from $9 an hour to $5 an hour. The wait went from 14 to two days; she works 9 to five, and won 14 to two votes.
    Good: Scotland A 38-17 Wales A. City were 4-2 winners, and the Sox took a 5-4 loss.
    Good: Staff was cut from 50 to 30 people, and the senators voted 70 to 20.
    Good: It lies between 30 and 50 km away, at between 500 and 1.2 million a year.
    Good: The election was moved from 2029 to 2021. Biden led Trump 50 percent to 40 percent.
    Good: Revenue rose 4 percent to 1.7 billion pesos, after lows of minus 10 to 0 degrees. Bonds fetch between 100 and 99-16/32.
    Good: The gap between 60 percent and 40 percent is wide, as is the choice between 60mm guns and 40mm guns.
    Good: The lava flowed between 315,000 and 240,000 years ago. They lived there from 300 to 250 BC, between 9 and 5 on weekdays.
    """
    found = figures(p)
    for i in range(len(found) - 1):
        a, b = found[i], found[i + 1]
        if not a.end and b.span.start - a.span.end < 40 and (start := apart(p.text, a, b)) >= 0 and larger(a, b):
            yield flag(Span(start, b.span.end), "the range runs from the larger figure to the smaller")
        if a.end == "low" and a.role in ("", "age") and larger(a, b) and (start := opening(p.text, a, b)) >= 0:
            yield swapped(p, a, b, start)


def apart(text: str, a: Figure, b: Figure) -> int:
    """Where a range begins that says its unit twice ("from $9 an hour to $5 an hour", "between 9 feet and 5 feet"); -1 where none is."""
    if a.role or b.role or a.unit != b.unit or a.form != b.form:
        return -1
    m = TWICE.fullmatch(text, a.span.end, b.span.start)
    if not m or not text.startswith(m["unit"], b.span.end):
        return -1
    before = text[max(0, a.span.start - 50) : a.span.start]
    if m["to"] == "and":
        return a.span.start - 8 if before.lower().endswith("between ") and not TWO_THINGS.search(before) else -1
    changes = RESULT.search(before.removesuffix("from ")) or RESULT.search(text, b.span.end, b.span.end + 25)
    return a.span.start - 5 if before.endswith("from ") and (RANGING.search(before) or (TAKING.search(before) and not changes)) else -1


def larger(a: Figure, b: Figure) -> bool:
    """Is the first end larger, whichever way a scale of the second alone is read?"""
    if a.unit != b.unit and a.kind and b.kind:
        return False
    if a.scale == 1 < b.scale:
        return a.value < 100 and a.value > b.value / b.scale
    return a.value > b.value and (b.scale > 1 or a.scale == 1)


def opening(text: str, a: Figure, b: Figure) -> int:
    """Where the range begins, with its “between” or “from”; -1 where the two are no range."""
    before = text[max(0, a.span.start - 50) : a.span.start]
    joined = text[a.span.end : b.span.start].strip() in ("-", "–")
    counts = bool(b.unit or b.head)
    if BEFORE_CHRIST.match(text, b.span.end) or FRACTION.match(text, b.span.end) or before.endswith("minus ") or TWO_THINGS.search(before):
        return -1
    if a.role == "age" or (a.form == "percent" and RANGE_OF.search(before)):
        return a.span.start
    if AGES.search(before) and b.kind == "time" and b.unit != "year":
        return -1  # from 80 years to 18 months
    if before.lower().endswith("between "):
        return a.span.start - 8 if counts or b.form == "percent" or b.value > 24 or "aged " in before[-20:] else -1
    if (joined or not b.counted.of) and a.form == b.form == "percent" and not before.endswith("from "):
        result = RESULT.search(before) or RESULT.search(text, b.span.end, b.span.end + 25)
        return a.span.start if (GROWTH.search(before) or b.counted.of) and not result else -1
    if before.endswith("from "):
        taking = TAKING.search(before) and not RESULT.search(before[:-5]) and not RESULT.search(text, b.span.end, b.span.end + 25)
        return a.span.start - 5 if taking or RANGING.search(before) else -1
    if (
        not counts
        or not (b.form == "numeral" or (text[a.span.end : b.span.start] == " to " and _in_words(a, b)))
        or b.head in TALLIES
        or (b.head and not b.unit and not b.head.endswith("s") and b.head != "people")
        or (joined and not b.unit and b.head != "people" and b.value < 1000)  # Scotland 38-17 Wales, 4-2 winners
    ):
        return -1
    return -1 if RESULT.search(text, max(0, a.span.start - 60), min(len(text), b.span.end + 25)) else a.span.start


def _in_words(a: Figure, b: Figure) -> bool:
    """Is it a range though its second end is no plain numeral: a share of something, or in words, as it is below ten, and measured?"""
    if b.form == "words" and not b.joined:
        return bool(b.kind) or (a.form == "numeral" and b.head == "people")
    return b.form == "percent" and b.counted.of


def swapped(p: Paragraph, a: Figure, b: Figure, start: int) -> Finding:
    """The range with its ends exchanged; a scale or unit that only the second end has stays where it is."""
    text = p.text
    number = slice(a.span.start, a.span.end), slice(b.span.start, b.span.end)
    first, second = text[number[0]], text[number[1]]
    if a.scale == 1 < b.scale or (a.form == b.form == "percent" and not first.endswith(("%", "t")) and second != b.raw):
        first, second = b.raw, a.raw + second[second.find(b.raw) + len(b.raw) :]
    else:
        first, second = second, first
    span = Span(start, b.span.end)
    new = text[start : a.span.start] + first + text[a.span.end : b.span.start] + second
    return flag(span, "the range runs from the larger figure to the smaller", new)
