"""Quotations that nobody speaks."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, quotes
from newslint.views.reach import cues, spoken, voice
from newslint.views.sources import speech

SPOKEN = pattern(r"[“\"][A-Z\[][^“”\"]{30,}[,.!?…][”\"]?$")
FEWEST_WORDS = 8
STOPS = (".", "!", "?", "")
ANNOUNCES = {-1: (":", "?"), 0: (":",)}


@rule(Level.INFO, when=quotes)
def unattributed_quote(d: Document) -> Iterator[Finding]:
    """A quotation stands without a speaker.

    A quotation that is a sentence by itself needs its speaker in its paragraph, or at the end of the one before, or at the head
    of the next. A running quotation, a turn of an interview and what a colon announces have theirs.

    Bad: The talks went on. ¶ {==“We shall not leave this town before the last hostage is free.”==} ¶ The road was closed.
    Bad: {=="There was nothing left of the house where we had lived for years."==} ¶ The storm moved north on Friday.
    Bad: The road was closed. {==“We shall not leave this town before the last hostage is free.”==} Snow fell all night.
    Good: “We shall not leave this town before the last hostage is free,” said the mayor, Anna Berg.
    Good: The mayor spoke at noon. She said: ¶ “We shall not leave this town before the last hostage is free.”
    Good: “We shall not leave this town,” the mayor said. ¶ “The last hostage must be free before anybody goes home.”
    Good: And the hostages? ¶ “We shall not leave this town before the last hostage is free.”
    Good: He called it “a long and sad chapter in the history of the town”.
    """
    told = speech(d)
    for i, block in enumerate(d.blocks):
        p = block.prose
        if i in told or p.heading or not (bare := alone(p)):
            continue
        before = d.blocks[i - 1].prose if i else None
        after = d.blocks[i + 1].prose if i + 1 < len(d.blocks) else None
        if not (before and leads(before, -1)) and not (after and leads(after, 0)):
            yield flag(bare.shift(block.start), "A quotation without a speaker, here or beside it")


def alone(p: Paragraph) -> Span | None:
    """The first quotation of a paragraph that is a sentence by itself, where nobody speaks in the paragraph."""
    for q in quotes(p):
        text, before = p.text[q.start : q.end], p.text[: q.start].rstrip()
        if len(text.split()) >= FEWEST_WORDS and SPOKEN.match(text) and before[-1:] in STOPS:
            return None if cues(p) else q
    return None


def leads(p: Paragraph, at: int) -> bool:
    """May a paragraph lead into a quotation (its last sentence, -1) or out of it (its first, 0): does somebody speak there, is
    something quoted, is it a heading, or does it ask, or announce what follows?"""
    said = spoken(p)
    if p.heading or not said or p.text.rstrip().endswith(ANNOUNCES[at]):
        return True
    start, sentence = said[at]
    return bool(voice(sentence).cues) or quoted(p, Span(start, start + len(sentence.text)))
