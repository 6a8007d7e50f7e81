"""Abbreviations that are not explained, explained twice, or explained for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from newslint.desk import NO_DESK, Desk
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.titles import HEADS, OFFICES

from .familiar import FAMILIAR

INITIALS = pattern(r"[A-Z]{3,6}(?=s?\b)")
EXPLAINED = pattern(r"\(([A-Z]{2,6})\)")
SMALL = frozenset("of the and for in on to de la du des y & et und der a an".split())
NEXT = 24  # letters on each side of an abbreviation in which the next word is looked for
NEAR = 90  # letters on each side in which a name in lower case may be that in full
REACH = 9  # words before the bracket that may be the name in full
ENDS = (".", "!", "?", ":", ";", "”", '"', "’", ")", "]", "…")  # of copy; a line of a table ends otherwise
TABLE = "   "  # between columns
# What stands beside a name that is written in capitals: what kind of thing it is, or the mark of a company.
KIND = (
    "agency|institute|union|party|group|movement|militia|network|newspaper|broadcaster|channel|company|firm|bank|airline|insurer|brand|index|"
    "exchange|poll|pollster|systems|computers|software|journal|magazine"
)
BEHIND = pattern(
    r"(?:'s?|’s?)? (?:<|(?:Inc|Corp|Co|Ltd|AG|SA|NV|Plc|PLC|GmbH|AB|Oy|SpA|LLC|Pty|Bank|Group|Industries|International|Holdings|"
    r"Airlines|Airways|Radio|Television|TV|News|Royal)\b|(?:[a-z]+ ){0,2}(?:" + KIND + r")\b)"
)
BEFORE = pattern(r"(?:\b(?:" + KIND + r"|called|named|dubbed|codenamed|known as)(?: the| as)?|>) [(“\"]?$")
NAME_BEHIND = pattern(r" ([A-Z][a-z]{2,})\b")  # SMM Penarroya
APART = pattern(r"(?:, |\()$")


class Initials(NamedTuple):
    """An abbreviation in capitals, and where; `bracket`: it stands in brackets by itself, behind its name in full."""

    text: str
    span: Span
    bracket: bool = False


@view
def initials(p: Paragraph) -> list[Initials]:
    """The abbreviations of a paragraph of sentences: capitals by themselves, not a run of words in capitals; those that all
    readers know only in brackets."""
    text = p.text
    if p.heading or not text.rstrip().endswith(ENDS) or TABLE in text or text.isupper():
        return []
    brackets = {m.start(1) for m in EXPLAINED.finditer(text)} if "(" in text else set()
    return [
        Initials(m[0], Span(*m.span()), m.start() in brackets)
        for m in INITIALS.finditer(text)
        if (m[0] not in FAMILIAR or m.start() in brackets) and by_itself(text, *m.span()) and not (len(m[0]) > 3 and known(m[0].lower()))
    ]


def by_itself(text: str, start: int, end: int) -> bool:
    """Does no other word in capitals, letter, hyphen or slash stand beside it?"""
    before, after = text[max(0, start - NEXT) : start], text[end : end + NEXT].removeprefix("s")
    if before[-1:].isalnum() or before.endswith((*"-.@#/_&'’", "((")) or (after[:1] in "-.@/_&" and after[1:2].isalnum()):
        return False
    if after[:1] == " " and after[1:2].isdigit():  # a grade, a code
        return False
    around = [before.split()[-1:] if before[-1:] == " " else [], after.split()[:1] if after[:1] == " " else []]
    return not any(w.isupper() and len(w.strip('(),.;:“”"')) > 2 for words in around for w in words)


@rule(Level.INFO, when=initials)
def abbreviation_undefined(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """An abbreviation is not explained, explained twice, or explained and never used.

    Readers should not have to look up initials. What news uses without an explanation (NATO, FBI, WHO), and what the desk
    has among its words, needs none; an abbreviation is explained where its name in full stands in capitals anywhere in the
    story or close by in lower case, or where the copy says what kind of thing it is (the news agency KUNA, a MORI poll). One
    that is not used again needs no brackets.

    Bad: The {==PMF==} fired rockets, and the army accused the PMF.
    Bad: The World Food Programme (WFP) left. The World Food Programme {==(WFP)==} is short of money, the WFP said.
    Bad: The World Food Programme{-- (WFP)--} left on Monday, and the Red Cross left with it.
    Bad: Three counties sent teams, and so did the {==NQRT==}, which has two dogs.
    Bad: Plenty might follow. ¶ The {==PMF==} fired rockets, and the army accused the PMF.
    Good: The World Food Programme (WFP) left. The WFP is short of money.
    Good: The Popular Mobilization Forces fired rockets. The army accused the PMF.
    Good: NATO and the FBI agreed. LEGAL WARNING: ALL RIGHTS RESERVED.
    Good: The PMF (Popular Mobilization Forces) fired; the PMF denied it.
    Good: Fees for a general permit rose. A GP costs more now, and no GP is free.
    Good: The news agency XNA said so. A ZORI poll and the QXW research institute agreed, XNA, ZORI and QXW said.
    Good: QRS Corp and Gas de Oriente (GDOSA) met; QRS will buy GDOSA.
    Good: The Iberian Tin Committee, ITO, agreed; the ITO paid SMQ Penman, and SMQ said so.
    Good: Salvador SHG 110, Guatemala SHG 109 ¶ REP bulk, REP fine
    """
    uses: dict[str, list[tuple[Paragraph, int, Span]]] = {}
    explained: dict[str, list[Span]] = {}
    for start, p in d.blocks:
        for text, span, bracket in initials(p):
            uses.setdefault(text, []).append((p, start, span))
            if bracket and names_in_full(p, span.start - 1, text):
                explained.setdefault(text, []).append(Span(start + span.start - 1, start + span.end + 1))
    ours = desk.words.union(name.preferred for name in desk.names)
    for text, found in uses.items():
        if text not in explained and text not in FAMILIAR and text not in ours and counts(found) and not is_explained(d, text, found):
            yield flag(found[0][2].shift(found[0][1]), f"“{text}” is not explained")
    for text, brackets in explained.items():
        for again in brackets[1:]:
            yield flag(again, f"“{text}” is explained twice", related=[Related(brackets[0], "first here")])
        if text not in FAMILIAR and d.text.count(text) == 1:
            span = brackets[0]
            space = d.text[span.start - 1] == " "
            yield flag(Span(span.start - space, span.end), f"“{text}” is not used again", "")


def counts(found: list[tuple[Paragraph, int, Span]]) -> bool:
    """Does a story use initials more than once, or once behind “the”, as something that readers should know? Three letters that
    stand once are mostly known where they are read."""
    p, _, span = found[0]
    return len(found) > 1 or (span.end - span.start > 3 and p.text.endswith(("the ", "The "), 0, span.start))


def is_explained(d: Document, text: str, found: list[tuple[Paragraph, int, Span]]) -> bool:
    """Does the copy tell what these initials are: by a name in full with such initials, beside them or elsewhere, or by a
    word for the kind of thing?"""
    if any(names_kind(p, span, text) for p, _, span in found):
        return True
    if any(
        text in letters.upper() for p, _, span in found for letters in first_letters(p.text[max(0, span.start - NEAR) : span.end + NEAR])
    ):
        return True
    return any(text in letters for _, p in d.blocks for letters in letters_of(p))


def names_kind(p: Paragraph, span: Span, text: str) -> bool:
    """Does a word for what this is stand beside it, is it put in brackets behind something, or between commas behind a name
    that has its first letter?"""
    before = p.text[max(0, span.start - 90) : span.start]
    named = NAME_BEHIND.match(p.text, span.end)
    if BEHIND.match(p.text, span.end) or BEFORE.search(before) or (named and named[1] not in OFFICES | HEADS):
        return True
    m = APART.search(before)
    if not m or m[0] != ", ":
        return m is not None
    name = list(takewhile(in_a_name, reversed(before[: m.start()].split())))
    return p.text[span.end : span.end + 1] == "," and len(name) > 1 and any(word[0] == text[0] for word in name)


def in_a_name(word: str) -> bool:
    return word[0].isupper() or word in SMALL


def names_in_full(p: Paragraph, bracket: int, text: str) -> bool:
    """Do the words before the bracket begin with these letters, small words left out or counted, in this order or another?"""
    before = p.text[:bracket].replace("-", " ").split()[-REACH:]
    every = "".join([w[0] for w in before]).upper()
    large = "".join([w[0] for w in before if w.lower() not in SMALL]).upper()
    return any(
        letters.endswith(text) or (text[0] in letters and letters[-1:] == text[-1]) or sorted(letters[-len(text) :]) == sorted(text)
        for letters in (every, large)
    )


@view
def letters_of(p: Paragraph) -> tuple[str, str]:
    """The first letters of the words of a paragraph."""
    return first_letters(p.text)


def first_letters(text: str) -> tuple[str, str]:
    """The first letters of words: of all, and of all but the small ones."""
    every = [w for word in text.replace("-", " ").split() if (w := word.lstrip("“\"'‘([<"))]
    return "".join([w[0] for w in every]), "".join([w[0] for w in every if w.lower() not in SMALL])
