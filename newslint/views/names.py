"""Names, found by their shape and place without any model: runs of capitalised words with their particles, the title in
front of them, and whether their capital proves anything, since an opener of a sentence and a headline have theirs anyway.

A name is a person, a place, an organisation or a thing; what it is, only evidence can tell (`person` guesses).
"""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from ..lexicon import places
from ..pattern import pattern
from ..prose import Paragraph, Span, view
from .text import quotes
from .titles import ABBREVIATED, ARTICLES, CALENDAR, HEADS, JOINED, MODIFIERS, OFFICES, OPENERS, ORGANISATIONS, PARTICLES

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, range(0x100, 0x250)))) + "ḌḤḪṢṬẒ"
CAPITAL = pattern(rf"[{UPPER}](?<!\w.)(?:(?:\.[A-Z])+\b\.?|\w*(?:[-‑'’]\w+)*)")
ALSO_NAMES = frozenset(["May", "Jan", "April", "June", "August", "Jun", "Dec", "Mar"])
BEFORE_MONTHS = frozenset(
    ["in", "of", "by", "since", "until", "this", "last", "next", "late", "early", "on", "from", "to", "during", "mid"]
)
TIES = "-‑'’"
GLUE = frozenset([f" {' '.join(inner)} " for n in (1, 2) for inner in product(PARTICLES, repeat=n)]) | {" ", "\xa0", "\u202f"}


class Word(NamedTuple):
    """A word of a name: as it is written, without article and possessive, and where. `article` is what stands before it
    ("al-", "El-")."""

    text: str
    span: Span
    article: str = ""


class Name(NamedTuple):
    """A name: its words, the offices in front of it in lower case ("foreign minister"), the country or demonym before these.
    `opens`: it begins a sentence or a quotation or stands in a heading, where the first capital proves nothing."""

    words: tuple[Word, ...]
    title: str = ""
    country: str = ""
    opens: bool = False
    quoted: bool = False

    @property
    def span(self) -> Span:
        return Span(self.words[0].span.start - len(self.words[0].article), self.words[-1].span.end)

    @property
    def text(self) -> str:
        """The words with their articles."""
        return " ".join([w.article + w.text for w in self.words])


@view
def names(p: Paragraph) -> list[Name]:
    """The names of a paragraph, in order; none where all is written in capitals."""
    text = p.text
    if text.isupper():
        return []
    inside, plain = quotes(p), not p.heading and not title_case(text)
    found = [made(text, run, inside, plain) for run in runs(text)]
    return [name for name in found if name]


def runs(text: str) -> list[list[Word]]:
    """Capitalised words that stand together, with particles between them or after an initial; a possessive, a weekday and a
    month end a run."""
    out: list[list[Word]] = []
    run: list[Word] = []
    end = -1
    for m in CAPITAL.finditer(text):
        start, stop = m.span()
        token = m[0]
        if token in OPENERS and text[stop + 1 : stop + 2].islower() and text[stop] == " " and text[start - 1 : start] not in TIES:
            run, end = [], -1  # so it is for a third of all capitals
            continue
        article = article_before(text, start) if text[start - 1 : start] in TIES and start else ""
        gap = text[end : start - len(article)] if end >= 0 else ""
        if gap not in GLUE and not (run and goes_on(run[-1].text, gap)):
            run = []
        end = stop
        if token in CALENDAR and month(text, start, stop, run):
            end = -1
            continue
        if token[-2:] in ("'s", "’s"):
            stop, token, end = stop - 2, token[:-2], -1
        if (cut := article_within(token)) and len(token) > cut + 2:
            article, token, start = token[:cut], token[cut:], start + cut
        if not run:
            out.append(run)
        run.append(Word(token, Span(start, stop), article))
        if end < 0:
            run = []
    return out


def goes_on(last: str, gap: str) -> bool:
    """Does a name go on behind Gen. and J., and an office behind Secretary of?"""
    return (gap == ". " and (last in ABBREVIATED or len(last) == 1)) or (gap == " of " and last == "Secretary")


def article_within(token: str) -> int:
    """How long the article is that begins a capitalised word, with its hyphen: Al-Sisi, Ash-Shaab; 0 for none."""
    return next(
        (n + 1 for n in (2, 3) if token[n : n + 1] in ("-", "‑") and token[:n].lower() in ARTICLES and token[n + 1 : n + 2].isupper()), 0
    )


def article_before(text: str, at: int) -> str:
    """The article that is tied to the word here: al- of al-Sisi; none in pan-Islamist."""
    first = at - 1
    while first > 0 and at - first < 5 and text[first - 1].isalpha():
        first -= 1
    return text[first:at] if text[first : at - 1] in ARTICLES else ""


def month(text: str, start: int, stop: int, run: list[Word]) -> bool:
    """Is this word of the calendar no part of a name, as it is in Theresa May and Jan Egeland?"""
    token, before = text[start:stop], text[max(0, start - 12) : start].split()[-1:]
    if token not in ALSO_NAMES or (before and (before[0].lower() in BEFORE_MONTHS or before[0][0].isdigit())):
        return True
    return not (run and text[start - 1] == " ") and not (text[stop : stop + 1] == " " and text[stop + 1 : stop + 2].isupper())


def made(text: str, run: list[Word], inside: list[Span], plain: bool) -> Name | None:
    """A name of a run of capitalised words: openers, titles and demonyms are taken off."""
    first = run[0].span.start - len(run[0].article)
    starts = not plain or opens(text, first)
    while starts and run and run[0].text.partition("’")[0].partition("'")[0] in OPENERS:
        run, starts = run[1:], not plain
    if starts and len(run) > 2 and run[1].text in ABBREVIATED and run[0].text not in OFFICES:  # “Ask Mr Wallis”
        run, starts = run[1:], not plain
    if not run:
        return None
    quoted = bool(inside) and any(q.start <= first < q.end for q in inside)
    if len(run) == 1:
        return Name((run[0],), "", "", starts, quoted)
    cut = office(run)
    country = run[0].text if cut and run[0].text not in OFFICES and run[0].text not in MODIFIERS else ""
    title = " ".join([w.text.lower() for w in run[1 if country else 0 : cut]]).replace("secretary state", "secretary of state")
    if not cut and len(run) > 2 and places.kind(run[0].text) == "demonym":
        cut, country = 1, run[0].text
    if cut:
        run, starts = run[cut:], not plain
    return Name(tuple(one_word(run)), title, country, starts, quoted)


def one_word(run: list[Word]) -> list[Word]:
    """Abdel Fattah as one word."""
    if not any(w.text in JOINED for w in run[:-1]):
        return run
    out: list[Word] = []
    for w in run:
        if out and out[-1].text in JOINED:
            before = out.pop()
            glued = before.text + ("-" if w.article.strip("‑-") else " ") + w.text
            w = Word(glued, Span(before.span.start, w.span.end), before.article)
        out.append(w)
    return out


def office(run: list[Word]) -> int:
    """How many words at the head of a run are an office, with the country in front: Egyptian Foreign Minister Badr Abdelatty."""
    cut = 0
    for i, w in enumerate(run[:-1]):
        if w.text in OFFICES or (w.text == "State" and i and run[i - 1].text == "Secretary") or (i < 3 and w.text in HEADS):
            cut = i + 1
        elif i < 2 and any(w.text in HEADS for w in run[i + 1 : 3 if len(run) > 3 else 2 + i]):  # Port Farrar Mayor Dragan Kos
            continue
        elif w.text not in MODIFIERS and (i or not (w.text.isupper() or "." in w.text or places.kind(w.text) in ("demonym", "country"))):
            break
    return cut


def opens(text: str, at: int) -> bool:
    """Does a word here begin a sentence, a quotation or a line?"""
    if at > 1 and text[at - 1] == " " and text[at - 2].isalnum():  # so it is for most
        return False
    before = text[max(0, at - 12) : at]
    if not before or before[-1] in '“"‘\n' or before[-2:] == "  ":
        return True
    bare = before.rstrip(" \t\xa0([“\"‘'*•–—-")
    if not bare:
        return at <= 12
    if bare[-1] in "!?:…\n" or (bare[-1] in '”"’)' and bare[-2:-1] in (".", "!", "?")):
        return True
    return bare[-1] == "." and bare[:-1].split(" ")[-1].lstrip('(“"') not in ABBREVIATED


def title_case(text: str) -> bool:
    """Is a short line without a stop written as a headline is, with capitals all along?"""
    if len(text) > 120 or text[-1:] in '.?!”":;,':
        return False
    long = [w for w in text.split() if len(w) > 3]
    return len(long) > 2 and sum(w[0].isupper() for w in long) >= 0.8 * len(long)


def person(name: Name) -> bool:
    """Is this, by its shape, the full name of a person: two to four words, none of them of an organisation or a place?"""
    if not 2 <= len(name.words) <= 5 or any(
        w.text in ORGANISATIONS or w.text in OFFICES or (w.text.isupper() and len(w.text) > 1) for w in name.words
    ):
        return False
    return not places.find(name.text)
