"""Two spellings of one word in a story or an edition, and American words among British ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newslint.desk import NO_DESK, Desk
from newslint.lexicon import spellings
from newslint.lexicon.spellings import Pair
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Fact, Finding, Level, Related, flag, rule
from newslint.views import quoted, vocabulary

from .agreement import Form, between_stories, in_a_story

STYLES = {"ap": "American", "guardian": "British", "bbc": "British"}
OF_A_DIALECT = ("spelling", "loose")
COMPUTING = frozenset(
    "computer computers software code app apps users user online internet data web".split()
)  # they have programs everywhere
ENOUGH = 2  # words of one side that make a single word of the other a stranger


class Use(NamedTuple):
    """A word that is written in two ways, where it stands, in lower case and outside quotations."""

    span: Span
    word: str
    pair: Pair


@cache
def known() -> frozenset[str]:
    return frozenset(spellings.table())


@view
def uses(p: Paragraph) -> list[Use]:
    """The words of a paragraph that have another spelling."""
    there = vocabulary(p) & known()
    found = sorted((span, word) for word in there for span in places(p.text, word))
    return [Use(span, word, pair) for span, word in found if not quoted(p, span) for pair in spellings.pairs(word)]


def places(text: str, word: str) -> Iterator[Span]:
    """Where a word in lower case stands, or is a part of a compound."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (is_letter(text[at - 1 : at]) or is_letter(text[end : end + 1])):
            yield Span(at, end)
        at = text.find(word, end)


def is_letter(character: str) -> bool:
    return character.isalnum() and not character.isdecimal()


def one_spelling(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    yield from in_a_story(facts, max, other_spelling)
    if facts[0].value.kind != "loose":
        yield from between_stories(facts, max, other_spelling, even=False)


def other_spelling(here: Form, there: Form) -> str:
    return next(p for p in spellings.pairs(here.text) if p.kind in OF_A_DIALECT).other(here.text)


@rule(Level.WARNING, when=uses, judge=one_spelling)
def spelling_varies(p: Paragraph) -> Iterator[Fact]:
    """One word is spelt in two ways.

    Both spellings are right, but a story takes one of them, and so does an edition if most of its stories do. The form
    that is rarer is flagged; words in quotations are left as they are.

    Bad: The protesters left; one {~~protestor~>protester~~} stayed with other protesters.
    Bad: Her adviser met an {==advisor==} to the king.
    Bad: Two advisers spoke. ⁂ The advisers agreed. ⁂ The {~~advisors~>advisers~~} left.
    Bad: The drug programme began in May. A second programme is to follow the first {~~program~>programme~~}.
    Good: A computer program runs the programme.
    Good: “The protestors are brave,” she said of the protesters.
    Good: The adviser to the minister praised the advisory board.
    Good: The Bettor newspaper found a better price for the bettor.
    Good: One resister carried a resistor; the miner was a minor.
    """
    for span, word, pair in uses(p):
        if pair.kind in OF_A_DIALECT and not (word.startswith("program") and vocabulary(p) & COMPUTING):
            side = "0" if word == pair.first else "1"
            yield Fact(re.sub("(s|ed|ing)$", "", pair.first), Form(side, word, kind=pair.kind), span)


@rule(Level.INFO, when=uses)
def dialect_varies(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A British spelling stands among American ones, or the other way round.

    Readers take a mixture for carelessness, and often it shows where agency copy was pasted in. The house style decides;
    without one, a single word is flagged where at least two others are of the other side, and a word that the story spells
    in both ways. British writers who keep -ize are left alone, and so are names and quotations.

    Bad: The center honored its neighbors and praised the {~~colour~>color~~} of the flag.
    Bad: The defence ministry cancelled the programme; officials {~~honored~>honoured~~} the dead.
    Bad: They organized a rally, and those who had {==organised==} it were honored.
    Bad: @ap The {~~colour~>color~~} of the flag changed.
    Good: The Labour Party's center in the capital honored its neighbors.
    Good: “The colour is wrong,” said the owner of the center, who favored its neighbors.
    Good: The centre's programme was organized by its neighbours.
    Good: The theatre changed the color of its doors.
    Good: @ap The Ministry of Defence praised the center.
    """
    found: dict[str, list[Use]] = {"American": [], "British": []}
    for start, p in d.blocks:
        for use in uses(p):
            if use.pair.kind not in OF_A_DIALECT:
                found[side_of(use)].append(use._replace(span=use.span.shift(start)))
    house = STYLES.get(desk.style)
    for side, other in (("American", "British"), ("British", "American")):
        for use in first_of_each(found[side]):
            if house == other:
                yield flag(use.span, f"“{use.word}” is {side} spelling", use.pair.other(use.word))
            elif out_of_place(use, found[side], found[other]):
                yield stranger(use, side, found[other])


def stranger(use: Use, side: str, others: Sequence[Use]) -> Finding:
    """A word among words of the other side; its other spelling is offered unless the two are one against one."""
    even = len({u.pair for u in others}) == 1
    related = Related(others[0].span, f"“{others[0].word}” is {'British' if side == 'American' else 'American'}")
    story = "a British story" if side == "American" else "an American story"
    return flag(use.span, f"“{use.word}” is {side} spelling in {story}", *([] if even else [use.pair.other(use.word)]), related=[related])


def side_of(use: Use) -> str:
    kind, first, _ = use.pair
    return "American" if kind == "american" or (kind in spellings.PAIRED and use.word == first) else "British"


def first_of_each(found: Sequence[Use]) -> list[Use]:
    """The first use of each word."""
    return list({use.pair: use for use in reversed(found)}.values())[::-1]


def out_of_place(use: Use, same: Sequence[Use], others: Sequence[Use]) -> bool:
    """Is a word the only one of its side, among enough of the other, or one that the story writes the other way too?"""
    here, there = {u.pair for u in same}, {u.pair for u in others}
    if use.pair in there:
        return len(there) > len(here) or (len(there) == len(here) and use.word == use.pair.second)
    return len(here) == 1 and sum(speaks_against(pair, use) for pair in there) >= ENOUGH


def speaks_against(pair: Pair, use: Use) -> bool:
    """Does a word of the other side prove something of this one? British houses may write -ize too: only -ise tells of it."""
    if use.pair.kind == "ize":
        return pair.kind == "ize" or use.word == use.pair.second
    return pair.kind != "ize"
