"""The approximator in front of a figure: “nearly”, “more than”, “up to”."""

from __future__ import annotations

from ..pattern import word_set
from ..prose import Span
from .counted import NONE
from .numbers import approximator


def approximated(before: str, at: int) -> tuple[str, Span]:
    """The approximator that a figure at `at` has before it, and its place."""
    words = before.lower().split()
    if words:
        words[-1] = words[-1].lstrip("(“\"'—–")
        if (approx := approximator(words)) and not _no_hedge(words):
            return approx, Span(at - len(_last_words(before, approx.count(" ") + 1)), at - len(before) + len(before.rstrip()))
    return "", NONE


def _last_words(before: str, n: int) -> str:
    """The last words of a text, with the space behind them."""
    parts = before.rsplit(None, n)
    return before[len(parts[0]) :].lstrip("(“\"'—– \n\xa0") if len(parts) > n else before.lstrip("(“\"'—– \n\xa0")


def _no_hedge(words: list[str]) -> bool:
    """ "Talks about 12 hostages", "control over two towns", "children under five": no approximator."""
    return len(words) > 1 and words[-1] in ("over", "about", "under") and words[-2] in ABOUT_WHAT


ABOUT_WHAT = word_set("""
    talks talk information questions concern concerns concerned details statement news worried lied report reports story stories book
    control dispute protest protests outrage anger war row debate people children those aged adults men women rule victory
""")
