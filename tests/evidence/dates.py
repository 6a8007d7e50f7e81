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
from datetime import date
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
from .arithmetic import sentences
from .numerals import counted


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


def weekday_forms(day: date, weekday: int, year: bool) -> list[str]:
    """A day with a weekday, as papers of both sides of the sea write the two."""
    name, month, comma, space = DAY_NAMES[weekday], MONTH_NAMES[day.month - 1], f", {day.year}" * year, f" {day.year}" * year
    forms = [
        f"{name}, {month} {day.day}{comma}", f"{name} {day.day} {month}{space}", f"{name}, {day.day} {month[:3]}{space}", f"{name} ({month} {day.day}{comma})",
        f"{name} night, {month} {day.day}{comma}", f"{month} {day.day}{comma} ({name})", f"{day.day} {month}{space}, a {name},",
        f"{name[:3]} {day.day} {month[:3]}{space}",
    ]  # fmt: skip
    iso = [f"{name}, {day.isoformat()}", f"{name} ({day.isoformat()})", f"{name} {day.day}.{day.month}.{day.year}"]
    return forms + iso * year


def in_dates(doc: Document, dice: random.Random) -> Iterator[Slip]:
    """Weekdays, days that do not exist, ordinals."""
    for start, end, month, day, order in dice.sample(found := days(doc), min(3, len(found))):
        as_written = doc.text[start:end]
        year = doc.dated.year if doc.dated else 2020
        try:
            near = (date(y, month, day) for y in (year - 1, year, year + 1))
            real = min(near, key=lambda d: abs(d - doc.dated)) if doc.dated else date(year, month, day)
            on = date(year, month, day)
        except ValueError:
            continue
        off, form = dice.randrange(1, 7), dice.randrange(8)
        for wrong in (True, False):
            forms = weekday_forms(on, (on.weekday() + off * wrong) % 7, year=True)
            yield put(doc, "weekday, with a year", wrong, start, end, forms[(form + off) % len(forms)])
            if doc.dated:
                new = weekday_forms(real, (real.weekday() + off * wrong) % 7, year=False)[form]
                yield put(doc, "weekday, by the story's date", wrong, start, end, new)
        bad, name = LONGEST[month - 1] + dice.choice((1, 1, 2)), as_written.strip("0123456789 ")
        yield put(doc, "impossible date", True, start, end, f"{name} {bad}" if order == "month first" else f"{bad} {name}")
        number = min(bad, 39)
        figures = dice.choice((f"{year}-{month:02}-{number:02}", f"{number}/{month:02}/{year}", f"{number}.{month}.{year}"))
        yield put(doc, "impossible date, in figures", True, start, end, figures)
        th = counted(day)[-2:]
        ordinal = dice.choice((f"{day}{th} {name}", f"{name} {day}{th}", f"the {day}{th} of {name}"))
        yield put(doc, "ordinal date", True, start, end, ordinal)
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
            last = doc.dated.year if doc.dated else 2020
            year = dice.choice([y for y in range(last - 16, last - 1) if str(y) not in doc.text] or [last - 20])
            yield put(doc, kind, True, m.end(), m.end(), f" in {year}")


def broken(doc: Document, dice: random.Random) -> Iterator[Slip]:
    spaces = [m.start() for m in re.finditer(r"(?<=[a-z]{3}) (?=[a-z]{2})", doc.text)]
    for at in dice.sample(spaces, min(3, len(spaces))):
        yield put(doc, "stop in mid-sentence", True, at, at, ".")
    stops = [m.start() for m in re.finditer(r"(?<=[a-z]{3})\.(?= [A-Z][a-z])", doc.text)]
    for at in dice.sample(stops, min(2, len(stops))):
        slip = put(doc, "stop left out", True, at, at + 1, "")
        yield slip._replace(start=at - 2, end=at + 3)


def endings(doc: Document, dice: random.Random) -> Iterator[Slip]:
    """Paragraphs that lose the stop at their end."""
    ends = [start + len(p.text) for start, p in doc.blocks if not p.heading and re.search(r"[a-z]{2}\.$", p.text)]
    for at in dice.sample(ends, min(2, len(ends))):
        yield put(doc, "stop left out at the end", True, at - 1, at, "")._replace(start=at - 4)


def as_sentences(doc: Document, dice: random.Random) -> Iterator[Slip]:
    ends = [start + len(p.text) for start, p in doc.blocks if not p.heading and p.text.endswith(".")]
    for kind, wrong, sentence in sentences(doc, dice):
        at = dice.choice(ends or [len(doc.text)])
        open_, close = sentence.index("["), sentence.index("]") - 1
        plain = sentence.replace("[", "").replace("]", "")
        plain = plain[0].upper() + plain[1:]
        text = doc.text[:at] + "\n\n" + plain + doc.text[at:]
        yield Slip(kind, wrong, text, at + 2 + open_, at + 2 + close)


MAKERS: tuple[Make, ...] = (in_dates, in_times, stray_years, broken, endings, as_sentences)


@click.command()
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), default=CORPUS)
@click.option("--seed", default=1)
@click.option("--misses", is_flag=True, help="Print each error that was not found and each right sentence that was flagged.")
@click.option("--undated", is_flag=True, help="Without the date of the story.")
def main(corpus: Path, seed: int, misses: bool, undated: bool) -> None:
    rules = [r for r in vars(group).values() if isinstance(r, Rule) and r.level > Level.INFO and "style" not in r.name]
    engine = Engine(rules)
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
