"""One quantity with two values, in a story or in two stories of one day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see
from newslint.views.counted import word_set
from newslint.views.figures import figures

from .claims import Claim, aged, claims

GENERIC = word_set(
    "people persons victims dead deaths fatalities killed injured wounded injuries hurt arrests arrested missing others displaced"
) | {""}
MOST = 20  # claims of one kind that are compared with a later one
NEAR = 200  # characters within which “the N people” can only mean the people just counted
MANY_SUMS = word_set("payment payments grant grants loan loans fine fines donation donations tax taxes share shares")


def one_quantity(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """Judge the figures that share a key."""
    key: Any = facts[0].key
    yield from JUDGES[key[0]](facts)


@rule(Level.INFO, judge=one_quantity)
def figures_conflict(d: Document) -> Iterator[Fact]:
    """One quantity has two values.

    Two figures are compared only where the copy says that they are one: “the 36 people” after “38 people”, the same sum for the
    same thing, the size of one council, the dead of one place. It does not say which is right.

    Bad:  The army said {==38==} people were infected. ¶ They said the {==36==} people were moved south.
    Bad:  His lawyers posted {==$2 million==} bail. ¶ The court had set the {==$3 million==} bail on Monday.
    Bad:  Over {==11,500==} Palestinians were killed in Gaza, it said. ¶ The death toll in Gaza has reached {==47,107==}.
    Bad:  The {==15==}-member council met. ¶ Then the {==12==}-member council voted.
    Bad:  She got {==12,847==} votes. ¶ He came second, far behind her {==12,487==} votes.
    Bad:  John Smith, {==45==}, was held. ¶ Smith, {==54==}, denied it.
    Good: John Smith, 45, was held. ¶ His wife Mary Smith, 54, denied it.
    Good: She got 12,847 votes. ¶ He got 12,112 votes, and 12,847 votes were not enough.
    Good: The army said 38 people were infected. ¶ The 36 people from the second ship were moved.
    Good: Some 1,200 Israelis were killed in Israel. ¶ The death toll in Gaza has reached 47,107.
    Good: The death toll in Gaza was earlier put at 11,500. ¶ The death toll in Gaza has reached 47,107.
    Good: A bomb killed 12 people in Kabul. ¶ A second bomb killed 15 people in Herat.
    """
    for block in d.blocks:
        if block.prose.heading or not figures(block.prose):
            continue
        for name, age, place in aged(block.prose):
            yield Fact(("age", d.name, name[-1]), (age, name), place.shift(block.start))
        for claim in claims(block.prose):
            span = claim.span.shift(block.start)
            if claim.head or claim.unit:
                yield Fact(("thing", d.name, claim.head, claim.unit), claim, span)
            if claim.fate == "dead" and claim.place and claim.value >= 1000 and claim.current:
                yield Fact(("toll", claim.place, d.dated or d.name), claim, span)
            if claim.fate and claim.head in GENERIC:
                yield Fact(("fate", d.name, claim.fate), claim, span)


def apart(a: Claim, b: Claim) -> bool:
    """Are two values more apart than their rounding and their “more than” admit?"""
    if abs(a.value - b.value) <= 1.05 * max(a.half, b.half):
        return False
    low, high = (a, b) if a.value < b.value else (b, a)
    if low.bound in ("+", "~") and high.value < 1.3 * low.value and (low.half > 0.5 or low.bound == "+"):
        return False
    return not (high.bound in ("-", "~") and high.value < 1.3 * low.value)


def things(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "The 36 people" after "38 people"; "the 12-member council" after "the 15-member council"; 12,847 votes after 12,487."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        slip = next((f for f in facts[max(0, i - MOST) : i] if one_digit_off(claim, f.value)), None)
        if slip and claim.current and slip.value.current and not any(f.value.value == claim.value for f in facts[max(0, i - MOST) : i]):
            yield from both(fact, slip)
            continue
        if not (claim.definite or claim.modifiers or (claim.unit and claim.head not in MANY_SUMS)) or claim.restricted or claim.value < 3:
            continue
        before = [f for f in facts[max(0, i - MOST) : i] if comparable(claim, f.value)]
        values = {f.value.value for f in before}
        if not values or claim.value in values:
            continue
        other = before[-1]
        if len(values) > 1 and fact.span.start - other.span.end > NEAR:
            continue
        if apart(claim, other.value) and 0.5 <= claim.value / other.value.value <= 2 and claim.free and other.value.free:
            yield from both(fact, other)


def one_digit_off(claim: Claim, other: Claim) -> bool:
    """Are two exact counts of four figures or more the same but for one digit, or for two that are exchanged?"""
    if claim.value < 1000 or other.value < 1000 or claim.half > 0.5 or other.half > 0.5:
        return False
    a, b = str(int(claim.value)), str(int(other.value))
    differ = [i for i in range(len(a)) if a[i] != b[i]] if len(a) == len(b) else []
    if len(differ) == 2:
        i, j = differ
        return j == i + 1 and a[i] == b[j] and a[j] == b[i]
    return len(differ) == 1


def comparable(claim: Claim, other: Claim) -> bool:
    """Can "the N x" point to this earlier figure?"""
    if not set(claim.modifiers) <= set(other.modifiers) or (claim.unit and claim.modifiers != other.modifiers):
        return False
    return not claim.fate or not other.fate or claim.fate == other.fate


def tolls(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The dead of one place, on one day."""
    last = max(facts, key=lambda f: f.value.value)
    for fact in facts:
        if last.value.value >= 1.3 * fact.value.value:
            yield from both(fact, last)


def fates(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The killed, the hurt or the missing of what is one event for all that the story says."""
    for i, fact in enumerate(facts):
        a: Claim = fact.value
        if a.value < 3 or not a.free or a.anew:
            continue
        names = a.names
        for other in facts[max(0, i - MOST) : i]:
            b: Claim = other.value
            if (
                a.place in ("", b.place)
                and max(a.value, b.value) < 1.6 * min(a.value, b.value)
                and apart(a, b)
                and b.free
                and names <= b.names
            ):
                yield from both(fact, other)


def both(fact: Fact, other: Fact) -> Iterator[tuple[Fact, Finding]]:
    for one, two in ((fact, other), (other, fact)):
        yield one, flag(one.span, "the same quantity has another figure elsewhere", related=[see(two, f"{two.value.value:g}")])


def ages(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The age of one person."""
    for fact in facts[1:]:
        age, names = fact.value
        if len({f.value[1] for f in facts if len(f.value[1]) > 1}) == 1 and age != facts[0].value[0]:
            for one, two in ((facts[0], fact), (fact, facts[0])):
                yield one, flag(one.span, f"the age of {names[-1]} is given in two ways", related=[see(two, str(two.value[0]))])
            return


JUDGES: dict[str, Callable[[Sequence[Fact]], Iterable[tuple[Fact, Finding]]]] = {"thing": things, "toll": tolls, "fate": fates, "age": ages}
