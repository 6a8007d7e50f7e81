"""What a word alone shows of its part of speech, and months and weekdays that are misspelt."""

import pytest

from newslint.prose import Paragraph
from newslint_rules.words.calendar import DAYS, FOREIGN, MONTHS, calendar
from newslint_rules.words.parts import abstract, noun, plural, verb
from newslint_rules.words.strangers import strangers


@pytest.mark.parametrize("word", "opponent ability government victims firearms cities country".split())
def test_nouns(word):
    assert noun(word)
    assert not verb(word)


@pytest.mark.parametrize("word", "the were went quickly important national work fight expensive tall unknownword always everyone".split())
def test_what_may_be_something_else_is_no_noun(word):
    assert not noun(word)


@pytest.mark.parametrize("word", "sell increase buy continue pay convert".split())
def test_verbs(word):
    assert verb(word)


@pytest.mark.parametrize("word", "slow long narrow fast late opponent the sold selling much".split())
def test_what_may_be_an_adjective_is_no_verb(word):
    assert not verb(word)


def test_plurals_and_abstract_nouns():
    assert [w for w in "shares always boxes class serious cities this afterwards".split() if plural(w)] == ["shares", "boxes", "cities"]
    assert [w for w in "ability commitment abilities city mention".split() if abstract(w)] == ["ability", "commitment"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("febuary", "February"),
        ("wensday", "Wednesday"),
        ("thrusday", "Thursday"),
        ("setpember", "September"),
        ("tusday", "Tuesday"),
        ("ocotber", "October"),
        ("novemeber", "November"),
        ("firday", "Friday"),
        ("apirl", "April"),
        ("augst", "August"),
    ],
)
def test_months_and_weekdays_misspelt(wrong, right):
    assert calendar(wrong) == right


@pytest.mark.parametrize(
    "word", [*MONTHS, *DAYS, *FOREIGN, *"munday frida sunda augusta augustus sundar monda octavia decatur marche julie thursdays".split()]
)
def test_names_and_other_languages_are_none(word):
    assert calendar(word) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Janaury and on Thurdsay, he said.", ["January", "Thursday"]),
        ("He came on Apirl 3 and left on 4 Augst.", ["April", "August"]),
        ("A talk with Augst Berg and Apirl Dahl was held.", []),
        ("The Febuary Group met Anna Wensday.", []),
    ],
)
def test_they_are_found_where_a_date_stands(text, found):
    assert [s.meant for s in strangers(Paragraph(text)) if s.meant] == found
