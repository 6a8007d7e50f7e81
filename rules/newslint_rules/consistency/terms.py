"""Terms that mean the same, of which a story takes one: listed pairs (`terms.tsv`), and what a place is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Fact, Finding, Level, rule
from newslint.views import quoted, vocabulary
from newslint.views.text import occurrences

from .agreement import Form, in_a_story

TABLE = Path(__file__).parent / "terms.tsv"
OF_A_PLACE = pattern(r"(town|city|village) of ([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")


@cache
def terms() -> dict[str, str]:
    """Each form of a term, and the term's first form, which is its key."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return {form: line.split("\t")[0] for line in lines if not line.startswith("#") for form in line.split("\t")}


@cache
def signs() -> frozenset[str]:
    """The last word of each form in lower case: where none of them stands there is no term."""
    return frozenset([form.lower().replace("-", " ").replace("'", " ").split()[-1] for form in terms()] + ["town", "city", "village"])


@view
def used(p: Paragraph) -> list[Fact]:
    """The terms of a paragraph outside quotations and headings."""
    if p.heading or vocabulary(p).isdisjoint(signs()):
        return []
    found = [(key, form, span) for form, key in terms().items() for span in places(p.text, form)]
    found += [(f"of {m[2]}", m[1], Span(*m.span(1))) for m in OF_A_PLACE.finditer(p.text)]
    return [Fact(key, Form(form, form), span) for key, form, span in found if not quoted(p, span)]


def places(text: str, term: str) -> Iterator[Span]:
    """Where a term stands, and is not the end of a compound."""
    return (span for span in occurrences(text, term) if text[span.start - 1 : span.start] != "-")


def one_term(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    return in_a_story(facts, lambda forms: next(f for f in reversed([*terms(), "city", "town", "village"]) if f in forms), other_term)


def other_term(here: Form, there: Form) -> str:
    return there.text


@rule(Level.INFO, when=used, judge=one_term)
def term_varies(p: Paragraph) -> Iterator[Fact]:
    """Two terms for one thing are mixed in a story.

    A news conference that becomes a press conference makes readers wonder whether there were two; a town that is a city
    further down, which it is. The rarer term is flagged once; quotations and headings are left as they are.

    Bad: He spoke at a news conference. At the {==press conference==} he was asked about Rafah.
    Bad: About 10 percent fled, then 20 percent; in the end 30 {~~per cent~>percent~~} had gone.
    Bad: They fled the {==town==} of Rafah; the city of Rafah is crowded.
    Good: “The press conference is over,” he told the news conference.
    Good: The press attended the news conference; 10 percent left.
    Good: They fled the town of Rafah for the city of Khan Younis.
    """
    yield from used(p)
