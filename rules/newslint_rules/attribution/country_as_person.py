"""Countries that turn into a he."""

from collections.abc import Iterator
from itertools import pairwise

from newslint.lexicon import places
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, sentences
from newslint.views.names import Name, names
from newslint.views.parse import Parse, parse

OPENED = pattern(r"[.!?][”\"')]*\s+[“\"]?(?:He|She)\s")
PRONOUN = pattern(r"[“\"]?(?P<who>He|She)\s+[a-z]+")
GOES_ON = pattern(
    r"(?:, which (?P<also>he|she) (?:has|have|is|was|wants|needs) (?:a|an|the|to|in)\b|\b(?:and|but) (?P<who>he|she)\s+[a-z]+)"
)
SOMEBODY = pattern(
    r"\b(?:man|woman|boy|girl|president|minister|premier|chancellor|king|queen|prince|princess|leader|chief|head|mayor|governor|senator|general|spokesman|spokeswoman|officer"
    r"|official|author|writer|player|captain|coach|actor|actress|singer|judge|lawyer|doctor|professor|teacher|student|ambassador|envoy|diplomat|director|founder|candidate"
    r"|father|mother|son|daughter|brother|sister|husband|wife|who|he|she|him|her|his|champion|driver|rider|winner|star|journalist|reporter|suspect|victim|politician|pilot)\b",
    2,
)
ALSO_PEOPLE = frozenset(["Jordan", "Chad", "Georgia", "Kenya"])


@view
def turned(p: Paragraph) -> list[tuple[Span, Span]]:
    """Where a country is taken up by a pronoun, and nobody is named before: the place of the pronoun and that of the country."""
    return [] if p.heading else [*by_next_sentence(p), *by_next_clause(p)]


def by_next_sentence(p: Paragraph) -> Iterator[tuple[Span, Span]]:
    """A sentence opens with He or She, and the one before it begins with a country."""
    if ("He " in p.text or "She " in p.text) and OPENED.search(p.text):
        for (at, _), (start, sentence) in pairwise(sentences(p)):
            if (m := PRONOUN.match(sentence.text)) and (country := taken_up(p, at, start)):
                yield Span(start + m.start("who"), start + m.end("who")), country


def by_next_clause(p: Paragraph) -> Iterator[tuple[Span, Span]]:
    """A sentence begins with a country, and its next clause with he or she."""
    if " he " in p.text or " she " in p.text:
        for at, sentence in sentences(p):
            if m := GOES_ON.search(sentence.text):
                who = Span(*m.span("who" if m["who"] else "also")).shift(at)
                if country := taken_up(p, at, who.start):
                    yield who, country


def taken_up(p: Paragraph, at: int, pronoun: int) -> Span | None:
    """The country with which the sentence at `at` begins, if nothing up to the pronoun can be a person."""
    if quoted(p, Span(pronoun, pronoun + 1)) or SOMEBODY.search(p.text, at, pronoun):
        return None
    here = [n for n in names(p) if n.span.start < pronoun]
    first = next((n for n in here if 0 <= n.span.start - at <= 4), None)
    if first is None or not all(map(is_place, here)):
        return None
    return first.span if first.text not in ALSO_PEOPLE and places.kind(first.text) == "country" else None


def is_place(name: Name) -> bool:
    """Is a name surely no person's: a place, a people, or something of a place?"""
    return not name.title and (bool(places.find(name.text)) or any(places.kind(w.text) in ("country", "demonym") for w in name.words))


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
    Bad: Yemen is in need of peace and {~~he~>it~~} has suffered since 2014, said the envoy.
    Good: Brazil took measures, which he said had led to a recession.
    Good: Yemen has jailed him and he will appeal. Egypt rejected the plan of the president, and he left.
    Good: Egypt fears an attack, President el-Sissi said. He threatened to suspend the treaty.
    Good: France won the final. The captain was delighted. He scored twice.
    Good: Egypt fears an attack. It threatened to suspend the treaty.
    """
    for pronoun, country in turned(p):
        if is_subject(parse(p), country):
            name = p.text[country.start : country.end]
            who = p.text[pronoun.start : pronoun.end]
            yield flag(pronoun, f"“{who}” can only mean {name}, which is no person", "It" if who[0].isupper() else "it")
