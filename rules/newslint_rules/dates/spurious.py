"""A year that stands where none can stand: behind a source, behind a day of this week, in a clause about the present."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Fix, Level, rule
from newslint.views import quoted
from newslint.views.calendar import Date
from newslint.views.dates import dates, word_before
from newslint.views.story import Placed, story_date, story_dates

from .clauses import has_happened, is_future, is_present
from .leftovers import is_leftover
from .surroundings import around, dates_in, sentence_at

SOURCE = pattern(r"(?:[Aa]ccording to|[Cc]iting|[Aa]s per) ((?:[^\s,;:“”\"()0-9]+ ){1,12})$")
# What is published, counted or ruled at some time, and may well be of that year.
DOCUMENTS = word_set("""count counts tally tallies total totals report reports survey surveys study studies census poll polls data
    figures statistics estimate estimates ruling rulings law laws statement statements article articles interview
    interviews book paper papers release analysis review reviews agreement treaty deal account accounts document
    documents records record filing filings letter letters speech assessment findings index ranking rankings list
    audit investigation inquiry testimony results calculations numbers projections projection forecast forecasts
    research plan plans budget constitution decision judgment verdict who which that whose when where after before
    since during ended election elections convention conference summit meeting hearing trial""")  # fmt: skip
PRONOUNS = word_set("a an he she it they i we you who which one")
PUBLICATIONS = word_set("report survey study index census review ranking outlook barometer yearbook almanac gazette")
DEICTIC = pattern(
    r"(?:(?P<before>\w+)\s)?(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow"
    r"|this (?:week|month|morning|afternoon|evening)|last (?:night|week|month)|next (?:week|month)|(?:days|weeks) ago)"
    r"(?: (?:morning|afternoon|evening|night))?(?: in (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?\s$"
)
DEICTIC_WORDS = ("day", "this ", "last ", "next ", "tonight", "tomorrow", " ago")  # one of them stands in each
ONE_OF_MANY = word_set(
    "a an one the some every each any that another first last black bloody good easter palm super ash shrove holy maundy cyber since of"
)
OPENING = word_set("On By Until Late Early Last This Next")
FICTION = pattern(
    r"\b(?:[Nn]ovels?|[Ff]ilms?|[Mm]ovies?|[Bb]ooks?|[Ss]eries|[Gg]ames?|[Ss]tory|[Ff]iction(?:al)?|[Ee]pisodes?|[Dd]rama|[Ss]how)\b"
)
MONEY = pattern(r"\s(?:terms|dollars|pounds|euros|prices|money)\b")  # of the year
THEN = pattern(r",|\s(?:the|a|an|he|she|it|they|we|his|her)\s")
SAID = pattern(
    r",[”\"]?\s(?!as\s|when\s|who\s|which\s|what\s|and\s|but\s)[^,;:“”\"]{2,60}\s(?:said|says|reported|announced|confirmed|added|told\s\w+)\s$"
)
THIS_WEEK = pattern(r"(?:(?P<before>\w+)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight)(?![’'\w])")
CLAUSE_ENDS = pattern(r"[.,;:!?]|$|\s?[)”\"]|\s(?:but|while)\s|\sand\s(?:is|are|has|have|he|she|it|they)\s")
# "…, the Red Cross says in 2011", "…, says the utility in 2011"
SAYS = pattern(r"[,”\"]\s(?P<a>[^,;:“”\"]{2,50}?)\ssays?\s$|[,”\"]\ssays?\s(?P<b>[^,;:“”\"]{2,50}?)\s$")
SPOKE = pattern(r"[Aa]ccording to an?\s[^,;:“”\"]{0,40}\b(?:spokes(?:man|woman|person)|official|officer|witness|source|doctor|diplomat)\s$")
SINCE = pattern(r"\ssince\s$")
SINCE_GOES_ON = pattern(r"\s(?:is|was|will|would|has|looks|seems)\b|['’]s\b")
# "The first, in May 2018, brought in …": what has happened stands behind the year.
HAPPENED_BEHIND = pattern(
    r",\s(?:was|were|had|brought|raised|drew|ended|began|opened|took|made|cost|left|killed|won|lost|went|came|fell|got|gave|sold"
    r"|attracted|closed|failed|lasted|led|saw|followed|happened|found|collapsed)\s(?!to\s(?:be|have)\b|due\b|expected\b|planned\b|scheduled\b|set\b)"
)
NO_ASIDE = word_set("""next will would plan plans planned target goal deadline project bid games cup olympics election if when by until
    scheduled expected""")  # fmt: skip
NO_STORY = 2060  # no copy of later years is ever linted, be its date known or not
BACK = frozenset(["in", "since", "on", "of"])


@rule(Level.WARNING, when=dates)
def spurious_date(d: Document) -> Iterator[Finding]:
    """A past year stands in a clause that cannot be of that year.

    A year that slipped in from elsewhere turns today's news into history: behind a source that has just been heard, behind a
    day of this week, behind "now" or "so far", or side by side with another year. Only such places are judged: news looks
    back often, and a year in a past clause is left alone.

    Bad:  The toll has now exceeded 28,000, according to the Ministry of Health {==in 2017==}.
    Bad:  They joined forces in Cairo on Wednesday {==in 2017==}, calling for a halt.
    Bad:  @2024-02-17 The toll in Gaza has now surpassed 28,000 people {==in 2017==}.
    Bad:  It began on October 7, 2023 {==in 2013==}.
    Bad:  @2024-02-17 The bridge will open to traffic {==in 2017==}, the mayor said. They plan to build a second one {==in May 2018==}.
    Bad:  @2024-02-17 The road is currently closed {==in 2017==}. Rescuers are still searching for survivors {==in 2018==}.
    Bad:  The dam is full, the utility says {==in 2017==}. It held, says the utility {==in 2018==}. On Friday {==in 2014==}, it broke.
    Bad:  @2024-02-17 He has led it since {==2031==}. The bridge was opened {==in 2035==}.
    Bad:  @2024-02-17 The first fair, {==in May 2029==}, drew 40 people.
    Good: @2024-02-17 The next fair, in May 2029, was to be larger. The fair, in May 2029, will be larger.
    Bad:  The canal was dredged {==in 2094==} by a Dutch firm.
    Bad:  Ada Lee, an analyst at Shore Bell {==2021==}, said so. Cases fell, according to the Ministry of Health {==2015==}.
    Bad:  The Census Bureau {==2001==} announced a loan. ¶ The Royal Marsden {==2017==} said no. ¶ The Royal Marsden said yes.
    Bad:  “It fell,” said the health ministry {==2018==}. Ada Lee {==2021==} said it had. ¶ Lee said no more.
    Bad:  @2024-02-17 It is shut, the mayor said {==2018==}. It held, the state agency NTB {==2016==} reported, and NASA {==2012==} agreed.
    Bad:  “It fell,” said Ada Lee, chief economist at the OECD {==2021==}.
    Good: Asked when it was built, the mayor said 2018. “What year?” he said 2018. CES 2020 said no. The WHO 2019 estimates were low.
    Good: Egypt and Turkey fell out in 2013 amid massive protests, on the 1967 borders.
    Good: The toll was 1,400, according to a report by the Ministry of Health in 2017.
    Good: @2024-02-17 He was born in what is now Ukraine in 1941. They will look into payments made in 2018. She won the Cup in 2030.
    Good: A jury found him guilty on Thursday of raping two women in 2014.
    Good: @2024-02-17 The war has killed 30,000 people since Israel withdrew in 2005.
    Good: @2017-02-17 The war has killed 1,200 people in 2017.
    Good: It happened in fiscal 2017 and in 2018, 2019 and 2020; it was a Tuesday in 2017.
    Good: The Organising Committee of Brazil 2014 said so. Team Euro 2020 said no. ¶ The World Bank 2019 estimates were low.
    Good: Debt rose, according to the Bank Act 2006, the Society Survey 2011, the World Happiness Report 2019 and Freedom House.
    Good: Ada Lee, an analyst at AWS re:Invent 2019, said so. According to the Ministry of Health 2019 figures were late.
    Good: He was hurt in 2015, according to the police in 2015; by 2015 he was well.
    """
    for placed in story_dates(d):
        each = placed.date
        if each.year and not each.day and each.precision != "decade" and not each.end and (why := reason(d, placed)):
            at = in_year(placed)
            yield Finding(
                at.shift(placed.start),
                f"{why}: is the year a leftover?",
                (Fix(Span(max(0, at.start - 1), at.end).shift(placed.start), ""),),
            )


def in_year(placed: Placed) -> Span:
    """The year with its "in", or "by"."""
    text, (start, end) = placed.block.text, placed.date.span
    lead = next((x for x in ("in ", "In ", "by ", "by the end of ") if text.endswith(x, 0, start)), "")
    return Span(start - len(lead), end)


def reason(d: Document, placed: Placed) -> str:
    """Why a year cannot stand where it stands; "" if it may."""
    p, each, at = placed.block, placed.date, in_year(placed)
    if side_by_side(p, each, at):
        return "two years side by side"
    now = story_date(d)
    ahead = each.year > (now.year if now else NO_STORY) and FICTION.search(p.text) is None
    if ahead and SINCE.search(p.text, max(0, at.start - 7), at.start) and not SINCE_GOES_ON.match(p.text, at.end):
        return f"{each.year} is yet to come"
    if at == each.span and is_leftover(d, p, at):
        return "the year belongs to nothing behind a source"
    if at == each.span or p.text[at.start] == "I" or p.text[at.end : at.end + 1] in ("'", "’") or (now and each.year == now.year):
        return ""
    before, spoken = clause(p, at), quoted(p, at)
    if p.text[at.start] == "b":
        return "the clause speaks of the future" if not spoken and later(d, each) and is_future(before) else ""
    if any(word in before for word in DEICTIC_WORDS) and (m := DEICTIC.search(before)) and not MONEY.match(p.text, at.end):
        opens = m["before"] in OPENING and THEN.match(p.text, at.end)
        return "" if spoken or not (opens or free(m)) else f"“{m['day']}” is not of {each.year}"
    if ahead and not spoken and has_happened(before, CLAUSE_ENDS.match(p.text, at.end) is not None):
        return f"{each.year} is yet to come"
    if ahead and not spoken and HAPPENED_BEHIND.match(p.text, at.end) and is_plain_aside(before):
        return f"{each.year} is yet to come"
    if CLAUSE_ENDS.match(p.text, at.end) is None:
        return ""
    if alone(d, placed) and (why := heard(d, each, before)):
        return why
    if spoken or not later(d, each):
        return ""
    return "the clause speaks of now" if is_present(before) else "the clause speaks of the future" if is_future(before) else ""


def is_plain_aside(before: str) -> bool:
    """Does a date stand between commas behind a subject and nothing else: "The first, in May 2018, was …"?"""
    words = before.lower().replace(",", "").split()
    return before.endswith(", ") and 0 < len(words) < 8 and NO_ASIDE.isdisjoint(words) and before.count(",") == 1


def heard(d: Document, each: Date, before: str) -> str:
    """Why a year cannot be that of a source which stands in front of it; "" if it may."""
    if (m := SOURCE.search(before)) and is_speaker(m[1]):
        return "the source speaks of now"
    if (m := SAYS.search(before)) and is_speaker(m["a"] or m["b"]):
        return "the source speaks of now"
    if (m := SPOKE.search(before)) and later(d, each) and is_present(before[: m.start()].rstrip(", ") + " "):
        return "the source speaks of now"
    said = SAID.search(before) and any(free(day) for day in THIS_WEEK.finditer(before))
    return "what was said is of this week" if said else ""


def is_speaker(source: str) -> bool:
    """Is a source one that speaks, and nothing that was published?"""
    words = source.split()
    told = any(w.islower() and w.endswith(("ed", "ing")) for w in words)
    told = told or words[0].lower() in PRONOUNS
    return not told and DOCUMENTS.isdisjoint(words) and PUBLICATIONS.isdisjoint(w.lower() for w in words)


def side_by_side(p: Paragraph, each: Date, at: Span) -> bool:
    """Does another year end where this one begins, and no row of years?"""
    years = [o.span for o in dates_in(p, around(each.span, 40)) if o.year and not o.end and o.year_span.end == o.span.end]
    before = [s for s in years if s.end + 1 == at.start and p.text[s.end] == " "]
    row = [s for s in years if s.start == each.span.end + 1 or any(s.end + 1 == b.start for b in before)]
    season = any(p.text[s.end - 4 : s.end] == str(each.year - 1) for s in before)  # the 2015 2016 season
    return bool(before) and not row and not season


def clause(p: Paragraph, at: Span) -> str:
    """What stands before a place in its sentence."""
    return p.text[sentence_at(p, at.start).start : at.start]


def free(m: re.Match[str]) -> bool:
    """Is it a day of this week, and none of a kind ("a Tuesday", "Black Friday")?"""
    before = m["before"] or ""
    named = before[:1].isupper() and m[0][len(before) :].lstrip()[:1].isupper()  # Black Friday, and not "in London this week"
    return not named and before not in ONE_OF_MANY


@view
def years_of(d: Document) -> Counter[int]:
    """How often the dates of a story name each year."""
    return Counter(x.date.year for x in story_dates(d))


@view
def looked_back_on(d: Document) -> int:
    """The latest year that a story surely looks back on; 0 for none."""
    return max([x.date.year for x in story_dates(d) if word_before(x.block.text, x.date.span.start) in BACK], default=0)


def alone(d: Document, placed: Placed) -> bool:
    """Does the year stand nowhere else in the story?"""
    return years_of(d)[placed.date.year] == 1


def later(d: Document, each: Date) -> bool:
    """Is the story surely later than the year: by its date, or by another year that it looks back on?"""
    if now := story_date(d):
        return each.year < now.year
    return each.year < looked_back_on(d)
