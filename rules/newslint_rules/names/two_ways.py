"""Names that are spelt in two ways: one person or place under several transliterations or spellings, none of them a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.desk import NO_DESK, Desk
from newslint.prose import Document
from newslint.rule import Fact, Finding, Level, flag, rule, see
from newslint.views.forms import Placed

from .across import by_sound, departing
from .place import at, first, in_others, times
from .proof import departures
from .settled import settled
from .two_articles import two_articles
from .verdict import Departure


def one_spelling(group: Sequence[Fact], *, desk: Desk = NO_DESK) -> Iterator[tuple[Fact, Finding]]:
    """Forms of one name in different stories: each story is told once of the form it uses, unless it is that of the clear
    majority of the stories."""
    for found, here, there in departing(group):
        if found.kind == "two ways" and settled(found, desk):
            fixes = (found.other.text,) if found.sure else ()
            related = [see(fact, f"“{fact.value.form.text}” here") for fact in there[:3]]
            for fact in here:
                yield fact, flag(fact.span, in_others(found, there), *fixes, related=related)


@rule(Level.WARNING, judge=one_spelling)
def name_spelt_two_ways(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding | Fact]:
    """A name is spelt in more than one way.

    Names that come from another alphabet have several spellings, each right by itself; a story or an edition keeps to one.
    Two spellings are taken for one name where they sound alike and share a given name, a title or a country. No winner is
    picked unless it stands twice as often, or the desk has decided.

    Bad:  President {==Zelenskiy==} flew home. ¶ Volodymyr Zelenskyy spoke, and Zelenskyy left.
    Bad:  The epicentre was in Burakin, they said. ¶ A farmer just west of {==Bruakin==} was hurt.
    Bad:  The spokesman, Yusuf Abdelrahim, said so. ¶ Yousef {==Abdelraheem==} added that the town was quiet.
    Bad:  Stephen Mnuchin spoke. ¶ {~~Steven~>Stephen~~} Mnuchin left. ¶ Stephen Mnuchin slept.
    Bad:  The bank's governor is Robert Clarke. ¶ Mr {~~Clark~>Clarke~~} said the bank would wait. ¶ Clarke then left.
    Bad:  The labour leader, Simon Wallace, met them. ¶ “Ask Mr {==Wallis==},” he said. ¶ Mr Wallace agreed.
    Bad:  Coffee of {~~Brasil~>Brazil~~} is dear. ¶ Farmers in Brazil said so, and Brazil's rain has failed.
    Bad:  {==Abdel Fatah==} el-Burhan spoke. ⁂ {==Abdel Fattah==} el-Burhan spoke.
    Bad:  The envoy Anne Sacoolas left. ¶ Sacoolas and her husband Jonathan {~~Socoolas~>Sacoolas~~} fled. ¶ Anne Sacoolas will not return.
    Bad:  The boy was Danylo Marchenko, 7. ¶ His mother, Iryna {~~Martchenko~>Marchenko~~}, lived. ¶ “The Marchenkos are kind.”
    Bad:  The boats left, said Basanta Adhikari, the harbour master. ¶ “They came back,” {==Adikhari==} told reporters.
    Bad:  A house in Deir al-Balah burned. ¶ The market of Deir {==el-Balah==} was hit.
    Bad:  Bashar al-Assad fled; al-Assad is in Moscow. ¶ The wife of Bashar {~~el-Assad~>al-Assad~~} is with him.
    Good: Khalil al-Masri met his neighbour Hani el-Masri. ¶ Al-Masri left, and Hani el-Masri stayed.
    Good: The envoy Anne Sacoolas left with her friend Jonathan Socoolas. ¶ Anne Sacoolas will not return.
    Good: Zelenskyy spoke, and then Zelenskyy left. ¶ He heads the Zambesi Society. ¶ Elephants drown in the Zambezi.
    Good: The papers are An-Nahar in Beirut and Al-Nahar in Cairo.
    Good: Eric Trump met Erica Stone. ¶ Eric Trump left.
    Good: “They call him Hussain,” she said of Hussein. ¶ Hussein left.
    Good: Brandon Ostrowski, 24, and Brendan Ostrowski, 22, got lost. ¶ Brendan Ostrowski spoke. ¶ Brandon Ostrowski left.
    Good: Tom Jones sang. Jones left. ¶ In 1542 Jonas was made a priest. ¶ Jones came back.
    Good: A branch of the Banco do Brasil closed in Brazil. ¶ Brazil's banks are on strike.
    Good: The judge, Robert Clarke, left. ¶ Helen Clark, a nurse, said so. ¶ Mr Clarke came back, and Ms Clark slept. ¶ Clarke spoke.
    Good: President Ronald Reagan and his aide Donald Regan left. ¶ Regan said no. ¶ President Reagan said yes, and Regan wept.
    Good: It rained in Shanxi, and floods hit Shaanxi and Hebei. ¶ In Shanxi the dams held.
    Good: They paid 40 Dlrs in Ohio and 20 Dollars in Utah. ¶ The Dollars were new.
    Good: Deputy minister Basim al-Ruwaili spoke. ¶ His cousin Bassem al-Ruwaili leads the union. ¶ Al-Ruwaili, 52, was governor.
    Good: The conductor Dmitry Kovalyov, 57, and the cellist Dmitri Kovalev, 29, played. ¶ Kovalyov bowed.
    Good: The archaeologist Hanan al-Khatib and her Iraqi colleague Hanaa al-Khateeb left.
    Good: “Hamza bin Ladin was killed,” the statement read. ¶ Hamza bin Laden was 30. ¶ Hamza bin Laden had fled.
    Good: The Little A'Le'Inn is open. ¶ The Little Alien Center in Nevada is shut, and the Alien was glad.
    Good: Mohammed Morsi died. ⁂ Muhammad Ali boxed.
    """
    for found in departures(d).values():
        if found.kind == "two ways" and settled(found, desk) and (m := outside(found)):
            fixes = (found.other.text,) if found.sure and not m[1].quoted else ()
            message = times(found)
            yield flag(at(d, m), message, *fixes, related=[first(d, found.other)])
    yield from two_articles(d)
    yield from by_sound(d)


def outside(found: Departure) -> Placed | None:
    """The first mention that no quotation holds; within one, only of somebody who can be nobody else, and whose name sounds otherwise: a
    statement may well transliterate in its own way."""
    free = next((m for m in found.form.mentions if not m[1].quoted), None)
    return free or (found.form.mentions[0] if found.person and found.form.key != found.other.key else None)


@rule(Level.INFO)
def name_accents_vary(d: Document) -> Iterator[Finding]:
    """A name is written with accents and without.

    Either is right in many houses; one story keeps to one.

    Bad:  Emmanuel Macron met José Muñoz. ¶ {~~Munoz~>Muñoz~~} spoke. ¶ Then Muñoz left.
    Bad:  Zoë Ball spoke. ¶ {==Zoe==} Ball left.
    Good: José Muñoz spoke. ¶ Muñoz left.
    Good: O'Neill spoke. ¶ O’Neill left.
    Good: Beyoncé sang.
    """
    for found in departures(d).values():
        if found.kind == "accents" and (m := next((m for m in found.form.mentions if not m[1].quoted), None)):
            fixes = (found.other.text,) if found.sure else ()
            yield flag(at(d, m), times(found), *fixes, related=[first(d, found.other)])
