"""The rules of consistency over whole stories and editions: the seeds, the order of stories, and stories that change."""

import random
from pathlib import Path

import pytest

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import consistency

RULES = [rule for rule in vars(consistency).values() if isinstance(rule, Rule)]
SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def engine():
    return Engine(RULES, strict=True)


@pytest.fixture(scope="module")
def seeds():
    return {path.stem[:3]: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}


def story(engine, text, name):
    return read(engine, next(read_text(text, pool(), name)))


def edition(engine, texts):
    made = Edition(engine.rules)
    for name, text in texts.items():
        made.put(story(engine, text, name))
    return made


def said(made, name):
    return {
        (d.rule, made.stories[name].source[d.finding.span.start : d.finding.span.end], d.finding.span.start) for d in made.diagnostics(name)
    }


def test_the_seeds_as_one_edition(engine, seeds):
    made = edition(engine, seeds)
    assert {x for x in said(made, "002") if x[0] == "hyphen-varies"} == {("hyphen-varies", "cease-fire", 73)}
    assert ("abbreviation-varies", "U.S.", 124) in said(made, "002")
    assert ("wording-diverges", "embarrassing", 1677) in said(made, "000")
    assert not {x for x in said(made, "003") | said(made, "004") if x[0] != "wording-diverges"}


def test_the_finding_of_another_story_points_to_it(engine, seeds):
    made = edition(engine, seeds)
    (found,) = [d for d in made.diagnostics("002") if d.rule == "hyphen-varies"]
    (related,) = found.finding.related
    source = made.stories[related.document].source
    assert source[related.span.start : related.span.end] == "ceasefire"
    assert found.finding.fixes[0].text == "ceasefire"


def test_the_order_of_stories_does_not_matter_nor_whether_they_changed(engine, seeds):
    fresh = edition(engine, seeds)
    whole = {name: fresh.diagnostics(name) for name in seeds}
    dice = random.Random(1)
    for _ in range(5):
        order = dice.sample(sorted(seeds), len(seeds))
        made = edition(engine, {name: seeds[dice.choice(order)] for name in order})
        for name in order:
            made.put(story(engine, seeds[name], name))
        assert {name: made.diagnostics(name) for name in seeds} == whole


def test_a_changed_story_is_judged_where_it_touches_others(engine):
    made = edition(engine, {"a": "The ceasefire held.", "b": "A ceasefire is near.", "c": "Talks on a cease-fire."})
    assert said(made, "c") == {("hyphen-varies", "cease-fire", 11)}
    again = made.put(story(engine, "Talks on a ceasefire.", "c"))
    assert again == {"c"} and not said(made, "c")
    again = made.put(story(engine, "No cease-fire.", "a"), story(engine, "A cease-fire is near.", "b"))
    assert {"a", "b", "c"} == again and said(made, "c") == {("hyphen-varies", "ceasefire", 11)}


def test_two_words_of_the_list_are_held_to_the_majority_in_any_order(engine):
    texts = {"a": "Firefighters slept.", "b": "The fire fighters ate.", "c": "Some firefighters left."}
    for order in (["a", "b", "c"], ["b", "c", "a"], ["c", "b", "a"]):
        made = edition(engine, {name: texts[name] for name in order})
        assert said(made, "b") == {("hyphen-varies", "fire fighters", 4)} and not said(made, "a") and not said(made, "c")
    assert not any(said(edition(engine, {name: texts[name] for name in "ab"}), name) for name in "ab")  # no majority


@pytest.mark.parametrize(
    ("one", "other", "marked"),
    [
        ("Talks on a cease-fire.", "Talks on a ceasefire.", "cease-fire"),  # a dictionary has the solid word
        ("A well-known man.", "A wellknown man.", "wellknown"),
        ("He met two advisers, then advisers again.", "One advisor and an advisor.", None),  # one against one: no majority
    ],
)
def test_two_stories_that_differ(engine, one, other, marked):
    made = edition(engine, {"a": one, "b": other})
    assert [text for name in "ab" for _, text, _ in said(made, name)] == ([marked] if marked else [])


def test_formulas_that_many_stories_share_are_not_compared(engine):
    texts = {
        f"{i:02}": f"The following is the list of {word} that we published in the paper this week."
        for i, word in enumerate(["crimes", "births"] * 25)
    }
    assert not any(said(edition(engine, texts), name) for name in texts)
