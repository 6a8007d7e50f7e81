"""Names as the house writes them: its style, and the desk's own names."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk, DeskName
from newslint.lexicon import people, places
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.folding import fold, plain
from newslint.views.names import Name, Word, names


@rule(Level.WARNING)
def house_name(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A name is not spelt as the house spells it.

    The desk's names.yaml decides first, then the style of the house for people and places that it is known to have a
    spelling for. In a direct quotation the spelling is the house's too, but it is only shown.

    Bad:  @ap President Abdel-Fattah {~~al-Sisi~>el-Sissi~~} spoke.
    Bad:  @reuters President Abdel Fattah {~~el-Sissi~>al-Sisi~~} spoke.
    Bad:  @guardian North Korea's leader, {~~Kim Jong Un~>Kim Jong-un~~}, spoke.
    Good: @ap North Korea's leader, Kim Jong Un, met Xi Jinping. Kim left.
    Good: @ap President Abdel-Fattah el-Sissi spoke.
    Good: President Abdel-Fattah al-Sisi spoke.
    Good: @guardian President Abdel Fatah al-Sisi spoke. ¶ Sisi left.
    """
    if not desk.style and not desk.names:
        return
    for start, p in d.blocks:
        for name in names(p):
            for span, spelling, why in of_desk(p, name, desk) or of_house(name, desk):
                yield flag(span.shift(start), why, *(() if name.quoted else (spelling,)))


def of_desk(p: Paragraph, name: Name, desk: Desk) -> list[tuple[Span, str, str]]:
    """Variants that the desk replaces."""
    out = []
    for entry in desk.names:
        for variant in entry.variants:
            size = len(variant.split())
            for i in range(len(name.words) - size + 1):
                span = whole(name.words[i], name.words[i + size - 1])
                if p[span] == variant or p[Span(name.words[i].span.start, span.end)] == variant:
                    out.append((at(name.words[i], span, variant), entry.preferred, because(entry)))
    return out


def because(entry: DeskName) -> str:
    return f"the desk writes “{entry.preferred}”" + (f": {entry.why}" if entry.why else "")


def at(word: Word, span: Span, variant: str) -> Span:
    """With the article, where the variant has one."""
    return span if word.article and variant.startswith(word.article) else Span(word.span.start, span.end)


def whole(first: Word, last: Word) -> Span:
    return Span(first.span.start - len(first.article), last.span.end)


def of_house(name: Name, desk: Desk) -> list[tuple[Span, str, str]]:
    """The surname of a known person, or a place, in the spelling of another house."""
    last = name.words[-1]
    text = last.article + last.text
    if len(name.words) == 1 and (right := places.house(text, desk.style)) and fold(right) != fold(text) and " " not in right:
        return [(whole(last, last), right, f"{desk.style} writes “{right}”")]
    found = people.find(" ".join([w.text for w in name.words])) if len(name.words) > 1 else people.by_surname(text)
    if len(found) != 1 or not (form := people.house(found[0], desk.style)):
        return []
    if people.surname_first(found[0]):
        return whole_name(name, form.full, desk)
    surname = form.surname
    if plain(surname) == plain(text) and (not last.article or last.article.lower() in surname.lower()):
        return []
    return [(whole(last, last), surname, f"{desk.style} writes “{form.full}”")]


def whole_name(name: Name, right: str, desk: Desk) -> list[tuple[Span, str, str]]:
    """A name whose surname comes first, where the house writes its given names in another way: Kim Jong-un."""
    if name.text == right or plain(name.text) != plain(right):
        return []
    return [(name.span, right, f"{desk.style} writes “{right}”")]
