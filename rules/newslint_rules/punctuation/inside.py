"""What does not belong inside brackets, quotation marks and words: a space beside the mark, an accent for an apostrophe."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, Safety, flag, rule

# A face or the space of a form may stand in brackets: words stand on both sides here. What is struck out is the space.
INSIDE = pattern(
    r"(?<=[\w,.] \() (?=\w{2})|(?<=\w{2}) (?=\)(?:[\s.,;:]|$))"
    r"|(?<= “) (?=\w)|(?<=[\w.,!?]) (?=”(?:[\s.,;]|$))"
)
# A mark that opens is one too, but in names from Arabic (Sa‘d): behind a pronoun, not, or in front of an s.
ACCENT = pattern(
    r"[´`](?<=[A-Za-z].)(?=(?:s|t|re|ve|ll|d|m)\b(?!`))|‘(?:(?<=n.)(?=t\b)|(?<=[a-z].)(?=s\b)"
    r"|(?:(?<=\b[Ii].)|(?<=[Ww]e.|[Hh]e.|ou.|ey.|[Ii]t.|ho.|at.))(?=(?:re|ve|ll|d|m)\b))"
)


@rule(Level.INFO)
def space_inside(p: Paragraph) -> Iterator[Finding]:
    """A space stands inside a bracket or a quotation mark.

    The marks embrace their words. A bracket that holds nothing is a form to be filled in, and left alone.

    Bad:  The minister ({-- --}who resigned) has left.
    Bad:  The minister (who resigned{-- --}) left.
    Bad:  He said: “{-- --}We will win.” She said: “We will not.{-- --}”
    Bad:  The union ({-- --}founded in 1950{-- --}) is small.
    Good: The minister (who resigned) said: “We will win.” The box ( ) is empty :-)
    Good: The union (founded in 1950) is small.
    Good: He said « oui » and left ( 1 ). Choose (a ) or (b ).
    """
    if "( " not in p.text and " )" not in p.text and "“ " not in p.text and " ”" not in p.text:
        return
    for m in INSIDE.finditer(p.text):
        yield flag(Span(*m.span()), "a space inside the marks", "", safety=Safety.SAFE)


@rule(Level.INFO)
def accent_as_apostrophe(p: Paragraph) -> Iterator[Finding]:
    """An accent, or a mark that opens, stands where an apostrophe is meant.

    Other keyboards have the accent beside the apostrophe, and programs that set curly marks take it for one that opens.

    Bad:  It{~~´~>’~~}s late, and they don{~~`~>’~~}t know why.
    Bad:  The minister{~~´~>’~~}s plan failed.
    Bad:  They{~~`~>’~~}re gone, I{~~‘~>’~~}m here, and the minister{~~‘~>’~~}s plan isn{~~‘~>’~~}t.
    Good: Run `s` or `make t` and read `it`.
    Good: The minister’s plan failed in O‘ahu and Hawai‘i, said Sa‘d of the ‘old’ party.
    Good: It’s late in the café, and they don't know why.
    """
    for m in ACCENT.finditer(p.text) if "´" in p.text or "`" in p.text or "‘" in p.text else ():
        right = "'" if "'" in p.text and "’" not in p.text else "’"
        yield flag(Span(*m.span()), "an accent for an apostrophe", right, safety=Safety.SAFE)
