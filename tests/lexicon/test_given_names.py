"""Given names of the world: what is one, what may be one, and that the list is what its script makes."""

import pytest

from newslint.lexicon import people
from tools.build_given_names import build


@pytest.mark.parametrize(
    "name", "mark grace ana jose bjorn soeren abdullah yael reza dmitry oleksandr shinzo priya kwame lula jeanluc".split()
)
def test_a_given_name_is_known(name):
    assert name in people.given_names()


@pytest.mark.parametrize("name", "jackson sydney hunter louis charlotte".split())
def test_what_may_be_a_surname_a_place_or_a_word_is_possible_only(name):
    assert name in people.possible_given_names()


def test_possible_names_are_no_evidence():
    assert not {"sydney", "savannah", "pearl", "virginia"} & people.given_names()


@pytest.mark.parametrize("word", "general may london erdogan america sunday de will administration said".split())
def test_words_places_and_surnames_are_no_given_names(word):
    assert word not in people.possible_given_names()


def test_the_list_is_what_the_script_makes():
    assert build() == people.GIVEN_NAMES.read_text("utf-8")


def test_names_are_folded_and_stand_once():
    certain, doubtful = people.given_lists()
    assert all(name.isascii() and name.isalpha() and name.islower() for name in certain + doubtful)
    assert len({*certain, *doubtful}) == len(certain) + len(doubtful) > 15_000
