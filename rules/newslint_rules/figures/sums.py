"""Parts that are listed after their whole, or before it, and do not make it up.

A list makes up its whole where the copy says so: it stands behind a colon, in brackets or between dashes, behind “made up of”
or “a total of”, or it is of classes that shut each other out (men and women). Elsewhere parts are only too many.
"""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, flag
from newslint.views.counted import is_plural, word_set
from newslint.views.figures import Figure

LIST = pattern(r"(?:\s[\w’'-]+){0,5}?\s?(?:,|:|\s[–—-]{1,2}|\s\()\s?$")
ENCLOSED = pattern(r"\s?(?::|\s[–—-]{1,2}|\()\s?$")
MADE_UP = pattern(r"[^.;:()]{0,60}\b(?:made\sup\sof|consist(?:s|ed|ing)?\sof|compris(?:es|ed|ing)|composed\sof)\s$")
AND = pattern(r",?\s(?:and|plus)\s$|,\s$")
CLOSED = pattern(r"[\w’'\s-]{0,25}?(?:[.,;:)–—]|$|\s(?:who|were|was|have|had|are|in|from|on|at|after)\b)")
SHUT = {":": pattern(r"(?:\s[a-z]+){0,2}[.;]|$"), "(": pattern(r"(?:\s[a-z]+){0,2}\)"), "-": pattern(r"(?:\s[a-z]+){0,2}\s?[–—-]\s|\.")}
ASIDE = pattern(r"(?:\s[\w’'-]+){0,4}?,\s$")
TOTAL = pattern(r"\b[Aa]\stotal\sof\s$")
IN_ALL = pattern(r"\s(?:[a-z]+\s){0,4}?(?:in\s(?:all|total)|altogether)\b")
MAKING = pattern(r"[^.;:()0-9]{0,60}[,–—]\s?(?:for|or|making|giving)?\s?a\stotal\sof\s$|,\s(?:or\s)?$")
OF_THEM = pattern(r"(?:\s[\w’'-]+){0,5},\s$")
THEM = pattern(r"\sof\s(?:them|whom)\b")
TO_PARTS = pattern(r"(?:\s[\w’'-]+){0,5}(?::|,|;|\s[–—-])\s$")
BOTH = pattern(r"(?:\s[\w’'-]+){1,4},?\s(?:and|but|while)\s$")
NOT = pattern(r"\s(?:do|did|are|were|have|had|could|would|will|can|is|was|has|does)(?:\snot|n[’']t)\b(?:\s\w+)?[.,;]")
EVERYONE = word_set("men women children boys girls males females adults minors teenagers babies infants civilians soldiers")
SINGLE = word_set("man woman child boy girl male female adult baby infant soldier civilian teenager")
# Of the classes of people that others contain, what they may be divided into.
YOUNG = word_set("boys girls boy girl babies infants toddlers teenagers baby infant toddler teenager")
SIDE_BY_SIDE = word_set("men women boys girls males females babies infants teenagers")
PERSONS = word_set("""
    people persons victims passengers suspects students members hostages prisoners detainees soldiers civilians patients workers
    migrants refugees survivors protesters lawmakers judges justices players athletes officials dead others men women children tourists
    residents employees crew police officers ministers candidates defendants killed injured wounded
""")
GROUPS = word_set("jury committee panel board squad team group party council delegation cabinet crew convoy fleet")


def sums(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """What is said of the list behind, or before, one figure."""
    yield from _listed(p, counts, i)
    yield from _of_them(p, counts, i)
    yield from _added_up(p, counts, i)
    yield from _or_not(p, counts, i)


def listed(text: str, counts: Sequence[Figure], i: int, at: int, any_noun: bool) -> tuple[list[Figure], int, str]:
    """The figures listed from `at` on, where the list ends, and what leads to it."""
    parts: list[Figure] = []
    lead = ""
    for other in counts[i + 1 : i + 6]:
        between = text[at : other.span.start]
        joint = AND.fullmatch(between) if parts else LIST.fullmatch(between) or MADE_UP.fullmatch(between)
        noun = other.head and (is_plural(other.head.lower()) or other.value == 1 or (any_noun and other.head[0].isupper()))
        if not joint or other.unit or other.end or not noun:
            break
        lead = lead or joint[0]
        parts.append(other)
        at = other.head_span.end
        if "and " in joint[0] and len(parts) > 1:
            break
    return parts, at, lead


def _listed(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 people, seven men and six women"; "30 passengers: 12 pupils and 20 teachers"; "the jury of 12 is made up of …"."""
    whole, text = counts[i], p.text
    if whole.unit or whole.end or whole.counted.of or whole.approx or i + 2 >= len(counts):
        return
    group = not whole.head and text[max(0, whole.span.start - 24) : whole.span.start].endswith(" of ")
    if not group and not is_plural(whole.head.lower()):
        return
    at = whole.span.end if group else whole.head_span.end
    parts, end, lead = listed(text, counts, i, at, any_noun=True)
    if len(parts) < 2 or not CLOSED.match(text, end) or AND.match(text, end) or any(f.approx for f in parts):
        return
    total, heads = sum(f.value for f in parts), [f.head.lower() for f in parts]
    if total == whole.value:
        return
    sure, doubtful = _makes_up(text, whole, heads, lead, end), all(h in PERSONS for h in heads)
    if sure or (doubtful and not group and whole.head.lower() in PERSONS and 0 < total - whole.value <= 2):
        yield flag(Span(whole.span.start, end), f"the parts make {total:g}")


def _makes_up(text: str, whole: Figure, heads: Sequence[str], lead: str, end: int) -> bool:
    """Does the copy say that the list is all there is?"""
    if MADE_UP.fullmatch(lead):
        return True
    if ENCLOSED.fullmatch(lead):
        mark = ":" if ":" in lead else "(" if "(" in lead else "-"
        return SHUT[mark].match(text, end) is not None
    if ASIDE.fullmatch(lead) and TOTAL.search(text[max(0, whole.span.start - 12) : whole.span.start]):
        return True
    head = whole.head.lower()
    if head not in PERSONS or head in SIDE_BY_SIDE or not all(h in EVERYONE or h in SINGLE for h in heads):
        return False
    return head != "children" or all(h in YOUNG for h in heads)


def _of_them(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "17 people died, five of them in the north and 13 in the south": more than all."""
    if i + 2 >= len(counts):
        return
    whole, a, b = counts[i : i + 3]
    text = p.text
    if any(f.unit or f.end for f in (whole, a, b)) or whole.bound in ("+", "~") or not is_plural(whole.head.lower()) or b.head or b.approx:
        return
    between = text[a.span.end : b.span.start]
    if not OF_THEM.fullmatch(text, whole.head_span.end, a.span.start) or not (THEM.match(between) and between.endswith(" and ")):
        return
    if a.value + b.value > whole.value and not any(c in between for c in ",.;:") and text[b.span.end : b.span.end + 1] == " ":
        yield flag(Span(whole.span.start, b.span.end), f"{a.value:g} and {b.value:g} are more than {whole.value:g}")


def _added_up(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 men and five women, 16 people in all"; "eight crew and five passengers were aboard, a total of 14"."""
    if i + 2 >= len(counts):
        return
    a, b, whole = counts[i : i + 3]
    text = p.text
    if (
        any(f.unit or f.end or f.approx for f in (a, b, whole))
        or not a.head
        or not b.head
        or not (is_plural(a.head.lower()) or a.value == 1)
    ):
        return
    if text[a.head_span.end : b.span.start] != " and " or (i and AND.fullmatch(text, counts[i - 1].span.end, a.span.start)):
        return
    before = text[b.head_span.end : whole.span.start]
    if not MAKING.fullmatch(before) or (before.strip() in (",", ", or") and not IN_ALL.match(text, whole.span.end)):
        return
    if i and not any(c in text[counts[i - 1].span.end : a.span.start] for c in ".;") and counts[i - 1].head:
        return  # another part of the sum before
    if a.value + b.value != whole.value and (not whole.head or is_plural(whole.head.lower())):
        yield flag(Span(a.span.start, whole.span.end), f"{a.value:g} and {b.value:g} make {a.value + b.value:g}")


def _or_not(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Nine lifts: five work and three do not"."""
    if i + 2 >= len(counts):
        return
    whole, a, b = counts[i : i + 3]
    if any(f.unit or f.end or f.approx for f in (whole, a, b)) or is_plural(a.head.lower()) or b.head or not is_plural(whole.head.lower()):
        return
    text = p.text
    if not TO_PARTS.fullmatch(text, whole.head_span.end, a.span.start) or not BOTH.fullmatch(text, a.span.end, b.span.start):
        return
    if a.value + b.value != whole.value and NOT.match(text, b.span.end):
        yield flag(Span(whole.span.start, b.span.end), f"{a.value:g} and {b.value:g} make {a.value + b.value:g}")
