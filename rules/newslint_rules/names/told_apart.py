"""What the story itself says against two near forms being one name: it tells them apart, or writes in another language."""

from __future__ import annotations

from itertools import pairwise

from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.views.forms import Form

BETWEEN = pattern(  # of two that are told apart, with the rest of the first name and the beginning of the second
    r"(?: (?:[ae]l-)?[A-Z][\w'’.-]*){0,2}(?:, (?:aged )?\d\d?| \(\d\d?\))?(?:,? of [A-Z][\w'’-]+)?"
    r"[,;]? ?(?:(?:and|or|nor|to|vs\.?|v\.?|/|–|—|-|not|and not|from|&|than|versus) ?"
    r"(?:(?:his|her|their|its|the) (?:[A-Z]?[a-z]+ ){0,2})?)?"
    r"(?:[A-Z][\w'’.-]* ){0,2}(?:[ae]l-)?"
)
# What is said of somebody who has nearly the name of another: in front of the name, and behind it.
KIN = pattern(
    r"\b(?:cousin|brother|sister|son|daughter|father|mother|wife|husband|twin|uncle|aunt|nephew|niece|grandson|granddaughter|"
    r"namesake|colleague|rival)\b[^.!?;]{0,32}$"
)
FOREIGN = pattern(r"\b(?:de|do|da|dos|das|di|del|des|du|la|le|les|los|el|y|e|et|für|und|och|og)\s$")
NOT_RELATED = pattern(r"[^.!?]{0,60}\b(?:no relation|not related|not a relative|unrelated|who spells)\b")
DESCRIBED = pattern(r"(?: (?:[ae]l-)?[A-Z][\w'’.-]*){0,2}, (who|an?|the) ")
AGE = pattern(r"(?: (?:[ae]l-)?[A-Z][\w'’.-]*){0,2},? \(?(\d\d?)[,)]")


def coordinated(d: Document, a: Form, b: Form) -> bool:
    """Does the story name both side by side, as two things?"""
    both = sorted([(block, m.span, f is a) for f in (a, b) for block, m in f.mentions])
    return any(
        block == other and one is not two and y.start - x.end < 40 and BETWEEN.fullmatch(d.blocks[block].prose.text, x.end, y.start)
        for (block, x, one), (other, y, two) in pairwise(both)
    )


def another(d: Document, a: Form, b: Form) -> bool:
    """Does the story say of one of two who are both named in full that it is somebody else's relative or namesake, or give
    them two ages or two descriptions? A relative has another given name, but the same surname."""
    full = [[(d.blocks[block].prose.text, m) for block, m in f.mentions if m.left or m.right] for f in (a, b)]
    if not all(full):
        return False
    for text, m in (*full[0], *full[1]):
        start = m.span.start
        if (m.right and KIN.search(text, max(0, start - 60), start)) or NOT_RELATED.match(text, m.span.end):
            return True
    described = [{found[1] for text, m in mentions if (found := DESCRIBED.match(text, m.span.end))} for mentions in full]
    if all(described) and "who" in described[0] | described[1]:  # what is nobody may be described twice
        return True
    ages = [{found[1] for text, m in mentions if (found := AGE.match(text, m.span.end))} for mentions in full]
    return bool(ages[0]) and bool(ages[1]) and ages[0].isdisjoint(ages[1])


def foreign(d: Document, form: Form) -> bool:
    """Are half of the small words around every mention not English?"""
    return all(strange_company(d.blocks[block].prose.text, m.span) for block, m in form.mentions)


def strange_company(text: str, at: Span) -> bool:
    """Are half of the small words around a place not English?"""
    before, after = text[max(0, at.start - 60) : at.start].split()[1:], text[at.end : at.end + 60].split()[:-1]
    small = [w for w in before + after if w.isalpha() and w.islower()]
    return len(small) > 3 and 2 * sum([known(w) for w in small]) < len(small)


def in_foreign_phrase(d: Document, form: Form) -> bool:
    """Does a particle of another language stand before each mention: the Empresa Publica de Cereais?"""
    return all(FOREIGN.search(d.blocks[block].prose.text, max(0, m.span.start - 5), m.span.start) for block, m in form.mentions)
