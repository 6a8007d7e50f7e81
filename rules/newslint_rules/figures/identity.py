"""When two claims are of one quantity: by a definite article, an owner, the same words around the same noun.

Context that merely resembles proves nothing: what is compared must be said to be the same. Where a sentence says that it is
another time, another part or a change, nothing is compared. A parse adds nothing to the surface here: one verb with one subject
and one role, over 315,000 words, joined 7 of 204 pairs of equal figures that the surface did not, and 5 pairs that are two things.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newslint.pattern import pattern, word_set
from newslint.views.numbers import UNITS

from .circumstances import (
    ANOTHER,
    CHANGES,
    DISTINCT,
    MORE,
    MOVED,
    NAME,
    SAYS,
    SMALL,
    WAS,
    anew,
    either_says,
    free,
    names,
    one_time,
    one_year,
    places,
    starts,
    steady,
    stems,
    which,
)
from .claims import Claim, one
from .digits import digit_off

# What many things have their own of: a stake of so many percent, a contract of so many years, an age.
MEASURED = frozenset([unit for unit, kind in UNITS.values() if kind != "money"]) | {"%", "age"}
GENERIC = word_set(
    "people persons victims dead deaths fatalities killed injured wounded injuries hurt arrests arrested missing others displaced"
) | {""}
COMPLEMENT = pattern(r"\s(?:of|for|on)\s(?:the\s)?[a-zA-Z][\w.’'-]+(?:\s[a-zA-Z][\w’'-]+)?")


def apart(a: Claim, b: Claim) -> bool:
    """Are two values more apart than their rounding and their “more than” admit?"""
    if abs(a.value - b.value) <= 1.05 * max(a.half, b.half):
        return False
    low, high = (a, b) if a.value < b.value else (b, a)
    if low.bound in ("+", "~") and high.value < 1.3 * low.value and (low.half > 0.5 or low.bound == "+"):
        return False
    return not (high.bound in ("-", "~") and high.value < 1.3 * low.value)


def slipped(claim: Claim, other: Claim) -> bool:
    """Is it a slip of the keys: one noun, one digit, no other time?"""
    if claim.head != other.head or claim.unit or claim.ahead.startswith(other.ahead) or not one_digit_off(claim, other):
        return False
    subject = names(claim) & names(other) or claim.ahead.split()[:2] == other.ahead.split()[:2]
    if not (subject or claim.definite or claim.own):
        return False
    return one_time(claim, other) and not either_says(MOVED, claim, other)


def one_digit_off(claim: Claim, other: Claim) -> bool:
    """Are two exact counts of four figures or more the same but for one digit, or for two that are exchanged?"""
    if claim.value < 1000 or other.value < 1000 or claim.half > 0.5 or other.half > 0.5:
        return False
    return digit_off(claim.value, other.value)


def points_back(claim: Claim, other: Claim, near: bool = False) -> bool:
    """Does “the N x” mean the x of an earlier figure: nothing more is said of them than there, and the number has not changed?
    Two and three of a thing are soon others, unless they stand `near` or are definite there too."""
    if not (claim.definite or own_of(claim, other)) or not same_noun(claim, other) or other.value <= claim.part:
        return False
    if min(claim.value, other.value) < 4 and not (other.definite or claim.modifiers or near):
        return False
    if not 0.4 <= claim.value / other.value <= 2.5 or not steady(claim, other):
        return False
    if claim.unit in MEASURED and not other.definite and not names(claim) <= names(other):
        return False
    said = {w for w in claim.modifiers if w not in other.modifiers} | which(claim)
    there = words_of(other, claim)
    if near and claim.value > other.value and not which(claim):  # more than there were are no part of them
        said = {w for w in said if not w.endswith(("ed", "en"))}
    return said.isdisjoint(DISTINCT) and all(w[:5] in there for w in said)


def is_one(claim: Claim, other: Claim, near: bool) -> bool:
    """Are they of one quantity by what the copy says: the article, the words, or what became of them?"""
    killed_too = claim.fate != "" and claim.fate == other.fate and claim.head not in GENERIC and min(claim.value, other.value) > 2
    return points_back(claim, other, near) or same_words(claim, other) or (killed_too and one_fate(claim, other))


def words_of(other: Claim, claim: Claim) -> frozenset[str]:
    """How the words begin that an earlier sentence says, or that one sentence says before the second figure."""
    return starts(claim.ahead) | {other.thing[:5]} if claim.ahead.startswith(other.ahead) else stems(other)


def own_of(claim: Claim, other: Claim) -> bool:
    """Can “its N x” be those of the sentence before, which names everybody that this one names?"""
    return claim.own and not claim.ahead.startswith(other.ahead) and names(claim) <= names(other)


def same_words(claim: Claim, other: Claim) -> bool:
    """Have two claims an owner, the words before them, a qualified noun or what follows it in common, and does nothing say that
    they differ?"""
    if not same_noun(claim, other) or not 0.1 < claim.value / other.value < 10:
        return False
    if claim.owner and claim.owner == other.owner and claim.modifiers == other.modifiers:
        return steady(claim, other)
    if said_again(claim, other):
        return steady(claim, other) and one_time(claim, other) and places(claim) == places(other) and not anew(claim)
    if not 0.5 <= claim.value / other.value <= 2 or min(claim.value, other.value) < 4:
        return False
    if not (free(claim) and free(other)) or not places(claim) <= places(other):
        return False
    if claim.unit:
        return claim.joined and claim.unit not in MEASURED and claim.modifiers == other.modifiers
    if claim.modifiers and claim.modifiers == other.modifiers and DISTINCT.isdisjoint(claim.modifiers):
        return not which(claim)
    complement = COMPLEMENT.match(claim.behind)
    return complement is not None and other.behind.startswith(complement[0])


def said_again(claim: Claim, other: Claim) -> bool:
    """Do the same words stand around the figure, three of which, or two just before it, say something ("minorities speaking over 120
    languages")?"""
    before = same_start(claim.ahead.lower().split()[:-7:-1], other.ahead.lower().split()[:-7:-1])
    behind = same_start(claim.behind.lower().split()[:6], other.behind.lower().split()[:6])
    if which(claim) != which(other):
        return False
    telling = [w for w in before[:3] if len(w) > 3 and w not in SMALL], [w for w in before + behind if len(w) > 3 and w not in SMALL]
    return (len(before) > 2 and len(telling[0]) > 1) or (len(before) > 1 and len(telling[1]) > 2 and names(claim) == names(other))


def same_start(one: Sequence[str], other: Sequence[str]) -> list[str]:
    """The words that two lists begin with."""
    return [a for a, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))]


def same_noun(claim: Claim, other: Claim) -> bool:
    """Can the two stand for the same thing at all?"""
    if claim.fate and other.fate and claim.fate != other.fate:
        return False
    return claim.joined == other.joined and bool(claim.unit or one(claim.head) == one(other.head))


def one_fate(claim: Claim, other: Claim) -> bool:
    """Are the killed, the hurt or the held of two sentences those of one event for all that is said, and not two sources' counts?"""
    if claim.place not in ("", other.place) or max(claim.value, other.value) >= 1.6 * min(claim.value, other.value) or anew(claim):
        return False
    if all(SAYS.search(c.ahead) or SAYS.search(c.behind) for c in (claim, other)) or not places(claim) <= places(other):
        return False
    if which(claim) and which(other) and which(claim) != which(other):
        return False
    return steady(claim, other) and one_time(claim, other) and not either_says(MORE, claim, other)


def told_dead(claim: Claim, other: Claim) -> bool:
    """Are “the 17 dead” those of an earlier sentence, which said “at least 14” or another number?"""
    if not 0.5 < claim.value / other.value < 2 or claim.part >= other.value or anew(claim) or which(claim):
        return False
    exact = other.bound in ("", "=", "+") and other.half < 1
    if not (exact or apart(claim, other)) or claim.bound:
        return False
    return steady(claim, other) and places(claim) <= places(other)


def one_size(claim: Claim, other: Claim) -> bool:
    """Is the capacity, length or the like that of the one thing told before, at no other time?"""
    moved = either_says(WAS, claim, other)
    told = any(CHANGES.search(c.ahead.lower()) or ANOTHER.search(c.ahead.lower()) for c in (claim, other))
    if moved or told or anew(claim) or not 0.1 < claim.value / other.value < 10:
        return False
    return one_year(claim, other) and places(claim) <= places(other) and frozenset(NAME.findall(claim.ahead)[1:]) <= names(other)


def sum_of(claim: Claim, other: Claim) -> bool:
    """Is a sum that stands before a noun ("the $45 million fine") the one of a sentence that says the noun as a verb or otherwise?"""
    if not (claim.definite or claim.own) or not claim.head or other.head or not 0.1 < claim.value / other.value < 10:
        return False
    if f"{claim.head}s" in other.ahead + other.behind:  # “the $8 million striker” after “$12 million on two strikers”
        return False
    said = {w[:4] for w in (*claim.modifiers, claim.head)[:2] if len(w) > 3}
    there = {w[:4] for w in words_of(other, claim)}
    return bool(said) and said <= there and steady(claim, other) and not which(claim) and (claim.definite or names(claim) <= names(other))


def that_sum(claim: Claim, other: Claim) -> bool:
    """Is “the $45 million”, with nothing said of it, the only sum that was named just before? Less may be a part of it."""
    if not claim.definite or claim.head or which(claim) or not 1 < claim.value / other.value < 10:
        return False
    return steady(claim, other) and names(claim) <= names(other)


def one_day(claim: Claim, other: Claim) -> bool:
    """Are the dead of one town, or what a country has, the same in two stories of a day: near, and of no other time?"""
    if not 0.6 < claim.value / other.value < 1.6 or claim.definite != other.definite:
        return False
    return steady(claim, other) and one_time(claim, other) and not either_says(MORE, claim, other)
