"""One count that is written twice, once with two of its digits exchanged: “the 48 aircraft” after “84 aircraft”.

Fingers exchange two digits far more often than a story counts two things of one name, which differ so by chance. In two million
words of news no two such counts of one noun stood where the second has an article and nothing that says which are meant.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations

from newslint.pattern import pattern, word_set
from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see

from .circumstances import DISTINCT, MORE, anew, dated, either_says, names, one_time, places, starts, steady, which
from .claims import Claim, headed, one, told
from .digits import neighbours
from .identity import GENERIC, MEASURED, own_of, said_again, sum_of, words_of

LATER = pattern(r"\b(?:later|again|next|following|before|after)\b")
THE_SUM = pattern(r"\b[Tt]he\s(?:(?P<which>[a-z]+)\s)?$")
AGAIN = word_set("missing stolen lost raised promised pledged agreed unpaid disputed contested same whole")
MOST_SUMS = 30  # of more, two make any
MOST = 20  # counts of the same digits that are compared with a later one


def one_count(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """Judge the counts of a story that have the same digits."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        before = facts[max(0, i - MOST) : i]
        if any(f.value.value == claim.value for f in before):
            continue
        other = next((f for f in before if swapped(claim, f.value)), None)
        if other:
            for a, b in ((fact, other), (other, fact)):
                yield a, flag(a.span, "elsewhere two of its digits are exchanged", related=[see(b, f"{b.value.value:,g}")])


@rule(Level.WARNING, judge=one_count)
def digits_swapped(d: Document) -> Iterator[Fact | Finding]:
    """One count stands with two digits exchanged.

    Fingers exchange two digits, and the spelling checker knows no figures. Two counts are compared where the copy says that they
    are one: “the 48 aircraft” after “84 aircraft”, with nothing that says which others these are, or the dead of one event. It
    does not say which is right.

    Bad:  The show drew {==84==} light aircraft. ¶ The pilots of the {==48==} aircraft were thanked.
    Bad:  The mill dismissed {==45==} workers. ¶ Under the deal the {==54==} workers will return.
    Bad:  The workers asked it to take back {==45==} of them. ¶ Under the deal the {==54==} workers will return.
    Bad:  A ferry with {==1,250==} pilgrims sank. ¶ All {==1,520==} pilgrims were saved.
    Bad:  The council has {==27==} members. ¶ Its {==72==} members will vote on Friday.
    Bad:  A judge fined the mill {==$45 million==}. ¶ It will appeal against the {==$54 million==} fine.
    Bad:  The blast killed {==14==} people. ¶ Among the {==41==} dead were two teachers.
    Bad:  A crowd of {==4,312==} was in the ground. ¶ The club thanked the {==4,132==} fans.
    Bad:  The appeal drew {==11,400==} donors. ¶ With {==14,100==} donors to thank, it ran late.
    Bad:  She got {==12,847==} votes. ¶ He came second, far behind her {==12,487==} votes.
    Bad:  Raiders took {==€3.2m==} from a depot. ¶ A reward was offered for the missing {==€2.3m==}.
    Bad:  # Ruiz ahead by {==1,122==} votes ¶ The gap between the two, {==1,212==} votes, had been 2,047 on Monday.
    Bad:  # Death toll from floods in Peru rises to {==43==} ¶ Crews dug after rains set off slides, killing at least {==34==} people.
    Good: # Death toll from floods in Peru rises to 43 ¶ A slide killed 34 people in Cusco on Monday. Nine others had died in Lima.
    Good: # Death toll from floods in Peru rises to 43 ¶ The toll rose from 34 on Monday to 43. It was 34 last year.
    Good: Raiders took €3.2m from a depot. ¶ A reward was offered for the remaining €2.3m. Of the €5.5m, the €2.3m was in notes.
    Good: The show drew 84 aircraft. ¶ The 48 aircraft from Peru were late. The 84 aircraft left.
    Good: Ann scored 21 points. ¶ Bob scored 12 points. The party won 21 seats. It had feared for the 12 seats that it held.
    Good: Arsenal bid £42m for the striker. ¶ The £24m will be paid up front.
    Good: A crowd of 4,312 was in the ground. ¶ The club thanked the 4,132 fans of the other side. It had 4,231 members in May.
    Good: The council has 27 members. ¶ The 72 members of the other house vote on Friday.
    Good: The mill dismissed 45 workers in May. ¶ The 54 workers dismissed in 2010 are still at home.
    """
    for fact, other in permutations(toll_of_headline(d), 2):
        yield flag(fact.span, "elsewhere two of its digits are exchanged", related=[see(other, f"{other.value.value:,g}")])
    alike: dict[tuple[int, str], list[tuple[Claim, int]]] = {}
    for block, said in (*headed(d), *told(d)):
        for claim in said:
            if claim.value > 11 and claim.unit not in MEASURED:
                digits = str(int(claim.value))
                alike.setdefault((len(digits), "".join(sorted(digits.rstrip("0")))), []).append((claim, block.start))
    for key, counts in alike.items():
        if len({claim.value for claim, _ in counts}) > 1:  # few stories have two of the same digits
            made = _made(d) if any(claim.unit for claim, _ in counts) else frozenset()
            kept = [(c, start) for c, start in counts if not (c.value in made and THE_SUM.search(c.ahead))]
            yield from [Fact((d.name, *key), c, c.span.shift(start)) for c, start in kept]


def toll_of_headline(d: Document) -> list[Fact]:
    """The toll of the headline and that of the lead, where they are one but for two digits, and the story tells the first nowhere else."""
    tops = [next(iter(blocks), None) for blocks in (headed(d), [b for b in told(d) if b[1]])]
    dead = [Fact(d.name, c, c.span.shift(top[0].start)) for top in tops if top for c in top[1] if c.fate == "dead"]
    if len(dead) != 2 or dead[0].span.start >= dead[1].span.start or not exchanged(*[f.value.value for f in dead]):
        return []
    head, lead = (f.value for f in dead)
    if min(head.value, lead.value) < 12 or lead.part or lead.head not in GENERIC or not one_time(head, lead):
        return []
    again = any(c.value == head.value for _, said in told(d) for c in said)
    return dead if not again and places(lead._replace(ahead="")) <= places(head) and not dated(lead) else []


def _made(d: Document) -> frozenset[float]:
    """What two sums of money of a story make, and what is left of one if the other is taken away."""
    sums = {claim.value for _, said in told(d) for claim in said if claim.unit and claim.unit not in MEASURED}
    return frozenset([v for a, b in combinations(sorted(sums), 2) for v in (a + b, b - a)]) if len(sums) < MOST_SUMS else frozenset()


def swapped(claim: Claim, other: Claim) -> bool:
    """Are two counts one but for two digits side by side?"""
    if not exchanged(claim.value, other.value) or (claim.ahead > other.ahead and claim.ahead.startswith(other.ahead)):
        return False
    if not (claim.head or claim.fate or claim.unit) or claim.unit != other.unit or claim.joined != other.joined or not steady(claim, other):
        return False
    if claim.unit and not claim.joined:
        return sum_of(claim, other) or _sum_again(claim, other)
    return long_slip(claim, other) or (same_things(claim, other) and (taken_up(claim, other) or told_again(claim, other)))


def _sum_again(claim: Claim, other: Claim) -> bool:
    """Is “the missing €2.3m”, of which nothing more is said, a sum that was told before? “The €2.3m” may be another."""
    the = THE_SUM.search(claim.ahead)
    if not the or claim.head or claim.bound or other.bound or which(claim) or LATER.search(claim.ahead):
        return False
    return the["which"] in AGAIN


def long_slip(claim: Claim, other: Claim) -> bool:
    """Are they counts of four figures or more, whatever their nouns are: “the 4,132 fans” after “a crowd of 4,312”?"""
    if not claim.head or any(c.value < 1000 or len(str(int(c.value)).rstrip("0")) < 3 for c in (claim, other)):
        return False
    if claim.part or not one_time(claim, other) or which(claim) or not DISTINCT.isdisjoint(claim.modifiers):
        return False
    return claim.definite or (one(claim.head) == one(other.head) and names(claim) <= names(other) and not LATER.search(claim.ahead))


def exchanged(one_value: float, other: float) -> bool:
    """Have two figures, of no more digits than are exact, neighbours that have changed places?"""
    return one_value != other and max(one_value, other) <= 1e15 and neighbours(one_value, other)


def same_things(claim: Claim, other: Claim) -> bool:
    """Are they of one noun, of which “45 of them” has it before it, or the dead of whatever kind?"""
    if claim.fate and other.fate and claim.fate != other.fate:
        return False
    if other.head == "them":
        return bool(claim.head) and claim.head[:5] in starts(other.ahead)
    return one(claim.head) == one(other.head) or (claim.fate == other.fate == "dead" and claim.head == "dead")


def taken_up(claim: Claim, other: Claim) -> bool:
    """Does “the N x” mean those of before: said of them is nothing that was not said there, or only what they did it for?"""
    if not (claim.definite or own_of(claim, other)) or claim.part >= other.value:
        return False
    said = {w for w in claim.modifiers if w not in other.modifiers}
    if not claim.behind.startswith(" for "):
        said |= which(claim)
    there = words_of(other, claim)
    return said.isdisjoint(DISTINCT) and all(w[:5] in there for w in said)


def told_again(claim: Claim, other: Claim) -> bool:
    """Is it told again of the same, in other words: of one subject, in the same words, or of one event?"""
    if anew(claim) or not one_time(claim, other) or LATER.search(claim.ahead) or either_says(MORE, claim, other):
        return False
    if not places(claim) <= places(other) or (which(claim) and which(claim) != which(other)):
        return False
    long = claim.value >= 1000 and (names(claim) & names(other) or claim.ahead.split()[:2] == other.ahead.split()[:2])
    return bool(long) or said_again(claim, other) or claim.fate == other.fate == "dead"
