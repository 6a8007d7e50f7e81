"""Days, weeks and years that are counted between dates of the copy."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.calendar import Date, day_of
from newslint.views.story import story_date

from .anniversaries import anniversary, told_by_month, told_to_the_day
from .durations import FINE_ENOUGH, Stretch, agrees, extent, stretches
from .event_days import days_of_events, events_of, war_day
from .joins import joined
from .order import runs_back
from .sentence_before import from_before, last_words
from .surroundings import REACH, dates_in, sentence_at
from .until_now import OLD, until_now

AS_IT_BEGAN = pattern(r"\safter\s(?:it|they)\s(?:began|started|opened|broke\sout)\b")
OVER = pattern(r"\b(?:ended|over|called off|finished|lifted)\b")
BEGAN = pattern(r"\b(?:began|begun|started|opened|launched|broke\sout|imposed)\s(?:on\s)?$")
ANY_YEAR = date(2023, 7, 1)  # stands for the year of two days that have none
WEEKDAYS_KNOWN = 14  # days after which nobody tells the day by its weekday


@rule(Level.WARNING, when=stretches)
def wrong_day_count(d: Document) -> Iterator[Finding]:
    """A count of days, weeks or years does not fit the dates.

    Two dates and what is said to lie between them are judged only where a word joins them (after, since, ago, from and to,
    anniversary), and with the rounding that writers allow themselves; one of the three is wrong. Of an anniversary that is told
    to the day, it is the date of that day with another year.

    Bad:  On March 10, 2024, {==two days==} after the attack of March 3, 2024, he resigned.
    Bad:  In 2014, {==six years==} after the war ended in 2011, they met.
    Bad:  @2024-03-21 The war began with an attack on October 7, 2023. ¶ The war, now in its {==267th day==}, goes on.
    Bad:  @2021-03-11 Japan marks the {==20th anniversary==} of the 2011 earthquake.
    Bad:  @2021-03-11 The reactor failed {==15 years==} ago, in 2011.
    Bad:  The {==10-day==} fair was held from 3 to 7 May 2022.
    Bad:  They met on Friday. The {==next day==}, Monday, it rained.
    Bad:  He left on Tuesday and came back {==two days==} later, on Friday.
    Bad:  He came to power in 1979 and fled {==20 years==} later, in 1989. The {==six-year==} war began in 1939 and ended in 1949.
    Bad:  The trial opened on May 3, 2021. It ended on May 9, 2021, {==16 days==} later. From 1959 to 1986, {==37 years==} in all, she led.
    Bad:  @2024-02-17 The {==50-year==}-old firm, founded in 1964, was sold.
    Bad:  The siege began on May 3, 2021. ¶ The siege ended on May 9, 2021, {==16 days==} after it began.
    Bad:  He edited it from 1991 to 2002, and for most of those {==16 years==} it grew.
    Bad:  She led it from 2001 to 2009. In those {==six years==} it fell.
    Bad:  @2023-08-14 Construction of the dam began in June 2017, and its builders have worked for {==eight full years==} to finish it.
    Bad:  @2023-08-14 She joined the choir in 2015 and has been there for {==15 years==}.
    Bad:  She was arrested on June 4 and freed on June 19, {==25 days==} after her arrest.
    Bad:  Opened in 1931 by two sisters, the bakery marked its {==70th birthday==} on Sunday, 8 May 2011.
    Bad:  Early voting opens on Saturday, Feb. 17, and lasts {==six days==}, ending on Sunday, Feb. 25.
    Bad:  @2024-06-16 He won it {==two years==} ago, when he beat Bob Gray in the 2020 final.
    Bad:  He fled in December 2012, when it fell. {==Five months==} later, in May 2023, he came back.
    Bad:  In 1964 he married Ada Gray. They were together for {==55 years==}, until her death in 2009.
    Bad:  @2024-02-26 It applied to join in May 2022. The last of them agreed {==31 months==} later.
    Bad:  It began in May 2014 and went on until March 2021, a period of almost {==nine years==}.
    Bad:  They were tested in the spring of 2013. They were then followed until the spring of 2022, a span of {==eleven years==}.
    Bad:  @2025-01-25 It blew hard on Friday. The old record was set in January 1945 and had stood for {==60 years==}.
    Bad:  @2023-10-22 He is survived by his wife, whom he married in 1961 and with whom he lived for {==72 years==}.
    Bad:  @2025-04-15 They met on Tuesday, two years to the day after it broke out. ¶ The war began on {==April 15, 2022==}.
    Bad:  @2025-04-15 Two years into it, they marked the {==third anniversary==} of the war on Tuesday. ¶ The war began on April 15, 2023.
    Bad:  @2023-10-22 On February 6, 1958, the plane crashed. ¶ He was missed in February, on the {==55th anniversary==} of the crash.
    Bad:  @2024-02-17 The war, which began on October 7, 2023, is in its {==167th day==}.
    Good: @2023-10-22 On February 6, 1958, the plane crashed. ¶ He was missed in February, on the 65th anniversary of the crash.
    Good: @2025-10-22 On May 3, 2001, the plane crashed. ¶ In May, on the 20th anniversary of the crash, he stayed at home.
    Good: It was in force for two years, 2018-2016.
    Good: It began in May 2014 and went on until March 2021, a period of almost seven years. From 2004 to 2021, almost 18 years, he led.
    Good: They were tested in the spring of 2013. They lived there until the spring of 2022, a span of eleven years.
    Good: @2025-01-25 It blew hard on Friday. The old record was set in 1945 and had stood for 79 years. It fell in 1985.
    Good: @2025-01-25 The old record was set in 1945 and stood for 60 years. He is survived by his wife, whom he married in 1961.
    Good: @2021-09-11 They marked 20 years since the attacks. ¶ A memorial was opened on Sept. 11, 2011.
    Good: @2024-06-16 He won it two years ago, when he beat Bob Gray in the 2022 final.
    Good: Voting opens on Feb. 17 and lasts nine days, ending on Feb. 25, 2023. It opened on May 3 and ran for two weeks until May 17.
    Good: He edited it from 1991 to 2002, and for most of those 11 years it grew.
    Good: She was arrested on June 4 and freed on June 19, 15 days after her arrest.
    Good: @2023-08-14 She joined the choir in 2015 and has sung for 30 years.
    Good: He fell on June 4 and left on June 19, 25 days after the arrest.
    Good: They met on Friday. The next day, Saturday, it rained. He left on Tuesday and came back three days later, on Friday.
    Good: He came to power in 1979, won again, and fled 20 years later, in 2004.
    Good: Founded in 1950, it closed in 2010 after ten years of losses.
    Good: Elected in 1990, he was jailed in a case that was opened three years later, in 2001.
    Good: @2024-03-21 The war began with an attack on October 7. ¶ The war, now in its 167th day, goes on.
    Good: On March 10, 2024, seven days after the attack of March 3, 2024, the truce was extended by two weeks.
    Good: In 2014, nearly three years after the war ended in 2011, and three years later, they met.
    Good: @2024-03-21 The protest began on October 7, 2023. She protested alone on the second day, and thousands did in the end.
    Good: @2021-01-05 Japan plans the 10th anniversary of the 2011 earthquake.
    Good: In 2014, ten years after he left a party founded in 1990, they met; the two-week fair ran from 3 to 17 May.
    """
    now = story_date(d)
    yield from told_to_the_day(d)
    yield from told_by_month(d)
    for i, (start, p) in enumerate(d.blocks):
        found = [] if p.heading else stretches(p)
        for s in found:
            sentence = sentence_at(p, s.span.start)
            if s.counted and s.unit == "day":
                yield from war_day(d, start, p, s, sentence, now)
            elif only(p, found, s, sentence):
                first = misfit(d, i, s, sentence, now) or since_it_began(d, p, s, sentence, now)
                if first:
                    yield flag(
                        s.span.shift(start), f"does not fit “{p[first.span]}”", related=[Related(first.span.shift(start), "the date")]
                    )


def misfit(d: Document, block: int, s: Stretch, sentence: Span, now: date | None) -> Date | None:
    """The date that a stretch does not fit, of those of its sentence or the one with which the sentence before ends."""
    p = d.blocks[block].prose
    found = dates_in(p, sentence)
    here = [x for x in found if x.precision in FINE_ENOUGH[s.unit]]
    if s.counted:
        return anniversary(p, s, here, now)
    weekdays = s.unit == "day" and s.number < WEEKDAYS_KNOWN and any(x.precision == "weekday" for x in found)
    if weekdays:
        here = [x for x in found if x.precision == "weekday" or x.weekday >= 0]
    before = last_words(d, block, sentence) if len(here) == 1 else None
    if not found and p.text.endswith(("those ", "these "), 0, s.span.start):
        here = [x for x in dates_in(p, Span(max(0, sentence.start - REACH), sentence.start)) if x.end]
    if before and not weekdays and before.precision not in FINE_ENOUGH[s.unit]:
        before = None
    j = (until_now(p, s, here, now) if now else None) or joined(p, s, here, now, before)
    if j is None and not weekdays:
        j = from_before(d, block, s, found, sentence, now)
    backwards = (
        j is not None and j.whole and isinstance(j.later, Date) and runs_back(j.earlier, j.later)
    )  # of which date-out-of-order tells
    if j is None or backwards or (j.most and isinstance(j.later, date) and too_short(s, j.earlier, j.later)):
        return None
    return j.named if at_odds(s._replace(loose=s.loose or j.rough), j.earlier, j.later, now, j.whole) else None


def too_short(s: Stretch, began: Date, now: date) -> bool:
    """Is a stretch no longer than what has gone by since it began?"""
    days = extent(began, now)
    return days is None or s.days <= (now - days[0]).days


def since_it_began(d: Document, p: Paragraph, s: Stretch, sentence: Span, now: date | None) -> Date | None:
    """The day on which something ended so long after it began, where another paragraph has the one day of its beginning."""
    over = p.text.endswith("after ", 0, s.span.start) and OVER.search(p[sentence]) is not None
    if s.counted or not (over or AS_IT_BEGAN.match(p.text, s.span.end)):
        return None
    here = [x for x in dates_in(p, sentence) if x.precision == "day"]
    if len(here) != 1:
        return None
    days = [x for event in events_of(p[sentence]) for x in days_of_events(d).get(event, ()) if x.block is not p]
    began = {x.date for x in days if BEGAN.search(x.block.text, max(0, x.date.span.start - 40), x.date.span.start)}
    return here[0] if len(began) == 1 and at_odds(s, began.pop(), here[0], now) else None


def only(p: Paragraph, found: list[Stretch], s: Stretch, sentence: Span) -> bool:
    """Does a sentence have one stretch of time and no other, but for ages?"""
    first = bisect_left(found, sentence.start, key=lambda s: s.span.start)
    last = bisect_left(found, sentence.end, key=lambda s: s.span.start, lo=first)
    return last == first + 1 or all(x is s or OLD.match(p.text, x.span.end) for x in found[first:last])


def at_odds(s: Stretch, earlier: Date, later: Date | date, now: date | None = None, whole: bool = False) -> bool:
    """Can the stretch not lie between two dates? `whole`: it holds the first and the last of them."""
    if isinstance(later, Date) and "weekday" in (earlier.precision, later.precision):
        return not s.loose and not whole and (later.weekday - earlier.weekday - s.number) % 7 != 0
    if isinstance(later, date):
        days = extent(earlier, later)
        round_years = (
            s.unit == "year" and later.year - earlier.year == s.number and earlier.precision != "day"
        )  # December 2004, 20 years on
        return days is not None and not round_years and not agrees(s, days, (later, later))
    known = next((x.value for x in (earlier, later) if x.value), None) or now or ANY_YEAR
    first, last = extent(earlier, known), extent(later, known)
    if first is None or last is None:
        return False
    if last < first and not (earlier.year and later.year) and "day" == earlier.precision == later.precision:
        moved = day_of(last[0].year + 1, last[0].month, last[0].day)
        last = (moved, moved) if moved else last
    return not agrees(s, first, last, whole)
