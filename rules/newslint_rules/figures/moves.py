"""Three figures in a row read as a change: by how much, from what, and to what."""

from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.views.figures import Figure

UP = (
    "ris(?:e[ns]?|ing)|rose|increas\\w*|climb\\w*|jump\\w*|gr[eo]w\\w*|gain\\w*|surg\\w+|soar\\w*|up|higher|expand\\w*|hik\\w+|rais\\w+|"
    "upsurge|swell\\w*|swollen|spik\\w+|rocket\\w*|skyrocket\\w*|leap\\w*|leapt|boost\\w*|went"
)
DOWN = (
    "f[ae]ll\\w*|drop\\w*|declin\\w+|decreas\\w+|down|lower\\w*|s[aiu]nk\\w*|slid\\w*|slip\\w*|slump\\w*|plung\\w+|tumbl\\w+|shr[aiu]nk\\w*|cut\\w*|"
    "reduc\\w+|los[te]\\w*|contract\\w+|dip\\w*|plummet\\w*|slash\\w*|collaps\\w+|retreat\\w*|eas\\w+"
)
CHANGE = pattern(rf"\b(?:{UP}|{DOWN}|chang\w+)\b")
END = pattern(r"[.!?;]\s|\n")
_ABOUT = "about|around|just|only|nearly|almost|some|over|under|roughly|approximately|an?|estimated|more|less|than|the|its|of|by"
LEAD = (
    rf"(?:(?:{_ABOUT}|level|levels|total|record|high|low|peak|initial|previous|prior|last|years?[’']s?|year|months?[’']s?|month|quarter[’']s|week[’']s|"
    r"revised|seasonally|adjusted|upwardly|downwardly|earlier|figures?|rates?|all-time|historic|\w+e|\w+ing)\s)*"
)
FROM = pattern(rf"\b(?:[Ff]rom|compared\s(?:with|to)|against|versus|vs\.?|on\slast)\s{LEAD}$")
# What is no figure of before, though it is compared.
EXPECTED = pattern(
    r"\b(?:expect\w*|forecast\w*|estimat\w+|average|target\w*|consensus|predict\w*|project\w+|budget\w*|plan\w*|peers?|rival\w*|industry|national\w*)\b"
)
TO = pattern(rf"(?:\bto|-to-)\s?{LEAD}$")
OR = pattern(
    rf"(?:\s(?!and\b|but\b|while\b|from\b)\w+){{0,3}}?(?:\s?[,(–—-]\s?|\s)(?:(?:or|that\sis|which\sis|representing|marking|an?|{UP}|{DOWN})\s){{0,3}}{LEAD}$"
)
MORE = pattern(
    rf"\s(?:more|less|fewer|higher|lower|up|down|above|below|increase|rise|jump|gain|decrease|decline|drop|fall|cut|reduction)\s(?:than|on|from|over)\s{LEAD}$"
)
BY = pattern(rf"^(?:\s\w+){{0,3}}?[,\s–—(-]+(?:(?:an?|which|is|was|or|representing)\s)*(?:{UP}|{DOWN})\s{LEAD}$")
ALONE = pattern(r"\s*(?:[.,;)]|$|(?:increase|rise|jump|gain|growth|decrease|decline|drop|fall|cut|reduction)\b)")
# “To 14 percent from 11 percent, a rise of 3 percent that …”: a noun with its article is told of the two figures just before.
CHANGED = "rise|increase|jump|gain|growth|climb|surge|leap|decrease|decline|drop|fall|cut|reduction|slump|dip|improvement|change"
A_RISE = pattern(rf"(?:\s(?!and\b|but\b|while\b|from\b)[\w’'-]+){{0,4}}?,\sa(?:n|\s\w+)?\s(?:{CHANGED})\sof\s{LEAD}$")
THAT = pattern(r"\s(?:that|which|who|attributed|credited|blamed|caused|driven|helped|due|thanks)\b")
# “Fell to 5 pct”, “from 11 pct of the total”: a level, by which nothing changed.
LEVEL = pattern(rf"(?:\b(?:to|from|against|versus|compared\s(?:with|to))\s|[’']s\s){LEAD}$")
RIGHT_AFTER = pattern(rf"\s(?:[a-z]+\s){{0,2}}?(?:{UP}|{DOWN})\b")
ANEW, AGAINST_IT = pattern(r"\b(?:and|but|as|after|when)\s"), pattern(r"\b(?:while|although|though|whereas)\s")
_SPAN = "year|quarter|month|week"
ON_THE_YEAR = pattern(rf"\s(?:\w+\s){{0,2}}(?:on|over)\s(?:the|a)\s(?:{_SPAN})\b|,?\s(?:{_SPAN})[-\s]on[-\s](?:{_SPAN})\b")
# A change over the year is not one from the month before, and an annual rate is that of no month.
YEARLY = pattern(
    rf"\b(?:(?:{_SPAN})[-\s](?:on|over)[-\s](?:{_SPAN})|(?:on|over)\s(?:the|a)\s(?:{_SPAN})|annuali[sz]ed|annual\srate"
    rf"|(?:from|on|against)\s(?:a|the)\s(?:{_SPAN})[-\s](?:ago|earlier|before))\b"
)
COLON = pattern(r":\s$|,\swith\s$")
AGAINST = pattern(r"\b(?:against|compared|versus|vs)\b")
AGO = pattern(
    r"\b(?:a\s(?:year|season|decade|month)\s(?:ago|earlier|before)|last\syear|year-(?:ago|earlier)|the\s(?:year|previous|same|prior)|previous\w*|earlier|in\s(?:19|20)\d\d)\b"
)
FIGURE = pattern(rf"[^.;:]{{0,25}},\s(?:the\s(?:figure|number|total|toll|count)|it|they)\s(?:has\s|have\s)?(?:{UP}|{DOWN})\s{LEAD}")
MORE_BY = pattern(rf"(?:\s\w+){{0,3}}?,\s{LEAD}")
LINKS = word_set("from to up down or a an and rising falling in on with after compared which that is was")


class Change(NamedTuple):
    """A change as written, with the figures before and after it."""

    by: Figure
    old: Figure
    new: Figure


def read_change(text: str, a: Figure, b: Figure, c: Figure) -> Change | None:
    """Three figures in a row as a change, in the order in which English gives them."""
    first, second = text[a.span.end : b.span.start], text[b.span.end : c.span.start]
    if c.unit == "%" and FROM.search(first) and FIGURE.fullmatch(second) and not EXPECTED.search(first + second) and alike(a, b):
        return Change(c, b, a)
    if len(first) > 70 or len(second) > 60 or END.search(first) or END.search(second) or _own_clause(first) or _own_clause(second):
        return None
    before = text[max(0, a.span.start - 45) : a.span.start]
    if AGAINST.search(first + second) and (
        EXPECTED.search(text, a.span.start, c.span.end + 30) or not AGO.search(text, b.span.end, c.span.end + 40)
    ):
        return None
    if c.unit == "%" and ON_THE_YEAR.match(text, c.span.end):
        return None
    if (first + second).count(" from ") > 1:
        return None
    change, by_first = None, a.unit == "%" and not (b.unit == "%" and a.end) and _is_change(before, first)
    if by_first and not YEARLY.search(before + first):
        if FROM.search(first) and TO.search(second):
            change = Change(a, b, c)
        elif TO.search(first) and FROM.search(second):
            change = Change(a, c, b)
    if change is None and a.unit == "%" and CHANGE.search(before) and COLON.fullmatch(first) and FROM.search(second):
        change = Change(a, c, b)
    if (
        change is None
        and b.unit == "%"
        and not YEARLY.search(second)
        and ((BY.search(first) and FROM.search(second)) or (MORE.match(second) and MORE_BY.fullmatch(first)))
    ):
        change = Change(b, c, a)
    if change is None and c.unit == "%" and len(second) < 40 and second != " or " and OR.fullmatch(second) and not LEVEL.search(second):
        around = CHANGE.search(before) or CHANGE.search(second) or CHANGE.search(text, c.span.end, c.span.end + 25)
        if around and FROM.search(before) and TO.search(first):
            change = Change(c, a, b)
        elif around and FROM.search(first) and ALONE.match(text, c.span.end):
            change = Change(c, b, a)
    if change is None and c.unit == "%" and A_RISE.fullmatch(second) and (ALONE.match(text, c.span.end) or THAT.match(text, c.span.end)):
        if FROM.search(first):
            change = Change(c, b, a)
        elif FROM.search(before) and TO.search(first):
            change = Change(c, a, b)
    return change if change and alike(change.old, change.new) and change.by.unit == "%" else None


def _is_change(before: str, first: str) -> bool:
    """Is a percentage, by what stands before and behind it, what something changed by, with no other change told in between?"""
    if not RIGHT_AFTER.match(first) and (not CHANGE.search(before) or LEVEL.search(before)):
        return False
    anew = ANEW.search(first)
    return not (AGAINST_IT.search(first) or (anew and CHANGE.search(first, anew.end())))


def _own_clause(between: str) -> bool:
    """Does a comma bring in another statement ("rose 1.1%, pushing down the rate to 3% from 3.4%")?"""
    tail = between.rpartition(", ")[2].split()
    return ", " in between and len(tail) > 1 and tail[0] not in LINKS and CHANGE.search(between) is not None


def alike(a: Figure, b: Figure) -> bool:
    """Can one figure have become the other?"""
    if a.kind != b.kind and a.kind and b.kind:
        return False
    if a.unit != b.unit and a.unit and b.unit:
        return False
    if a.form in ("fraction", "many") or b.form in ("fraction", "many") or not 0 < a.value < float("inf") or b.value == float("inf"):
        return False
    return a.scale == b.scale or (a.kind == b.kind and a.scale > 1 and b.scale > 1) or min(a.value, b.value) * 50 > max(a.value, b.value)


def admitted(a: Figure, b: Figure) -> tuple[float, float]:
    """The least and the greatest change in percent that the roundness of two figures admits, up or down."""
    low = 100 * (b.value - b.half) / (a.value + a.half) - 100
    high = 100 * (b.value + b.half) / max(a.value - a.half, a.value / 2) - 100
    return (0.0 if low < 0 < high else min(abs(low), abs(high))), max(abs(low), abs(high))
