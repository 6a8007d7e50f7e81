"""The compounds of a paragraph: with a hyphen, solid, or as two words. No list of compounds is needed, since a story that
varies holds both forms; lists say only where two forms are two things."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.lexicon.words import DATA, known, zipf
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.sieve import Sieve
from newslint.views import quoted, vocabulary

if TYPE_CHECKING:
    from marisa_trie import Trie

COMPOUNDS = DATA / "compounds.marisa"
Halves = tuple[str, str]
TIED = pattern(r"[-‑](?<=[a-z].)[a-z]+(?:[-‑][a-z]+)*")  # of a compound with a hyphen, all but the first word
TIED_BEFORE, TIED_AFTER = frozenset("-‑'’@/_#."), frozenset("-‑@/_#")  # what makes a match a part of something longer
FUNCTION = frozenset(
    "a an the and or but nor not no of in on at by to for from with as is are was were be been being am do does did has have had "
    "this that these those it its he she they we you i who whom which what when where how why than then so if all any some each "
    "every both few more most other such only own same too very can could will would may might must shall should his her their our "
    "my your me him them us one two there here just also even still yet once ever never about after again against before between "
    "during into like near since through until upon while within without per via".split()
)
PARTICLES = frozenset(
    "up down out off in on over back away through around along by under about across ahead apart aside forward together".split()
)
PREFIXES = frozenset(
    "anti auto bi co counter cross de ex extra hyper inter macro mega micro mid mini mis multi neo non over post pre pro proto "
    "pseudo quasi re self semi sub super trans tri ultra un under vice".split()
)
NO_WORDS = PREFIXES - frozenset("counter cross extra mini over super ultra under".split())  # prefixes that never stand by themselves
NUMBERS = frozenset(
    "four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred thousand million billion first second third fourth fifth sixth seventh eighth ninth "
    "tenth once twice half quarter dozen three hundreds thousands millions billions".split()
)
COUNTED = (NUMBERS | {"two", "six", "ten"}) - {"half", "quarter", "dozen", "once", "twice"}
# With a hyphen these are other words.
OTHER_WORDS = frozenset(
    "resign recover reform recreate release recount redress remark represent resent reserve resort return relay react coop "
    "unionized unionised correspondent".split()
)
SHORTEST, LONGEST = 6, 30  # letters of a compound
FAMILIAR = 3.4  # zipf from which a half makes a word look like a compound
RARER = 0.1  # zipf by which a half may be rarer than the whole
MORE_COMMON = frozenset(  # compounds that are more common than their halves
    "online offline website websites podcast podcasts playoffs headquarters earthquake earthquakes warehouse warehouses".split()
)


class Compounds(NamedTuple):
    """By their letters: compounds with a hyphen, and words that may be compounds, each with its places outside quotations."""

    hyphened: dict[str, list[Span]]
    solid: dict[str, list[Span]]


@view
def compounds(p: Paragraph) -> Compounds:
    """What may vary in the hyphen."""
    hyphened: dict[str, list[Span]] = {}
    solid: dict[str, list[Span]] = {}
    if "-" in p.text or "‑" in p.text:
        for m in TIED.finditer(p.text):
            add_place(hyphened, p, Span(first_letter(p.text, m.start()), m.end()))
    for word in may_be_compounds(vocabulary(p)):
        found = [s for s in places(p, word) or openers(p, word) if not quoted(p, s)]
        if found and (key := letters(word)) not in OTHER_WORDS:
            solid.setdefault(key, []).extend(found)
    return Compounds(hyphened, solid)


def first_letter(text: str, hyphen: int) -> int:
    """Where the word in front of a hyphen begins."""
    start = hyphen
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def add_place(found: dict[str, list[Span]], p: Paragraph, span: Span) -> None:
    """A compound with a hyphen at its place; a capital it may have only where a sentence begins."""
    form = p[span]
    lower = form.islower() or (form[1:].islower() and opens(p.text, span.start))
    if lower and (key := letters(form.lower())) not in OTHER_WORDS and is_whole(p.text, span) and not quoted(p, span):
        found.setdefault(key, []).append(span)


def opens(text: str, start: int) -> bool:
    """Does a sentence begin here?"""
    before = text[max(0, start - 4) : start].rstrip()
    return not before or before[-1] in ".!?"


def places(p: Paragraph, word: str) -> list[Span]:
    """Where a word stands in lower case, by itself."""
    found, at = [], p.text.find(word)
    while at >= 0:
        span = Span(at, at + len(word))
        if is_whole(p.text, span):
            found.append(span)
        at = p.text.find(word, at + 1)
    return found


def openers(p: Paragraph, word: str) -> list[Span]:
    """Where a word stands with the capital of a sentence."""
    return [s for s in places(p, word.capitalize()) if opens(p.text, s.start)]


def pair_places(p: Paragraph, halves: tuple[str, str]) -> list[Span]:
    """Where two words follow each other, a space between."""
    pair = " ".join(halves)
    return [s for s in places(p, pair) + openers(p, pair) if not quoted(p, s)]


def is_whole(text: str, span: Span) -> bool:
    """Is the span no part of a longer word, name, address or handle?"""
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if (before and (before.isalnum() or before in TIED_BEFORE)) or (after and (after.isalnum() or after in TIED_AFTER)):
        return False
    return after != "." or not text[span.end + 1 : span.end + 2].isalpha()


def letters(form: str) -> str:
    """The key of a compound: its letters, in the singular."""
    bare = form.replace("-", "").replace("‑", "").replace(" ", "")
    return bare[:-1] if len(bare) > 5 and bare[-1] == "s" and bare[-2] != "s" else bare


def may_be_compound(word: str) -> bool:
    """Is it one of the solid compounds, or a word never seen that has halves?"""
    return SHORTEST <= len(word) <= LONGEST and (word in solids() or (not known(word) and not zipf(word) and has_halves(word)))


may_be_compounds = Sieve(may_be_compound)


@cache
def solids() -> Trie:
    """The solid compounds among the words whose frequency is known, by `tools/build_compounds.py`."""
    import marisa_trie

    return marisa_trie.Trie().mmap(str(COMPOUNDS))


@lru_cache(1 << 12)
def has_halves(word: str) -> bool:
    """Are there two familiar words in it, or a prefix and a word, that are no rarer than the whole? In a word that no
    dictionary has the parts may be any words (followup)."""
    if word in MORE_COMMON:
        return True
    enough, new = zipf(word) - RARER, not known(word)
    for cut in range(2, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if zipf(second) < enough or not known(second):
            continue
        if first in PREFIXES and len(second) > 3:
            return True
        if zipf(first) >= max(enough, FAMILIAR) and zipf(second) >= FAMILIAR and known(first) and (new or are_halves(first, second)):
            return True
    return False


def are_halves(first: str, second: str) -> bool:
    return len(first) > 2 and first not in FUNCTION and (second in PARTICLES or (len(second) > 2 and second not in FUNCTION))


@lru_cache(1 << 14)
def is_half(word: str) -> bool:
    return word not in FUNCTION and zipf(word) >= FAMILIAR and known(word)


@lru_cache(1 << 14)
def cut_of(word: str) -> tuple[str, str] | None:
    """A solid word as the two words that it is made of, if these can stand for it: both familiar, and neither the first
    an adverb of place, a number or a prefix nor the second a word of grammar. An adverb of place comes second in nouns (takeover)."""
    for cut in range(3, len(word) - 1):
        first, second = word[:cut], word[cut:]
        if is_half(first) and first not in PREFIXES | PARTICLES | COUNTED and is_second(second.removesuffix("s")):
            return first, second
    return None


def is_second(word: str) -> bool:
    return word in PARTICLES or (len(word) > 2 and is_half(word))
