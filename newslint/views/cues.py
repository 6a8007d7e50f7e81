"""Cues: the words that name a source.

A cue is read from the surface of its sentence: a verb of saying with its subject, or one of the phrases of `phrases`. Words
in quotation marks are none. `reportedly`, `an estimated` and `are believed to` name nobody and are none either.
"""

from __future__ import annotations

from ..lexicon.reporting import Reporting, reporting
from ..pattern import word_set
from .clauses import STOPS
from .numbers import NUMBER_WORDS
from .phrases import Cue, phrase_cues
from .subjects import INVERTED, PRONOUNS_OF_CLAUSE, Tokens, head_of, is_aside, past_has_subject, subject_start, tokens_of, voice

BE = word_set("""is are was were be been being am get got gets""")
ENCLOSED = 12  # words between commas, in a subject
GIVE = word_set("""gave gives give""")
TOLLS = word_set("""toll number figure count""")
HAVE = word_set("""has have had""")
ADVERBS = word_set(
    """there here also later earlier again already now then still initially repeatedly previously recently once all both not never
    yesterday today"""
)
HEARINGS = word_set("""court inquest inquiry jury hearing tribunal commission committee parliament meeting panel conference""")
SHARES = word_set("""percent pct cent half third thirds quarter quarters fifth fifths majority""")
# Before reports and sources that are nobody's: early reports, several sources.
OF_NOBODY = word_set("""several various multiple early initial preliminary unconfirmed media news press""")
NAMELESS = OF_NOBODY | word_set("""that and but some many most""")
NUMBERS = NUMBER_WORDS | frozenset(("that", "total", "number", "toll", "figure"))


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
    if (
        before in BE
        or (before in OF_NOBODY and low in words.vague and after in words.say)
        or (low[:5] == "claim" and ("lives" in said[i + 1 : i + 6] or "life" in said[i + 1 : i + 6]))
    ):
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
    vague = before in words.vague and (j == 0 or said[j - 1] in STOPS or said[j - 1] in NAMELESS)
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
    """Is the object of a verb of counting a number, or a clause; of "gave", the toll?"""
    if tokens.low[i] in GIVE:
        return not TOLLS.isdisjoint(tokens.low[i + 1 : i + 4])
    return any(low[0].isdigit() or low in NUMBERS for low in tokens.low[i + 1 : i + 7])


def inverted(tokens: Tokens, before: int, after: int) -> bool:
    """“…”, says the mayor."""
    return (
        tokens.low[before] in INVERTED
        and after < len(tokens.low)
        and (tokens.text[after][:1].isupper() or tokens.low[after] in ("the", "a", "an"))
    )
