"""Numbers whose commas leave a group of one, two or four digits: “200,0000 residents”."""

from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.calendar import MONTHS
from newslint.views.counted import counted, is_plural
from newslint.views.figures import figures
from newslint.views.numbers import CURRENCIES, SCALES
from newslint.views.roles import NAMING

from .named import PEOPLE
from .sums import PERSONS

ODD = pattern(r",(?:[0-9]{1,2}|[0-9]{4,12})(?![0-9])")
DIGITS = "0123456789,"
GROUPS = pattern(r"[1-9][0-9]{0,2}(?:,[0-9]+)+")
# In threes, or as India groups them, in twos above the thousand.
RIGHT = pattern(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}")
# Things of which there is no part, so that the comma is not that before the decimals of other languages.
WHOLE = PEOPLE | PERSONS | word_set("inhabitants voters votes ballots jobs homes houses households cases deaths cars troops fans")
GLUED = "-–/:.°'’@_#²"  # before a number, what makes it a code, a score, a time or a place on a map
ON = pattern(r"[^\W\d_]|[-–/°'’]|[.:][\w]")  # and behind it
LONGEST = 24


@rule(Level.INFO, when=figures)
def digits_grouped(p: Paragraph) -> Iterator[Finding]:
    """A comma in a number leaves a group that has not three digits.

    A digit is missing or there is one too many, and the reader cannot tell which. Indian grouping (12,34,567) is right; decimals
    behind a comma, dates, lists and names of chemicals are no counts.

    Bad:  It infected 4,200 of the island's roughly {==200,0000==} residents.
    Bad:  The fund paid Rs {==1,50,0000==} rupees to {==12,34==} workers and lost ${==200,0000==}.
    Bad:  Some {==1,234,56==} people came.
    Good: It infected 4,200 of the island's roughly 200,000 residents, and cost Rs 1,00,000 or 12,34,567 rupees.
    Good: See pages 12,34 and notes 1,2,3 of people; 1,2-dichloroethane is at 12,34 degrees, and 2,50 euros buy 1,5 million shares.
    Good: On June 12,2019 people of May 8,20 voters and of 2019,45 jurors wrote “A,12,3456”. He won 6,4. Women have 1,4 children.
    """
    text, done = p.text, 0
    for m in ODD.finditer(text) if "," in text else ():
        if m.start() < done:
            continue
        start, end = _extent(text, m.start(), m.end())
        done = end
        number = text[start:end]
        if end - start < LONGEST and GROUPS.fullmatch(number) and not RIGHT.fullmatch(number) and _counts(text, start, end):
            yield flag(Span(start, end), "a comma sets off groups of three digits")


def _extent(text: str, start: int, end: int) -> tuple[int, int]:
    """The digits and commas around a place, without a comma that is punctuation."""
    while start and text[start - 1] in DIGITS:
        start -= 1
    while end < len(text) and text[end] in DIGITS:
        end += 1
    return start, end - (text[end - 1] == ",")


def _counts(text: str, start: int, end: int) -> bool:
    """Is it a number of things, or a sum of money, and no list, date or decimal?"""
    before = text[max(0, start - 24) : start]
    words = before.split()
    if before[-1:].isalnum() or (before and before[-1] in GLUED) or ON.match(text, end):
        return False
    last = words[-1].strip("(“\"'").rstrip(".").lower() if words and before[-1:].isspace() else ""
    if last in MONTHS or last in NAMING or last.rstrip("s") in NAMING:
        return False
    groups = text[start:end].split(",")
    noun = counted(text, end).head
    things = noun.islower() and is_plural(noun)
    if len(groups) == 2 and len(groups[1]) < 3:
        return things and noun in WHOLE and sum(map(len, groups)) > 3
    if max(map(len, groups)) < 3 or (len(groups) == 2 and "1900" <= groups[1] <= "2100" and len(groups[1]) == 4):
        return False
    return things or before.endswith(CURRENCIES) or text[end + 1 : end + 12].split(" ")[0] in SCALES
