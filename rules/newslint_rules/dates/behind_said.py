"""Where a new sentence opens behind "said", without a stop between: the roads were blocked, the department said Dublin was quiet."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.views import quoted
from newslint.views.clauses import FINITE

from .behind_years import JOINING
from .surroundings import sentence_at

# Who said it, behind a comma; then a name and its verb, with an aside between.
SAID = pattern(
    r", (?:the (?:[a-z]+ ){1,3}|(?:[A-Z][\w’'-]+ ){1,3})said(?P<new> (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}))"
    r"(?:, (?:where|which|who) [^,.;:“”\"]{3,90},)? (?:was|were|is|are|has|had|will)\b"
)
# A clause that is whole: where it was, who or what, and the verb, all but names of places in small letters.
WHOLE = pattern(
    r"(?:(?:In|Across|Near|Around) [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2},? )?"
    r"(?:(?:[Tt]he|[Aa]n?|[Ss]ome|[Aa]bout|[Nn]early|[Aa]t least|[Mm]ore than) )?"
    r"(?P<subject>(?:[0-9][0-9,.]*[0-9] |[a-z-]+ ){1,4})(?:was|were|is|are|has|have|had|will)(?: [\w’'-]+){1,14}"
)
# In a subject of these a clause may hide: the day it was shut.
TIMES = word_set("""time moment day night week month year morning evening minute hour instant summer winter last first next he she it they
    we you""")  # fmt: skip
LINKING = JOINING | {"so", "such", "too", "more", "asked"}


def behind_said(p: Paragraph) -> Iterator[Span]:
    """The space behind "said" where what was said stands in front of it already, and a clause with its own subject follows."""
    if " said " not in p.text or ", " not in p.text:
        return
    for m in SAID.finditer(p.text):
        front = p.text[sentence_at(p, m.start()).start : m.start()]
        clause = WHOLE.fullmatch(front)
        if not clause or not LINKING.isdisjoint(front.lower().split()) or not TIMES.isdisjoint(clause["subject"].split()):
            continue
        if FINITE.isdisjoint(clause["subject"].split()) and not quoted(p, Span(m.start(), m.end("name"))):
            yield Span(*m.span("new"))
