"""Which forms lie near each other, and when nearness shows nothing: inflection and derivation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from newslint.lexicon import people, places
from newslint.lexicon.words import known, zipf
from newslint.views.folding import fold, loose, plain, singled
from newslint.views.forms import Form
from newslint.views.titles import ENDINGS

UNSEEN, STRANGE, KNOWN = 1.5, 2.4, 3.0  # of `familiar`: a form under 2.4 is no good spelling of anything well known
FAR = 2.0  # of `familiar` too: a form so much less known than its neighbour is no word of its own
CLEARLY = 1.5  # and one that is so much less known is a slip where other things show what is meant
SUFFIXES = ENDINGS | {""}
VOWELS = frozenset("aeiouy")
REACH = 4  # letters within which one jumps
CROWD = 100  # so many forms of one beginning show nothing
ALTERNATIVES = frozenset(["", "e", "es", "s", "on", "en", "an", "in", "o", "ie", "y", "ey", "ee"])
TAILS = frozenset({"i", "y", "iy", "ey", "yy", "ij", "ie", "ii", "e", "ee", "ei"})  # of the last sound of a name, and no inflection


PLACES = {"country": 4.0, "capital": 4.0, "demonym": 3.5, "region": 3.0, "city": 2.4, "town": 1.5}  # a town may be anybody's surname
# The surnames of a couple or of a brother and a sister: Kaczynski and Kaczynska, Papadopoulos and Papadopoulou.
GENDERED = {
    frozenset(pair.split())
    for pair in ("i a", "y a", "y aya", "iy aya", "i aya", "o a", "e a", "os ou", "is i", "us a", "as iene", "as aite")
}


@lru_cache(1 << 14)
def familiar(text: str) -> float:
    """How well known a form is as an English word, a name or a place, on the scale of zipf: under 2.4 hardly at all."""
    lower = text.lower()
    z = zipf(lower) if lower.isascii() else zipf(plain(text))
    if z < 3 and (known(lower) or people.by_surname(text)):
        return 3.0
    return max(z, PLACES.get(places.kind(text) or "", 0.0)) if z < 3 else z


def distance(a: str, b: str, most: int = 2) -> int:
    """The edits between two words: a letter dropped, added or changed, or two neighbours swapped; `most` + 1 where it is more."""
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b, score_cutoff=most)


def dropped(word: str) -> Iterator[str]:
    """The word, and without each of its letters."""
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


def jumped(a: str, b: str) -> bool:
    """Have a few letters beside each other changed their order, in a word of six or more: Jarkata, Copenhegan?"""
    if len(a) != len(b) or len(a) < 6 or sorted(a) != sorted(b):
        return False
    start, left = common(a, b), common(a[::-1], b[::-1])
    return start > 0 and len(a) - start - left <= REACH


def near_pairs(forms: Iterable[Form]) -> list[tuple[Form, Form]]:
    """Forms that may be one name: one edit apart, of one key, or long and two edits apart; each pair once, in order."""
    listed = [f for f in forms if len(f.plain) >= 3]
    first: dict[str, int] = {}  # most keys are those of one form alone, and for these no list is made
    buckets: dict[str, list[int]] = {}
    for i, f in enumerate(listed):
        start = f.plain[:1]
        for key in (*of_letters(f.plain, f.key), *["<" + n + start for n in f.lefts], *[">" + n + start for n in f.rights]):
            if key not in first:
                first[key] = i
            elif key in buckets:
                buckets[key].append(i)
            else:
                buckets[key] = [first[key], i]
    near = {pair for bucket in buckets.values() if len(bucket) <= CROWD for pair in combinations(bucket, 2)}
    return [(listed[i], listed[j]) for i, j in sorted(near)]


def abbreviation(word: str) -> bool:
    """Is a word an abbreviation, since it has no vowel: Dlrs, Blvd?"""
    return VOWELS.isdisjoint(word)


def abbreviated(a: str, b: str) -> bool:
    """Is a word the other without its vowels, or are both abbreviations: Stcks of Stocks, Stks of Stcks?"""
    return abbreviation(a) and (abbreviation(b) or a == "".join([c for c in b if c not in VOWELS]))


@lru_cache(1 << 13)
def of_letters(plain: str, key: str) -> frozenset[str]:
    """What a form shares with its near ones by its letters and its key."""
    ends = ("^" + plain[:2], "$" + plain[-3:]) if len(plain) >= 8 else ()
    bones = ("~" + loose(plain),) if loose(plain) else ()
    return frozenset([*dropped(plain), "=" + key, "%" + english_key(plain.removesuffix("e")), *bones, *ends])


@lru_cache(1 << 13)
def english_key(surname: str) -> str:
    return fold(surname.replace("ew", "ou")).replace("v", "f").replace("mps", "ms")


def inflected(a: Form, b: Form, slip: bool = False) -> bool:
    """Do a rarer form and another differ as a word and its derivation do? What is plainly a `slip` is no derivation."""
    stem = common(a.plain, b.plain)
    rest_a, rest_b = a.plain[stem:], b.plain[stem:]
    if rest_a and rest_b and a.plain[stem - 1] == "i" and "i" + rest_a in SUFFIXES and "i" + rest_b in SUFFIXES:  # Arabic, Arabia
        return familiar(a.text) >= UNSEEN
    if stem < 3 or not (rest_a in SUFFIXES and rest_b in SUFFIXES) or (rest_a in TAILS and rest_b in TAILS):
        return False
    if singled(a.plain) == singled(b.plain):  # a letter doubled is no inflection
        return False
    if (familiar(a.text) >= UNSEEN and not slip) or frozenset((rest_a, rest_b)) in GENDERED or christianised(rest_a, rest_b):
        return True
    if rest_a and rest_b:
        return False
    cut_short = familiar(b.text) >= KNOWN or not a.lefts.isdisjoint(b.lefts) or (b.introduced and rest_b not in "ais")
    cut_short = cut_short or (b.times >= 3 * a.times and rest_b not in "ains")
    cut_short = cut_short or (len(b.plain) >= 8 and rest_b not in "aisn") or places.kind(b.text) not in (None, "demonym")
    return len(rest_b) != 1 or not cut_short


def christianised(rest_a: str, rest_b: str) -> bool:
    """Is the first the ending of a verb made of a name?"""
    return rest_a[:2] in ("is", "iz") and len(rest_a) > len(rest_b)


def surname_endings(a: Form, b: Form) -> bool:
    """Do two forms differ as spellings of one surname do: Clark and Clarke, Andersen and Anderson?"""
    stem = common(a.plain, b.plain)
    return a.plain[stem:] in ALTERNATIVES and b.plain[stem:] in ALTERNATIVES


def common(a: str, b: str) -> int:
    """The length of the beginning that two words have in common."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def swapped(a: str, b: str) -> bool:
    """Do two words differ by two neighbours that change places?"""
    i = common(a, b)
    return len(a) == len(b) and a[i + 2 :] == b[i + 2 :] and a[i : i + 2] == b[i : i + 2][::-1]
