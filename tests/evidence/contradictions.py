"""Statements of one story that contradict each other: what someone did and the life, what took how long and when it began.

For the evidence on the rules of dates, in the notation of `arithmetic`. `¶` parts paragraphs.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.views.calendar import DAY_NAMES, MONTH_NAMES

from .numerals import counted, spelt, written

Sentences = Iterator[tuple[str, bool, str]]
NAMES = ["Petra Lindqvist", "Yusuf Demir", "Clara Whitcombe", "Tomasz Zielinski", "Rosa Villanueva"]
TOWNS = ["Ghent", "Aswan", "Bergen", "Leiden", "Tartu"]
DEEDS = [
    "joined the navy", "moved to Bergen", "took over the farm from an uncle", "married", "retired from the railway", "became head of the school",
    "graduated from the academy", "was elected to the council", "founded a choir", "left the force", "began work at the mill", "emigrated to Chile",
]  # fmt: skip


def contradictions(now: date, wrong: bool, dice: random.Random) -> Sentences:
    for kind in (deeds, foundations, ages, works, journeys, counts, twice, datelines, stops):
        for name, marked in kind(now, wrong, dice):
            yield name, wrong, marked.replace(" ¶ ", "\n\n")


def deeds(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    name, town, deed = dice.choice(NAMES), dice.choice(TOWNS), dice.choice(DEEDS)
    last, he = name.split()[1], dice.choice(("He", "She"))
    born = now.year - dice.randrange(40, 85)
    year = born - dice.randrange(3, 60) if wrong else born + dice.randrange(20, 38)
    yield "deed and birth", dice.choice((
        f"{name} was born in {town} in {born}. {he} {deed} in [{year}].", f"{name}, who was born in {born}, is well. ¶ {last} {deed} in [{year}].",
        f"{name} was born in {born}, grew up in {town} and {deed} in [{year}].", f"Born in {born}, {name} grew up poor. {he} {deed} in [{year}].",
        f"{he} was born in {born} in {town}. {he} {deed} in [{year}], the family said.", f"Mr {last} was born in {born}. ¶ Mr {last} {deed} in [{year}].",
        f"{name} was born near {town} in {born} and {deed} in [{year}].", f"{name} (born {born}) is a smith. ¶ {last} later {deed} in [{year}].",
        f"{last} was born in {town} in {born}. {he} was a quiet child. {he} {deed} in May [{year}].",
    ))  # fmt: skip
    end = now.year - dice.randrange(5, 20)
    after = end + dice.randrange(2, 4) if wrong else end - dice.randrange(5, 20)
    alive = dice.choice([d for d in DEEDS if not d.startswith(("was", "became", "left", "took"))])
    yield "deed and death", dice.choice((
        f"{name} died in {town} in {end}. ¶ {last} {alive} in [{after}].", f"{last} died in {end}. ¶ Neighbours miss the shop. ¶ {last} {alive} in [{after}].",
    ))  # fmt: skip


def foundations(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    made = now.year - dice.randrange(30, 90)
    year = made - dice.randrange(3, 60) if wrong else made + dice.randrange(5, 25)
    thing, done = (
        dice.choice(("school", "church", "factory", "library")),
        dice.choice(("closed", "renovated", "sold", "damaged by fire", "rebuilt")),
    )
    yield "foundation", dice.choice((
        f"The {thing} was built in {made}. It was {done} in [{year}].", f"The {thing} was founded by two sisters in {made} and was {done} in [{year}].",
        f"The {thing} was opened in {made}. It was {done} in [{year}] after a quarrel.", f"The {thing} was established in {made}. It was {done} in [{year}].",
    ))  # fmt: skip
    ahead = now.year + dice.randrange(4, 60) if wrong else now.year - dice.randrange(4, 20)
    yield "past year ahead", dice.choice((
        f"The canal was dredged in [{ahead}] by two firms.", f"The {thing} was {done} in [{ahead}] after a quarrel.", f"The plant was shut in [{ahead}].",
        f"The firm was bought in [{ahead}] by a rival.", f"The deal was signed in [{ahead}], the mayor said.", f"The old {thing} was sold in [{ahead}].",
    ))  # fmt: skip


def ages(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    name = dice.choice(NAMES)
    last, age, day = name.split()[1], dice.randrange(24, 60), dice.choice(DAY_NAMES)
    year = now.year - age - dice.randrange(5, 40) if wrong else now.year - dice.randrange(1, age - 20)
    yield "age and deed", f"{name}, {age}, won the race on {day}. ¶ {last} {dice.choice(DEEDS)} in [{year}]."


def works(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    years = dice.randrange(2, 9)
    begun = date(now.year - years, now.month, 1)
    said = spelt(years + dice.randrange(2, 6)) if wrong else spelt(years)
    if wrong and dice.random() < 0.5:
        said, begun = spelt(years), date(now.year - 3 * years - 3, now.month, 1)
    start, day = f"{MONTH_NAMES[begun.month - 1]} {begun.year}", dice.choice(DAY_NAMES)
    yield "work", dice.choice((
        f"The bridge was opened on {day} after [{said} years] of work. ¶ Work began in {start}.",
        f"The hall reopened on {day} after [{said} years] of restoration. ¶ Restoration started in {start}, the town said.",
        f"The dam was inaugurated on {day}. It took [{said} years] to build. ¶ Construction was started in {start}.",
        f"On {day} the line was completed. It was built in [{said} years] by local firms. ¶ Building work began in {begun.year}.",
        f"The court ruled on {day}, ending a [{said}-year] legal battle. ¶ The lawsuit was filed in {begun.year}.",
        f"The two sides signed a deal on {day} after [{said} years] of talks. ¶ The talks began in {start}.",
    ))  # fmt: skip
    more = spelt(years + 3 if wrong else years)
    yield "work that goes on", dice.choice((
        f"Work on the bridge began in {start}, and the builders have worked for [{more} years] to finish it.",
        f"She joined the choir in {begun.year} and has been there for [{more} years].", f"He moved here in {begun.year} and has lived here for [{more} years].",
    ))  # fmt: skip


def journeys(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    years = dice.randrange(1, 4)
    back = now - timedelta(dice.randrange(3, 300))
    left = back - timedelta(365 * years + dice.randrange(15, 60))
    number = spelt(years + dice.randrange(1, 4) * wrong)
    unit = "year" if number == "one" else "years"
    name, town = dice.choice(NAMES), dice.choice(TOWNS)
    a, b = written(left, dice), written(back, dice)
    yield "journey", dice.choice((
        f"She is home again, [{number} {unit}] after setting off. ¶ {name} left {town} on {a} and came back on {b}.",
        f"The crew docked to cheers, [{number} {unit}] after leaving. ¶ The ship sailed from {town} on {a} and returned on {b}.",
        f"He has walked home, [{number} {unit}] after he set out. ¶ {name} set off from {town} on {a} and arrived there on {b}.",
    ))  # fmt: skip


def counts(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    first = now - timedelta(dice.randrange(40, 300))
    number = dice.randrange(5, 28)
    a, b = written(first, dice), written(first + timedelta(number), dice)
    n = number + wrong * dice.choice((-3, 4, 10))
    yield "days after it", dice.choice((
        f"She had a transplant on {a} and left on {b}, [{n} days] after the surgery.", f"He was arrested on {a} and freed on {b}, [{n} days] after his arrest.",
        f"The ship left on {a} and docked on {b}, [{n} days] after its departure.", f"The mine exploded on {a} and was shut on {b}, [{n} days] after the blast.",
        f"People voted on {a} and a cabinet was named on {b}, [{n} days] after the election.",
    ))  # fmt: skip
    low = now.year - dice.randrange(20, 60)
    high = low + dice.randrange(6, 16)
    m = high - low + wrong * dice.choice((-3, 5, 10))
    yield "those years", dice.choice((
        f"He ran the paper from {low} to {high}, and for most of those [{m} years] it made money.", f"She led it from {low} to {high}. In those [{m} years] it grew.",
        f"From {low} to {high} the mine was shut; nobody came in those [{m} years].", f"He taught there from {low} until {high}, and these [{m} years] were his best.",
    ))  # fmt: skip
    nth = counted(10 * dice.randrange(3, 9))
    year = now.year - int(nth[:2]) - wrong * dice.choice((10, 7))
    yield "anniversary of a founder", dice.choice((
        f"Founded in {year} by two brothers, the bakery marked its [{nth} birthday] this week.", f"Opened in {year} in a barn, the club celebrates its [{nth} anniversary].",
        f"Built in {year} by monks, the mill has celebrated its [{nth} birthday].", f"Established in {year} as a school, it marks its [{nth} anniversary] this year.",
    ))  # fmt: skip


def twice(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    name = dice.choice(NAMES)
    week = now - timedelta(7 + wrong * dice.choice((9, 21, 40)))
    a = f"{MONTH_NAMES[week.month - 1]} {week.day}"
    yield "a week ago", dice.choice((
        f"The ministers resigned [last week, on {a}].", f"{name} was freed [last week, on {a}], and flew home.",
        f"The law, which was passed [last week, on {a}], is in force.", f"[Last week, on {a}], the mine was shut.",
    ))  # fmt: skip
    day = now - timedelta(1 + wrong * dice.choice((5, 8, 30)))
    b = f"{MONTH_NAMES[day.month - 1]} {day.day}"
    yield "yesterday", dice.choice((
        f"The bridge was opened [yesterday, {b}], the mayor said.", f"The vote [yesterday ({b}]) was close.", f"It was sold [yesterday, on {b}].",
    ))  # fmt: skip
    event, then = now.year - dice.randrange(20, 45), dice.randrange(12, 30)
    age = then + now.year - event + wrong * dice.choice((-5, 4, 8))
    yield "two ages", dice.choice((
        f"{name} was [{then} when she left school in {event} and is now {age}].", f"{name}, who was [{then} in {event} and is now {age}], wept.",
        f"{name} was only [{then} years old when he moved here in {event}. He is now {age}].",
        f"[Now {age}, {name} was {then} when she sang here in {event}].",
    ))  # fmt: skip


def datelines(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    day = now + timedelta(dice.randrange(2, 20))
    weekday = DAY_NAMES[(day.weekday() + 3 * wrong) % 7]
    yield "weekday and day", f"The council meets again on [{weekday}, {MONTH_NAMES[day.month - 1]} {day.day}]."


def stops(now: date, wrong: bool, dice: random.Random) -> Iterator[tuple[str, str]]:
    month, day, stop = dice.choice(MONTH_NAMES), dice.choice(DAY_NAMES), "" if wrong else "."
    yield "stop behind a month", dice.choice((
        f"The grant ran out in {month}[{stop} Everyone] noticed.", f"The shop has been shut since last {day}[{stop} It] will open soon.",
        f"The plant was closed in {month}[{stop} Many] of the workers moved away.", f"The talks broke down on {day}[{stop} Both] sides were to blame.",
    ))  # fmt: skip
    stop = "." if wrong else ""
    yield "stop before a month", dice.choice((
        f"The swallows come back in[{stop} {month}].", f"The pass will open again in[{stop} {month}] {now.year + 1}.",
        f"She had come by train from[{stop} {dice.choice(TOWNS)}] on {day}.", f"They met at[{stop} {dice.choice(TOWNS)}] last week.",
    ))  # fmt: skip
