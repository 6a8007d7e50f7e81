"""What a whole story says of time: its own date, and all the dates in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..pattern import pattern, word_set
from ..prose import Document, Paragraph, view
from .calendar import Date
from .dates import dates
from .text import vocabulary

# What stands before a date in a line that gives the story's: "Published:", "Last updated", a weekday, the town of a dateline.
STAMP = pattern(
    r"(?:(?:date|dated|(?:first |last )?(?:published|posted|updated|modified)|created|issued)(?: on| at)?:?"
    r"|[|•·–—-]|by [\w .’'-]{3,40}[|•·–—,-])?\s*(?:[0-9]{1,2}[:.][0-9]{2}\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?,\s)?",
    re.I,
)
DATELINE = pattern(r"[A-Z][A-Z .’'/-]{2,30}(?:, [A-Z][\w .]{2,20})?,?\s\(?")
TOWN = pattern(r"[A-Z][\w .’'/-]{2,30}(?:, [A-Z][\w .]{2,20})?, ")  # in small letters only where an agency stands behind
BY_AGENCY = pattern(r"\s?\([A-Z][\w /.-]{1,24}\)\s?[-–—]\s")
AFTER_DATELINE = pattern(r"\)?,?\s*(?:\([\w /.-]{2,24}\)|/[\w /-]+/)?\s*[-–—:]")
MODERN = word_set("internet online website websites email emails facebook twitter instagram tiktok youtube smartphone smartphones hashtag")
SOCIAL_MEDIA = word_set("social media")
ONLINE = 1995  # when the first of these was in everybody's mouth
LOOKS_BACK = pattern(r"\b(?:was|were|had|[a-z]{3,}ed|began|left|took|went|came|met|died)\b(?![^.;]*\b(?:will|would|until|due)\b)[^.;]*$")
FAR_OFF = 2060  # a year that is a slip
LEAKED = 60  # code points at the head of a story in which a leaked date line may stand


class Placed(NamedTuple):
    """A date at its place in a story."""

    start: int  # of its paragraph
    block: Paragraph
    date: Date


@view
def story_dates(d: Document) -> list[Placed]:
    """The dates of a story, in order."""
    return [Placed(start, p, each) for start, p in d.blocks for each in dates(p)]


@view
def story_date(d: Document) -> date | None:
    """The story's own date: from its metadata, a line of its own or that leaked into the copy, or its dateline; None where it is
    not known. Never today's."""
    return d.dated or _written(d)


@view
def dateline(d: Document) -> Placed | None:
    """The day in the dateline of a story, where that has no year: "LIMA, Feb. 3 (Reuters) -"."""
    return next((x for x, before, after in _heads(d) if x.date.day and not x.date.year and _in_dateline(before, after)), None)


@view
def not_before(d: Document) -> int:
    """A year before which a story was surely not written: its own, that of a day it looks back on, or the years in which the
    things came up that it speaks of; 0 where nothing tells."""
    if now := story_date(d):
        return now.year
    known = any(not MODERN.isdisjoint(vocabulary(p)) or vocabulary(p) >= SOCIAL_MEDIA for _, p in d.blocks)
    days = [x for x in story_dates(d) if x.date.value]
    past = [x.date.year for x in days if LOOKS_BACK.search(x.block.text, max(0, x.date.span.start - 90), x.date.span.start)]
    return max([year for year in past if year < FAR_OFF], default=0) or (ONLINE if known else 0)


@view
def own_dates(d: Document) -> list[Placed]:
    """The days that stand at the head of a story as its own, with a year or without: in a dateline, in a line by itself, or in
    one that leaked into the copy. Nothing that the story tells of happened on them for that."""
    return [x for x, before, after in _heads(d) if x.date.day and (_in_dateline(before, after) or _is_stamp(x.date, before, after))]


def _written(d: Document) -> date | None:
    return next((x.date.value for x in own_dates(d) if x.date.value), None)


def _is_stamp(each: Date, before: str, after: str) -> bool:
    alone = len(after.strip(" .|")) < 25 or each.order == "iso"
    return alone and STAMP.fullmatch(before) is not None


def _heads(d: Document) -> Iterator[tuple[Placed, str, str]]:
    """The date near the beginning of each of the first paragraphs, with what stands before it and behind it."""
    for start, p in d.blocks[:4]:
        if (first := next(iter(dates(p)), None)) and first.span.start <= LEAKED:
            yield Placed(start, p, first), p.text[: first.span.start], p.text[first.span.end :]


def _in_dateline(before: str, after: str) -> bool:
    if DATELINE.fullmatch(before) is not None:
        return AFTER_DATELINE.match(after) is not None
    return TOWN.fullmatch(before) is not None and BY_AGENCY.match(after) is not None
