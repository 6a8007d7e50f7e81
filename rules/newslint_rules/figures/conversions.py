"""Measures given twice, in two systems, that are not the same measure."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.figures import Figure, figures

from .durations import twice
from .joints import JOINT
from .temperatures import temperatures
from .written import written

# Size of each unit in one of its kind; several where the word has several meanings.
LENGTH = {
    "mile": (1609.344, 1852.0), "nautical mile": (1852.0,), "km": (1000.0,), "meter": (1.0,), "foot": (0.3048,), "yard": (0.9144,),
    "inch": (0.0254,), "cm": (0.01,), "mm": (0.001,),
}  # fmt: skip
WEIGHT = {
    "kg": (1.0,), "pound": (0.45359,), "lb": (0.45359,), "ounce": (0.02835, 0.0311), "gram": (0.001,), "stone": (6.35,),
    "ton": (907.185, 1016.05, 1000.0), "tonne": (1000.0,),
}  # fmt: skip
AREA = {"acre": (4046.86,), "hectare": (10000.0,)}
SPEED = {"mph": (1.609344,), "kph": (1.0,), "knot": (1.852,)}
VOLUME = {"liter": (1.0,), "gallon": (3.785, 4.546), "pint": (0.473, 0.568), "barrel": (158.987,), "ounce": (0.02957, 0.02841)}
UNIT = pattern(
    r"[\s-]?(?:(?P<power>square|sq\.?|cubic|cu\.?)\s)?(?P<unit>km/h|[^\W\d_]+)(?P<raised>²|³|2\b|3\b)?"
    r"(?P<speed>[\s-](?:per|an)[\s-]hour|/h(?:r|our)?\b)?(?:[\s-](?:long|wide|tall|high|deep|thick|away|square))*"
)
_FORMS = {
    "mile": "miles mi", "nautical mile": "nmi", "km": "kilometers kilometer kilometres kilometre kms", "meter": "meters metres metre m",
    "foot": "feet ft", "yard": "yards yd", "inch": "inches in", "cm": "centimeters centimetres", "mm": "millimeters millimetres",
    "kg": "kilograms kilogram kilos kilo kgs", "pound": "pounds", "lb": "lbs", "ounce": "ounces oz", "gram": "grams g", "ton": "tons",
    "tonne": "tonnes", "acre": "acres", "hectare": "hectares ha", "knot": "knots", "kph": "km/h kmh kmph", "liter": "liters litres litre l",
    "gallon": "gallons", "pint": "pints", "barrel": "barrels",
}  # fmt: skip
FORMS = {form: unit for unit, forms in _FORMS.items() for form in forms.split()}

THAN = pattern(r"\s(?:more|less|longer|shorter|heavier|lighter|higher|lower|taller|off|from|away)\b")
DASH = pattern(r"\s?[–—-]\s")


class Measure(NamedTuple):
    """A figure with its unit: `sizes` are what the unit can be in one of its kind."""

    figure: Figure
    unit: str
    kind: str
    sizes: tuple[float, ...]
    end: int


@rule(Level.ERROR, when=figures)
def wrong_conversion(p: Paragraph) -> Iterator[Finding]:
    """A measure and its conversion are not the same.

    The second is judged with the roundness of both figures and with the meanings that a unit may have (short, long and metric
    tons; American and British gallons). The definitions are those of the international yard and pound of 1959 and of NIST.

    Bad:  It lies {==10 miles (25 km)==} away.
    Bad:  It was {==30C (70F)==} in the shade. The tank was at {==95 degrees F (53 degrees C)==}.
    Bad:  They seized {==44 pounds (30 kilograms)==} of cocaine.
    Bad:  The fire burned {==500 acres (400 hectares)==}.
    Bad:  Winds of {==100 mph (120 km/h)==} blew.
    Bad:  The final ran for {==3 hours 25 minutes, or 185 minutes==}.
    Bad:  Part of the wall, {==10 miles — roughly 25 km==} — fell.
    Good: Part of the road, 10 miles — 16 km — of it, was shut; they flew 300 miles - 20 km of them on foot.
    Good: The final ran for 3 hours 25 minutes, or 205 minutes. It takes 4 hours 10 minutes, or 180 minutes by train.
    Good: It lies 10 miles (16 km) away, five to ten miles (8 to 16 km) from the sea.
    Good: It was 30C (86F), up 3C (5.4F), with winds of 30 mph (45 kph). The swing was 40 degrees (72 F).
    Good: He is 6 feet 2 inches (1.88 m) and weighs 300 pounds (136 kg); 26 square kilometers (10 square miles) burned.
    Good: Walls of 100 yards (91 meters), 4 inches (10 centimeters) thick; 30 feet (9 meters), 10 feet (3 meters).
    Good: He ran 10 miles (in 90 minutes), 5 km (first half) and 20 km (after a rest of 3 miles).
    """
    found = figures(p)
    for i in range(len(found) - 1):
        a = found[i]
        if a.kind == "time":
            yield from twice(p, found, i)
        if a.role or a.form not in ("numeral", "words") or a.unit == "%" or (a.kind in ("time", "money", "ratio") and a.unit != "pound"):
            continue
        if a.kind == "temperature":
            yield from temperatures(p.text, a, found[i + 1])
        elif first := _measure(p.text, a):
            yield from _measures(p, found, i, first)


def _measures(p: Paragraph, found: Sequence[Figure], i: int, first: Measure) -> Iterator[Finding]:
    joint = JOINT.match(p.text, first.end)
    if not joint:
        return
    other = next((j for j in (i + 1, i + 2) if j < len(found) and found[j].span.start == joint.end()), None)
    if other is None or not (second := _measure(p.text, found[other])):
        return
    low = other
    if found[other].end == "low" and other + 1 < len(found):
        high = _measure(p.text, found[other + 1])
        if high is None:
            return
        second = high
        if first.figure.end != "high":
            return
    if second.kind != first.kind or second.unit == first.unit or not _aside(p.text, joint[0], second.end):
        return
    start, value, half = first.figure.span.start, first.figure.value, first.figure.half
    if i and (part := _leading(p.text, found[i - 1], first)):
        start, value, half = part
    pairs = [(value, half, second)]
    if first.figure.end == "high" and i:
        start = found[i - 1].span.start
        if found[low].end == "low":
            lower = second._replace(figure=found[low])
            pairs.append((found[i - 1].value, found[i - 1].half, lower))
        elif found[other].end != "high":
            return
    if any(not _same(v, h, first, s) for v, h, s in pairs):
        close = second.end + (p.text[second.end : second.end + 1] in (")", "]"))
        yield flag(Span(start, close), _about(p.text, value, first, second))


def _aside(text: str, joint: str, end: int) -> bool:
    """Between dashes it is a conversion if it is approximate or the dash is closed; elsewhere it is."""
    if joint.startswith(", ") and THAN.match(text, end):
        return False
    return joint.strip(" ")[:1] not in ("-", "–", "—") or len(joint.split()) > 1 or DASH.match(text, end) is not None


def _same(value: float, half: float, first: Measure, second: Measure) -> bool:
    b = second.figure.value
    rough = 1.0 if b <= 10 and "." not in second.figure.raw else 2.7 if b >= 20 and b % 5 == 0 else 0.0
    for one in first.sizes:
        for other in second.sizes:
            exact = value * one / other
            off = max(half * one / other + second.figure.half, 0.04 * exact, rough)
            if abs(exact - b) <= 1.25 * off:
                return True
    return False


def _about(text: str, value: float, first: Measure, second: Measure) -> str:
    """What the first measure is in the unit of the second, to three digits."""
    exact = value * first.sizes[0] / second.sizes[0]
    rounded = float(f"{exact:.3g}")
    given = text[first.figure.span.start : first.end].strip()
    unit = text[second.figure.span.end : second.end].strip(" -")
    return f"{given} are about {written(rounded)} {unit}, not {text[second.figure.span.start : second.figure.span.end]}"


def _leading(text: str, before: Figure, first: Measure) -> tuple[int, float, float] | None:
    """The feet before the inches, the stones before the pounds, as one value in the smaller unit."""
    if before.role or before.span.end < first.figure.span.start - 12:
        return None
    larger = _measure(text, before)
    if larger and text[larger.end : first.figure.span.start].strip(" ,-") not in ("", "and"):
        return None
    if larger and larger.kind == first.kind and larger.unit != first.unit and larger.sizes[0] > first.sizes[0]:
        return before.span.start, before.value * larger.sizes[0] / first.sizes[0] + first.figure.value, first.figure.half
    return None


def _measure(text: str, f: Figure) -> Measure | None:
    """The figure as a measure that can be converted; None where it is none."""
    if f.role or f.value == float("inf") or not (m := UNIT.match(text, f.span.end)):
        return None
    word = m["unit"].lower()
    unit = FORMS.get(word, word)
    power = 3 if m["raised"] in ("³", "3") or (m["power"] or "").startswith("cu") else 2 if m["raised"] or m["power"] else 1
    if m["speed"]:
        if unit not in ("mile", "km"):
            return None
        unit = "mph" if unit == "mile" else "kph"
    for kind, sizes in (("length", LENGTH), ("weight", WEIGHT), ("area", AREA), ("speed", SPEED), ("volume", VOLUME)):
        if unit in sizes:
            if power > 1 and kind != "length":
                return None
            if power == 2:
                return Measure(f, f"square {unit}", "area", tuple([s**2 for s in sizes[unit][:1]]), m.end())
            if power == 3:
                return Measure(f, f"cubic {unit}", "volume", tuple([1000 * s**3 for s in sizes[unit][:1]]), m.end())
            return Measure(f, unit, kind, sizes[unit], m.end())
    return None
