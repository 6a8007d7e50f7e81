"""The words of a sentence, and the subjects of its verbs of saying: where one begins, what it is about, whether it can speak,
and whether it stands aside with its verb (“…, officials said.”)."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from ..lexicon.reporting import Reporting
from ..pattern import pattern, word_set
from ..prose import Span
from .clauses import FINITE, PREPOSITIONS, STOPS

TOKEN = pattern(r"[\w$£€%][\w'’,.%-]*[\w'’%]|[\w$£€%]|[,;:—–()“”\"]")
PRONOUNS = word_set("""he she they it we i you who which that""")
NO_NAMES = word_set("""
    a an the this that these those some many most several no nearly about around over more at in on of up as another other all both
    there here only just even also but and or if when while after before since yet
""")
PRONOUNS_OF_CLAUSE = frozenset(("who", "which", "that", "where"))
TIMES = word_set(
    """on in at to during after before yesterday today late early earlier later this last monday tuesday wednesday thursday friday
    saturday sunday via through by  when while as from outside"""
)
# Words before which no subject goes back; "of the day after the raid" is seldom one that speaks.
SUBORDINATORS = word_set("""
    and but that as while when after before because although though if since until where whereas
""") | {"”", '"'}
INVERTED = (",", "”", '"')  # marks before a verb of saying whose subject follows
AGENTS = ("ists", "ers", "ors", "ians")  # "adjusters", "geologists"
ASIDE_SIZE = 14
JOINED_SIZE = 6


class Tokens(NamedTuple):
    """The words and marks of a sentence, as they are written and in lower case; where they stand is asked for only of cues."""

    sentence: str
    text: list[str]
    low: list[str]

    def span(self, first: int, last: int) -> Span:
        """From the first to the last of some words."""
        places = [m.span() for m in islice(TOKEN.finditer(self.sentence), first, last + 1)]
        return Span(places[0][0], places[-1][1])


def tokens_of(text: str) -> Tokens:
    """The words and marks of a sentence."""
    found = TOKEN.findall(text)
    low = [w.lower() for w in (found if "’" not in text else [w.replace("’", "'") for w in found])]
    if "WHO" in found:  # the organization, and no pronoun
        low = ["WHO" if w == "WHO" else x for w, x in zip(found, low, strict=True)]
    return Tokens(text, found, low)


def voice(tokens: Tokens, at: int, words: Reporting) -> bool:
    """Can the word in front of a verb be its subject: a name, a pronoun, one who speaks, something that holds figures?"""
    low = tokens.low[at]
    return (
        (tokens.text[at][:1].isupper() and low not in NO_NAMES)
        or low in PRONOUNS
        or low in words.voices
        or low in words.records
        or low in words.vague
        or low.endswith(AGENTS)
    )


def past_has_subject(tokens: Tokens, i: int, j: int, low: str, speaks: bool, words: Reporting) -> bool:
    """Has a past form a subject in front, or (", said the minister") behind?"""
    before, after = tokens.low[j], tokens.low[i + 1] if i + 1 < len(tokens.low) else ""
    if before in INVERTED or before == ")":
        return low == "said" or after not in PREPOSITIONS
    if before in ("and", "but", "then"):
        return after not in PREPOSITIONS and (low not in words.either or after in ("that", "the", "a"))
    if speaks:
        return not (low in words.either and before in words.records and after in PREPOSITIONS and before.endswith("s"))
    if low in words.either or tokens.text[j][:1].isdigit() or before in PREPOSITIONS or before in ("the", "a", "an"):
        return low == "said"
    return after not in PREPOSITIONS or not before.endswith("s")


def subject_start(tokens: Tokens, j: int, words: Reporting) -> int:
    """The first word of the subject that ends at `j`: back to a comma, a conjunction or the beginning."""
    start = opening(tokens, j)
    while start > 0 and tokens.low[j] not in INVERTED:
        before = tokens.low[start - 1]
        if before == ")":  # "Johns Hopkins University (JHU) data"
            first = opening(tokens, start - 1)
            if first == start - 1:
                break
            start = first
        elif goes_back(tokens, start, words):
            start -= 2
        elif before in STOPS or before in SUBORDINATORS:
            break
        else:
            start -= 1
    return start


def goes_back(tokens: Tokens, start: int, words: Reporting) -> bool:
    """Does a subject go back over the word before `start`: "witnesses and police said", "the hospital that received them said"?"""
    before = tokens.low[start - 1]
    if before == "and":
        return joins_speakers(tokens, start - 2)
    return before == "that" and start > 1 and tokens.low[start - 2] in words.voices


def opening(tokens: Tokens, at: int) -> int:
    """Where the bracket opens that closes at `at`: "the Health Ministry (MoH) said"; `at` itself where none does."""
    if tokens.low[at] != ")":
        return at
    return next((n for n in range(at - 1, max(-1, at - 5), -1) if tokens.low[n] == "("), at)


def joins_speakers(tokens: Tokens, at: int) -> bool:
    """Does an "and" behind the word at `at` join those who speak: "…, witnesses and police said"? Not where a clause of its own
    stands before it."""
    for n, low in enumerate(reversed(tokens.low[max(0, at - JOINED_SIZE) : at + 1])):
        if low in STOPS or low in ("”", '"'):
            return n > 0
        if low in FINITE or low in PREPOSITIONS or low.endswith("ed") or low[0].isdigit():
            return False
    return 0 <= at < JOINED_SIZE


def head_of(tokens: Tokens, start: int, j: int) -> int:
    """Where the noun stands that a subject is about: "authorities" of "authorities in the coastal city"."""
    for k in range(start + 1, j):
        if tokens.low[k] in PREPOSITIONS or tokens.low[k] == "that":
            seen = tokens.low[k - 1].endswith(("ed", "seen", "given", "known")) and k - 1 > start  # "records seen by the agency"
            return k - 2 if seen else k - 1
    return j


def is_aside(tokens: Tokens, start: int, i: int) -> bool:
    """Does "X said" stand aside of what it attributes: behind a comma or a quotation, or after “as”, with nothing to follow?"""
    left = tokens.low[start - 1] if start else ""
    if left == "as":
        return True
    if tokens.low[i - 1] in INVERTED:  # "…, said the minister"
        return True
    if left not in (",", "”", '"', "—", "–") or i - start > ASIDE_SIZE:
        return False
    rest = tokens.low[i + 1 :]
    if tokens.low[i] in ("told", "tells"):  # "…, officials told state media, adding"
        while rest and rest[0] not in STOPS and rest[0] not in TIMES and rest[0] != "that":
            rest = rest[1:]
    if not rest or rest[0] in STOPS or rest[0] == "but":
        return True
    if rest[0] not in TIMES:
        return False
    for low in rest[:ASIDE_SIZE]:
        if low in STOPS:
            return True
        if low == "that" or low in FINITE:
            return False
    return True
