"""The rules of figures on a long paragraph, on odd figures, and over the stories of an edition."""

import time
from datetime import date
from pathlib import Path

import pytest

from newslint.desk import Desk
from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import figures as group

RULES = [r for r in vars(group).values() if isinstance(r, Rule)]


def said(*texts: str, style: str = "", dated: date | None = None) -> list[tuple[str, str]]:
    engine = Engine(RULES, desk=Desk(style=style), strict=True)
    edition = Edition(engine.rules)
    for n, text in enumerate(texts):
        doc = next(read_text(text, pool(), f"story {n}"))
        doc.dated = dated
        edition.put(read(engine, doc))
    assert not edition.failed
    return [
        (d.rule, edition.stories[name].source[d.finding.span.start : d.finding.span.end])
        for name in edition.stories
        for d in edition.diagnostics(name)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose 1,500 percent from 10 to 160 in 1" + "0" * 400 + " years, between 9" + "9" * 400 + " and 3 percent of 1e9 people.",
        "It is 5 miles (1" + "0" * 400 + " km) and 1" + "0" * 30 + "C (5F), 3,000% of voters.",
        "The 1"
        + "0" * 400
        + " men of the 12 men: 3 men and 9"
        + "9" * 400
        + " women, the other 1"
        + "0" * 400
        + " and $1"
        + "0" * 400
        + " million.",
        "0 percent of 0 people, from 0 to 0, up 0%, 0 miles (0 km), $0 million dollars, doubled from 0 to 0.",
    ],
)
def test_odd_figures_break_nothing(text):
    said(text, style="ap")


@pytest.mark.parametrize(
    "piece",
    [
        "At least 12 people were killed and the 13 people were hurt ", "some 60% voted yes and the remaining 70% voted no ", "$1.5 million and $1.5 billion for 12 of the 15 ",
        "rose 5% from 10 to 20 ", "between 50 and 30 days ", "5 miles (8 km) and ", "12 people, seven men and six women, ",
        "30 pupils: 12 boys and 20 girls, ", "The 36 people met 38 people and Peru's 700 nurses ", "from $9 an hour to $5 an hour ", "the $45 million fine of $40 million ",
        "12 teams, five of them here and the other eight ", "12 of the 15 men and the other four ", "60 percent of the votes for Smith and 50 percent for Jones ",
        "40 percent to 12 million from 10 million, against 9 million, ", "12 men and five women, 16 in all, ", "12 people in 40 words and more words and some more words ",
        "Of the 40 men, 12 are from Peru, 30 from Chile and the other 18 here. ", "The 14 members met. Nine voted in favor, three against and one abstained ",
        "the 48 aircraft of 84 aircraft, and 14 of them were killed, the 17 dead ", "a capacity of 300 tons, its full capacity, and a length of 40 feet ", "120 men, 340 women and 205 boys, for a total of 675 people ",
        "by 88 votes and the 78-vote gap ", "4 hours 10 minutes, or 240 minutes, ", "a crowd of 4,312 and the 4,132 fans ",
        "€5 million ($6 million; £4 million) and ", "20 percent of those who came, or one in three, and ", "half of all of them (30%) and ", "£9, a third of the total, ",
        "410 men in Peru, 180 in Chile and 80 in Cuba, ", "615 cases in Peru, against 816 in Chile ", "267 of the 276 towns and the 19 outstanding ",
    ],
)  # fmt: skip
def test_a_paragraph_of_fifty_thousand_words_takes_no_more_than_its_share(piece):
    def cost(words: int) -> float:
        text = piece * (words // len(piece.split()))
        start = time.process_time()
        said(text, style="ap")
        return time.process_time() - start

    cost(500)
    assert cost(50000) < 25 * cost(5000) + 0.5


def test_tolls_of_one_day_are_compared_over_an_edition_and_those_of_other_days_are_not():
    one, other = "The death toll in Gaza has reached 28,000.", "The death toll in Gaza stands at 47,107."
    assert said(one, other, dated=date(2024, 2, 17)) == [("figures-conflict", "28,000"), ("figures-conflict", "47,107")]
    assert said(one, other) == []


def test_what_a_place_has_is_compared_over_the_stories_of_one_day_only():
    one, other = "Half of Peru's 700,000 nurses walked out.", "Some of Peru's 900,000 nurses stayed at work."
    day = date(2024, 2, 17)
    assert said(one, other, dated=day) == [("figures-conflict", "700,000"), ("figures-conflict", "900,000")]
    assert said(one, other) == said(one, one, dated=day) == []
    blast, later = "A bomb killed 12 people in Kabul.", "The toll of the Kabul bombing rose to 15 people killed in Kabul."
    assert said(blast, later, dated=day) == []


@pytest.mark.parametrize("line", Path(__file__).with_name("right.txt").read_text("utf-8").splitlines())
def test_nothing_is_said_of_what_only_looks_wrong(line):
    """In one paragraph or in two: other parts, other times, other places, what two sources count, what grew."""
    for text in (line, line.replace(". ", ".\n\n", 1)):
        assert [found for found in said("The mayor spoke on Monday.\n\n" + text) if found[0] != "figure-style"] == []


def test_houses_differ():
    text = "In May 85 percent of the voters in the north of the country stayed at home."
    assert said(text, style="ap") == [("figure-style", "85 percent")]
    assert said(text, style="reuters") == said(text) == []
