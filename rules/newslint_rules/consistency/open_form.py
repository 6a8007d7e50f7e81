"""When two words contradict a compound that the story writes with a hyphen.

A compound has a hyphen before its noun that it may lack elsewhere (a long-term plan, in the long term), and many pairs of
words are an ordinary phrase besides (they take over, the takeover). So two words count only where they stand as the compound
does, both before a noun or both where the phrase ends; and where one of them is a word of grammar, an adverb of place or a
number, only where nothing but a compound can stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span

from .compounds import COUNTED, FUNCTION, PARTICLES, PREFIXES, Halves

PREPOSITIONS = frozenset("in of on at by to for from with off up down out over under after before between against through without".split())
IN_FRONT = PREPOSITIONS | {"so", "ever", "then"}  # of a noun behind an article only in a compound (a by election, the so called)
# Past tenses and the like that are nothing but verbs: the phrase in front of them has ended.
VERBS = (
    "said says told took went came gave got grew became began ran saw sold sent spoke stood won wrote knew kept brought bought "
    "thought caught fought sought sat fled drew flew broke chose drove ate threw wore fell rose seems seemed remains remained "
    "appears appeared includes included last next yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday"
)
NEXT = pattern(r"\s*(?:([.,;:!?()\[\]”’\"—–]|$)|(\w+)(-)?)")
JOINS = frozenset(["and", "or", "but"])  # (a long-term and costly plan)
ENDING = FUNCTION | frozenset(VERBS.split())
A_NOUN = pattern(r"\s(?:is|was|are|were|has|had|will|would|could|should|of)\b")
MAY_ACT = pattern(
    r"\s[a-z]+s (?:the|an?|its|their|his|her|to|in|on|along|through|across|from|with|for|at|into|up|down|out|off|back|around|by|over|"
    r"against|between)\b"
)
ACTS_ON = pattern(r"\s[a-z]+(?<!s)s (?:the|an?|its|their|his|her)\b")
ARTICLES = frozenset("a an the its their our my another every".split())
POINTERS = ARTICLES | frozenset("this that these those last next his her".split())
NOUN_BEHIND = POINTERS | PREPOSITIONS | {"your", "any", "all", "some", "more", "no"}
IS = frozenset("is are was were be been being very not remains".split())
TIMES = frozenset(
    "term run time day week month quarter year season night morning evening afternoon weekend decade century moment minute hour".split()
)
OPENERS = frozenset(["but", "and", "that", "because", "while"])
FRACTIONS = frozenset(f + s for f in "third quarter fifth sixth seventh eighth tenth half".split() for s in ("", "s")) | {"halves"}
PLURALS = frozenset(["men", "women", "people", "children", "feet"])
MIDWAY = ("east", "west")
# Two words that are one thing, solid or not; stories of an edition are held to one form only of these.
LISTED = frozenset(
    (first, second + s)
    for first, *seconds in map(
        str.split,
        (
            "air base craft field raid ship space strike, arm chair, art work, back yard, battle field ground, block chain, book seller "
            "shop store, bush fire, cell phone, child birth care, class mate room, court house room, data base, day care, farm land "
            "worker, fire fighter, fund raiser raising, gold mine, grass root, gun fight man men shot, hail storm, health care, house "
            "wife, land mine owner slide, law maker suit, life boat style time, market place, mine field, news letter paper print room, "
            "oil field, pay roll, peace keeper keeping maker, pipe line, policy maker making, rain storm, road block side, sales man, "
            "sand storm, school boy girl, share holder, ship builder building wreck yard, smart phone, snow storm, stake holder, steel "
            "maker, stock broker holder pile, tax payer, tear gas, team mate, thunder storm, time frame table, trade mark, vice chairman "
            "president chancellor, video tape, war lord plane ship time, water way, web site, wheel chair, wild fire life, work day "
            "force load shop"
        ).split(", "),
    )
    for second in seconds
    for s in ("", "s")
)
LISTED_BY_FIRST: dict[str, list[Halves]] = {}
for pair in LISTED:
    LISTED_BY_FIRST.setdefault(pair[0], []).append(pair)
Ends = frozenset[bool | None]  # whether the phrase ends behind a compound, by its places


def ends_phrase(p: Paragraph, span: Span) -> bool | None:
    """Does the phrase end behind these words, or go on with a noun? None where that is unclear."""
    m = NEXT.match(p.text, span.end)
    if not m:
        return None
    if m[1] is not None:
        return True
    word = m[2].lower()
    if word in JOINS or word.endswith("ed") or (word[0].isdigit() and not m[3]):
        return None
    return word in ENDING


def contradicts(p: Paragraph, span: Span, halves: Halves, ends: Ends) -> bool:
    """Do two words here what the compound does elsewhere in the story? `ends`: whether the phrase ends behind the compound."""
    first, second = halves
    before, alone = words_before(p, span), ends_phrase(p, span)
    if is_loose(first, second):
        # a compound that has its hyphen even where the phrase ends has it before a noun too
        attribute = alone is False and not ends.isdisjoint((True, False)) and not (is_adverb(halves, before) or acts(p, span, before))
        return attribute or (alone is not False and True in ends and by_itself(halves, before))
    if first in ("north", "south"):
        return second.startswith(MIDWAY)
    if first in COUNTED or first == "one":
        if second in FRACTIONS:
            return alone in ends and alone is not None
        return (
            first != "one"
            and alone is False
            and alone in ends
            and not (second[-1] == "s" or second in PLURALS)
            and not is_adverb(halves, before)
        )
    if not before or before[-1] not in ARTICLES:
        return False
    if second.removesuffix("s") in PARTICLES or second == "being":
        return True in ends and A_NOUN.match(p.text, span.end) is not None
    return first in IN_FRONT and second not in FUNCTION


def words_before(p: Paragraph, span: Span) -> list[str]:
    """The three words before a place in lower case, with their punctuation."""
    return p.text[max(0, span.start - 40) : span.start].lower().split()[-3:]


@lru_cache(1 << 12)
def is_loose(first: str, second: str) -> bool:
    """May any two such words be a compound? Not where one of them is a word of grammar, an adverb of place, a number or a
    point of the compass, nor where one is said twice."""
    ruled_out = first in ("north", "south", "east", "west") or first in PARTICLES | FUNCTION | COUNTED or second in PARTICLES | FUNCTION
    return not ruled_out and first != second and len(first) > 2 and len(second) > 2


def by_itself(halves: Halves, before: Sequence[str]) -> bool:
    """Are two words with which a phrase ends a compound? With a participle only behind a form of to be (it is state
    owned), with what may be a verb only as a noun (their decision making; a cross check)."""
    first, second = halves
    last = before[-1] if before else ""
    if second.endswith(("ed", "en")):
        return last in IS
    if second.endswith("ing") or (first in PREFIXES and first != "vice"):
        one = last in ("a", "an") and second.endswith("ing")  # a planet forming
        return not one and (last in NOUN_BEHIND or last.endswith(("'s", "’s")))
    return True


def acts(p: Paragraph, span: Span, before: Sequence[str]) -> bool:
    """May two words be all of a subject, and what follows its verb: behind an article (the front line runs along the river), or in
    front of an object (far right doubles its vote)?"""
    behind_article = bool(before) and before[-1] in POINTERS and MAY_ACT.match(p.text, span.end)
    return bool(behind_article or ACTS_ON.match(p.text, span.end))


def is_adverb(halves: Halves, before: Sequence[str]) -> bool:
    """Are two words in front of others no attribute of these, but an adverb (in the longer term yields may rise)?"""
    first, second = halves
    if second == "ago":
        return not before or before[-1] not in ("the", "its", "their")
    if len(before) < 2 or before[-1] not in POINTERS or before[-2].lstrip('“"(') not in PREPOSITIONS:
        return False
    opens = len(before) < 3 or before[-3][-1] in ".,;:—–" or before[-3] in OPENERS
    return opens or first in TIMES or second in TIMES
