"""Names of people and of places that are misspelt: a rare form beside the form that the copy uses otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newslint.desk import NO_DESK, Desk
from newslint.lexicon import famous_places, people, places
from newslint.lexicon.words import zipf
from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see
from newslint.views.folding import plain, singled
from newslint.views.forms import Form, forms

from .across import by_spelling, departing, is_place
from .long_places import long_place_misspelt
from .near import CLEARLY, STRANGE, UNSEEN, VOWELS, distance, dropped, familiar, jumped
from .place import at, first, in_others, times
from .proof import departures
from .settled import settled
from .told_apart import foreign

SHORTEST = 5  # letters of a form that stands for a place
VERY_OFTEN = 4.2  # zipf of a place that so short a form can stand for: Eurpe


def misspelt(d: Document, desk: Desk, of_place: bool) -> Iterator[Finding]:
    """What is misspelt within a story."""
    for found in departures(d).values():
        if found.kind == "misspelt" and is_place(found.other) is of_place and settled(found, desk):
            other = found.other
            for placed in found.form.mentions:
                where = at(d, placed)
                if d.text.startswith("[", where.end):  # Pittsburg[h]: the editor has seen it
                    continue
                fixes = () if placed[1].quoted else (other.text,)
                yield flag(where, times(found), *fixes, related=[first(d, other)])


@cache
def places_by_letters() -> dict[str, tuple[str, ...]]:
    """Countries and demonyms of six letters or more and famous places, each under what one slip leaves of it."""
    out: dict[str, list[str]] = {}
    for name in sorted({*[n for n in places.nations() if len(n) >= 6], *famous_places.of_one_word()}):
        for key in left_by_slip(plain(name)):
            out.setdefault(key, []).append(name)
    return {key: tuple(names) for key, names in out.items()}


def left_by_slip(word: str) -> set[str]:
    """What one slip leaves of a word: itself, the word without each of its letters, with each doubled letter once, its letters."""
    return {*dropped(word), singled(word), "=" + "".join(sorted(word))}


def place_meant(form: Form) -> str:
    """The country, people or famous place that a form nobody knows can only be, by itself in running text, and a letter off inside,
    with the wrong ones doubled (Cincinatti) or with a few in another order (Jarkata); or ""."""
    if (
        len(form.plain) < SHORTEST
        or not form.plain.isascii()
        or not form.bare
        or form.titles
        or form.times > 1
        or not form.strong
        or familiar(form.text) >= STRANGE
        or form.plain in people.possible_given_names()
        or places.find(form.text)
    ):
        return ""
    near = {name for key in left_by_slip(form.plain) for name in places_by_letters().get(key, ())}
    if form.text in near:
        return ""
    found = sorted([n for n in near if slipped(form.plain, plain(n))], key=lambda n: (-zipf(plain(n)), n))
    seen = familiar(form.text)
    if len(form.plain) == SHORTEST and (seen or not found or len(plain(found[0])) == SHORTEST or zipf(plain(found[0])) < VERY_OFTEN):
        return ""
    if (
        not found
        or (found[0].isascii() and not form.text.isascii())
        or variant(form.plain, plain(found[0]))
        or (found[1:] and zipf(plain(found[0])) - zipf(plain(found[1])) < 1)
    ):
        return ""
    return found[0] if seen < UNSEEN or (not jumped(form.plain, plain(found[0])) and familiar(found[0]) - seen >= CLEARLY) else ""


def slipped(a: str, b: str) -> bool:
    """Is one word a slip for the other, with the first letter and the last as they should be, the last two swapped, or the first of
    them without the last consonant of the other? Arizonans live in Arizona, and the Massachusett lived in Massachusetts."""
    cut = len(a) > 6 and a == b[:-1] and b[-1] not in VOWELS and b[-1] != "s"
    ends = a[-1] == b[-1] or (len(a) == len(b) and a[-2:] == b[-2:][::-1]) or cut
    return a[0] == b[0] and ends and (distance(a, b, 1) == 1 or singled(a) == singled(b) or jumped(a, b))


def variant(a: str, b: str) -> bool:
    """Are two one with either ending, or two: Zairian and Zairean, Petersberg and Petersburg?"""
    return a.replace("ian", "ean") == b.replace("ian", "ean") or a.replace("berg", "burg") == b.replace("berg", "burg")


def elsewhere(group: Sequence[Fact], desk: Desk, of_place: bool) -> Iterator[tuple[Fact, Finding]]:
    """What is misspelt in one story of an edition, and right in others."""
    for found, here, there in departing(group):
        if found.kind == "misspelt" and found.sure and is_place(found.other) is of_place and settled(found, desk):
            for fact in here:
                message = in_others(found, there)
                yield fact, flag(fact.span, message, found.other.text, related=[see(there[0], f"“{there[0].value.form.text}” here")])


def one_person(group: Sequence[Fact], *, desk: Desk = NO_DESK) -> Iterator[tuple[Fact, Finding]]:
    return elsewhere(group, desk, False)


def one_place(group: Sequence[Fact], *, desk: Desk = NO_DESK) -> Iterator[tuple[Fact, Finding]]:
    return elsewhere(group, desk, True)


@rule(Level.ERROR, judge=one_person)
def name_misspelt(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding | Fact]:
    """A name is misspelt that stands right elsewhere.

    A form that nobody knows, an edit or two from a name that the story or the edition uses more often, is taken for that
    name, unless it is introduced as somebody else. Names are what newspapers correct most.

    Bad:  President Recep Tayyip {~~Edrogan~>Erdogan~~} flew to Cairo. ¶ Erdogan's visit lasted a day. ¶ He saw the town, and Erdogan left.
    Bad:  Hana Kimura was 22, and her mother is Kyoko Kimura. ¶ Fans wrote to {~~Kimuar~>Kimura~~} for months.
    Bad:  “We met {==Netanyhau==} in June,” he said. ¶ Benjamin Netanyahu said so too, and Netanyahu left.
    Bad:  The fund of Sen. David Winter is new. ¶ It is open to all, Sen. {~~Winner~>Winter~~} said. ¶ Senator Winter then left.
    Bad:  The envoy Anthony Zinni came. ¶ They met Anthony {~~Zinn~>Zinni~~} at noon, and Zinni left.
    Good: The Sri Lankan navy sailed, and Sri Lankans were glad. ¶ A Sri Lankan died, and a Sri Lankan lived.
    Good: Saudi Arabia wrote to the Arabic daily. ¶ Saudi Arabia sells oil, and Arabia is hot.
    Bad:  He works for the National Cancer {~~Insitute~>Institute~~}. ¶ The Fraser Institute of Vancouver agreed.
    Good: The Empresa Publica de Cereais bought maize. ¶ Cereals are dear, said the Cereals Board.
    Good: Mullah Janan Sayeeq spoke of the rain in Japan.
    Good: Sam Abramson and Sol Abramsen are not related. ¶ Abramson won; Abramsen lost.
    Good: Sweden won. The Swedes were glad, and every Swede in Sweden sang.
    Good: Rajamma left with Ratnamma. ¶ Ratnamma came back.
    Good: They tried to Christianise the natives, who were Christians already. ¶ The Christians left.
    Good: Congressman Lee met Congresswoman Ruiz, and another Congressman came.
    """
    yield from misspelt(d, desk, False)
    yield from by_spelling(d, False)


@rule(Level.WARNING, judge=one_place)
def place_misspelt(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding | Fact]:
    """A place or a people is misspelt that stands right elsewhere.

    The same evidence as for people, where the more frequent form is known to be a country, a city, a region or the people of
    one. Near names of other places (Mali and Malawi) are known as such.

    Bad:  The town lies near {~~Pittsburg~>Pittsburgh~~}. ¶ Pittsburgh voted. ¶ In Pittsburgh they danced.
    Bad:  The {~~Turiksh~>Turkish~~} navy sailed. ¶ A Turkish officer said so, and the Turkish side agreed.
    Bad:  He flew to {~~Geramny~>Germany~~} on the same day, and from {~~Cincinatti~>Cincinnati~~} to {~~Bagdhad~>Baghdad~~}.
    Bad:  A court in New {~~Dehli~>Delhi~~} freed the man, and his team flew to Rio de {~~Janiero~>Janeiro~~}.
    Bad:  He flew to {~~Jarkata~>Jakarta~~} and sailed on the {~~Danbue~>Danube~~}.
    Good: Kington were all out. ¶ The villagers of Kington cheered; Djenné fell, and Jayne sang.
    Good: The Petersberg talks near Bonn began, and a race marshal fell.
    Good: They ate at the New Deli, and Costa Ricky sang in San Pablo with Sri Lankans.
    Good: The Etruscans took Aléria in Corsica. Zairian troops withdrew. The Massachusett tribe met the Texians.
    Good: The Arizonan won. A Louisianan chaired it, and a Havanan spoke. They saw Kangchenjunga and the Dniestr.
    Good: Police in Kashmere Gate held two Kashmiri students.
    Good: Giorgia sang in Helmond, and Viktoria in Kinston.
    Good: The painter Geramny lived in Germano. ¶ Geramny drew Geramny.
    Good: Iran and Iraq met; a flag of Iran stood beside that of Iraq, and Iran's envoy spoke for Iran.
    Good: Bangalore is far from Mangalore. ¶ In Bangalore it rained. ¶ Bangalore slept.
    Good: Austria played Australia. ¶ Australia won in Vienna, and Australia was glad.
    """
    yield from misspelt(d, desk, True)
    for form in forms(d).values():
        if (right := place_meant(form)) and form.text not in departures(d) and not foreign(d, form):
            for placed in form.mentions:
                yield flag(at(d, placed), f"“{right}” is spelt so", *(() if placed[1].quoted else (right,)))
    yield from long_place_misspelt(d, departures(d))
    yield from by_spelling(d, True)
