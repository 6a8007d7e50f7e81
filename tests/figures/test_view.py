"""The figures view: values, roles, units, what is counted, what qualifies it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.prose import Paragraph
from newslint.views.figures import Figure, figures, quantities

VALUES = [
    ("1.4 million people", 1.4e6), ("$1.4 million", 1.4e6), ("£5m", 5e6), ("€20bn", 2e10), ("twenty-one women", 21), ("two hundred and five men", 205),
    ("two hundred and five thousand votes", 205000), ("half a million people", 500000), ("a dozen men", 12), ("two dozen men", 24), ("1,200 people", 1200),
    ("tens of thousands of people", 10000), ("hundreds of thousands of people", 100000), ("two-thirds of them", 2 / 3), ("a quarter of them", 0.25),
    ("half of them", 0.5), ("85%", 85), ("85 percent", 85), ("eighty-five per cent", 85), ("3.5 percentage points", 3.5), ("1½ hours", 1.5), ("2.5m people", 2.5e6),
]  # fmt: skip
ROLES = [
    ("on Oct. 7, 2023", ["date", "year"]), ("on 7-8 October", ["date", "date"]), ("October 7 and 8", ["date", "date"]), ("on 2024-02-17", ["date", "date", "date"]),
    ("since 1967", ["year"]), ("the 1967 borders", ["year"]), ("in the 1960s", ["year"]), ("in 2019–20", ["year", "year"]), ("his 2008 and 2010 runs", ["year", "year"]), ("it made 1986 sales of", ["year"]),
    ("the 45-year-old", ["age"]), ("John Smith, 45, said", ["age"]), ("aged 45", ["age"]), ("the 7th floor", ["ordinal"]), ("won 3-2", ["score", "score"]),
    ("at 3 p.m.", ["time"]), ("at 10:30", ["time", "time"]), ("at 1800 GMT", ["time"]), ("at 10 Downing Street", ["address"]), ("Article 5", ["law"]),
    ("call +44 20 7946 0000", ["phone"] * 4), ("call 555-1234", ["phone", "phone"]), ("a Boeing 737", ["name"]), ("the G7", ["name"]), ("an F-16", ["name"]),
    ("COVID-19", ["name"]), ("No. 10", ["ordinal"]), ("Flight 370", ["route"]), ("9/11", ["code", "code"]), ("version 1.2.3.4", ["code", "code"]), ("no one", ["pronoun"]),
    ("the second half", ["period"]), ("1,200 people", [""]), ("2000 troops", [""]), ("in May 85% of them", [""]), ("Friday 300 people", [""]),
    ("one of the men", [""]), ("In Gaza 47,107 have died", [""]), ("On Monday 12 died", [""]), ("set 10 percent tariffs", [""]), ("Day 167", ["name"]), ("a third party", []), ("someone", []),
]  # fmt: skip


def only(text: str) -> Figure:
    (figure,) = figures(Paragraph(text))
    return figure


@pytest.mark.parametrize("text, value", VALUES, ids=lambda v: str(v))
def test_value(text, value):
    assert only(text).value == pytest.approx(value)


@pytest.mark.parametrize("text, roles", ROLES, ids=lambda v: str(v))
def test_role(text, roles):
    assert [f.role for f in figures(Paragraph(text))] == roles


@pytest.mark.parametrize(
    "text, head, modifiers",
    [
        ("32,000 Palestinians have died", "Palestinians", ()),
        ("four Israeli settlers were hurt", "settlers", ("Israeli",)),
        ("another 35 others", "others", ()),
        ("it injured 35.", "", ()),
        ("1,051 confirmed cases, he said", "cases", ("confirmed",)),
        ("half of the population", "population", ()),
        ("a 15-member council", "council", ()),
        ("12 people killed", "people", ()),
        ("6,000 votes for him", "votes", ()),
    ],
)
def test_thing_counted(text, head, modifiers):
    p = Paragraph(text)
    (f,) = figures(p)
    assert (f.head, f.modifiers) == (head, modifiers)
    assert not head or p[f.head_span] == head


@pytest.mark.parametrize(
    "text, approx, bound",
    [
        ("Nearly 32,000 men", "Nearly", "~"),
        ("as many as 300 men", "as many as", "-"),
        ("more than 12 men", "more than", "+"),
        ("over 111,147 men", "over", "+"),
        ("an estimated 12 men", "an estimated", "~"),
        ("talks about 12 hostages", "", ""),
        ("12 men", "", ""),
    ],
)
def test_approximator(text, approx, bound):
    p = Paragraph(text)
    (f,) = figures(p)
    assert (p[f.approx_span] if f.approx else "", f.bound) == (approx, bound)


@pytest.mark.parametrize(
    "text, unit, kind",
    [
        ("10 miles", "mile", "length"),
        ("30C", "°C", "temperature"),
        ("30 degrees Fahrenheit", "°F", "temperature"),
        ("$5", "$", "money"),
        ("5 million dollars", "dollar", "money"),
        ("three days", "day", "time"),
        ("the 15-member council", "member", ""),
        ("12 people", "", ""),
    ],
)
def test_unit(text, unit, kind):
    f = only(text)
    assert (f.unit, f.kind) == (unit, kind)


def test_ends_of_a_range_share_unit_and_thing():
    low, high = figures(Paragraph("between 30 and 50 percent"))
    assert (low.end, low.form, high.end) == ("low", "percent", "high")
    low, high = figures(Paragraph("10 to 20 people"))
    assert (low.head, high.head) == ("people", "people")


@given(st.text(alphabet="0123456789,.-–$%/: abno onemillion\n“", max_size=200))
def test_never_breaks_and_spans_hold_the_number(text):
    p = Paragraph(text)
    for f in figures(p):
        assert f.raw.lower() in p[f.span].lower()


def test_numbers_of_many_digits():
    p = Paragraph("1" * 400 + " people, 9" + "0" * 5000 + "% and $1" + "0" * 400 + " million")
    assert [f.role for f in figures(p)] == ["code", "code", "code"]
    assert quantities(p) == []


@pytest.mark.parametrize("piece", ["12 people ", "1,200 ", "one ", "$5 million, ", "5% of the "])
def test_is_linear(piece):
    def cost(n: int) -> float:
        start = time.process_time()
        figures(Paragraph(piece * n))
        return time.process_time() - start

    cost(100)
    assert cost(20000) < 30 * cost(2000) + 0.2
