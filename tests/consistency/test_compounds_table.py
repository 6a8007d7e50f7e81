"""The table of solid compounds is what its build script would make of the words."""

import random

from newslint.lexicon.words import UNKNOWN, table
from newslint_rules.consistency.compounds import SHORTEST, has_halves, may_be_compound, solids


def test_the_table_is_fresh():
    words = sorted({word.removeprefix(UNKNOWN) for word in table().iterkeys()})
    for word in random.Random(1).sample([w for w in words if len(w) >= SHORTEST], 3_000):
        assert (word in solids()) == has_halves(word), word


def test_a_word_never_seen_is_looked_into():
    assert may_be_compound("peacetalks")
    assert not may_be_compound("zzxqwpo")
