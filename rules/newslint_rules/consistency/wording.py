"""Nearly the same sentence in two stories, one word apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Fact, Finding, Level, Related, flag, rule
from newslint.views import sentences

from .compounds import FUNCTION, NUMBERS

WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
SHORTEST = 10  # words of a sentence that is compared
ENDS = 5  # words at either end by which sentences find each other
BESIDE = 2  # words on each side that must be the same
ALIKE = 0.7  # share of words that two sentences must have in common
MOST = 3  # places at which they may be a word apart
CROWD = 40  # sentences that begin or end alike: from here on a formula, and not compared
STEM = 4  # letters in common from which two words are forms of one


class Word(NamedTuple):
    """A word of a sentence and its place in the paragraph."""

    text: str
    span: Span


def said_twice(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """Of sentences of different stories that begin or end alike: the words at which they part."""
    if 1 < len(facts) <= CROWD:
        for one, other in combinations(facts, 2):
            if one.document != other.document and one.value != other.value:
                for mine, its in apart(words_of(one), words_of(other)):
                    yield finding(one, other, mine, its)
                    yield finding(other, one, its, mine)


def words_of(fact: Fact) -> list[Word]:
    start = fact.span.start
    return [Word(m[0], Span(m.start() + start, m.end() + start)) for m in WORD.finditer(fact.value)]


def finding(here: Fact, there: Fact, mine: Word, its: Word) -> tuple[Fact, Finding]:
    related = Related(its.span, f"“{its.text}”", there.document, there.block)
    return here, flag(mine.span, f"“{mine.text}” here, “{its.text}” in the same sentence of another story", related=[related])


def apart(one: Sequence[Word], other: Sequence[Word]) -> list[tuple[Word, Word]]:
    """The words at which two sentences part, a word of the one for a word of the other; [] where they are not nearly the same."""
    from difflib import SequenceMatcher

    if not one or not other or not ALIKE <= len(one) / len(other) <= 1 / ALIKE:
        return []
    matcher = SequenceMatcher(None, [w.text.lower() for w in one], [w.text.lower() for w in other], autojunk=False)
    if matcher.quick_ratio() < ALIKE or matcher.ratio() < ALIKE:
        return []
    steps = matcher.get_opcodes()
    alone = [step[0] for step in steps if step[0] != "equal"] == ["replace"]  # at the end of a sentence too
    edge = ("equal", 0, BESIDE, 0, BESIDE)
    swapped = [
        (one[a], other[b])
        for (before, *of_before), (tag, a, a_end, b, b_end), (after, *of_after) in zip(
            [edge, *steps], steps, [*steps[1:], edge], strict=False
        )
        if tag == "replace"
        and a_end - a == b_end - b == 1
        and before == after == "equal"
        and (alone or (long(of_before) and long(of_after)))
    ]
    return [(m, i) for m, i in swapped if of_substance(m.text, i.text)] if len(swapped) <= MOST else []


def long(span: Sequence[int]) -> bool:
    return span[1] - span[0] >= BESIDE


def of_substance(mine: str, its: str) -> bool:
    """May one of the two be a slip? Not names, figures and their words, forms of one word, nor words of grammar that are
    more than a letter apart."""
    plain = mine.islower() and its.islower() and mine.isalpha() and its.isalpha() and min(len(mine), len(its)) > 3
    if not plain or mine in NUMBERS or its in NUMBERS or (mine in FUNCTION and its in FUNCTION and not letter_apart(mine, its)):
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

    Bad: The war now faces an {==embarrassing==} offensive on the town. ⁂ The war now faces an {==impending==} offensive on the town.
    Bad: People fled their {==hearses==} as the water rose, police said. ⁂ People fled their {==houses==} as the water rose, police said.
    Bad: She asked all schools to save gas and to keep {==learning==}. ⁂ She asked all schools to save gas and to keep {==leaning==}.
    Good: What was the most fascinating part of this long study? ⁂ What was the most fascinating part of this long journey?
    Good: The war now faces an impending offensive on the town. ⁂ The war now faces an impending offensive on the town.
    Good: The court heard five men on Monday and will rule soon. ⁂ The court heard nine men on Friday and will rule soon.
    Good: She said in a statement that the talks had failed again. ⁂ She said in a statement that schools would stay shut all week.
    """
    if p.heading:
        return
    for start, sentence in sentences(p):
        text = sentence.text.rstrip()
        rest = text.lower().split(None, ENDS)[ENDS:]
        middle = rest[0].rsplit(None, ENDS) if rest else []
        if ENDS + len(middle) >= SHORTEST and text[-1] != "?":  # what many are asked is a formula
            span = Span(start, start + len(text))
            # one string hashes faster than its words
            yield Fact("begins " + text[: -len(rest[0])].lower(), sentence.text, span)
            yield Fact("ends " + " ".join(middle[-ENDS:]), sentence.text, span)
