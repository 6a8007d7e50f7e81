"""Lists that make a number told before as soon as two digits of one part are put back: slips that no sum has by chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Related, flag
from newslint.views.figures import Figure, counts, figures

from .bounds import sentence_start
from .claims import Claim, headed, nouns, one, told, values
from .digits import neighbours
from .sharing import between
from .written import written

JOINT = pattern(r"(?:,|,?\s(?P<and>and|plus)|;)\s(?:(?:a\sfurther|another|some|only|just)\s)?$")
BREAK = pattern(r"[.!?:()]\s|\n")
REACH = 90  # characters from one part to the next
LEAD = 2  # paragraphs with claims in which the whole is told
BEFORE = 200  # characters from a whole to the colon of its list
LEAST = 100  # of smaller parts one makes the whole too soon
MOST = 7
MANY = 40  # numbers of the headline and the lead


def mistyped(d: Document) -> Iterator[Finding]:
    """The lists of which one part has two digits exchanged: “£278,500 by cheque, £94,300 by card and £30,200 in cash” of £412,000."""
    blocks = [b for b in d.blocks if len(figures(b.prose)) > 2 and not b.prose.heading and " and " in b.prose.text]
    if not blocks:
        return
    lead = [b for b in told(d) if b[1]][:LEAD]
    first = [(b.start, c) for b, said in (*headed(d)[:1], *lead) for c in said if not (c.bound or c.part)][:MANY]
    for block in blocks:
        text = block.prose.text
        said = counts(block.prose)
        for parts in runs(text, said):
            begin, total = sentence_start(text, parts[0].span.start), sum(f.value for f in parts)
            words = nouns(text[begin : parts[-1].span.end + REACH])
            wholes = [(c.span.shift(at), c.value) for at, c in first if _alike(c, parts, words)]
            ahead = text.rfind(":", max(0, parts[0].span.start - BEFORE), parts[0].span.start)
            near = [f for f in between(said, max(0, ahead - BEFORE), ahead) if f.unit == parts[0].unit] if ahead > 0 else []
            wholes += [(f.span.shift(block.start), f.value) for f in near]
            found = {(i, w): place for place, w in wholes for i, f in enumerate(parts) if _put_back(f, w - total + f.value)}
            if len({(i, w) for i, w in found}) == 1 and total not in values(d):
                (i, whole), place = next(iter(found.items()))
                right = written(whole - total + parts[i].value)
                message = f"the parts make {written(total)}, and with {right} for {written(parts[i].value)} the {written(whole)} told"
                span = Span(parts[0].span.start, parts[-1].span.end).shift(block.start)
                yield flag(span, message, related=[Related(place, "the whole")])


def runs(text: str, said: Sequence[Figure]) -> Iterator[tuple[Figure, ...]]:
    """The lists of three exact figures or more of one unit in a sentence, the last behind “and”; what else is counted may stand between."""
    units: dict[str, list[Figure]] = {}
    for f in said:
        units.setdefault(f.unit, []).append(f)
    for alike in units.values():
        run = list[Figure]()
        for f in alike:
            plain = not (f.end or f.joined or f.approx or f.counted.of or f.value % 1)
            gap = text[run[-1].span.end : f.span.start] if run and f.span.start - run[-1].span.end < REACH else ""
            m = JOINT.search(gap) if not BREAK.search(gap) else None
            run = [*run[-MOST:], f] if plain and (m or not run) else [f] if plain else []
            if m and m["and"] and 2 < len(run) < MOST:
                yield tuple(run)
                run = []


def _alike(whole: Claim, parts: Sequence[Figure], words: set[str]) -> bool:
    """May a number of the headline or the lead be the whole of parts: a sum of the same coin, or a count of what they are of?"""
    if whole.unit or parts[0].unit:
        return whole.unit == parts[0].unit and not whole.joined
    return bool(whole.head) and not whole.joined and one(whole.head) in words


def _put_back(part: Figure, right: float) -> bool:
    """Is a part what it must be for the whole, but for two digits exchanged?"""
    return part.value >= LEAST and right >= LEAST and right % 1 == 0 and neighbours(part.value, right)
