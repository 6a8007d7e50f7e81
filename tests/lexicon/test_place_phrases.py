"""Places of several words: the table is fresh, and a gap in a name is filled."""

from newslint.lexicon import place_phrases
from tools.build_place_phrases import phrases


def test_the_table_is_fresh():
    assert place_phrases.PHRASES.read_text("utf-8").splitlines() == phrases()


def test_a_gap_is_filled_by_what_the_others_show():
    assert "Delhi" in place_phrases.fitting(["New", "Dehli"], 1)
    assert place_phrases.fitting(["Rio", "Janiero"], 1) == ("Grande", "Verde", "Janeiro")
    assert place_phrases.fitting(["Srl", "Lanka"], 0) == ("Sri",)
    assert place_phrases.fitting(["Vladimir", "Putin"], 1) == ()
