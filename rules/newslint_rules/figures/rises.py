"""A change told behind its figure, however far: “425 people, it said, an increase of 25% over the 339 of the year before”."""

from collections.abc import Sequence

from newslint.pattern import pattern
from newslint.views.counted import is_plural
from newslint.views.figures import Figure

from .bounds import sentence_end, sentence_start
from .moves import AGO, CHANGED, EXPECTED, LEAD, Change, alike

_IS = r"(?:[,–—(]\s?(?:which\s(?:is|was)\s|or\s)?|\b(?:is|was|are|were|represent(?:s|ed)?|mark(?:s|ed)?)\s)"
NOUN = pattern(rf"{_IS}an?\s(?:\w+\s)?(?:{CHANGED})\sof\s{LEAD}$")
UP = pattern(rf"{_IS}(?:up|down)\s(?:by\s)?{LEAD}$")
MORE = pattern(rf"{_IS}(?:an?\s)?{LEAD}$")
THAN = pattern(rf"\s(?:{CHANGED}|more|fewer|less|higher|lower)\s(?:over|on|from|than|compared\s(?:with|to))\s{LEAD}")
OVER = pattern(rf"\s(?:over|on|from|against|compared\s(?:with|to))\s{LEAD}")
# A change that is worked on other figures than those told.
WORKED = pattern(
    r"\b(?:constant|organic\w*|like-for-like|excluding|adjust\w+|underlying|same-store|real\sterms|annuali[sz]ed|per|average|daily|each|rate|share)\b"
)
REACH = 60  # characters behind the old figure in which its time is told


def read_rise(text: str, found: Sequence[Figure], i: int) -> Change | None:
    """The change by the figure `i`, which is a percentage, from the next one to the only one of its sentence that it can be of."""
    by, old = found[i], found[i + 1]
    if by.form != "percent" or by.end or old.end or old.span.start - by.span.end > REACH:
        return None
    start = sentence_start(text, by.span.start)
    before, between = text[start : by.span.start], text[by.span.end : old.span.start]
    if not ((OVER.fullmatch(between) and (NOUN.search(before) or UP.search(before))) or (THAN.fullmatch(between) and MORE.search(before))):
        return None
    end = sentence_end(text, old.span.end)
    if not AGO.search(text, old.span.start - len(between), min(end, old.span.end + REACH)):
        return None
    if EXPECTED.search(text, by.span.end, end) or WORKED.search(text, start, end):
        return None
    said = [f for f in found[:i] if f.span.start >= start and _of_one_thing(f, old)]
    return Change(by, old, said[0]) if len(said) == 1 else None


def _of_one_thing(new: Figure, old: Figure) -> bool:
    """Can the two be of one thing, by their units and nouns?"""
    nouns = {f.head.lower() for f in (new, old) if is_plural(f.head.lower())}
    return old.unit in ("", new.unit) and new.unit != "%" and len(nouns) < 2 and not (new.end or new.joined) and alike(new, old)
