"""Parts of speech, as far as a word alone shows them: by its ending, and by the inflections that the dictionary has of it.

What takes neither -ing nor -ly is no verb and no adjective, so that a noun is left; what takes -ing and no -ly is a verb. Most words of
English may be several things, and of these nothing is said.
"""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon.small import small
from newslint.lexicon.words import known

ABSTRACT = tuple("ment tion sion ity ness ance ence ship ism hood ancy ency".split())
NO_NOUN = tuple("ly ing ed al ive ous ful less ic able ible ary ian ese ish ern est wards self".split())
LEAST = 4  # letters


@lru_cache(1 << 13)
def noun(word: str) -> bool:
    """Can it be nothing but a noun, singular or plural?"""
    if plural(word):
        return any(noun(stem) for stem in singulars(word))
    if len(word) < LEAST or not word.isalpha() or not known(word) or word in small("no nouns"):
        return False
    if word.endswith(ABSTRACT):
        return not verb_form(word)
    return not word.endswith(NO_NOUN) and not verb_form(word) and not adverb(word)


def abstract(word: str) -> bool:
    """Is it a singular noun by its ending: commitment, ability?"""
    return len(word) > LEAST and word.endswith(ABSTRACT) and noun(word)


@lru_cache(1 << 13)
def plural(word: str) -> bool:
    """Is it the form in -s of a known word?"""
    if len(word) < LEAST or not word.endswith("s") or word.endswith(("ss", "us", "is", "ous", "wards")) or word in small("no nouns"):
        return False
    return known(word) and any(known(stem) and len(stem) > 2 for stem in singulars(word))


def singulars(word: str) -> list[str]:
    """What a word in -s may be the plural of."""
    stems = [word[:-1]]
    if word.endswith("ies"):
        stems.append(word[:-3] + "y")
    elif word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        stems.append(word[:-2])
    return [stem for stem in stems if known(stem)]


@lru_cache(1 << 13)
def verb(word: str) -> bool:
    """Is it the base form of a verb, and no adjective?"""
    if not word.isalpha() or not known(word) or word.endswith(("ing", "ed", "ly", "s")):
        return False
    return word not in small("no verbs") and word not in small("no nouns") and verb_form(word) and not adverb(word)


def verb_form(word: str) -> bool:
    """Does the dictionary have it with -ing?"""
    stems = (word, word[:-1] if word.endswith("e") else "", word + word[-1], word[:-2] + "y" if word.endswith("ie") else "")
    return any(known(stem + "ing") for stem in stems if stem)


def adverb(word: str) -> bool:
    """Does the dictionary have it with -ly, or as a comparative in -ier?"""
    return known(word + "ly") or (word.endswith("le") and known(word[:-1] + "y")) or (word.endswith("y") and known(word[:-1] + "ily"))
