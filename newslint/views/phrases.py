"""Phrases that name a source without a verb of saying: "according to", "in a Gallup poll", "figures from the ministry",
"confirmed by", "fears that". Each is looked for only where a word of it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.reporting import Reporting
from ..pattern import Pattern, pattern, word_set
from ..prose import Span

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
    r"(?<![\w’'-])(?:[Ii]n|[Bb]y|to|[Ff]rom|[Oo]n|[Aa]t|with|using|under)\s+(?:an?|the|its|their|his|her|one|another|official|[A-Z][\w.’'&-]*[’']s?|[A-Z]{2,6})\s+"
    rf"(?P<whose>(?:[^\s,;:()]+\s+){{0,8}}?)(?P<record>{RECORD})\b"
)
# What opens a sentence, and holds what it tells: "In a situation report of the NDRRMC, ".
IN_A_STATEMENT = pattern(
    r"\s*In\s+(?:an?|the|its|their)\s+(?:[\w-]+\s+){0,3}?(?:report|statement|bulletin|update|briefing|survey|tally|count|letter)\s+"
    r"(?:of|by|from|(?:issued|released|published)\s+by)\s+(?=(?:the\s+(?:\w+\s+)?)?[A-Z]|(?:the|a|local|state)\s)[^,;.]{2,60},\s"
)
# These begin with a word of theirs, and are asked only where it stands.
DATA_FROM = pattern(
    r"(?:data|figures|statistics|numbers|estimates|records|polling|(?<=a\s)(?:tally|count|report|study))\s+"
    r"(?:from|by|of|(?:compiled|collected|conducted|gathered|obtained|released|published|provided)\s+by)\s+(?=the\s|[A-Z])"
    r"|(?:figures?|data|numbers?|toll|count|reports?|statistics|list|tally|estimates?|survey|poll|study)\s+(?:was|were|is|are|has\s+been|have\s+been)\s+"
    r"(?:\w+ly\s+)?(?:released|published|issued|provided|given|compiled|collected|conducted|made)\s+by\s"
    r"|(?:poll|survey|study|report|analysis|investigation)\s+by\s+(?=the\s|[A-Z])"
    r"|reports?\s+(?:from|by)\s+(?=the\s|[A-Z]|aid\s|local\s|police\b|officials\b|residents\b|hospitals\b)"
    r"|(?:figures?|numbers?|toll|count|estimates?)\s+(?:given|provided|released|published|cited|quoted|issued)\s+by\s"
    r"|(?<=[’']s\s)(?:figures?|estimates?|count|tally)\s+(?:for|of)\s"
    r"|(?:figures|data|estimates?|poll|survey)\)"
    r"|figures?\s+(?:that\s+)?(?:the\s+)?[A-Z][\w.]*\s+(?:calls?|called|says?|said)\b"
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
    r"|(?P<fear>worried|concerned|alarmed)\s+(?:about|for|over|by)\s"
)
LABEL = pattern(r"(?P<who>[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}):\s")  # "Mayor: 120 dead"
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
LONGEST_LABEL = 50


class Cue(NamedTuple):
    """Words that name a source. `kind`: "said" reaches to the right, "aside" (", officials said,") and "phrase" ("according
    to") to both sides, "data" names what the figures stand in, "react" ("condemned") takes a thing and reaches not into what is
    told of it. `vague`: the source is somebody unnamed."""

    span: Span
    kind: str
    vague: bool = False


def phrase_cues(text: str, low: frozenset[str], words: Reporting) -> Iterator[Cue]:
    """The cues made of a preposition, a participle or a noun."""
    if not low.isdisjoint(OF_SOURCES):
        yield from (
            Cue(Span(*m.span()), "phrase", vague) for m in ACCORDING.finditer(text) if (vague := unnamed(text, m.end(), words)) is not None
        )
    if not low.isdisjoint(RECORDS):
        yield from (Cue(Span(*m.span()), "data") for m in IN_A_POLL.finditer(text) if owned(m, words))
    if "in" in low and (opening := IN_A_STATEMENT.match(text)):
        yield Cue(Span(*opening.span()), "data")
    yield from (Cue(Span(*m.span()), "phrase") for m in at_words(DATA_FROM, text, low & OF_DATA))
    if "by" in low:
        yield from (Cue(Span(*m.span()), "phrase") for m in at_words(DONE_BY, text, low & DONE))
    facts = at_words(THE_FACT_THAT, text, low & FACTS)
    yield from (Cue(Span(*m.span()), "said", (m["what"] or "").startswith(("rumo", "report", "sign"))) for m in facts)
    if ":" in text[:LONGEST_LABEL] and (m := LABEL.match(text)) and not words.voices.isdisjoint(m["who"].lower().split()):
        yield Cue(Span(*m.span()), "phrase")


def at_words(phrase: Pattern, text: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """Where a phrase begins with one of some words, which all stand in the text, in whatever case."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            stop = at + len(word)
            if text[at - 1 : at] in BEFORE_WORD and not text[stop : stop + 1].isalnum() and (m := phrase.match(text, at)):
                yield m
            at = text.find(word, at + 1)


def owned(m: re.Match[str], words: Reporting) -> bool:
    """Does a poll, a study or a tally belong to somebody who is named?"""
    whose = m["whose"].split()
    owner = m[0].split()[1]
    if (
        owner in ("her", "his", "their", "its", "official")
        or owner.isupper()
        or owner.endswith(("’s", "'s", "’", "'"))
        or m["record"] == "census"
    ):
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
