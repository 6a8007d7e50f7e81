"""How a word begins when it is read aloud: with a vowel or not. None where readers or dictionaries differ."""

from __future__ import annotations

from newslint.lexicon.small import small
from newslint.pattern import pattern

SPELLED = frozenset("AEFHILMNORSX")  # letters whose names begin with a vowel
HARD = frozenset("BCDGJKPQTVWZ")  # consonants, whether they are spelled or spoken
VOWELS = frozenset("AEIOUY")
# Vowels that are not heard as such: union, unanimous, usage, utility, ubiquitous, Uganda, uranium, Uruguay, Europe, ewe, one, ouija.
GLIDE = pattern(
    r"uni(?![nmd]|ss|gn)|unanim|us(?:[aeu]|ing)|ut(?:[aeo]|il|ic)|ubi|uga|uk|ur(?:an|in|o|ug|e[at])|uv|eu|ew|one(?!r|i)|once\b|oui|oaxa"
)
SILENT_H = pattern(r"hour|honest|hono(?!l)|heir|hors\b")
UNSURE = pattern(
    r"h(?:istor|erb|otel|abit|allucin|eredit|eroi|orrif|yster|omage|ypothe|ilar|umbl)|ui|uyg|uber|urd|unid(?!e)|y[^aeiouy]|x[^aeiouy]|ng"
)
CAPITALS = pattern(r"[A-Z](?:\.[A-Z])+\b|[A-Z]{2,}(?=s?\b|\d)")
GROUP = pattern(r"\d+")
# Abbreviations that look like words and are spelled out, and the reverse.
SPELLED_OUT = small("spelled-out")
SPOKEN = small("spoken-as-words")


def opens_with_vowel(word: str) -> bool | None:
    """Does this word, number or abbreviation begin with the sound of a vowel? None if that is not certain."""
    first, second = word[0], word[1:2]
    if first.isdigit():
        return figure(word)
    if first.upper() in HARD:
        return False
    if not first.isascii():
        return True if first in "éèêáàíóòÉÈÁ" else None
    if second == "-" or second.isdigit():  # X-ray, F-16, H1N1
        return first.upper() in SPELLED
    if m := CAPITALS.match(word):
        return abbreviation(m[0].replace(".", ""), "." in m[0])
    return spoken(word) if second else None


def figure(word: str) -> bool | None:
    """8, 80, 8,000; 11 and 18, also before a comma; but 1100 and 1800 are read in two ways."""
    group = GROUP.match(word)
    first = group[0] if group else "0"
    if first[0] == "8" or first in ("11", "18"):
        return True
    return None if first[0] == "0" or (len(first) > 3 and first[:2] in ("11", "18")) else False


def abbreviation(letters: str, dotted: bool) -> bool | None:
    """Letter by letter, unless it may be read as a word (FEMA, SALT)."""
    first = letters[0]
    if dotted or letters in SPELLED_OUT or not any(c in VOWELS for c in letters):
        return first in SPELLED
    if letters in SPOKEN or first == "U":
        return False
    if first in "AEIO":
        return None if letters.startswith(("EUR", "ONE")) else True
    if first not in SPELLED:
        return False
    cluster = first == "S" or (first == "F" and letters[1] in "LR")
    return None if letters[1] in VOWELS or cluster or len(letters) > 3 else True


def spoken(word: str) -> bool | None:
    low = word.lower()
    if word[1].isupper() and not word.isupper():  # iPhone, eBay; but MPhil, MSc
        return True if word[0] in "aeio" else None
    if not any(c in "aeiouy" for c in low) or UNSURE.match(low) or (word[0] == "O" and low[1] == "u" and low[2:3] not in "tr"):
        return None
    return (low[0] in "aeiou" and not GLIDE.match(low)) or SILENT_H.match(low) is not None
