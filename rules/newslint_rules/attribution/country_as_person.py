"""Countries that turn into a he."""

from collections.abc import Iterator
from itertools import pairwise

from newslint.lexicon import places
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes, sentences
from newslint.views.names import Name, names
from newslint.views.parse import Parse, parse

OPENED = pattern(r"[.!?][”\"')]*\s+[“\"]?(?:He|She)\s")
PRONOUN = pattern(r"[“\"]?(?P<who>He|She|he|she)\s+(?P<verb>[a-z]+)")
SOMEBODY = pattern(
    r"\b(?:man|woman|boy|girl|president|minister|premier|chancellor|king|queen|prince|princess|leader|chief|head|mayor|governor|senator|general|spokesman|spokeswoman|officer"
    r"|official|author|writer|player|captain|coach|actor|actress|singer|judge|lawyer|doctor|professor|teacher|student|ambassador|envoy|diplomat|director|founder|candidate"
    r"|father|mother|son|daughter|brother|sister|husband|wife|who|he|she|him|her|his|champion|driver|rider|winner|star|journalist|reporter|suspect|victim|politician|pilot)\b",
    2,
)
ALSO_PEOPLE = frozenset(["Jordan", "Chad", "Georgia", "Kenya"])


@view
def turned(p: Paragraph) -> list[tuple[Span, Span]]:
    """Where a sentence opens with He or She, and the one before it begins with a country and names no person: the place of
    the pronoun and that of the country."""
    if p.heading or ("He " not in p.text and "She " not in p.text) or not OPENED.search(p.text):
        return []
    parts = sentences(p)
    out = []
    for (at, before), (start, sentence) in pairwise(parts):
        m = PRONOUN.match(sentence.text)
        if not m or any(q.start <= start < q.end for q in quotes(p)):
            continue
        here = [n for n in names(p) if at <= n.span.start < start]
        first = next((n for n in here if n.span.start - at <= 4), None)
        nobody = all(is_place(n) for n in here) and not SOMEBODY.search(before.text) and not any(is_person_before(n, at) for n in names(p))
        if first and nobody and text_of(first) not in ALSO_PEOPLE and places.kind(text_of(first)) == "country":
            out.append((Span(start + m.start("who"), start + m.end("who")), first.span))
    return out


def text_of(name: Name) -> str:
    return " ".join([w.article + w.text for w in name.words])


def is_place(name: Name) -> bool:
    """Is a name surely no person's: a place, a people, or something of a place?"""
    return not name.title and (bool(places.find(text_of(name))) or any(places.kind(w.text) in ("country", "demonym") for w in name.words))


def is_person_before(name: Name, at: int) -> bool:
    """Has the paragraph named somebody before the sentence at `at`?"""
    return name.span.start < at and not is_place(name)


def is_subject(tree: Parse, country: Span) -> bool:
    """Is the country the subject of its sentence?"""
    return any(w.dep in ("nsubj", "nsubjpass") and country.start <= w.start < country.end for w in tree)


@rule(Level.INFO, parse, when=turned)
def country_as_person(p: Paragraph) -> Iterator[Finding]:
    """A country is taken up by He or She.

    In copy that was translated, a country that is masculine elsewhere comes back as a person: “Egypt fears an attack. He
    threatened …”. It is said only where the sentence before has the country for its subject and nobody is named there.

    Bad: Egypt fears a ground attack on Rafah could push Palestinians across the border. {~~He~>It~~} threatened to suspend the treaty.
    Bad: Turkey has closed the border to Syria. {~~She~>It~~} will reopen it in May.
    Good: Egypt fears an attack, President el-Sissi said. He threatened to suspend the treaty.
    Good: France won the final. The captain was delighted. He scored twice.
    Good: Egypt fears an attack. It threatened to suspend the treaty.
    """
    for pronoun, country in turned(p):
        if is_subject(parse(p), country):
            name = p.text[country.start : country.end]
            yield flag(pronoun, f"“{p.text[pronoun.start : pronoun.end]}” can only mean {name}, which is no person", "It")
