"""Parts that are listed after their whole, or before it, and do not make it up.

A list makes up its whole where the copy says so: it stands behind a colon, in brackets or between dashes, behind “made up of”
or “a total of”, or it is of classes that shut each other out (men and women). Elsewhere parts are only too many.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, flag
from newslint.views.counted import is_plural
from newslint.views.figures import Figure

from .written import written

TO_PARTS = pattern(r"(?:\s[\w’'-]+){0,6}?(?P<mark>,\s(?:namely|of\s(?:whom|them|which))|,|:|\s[–—-]{1,2}|\s\()\s?$")
MADE_UP = pattern(r"[^.;:()]{0,60}\b(?:made\sup\sof|consist(?:s|ed|ing)?\sof|compris(?:es|ed|ing)|composed\sof)\s$|\s(?:are|were)\s$")
PART = pattern(r"(?P<tail>(?:\s(?!and\b|or\b|but\b|plus\b)[^\W\d_][\w’'-]*){0,10})(?P<joint>,?\s(?:and|plus)\s|,\s)$")
LAST = pattern(
    r"(?P<tail>(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){0,6}?)\s?(?P<shut>[.,;:)]|\s?[–—-]\s|$|\s(?=(?:who|were|was|have|had|are)\b))"
)
VERB = pattern(r"\s(?:were|was|are|is|had|has|have|will|would|can|could|did|do|does|said|not|who|that|which|others?)\b")
PLACE = pattern(r"\s(?:(?:of\s(?:them|whom)\s)?(?:[a-z]+\s)?(?:in|on|at|from|near)\s\w+|away$|abroad$)")
WAY = pattern(r"\s(?:by|for|to|under|against)\s\w+")
THEM = pattern(r"\sof\s(?:them|whom)\s(?P<what>\w+)")
# Who says so, between commas, in front of a list.
SAID = pattern(r",\s(?:according\sto\s[^,.;:()]{2,70}|[^,.;:()]{2,50}\s(?:said|says))(?=,)")
TOTAL = pattern(r"\b(?:[Aa]\stotal\sof|[Aa]ll|[Tt]he)\s$")
IN_ALL = pattern(r"(?:\s[a-z]+){0,4}?\s(?:in\s(?:all|total)|altogether)(?=\s?[,:;–—(.])")
HAS = pattern(r",\s(?:has|have|had|numbers?|numbered)\s$")
MAKING = pattern(
    r"\b(?:made|makes?|making)\s(?:it\s|a\s(?:total|sum)\sof\s)$|[,–—]\s?(?:for|or|making|giving)?\s?a\stotal\sof\s$|,\s(?:or\s)?$"
)
WITH = pattern(r"(?:\s[a-z]+){0,3}\s(?:with|including|counting|if|since|so\sfar|this\s(?:year|season)|to\sdate)\b")
MAKE_UP = pattern(r"\s(?:make|made|makes|making)\sup\s(?:the|a|its|their)\s$")
BOTH = pattern(r"(?:\s[\w’'-]+){1,4},?\s(?:and|but|while)\s$")
NOT = pattern(r"\s(?:do|did|are|were|have|had|could|would|will|can|is|was|has|does)(?:\snot|n[’']t)\b(?:\s\w+)?[.,;]")
SEXES = word_set("men women boys girls males females man woman boy girl male female")
EVERYONE = SEXES | word_set("children adults minors teenagers babies infants civilians soldiers adult baby infant soldier civilian child")
# Of the classes of people that others contain, what they may be divided into.
YOUNG = word_set("boys girls boy girl babies infants toddlers teenagers baby infant toddler teenager")
WIDE = word_set("adults civilians soldiers minors teenagers")
PERSONS = word_set("""
    people persons victims passengers suspects students members hostages prisoners detainees soldiers civilians patients workers
    migrants refugees survivors protesters lawmakers judges justices players athletes officials dead others men women children tourists
    residents employees crew police officers ministers candidates defendants killed injured wounded
""")
MEMBERS = frozenset(["member", "strong", "person", "man", "seat"])


class Listed(NamedTuple):
    """A list of parts: what leads to it, with its mark, and the mark behind it, the parts, what stands behind each, and its end."""

    lead: str
    mark: str
    shut: str
    parts: tuple[Figure, ...]
    tails: tuple[str, ...]
    end: int

    @property
    def total(self) -> float:
        return sum(f.value for f in self.parts)


def sums(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """What is said of the list behind, or before, one figure."""
    whole = counts[i]
    if i + 2 >= len(counts) or whole.end or (whole.unit and not whole.joined):
        return
    yield from _whole_first(p, counts, i)
    yield from _whole_last(p, counts, i)
    yield from _or_not(p, counts, i)


def _whole_first(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 people, seven men and six women"; "30 passengers: 12 pupils and 20 teachers"; "the jury of 12 is made up of …"."""
    whole, text = counts[i], p.text
    group = not whole.head and text[max(0, whole.span.start - 24) : whole.span.start].endswith(" of ")
    all_of = not whole.head and text[max(0, whole.span.start - 5) : whole.span.start].endswith("all ")
    of_them = text.startswith(" of them", whole.span.end)
    if (whole.counted.of and not of_them) or whole.approx:
        return
    if not (group or all_of or of_them or whole.joined or is_plural(whole.head.lower())):
        return
    at = whole.head_span.end if whole.head and not of_them else whole.span.end + len(" of them") * of_them
    found = listed(text, counts, i, at)
    told = {f.value for f in counts[max(0, i - 2) : i + 1]}  # the sum may be that of a figure before
    if found is None or found.total in told or any(f.approx or f.unit or f.end for f in found.parts):
        return
    too_many = found.total > whole.value
    if _makes_up(text, whole, found) or (too_many and _shuts_out(whole, found)):
        yield flag(Span(whole.span.start, found.end), f"the parts make {written(found.total)}")


def listed(text: str, counts: Sequence[Figure], i: int, at: int) -> Listed | None:
    """The parts that are listed behind the figure `i`, whose noun ends at `at`."""
    first = counts[i + 1]
    lead = SAID.sub("", text[at : first.span.start])
    if len(lead) > 70:
        return None
    m = TO_PARTS.fullmatch(lead)
    mark = "made" if MADE_UP.fullmatch(lead) else "all" if IN_ALL.match(lead) else m["mark"].strip() if m else ""
    if not mark:
        return None
    parts, tails = [first], list[str]()
    for other in counts[i + 2 : i + 7]:
        joint = PART.fullmatch(text, parts[-1].span.end, other.span.start)
        if not joint or VERB.search(joint["tail"]):
            break
        tails.append(joint["tail"])
        parts.append(other)
        if "and" in joint["joint"] or "plus" in joint["joint"]:
            break
    end = LAST.match(text, parts[-1].span.end)
    if len(parts) < 2 or not end or VERB.search(end["tail"]) or len(tails) < len(parts) - 1:
        return None
    return Listed(lead, mark, end["shut"].strip(), tuple(parts), (*tails, end["tail"]), end.end("tail"))


def _makes_up(text: str, whole: Figure, found: Listed) -> bool:
    """Does the copy say that the list is all there is?"""
    heads = [f.head.lower() for f in found.parts]
    named = all(heads) and all(is_plural(h) or f.value == 1 or f.head[0].isupper() for h, f in zip(heads, found.parts, strict=True))
    if found.mark in ("made", "all") or found.mark.endswith("namely"):
        return True
    if found.mark == "(":
        return named and found.shut == ")"
    if found.mark in (":", "-", "–", "—", "--"):
        return named and found.shut in (("", ".", ";") if found.mark == ":" else ("", ".", "-", "–", "—"))
    total = TOTAL.search(text[max(0, whole.span.start - 12) : whole.span.start])
    if total and total[0].strip().lower() == "a total of":
        return named
    if whole.joined:
        return all(h in SEXES for h in heads)
    return whole.head.lower() in PERSONS and all(h in EVERYONE for h in heads) and contains(whole.head.lower(), heads)


def contains(whole: str, parts: Sequence[str]) -> bool:
    """Can a class of people be divided so: not children into women and men, nor men into boys?"""
    return (
        whole not in EVERYONE
        or not any(parts)
        or (whole in WIDE and all(p in SEXES for p in parts))
        or (whole == "children" and all(p in YOUNG for p in parts))
    )


def _shuts_out(whole: Figure, found: Listed) -> bool:
    """Can nobody be in two of the parts: two sexes, two places, or persons of whom there are one or two too many?"""
    them = THEM.match(found.tails[0])
    kinds = [them["what"] if them else found.parts[0].head.lower(), *[f.head.lower() for f in found.parts[1:]]]
    if not contains(whole.head.lower(), kinds):
        return False
    if all(k in SEXES for k in kinds) or (all(PLACE.match(t) for t in found.tails) and not PLACE.search(found.lead)):
        return True
    if found.mark in (":", "-", "–", "—") and all(WAY.match(t) for t in found.tails):
        return True
    return found.mark == "," and found.total - whole.value <= 2 and all(f.head.lower() in PERSONS for f in (whole, *found.parts))


def _whole_last(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 men and five women, 16 people in all"; "eight crew and five passengers were aboard, a total of 14"."""
    a, b, whole = counts[i : i + 3]
    text = p.text
    if any(f.end or f.approx or f.counted.of for f in (a, b, whole)) or a.unit or b.unit or a.joined or b.joined:
        return
    if (whole.unit and not whole.joined) or (i and not any(c in text[counts[i - 1].span.end : a.span.start] for c in ".;")):
        return  # a figure before, in the same clause, may be another part of the sum
    joint = PART.fullmatch(text, a.span.end, b.span.start)
    before = text[b.span.end : whole.span.start]
    if not joint or " and " not in joint["joint"] or VERB.search(joint["tail"]) or len(before) > 70 or any(c in before for c in ".;:("):
        return
    making = MAKING.search(before) if not whole.joined else MAKE_UP.search(before)
    if not making and whole.head.lower() in PERSONS and {a.head.lower(), b.head.lower()} <= SEXES:
        making = HAS.search(before)
    if not making or (making[0].strip() in (",", ", or") and not IN_ALL.match(text, whole.span.end)):
        return
    if whole.joined and whole.unit not in MEMBERS:
        return
    if a.value + b.value != whole.value and not WITH.match(text, whole.span.end):
        yield flag(Span(a.span.start, whole.span.end), f"{written(a.value)} and {written(b.value)} make {written(a.value + b.value)}")


def _or_not(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Nine lifts: five work and three do not"."""
    whole, a, b = counts[i : i + 3]
    if any(f.unit or f.end or f.approx for f in (whole, a, b)) or is_plural(a.head.lower()) or b.head or not is_plural(whole.head.lower()):
        return
    text = p.text
    m = TO_PARTS.fullmatch(text, whole.head_span.end, a.span.start)
    if not m or m["mark"] == " (" or not BOTH.fullmatch(text, a.span.end, b.span.start):
        return
    if a.value + b.value != whole.value and NOT.match(text, b.span.end):
        yield flag(Span(whole.span.start, b.span.end), f"{written(a.value)} and {written(b.value)} make {written(a.value + b.value)}")
