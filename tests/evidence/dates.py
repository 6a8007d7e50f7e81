"""Recall of the rules of dates, by errors put into real news: for developers.

    python -m tests.evidence.dates [--misses] [--corpus FOLDER] [--seed N]

Each error is put into one story by itself: into a date, a time or a clause of the copy where it has one, else as a sentence
of its own at the end of a paragraph. With each kind of arithmetic right sentences of the same form are put in too, of which
none may be flagged. The same seed gives the same errors.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import click

import newslint_rules.dates as group
from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import Document, pool
from newslint.readers.text import read_text
from newslint.rule import Level, Rule
from newslint.views.calendar import DAY_NAMES, LONGEST, MONTH_NAMES
from newslint.views.dates import dates
from newslint.views.times import times

from .__main__ import CORPUS, stories


class Slip(NamedTuple):
    """A change to a story: its kind and whether it is an error, the copy, and the place of the change in it."""

    kind: str
    wrong: bool
    text: str
    start: int
    end: int


Make = Callable[[Document, random.Random], Iterator[Slip]]


def put(doc: Document, kind: str, wrong: bool, start: int, end: int, new: str) -> Slip:
    return Slip(kind, wrong, doc.text[:start] + new + doc.text[end:], start, start + len(new))


def days(doc: Document) -> list[tuple[int, int, int, int, str]]:
    """Days of the copy, outside quotations, that have neither weekday nor year: place, month, day, order."""
    out = []
    for start, p in doc.blocks:
        for d in dates(p):
            plain = d.day and not d.year and d.weekday < 0 and not d.end and not d.ordinal and d.order.endswith("first")
            if plain and p.text[: d.span.start].count('"') % 2 == 0 and "((" not in p.text[:4]:
                out.append((start + d.span.start, start + d.span.end, d.month, d.day, d.order))
    return out


def in_dates(doc: Document, dice: random.Random) -> Iterator[Slip]:
    """Weekdays, days that do not exist, ordinals."""
    for start, end, month, day, order in dice.sample(found := days(doc), min(3, len(found))):
        written = doc.text[start:end]
        year = doc.dated.year if doc.dated else 2020
        comma = ", " if order == "month first" else " "
        try:
            real = min((date(y, month, day) for y in (year - 1, year, year + 1)), key=lambda d: abs(d - doc.dated)).weekday()
            on = date(year, month, day).weekday()
        except ValueError:
            continue
        wrong = dice.randrange(1, 7)
        yield put(doc, "weekday, with a year", True, start, end, f"{DAY_NAMES[(on + wrong) % 7]}, {written}{comma}{year}")
        yield put(doc, "weekday, with a year", False, start, end, f"{DAY_NAMES[on]}, {written}{comma}{year}")
        yield put(doc, "weekday, by the story's date", True, start, end, f"{DAY_NAMES[(real + wrong) % 7]}, {written}")
        yield put(doc, "weekday, by the story's date", False, start, end, f"{DAY_NAMES[real]}, {written}")
        bad, name = LONGEST[month - 1] + dice.choice((1, 1, 2)), written.strip("0123456789 ")
        yield put(doc, "impossible date", True, start, end, f"{name} {bad}" if order == "month first" else f"{bad} {name}")
        th = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 * (day not in (11, 12, 13)), "th")
        yield put(
            doc, "ordinal date", True, start, end, dice.choice((f"{day}{th} {name}", f"{name} {day}{th}", f"the {day}{th} of {name}"))
        )
        yield put(doc, "ordinal suffix", True, start, end, f"{name} {day}{'th' if th != 'th' else dice.choice(('st', 'nd', 'rd'))}")


def in_times(doc: Document, dice: random.Random) -> Iterator[Slip]:
    for start, p in doc.blocks:
        for t in times(p):
            if t.half or t.zone:
                written = p[t.span]
                bad = written
                if t.half and dice.random() < 0.5:
                    bad = re.sub(r"^[0-9]{1,2}", str(dice.randrange(13, 24)), written)
                elif t.minute >= 0:
                    bad = re.sub(r"[0-9]{2}(?=\D*$)", str(dice.randrange(60, 100)), written, count=1)
                if bad != written:
                    yield put(doc, "impossible time", True, t.span.start + start, t.span.end + start, bad)


SOURCE = re.compile(r"[Aa]ccording to (?:the |an? )?(?:[A-Z][\w’'-]+ ?|of |the |for |and ){1,8}(?=[.,])")
THIS_DAY = re.compile(r"\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?=[.,])")
SO_FAR = re.compile(
    r"(?<=[.\n] )[A-Z][^.\n\"()]*\b(?:now|so far|(?:has|have) (?:killed|infected|reached|exceeded|risen))\b[^.,;\n\"]*[0-9][^.,;\n\"]*[a-z](?=[.,])"
)
OFFICIALS = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day[^.\n\"]*, [\w ]+ said(?=[.,])")


def stray_years(doc: Document, dice: random.Random) -> Iterator[Slip]:
    for kind, places in (("source, year", SOURCE), ("weekday, year", THIS_DAY), ("now, year", SO_FAR), ("said, year", OFFICIALS)):
        for m in list(places.finditer(doc.text))[:4]:
            year = dice.choice([y for y in range(2005, 2019) if str(y) not in doc.text] or [2003])
            yield put(doc, kind, True, m.end(), m.end(), f" in {year}")


def broken(doc: Document, dice: random.Random) -> Iterator[Slip]:
    spaces = [m.start() for m in re.finditer(r"(?<=[a-z]{3}) (?=[a-z]{2})", doc.text)]
    for at in dice.sample(spaces, min(3, len(spaces))):
        yield put(doc, "stop in mid-sentence", True, at, at, ".")
    stops = [m.start() for m in re.finditer(r"(?<=[a-z]{3})\.(?= [A-Z][a-z])", doc.text)]
    for at in dice.sample(stops, min(2, len(stops))):
        slip = put(doc, "stop left out", True, at, at + 1, "")
        yield slip._replace(start=at - 2, end=at + 3)


NAMES = ["Anna Keller", "Omar Haddad", "Maria Lopez", "John Fraser", "Ines Duarte", "Pavel Novak"]
TOWNS = ["Leeds", "Cairo", "Lyon", "Porto", "Ankara"]


def written(day: date, dice: random.Random, year: bool = True) -> str:
    month = MONTH_NAMES[day.month - 1]
    return dice.choice((f"{month} {day.day}" + f", {day.year}" * year, f"{day.day} {month}" + f" {day.year}" * year))


def sentences(doc: Document, dice: random.Random) -> Iterator[tuple[str, bool, str]]:
    """Sentences of arithmetic, right and wrong: their kind and the copy, the wrong part in brackets."""
    now = doc.dated or date(2020, 6, 1)
    name, town = dice.choice(NAMES), dice.choice(TOWNS)
    for wrong in (True, False):
        off = dice.choice((-20, -10, -7, -3, 2, 3, 5, 10, 25)) * wrong
        born = date(dice.randrange(1940, 1990), dice.randrange(1, 13), dice.randrange(1, 29))
        age = now.year - born.year - ((now.month, now.day) < (born.month, born.day)) + off
        yield "age, by the story's date", wrong, dice.choice((
            f"{name}, born in {born.year}, is back: the [{age}-year-old] said little.", f"{name}, [{age}], was born in {town} in {born.year}.",
            f"The [{age}-year-old], who was born on {written(born, dice)}, denied it.", f"{name} (born {written(born, dice)}) lives here. The [{age}-year-old] is well.",
        ))  # fmt: skip
        died = min(born + timedelta(dice.randrange(30, 70) * 365 + 100), now - timedelta(dice.randrange(1, 900)))
        end = died.year - born.year - ((died.month, died.day) < (born.month, born.day)) + off
        yield "age, by the year of death", wrong, dice.choice((
            f"{name} was born in {town} on {written(born, dice)} and died in {died.year}, [aged {end}].",
            f"Born on {written(born, dice)}, {name} died on {written(died, dice)} [at the age of {end}].",
            f"Born in {born.year}, the singer died in {died.year} [at the age of {end}].",
        ))  # fmt: skip
        far = died.year if not wrong else dice.choice((born.year - 30, born.year + 125, born.year - 3))
        yield "life span", wrong, f"{dice.choice(('The poet ', '', 'The work of '))}{name} ([{born.year}–{far}]) was praised."
        first = now - timedelta(dice.randrange(40, 3000))
        n = dice.randrange(3, 40)
        last = first + timedelta(n)
        said = n + wrong * dice.choice((-2, 3, 10, 25)) if n > 3 else n + wrong * 4
        yield "days", wrong, dice.choice((
            f"On {written(last, dice)}, [{said} days] after the {written(first, dice, False)} attack, they met.",
            f"The deal was signed on {written(last, dice)}, [{said} days] after talks began on {written(first, dice)}.",
            f"[{said} days] after the vote of {written(first, dice)}, on {written(last, dice)}, it fell.",
        ))  # fmt: skip
        yield (
            "days of a range",
            wrong,
            f"The [{max(1, said + 1)}-day] fair was held from {written(first, dice)} to {written(last, dice)} in {town}.",
        )
        w = dice.randrange(2, 9)
        last, weeks = first + timedelta(7 * w), w + wrong * dice.choice((2, 3, 5))
        yield "weeks", wrong, f"On {written(last, dice)}, [{weeks} weeks] after the election on {written(first, dice)}, he resigned."
        y0, gap = dice.randrange(1950, now.year - 8), dice.randrange(5, now.year - 1950)
        y0 = min(y0, now.year - gap)
        more = gap + wrong * dice.choice((-8, -5, -3, 2, 5, 10))
        if more > 1:
            th = {1: "st", 2: "nd", 3: "rd"}.get(more % 10 * (more % 100 not in (11, 12, 13)), "th")
            yield "years", wrong, dice.choice((
                f"In {y0 + gap}, [{more} years] after the war of {y0}, they met.", f"In {y0 + gap}, [{more} years] after he was elected in {y0}, he left.",
            ))  # fmt: skip
            event = now.year - gap
            yield "years to the story", wrong, dice.choice((
                f"It has been [{more} years] since the {event} revolution.", f"[{more} years] ago, in {event}, it was built.",
                f"The vote comes [{more} years] after the {event} coup.",
            ))  # fmt: skip
            yield "anniversary", wrong, dice.choice((
                f"The country marks the [{more}{th} anniversary] of the {event} earthquake.",
                f"It was the [{more}{th} anniversary] of the end of the war in {event}.",
                f"The club, founded in {event}, celebrates its [{more}{th} anniversary].",
            ))  # fmt: skip
        began = now - timedelta(dice.randrange(40, 300))
        day = (now - began).days + 1 + wrong * dice.choice((-12, -5, 5, 10, 100))
        if day > 10:
            suffix = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 * (day % 100 not in (11, 12, 13)), "th")
            yield (
                "day of a war",
                wrong,
                f"The war began with an attack on {written(began, dice)}. The war, now in its [{day}{suffix} day], goes on.",
            )
        low, high = sorted(dice.sample(range(1960, 2018), 2))
        if wrong:
            low, high = high, low
        yield (
            "years that run back",
            wrong,
            dice.choice(
                (f"He ruled from [{low} to {high}].", f"The war ([{low}–{high}]) was long.", f"In the years [{low}-{high}] it grew.")
            ),
        )
        a, b = sorted(dice.sample(range(1, 29), 2), reverse=wrong)
        yield (
            "days that run back",
            wrong,
            dice.choice((f"It was held from [{a} to {b} May].", f"It was held [{a}–{b} May] here.", f"It ran from [May {a} to May {b}].")),
        )


def as_sentences(doc: Document, dice: random.Random) -> Iterator[Slip]:
    ends = [start + len(p.text) for start, p in doc.blocks if not p.heading and p.text.endswith(".")]
    for kind, wrong, sentence in sentences(doc, dice):
        at = dice.choice(ends or [len(doc.text)])
        open_, close = sentence.index("["), sentence.index("]") - 1
        plain = sentence.replace("[", "").replace("]", "")
        plain = plain[0].upper() + plain[1:]
        text = doc.text[:at] + "\n\n" + plain + doc.text[at:]
        yield Slip(kind, wrong, text, at + 2 + open_, at + 2 + close)


MAKERS: tuple[Make, ...] = (in_dates, in_times, stray_years, broken, as_sentences)


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--seed", default=1)
@click.option("--misses", is_flag=True, help="Print each error that was not found and each right sentence that was flagged.")
@click.option("--undated", is_flag=True, help="Without the date of the story.")
def main(corpus: Path, seed: int, misses: bool, undated: bool) -> None:
    engine = Engine(r for r in vars(group).values() if isinstance(r, Rule) and r.level > Level.INFO)
    dice, paragraph = random.Random(seed), pool()
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for doc in stories(corpus):
        for make in MAKERS:
            for slip in make(doc, dice):
                whole = next(read_text(slip.text, paragraph, doc.name))
                edition = Edition(engine.rules)
                edition.put(read(engine, replace(whole, dated=None if undated else doc.dated)))
                hit = [d for d in edition.diagnostics(doc.name) if d.finding.span.start <= slip.end and slip.start <= d.finding.span.end]
                table[slip.kind]["wrong" if slip.wrong else "right"] += 1
                table[slip.kind]["found" if slip.wrong else "false"] += bool(hit)
                if misses and bool(hit) != slip.wrong:
                    sign = "missed" if slip.wrong else f"false ({hit[0].rule})"
                    around = (
                        slip.text[max(0, slip.start - 110) : slip.start],
                        slip.text[slip.start : slip.end],
                        slip.text[slip.end : slip.end + 70],
                    )
                    click.echo(f"{slip.kind}: {sign} {around!r}")
    click.echo("kind\terrors\trecall\tright\tflagged")
    for kind, n in table.items():
        recall = f"{n['found'] / n['wrong']:.3f}" if n["wrong"] else "-"
        click.echo(f"{kind}\t{n['wrong']}\t{recall}\t{n['right']}\t{n['false']}")


if __name__ == "__main__":
    main()
