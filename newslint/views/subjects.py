"""The words of a sentence, and the subjects of its verbs of saying: where one begins, what it is about, whether it can speak,
and whether it stands aside with its verb (“…, officials said.”)."""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon.reporting import Reporting
from ..pattern import pattern
from .clauses import FINITE, PREPOSITIONS, STOPS
from .counted import word_set

TOKEN = pattern(r"[\w$£€%][\w'’.%-]*[\w'’%]|[\w$£€%]|[,;:—–()“”\"]")
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
ASIDE_SIZE = 14
JOINED_SIZE = 6


class Token(NamedTuple):
    text: str
    low: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a sentence."""
    return [Token(m[0], m[0].lower().replace("’", "'"), m.start(), m.end()) for m in TOKEN.finditer(text)]


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


def subject_start(tokens: list[Token], j: int, words: Reporting) -> int:
    """The first word of the subject that ends at `j`: back to a comma, a conjunction or the beginning."""
    start = opening(tokens, j)
    while start > 0:
        before = tokens[start - 1].low
        if before == ")":  # "Johns Hopkins University (JHU) data"
            first = opening(tokens, start - 1)
            if first == start - 1:
                break
            start = first
        elif goes_back(tokens, start, words):
            start -= 2
        elif before in STOPS or before in ("”", '"', "and", "but", "that", "as", "while", "when"):
            break
        else:
            start -= 1
    return start


def goes_back(tokens: list[Token], start: int, words: Reporting) -> bool:
    """Does a subject go back over the word before `start`: "witnesses and police said", "the hospital that received them said"?"""
    before = tokens[start - 1].low
    if before == "and":
        return joins_speakers(tokens, start - 2)
    return before == "that" and start > 1 and tokens[start - 2].low in words.voices


def opening(tokens: list[Token], at: int) -> int:
    """Where the bracket opens that closes at `at`: "the Health Ministry (MoH) said"; `at` itself where none does."""
    if tokens[at].low != ")":
        return at
    return next((n for n in range(at - 1, max(-1, at - 5), -1) if tokens[n].low == "("), at)


def joins_speakers(tokens: list[Token], at: int) -> bool:
    """Does an "and" behind the word at `at` join those who speak: "…, witnesses and police said"? Not where a clause of its own
    stands before it."""
    for n, t in enumerate(reversed(tokens[max(0, at - JOINED_SIZE) : at + 1])):
        if t.low in STOPS or t.low in ("”", '"'):
            return n > 0
        if t.low in FINITE or t.low in PREPOSITIONS or t.low.endswith("ed") or t.text[0].isdigit():
            return False
    return at < JOINED_SIZE


def head_of(tokens: list[Token], start: int, j: int) -> Token:
    """The noun that a subject is about: "authorities" of "authorities in the coastal city"."""
    for k in range(start + 1, j):
        if tokens[k].low in PREPOSITIONS or tokens[k].low == "that":
            seen = tokens[k - 1].low.endswith(("ed", "seen", "given", "known")) and k - 1 > start  # "records seen by the agency"
            return tokens[k - 2 if seen else k - 1]
    return tokens[j]


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
    if not rest or rest[0].low in STOPS or rest[0].low == "but":
        return True
    if rest[0].low not in TIMES:
        return False
    for t in rest[:ASIDE_SIZE]:
        if t.low in STOPS:
            return True
        if t.low == "that" or t.low in FINITE:
            return False
    return True
