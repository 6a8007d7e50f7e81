"""Millions for billions."""

from collections import Counter
from collections.abc import Iterator, Sequence

from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see
from newslint.views.figures import Figure, quantities


def one_scale(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The same digits with two scales, in one story, point at each other; the scale that stands more often is taken for right."""
    scales = Counter(f.value[0] for f in facts)
    for fact in facts:
        scale, digits, head = fact.value
        if len(scales) > 1 and 2 * scales[scale] <= len(facts):
            other = next((f for f in facts if f.value[0] != scale and (digits > 1 or (head and f.value[2] == head))), None)
            if other:
                yield fact, flag(fact.span, "the same figure has another scale elsewhere", related=[see(other, "here")])


@rule(Level.WARNING, judge=one_scale)
def magnitude_slip(d: Document) -> Iterator[Fact | Finding]:
    """A figure stands once with one scale and once with another.

    The same digits, of the same money or of the same thing, are millions in one place and billions in another.

    Bad:  The deal is worth {==$1.5 billion==}. ¶ The bank paid {==$1.5 million==} on Monday.
    Bad:  It was an {==$8 million==} deal. ¶ The {==$8 billion==} deal was signed.
    Good: The deal is worth $1.5 billion. ¶ The bank paid $1.5 billion on Monday.
    Good: It paid $8 million for the land. ¶ The budget is $8 billion.
    Good: Some 1.5 million people came. ¶ The road cost $1.5 billion.
    """
    for block in d.blocks:
        for f in quantities(block.prose):
            if f.scale >= 1000 and f.form == "numeral":
                thing = f.unit or ("person" if f.head.lower() in ("people", "persons") else f.head.lower())
                if thing:
                    yield Fact((d.name, f.raw, thing), (f.scale, significant(f), f.head.lower()), f.span.shift(block.start))


def significant(f: Figure) -> int:
    """The digits that say something."""
    return len(f.raw.replace(",", "").replace(".", "").strip("0"))
