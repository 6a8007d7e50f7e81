"""Days that are named by their distance, and dates that lack their year."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Fix, Level, Related, flag, rule
from newslint.views import quoted
from newslint.views.calendar import DAY_NAMES, days_from
from newslint.views.dates import dates, word_before
from newslint.views.story import story_date, story_dates

from .ordinals import talk
from .surroundings import years_named

RELATIVE = pattern(r"(?:[Yy]esterday|[Tt]omorrow)(?!\w|['’-])")
FIGURE_OF_SPEECH = pattern(r"\b(?:of|for|better|only|like|no|a|the|brighter|into|until|from)\s$")
BEFORE_DAY = frozenset(["by", "to", "dated", "since", "than", "and", "or", "early", "late"])
AWAY = {"yesterday": -1, "tomorrow": 1}
SAY_TODAY = ("guardian",)  # houses that print yesterday and tomorrow
A_YEAR = 366


@rule(Level.INFO, when="yesterday tomorrow")
def relative_day(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A day is named by its distance.

    Copy is read on another day than it is written, so agencies name the day; the story's date says which it is. Quotations
    and figures of speech are left alone, and so is copy for a house that prints these words.

    Bad:  @2024-02-17 He said {~~yesterday~>on Friday~~} that it was over.
    Bad:  The talks begin {==tomorrow==} in Cairo.
    Good: He said “yesterday” and meant the leaders of tomorrow.
    Good: @guardian He said yesterday that it was over.
    Good: He said on Friday that yesterday’s men were gone.
    """
    if desk.style in SAY_TODAY:
        return
    now = story_date(d)
    for start, p in d.blocks:
        for m in RELATIVE.finditer(p.text) if start < talk(d) else ():
            span = Span(*m.span())
            if quoted(p, span) or FIGURE_OF_SPEECH.search(p.text, max(0, m.start() - 12), m.start()):
                continue
            day = DAY_NAMES[days_from(now, AWAY[m[0].lower()]).weekday()] if now else ""
            new = day if word_before(p.text, m.start()) in BEFORE_DAY else f"{'On' if m[0][0].isupper() else 'on'} {day}"
            yield flag(span.shift(start), "name the day", *([new] if day else []))


@rule(Level.INFO, when=dates)
def year_missing(d: Document) -> Iterator[Finding]:
    """A date of more than a year ago has no year where it stands first.

    Without a year a reader takes a date for the last such day. It is flagged where the story gives the year only further down.

    Bad:  @2025-02-17 The war began on {~~October 7~>October 7, 2023~~}. ¶ Since October 7, 2023, thousands have died.
    Bad:  @2025-02-17 The war began on {~~7 October~>7 October 2023~~}. ¶ Since 7 October 2023 thousands have died.
    Good: @2025-02-17 The war began on October 7, 2023. ¶ Since October 7 thousands have died.
    Good: @2024-02-17 The war began on October 7. ¶ Since October 7, 2023, thousands have died.
    Good: The war began on October 7. ¶ Since October 7, 2023, thousands have died.
    """
    now = story_date(d)
    known = [x for x in story_dates(d) if x.date.day and x.date.month] if now else []
    seen = set()
    for i, (start, p, each) in enumerate(known):
        key = each.month, each.day
        if key in seen:
            continue
        seen.add(key)
        later = next((x for x in known[i + 1 :] if (x.date.month, x.date.day) == key and x.date.value), None)
        if now and later and later.date.value and not each.year and (now - later.date.value).days > A_YEAR and not years_named(p):
            year = f", {later.date.year}" if each.order == "month first" else f" {later.date.year}"
            fix = Fix(each.span.shift(start), p[each.span] + year)
            place = Related(later.date.span.shift(later.start), "the year")
            yield Finding(
                each.span.shift(start), f"the year is missing: {later.date.year}", (fix,) if not quoted(p, each.span) else (), (place,)
            )
