"""How many injected errors of figures the rules find: developers run it, with a seed, over real stories.

    python -m tests.evidence.figures [--corpus FOLDER] [--each N] [--misses]

Each error stands in a sentence of the shape that newspapers use, put into a paragraph of a real story, beside as many right
sentences of the same shapes: what is found of the first is recall, what is said of the second is false.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.jsonl import read_jsonl
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import figures as group

Made = tuple[str, str]  # a sentence that is right, and the same gone wrong
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


WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]


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
    write: Callable[[int], str] = (lambda n: WORDS[n] if n < 10 else str(n)) if r.random() < 0.7 else str
    first = "In all, " if frame.startswith("{") else ""
    return first + frame.format(write(a + b), write(a), write(b)), first + frame.format(write(max(wrong, 2)), write(a), write(b))


def some_of(r: random.Random) -> Made:
    n = r.randint(5, 12)
    k = r.randint(2, n - 2)
    w = lambda x: WORDS[x]  # noqa: E731
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


KINDS: dict[str, tuple[Callable[[random.Random], Made], str]] = {
    "wrong conversion": (conversion, "wrong-conversion"), "wrong temperature": (temperature, "wrong-conversion"),
    "reversed range": (reversed_range, "range-reversed"), "percent of a change": (percent_change, "percent-confused"),
    "percent for points": (points, "percent-confused"), "shares past 100": (past_hundred, "parts-exceed-whole"),
    "wrong rest": (rest, "parts-exceed-whole"), "share over 100": (share, "parts-exceed-whole"), "wrong sum": (parts, "parts-exceed-whole"),
    "wrong others": (some_of, "parts-exceed-whole"), "more than all": (including, "parts-exceed-whole"), "slip of magnitude": (magnitude, "magnitude-slip"),
    "one of two figures": (conflict, "figures-conflict"),
}  # fmt: skip


def paragraphs(corpus: Path) -> list[list[str]]:
    """The first paragraphs of each story."""
    paragraph = pool()
    docs = [d for path in sorted(corpus.glob("*.jsonl")) for d in read_jsonl(path.read_text("utf-8"), paragraph) if isinstance(d, Document)]
    return [[b.prose.text for b in d.blocks][:12] for d in docs]


def told(engine: Engine, text: str) -> set[str]:
    """The rules that speak of a story."""
    edition = Edition(engine.rules)
    edition.put(read(engine, next(read_text(text, pool(), "story"))))
    return {d.rule for d in edition.diagnostics("story")}


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=Path(__file__).parents[3] / "shared" / "corpus")
@click.option("--each", default=200, help="How many of each kind.")
@click.option("--only", default="", help="One kind.")
@click.option("--misses", is_flag=True, help="Print what was missed, and what was said of right sentences.")
def main(corpus: Path, each: int, only: str, misses: bool) -> None:
    """Recall and false findings for each kind of error."""
    r, stories = random.Random(5), paragraphs(corpus)
    engine = Engine([rule for rule in vars(group).values() if isinstance(rule, Rule)])
    for kind, (make, rule) in KINDS.items():
        n: Counter[str] = Counter()
        for _ in range(each if only in ("", kind) else 0):
            story, (right, wrong) = r.choice(stories), make(r)
            at = r.randrange(len(story))
            copy = ["\n\n".join([*story[:at], sentence, *story[at:]]) for sentence in (right, wrong)]
            before = told(engine, "\n\n".join(story))
            false, found = told(engine, copy[0]) - before - {"figure-style", "false-precision"}, rule in told(engine, copy[1])
            n.update(false=bool(false), found=found)
            if misses and (false or not found):
                click.echo(f"    {sorted(false)} {right}" if false else f"    missed: {wrong}")
        if each and only in ("", kind):
            click.echo(f"{kind}: found {n['found']} of {each}, false {n['false']}")


main()
