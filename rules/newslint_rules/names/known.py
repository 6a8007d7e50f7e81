"""Names of people in the news, the desk's names and those of its archive, misspelt where the story itself has no better."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk
from newslint.lexicon import people, places
from newslint.lexicon.learned import archive_of
from newslint.lexicon.people import Person
from newslint.lexicon.small import small
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views.folding import fold, loose, plain
from newslint.views.forms import Form, forms
from newslint.views.names import Name, Word, names

from .evidence import words_of
from .near import STRANGE, UNSEEN, distance, familiar, jumped, swapped
from .proof import departures
from .surnames import before_last, first_words, near_surnames, right_already, sounding_alike

# Countries whose names come from other letters, and are written in Latin ones as one likes.
OTHER_LETTERS = frozenset(
    (
        "Afghanistan;Algeria;Armenia;Azerbaijan;Bahrain;Bangladesh;Belarus;Bosnia and Herzegovina;Bulgaria;Cambodia;China;Cyprus;"
        "Djibouti;Egypt;Eritrea;Ethiopia;Georgia;Greece;Hong Kong;India;Indonesia;Iran;Iraq;Israel;Japan;Jordan;Kazakhstan;Kosovo;"
        "Kuwait;Kyrgyzstan;Laos;Lebanon;Libya;Macao;Malaysia;Maldives;Mauritania;Mongolia;Montenegro;Morocco;Myanmar;Nepal;"
        "North Korea;North Macedonia;Oman;Pakistan;Palestine;Qatar;Russia;Saudi Arabia;Serbia;Singapore;Somalia;South Korea;"
        "Sri Lanka;Sudan;Syria;Taiwan;Tajikistan;Thailand;Tunisia;Turkmenistan;Ukraine;United Arab Emirates;Uzbekistan;Vietnam;Yemen;"
        "Mali;Niger;Chad;Senegal;Guinea;Gambia;Burkina Faso;Nigeria"
    ).split(";")
)
SHORT = {"gov": "governor", "sen": "senator", "rep": "representative", "gen": "general", "pres": "president"}
BEFORE, BEHIND = 45, 40  # characters around a name in which its office is looked for
NO_LETTERS = pattern(r"[^a-z-]+")
DOES = pattern(r"\b([a-z-]+)\s$")
DESCRIBED = pattern(r"(?:, aged)?(?:, \d\d?)?, (?:an?|the|who is an?) ((?:[\w’'-]+ ){0,3}[\w’'-]+)")
RARE = 3.8  # a surname less familiar than this is hardly anybody else's

Better = tuple[str, str]  # a spelling, and who it is


@rule(Level.WARNING)
def known_name_misspelt(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """The name of a known person is misspelt.

    The given name and the surname together show who is meant, or the surname with the office. People in the news are known
    to newslint in the spellings that newspapers use; the desk's own names and archive are known to it too.

    Bad:  The party of {~~Kier~>Keir~~} Starmer won.
    Bad:  President Recep Tayyip {~~Edrogan~>Erdogan~~} spoke.
    Bad:  Volodymyr {~~Zelesnky~>Zelensky~~} spoke.
    Bad:  President Joe {~~Bidden~>Biden~~} and Secretary of State {~~Anthony~>Antony~~} Blinken.
    Bad:  The president of France, {~~Emanuel~>Emmanuel~~} Macron, called. Angela {~~Markel~>Merkel~~}, the chancellor, left.
    Bad:  Prime Minister Boris {~~Johnston~>Johnson~~} left.
    Bad:  President Joe {~~Biddenn~>Biden~~} spoke. The writer Mario Vargas {~~Losa~>Llosa~~} died.
    Bad:  Iran's supreme leader, Ayatollah Ali {~~Khameini~>Khamenei~~}, spoke.
    Good: The presidential race had Bill Clifton in it.
    Good: Ann Bidden, a nurse, met Anthony Clinton and Jon Trump.
    Good: Prime Minister Atal Behari Vajpayee met Egyptian President Abdel-Fattah el-Sissi and Mullah Mohammad Omar.
    Good: Keir Starmer met Volodymyr Zelenskiy, Valéry Giscard d'Estaing, Recep Tayyip Erdoğan and Mohamed bin Salman.
    Good: The baker Karl Starmer and the painter Kurt Mackron spoke.
    Good: Colonel Khalifa Abul-Gassim Hastar and his deputy were caught.
    Good: Joan Biden, a nurse, and Ron Trump, a plumber, voted. The runner Mark Ruttle won; Elizabeth Warran, a night nurse, did not.
    """
    inside, archive = departures(d), archive_of(desk.archive)
    right = {plain(w) for name in desk.names for w in name.preferred.split()}
    held = forms(d)
    for start, p in d.blocks:
        for name in names(p):
            for i, w in enumerate(name.words):
                form = held.get(w.text)
                if form is None or w.text in inside or form.plain in right or len(form.plain) < 4 or (archive and archive.known(w.text)):
                    continue
                better = of_surname(p, name, i) or of_given(p, name, i)
                if not better and familiar(w.text) < STRANGE:
                    better = of_desk(form, desk) or of_archive(name, i, desk)
                if better:
                    yield said(w, better, name, start)


def said(word: Word, better: Better, name: Name, start: int) -> Finding:
    spelling, who = better
    at = word.span.shift(start)
    return flag(at, f"“{spelling}”? {who} is spelt so", *(() if name.quoted else (spelling,)))


def of_surname(p: Paragraph, name: Name, i: int) -> Better | None:
    """The surname of a known person, behind a given name or the office of that person; with both, even for a word."""
    word = name.words[i].text
    if i < len(name.words) - 1 or len(word) < 4 or (familiar(word) >= UNSEEN and not i):
        return None
    given = {plain(w.text) for w in name.words[:i] if len(w.text) > 1}
    if not given <= first_words() or right_already(word, given) or people.find(" ".join([w.text for w in name.words])):
        return None
    rare = familiar(word) < UNSEEN and not places.find(word)
    for surname, person in near_surnames(word):
        if plain(word)[:-1] == plain(surname) and word[-1] in "aisy" and word[-1] != word[-2]:
            continue  # another name, made of this one
        short = len(word) < 5 and i < 2 and not swapped(plain(word), plain(surname))
        all_fit = given <= before_last(person) and not given.isdisjoint(words_of(person))
        meant = all_fit if i else titled(name, person) and len(word) >= 6
        if meant and not short and (rare or office(p, name, person)) and not private(p, name, person):
            return surname, person.name
    return of_sound(p, name, given, word) if i and rare and not is_name(word) else None


def of_sound(p: Paragraph, name: Name, given: set[str], word: str) -> Better | None:
    """The surname of the one known person of these given names that sounds as a strange word does, two letters off."""
    found = [(s, person) for s, person in sounding_alike(word) if given <= before_last(person) and not given.isdisjoint(words_of(person))]
    if len({person for _, person in found}) != 1 or private(p, name, found[0][1]):
        return None
    return found[0][0], found[0][1].name


def of_given(p: Paragraph, name: Name, i: int) -> Better | None:
    """The given name of a known person, beside the surname of that person; one of several, or by an office, even for a name."""
    words = [w.text for w in name.words]
    if len(words) < 2 or places.fold(" ".join(words)) in people.table().by_name:
        return None
    for j in {0, len(words) - 1} - {i}:
        for person in people.by_surname(words[j]):
            if people.surname_first(person) is (j == 0) and (right := given_meant(words[:j] + words[j + 1 :], words[i], person)):
                strange = familiar(words[i]) < (STRANGE if familiar(words[j]) < RARE else UNSEEN) and not is_name(words[i])
                if (office(p, name, person) or strange or len(words) > 2) and not private(p, name, person):
                    return right, person.name
    return None


def is_name(word: str) -> bool:
    """Is this a given name of the world, or an English word?"""
    return plain(word) in people.possible_given_names() or known(word.lower())


def given_meant(givens: list[str], odd: str, person: Person) -> str:
    """The word of a person's given names that the odd one among these stands for, a letter off, where all others are as they
    should be; "" if it is none, or a spelling in use."""
    for spelling in person.givens:
        right = spelling.split()
        differing = [(x, y) for x, y in zip(givens, right, strict=False) if plain(x) != plain(y)]
        if len(right) == len(givens) and len(differing) == 1 and differing[0][0] == odd:
            written, meant = plain(odd), plain(differing[0][1])
            slip = distance(written, meant, 1) == 1 or jumped(written, meant)
            if slip and len(meant) >= 4 and meant[0] == written[0] and not in_use(*differing[0], person):
                return differing[0][1]
    return ""


def in_use(word: str, meant: str, person: Person) -> bool:
    """May a name that sounds alike be another way to write it? Where Latin letters are written there is one way to write the name
    of a person; what comes from other letters is written as one likes."""
    alike = fold(word) == fold(meant) or loose(word) == loose(meant) != ""
    return alike and person.country in OTHER_LETTERS


def titled(name: Name, person: Person) -> bool:
    """Has the story put an office of the person in front of the name?"""
    return bool(name.title) and SHORT.get(name.title, name.title) in person.roles


def office(p: Paragraph, name: Name, person: Person) -> bool:
    """Has the story given the name an office of the person, in front of it or near it?"""
    if titled(name, person):
        return True
    around = NO_LETTERS.sub(" ", p.text[max(0, name.span.start - BEFORE) : name.span.end + BEHIND].lower())
    return any(f" {role} " in f" {around} " for role in person.roles if len(role) >= 5)


def private(p: Paragraph, name: Name, person: Person) -> bool:
    """Does the story say of a name, in front of it or behind, an occupation that the known person never had: the runner Mark Ruttle,
    Elizabeth Warran, a nurse?"""
    before = DOES.search(p.text, max(0, name.span.start - 20), name.span.start)
    behind = DESCRIBED.match(p.text, name.span.end)
    said = {*([before[1]] if before else ()), *(behind[1].split() if behind else ())} & small("occupations")
    return bool(said) and said.isdisjoint([word for role in person.roles for word in role.split()])


def of_desk(form: Form, desk: Desk) -> Better | None:
    """A word of the desk's names that is a letter away."""
    if familiar(form.text) >= UNSEEN or len(form.plain) < 6:
        return None
    for name in desk.names:
        for word in name.preferred.split():
            if distance(form.plain, plain(word), 1) == 1 and form.plain not in {plain(w) for n in name.different for w in n.split()}:
                return word, name.preferred
    return None


def of_archive(name: Name, i: int, desk: Desk) -> Better | None:
    """A surname a letter away, that the archive has behind the same given name."""
    archive = archive_of(desk.archive)
    if archive is None or not i or i < len(name.words) - 1 or familiar(name.words[i].text) >= UNSEEN or len(name.words[i].text) < 6:
        return None
    given = " ".join([w.text for w in name.words[:i]])
    found = next((near for near in archive.near(name.words[i].text) if archive.known(f"{given} {near.form}")), None)
    return (found.form, f"in {found.stories} stories of the archive {given} {found.form}") if found else None
