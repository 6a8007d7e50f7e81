"""The seats of parties, and the dead by sex and age: lists of all there are, against the number that there are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Related, flag
from newslint.views import vocabulary
from newslint.views.figures import Figure, figures

from .bounds import sentence_start
from .claims import headed, told
from .sharing import between
from .sums import EVERYONE
from .written import written

_HOUSE = r"(?:[A-Z][\w-]+|parliament|assembly|house|chamber|council|legislature|congress|senate)"
OF_HOUSE = pattern(rf"\b{_HOUSE}\s(?:of|with|has)\s(?:the\s|its\s|all\s)?$")
NAME_NEXT = pattern(
    r"(?:\sseats)?(?:,\s|,?\sand\s|;\s)(?:the\s|to\s)?(?:[A-Z][\w/.’'-]*\s)(?:(?:[A-Z][\w/.’'-]*|of|the|for|and|party|bloc|alliance|list)\s){0,6}"
    r"(?:(?:with|had|has|won|took|on|got|gets|will\shave)\s)?$"
)
OTHER = pattern(r"\b(?:gain\w*|los[ets]\w*|up|down|more|fewer|before|previous\w*|from|last|contest\w*|candidates|ran|field\w*)\b")
# Several parties together, whose seats are told again party by party.
BLOC = pattern(r"\b(?:bloc|coalition|alliance|camp)\s(?:(?:with|had|has|have|won|took|on|got|gets|wins|holds|held)\s)?$")
SEATS = frozenset(["seat", "member"])
MOST = 12
BEFORE = 30  # characters before a figure
WHO_DIED = frozenset(["dead", "victims", "deceased"])
THE_DEAD = pattern(r"(?:[Tt]he|[Aa]ll(?:\sthe)?)\s(?:dead|victims|deceased)\s(?:were|are)\s")
DEAD_NEXT = pattern(r"(?:\s[a-z]+){0,3}?(?:,\s|,?\s(?P<and>and)\s)$")
DEAD_SHUT = pattern(r"\s?[.,;]|$")
REACH = 150  # characters of such a list
FAR = 3  # dead more or fewer: those of another event


def seats(p: Paragraph) -> Iterator[Finding]:
    """ "In the Bundestag of 630 seats the CDU has 208, the AfD 152, the SPD 120, the Greens 95 and the Left 64": more than there are."""
    text = p.text
    found = figures(p) if "seat" in text or "member" in text else []
    counts = [f for f in found if f.role in ("", "name") and f.form in ("numeral", "words")]  # “the CDU 208” has the look of a name
    houses = [f for f in counts if _house(text, f)]
    run = list[Figure]()
    for f in counts if len(houses) == 1 else ():
        named = bool(run) and NAME_NEXT.fullmatch(text, run[-1].span.end, f.span.start) is not None
        plain = not (f.unit or f.end or f.joined or f.approx) and f.head.lower() in ("", "seats") and f is not houses[0]
        plain = plain and not BLOC.search(text, max(0, f.span.start - BEFORE), f.span.start)
        run = [*run[-MOST:], f] if plain and named else [f] if plain else []
        total, whole = sum(r.value for r in run), houses[0].value
        more = 2 < len(run) < MOST and max(r.value for r in run) < whole < total < 2 * whole
        if more and not OTHER.search(text, sentence_start(text, run[0].span.start), run[-1].span.end):
            yield flag(Span(run[0].span.start, f.span.end), f"together {written(total)} of {written(whole)}")
            run = []


def _house(text: str, f: Figure) -> bool:
    """Is a figure the size of a house: “the Bundestag of 630 seats”, “the 630-seat Bundestag”?"""
    if f.joined:
        return f.unit in SEATS
    before = text[max(0, f.span.start - 40) : f.span.start]
    return f.head.lower() in ("seats", "members") and not f.approx and OF_HOUSE.search(before) is not None


def listed_dead(d: Document) -> Iterator[Finding]:
    """ "The dead were six women, four men and two children", where the headline and the lead have 11."""
    blocks = [b for b in d.blocks if not WHO_DIED.isdisjoint(vocabulary(b.prose))]
    if not blocks:
        return
    tops = [next(iter(blocks), None) for blocks in (headed(d), [b for b in told(d) if b[1]])]
    dead = [[(c, b.start) for c in said if c.fate == "dead"] for b, said in [t for t in tops if t]]
    if len(dead) != 2 or any(len(said) != 1 for said in dead):
        return
    (head, _), (lead, at) = dead[0][0], dead[1][0]
    if head.value != lead.value or lead.bound not in ("", "=") or head.bound not in ("", "=") or lead.half >= 1:
        return
    again = {c.value for _, said in told(d) for c in said if c.fate == "dead"}
    for block in blocks:
        text = block.prose.text
        for m in THE_DEAD.finditer(text):
            parts = _classes(text, figures(block.prose), m.end())
            total = sum(f.value for f in parts)
            if parts and 0 < abs(total - lead.value) <= FAR and total not in again:
                message = f"these are {written(total)}, and not {written(lead.value)}"
                span = Span(parts[0].span.start, parts[-1].head_span.end).shift(block.start)
                yield flag(span, message, related=[Related(lead.span.shift(at), "the whole")])


def _classes(text: str, found: Sequence[Figure], at: int) -> tuple[Figure, ...]:
    """The men, women and children that are listed from a place on, closed with “and”; none where the list is another."""
    run = list[Figure]()
    closed = False
    for f in between(found, at, at + REACH):
        if closed:
            break
        m = DEAD_NEXT.fullmatch(text, run[-1].span.end, f.span.start) if run else None
        exact = not (f.role or f.unit or f.end or f.joined or f.approx or f.counted.of) and f.head.lower() in EVERYONE
        if not exact or (not m and (run or f.span.start != at)):
            return ()
        run.append(f)
        closed = bool(m and m["and"])
    return tuple(run) if closed and DEAD_SHUT.match(text, run[-1].head_span.end) else ()
