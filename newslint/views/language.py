"""Is a stretch of copy English? Its small words tell: in prose every second or third word is one of a hundred, among names one in nine."""

from __future__ import annotations

from ..lexicon.small import small
from ..pattern import pattern
from ..prose import Prose, Span

TOKEN = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NEAR = 80  # code points on either side
SMALL = small("english")


def english(prose: Prose, span: Span) -> bool:
    """Do the words around a place, outside it, read as English? Few words prove nothing and count as English."""
    around = prose.text[max(0, span.start - NEAR) : span.start] + " " + prose.text[span.end : span.end + NEAR]
    words = [w.lower() for w in TOKEN.findall(around)]
    return len(words) < 8 or 9 * sum(w in SMALL for w in words) >= len(words)
