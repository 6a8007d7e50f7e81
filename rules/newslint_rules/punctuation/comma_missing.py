"""Commas that are missing where a phrase begins that stands aside."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Sentence, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.counted import is_plural

EACH = pattern(r"each\s+(?:with|of\s+(?:which|whom)|having|led\s+by|headed\s+by)\s")
BEFORE = pattern(
    r"(?:\b(?:[Bb]oth|[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Aa]ll|[Tt]hese|[Tt]hose|\d+)\s+(?:[\w’'-]+\s+){0,3}?)(?P<noun>[a-z][\w’'-]+)\s$"
)
GIVEN = pattern(
    r"\b(?:gave|give|gives|given|provided?|provides|leave[sd]?|left|made|makes?|supplied|supplies|furnished|presented|rewarded|awarded|issued|armed|equipped)\b"
)


@rule(Level.WARNING, when="each")
def comma_missing(s: Sentence) -> Iterator[Finding]:
    """A comma is missing where a phrase begins that stands aside.

    “Each with”, “each of whom” and the like say more of what was just named, and are set off from it.

    Bad: For both {~~nations each~>nations, each~~} with deep political stakes in the region, the talks are a test.
    Bad: The three {~~parties each~>parties, each~~} of which wants the ministry, met on Monday.
    Good: For both nations, each with deep stakes in the region, the talks are a test.
    Good: The coach provided the players each with a ball.
    Good: They each with one voice said no. The nations each signed the treaty.
    """
    text = s.text
    at = text.find(" each ")
    while at >= 0:
        each = at + 1
        m = BEFORE.search(text, max(0, each - 60), each) if EACH.match(text, each) else None
        if m and is_plural(m["noun"]) and not GIVEN.search(text, 0, each):
            start = m.start("noun")
            yield flag(Span(start, each + 4), "a phrase that stands aside begins here with a comma", f"{m['noun']}, each")
        at = text.find(" each ", each)
