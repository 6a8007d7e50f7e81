"""Nearly the same sentence in two stories, one word apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Fact, Finding, Level, Related, flag, rule
from newslint.views import sentences

from .compounds import FUNCTION

WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
SHORTEST = 10  # words of a sentence that is compared
ENDS = 5  # words at either end by which sentences find each other
BESIDE = 2  # words on each side that must be the same
ALIKE = 0.7  # share of words that two sentences must have in common
MOST = 3  # places at which they may be a word apart
CROWD = 40  # sentences that begin or end alike: from here on a formula, and not compared
STEM = 4  # letters in common from which two words are forms of one
NUMBERS = frozenset(
    "four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth tenth once twice half quarter dozen "
    "three hundreds thousands millions billions".split()
)
Sentence = tuple[tuple[str, int, int], ...]


def said_twice(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """Of sentences of different stories that begin or end alike: the words at which they part."""
    if len(facts) > CROWD:
        return
    for one, other in combinations(facts, 2):
        if one.document != other.document and one.value != other.value:
            for mine, its in apart(one.value, other.value):
                yield finding(one, other, mine, its)
                yield finding(other, one, its, mine)


def finding(here: Fact, there: Fact, mine: tuple[str, int, int], its: tuple[str, int, int]) -> tuple[Fact, Finding]:
    related = Related(Span(its[1], its[2]), f"“{its[0]}”", there.document, there.block)
    return here, flag(Span(mine[1], mine[2]), f"“{mine[0]}” here, “{its[0]}” in the same sentence of another story", related=[related])


def apart(one: Sentence, other: Sentence) -> list[tuple[tuple[str, int, int], tuple[str, int, int]]]:
    """The words at which two sentences part, a word of the one for a word of the other; [] where they are not nearly the same."""
    from difflib import SequenceMatcher

    mine, its = [w[0].lower() for w in one], [w[0].lower() for w in other]
    if not ALIKE <= len(mine) / len(its) <= 1 / ALIKE:
        return []
    matcher = SequenceMatcher(None, mine, its, autojunk=False)
    if matcher.quick_ratio() < ALIKE or matcher.ratio() < ALIKE:
        return []
    steps = matcher.get_opcodes()
    swapped = [
        (one[a], other[b])
        for (before, *of_before), (tag, a, a_end, b, b_end), (after, *of_after) in zip(steps, steps[1:], steps[2:], strict=False)
        if tag == "replace" and a_end - a == b_end - b == 1 and before == after == "equal" and long(of_before) and long(of_after)
    ]
    return [(m, i) for m, i in swapped if of_substance(m[0], i[0])] if len(swapped) <= MOST else []


def long(span: Sequence[int]) -> bool:
    return span[1] - span[0] >= BESIDE


def of_substance(mine: str, its: str) -> bool:
    """May one of the two be a slip? Not names, figures and their words, forms of one word, nor words of grammar that are
    more than a letter apart."""
    plain = mine.islower() and its.islower() and mine.isalpha() and its.isalpha() and min(len(mine), len(its)) > 3
    if not plain or mine in NUMBERS or its in NUMBERS or mine in FUNCTION and its in FUNCTION and not letter_apart(mine, its):
        return False
    return letter_apart(mine, its) or (mine[:STEM] != its[:STEM] and mine[-STEM:] != its[-STEM:])


def letter_apart(one: str, other: str) -> bool:
    """Does one word have a letter more than the other, in mid-word?"""
    long, short = sorted((one, other), key=len, reverse=True)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long) - 1))


@rule(Level.INFO, judge=said_twice)
def wording_diverges(p: Paragraph) -> Iterator[Fact]:
    """Nearly the same sentence stands in two stories, and one word differs.

    Two versions of one text part where somebody, or a translation machine, took a wrong word: an embarrassing offensive
    here, an impending one there. Which is right only a person can tell, and so both places are flagged. Names and figures
    are left to their own rules.

    Bad: The war has reached a critical point, with an {==embarrassing==} Israeli offensive on the crowded town. ⁂ The war has reached a critical point, with an {==impending==} Israeli offensive on the crowded town.
    Bad: Residents of the northern villages fled their {==hearses==} at dawn as the water rose, police said. ⁂ Residents of the northern villages fled their {==houses==} at dawn as the water rose, police said.
    Good: The war has reached a critical point, with an impending offensive on the town. ⁂ The war has reached a critical point, with an impending offensive on the town.
    Good: The court heard the case of five men on Monday and will rule soon. ⁂ The court heard the case of nine men on Friday and will rule soon.
    Good: The minister said in a statement that the talks had failed again. ⁂ The minister said in a statement that schools would remain shut until spring.
    """
    for start, sentence in sentences(p) if not p.heading else ():
        found = tuple([(m[0], m.start() + start, m.end() + start) for m in WORD.finditer(sentence.text)])
        if len(found) >= SHORTEST:
            span = Span(found[0][1], found[-1][2])
            yield Fact(("begins", *[w[0].lower() for w in found[:ENDS]]), found, span)
            yield Fact(("ends", *[w[0].lower() for w in found[-ENDS:]]), found, span)
