"""Two counts that point at each other."""

from collections.abc import Iterator

from newslint.rule import Fact, Finding, flag, see

from .swapped import swapped
from .written import written


def both(fact: Fact, other: Fact) -> Iterator[tuple[Fact, Finding]]:
    """Each with the other, but for two digits exchanged, which `digits-swapped` tells."""
    if fact.document == other.document and swapped(fact.value, other.value):
        return
    for one, two in ((fact, other), (other, fact)):
        yield one, flag(one.span, "the same quantity has another figure elsewhere", related=[see(two, f"{written(two.value.value)}")])
