"""Percentages that exceed the whole: shares of people over 100, and shares that shut each other out and exceed it together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .bounds import CLAUSE, clause_end
from .written import written

GROUPS = word_set("""
    population residents inhabitants people voters vote votes respondents women men children adults households ballots precincts
    electorate students pupils workers employees patients members citizens families americans britons israelis palestinians ukrainians
    russians homes buildings participants teachers doctors nurses migrants refugees deaths victims cases schools hospitals land
    territory
""")
HOLDS = pattern(
    r"\s(?:said|say|says|voted|support(?:ed|s)?|oppose[ds]?|approve[ds]?|agree[ds]?|believe[ds]?|think|thought|want(?:ed)?|disapprove[ds]?|disagree[ds]?)\b"
)
# Classes that shut each other out, as they stand behind a percentage.
_SAYING = (
    r"(?:\s(?:of\s(?:the\s|its\s|their\s)?[a-z]+|voted|vote|voting|said|say|says|were|was|are|is|being|the|them|voters|respondents|those|people|polled|surveyed|who|in|answered|they|"
    r"replied|chose|came|out|strongly|somewhat|would|will|had|have|did|not|percent|americans|adults))*\s"
)
FOR = pattern(
    _SAYING + r"(?:for|favou?r(?:ed|s)?|support(?:ed|s|ing)?|yes|yea|back(?:ed|s)?|approv(?:e[ds]?|ing)|agree[ds]?"
    r"|to\s(?!stay|remain|leave)[a-z]+)\b"
)
# With a short object ("oppose it"): what they oppose may be another thing than what others support.
AGAINST = pattern(
    _SAYING + r"(?:against|no|nay|unsure|undecided"
    r"|(?:oppos(?:e[ds]?|ing)|disapprov(?:e[ds]?|ing)|disagree[ds]?|reject(?:ed|s)?)(?=[^,.;]{0,14}(?:[,.;]|$)))\b"
)
MALE = pattern(r"\s(?:(?:of\s(?:them|whom|the\s\w+)|were|are|was|is|being)\s){0,2}(?:men|male|males|boys)\b")
FEMALE = pattern(r"\s(?:(?:of\s(?:them|whom|the\s\w+)|were|are|was|is|being)\s){0,2}(?:women|female|females|girls)\b")
STAY = pattern(_SAYING + r"(?:to\s)?(?:stay|remain)\b")
LEAVE = pattern(r"(?:\s(?:said|say|wanted|voted|would|wished|chose|for|were|are|in|favou?r|of))*\s(?:to\s)?(?:leave|leaving|quit)\b")
OPPOSITES = ((FOR, AGAINST), (AGAINST, FOR), (MALE, FEMALE), (FEMALE, MALE), (STAY, LEAVE), (LEAVE, STAY))
# "40 percent were satisfied and 55 percent were not"
WERE = pattern(
    r"(?:\sof\s(?:the\s|its\s|their\s)?[a-z]+)?\s(?:were|are|did|do|had|have|could|would|will|can)\s[^,.;:]{2,40},?\s(?:and|while|but)\s$"
)
WERE_NOT = pattern(r"\s(?:were|are|did|do|had|have|could|would|will|can)(?:\snot|n[’']t)\b(?:\s\w+)?[.,;]")
VOTE = pattern(
    r"\s(?:of|in)\s(?:the|all)\s(?:\w+\s)?(?:vote|votes|ballots|electorate|shares|stock|company|equity|firm|total|seats|business|club|bank|group)\b(?![’'])(?:\scast)?"
)
CONTEST = pattern(
    r"\b(?:w[io]ns?|sides?|camps?|vot(?:e[sd]?|ing|ers)|polls?|polled|polling|ballots?|split|runoff|run-off|elections?|referendum|lead(?:s|ing)?|led|beat|defeat(?:ed|s|ing)?|"
    r"trail(?:s|ed|ing)?|ahead|stakes?|shareholders?|owns?|owned|controls)\b"
)
AHEAD = pattern(
    r"\b(?:split|ballot|back(?:ed|s)?|approved|passed|rejected|lead(?:s|ing)?|led|beat(?:s|ing)?|defeat(?:ed|s|ing)|trail(?:s|ed|ing)?|ahead|won|w[io]ns?)\b"
)
OTHERWISE = pattern(
    r"\b(?:approval|favou?rab\w+|rating|turnout|chance|probability|likelihood|odds|confidence|certain|compar\w+|than|respectively|previous\w*|last|earlier|"
    r"(?:19|20)\d\d|up|down|rose|fell|increas\w+|decreas\w+|among|both|also|too|either|multiple|counted|reporting|margin|accuracy|plus)\b",
    2,
)
ELLIPTIC = pattern(
    r"\s?(?:[,;]|to|–|-|against|over|versus|vs\.?|and|while|with|but|followed\sby)[\s,]*(?:(?:[A-Z][\w’'.-]+|he|she|they|it|(?:the|his|her|its)\s[a-z]+|the|side|camp|bloc|his|her|rival|"
    r"opponent|challenger|incumbent|at|with|on|by|and|has|had|have|is|was|won|received|took|got|polled|polling|for|to|who|against|owns|holds|"
    r"controls|held)[\s,]+)*$"
)
# One purse, and one supply: what is spent on one thing is not spent on another, what coal supplies is not supplied by gas.
SPENDS = pattern(r"\bspen(?:ds?|t|ding)\s(?:\w+\s)?$")
SPENT = pattern(r"\s(?P<purse>of\s(?:its|their|the|his|her)\s(?:\w+\s){1,3})on\s[^.;:]{1,60}")
ON = pattern(r"\s(?P<purse>of\s(?:its|their|the|his|her|that)\s(?:\w+\s){1,3})?on\s")
SUPPLIES = pattern(
    r"\b(?:supply|supplies|supplied|provide[ds]?|generate[ds]?|produce[ds]?|control(?:s|led)?|own(?:s|ed)?|holds?|held)\s(?:\w+\s)?$"
)
HELD = pattern(r"\sof\s(?:the|its)\s(?!two|three|four|both)[a-z]+\b(?<!s)")
CANDIDATE = pattern(r"\sfor\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2}\b")
NEXT = pattern(r",?\s(?:and|to|against|with)\s$")
ONE_CHOSEN = pattern(
    r"(?:\sof\s(?:the\s)?[a-z]+)?\s(?:chose|picked|preferred|favou?red|voted\sfor|would\svote\sfor)(?:\s[A-Z][\w.’'-]*){1,4},?\s(?:and|to|while)\s$"
)
BACKED, OPPOSED = (
    pattern(r"\b(?:backed|supported|approved|favou?red|accepted)\sby\s(?:\w+\s)?$"),
    pattern(r",?\s(?:and|but)\s(?:opposed|rejected)\sby\s$"),
)
SEX = r"(?:men|women|boys|girls|males|females)"
OF_SEX, AND_SEX = (
    pattern(rf"\b{SEX}\s(?:make|made)\sup\s(?:\w+\s)?$", 2),
    pattern(rf"\sof\s(?:the\s|its\s|all\s)?[a-z]+,?\s(?:and|while)\s{SEX}\s$"),
)
WITH = pattern(r"(?:\sof\s(?:the\s)?[a-z]+)?,?\s(?:and|with|while)\s$")
BELONGS = pattern(r"\sof\s(?:its|the|their)\s[a-z]+\sbelongs?\sto\s(?:[\w’'-]+\s){1,4}and\s$")
CHOSE = pattern(
    r"(?:\sof\s(?:the\s)?[a-z]+)?\s(?P<verb>chose|picked|preferred|voted\sfor|would\svote\sfor)(?:\s[A-Z][\w.’'-]*){1,4},?\s(?:and|while)\s$"
)
SUPPORT, OPPOSITION = (
    pattern(r"\b(?:support|backing|approval)\b[^.;:]{0,50}$", 2),
    pattern(r",?\s(?:and\s|with\s|while\s)?opposition\s(?:was\s|stood\s)?at\s$"),
)
SUPPLIED = pattern(r"\sof\s(?:the|its|their|all)\s(?:[\w’'-]+\s){1,4}?(?:and|while|with)\s(?:the\s)?[a-z]+\s$")
ANOTHER = pattern(r"\s(?:of\s|among\s|in\s[A-Z])")
# “The UK accounted for 62% of sales, Ireland for 27% and North America for 13%”
ACCOUNTED = pattern(r"\b(?:(?:account(?:ed|s|ing)?|responsible)\sfor|ma(?:de|kes?|king)\sup)\s(?:\w+\s)?$")
_WHOLE = r"(?:\sof\s(?:the\s|its\s|all\s|their\s)?(?:[\w’'-]+\s)?[\w’'-]+)?,?\s(?P<last>and\s|while\s)?"
FOR_TOO = pattern(rf"{_WHOLE}(?:(?!account)[\w’'-]+\s){{1,6}}for\s(?:\w+\s)?$")
NAME_TOO = pattern(rf"{_WHOLE}(?:the\s)?(?:[A-Z][\w’'-]*\s)(?:(?:and\s)?[A-Z][\w’'-]*\s){{0,3}}$")
MOST = 8  # shares of such a list
PLAINLY = 125  # percent; what passes it is of classes that overlap
REST = pattern(r"\bthe\s(?:remaining|rest|other)\s(?:\w+\s)?$")


def shares_over_all(p: Paragraph, found: Sequence[Figure]) -> Iterator[Finding]:
    """Shares of people, and pairs of shares of one whole, that are more than there is."""
    shares = [f for f in found if f.form == "percent"]
    for f in shares:
        if f.value > 100 and not f.joined and ((f.head.lower() in GROUPS and f.counted.of) or HOLDS.match(p.text, f.span.end)):
            yield flag(f.span, "more than all of them")
    for i in range(len(shares) - 2):
        if ACCOUNTED.search(p.text[max(0, shares[i].span.start - 40) : shares[i].span.start]):
            yield from _accounted(p.text, shares, i)
    first, total = 0, 0.0
    for i, (a, b) in enumerate(pairwise(shares)):
        if a.value > 100 or b.value > 100 or b.span.start - a.span.end > 120:
            total = 0
            continue
        between = p.text[a.span.end : b.span.start]
        if CLAUSE.search(between.replace("; ", ", ")) or (a.end and not AHEAD.search(p.text, max(0, a.span.start - 60), a.span.start)):
            total = 0
        elif REST.search(between):
            total = a.value + b.value
            if abs(total - 100) > (6 if a.approx else 1.5) and _alone(p.text, shares, i):
                yield flag(Span(a.span.start, b.span.end), f"the rest of {written(a.value)} percent is {written(100 - a.value)} percent")
            total = 0
        elif min(a.value, b.value) > 0 and _one_whole(p.text, a, b, between):
            first, total = (first, total + b.value) if total else (a.span.start, a.value + b.value)
            if total > 101.5:
                yield flag(Span(first, b.span.end), f"together {written(total)} percent: more than the whole")
                total = 0
        else:
            total = 0


def _accounted(text: str, shares: Sequence[Figure], i: int) -> Iterator[Finding]:
    """Three shares or more that are listed behind the `i`-th, with “for” or only with names, which something accounts for."""
    run, last = [shares[i]], ""
    for other in shares[i + 1 : i + MOST]:
        m = next((m for too in (FOR_TOO, NAME_TOO) if (m := too.fullmatch(text, run[-1].span.end, other.span.start))), None)
        if not m or last:
            break
        run, last = [*run, other], m["last"] or ""
    total = sum(f.value for f in run)
    if len(run) < 3 or not last or any(f.approx or f.end for f in run) or not 100 + sum(f.half for f in run) < total < PLAINLY:
        return
    if not OTHERWISE.search(text, run[0].span.end, run[-1].span.end):
        yield flag(Span(run[0].span.start, run[-1].span.end), f"together {written(total)} percent: more than the whole")


def _alone(text: str, shares: Sequence[Figure], i: int) -> bool:
    """Are the shares `i` and `i` + 1 the only ones of their sentence?"""
    return all(CLAUSE.search(text, shares[k].span.end, shares[k + 1].span.start) for k in (i - 1, i + 1) if 0 <= k < len(shares) - 1)


def opposed(text: str, a: Figure, b: Figure, end: int) -> bool:
    """Do two figures side by side stand before classes that shut each other out ("52 for and 48 against")?"""
    return any(one.match(text, a.span.end, b.span.start) and other.match(text, b.span.end, end) for one, other in OPPOSITES)


def _one_whole(text: str, a: Figure, b: Figure, between: str) -> bool:
    """Do two shares that stand side by side shut each other out?"""
    end = clause_end(text, b.span.end, 60)
    if opposed(text, a, b, end) or (WERE.fullmatch(between) and WERE_NOT.match(text, b.span.end)):
        return not OTHERWISE.search(between)
    start = max(0, a.span.start - 80)
    before = text[start : a.span.start]
    spent, on = SPENT.fullmatch(between), ON.match(text, b.span.end)
    one_purse = spent and on and (not on["purse"] or on["purse"] in (spent["purse"], "of that ")) and SPENDS.search(before)
    if one_purse or (SUPPLIES.search(before) and SUPPLIED.fullmatch(between) and text[b.span.end : b.span.end + 1] in (".", ",", "")):
        return not OTHERWISE.search(between)
    if SUPPLIES.search(before) and between == " and " and HELD.match(text, b.span.end):
        return not OTHERWISE.search(text, start, end)
    if _told_apart(text, before, between, b.span.end):
        return not OTHERWISE.search(between)
    chose = CHOSE.fullmatch(between)
    if (chose and text.startswith(f" {chose['verb']} ", b.span.end)) or (OPPOSITION.fullmatch(between) and SUPPORT.search(before)):
        return not OTHERWISE.search(between)
    if (one := CANDIDATE.match(between)) and NEXT.fullmatch(between, one.end()) and CANDIDATE.match(text, b.span.end):
        return CONTEST.search(text, start, end) is not None and not OTHERWISE.search(text, start, end)
    if ANOTHER.match(text, b.span.end) and not VOTE.match(text, b.span.end):
        return False
    if OTHERWISE.search(text, start, end):
        return False
    if VOTE.match(text, a.span.end, b.span.start) or VOTE.match(text, b.span.end, end):
        rest = VOTE.sub("", between)
        return ELLIPTIC.fullmatch(rest) is not None or (rest != between and VOTE.match(text, b.span.end) is not None)
    return CONTEST.search(text, start, end) is not None and ELLIPTIC.fullmatch(between) is not None


def _told_apart(text: str, before: str, between: str, at: int) -> bool:
    """The shares of two candidates, of two owners, of those for and against, of the sexes, told with one verb for both."""
    if ONE_CHOSEN.fullmatch(between):
        return text[at : at + 1] == " " and text[at + 1 : at + 2].isupper()
    if WITH.fullmatch(between) and SUPPORT.search(before):
        return text.startswith((" against", " opposed"), at)
    if BELONGS.fullmatch(between):
        return text.startswith(" to ", at)
    return bool((OPPOSED.fullmatch(between) and BACKED.search(before)) or (AND_SEX.fullmatch(between) and OF_SEX.search(before)))
