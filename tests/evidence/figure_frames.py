"""Sentences with figures, right and wrong, in the shapes that newspapers use: what `tests.evidence.figures` injects."""

from __future__ import annotations

import random
from collections.abc import Callable

from .count_frames import Made, conflict, exchanged, in_all, including, listed, magnitude, parts, shared, some_of, taken_up, tally, the_rest

UNITS = (
    ("miles", "km", 1.609), ("miles", "kilometers", 1.609), ("feet", "meters", 0.3048), ("pounds", "kilograms", 0.4536), ("acres", "hectares", 0.4047),
    ("mph", "kph", 1.609), ("km", "miles", 0.6214), ("meters", "feet", 3.281), ("kg", "pounds", 2.205), ("hectares", "acres", 2.471), ("tons", "tonnes", 0.907),
    ("inches", "cm", 2.54), ("square miles", "square kilometers", 2.59), ("gallons", "liters", 3.785), ("ounces", "grams", 28.35),
)  # fmt: skip


def conversion(r: random.Random) -> Made:
    one, other, factor = r.choice(UNITS)
    a = r.choice([r.randint(3, 99), r.randint(10, 90) * 10, r.randint(11, 99) * 100])
    b = a * factor
    text = f"{b:.0f}" if b > 20 else f"{b:.1f}"
    wrong = float(text) * r.choice([0.1, 0.5, 0.62, 1.5, 2, 10])
    frame = r.choice(
        [
            "It lies some {} {} ({} {}) from the capital.",
            "Officials gave the size as {} {} ({} {}).",
            "They measured {} {}, or {} {}, in all.",
        ]
    )
    return frame.format(f"{a:,}", one, text, other), frame.format(f"{a:,}", one, f"{wrong:,.1f}" if wrong < 20 else f"{wrong:,.0f}", other)


def temperature(r: random.Random) -> Made:
    c = r.randint(-20, 45)
    f = round(c * 1.8 + 32)
    wrong = f + r.choice([-25, -18, 14, 22, 30])
    frame = r.choice(["It was {}C ({}F) at noon.", "The high was {} degrees Celsius ({} degrees Fahrenheit).", "It reached {}°C ({}°F)."])
    return frame.format(c, f), frame.format(c, wrong)


def reversed_range(r: random.Random) -> Made:
    a = r.randint(2, 60) * r.choice([1, 10, 1000])
    b = a + r.randint(1, 40) * max(1, a // 20)
    thing = r.choice(["people", "days", "percent of them", "soldiers", "km", "homes", "years"])
    frame = r.choice(
        [
            "It would take between {} and {} {}.",
            "Estimates range from {} to {} {}.",
            "About {} to {} {} were counted.",
            "It holds {}-{} {}.",
            "He expects {} to {} {}.",
        ]
    )
    return frame.format(f"{a:,}", f"{b:,}", thing), frame.format(f"{b:,}", f"{a:,}", thing)


def percent_change(r: random.Random) -> Made:
    old = r.randint(20, 900)
    percent = r.choice([-60, -45, -30, -20, 15, 25, 40, 60, 80, 120])
    new = round(old * (1 + percent / 100))
    said = abs(round(100 * (new - old) / old))
    wrong = said + r.choice([-10, 12, 20, 35, 50]) if said > 14 else said + 30
    verb, noun = ("rose", "increase") if percent > 0 else ("fell", "drop")
    unit = r.choice([("$", " million"), ("", " tons"), ("", ""), ("€", " billion"), ("", " cases")])
    a, b = f"{unit[0]}{old}{unit[1]}", f"{unit[0]}{new}{unit[1]}"
    frame = r.choice(
        [f"Output {verb} {{}} percent from {a} to {b}.", f"Sales {verb} {{}}% to {b} from {a} a year earlier.", f"The figure {verb} from {a} to {b}, a {{}}% {noun}.",
         f"It {verb} by {{}} percent, from {a} in 2018 to {b} in 2019.", f"Revenue was {b}, {'up' if percent > 0 else 'down'} {{}}% from {a}."]
    )  # fmt: skip
    return frame.format(said), frame.format(wrong)


def points(r: random.Random) -> Made:
    old, by = r.randint(4, 30), r.randint(2, 9)
    frame = r.choice(["The rate rose {} percent{} from {}% to {}%.", "Turnout rose by {} percent{}, from {} percent to {} percent."])
    return frame.format(by, "age points", old, old + by), frame.format(by, "", old, old + by)


def past_hundred(r: random.Random) -> Made:
    a = r.randint(30, 65)
    b, wrong = 100 - a - r.randint(0, 3), r.randint(105 - a, 99)
    frame = r.choice(
        ["In the poll, {} percent were in favor and {} percent against.", "{}% voted yes and {}% voted no.", "Smith won {} percent of the vote, to {} percent for Jones.",
         "A survey found {}% support the plan and {}% oppose it.", "Of the patients, {}% were men and {}% were women.", "Smith leads Jones {}% to {}% in the poll.",
         "Some {} percent approve of the president while {} percent disapprove.", "He took {}% of the vote and she got {}%.", "Smith had {} percent, Jones {} percent, in the runoff vote."]
    )  # fmt: skip
    return "Overall, " + frame.format(a, b), "Overall, " + frame.format(a, wrong)


def rest(r: random.Random) -> Made:
    a = r.randint(20, 80)
    frame = r.choice(
        [
            "The state owns {}% and the remaining {}% is held by the bank.",
            "Some {} percent live in towns, the other {} percent in villages.",
        ]
    )
    return frame.format(a, 100 - a), frame.format(a, 100 - a + r.choice([-20, -10, 10, 15]))


def share(r: random.Random) -> Made:
    a = r.randint(20, 95)
    frame = r.choice(
        [
            "About {}% of the population is at risk.",
            "Some {} percent of residents fled.",
            "Nearly {}% of voters said so.",
            "He won {} percent of the vote.",
        ]
    )
    return frame.format(a), frame.format(a + 100)


def share_of(r: random.Random) -> Made:
    whole = r.randint(20, 400)
    part = r.randint(whole // 5, whole * 4 // 5)
    share = round(100 * part / whole)
    wrong = share + r.choice([-12, 9, 15, 25]) if share > 20 else share + 20
    frame = r.choice(
        [
            "In all, {a} of the {b} members, or {p} percent, were there.",
            "Some {p}% ({a} of {b}) failed.",
            "They lost {a} of their {b} ships ({p} percent).",
            "It closed {p} percent of its {b} branches, or {a}.",
        ]
    )
    return frame.format(a=part, b=whole, p=share), frame.format(a=part, b=whole, p=wrong)


def unit_twice(r: random.Random) -> Made:
    a = r.randint(11, 60)
    b = a + r.randint(3, 40)
    frame = r.choice(
        [
            "Wages range from ${} an hour to ${} an hour.",
            "It takes anywhere from {} minutes to {} minutes.",
            "The wall is between {} feet and {} feet high.",
            "It admits women aged {} to {}.",
            "The test is for men between the ages of {} and {}.",
            "It expects growth of {}-{} percent.",
        ]
    )
    return frame.format(a, b), frame.format(b, a)


def factor(r: random.Random) -> Made:
    a = r.randint(20, 300)
    word, n = r.choice([("doubled", 2), ("tripled", 3), ("quadrupled", 4)])
    wrong = {2: 3.2, 3: 1.6, 4: 2.0}[n]
    frame = r.choice(["The rent has {w} from ${a} to ${b}.", "Its staff {w} to {b} from {a}.", "Prices {w}, from {a} cents to {b} cents."])
    return frame.format(w=word, a=a, b=a * n), frame.format(w=word, a=a, b=round(a * wrong))


def precise(r: random.Random) -> Made:
    n = r.randint(11, 98) * 1000 + r.randint(1, 98) * 10 + r.randint(1, 9)
    frame = r.choice(
        ["Nearly {:,} homes were lost.", "About {:,} people came.", "The crowd was put at roughly {:,}.", "Over {:,} cases are known."]
    )
    return frame.format(round(n, -3)), frame.format(n)


KINDS: dict[str, tuple[Callable[[random.Random], Made], str]] = {
    "wrong conversion": (conversion, "wrong-conversion"), "wrong temperature": (temperature, "wrong-conversion"),
    "reversed range": (reversed_range, "range-reversed"), "range with its unit twice, ages": (unit_twice, "range-reversed"),
    "percent of a change": (percent_change, "percent-confused"), "percent for points": (points, "percent-confused"),
    "doubled, tripled": (factor, "percent-confused"), "share of a whole": (share_of, "percent-confused"),
    "shares past 100": (past_hundred, "parts-exceed-whole"), "wrong rest": (rest, "parts-exceed-whole"),
    "share over 100": (share, "parts-exceed-whole"), "wrong sum": (parts, "parts-exceed-whole"), "wrong list": (listed, "parts-exceed-whole"),
    "wrong total": (in_all, "parts-exceed-whole"), "wrong others": (some_of, "parts-exceed-whole"), "wrong others, told otherwise": (the_rest, "parts-exceed-whole"),
    "more than all": (including, "parts-exceed-whole"), "slip of magnitude": (magnitude, "magnitude-slip"), "hedged and exact": (precise, "false-precision"),
    "whole shared out": (shared, "parts-exceed-whole"), "votes": (tally, "parts-exceed-whole"),
    "two digits exchanged": (exchanged, "digits-swapped"), "one of two figures": (conflict, "figures-conflict"), "a figure taken up": (taken_up, "figures-conflict"),
}  # fmt: skip
