"""The sentences of a paragraph with their cues, and what each cue attributes: its reach."""

from __future__ import annotations

from typing import NamedTuple

from ..pattern import pattern
from ..prose import Paragraph, Sentence, Span, view
from .clauses import LONGEST, TIME, Break, cuts, has_subject_and_verb
from .cues import cues_of
from .phrases import Cue
from .text import quotes, sentences, vocabulary

OPENING = frozenset(["as", "while", "when", "although", "though", "because", "if", "before", "since", "after", "whereas"])
TOLD_OF = pattern(r"\s(?:(?:in|of|at|from|to|during)\s)?(?:which|who|whose|where|that)\s")
# "announced a plan": what is told of the thing behind it is the reporter's.
A_THING = pattern(r"\s?(?:announced|declared|blamed|accused|described|cited|detailed|unveiled)\s+(?:an?|the|its|his|her|their)\s")
TOLD_OF_THING = pattern(r"\s(?:(?:in|of|at|from|to|during)\s)?(?:which|who|whose|where)\s")
RELATIVE = ("which ", "who ", "whom ", "whose ", "where ")
GOES_ON = frozenset(["and", "or", "so", "because", "nor", "while", "whereas"]) | TIME


class Voice(NamedTuple):
    """A sentence with its cues and what they reach; all places are those in the sentence."""

    text: str
    cues: tuple[Cue, ...]
    reach: tuple[Span, ...]

    @property
    def sourced(self) -> bool:
        return any(c.kind != "react" for c in self.cues)


@view
def voice(s: Sentence) -> Voice:
    """The cues of a sentence in which quotations are blanked, and what they reach."""
    text = s.text
    found = cues_of(text, vocabulary(s)) if len(text) <= LONGEST else []
    return Voice(text, tuple(found), tuple([reach_of(text, cue, cuts(s)) for cue in found]))


@view
def spoken(p: Paragraph) -> list[tuple[int, Sentence]]:
    """The sentences of a paragraph with their places, and with what stands in quotation marks replaced by dots."""
    inside = [q for q in quotes(p) if q.end - q.start > 2]
    if not inside:
        return sentences(p)
    text = p.text
    for q in inside:
        text = text[: q.start + 1] + "·" * (q.end - q.start - 2) + text[q.end - 1 :]
    blanked = [(at, text[at : at + len(s.text)], s) for at, s in sentences(p)]
    return [(at, s if s.text == said else Sentence(said)) for at, said, s in blanked]


def cues(p: Paragraph) -> list[Cue]:
    """All cues of a paragraph, at their places in it."""
    return [c._replace(span=c.span.shift(at)) for at, s in spoken(p) for c in voice(s).cues]


def reach_of(text: str, cue: Cue, breaks: list[Break]) -> Span:
    """What a cue attributes in its sentence."""
    start, end = cue.span
    if cue.kind in ("aside", "phrase"):
        return both_sides(text, start, end, breaks)
    if cue.kind == "data":
        return of_data(text, start, end, breaks)
    stop = len(text)
    first = text[:start].lstrip("“\"'‘ ").split(None, 2)
    if first and first[0].lower() in OPENING and first[1:2] != ["of"]:
        stop = main_clause(text, end)
    if text[:start].rstrip().endswith(",") and text[start:end].startswith(RELATIVE):
        stop = min(stop, text.find(", ", end) if ", " in text[end:] else stop)
    if cue.kind == "react" and not text.startswith(" that ", end) and (m := TOLD_OF.search(text, end)):
        stop = min(stop, m.start())
    if (m := A_THING.match(text, max(text.rfind(" ", 0, end), 0))) and (m := TOLD_OF_THING.search(text, m.end())):
        stop = min(stop, m.start())
    halt = (
        c.at
        for c in breaks
        if end <= c.at < stop
        and (c.kind == "relative" or c.word == ";" or (c.kind == "clause" and c.word not in GOES_ON))
        and text[end : c.at].strip(" ,") not in ("", "that")  # "said that, although"
    )
    return Span(start, next(halt, stop))


def both_sides(text: str, start: int, end: int, breaks: list[Break]) -> Span:
    """The reach of a cue that stands aside: all between semicolons where it opens or ends that; else all on the left, and on the
    right up to a clause of its own."""
    left = max([c.after for c in breaks if c.word == ";" and c.at < start], default=0)
    right = min([c.at for c in breaks if c.word == ";" and c.at >= end], default=len(text))
    if text[left:start].count(" ") < 2:
        return Span(left, right)
    return Span(left, own_clause(breaks, end, right))


def own_clause(breaks: list[Break], end: int, last: int) -> int:
    """Where the next clause begins that has a subject of its own; `last` if there is none."""
    return next((c.at for c in breaks if c.at >= end and c.kind == "clause" and c.word not in TIME), last)


def of_data(text: str, start: int, end: int, breaks: list[Break]) -> Span:
    """The reach of "in a Gallup poll": its own clause, without a phrase that opens the sentence."""
    if text[:start].count(" ") < 2:
        return Span(0, len(text))
    left = max([c.after for c in breaks if c.kind != "phrase" and c.word not in TIME and c.at < start], default=0)
    comma = text.rfind(", ", left, start)
    while comma >= 0 and not has_subject_and_verb(text, comma + 1):
        comma = text.rfind(", ", left, comma)
    return Span(max(left, comma + 1), own_clause(breaks, end, len(text)))


def main_clause(text: str, at: int) -> int:
    """Where the main clause begins behind a subordinate one that opens the sentence."""
    comma = text.find(", ", at)
    while comma >= 0:
        if has_subject_and_verb(text, comma + 1):
            return comma
        comma = text.find(", ", comma + 1)
    return len(text)
