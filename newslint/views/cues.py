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
from ..pattern import Pattern, pattern
from ..prose import Span
from .clauses import STOPS
from .counted import word_set
from .numbers import NUMBER_WORDS
from .subjects import PRONOUNS_OF_CLAUSE, Tokens, head_of, is_aside, past_has_subject, subject_start, tokens_of, voice

RECORD = r"poll|survey|study|studies|average|census|report|count|tally|data|figures|statistics|estimates?|polling|numbers"
RECORDS = word_set("poll survey study studies average census report count tally data figures statistics estimate estimates polling numbers")
# The words without which DATA_FROM, and DONE_BY, need not be looked for.
OF_DATA = RECORDS | word_set("""records figure number toll reports list analysis investigation""")
DONE = word_set(
    """reported confirmed announced published compiled estimated cited quoted counted verified documented recorded tallied put"""
)
# Phrases that name a source, each with the words without which it need not be looked for.
ACCORDING = pattern(
    r"[Aa]ccording\s+to\s+|[Aa]s\s+per\s+|(?<=[\s,(])(?:per|[Cc]iting|[Qq]uoting)\s+(?=[A-Z]|the\s|an?\s|\w+\s+officials?\b)"
)
IN_A_POLL = pattern(
    r"(?<![\w’'-])(?:[Ii]n|[Bb]y|to|[Ff]rom|[Oo]n|[Aa]t|with|using|under)\s+(?:an?|the|its|their|his|her|one|another|official|[A-Z][\w.’'&-]*[’']s?)\s+"
    rf"(?P<whose>(?:[^\s,;:()]+\s+){{0,8}}?)(?P<record>{RECORD})\b"
)
# These begin with a word of theirs, and are asked only where it stands.
DATA_FROM = pattern(
    r"(?:data|figures|statistics|numbers|estimates|records|polling|(?<=a\s)(?:tally|count|report|study))\s+"
    r"(?:from|by|of|(?:compiled|collected|conducted|gathered|obtained|released|published|provided)\s+by)\s+(?=the\s|[A-Z])"
    r"|(?:figures?|data|numbers?|toll|count|reports?|statistics|list|tally|estimates?|survey|poll|study)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+"
    r"(?:\w+ly\s+)?(?:released|published|issued|provided|given|compiled|collected|conducted|made)\s+by\s"
    r"|(?:poll|survey|study|report|analysis|investigation)\s+by\s+(?=the\s|[A-Z])"
    r"|(?:figures?|data|numbers?|toll|count|statistics|tally|estimates?)\s+(?:[–—-]+[^;]{0,80}?[–—-]+\s+)?(?:come|comes|came)\s+from\s"
)
MADE_BY = pattern(r"\s+(?:released|published|conducted|issued|made|carried\s+out|commissioned)\s+(?:\w+\s+)?(?:by|in)\s+(?=the\s|[A-Z])")
COUNTS = frozenset(["count", "tally", "estimate", "estimates"])
OF_A_NAME = pattern(r"\s+(?:of|by|from)\s+(?=(?:the\s+(?:\w+\s+)?)?[A-Z])")
DONE_BY = pattern(
    r"(?:reported|confirmed|announced|published|compiled|estimated|cited|quoted|counted|verified|documented|recorded|tallied)\s+"
    r"(?:on\s+\w+\s+|yesterday\s+)?by\s+(?=(?:the|a|an|its|local|state|health|police)\s|[A-Z])"
    r"|put\s+at\s+[^;:]{1,40}?\sby\s+(?=(?:the|a|an|its|local|state|health|police|officials)\s|[A-Z])"
)
THE_FACT_THAT = pattern(
    r"(?P<what>claims?|misstatements?|statements?|allegations?|reports?|estimates?|fears?|concerns?|warnings?|announcement|news|beliefs?"
    r"|assertions?|accusations?|suggestions?|findings?|predictions?|rumou?rs?|worries|signs|concerned|worried|afraid|confident|convinced|aware"
    r"|hopeful|optimistic|certain|alarmed|proof|evidence)\s+that\b"
)
NOBODY = word_set(
    """reports rumours rumors estimates media social some several many various varying initial early unconfirmed the multiple numerous"""
)
BEFORE_WORD = (" ", "\n", "\xa0", "(")
FACTS = word_set("""
    claim claims misstatement misstatements statement statements allegation allegations report reports estimate estimates fear fears concern
    concerns warning warnings announcement news belief beliefs assertion assertions accusation accusations suggestion suggestions finding
    findings prediction predictions rumor rumors rumour rumours worry worries signs concerned worried afraid confident convinced aware
    hopeful optimistic certain alarmed proof evidence
""")
OF_SOURCES = frozenset(["according", "per", "citing", "quoting"])
BE = word_set("""is are was were be been being am get got gets""")
ENCLOSED = 12  # words between commas, in a subject
HAVE = word_set("""has have had""")
ADVERBS = word_set(
    """also later earlier again already now then still initially repeatedly previously recently once all both not never yesterday today"""
)
HEARINGS = word_set("""court inquest inquiry jury hearing tribunal commission committee parliament meeting panel conference""")
SHARES = word_set("""percent pct cent half third thirds quarter quarters fifth fifths majority""")
NUMBERS = NUMBER_WORDS | frozenset(("that", "total", "number", "toll", "figure"))


class Cue(NamedTuple):
    """Words that name a source. `kind`: "said" reaches to the right, "aside" (", officials said,") and "phrase" ("according
    to") to both sides, "data" names what the figures stand in, "react" ("condemned") takes a thing and reaches not into what is
    told of it. `vague`: the source is somebody unnamed."""

    span: Span
    kind: str
    vague: bool = False


def cues_of(text: str, low: frozenset[str]) -> list[Cue]:
    """The cues of a sentence with these words, in order."""
    words = reporting()
    found = list(phrase_cues(text, low, words))
    if not low.isdisjoint(words.verbs):
        tokens = tokens_of(text)
        for i, verb in enumerate(tokens.low):
            if i and verb in words.verbs and tokens.text[i] == verb and (cue := verb_cue(tokens, i, words)):
                found.append(cue)
    return sorted(found)


def phrase_cues(text: str, low: frozenset[str], words: Reporting) -> Iterator[Cue]:
    """The cues made of a preposition, a participle or a noun."""
    if not low.isdisjoint(OF_SOURCES):
        yield from (
            Cue(Span(*m.span()), "phrase", vague) for m in ACCORDING.finditer(text) if (vague := unnamed(text, m.end(), words)) is not None
        )
    if not low.isdisjoint(RECORDS):
        yield from (Cue(Span(*m.span()), "data") for m in IN_A_POLL.finditer(text) if owned(m, words))
    yield from (Cue(Span(*m.span()), "phrase") for m in at_words(DATA_FROM, text, low & OF_DATA))
    if "by" in low:
        yield from (Cue(Span(*m.span()), "phrase") for m in at_words(DONE_BY, text, low & DONE))
    if "that" in low:
        facts = at_words(THE_FACT_THAT, text, low & FACTS)
        yield from (Cue(Span(*m.span()), "said", m["what"].startswith(("rumo", "report", "sign"))) for m in facts)


def at_words(phrase: Pattern, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Where a phrase begins with one of some words, which all stand in the text, in whatever case."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if (
                text[at - 1 : at] in BEFORE_WORD
                and (m := phrase.match(text, at))
                and m[0].startswith(word)
                and not m[0][len(word)].isalnum()
            ):
                yield m
            at = text.find(word, at + 1)


def owned(m: re.Match[str], words: Reporting) -> bool:
    """Does a poll, a study or a tally belong to somebody who is named?"""
    whose = m["whose"].split()
    owner = m[0].split()[1]
    if owner in ("her", "his", "their", "its", "official") or owner.endswith(("’s", "'s", "’", "'")) or m["record"] == "census":
        return True
    if any(w[:1].isupper() or w.lower().removesuffix("'s").removesuffix("’s") in words.voices for w in whose):
        return True
    return (OF_A_NAME if m["record"] in COUNTS else MADE_BY).match(m.string, m.end()) is not None


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


def verb_cue(tokens: Tokens, i: int, words: Reporting) -> Cue | None:
    """A verb of saying or counting with its subject; None where it is a noun, a participle or a passive."""
    said = tokens.low
    low, after = said[i], said[i + 1] if i + 1 < len(said) else ""
    j = i - 1
    while j > 0 and (said[j] in ADVERBS or said[j] in HAVE or said[j].endswith("ly")):
        j -= 1
    if not inverted(tokens, j, i + 1) and not low.endswith("ing"):
        j = over_commas(tokens, j)
    before = said[j]
    if low == "told" and before == "was" and j:
        start = subject_start(tokens, j - 1, words)
        return Cue(tokens.span(start, i), "said") if said[head_of(tokens, start, j - 1)] in HEARINGS else None
    if before in BE or (low[:5] == "claim" and ("lives" in said[i + 1 : i + 6] or "life" in said[i + 1 : i + 6])):
        return None
    if low not in ("said", "told") and (after == "by" or (low in words.participles and said[i + 2 : i + 3] == ["by"])):
        return None
    lemma = words.say.get(low) or words.react.get(low) or words.counting[low]
    if low not in words.say and low not in words.react and not counts(tokens, i):
        return None
    start = subject_start(tokens, j, words)
    if is_share(said[start : j + 1]):
        return None
    speaks = voice(tokens, head_of(tokens, start, j), words)
    if low.endswith("ing") and lemma != low:
        if low not in words.say or before not in (",", "statement", "by", "report", "and", "”", '"'):
            return None
        return Cue(tokens.span(i, i), "said")
    if low in words.participles and low != lemma:
        if not past_has_subject(tokens, i, j, low, speaks, words):
            return None
    elif not speaks and not inverted(tokens, j, i + 1):
        return None
    vague = before in words.vague and (j == 0 or said[j - 1] in STOPS or said[j - 1] in ("that", "and", "but", "some", "many", "most"))
    if vague and before in ("reports", "estimates", "rumours", "rumors"):
        return None
    kind = "react" if low in words.react else "aside" if said[start] not in PRONOUNS_OF_CLAUSE and is_aside(tokens, start, i) else "said"
    return Cue(tokens.span(start, i), kind, vague)


def is_share(subject: list[str]) -> bool:
    """Is a subject a share of people: "60% of voters", "one in five adults"? What they say is an answer, and no source."""
    ratio = subject[1:2] in (["in"], ["out"]) and (subject[0] in NUMBER_WORDS or subject[0].isdigit())
    return ratio or any(w[-1] == "%" or w in SHARES for w in subject)


def over_commas(tokens: Tokens, j: int) -> int:
    """Where a subject ends: before what commas enclose, in "The mayor, Ana Berg, says" and "The UN, whose staff fled, says"."""
    said = tokens.low
    opened = next((k for k in range(j - 2, max(0, j - ENCLOSED), -1) if said[k] == ","), 0) if said[j] == "," else 0
    enclosed = opened and (said[opened + 1] in PRONOUNS_OF_CLAUSE or said[opened + 1] == "whose" or tokens.text[j - 1][:1].isupper())
    return opened - 1 if enclosed else j


def counts(tokens: Tokens, i: int) -> bool:
    """Is the object of a verb of counting a number, or a clause?"""
    return any(low[0].isdigit() or low in NUMBERS for low in tokens.low[i + 1 : i + 7])


def inverted(tokens: Tokens, before: int, after: int) -> bool:
    """“…”, says the mayor."""
    return (
        tokens.low[before] in (",", "”", '"')
        and after < len(tokens.low)
        and (tokens.text[after][:1].isupper() or tokens.low[after] in ("the", "a", "an"))
    )
