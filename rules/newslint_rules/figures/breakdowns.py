"""A whole that is divided at once into three parts or more, whose sum is a slip of the keys away from it.

“62 sites: 23 in libraries, 17 in churches and 12 under tents” make 52. A list may be incomplete, so that a gap proves nothing; but
one that is closed with “and” and misses its whole by one digit, or by two that are exchanged, is a whole or a part mistyped.
"""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .bounds import sentence_end
from .digits import digit_off
from .near_whole import MANY, SHARED
from .written import written

_MADE = r"(?:which\s(?:is|are|was|were)\s)?(?:made\sup\sof|consisting\sof|composed\sof|divided\sinto|split\sinto|namely)"
DIVIDED = pattern(rf"(?:\s[\w’'-]+){{0,6}}?(?::|\s[–—-]{{1,2}}|,?\s{_MADE})\s$")
NEXT = pattern(r"(?:\s[^\s.:;()]+){0,10}?(?:[,;]|(?P<last>,?\sand))\s$")
VERB = pattern(r"\s(?:were|was|are|is|had|has|have|will|would|can|could|did|do|does|said|not|who|that)\b")
# What may be a part without a figure, behind the list.
MORE = pattern(r"\b(?:and|plus|while|but|with)\s(?:an?|the|more|smaller)\b")
LEAST = 20  # of fewer, any sum is a digit away


def breakdown(text: str, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """What is said of the list behind the figure `i`, where a colon, a dash or “made up of” leads to it."""
    whole = counts[i]
    parts = [counts[i + 1]]
    if not DIVIDED.fullmatch(text, whole.span.end, parts[0].span.start):
        return
    end = sentence_end(text, parts[0].span.end)
    for other in counts[i + 2 :]:
        if other.span.start > end:
            break
        m = NEXT.fullmatch(text, parts[-1].span.end, other.span.start)
        if not m or (m["last"] is not None and len(parts) < 2):
            return
        parts.append(other)
    closed = len(parts) > 2 and NEXT.fullmatch(text, parts[-2].span.end, parts[-1].span.start)
    if closed and closed["last"] and not VERB.search(text, parts[0].span.end, end):
        yield from slip(text, parts, whole, end)


def slip(text: str, parts: Sequence[Figure], whole: Figure, end: int) -> Iterator[Finding]:
    """Three parts or more of one whole, in a sentence up to `end`, whose sum has one digit or two neighbours otherwise."""
    told = (whole, *parts)
    units = {f.unit for f in parts} - {"", whole.unit}
    if len(parts) < 3 or units or not LEAST <= whole.value < MANY or any(f.approx or f.end or f.joined or f.counted.of for f in told):
        return
    if any(f.value % 1 or f.form not in ("numeral", "words") for f in told) or whole.unit == "%":
        return
    total = sum(f.value for f in parts)
    if abs(total - whole.value) <= sum(f.half for f in told) or not digit_off(total, whole.value):
        return
    if not SHARED.search(text, parts[0].span.end, end) and not MORE.search(text, parts[-1].span.end, end):
        yield flag(Span(whole.span.start, parts[-1].span.end), f"the parts make {written(total)}")
