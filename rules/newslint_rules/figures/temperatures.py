"""Temperatures given twice, in Celsius and in Fahrenheit."""

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.figures import Figure

from .bounds import sentence_end, sentence_start
from .joints import JOINT

DEGREES = pattern(
    r"[\s-]degrees?(?:[\s-](?P<scale>[Cc]elsius|[Cc]entigrade|[Ff]ahrenheit|C|F)\b)?|[\s-](?:[Cc]elsius|[Cc]entigrade|[Ff]ahrenheit)\b"
)
# What makes degrees a difference, which has no 32 in it: “up 20C (36F)”.
DIFFERENCE = pattern(
    r"\b(?:r[io]s\w+|increas\w*|climb\w*|jump\w*|soar\w*|surg\w+|spik\w+|drop\w*|f[ae]ll\w*|decreas\w*|declin\w+|plung\w+|plummet\w*|tumbl\w+|s[aiu]nk\w*"
    r"|dip\w*|dove|div(?:e[ds]?|ing)|slid\w*|shed|(?:warm|cool|heat)(?:s|ed|er|ing)|up|down|by|above|below|over|under|beyond|higher|lower\w*|hotter|colder"
    r"|more|less|than|extra|another|additional|differ\w*|contrast\w*|deviat\w+|shift\w*|gap|spread|swing\w*|var[iy]\w*|fluctuat\w*|rang\w+|within|accura\w+"
    r"|anomal\w*|limit\w*|target\w*|goals?|threshold|(?:pre)?-?industrial|averages?|normal|gain\w*|los\w+|margin|chang\w+|each|every|per|cuts?|reduc\w+"
    r"|rais\w+|add\w*|off)\b"
)
# A level, whatever else the sentence says: “rose to 95F (53C)”.
LEVEL = pattern(
    r"\b(?:(?:rise[sn]?|rising|rose|climb\w*|soar\w*|jump\w*|surg\w+|drop\w*|f[ae]ll\w*|plung\w+|heat\w*|cool\w*|warm\w*)\sto"
    r"|at|reach(?:ed|es|ing)?|hits?|hitting|topped|stood\sat|measured)\s(?:about\s|around\s|nearly\s|almost\s)?$"
)
REACH = 100  # characters on either side in which a word may say that it is a difference
SMALL = {"°C": 12, "°F": 22}  # so few degrees may be a difference without a word


def temperatures(text: str, a: Figure, b: Figure) -> Iterator[Finding]:
    """Whether two figures in a row, of which the first is a temperature, are one in two scales that does not come out."""
    (one, end), (other, stop) = _scale(text, a), _scale(text, b)
    if b.role or b.kind != "temperature" or a.end or b.end or other not in ("°C", "°F"):
        return
    if one == "degree":
        one = "°F" if other == "°C" else "°C"
    joint = JOINT.match(text, end)
    if one == other or not joint or joint.end() != b.span.start:
        return
    first, second = _signed(text, a), _signed(text, b)
    off = 1.25 * max(_size(a.half, one) + b.half, 1.0, 2.7 if b.value >= 20 and b.value % 5 == 0 else 0)
    readings = [(first, second)]
    if first < 0 and text[a.span.start - 2 : a.span.start - 1] != " ":  # a dash, and no sign?
        readings.append((a.value, b.value))
    differ = _may_differ(text, a, one, stop)
    if any(abs(_converted(v, one) - w) <= off or (differ and abs(_size(v, one) - w) <= off) for v, w in readings):
        return
    close = stop + (text[stop : stop + 1] in (")", "]"))
    yield flag(Span(a.span.start - (first < 0), close), f"{first:g}{one} is {_converted(first, one):.0f}{other}, not {second:g}{other}")


def _scale(text: str, f: Figure) -> tuple[str, int]:
    """The unit of a temperature, and where its words end ("95 degrees Fahrenheit", "95 degrees")."""
    m = DEGREES.match(text, f.span.end)
    if not m or f.kind != "temperature":
        return f.unit, f.span.end
    scale = (m["scale"] or "").lower()
    return ("°F" if scale.startswith("f") else "°C" if scale else f.unit), m.end()


def _converted(value: float, scale: str) -> float:
    return value * 1.8 + 32 if scale == "°C" else (value - 32) / 1.8


def _size(degrees: float, scale: str) -> float:
    """So many degrees of one scale as a number of degrees of the other."""
    return degrees * 1.8 if scale == "°C" else degrees / 1.8


def _may_differ(text: str, a: Figure, scale: str, end: int) -> bool:
    """May the degrees be a difference of two temperatures?"""
    if abs(a.value) <= SMALL[scale]:
        return True
    start = sentence_start(text, a.span.start)
    before, behind = (
        text[max(start, a.span.start - REACH) : a.span.start].lower(),
        text[end : min(end + REACH, sentence_end(text, end))].lower(),
    )
    if DIFFERENCE.search(behind):
        return True
    return DIFFERENCE.search(before) is not None and not (a.value > 2 * SMALL[scale] and LEVEL.search(before))


def _signed(text: str, f: Figure) -> float:
    before = text[max(0, f.span.start - 6) : f.span.start]
    return -f.value if before[-1:] in ("-", "−", "–") or before.endswith("minus ") else f.value
