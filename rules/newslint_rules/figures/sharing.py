"""How a whole is shared out where the whole stands in the sentence before, or the parts shut each other out by what is said of them.

“Of these, 60 can be repaired …”, “Nine voted in favor, three were against and one abstained” after “the 14 members”, “the other 18”.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, flag
from newslint.views.counted import is_plural
from newslint.views.figures import Figure

from .bounds import sentence_end, sentence_start
from .breakdowns import slip
from .near_whole import nearly
from .shares import AGAINST, FOR
from .sums import MEMBERS
from .written import written

OF_THESE = pattern(r"\bOf\s(?:(?P<these>these|them|those)(?:\s[a-z]+s)?,?\s|(?:(?:the|its|their|all)\s)?(?=\w))")
OF_WHICH = pattern(r",\sof\s(?:which|whom|them|these)\s")
HUNDRED = 100  # of fewer, what some of them are comes too soon within a digit of the whole
REACH = 60  # code points from a whole to the “of which” of its parts
OTHERS = pattern(r"\b(?:[Tt]he|[Aa]ll)\s(?:other|remaining)\s$")
# “The other six that remained” need not be all others.
RESTRICTED = pattern(r"\s(?:[a-z]+\s)?(?:that|who|which|still|left|remaining|remained)\b")
MORE_PARTS = pattern(r"\b(?:one|another|several|some|rest|few|both)\b")
_BE = (
    r"(?:(?:of\s(?:them|whom)|are|were|is|was|be|been|being|have|has|had|can|could|will|must|to|also|all|since|now|still|already|later)\s)*"
)
FROM = pattern(rf"\s{_BE}(?:(?:come|came|hail)\s)?from\s(?:the\s)?[A-Z]")
NATION = pattern(rf"\s{_BE}[A-Z][a-z]+(?=,?\s(?:and|but)\s$|,\s$|[.,;]|$)")
DONE = pattern(
    r"\s(?:of\sthem\s)?(?:can|could|will|must|should|may|have|had|has|are|were|is|was)\s(?:\w+\s)?(?:to\s)?(?:be(?:en)?\s)?(?:\w+ed|pulled|torn|\w*built|lost|sold|left)\b"
)
STILL = pattern(
    r"\s(?:are|is|were|was|have|has|had|remain(?:s|ed)?)\s(?:still\s(?:to\s|being\s|wait|under\s|un|await|in\sdoubt)|yet\sto\s|not\s(?:yet\s)?been\s|awaiting\s|pending|un(?:decided|known|touched))"
)
MORE_THAN, LESS = (
    pattern(r"\s(?:[a-z]+\s){1,7}?(?:more\sthan|over|longer\sthan|above|older\sthan|at\sleast)\s"),
    pattern(r"\s(?:[a-z]+\s){0,4}?(?:less|fewer|under|below|shorter|younger)\b"),
)
LESS_THAN, MORE = (
    pattern(r"\s(?:[a-z]+\s){1,7}?(?:less\sthan|under|below|younger\sthan|fewer\sthan)\s"),
    pattern(r"\s(?:[a-z]+\s){0,4}?(?:more|over|longer|above|older)\b"),
)
FIRST_VERB = pattern(
    rf"\s{_BE}(?:found\s|declared\s|left\s)?(?P<deed>[a-z]+)(?=\s?[,.;(]|\s(?:and|but|while|by|in|on|at|with|from|abroad|elsewhere)\b|$)"
)
OPPOSITE = {
    frozenset(pair.split("/"))
    for pair in """
    passed/failed survived/died survived/killed alive/dead won/lost accepted/refused accepted/declined accepted/rejected approved/rejected
    convicted/acquitted guilty/innocent open/closed open/shut stayed/left repaired/demolished positive/negative killed/wounded
    killed/injured full/empty public/private living/dead living/died alive/died
    """.split()
}
ABSTAINED = pattern(r"\s(?:[a-z]+\s)?abst(?:ained|aining|entions?)\b")
ABSENT = pattern(
    r"\b(?:absent|abroad|away|ill|sick|missed|missing|recus\w+|vacan\w+|present|attend\w+|took\spart|take\spart|not\svote|vote[sd]?\sagain|quorum)\b"
)
VOTERS = word_set("""
    members judges justices councillors councilors lawmakers senators deputies ministers countries states delegates directors nations
    commissioners jurors experts governors cardinals bishops partners aldermen supervisors trustees
""")
COUNCIL = 25  # of more voters some are always away


def shared_out(p: Paragraph, counts: Sequence[Figure]) -> Iterator[Finding]:
    """What is said of the parts of a whole in a paragraph."""
    text = p.text
    if "abst" in text:
        yield from _votes(text, counts)
    plain = [f for f in counts if not (f.unit or f.end or f.joined)]
    if "Of " in text:
        for m in OF_THESE.finditer(text):
            yield from _of_these(text, plain, m.end(), m["these"] is not None)
    if ", of " in text:
        for m in OF_WHICH.finditer(text):
            yield from _of_which(text, plain, m.start(), m.end())
    if "other " in text or "remaining " in text:
        yield from _the_other(text, plain)


def _of_these(text: str, plain: Sequence[Figure], at: int, before: bool) -> Iterator[Finding]:
    """ "Of the 48 patients, 29 had waited more than 12 hours and 23 for less"; "96 houses … Of these, 61 can be repaired, …"."""
    end = sentence_end(text, at)
    parts = between(plain, at, end)
    whole = _sole_of_sentence_before(text, plain, at) if before else parts.pop(0) if parts and parts[0].span.start == at else None
    if whole is None or whole.approx or not 1 < len(parts) < 6 or any(f.approx or f.counted.of for f in parts):
        return
    tails = [text[f.span.end : other.span.start] for f, other in pairwise(parts)] + [text[parts[-1].span.end : end]]
    total = sum(f.value for f in parts)
    told = not any(is_plural(f.head.lower()) for f in parts) and _shut_out(tails, total / whole.value)
    if total > whole.value and told:
        yield flag(Span(parts[0].span.start, parts[-1].span.end), f"the parts make {written(total)}, of {written(whole.value)}")
    else:
        yield from nearly(text, parts, whole, end)


def _of_which(text: str, plain: Sequence[Figure], at: int, first: int) -> Iterator[Finding]:
    """ "342 seats, of which 272 are filled by vote, 62 are reserved for women and 10 for minorities"."""
    before = between(plain, max(sentence_start(text, at), at - REACH), at)
    end = sentence_end(text, at)
    parts = between(plain, first, end)
    if before and parts and parts[0].span.start == first and is_plural(before[-1].head.lower()):
        left = before[-1].value - sum(f.value for f in parts)
        told = 0 < left < min(f.value for f in parts)  # what is left untold may be less than what is told
        yield from list(nearly(text, parts, before[-1], end)) or (
            () if told or before[-1].value < HUNDRED else slip(text, parts, before[-1], end)
        )


def _shut_out(tails: Sequence[str], ratio: float) -> bool:
    """Can nothing be in two of the parts, by what is said of each?"""
    told_by_parts = len(tails) == 2 and not tails[1].startswith(" from ")  # “six were French and nine were German”
    if (all(map(FROM.match, tails)) or all(map(NATION.match, tails))) and not told_by_parts:
        return True
    if len(tails) == 2:
        one, other = tails
        deeds = [m["deed"] for tail in tails if (m := FIRST_VERB.match(tail))]
        opposite = len(deeds) == 2 and frozenset(deeds) in OPPOSITE
        return opposite or any(a.match(one) and b.match(other) for a, b in ((MORE_THAN, LESS), (LESS_THAN, MORE)))
    left = [tail for tail in tails if STILL.match(tail)]
    return len(left) == 1 and ratio < 1.15 and all(DONE.match(tail) for tail in tails if tail not in left)


def _the_other(text: str, plain: Sequence[Figure]) -> Iterator[Finding]:
    """ "The floods cut off 40 villages. Power is back in 26 and the other 18 wait"."""
    for i in range(1, len(plain)):
        one, other = plain[i - 1 : i + 1]
        m = OTHERS.search(text, max(0, other.span.start - 16), other.span.start)
        begin, end = sentence_start(text, one.span.start), sentence_end(text, other.span.end)
        if not m or begin != sentence_start(text, other.span.start) or is_plural(one.head.lower()) or is_plural(other.head.lower()):
            continue
        whole = _sole_of_sentence_before(text, plain, begin)
        if (
            whole is None
            or len(between(plain, begin, end)) > 2
            or whole.value <= one.value
            or one.approx
            or other.approx
            or whole.approx
            or one.counted.of
        ):
            continue
        left = whole.value - one.value
        loose = MORE_PARTS.search(text[begin:end].lower()) or RESTRICTED.match(text, other.span.end)
        near = 0.75 < (one.value + other.value) / whole.value < 1.5  # else they are the others of something else
        if near and (other.value > left or (other.value < left and not loose)):
            yield flag(Span(m.start(), other.span.end), f"{written(one.value)} of {written(whole.value)} leave {written(left)}")


def _votes(text: str, counts: Sequence[Figure]) -> Iterator[Finding]:
    """ "The 14 members met. Nine voted in favor, three were against and one abstained"."""
    for i in range(3, len(counts)):
        for_it, against, kept = counts[i - 2 : i + 1]
        begin = sentence_start(text, for_it.span.start)
        if begin != sentence_start(text, kept.span.start) or not ABSTAINED.match(text, kept.span.end):
            continue
        if not (FOR.match(text, for_it.span.end) and AGAINST.match(text, against.span.end, kept.span.start)):
            continue
        voters = [
            f for f in counts[max(0, i - 8) : i - 2] if not f.approx and (f.unit in MEMBERS if f.joined else f.head.lower() in VOTERS)
        ]
        total = for_it.value + against.value + kept.value
        if len(voters) != 1 or total == (whole := voters[0].value):
            continue
        if whole < total < 1.5 * whole or (0 < whole - total < 3 and whole <= COUNCIL and not ABSENT.search(text)):
            yield flag(Span(for_it.span.start, kept.span.end), f"the votes make {written(total)}, of {written(whole)}")


def _sole_of_sentence_before(text: str, plain: Sequence[Figure], at: int) -> Figure | None:
    """The only count of the sentence before, where it counts several of a thing."""
    begin = sentence_start(text, max(0, at - 2)) if at else 0
    begin = sentence_start(text, max(0, begin - 2)) if begin else 0
    found = between(plain, begin, at)
    if len(found) != 1 or found[0].counted.of or not is_plural(found[0].head.lower()):
        return None
    return found[0]


def between(plain: Sequence[Figure], begin: int, end: int) -> list[Figure]:
    """The counts that stand between two places."""
    first, last = (bisect_left(plain, at, key=lambda f: f.span.start) for at in (begin, end))
    return list(plain[first:last])
