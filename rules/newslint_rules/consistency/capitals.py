"""Names of institutions and places of which the second word has a capital here and none there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Fact, Finding, Level, rule
from newslint.views import quoted, vocabulary

from .agreement import Form, between_stories, in_a_story

NOUNS = frozenset(
    "palace ministry government parliament party university college hospital airport court council committee commission agency "
    "department authority police army navy forces church mosque cathedral river valley mountains peninsula island islands strip "
    "bridge street road avenue square stadium museum prison province crossing tribunal accord treaty embassy consulate presidency "
    "administration cabinet federation institute bureau".split()
)
# Before these a lower-case first word is of the name too: health ministry, supreme court.
FIRST = frozenset(
    "health foreign defense defence interior finance justice education energy transport labor labour agriculture information "
    "commerce trade environment housing culture tourism home treasury supreme constitutional high federal district security".split()
)

NEVER = frozenset("the this that its a an no".split())
LAST_WORD = pattern(r"([^\W\d_][\w'’-]*?)(?:['’]s)?$")
LONGEST = 24  # letters of a first word


@view
def named(p: Paragraph) -> list[Fact]:
    """What a paragraph says of these names, outside quotations and headings: its first word, its second, the case of that."""
    if p.heading or p.text.isupper():
        return []
    lower = p.text.lower()
    if len(lower) != len(p.text):  # a letter that is two in lower case moves all places
        return []
    return [fact for noun in sorted(vocabulary(p) & NOUNS) for fact in of_noun(p, lower, f" {noun}")]


def of_noun(p: Paragraph, lower: str, noun: str) -> Iterator[Fact]:
    """The names of which this noun is the second word."""
    at = lower.find(noun)
    while at >= 0:
        span = Span(at + 1, at + len(noun))
        before = LAST_WORD.search(p.text, max(0, at - LONGEST), at)
        first = before[1] if before else ""
        if not lower[span.end : span.end + 1].isalpha() and is_first(first) and not quoted(p, span):
            form = Form("capital" if p.text[span.start].isupper() else "small", f"{first} {p[span]}")
            yield Fact((first.lower(), noun[1:]), form, span)
        at = lower.find(noun, at + 1)


def is_first(word: str) -> bool:
    """May a name begin with this word: has it a capital, or is it one of the few that need none?"""
    if (word.isupper() and len(word) > 3) or word.lower() in NEVER:
        return False
    return word[:1].isupper() or word in FIRST


def one_case(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    yield from in_a_story(facts, max, recased)
    yield from between_stories(facts, max, recased, even=False)


def recased(here: Form, there: Form) -> str:
    noun = here.text.split()[-1]
    return noun.capitalize() if there.form == "capital" else noun.lower()


@rule(Level.INFO, when=named, judge=one_case)
def capitals_vary(p: Paragraph) -> Iterator[Fact]:
    """The name of an institution or a place has a capital here and none there.

    Houses differ (the AP writes Health Ministry, the Guardian health ministry), but a story does one or the other, and so
    does an edition if most of its stories do. Headings and quotations are left as they are.

    Bad: They met at Ittihadiya Palace, and left Ittihadiya {==palace==} at noon.
    Bad: The Health Ministry said so. On Monday the Health Ministry denied it. A doctor asked the health {~~ministry~>Ministry~~}.
    Good: They met at Ittihadiya Palace and left the palace at noon.
    Good: “The Health Ministry is wrong,” said an officer of the health ministry.
    Good: # Health Ministry denies it ¶ The health ministry denied it.
    """
    yield from named(p)
