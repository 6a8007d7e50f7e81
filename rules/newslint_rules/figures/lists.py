"""Parts that are listed far from their whole, which the headline or the lead has told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.figures import Figure, counts, figures

from .bounds import VERB, sentence_end, sentence_start
from .claims import Claim, headed, nouns, one, told, values
from .digits import digit_off, neighbours
from .mistyped import LEAD, mistyped
from .near_whole import MANY
from .seats import listed_dead, seats
from .written import written

NEXT = pattern(r"(?P<tail>(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w.’'-]*){1,9})(?P<joint>,?\sand|,)\s$")
LAST = pattern(r"(?P<tail>(?:\s(?!and\b|or\b|but\b)[^\W\d_][\w’'-]*){2,9}?)(?=\s?[.,;–—]|$)")
PLACE = pattern(r"\s(?:in|at|from|near|around|outside|across)\s(?:the\s)?(?:[a-z]+\s){0,3}[A-Z]")
# What may be in two parts, or in none; and what is of another time.
LOOSE = pattern(
    r"\b(?:[Ii]ncluding|[Aa]mong|such\sas|[Mm]ost|mostly|mainly|others?|rest|several|elsewhere|[Aa]lso|both|[Ss]ome|another|more|respectively|"
    r"compared|previous\w*|last|earlier|ago|(?:19|20)\d\d|each|at\sleast|about|first)\b"
)
AGAINST = pattern(r"(?:\s[^\W\d_][\w’'-]*){0,4},?\s(?:against|compared\s(?:with|to)|and|versus|while|but)\s(?:[a-z]+\s){0,2}$")
DEATHS = word_set("killed dead died deaths bodies fatalities toll victims")
LEAST = 20  # of fewer, any sum is a digit away
CLOSE = 1.1
MOST = 6  # parts
LARGE = 100  # of fewer, two digits make too many wholes by chance


class List(NamedTuple):
    """Parts of one whole in a sentence that begins at `begin` and ends at `end`."""

    parts: tuple[Figure, ...]
    begin: int
    end: int

    @property
    def total(self) -> float:
        return sum(f.value for f in self.parts)


@rule(Level.INFO)
def list_misses_total(d: Document) -> Iterator[Finding]:
    """A list does not make the number that the story has told.

    Three parts or more, each with its place, are added up where the list is closed with “and”; a number of the headline or of the
    first paragraphs, of a noun that the list has too, is a digit or so away from them, and no figure of the story is their sum.
    Two parts that are set against each other are added up too: with two digits of one exchanged they make a number told before.

    Bad:  # Mill to cut 640 jobs ¶ The mill acts in May. ¶ The job cuts will hit {==410 workers in Peru, 180 in Chile and 80 in Cuba==}.
    Bad:  Floods killed 184 people. ¶ Officials said {==92 bodies were found in Lima, 61 in Cusco and 41 in Tacna==}.
    Bad:  In all, 1,476 men fell ill. ¶ There were {==615 cases in Peru, against 816==} in Chile.
    Bad:  # Clerk stole £412,000 ¶ He took {==£278,500 with 214 cheques, £94,300 by card and £30,200==} in cash.
    Bad:  That made 2,442 trucks: {==630 on Sunday, 915 on Monday and 987==} on Tuesday.
    Bad:  In the Diet of 630 seats the CDU has {==208, the AfD 152, the SPD 120, the Greens 95 and the Left 64==}.
    Bad:  # Blast kills 11 ¶ A blast killed 11 people. ¶ The dead were {==six women, four men and two children==}.
    Good: # Blast kills 11 ¶ A blast killed 11 people. ¶ The dead were six women, three men and two children.
    Good: In the Diet of 630 seats the CDU has 208, the AfD 152, the SPD 120 and the Greens 85. In 2009 it had 208.
    Good: In the 120-seat Knesset, her bloc won 64 seats, Likud 32, Yesh Atid 24, National Unity 12 and Shas 11.
    Good: # Clerk stole £412,000 ¶ He took £287,500 with 214 cheques, £94,300 by card and £30,200 in cash.
    Good: # Mill to cut 640 jobs ¶ The mill acts in May. ¶ The job cuts will hit 410 workers in Peru, 150 in Chile and 80 in Cuba.
    Good: It will cut 640 jobs. ¶ It cut 410 jobs in Peru, 180 in Chile and 80 in Cuba last year.
    Good: A storm killed 56 people. ¶ It killed 24 people in Georgia, 16 in Florida and six in Tennessee.
    Good: It will cut 640 jobs. ¶ It makes 410 doors in Peru, 180 in Chile and 80 in Cuba. Of the jobs, 410 are in Peru and 80 in Cuba.
    Good: It will cut 640 jobs. ¶ The firm has 410 jobs in Peru, 230 in Chile and 50 in Cuba. ¶ Of its 690 jobs most are old.
    Good: In all, 1,476 men fell ill. ¶ There were 615 cases in Peru, against 861 in Chile.
    """
    yield from mistyped(d)
    yield from listed_dead(d)
    for block in d.blocks:
        yield from [f._replace(span=f.span.shift(block.start)) for f in seats(block.prose)]
    blocks = [b for b in d.blocks if len(figures(b.prose)) > 1 and not b.prose.heading]
    claims = [(b.start, c) for b, said in (*headed(d)[:1], *told(d)) for c in said if _whole(c)] if blocks else []
    first = [b.start for b, said in told(d) if said][:LEAD]
    lead = [(at, c) for at, c in claims if not first or at <= first[-1]]
    for block in blocks if claims else ():
        text = block.prose.text
        said = counts(block.prose)
        found = [(parts, _near(parts, lead, text, said)) for parts in _lists(text, said)]
        found += [(pair, [(at, c) for at, c in claims if at < block.start and _exchanged(pair, c)]) for pair in _pairs(text, said)]
        for parts, near in found:
            if near and parts.total not in values(d) and len({whole.value for _, whole in near}) == 1:
                at, whole = near[0]
                message = f"the parts make {written(parts.total)}, and not {written(whole.value)}"
                span = Span(parts.parts[0].span.start, parts.end)
                yield flag(span.shift(block.start), message, related=[Related(whole.span.shift(at), "the whole")])


def _near(found: List, lead: Sequence[tuple[int, Claim]], text: str, said: Sequence[Figure]) -> list[tuple[int, Claim]]:
    """The wholes of the headline and the lead that a list may have, and misses."""
    words = nouns(text[found.begin : found.end])
    return [(at, w) for at, w in lead if _named(w, words) and _missed(found, w, said)]


def _whole(c: Claim) -> bool:
    """Can a claim be the whole of a list: a count as exact as it can be?"""
    return not (c.unit or c.bound or c.part or c.joined) and c.value >= LEAST and (bool(c.head) or c.fate == "dead")


def _named(whole: Claim, words: set[str]) -> bool:
    """Does the sentence of a list speak of what the whole counts?"""
    return (bool(whole.head) and one(whole.head) in words) or (whole.fate == "dead" and not {one(w) for w in DEATHS}.isdisjoint(words))


def _missed(found: List, whole: Claim, said: Sequence[Figure]) -> bool:
    """Is the sum of a list so near a whole that it is its own, and yet another number?"""
    off = found.total - whole.value
    if abs(off) <= whole.half + sum(f.half for f in found.parts) or max(f.value for f in found.parts) >= whole.value:
        return False
    if off < 0 or not (digit_off(found.total, whole.value) or off <= (CLOSE - 1) * whole.value):
        return False  # a list that makes less may not tell of all
    if any(not f.unit and f.value == abs(off) for f in said):
        return False  # what is said apart
    return not any(sum(f.value for f in some) == whole.value for n in range(2, len(found.parts)) for some in combinations(found.parts, n))


def _lists(text: str, said: Sequence[Figure]) -> Iterator[List]:
    """The lists of a paragraph of three parts or more that are closed with “and”, each part with its place."""
    run: list[Figure] = []
    for i, f in enumerate(said):
        m = NEXT.fullmatch(text, run[-1].span.end, f.span.start) if run else None
        plain = not (f.unit or f.end or f.joined or f.approx or f.counted.of or f.value % 1)
        if not (m and PLACE.search(m["tail"]) and (len(run) == 1 or not VERB.search(m["tail"]))):
            run = []
        run = [*run[-MOST:], f] if plain else []
        if m and len(run) > 2 and "and" in m["joint"]:
            last = LAST.match(text, f.span.end)
            begin, end = sentence_start(text, run[0].span.start), sentence_end(text, f.span.end)
            alone = i + 1 == len(said) or said[i + 1].span.start > end
            placed = last and PLACE.search(last["tail"]) and not VERB.search(last["tail"])
            if last and placed and alone and len(run) <= MOST and not LOOSE.search(text, begin, end):
                yield List(tuple(run), begin, last.end("tail"))
            run = []


def _pairs(text: str, said: Sequence[Figure]) -> Iterator[List]:
    """Two exact counts of a paragraph, of one noun, that are set against each other."""
    for a, b in pairwise(said):
        exact = all(LARGE <= f.value < MANY and f.half < 1 and not (f.unit or f.end or f.joined or f.approx) for f in (a, b))
        if exact and b.head in ("", a.head) and AGAINST.fullmatch(text, a.span.end, b.span.start):
            yield List((a, b), a.span.start, b.span.end)


def _exchanged(pair: List, whole: Claim) -> bool:
    """Do two parts make a whole where two digits of one of them are exchanged?"""
    a, b = (f.value for f in pair.parts)
    return whole.half < 1 and max(a, b) < whole.value and any(neighbours(x, whole.value - y) for x, y in ((a, b), (b, a)))
