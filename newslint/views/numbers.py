"""Numbers as English writes them: words, scales, fractions, units, and the words that qualify a number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..pattern import pattern

SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
VALUES = {word: n for n, word in enumerate(SMALL)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mln": 10**6,
    "bln": 10**9,
}  # as agencies shorten them
SHORT_SCALES = {"m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "k": 10**3}
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
MANY = {"dozens": 12, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12}
SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
NUMBER_WORDS = frozenset(["tens", "half", "quarter", "third", *VALUES, *SCALES, *MANY, *[p for p in PARTS if p.endswith("s")]])

_UNIT = "|".join(SMALL[1:10])
_LOW = f"(?:{'|'.join(TENS)})(?:[-‑ ](?:{_UNIT}))?|{'|'.join(sorted(SMALL, key=len, reverse=True))}"
_SCALE = "|".join(SCALES)
_PART = "|".join(sorted(PARTS, key=len, reverse=True))
_MANY = "|".join(MANY)
# From the first number word on: "two-thirds", "two hundred and five thousand", "tens of thousands", "half a million".
RUN = pattern(
    rf"(?P<fraction>(?:{_UNIT})[-‑\s](?:{_PART})\b(?![-‑]))"
    rf"|(?P<many>(?:tens|{_MANY})\b(?:\s+of\s+(?:{_MANY})\b)?)"
    rf"|(?P<half>half\s+an?\s+(?:{_SCALE})\b)"
    rf"|(?P<cardinal>(?:{_LOW}|{_SCALE})\b(?:[-‑\s]\s*(?:{_SCALE})\b|(?<=hundred|housand|million|billion)\s+(?:and\s+)?(?:{_LOW})\b)*)"
    rf"|(?P<part>(?:{_PART})\b)"
)

APPROXIMATORS = {
    "nearly": "~", "almost": "~", "about": "~", "around": "~", "some": "~", "roughly": "~", "approximately": "~", "approx": "~",
    "circa": "~", "close to": "~", "an estimated": "~", "estimated": "~", "as many as": "-", "as much as": "-", "up to": "-",
    "under": "-", "below": "-", "fewer than": "-", "less than": "-", "at most": "-", "no more than": "-", "over": "+", "above": "+",
    "more than": "+", "at least": "+", "no fewer than": "+", "no less than": "+", "not less than": "+", "exceeding": "+",
    "in excess of": "+", "upwards of": "+", "upward of": "+", "exactly": "=", "precisely": "=", "only": "=", "just": "=",
    "just over": "+", "just under": "-", "well over": "+", "far more than": "+", "slightly more than": "+", "slightly less than": "-",
    "a little over": "+", "a little under": "-", "exceeded": "+", "exceeds": "+", "surpassed": "+", "topped": "+",
}  # fmt: skip
LAST_WORDS = frozenset(a.rpartition(" ")[2] for a in APPROXIMATORS)

_UNITS = {
    "mile": ("miles mile mi", "length"), "km": ("kilometers kilometer kilometres kilometre km kms", "length"),
    "meter": ("meters meter metres metre m", "length"), "foot": ("feet foot ft", "length"), "yard": ("yards yard yd yds", "length"),
    "inch": ("inches inch in", "length"), "cm": ("centimeters centimeter centimetres centimetre cm", "length"),
    "mm": ("millimeters millimeter millimetres millimetre mm", "length"), "nautical mile": ("nmi", "length"),
    "kg": ("kilograms kilogram kilogrammes kilogramme kilos kilo kg kgs", "weight"), "lb": ("lb lbs", "weight"),
    "ounce": ("ounces ounce oz", "weight"), "gram": ("grams gram grammes gramme g", "weight"), "stone": ("stone", "weight"),
    "ton": ("tons ton", "weight"), "tonne": ("tonnes tonne", "weight"),
    "acre": ("acres acre", "area"), "hectare": ("hectares hectare ha", "area"), "mph": ("mph", "speed"), "knot": ("knots knot", "speed"),
    "kph": ("kph kmh km/h kmph", "speed"), "liter": ("liters liter litres litre l", "volume"), "gallon": ("gallons gallon gal", "volume"),
    "pint": ("pints pint", "volume"), "barrel": ("barrels barrel", "volume"), "°C": ("celsius c centigrade °c ºc", "temperature"),
    "°F": ("fahrenheit f °f ºf", "temperature"), "degree": ("degrees degree", "temperature"),
    "second": ("seconds second", "time"), "minute": ("minutes minute mins min", "time"), "hour": ("hours hour hrs hr", "time"),
    "day": ("days day", "time"), "night": ("nights night", "time"), "week": ("weeks week", "time"), "weekend": ("weekends", "time"),
    "month": ("months month", "time"), "year": ("years year yrs", "time"), "decade": ("decades decade", "time"),
    "century": ("centuries century", "time"),
    "dollar": ("dollars dollar dlrs dlr", "money"), "euro": ("euros euro", "money"), "cent": ("cents cent cts", "money"),
    "yen": ("yen", "money"),
    "yuan": ("yuan", "money"), "rupee": ("rupees rupee", "money"), "rouble": ("rubles ruble roubles rouble", "money"),
    "peso": ("pesos peso", "money"), "pound": ("pounds pound stg", "money"), "franc": ("francs franc", "money"),
    "mark": ("marks", "money"),
    "time": ("times", "ratio"), "megawatt": ("megawatts megawatt mw", "power"), "gigawatt": ("gigawatts gigawatt gw", "power"),
}  # fmt: skip
UNITS = {form: (unit, kind) for unit, (forms, kind) in _UNITS.items() for form in forms.split()}
ONE_COIN = ("dollar", "dlr", "euro", "pound", "peso", "franc", "mark")  # "a 2 million dollar fine"
CURRENCIES = ("US$", "C$", "A$", "NZ$", "HK$", "S$", "R$", "$", "£", "€", "¥", "₹", "₽", "₺", "₪", "₩", "₦")


def number(digits: str) -> float:
    """The value of figures with their commas: an int, or a float where there is a decimal part; inf beyond any count."""
    plain = digits.replace(",", "")
    if "." in plain:
        return float(plain)
    return int(plain) if len(plain) < 19 else float("inf")


def half_unit(digits: str) -> float:
    """How far off a figure may be by rounding: half its last place; zeros at the end count as rounded beyond two digits."""
    plain = digits.replace(",", "")
    whole, _, decimals = plain.partition(".")
    if decimals:
        return 0.5 * float(10 ** -min(len(decimals), 300))
    zeros = min(len(whole) - len(whole.rstrip("0")), len(whole) - 2, 300)
    return 0.5 * float(10 ** max(zeros, 0))


@lru_cache(1 << 10)
def spoken(run: str) -> int:
    """The value of a cardinal in words, in lower case: "two hundred and five thousand"."""
    total, part = 0, 0
    for word in run.replace("-", " ").replace("‑", " ").split():
        if (scale := SCALES.get(word, 0)) >= 1000:
            total, part = total + max(part, 1) * scale, 0
        else:
            part = max(part, 1) * scale if scale else part + VALUES.get(word, 0)
    return total + part


def words_for(value: int) -> str:
    """A small number in words."""
    return SMALL[value] if value < 20 else TENS[value // 10 - 2] + (f"-{SMALL[value % 10]}" if value % 10 else "")


def approximator(before: Iterable[str]) -> str:
    """The longest approximator that the words before a figure end with, or ""."""
    words = list(before)
    if not words or words[-1] not in LAST_WORDS:
        return ""
    for n in (4, 3, 2, 1):
        phrase = " ".join(words[-n:])
        if len(words) >= n and phrase in APPROXIMATORS:
            return phrase
    return ""
