"""Months and weekdays that are misspelt: the words with a capital that may be judged in mid-sentence, where a date or “on” shows them."""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.words import misspellings
from newslint.pattern import pattern
from newslint.views.calendar import DAYS, MONTH_NAMES

from .near import LONG, VOWELS

MONTHS = tuple(name.lower() for name in MONTH_NAMES if name not in ("May", "June", "July"))
NAMES = MONTHS + DAYS
LEAST = 4  # letters
SHORT = 6  # letters up to which a slip of a month or a weekday may be a name: Munday, Frida, Augusta
# Months of other languages, which stand in names and titles.
FOREIGN = frozenset(
    """
    januar februar oktober dezember desember januari februari septembre octobre novembre decembre settembre ottobre dicembre setembro
    outubro novembro dezembro septiembre setiembre octubre noviembre diciembre septembr oktobar novembar decembar
    """.split()
)
BEFORE = pattern(
    r"(?:\b(?:in|on|since|until|till|from|to|of|by|and|or|before|after|through|between|during|last|next|this|late|early|every"
    r"|[Ll]ate|[Ee]arly|[Mm]id|[Oo]n|[Ii]n|[Ss]ince|[Ll]ast|\d{1,2}(?:st|nd|rd|th)?)[ -]+|[(,] ?)$"
)
SHOWN = pattern(r"[ ,]+(?:\d|(?:morning|afternoon|evening|night|said)\b)|[.,;)]|$| [a-z]")
DATED = pattern(r"\.? \d{1,4}\b")
DAY = pattern(r"\b\d{1,2}(?:st|nd|rd|th)? (?:of )?$")
FAR = 16  # code points before


@lru_cache(1 << 12)
def calendar(word: str) -> str:
    """The month or weekday, with its capital, that a strange word in small letters was meant to be; "" if it is none of them."""
    if (right := misspellings().get(word, "")).lower() in NAMES:
        return right
    if word in FOREIGN or word in NAMES or len(word) < LEAST:
        return ""
    for right in NAMES:
        if abs(len(word) - len(right)) < 3 and word[0] in right[:2] and not word.startswith(right) and near(word, right):
            return right.capitalize()
    return ""


def near(word: str, right: str) -> bool:
    """Is it one slip away, or two in a long word? A short one must keep its last letter, and its vowels."""
    from rapidfuzz.distance import OSA

    away = OSA.distance(word, right, score_cutoff=2)
    if len(right) <= SHORT:
        return away == 1 and word[-1] == right[-1] and (right in MONTHS or vowels(word) == vowels(right))
    return away == 1 or (away == 2 and len(right) >= LONG and word[-1] == right[-1])


def vowels(word: str) -> list[str]:
    return [letter for letter in word if letter in VOWELS]


def in_date(text: str, start: int, end: int, right: str) -> bool:
    """Do the words beside it show that a month or a weekday stands here?"""
    before = text[max(0, start - FAR) : start]
    if len(right) <= SHORT and right.lower() in MONTHS:
        return DATED.match(text, end) is not None or DAY.search(before) is not None
    return BEFORE.search(before) is not None and SHOWN.match(text, end) is not None
