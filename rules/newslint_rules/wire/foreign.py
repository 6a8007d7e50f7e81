"""Paragraphs of other stories, pasted under this one."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.prose import Document, Span
from newslint.rule import Finding, Level, flag, rule

from .notices import LEGAL, heads, notices

LEAST = 40  # code points of a story in front of the notice
ENDED = '.!?”"'  # the end of a sentence: no label, no headline


@rule(Level.WARNING, when=notices)
def foreign_passage(d: Document) -> Iterator[Finding]:
    """Paragraphs of other stories stand under this one.

    A copyright or legal notice ends a story; what follows it on the page are the teasers of others, and a paste has taken them along.

    Bad:  The envoys met in Cairo on Monday, and will meet again.¶© 2024 The Agency¶{==Repairs are under way at the crossing, he said.==}
    Bad:  The envoys met in Cairo, and they will meet again.¶All rights reserved.¶{==A storm struck the coast.¶Two men were hurt.==}
    Good: The envoys met in Cairo on Monday, and they will meet again.¶© 2024 The Agency. All rights reserved.¶More news
    Good: © 2024 The Agency. All rights reserved.¶The envoys met in Cairo on Monday, after weeks of talks that had failed.
    Good: The envoys met in Cairo on Monday, and they will meet.¶A storm struck the coast of the Philippines on Sunday, and many fled.
    """
    said = 0
    for i, (_, p) in enumerate(d.blocks):
        if (m := LEGAL.search(p.text)) and m.start() < 3 and heads(p.text, m.start()):
            under = [b for b in d.blocks[i + 1 :] if b.prose.text[-1:] in ENDED and not b.prose.heading]
            if under and said >= LEAST and sum(len(b.prose.text) for b in under) < 3 * said:
                first, last = under[0], under[-1]
                yield flag(Span(first.start, last.start + len(last.prose.text)), "below the notice that ends the story, another one begins")
            return
        said += len(p.text)
