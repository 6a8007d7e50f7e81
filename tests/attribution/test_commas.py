"""Commas between subject and verb: sentences that are right, though they look like it, and sentences that are not."""

import pytest

from newslint.prose import Sentence
from newslint_rules.punctuation import comma_missing, subject_comma

RIGHT = [
    "Attached to the letter, was a note.",
    "Present at the talks, were the ministers of five states.",
    "Three years later, has anything changed for them?",
    "This time last year, had no one heard of it.",
    "Sen. John Smith, D-N.Y., is running again.",
    "Those who can, will leave the town.",
    "What they want, is not clear.",
    "Mr. President, will you answer?",
    "If the talks fail, will they return?",
    "The minister, who was in Cairo, has left.",
    "The minister (of trade), has left.",
    "In the end, was the plan a good one?",
    "Born in Cairo, was raised in Rome, died in Paris.",
    "Martin Luther King, Jr., is honoured today.",
    "Among the dead, were two children.",
    "The mayor said the road, has been closed.",
]
WRONG = [
    "The plan to rebuild the town, has failed.",
    "Some members of the party, have left it.",
    "Pregnant women, were prohibited from going to work.",
    "The attack on October 7, has changed the region.",
    "A Black Lives Matter protest, had taken place there.",
    "President Abdel Fattah el-Sissi, is expected in Ankara.",
    "Several aid groups, took part in the talks.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_no_subject_ends_at_the_comma(text):
    assert not list(subject_comma.check(Sentence(text)))


@pytest.mark.parametrize("text", WRONG)
def test_the_comma_is_found_and_can_be_taken_away(text):
    (finding,) = subject_comma.check(Sentence(text))
    assert finding.span == (text.index(","), text.index(",") + 1) and finding.fixes[0].text == ""


@pytest.mark.parametrize(
    "text, found",
    [
        ("For both nations each with deep stakes, the talks are a test.", 1),
        ("The five states each of which has a vote met on Monday.", 1),
        ("The two sides each having a veto, nothing was done.", 1),
        ("For both nations, each with deep stakes, the talks are a test.", 0),
        ("The coach left the players each with a ball.", 0),
        ("The states each have a vote.", 0),
        ("It cost them each with tax two pounds.", 0),
    ],
)
def test_each_with_begins_with_a_comma(text, found):
    assert len(list(comma_missing.check(Sentence(text)))) == found
