"""Quotations that nobody speaks."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes
from newslint.views.reach import voices
from newslint.views.sources import speech

SPOKEN = pattern(r"[“\"][A-Z\[][^“”\"]{30,}[,.!?…][”\"]?$")
FEWEST_WORDS = 8
OUTSIDE = pattern(r"[^\W\d_]{2,}")
MOST_OUTSIDE = 3  # words beside the quotation: more of them lead somewhere


@rule(Level.INFO, when=quotes)
def unattributed_quote(d: Document) -> Iterator[Finding]:
    """A quotation stands without a speaker.

    A paragraph that is all quotation needs its speaker in it, or at the end of the paragraph before, or at the head of the
    next. A running quotation, a turn of an interview and what a colon announces have theirs.

    Bad: The talks went on. ¶ {==“We shall not leave this town before the last hostage is free.”==} ¶ The road was closed.
    Bad: {=="There was nothing left of the house where we had lived for years."==} ¶ The storm moved north on Friday.
    Good: “We shall not leave this town before the last hostage is free,” said the mayor, Anna Berg.
    Good: The mayor spoke at noon. She said: ¶ “We shall not leave this town before the last hostage is free.”
    Good: “We shall not leave this town,” the mayor said. ¶ “The last hostage must be free before anybody goes home.”
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
    """The quotation of a paragraph that is nothing else."""
    inside = quotes(p)
    if len(inside) != 1 or len(p.text[inside[0].start : inside[0].end].split()) < FEWEST_WORDS:
        return None
    q = inside[0]
    text = p.text[q.start : q.end]
    rest = p.text[: q.start] + p.text[q.end :]
    return q if SPOKEN.match(text) and len(OUTSIDE.findall(rest)) <= MOST_OUTSIDE and not any(v.cues for v in voices(p)) else None


def leads(p: Paragraph, at: int) -> bool:
    """May a paragraph lead into a quotation (its last sentence, -1) or out of it (its first, 0): does somebody speak there, is
    something quoted, is it a heading, or does it announce what follows?"""
    spoken = voices(p)
    if p.heading or not spoken or p.text.rstrip().endswith(":"):
        return True
    sentence = spoken[at].span
    return bool(spoken[at].cues) or any(q.start < sentence.end and sentence.start < q.end for q in quotes(p))
