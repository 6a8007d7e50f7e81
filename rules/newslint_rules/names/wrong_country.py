"""People in the news and the country whose office they hold."""

import re
from collections.abc import Iterator

from newslint.lexicon import people, places
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.names import names

# Offices that there is one of in a country, and whose holder is known by it; then the country or the demonym in front.
OFFICE = pattern(
    r"(?P<office>(?:vice[ -])?president|(?:prime|foreign|defen[cs]e|finance|interior) minister|foreign secretary|chancellor|king|queen"
    r"|emperor|crown prince|first lady|supreme leader),?\s$",
    re.I,
)
LAND = pattern(r"(?P<land>(?:(?:South|North|Saudi|New|Sri|United|Hong)\s)?[A-Z][\w.]*)(?P<of>[’']s?)?\s$")
CAPITAL = pattern(r"(?<![.!?:]\s)\b(?P<word>[A-Z][\w’'.-]*)\s$")
# Before a country by itself; then lands that are no more, and what is theirs.
PLACED = pattern(r"\b(?:[Ii]n|to|[Ff]rom|of|[Aa]t|[Ww]ith|for|near|via|[Ll]eaving|[Vv]isiting|[Oo]utside|across)\s$")
HISTORIC = word_set("Soviet Yugoslav Yugoslavian Yugoslavia Czechoslovak Czechoslovakian Czechoslovakia Ottoman Prussian Prussia")
LONGEST = 60  # characters before a name that hold an office and its country


@rule(Level.INFO, when="president minister secretary chancellor king queen emperor prince lady leader")
def wrong_country(p: Paragraph) -> Iterator[Finding]:
    """A head of state or a minister stands beside the wrong country.

    The people are those of the lexicon, each with a country and offices. Only a name in full is judged, with an office that
    the person has held, behind one country or demonym.

    Bad:  {==Turkish==} President Vladimir Putin spoke to reporters.
    Bad:  He met {==Iraq==}'s prime minister, Benjamin Netanyahu, and the {==South Korean==} President Emmanuel Macron in Paris.
    Bad:  {==Tunisian==} President Tayyip Erdogan spoke.
    Good: Russian President Vladimir Putin met Israel's Prime Minister Benjamin Netanyahu and the French president, Emmanuel Macron.
    Good: Former Soviet President Mikhail Gorbachev spoke. The Turkish guest, President Vladimir Putin, left.
    Good: Yugoslavia's president, Slobodan Milosevic, fell. On his visit to China President Vladimir Putin praised Xi.
    Good: South Korean President Kim Yong Sam spoke.
    Good: The Turkish president called Vladimir Putin. He saw Iraqi Kurdish President Masoud Barzani.
    """
    for name in names(p):
        first = name.span.start
        if len(name.words) > 1 and not name.quoted and (m := OFFICE.search(p.text, max(0, first - LONGEST), first)):
            office = m["office"].lower().replace("-", " ")
            found = holders(name.text, office)
            land = LAND.search(p.text, max(0, first - LONGEST), m.start()) if len(found) == 1 else None
            if land and is_other(land["land"], found[0].country) and not elsewhere(p.text, land):
                yield flag(Span(*land.span("land")), f"{found[0].name}: {office} of {found[0].country}")


def elsewhere(text: str, land: re.Match[str]) -> bool:
    """Does the country in front of an office belong to another name, or is it where something happens: in Vietnam President Joe
    Biden met him?"""
    before = max(0, land.start() - 30)
    if CAPITAL.search(text, before, land.start()):
        return True
    country = any(place.kind == "country" for place in places.find(land["land"]))
    return country and not land["of"] and PLACED.search(text, before, land.start()) is not None


def is_other(land: str, country: str) -> bool:
    """Is a name that of a country, or its demonym, and of none but another one?"""
    lands = [place for place in places.find(land) if place.kind in ("country", "demonym")]
    return bool(lands) and land not in HISTORIC and country not in {place.country for place in places.find(land)}


def holders(name: str, office: str) -> list[people.Person]:
    """Those whom a name in full can mean, written as it is or without some of the given names, and who have held the office: Tayyip
    Erdogan, but for Kim Yong Nam no other Kim Yong."""
    words = {word for word in places.fold(name).split() if len(word) > 1}
    return [person for person in people.find(name) if office in person.roles and words <= all_words(person)]


def all_words(person: people.Person) -> set[str]:
    """The words of all spellings of the names of a person, folded."""
    return people.given_words(person).union(*[places.fold(surname).split() for surname in person.surnames])
