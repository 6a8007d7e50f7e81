"""The rules of dates on copy that is right, on arithmetic right and wrong, on odd and on long text."""

import random
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newslint import critic
from newslint.desk import Desk
from newslint.edition import Diagnostic, Edition, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Level, Rule
from newslint_rules import dates as group
from tests.evidence.arithmetic import sentences

RULES = [r for r in vars(group).values() if isinstance(r, Rule)]
LOUD = [r for r in RULES if r.level > Level.INFO]
MARKED = [*LOUD, group.age_differs]  # whose findings loud.txt marks
QUIET, LOUD_COPY = (
    [line for line in (Path(__file__).parent / name).read_text("utf-8").splitlines() if not line.startswith("#")]
    for name in ("quiet.txt", "loud.txt")
)
NOW = date(2024, 2, 17)


def said(text: str, dated: date | None = NOW, rules: list[Rule] = LOUD, style: str = "") -> list[Diagnostic]:
    edition = Edition(Engine(rules, desk=Desk(style=style), strict=True).rules)
    edition.put(read(Engine(rules, desk=Desk(style=style), strict=True), replace(next(read_text(text, pool(), "story")), dated=dated)))
    assert not edition.failed
    return edition.diagnostics("story")


def story(line: str) -> tuple[str, date | None]:
    """The copy of a line, and the day of its story."""
    dated = date.fromisoformat(line[1:11]) if line[0] == "@" else None
    return (line[12:] if dated else line).replace(" ¶ ", "\n\n"), dated


@pytest.mark.parametrize("line", LOUD_COPY, ids=lambda line: line[12:52])
def test_wrong_copy_is_flagged(line):
    marked, dated = story(line)
    example = critic.read(marked)
    assert [d.finding.span for d in said(example.text, dated, MARKED)] == [*example.flagged]


@pytest.mark.parametrize("line", QUIET, ids=lambda line: line[:40])
def test_right_copy_is_left_alone(line):
    text, dated = story(line)
    assert [(d.rule, text[d.finding.span.start : d.finding.span.end]) for d in said(text, dated, [*LOUD, group.date_differs])] == []


def test_arithmetic_is_found_wrong_and_left_alone_right():
    dice = random.Random(7)
    missed, false, all_wrong = [], [], 0
    for _ in range(25):
        for kind, wrong, marked in sentences(Document("", dated=NOW), dice):
            text = marked.replace("[", "").replace("]", "")
            found = said(text)
            all_wrong += wrong
            if wrong and not found:
                missed.append((kind, text))
            if not wrong and found:
                false.append((kind, text, found[0].rule))
    assert not false
    assert len(missed) <= 0.03 * all_wrong, missed


LONG = (
    "in 2017 ", "Monday, March 5, 2024, ", "from 3 to 1 May ", "at 3:75 p.m. ", "born in 1954, the 60-year-old ", "Ada Smith (1920-1910) ",
    "two days after March 3, 2024 ", "the war in its 100th day of October 7, 2023 ", "the. cat ", "cat The dog was ", "“ 7th October ",
    "according to the Ministry of Health in 2017. ", "3/4/2024 ", "5th ", "the 10th anniversary of the 2011 war ",
    "Ada Smith, 30, was born in 1950. ", "it broke down two days later, on March 3, 2021. ", "it is closed in 2011. ", "he left The army came. Who ",
    "the war ended on May 3, 2021, 12 days after it began on May 3, 2020. ", "2023-14-05 ", "1.2.2023 ",
    "Ada Gray was born in 1941. She moved to Cork in 1918. ", "Work began in May 2003 and was over after two years of work. ", "The mill was built in 1950. It was sold in 1930. ",
    "He left Cadiz on 12 May 2017 and returned on 3 June 2020, a year after setting off. ", "shut in July Nobody left in. May. ",
    "at 9:10 p.m. he left, 20 minutes later, at 9:50 p.m., ", "He came at 9:10 p.m. and left 20 minutes later, at 9:50 p.m. ",
    "according to the Ministry of Health 2015 ", "Ada Smith, who has died aged 85, was born in 1931. Smith was born in 1931. ",
    "Smith, 70, left. Born in 1949, he ", "The 28-year-old said he left. Ada Gray, 22, who turned 23 in May, has died. She was 40. ",
    "It fell in December 2012, when it rained. Five months later, in May 2023, it rose. He left two years ago, when he won it in 2020. ",
    "They met two years to the day after it broke out on February 17, 2021. ", "She married in 1964. They were together for 55 years, until 2009. ",
)  # fmt: skip


@pytest.mark.parametrize("unit", LONG)
def test_a_long_paragraph_takes_linear_time(unit):
    def seconds(times: int) -> float:
        start = time.process_time()
        said(unit * times, rules=RULES)
        return time.process_time() - start

    seconds(20)
    short, long = (min(seconds(times) for _ in range(4)) for times in (300, 1500))  # a collection of garbage may fall into one or two
    assert long < 9 * max(short, 0.02)


@given(some.text(alphabet="0123456789 -–/.,:()“”'ofthndrMayJuneSt2017OctMonbagedi as after in"))
def test_odd_text_breaks_nothing(text):
    said(text, rules=RULES)


@pytest.mark.parametrize(
    "text",
    [
        "February 30, 0000 and Feb. 29, 9999, 0001-01-01 and 9999-12-31, in 0 and since 99999",
        "On December 31, 2199, 99999 days after January 1, 1000, the 99999th anniversary of the 2011 war, 99999 years ago, in 2011.",
        "31 Esfand 1399, 12 Rajab 1445 AH, 30 Shevat 5784, le 30 février 2023, am 31. April 2023",
        "born in 1000, the 999-year-old (1000–2199) died in 2199 at the age of 1",
    ],
)
@pytest.mark.parametrize("dated", [None, date.min, date.max])
def test_odd_years_break_nothing(text, dated):
    said(text, dated, RULES)


def test_other_calendars_and_languages_are_left_alone():
    assert said("On 31 Esfand 1399 and 30 Shevat 5784 they met.") == []


def test_a_story_without_a_date_is_judged_by_itself_only():
    assert said("They met on Friday, Feb. 14.", None) == []
    assert [d.rule for d in said("They met on Friday, Feb. 14.")] == ["weekday-mismatch"]
    assert [d.rule for d in said("They met on Tuesday, March 5, and Saturday, March 10.", None)] == ["weekday-mismatch"]
    assert [d.rule for d in said("2024-02-17\n\nThey met on Friday, Feb. 14.", None)] == ["weekday-mismatch"]


@pytest.mark.parametrize(
    "style, day, clock",
    [
        ("ap", "Oct. 7, 2023", "3:30 p.m."),
        ("reuters", "Oct. 7, 2023", "3:30 p.m."),
        ("guardian", "7 October 2023", "3.30pm"),
        ("bbc", "7 October 2023", "15:30"),
    ],
)
def test_each_house_has_its_way(style, day, clock):
    fixes = {
        d.rule: d.finding.fixes[0].text
        for text in ("It was October 7 2023.", "It was 7 Oct. 2023.", "It was 3:30 PM in Leeds.")
        for d in said(text, rules=RULES, style=style)
    }
    assert fixes == {"month-style": day, "time-style": clock}
    assert said(f"It was {day}, at {clock} in Cairo.", rules=RULES, style=style) == []


def test_lines_that_were_broken_are_no_paragraphs():
    lines = "* It has been said of the\n  Town that all of its people are well and will stay\n  here.\n* It was said of\n  Leeds too.\n"
    assert said("It rained.\n\nIt snowed.\n\nHe left.\n\nShe came.\n\n" + lines + "\nIt is over.") == []
