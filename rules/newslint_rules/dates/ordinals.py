"""The st, nd, rd and th of days and other numbers."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted
from newslint.views.calendar import Date, has_figures
from newslint.views.dates import dates
from newslint.views.story import Placed, story_dates

SUFFIX = pattern(r"[0-9](?P<th>st|nd|rd|th)(?!\w)")
SPEAKER = pattern(r"\(\([\w .’'-]+\)\)|(?:[A-Z]{1,4}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}): ")
FIRST_PERSON = pattern(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y)\b")
TURNS = 4  # paragraphs with a speaker that make an interview
HOLIDAYS = {(7, 4), (9, 11)}  # July 4th, Sept 11th
NOT_BEFORE = frozenset("_.-/#@" + ascii_letters)
OWN_STYLE = 3  # ordinals, and no plain day, with which a story has a style of its own


@view
def talk(d: Document) -> int:
    """Where in a story an interview begins: paragraphs that open with a speaker's name or initials; its end if there is none."""
    turns = [start for start, p in d.blocks if SPEAKER.match(p.text)]
    return turns[0] if len(turns) >= TURNS else len(d.text)


@view
def ordinal_days(p: Paragraph) -> list[Date]:
    return [d for d in dates(p) if d.ordinal]


@view
def suffixes(p: Paragraph) -> list[tuple[Span, str]]:
    """Each number in figures with an ordinal suffix, and the suffix."""
    found = SUFFIX.finditer(p.text) if has_figures(p.text) else ()
    return [(Span(m.start() - earlier(p.text, m.start()), m.end()), m["th"]) for m in found]


def earlier(text: str, at: int) -> int:
    """How many figures stand before a place."""
    before = text[max(0, at - 12) : at]
    return len(before) - len(before.rstrip("0123456789"))


@rule(Level.WARNING, when=ordinal_days)
def ordinal_date(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """The day of a date is written as an ordinal.

    AP, Reuters, the Guardian and the BBC all write the plain figure: Oct. 7, 7 October. The names of holidays and of events
    keep theirs, and so do quotations and interviews; a story that has no plain day and several ordinals is left alone unless a
    house style is set.

    Bad:  The war began on {~~7th October~>7 October~~}, when they attacked.
    Bad:  It ended on {~~October 7th~>October 7~~}, 2023, and on {~~the 9th of May~>9 May~~} they met.
    Bad:  Both {~~7th~>7~~} and {~~8th October~>8 October~~} are holidays, unlike 9 October.
    Bad:  @ap On {~~May 1st~>May 1~~}, {~~May 2nd~>May 2~~} and {~~May 3rd~>May 3~~} they met.
    Good: They met on 7 October for the 7th time, on the 9th day of May.
    Good: The July 4th parade and the October 7th-style attack were banned.
    Good: It is here.” “Between the 10th of November and now we've had no boats,” he said.
    Good: “It began on October 7th,” she said of the October 7th Massacre.
    """
    found = [placed for placed in story_dates(d) if placed.date.day and placed.date.order[-5:] == "first"]
    ordinals = [placed for placed in found if placed.date.ordinal]
    if len(ordinals) == len(found) >= OWN_STYLE and not desk.style:
        return
    for placed in ordinals:
        if placed.start < talk(d):
            yield from plain(placed)


def plain(placed: Placed) -> Iterator[Finding]:
    """The date with a plain figure, unless its ordinal has to stay."""
    start, p, each = placed
    text, day, month = p.text, p[each.day_span], p[each.month_span]
    behind = text[each.span.end : each.span.end + 2]
    named = (each.month, each.day) in HOLIDAYS or behind[:1] in ("-", "‑", "’", "'") or (behind[:1] == " " and behind[1:].isupper())
    span = Span(each.day_span.start, each.day_span.end + 2)
    new = day
    if each.span.start <= each.month_span.start < each.span.end:
        span = Span(min(span.start, each.month_span.start), max(span.end, each.month_span.end))
        new = f"{day} {month}" if each.order == "day first" else f"{month} {day}"
    if text[max(0, span.start - 4) : span.start] == "the ":
        span = Span(span.start - 4, span.end)
    spoken = quoted(p, span) or FIRST_PERSON.search(p.text, max(0, span.start - 40), span.end + 40)  # the marks may be out of step
    if not named and not spoken:
        yield flag(span.shift(start), f"write “{new}”", new)


@rule(Level.ERROR, when=suffixes)
def ordinal_suffix(p: Paragraph) -> Iterator[Finding]:
    """A number has the wrong ordinal suffix.

    The suffix follows the last word of the number as it is spoken: 22nd, but 12th.

    Bad:  It was the {~~22th~>22nd~~} attack, and the {~~2th~>2nd~~} of the day.
    Bad:  In the {~~21th~>21st~~} century, on the {~~111st~>111th~~} day
    Good: The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd and 111th came.
    Good: A 3D film, 2nds of it, and the 42nd Street.
    Good: “I was 22th,” he wrote.
    """
    for span, suffix in suffixes(p):
        number = p.text[span.start : span.end - 2]
        right = "th" if number[-2:] in ("11", "12", "13") else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
        if suffix != right and p.text[max(0, span.start - 1) : span.start] not in NOT_BEFORE and not quoted(p, span):
            yield flag(span, f"the suffix of {number} is “{right}”", number + right)
