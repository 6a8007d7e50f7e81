"""Authorities of which the reader cannot tell the country."""

import re
from collections.abc import Iterator

from newslint.lexicon import places
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views.names import names
from newslint.views.sources import speech

AUTHORITY = pattern(
    r"(?<![\w’'])[Tt]he\s+(?P<what>(?:(?:Health|Foreign|Defen[cs]e|Interior|Justice|Finance|Education|Energy|Information|Agriculture|Transport|Culture|Economy|Labou?r)\s+)?Ministry"
    r"(?:\s+of\s+(?:Health|Foreign\s+Affairs|Defen[cs]e|the\s+Interior|Justice|Finance|Education|Energy|Information|Agriculture|Transport|Culture|Labou?r))?"
    r"|(?:health|foreign|defen[cs]e|interior|justice|finance)\s+ministry|(?:foreign|prime|defen[cs]e|interior|finance)\s+minister|[Ff]oreign\s+[Mm]inister)\b"
    r"(?!\s+(?:of\s+[A-Z]|in\s+[A-Z]|said\s+[A-Z]\w+[’']s\b)|[’']s\s|\s+[A-Z])"
)
OFFICES = ("health", "foreign", "defense", "defence", "interior", "justice", "finance", "prime")


@view
def countries(p: Paragraph) -> frozenset[str]:
    """The countries that a paragraph names, as countries, peoples or places in them."""
    found: set[str] = set()
    for name in names(p):
        for text in [" ".join(w.text for w in name.words), *[w.text for w in name.words], name.country]:
            if text and places.kind(text) in ("country", "demonym", "capital", "region") and (country := places.country_of(text)):
                found.add(country)
    return frozenset(found)


@rule(Level.INFO, when="ministry minister")
def unspecified_authority(d: Document) -> Iterator[Finding]:
    """A ministry is named, and not of which country.

    In a story with several countries “the Health Ministry” is anybody's. It is asked for at the first mention only, and not
    where its paragraph names a single country.

    Bad: Egypt and Israel resumed their talks. ¶ At least 20 people died in the raid, {==the Health Ministry==} said.
    Bad: France and Germany spoke on Monday. ¶ It was a mistake, {==the foreign minister==} told reporters.
    Good: Egypt and Israel resumed their talks. ¶ At least 20 people died in the raid, the Health Ministry in Gaza said.
    Good: Egypt and Israel resumed their talks. ¶ Egypt mourned the dead, the Health Ministry said.
    Good: Egypt closed the road. ¶ At least 20 people died in the raid, the Health Ministry said.
    """
    if not any(authorities(b.prose) for b in d.blocks):
        return
    known = [countries(b.prose) for b in d.blocks]
    if len(frozenset().union(*known)) < 2:
        return
    told = speech(d)
    before: set[str] = set()
    for i, block in enumerate(d.blocks):
        if block.prose.heading or i in told:
            continue
        for m in authorities(block.prose):
            kind = m["what"].lower().split()[0]
            near = known[i] | (known[i - 1] if i and len(known[i - 1]) == 1 else frozenset())
            if kind not in before and not near:
                yield flag(Span(m.start() + block.start, m.end() + block.start), f"“{m[0]}”: of which country?")
            before.add(kind)
        before |= offices(block.prose)


@view
def authorities(p: Paragraph) -> list[re.Match[str]]:
    """Where a paragraph names a ministry or a minister."""
    return list(AUTHORITY.finditer(p.text))


@view
def offices(p: Paragraph) -> frozenset[str]:
    """The ministries and ministers of which a paragraph speaks in whatever way."""
    low = p.text.lower()
    return frozenset([office for office in OFFICES if named(low, office)] if "minist" in low else ())


def named(low: str, office: str) -> bool:
    return f"{office} minist" in low or f"ministry of {office}" in low or f"minister of {office}" in low
