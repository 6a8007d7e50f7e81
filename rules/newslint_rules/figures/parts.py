"""Parts that are more than their whole, or do not make it up."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.counted import is_plural
from newslint.views.figures import Figure, counts, figures

from .bounds import CLAUSE, SENTENCE, clause_end
from .breakdowns import breakdown
from .named import named
from .shares import AGAINST, FOR, opposed, shares_over_all
from .sharing import OTHERS, RESTRICTED, shared_out
from .sums import MEMBERS, sums
from .totals import totals
from .written import written

REACH = 200  # code points behind a part in which its clause ends
OUT_OF = pattern(r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|those|these|all|our|a|some|about|total|original|remaining)\s){0,3}$")
INCLUDING = pattern(
    r"(?:^|[\s\w,’'-]*?)(?:,\s|\s[–—-]\s|\s\()?(?:includ(?:ing|es)|among\s(?:them|whom)|of\swhom|of\sthem)\s(?:at\sleast\s|the\s|all\s)?$"
)
LOSS = pattern(r"\b(?:loss(?:es)?|deficit|profits?|income|earnings|earned|net|result)\s(?:\w+\s){0,2}$")
AT_ONCE = pattern(r"(?:\s(?!in\b|on\b|at\b)[\w’'-]+){0,5}?(?:,|:|;|\s[–—-])\s$")
NATION = pattern(r"\s(?:were|are)\s(?:from\s(?:the\s)?)?[A-Z]\w+(?=\s(?:and)\b|[.,;]|$)")
# What is left of a whole when some of it is told: nothing but the rest is still to be counted, but some may be missing.
_ON = r"(?=\s?[.,;–—]|\s(?:are|were|could|would|will|can|may|might|had|have|to|in|on|from|was|is)\b|$)"
UNDONE = pattern(rf"\s(?:outstanding|uncounted|remaining|others|(?:still|yet)\sto\s(?:be\s)?\w+|still\s(?:out|outstanding|uncounted)){_ON}")
GONE = pattern(rf"\s(?:still\s)?(?:left|missing|unaccounted\sfor){_ON}")
THE, LEAVING = pattern(r"\b(?:[Tt]he|[Aa]ll)\s$"), pattern(r"\b(?:with|leaving)\s(?:just\s|only\s)?$")
ONE = pattern(r"\b(?:[Oo]ne|[Aa]nother|several|some|rest)\b")
OF_ALL = pattern(r"\b(?:[Oo]f\s(?:the|all|its|those|these)|total\sof)\s$")


@rule(Level.WARNING, when=figures)
def parts_exceed_whole(p: Paragraph) -> Iterator[Finding]:
    """The parts are more than the whole, or do not make it up.

    Only parts that shut each other out are added: for and against, men and women, the shares of two candidates, “the other
    two”. Percentages of different things may well pass 100.

    Bad:  In the poll, {==80 percent voted for it and 70 percent==} against.
    Bad:  Smith took {==40%, Jones 35% and Bell 45%==} of the vote.
    Bad:  Support stood at {==60 percent, opposition at 50 percent==}. Some {==70 percent were fed and 40 percent==} were not.
    Bad:  The family owns {==60 percent of the firm; the state owns 50 percent==}.
    Bad:  Of those asked {==60 percent favored Diaz and 50 percent==} Lopez. It was backed by {==60 percent and opposed by 50 percent==}.
    Bad:  Men make up {==60 percent of the staff and women 50 percent==}. There are {==nine of them, four boys and six girls==}.
    Bad:  Coal supplies {==60 percent of the power and gas 50 percent==}.
    Bad:  Asia accounted for {==62% of sales, Ireland and Spain for 27% and Peru for 13%==}.
    Bad:  The quake hurt {==185 percent==} of residents.
    Bad:  {==Six of the five==} hostages are alive.
    Bad:  The blast killed {==12 people, seven men and six women==}.
    Bad:  Of the {==20 victims, 12 were men and 10==} were women.
    Bad:  It killed {==12 people, including 15==} children.
    Bad:  Two of the five hostages died, and {==the other four==} were freed.
    Bad:  Police named {==three people==}: John Smith and Jane Doe. {==Two children==}, Ruth, Simon and Clare, survive her.
    Bad:  {==Four of the firm's partners==} will join: Al Hall, a lawyer; Di Lock, formerly of Acme; and Ann Roe, who runs a fund.
    Bad:  The coach carried {==30 passengers: 12 pupils and 20 teachers==}.
    Bad:  They seized {==15 weapons (seven rifles and nine pistols==}).
    Bad:  The jury of {==12 is made up of seven women and six men==}.
    Bad:  The flood cut off 40 villages. The roads to 26 were open by noon, and {==the other 18==} wait.
    Bad:  The 14 members of the panel met. {==Nine voted in favor, three were against and one==} abstained.
    Bad:  The storm hit 96 houses. Of these, {==61 can be repaired, 28 are to be pulled down and 12==} are still to be seen.
    Bad:  Of the 318 guests, {==142 are from Lima, 96 from Cusco and 90==} from Tacna.
    Bad:  Of the 20 divers, {==12 passed and nine==} failed. Of the nine heirs, {==five have since died and five==} are living in Spain.
    Bad:  Of the 48 patients, {==29 had waited for more than 12 hours and 23==} for less.
    Bad:  Of 40 posts, {==22 are filled, seven are covered by agencies and 13==} are vacant.
    Bad:  The house has 342 seats, of which {==272 are filled by vote, 62 are reserved for women and 10==} for minorities.
    Bad:  Of the 1,780 who voted, {==1,412 were in favor, 305 voted against and 43==} left the paper blank.
    Bad:  Rescuers found {==eight crew and five passengers, a total of 14==} people.
    Bad:  The {==30-strong choir, 12 women and 20 men==}, sang. {==Ten Democrats and nine Republicans make up the 18==}-member panel.
    Bad:  Smith had {==4,391 votes to 4,303 for Jones. Bell had 212 votes, for a total of 8,806==} ballots.
    Bad:  There were {==11 medals in all, four gold and eight silver==}. He scored {==nine goals at home and four away, 12==} in all.
    Bad:  The club has nine teams; five play at home and {==the other five==} away.
    Bad:  It named {==12 envoys; six are men and nine==} are women. Of the {==12 dead, six were French and nine==} were German.
    Bad:  The block has {==nine lifts: five work and three==} do not.
    Bad:  The storm killed {==17 people, 15 of them in the north and four in the south==}.
    Bad:  The raids killed {==103 people, the army said, 54 of them in the hills around Santa Rosa del Monte and 59 in the south==}.
    Bad:  Votes from 267 of the 276 towns had been counted and {==the 19==} outstanding could change little.
    Bad:  By noon 40 of the 52 towns had voted, {==leaving just 22==} uncounted.
    Bad:  {==Eight of the 12 directors voted for the bid; five==} voted against.
    Bad:  The city runs {==62 sites: 23 in libraries, 17 in churches and 12==} under tents.
    Bad:  It will cut {==480 jobs, of which 160 are in Lima, 130 in Cusco and 90==} in Tacna.
    Good: It set aside 14 million euros, made up of 8 million for homes, 4.5 million for work on the slope and 1.5 million for roads.
    Good: The city runs 62 sites: 23 in libraries, 17 in churches, 12 under tents and a few more. It has 480 posts, 160 here.
    Good: It owns 120 ships, of which 60 are tankers, 30 are bulkers and 20 carry cars.
    Good: In the poll, 52 percent voted for it and 48 percent against.
    Good: Asia accounted for 62% of sales, Ireland and Spain for 27% and Peru for 11%; men for 70%, the old for 60% and the poor for 30%.
    Good: Some 85 percent of residents were displaced, while 60 percent of the houses were hit.
    Good: A poll found 68% support the law and 55% oppose a ban on handguns. She won 60% of men and 55% of women.
    Good: The rate is 60% among men and 55% among women, at 120% of capacity.
    Good: It killed 13 people, seven men and six women, and hurt 20, including 15 children.
    Good: Votes from 26 of the 30 towns are in, the four outstanding are small. Two of the nine boys were found; the five missing are Finns.
    Good: Two of the five hostages died, one fled, and the other two were freed.
    Good: Police named three people: John Smith, 45, Jane Doe and Bob Ray.
    Good: Two sons, Ed and Al, and a daughter, Eve, survive her. Two men, Al Hall, Duke of Ayr, and Ed Roe, met two teams: Spain and Italy.
    Good: Of his five sons, Uday and Qusay were known. Two of the three brothers, Ahmed and Omar, died.
    Good: The strike killed five people, Hamas and Hezbollah said. Unlike the other three players, Tom Kim and Sam Burns won.
    Good: Two players, Spain and Italy, Brazil and Peru met. Four members will join, including: Al Hall, a lawyer; and Di Lock, a judge.
    Good: The dead were five children, four women and five men. The storm hit 30 cars, 12 houses and 20 shops.
    Good: The coach carried 30 passengers (12 of them pupils), seven of 12 lifts work, and three do not stop.
    Good: Eight of the 12 directors voted for the bid; two voted against. Ann won 8 votes, Bob 6, and Eve the remaining 1.
    Good: Five people died in Lima, three in Cusco and four in Tacna. He found 40 faults: 12 in March and 20 in May were grave.
    Good: Of the 26 ships, nine were unloaded by noon, and the other six that remained will be by night.
    Good: Of 40 patients, 22 had a fever, seven coughed and 13 also had a rash. Of 61 fires, 30 were here, 20 there and 12 in both.
    Good: Of the 40 posts, 22 are filled, seven are new and nine are free.
    Good: Of 1,720 people, 860 were men, 510 women and 340 children, to the nearest ten.
    Good: The 14 members met. Nine voted in favor, three were against and one abstained; one was absent.
    Good: In 14 towns girls did better in one, boys in nine, and there was no difference in the other four.
    """
    found = figures(p)
    told = counts(p)
    yield from shares_over_all(p, found)
    if len(told) > 2:
        yield from shared_out(p, told)
        if "total of" in p.text:
            yield from totals(p.text, told)
    for i, f in enumerate(told[:-1]):
        if f.counted.of or p.text.startswith((" of ", " out of "), f.span.end):
            yield from _some_of(p, told, i)
        if f.joined and f.unit in MEMBERS:
            yield from _including(p, told, i)
            yield from sums(p, told, i)
        if not f.joined and f.kind in ("", "money"):
            yield from _divided(p, told, i)
            yield from _including(p, told, i)
            yield from list(sums(p, told, i)) or breakdown(p.text, told, i)
    yield from named(p.text, told)


def _some_of(p: Paragraph, told: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Six of the five"; "two of the five …, the other four"."""
    text, part, whole = p.text, told[i], told[i + 1]
    if whole.span.start - part.span.end > 30 or not OUT_OF.fullmatch(text, part.span.end, whole.span.start):
        return
    if part.unit or whole.unit or part.end or whole.end:
        return
    if (
        part.value > whole.value and not whole.joined and text[whole.span.end : whole.span.end + 1] != "-"
    ):  # 100 million of 2-1/2 percent stock
        yield flag(Span(part.span.start, whole.span.end), f"{written(part.value)} are more than {written(whole.value)}")
        return
    between = 0.0
    for n, other in enumerate(told[i + 2 : i + 5], i + 3):
        before = text[whole.span.end : other.span.start]
        if len(before) > 160 or other.unit:
            return
        undone, gone = UNDONE.match(text, other.span.end), GONE.match(text, other.span.end)
        the = THE.search(before) if undone or gone else None
        if m := OTHERS.search(before) or the or (LEAVING.search(before) if undone else None):
            left = whole.value - part.value - between
            stop = clause_end(text, other.span.end, REACH)
            more = (
                ONE.search(text, other.span.end, stop)
                or gone
                or (RESTRICTED.match(text, other.span.end) and not undone)
                or (n < len(told) and told[n].span.start < stop)
            )
            loose = more or part.bound in ("+", "-", "~") or between or len(CLAUSE.findall(before)) > 1
            if other.value > left or (other.value < left and not loose):
                start = other.span.start - (len(before) - m.start())
                yield flag(
                    Span(start, other.span.end),
                    f"{written(part.value)} of {written(whole.value)} leave {written(whole.value - part.value)}",
                )
            return
        if FOR.match(text, whole.head_span.end) and AGAINST.match(text, other.span.end, other.span.end + 40):
            if part.value + other.value > whole.value and not SENTENCE.search(before):
                yield flag(
                    Span(part.span.start, other.span.end),
                    f"{written(part.value)} and {written(other.value)} are more than {written(whole.value)}",
                )
            return
        between += other.value if other.value != whole.value else 0


def _including(p: Paragraph, told: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 people, including 15 children"; "the 10-member team includes 12 women"."""
    text, whole, part = p.text, told[i], told[i + 1]
    between = text[whole.span.end : part.span.start]
    if part.value <= whole.value or len(between) > 70 or part.joined or CLAUSE.search(between):
        return
    counted = whole.unit or (is_plural(whole.head.lower()) and part.head)
    same = not part.unit if whole.joined else part.unit == whole.unit and bool(counted)
    if whole.unit and LOSS.search(text[max(0, whole.span.start - 40) : whole.span.start]):
        return  # a loss may be less than a charge that it includes
    same = same and (part.head in ("", whole.head) or part.value < 10 * whole.value)
    if same and (whole.bound not in ("+", "~") or whole.approx == "at least") and INCLUDING.fullmatch(between) and not part.counted.of:
        yield flag(Span(whole.span.start, part.span.end), f"{p[part.span]} are more than the {p[whole.span]} of whom they are a part")


def _divided(p: Paragraph, told: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Of the 20 victims, 12 were men and 10 were women"; "12 teams: five play at home and the other eight away"."""
    if i + 2 >= len(told):
        return
    whole, a, b = told[i : i + 3]
    text = p.text
    if a.unit or b.unit or whole.unit or b.span.end - whole.span.start > 160:
        return
    if SENTENCE.search(text, whole.span.end, b.span.start):
        return
    of_all = OF_ALL.search(text, max(0, whole.span.start - 14), whole.span.start) is not None
    if m := OTHERS.search(text, a.span.end, b.span.start):
        left = _left(text, told, i)
        others = b.value > left or not RESTRICTED.match(text, b.span.end)
        if (of_all or divided_at_once(text, whole, a)) and left not in (0, b.value) and others:
            yield flag(Span(m.start(), b.span.end), f"{written(a.value)} of {written(whole.value)} leave {written(whole.value - a.value)}")
        return
    end = clause_end(text, b.span.end, 60)
    if not of_all and (text[a.span.start - 2] == "," or not divided_at_once(text, whole, a)):
        return
    if a.value + b.value > whole.value and (
        opposed(text, a, b, end) or (NATION.match(text, a.span.end) and NATION.match(text, b.span.end))
    ):
        yield flag(Span(whole.span.start, b.span.end), f"{written(a.value)} and {written(b.value)} are more than {written(whole.value)}")


def divided_at_once(text: str, whole: Figure, a: Figure) -> bool:
    """Does the first part follow its whole directly ("12 teams: five play at home")?"""
    noun = is_plural(whole.head.lower()) or text.startswith(" of them", whole.span.end)
    return noun and AT_ONCE.fullmatch(text, whole.head_span.end if whole.head else whole.span.end, a.span.start) is not None


def _left(text: str, told: Sequence[Figure], i: int) -> float:
    """What one part leaves of its whole; 0 where the sentence does not say so."""
    whole, a, b = told[i : i + 3]
    heads = {f.head.lower() for f in (a, b)} - {"", whole.head.lower()}
    if a.bound or whole.bound or any(map(is_plural, heads)) or (i and OUT_OF.fullmatch(text, told[i - 1].span.end, whole.span.start)):
        return 0
    between, behind = text[a.span.end : b.span.start], text[b.span.end : clause_end(text, b.span.end, REACH)]
    return 0 if ONE.search(between) or OUT_OF.search(between) or ONE.search(behind) else whole.value - a.value
