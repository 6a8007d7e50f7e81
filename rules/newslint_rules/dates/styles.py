"""How dates and times of day are written: by the house style, and without one in one way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Fact, Finding, Level, flag, rule
from newslint.views import quoted
from newslint.views.calendar import MONTH_NAMES, Date
from newslint.views.dates import dates
from newslint.views.story import Placed, story_dates
from newslint.views.times import ZONES, Time, times
from newslint_rules.consistency.agreement import Form, between_stories, in_a_story

from .houses import AGENCY_MONTHS, HOUSES, House
from .impossible import bare
from .ordinals import HOLIDAYS
from .surroundings import around, dates_in, sentence_at

NEVER_SHORT = frozenset(["Mar.", "Apr.", "Jun.", "Jul."])
FULL_ONLY = range(3, 8)  # March to July, which agencies never shorten
HALF_STOPPED = ("a.m", "p.m")
ORDERS = ("month first", "day first")
FIRST_YEAR = 1700  # before which four figures are sooner a time of day
ZONED = pattern(rf"\s(?:hours|hrs|local|{ZONES})\b")
# Behind a year that belongs to the month in front of it, and neither to what follows nor to a row: in March, 2016 champions met.
YEAR_ENDS = pattern(r"[,;](?!\s(?:and\s)?[0-9])|[.:)]|$|\s(?:but|when|while|after|before|because|where|who|which|until)\b")


@rule(Level.WARNING, when=dates)
def month_style(p: Paragraph, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A date is not written as the house writes it.

    AP and Reuters: Oct. 7, 2023, with Jan., Feb., Aug., Sept., Oct., Nov. and Dec. shortened before a day only, and
    October 2023 without a comma. Guardian and BBC: 7 October 2023. Without a house style only what none of them writes is
    flagged: Mar., Apr., Jun. and Jul. before a day. Quotations, holidays and named days are left alone.

    Bad:  @ap It began on {~~October 7~>Oct. 7~~}, in {~~Oct.~>October~~} 2022, or {~~7 October 2023~>Oct. 7, 2023~~}.
    Bad:  @ap They met in {~~October, 2023~>October 2023~~}, and on {~~Oct. 7 2023~>Oct. 7, 2023~~}, in Cairo.
    Bad:  @guardian It began on {~~Oct. 7, 2023~>7 October 2023~~}, and ended on {~~9 May, 2024~>9 May 2024~~}.
    Bad:  It began on {~~Mar.~>March~~} 7 in Cairo.
    Good: @ap It began on Oct. 7, 2023, and in March 2024; on Wednesday, March 6, and in October.
    Good: @bbc It began on 7 October 2023, on the October 7 Square, in October 2023, at the July 4 parade.
    Good: It began on October 7, and on Oct. 8, and on 9 Sept 2023.
    Good: @ap “It began on 7 October,” she said on 2023-10-09.
    """
    house = HOUSES.get(desk.style)
    for d in dates(p):
        if d.month_span.end and d.order not in ("iso", "slashed") and not d.ordinal and not named(p, d):
            span, new = in_style(p, d, house)
            if new != p[span] and not quoted(p, span):
                yield flag(span, f"write “{new}”", new)


def in_style(p: Paragraph, d: Date, house: House | None) -> tuple[Span, str]:
    """The part of a date that a house has a rule for, and how that house writes it."""
    month = p[d.month_span]
    if house is None:
        return d.month_span, MONTH_NAMES[d.month - 1] if d.day and month in NEVER_SHORT else month
    if d.precision == "month":
        return (
            (Span(d.month_span.start, d.span.end), f"{MONTH_NAMES[d.month - 1]} {d.year}")
            if comma(p, d)
            else (d.month_span, MONTH_NAMES[d.month - 1])
        )
    alone = d.span.start <= d.month_span.start < d.span.end and d.span.start <= d.day_span.start < d.span.end and not shares(p, d)
    if not alone:
        return d.month_span, house.months[d.month - 1] if house.months[d.month - 1][:3] == month[:3] else month
    return bare(d), house.day(p[d.day_span], d.month, p[d.year_span])


def comma(p: Paragraph, d: Date) -> bool:
    return bool(d.year) and p.text[d.month_span.end] == ","


@rule(Level.WARNING, when=dates)
def date_comma(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A comma is missing in a date, or one too many.

    Where the month comes first a comma parts the day from the year, and none parts a month from its year: October 2, 2018, and
    October 2018. There are papers that write it otherwise; so it is flagged only in a story that shows that it has commas, and
    with a house style `month-style` judges instead.

    Bad:  He came on {~~October 2 2018~>October 2, 2018~~}, seeking papers. He left on May 3, 2019.
    Bad:  They were held in {~~March, 2018~>March 2018~~}, but freed in May 2018. It was in {~~April, 2018~>April 2018~~}.
    Good: He came on October 2 2018, seeking papers. He left on Oct. 3, and on 4 October 2018.
    Good: He came on May 3, 2019. “It was May 2 2018,” she said. It began on May 4 1930 GMT.
    Good: He came on May 3, 2019. In March, 2016 Olympic champions met; in April, 2016, 2017 and 2018 were told apart.
    Good: They were held in March, 2018, but freed on 2 May 2018.
    """
    if desk.style in HOUSES:
        return
    found = [(x, has_comma(x) == (x.date.precision == "day")) for x in story_dates(d) if x.date.year and is_plain(x)]
    shown = {x.date.precision for x, right in found if right}
    for (start, p, each), right in found:
        day = each.precision == "day"
        if right or not ("day" in shown or each.precision in shown) or quoted(p, each.span):
            continue
        if day or YEAR_ENDS.match(p.text, each.span.end):
            span = Span(each.month_span.start, each.year_span.end)
            new = f"{p[Span(span.start, (each.day_span if day else each.month_span).end)]}{',' * day} {each.year}"
            yield flag(span.shift(start), f"write “{new}”", new)


def has_comma(x: Placed) -> bool:
    return x.block.text[x.date.year_span.start - 2] == ","


def is_plain(x: Placed) -> bool:
    """Is a date one day with its month in front, or a month, with its year behind and nothing else between them?"""
    each = x.date
    last = each.day_span if each.precision == "day" else each.month_span
    if each.year < FIRST_YEAR or ZONED.match(x.block.text, each.span.end):
        return False
    one = each.order == "month first" and each.month_span.end < each.day_span.start if each.precision == "day" else bool(each.month)
    return one and not (each.end or each.ordinal or named(x.block, each)) and x.block.text[last.end : each.year_span.start] in (" ", ", ")


def shares(p: Paragraph, d: Date) -> bool:
    """Does a date share its month with the day beside it?"""
    return sum(o.month_span == d.month_span for o in dates_in(p, around(d.span, 40))) > 1


def named(p: Paragraph, d: Date) -> bool:
    """Is a date the name of a holiday, of a place or an event?"""
    behind = p.text[d.span.end : d.span.end + 2]
    return (d.month, d.day) in HOLIDAYS or behind[:1] in ("-", "‑") or (behind[:1] == " " and behind[1:].isupper() and not d.year)


@rule(Level.INFO, when=times)
def time_style(p: Paragraph, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A time of day is not written as the house writes it.

    AP and Reuters write 3 p.m. and 3:30 p.m., the Guardian 3pm and 3.30pm, the BBC 15:00 and 15:30; none writes PM or p.m with
    one stop, and noon and midnight need no 12. Times with a time zone in figures, as in 1530 GMT, are left alone.

    Bad:  @ap They met at {~~3:00 PM~>3 p.m.~~} in Cairo.
    Bad:  @guardian They met at {~~3:30 p.m.~>3.30pm~~} in Cairo and at {~~12 noon~>noon~~} in Leeds.
    Bad:  @bbc They met at {~~3 p.m.~>15:00~~} in Cairo.
    Bad:  They met at {~~3:00 PM~>3 p.m.~~} in Cairo. It struck at {~~4:53 a.m~>4:53 a.m.~~} Thursday.
    Bad:  @guardian The curfew ends at {~~6 a.m.~>6am.~~} The police will leave.
    Good: @ap They met at 3:30 p.m. in Cairo, at noon and at 10 a.m. on Friday.
    Good: They met at 3pm, 3 p.m. and 15:00 in Cairo (1500 GMT).
    Good: @guardian They met at 14 p.m. in Cairo; “3:00 PM,” she said.
    """
    house = HOUSES.get(desk.style)
    for t in times(p):
        if not quoted(p, t.span) and (new := clock(p, t, house)) != p[t.span] and new:
            yield flag(t.span, f"write “{new}”", new)


def clock(p: Paragraph, t: Time, house: House | None) -> str:
    """A time as a house writes it; "" where there is no rule."""
    if t.name:
        return t.name
    if (
        t.hour > 23
        or t.minute > 59
        or (t.half and not 0 < t.hour <= 12)
        or (not t.half and (house is None or t.zone or t.span.end - t.span.start < 4))
    ):
        return ""
    if house is None:
        house = HOUSES["ap"]
        if not (p[t.half_span].isupper() or p[t.half_span] in HALF_STOPPED):
            return ""
    if not t.half and house.clock != "15:30":
        return ""
    return with_stop(p, t, house.time(t.hour, t.minute, t.half))


def with_stop(p: Paragraph, t: Time, new: str) -> str:
    """A time with the full stop of its sentence, which that of "p.m." may be too."""
    ends = not p.text[t.span.end : t.span.end + 9].strip() or sentence_at(p, t.span.start).end - t.span.end in (1, 2)
    if ends and p[t.span].endswith(".") and not new.endswith("."):
        return new + "."
    return new.removesuffix(".") if p.text.startswith(".", t.span.end) else new


def one_way(facts: Sequence[Fact], *, desk: Desk = NO_DESK) -> Iterable[tuple[Fact, Finding]]:
    if desk.style not in HOUSES:
        yield from in_a_story(facts, max, lambda here, there: here.kind)
        yield from between_stories(facts, max, lambda here, there: here.kind, even=False)


@rule(Level.INFO, when=dates, judge=one_way)
def date_style_varies(p: Paragraph) -> Iterator[Fact]:
    """Dates are written in two ways.

    A story, and an edition, puts the day first or the month first, and shortens months before a day or does not. The rarer
    way is flagged once in a story; quotations and named days are left alone. With a house style `month-style` judges instead.

    Bad:  On 7 October and 8 October they met; on {~~May 9~>9 May~~} they left.
    Bad:  On Oct. 7 and Nov. 8 they met; on {~~December~>Dec.~~} 9 they left.
    Bad:  On 7 October they met. ⁂ On 8 October they met. ⁂ On {~~October 9~>9 October~~} they met.
    Good: On 7 October they met, on 8 May 2023 and on the October 9 Square.
    Good: On Oct. 7 and March 8 they met, and in October.
    Good: @ap on Oct. 7 and 8 October they met.
    """
    for d in dates(p):
        if (
            d.order in ORDERS
            and d.span.start <= d.month_span.start < d.span.end
            and not named(p, d)
            and not quoted(p, d.span)
            and not shares(p, d)
        ):
            day, month, name = p[d.day_span], p[d.month_span], MONTH_NAMES[d.month - 1]
            span = Span(min(d.day_span.start, d.month_span.start), max(d.day_span.end, d.month_span.end))
            if not d.ordinal and not d.year:
                turned = f"{month} {day}" if d.order == "day first" else f"{day} {month}"
                yield Fact("order", Form(d.order, p[span], kind=turned), span)
            if d.month not in FULL_ONLY:
                short = month != name
                other = name if short else AGENCY_MONTHS[d.month - 1]
                yield Fact("month", Form("short" if short else "full", month, kind=other), d.month_span)
