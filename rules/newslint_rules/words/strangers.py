"""Words of a paragraph that no dictionary knows, and that are not names, code, or in a passage of another language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.lexicon.words import known, misspellings, zipf
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.sieve import Sieve
from newslint.views import quoted, vocabulary

from .calendar import calendar, in_date
from .offices import before_name, office

SIC = pattern(r"\s?[\[(]sic\b")
SHORTEST = 4
STARTS_SENTENCE = pattern(r"(?:^|[.!?…][”\"’')\]]*\s+)[“\"‘'(\[]*$")
CODE = frozenset("@#/_\\&=~*|<>^{}+")
APOSTROPHES = frozenset("’'")
JOINTS = APOSTROPHES | frozenset(".:")  # between two letters they hold an address or a contraction together
HYPHENS = frozenset("-‑–")
TOKEN = pattern(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
NEAR = 4  # tokens on either side among which a second strange word shows a foreign passage
WITHIN = 7  # plain tokens on either side that hold at least two of the small words of English


def listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


SMALL = frozenset(
    listed("""
    the and to that it for are with his they at be this have from or by not but what all were when your said there each which she how
    their of if up other about out many then them these some her would make like him into two more could my than been who its now may
    after did only was new just where our through before between under while during because against being such both very you one first
    last still even since until an he in on as had has will why
    """)
)
PREFIXES = listed("""
    aero agri ante anti astro audio auto bio counter cross cyber dis down eco electro extra fore geo giga hyper immuno infra inter intra
    kilo macro mega meta micro mid mini mis mono multi nano neo neuro non off out over para photo poly post pre pro pseudo psycho quasi
    radio re self semi socio sub super tele tetra thermo trans turbo ultra un under up video
    """)
LITTLE = listed("co de en ex il im in ir on tri uni step")
ADJECTIVES = tuple(e + "ly" for e in listed("ous ful less ish some al ive ed ing"))  # of adverbs in -ly
SUFFIXES = listed("ness less like ful ism isms ist ists er ers ee ees ings wise ward wards gate fest hood")
NO_PART = SMALL | {"full", "till", "old", "less", "ment", "able", "tion"}
PART = 3.6  # zipf from which a word may be part of a new compound


class Stranger(NamedTuple):
    """A strange word where it stands: in lower case, whether it opens a sentence, and whether it is quoted. `meant`: the month, weekday
    or office, with its capital, that it must have been meant to be."""

    span: Span
    word: str
    opens: bool
    quoted: bool
    meant: str = ""


@view
def strangers(p: Paragraph) -> tuple[Stranger, ...]:
    """The strange words of a paragraph, in order; in headings too, where they stand in lower case."""
    unknown = unknown_words(vocabulary(p))
    if not unknown:
        return ()
    found = sorted([placed for w in unknown for placed in places(p, w)])
    dates = [placed for w in unknown if (right := calendar(w)) for placed in capitals(p, w, right, in_date)]
    offices = [
        placed for w in unknown if w.capitalize() in p.text and (right := office(w)) for placed in capitals(p, w, right, before_name)
    ]
    spans = {s.span for s in (*dates, *offices)}
    return tuple(sorted([s for s in (*found, *offices) if (s.meant or s.span not in spans) and not foreign(p, s.span)] + dates))


@Sieve
def unknown_words(word: str) -> bool:
    """Is this in no dictionary, and may it be a slip?"""
    return (len(word) >= SHORTEST or word in misspellings()) and not known(word) and word.isascii() and word.isalpha()


def places(p: Paragraph, word: str) -> Iterator[Stranger]:
    """Where an unknown word stands as a word of its own: in lower case, or with a capital at the start of a sentence."""
    text = p.text
    for written in (word,) if p.heading else (word, word.capitalize()):
        opens = written is not word
        at = text.find(written)
        while at >= 0:
            end = at + len(word)
            if (not opens or starts_sentence(text, at)) and is_word(text, Span(at, end)):
                yield Stranger(Span(at, end), word, opens, quoted(p, Span(at, end)))
            at = text.find(written, end)


def capitals(p: Paragraph, word: str, right: str, shown: Callable[[str, int, int, str], bool]) -> Iterator[Stranger]:
    """Where an unknown word stands, with a capital, as what it was meant to be does."""
    text, written = p.text, word.capitalize()
    at = text.find(written)
    while at >= 0:
        span = Span(at, at + len(word))
        if is_word(text, span, named=shown is before_name) and shown(text, at, span.end, right):
            yield Stranger(span, word, False, quoted(p, span), right)
        at = text.find(written, span.end)


def starts_sentence(text: str, at: int) -> bool:
    if at > 1 and text[at - 1] == " " and (text[at - 2].isalnum() or text[at - 2] == ","):  # so most names stand
        return False
    return STARTS_SENTENCE.search(text[max(0, at - 8) : at]) is not None


def is_word(text: str, span: Span, named: bool = False) -> bool:
    """Does the span hold a whole word of running text, not of an address, a handle, a contraction, or, but where it is `named`, a name?"""
    start, end = span
    before, after, beyond = text[start - 1 : start], text[end : end + 1], text[end + 1 : end + 2]
    possessive = after in APOSTROPHES and beyond == "s" and not text[end + 2 : end + 3].isalnum()
    if is_code(before) or is_code(after) or (before in JOINTS and text[start - 2 : start - 1].strip()):
        return False
    if after in JOINTS and beyond.isalnum() and not possessive:
        return False
    if before == "]" or after == "[" or (before == "[" and after == "]") or SIC.match(text, end):
        return False
    if before in HYPHENS or (after in HYPHENS and beyond.isalpha()):
        return in_plain_compound(text, span)
    return not (alone_in_quotes(before, after) or (not named and within_name(text, span)))


def is_code(letter: str) -> bool:
    return letter.isalnum() or letter in CODE


def in_plain_compound(text: str, span: Span) -> bool:
    """A part of a hyphened compound counts if it is long and the whole compound is in lower case."""
    start, end = span
    while start and (text[start - 1].isalnum() or text[start - 1] in HYPHENS):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] in HYPHENS):
        end += 1
    whole = text[start:end]
    return span.end - span.start >= 6 and whole.islower() and all(part.isalpha() for part in whole.split("-") if part)


def alone_in_quotes(before: str, after: str) -> bool:
    """“sharenting”: a word that is set in quotation marks is meant as it is written."""
    return before in "“\"‘'" and after in "”\"’'" and before != "" and after != ""


def within_name(text: str, span: Span) -> bool:
    """Between two capitalised words, or after an initial, it is a part of a name: Casa da Moeda, P. vivax."""
    before, after = text[max(0, span.start - 40) : span.start].split(), text[span.end : span.end + 40].split()
    if not before:
        return False
    last = before[-1]
    if len(last) == 2 and last[1] == "." and last[0].isupper():
        return True
    return bool(after) and last[0].isupper() and after[0][0].isupper() and last[-1].isalnum() and text[span.end : span.end + 1] == " "


def foreign(p: Paragraph, span: Span) -> bool:
    """Does it stand in a passage of another language: among other strange words, or where hardly a small word is English?"""
    before = [m[0] for m in TOKEN.finditer(p.text, max(0, span.start - 160), span.start)][::-1]
    after = [m[0] for m in TOKEN.finditer(p.text, span.end, span.end + 160)]
    if any(map(is_strange, before[:1] + after[:1])):
        return True
    strange = sum(map(is_strange, before[:NEAR] + after[:NEAR]))
    plain_before, plain_after = [w for w in before if not w[0].isupper()], [w for w in after if not w[0].isupper()]
    lacking = max(0, WITHIN - len(plain_before)), max(0, WITHIN - len(plain_after))
    window = plain_before[: WITHIN + lacking[1]] + plain_after[: WITHIN + lacking[0]]
    english = sum([w in SMALL for w in window])
    return english < 3 * strange or (len(window) > WITHIN and english < 2)


@lru_cache(1 << 14)
def is_strange(token: str) -> bool:
    """A word in lower case that English does not have."""
    word = token.partition("’")[0].partition("'")[0]
    return len(word) > 2 and word.islower() and not (known(word) or (word.isascii() and derived(word)))


def derived(word: str) -> bool:
    """Is the word made of a known one with a prefix or a suffix that make new words freely, or as all words of its kind are?"""
    if regular(word) or prefixed(word, PREFIXES):
        return True
    return any(
        word.endswith(suffix) and len(word) - len(suffix) >= 4 and any(known(s) for s in stems(word[: -len(suffix)])) for suffix in SUFFIXES
    )


def prefixed(word: str, prefixes: tuple[str, ...]) -> bool:
    rests = [word[len(prefix) :] for prefix in prefixes if word.startswith(prefix)]
    return any(len(rest) >= 4 and (known(rest) or regular(rest)) for rest in rests)


def regular(word: str) -> bool:
    """Is it the -ying of a verb in -ie (stymying), or the adverb of an adjective (palatably)?"""
    if word.endswith("ying"):
        return known(word[:-4] + "ie")
    if word.endswith(("ably", "ibly")):
        return known(word[:-1] + "e")
    return word.endswith(ADJECTIVES) and known(word[:-2])


def compound(word: str) -> bool:
    """May the word be a new compound of two common words, as fanzone is, or of a word and a little prefix, as coplot is?"""
    return prefixed(word, LITTLE) or any(
        zipf(word[:i]) >= PART and zipf(word[i:]) >= PART and known(word[:i]) and known(word[i:]) and not {word[:i], word[i:]} & NO_PART
        for i in range(3, len(word) - 2)
    )


def stems(stem: str) -> Iterator[str]:
    """A stem as it is spelt alone: with an e, with y for i, with a single consonant."""
    yield stem
    yield stem + "e"
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem[-1:] == stem[-2:-1] and stem[-1] in "bdglmnprt":
        yield stem[:-1]
