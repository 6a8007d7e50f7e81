"""Places that newspapers write of: the table is fresh, and a gap in a name is filled."""

from newslint.lexicon import famous_places
from tools.build_famous_places import places


def test_the_table_is_fresh():
    assert list(famous_places.names()) == places()


def test_a_gap_is_filled_by_what_the_others_show():
    assert "Delhi" in famous_places.fitting(["New", "Dehli"], 1)
    assert "Janeiro" in famous_places.fitting(["Rio", "Janiero"], 1)
    assert famous_places.fitting(["Srl", "Lanka"], 0) == ("Sri",)
    assert famous_places.fitting(["Vladimir", "Putin"], 1) == ()


def test_names_of_one_word_are_no_names_of_persons():
    held = famous_places.of_one_word()
    assert {"Philadelphia", "Baghdad", "Danube"} <= set(held)
    assert len(held) == len(set(held))
    assert not {"Kennedy", "George", "Reading"} & set(held)
