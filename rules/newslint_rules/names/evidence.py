"""What speaks for two near forms being one name, and what against it."""

from __future__ import annotations

from collections.abc import Set

from newslint.lexicon import people, places
from newslint.lexicon.words import known, zipf
from newslint.prose import Document
from newslint.views.folding import fold, plain
from newslint.views.forms import Form, Mention

from .near import distance

BETWEEN = frozenset([" ", "and", "or", "nor", "to", "vs", "v", "/", "–", "—", "-", "not", "and not", "from", "&", "than", "versus"]) | {
    ""
}  # of two that are told apart


def shared(a: Form, b: Form) -> bool:
    """Have the forms a neighbour in common, or is it that of the person of this name, or does the lexicon know both as one?"""
    return near_set(a.lefts, b.lefts) or near_set(a.rights, b.rights) or known_person(a, b) or same_thing(a, b)


def near_set(xs: Set[str], ys: Set[str]) -> bool:
    """Have two sets of neighbours one in common, by its sound?"""
    return not xs.isdisjoint(ys) or not {fold(x) for x in xs}.isdisjoint(map(fold, ys))


def known_person(a: Form, b: Form) -> bool:
    """Is the other form, with the neighbours of the first, a person in the news?"""
    return any(people.find(f"{given} {b.text}") for given in a.lefts) or any(people.find(f"{b.text} {surname}") for surname in a.rights)


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
    """May one of two given names be the other, misspelt?"""
    return x[0] == y[0] and distance(x, y) <= (1 if min(len(x), len(y)) < 6 else 2)


def names_in(neighbours: Set[str]) -> set[str]:
    """Neighbours that are names themselves, and no English words such as Hospital; Mark and Grace are names too."""
    return {n for n in neighbours if len(n) > 1 and (not known(n) or zipf(n) < 4 or n in people.given_names())}


def own_name(a: Form, b: Form) -> bool:
    """Has the form a given name or a surname that the other has never?"""
    return bool(names_in(a.lefts | a.rights)) and not shared(a, b)


def coordinated(d: Document, a: Form, b: Form) -> bool:
    """Does the story name both side by side, as two things?"""
    for block, x in a.mentions:
        for other, y in b.mentions:
            if block == other:
                first, second = sorted((x.span, y.span))
                if second.start - first.end < 12 and d.blocks[block].prose.text[first.end : second.start].strip(" ,") in BETWEEN:
                    return True
    return False


def foreign(d: Document, form: Form) -> bool:
    """Are half of the small words around every mention not English?"""
    return all(strange_company(d.blocks[block].prose.text, m) for block, m in form.mentions)


def strange_company(text: str, m: Mention) -> bool:
    before, after = text[max(0, m.span.start - 60) : m.span.start].split()[1:], text[m.span.end : m.span.end + 60].split()[:-1]
    small = [w for w in before + after if w.isalpha() and w.islower()]
    return len(small) > 3 and 2 * sum([known(w) for w in small]) < len(small)


def different(a: Form, b: Form) -> bool:
    """Does the lexicon know them as two: other places, or people whose names are near?"""
    here, there = ([p for p in places.find(f.text) if p.kind != "town"] for f in (a, b))
    if here and there and a.key != b.key:
        return not any(b.plain in map(plain, p.spellings) for p in here)
    near = [n for p in people.by_surname(b.text) for n in p.different if p.surname not in n]
    return any(a.plain in map(plain, n.split()) for n in near)
