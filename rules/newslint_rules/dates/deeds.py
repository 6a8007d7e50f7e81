"""What people did in a year, and the things that were made in one: one plain clause with its subject, its verb and its date."""

from __future__ import annotations

from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span, view
from newslint.views import vocabulary
from newslint.views.calendar import Date
from newslint.views.dates import dates

from .clauses import PAST
from .surroundings import dates_in, sentence_at

# What only a grown person does, what one does alive, and what is told of people at any time.
GROWN = word_set("married wed enlisted graduated retired resigned elected appointed remarried divorced")
ALIVE = GROWN - {"elected", "appointed"} | word_set("""joined moved settled returned began started founded opened bought studied
    trained entered arrived emigrated""")  # fmt: skip
_OTHERS = "became left won lost came went"
_DID = rf"{'|'.join([*sorted(ALIVE), *_OTHERS.split()])}|took (?:over|up|part|office|charge|the|his|her)"
_WAS = "elected|appointed|ordained|promoted|hired|sworn in|named|jailed|arrested|married|educated|wounded|knighted|called up|drafted"
_VERB = rf"(?:(?:{_DID})|was (?:(?:first|later|then|also) )?(?:{_WAS}))"
# What happens to buildings and firms.
_THING = (
    "closed|shut|destroyed|damaged|demolished|rebuilt|renovated|restored|sold|bombed|reopened|moved|merged|bought"
    "|listed|renamed|extended|dissolved"
)
VERBS = ALIVE | word_set(f"took {_OTHERS} {_WAS} {_THING}".replace("|", " "))
_REST = r"(?P<rest>(?:\s[\w’'.-]+){0,9}?)\s(?:(?:early|late)\s)?(?:in|on)\s$"
_WHO = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|President|Gen|Rev)\.?\s)?(?P<who>(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+)"
    r"(?P<aside>,\s[^,;:.()]{3,60},)?\s"
)
DID = pattern(rf"{_WHO}(?:(?:then|later|first|also|soon|had|has)\s)*(?P<verb>{_VERB}){_REST}")
WAS_DONE = pattern(rf"It\s(?:then\s|later\s)?(?:was\s)?(?P<verb>{_THING}){_REST}")
# The same subject goes on behind a date: "was born in 1941, grew up in York and moved to Cork in 1962".
AND_DID = pattern(rf"(?P<head>[^.;:()“”\"]*(?:,|\sand|\sbut))?\s?(?:(?:and|then|he|she)\s)*(?P<verb>{_VERB}){_REST}")
AND_WAS_DONE = pattern(rf",?\s(?:and|but)\s(?:it\s)?(?:was\s|were\s)?(?P<verb>{_THING}){_REST}")
MADE = pattern(
    r"(?:The|Its|This)\s[^,;:.()]{3,60}\swas\s(?:first\s)?(?:founded|built|established|opened|launched|created|formed|erected|dug|set\sup)(?:\s[\w’'-]+){0,6}?\sin\s$"
)
DIED = pattern(rf"(?:The\s(?:[a-z-]+\s){{1,4}})?{_WHO}died(?:\s[\w’'-]+){{0,6}}?\s(?:in|on)\s$")
NOT_ITSELF = pattern(r"\b(?:current|present|new|second|third|modern|replica|(?<!was )rebuilt|site|replac\w+|ruins?|original(?:ly)?)\b")
# What the year behind it may be of: "joined a march for the dead of the war in 1915".
OF_ITS_YEAR = word_set("""war battle massacre genocide disaster revolution uprising anniversary commemoration memorial ceremony strike
    riot riots earthquake flood fire crash attack coup crisis edition version story song film book novel play event events
    who which that where when while after before since about like than because for""")  # fmt: skip


OTHERS = word_set("who whose that which where when while parents father mother family brother sister couple son daughter they")


BY = pattern(r"\sby\s(?:an?\s|the\s)?\w+")


class Deed(NamedTuple):
    """What someone or something did on a date: "" for who goes on behind the date in front of it."""

    at: int  # of its sentence
    who: str
    verb: str
    date: Date


@view
def dated_verbs(p: Paragraph) -> list[Date]:
    """The dates with a year of a paragraph that has a verb for them."""
    found = dates(p)
    if not found or vocabulary(p).isdisjoint(VERBS):
        return []
    return [d for d in found if d.year and not d.end and d.precision in ("day", "month", "year")]


@view
def deeds(p: Paragraph) -> list[Deed]:
    """The deeds of a paragraph that have a date with its year."""
    out = []
    for d in dated_verbs(p):
        start = sentence_at(p, d.span.start).start
        m = DID.fullmatch(p.text, start, d.span.start) or WAS_DONE.fullmatch(p.text, start, d.span.start)
        if m and is_plain(m["rest"]):
            out.append(Deed(start, m.groupdict().get("who") or "It", verb_of(m["verb"]), d))
    return out


def goes_on(p: Paragraph, d: Date, thing: bool = False) -> list[Deed]:
    """What the subject of a clause with a date did next, in the same sentence."""
    start, end = sentence_at(p, d.span.start)
    later = [x for x in dates_in(p, Span(d.span.end, end)) if x.year and not x.end][:1]
    found = [(x, (AND_WAS_DONE if thing else AND_DID).fullmatch(p.text, d.span.end, x.span.start)) for x in later]
    return [Deed(start, "", verb_of(m["verb"]), x) for x, m in found if m and is_plain(m["rest"]) and is_own(m.groupdict().get("head"))]


def is_own(head: str | None) -> bool:
    """Is nobody named between a date and the next verb that may be of another?"""
    return OTHERS.isdisjoint((head or "").lower().replace(",", "").split())


def verb_of(verb: str) -> str:
    """The verb itself: "elected" of "was elected", "took" of "took over"."""
    words = [w for w in verb.split() if w not in ("was", "first", "later", "then", "also")]
    return words[0]


def is_plain(rest: str) -> bool:
    """Is nothing between a verb and its date of which the date may be?"""
    words = BY.sub("", rest.lower()).split()
    return OF_ITS_YEAR.isdisjoint(words) and PAST.isdisjoint(words) and not any(w.endswith(("ed", "ing")) for w in words)
