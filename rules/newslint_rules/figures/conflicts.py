"""One quantity with two values, in a story or in two stories of one day."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from newslint.pattern import pattern, word_set
from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, rule
from newslint.views.numbers import UNITS

from .ages import ages
from .circumstances import current, where
from .claims import Claim, aged, headed, one, told
from .harm import MOST, VICTIMS, fates, the_dead, the_victims, tolls
from .identity import GENERIC, apart, is_one, one_day, one_size, same_noun, slipped, sum_of, that_sum
from .margins import ahead_by, one_margin
from .pairs import both
from .recount import added_up, close_by, recounted, whole_of, with_parts, with_the_rest
from .votes import in_favor, the_side

OTHER_UNITS = frozenset([unit for unit, kind in UNITS.values() if kind != "money"])
# A toll that grew in the course of the story.
GREW = pattern(
    r"\b(?:toll|dead|deaths)\s(?:has\s|had\s)?(?:ris\w+|rose|climb\w+|grew|grown|increas\w+|jump\w+)\b|\bsuccumbed\b|\bdied\sof\s(?:their|his|her)\b"
)
HARM = word_set("dead hurt missing")


def one_quantity(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """Judge the figures that share a key."""
    key: Any = facts[0].key
    yield from JUDGES[key[0]](facts)


@rule(Level.INFO, judge=one_quantity)
def figures_conflict(d: Document) -> Iterator[Fact]:
    """One quantity has two values.

    Two figures are compared only where the copy says that they are one: “the 36 people” after “38 people”, the same sum for the
    same thing, the size of one council, the dead of one place, the same words around both. What is said to be another time, part
    or place is not, nor what two sources count. It does not say which is right.

    Bad:  The army said {==38==} people were infected. ¶ They said the {==36==} people were moved south.
    Bad:  His lawyers posted {==$2 million==} bail. ¶ The court had set the {==$3 million==} bail on Monday.
    Bad:  Over {==11,500==} Palestinians were killed in Gaza, it said. ¶ The death toll in Gaza has reached {==47,107==}.
    Bad:  The {==15==}-member council met. ¶ Then the {==12==}-member council voted.
    Bad:  She got {==12,847==} votes. ¶ He came second, far behind her {==12,447==} votes.
    Bad:  Police detained {==37==} marchers. ¶ The {==39==} detained marchers were fined, the mayor said.
    Bad:  A judge fined the mill {==$40 million==}. ¶ It will appeal against the {==$45 million==} fine.
    Bad:  Talks between the {==two==} countries began. ¶ Trade between the {==three==} countries has grown.
    Bad:  Half of Peru's {==700,000==} nurses walked out. ¶ Some of Peru's {==900,000==} nurses stayed at work.
    Bad:  The mill employs {==3,700==} people. ¶ It told its {==3,900==} workers to stay at home.
    Bad:  A ferry with {==38==} children sank. ¶ Only two of the {==35==} children on board could swim.
    Bad:  The crash hurt a {==six==}-year-old boy. ¶ The {==eight==}-year-old boy's mother was there.
    Bad:  Nobody wants the {==five percent==} sales tax. ¶ The {==seven percent==} sales tax was dropped.
    Bad:  The blaze killed {==12==} people on Sunday. ¶ The flames, which left {==14==} people dead, were put out at dawn.
    Bad:  The fleet serves over {==120==} islands. ¶ The fleet serves over {==180==} islands and towns.
    Bad:  @2024-02-17 A bomb killed {==12==} people in Kabul. ⁂ @2024-02-17 The blast in Kabul left {==15==} people dead, it said.
    Bad:  At least {==14==} villagers were killed. ¶ Among the {==17==} dead were two teachers.
    Bad:  The blaze left at least {==22==} dead. ¶ The families of the {==25==} dead will get help.
    Bad:  At least {==17==} people were killed and 26 injured. ¶ A Mass for the {==19==} victims will be held in Cusco.
    Bad:  {==Seventeen==} of the train's 58 wagons derailed. ¶ Two cranes will lift the {==19==} wagons clear.
    Bad:  The bill passed by {==188==} votes to six. ¶ The {==186==} lawmakers in favor cheered.
    Bad:  # Four libraries to shut ¶ Peru will shut {==four==} libraries. ¶ The plan would keep two of the {==three==} libraries open.
    Bad:  Ms. Diaz won by {==88==} votes. ¶ The {==78==}-vote gap was the smallest in years.
    Bad:  It can store a total capacity of {==70,000==} tons. ¶ The mayor said {==50,000==} tons, its full capacity, was needed.
    Bad:  John Smith, {==45==}, was held. ¶ Smith, {==54==}, denied it.
    Good: It passed by 188 votes to six. ¶ The 30 lawmakers in favor of a delay sat. The judge in Chile met the 186 members who backed it.
    Good: It passed by 52 votes to 48. ¶ The 50 senators who backed an earlier version sat. The 51 senators who voted for it last year left.
    Good: # Four libraries to shut ¶ Peru will shut four libraries in May. ¶ Two of the three libraries in Cusco are new.
    Good: At least 17 people were killed. ¶ The 15 bodies were put in a hall. The other two victims were in the sea.
    Good: At least 17 people were killed and two injured. ¶ A Mass for the 19 victims will be held in Cusco.
    Good: Seventeen of the train's 58 wagons derailed. ¶ Two cranes will lift the 17 wagons clear, and the other 41 wagons were unhurt.
    Good: Nine of the 30 pupils fell ill. ¶ The 10 pupils who stayed at home were tested, and the 21 pupils were not.
    Good: John Smith, 45, was held. ¶ His wife Mary Smith, 54, denied it.
    Good: She got 12,847 votes. ¶ He got 12,112 votes, and 12,847 votes were not enough.
    Good: The army said 38 people were infected. ¶ The 36 people from the second ship were moved.
    Good: Some 1,200 Israelis were killed in Israel. ¶ The death toll in Gaza has reached 47,107.
    Good: The death toll in Gaza was earlier put at 11,500. ¶ The death toll in Gaza has reached 47,107.
    Bad:  Some {==12==} miners died in the shaft. ¶ The shaft where {==14==} miners died was shut.
    Good: Some 12 miners died in the shaft. ¶ In May 14 miners died in Cusco. A fire in a mine killed 15 miners.
    Good: The party won nine seats. ¶ The Greens kept their 17 seats. The union had 47 seats, six of the 40 seats in the upper house.
    Good: Six workers were freed. ¶ The court had held six of the eight workers. All four workers from Lima were ill.
    Good: The board had 12 members in 2010. ¶ The nine members of the board met. The cut left the six members alone.
    Good: The 12 people said to be at sea were safe. ¶ The 14 people who live on the rock were not asked.
    Good: Ten jurors voted to convict and two to acquit. ¶ The 12 jurors were sent home. Eighteen clubs voted; it binds the 20 clubs.
    Bad:  Twelve of the {==27==} states signed. ¶ The {==13==} states will meet.
    Good: Witnesses said 15 people were killed. ¶ Police said 12 people were killed.
    Good: He set a world record over 100 metres. ¶ He left the 50 metres to others.
    Good: The mill was fined $40 million. ¶ The $45 million loan is not at risk. Delta will pay its $50 million fine.
    Good: @2024-02-17 A bomb killed 12 people in Kabul. ⁂ @2024-02-18 The blast in Kabul left 15 people dead, it said.
    Good: A bomb killed 12 people in Kabul. ¶ A second bomb killed 15 people in Herat.
    """
    dead, harmed = list[Fact](), list[Fact]()
    headline = {(one(c.head), c.value) for _, said in headed(d) for c in said if c.head and not c.unit}
    for n, (block, said) in enumerate(told(d)):
        for name, age, place in aged(block.prose):
            yield Fact(("age", d.name, name[-1]), (age, name), place.shift(block.start))
        for claim in said:
            if n == 0 and not claim.unit and (one(claim.head), claim.value) in headline:
                claim = claim._replace(definite=True)  # the headline speaks of the same
            span = claim.span.shift(block.start)
            if claim.measure:
                yield Fact(("measure", d.name, claim.measure.removeprefix("the "), claim.unit or claim.thing), claim, span)
            if claim.unit in OTHER_UNITS and not claim.joined:
                continue
            if claim.unit and not claim.joined:
                yield Fact(("sum", d.name, claim.unit), claim, span)
            if claim.thing and "basis" not in claim.modifiers:
                yield Fact(("thing", d.name, claim.thing, claim.unit), claim, span)
            if claim.fate == "dead" and claim.place and claim.value >= 1000 and current(claim):
                yield Fact(("toll", claim.place, d.dated or d.name), claim, span)
            if voters := ahead_by(claim):
                yield Fact(("margin", d.name, voters), claim, span)
            if in_favor(claim):
                yield Fact(("favor", d.name), claim, span)
            if claim.fate == "dead":
                dead.append(Fact(("dead", d.name), claim, span))
            if claim.fate in HARM or (claim.head in VICTIMS and claim.definite):
                harmed.append(Fact(("victims", d.name), claim, span))
            if claim.fate and claim.head in GENERIC:
                yield Fact(("fate", d.name, claim.fate), claim, span)
                if d.dated and claim.value >= 3 and (town := where(claim)):
                    yield Fact(("event", d.dated, claim.fate, town), claim, span)
            if d.dated and claim.owner and claim.thing:
                yield Fact(("owned", d.dated, claim.owner, claim.thing, claim.modifiers, claim.unit), claim, span)
    for facts, heads in ((dead, {"dead"}), (harmed, VICTIMS)):
        if any(f.value.definite and f.value.head in heads for f in facts[1:]) and not any(GREW.search(b.prose.text) for b in d.blocks):
            yield from facts


def things(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "The 36 people" after "38 people"; "the 12-member council" after "the 15-member council"; 12,847 votes after 12,487."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        before = facts[max(0, i - MOST) : i]
        if claim.value < 2 or any(f.value.value == claim.value for f in before):
            continue
        slip = next((f for f in before if slipped(claim, f.value)), None)
        if slip:
            yield from both(fact, slip)
            continue
        alike = [f for f in before if same_noun(claim, f.value)]
        near = bool(alike) and close_by(fact, alike[-1])
        if not alike or added_up(claim, list(with_parts(alike))) or whole_of(claim, alike):
            continue
        if with_the_rest(claim, alike[-1].value):
            continue
        sole = near or len({f.value.value for f in alike}) == 1
        if sole and apart(claim, alike[-1].value) and is_one(claim, alike[-1].value, near):
            yield from both(fact, alike[-1])
        elif other := recounted(claim, alike):
            yield from both(fact, other)


def sums(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "The $45 million fine" after "fined the firm $40 million"."""
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        before = facts[max(0, i - MOST) : i]
        if any(f.value.value == claim.value for f in before):
            continue
        meant = [f for f in before if sum_of(claim, f.value)]
        close = [f for f in before if fact.block - f.block < 2]
        if not meant and len(close) == 1 and that_sum(claim, close[0].value):
            meant = close
        if len(meant) == 1 and apart(claim, meant[0].value):
            yield from both(fact, meant[0])


def measures(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """ "Its full capacity of 50,000 tons" after "a capacity of 70,000 tons"; "the 78-vote gap" after "by 88 votes"."""
    key: Any = facts[0].key
    same = one_margin if key[0] == "margin" else one_size
    for i, fact in enumerate(facts):
        claim: Claim = fact.value
        back = claim.measure.startswith("the ") if same is one_size else claim.joined and (claim.definite or claim.own)
        before = facts[max(0, i - MOST) : i] if back else ()
        if len({f.value.value for f in before}) == 1 and apart(claim, before[0].value) and same(claim, before[0].value):
            yield from both(fact, before[0])


def between_stories(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Finding]]:
    """The dead of one town, or “Peru's N nurses”, in two stories of one day."""
    for i, fact in enumerate(facts):
        for other in facts[max(0, i - MOST) : i]:
            if fact.document != other.document and apart(fact.value, other.value) and one_day(fact.value, other.value):
                yield from both(fact, other)


JUDGES: dict[str, Callable[[Sequence[Fact]], Iterable[tuple[Fact, Finding]]]] = {
    "thing": things,
    "sum": sums,
    "toll": tolls,
    "fate": fates,
    "dead": the_dead,
    "victims": the_victims,
    "measure": measures,
    "margin": measures,
    "favor": the_side,
    "event": between_stories,
    "owned": between_stories,
    "age": ages,
}
