"""The difference of two figures that is given as a percentage: “up 7% from 35” of what are now 42."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views.counted import is_plural
from newslint.views.figures import Figure, figures

from .bounds import sentence_start
from .claims import one
from .moves import DOWN, LEAD, UP, admitted
from .written import written

CHANGED = pattern(rf"\b(?P<up>{UP})(?:\sby)?\s{LEAD}$|\b(?:{DOWN})(?:\sby)?\s{LEAD}$")
FROM = pattern(rf"\s(?:from|compared\swith|against)\s{LEAD}")
WORD = pattern(r"[a-z]{3,}")
REACH = 40  # characters before the percentage in which its verb stands


@rule(Level.INFO)
def difference_as_percent(d: Document) -> Iterator[Finding]:
    """The difference of two figures is given as a percentage.

    Where 42 follow 35, seven more is a rise of 20 percent. It speaks where the new figure stands in the same paragraph or the one
    before, is exactly so many more or fewer, and no figure of the two paragraphs bears the percentage out.

    Bad:  The outbreak has grown to 42 cases, three of them fatal. ¶ The number of cases is up {==7%==} from 35 a week ago.
    Bad:  There are 182 members now. The number fell {==14 percent==} from 196 last year.
    Good: The outbreak has grown to 42 cases. ¶ The number of cases is up 20% from 35 a week ago.
    Good: The outbreak has grown to 42 cases. ¶ The number of the ill in Lima is 37, up 7% from 35 a week ago.
    Good: The brigade went to 112 calls. ¶ The number of false alarms fell 12 percent from 124 in May.
    Good: There are 110 members now. The number rose 10 percent from 100 last year.
    """
    last: list[Figure] = []
    for block in d.blocks:
        found = [] if block.prose.heading else [f for f in figures(block.prose) if not f.role]
        for i in range(len(found) - 1):
            by, old = found[i], found[i + 1]
            if by.form == "percent" and by.value >= 2 and (up := _moved(block.prose, by, old)):
                nouns = _nouns(block.prose.text, by, old)
                said = [f for f in (*last, *found[:i]) if _counts(f, old) and (not (nouns and f.head) or one(f.head.lower()) in nouns)]
                new = next((f for f in said if f.value == old.value + up * by.value), None)
                if new and not any(_comes_out(by, old, f) for f in said):
                    exact = 100 * by.value / old.value
                    message = f"from {written(old.value)} to {written(new.value)} are {written(by.value)}, or {exact:.3g} percent"
                    yield flag(by.span.shift(block.start), message)
        last = found


def _moved(p: Paragraph, by: Figure, old: Figure) -> int:
    """Whether something rose (1) or fell (-1) by a percentage from a count, by the words around it; 0 where it did neither."""
    if not FROM.fullmatch(p.text, by.span.end, old.span.start) or not _counts(old, old) or by.end or by.approx:
        return 0
    m = CHANGED.search(p.text[max(0, by.span.start - REACH) : by.span.start])
    return 0 if m is None else 1 if m["up"] else -1


def _nouns(text: str, by: Figure, old: Figure) -> frozenset[str]:
    """What rose or fell, by the noun of its old figure, or else by the plurals of the subject: “The number of false alarms”."""
    words = [old.head.lower()] if old.head else WORD.findall(text[sentence_start(text, by.span.start) : by.span.start].lower())
    return frozenset([one(w) for w in words if is_plural(w) and w != "people"])  # people infected are cases


def _counts(f: Figure, old: Figure) -> bool:
    """Is a figure a whole number of the same unit, as exact as it can be?"""
    return f.form in ("numeral", "words") and f.unit == old.unit and f.scale == 1 and f.half < 1 and not (f.end or f.joined or f.approx)


def _comes_out(by: Figure, old: Figure, new: Figure) -> bool:
    """Is it the percentage by which the old figure became the new one, or nearly?"""
    low, high = admitted(old, new)
    return low - by.half - 1 <= by.value <= high + by.half + 1
