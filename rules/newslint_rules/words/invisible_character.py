"""Characters that are not what they seem: unseen, of another script, or of another encoding."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, Safety, flag, rule

HIDDEN = "\u00ad\u034f\u061c\u115f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0001-\U000e007f"
CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
ODD = pattern(f"[{HIDDEN}{CONTROL}\ufffd\ue000-\uf8ff]+")
# UTF-8 read as Windows-1252: a capital with an accent and a sign that no word holds.
TAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
MOJIBAKE = pattern(f"(?:[âãï]{TAIL}{TAIL}|[ÂÃÄÅÐÑ]{TAIL}|ðŸ{TAIL}{TAIL})+|â€[œ\u009d]?")
LOOKALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТХУЗабеѕіјорсхуԁɡАΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρι",
    "ABESIJKMHOPCTXY3abesijopcxydgAABEZHIKMNOPTYXovpi",
)
STRANGE = pattern("[\u0370-\u03ff\u0400-\u052fɡ]+")
FOREIGN = pattern("[\u0370-\u052fɡÂÃÄÅÐÑâãïð]")
WORD = pattern(r"[^\W\d_]+")
LATIN = pattern("[A-Za-z]")
JOINED = (
    "ARABIC", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "ORIYA", "TAMIL", "TELUGU", "KANNADA", "MALAYALAM", "SINHALA", "KHMER",
    "MYANMAR", "THAI", "LAO", "TIBETAN", "MONGOLIAN", "HEBREW", "SYRIAC", "THAANA", "NKO",
)  # fmt: skip


@rule(Level.ERROR)
def invisible_character(p: Paragraph) -> Iterator[Finding]:
    """A character is unseen, of another script than its word, or broken by an encoding.

    A zero-width space or a soft hyphen hides a name from every search; a Cyrillic а in a Latin word does too; "â€™" is an apostrophe that
    was read in the wrong encoding. Joiners stay where scripts and emoji need them.

    Bad:  The war{--\u200b--} is over in Is{--\u00ad--}rael.
    Bad:  The {~~Krеmlin~>Kremlin~~} and {~~Рutin~>Putin~~} said so.
    Bad:  Egypt{~~â€™~>’~~}s leader said {~~â€œ~>“~~}no” in the caf{~~Ã©~>é~~}.
    Good: The café in Erdoğan’s Zürich, Âge and Râle, is “open” — 5 μm, α-decay, Москва, Ελλάδα, 10 € and São Tomé.
    Good: می‌شود is Persian, हिन्‍दी Hindi, and 👩‍🚀 an astronaut.
    Good: The war is over.
    """
    text = p.text
    if not text.isprintable() or "\ufffd" in text:  # a line break is not printable either
        yield from unseen(text)
    if not text.isascii() and FOREIGN.search(text):
        yield from broken(text)
        yield from mixed(text)


def unseen(text: str) -> Iterator[Finding]:
    """Characters without a form of their own; a replacement character stands for one that is lost."""
    for m in ODD.finditer(text):
        if m[0][0] == "\ufffd" or "\ue000" <= m[0][0] <= "\uf8ff":
            yield flag(Span(*m.span()), "a character was lost here")
        elif not needed(text, m.start(), m.end()):
            name = unicodedata.name(m[0][0], "a control character").lower()
            new = " " if m[0][0] in "\u2028\u2029\x0b\x0c" else ""
            yield flag(Span(*m.span()), f"an unseen character (U+{ord(m[0][0]):04X}, {name})", new, safety=Safety.SAFE)


def needed(text: str, start: int, end: int) -> bool:
    """Does a neighbour need it: a script that is joined or runs from right to left, or an emoji?"""
    return any(joins(c) for c in (text[start - 1 : start] + text[end : end + 1]))


def joins(c: str) -> bool:
    return not c.isascii() and (unicodedata.name(c, "").startswith(JOINED) or ord(c) > 0x1F000 or c in "\ufe0f\u2640\u2642")


def broken(text: str) -> Iterator[Finding]:
    """Letters that become one letter when they are read in the right encoding."""
    for m in MOJIBAKE.finditer(text):
        try:
            right = bytes(b for c in m[0] for b in byte(c)).decode("utf-8")
        except (UnicodeError, ValueError):
            if "€" in m[0]:
                yield flag(Span(*m.span()), "a character was broken by its encoding")
            continue
        yield flag(Span(*m.span()), f"“{right}”, read in the wrong encoding", right)


def byte(c: str) -> bytes:
    return bytes([ord(c)]) if ord(c) < 256 else c.encode("cp1252")


def mixed(text: str) -> Iterator[Finding]:
    """Words in Latin letters with letters of another script among them that look alike."""
    for m in STRANGE.finditer(text):
        start, end = m.span()
        if not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()):
            continue
        word = next((w for w in WORD.finditer(text, max(0, start - 30), end + 30) if w.start() <= start < w.end()), None)
        if word is None or not LATIN.search(word[0]) or STRANGE.search(text, word.start(), start):
            continue
        right = word[0].translate(LOOKALIKE)
        if right.isascii() and right != word[0]:
            yield flag(Span(*word.span()), f"“{right}” with letters of another script", right)
