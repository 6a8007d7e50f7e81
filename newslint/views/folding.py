"""The key under which the spellings of one name meet, whatever alphabet it came from.

Articles, accents, hyphens, doubled letters and the usual ways of writing a foreign sound are folded: Sissi and Sisi, Morsi
and Mursi, Zelensky and Zelenskyy, Gaddafi and Qadhafi, Hussein and Husayn. Two names of one key are not yet one name.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ..pattern import pattern

LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "e", "œ": "e", "đ": "d", "ð": "d", "þ": "t"})
ARTICLE = pattern(r"(?:al|el|ul|ar|as|ash|ad|an|at|az|es|ed|er)[-‑]")
DROPPED = str.maketrans("", "", "'’‘ʻʼ-‑ .\xa0\xad")
# In this order: what is written with several letters before what is written with one.
SOUNDS = [
    (written, sound)
    for sound, several in (
        ("C", "tsch tch tsj cz ch"), ("S", "sch sz sh sj"), ("j", "dzh dj zh"), ("f", "ph"), ("h", "kh"), ("g", "gh"), ("d", "dh"),
        ("t", "th"), ("k", "ck"),
        ("X", "ks x"), ("se", "ce"), ("si", "ci cy"), ("k", "q g c"), ("s", "tz ts z"), ("v", "w"), ("o", "oe"), ("u", "ou oo au ow ue"),
        ("i", "iay ai ay ei ey ae ea ee ie iy yi ij ii yy y e"),
    )
    for written in several.split()
]  # fmt: skip
DOUBLED = pattern(r"(.)\1+")
VOWELS = str.maketrans("", "", "aiu")


@lru_cache(1 << 15)
def plain(name: str) -> str:
    """A name in lower case, without accents, article, apostrophes, hyphens, spaces and stops."""
    lower = name.lower()
    if not lower.isascii():
        marked = unicodedata.normalize("NFKD", lower.translate(LETTERS))
        lower = "".join([c for c in marked if not unicodedata.combining(c)])
    if m := ARTICLE.match(lower):
        lower = lower[m.end() :]
    return lower.translate(DROPPED)


@lru_cache(1 << 15)
def fold(name: str) -> str:
    """The key of a name as it sounds."""
    key = plain(name)
    for written, sound in SOUNDS:
        if written in key:
            key = key.replace(written, sound)
    if key[-3:] in ("off", "iff"):
        key = key[:-2] + "v"
    key = key[:1] + key[1:].replace("j", "i")
    key = DOUBLED.sub(r"\1", key.replace("o", "u"))
    return re.sub("(?<=[aiu])h$", "", key)


@lru_cache(1 << 15)
def loose(name: str) -> str:
    """The key without the vowels inside: Mohammed and Muhammad, Netanyahu and Netenyahu; "" where under three letters are left,
    and for what has no vowels anyway, such as Dlrs."""
    key = fold(name)
    bones = DOUBLED.sub(r"\1", key[:1] + key[1:].translate(VOWELS))
    return bones if 3 <= len(bones) < len(key) else ""


def singled(word: str) -> str:
    """The word with each doubled letter once."""
    return "".join([c for i, c in enumerate(word) if not i or word[i - 1] != c])
