"""Two words beside a compound with a hyphen: where the phrase ends, and where they contradict it."""

import pytest

from newslint.prose import Paragraph, Span
from newslint_rules.consistency.open_form import LISTED, contradicts, ends_phrase, is_adverb

ALONE, BEFORE_A_NOUN = frozenset([True]), frozenset([False])


def at(text: str) -> tuple[Paragraph, Span]:
    start = text.index("[")
    return Paragraph(text.replace("[", "").replace("]", "")), Span(start, text.index("]") - 1)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a [long term] plan", False),
        ("in the [long term].", True),
        ("in the [long term] and so on", None),  # a long term and costly plan
        ("in the [long term] he fell", True),
        ("the [front line] moved", None),
        ("the [decision making] took months", True),
        ("the [long term] 5 percent", None),
        ("a [zero coupon] 15-year bond", False),
        ("the [state owned] “Star”", None),
    ],
)
def test_where_a_phrase_ends(text, ends):
    assert ends_phrase(*at(text)) is ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("they sold [long term] bonds", BEFORE_A_NOUN),
        ("they sold [long term] bonds", ALONE),  # what has its hyphen by itself has it before nouns
        ("a new [cease fire].", ALONE),
        ("the farm was [state owned].", ALONE),
        ("their [decision making] took months", ALONE),
        ("the [take over] was slow", ALONE),
        ("the [by election] hall", ALONE),
        ("from the [north east] they came", BEFORE_A_NOUN),
        ("a [four man] crew", BEFORE_A_NOUN),
        ("about [two thirds] of it", ALONE),
    ],
)
def test_what_contradicts(text, ends):
    p, span = at(text)
    first, second = p[span].split()
    assert contradicts(p, span, (first, second), ends)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("in the [long term].", BEFORE_A_NOUN),
        ("But in the [long term] yields rose", BEFORE_A_NOUN),
        ("sales of a [year ago] fell", BEFORE_A_NOUN),
        ("police said the [state owned] 40 shares", ALONE),
        ("a [planet forming] there", ALONE),
        ("they [take over] the mill", ALONE),
        ("won [by election] night", ALONE),
        ("they [cross check].", ALONE),
        ("some [four men] left", BEFORE_A_NOUN),
        ("the [front line] runs along the river", BEFORE_A_NOUN),
    ],
)
def test_what_does_not(text, ends):
    p, span = at(text)
    first, second = p[span].split()
    assert not contradicts(p, span, (first, second), ends)


def test_an_adverb_of_time_needs_its_preposition():
    assert is_adverb(("longer", "term"), ["but", "in", "the"])
    assert not is_adverb(("longer", "term"), ["of", "some"])


def test_listed_pairs_are_two_words_and_their_plurals():
    assert ("air", "strike") in LISTED and ("air", "strikes") in LISTED
    assert all(len(halves) == 2 and all(map(str.isalpha, halves)) for halves in LISTED)
