"""Millions for billions."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see
from newslint.views.figures import Figure, quantities

from .bounds import SENTENCE
from .digits import significant
from .scales import scales

WORD = pattern(r"[^\W\d_]{4,}")
ANYTHING = word_set("""
    million billion trillion thousand dollars dlrs euros pounds company firm said says year years month monday tuesday wednesday thursday
    friday saturday sunday percent quarter government worth cost costs total more than with from about over nearly almost were have been
    that this which would will into only some also last first after
""")


OPENS = pattern(r"(?:^|[.!?][”\"’')]*\s)The\s$")
DEFINITE = pattern(r"\b(?:the|that|this)\s$", 2)
SUMS = word_set("""
    deal purchase sale acquisition takeover buyout price sum bill cost total figure package plan project contract order investment rescue
    bailout settlement payment provision agreement offer bid loan theft fraud robbery heist fine gift grant award debt loss cut
""")
MOST = 60  # sums of one key that each is compared with


class Sum(NamedTuple):
    """A figure with its scale: the digits that say something, the noun it stands before, whether it has “the”, whether
    that opens its sentence, and the words around it."""

    scale: int
    digits: int
    head: str
    definite: bool
    opens: bool
    around: frozenset[str]


def one_scale(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The same digits with two scales, in one story, point at each other; the scale that stands more often is taken for right."""
    scales = Counter(f.value.scale for f in facts)
    for fact in facts:
        if len(scales) > 1 and 2 * scales[fact.value.scale] <= len(facts):
            other = next((f for f in facts[:MOST] if alike(fact.value, f.value) or taken_up(fact, f) or taken_up(f, fact)), None)
            if other:
                yield fact, flag(fact.span, "the same figure has another scale elsewhere", related=[see(other, "here")])


def alike(a: Sum, b: Sum) -> bool:
    """May the same digits mean the same sum? Three digits hardly agree by chance, two do, so that a word must agree too."""
    if a.scale == b.scale:
        return False
    return a.digits > 2 or (a.head != "" and a.head == b.head) or (a.digits == 2 and not a.around.isdisjoint(b.around))


def taken_up(fact: Fact, other: Fact) -> bool:
    """Is a sum with “the” the one just told, in this paragraph or the one before?"""
    sum_, before = fact.value, other.value
    if sum_.head and not sum_.opens and sum_.head not in SUMS and sum_.head[:5] not in before.around:
        return False
    return sum_.definite and sum_.scale != before.scale and sum_.digits > 1 and 0 <= fact.block - other.block <= 1


@rule(Level.WARNING, judge=one_scale)
def magnitude_slip(d: Document) -> Iterator[Fact | Finding]:
    """A figure stands once with one scale and once with another.

    The same digits, of the same money or of the same thing, are millions in one place and billions in another.

    Bad:  The loan is worth {==$1.5 billion==}. ¶ The bank gave the loan of {==$1.5 million==} on Monday.
    Bad:  The loan is worth {==$1.52 billion==}. ¶ The bank paid {==$1.52 million==} on Monday.
    Bad:  It was an {==$8 million==} deal. ¶ The {==$8 billion==} deal was signed.
    Bad:  The mine was bought for {==$23 million==}. ¶ Shareholders approved the {==$23 billion==} purchase.
    Bad:  It asks for {==$6 million==} this year, of which $4.2 billion is for Sudan and $1.8 billion for Chad.
    Bad:  Spending is 4.29 trillion shillings, revenue 3.39 trillion and the deficit {==901 million==} shillings.
    Bad:  It sold goods for $6.42 billion. ¶ Pumps made $2.89 billion, pipes $2.05 billion and valves {==$1.48 million==}.
    Good: It asks for $6 billion this year, of which $4.2 billion is for Sudan and $1.8 billion for Chad.
    Good: Spending is 4.29 trillion shillings, revenue 3.39 trillion and the deficit 901 billion shillings, and 901 million is for wells.
    Good: The deal is worth $1.5 billion. ¶ The bank paid $1.5 billion on Monday.
    Good: The road cost $1.5 billion. ¶ She was fined $1.5 million.
    Good: It paid $8 million for the land. ¶ The budget is $8 billion.
    Good: The plan will save Jamaica $3.3 million a year. ¶ The foreign debt of Jamaica is $3.3 billion.
    Good: Some 1.5 million people came. ¶ The road cost $1.5 billion.
    """
    before = list[Figure]()
    for block in d.blocks:
        found = quantities(block.prose)
        for said in scales(block.prose, before[:MOST]):
            yield said._replace(span=said.span.shift(block.start))
        before += [f for f in found if f.scale > 1]
        for f in found:
            if f.scale >= 1000 and f.form == "numeral":
                thing = f.unit or ("person" if f.head.lower() in ("people", "persons") else f.head.lower())
                if thing:
                    yield Fact((d.name, f.raw, thing), read(block.prose.text, f), f.span.shift(block.start))


def read(text: str, f: Figure) -> Sum:
    before = text[max(0, f.span.start - 8) : f.span.start]
    opens = OPENS.search(before) is not None
    return Sum(f.scale, significant(f), f.head.lower(), opens or DEFINITE.search(before) is not None, opens, around(text, f))


def around(text: str, f: Figure) -> frozenset[str]:
    """How the words begin that say what a sum is for ("awarded", "award"), within some 60 characters of its sentence."""
    before, behind = text[max(0, f.span.start - 60) : f.span.start], text[f.span.end : f.span.end + 60]
    near = SENTENCE.split(before)[-1] + " " + SENTENCE.split(behind)[0]
    return frozenset([w[:5] for w in WORD.findall(near) if w.islower() and w not in ANYTHING])  # one firm has many sums
