"""Where the sentence or the clause around a place begins and ends, as far as a bounded reach goes."""

from __future__ import annotations

from newslint.pattern import Pattern, pattern

SENTENCE = pattern(r"[.!?][”\"’')]*\s|\n")
CLAUSE = pattern(r"[.!?][”\"’')]*\s|[\n;]")
VERB = pattern(r"\s(?:were|was|are|is|had|has|have|will|would|can|could|did|do|does|said|not|who|that|which)\b")  # a clause of its own
REACH = 300  # code points; no list of parts is longer


def sentence_start(text: str, at: int) -> int:
    """Where the sentence around a place begins."""
    start = max(0, at - REACH)
    return max((m.end() for m in SENTENCE.finditer(text, start, at)), default=start)


def sentence_end(text: str, at: int) -> int:
    """Where the sentence around a place ends."""
    return _end(SENTENCE, text, at, REACH)


def clause_end(text: str, at: int, reach: int) -> int:
    """Where the clause around a place ends, no more than `reach` code points behind it."""
    return _end(CLAUSE, text, at, reach)


def _end(stop: Pattern, text: str, at: int, reach: int) -> int:
    end = min(len(text), at + reach)
    found = stop.search(text, at, end)
    return found.start() if found else end
