"""The table of words, and what misspelt-word says and leaves alone."""

import pytest

from newslint.desk import Desk
from newslint.lexicon.words import STEPS, known, misspellings, table, zipf
from newslint.prose import Block, Document, Paragraph
from newslint_rules.words import misspelt_word
from newslint_rules.words.near import nearest


def said(text, desk=None):
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block(at, Paragraph(part)))
        at += len(part) + 2
    found = (misspelt_word.at(desk) if desk else misspelt_word).check(Document(text, tuple(blocks)))
    return [(text[f.span.start : f.span.end], f.fixes[0].text if f.fixes else None) for f in found]


def test_the_table_is_what_the_script_makes():
    from tools.build_words import entries, pack

    made = pack(entries())
    assert made.items() == table().items()


@pytest.mark.parametrize(
    "word",
    "colour color organise organize organised theatre theater tonnes defence defense travelled traveled centre "
    "paediatric pediatric manoeuvre maneuver licence license analyse analyze grey gray kilometre kilometer "
    "protesters ceasefire coronavirus airstrikes lawmakers".split(),
)
def test_both_sides_of_the_atlantic_are_known(word):
    assert known(word)
    assert zipf(word) > 1


@pytest.mark.parametrize("word", [*"goverment recieve seperate untill occured definately".split(), "london", ""])
def test_misspellings_and_names_are_not(word):
    assert not known(word)


def test_frequencies_are_in_order():
    assert zipf("the") > zipf("city") > zipf("ceasefire") > zipf("zymurgist") >= 0
    assert max(v[0] for _, v in table().items()) / STEPS < 8.5


def test_misspellings_lead_to_words():
    for wrong, right in misspellings().items():
        assert not known(wrong), wrong
        assert all(known(part) for part in right.replace("-", " ").split() if part.isalpha() and part.islower() and len(part) > 1), right


# None of these is in misspellings.txt.
SLIPS = {
    "parliamnet": "parliament",
    "presidnet": "president",
    "hostagges": "hostages",
    "ceaesfire": "ceasefire",
    "negotiatoins": "negotiations",
    "humanitarain": "humanitarian",
    "casualtise": "casualties",
    "offensvie": "offensive",
    "diplomaitc": "diplomatic",
    "resoluton": "resolution",
    "milittary": "military",
    "electoin": "election",
    "refguees": "refugees",
    "territotry": "territory",
}


@pytest.mark.parametrize(("wrong", "right"), SLIPS.items())
def test_slips_of_the_fingers(wrong, right):
    assert wrong not in misspellings()
    assert said(f"The minister said on Monday that the {wrong} had been on their minds.") == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "He wrote to info@goverment.example, #goverment and /goverment on Monday.",
        "The [goverment] said so, and the goverment [sic] did as well.",
        "They shouted viva la libertad y muera el goverment malo de los ricos.",
        "The film, called “goverment”, opened on Monday.",
        "In the Casa goverment Moeda they met on Monday.",
        "He studied P. falciparum and P. malarie for years.",
    ],
)
def test_what_is_not_running_english_is_left_alone(text):
    assert said(text) == []


def test_words_of_the_desk_are_left_alone():
    text = "The party's goverment and its parliamnet met on Monday."
    assert [word for word, _ in said(text)] == ["goverment", "parliamnet"]
    assert [word for word, _ in said(text, Desk(words=frozenset({"parliamnet"})))] == ["goverment"]


def test_a_name_elsewhere_in_the_story_is_left_alone():
    assert said("The strikers of Wonderfull left.\n\nIts owner said that wonderfull was a brand.") == []


def test_in_a_quotation_it_is_flagged_and_no_more():
    assert said("“We will never accept this goverment of theirs,” he said on Monday.") == [("goverment", None)]


def test_the_likeliest_word_is_first():
    assert nearest("recieve")[0].word == "receive"
    assert nearest("xqzwvk") == ()
