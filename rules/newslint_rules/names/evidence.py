"""What speaks for two near forms being one name, and what against it."""

from __future__ import annotations

from collections.abc import Callable, Set

from newslint.lexicon import people, places
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Document
from newslint.views.folding import fold, loose, plain
from newslint.views.forms import Form
from newslint.views.titles import ORGANISATIONS, PARTICLES

from .near import distance

Acts = Callable[[Form], int]
"""What a form does in a story: NOTHING, what persons and others do (ACTS), or what persons do, who speak (SPEAKS)."""
NOTHING, ACTS, SPEAKS = range(3)
SAYING = pattern(
    r"(?:,[”\"])? (?:said|says|told|added|adds|announced|tweeted|wrote|argued|argues|asked|replied|stated|notes|noted|insisted|"
    r"spoke|explained|thinks|believes|claimed|denied|thanked|urged|recalled|conceded|acknowledged|testified)\b"
)
ACTING = pattern(r" (?:also|called|met|won|lost|signed|wants|expects|hopes|was|had|has|is|will|would)\b")
COMMON = 5.35  # a word as common as this is hardly ever a surname
ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir"])  # before a name, whatever the office
# Offices of which one person hardly holds two; a minister may well be a senator, and a president a general.
EXCLUSIVE = frozenset(
    "minister president chancellor governor mayor judge justice king queen pope ambassador bishop archbishop coach sheriff".split()
)
LOCATIVE = frozenset(["in", "at", "on", "from", "near", "the", "a", "an", "around", "outside", "through"])


def shared(a: Form, b: Form) -> bool:
    """Have the forms a neighbour in common, or is it that of the person of this name, or does the lexicon know both as one?"""
    return near_set(a.lefts, b.lefts) or near_set(a.rights, b.rights) or known_person(a, b) or same_thing(a, b)


def given(form: Form) -> bool:
    """Is a form a given name, and no surname of people in the news?"""
    return form.plain in people.given_names() and not people.by_surname(form.text)


def near_set(xs: Set[str], ys: Set[str]) -> bool:
    """Have two sets of neighbours one in common, by its sound?"""
    return not xs.isdisjoint(ys) or not {fold(x) for x in xs}.isdisjoint(map(fold, ys))


def known_person(a: Form, b: Form) -> bool:
    """Is the other form, with the neighbours of the first, a person in the news?"""
    return any(people.find(f"{given} {b.text}") for given in a.lefts) or any(people.find(f"{b.text} {surname}") for surname in a.rights)


def one_person(a: Form, b: Form, acts: Acts) -> bool:
    """Do the forms stand behind one given name, or is one of them the second reference to the person whom the other
    introduces?"""
    return given_shared(a, b) or second_reference(a, b, acts) or second_reference(b, a, acts)


def given_shared(a: Form, b: Form) -> bool:
    """Have two surnames a given name in common, which is no Costa of Costa Rica?"""
    if known_person(a, b):
        return True
    both = (a.lefts & b.lefts) if a.introduced and b.introduced and not in_place_name(b) else frozenset()
    return any(n in people.given_names() or not (known(n) or places.part_of_name(n)) for n in both if len(n) > 2)


def in_place_name(form: Form) -> bool:
    """Is a form, with what stands before it, a place or a people: Saudi Arabia, Sri Lankans?"""
    return any(places.find(f"{n} {form.text}") for n in form.lefts)


def named_alike(a: Form, b: Form) -> bool:
    """Do two surnames stand behind the same given name, as one person's do, and as Sri Lankan and Sri Lankans do not?"""
    return a.introduced and b.introduced and any(n in people.given_names() for n in a.lefts & b.lefts)


def second_reference(full: Form, bare: Form, acts: Acts) -> bool:
    """Is the one introduced with a given name, and the other a surname by itself that says or does something?"""
    if not (full.introduced and bare.bare and names_in(full.lefts)) or bare.plain == full.plain + "s" or full.text in ORGANISATIONS:
        return False
    if places.kind(full.text) in ("country", "capital", "region", "demonym") or in_place_name(full):
        return False
    if bare.titles.isdisjoint(ADDRESS) and not after(bare, full):
        return False
    if not titles_agree(bare, full):
        return False
    return bool(bare.titles) or (zipf(bare.text.lower()) < COMMON and acts(bare) > NOTHING)


def titles_agree(a: Form, b: Form) -> bool:
    """May two forms have been given their titles as one person? Mr goes with every office, Foreign Minister with Minister."""
    xs, ys = ({title.rpartition(" ")[2] for title in f.titles} & EXCLUSIVE for f in (a, b))
    return not xs or not ys or not xs.isdisjoint(ys)


def called(full: Form, bare: Form, acts: Acts) -> bool:
    """Is the one introduced with a given name, and the other, behind Mr, or as somebody who speaks or has an office and whom the
    lexicon does not know, a second reference to the same?"""
    named = not bare.titles.isdisjoint(ADDRESS) or ((bare.titles or acts(bare) == SPEAKS) and not people.by_surname(bare.text))
    return named and second_reference(full, bare, acts)


def after(bare: Form, full: Form) -> bool:
    """Does a form stand only behind the first mention of the other in full? Toyota, that stands before Akio Toyoda, is no
    second reference."""
    firsts = [min([(block, m.span) for block, m in f.mentions if not m.weak or f is bare], default=None) for f in (full, bare)]
    return firsts[0] is not None and firsts[1] is not None and firsts[0] < firsts[1]


def two_people(a: Form, b: Form) -> bool:
    """Is the rarer form introduced and then referred to by itself, as somebody is, beside another who is introduced too?"""
    return a.introduced and b.introduced and any(not m.left and not m.right for _, m in a.mentions)


def acts_in(d: Document) -> Acts:
    """What a form of this story does; what is no word and no place may be a person too."""

    def acts(form: Form) -> int:
        places_of = [(d.blocks[block].prose.text, m.span) for block, m in form.mentions]
        if any(SAYING.match(text, at.end) or text.endswith(("ccording to ", "said "), 0, at.start) for text, at in places_of):
            return SPEAKS
        return ACTS if any(ACTING.match(text, at.end) for text, at in places_of) or no_place(d, form) else NOTHING

    return acts


def no_place(d: Document, form: Form) -> bool:
    """Is a form no English word, no place of note, and never where a place would stand?"""
    if known(form.text.lower()) or places.kind(form.text) not in (None, "town", "city"):
        return False
    before = [d.blocks[block].prose.text[max(0, m.span.start - 8) : m.span.start].split()[-1:] for block, m in form.mentions]
    return 3 * sum([bool(word) and word[0].lower() in LOCATIVE for word in before]) < len(before)


def same_thing(a: Form, b: Form) -> bool:
    """Does the lexicon know both as spellings of one surname, or as a place or people of one country that sound alike?"""
    if not set(people.by_surname(a.text)).isdisjoint(people.by_surname(b.text)):
        return True
    if a.key != b.key:
        return False
    kinds = [{(p.kind, p.country) for p in places.find(f.text) if p.country and p.kind != "town"} for f in (a, b)]
    return not kinds[0].isdisjoint(kinds[1])


def conflict(a: Form, b: Form) -> bool:
    """Both have given names, or both surnames, and share none: different people."""
    for xs, ys in ((names_in(a.lefts), names_in(b.lefts)), (names_in(a.rights), names_in(b.rights))):
        if xs and ys and not near_set(xs, ys) and not any(alike(x, y) for x in xs for y in ys):
            return True
    return False


def alike(x: str, y: str) -> bool:
    """May one of two given names be the other, misspelt or written in another way?"""
    return (x[0] == y[0] and distance(x, y) <= (1 if min(len(x), len(y)) < 6 else 2)) or loose(x) == loose(y) != ""


def names_in(neighbours: Set[str]) -> set[str]:
    """Neighbours that are names themselves, and no English words such as Hospital; Mark, Grace and Van are names too."""
    return {n for n in neighbours if len(n) > 1 and (not known(n) or zipf(n) < 4 or n in people.given_names() or n in PARTICLES)}


def own_name(a: Form, b: Form) -> bool:
    """Has the form a given name or a surname that the other has never?"""
    return bool(names_in(a.lefts | a.rights)) and not shared(a, b)


def other_places(a: Form, b: Form) -> bool:
    """Does the lexicon know them as two places? Two regions are two, however near they sound: Shanxi and Shaanxi."""
    here, there = ([p for p in places.find(f.text) if p.kind != "town"] for f in (a, b))
    regions = bool(here) and bool(there) and here[0].kind == there[0].kind == "region"
    if here and there and (regions or not (a.key == b.key and {p.country for p in here} & {p.country for p in there})):
        return not any(b.plain in map(plain, p.spellings) for p in here)
    return False


def other_people(a: Form, b: Form) -> bool:
    """Does the lexicon know them as the names of two people that are near, or is one of them somebody in office: President Reagan
    beside his aide Donald Regan?"""
    if in_office(a, b) or in_office(b, a):
        return True
    near = [n for p in people.by_surname(b.text) for n in p.different if p.surname not in n]
    return any(a.plain in map(plain, n.split()) for n in near)


def words_of(person: people.Person) -> set[str]:
    """The given names of a person, each word by itself, plain."""
    return {plain(word) for given in person.givens for word in given.split()}


def in_office(a: Form, b: Form) -> bool:
    """Is a form, by its title, a person whom the lexicon knows under that name, and has the other the given name of somebody
    else?"""
    others = names_in(b.lefts)
    for p in people.by_surname(a.text) if others and a.titles else ():
        given = words_of(p)
        if not a.titles.isdisjoint(p.roles) and not any(alike(x, y) for x in others for y in given):
            return b.plain not in map(plain, p.surnames)
    return False
