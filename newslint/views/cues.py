"""Cues: the words that name a source, and what stands in their reach.

A cue is read from the surface of its sentence: a verb of saying with its subject, "according to", "confirmed by", "in a
Gallup poll", "ministry figures". Words in quotation marks are none. `reportedly`, `an estimated` and `are believed to`
name nobody and are none either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.reporting import Reporting, reporting
from ..pattern import pattern
from ..prose import Span
from .clauses import FINITE, PREPOSITIONS, STOPS
from .counted import word_set
from .numbers import NUMBER_WORDS

TOKEN = pattern(r"[\w$£€%][\w'’.%-]*[\w'’%]|[\w$£€%]|[,;:—–()“”\"]")
RECORD = r"poll|survey|study|studies|average|census|report|count|tally|data|figures|statistics|estimates?|polling|numbers"
# Phrases that name a source, each with the words without which it need not be looked for.
ACCORDING = pattern(
    r"[Aa]ccording\s+to\s+|[Aa]s\s+per\s+|(?<=[\s,(])(?:per|[Cc]iting|[Qq]uoting)\s+(?=[A-Z]|the\s|an?\s|\w+\s+officials?\b)"
)
IN_A_POLL = pattern(
    r"(?<![\w’'-])(?:[Ii]n|[Bb]y|to|[Ff]rom|[Oo]n|[Aa]t|with|using|under)\s+(?:an?|the|its|their|his|her|one|another|[A-Z][\w.’'&-]*[’']s?)\s+"
    rf"(?P<whose>(?:[^\s,;:()]+\s+){{0,8}}?)(?P<record>{RECORD})\b"
)
DATA_FROM = pattern(
    r"(?<=[\s(])(?:data|figures|statistics|numbers|estimates|records|polling|a\s+tally|a\s+count|a\s+report|a\s+study)\s+"
    r"(?:from|by|of|(?:compiled|collected|conducted|gathered|obtained|released|published|provided)\s+by)\s+(?=the\s|[A-Z])"
    r"|(?<=[\s(])(?:reported|confirmed|announced|published|compiled|estimated|cited|quoted|counted|verified|documented|recorded|tallied)\s+"
    r"(?:on\s+\w+\s+|yesterday\s+)?by\s+(?=(?:the|a|an|its|local|state|health|police)\s|[A-Z])"
    r"|(?<=\s)(?:figures?|data|numbers?|toll|count|reports?|statistics|list|tally|estimates?|survey|poll|study)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+"
    r"(?:\w+ly\s+)?(?:released|published|issued|provided|given|compiled|collected|conducted|made)\s+by\s"
    r"|(?<=\s)(?:figures?|data|numbers?|toll|count|statistics|tally|estimates?)\s+(?:come|comes|came)\s+from\s"
)
THE_FACT_THAT = pattern(
    r"(?<=\s)(?P<what>claims?|misstatements?|statements?|allegations?|reports?|estimates?|fears?|concerns?|warnings?|announcement|news|beliefs?"
    r"|assertions?|accusations?|suggestions?|findings?|predictions?|rumou?rs?|worries|signs|concerned|worried|afraid|confident|convinced|aware"
    r"|hopeful|optimistic|certain|alarmed|proof|evidence)\s+that\b"
)
NOBODY = word_set(
    """reports rumours rumors estimates media social some several many various varying initial early unconfirmed the multiple numerous"""
)
OF_SOURCES = frozenset(["according", "per", "citing", "quoting"])
PRONOUNS = word_set("""he she they it we i you who which that""")
NO_NAMES = word_set("""
    a an the this that these those some many most several no nearly about around over more at in on of up as another other all both
    there here only just even also but and or if when while after before since yet
""")
BE = word_set("""is are was were be been being am get got gets""")
PRONOUNS_OF_CLAUSE = frozenset(("who", "which", "that", "where"))
HAVE = word_set("""has have had""")
ADVERBS = word_set(
    """also later earlier again already now then still initially repeatedly previously recently once all both not never yesterday today"""
)
NUMBERS = NUMBER_WORDS | frozenset(("that", "total"))
TIMES = word_set(
    """on in at to during after before yesterday today late early earlier later this last monday tuesday wednesday thursday friday
    saturday sunday via through by  when while as from outside"""
)
ASIDE_SIZE = 14


class Cue(NamedTuple):
    """Words that name a source. `kind`: "said" reaches to the right, "aside" (", officials said,") and "phrase" ("according
    to") to both sides, "data" names what the figures stand in, "react" ("condemned") takes a thing and reaches not into what is
    told of it. `vague`: the source is somebody unnamed."""

    span: Span
    kind: str
    vague: bool = False


class Token(NamedTuple):
    text: str
    low: str
    start: int
    end: int


def cues_of(text: str) -> list[Cue]:
    """The cues of a sentence, in order."""
    words = reporting()
    tokens = [Token(m[0], m[0].lower().replace("’", "'"), m.start(), m.end()) for m in TOKEN.finditer(text)]
    low = {t.low for t in tokens}
    found = list(phrase_cues(text, low, words))
    for i, token in enumerate(tokens):
        verb = token.low
        known = verb in words.say or verb in words.react or verb in words.counting
        if i and known and token.text == verb and (cue := verb_cue(text, tokens, i, words)):
            found.append(cue)
    return sorted(found)


def phrase_cues(text: str, low: set[str], words: Reporting) -> Iterator[Cue]:
    """The cues made of a preposition, a participle or a noun."""
    if low & OF_SOURCES:
        yield from (
            Cue(Span(*m.span()), "phrase", vague) for m in ACCORDING.finditer(text) if (vague := unnamed(text, m.end(), words)) is not None
        )
    if low & words.records:
        yield from (Cue(Span(*m.span()), "data") for m in IN_A_POLL.finditer(text) if owned(m, words))
    if low & words.records or "by" in low:
        yield from (Cue(Span(*m.span()), "phrase") for m in DATA_FROM.finditer(text))
    if "that" in low:
        yield from (Cue(Span(*m.span()), "said", m["what"].startswith(("rumo", "report", "sign"))) for m in THE_FACT_THAT.finditer(text))


def owned(m: re.Match[str], words: Reporting) -> bool:
    """Does a poll, a study or a tally belong to somebody who is named?"""
    whose = m["whose"].split()
    owner = m[0].split()[1]
    if owner in ("her", "his", "their", "its") or owner.endswith(("’s", "'s", "’", "'")) or m["record"] == "census":
        return True
    return any(w[:1].isupper() or w.lower() in words.voices for w in whose)


def unnamed(text: str, at: int, words: Reporting) -> bool | None:
    """Does "according to" lead to somebody unnamed? None where it leads to nobody at all: "reports", "some estimates"."""
    behind = text[at : at + 60].split()[:4]
    low = [w.strip(".,;:").lower() for w in behind]
    if low and (low[0] in NOBODY or low[0] in words.vague) and not names_somebody(behind, low, words):
        return None if "reports" in low or "estimates" in low or "media" in low[1:2] else True
    return False


def names_somebody(words: list[str], low: list[str], known: Reporting) -> bool:
    """Do the words behind "according to" hold a name, or a voice that is not vague?"""
    for n, (word, w) in enumerate(zip(words, low, strict=True)):
        if n and (word[:1].isupper() or (w in known.voices and w not in known.vague)):
            return True
        if word.endswith((",", ".", ";", ":")):
            break
    return False


def verb_cue(text: str, tokens: list[Token], i: int, words: Reporting) -> Cue | None:
    """A verb of saying or counting with its subject; None where it is a noun, a participle or a passive."""
    low = tokens[i].low
    j = i - 1
    while j > 0 and (tokens[j].low in ADVERBS or tokens[j].low in HAVE or tokens[j].low.endswith("ly")):
        j -= 1
    before, after = tokens[j], tokens[i + 1] if i + 1 < len(tokens) else None
    if before.low in BE or (low[:5] == "claim" and any(t.low in ("lives", "life") for t in tokens[i + 1 : i + 6])):
        return None
    if after is not None and after.low == "by" and low not in ("said", "told"):
        return None
    lemma = words.say.get(low) or words.react.get(low) or words.counting[low]
    if low not in words.say and low not in words.react and not counts(tokens, i):
        return None
    speaks = voice(before, words)
    if low.endswith("ing") and lemma != low:
        if low not in words.say or before.low not in (",", "statement", "by", "report", "and", "”", '"'):
            return None
        return Cue(Span(tokens[i].start, tokens[i].end), "said")
    if low in words.participles and low != lemma:
        if not past_has_subject(tokens, i, j, low, speaks, words):
            return None
    elif not speaks:
        return None
    vague = before.low in words.vague and (
        j == 0 or tokens[j - 1].low in STOPS or tokens[j - 1].low in ("that", "and", "but", "some", "many", "most")
    )
    if vague and before.low in ("reports", "estimates", "rumours", "rumors"):
        return None
    start = subject_start(tokens, j)
    kind = "react" if low in words.react else "aside" if before.low not in PRONOUNS_OF_CLAUSE and is_aside(tokens, start, i) else "said"
    return Cue(Span(tokens[start].start, tokens[i].end), kind, vague)


def counts(tokens: list[Token], i: int) -> bool:
    """Is the object of a verb of counting a number, or a clause?"""
    return any(t.text[0].isdigit() or t.low in NUMBERS for t in tokens[i + 1 : i + 7])


def voice(token: Token, words: Reporting) -> bool:
    """Can the word in front of a verb be its subject: a name, a pronoun, one who speaks, something that holds figures?"""
    low = token.low
    return (
        (token.text[:1].isupper() and low not in NO_NAMES)
        or low in PRONOUNS
        or low in words.voices
        or low in words.records
        or low in words.vague
    )


def past_has_subject(tokens: list[Token], i: int, j: int, low: str, speaks: bool, words: Reporting) -> bool:
    """Has a past form a subject in front, or (", said the minister") behind?"""
    before, after = tokens[j].low, tokens[i + 1].low if i + 1 < len(tokens) else ""
    if before in (",", "”", '"', ")"):
        return low == "said" or after not in PREPOSITIONS
    if before in ("and", "but", "then"):
        return after not in PREPOSITIONS and (low not in words.either or after in ("that", "the", "a"))
    if speaks:
        return not (low in words.either and before in words.records and after in PREPOSITIONS and before.endswith("s"))
    if low in words.either or tokens[j].text[:1].isdigit() or before in PREPOSITIONS or before in ("the", "a", "an"):
        return low == "said"
    return speaks or after not in PREPOSITIONS or not before.endswith("s")


def subject_start(tokens: list[Token], j: int) -> int:
    """The first word of the subject that ends at `j`: back to a comma, a conjunction or the beginning."""
    start = j
    while start > 0:
        before = tokens[start - 1].low
        if before == ")":  # "Johns Hopkins University (JHU) data"
            opening = next((n for n in range(start - 2, max(-1, start - 6), -1) if tokens[n].low == "("), start)
            if opening == start:
                break
            start = opening
        elif before in STOPS or before in ("”", '"', "and", "but", "that", "as", "while", "when"):
            break
        else:
            start -= 1
    return start


def is_aside(tokens: list[Token], start: int, i: int) -> bool:
    """Does "X said" stand aside of what it attributes: behind a comma or a quotation, or after “as”, with nothing to follow?"""
    left = tokens[start - 1].low if start else ""
    if left == "as":
        return True
    if tokens[i - 1].low in (",", "”", '"'):  # inverted: "…, said the minister"
        return True
    if left not in (",", "”", '"', "—", "–") or i - start > ASIDE_SIZE:
        return False
    rest = tokens[i + 1 :]
    if tokens[i].low in ("told", "tells"):  # "…, officials told state media, adding"
        while rest and rest[0].low not in STOPS and rest[0].low not in TIMES and rest[0].low != "that":
            rest = rest[1:]
    if not rest or rest[0].low in STOPS:
        return True
    if rest[0].low not in TIMES:
        return False
    for t in rest[:ASIDE_SIZE]:
        if t.low in STOPS:
            return True
        if t.low == "that" or t.low in FINITE:
            return False
    return True
