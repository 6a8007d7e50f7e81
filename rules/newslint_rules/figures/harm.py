"""The killed, the hurt and the missing of one event, where a story has two numbers of them."""

from collections.abc import Iterator, Sequence

from newslint.pattern import word_set
from newslint.rule import Fact, Finding

from .claims import Claim
from .identity import GENERIC, apart, one_fate, told_dead
from .pairs import both
from .recount import added_up, victims

VICTIMS = word_set("victims bodies corpses deaths fatalities")
MOST = 20  # claims of one kind that are compared with a later one


def tolls(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The dead of one place, on one day."""
    last = max(facts, key=lambda f: f.value.value)
    for fact in facts:
        if last.value.value >= 1.3 * fact.value.value:
            yield from both(fact, last)


def fates(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The killed, the hurt or the missing of what is one event for all that the story says."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        for other in facts[max(0, i - MOST) : i] if claim.value >= 3 else ():
            if apart(claim, other.value) and one_fate(claim, other.value) and not added_up(claim, facts[:i][-MOST:]):
                yield from both(fact, other)


def the_dead(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "The 27 dead were buried" after "23 villagers were killed", where no other dead were told of."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        before = facts[max(0, i - MOST) : i] if claim.definite and claim.head == "dead" and claim.value >= 3 else ()
        if len({f.value.value for f in before}) != 1 or before[0].value.value == claim.value or not told_dead(claim, before[0].value):
            continue
        other: Claim = before[0].value
        if not (other.head in GENERIC and apart(claim, other) and one_fate(claim, other)):  # which `fates` tells
            yield from both(fact, before[0])


def the_victims(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "A Mass for the 19 victims" after "17 people were killed and 26 injured"; of bodies there may be fewer than died."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        other = victims(claim, facts[max(0, i - MOST) : i]) if claim.definite and claim.head in VICTIMS else None
        if other and (claim.head == "victims" or claim.value > other.value.value):
            yield from both(fact, other)
