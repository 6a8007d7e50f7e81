"""Sentences that count, right and wrong: parts and wholes, and figures that another sentence takes up."""

from __future__ import annotations

import random
from collections.abc import Callable

from .numerals import SMALL

Made = tuple[str, str]  # a sentence that is right, and the same gone wrong
WORDS = SMALL.split()[:13]


def parts(r: random.Random) -> Made:
    a, b = r.randint(2, 9), r.randint(2, 9)
    wrong = a + b + r.choice([-3, -1, 1, 2])
    men, women = r.choice([("men", "women"), ("boys", "girls"), ("women", "children"), ("soldiers", "civilians")])
    frame = r.choice(
        [
            "The blast killed {} people, {} " + men + " and {} " + women + ".",
            "Police arrested {} people: {} " + men + " and {} " + women + ".",
            "{} people — {} " + men + " and {} " + women + " — were rescued.",
        ]
    )
    write: Callable[[int], str] = in_words if r.random() < 0.7 else str
    first = "In all, " if frame.startswith("{") else ""
    return first + frame.format(write(a + b), write(a), write(b)), first + frame.format(write(max(wrong, 2)), write(a), write(b))


def some_of(r: random.Random) -> Made:
    n = r.randint(5, 12)
    k = r.randint(2, n - 2)
    w = WORDS.__getitem__
    frame = r.choice(
        [
            "{} of the {} suspects fled and the other {} were held.",
            "Rescuers found {} of the {} hikers, and the remaining {} walked home.",
            "{} of the {} judges agreed. The other {} did not.",
        ]
    )
    first = "Yesterday, " if frame.startswith("{") else ""
    return first + frame.format(w(k), w(n), w(n - k)), first + frame.format(
        w(k), w(n), w(n - k + r.choice([-1, 1]) if n - k > 2 else n - k + 1)
    )


def including(r: random.Random) -> Made:
    n = r.randint(11, 90)
    frame = r.choice(["The strike killed {} people, including {} children.", "At least {} people were hurt, including {} women, he said."])
    return frame.format(n, r.randint(2, n - 1)), frame.format(n, n + r.randint(1, 30))


def magnitude(r: random.Random) -> Made:
    n = f"{r.randint(11, 99) / 10:.1f}"
    sign = r.choice("$€£")
    frame = "The company agreed to a {0}{1} {2} sale in May. On Monday it said the {0}{1} {3} sale was off."
    return frame.format(sign, n, "billion", "billion"), frame.format(sign, n, "billion", "million")


def conflict(r: random.Random) -> Made:
    n = r.randint(11, 99)
    wrong = n + r.choice([-3, -2, 2, 4, 9])
    frame = r.choice(
        ["The army said {0} sailors were infected. It moved the {1} sailors to a camp.", "A judge set a ${0} million bond. His lawyers paid the ${1} million bond on Monday.",
         "At least {0} people were killed when a ferry sank. Police said {1} people died.", "The {0}-member council met. Then the {1}-member council voted.",
         "The crash injured {0} people. All {1} people were taken to hospital.", "A mine held {0} workers. Rescuers brought up the {1} workers."]
    )  # fmt: skip
    return frame.format(n, n), frame.format(n, wrong)


def listed(r: random.Random) -> Made:
    """Lists that are said to be all there is: behind a colon, in brackets, before their sum."""
    a, b = r.randint(3, 19), r.randint(3, 19)
    wrong = a + b + r.choice([-2, -1, 1, 3])
    one, other = r.choice(
        [("rifles", "pistols"), ("pupils", "teachers"), ("trawlers", "yachts"), ("novels", "plays"), ("nurses", "doctors")]
    )
    whole = {"rifles": "weapons", "pupils": "passengers", "trawlers": "vessels", "novels": "books", "nurses": "members"}[one]
    frame = r.choice(
        [
            "They counted {} " + whole + ": {} " + one + " and {} " + other + ".",
            "There were {} " + whole + " ({} " + one + " and {} " + other + ").",
            "A total of {} " + whole + ", {} " + one + " and {} " + other + ", were listed.",
            "The group of {} is made up of {} " + one + " and {} " + other + ".",
            "The {}-strong party, {} women and {} men, left at noon.",
        ]
    )
    write: Callable[[int], str] = str if "strong" in frame else in_words
    return frame.format(write(a + b), in_words(a), in_words(b)), frame.format(write(wrong), in_words(a), in_words(b))


def in_all(r: random.Random) -> Made:
    a, b = r.randint(3, 19), r.randint(3, 19)
    wrong = a + b + r.choice([-2, -1, 1, 3])
    frame = r.choice(
        [
            "They met {} men and {} women, {} people in all.",
            "On board were {} crew and {} passengers, a total of {} people.",
            "He scored {} goals at home and {} away, {} in all.",
            "Last year {} judges and {} lawyers sat, a total of {}.",
        ]
    )
    return frame.format(in_words(a), in_words(b), in_words(a + b)), frame.format(in_words(a), in_words(b), in_words(wrong))


def the_rest(r: random.Random) -> Made:
    n = r.randint(6, 12)
    k = r.randint(2, n - 3)
    frame = r.choice(
        [
            "Of the {n} planes, {k} came back and the other {m} did not.",
            "The club has {n} teams; {k} play at home and the other {m} away.",
            "Out of {n} tests, {k} were positive and the remaining {m} negative.",
            "It has {n} lifts: {k} work and {m} do not.",
        ]
    )
    m = n - k + r.choice([-1, 1, 2])
    return tuple([frame.format(n=in_words(n), k=in_words(k), m=in_words(left)) for left in (n - k, m)])  # type: ignore[return-value]


def taken_up(r: random.Random) -> Made:
    """A figure that the next sentence takes up."""
    n = r.randint(14, 95)
    wrong = max(12, n + r.choice([-3, -2, 2, 4, 10]))
    frame = r.choice(
        [
            "Floods tore the roofs off {} houses.\n\nRepairs to the {} houses will take months.",
            "A judge fined the mill ${} million.\n\nIt will appeal against the ${} million fine.",
            "The union has {},000 members.\n\nIts {},000 members vote on Friday.",
            "Doctors saw {} patients. None of the {} patients was ill.",
            "The {}-storey tower is empty. Critics of the {}-storey tower want it lower.",
            "Half of Peru's {},000 nurses walked out.\n\nMost of Peru's {},000 nurses are women.",
            "Police detained {} marchers.\n\nThe {} detained marchers were fined.",
            "A ferry with {} pilgrims sank. Only two of the {} pilgrims on board could swim.",
        ]
    )
    return frame.format(n, n), frame.format(n, wrong)


def exchanged(r: random.Random) -> Made:
    """A count that stands again, with two of its digits exchanged."""
    a, b = r.sample(range(1, 10), 2)
    n, wrong = (f"{d}{e}" for d, e in ((a, b), (b, a)))
    if r.random() < 0.4:
        rest = r.randint(100, 999)
        n, wrong = f"{n},{rest}", f"{wrong},{rest}"
    frame = r.choice(
        [
            "The rally drew {} tractors.\n\nThe owners of the {} tractors were thanked for coming.",
            "The mill dismissed {} men.\n\nUnder the deal the {} men will return on Monday.",
            "The soldiers said the court had freed {} of them.\n\nThe {} soldiers went home.",
            "A ferry with {} pilgrims sank. All {} pilgrims were saved.",
            "The union has {} members.\n\nIts {} members will vote on Friday.",
            "The blast killed {} people.\n\nAmong the {} dead were two teachers.",
        ]
    )
    return frame.format(n, n), frame.format(n, wrong)


def shared(r: random.Random) -> Made:
    """A whole that the next sentence shares out."""
    a, b, c = r.randint(20, 60), r.randint(11, 30), r.randint(2, 9)
    n, wrong = a + b + c, r.choice([1, 2, 5])
    frame, parts = r.choice(
        [
            ("Floods hit {n} houses. Of these, {a} can be repaired, {b} must be pulled down and {c} are still to be seen.", 3),
            ("Of the {n} guests, {a} are from Lima, {b} from Cusco and {c} from Tacna.", 3),
            ("Of the {n} patients, {a} had waited for more than six hours and {b} for less.", 2),
            ("The storm cut off {n} villages. Power is back in {a} and the other {b} are dark.", 2),
            ("The zoo has {n} bears. It kept {a} in May and the remaining {b} were sold.", 2),
        ]
    )
    n = n if parts == 3 else a + b
    last = {"c": c + wrong, "b": b} if parts == 3 else {"c": c, "b": b + wrong}
    return frame.format(n=n, a=a, b=b, c=c), frame.format(n=n, a=a, **last)


def tally(r: random.Random) -> Made:
    """The votes of a council, with those who abstained."""
    a, b, c = r.randint(7, 11), r.randint(2, 5), r.randint(2, 3)
    frame = r.choice(
        [
            "The {n} members of the panel met. {a} voted in favor, {b} were against and {c} abstained.",
            "The {n}-member board sat on Monday. {a} voted for it, {b} against and {c} abstained.",
            "All {n} judges sat. {a} backed it, {b} opposed it and {c} abstained.",
        ]
    )
    words = [in_words(v).capitalize() if i == 0 else in_words(v) for i, v in enumerate((a, b, c, c - 1))]
    return tuple([frame.format(n=a + b + c, a=words[0], b=words[1], c=last) for last in words[2:]])  # type: ignore[return-value]


def in_words(n: int) -> str:
    return WORDS[n] if n < 10 else str(n)
