"""Offices, ranks and institutions that are misspelt: words with a capital that may be judged in mid-sentence, in front of a name or of
a noun that they go with."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import zip_longest

from newslint.lexicon import people, places
from newslint.lexicon.words import known, misspellings, zipf
from newslint.pattern import pattern, word_set
from newslint.views.titles import HEADS, MODIFIERS, OFFICES, ORGANISATIONS

LEAST = 7  # letters
SEEN = 2.5  # zipf from which a strange word may be a name
DERIVED = word_set("presidential parliamentary governmental congressional ministerial departmental")
# So these are written in other languages, or as surnames.
OTHERS = word_set(
    """parlament parlement departement profesor institut instituto hopital comision comission comisionado asociation sargent sergent docter
    universitet universiti govern gouvernement federaal generaal admiraal sekretariat societe residencia centraal
    senador presidencial congreso guvernor serjeant"""
)
# Letters that other languages write for one of English: Nacional, Direktor.
FOREIGN = frozenset((("c", "t"), ("k", "c"), ("z", "t"), ("z", "s"), ("j", "i"), ("d", "t"), ("u", "o")))
NEXT = pattern(r" (?:[A-Z][a-z’'-]+\b|([a-z]{4,})\b)(?!\.\w)")
NOUNS = word_set(
    """official officials spokesman spokeswoman spokesperson minister ministers employee employees worker workers agency agencies candidate
    candidates election elections campaign building buildings house office officer officers member members leader leaders source sources
    statement report reports party parties committee department policy spending forces troops aide aides adviser advisers staff nominee
    debate palace group groups council debt bonds data funding grant grants contract contracts"""
)


@cache
def by_ends() -> dict[str, list[str]]:
    """The offices, ranks and institutions that a slip may be meant to be, in small letters, by their first letter and their last."""
    out: dict[str, list[str]] = {}
    for word in sorted({w.lower() for w in OFFICES | HEADS | MODIFIERS | ORGANISATIONS} | DERIVED):
        if len(word) >= LEAST and word.isalpha():
            out.setdefault(word[0] + word[-1], []).append(word)
    return out


@lru_cache(1 << 12)
def office(word: str) -> str:
    """The office or institution, with its capital, that a strange word in small letters was meant to be; "" if it is none."""
    if len(word) < LEAST - 1 or word in OTHERS:
        return ""
    right = misspellings().get(word, "")
    if not right and zipf(word) < SEEN:
        right = next((near for near in by_ends().get(word[0] + word[-1], ()) if slipped(word, near)), "")
    if not right or right not in by_ends().get(right[0] + right[-1], ()):
        return ""
    written = word.capitalize()
    return "" if people.by_surname(written) or places.find(written) else right.capitalize()


def slipped(word: str, right: str) -> bool:
    """Is it one slip inside the word, and none by which another language differs?"""
    from rapidfuzz.distance import OSA

    if OSA.distance(word, right, score_cutoff=1) != 1:
        return False
    return next(((a, b) for a, b in zip_longest(word, right) if a != b), ("", "")) not in FOREIGN


def before_name(text: str, start: int, end: int, right: str) -> bool:
    """Does a name follow, or a noun with which an institution goes?"""
    m = NEXT.match(text, end)
    return m is not None and (m[1] is None or (m[1] in NOUNS and known(m[1])))
