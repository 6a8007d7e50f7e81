"""A share that is told twice, in percent and as a fraction, or as a fraction of a total that the story has told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.figures import Figure, figures

from .bounds import VERB
from .fractions import EXACT, FRACTION, HEDGE, near, shut, simple, value_of
from .told_wholes import shares_told
from .written import written

_OF = r"(?:\sof(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){1,12}?)?"
BEHIND = pattern(rf"{_OF}(?P<joint>,\sor\s|,\s|\s?[–—]\s?(?:or\s)?|\s-\s(?:or\s)?|\s\((?:or\s)?){HEDGE}{FRACTION}")
BEFORE = pattern(
    rf"\b{HEDGE}{FRACTION}{_OF}(?:,\sor\s|\s?[–—]\s?(?:or\s)?|\s\((?:or\s)?)(?:(?:about|around|some|roughly|nearly|almost)\s)?$", re.I
)
CLOSED = pattern(r"\)|\s?[.,;–—]|$")
OF_TOTAL = pattern(rf"(?P<joint>,\s(?:or\s)?|\s?[–—]\s?|\s\(){HEDGE}{FRACTION}\sof\s(?:the|that)\s(?:total|sum|amount|whole|money)\b")
REACH = 100  # characters before a percentage in which its fraction begins
LEAD = 3  # paragraphs with the headline, in which a total is told
LEAST = 10  # percent that a quarter of something may be taken for
MOST = 30


@rule(Level.INFO)
def fraction_differs(d: Document) -> Iterator[Finding]:
    """A percentage and a fraction of one thing differ.

    The fraction stands beside its percentage, in brackets, between dashes or behind “or”, and is as rough as fractions are: 23
    percent are almost a quarter. A sum that is “a third of the total” is held against the total that the story began with.

    Bad:  The agency said {==15.6 percent of children in the camp, or about one in three==}, were ill.
    Bad:  The bank will close {==a third of its branches (12%==}).
    Bad:  It sold {==40% — more than half==} — of the land.
    Bad:  # Clerk stole £186,400 ¶ He repaid {==£46,600, a third of the total==}, and £9,000 in May.
    Bad:  # Mill to cut 600 jobs ¶ It will cut 600 jobs. ¶ The job losses are {==6% of its workforce of 15,000==}.
    Bad:  {==12 million have fled, about one in three of a population put at 50 million==}.
    Bad:  It followed 8,420 adults. ¶ Just {==2,105 of the adults, or a third==}, walk; 3,789 run and 2,526 sit.
    Good: It followed 8,420 adults. ¶ Just 2,105 of the adults, or a quarter, walk; 3,789 run and 2,526 sit. A third of us do.
    Good: 12 million have fled, about one in four of a population put at 50 million, and 2 million died, one in ten of the 20 million left.
    Good: # Clerk stole £186,400 ¶ He repaid £46,600, a quarter of the total. Of £140,000, he spent £46,600, a third of the sum.
    Good: Nearly 23% — almost a quarter — of the land and 34 percent of voters, or one in three, had. Almost a quarter (21%) did.
    Good: It rose 0.25 percent, or a quarter point, to 5 percent, half of what it was. Some 20% of men, a third of women and half of us do.
    Good: # Firm to cut 500 jobs ¶ It will cut 500 jobs. ¶ The job cuts follow redundancies last year of 10% of its workforce of 100,000.
    Good: Ray was third (12%). Some 20% of the members, half of them women, and 30% of men, a third of whom are old, left in a quarter (2%).
    Good: One in ten (7%) did not know.
    Good: Some 64 percent, or two out of three, and 55 percent, more than half, said so. A third of the men (20% of the workers) left.
    """
    yield from shares_told(d)
    sums = list[tuple[int, Figure]]()
    for n, block in enumerate(d.blocks):
        text = block.prose.text
        for f in figures(block.prose):
            said = None
            if f.form == "percent" and not f.end:
                said = _beside(text, f)
            elif f.kind == "money" and f.form == "numeral" and not f.end:
                m = OF_TOTAL.match(text, f.span.end)
                said = _of_total(m, f, sums) if m and len(sums) <= MOST else None
                sums.append((n, f))
            if said:
                yield said._replace(span=said.span.shift(block.start))


def _beside(text: str, f: Figure) -> Finding | None:
    """The fraction before or behind a percentage, where it is another."""
    m = BEHIND.match(text, f.span.end)
    if m and shut(text, m):
        span = Span(f.span.start, m.end())
    elif CLOSED.match(text, f.span.end) and (m := BEFORE.search(text, max(0, f.span.start - REACH), f.span.start)):
        span = Span(m.start(), f.span.end)
    else:
        return None
    if not 0 < f.value <= 100 or VERB.search(m[0]) or near(m, f.value / 100, f.half / 100, f.bound):
        return None
    if m["part"] == "quarter" and f.value < LEAST:
        return None  # of a year
    return flag(span, f"the fraction is {written(round(100 * value_of(m), 1))} percent")


def _of_total(m: re.Match[str], f: Figure, told: Sequence[tuple[int, Figure]]) -> Finding | None:
    """ "£46,600, a third of the total", where the only total that the story began with, of £186,400, makes it a quarter."""
    alike = [(n, s.value) for n, s in told if s.unit == f.unit and s.value]
    wholes = {value for n, value in alike if n < LEAD and value > f.value}
    if len(wholes) != 1 or any(near(m, f.value / value, 0, "") for _, value in alike):
        return None
    share = f.value / wholes.pop()
    exact = simple(share, max(EXACT, f.half / f.value))
    return flag(Span(f.span.start, m.end()), f"the sum told before makes it {exact}") if exact else None
