"""Contested figures that nobody stands for."""

from collections.abc import Iterator

from newslint.prose import Document
from newslint.rule import Finding, Level, flag, rule
from newslint.views.claims import EXACT_BELOW, LONG, Claim, claims
from newslint.views.sources import has_source, poll_named

FAR = 9999  # a story without a date is later than any year in it
CENTURY = 2000  # and of this century
MISSING = {
    "casualties": "a figure of casualties without a source: who counted them?",
    "displaced": "a figure of people displaced or in need without a source: who counted them?",
    "hostages": "a figure of hostages without a source: who says so?",
    "crowd": "the size of a crowd without a source: who counted or estimated it?",
    "damage": "a figure of damage without a source: who surveyed it?",
    "poll": "a figure of a poll without the poll: who asked whom, and when?",
    "share": "a share of a population without a source: whose figures are these?",
    "money": "a sum lost, owed, stolen or given without a source: who says so?",
}


@rule(Level.INFO, when=claims)
def unattributed_figure(d: Document) -> Iterator[Finding]:
    """A figure that readers could dispute has no source.

    Casualties, people displaced, hostages, crowds, damage, polls, shares of a population, and money lost, owed, stolen or
    given are counted by somebody, and often by a side of the story. The source is looked for in the clause of the figure: what
    stands behind “…, according to the ministry, and” is the reporter's own again. A source is carried on by “Of these”, “The
    report” and the like, and by quotation marks; a poll is named once, and a statement speaks for itself. “Reportedly” and “an
    estimated” name nobody. Small plain counts, exact tolls of what is told as known already or was settled in a past year,
    plans, votes, announced deals and published debts are left alone.

    Bad: The toll is 28,000, according to the Health Ministry in Gaza, and {==a quarter of the territory's residents==} are starving.
    Bad: {==Nearly 32,000 Palestinians==} have since been killed in Gaza, and {==nearly 74,200 injured==}.
    Bad: {==More than a million people==} attended the funeral in Tehran on Monday.
    Bad: He condemned the attack in which militants killed {==around 1,200 people==}, mostly civilians, and kidnapped {==around 250==}.
    Bad: {==Nearly one in five children==} in the camps is malnourished.
    Bad: The flood destroyed {==at least 300 homes==} and, reportedly, killed {==45 people==}.
    Good: The war has displaced 85% of Gaza's population, while 60% of the homes have been destroyed, according to the UN.
    Good: Officials reported 5,667 cases of measles. Of these, 1,846 persons were hospitalized, while 81 had lost their lives.
    Good: About 1,200 people were killed in the landslide. The toll was announced by the army on Friday.
    Good: “We have buried 1,200 people,” he said. The flags were at half staff.
    Good: In a report of the NDRRMC, the storm destroyed 300 homes. It was, according to Time, a march. About four million people came.
    Good: The agency said that 1,200 people had died. ¶ Of these, 300 were children.
    Good: @2024-02-17 The mine disaster of 2010, in which 29 miners died, changed the law.
    Good: The raid followed an attack that killed 26 people at the start of the month.
    Good: In a Gallup poll, 40% of the voters backed the mayor. ¶ Of those polled, 23% were undecided.
    Good: Two people were killed and three wounded when the bus hit a bridge. ¶ The ruling party won 54% of the vote.
    """
    for i, block in enumerate(d.blocks):
        for c in claims(block.prose):
            if not settled(c, d) and not has_source(d, i, c.figure.span.start) and not (c.kind == "poll" and poll_named(d) <= i):
                yield flag(c.span.shift(block.start), MISSING[c.kind])


def settled(c: Claim, d: Document) -> bool:
    """Is the figure exact and of a year before the story's, or any of long ago?"""
    if not c.years:
        return False
    latest, now = max(c.years), d.dated.year if d.dated else FAR
    if c.exact or latest > now - LONG:
        return c.exact and latest < now
    return c.figure.value < EXACT_BELOW or 0 < latest <= (d.dated.year if d.dated else CENTURY) - LONG
