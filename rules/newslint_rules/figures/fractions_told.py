"""A share that is told twice, in percent and as a fraction, or as a fraction of a total that the story has told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.figures import Figure, figures
from newslint.views.numbers import PARTS, VALUES, words_for

from .written import written

_HEDGE = (
    r"(?:(?P<near>about|around|some|roughly|approximately)\s|(?P<below>nearly|almost|close\sto|just\sunder|just\sbelow)\s"
    r"|(?P<over>just\sover|slightly\s(?:more|over)\sthan|a\slittle\s(?:over|more\sthan))\s"
    r"|(?P<least>more\sthan|over|at\sleast|well\sover)\s|(?P<most>less\sthan|fewer\sthan|under|at\smost|up\sto|no\smore\sthan)\s)?"
)
_N = r"one|two|three|four|five|six|seven|eight|nine|ten|[1-9]"
_PART = r"half|third|quarter|fourth|fifth|sixth|seventh|eighth|tenth"
_FRACTION = (
    rf"(?:(?P<n>{_N})\s(?:in|out\sof)\s(?P<of>{_N}|twelve|twenty|[1-9][0-9]{{1,2}})\b"
    rf"|(?<!and\s)(?<!and-)(?P<many>an?|one|two|three|four)[\s-](?P<part>{_PART})s?\b"
    r"|(?<!first\s)(?<!second\s)(?<!other\s)(?<!last\s)(?<!the\s)(?<!this\s)(?<!a\s)half\b)"
)
_OF = r"(?:\sof(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){1,12}?)?"
BEHIND = pattern(rf"{_OF}(?P<joint>,\sor\s|,\s|\s?[–—]\s?(?:or\s)?|\s-\s(?:or\s)?|\s\((?:or\s)?){_HEDGE}{_FRACTION}")
SHUT, OF_ALL = pattern(r"\s?[.,;)–—]|$"), pattern(r"\sof\s(?:them|all|the\stotal)\b")
BEFORE = pattern(
    rf"\b{_HEDGE}{_FRACTION}{_OF}(?:,\sor\s|\s?[–—]\s?(?:or\s)?|\s\((?:or\s)?)(?:(?:about|around|some|roughly|nearly|almost)\s)?$", re.I
)
CLOSED = pattern(r"\)|\s?[.,;–—]|$")
VERB = pattern(r"\s(?:were|was|are|is|had|has|have|will|would|can|could|did|do|does|said|not|who|that|which)\b")
OF_TOTAL = pattern(rf"(?P<joint>,\s(?:or\s)?|\s?[–—]\s?|\s\(){_HEDGE}{_FRACTION}\sof\s(?:the|that)\s(?:total|sum|amount|whole|money)\b")
REACH = 100  # characters before a percentage in which its fraction begins
SLACK = 0.2  # of one another: fractions are what is round
HEDGED = 0.3
EXACT = 0.01
LEAD = 3  # paragraphs with the headline, in which a total is told
LEAST = 10  # percent that a quarter of something may be taken for
MOST = 30
SIMPLE = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10))


@rule(Level.INFO)
def fraction_differs(d: Document) -> Iterator[Finding]:
    """A percentage and a fraction of one thing differ.

    The fraction stands beside its percentage, in brackets, between dashes or behind “or”, and is as rough as fractions are: 23
    percent are almost a quarter. A sum that is “a third of the total” is held against the total that the story began with.

    Bad:  The agency said {==15.6 percent of children in the camp, or about one in three==}, were ill.
    Bad:  The bank will close {==a third of its branches (12%==}).
    Bad:  It sold {==40% — more than half==} — of the land.
    Bad:  # Clerk stole £186,400 ¶ He repaid {==£46,600, a third of the total==}, and £9,000 in May.
    Good: # Clerk stole £186,400 ¶ He repaid £46,600, a quarter of the total. Of £140,000, he spent £46,600, a third of the sum.
    Good: Nearly 23% — almost a quarter — of the land and 34 percent of voters, or one in three, had. Almost a quarter (21%) did.
    Good: It rose 0.25 percent, or a quarter point, to 5 percent, half of what it was. Some 20% of men, a third of women and half of us do.
    Good: Ray was third (12%). Some 20% of the members, half of them women, and 30% of men, a third of whom are old, left in a quarter (2%).
    Good: Some 64 percent, or two out of three, and 55 percent, more than half, said so. A third of the men (20% of the workers) left.
    """
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
    if m and _shut(text, m):
        span = Span(f.span.start, m.end())
    elif CLOSED.match(text, f.span.end) and (m := BEFORE.search(text, max(0, f.span.start - REACH), f.span.start)):
        span = Span(m.start(), f.span.end)
    else:
        return None
    if not 0 < f.value <= 100 or VERB.search(m[0]) or _near(m, f.value / 100, f.half / 100, f.bound):
        return None
    if m["part"] == "quarter" and f.value < LEAST:
        return None  # of a year
    return flag(span, f"the fraction is {written(round(100 * _fraction(m), 1))} percent")


def _shut(text: str, m: re.Match[str]) -> bool:
    """Does nothing follow a fraction that may say of what else it is: not “20% of the members, half of them women”?"""
    if SHUT.match(text, m.end()):
        return True
    return "or" in m["joint"] and (
        OF_ALL.match(text, m.end()) is not None or (bool(m["n"]) and not text.startswith((" of ", "-"), m.end()))
    )


def _near(m: re.Match[str], share: float, half: float, bound: str) -> bool:
    """Is a share, which may be off by a half, what a fraction with its hedge says?"""
    fraction = _fraction(m)
    if m["least"]:
        return share + half >= (1 - EXACT) * fraction
    if m["most"]:
        return share - half <= (1 + EXACT) * fraction
    slack = HEDGED if bound or m["near"] or m["below"] or m["over"] else SLACK
    return (1 - slack) * fraction <= share + half and share - half <= (1 + slack) * fraction


def _fraction(m: re.Match[str]) -> float:
    """The value of “one in six”, “a quarter”, “two-thirds”."""
    if m["n"]:
        n, of = (float(w) if w.isdigit() else VALUES[w] for w in (m["n"].lower(), m["of"].lower()))
        return n / of
    return VALUES.get(m["many"].lower(), 1) / PARTS[m["part"].lower()] if m["many"] else 0.5


def _of_total(m: re.Match[str], f: Figure, told: Sequence[tuple[int, Figure]]) -> Finding | None:
    """ "£46,600, a third of the total", where the only total that the story began with, of £186,400, makes it a quarter."""
    alike = [(n, s.value) for n, s in told if s.unit == f.unit and s.value]
    wholes = {value for n, value in alike if n < LEAD and value > f.value}
    if len(wholes) != 1 or any(_near(m, f.value / value, 0, "") for _, value in alike):
        return None
    share = f.value / wholes.pop()
    half = max(EXACT, f.half / f.value)
    exact = next((pair for pair in SIMPLE if abs(share * pair[1] / pair[0] - 1) <= half), None)
    return flag(Span(f.span.start, m.end()), f"the sum told before makes it {_words(*exact)}") if exact else None


def _words(n: int, of: int) -> str:
    """A simple fraction in words."""
    return f"{words_for(n)} in {words_for(of)}"
