"""Who voted for a thing, told again: “the 186 lawmakers in favor” after “by 188 votes to six”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.rule import Fact, Finding

from .circumstances import anew, one_time, places
from .claims import Claim
from .pairs import both
from .sharing import VOTERS

CAST = pattern(r"\s(?:to\s\w+|in\sfavou?r\b|for\b)")
IN_FAVOR = pattern(
    r"\s(?:in\sfavou?r\b|who\s(?:voted\s(?:for|in\sfavou?r|yes)|backed|supported|approved|were\sin\sfavou?r)\b)(?:\sof\b)?"
    r"(?:\s(?:it|them|the\s(?:bill|deal|motion|measure|plan|proposal|resolution|amendment|law|budget|treaty|agreement|accord|ban|change|changes))\b)?"
)
# Another vote, on the same or on another thing.
EARLIER = pattern(
    r"\b(?:last|earlier|previous\w*|first|initial\w*|original\w*|committee|before|ago|another|an?\s(?:year|month|week)|in\s(?:[A-Z]|20|19)|when)\b"
)
STOP = pattern(r"\s?(?:[.,;:–—]|$)|\s(?:[a-z]+ed|said|sat|were|are|will|would|have|had|did|came|went|left|and|but)\b")
CLOSE = 1.2  # times the one number the other may be


def in_favor(claim: Claim) -> bool:
    """Is it the number of votes for a thing, or of those who voted for it?"""
    if claim.head == "votes":
        return not claim.part and CAST.match(claim.behind) is not None
    m = IN_FAVOR.match(claim.behind) if claim.definite and claim.head in VOTERS else None
    return m is not None and STOP.match(claim.behind, m.end()) is not None and not EARLIER.search(claim.behind)


def the_side(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The voters in favor, where the story tells of one vote and it was another number."""
    cast = [f for f in facts if f.value.head == "votes"]
    vote: Claim | None = cast[0].value if len({f.value.value for f in cast}) == 1 else None
    for fact in facts:
        claim: Claim = fact.value
        if vote is None or claim.head == "votes" or not 1 < max(claim.value, vote.value) / min(claim.value, vote.value) <= CLOSE:
            continue
        here = places(claim._replace(behind="")) <= places(vote) and one_time(claim, vote)
        if here and not anew(claim) and not claim.bound:
            yield from both(fact, cast[0])
