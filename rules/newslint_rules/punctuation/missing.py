"""Spaces that are missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.small import small
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.text import BEFORE_NAME, OFTEN_LAST
from newslint.views.titles import OPENERS

from .seams import is_address, seams, token

LEFT = pattern(r"[^\W_]+(?:['’,][^\W_]+)*$")
RIGHT = pattern(r"[^\W\d_]+")
FIGURE = pattern(r"(?<![^\s(\[“\"‘$£€-])\d[\d,]*$")
ROMAN = pattern(r"[IVXLC]+$")
MONTHS = small("months")
# Before one of these, in lower case, a stop or a bracket has lost its space.
GOES_ON = small("goes-on")
DOMAINS = small("domains")
SHORTENED = frozenset(
    (*BEFORE_NAME, *OFTEN_LAST, "Calif.", "Conn.", "Mass.", "Penn.", "Wash.", "Dept.", "Assn.", "Univ.", "Bros.", "Sgt.", "Est.")
)
# What is set solid with a figure in one house or another.
UNITS = small("units")
NAMED = frozenset(("seven", "something", "somethings"))  # 24seven, a 20something
COMMON = (6, 5, 4.5)  # zipf of a word that has lost the space behind a figure of one character, of two, of more


@rule(Level.ERROR, when=seams)
def space_missing(p: Paragraph) -> Iterator[Finding]:
    """A space is missing after a mark, beside a bracket or quotation mark, or between a figure and its word.

    What stands on either side must be a whole word; addresses, files, handles, abbreviations and what looks like them are left alone.

    Bad:  Many were {~~killed.Negotiators~>killed. Negotiators~~} met in {~~Cairo,but~>Cairo, but~~} left.
    Bad:  Some {~~1,200people~>1,200 people~~} died in {~~2017.The~>2017. The~~} war went on.
    Bad:  “We will {~~stay.”The~>stay.” The~~} minister {~~left;nobody~>left; nobody~~} did.
    Bad:  The ruling {~~party(AKP~>party (AKP~~}) won, he {~~said."The~>said. "The~~} war is over."
    Bad:  They were {~~hurt.the~>hurt. the~~} others fled to {~~Afghanistan.Trump~>Afghanistan. Trump~~} said nothing.
    Bad:  He left the {~~Senate.He~>Senate. He~~} sailed on the Java {~~Sea.All~>Sea. All~~} are well.
    Good: The phones of One.Tel; see www.bbc.co.uk, News.com.au, Booking.com or http://example.org/a,b?c=D. Write to a.S@example.org.
    Good: U.S. and U.N.-led troops, e.g. 3.5 million at 7.30pm for $1,200.50; J.K. Rowling and Yahoo!Mail, Wikinews:Introduction.
    Good: The 5th, the 1990s, 400metres, function(s), iron(III), (re)elected, (s)he, wo(men), “[t]he”, A,B,C and 1,2-ethanol.
    Good: He wrote on 8chan and 4chan, read 9to5mac and 360feedback, watched 3sat and 24seven and saw 49ers and 20something fans.
    Good: He came on 24.December; the file is report.Final.txt. Children's.com sold it. „Nein“sagte er.
    """
    end = -1
    for at in seams(p):
        if at >= end and (cut := lost(p.text, at)) and not is_address(p.text, at):
            start, end = around(p.text, cut)
            old = p.text[start:end]
            yield flag(Span(start, end), f"a space is missing in “{old}”", f"{p.text[start:cut]} {p.text[cut:end]}")


def around(text: str, cut: int) -> Span:
    """The words on both sides of a place, with the marks between them."""
    left, right = text[:cut].rstrip('.,;:!?”")]('), cut
    while right < len(text) and text[right] in '“"(':
        right += 1
    m, n = LEFT.search(left, max(0, len(left) - 40)), RIGHT.match(text, right)
    return Span(m.start() if m else len(left), n.end() if n else right)


def lost(text: str, at: int) -> int:
    """The place where a space must be set, if the mark here has lost one; else 0."""
    mark = text[at]
    if mark.isdigit():
        return figure(text, at)
    if mark in "“(":
        return before_opener(text, at)
    if mark in "”)":
        return after_closer(text, at)
    if mark == '"':
        even = text.count('"', 0, at) % 2 == 0
        return (at if even else at + 1) if word_after(text, at + 1) and LEFT.search(text, max(0, at - 30), at - 1) else 0
    return at + 1 if after_mark(text, at) else 0


def after_mark(text: str, at: int) -> bool:
    """Has the comma, stop, colon, semicolon, question or exclamation mark here lost the space behind it?"""
    mark, right = text[at], word_after(text, at + 1)
    m = LEFT.search(text, max(0, at - 40), at)
    left = m[0] if m else ""
    quoted = text[at + 1 : at + 2] == "“" and "„" not in text
    if mark == "," and len(left) > 2 and left.isalpha() and text[at + 1 : at + 2].isdigit():
        return True
    if not left or not (right or quoted):
        return False
    common = left.islower() and len(left) > 1 and known(left.partition("'")[0].partition("’")[0])
    if quoted:
        return mark in ",:." and (common or left[0].isupper() or left.isdigit())
    if mark == ",":
        return (len(left) > 1 or left.isdigit()) and text.count(",", *token(text, at)) < 3 + left.count(",") and is_word(right)
    if mark == ";":
        return len(left) > 1 and is_word(right)
    if mark == ":":
        return common and len(left) > 2 and right[0].isupper() and is_word(right)
    return ends_sentence(text, at, left, common, right)


def ends_sentence(text: str, at: int, left: str, common: bool, right: str) -> bool:
    """Does a stop between two words end a sentence, and is no part of a name, an address or a number?"""
    after = text[at + 1 + len(right) :][:2]
    if right.lower() in DOMAINS or (after[:1] in (".", "-") and after[1:].isalnum()):
        return False
    if right.islower():
        return common and zipf(left) > 3 and right in GOES_ON
    whole = not right.isupper() or right in ("A", "I") or (len(right) > 2 and len(left) > 3)
    if not right[0].isupper() or not whole:
        return False
    if common or text[at] != ".":
        return common
    if left.replace(",", "").isdigit():
        return right not in MONTHS and text[: at - len(left)].strip() != "" and FIGURE.search(text, 0, at) is not None and frequent(right)
    start = at - len(left)
    opener = right in OPENERS and after[:1] == " " and after[1:].islower()
    if left[0].isupper() and frequent(left) and not opener and text[start - 2 : start - 1].islower():  # the shops of One.Tel
        return False
    alone = len(left) > 2 and left[1:].islower() and text[start - 1 : start] in ("", " ")
    return alone and left + "." not in SHORTENED and (left[0].isupper() or frequent(right))


def frequent(word: str) -> bool:
    """Is this, but for its capital, a word of English that everybody uses?"""
    low = word.lower()
    return known(low) and zipf(low) > 3.7


def word_after(text: str, at: int) -> str:
    """The word that begins at a place; a single letter only if it is a word."""
    m = RIGHT.match(text, at)
    return m[0] if m and (len(m[0]) > 1 or (m[0] in ("A", "I", "a") and text[m.end() : m.end() + 1] == " ")) else ""


def is_word(word: str) -> bool:
    """Can this begin a clause: a word of English, or a name by its capital?"""
    return word[0].isupper() or known(word)


def figure(text: str, at: int) -> int:
    """The place behind a figure that has lost the space before its word. The shorter the figure, the more common the word: 8chan,
    49ers and 9to5 are names."""
    m, word = FIGURE.search(text, max(0, at - 16), at + 1), word_after(text, at + 1)
    if not m or not word.islower() or word in UNITS or word in NAMED or text[at + 1 + len(word) :][:1].isdigit():
        return 0
    return at + 1 if known(word) and zipf(word) > COMMON[min(len(m[0]), len(COMMON)) - 1] else 0


def before_opener(text: str, at: int) -> int:
    """A capital or a year behind a bracket, or a quotation, stands apart from the word in front."""
    m = LEFT.search(text, max(0, at - 40), at)
    if not m or not known(m[0].lower()) or len(m[0]) < 2:
        return 0
    if text[at] == "“":
        return at if "„" not in text and text.count("“") == text.count("”") and word_after(text, at + 1) else 0
    inside = text[at + 1 : text.find(")", at) if ")" in text[at : at + 60] else at + 1]
    named = len(inside) > 2 and inside[0].isupper() and not ROMAN.match(inside) and inside.replace(" ", "").isalpha()
    return at if named or (inside.isdigit() and len(inside) == 4) else 0


def after_closer(text: str, at: int) -> int:
    """A word behind a bracket or quotation that is closed stands apart from it."""
    word = word_after(text, at + 1)
    if text[at] == "”":
        return at + 1 if "„" not in text and is_word(word) and ("“" in text[:at]) and (word[0].isupper() or zipf(word) > 4.5) else 0
    opened = text.rfind("(", 0, at)
    if opened < 0 or at - opened < 4 or text[at - 1] == ")" or text[opened - 1 : opened].isalpha():
        return 0
    return at + 1 if word in GOES_ON or (word[:1].isupper() and known(word.lower()) and zipf(word.lower()) > 4) else 0
