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
    return [n for n in range(1, MOST + 1) if b"\1" * n in bytes(map(eq, known, known[n:]))]
