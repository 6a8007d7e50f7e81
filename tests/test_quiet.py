"""On clean copy that nobody tuned a rule on, newslint is quiet at warning and above: tests/quiet."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from newslint.edition import Diagnostic, Edition, Story, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Level
from newslint_rules import all_rules

COPY = Path(__file__).with_name("quiet")
OPENS = re.compile(r"(?m)^@(\d{4}-\d\d-\d\d) (\S+)\n")
# What is said of clean copy all the same: story, rule, text, and why it is put up with.
SAID = {
    ("new-year-food", "misspelt-word", "pasteles"): "a dish that English borrows seldom, a letter from pastels",
}
BAR = 0.3  # false alarms in 1,000 words


def stories() -> Iterator[Document]:
    """The stories of the folder, dated, in the order of their files."""
    paragraph = pool()
    for path in sorted(COPY.glob("*.txt")):
        _, *parts = OPENS.split(path.read_text("utf-8"))
        for day, slug, copy in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            yield replace(next(read_text(copy.strip() + "\n", paragraph, slug)), dated=date.fromisoformat(day))


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(all_rules())


@pytest.fixture(scope="module")
def copy(engine: Engine) -> list[Story]:
    return [read(engine, doc) for doc in stories()]


def said(story: Story, found: list[Diagnostic]) -> set[tuple[str, str, str]]:
    """What is found at warning and above: story, rule, text."""
    return {(story.name, d.rule, story.source[slice(*d.finding.span)]) for d in found if d.level >= Level.WARNING}


def test_there_is_copy_enough(copy: list[Story]) -> None:
    assert len(copy) >= 120 and sum(story.words for story in copy) >= 20_000


def test_each_story_is_quiet(engine: Engine, copy: list[Story]) -> None:
    found = set()
    for story in copy:
        edition = Edition(engine.rules)
        edition.put(story)
        found |= said(story, edition.diagnostics(story.name))
    assert found == set(SAID)
    assert 1000 * len(found) / sum(story.words for story in copy) < BAR


def test_the_edition_is_quiet(engine: Engine, copy: list[Story]) -> None:
    edition = Edition(engine.rules)
    edition.put(*copy)
    assert {one for story in copy for one in said(story, edition.diagnostics(story.name))} == set(SAID)
