"""Sentences about days, years and ages in which the arithmetic is right or wrong: for the evidence on the rules of dates.

Each kind has many wordings, American and British. The part that is wrong stands in square brackets.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from newslint.prose import Document
from newslint.views.calendar import DAY_NAMES, MONTH_NAMES

from .contradictions import contradictions
from .numerals import counted, spelt, written

Sentences = Iterator[tuple[str, bool, str]]
NAMES = ["Anna Keller", "Omar Haddad", "Maria Lopez", "John Fraser", "Ines Duarte", "Pavel Novak"]
TOWNS = ["Leeds", "Cairo", "Lyon", "Porto", "Ankara"]


def whole_years(born: date, now: date) -> int:
    return now.year - born.year - ((now.month, now.day) < (born.month, born.day))


def sentences(doc: Document, dice: random.Random) -> Sentences:
    """Sentences of each kind, right and wrong, about the time of a story: their kind, whether they are wrong, and the copy."""
    now = doc.dated or date(2020, 6, 1)
    for wrong in (True, False):
        for kind in (ages, lives, days, weeks_and_months, years, weekdays, backwards, wars, strays, contradictions):
            yield from kind(now, wrong, dice)


def ages(now: date, wrong: bool, dice: random.Random) -> Sentences:
    name, town = dice.choice(NAMES), dice.choice(TOWNS)
    last, off = name.split()[1], dice.choice((-20, -10, -7, -3, 3, 5, 10, 25)) * wrong
    born = date(dice.randrange(now.year - 80, now.year - 35), dice.randrange(1, 13), dice.randrange(1, 29))
    age, day = whole_years(born, now) + off, written(born, dice)
    yield "age, by the story's date", wrong, dice.choice((
        f"{name}, born in {born.year}, is back: the [{age}-year-old] said little.", f"{name}, [{age}], was born in {town} in {born.year}.",
        f"The [{age}-year-old], who was born on {day}, denied it.", f"{name} (born {day}) lives here. The [{age}-year-old] is well.",
        f"Born in {born.year} in {town}, {name} is now [{age}] years old.", f"At [{age}], {name}, who was born in {born.year}, is the eldest.",
        f"{name} was born in {born.year}. He is [{age}] and lives in {town}.", f"[{age}-year-old] {name} was born in {born.year}.",
        f"{name}, aged [{age}], of {town}, born {day}, was charged with theft.",
    ))  # fmt: skip
    yield "age, in two paragraphs", wrong, dice.choice((
        f"[{name}, {age}], was freed.\n\nHe thanked the court.\n\n{last} was born in {town} in {born.year}.",
        f"{name} was born in {born.year} in {town}.\n\nNobody there remembers him.\n\n[{last}, who is {age}], lives alone.",
        f"The winner was [{name}, a {age}-year-old] teacher.\n\n{last} was born on {day} and grew up in {town}.",
    ))  # fmt: skip
    event = born.year + dice.randrange(16, 34)
    then = max(8, event - born.year + (off if event - born.year + off > 8 else 12 * wrong))
    yield "age at an event", wrong, dice.choice((
        f"Born in {born.year}, {name} was [{then} when] he was elected in {event}.", f"In {event}, [aged {then}], {name}, born in {born.year}, flew solo.",
        f"{name} was born in {born.year}. He was [{then} years old when] he was jailed in {event}.",
        f"{name}, who was born in {born.year}, married in {event} [at the age of {then}].",
        f"Born in {town} in {born.year}, {name} made his debut in {event} [at {then}].",
    ))  # fmt: skip
    dead = min(born + timedelta(dice.randrange(30, 70) * 365 + 100), now - timedelta(dice.randrange(1, 900)))
    end = max(3, whole_years(born, dead) + off)
    yield "age, by the year of death", wrong, dice.choice((
        f"{name} was born in {town} on {day} and died in {dead.year}, [aged {end}].", f"{name} died in {dead.year}. She was [{end}]. She was born in {born.year}.",
        f"Born on {day}, {name} died on {written(dead, dice)} [at the age of {end}].", f"{name} ([{born.year}-{dead.year}) died at the age of {end}].",
        f"Born in {born.year}, the singer died in {dead.year} [at the age of {end}].", f"{name}, born {born.year}, was [{end} when] he died in {dead.year}.",
    ))  # fmt: skip


def lives(now: date, wrong: bool, dice: random.Random) -> Sentences:
    name, town = dice.choice(NAMES), dice.choice(TOWNS)
    born = dice.randrange(1800, now.year - 60)
    dead = born + dice.randrange(30, 58)
    if wrong:
        dead = dice.choice((born - 30, born - 3, born + 130 if born + 130 < now.year else born - 12))
    yield "life span", wrong, dice.choice((
        f"The work of {name} ([{born}–{dead}]) was praised.", f"The poet {name} ([{born} – {dead}]) is read again.", f"{name} ([b. {born}, d. {dead}]) is forgotten.",
        f"A plaque to {name}, [{born}-{dead}], was unveiled.", f"{name}, who [lived from {born} to {dead}], wrote it.", f"{name} was [born in {born} and died in {dead}].",
        f"{name} (12 May [{born} – 3 June {dead}]) was a priest.", f"[Born in {born}, {name} died in {dead}].", f"{name}, who [died in {dead}, was born in {born}].",
        f"{name} ({town}, [{born} – {town}, {dead}]) was a sculptor.",
    ))  # fmt: skip


def days(now: date, wrong: bool, dice: random.Random) -> Sentences:
    first = now - timedelta(dice.randrange(70, 3000))
    number = dice.randrange(4, 45)
    last = first + timedelta(number)
    said = max(2, number + wrong * dice.choice((-9, 3, 5, 10, 25)))
    if wrong and abs(said - number) < 3:
        said = number + 6
    start, end, n = written(first, dice), written(last, dice), dice.choice((str(said), spelt(said)))
    yield "days", wrong, dice.choice((
        f"On {end}, [{n} days] after the {written(first, dice, False)} attack, they met.", f"The deal was signed on {end}, [{n} days] after talks began on {start}.",
        f"It was [{n} days] after the vote of {start}, on {end}, that it fell.", f"The truce began on {start} and broke down [{n} days] later, on {end}.",
        f"Kidnapped on {start}, she was freed [{n} days] later on {end}.", f"Some say that [{n} days] passed between the vote on {start} and the count on {end}.",
        f"The trial opened on {start}.\n\nIt ended on {end}, [{n} days] later.", f"The crash on {start} came [{n} days] before the inquiry opened on {end}.",
        f"The siege began on {start}.\n\nThe siege ended on {end}, [{n} days] after it began.",
    ))  # fmt: skip
    whole = number + 1 + (said - number)
    yield "days of a range", wrong, dice.choice((
        f"The [{whole}-day] fair was held from {start} to {end} in Leeds.", f"From {start} to {end}, a period of [{whole} days], no ship came.",
        f"The strike lasted [{whole} days], from {start} to {end}.", f"The [{whole}-day] siege began on {start} and ended on {end}.",
    ))  # fmt: skip


def weeks_and_months(now: date, wrong: bool, dice: random.Random) -> Sentences:
    first = now - timedelta(dice.randrange(150, 3000))
    number = dice.randrange(2, 12)
    last, said = first + timedelta(7 * number), number + wrong * dice.choice((2, 3, 5))
    start, end, n = written(first, dice), written(last, dice), dice.choice((str(said), spelt(said)))
    yield "weeks", wrong, dice.choice((
        f"On {end}, [{n} weeks] after the election on {start}, he resigned.", f"The trial, which opened on {start}, ended [{n} weeks] later, on {end}.",
        f"The strike ran for [{n} weeks], from {start} to {end}.", f"The [{n}-week] strike began on {start} and ended on {end}.",
    ))  # fmt: skip
    month = first.month + number
    start, end = f"{MONTH_NAMES[first.month - 1]} {first.year}", f"{MONTH_NAMES[(month - 1) % 12]} {first.year + (month - 1) // 12}"
    n = spelt(number + wrong * dice.choice((4, 6, 9)))
    yield "months", wrong, dice.choice((
        f"The bank failed in {end}, [{n} months] after it was founded in {start}.", f"Work began in {start} and ended [{n} months] later, in {end}.",
        f"He was held from {start} to {end}, [{n} months] in all.",
    ))  # fmt: skip


def years(now: date, wrong: bool, dice: random.Random) -> Sentences:
    start = dice.randrange(now.year - 70, now.year - 8)
    gap = dice.randrange(5, now.year - start)
    more = gap + wrong * dice.choice((5, 10, 20, -3 if gap > 5 else 4))
    end, n = start + gap, dice.choice((str(more), spelt(more)))
    yield "years", wrong, dice.choice((
        f"In {end}, [{n} years] after the war of {start}, they met.", f"In {end}, [{n} years] after he was elected in {start}, he left.",
        f"He came to power in {start} and was ousted [{n} years] later, in {end}.", f"She taught there for [{n} years], from {start} to {end}.",
        f"The line, opened in {start}, was shut in {end}, [{n} years] later.", f"Between {start} and {end}, a span of [{n} years], it had one owner.",
        f"The [{n}-year] war began in {start} and ended in {end}.", f"Married in {start}, they parted in {end} after [{n} years].",
    ))  # fmt: skip
    event = now.year - gap
    yield "years to the story", wrong, dice.choice((
        f"It has been [{n} years] since the {event} revolution.", f"It was built [{n} years] ago, in {event}.", f"The vote comes [{n} years] after the {event} coup.",
        f"It was last done in {event}, [{n} years] ago.", f"The mill, built in {event}, is [{n} years] old.", f"The [{n}-year]-old firm, founded in {event}, is for sale.",
        f"She has lived here for [{n} years], since {event}.", f"Today, [{n} years] after the {event} coup, he is free.",
    ))  # fmt: skip
    nth = counted(more)
    yield "anniversary", wrong, dice.choice((
        f"The country marks the [{nth} anniversary] of the {event} earthquake.", f"It was the [{nth} anniversary] of the end of the war in {event}.",
        f"The club, founded in {event}, celebrates its [{nth} anniversary].", f"In {end}, on the [{nth} anniversary] of the {start} war, he wept.",
        f"The church, built in {event}, marks its [{nth} birthday] this year.", f"They wed in {event} and celebrate their [{nth} wedding anniversary].",
    ))  # fmt: skip


def weekdays(now: date, wrong: bool, dice: random.Random) -> Sentences:
    day = now - timedelta(dice.randrange(0, 60))
    number = dice.randrange(2, 6)
    off = wrong * dice.randrange(1, 7)
    a, b, next_day = (DAY_NAMES[(day.weekday() + n) % 7] for n in (0, number + off, 1 + off))
    yield "weekdays", wrong, dice.choice((
        f"He vanished on {a}, and was found [{spelt(number)} days] later, on {b}.", f"It began on {a} and lasted until {b}, [{spelt(number)} days] later.",
        f"The quake struck on {a}. The [next day], {next_day}, aid arrived.", f"She resigned on {a}; the [following day], {next_day}, he did too.",
    ))  # fmt: skip


def backwards(now: date, wrong: bool, dice: random.Random) -> Sentences:
    low, high = sorted(dice.sample(range(now.year - 60, now.year - 1), 2), reverse=wrong)
    yield "years that run back", wrong, dice.choice((
        f"He ruled from [{low} to {high}].", f"The war ([{low}–{high}]) was long.", f"In the years [{low}-{high}] it grew.", f"It fell from [{low} through {high}].",
        f"Between [{low} and {high}] the town grew.", f"She taught in Rome from [{low} until {high}].", f"From early [{low} to late {high}] he was in prison.",
    ))  # fmt: skip
    a, b = sorted(dice.sample(range(1, 29), 2), reverse=wrong)
    yield "days that run back", wrong, dice.choice((
        f"It was held from [{a} to {b} May].", f"It was held [{a}–{b} May] here.", f"It ran from [May {a} to May {b}].", f"It is open [Dec. {a} through Dec. {b}].",
        f"The office was shut from [{a} May to {b} May {now.year}].", f"Between [{a} and {b} May] it rained.",
    ))  # fmt: skip
    over, ahead = now - timedelta(dice.randrange(5, 60)), now + timedelta(dice.randrange(5, 60))
    yield "future on a past day", wrong, dice.choice((
        f"The leaders will meet [on {written(over if wrong else ahead, dice)}].", f"The ship is due to dock [on {written(over if wrong else ahead, dice)}].",
        f"They plan to march [on {written(over if wrong else ahead, dice)}].",
    ))  # fmt: skip
    yield "past on a future day", wrong, dice.choice((
        f"The leaders met [on {written(ahead if wrong else over, dice)}].", f"The vote was held [on {written(ahead if wrong else over, dice)}].",
    ))  # fmt: skip


def wars(now: date, wrong: bool, dice: random.Random) -> Sentences:
    began = now - timedelta(dice.randrange(40, 300))
    day = (now - began).days + 1 + wrong * dice.choice((-12, -5, 5, 10, 100))
    yield "day of a war", wrong, dice.choice((
        f"The war began with an attack on {written(began, dice)}. The war, now in its [{counted(day)} day], goes on.",
        f"The siege began on {written(began, dice)}. It is now in its [{counted(day)} day].",
        f"The offensive was launched on {written(began, dice)}; it is [day {day}] of the war.",
    ))  # fmt: skip


def strays(now: date, wrong: bool, dice: random.Random) -> Sentences:
    """Years that cannot belong to their clause; right without them, or with one that can."""
    past = now.year - dice.randrange(4, 17)
    leftover, day = f" [in {past}]" if wrong else "[]", DAY_NAMES[dice.randrange(7)]
    yield "present clause, year", wrong, dice.choice((
        f"The road is currently closed{leftover}.", f"So far 1,240 people have been evacuated{leftover}.", f"Rescuers are still searching for survivors{leftover}.",
        f"The two sides are now talking to each other{leftover}.", f"Schools remain closed{leftover}.", f"The firm now has 4,200 staff{leftover}.",
        f"The number of dead has now passed 3,100{leftover}.", f"Nobody has yet been charged{leftover}.",
    ))  # fmt: skip
    yield "present source, year", wrong, dice.choice((
        f"The river is still rising, according to the weather office{leftover}.", f"At least 300 homes remain without power, says the state utility{leftover}.",
        f"More than 900 families are now in shelters, the Red Cross says{leftover}.", f"The fire is now under control, according to the fire service{leftover}.",
    ))  # fmt: skip
    yield "day of this week, year", wrong, dice.choice((
        f"The minister told reporters on {day}{leftover}.", f"On {day}{leftover}, the court heard the appeal.", f"The law comes into force next month{leftover}.",
        f"Late on {day}{leftover}, the two met again.", f"A bomb went off earlier today{leftover}.", f"He will be buried tomorrow{leftover}.",
    ))  # fmt: skip
    soon = past if wrong else now.year + dice.randrange(1, 8)
    yield "future clause, year", wrong, dice.choice((
        f"The bridge will open [in {soon}].", f"The firm plans to build a second plant [in {soon}].", f"He is to stand trial [in {soon}].",
        f"The law will take effect [in {soon}], he said.", f"They are going to meet again [in May {soon}].", f"Work should be finished [by the end of {soon}].",
    ))  # fmt: skip
    ago = now.year + dice.randrange(2, 20) if wrong else past
    yield "past clause, future year", wrong, dice.choice((
        f"The bridge was opened [in {ago}].", f"He has lived here since [{ago}].", f"The firm, founded [in {ago}], makes shoes.", f"The poet died [in {ago}].",
    ))  # fmt: skip
