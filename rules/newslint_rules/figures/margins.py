"""By how much an election was won, told again: “the 78-vote gap” after “won by 88 votes”."""

from __future__ import annotations

from newslint.pattern import pattern, word_set

from .circumstances import MORE, anew, names, one_time, places, steady
from .claims import Claim, one

MARGINS = word_set("gap lead margin majority advantage victory win defeat edge difference")
NARROW = word_set("narrow slim thin final winning overall")
BY = pattern(r"\b(?:by|(?:margin|majority|lead|gap|edge|advantage|difference)\sof)\s(?:just\s|only\s|a\smere\s)?$")


def ahead_by(claim: Claim) -> str:
    """What it was won by: “by 88 votes”, “a majority of 12 seats”, “the 78-vote gap”; "" for any other claim."""
    if claim.joined:  # behind the noun the counted phrase may run on into the verb
        words = [w for w in (*claim.modifiers, claim.head) if w not in NARROW]
        return claim.unit if claim.unit in ("vote", "seat") and words and words[0] in MARGINS else ""
    told = claim.head in ("votes", "seats") and not claim.modifiers and not claim.behind.startswith(" to ")  # “by 88 votes to six”
    return one(claim.head) if told and BY.search(claim.ahead) else ""


def one_margin(claim: Claim, other: Claim) -> bool:
    """Is it the margin told before: of no other election, candidate, place or time?"""
    if (
        not 0.5 < claim.value / other.value < 2
        or anew(claim)
        or MORE.search(claim.ahead.lower())
        or claim.behind.startswith((" on ", " in "))
    ):
        return False
    return steady(claim, other) and one_time(claim, other) and names(claim) <= names(other) and places(claim) <= places(other)
