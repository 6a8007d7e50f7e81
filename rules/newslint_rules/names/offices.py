"""People and the offices that a story gives them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.folding import plain
from newslint.views.names import names

from .deputies import heads_and_deputies

OFFICE = pattern(
    r"(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Hh]ealth|[Jj]ustice|[Ee]nergy|[Ee]ducation|[Tt]rade|[Aa]griculture|"
    r"[Ee]nvironment|[Tt]ransport|[Ll]abou?r|[Cc]ulture|[Tt]ourism) [Mm]inister\b|"
    r"(?:[Ff]oreign|[Hh]ome|[Tt]reasury|[Dd]efen[cs]e|[Cc]ommerce|[Aa]griculture) [Ss]ecretary\b|"
    r"[Pp]resident\b|[Cc]hancellor\b|[Ss]ecretary of [Ss]tate\b|[Kk]ing\b|[Pp]ope\b"
)
ENDS = frozenset(["minister", "president", "chancellor", "state", "king", "pope", "secretary"])
HEDGE = pattern(
    r"\b(?:former|then|ex|acting|interim|deputy|incoming|outgoing|new|next|future|late|elect|candidate|appointed|named|became|become|"
    r"elected|replac\w+|succe\w+|previous\w*|once|vice|shadow|caretaker|designate|nominee|since|while|when|was|had been|of the|"
    r"(?:minister|president|chancellor|secretary|chairman|leader|chief) and)\b",
)


@view
def offices(p: Paragraph) -> list[tuple[str, str, str, Span]]:
    """Surnames, and given names where they stand, with the office right in front of the name and its place, where nothing in the
    clause says that it is past, to come or one of several."""
    out, text = [], p.text
    for name in names(p):
        if name.quoted or p.heading:
            continue
        start = name.span.start
        if text[max(0, start - 12) : start - 1].rpartition(" ")[2].lower() not in ENDS:
            continue
        before = text[max(0, start - 60) : start]
        *_, last = [None, *OFFICE.finditer(before)]
        if last and before[last.end() :].strip() == "" and not HEDGE.search(phrase(before[: last.start()])):
            at = start - len(before) + last.start()
            given = plain(name.words[0].text) if len(name.words) > 1 else ""
            out.append((plain(name.words[-1].text), given, office(last[0]), Span(at, start - 1)))
    return out


def phrase(before: str) -> str:
    """What stands before a place in its phrase, in lower case."""
    return re.split("[,.;:()“”]", before[-30:])[-1].lower()


def office(title: str) -> str:
    return title.lower().replace("-", " ").replace("defence", "defense").replace("labour", "labor")


@rule(Level.INFO, when="minister president chancellor secretary king pope deputy vice assistant")
def title_mismatch(d: Document) -> Iterator[Finding]:
    """One person is given two offices.

    Foreign minister here and prime minister there: one of them is wrong, unless the story says that the person has changed
    office.

    Bad:  Foreign Minister Hakan Fidan spoke. ¶ Later {==Prime Minister==} Fidan left, and Foreign Minister Fidan came back.
    Bad:  President Emmanuel Macron spoke. ¶ {==Prime Minister==} Macron left.
    Bad:  Deputy Minister of Natural Resources Arkady Belov came. ¶ Minister {==Belov==} said the works had begun.
    Bad:  The mayor, Jelena Kos, and the mayor of Brod, Ana Lukić, met. ¶ Deputy Mayor {==Kos==} said no. ¶ Jelena Kos, the mayor, left.
    Good: Foreign Minister Hakan Fidan spoke. ¶ Fidan left.
    Good: Deputy Mayor Ana Kos spoke. ¶ Mayor Ivan Kos left, and Prime Minister Vuk Kos came with Finance Minister Mia Kos.
    Good: Deputy Mayor Jelena Kos became mayor in May. ¶ Mayor Kos left.
    Good: Mayor Ana Lukić and her deputy mayor, Jelena Kos, met. ¶ Deputy Mayor Kos left, and Mayor Lukić stayed.
    Bad:  The pact was signed by Prime Minister Taro Ozu and President Kim Park. ¶ {==Trade Minister==} Park left; President Park stayed.
    Good: Prime Minister Taro Ozu and President Kim Park met. ¶ Finance and Economy Minister Park left; President Park stayed.
    Good: President Donald Trump spoke. ¶ Then former vice president Joe Biden met President Biden's aide.
    Good: Vice President Joe Biden left. ¶ In 2020 he became President Biden.
    """
    yield from heads_and_deputies(d)
    held: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    givens: dict[str, set[str]] = defaultdict(set)
    for start, p in d.blocks:
        for surname, given, title, span in offices(p):
            held[surname].append((title, span.shift(start)))
            givens[surname].update([given] if given else [])
    for surname, group in held.items():
        if len(givens[surname]) > 1:  # two of one surname are two
            continue
        titles = Counter([title for title, _ in group])
        if len(titles) == 2:
            usual, rarer = (t for t, _ in titles.most_common())
            one = next(span for title, span in group if title == usual)
            for title, span in group:
                if title == rarer:
                    yield flag(span, f"{usual} elsewhere in the story", related=[Related(one, f"{usual} here")])
