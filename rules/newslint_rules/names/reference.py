"""How a story refers to people: in full at first, by surname afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.lexicon import places
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.folding import plain
from newslint.views.names import Name, names, person

ACTS = pattern(
    r"(?:, (?:who|aged|\d\d)\b| (?:said|says|told|added|announced|tweeted|wrote|argued|asked|replied|"
    r"stated|spoke|explained|was born|died|resigned)\b)"
)


class Reference(NamedTuple):
    """A name of a story with the number of its block and its place in the story."""

    name: Name
    block: int
    span: Span

    @property
    def surname(self) -> str:
        return plain(self.name.words[-1].text)


@view
def surnames(p: Paragraph) -> frozenset[str]:
    """The last words of the full names of people in a paragraph; none in a heading."""
    return frozenset([name.words[-1].text for name in names(p) if len(name.words) > 1 and person(name)] if not p.heading else ())


@view
def people(d: Document) -> dict[str, list[Reference]]:
    """The people whom a story names in full in running text, by surname, each with all names that end in it."""
    full = frozenset().union(*[surnames(p) for _, p in d.blocks])
    by_surname: dict[str, list[Reference]] = {}
    for block, (start, p) in enumerate(d.blocks if full else ()):
        for name in names(p) if not p.heading else ():
            if (surname := name.words[-1].text) in full:
                by_surname.setdefault(plain(surname), []).append(Reference(name, block, name.span.shift(start)))
    return by_surname


def human(d: Document, group: list[Reference]) -> bool:
    """Does anything show that this is a person: a title, an age, a verb of saying?"""
    return any(r.name.title or ACTS.match(d.text, r.span.end) for r in group)


def one_of_surname(group: list[Reference]) -> bool:
    """Is there only one person of this surname in the story?"""
    return len({plain(r.name.words[0].text) for r in group if len(r.name.words) > 1}) == 1


@rule(Level.INFO)
def full_name_repeated(d: Document) -> Iterator[Finding]:
    """Title and full name are given again on second reference.

    A story names a person in full once, and by surname from then on, unless two people share it.

    Bad:  Egyptian President Abdel Fattah el-Sissi spoke. ¶ He met President {==Abdel Fattah el-Sissi==} later.
    Bad:  Foreign Minister Hakan Fidan left. ¶ Then Foreign Minister {==Hakan Fidan==} came back.
    Good: Foreign Minister Hakan Fidan left. ¶ Fidan came back.
    Good: President George Bush spoke. ¶ His mother Barbara Bush heard President George Bush.
    Good: “I saw President Hakan Fidan,” he said of President Hakan Fidan.
    """
    for group in people(d).values():
        if not one_of_surname(group) or not human(d, group):
            continue
        full = [r for r in group if person(r.name) and not r.name.quoted]
        if again := next((r for r in full[1:] if r.name.title and r.block > full[0].block), None):
            surname = again.name.words[-1].article + again.name.words[-1].text
            related = [Related(full[0].span, "named in full here")]
            yield flag(again.span, f"on second reference the surname is enough: {surname}", related=related)


@rule(Level.INFO)
def surname_before_full_name(d: Document) -> Iterator[Finding]:
    """A surname stands before the person has been named in full.

    The reader meets a bare surname and learns only later whose it is.

    Bad:  The minister met {==Fidan==} in Cairo. ¶ Hakan Fidan said so later.
    Bad:  “No,” said {==Abdelatty==} at once. ¶ Badr Abdelatty, who was in Ankara, left.
    Good: Hakan Fidan left. ¶ Fidan came back.
    Good: They flew to Paris. ¶ Ms Paris Hilton was there.
    Good: Mr Brown said so. ¶ Gordon Brown agreed.
    Good: Roechst will pay more. ¶ Its unit was merged with German Roechst, Roechst said.
    """
    for group in people(d).values():
        full = next((r for r in group if person(r.name)), None)
        if full is None or not one_of_surname(group) or not human(d, group) or not known_as_person(group[0], full):
            continue
        related = [Related(full.span, "named in full here")]
        yield flag(group[0].span, "the full name comes only later", related=related)


def known_as_person(bare: Reference, full: Reference) -> bool:
    """Is this a surname by itself, in an earlier paragraph than the full name, and not that of a place or a thing?"""
    word = bare.name.words[-1].text
    if places.kind(full.name.words[0].text) == "demonym":  # American Hoechst
        return False
    alone = len(bare.name.words) == 1 and not bare.name.title and not bare.name.quoted and bare.block < full.block
    return alone and not places.find(word) and not known(word.lower()) and not word.isupper() and len(word) > 2
