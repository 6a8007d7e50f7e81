"""Phrases written twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.small import small
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import spans
from newslint.views.language import english

from .echo import MOST, echoes

BREAK = pattern(r"[^\s]|\t|\s{3}")
PAUSES = frozenset(",;:—–")  # with one inside, a phrase is a figure of speech
TURNS = frozenset(("by", "after", "for", "upon"))  # day by day, word for word: without an article
DETERMINERS = small("determiners")
SUBJECTS, SAYS = small("subjects"), small("says")  # he said he said no
WAYS = frozenset(("door", "time", "face", "coast", "side", "day", "wall", "head", "end", "place"))  # from door to door to
REFRAINS = frozenset(("new york", "ha ha", "knock knock", "la la", "bye bye", "no no", "hand in", "arm in"))


@view
def long_echoes(p: Paragraph) -> bool:
    """Does more than a single word follow itself?"""
    return echoes(p)[-1:] > [1]


@rule(Level.WARNING, when=long_echoes)
def doubled_phrase(p: Paragraph) -> Iterator[Finding]:
    """A phrase of two to four words is written twice.

    A phrase that begins a third time ("day after day after day", "the end of the end of the war") is meant so.

    Bad:  The end {~~of the of the~>of the~~} war was in sight.
    Bad:  He will {~~meet with the⏎meet with the~>meet with the~~} envoy on Monday.
    Bad:  {~~The minister the minister~>The minister~~} has left.
    Good: The end of the end of the war came year after year after year.
    Good: They talked on and on and on, step by step by step, and he said he said no.
    Good: “We stand for peace, we want peace, we want to talk,” he said.
    Good: From time to time to time he goes door to door to ask, hand in hand in the park. From time to time to rest is good.
    Good: Rates are as low as low can be; it went round and round and up.
    Good: We shall fight in Cairo, in Cairo. New York New York is a song. The match ended 2 1 2 1.
    """
    places = spans(p)
    low = [p[s].lower() for s in places]
    end = 0
    for at in range(len(low) - 3):
        if at < end:
            continue
        for n in range(2, min(MOST, (len(low) - at) // 2) + 1):
            if low[at] == low[at + n] and low[at : at + n] == low[at + n : at + 2 * n] and slip(p, places, low, at, n):
                span = Span(places[at].start, places[at + 2 * n - 1].end)
                once = p.text[span.start : places[at + n - 1].end]
                yield flag(span, f"“{once}” is written twice", once)
                end = at + 2 * n
                break


def slip(p: Paragraph, places: list[Span], low: list[str], at: int, n: int) -> bool:
    """Was the phrase to be written once?"""
    phrase, after = low[at : at + n], low[at + 2 * n : at + 2 * n + 1]
    first, again = (" ".join(p.text[places[i].start : places[i + n - 1].end].split()) for i in (at, at + n))
    if (
        first[1:] != again[1:]
        or not PAUSES.isdisjoint(first)
        or BREAK.search(p.text, places[at + n - 1].end, places[at + n].start)
        or len(set(phrase)) == 1
    ):
        return False
    if after == phrase[:1] or (at and low[at - 1] == phrase[-1]) or not english(p, Span(places[at].start, places[at + 2 * n - 1].end)):
        return False
    if not all(w[0].isalpha() for w in phrase) or " ".join(phrase) in REFRAINS:
        return False
    if n == 2 and ((phrase[1] in TURNS and not (at and low[at - 1] in DETERMINERS)) or (phrase[0] in SUBJECTS and phrase[1] in SAYS)):
        return False
    if n == 2 and (phrase[0] == "as" or phrase[1] == "and" or (phrase[1] == "to" and (phrase[0] in WAYS or low[max(0, at - 1)] == "from"))):
        return False  # as low as low can be; round and round and up; from time to time to
    return p[places[at]][0].isupper() >= p[places[at + n]][0].isupper() and any(known(w) for w in phrase)
