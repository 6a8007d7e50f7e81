"""Small words side by side: what an edit left, and what grammar lets stand."""

import pytest

from newslint.prose import Sentence
from newslint_rules.repetition import small_words_clash


def said(text):
    s = Sentence(text)
    return [s[f.span] for f in small_words_clash.check(s)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("They lost their the homes in the flood.", "their the"),
        ("He bought a the ticket at noon.", "a the"),
        ("Ferries to the islands is are late.", "is are"),
        ("Miners have has blocked the road.", "have has"),
        ("The were no injuries on board.", "The were"),
    ],
)
def test_said(text, pair):
    assert said(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "She gave her the book and him a pen.",
        "The a la carte menu is short.",
        "A friend of his the other day said so.",
        "How bad the roads were was not known.",
        "What the roads are is a mess.",
        "The will would be read on Monday.",
        "It breaks the of-age rule.",
        "They have had enough of vitamin A.",
    ],
)
def test_left_alone(text):
    assert said(text) == []
