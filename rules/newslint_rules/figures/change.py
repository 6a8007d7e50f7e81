"""Changes in percent, in points or by a factor, beside the two figures that they lead from and to."""

from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import vocabulary
from newslint.views.figures import Figure, figures

from .bases import shares_of
from .implied import implied
from .moves import END, FROM, TO, Change, admitted, alike, read_change
from .rises import read_rise
from .written import written

FACTOR = pattern(r"(?P<word>doubl|tripl|trebl|quadrupl|halv)(?:ed|ing|es?)\b")
MUCH = pattern(r"\b(?:more than|nearly|almost|roughly|about|less than|not quite|over|practically)\s$")
DRIVING = pattern(r",\s\w+ing\s\w")  # “doubled, driving the ratio to over 70”
MULTIPLIED = word_set(
    "doubled doubling doubles tripled tripling triples trebled trebling quadrupled quadrupling halved halving halves double triple"
)
FACTORS = {"doubl": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}


@rule(Level.WARNING, when=figures)
def percent_confused(p: Paragraph) -> Iterator[Finding]:
    """A change in percent does not fit the two figures beside it.

    A percentage is taken of the old figure; the difference of two percentages is in percentage points; a share that is given with
    what it is a share of is that share.

    Bad:  Output rose {==50% from 10 to 20==} tons.
    Bad:  Unemployment rose {~~5 percent~>5 percentage points~~} from 10% to 15%.
    Bad:  The margin widened to 14 percent from 11 percent, a rise of {~~3 percent~>3 percentage points~~} that pleased the owners.
    Bad:  Profit was {==$30 million, up 20 percent from $20 million==} a year earlier.
    Bad:  Cases fell from {==200 to 150, a 40%==} drop.
    Bad:  Prices {==doubled==} from $10 to $50.
    Bad:  With {==300 deaths against 200 last year, the number rose 80 percent==}.
    Bad:  Some {==12 of the 30 members, or 60 percent==}, voted for it. They hold {==40 percent (12 of 50==} seats).
    Bad:  Of {==55 water samples, 22, or 45%==}, were positive. Of the {==55 samples taken there, 22 (50%==}) were clean.
    Bad:  Ruiz had 61,840 votes, or 48.5%, to his 60,628, or 47.6%. Hale trailed with {==4,972, or 5.9%==}.
    Bad:  Ruiz had 61,840 votes (47.6%) to {==60,628 (48.5%==}) for Hale.
    Good: Ruiz had 61,840 votes, or 48.5%, to his 60,628, or 47.6%. Hale trailed with 4,972, or 3.9%.
    Good: Some 45,210, or 62%, voted. Ray took 21,304 votes, or 48%, Hall 18,210 (41%) and Poe 4,872 (11%), 300 (30%) of them in Lima.
    Good: Police fined 300 people (30%) and jailed 200 (20%). Of the jailed, 40 (20%) were minors.
    Good: The Dow rose 120 points, or 0.5%, and lost 45, or 0.2%; the board won 12, or 9%. Of the men 90, or 60%, left; of women 80, or 75%.
    Good: Of 55 water samples, 22, or 40%, were positive. Of 55 samples, 22, or 60% of those taken in May, were clean.
    Bad:  It will dismiss {==20 percent of its 3,000 workers, or 900==} people.
    Bad:  Some {==49.9 million of 60.5 million people entitled to vote did so, or 86.5%==}, on Sunday.
    Bad:  The firm will cut {==600 jobs, or 6% of its workforce of 15,000==}. It shuts {==40 branches, or 25% of its 400==}.
    Good: It will cut 600 jobs, or 4% of its workforce of 15,000. Of the men, 90 and 60 women, or 40% of 300, left.
    Good: Some 12 of the 30 members, or 40 percent, voted for it: 20 percent of its 3,000 workers, or about 600 people.
    Good: Some 12 of the 30 members, or 5 percent of the party, left, and 20 percent of the 300, or 45 more than in May, stayed.
    Bad:  Attendance was {==300, against 200 a year ago, a rise of 80 percent==}. From {==200 in May it rose to 300 in June, a 90%==} gain.
    Good: Sales were $30 million against $20 million a year ago, up 5 percent on the quarter, and profit rose 5 percent.
    Good: Ray won 304 electoral votes (46.1%) to 227 (48.2%) for Hall, who had 72 seats (12.2%) to five (14.3%) for Poe.
    Good: Ill were 72 patients (30%) on the high dose, 60 (25%) on the low dose and 18 (15%) on placebo.
    Good: Output doubled from 10 to 20 tons, and prices rose 50% from $10 to $15 a piece.
    Good: Unemployment rose 5 percentage points from 10% to 15%, and inflation rose 50% from 4% to 6%.
    Good: Support fell 11 points, from 52 percent to 41 percent, and the index fell 200 points from 26,500 to 26,300.
    Bad:  Sales rose {==40 percent to $12 million, against $10 million==} a year ago.
    Bad:  It made {==120 cars, 50 percent more than the 100==} of 2009.
    Bad:  It bought {==62,000 tons of beans in the season that ended in May, down 20% from 80,000==} a year before.
    Bad:  Heat killed {==425 people in the county in 2022, the department said, an increase of 45% over the 339==} recorded the year before.
    Good: Heat killed 425 people in the county in 2022, the department said, an increase of 25% over the 339 recorded the year before.
    Good: It sold 90 cars and 300 vans, a rise of 25% over the 240 sold last year, and made $30 million, up by 9% on what was planned.
    Good: The surplus rose by 70 percent in May, year-on-year, to $8 billion from $6 billion in April.
    Good: Inflation fell to 3 percent from 5 percent, and growth to 2 percent. It will grow 4 percent and debt drop to 10 percent from 20.
    Good: Sales rose 4 percent to $30 million, against an expected $31 million. It made 120 cars, 50 percent more than planned, on 100 days.
    Good: Sales rose 3% in May to $31 million from about $30 million. Some 40% moved from 10 towns to 3 cities.
    Good: Jobs rose 1.1% in May, pushing down the rate to 3.0% from 3.4% a year earlier.
    Good: More than 60% of 200 to 300 people came from 12 states to 4 rallies.
    """
    found = [_points(f) for f in figures(p) if not f.role and f.kind != "time"]
    if len(found) < 2:
        return
    text = p.text
    if sum(f.form == "percent" for f in found) > 1:
        yield from implied(text, found)
    if any(f.unit == "%" for f in found):
        for i in range(len(found) - 2):
            yield from shares_of(text, found, i)
            near = found[i + 2].span.end - found[i].span.start < 160
            if change := (read_change(text, *found[i : i + 3]) if near else None) or read_rise(text, found, i + 1):
                yield from _judged(p, change)
    if vocabulary(p).isdisjoint(MULTIPLIED):
        return
    for m in FACTOR.finditer(text):
        much = MUCH.search(text[max(0, m.start() - 12) : m.start()])
        yield from _multiplied(p, found, m.end(), much[0].strip() if much else "", FACTORS[m["word"]], Span(*m.span()))


def _points(f: Figure) -> Figure:
    """ "30 points" as percentage points: of percentages they are."""
    if f.unit or f.joined or f.head not in ("points", "point"):
        return f
    of_one = 100 if "basis" in f.modifiers else 1
    return f._replace(form="points", unit="%", kind="share", value=f.value / of_one, half=f.half / of_one)


def _judged(p: Paragraph, change: Change) -> Iterator[Finding]:
    by, old, new = change
    said, difference = by.value, abs(new.value - old.value)
    shares = (old.form == "percent" and new.form in ("percent", "numeral")) or (new.form == "percent" and old.form == "numeral")
    points = shares and abs(difference - said) <= by.half + old.half + new.half
    if by.form == "points":
        if shares and not points and not by.approx:
            yield flag(whole(*change), f"from {written(old.value)} to {written(new.value)} percent are {difference:.3g} points")
        return
    low, high = admitted(old, new)
    exact = 100 * difference / old.value
    if points and difference == said and exact > 2 * said:
        low = high = exact
    about = by.approx or old.approx or new.approx
    told = points and difference == said and not about  # just the difference: only its own rounding speaks for percent
    slack = by.half if told else by.half + 0.7 + 0.005 * exact + (0.1 * exact if about else 0)
    if low - slack <= said <= high + slack:
        return
    if points:
        sign = p[by.span].removeprefix(by.raw).strip()
        yield flag(
            by.span,
            f"percent of {written(old.value)}, or percentage points?",
            f"{by.raw} {'per cent' if sign == 'per cent' else 'percent'}age points".replace("per centage", "percentage"),
        )
    else:
        yield flag(whole(*change), f"from {p[old.span]} to {p[new.span]} is a change of {exact:.3g} percent")


def whole(*figures: Figure) -> Span:
    """The stretch that holds the figures."""
    return Span(min(f.span.start for f in figures), max(f.span.end for f in figures))


def _multiplied(p: Paragraph, found: list[Figure], at: int, much: str, factor: float, span: Span) -> Iterator[Finding]:
    """Whether “doubled from A to B” is so."""
    near = [f for f in found if at <= f.span.start < at + 80][:2]
    if len(near) < 2 or not alike(*near):
        return
    a, b = near
    first, second = p.text[at : a.span.start], p.text[a.span.end : b.span.start]
    if DRIVING.search(first) or END.search(first) or END.search(second) or len(second) > 40:
        return
    if FROM.search(first) and TO.search(second):
        old, new = a, b
    elif TO.search(first) and FROM.search(second):
        old, new = b, a
    else:
        return
    ratio = new.value / old.value if factor > 1 else old.value / max(new.value, 1e-9)
    factor = max(factor, 1 / factor)
    low, high = 0.85 * factor, 1.2 * factor
    if much in ("more than", "over"):
        low, high = 0.98 * factor, 1.75 * factor
    elif much:
        low = 0.75 * factor
    if not low <= ratio <= high:
        yield flag(
            span,
            f"from {p[old.span]} to {p[new.span]} is {ratio:.3g} times"
            if new.value > old.value
            else f"from {p[old.span]} to {p[new.span]} is {1 / ratio:.2g} times",
        )
