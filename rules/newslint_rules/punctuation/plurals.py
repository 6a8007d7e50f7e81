"""Plurals with an apostrophe that they should not have: of abbreviations for things that are counted, and of decades."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted

# Abbreviations of things and persons, of which there may be several.
COUNTABLE = word_set(
    """ID DVD CD LP EP MP MEP MSP PC TV CEO CFO NGO SUV ATM PDF URL GP VIP POW UFO IED RPG MBA DJ GPU CPU GIF JPEG PhD BA MA MRI ICU GM FAQ
    USB LED LCD DJ MC PR IP UAV IOU IPO ETF SMS VCR PIN SIM RV JP QC KC GMO HGV"""
)
PLURAL = pattern(r"['’]s(?<=[A-Za-z]['’]s)(?![\w’'-])")
DECADE = pattern(r"['’]s\b(?<=\b\d\d\d0['’]s)")
DECADE_BEFORE = pattern(r"(?:[Tt]he|[Ee]arly|[Mm]id|[Ll]ate)[- ](?:(?:early|mid|late)[- ])?$")
# Behind these a possessive may stand without its noun: lower than the CEO's.
OF_ONE = word_set("the a an this that his her its their our my your each every another one than as like")
SEVERAL = word_set("two three four five six seven eight nine ten many several few these those both various dozen")
GOES_ON = pattern(r" (?:of|are|were|have)\b|[.,;:)]|$")


@rule(Level.INFO)
def plural_apostrophe(p: Paragraph, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A plural has an apostrophe.

    Several of what is abbreviated are IDs and DVDs; with an apostrophe they are the owners of something. It is silent where a possessive
    may stand. In the style of a house, decades have none either (the 1990s).

    Bad:  They leaked user {~~ID's~>IDs~~}, photos and {~~DVD's~>DVDs~~} of his films. Two {~~NGO's~>NGOs~~} left.
    Bad:  @ap It was built in the {~~1990's~>1990s~~}.
    Good: The MP's wife paid more than the CEO's. The user ID's owner is known; his is the MP's, and the NGO's of note is small.
    Good: It was built in the 1990's. NASA's plan and 1990's best film; “I know the DVD's of yours.”
    Good: @ap In 1990's last week he bought IDs and DVDs.
    """
    text = p.text
    if "'s" not in text and "’s" not in text:
        return
    for m in PLURAL.finditer(text):
        *before, word = text[max(0, m.start() - 30) : m.start()].split() or [""]
        if word in COUNTABLE and several([w.lower() for w in before], text, m.end()) and not quoted(p, Span(*m.span())):
            yield flag(Span(m.start() - len(word), m.end()), f"“{word}s” in the plural", word + "s")
    for m in DECADE.finditer(text) if desk.style else ():
        start = m.start() - 4
        if DECADE_BEFORE.search(text, max(0, start - 12), start) and not quoted(p, Span(*m.span())):
            yield flag(Span(start, m.end()), "a decade has no apostrophe", text[start : m.start()] + "s")


def several(before: list[str], text: str, end: int) -> bool:
    """Do the words around say that there are several: by their number, or since no noun follows and nothing in front is of one?"""
    last = before[-1] if before else ""
    return last in SEVERAL or (last.isdigit() and last != "1") or (GOES_ON.match(text, end) is not None and OF_ONE.isdisjoint(before[-2:]))
