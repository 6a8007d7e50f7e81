"""A word that is taken up again at once."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import quotes

from .echo import echoes

AGAIN = pattern(r"([a-z]{5,})(?:,| –| —|—) \1\b")


@rule(Level.INFO, when=echoes)
def close_repetition(p: Paragraph) -> Iterator[Finding]:
    """A word is taken up again at once.

    It is no fault of grammar; but "after tense relations, relations improved" makes the reader stumble. In quotations it is how people
    speak.

    Bad:  Following years of tense relations, {==relations==} between Ankara and Cairo are improving.
    Bad:  After weeks of talks, {==talks==} have ended.
    Good: “It never, never happened,” he said.
    Good: After tense times, relations improve.
    Good: He said no, no and no.
    """
    for m in AGAIN.finditer(p.text):
        start = m.start(1)
        if not p.text[start - 1 : start].isalnum() and not any(q.start < start < q.end for q in quotes(p)):
            again = Span(m.end() - len(m[1]), m.end())
            yield flag(again, f"“{m[1]}” again, at once", related=[Related(Span(*m.span(1)), "said here")])
