"""The class of claim that a figure makes, by its form, by what it counts, and by the words of its clause."""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon import places
from ..lexicon.contested import holds, listed, word_pattern, words_of
from ..pattern import pattern
from ..prose import Span
from .clauses import TIME, Break
from .figures import Figure

HARMS = ("hostages", "casualties", "displaced")
BEFORE, BEHIND = 80, 90  # characters of the clause that are read on either side of a figure
BIG_CROWD = 20
LEAST_SUM = 100_000
LEAST_GIVEN = 1_000_000  # a smaller gift is an event, and known by its giver

# The month is no march, the sea is not dead, and what has shot up has hit nobody.
NO_CLAIM = pattern(r"March\b|shot\s+up\b|Dead\s+Sea\b")
NO_CLAIMS = ("March", "shot", "Dead ")
CASES = pattern(r"\b(?:[Cc]ases?|patients)\b")
NATION = pattern(r"\b[A-Z][a-z]+(?:ans\b|(?:ese|ish|is)\b(?!\s+[a-z]))|\b(?:Britons|those\s+(?:killed|injured|infected|displaced))\b")
# A verb of amount before a figure whose noun stands farther to the left: "the toll rose to at least".
AMOUNT = pattern(
    r"\b(?:total(?:l?ing|s|l?ed)?|reach(?:ed|es|ing)?|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|top(?:ped|s|ping)?|stood|stands|rose|risen|rises|climbed"
    r"|hit|passed|number(?:ed|s|ing)?|at|to|is|was)(?:\s+(?:above|past|beyond|to|at|around|about|nearly|over|more|than|some|almost|least|up|as|many|roughly|in|into|the))*$"
)
SHARE_END = pattern(
    r"[,.](?!\d)|[;:()—–]|\s(?:were|was|are|is|have|has|had|who|which|that|where|when|while|but|and|in|by|from|on|at|for|with|to)\s"
)
# A percentage by which something changed, and no share of anything.
CHANGED = pattern(
    r"(?:rose|rises?|rising|risen|fell|falls?|falling|fallen|grew|grown|dropped|declined|gained|climbed|jumped|slipped|slumped|up|down|(?:in|de)creased|cut)"
    r"\s+(?:by\s+)?(?:(?:an?|about|around|some|nearly|almost|over|more\s+than|at\s+least|up\s+to|only)\s+)*$"
)
CHANGE = pattern(r"\s+(?:fall|rise|increase|decrease|drop|decline|growth|gain|cut|jump|slump|reduction|surge)s?\b")
LONGEST_CHANGE = 40
OF_THEM = (["of", "them"], ["of", "those"], ["of", "these"])
NO_NOUN = frozenset(
    [
        "evacuated",
        "more",
        "killed",
        "injured",
        "wounded",
        "dead",
        "missing",
        "worldwide",
        "nationwide",
        "globally",
        "there",
        "overnight",
        "so",
        "altogether",
    ]
)
PERSON_ENDINGS = ("ists", "ers", "ees", "ants", "ians", "ors", "men", "women")
NATION_ENDINGS = ("ans", "is", "ese")


class Site(NamedTuple):
    """A figure in its clause: it stands from `start` to `end`; `near` is what is read around it, in lower case,
    and `words` are the words of that."""

    clause: str
    start: int
    end: int
    near: str
    words: frozenset[str]

    @property
    def left(self) -> str:
        return self.clause[: self.start]


def site(sentence: str, breaks: list[Break], span: Span) -> Site:
    """The clause of a figure in a sentence with these breaks: from the last one before it to the first behind it."""
    first, last = 0, len(sentence)
    for cut in breaks:
        if cut.kind == "phrase" and (cut.word in ("and", "or") or cut.word in TIME):
            continue
        if cut.after <= span.start:
            first = cut.after if cut.kind != "relative" else cut.at
        elif cut.at >= span.end:
            last = cut.at
            break
    clause, start, end = sentence[first:last], span.start - first, span.end - first
    near = clause[max(0, start - BEFORE) : end + BEHIND]
    near = (NO_CLAIM.sub("", near) if any(word in near for word in NO_CLAIMS) else near).lower()
    return Site(clause, start, end, near, words_of(near))


def class_of(f: Figure, here: Site, diseased: bool) -> str:
    """ "casualties", "displaced", "hostages", "crowd", "damage", "poll", "share" or "money"; "" where a figure is not contested.
    `diseased`: the paragraph speaks of a disease."""
    if f.form == "points":
        return ""
    if f.form in ("percent", "fraction"):
        return share_class(f, here)
    if f.kind:
        return money_class(f, here) if f.kind == "money" else ""
    if (f.scale == 1 and "." in f.raw) or here.clause[here.end : here.end + 1].isalpha():  # nobody counts parts of a person, or 300p
        return ""
    head = head_of(f)
    if head == "building":
        return "damage" if around("damage", here) else "displaced" if around("cut", here) else ""
    if head == "other":
        return ""
    harms = [kind for kind in HARMS if around(kind, here) and bears(head, here, kind)]
    if harms == ["hostages"] and f.head.lower() in ("police", "officers", "agents"):
        return ""
    if harms:
        return min(harms, key=lambda kind: (distance(kind, here), kind)) if len(harms) > 1 else harms[0]
    if diseased and (CASES.search(f.head) or (CASES.search(here.left[-BEFORE:]) and AMOUNT.search(here.left.rstrip()))):
        return "casualties"
    return "crowd" if f.value >= BIG_CROWD and head != "harm" and around("crowd", here) and bears(head, here, "crowd") else ""


def around(kind: str, here: Site) -> bool:
    """Do words of a kind stand around a figure?"""
    return holds(kind, here.near, here.words)


def head_of(f: Figure) -> str:
    """What is counted: a "person", "harm" (deaths, cases), a "building", "none" where the noun is left out, or "other"."""
    head, low = f.head, f.head.lower()
    if not head or low in NO_NOUN:
        return "none"
    for kind in ("harm", "building", "person"):
        if low in listed(kind):
            return kind
    if head[0].isupper():
        nation = head[-1] == "s" and (low.endswith(NATION_ENDINGS) or "demonym" in (places.kind(head), places.kind(head[:-1])))
        return "person" if nation else "other"
    return "person" if low.endswith(PERSON_ENDINGS) and low not in listed("thing") else "other"


def distance(kind: str, here: Site) -> int:
    """How far the nearest word of a kind stands from a figure; what stands behind it counts half."""
    found = word_pattern(kind).finditer(here.clause.lower())
    return min([here.start - m.end() if m.end() <= here.start else (m.start() - here.end) // 2 for m in found], default=len(here.clause))


def bears(head: str, here: Site, kind: str) -> bool:
    """Where the noun is left out, a figure must be the object or the subject of a word of its class: "injured 35", "12 were
    killed", "the toll rose to 300"."""
    if head != "none":
        return True
    words = word_pattern(kind)
    before = here.left[-34:].rstrip().lower()
    if AMOUNT.search(before) and words.search(here.left.lower()):
        return True
    following = " ".join(here.clause[here.end : here.end + 50].lower().split()[: 6 if kind == "crowd" else 3])
    return words.search(" ".join(before.split()[-4:])) is not None or words.search(following) is not None


def share_class(f: Figure, here: Site) -> str:
    """A percentage or a fraction of people, of what was destroyed, or of those asked."""
    after = here.clause[here.end : here.end + 70]
    if after.startswith("-"):
        return ""
    cut = SHARE_END.search(after)
    noun = [w for w in after[: cut.start() if cut else len(after)].split() if "-" not in w]
    kind = share_of(f, here, noun, after.split(None, 2)[:2])
    return "" if kind and is_no_share(f, here, after) else kind


def share_of(f: Figure, here: Site, noun: list[str], of: list[str]) -> str:
    """The class of a share of what is named behind it; `of` are the next two words."""
    words = {w.lower() for w in noun}
    if words & listed("building") and around("damage", here):
        return "damage"
    if words & listed("place") and around("displaced", here):
        return "share"
    text = " ".join(noun)
    people = (
        word_pattern("population").search(text)
        or NATION.search(text)
        or f.head.lower() in listed("harm")
        or of == ["of", "whom"]
        or (of in OF_THEM and word_pattern("population").search(here.clause.lower()))
    )
    if f.form == "percent" and (people or of[:1] != ["of"]) and around("opinion", here) and word_pattern("polled").search(here.clause):
        return "poll"
    return "share" if people else ""


def is_no_share(f: Figure, here: Site, after: str) -> bool:
    """Is a percentage one of votes, a goal, or one by which something changed; or do flags fly at half staff?"""
    low = here.clause.lower()
    if f.raw.lower() == "half" and after[1:].startswith(("staff", "mast")) and here.left.endswith((" at ", " to ")):
        return True
    if holds("votes", low, words_of(low)) or word_pattern("goal").search(low, max(0, here.start - 70), here.end + 50):
        return True
    return f.form == "percent" and bool(CHANGED.search(here.left[-LONGEST_CHANGE:]) or CHANGE.match(after))


def money_class(f: Figure, here: Site) -> str:
    """A sum that somebody lost, owes, stole or gave; no plan, no deal, and no company's debts and losses, which it publishes."""
    if f.value < LEAST_SUM or around("future", here):
        return ""
    low = here.clause.lower()
    words = words_of(low)
    if holds("company", low, words) or holds("court", low, words):
        return ""
    given = f.value >= LEAST_GIVEN and around("given", here) and around("gave", here)
    tight = low[max(0, here.start - 45) : here.end] + low[here.end : here.end + 35].partition(",")[0]
    lost = word_pattern("lost").search(tight)
    if lost and lost[0] in ("loss", "losses") and not around("disaster", here):
        return ""
    return "money" if given or lost else ""
