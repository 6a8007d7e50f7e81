"""A comma between a subject and its verb, and what only looks like it."""

import pytest

from newslint.prose import Sentence
from newslint_rules.punctuation import subject_comma


def commas(text):
    s = Sentence(text)
    return [f.span.start for f in subject_comma.check(s)] if subject_comma.when(s) else []


@pytest.mark.parametrize(
    "text",
    """
    The drilling of the second shaft, showed that the rock is frozen.
    The crews of the three tugs, completed their work on Sunday, after a day of storms, and sailed home.
    The contract of the dockers, includes a rise of 5 percent.
    This law on the harbors, requires a permit.
    The members of the council, signed the letter.
    Several witnesses of the fire, took pictures of it.
    The wreck of the tug built in Kiel, damaged two piers.
    One of the miners trapped in the shaft, died on Friday.
    The families who left the valley, have come back.
    Crews of the tugs, told reporters that the sea was calm.
    """.strip().splitlines(),
)
def test_said(text):
    text = text.strip()
    assert commas(text) == [text.index(",")]


@pytest.mark.parametrize(
    "text",
    """
    The bridge, opened the same year, was closed in May.
    The minister of labor, arrived from Oslo, spoke to the miners.
    The bodies found in the shaft, said the mayor, were those of miners.
    The miners hit the streets, blocked the road and sang.
    The house hit by a shell, damaged beyond repair, is gone.
    Those who can, will leave.
    The bridge, finished a year later, fell in 1950.
    The plane, codenamed the Swift, has been tested.
    The boy, handed the letter by a neighbor, ran.
    The town, shelled the length of the war, was rebuilt.
    The district, bombed the night before, lay in ruins.
    The village, located a mile from the port, is poor.
    The crowd cheered, waved the flags and sang.
    The crowd sang, waved their flags and danced.
    The paper, called the Mail, closed.
    Prices doubled in May, showed a survey.
    Prices doubled in May, shows the survey.
    The man, whose house burned, lost his dog.
    Among the dead, includes the report, were two pilots.
    He wrote a letter, signed the form and left.
    The harbors, rivers and lakes, includes a map of the north.
    The next day, followed the arrest of the mayor.
    """.strip().splitlines(),
)
def test_left_alone(text):
    assert commas(text.strip()) == []
