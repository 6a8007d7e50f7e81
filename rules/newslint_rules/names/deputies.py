"""Deputies: who is said to have an office, and who only to stand in for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Related, flag
from newslint.views import vocabulary
from newslint.views.folding import plain
from newslint.views.names import names, person

HEADS = "minister|mayor|president|governor|premier|chancellor|chairman|chairwoman|sheriff|attorney general|prosecutor|ambassador|treasurer"
DEPUTY = frozenset(["deputy", "vice", "assistant"])
STANDS_IN = r"(?P<deputy>(?:deputy|vice|assistant)[- ](?:[a-z]+ )?)?"
BEFORE = pattern(rf"\b{STANDS_IN}(?P<head>{HEADS})(?: (?:of|for)(?: [^,.;:]{{1,45}}?)?)?,? $", 2)
WORDS = r"(?:the|a|its|his|her|their)? ?(?:[a-z’'-]+ |\w+[’']s ){0,2}?"  # of the city's mayor
BEHIND = pattern(rf"(?: [A-Z][\w’'-]+)?, (?:\d\d, )?{WORDS}{STANDS_IN}(?P<head>{HEADS})\b(?! [A-Z])", 2)
CHANGED = pattern(
    r"\b(?:former\w*|then|ex|acting|interim|incoming|outgoing|elect|candidate|appoint\w+|named|became|become|elected|promot\w+|replac\w+|"
    r"succe\w+|previous\w*|once|shadow|nominee|since|until|was|had been|to be|resign\w*)\b",
    2,
)


class Rank(NamedTuple):
    """An office that somebody is given, as the head or as a deputy; the given name, if there is one, and the place of the name."""

    surname: str
    given: str
    head: str
    deputy: bool
    span: Span


@view
def ranks(p: Paragraph) -> list[Rank]:
    """The offices that stand right before a name or right behind it, where nothing near says that they changed."""
    out = []
    for name in names(p) if not p.heading else ():
        if name.quoted or not (len(name.words) == 1 or person(name)):
            continue
        start, end = name.words[0].span.start, name.span.end
        shown = name.span.start if not name.title else start
        before, behind = p.text[max(0, shown - 90) : shown], p.text[end : end + 90]
        m = BEFORE.search(before) or BEHIND.match(behind)
        after = behind[: m.end() + 25] if m and m.string is behind else behind[:25]
        if m and not CHANGED.search(before[-60:]) and not CHANGED.search(after):
            given = plain(name.words[0].text) if len(name.words) > 1 else ""
            out.append(Rank(plain(name.words[-1].text), given, m["head"].lower(), bool(m["deputy"]), Span(start, end)))
    return out


def heads_and_deputies(d: Document) -> Iterator[Finding]:
    """Who is a deputy here, and there the head of the same."""
    if not any(DEPUTY & vocabulary(p) for _, p in d.blocks):
        return
    held: dict[tuple[str, str], list[tuple[Rank, Span]]] = defaultdict(list)
    for start, p in d.blocks:
        for rank in ranks(p):
            held[rank.surname, rank.head].append((rank, rank.span.shift(start)))
    for group in held.values():
        deputies = [at for rank, at in group if rank.deputy]
        others = [at for rank, at in group if not rank.deputy]
        if deputies and others and len({rank.given for rank, _ in group if rank.given}) < 2:  # two of one surname are two
            head = group[0][0].head
            rarer, usual = (deputies, others) if len(deputies) < len(others) else (others, deputies)
            told = f"{'a deputy' if usual is deputies else head} elsewhere in the story"
            for at in rarer:
                yield flag(at, told, related=[Related(usual[0], "here")])
