"""Is a stretch of copy English? Its small words tell: in English prose every second or third word is one of a hundred, in a list of names still one in nine."""

from __future__ import annotations

from ..pattern import pattern
from ..prose import Prose, Span

TOKEN = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NEAR = 80  # code points on either side
SMALL = frozenset(
    "the of and to in a is for on that with as by at it from was were be been are has have had not this which said who will would could should can may its an "
    "but he she they his her their we you i our my him them us all more than when after before into over about if or so what there one out up no new year years "
    "also while where because during between against under through since until some many most other two first last do did does just how people".split()
)


def english(prose: Prose, span: Span) -> bool:
    """Do the words around a place, outside it, read as English? Few words prove nothing and count as English."""
    around = prose.text[max(0, span.start - NEAR) : span.start] + " " + prose.text[span.end : span.end + NEAR]
    words = [w.lower() for w in TOKEN.findall(around)]
    return len(words) < 8 or 9 * sum(w in SMALL for w in words) >= len(words)
