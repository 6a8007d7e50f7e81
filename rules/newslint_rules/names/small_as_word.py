"""Names that are English words too, written small: where only the name can stand."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon import people, places
from newslint.lexicon.people import given_names
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.views import vocabulary
from newslint.views.folding import plain
from newslint.views.forms import Form, forms
from newslint.views.titles import OFFICES, PARTICLES

from .evidence import ADDRESS
from .small import LAST, LOCATIVE, Small, free

NEXT = pattern(r"(?:['’]s)? ([a-z]+)\b")
SAYING = frozenset("said says told added announced tweeted wrote argued asked".split())
ACTING = SAYING | frozenset("also has had was is will would could did".split())
BEFORE_NOUNS = frozenset("a an the his her its their our my your this that of no any each every one to and or in on".split())
# Countries and peoples that are rarely other words in English: with a capital elsewhere in the story they take one here.
PEOPLES = frozenset(
    (
        "afghan afghans basque basques chad danish dutch french guernsey japan martinique mongol mongols scot scots soviet soviets "
        "swedes tonga welsh"
    ).split()
)
COUNTRIES = frozenset("china guinea jersey manila morocco panama turkey wellington".split())  # words too: only where a place stands
KITCHEN = frozenset("fries toast windows window doors door bread pastry pastries oven rarebit hound blanket press".split())
COMMON = 5.05  # a word as common as this is hardly ever the surname, written small


@view
def ambiguous(d: Document) -> list[Form]:
    """The names of a story that are English words too: Trump, Brown, Wales, Japan."""
    return [f for f in forms(d).values() if f.strong >= 2 and known(f.text.lower()) and f.text not in OFFICES]


def written_as_words(d: Document, p: Paragraph) -> Iterator[Small]:
    """Where a name that is a word too stands small, and can only be the name."""
    for form in ambiguous(d):
        for span in written_as_word(d, p, form):
            yield span, form.text, form


def written_as_word(d: Document, p: Paragraph, form: Form) -> Iterator[Span]:
    word, at = form.text.lower(), -1
    if word not in vocabulary(p):
        return
    while (at := p.text.find(word, at + 1)) >= 0:
        end = at + len(word)
        if p.text[end : end + 1].isalpha() or p.text[at - 1 : at].isalpha() or not free(p.text, at, end):
            continue
        before, after = LAST.search(p.text[max(0, at - 20) : at]), NEXT.match(p.text, end)
        one, other = before[1] if before else "", after[1] if after else ""
        if (
            goes_before(d, one, form)
            or (has_surname(form) and other and is_surname(one, other, word))
            or is_nation(p.text, at, one, other, word)
        ):
            yield Span(at, end)


def has_surname(form: Form) -> bool:
    """Does the story give the form a given name, or Mr and the like?"""
    return (form.introduced and not form.lefts.isdisjoint(given_names())) or not form.titles.isdisjoint(ADDRESS)


def goes_before(d: Document, word: str, form: Form) -> bool:
    """Does a word make what follows a name: the given name of the person, the rest of a place, the bin of bin Laden?"""
    if word in PARTICLES:
        return f" {word} {form.text}" in d.text
    if not word.istitle():
        return False
    given = plain(word)
    person = given in given_names() and (given in form.lefts or bool(people.find(f"{word} {form.text}")))
    return person or (given in form.lefts and any(places.find(f"{start} {form.text}") for start in (word, f"New {word}")))


def is_nation(text: str, at: int, before: str, after: str, word: str) -> bool:
    """Is this a country or a people, and not the word that it is too: french fries, a turkey?"""
    if word in PEOPLES:
        return after not in KITCHEN and text[at - 1 : at] in (" ", "(", "“", '"')
    ends = not after or after in ACTING or after in BEFORE_NOUNS or text.startswith(("'s", "’s"), at + len(word))
    return word in COUNTRIES and before in LOCATIVE and ends


def is_surname(before: str, after: str, word: str) -> bool:
    """Does the word stand behind an office, or without an article before a verb that only a person can have?"""
    return zipf(word) < COMMON and (before in OFFICES or (after in ACTING and before.lower() not in BEFORE_NOUNS))
