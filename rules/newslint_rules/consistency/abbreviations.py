"""Abbreviations with stops here and none there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule

from .agreement import CLEAR

STOPS = pattern(r"(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.|D\.C\.|Ph\.D\.|US|UN|UK|EU|DC|PhD)(?![\w$])")
DOTTED = pattern(r"\.[A-Z]\.(?<=[A-Z]\.[A-Z]\.)(?:[A-Z]\.)*")  # of any initials with stops, all but the first letter
BESIDE = (("U.S.", "UN", "US", "U.N."), ("U.N.", "US", "UN", "U.S."))  # one, the other that lacks its stops, and what settles it
HOUSES = frozenset("U.S. U.N. U.K. E.U. D.C. Ph.D.".split())  # houses have a form of these
NOT_ALIKE = HOUSES.union("A.M. P.M. S.A. N.V. A.G. B.C. A.D.".split())  # these are other things without stops
WITHOUT = {"guardian": "US UN UK EU DC PhD".split(), "bbc": "US UN UK EU DC PhD".split(), "ap": ["EU", "UK"], "reuters": ["EU", "UK"]}


@view
def stops(p: Paragraph) -> list[tuple[str, Span]]:
    """Countries and the like by their initials, as they are written; not in headings, where stops are often left out."""
    if p.heading or p.text.isupper():
        return []
    found = [(m[0], Span(*m.span())) for m in STOPS.finditer(p.text) if stands_for_a_place(p.text, m.start(), m[0])]
    if "." in p.text:
        spans = [Span(m.start() - 1, m.end()) for m in DOTTED.finditer(p.text)]
        found += [(p[s], s) for s in spans if p[s] not in NOT_ALIKE and not p.text[s.start - 1 : s.start].isalpha()]
    return found


def without_stops(d: Document, form: str) -> list[Span]:
    """Where initials that the story writes with stops stand without."""
    plain = re.compile(rf"(?<![\w.&-]){form.replace('.', '')}(?![\w.&-])")
    return [Span(*m.span()).shift(start) for start, p in d.blocks if not p.heading for m in plain.finditer(p.text)]


def stands_for_a_place(text: str, start: int, form: str) -> bool:
    """Is it no part of a longer word, and DC that of Washington, not that of comics?"""
    before = text[max(0, start - 13) : start]
    return not before[-1:].isalnum() and (form != "DC" or before.rstrip(" ,\xa0").endswith("Washington"))


@rule(Level.INFO, when=stops)
def abbreviation_varies(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """An abbreviation has stops here and none there.

    U.S. beside US in one story, E.C. beside EC, or U.S. beside UN: a house that writes the one with stops writes the other with them too.
    The rarer form is flagged at its first place, where both are even that with stops. The AP and Reuters write U.S. and
    U.N. beside EU and UK, and so that is no mixture; headings are left as they are.

    Bad: Officials in the {==U.S.==} said the UN had been told.
    Bad: The US and the {~~U.S.~>US~~} Congress agreed, said a US envoy.
    Bad: The E.C. met the E.C. ministers, and {~~EC~>E.C.~~} officials left.
    Bad: @ap The {~~US~>U.S.~~} envoy left, and the U.S. kept silent.
    Good: The U.S. envoy left for the EU, and later for the UK.
    Good: The U.S. and the U.N. agreed. The PM left at 7 P.M. for A.S. Roma.
    Good: # UN warns of famine ¶ The U.N. warned the U.S. again.
    Good: The US sent US$5 million to the UN.
    Good: A film from DC Comics opened in Washington, D.C. on Friday.
    """
    found: dict[str, list[Span]] = {}
    for start, p in d.blocks:
        for form, span in stops(p):
            found.setdefault(form, []).append(span.shift(start))
    for stopped in [form for form in found if "." in form]:
        plain = stopped.replace(".", "")
        if stopped not in HOUSES and (spans := without_stops(d, stopped)):
            found[plain] = spans
        if plain in found:
            yield from rarer(found, stopped, plain, desk.style)
    for one, other, *settled in BESIDE:
        if one in found and other in found and not desk.style and found.keys().isdisjoint(settled):
            related = Related(found[other][0], f"“{other}”")
            yield flag(found[one][0], f"“{one}” with stops, “{other}” without", related=[related])


def rarer(found: dict[str, list[Span]], stopped: str, plain: str, style: str) -> Iterator[Finding]:
    """The rarer of two forms of one abbreviation, or the one that the house does not write."""
    with_stops, without = found[stopped], found[plain]
    house = plain in WITHOUT.get(style, ()) if style and stopped in HOUSES else None
    here, there = (stopped, plain) if (house if house is not None else len(with_stops) <= len(without)) else (plain, stopped)
    clear = house is not None or len(found[there]) >= CLEAR * len(found[here])
    related = Related(found[there][0], f"“{there}”")
    yield flag(found[here][0], f"“{here}” here, “{there}” in this story", *([there] if clear else []), related=[related])
