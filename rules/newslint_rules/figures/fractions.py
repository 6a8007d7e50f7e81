"""A fraction in words with its hedge: “nearly a quarter”, “about one in three”, “two-thirds”."""

from __future__ import annotations

import re

from newslint.pattern import pattern
from newslint.views.numbers import PARTS, VALUES, words_for

HEDGE = (
    r"(?:(?P<near>about|around|some|roughly|approximately)\s|(?P<below>nearly|almost|close\sto|just\sunder|just\sbelow)\s"
    r"|(?P<over>just\sover|slightly\s(?:more|over)\sthan|a\slittle\s(?:over|more\sthan))\s"
    r"|(?P<least>more\sthan|over|at\sleast|well\sover)\s|(?P<most>less\sthan|fewer\sthan|under|at\smost|up\sto|no\smore\sthan)\s)?"
)
_N = r"one|two|three|four|five|six|seven|eight|nine|ten|[1-9]"
_PART = r"half|third|quarter|fourth|fifth|sixth|seventh|eighth|tenth"
FRACTION = (
    rf"(?:(?P<n>{_N})\s(?:in|out\sof)\s(?P<of>{_N}|twelve|twenty|[1-9][0-9]{{1,2}})\b"
    rf"|(?<!and\s)(?<!and-)(?P<many>an?|one|two|three|four)[\s-](?P<part>{_PART})s?\b"
    r"|(?<!first\s)(?<!second\s)(?<!other\s)(?<!last\s)(?<!the\s)(?<!this\s)(?<!a\s)half\b)"
)
SHUT, OF_ALL = pattern(r"\s?[.,;)–—]|$"), pattern(r"\sof\s(?:them|all|the\stotal)\b")
SLACK = 0.2  # of one another: fractions are what is round
SMALL, ROUGH = 0.15, 0.4  # “one in ten” may be seven percent, since one in 14 is no number to say
HEDGED = 0.3
EXACT = 0.01
SIMPLE = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (1, 10))


def shut(text: str, m: re.Match[str]) -> bool:
    """Does nothing follow a fraction that may say of what else it is: not “20% of the members, half of them women”?"""
    if SHUT.match(text, m.end()):
        return True
    return "or" in m["joint"] and (
        OF_ALL.match(text, m.end()) is not None or (bool(m["n"]) and not text.startswith((" of ", "-"), m.end()))
    )


def near(m: re.Match[str], share: float, half: float, bound: str) -> bool:
    """Is a share, which may be off by a half, what a fraction with its hedge says?"""
    fraction = value_of(m)
    if m["least"]:
        return share + half >= (1 - EXACT) * fraction
    if m["most"]:
        return share - half <= (1 + EXACT) * fraction
    slack = HEDGED if bound or m["near"] or m["below"] or m["over"] else SLACK
    if m["n"] and fraction < SMALL:
        slack = ROUGH
    return (1 - slack) * fraction <= share + half and share - half <= (1 + slack) * fraction


def value_of(m: re.Match[str]) -> float:
    """The value of “one in six”, “a quarter”, “two-thirds”."""
    if m["n"]:
        n, of = (float(w) if w.isdigit() else VALUES[w] for w in (m["n"].lower(), m["of"].lower()))
        return n / of
    return VALUES.get(m["many"].lower(), 1) / PARTS[m["part"].lower()] if m["many"] else 0.5


def simple(share: float, slack: float) -> str:
    """The simple fraction that a share is, or nearly, in words ("one in four"); "" where it is none."""
    found = next(((n, of) for n, of in SIMPLE if abs(share * of / n - 1) <= slack), None)
    return f"{words_for(found[0])} in {words_for(found[1])}" if found else ""
