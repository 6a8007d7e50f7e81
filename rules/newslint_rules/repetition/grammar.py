"""Where English lets a word follow itself: a particle before its like ("checked in in May"), the verb of a clause before that of the
sentence ("what it is is clear"), "that that" and "had had", emphasis."""

from __future__ import annotations

from newslint.lexicon.small import sections, small

CLOSED = small("closed")
EMPHATIC = small("emphatic")
# What people say twice, in quotations.
SPOKEN = small("spoken")
DETERMINERS = small("determiners")
CONJUNCTIONS = small("conjunctions")
QUESTIONS = small("questions")
PRONOUNS = small("pronouns")
VERBS = small("auxiliaries")
MODALS = small("modals")
NO_VERBS = CLOSED - VERBS - MODALS
WILLS = small("wills")
ALL_WE_CAN = small("all-we-can")
PREPOSITIONS = small("prepositions")
# Words before a particle or a preposition that is left at the end of its clause, by the particle.
PARTICLES = {name.removeprefix("before "): before for name, before in sections().items() if name.startswith("before ")}
GIVEN = small("givers")
SUBORDINATE = frozenset(["when", "if", "while", "as", "once", "although", "because", "before", "after", "whenever", "unless"])


def may_stand(word: str, before: list[str], after: str, quoted: bool) -> bool:
    """May this word, in lower case, follow itself here? `before` are the words of the clause in front of it, `after` the next."""
    last = before[-1] if before else ""
    if word in EMPHATIC or (quoted and word in SPOKEN):
        return True
    if word == "had":
        return after != "been"
    if word == "that":
        return after not in DETERMINERS
    if word in MODALS:
        return (
            (last == "who" and after not in DETERMINERS)
            or (word == "will" and last in WILLS)
            or (last in PRONOUNS and not ALL_WE_CAN.isdisjoint(before[-6:]))
        )
    if word in VERBS:
        return ends_clause(before, after)
    if word == "her":
        return last in GIVEN
    if word == "it" and last in PREPOSITIONS and not SUBORDINATE.isdisjoint(before[:-1]) and after in VERBS | MODALS:
        return True  # when we look back on it it will be
    if word in ("you", "it", "there"):
        return bool(last) and last not in CONJUNCTIONS and last not in PREPOSITIONS and after not in NO_VERBS
    if word in PARTICLES:
        return last in PARTICLES[word] and not (word == "to" and after in DETERMINERS)
    return word not in CLOSED and ((last == "who" and len(before) > 1) or last in ("whatever", "whoever"))


def ends_clause(before: list[str], after: str) -> bool:
    """Does a clause end here that is the subject of what follows: what it is, those who have, the powers they have?"""
    if before[-1:] == ["who"]:
        return len(before) > 1 and after not in DETERMINERS
    if any(w in QUESTIONS for w in before[-8:-1]):
        return True
    return len(before) > 1 and before[-1] in PRONOUNS and before[-2] not in CONJUNCTIONS
