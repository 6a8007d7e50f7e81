"""One thing that a story puts on two days: a meeting that is yet to come, the first day of a fiscal year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.calendar import Date, day_of, days_from, near
from newslint.views.dates import dates
from newslint.views.story import Placed, story_date, story_dates

from .surroundings import sentence_at

# What is held on one day, in all its words: "the third round" of talks is a session. There are many games, trials and votes,
# and a story that tells of one goes on to the next.
KINDS = (
    word_set("session sessions round rounds talks negotiations"),
    word_set("meeting meetings"),
    word_set("summit summits"),
    word_set("election elections"),
    word_set("referendum"),
)
THE_ONE = pattern(r"\bfor\s(?:the|their|its)\s$")
HELD = pattern(r"\s(?:[a-z]+\s)?(?P<what>[a-z-]+)(?=[.,;]|$)")
APART = 10  # days
FISCAL = word_set("fiscal financial budget")
# "2025/26, which starts on July 1, 2025", "the fiscal year that starts on July 1, 2025"
STARTS = pattern(
    r"(?P<year>\b(?:fiscal|financial|budget)\s)?(?(year)year|(?P<first>20[0-9]{2})[/–-][0-9]{2}(?:\s(?:fiscal|financial|budget)\syear)?),?"
    r"\s(?:that|which)\s(?:starts|begins|started|began)\s(?:on|in)\s$"
)
SPLIT = pattern(r"(?<![\w/–-])(?P<first>20[0-9]{2})[/–-](?:20)?(?P<last>[0-9]{2})(?![\w/–-])")
JUST_BEGUN = 31  # days


@rule(Level.INFO, when=dates)
def date_differs(d: Document) -> Iterator[Finding]:
    """One thing is given two dates.

    "The April 29 session" is one that the story has told of. Where it tells only of one that is yet to come, within days of
    that date, and gives it another with its weekday, one of the two is wrong. A fiscal year starts in the first of its years.

    Bad:  @2025-04-20 They will hold a third round of talks on Saturday, April 26. ¶ They return for {==the April 29==} session.
    Bad:  @2025-06-12 The fiscal year that starts on {==July 1, 2026==}, is hard. ¶ It spoke of the 2025/26 fiscal year.
    Bad:  The money is for 2025/26, which starts on {==July 1, 2026==}.
    Good: @2025-04-20 They will hold a third round of talks on Saturday, April 26. ¶ They return for the April 26 session.
    Good: @2025-04-20 They will hold a round of talks on Saturday, April 26. ¶ They got ready for the April 29 vote.
    Good: @2025-04-20 Talks will be held on Saturday, April 26, and on April 29. ¶ They return for the April 29 session.
    Good: @2025-04-20 Talks will be held on Saturday, April 26. ¶ They left before the April 12 session.
    Good: @2025-06-12 Talks are set for Friday, June 20, to get ready for the June 24 round. ¶ They left before the June 26 session.
    Good: @2025-06-02 They play on Saturday, June 7, in the first match. ¶ He should be fit for the June 10 game.
    Good: @2025-06-12 The fiscal year that starts on July 1, 2025, is hard. ¶ It spoke of the 2025/26 fiscal year.
    Good: @2026-02-12 The fiscal year that starts on July 1, 2026, is hard. ¶ It spoke of the 2025/26 fiscal year.
    """
    now = story_date(d)
    for x in story_dates(d):
        if x.block.heading or quoted(x.block, x.date.span):
            continue
        if x.date.year and (first := first_year(d, x, now)) and first != x.date.year:
            yield flag(x.date.span.shift(x.start), f"{first}/{(first + 1) % 100:02} does not start in {x.date.year}")
        elif now and x.date.day and (other := the_one(d, x, now)):
            said = other.block[other.date.span]
            place = Related(other.date.span.shift(other.start), f"“{said}”")
            yield flag(Span(x.date.span.start - len("the "), x.date.span.end).shift(x.start), f"told above of {said}", related=[place])


def first_year(d: Document, x: Placed, now: date | None) -> int:
    """The year in which the fiscal year should start that is said to start on a date; 0 where that is not known."""
    each, start = x.date, x.date.span.start
    m = STARTS.search(x.block.text, max(0, start - 60), start) if each.month else None
    if m is None or m["first"]:
        return int(m["first"]) if m else 0
    told = split_years(d)
    first = min(told, default=0)
    day = day_of(first, each.month, each.day or 1) if len(told) == 1 and each.year == first + 1 else None
    right = any((x.date.year, x.date.month, x.date.day) == (first, each.month, each.day) for x in story_dates(d))
    return first if now and day and not right and day > days_from(now, -JUST_BEGUN) else 0


def split_years(d: Document) -> set[int]:
    """The first years of the fiscal years that a story tells of: "2025/26"."""
    found = [m for _, p in d.blocks if not vocabulary(p).isdisjoint(FISCAL) for m in SPLIT.finditer(p.text)]
    return {int(m["first"]) for m in found if (int(m["first"]) + 1) % 100 == int(m["last"])}


def the_one(d: Document, x: Placed, now: date) -> Placed | None:
    """What is yet to come on another day, told before with its weekday, where a date is that of "the April 29 session"."""
    text, (start, end) = x.block.text, x.date.span
    m = HELD.match(text, end) if THE_ONE.search(text, max(0, start - 20), start) else None
    kind = next((kind for kind in KINDS if m and m["what"] in kind), None)
    day = only_day(x.date, now)
    if kind is None or day is None or day <= now:
        return None
    sentence = sentence_at(x.block, start)
    others = [y for y in story_dates(d) if y is not x and y.date.day]
    if any((y.date.month, y.date.day) == (x.date.month, x.date.day) for y in others):
        return None
    ahead = [(y, other) for y in others if (other := only_day(y.date, now)) and other > now and is_of(y, kind)]
    if len({other for _, other in ahead}) != 1:
        return None
    y, other = ahead[0]
    above = y.start < x.start or y.date.span.start < sentence.start
    told = above and (y.start, y.date.span) < (x.start, x.date.span) and y.date.weekday == other.weekday() and not y.date.end
    return y if told and abs((other - day).days) <= APART else None


def only_day(d: Date, now: date) -> date | None:
    """The day that a date must mean."""
    days = [d.value] if d.year else near(d.month, d.day, now) if d.month else []
    return days[0] if len(days) == 1 else None


def is_of(x: Placed, kind: frozenset[str]) -> bool:
    """Does the sentence of a date speak of what is held on a day?"""
    return not kind.isdisjoint(re.findall("[a-z-]+", x.block[sentence_at(x.block, x.date.span.start)].lower()))
