"""Embargoes left in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import sentences

EMBARGO = pattern(
    r"(?:(?:STRICTLY |UNDER )?EMBARGO(?:ED)?(?:[ :]+(?:UNTIL|TILL|TO|FOR)\b|:| *$)"
    r"|(?:Strictly e|Under e|E)mbargo(?:ed)?(?:[ :]+(?:until|till|for)\b|:)"
    r"|NOT FOR (?:PUBLICATION|RELEASE|BROADCAST)\b|HOLD FOR RELEASE\b|FOR (?:IMMEDIATE )?RELEASE\b"
    r"|(?:For|Not for) (?:release|publication) (?:before|until)\b"
    r"|(?:[Aa]ttention|ATTENTION)\b[^.\n]{0,60}\b(?:[Ee]mbargo(?:ed)?|EMBARGO(?:ED)?) (?:until|till|for|UNTIL)\b"
    r"|This (?:text|story|copy|report|article|release|material|item|content) is (?:strictly )?(?:embargoed|under embargo)"
    r" (?:until|till|for)\b)"
)


def embargo(text: str) -> bool:
    """Does a paragraph open with an embargo?"""
    return EMBARGO.match(text, len(text) - len(text.lstrip("([*# "))) is not None


@rule(Level.ERROR, when="embargo embargoed release publication broadcast")
def embargo_left_in(p: Paragraph) -> Iterator[Finding]:
    """An embargo or a note on release stands in the copy.

    Published copy has no embargo; if the embargo still holds, it must not be published.

    Bad:  {==EMBARGOED UNTIL 00:01 on Monday==}. The ministry will close.
    Bad:  {==Embargoed until 6 a.m. Feb 17==}¶The ministry will close.
    Bad:  {==FOR IMMEDIATE RELEASE==}¶The ministry will close.
    Bad:  The envoys met.¶{==Attention subscribers: this text is embargoed until 1500 GMT==}
    Good: The embargo held, and an arms embargo was imposed. Embargoed goods lay in the port.
    Good: THE EMBARGO IS OVER, SAYS THE MINISTER¶He called for the release of hostages.
    Good: They were embargoed until 1990, he said.
    """
    at, first = sentences(p)[0] if p.text else (0, p)
    start = len(first.text) - len(first.text.lstrip("([*# "))
    if embargo(first.text):
        yield flag(Span(at + start, at + len(first.text.rstrip(" )]*.\n"))), "an embargo or a note on release is left in the copy")
