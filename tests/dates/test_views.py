"""The views of dates, times and the story's own date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from newslint.prose import Paragraph, pool
from newslint.readers.text import read_text
from newslint.views.calendar import DAY_NAMES, MONTH_NAMES
from newslint.views.dates import dates
from newslint.views.story import story_date
from newslint.views.times import times

DAYS = some.dates(date(1500, 1, 1), date(2199, 12, 31))
FORMS = (
    "{month} {day}, {year}", "{day} {month} {year}", "{short} {day}, {year}", "{iso}", "{weekday}, {month} {day}, {year}",
    "{weekday} {day} {month} {year}", "the {day}th of {month} {year}", "{month} {day} {year}, a {weekday}",
)  # fmt: skip


@given(DAYS, some.sampled_from(FORMS))
def test_a_day_is_read_back_from_every_form(day, form):
    month = MONTH_NAMES[day.month - 1]
    written = form.format(
        month=month, day=day.day, year=day.year, iso=day.isoformat(), weekday=DAY_NAMES[day.weekday()],
        short=month if len(month) < 5 else month[:3] + ".",
    )  # fmt: skip
    found = dates(Paragraph(f"They met on {written}; it rained."))
    assert [d.value for d in found] == [day]
    if "weekday" in form:
        assert found[0].weekday == day.weekday()


@given(some.text(alphabet="0123456789 -–/.,:'’ ofthndrMayJuneSt2017OctMon apm"))
def test_dates_are_in_order_and_apart(text):
    p = Paragraph(text)
    found = dates(p)
    assert all(a.span.end <= b.span.start for a, b in zip(found, found[1:], strict=False))
    assert all(0 <= d.span.start < d.span.end <= len(text) for d in found)
    assert all(0 <= t.span.start < t.span.end <= len(text) for t in times(p))


@pytest.mark.parametrize(
    "text, read",
    [
        ("7-8 October 2023", [("7", 2023, 10, 7), ("8 October 2023", 2023, 10, 8)]),
        ("from 10 to 3 May", [("10", 0, 5, 10), ("3 May", 0, 5, 3)]),
        ("Oct. 7 and 9, 2023", [("Oct. 7", 2023, 10, 7), ("9, 2023", 2023, 10, 9)]),
        ("between March 30 and 2 April", [("March 30", 0, 3, 30), ("2 April", 0, 4, 2)]),
        ("in 2017, the 1967 borders, mid-March", [("2017", 2017, 0, 0), ("1967", 1967, 0, 0), ("March", 0, 3, 0)]),
        ("October, 2023, and March of 2024", [("October, 2023", 2023, 10, 0), ("March of 2024", 2024, 3, 0)]),
        ("17/02/2024, 5/6/2024 and 2024-02-30", [("17/02/2024", 2024, 2, 17), ("5/6/2024", 2024, 0, 0), ("2024-02-30", 2024, 2, 30)]),
        ("the 1990s and 2017’s vote", [("1990s", 1990, 0, 0), ("2017", 2017, 0, 0)]),
        ("October 7, 2,000 people, 2019 people and $2019", [("October 7", 0, 10, 7)]),
        ("won 10-3 May 5; BR-1967, 2017.5, 384–322", [("May 5", 0, 5, 5)]),
        ("30 February and in 99999 or 0", [("30 February", 0, 2, 30)]),
        ("He may march in august company; Theresa May won.", []),
    ],
)
def test_what_is_written_is_read(text, read):
    p = Paragraph(text)
    assert [(p[d.span], d.year, d.month, d.day) for d in dates(p)] == read


def test_weekdays_and_ends_of_ranges():
    p = Paragraph("Friday and Saturday, January 10 and 11, early Thursday, Feb. 22, the Edmonton Sun, March 3; 1985-1990 and on Monday")
    assert [(d.weekday, d.end, d.precision) for d in dates(p)] == [
        (4, "", "day"), (5, "", "day"), (3, "", "day"), (-1, "", "day"), (-1, "low", "year"), (-1, "high", "year"), (0, "", "weekday"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text, read",
    [
        ("at 3 p.m.", (3, -1, "pm", "")), ("at 3:05 PM,", (3, 5, "pm", "")), ("at 3.30pm", (3, 30, "pm", "")), ("at 15:00 GMT", (15, 0, "", "GMT")),
        ("at 2575 GMT", (25, 75, "", "GMT")), ("at 12 noon", (12, -1, "", "")), ("at midnight", (0, -1, "", "")),
    ],
)  # fmt: skip
def test_times(text, read):
    [t] = times(Paragraph(text))
    assert (t.hour, t.minute, t.half, t.zone) == read


@pytest.mark.parametrize(
    "text, day",
    [
        ("date 2024-02-17 Turkish President said", date(2024, 2, 17)),
        ("CAIRO, Feb. 17, 2024 (Reuters) - Egypt said.", date(2024, 2, 17)),
        ("Wednesday, February 3, 2021\n\nIt rained.", date(2021, 2, 3)),
        ("Published: 3 March 2024\n\nIt rained.", date(2024, 3, 3)),
        ("First published on Sun 3 Mar 2024 10.00 GMT\n\nIt rained.", date(2024, 3, 3)),
        ("Updated 4:03 PM EST, Sat February 17, 2024\n\nIt rained.", date(2024, 2, 17)),
        ("LONDON, MARCH 3, 2024 (Reuters) - It rained.", date(2024, 3, 3)),
        ("On February 3, 2021, it rained all day in the city of Leeds.", None),
        ("It rained on 3 March.", None),
        ("CAIRO, Feb. 17 (Reuters) - Egypt said.", None),
    ],
)
def test_the_story_tells_its_date(text, day):
    assert story_date(next(read_text(text, pool(), "story"))) == day
