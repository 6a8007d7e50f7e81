"""The figures of a text: value, how it is written, what stands before and behind it, and what it counts.

`figures` gives every number in order, each with a `role` that says what it is when it is no quantity (a date, an age, a
name); `quantities` gives only those that count or measure something.
"""

from __future__ import annotations

from typing import NamedTuple

from ..pattern import pattern
from ..prose import Prose, Span, view
from .calendar import has_figures
from .counted import NONE, NOTHING, Counted, counted
from .hedged import approximated
from .neighbours import paired
from .numbers import (
    APPROXIMATORS,
    CURRENCIES,
    MANY,
    NUMBER_WORDS,
    ONE_COIN,
    PARTS,
    RUN,
    SCALES,
    SHORT_SCALES,
    SIGNS,
    UNITS,
    VALUES,
    half_unit,
    number,
    spoken,
)  # fmt: skip
from .roles import role_of, role_of_words
from .text import occurrences, vocabulary

NUMERAL = pattern(r"[0-9][0-9]*(?:,[0-9]{2,3}(?![0-9]))*(?:\.[0-9]+)?")
AFTER = pattern(
    r"(?P<sign>\s?%|(?:\s|-)(?:percent\b|per\s+cent\b|pct\b))(?P<points>(?:age)?[\s-]points?\b)?"
    r"|(?P<pp>(?:\s|-)percentage[\s-]points?\b)"
    r"|[\s-](?P<scale>hundred|thousand|million|billion|trillion|dozen|mln|bln)\b(?:\s+(?P<second>million|billion|trillion)\b)?"
    r"|\s?(?P<short>m|mn|mln|bn|bln|tn|trn|k|b)\b(?!/|²|³)"
    r"|(?P<degrees>\s?[°º]\s?(?:[CF]\b)?|\s(?:degrees\s)?(?:Celsius|Fahrenheit|C|F)\b|[CF]\b)"
)
UNIT = pattern(r"[\s-]?(?P<unit>km/h|[^\W\d_]+)\b")
JOINED = pattern(r"[-‑](?P<unit>[a-z]+)(?:[-‑]\w+)*(?=[\s.,;:)])")


class Figure(NamedTuple):
    """One number of a text.

    `span` holds sign, scale and percent ("$1.4 million", "85%", "tens of thousands"), not the unit in words; `raw` is the
    number alone as written. `value` counts the scale in, and is in percent where `form` is "percent" or "points"; `half` is
    how far it may be off by rounding. `form` is "numeral", "words", "fraction", "many" (dozens), "percent" or "points".
    `role` is "" for a quantity, else "date", "year", "age", "ordinal", "score", "time", "address", "phone", "law", "name",
    "code", "route", "period" or "pronoun". `kind` is that of the `unit` ("length", "time", "money", …); a currency sign is a
    unit. `bound` is "~", "-", "+" or "=" for the approximator. `end` is "low" or "high" in a range. `joined`: "15-member".
    """

    span: Span
    value: float
    raw: str
    form: str = "numeral"
    role: str = ""
    half: float = 0.5
    scale: int = 1
    unit: str = ""
    kind: str = ""
    approx: str = ""
    approx_span: Span = NONE
    counted: Counted = NOTHING
    joined: bool = False
    end: str = ""

    @property
    def bound(self) -> str:
        return APPROXIMATORS.get(self.approx, "")

    @property
    def head(self) -> str:
        return self.counted.head

    @property
    def modifiers(self) -> tuple[str, ...]:
        return self.counted.modifiers

    @property
    def head_span(self) -> Span:
        return self.counted.span


@view
def figures(p: Prose) -> list[Figure]:
    """Every number of a text in order, whatever it is: see `role`."""
    text = p.text
    found = [_numeral(text, m.start(), m.end()) for m in NUMERAL.finditer(text)] if has_figures(text) else []
    if written := vocabulary(p) & NUMBER_WORDS:
        found += _in_words(text, written, found)
        found.sort()
    return paired(text, found) if len(found) > 1 else found


@view
def quantities(p: Prose) -> list[Figure]:
    """The figures that count or measure something."""
    return [f for f in figures(p) if not f.role]


@view
def counts(p: Prose) -> list[Figure]:
    """The quantities that are whole statements of how many or how much: no shares, fractions and dozens."""
    return [f for f in quantities(p) if f.form in ("numeral", "words")]


def _numeral(text: str, start: int, end: int) -> Figure:
    raw = text[start:end]
    before = text[max(0, start - 40) : start]
    currency = next((c for c in CURRENCIES if before.endswith(c)), "") if before and before[-1] in "$£€¥₹₽₺₪₩₦" else ""
    role = role_of(text, end, raw, before, currency)
    if role and role != "age":
        return Figure(Span(start, end), number(raw), raw, role=role)
    value, half, form, scale, stop = number(raw), half_unit(raw), "numeral", 1, end
    unit, kind = (currency, "money") if currency else ("", "")
    if (sign := text[end : end + 1]) in SIGNS and sign:
        value, end = value + SIGNS[sign], end + 1
    after = text[end : end + 1]
    if after and (after not in " -" or text[end + 1 : end + 2] in GOES_ON) and (m := AFTER.match(text, end)):
        if m["sign"] or m["pp"]:
            form = "points" if m["points"] or m["pp"] else "percent"
            stop = m.end() if m["pp"] or m["points"] else m.end("sign")
            unit, kind = "%", "share"
        elif m["degrees"]:
            unit, kind = ("°F" if "F" in m[0] else "°C" if "C" in m[0] else "degree"), "temperature"
            stop = m.end()
        elif m["scale"]:
            scale, stop = SCALES[m["scale"]] * SCALES.get(m["second"] or "", 1), m.end()
        elif currency or (text[end] != " " and (m["short"] in ("bn", "tn", "mn", "mln", "bln") or counted(text, m.end()).head)):
            scale, stop = SHORT_SCALES[m["short"]], m.end()
    at, before = start - len(currency), before[: len(before) - len(currency)]
    unit, kind, joined, noun = _measured(text, stop, form, role, unit, kind)
    approx, place = approximated(before, at)
    return Figure(Span(at, stop), value * scale, raw, form, role, half * scale, scale, unit, kind, approx, place, noun, joined)


GOES_ON = "%phmbtdkCF°º"  # the letters that begin a percent, a scale or a degree


def _measured(text: str, stop: int, form: str, role: str, unit: str, kind: str) -> tuple[str, str, bool, Counted]:
    """The unit behind a figure that ends at `stop`, its kind, whether it is joined by a hyphen, and the thing counted."""
    after = text[stop : stop + 1]
    if not after or after in ".,;:)":
        return unit, kind, False, NOTHING
    if after in "-‑" and form != "percent" and (m := JOINED.match(text, stop)):
        unit, kind = (unit, kind) if unit else UNITS.get(m["unit"], (m["unit"], ""))
        return unit, kind, True, counted(text, m.end(), single=True)
    if role == "age" or kind == "temperature":
        return unit, kind, False, NOTHING
    if not kind and (m := UNIT.match(text, stop)) and (known := UNITS.get(m["unit"].lower())) and _is_unit(m["unit"], text, m.end()):
        return known[0], known[1], False, counted(text, m.end(), single=True) if m["unit"] in ONE_COIN else NOTHING
    return unit, kind, False, counted(text, stop)


def _is_unit(word: str, text: str, end: int) -> bool:
    """Short forms that are also words ("in", "m", "min", "stone") are units only where nothing else can be meant."""
    return (
        len(word) > 2
        or word in ("km", "kg", "lb", "cm", "mm", "oz", "ft", "ha")
        or (word in ("m", "g", "l", "mi") and text[end : end + 1] in ".,;)")
    )


def _in_words(text: str, written: frozenset[str], numerals: list[Figure]) -> list[Figure]:
    """The numbers in words, each whole: looked for only by the words that the text has."""
    low = text.lower()
    if len(low) != len(text):  # a capital whose small form is two characters
        low = "".join([c.lower() if len(c.lower()) == 1 else c for c in text])
    places = [found.start for word in written for found in occurrences(low, word)]
    taken = {f.span.end for f in numerals}
    covered = {n for f in numerals for n in range(f.span.start, f.span.end)} if numerals else ()
    out, done = [], -1
    for at in sorted(places):
        if at >= done and at not in covered and at - 1 not in taken and (m := RUN.match(low, at)):
            done = m.end()
            if f := _spoken(text, low, m.lastgroup or "", at, done):
                out.append(f)
    return out


def _spoken(text: str, low: str, group: str, start: int, end: int) -> Figure | None:
    run, form, value = low[start:end], "words", 0.0
    if group == "cardinal":
        value = spoken(run)
    elif group == "many":
        if run == "tens":
            return None
        form, value = "many", MANY.get(run.split()[0], 10) * MANY.get(run.split()[-1], 1) if " " in run else MANY[run]
    elif group == "half":
        value = SCALES[run.split()[-1]] / 2
    else:
        first, _, last = run.replace("‑", "-").replace(" ", "-").partition("-")
        form, value = "fraction", VALUES[first] / PARTS[last] if last else 1 / PARTS[first]
    article = low[max(0, start - 3) : start]
    if group in ("cardinal", "part") and (article.endswith(" a ") or article == "a "):
        if group == "cardinal" and run.split()[0] not in SCALES:
            article = ""
        else:
            start -= 2
    role = role_of_words(text, start, end, run, form)
    if role is None:
        return None
    span = Span(start, end)
    if role and role != "age":
        return Figure(span, value, text[start:end], form, role)
    before = text[max(0, start - 40) : start]
    half = 0.5 if form == "words" and value < 100 else value * 0.05
    unit, kind, words_end = "", "", end
    if text[end : end + 1] in (" ", "-") and text[end + 1 : end + 2] == "p" and (m := AFTER.match(text, end)) and (m["sign"] or m["pp"]):
        points = m["points"] or m["pp"]
        form, unit, kind, end = "points" if points else "percent", "%", "share", m.end() if points else m.end("sign")
    span, raw = Span(start, end), text[start:words_end]
    unit, kind, joined, noun = _measured(text, end, form, role, unit, kind)
    approx, place = approximated(before, start)
    return Figure(span, value, raw, form, role, half, 1, unit, kind, approx, place, noun, joined)
