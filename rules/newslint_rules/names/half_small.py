"""Names of which only the first word is written small: red Sea, matt Hancock."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.lexicon import famous_places, people, places
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.views.folding import plain
from newslint.views.names import names

SMALL_BEFORE = pattern(r"(?:^|[\s(“\"])([a-z]{2,}) $")
DETERMINED = pattern(r"\b(?:an?|the|its|his|her|their|our|this|that) (?:new|old|great|grand|little|big) $")
ARTICLES = frozenset("the la el le les los las al".split())
COMPASS = frozenset(
    (
        "north south east west central upper lower old great mid inner outer western eastern northern southern northeast northwest "
        "southeast southwest"
    ).split()
)
KINDS = ("country", "capital", "region", "city")


def before_name(p: Paragraph) -> Iterator[tuple[Span, str, None]]:
    """Small words that are the beginning of the name behind them, each with its right form."""
    for name in names(p):
        start = name.words[0].span.start
        if name.opens or name.words[0].article or not (m := SMALL_BEFORE.search(p.text, max(0, start - 20), start)):
            continue
        word, first = m[1], name.words[0].text
        if word not in first_words() or DETERMINED.search(p.text, max(0, start - 20), start):
            continue
        if of_place(word, [w.text for w in name.words]) or of_person(word, first, len(name.words)):
            yield Span(*m.span(1)), word.capitalize(), None


@cache
def first_words() -> frozenset[str]:
    """What may be the first word of a place of several, and given names: of the small words in front of a name hardly one."""
    of_places = {name.split()[0].lower() for name in famous_places.names() if " " in name}
    return people.given_names().union(of_places) - ARTICLES


def of_place(word: str, behind: list[str]) -> bool:
    """Do the small word and what stands behind it make a place? The south of a country is written small, but not South Africa."""
    for size in (2, 1):
        found = places.find(" ".join([word, *behind[:size]])) if len(behind) >= size else ()
        if found and found[0].kind in KINDS and (word not in COMPASS or found[0].kind == "country"):
            return True
    return False


def of_person(word: str, surname: str, size: int) -> bool:
    """Is the small word the given name of a person of this surname, in just that spelling?"""
    if size > 1 or word not in people.given_names():
        return False
    return any(word in {plain(g) for g in person.givens} for person in people.by_surname(surname))
