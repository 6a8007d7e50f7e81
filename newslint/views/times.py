"""The times of day of a text, as they are written: "3 p.m.", "15:00 GMT", "1530 GMT", "12 noon"."""

from __future__ import annotations

import re
from string import ascii_letters
from typing import NamedTuple

from ..pattern import pattern
from ..prose import Prose, Span, view
from .calendar import NOWHERE, has_figures
from .text import vocabulary

ZONES = "GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|IST|JST|AEST|AEDT|MSK|EAT|WAT|CAT|SAST|PKT|ET|PT"
TIME = pattern(
    r"[0-9]{1,2}(?:"
    r"(?:[:.](?P<minute>[0-9]{2})(?::[0-9]{2})?)?\s?(?P<half>[ap]\.\s?m\.?|[ap]m|[AP]M|[AP]\.M\.?)(?!\w)"
    rf"|:(?P<minute2>[0-9]{{2}})(?![\w:]|[.,][0-9]|[-–/][0-9])(?:\s(?:hours\s)?(?P<zone>{ZONES})\b)?"
    rf"|(?P<minute3>[0-9]{{2}})\s(?:hours\s)?(?P<zone3>{ZONES})\b)"
)
NOON = pattern(r"(?:noon|midnight)\b")
TWELVE = ("12 ", "12:00 ", "12\xa0")
NOT_BEFORE = frozenset("0123456789.,:/$£€-–_#" + ascii_letters)
NAMED = frozenset(["noon", "midnight"])
MARKS = frozenset([*ZONES.lower().split("|"), "am", "pm", "m"])
CLOCK = pattern(r"[0-9](?::[0-9]|[ap]m\b)")


class Time(NamedTuple):
    """One time of day as it is written.

    `hour` and `minute` may lie beyond the day; `minute` is -1 where none is written. `half` is "am" or "pm", as written in
    `half_span`; `zone` is a time zone; `name` is "noon" or "midnight", of which the span holds a 12.
    """

    span: Span
    hour: int
    minute: int = -1
    half: str = ""
    half_span: Span = NOWHERE
    zone: str = ""
    name: str = ""


@view
def times(p: Prose) -> list[Time]:
    """The times of a text, in order."""
    text, known = p.text, vocabulary(p)
    found: list[Time] = []
    if has_figures(text) and (CLOCK.search(text) or not known.isdisjoint(MARKS)):
        found = [_time(m) for m in TIME.finditer(text) if text[max(0, m.start() - 1) : m.start()] not in NOT_BEFORE]
    if not known.isdisjoint(NAMED):
        for m in NOON.finditer(text):
            if not text[m.start() - 1 : m.start()].isalpha():
                twelve = next((len(t) for t in TWELVE if text.endswith(t, 0, m.start())), 0)
                found.append(Time(Span(m.start() - twelve, m.end()), 12 if m[0] == "noon" else 0, name=m[0]))
        found.sort()
    return found


def _time(m: re.Match[str]) -> Time:
    minute, zone = m["minute"] or m["minute2"] or m["minute3"], m["zone"] or m["zone3"] or ""
    digits = m[0][: 2 if m[0][1:2].isdigit() else 1]
    half = m["half"] or ""
    return Time(
        Span(*m.span()), int(digits), int(minute) if minute else -1, half[:1].lower() + "m" if half else "",
        Span(*m.span("half")) if half else NOWHERE, zone,
    )  # fmt: skip
