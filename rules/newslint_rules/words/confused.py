"""Confused words: a word that is right in itself, and wrong where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes, vocabulary

from .parts import abstract, noun, plural, verb

TABLE = Path(__file__).with_name("confusions.tsv")
TOKEN = pattern(r"\.?\w+(?:['’.]\w+)*|[^\w\s]")
OPENS = frozenset(["", *'.!?:;“"(—–•'])
CLOSES = frozenset(["", *'.,!?:;”")]…—–'])
CAPITALS = {"May": "May", "US": "u.s"}
KINDS = frozenset("~0A^$NPKV")
SHORTENED = frozenset("it's he's she's that's what's there's who's let's here's where's how's".split())  # no possessives
MOST = 3  # words that a repeated slot takes


class Slot(NamedTuple):
    """A place beside the word, and what may stand there: one of the words, a word of one of the endings or kinds, but none of those
    that it `bars`. `refuses`: what may not. It takes at least and at most so many words."""

    words: frozenset[str]
    endings: tuple[str, ...]
    kinds: frozenset[str]
    refuses: bool = False
    least: int = 1
    most: int = 1
    bars: frozenset[str] = frozenset()


class Line(NamedTuple):
    """A line of the table: the words that are wrong, what is right, and what stands before (read backwards) and after."""

    wrong: tuple[str, ...]
    right: str
    before: tuple[Slot, ...]
    after: tuple[Slot, ...]


class Tokens(NamedTuple):
    """The words (with what hangs on them by an apostrophe) and marks of a text, in order: in lower case, and as written."""

    low: Sequence[str]
    written: Sequence[str]


@rule(Level.INFO)
def confused_word(p: Paragraph) -> Iterator[Finding]:
    """A word is mistaken for one that sounds or looks like it.

    No word is wrong in itself: it is what stands beside it that gives it away. The table says for each pair which contexts do; a word that
    the table does not know, or in a context that it does not know, is left alone. In a quotation it is flagged and no more.

    Bad:  Tens of thousands fled from an {~~impeding~>impending~~} Israeli offensive.
    Bad:  The talks {~~lead~>led~~} by Qatar have {~~lead~>led~~} to a truce.
    Good: They are impeding the Israeli offensive, and an impending attack is feared.
    Good: The team in the lead has led the table since May.
    Good: The school principal acts on principle; its new pupils know it's his duty.
    """
    said = quotes(p)
    for span, right in confusions(p):
        quoted = any(q.start < span.start < q.end for q in said)
        yield flag(span, f"“{right}” is meant here, not “{p[span]}”", *([] if quoted else [right]))


def tokens(text: str) -> Tokens:
    """The tokens of a text, small but that May is a month and US a country: all at once, since one by one it would be the dearest
    part of the rule."""
    written = TOKEN.findall(text)
    small = "\n".join(written).lower().replace("’", "'").split("\n")
    if any(capital in text for capital in CAPITALS):
        small = [CAPITALS.get(word) or lower for word, lower in zip(written, small, strict=True)]
    return Tokens(small, written)


def place(text: str, first: int, end: int) -> Span:
    """Where these tokens of a text stand, asked for only when something has been found."""
    found = list(islice(TOKEN.finditer(text), first, end))
    return Span(found[0].start(), found[-1].end())


@view
def confusions(p: Paragraph) -> tuple[tuple[Span, str], ...]:
    """The words of a paragraph that are mistaken for others, each with what is right, in order."""
    known = table()
    if vocabulary(p).isdisjoint(gate()):
        return ()
    read = tokens(p.text)
    found = [(at, fit) for at, word in enumerate(read.low) if word in known and (fit := confusion(read, at))]
    return tuple([(place(p.text, at, end), right) for at, (end, right) in found])


def confusion(read: Tokens, at: int) -> tuple[int, str] | None:
    """If a line of the table fits the word at a place: the place behind the wrong words, and what is right."""
    first = read.written[at]
    opens = first[0].isupper()
    if opens and (first[1:].isupper() or (at and read.low[at - 1] not in OPENS)):
        return None  # a name, or in capitals
    for line in lines(read.low[at]):
        end = at + len(line.wrong)
        if end > at + 1 and tuple(read.low[at:end]) != line.wrong:
            continue
        if fits(line.after, read, end, 1) and fits(line.before, read, at - 1, -1):
            right = line.right.replace("'", "’") if "’" in " ".join(read.written[max(0, at - 40) : at + 40]) else line.right
            return end, right[0].upper() + right[1:] if opens else right
    return None


def fits(slots: tuple[Slot, ...], read: Tokens, at: int, step: int) -> bool:
    """Do the tokens from a place on, in the direction of the step, fill the slots?"""
    if not slots:
        return True
    slot = slots[0]
    for taken in range(slot.most + 1):
        if taken >= slot.least and fits(slots[1:], read, at + taken * step, step):
            return True
        beside = at + taken * step
        if not (takes(slot, read.low[beside], read.written[beside]) if 0 <= beside < len(read.low) else takes(slot, "", "")):
            return False
    return False


def takes(slot: Slot, word: str, written: str) -> bool:
    if word in slot.bars:
        return slot.refuses
    found = (
        word in slot.words
        or (slot.endings and word.endswith(slot.endings) and len(word) > 4 and word not in SHORTENED)
        or (slot.kinds and any(is_kind(kind, word, written) for kind in slot.kinds))
    )
    return bool(found) != slot.refuses


def is_kind(kind: str, word: str, written: str) -> bool:
    """`~` a word, `0` a figure, `A` a word with a capital (but I and A), `^` where a sentence or clause begins, `$` a mark or the end;
    `N` what can only be a noun, `K` one of these by its ending, `P` a form in -s, `V` a verb."""
    match kind:
        case "~":
            return word[:1].isalnum()
        case "0":
            return word[:1].isdigit()
        case "A":
            return written[:1].isupper() and word.partition("'")[0] not in ("i", "a")
        case "^":
            return word in OPENS
        case "N":
            return noun(word)
        case "K":
            return abstract(word)
        case "P":
            return plural(word)
        case "V":
            return verb(word)
        case _:
            return word in CLOSES


@cache
def rows() -> tuple[dict[str, frozenset[str]], list[list[str]]]:
    """The table as it is written: the named sets, and the lines as columns."""
    sets: dict[str, frozenset[str]] = {}
    found = []
    for line in TABLE.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("@"):
            sets[cells[0]] = frozenset(cells[1].split())
        elif line and not line.startswith("#"):
            found.append(cells)
    return sets, found


@cache
def table() -> dict[str, list[list[str]]]:
    """The lines by the word that each begins with."""
    by_word: dict[str, list[list[str]]] = {}
    for cells in rows()[1]:
        by_word.setdefault(cells[0].partition(">")[0].split()[0], []).append(cells)
    return by_word


@cache
def gate() -> frozenset[str]:
    """The words of the table as they stand in a vocabulary: without what follows an apostrophe."""
    return frozenset(word.partition("'")[0] for word in table())


@cache
def lines(word: str) -> tuple[Line, ...]:
    """The lines of a word, made ready when the word is first met."""
    sets = rows()[0]
    made = []
    for pair, before, after, *_ in table()[word]:
        wrong, _, right = pair.partition(">")
        made.append(Line(tuple(wrong.split()), right, tuple(slots(before, sets))[::-1], tuple(slots(after, sets))))
    return tuple(made)


def slots(text: str, sets: dict[str, frozenset[str]]) -> Iterator[Slot]:
    """The slots of a column: parted by spaces, alternatives by a slash, behind a backslash what is barred; `!` refuses, `?` may be
    missing, `*` takes up to three."""
    for part in text.split():
        refuses, optional, many = part.startswith("!"), part.endswith("?"), part.endswith("*")
        taken, _, barred = part.lstrip("!").rstrip("?*").partition("\\")
        words, bars = named(taken, sets), named(barred, sets)
        endings = tuple(w[1:] for w in words if w[0] == "-" and len(w) > 1)
        least, most = 0 if optional or many else 1, MOST if many else 1
        yield Slot(frozenset(words - KINDS), endings, frozenset(words & KINDS), refuses, least, most, frozenset(bars))


def named(text: str, sets: dict[str, frozenset[str]]) -> set[str]:
    """The words of a slot, those of a set for its name."""
    words: set[str] = set()
    for option in text.split("/") if text else ():
        words |= sets[option] if option.startswith("@") else {option}
    return words
