"""Slips of spacing, marks and repetition put into the seed stories: nearly all are found, and the fixes of spacing undo them."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.prose import pool
from newslint.readers.text import read_text
from tests.evidence.slips import KINDS, engine, found, measure

SEEDS = [
    next(read_text(path.read_text("utf-8"), pool(), path.name)) for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
]
HARD = {"name doubled": 0.6}  # some people are called so
FLOOR = 0.9


@pytest.fixture(scope="module")
def table():
    return measure(SEEDS, 40)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_is_found(kind, table):
    if table[kind]["made"] < 5:  # no such place in the seeds
        assert kind in ("mojibake", "bracket lost", "space before other mark")
    else:
        assert table[kind]["found"] >= HARD.get(kind, FLOOR) * table[kind]["made"]


@settings(deadline=None, max_examples=150)
@given(st.text(alphabet="aA the.,;:!?“”\"'()[]«…-– \n\t\u200b\u00a0é8$", max_size=200))
def test_nothing_breaks_and_spans_lie_in_the_text(text):
    for _, (start, end) in found(engine(), text):
        assert 0 <= start <= end <= len(text)
