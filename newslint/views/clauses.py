"""The clauses of a sentence by its surface: where one breaks off, and whether what follows has a subject and a finite verb
of its own. No parse is made: commas, conjunctions and the shape of verbs decide nearly as well, and at once."""

from __future__ import annotations

from typing import NamedTuple

from ..pattern import pattern, word_set
from ..prose import Sentence, view

AUXILIARIES = word_set("""
    is are was were has have had do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't
    haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
""")
# Verbs that are finite wherever a subject stands before them, and are no nouns.
FINITE = AUXILIARIES | word_set("""
    said says died dies fell rose took came went began left lost won became remains remained lived lives fled stood found gave made
    held saw told knew thought led sent ran grew met paid spent fought hit struck broke kept got put sought brought drove fears
    believes remain include includes included happened occurred continue continues continued need needs want wants live starve depend
    suffer face faces faced
""")
# Participles that stand without their auxiliary behind a figure: "and 74,200 injured".
ELLIPTIC = word_set("""
    killed injured wounded displaced arrested kidnapped abducted hospitalised hospitalized infected detained missing dead evacuated
    damaged destroyed
""")
PREPOSITIONS = word_set("""
    of in on at by for from to with without into over under about after before since during between among against near amid as than
    per
""")
CONJUNCTIONS = r"and|but|while|whereas|although|though|yet|so|or|nor"
# The mark or the space before a break is looked for first, and then what kind it is.
BREAK = pattern(
    r"[;,—–\s](?:(?<=;)"
    rf"|(?<=,)\s+(?P<loose>{CONJUNCTIONS})\s"
    r"|(?<=\s)(?P<tight>but|while|whereas|although|though|because|after|when|before|since|until)\s"
    r"|(?<=[,—–])\s*(?:(?:a\s)?[\w,]+ of )?(?:(?:in|at|on|to|from|of|by|for|with|during|after) )?"
    r"(?P<relative>where|which|who|whom|whose)\s)"
)
LONGEST = 2000  # characters of a sentence: what is longer is no prose, and is not taken apart
TIME = frozenset(("after", "when", "before", "since", "until"))  # open a clause of time
TOKEN = pattern(r"[\w$£€%][\w'’,.%-]*[\w'’%]|[\w$£€%]|[,;:—–()]")
STOPS = frozenset(",;:—–()")


class Break(NamedTuple):
    """A place where a sentence goes on with something else. `at`: of the comma or conjunction; `after`: where the next clause
    begins; `kind`: "clause" has a subject and a verb of its own, "phrase" has not, "relative" is a clause about a noun."""

    at: int
    after: int
    kind: str
    word: str


@view
def cuts(s: Sentence) -> list[Break]:
    """The breaks of a sentence in order; what stands in quotation marks should have been blanked."""
    text, out = s.text, []
    for m in BREAK.finditer(text):
        word = m["loose"] or m["tight"] or m["relative"] or ";"
        if m["relative"]:
            kind = "relative"
        elif word == ";":
            kind = "clause"
        else:
            kind = "clause" if has_subject_and_verb(text, m.end()) else "phrase"
        out.append(Break(m.start(), m.end(), kind, word))
    return out


def has_subject_and_verb(text: str, at: int) -> bool:
    """Does a clause with its own subject and finite verb begin here, and reach its verb before the next comma?"""
    before = ""
    for n, m in enumerate(TOKEN.finditer(text, at, at + 160)):
        token = m[0]
        if token in STOPS:
            if n == 0 or (token == "," and n < 3):
                continue
            return False
        low = token.lower()
        if n == 0 and low in PREPOSITIONS and low not in ("about", "over", "under"):
            return any(w[0].lower() in FINITE for k, w in enumerate(TOKEN.finditer(text, m.end(), at + 120)) if k > 2)
        if n and (low in FINITE or _past(text, m.end(), low, before)):
            return True
        if n == 0 and (low in FINITE or low.endswith(("ing", "ed"))):
            return False
        before = low
    return False


def _past(text: str, end: int, low: str, before: str) -> bool:
    """A past form behind its subject, and not a participle: "the militants kidnapped 250", not "1,200 people injured"."""
    if not low.endswith("ed") or len(low) < 5 or before in PREPOSITIONS or before in ("the", "a", "an", "and", "or"):
        return False
    following = text[end : end + 14].split()
    if not following:
        return False
    if low in ELLIPTIC:
        return (
            following[0].lower() in ("the", "a", "an", "some", "about", "around", "nearly", "more", "at", "over", "dozens")
            or following[0][:1].isdigit()
        )
    return following[0].lower() not in ("by", "in", "as", "with", "on") and not before[:1].isdigit()
