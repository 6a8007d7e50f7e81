"""Slips put into the stories of the corpus, and how many of them the rules of grammar find: `python -m tests.attribution.slips`.

A comma behind a subject, an adjective behind its noun, a country that becomes a he, a quotation that loses its speaker. Each
case is made by a pattern that knows nothing of the rule, in order of the corpus, at most `MOST` of a kind.
"""

import re
from collections.abc import Callable, Iterator

from newslint.prose import Block, Document, Paragraph
from newslint.rule import Finding, Rule
from newslint.views import sentences
from newslint.views.sources import speech
from newslint_rules.attribution import country_as_person, unattributed_quote
from newslint_rules.punctuation import adjective_after_noun, subject_comma
from tests.evidence.__main__ import CORPUS, stories

MOST = 150
SUBJECT = re.compile(
    r"^(?!It |There |If |As |How |You |Recently |Through |In |On |At |By |When |While |What |This |That |After )(?:The|A|An|[A-Z][\w.’'-]+) "
    r"(?:(?!said|says|not|there|to|that|who|which|she|he|they|it|is|was|are|were)[^\s,;:()“”\"—–]+ ){1,8}"
    r"(?=(?:has|have|had|was|were|is|are|will|would|can|could) (?!not)[a-z]+(?:ed|en|ing|e)\b)"
)
ADJECTIVE = re.compile(
    r"\b(?:[Aa]n?|the|The|its|their) (?P<a>independent|political|economic|national|international|military|humanitarian|foreign|federal|local|regional|social|historic|nuclear|peaceful|cultural|global|financial|medical|illegal) (?P<n>[a-z]{4,}?)(?=[,.;])"
)
COUNTRY = re.compile(
    r"^(?:Iran|Israel|Egypt|China|Turkey|Russia|Germany|France|Italy|Greece|Iraq|India|Poland|Bangladesh|Samoa|Spain|Cyprus) [a-z]+ [^“”\"]*$"
)
QUOTED = re.compile(r"^(?P<quote>[“\"][A-Z\[][^“”\"]{50,}[,.!?][”\"]),? .{3,}$", re.S)

Case = tuple[Document | Paragraph, int]


def prose() -> Iterator[tuple[Document, Block]]:
    for doc in stories(CORPUS):
        told = speech(doc)
        yield from ((doc, b) for i, b in enumerate(doc.blocks) if i not in told and not b.prose.heading)


def commas() -> Iterator[Case]:
    for _, block in prose():
        for _, s in sentences(block.prose):
            if m := SUBJECT.match(s.text):
                yield Paragraph(s.text[: m.end() - 1] + "," + s.text[m.end() - 1 :]), m.end() - 1


def adjectives() -> Iterator[Case]:
    for _, block in prose():
        text = block.prose.text
        for m in ADJECTIVE.finditer(text):
            yield Paragraph(text[: m.start("a")] + f"{m['n']} {m['a']}" + text[m.end() :]), m.start("a")


def countries() -> Iterator[Case]:
    for _, block in prose():
        for _, s in sentences(block.prose):
            first = s.text.strip()
            if COUNTRY.match(first):
                yield Paragraph(f"{first} He has closed the border."), len(first) + 1


def quotations() -> Iterator[Case]:
    """A quotation without its speaker, between paragraphs that have none."""
    for _, block in prose():
        if m := QUOTED.match(block.prose.text.strip()):
            around = "The town was quiet.", m["quote"], "The road was closed."
            starts = 0, len(around[0]) + 2, len(around[0]) + len(around[1]) + 4
            yield Document("\n\n".join(around), tuple(Block(at, Paragraph(t)) for at, t in zip(starts, around, strict=True))), starts[1]


KINDS: tuple[tuple[Rule, Callable[[], Iterator[Case]]], ...] = (
    (subject_comma, commas), (adjective_after_noun, adjectives), (country_as_person, countries), (unattributed_quote, quotations),
)  # fmt: skip


def said(rule: Rule, text: Document | Paragraph) -> list[Finding]:
    """What a rule says of a text, as the engine would ask it."""
    from newslint.engine import Engine

    engine = Engine([rule], strict=True)
    if isinstance(text, Document):
        return [f for _, f in engine.document_said(text).findings]
    return [f for _, f in engine.paragraph_said(text).findings]


def main() -> None:
    for rule, make in KINDS:
        tried, found, missed = 0, 0, []
        for text, at in make():
            if tried == MOST:
                break
            tried += 1
            if any(f.span.start <= at < f.span.end for f in said(rule, text)):
                found += 1
            else:
                missed.append(text.text[max(0, at - 80) : at + 40])
        print(f"{rule.name}: found {found} of {tried} ({found / max(1, tried):.2f})", *missed[:12], sep="\n    ")


if __name__ == "__main__":
    main()
