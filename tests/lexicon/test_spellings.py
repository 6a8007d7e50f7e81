"""Words in two spellings: the pairs are pairs, and the ones that news has are there."""

import pytest

from newslint.lexicon import spellings


@pytest.mark.parametrize(
    ("word", "kind", "other"),
    [
        ("colour", "dialect", "color"),
        ("center", "dialect", "centre"),
        ("travelled", "dialect", "traveled"),
        ("defence", "dialect", "defense"),
        ("organise", "ize", "organize"),
        ("privatization", "ize", "privatisation"),
        ("protestor", "spelling", "protester"),
        ("adviser", "spelling", "advisor"),
        ("kerb", "british", "curb"),
        ("gotten", "american", "got"),
        ("amongst", "loose", "among"),
    ],
)
def test_a_word_leads_to_its_other_spelling(word, kind, other):
    (pair,) = spellings.pairs(word)
    assert (pair.kind, pair.other(word)) == (kind, other)


@pytest.mark.parametrize(
    "word", ["curb", "got", "bettor", "resistor", "minor", "prize", "size", "rise", "exercise", "advertise", "four", "hour", "tire"]
)
def test_words_of_one_spelling_are_not_there(word):
    assert spellings.pairs(word) == ()


def test_programme_tells_of_a_dialect_and_varies_within_a_story():
    assert {pair.kind for pair in spellings.pairs("programme")} == {"british", "loose"}
    assert {pair.kind for pair in spellings.pairs("program")} == {"loose"}


def test_pairs_are_of_two_words_and_each_stands_once():
    found = {pair for pairs in spellings.table().values() for pair in pairs}
    assert all(p.first != p.second and p.first.islower() and p.second.islower() for p in found)
    once = {(frozenset((p.first, p.second)), p.kind == "british") for p in found}
    assert len(once) == len(found) > 1400


def test_what_is_written_by_hand_is_in_the_table():
    by_hand = (spellings.TABLE.parent / "spellings_by_hand.tsv").read_text("utf-8").splitlines()
    lines = set(spellings.TABLE.read_text("utf-8").splitlines())
    assert {line for line in by_hand if not line.startswith("#")} <= lines
