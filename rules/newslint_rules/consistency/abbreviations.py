"""Abbreviations: with and without stops in one story; not explained, explained twice, or explained for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.desk import NO_DESK, Desk
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule

from .agreement import CLEAR
from .familiar import FAMILIAR

STOPS = pattern(r"(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.|D\.C\.|Ph\.D\.|US|UN|UK|EU|DC|PhD)(?![\w$])")
BESIDE = (("U.S.", "UN", "US", "U.N."), ("U.N.", "US", "UN", "U.S."))  # one, the other that lacks its stops, and what settles it
WITHOUT = {"guardian": "US UN UK EU DC PhD".split(), "bbc": "US UN UK EU DC PhD".split(), "ap": ["EU", "UK"], "reuters": ["EU", "UK"]}
INITIALS = pattern(r"[A-Z]{3,6}(?=s?\b)")
EXPLAINED = pattern(r"\(([A-Z]{2,6})\)")
SMALL = frozenset("of the and for in on to de la du des y & et und der a an".split())
NEXT = 24  # letters on each side of an abbreviation in which the next word is looked for
REACH = 9  # words before the bracket that may be the name in full


class Initials(NamedTuple):
    """An abbreviation in capitals, and where; `bracket`: it stands in brackets by itself, behind its name in full."""

    text: str
    span: Span
    bracket: bool = False


@view
def stops(p: Paragraph) -> list[tuple[str, Span]]:
    """Countries and the like by their initials, as they are written; not in headings, where stops are often left out."""
    if p.heading or p.text.isupper():
        return []
    return [(m[0], Span(*m.span())) for m in STOPS.finditer(p.text) if stands_for_a_place(p.text, m.start(), m[0])]


def stands_for_a_place(text: str, start: int, form: str) -> bool:
    """Is it no part of a longer word, and DC that of Washington, not that of comics?"""
    before = text[max(0, start - 13) : start]
    return not before[-1:].isalnum() and (form != "DC" or before.rstrip(" ,\xa0").endswith("Washington"))


@rule(Level.INFO, when=stops)
def abbreviation_varies(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """An abbreviation has stops here and none there.

    U.S. beside US in one story, or U.S. beside UN: a house that writes the one with stops writes the other with them too.
    The rarer form is flagged at its first place, where both are even that with stops. The AP and Reuters write U.S. and
    U.N. beside EU and UK, and so that is no mixture; headings are left as they are.

    Bad: Officials in the {==U.S.==} said the UN had been told.
    Bad: The US and the {~~U.S.~>US~~} Congress agreed, said a US envoy.
    Bad: @ap The {~~US~>U.S.~~} envoy left, and the U.S. kept silent.
    Good: The U.S. envoy left for the EU, and later for the UK.
    Good: The U.S. and the U.N. agreed.
    Good: # UN warns of famine ¶ The U.N. warned the U.S. again.
    Good: The US sent US$5 million to the UN.
    Good: A film from DC Comics opened in Washington, D.C. on Friday.
    """
    found: dict[str, list[Span]] = {}
    for start, p in d.blocks:
        for form, span in stops(p):
            found.setdefault(form, []).append(span.shift(start))
    for stopped in [form for form in found if "." in form]:
        plain = stopped.replace(".", "")
        if plain in found:
            yield from rarer(found, stopped, plain, desk.style)
    for one, other, *settled in BESIDE:
        if one in found and other in found and not desk.style and found.keys().isdisjoint(settled):
            related = Related(found[other][0], f"“{other}”")
            yield flag(found[one][0], f"“{one}” with stops, “{other}” without", related=[related])


def rarer(found: dict[str, list[Span]], stopped: str, plain: str, style: str) -> Iterator[Finding]:
    """The rarer of two forms of one abbreviation, or the one that the house does not write."""
    with_stops, without = found[stopped], found[plain]
    house = None if not style else plain in WITHOUT.get(style, ())
    here, there = (stopped, plain) if (house if house is not None else len(with_stops) <= len(without)) else (plain, stopped)
    clear = house is not None or len(found[there]) >= CLEAR * len(found[here])
    related = Related(found[there][0], f"“{there}”")
    yield flag(found[here][0], f"“{here}” here, “{there}” in this story", *([there] if clear else []), related=[related])


@view
def initials(p: Paragraph) -> list[Initials]:
    """The abbreviations of a paragraph: capitals by themselves, not a line or a run of words in capitals."""
    if p.heading or p.text.isupper():
        return []
    brackets = {m.start(1) for m in EXPLAINED.finditer(p.text)} if "(" in p.text else set()
    found = [m for m in INITIALS.finditer(p.text) if by_itself(p.text, *m.span()) and not (len(m[0]) > 3 and known(m[0].lower()))]
    return [Initials(m[0], Span(*m.span()), m.start() in brackets) for m in found]


def by_itself(text: str, start: int, end: int) -> bool:
    """Does no other word in capitals, letter, hyphen or slash stand beside it?"""
    before, after = text[max(0, start - NEXT) : start], text[end : end + NEXT].removeprefix("s")
    if before[-1:].isalnum() or before.endswith((*"-.@#/_&'’", "((")) or (after[:1] in "-.@/_&" and after[1:2].isalnum()):
        return False
    around = [before.split()[-1:] if before[-1:] == " " else [], after.split()[:1] if after[:1] == " " else []]
    return not any(w.isupper() and len(w.strip('(),.;:“”"')) > 2 for words in around for w in words)


@rule(Level.INFO, when=initials)
def abbreviation_undefined(d: Document) -> Iterator[Finding]:
    """An abbreviation is not explained, explained twice, or explained and never used.

    Readers should not have to look up initials. What news uses without an explanation (NATO, FBI, WHO) needs none, and an
    abbreviation is explained where its name in full stands anywhere in the story. One that is not used again needs no
    brackets.

    Bad: The {==PMF==} fired rockets, and the army accused the PMF.
    Bad: The World Food Programme (WFP) left. The World Food Programme {==(WFP)==} is short of money, the WFP said.
    Bad: The World Food Programme{-- (WFP)--} left on Monday, and the Red Cross left with it.
    Good: The World Food Programme (WFP) left. The WFP is short of money.
    Good: The Popular Mobilization Forces fired rockets. The army accused the PMF.
    Good: NATO and the FBI agreed. LEGAL WARNING: ALL RIGHTS RESERVED.
    Good: The PMF (Popular Mobilization Forces) fired; the PMF denied it.
    """
    uses: dict[str, list[Span]] = {}
    in_brackets: dict[str, list[Span]] = {}
    for start, p in d.blocks:
        for text, span, bracket in initials(p):
            uses.setdefault(text, []).append(span.shift(start))
            if bracket and names_in_full(p, span.start - 1, text):
                in_brackets.setdefault(text, []).append(span.shift(start))
    words = initials_of(d) if any(text not in FAMILIAR for text in uses) else ""
    for text, found in uses.items():
        explained = in_brackets.get(text, [])
        if not explained and text not in FAMILIAR and text not in words and len(found) > 1:
            yield flag(found[0], f"“{text}” is not explained")
        for again in explained[1:]:
            yield flag(Span(again.start - 1, again.end + 1), f"“{text}” is explained twice", related=[Related(explained[0], "first here")])
        if explained and len(found) == 1 and d.text.count(text) == 1:
            span = Span(explained[0].start - 1, explained[0].end + 1)
            space = d.text[span.start - 1] == " "
            yield flag(Span(span.start - space, span.end), f"“{text}” is not used again", "")


def names_in_full(p: Paragraph, bracket: int, text: str) -> bool:
    """Do the words before the bracket begin with these letters, small words left out or counted, in this order or another?"""
    before = p.text[:bracket].replace("-", " ").split()[-REACH:]
    every = "".join([w[0] for w in before]).upper()
    large = "".join([w[0] for w in before if w.lower() not in SMALL]).upper()
    return any(
        letters.endswith(text) or (text[0] in letters and letters[-1:] == text[-1]) or sorted(letters[-len(text) :]) == sorted(text)
        for letters in (every, large)
    )


def initials_of(d: Document) -> str:
    """The first letters of all words of a story, with small words and without."""
    return "".join([first_letters(p)[0] for _, p in d.blocks]) + " " + "".join([first_letters(p)[1] for _, p in d.blocks])


@view
def first_letters(p: Paragraph) -> tuple[str, str]:
    """The first letters of the words of a paragraph, in capitals: of all, and of all but the small ones."""
    every = [w for word in p.text.replace("-", " ").split() if (w := word.lstrip("“\"'‘(["))]
    return "".join([w[0] for w in every]).upper(), "".join([w[0] for w in every if w.lower() not in SMALL]).upper()
