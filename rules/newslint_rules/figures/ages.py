"""The age of one person that is given in two ways."""

from collections.abc import Iterator, Sequence

from newslint.rule import Fact, Finding, flag, see


def ages(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The age of one person."""
    for fact in facts[1:]:
        age, names = fact.value
        if len({f.value[1] for f in facts if len(f.value[1]) > 1}) == 1 and age != facts[0].value[0]:
            for one, two in ((facts[0], fact), (fact, facts[0])):
                yield one, flag(one.span, f"the age of {names[-1]} is given in two ways", related=[see(two, str(two.value[0]))])
            return
