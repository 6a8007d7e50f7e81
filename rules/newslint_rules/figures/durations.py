"""Durations that are given twice, in two units of time: “4 hours 42 minutes, or 282 minutes”."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .written import written

# In seconds; months and years are not all of one length, which the slack admits.
SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 2629800.0, "year": 31557600.0,
}  # fmt: skip
WORD = r"[\s-][a-z]+"
AND = pattern(rf"{WORD},?\s(?:and\s)?")
TWICE = pattern(rf"{WORD}(?:,\s(?:or|that\sis|which\sis|i\.e\.)\s|\s?(?P<open>\()(?:or\s)?|\s[–—-]{{1,2}}\s(?:or\s)?)")
# What only resembles a conversion: another duration, with words that say what it is of.
SHUT = pattern(rf"{WORD}(?P<shut>[.,;:)]|\s[–—-]|$)")


def twice(p: Paragraph, found: Sequence[Figure], i: int) -> Iterator[Finding]:
    """A duration of one or two units that is said again in a smaller one, exactly; in one of a single unit, in brackets only."""
    text, parts = p.text, [found[i]]
    if i and (before := found[i - 1]).unit in SECONDS and AND.fullmatch(text, before.span.end, found[i].span.start):
        return  # the larger unit came before
    if i + 2 < len(found) and AND.fullmatch(text, found[i].span.end, found[i + 1].span.start):
        parts.append(found[i + 1])
    again = found[i + len(parts)]
    joint = TWICE.fullmatch(text, parts[-1].span.end, again.span.start)
    sizes = [SECONDS.get(f.unit, 0.0) for f in (*parts, again)]
    if not joint or not all(sizes) or sizes[:-1] != sorted(sizes[:-1], reverse=True) or len(set(sizes[:-1])) < len(parts):
        return
    if any(f.approx or f.end or f.joined or f.role for f in (*parts, again)) or sizes[0] <= sizes[-1]:
        return
    end = SHUT.match(text, again.span.end)
    if not end or (joint["open"] is not None) != (end["shut"] == ")") or (len(parts) == 1 and (not joint["open"] or sizes[0] > 3600)):
        return  # five days (40 hours) may be of work
    exact = sum(f.value * size for f, size in zip(parts, sizes, strict=False)) / sizes[-1]
    half = parts[-1].half * sizes[-2] / sizes[-1] if len(parts) == 1 or sizes[-2] > sizes[-1] else 0.0
    if abs(exact - again.value) > half + again.half + 0.03 * exact * (sizes[0] > SECONDS["week"]):
        close = end.end("shut") if joint["open"] else end.start("shut")
        yield flag(Span(parts[0].span.start, close), f"that makes {written(exact)} {again.unit}s, not {written(again.value)}")
