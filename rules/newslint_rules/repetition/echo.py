"""Where words follow themselves: one comparison of the words of a paragraph with themselves, moved by one to four places. It opens
the gates of this folder; in most paragraphs it finds nothing."""

from __future__ import annotations

from operator import eq

from newslint.prose import Paragraph, view
from newslint.views import words

MOST = 4  # words of a phrase


@view
def echoes(p: Paragraph) -> list[int]:
    """The lengths, in words, of what follows itself. The parts of a compound count as words."""
    known = words(p)
    after = known[1:]
    once = [1] if True in map(eq, known, after) else []
    if len(set(zip(known, after, strict=False))) == len(after):  # no two words stand together twice, so no phrase does
        return once
    return once + [n for n in range(2, MOST + 1) if b"\1" * n in bytes(map(eq, known, known[n:]))]
