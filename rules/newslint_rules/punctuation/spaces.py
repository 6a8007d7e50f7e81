"""Spaces that are missing, or too many."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, Safety, flag, rule
from newslint.views.language import english

from .seams import seams

STRAY = pattern(r"[,;:!?.](?<=\s.)(?:(?=[\s”’\"')\]]|$)|(?<=,)(?=[A-Za-z]))")
SPACES = pattern(r"  +(?<=[A-Za-zÀ-ɏ0-9,]  )(?=\S)")


@rule(Level.ERROR, when=seams)
def space_before_punctuation(p: Paragraph) -> Iterator[Finding]:
    """A space stands before a comma, a stop or another mark.

    French sets a space before its high marks; where the copy around is not English the rule is silent, and so it is where a paragraph
    does it all along, as tables and transcripts do.

    Bad:  He met President Al Nahyan{~~ .~>.~~} Then he left.
    Bad:  The envoy said{~~ ,~>,~~} after the vote{~~ ,~>,~~} that (for now{~~ .~>.~~})
    Bad:  They met in Cairo{~~ ,~>, ~~}but left.
    Bad:  They asked why{~~ ?~>?~~} Nobody knew.
    Good: He said « Où allez-vous ? Je ne sais pas ! » and left. They wrote .com and .NET and went on.
    Good: He left … and came back ... or not . . . The poet (1950 – ?) smiled :-) and won 3 : 1.
    Good: Place : Cairo ¶ Note : the time is local. ¶ Q : Why did you leave?
    """
    found = list(strays(p))
    high = sum(p.text[span.end - 1] in ":;!?" for span in found)
    for span in found:
        mark = p.text[span.end - 1]
        if mark in ":;!?" and (high > 2 or (mark == ":" and label(p.text, span))):
            continue
        new = mark + " " if p.text[span.end : span.end + 1].isalpha() else mark
        yield flag(span, f"a space before “{mark}”", new, safety=Safety.SAFE)


def strays(p: Paragraph) -> Iterator[Span]:
    """Each mark behind a space, with the space."""
    text = p.text
    for m in STRAY.finditer(text):
        at = m.start()
        start = len(text[:at].rstrip())
        gap, last, after = text[start:at], text[start - 1 : start], text[at + 1 : at + 4]
        if not start or "\n" in gap or "\t" in gap or not (last.isalnum() or last in "”’\"')]%"):
            continue
        if m[0] in ":;!?" and (gap != " " or after[:1] == ")" or last == ")" or "«" in text or not english(p, Span(start, at + 1))):
            continue
        if (m[0] == "." and after.lstrip()[:1] == ".") or (last.isdigit() and after.strip()[:1].isdigit()):
            continue
        yield Span(start, at + 1)


def label(text: str, span: Span) -> bool:
    """Is what stands before a colon a label and not a clause: the first words of the paragraph?"""
    return text.count(" ", 0, span.start) < 3


@rule(Level.INFO)
def space_doubled(p: Paragraph) -> Iterator[Finding]:
    """Two spaces stand between words.

    The two spaces that some set after a full stop are a habit, not a slip, and so are the columns of a table.

    Bad:  The minister{~~  ~> ~~}left early.
    Bad:  Talks went on in Cairo,{~~  ~> ~~}with no result.
    Good: The minister left.  Nobody followed: “Why?”  He did not say.
    Good: Won   Drawn   Lost
    Good: The minister left early.
    """
    if "  " in p.text and "   " not in p.text:
        for m in SPACES.finditer(p.text):
            yield flag(Span(*m.span()), "two spaces", " ", safety=Safety.SAFE)
