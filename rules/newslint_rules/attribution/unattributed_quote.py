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
        around = [d.blocks[n].prose for n in (i - 1, i + 1) if 0 <= n < len(d.blocks)]
        if not any(leads(q) for q in around):
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


def leads(p: Paragraph) -> bool:
    """May a paragraph lead into a quotation, or out of it: does somebody speak in it, is it quoted, a heading, or open?"""
    return bool(quotes(p)) or p.heading or p.text.rstrip().endswith(":") or any(v.cues for v in voices(p))
