"""The shape of prose: its words, its sentences, what stands in quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from ..pattern import word_set
from ..prose import Prose, Sentence, Span, view

WORD = re.compile(r"\w+(?:['’-]\w+)*")
STOP = re.compile(r"[.!?…][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9À-Þ])")
# Abbreviations after which a sentence goes on: titles and the like always stand before a name or a number.
BEFORE_NAME = word_set("""
    Mr. Mrs. Ms. Mx. Dr. Prof. St. Sts. Mt. Ft. Gen. Sen. Sens. Rep. Reps. Gov. Govs. Lt. Col. Maj. Capt. Cmdr. Adm. Sgt. Cpl.
    Pvt. Brig. Det. Insp. Supt. Rev. Fr. Hon. Msgr. Pres. Jan. Feb. Mar. Apr. Aug. Sept. Sep. Oct. Nov. Dec. No. Nos. vs. v. Vol.
    Fig. Art. Sec. ca. c. cf. e.g. i.e. al.
""")
INITIAL = re.compile(r"(?:^|[\s(“\"‘'.-])[A-Z]\.$")
OFTEN_LAST = ("U.S.", "U.K.", "U.N.", "E.U.", "D.C.", "a.m.", "p.m.", "Inc.", "Corp.", "Co.", "Ltd.", "Jr.", "Sr.", "etc.", "A.Ş.")
OPENER = re.compile(
    r"[“\"‘'(\[]*(?:The|A|An|He|She|It|They|We|I|You|In|On|At|But|And|For|From|This|That|These|Those|His|Her|Its|Their|There|When|While|After|"
    r"As|If|Since|However|Also|According|By|With|Some|Many|One|No|Not|What|Last|Earlier|Meanwhile)\b"
)
# A mark behind a stop and a space opens anew what was not closed.
QUOTE = re.compile(r"“[^“”]*(?:(?<=[.!?] )“[^“”]*)*(?:”|$)|\"[^\"]*(?:(?<=[.!?] )\"(?=\w)[^\"]*)*(?:\"|$)")


class _Letters(dict[int, int]):
    """What `str.translate` makes of a character: one that is not of a word becomes a space."""

    def __missing__(self, code: int) -> int:
        c = chr(code)
        self[code] = code if c.isalnum() or c == "_" else 32
        return self[code]


LETTERS = _Letters()


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, in order, a compound as its parts: split in C, without places."""
    return text.lower().translate(LETTERS).split()


@view
def words(prose: Prose) -> list[str]:
    """The words in lower case, in order, a compound as its parts."""
    return words_in(prose.text)


@view
def vocabulary(prose: Prose) -> frozenset[str]:
    """The different words: what most rules need to know before they look."""
    return frozenset(words(prose))


def occurrences(text: str, word: str) -> Iterator[Span]:
    """Where a word stands as it is written, with no letter or digit tied to it."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield Span(at, end)
        at = text.find(word, end)


@view
def spans(prose: Prose) -> list[Span]:
    """The place of each word, a compound as one: asked for only where a rule has found something."""
    return [Span(*m.span()) for m in WORD.finditer(prose.text)]


@view
def sentences(prose: Prose) -> list[tuple[int, Sentence]]:
    """The sentences with their offsets; each holds the space behind it, so that together they are the text."""
    out, start, text = [], 0, prose.text
    for m in STOP.finditer(text):
        if m[0][0] != "." or _ends(text, start, m.start() + 1, m.end()):
            out.append((start, Sentence(text[start : m.end()])))
            start = m.end()
    if start < len(text):
        out.append((start, Sentence(text[start:])))
    return out


def _ends(text: str, start: int, stop: int, after: int) -> bool:
    """Does the full stop at `stop` - 1 end a sentence that began at `start`, and not only an abbreviation?"""
    last = text[max(start, stop - 8) : stop].split()[-1].lstrip("“\"‘'([")
    if last in BEFORE_NAME:
        return False
    if last in OFTEN_LAST or INITIAL.search(" " + last):
        return OPENER.match(text, after) is not None
    return True


@view
def quotes(prose: Prose) -> list[Span]:
    """What stands in double quotation marks, with the marks; an open quotation runs to the end, or to where it is closed after being
    opened anew."""
    text = prose.text
    return [Span(*m.span()) for m in QUOTE.finditer(text)] if "“" in text or '"' in text else []


def quoted(prose: Prose, span: Span) -> bool:
    """Does a span, or a part of it, stand in a direct quotation, its marks included?"""
    found = quotes(prose)
    i = bisect_left(found, span.end, key=itemgetter(0))
    return i > 0 and span.start < found[i - 1].end
