"""“The N things” of which the story has told more than one number before: which of them it can only mean.

Of several numbers only one is near, and the new one is no sum and no difference of two of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph
from newslint.rule import Fact
from newslint.views.figures import figures

from .circumstances import MORE, anew, either_says, places, steady, which
from .claims import Claim
from .identity import apart, points_back
from .sharing import VOTERS

NEAR = 200  # characters within which “the N people” can only mean the people just counted
LEAST = 10  # of fewer things a story has others soon
CLOSE = 1.2  # how many times the one number the other may be
# Of which there is a fixed number, so that “the N clubs” are all there are, and fewer before were those that did a thing.
BODIES = VOTERS | word_set("""
    clubs teams players parties provinces counties cities districts regions towns schools universities boroughs cantons
""")
HAS = pattern(r"\b(?:has|have|had|of|with|between|compris\w+|includ\w+)\s(?:(?:about|just|only|some)\s)?$")


def added_up(claim: Claim, before: Sequence[Fact]) -> bool:
    """Is it the sum of two of those before, or what is left of them?"""
    values = [f.value.value for f in before]
    return any(a + b == claim.value or abs(a - b) == claim.value for a, b in combinations(values, 2))


def whole_of(claim: Claim, before: Sequence[Fact]) -> bool:
    """Are “the N clubs” all there are, where those before were fewer, and only some: “Eighteen clubs voted. It binds the 20 clubs”?"""
    if not claim.definite or claim.head not in BODIES:
        return False
    return all(_some(f.value) and f.value.value < claim.value for f in before)


def _some(other: Claim) -> bool:
    """May a count be of a part of a body: not “the 18 clubs”, not “it has 18 clubs”, and not the killed or the held?"""
    return not (other.definite or other.own or other.owner or other.fate or HAS.search(other.ahead))


def with_the_rest(claim: Claim, other: Claim) -> bool:
    """Are they an earlier count and another of its sentence together: “Six miners were hurt and three killed. The nine miners…”?"""
    counts = [f for part in (other.ahead, other.behind) for f in figures(Paragraph(part)) if not (f.role or f.unit)]
    return any(other.value + f.value == claim.value for f in counts)


def close_by(fact: Fact, other: Fact) -> bool:
    """Are two figures so near that “the N people” can only mean the people just counted?"""
    if fact.block - other.block > 1:
        return False
    return fact.block != other.block or fact.span.start - other.span.end < NEAR


def recounted(claim: Claim, before: Sequence[Fact]) -> Fact | None:
    """The only one of the counts before, and of the parts that they tell of, to which “the N things” are near."""
    if not claim.definite or claim.value < LEAST or claim.bound or claim.part:
        return None
    told = list(with_parts(before))
    if added_up(claim, told):
        return None
    other = _only_near(claim, told)
    return other if other and apart(claim, other.value) and points_back(claim, other.value) and not anew(claim) else None


def with_parts(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Each count, and the part of it that is told before it: “17 of the 58 wagons” are 17 wagons."""
    for fact in facts:
        claim: Claim = fact.value
        if claim.part:
            span = claim.part_span.shift(fact.span.start - claim.span.start)
            yield fact._replace(span=span, value=claim._replace(value=claim.part, span=claim.part_span, half=0.5, bound="", part=0))
        yield fact


def victims(claim: Claim, before: Sequence[Fact]) -> Fact | None:
    """The only number of dead that “the 19 victims” can mean, where no count of the dead, the hurt and the missing, or two, make 19."""
    other = _only_near(claim, before) if claim.value >= LEAST and not claim.bound and not added_up(claim, before) else None
    if not other or other.value.fate != "dead" or other.value.bound not in ("", "=", "+") or other.value.half > 1:
        return None
    if which(claim) or anew(claim) or either_says(MORE, claim, other.value):
        return None
    here = places(claim._replace(behind=""))
    return other if here <= places(other.value) and steady(claim, other.value) else None


def _only_near(claim: Claim, told: Sequence[Fact]) -> Fact | None:
    """The last of the facts that are near, where they are all of one number, and that is another."""
    near = [f for f in told if max(claim.value, f.value.value) <= CLOSE * min(claim.value, f.value.value)]
    return near[-1] if {f.value.value for f in near} - {claim.value} and len({f.value.value for f in near}) == 1 else None
