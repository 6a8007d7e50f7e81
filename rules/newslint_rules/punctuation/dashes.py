"""Dashes that have a space on one side only."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.language import english

# Between words: what stands behind a stop, as a credit does, or in front of a capital, may be cut off there. Pre– and post-war is one.
DASH = pattern(r"[—–](?:(?<=[a-z”,)] .)(?=[a-z“])|(?<=[a-z”)].) (?=[a-z“])(?<!–)(?!(?:and|or|to)\b))")


@rule(Level.INFO)
def dash_space(p: Paragraph) -> Iterator[Finding]:
    """A dash has a space on one side only.

    Some houses set spaces on both sides of a dash, and others none; on one side it looks as if it belonged to one word. The paragraph shows
    which of the two is meant, if it has another dash.

    Bad:  At least two towns{~~ —~>—~~}including the capital{~~— ~>—~~}declared an emergency.
    Bad:  The town – the larger one – fell, and the river{~~ –~> – ~~}it was high – rose.
    Good: At least two towns—including the capital—fell, and two — the ports — held. Pre– and post-war towns; 1990– and later.
    Good: The town fell. —Reuters ¶ CAIRO— The town fell. ¶ “I—” he said. “No— Wait.” ¶ — the town ¶ —the port
    Good: —No sé —dijo él— si la gente de la ciudad se fue con los otros.
    """
    text = p.text
    if "—" not in text and "–" not in text:
        return
    for m in DASH.finditer(text):
        start = m.start() - (text[m.start() - 1] == " ")
        dash = text[m.start()]
        if english(p, Span(start, m.end())):
            spaced = f" {dash} " in text or (dash == "–" and "—" not in text)
            yield flag(Span(start, m.end()), "a space on one side of the dash", f" {dash} " if spaced else dash)
