"""Attributions whose source was lost when the copy was cut."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule

# A comma may open an aside: according to, among others, the mayor. What is said by and about somebody has no stop.
LOST = pattern(
    r"(?:[Aa]ccording to ?(?:[.;)](?!\.)|,(?! (?:among|in|at|for|inter|say|most|both|e\.g|i\.e|and|or|but|variously|respectively)\b))"
    r"|\b(?:said|told|reported|announced|confirmed) by ?[.;](?!\.))(?!\w)"
)


@rule(Level.INFO, when="according by")
def source_missing(p: Paragraph) -> Iterator[Finding]:
    """An attribution breaks off before its source.

    “According to” promises a name; where a stop or a comma follows at once, the name was cut or was never found.

    Bad: It had “a narrow margin of safety”, {==according to.==} The plan failed.
    Bad: The toll, {==according to,==} may rise.
    Bad: The talks failed, as {==reported by.==} They go on.
    Good: It failed, according to the mayor. As told by him, it failed.
    Good: It was, according to, among others, the mayor, a success. He knew all that was said by, and about, them.
    Good: The list, according to: the mayor; the count. It was said by ... nobody.
    """
    for m in LOST.finditer(p.text):
        yield flag(Span(*m.span()), "a source was to follow")
