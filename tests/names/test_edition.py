"""Names across stories: order, increments, the desk's word, and what must stay quiet."""

import random
from pathlib import Path

import pytest

from newslint.archive import learn
from newslint.desk import Desk, DeskName
from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import names as group

RULES = [r for r in vars(group).values() if isinstance(r, Rule)]
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def stories(engine, texts):
    paragraph = pool()
    return [read(engine, next(iter(read_text(text, paragraph, name)))) for name, text in texts.items()]


def printed(edition):
    return {
        name: [(d.rule, d.finding.span, d.finding.message, d.finding.related) for d in edition.diagnostics(name)]
        for name in edition.stories
    }


@pytest.fixture(scope="module")
def engine():
    return Engine(RULES, strict=True)


@pytest.fixture(scope="module")
def seeds():
    return {path.stem: path.read_text("utf-8") for path in SEEDS}


def said(engine, **texts):
    edition = Edition(engine.rules)
    edition.put(*stories(engine, texts))
    assert not edition.failed
    return {(name, d.rule, texts[name][slice(*d.finding.span)]) for name in texts for d in edition.diagnostics(name)}


def test_the_order_of_stories_changes_nothing(engine, seeds):
    one, other = Edition(engine.rules), Edition(engine.rules)
    one.put(*stories(engine, seeds))
    for story in reversed(stories(engine, seeds)):
        other.put(story)
    assert printed(one) == printed(other)


def test_a_replaced_story_leaves_what_a_fresh_edition_says(engine, seeds):
    dice, edition = random.Random(1), Edition(engine.rules)
    edition.put(*stories(engine, seeds))
    for _ in range(6):
        name = dice.choice(sorted(seeds))
        seeds = {**seeds, name: seeds[name].replace("Erdogan", dice.choice(["Erdogan", "Erdoghan", "Fidan"]))}
        edition.put(*stories(engine, {name: seeds[name]}))
        fresh = Edition(engine.rules)
        fresh.put(*stories(engine, seeds))
        assert printed(edition) == printed(fresh)


def test_one_name_in_two_stories_is_told_to_each_once(engine):
    found = said(
        engine,
        a="President Abdel Fattah el-Sissi spoke. Later el-Sissi left, and el-Sissi slept.",
        b="President Abdel Fattah al-Sisi spoke. Later Sisi left.",
    )
    assert found == {("a", "name-spelt-two-ways", "Sissi"), ("b", "name-spelt-two-ways", "Sisi")}


def test_the_majority_of_stories_decides(engine):
    text = "President Abdel Fattah al-Sisi spoke in Cairo."
    found = said(engine, a=text, b=text + " Again.", c=text.replace("Sisi", "Sissi"))
    assert found == {("c", "name-spelt-two-ways", "Sissi")}


def test_a_slip_is_found_by_another_story_of_the_person(engine):
    found = said(
        engine,
        a="Then Kristalina Georgeiva spoke.",
        b="Then Kristalina Georgieva spoke. Georgieva left.",
        c="So Kristalina Georgieva spoke.",
    )
    assert {(name, text) for name, _, text in found} == {("a", "Georgeiva")}


@pytest.mark.parametrize(
    "texts",
    [
        {"a": "The baker Sam Abramson won.", "b": "The painter Ruth Abramsen won."},
        {"a": "Muhammad Ali boxed in Zaire.", "b": "Mohammed Morsi ruled Egypt."},
        {"a": "He lives in Bangalore.", "b": "She lives in Mangalore."},
        {"a": "UAE President Sheikh Mohammed bin Zayed Al Nahyan spoke.", "b": "Then Badr Abdelatty and Badr Abdelatty's aide spoke."},
        {"a": "Kim Jong-un spoke and Kim Jong-un left.", "b": "His father Kim Jong-il died."},
    ],
)
def test_other_people_and_places_stay_quiet(engine, texts):
    assert said(engine, **texts) == set()


def test_the_desk_decides_first():
    text = {"a": "Hana Kimura spoke. Kimura left. So did Kimuar."}
    assert ("a", "name-misspelt", "Kimuar") in said(Engine(RULES, strict=True), **text)
    different = Desk(names=(DeskName("Kimura", different=("Kimuar",)),))
    assert said(Engine(RULES, desk=different, strict=True), **text) == set()
    known = Desk(names=(DeskName("Ron Kimuar"),))
    assert said(Engine(RULES, desk=known, strict=True), **text) == set()


def test_a_variant_of_the_desk_is_replaced():
    desk = Desk(names=(DeskName("Bengaluru", ("Bangalore",), why="The city's own name."),))
    engine = Engine(RULES, desk=desk, strict=True)
    edition = Edition(engine.rules)
    edition.put(*stories(engine, {"a": "They flew to Bangalore at once."}))
    (only,) = edition.diagnostics("a")
    assert (only.rule, only.finding.fixes[0].text) == ("house-name", "Bengaluru")
    assert "own name" in only.finding.message


def test_names_in_quotations_are_never_rewritten(engine):
    edition = Edition(engine.rules)
    text = "Benjamin Netanyahu spoke. Netanyahu left. “We met Netanyhau and israel,” he said of Netanyahu."
    edition.put(*stories(engine, {"a": text}))
    assert [(d.rule, d.finding.fixes) for d in edition.diagnostics("a")] == [("name-misspelt", ()), ("name-in-lower-case", ())]


def test_what_the_archive_has_printed_is_right(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    for i in range(3):
        (folder / f"{i}.txt").write_text(f"Story {i}. The painter Ruth Kimuar spoke. Then Kimuar and Kristalina Georgieva left.", "utf-8")
    learn(folder, tmp_path / "names.sqlite", jobs=1)
    engine = Engine(RULES, desk=Desk(archive=str(tmp_path / "names.sqlite")), strict=True)
    assert said(engine, a="Hana Kimura spoke. Kimura left. So did Kimuar.") == set()
    assert said(engine, b="There Kristalina Georgeiva spoke.") == {("b", "known-name-misspelt", "Georgeiva")}
