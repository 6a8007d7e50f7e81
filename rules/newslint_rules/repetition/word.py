"""Words written twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.lexicon import places
from newslint.lexicon.people import by_surname, given_names, possible_given_names
from newslint.lexicon.places import fold
from newslint.lexicon.small import small
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Safety, flag, rule
from newslint.views import quotes
from newslint.views.language import english
from newslint.views.names import names
from newslint.views.titles import CALENDAR, ORGANISATIONS

from .echo import echoes
from .grammar import CLOSED, EMPHATIC, may_stand

WORD = pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
TIED = frozenset("-‑'’/@&#")  # to what stands there a word belongs
QUOTES = ("“", "”", '"', "‘", "’")
STOPS = frozenset(".!?;:…,—(")
# The last word of one name and the first of the next: White House House speaker; some only with a capital behind: Kansas City City Council.
OF_TWO = small("of-two-names")
WHOLE = frozenset(["City", "Court", "County"])
BEFORE_NAMES = frozenset(["in", "from", "to", "of", "near", "at", "outside", "by", "for"])
SAID_ONCE = ORGANISATIONS | small("said-once")
SONGS = small("doubled-names")
BORROWED = 2.5  # zipf below which a word that is written twice may be from another language


class Twice(NamedTuple):
    """A word that follows itself: as it is first written and as it is written again, the place of all, how often."""

    first: str
    again: str
    span: Span
    times: int


@view
def twice(p: Paragraph) -> list[Twice]:
    """The words that follow themselves with nothing but space between; not in the columns of a table."""
    if not echoes(p):
        return []
    text, out = p.text, []
    found = list(WORD.finditer(text))
    at = 0
    while at < len(found) - 1:
        last = at
        low = found[at][0].lower()
        while last + 1 < len(found) and found[last + 1][0].lower() == low and apart(text[found[last].end() : found[last + 1].start()]):
            last += 1
        start, end = found[at].start(), found[last].end()
        named = text[start - 1 : start] in QUOTES and text[end : end + 1] in QUOTES  # the word "the the" is spoken of
        if last > at and not named and text[start - 1 : start] not in TIED and text[end : end + 1] not in TIED:
            out.append(Twice(found[at][0], found[last][0], Span(start, end), last - at + 1))
        at = last + 1
    return out


def apart(gap: str) -> bool:
    return gap.isspace() and "\t" not in gap and len(gap) < 3


@rule(Level.ERROR, when=twice)
def doubled_word(d: Document) -> Iterator[Finding]:
    """A word is written twice.

    The eye slides over a repeated word, above all at a line break; the reader's does not. Where grammar lets a word follow itself, where
    it is said twice for effect, and in names that are made so, it is left alone; so are words of other languages.

    Bad:  half of the {~~population population~>population~~} of the territory
    Bad:  Ankara said {~~the⏎the~>the~~} talks had failed and {~~it it~>it~~} was {~~in in~>in~~} a crisis.
    Bad:  Envoys of {~~Israel Israel~>Israel~~} met Benjamin Netanyahu. Later {~~Netanyahu Netanyahu~>Netanyahu~~} left.
    Bad:  He said that that was why {~~they they~>they~~} left. It {~~has has~>has~~} been a {~~cease-fire cease-fire~>cease-fire~~}.
    Bad:  {~~The the~>The~~} border was closed by the {~~army army~>army~~}
    Bad:  The border is guarded by {~~Egypt's Egypt's~>Egypt's~~} army since {~~Monday Monday~>Monday~~}.
    Good: They had had enough, and he knew that that man was no, no friend. He checked in in May and went on on Monday.
    Good: Boutros Boutros-Ghali flew to Walla Walla to hear Duran Duran. Boutros left. Afghan leader Abdullah Abdullah met Abdullah Gul.
    Good: According to the The Times it was a very very long day, and so-so so far far away. Cold cold cold, he sang.
    Good: What it is is clear: those who can can, and the powers they have have grown. She told her her son had left, and gave her her coat.
    Good: When we look back on it it will be fun. In 2020 2020 people left. Ang mga tao ay lumakad nang dahan dahan sa daan.
    Good: We will answer them if whatever happens happens, and whoever wins wins.
    Good: They came by boda boda and ate gado gado. Aye aye, said the captain of a hush hush mission.
    Bad:  He works for Siemens in Essen. ¶ The firm of {~~Siemens Siemens~>Siemens~~} left.
    Good: The defender Aliir left. ¶ Aliir Aliir, 30, returns; Aliir Aliir left.
    Good: The analyst Laith Laith spoke. ¶ Later Laith left Siemens. Siemens said no.
    Good: Won   Won   Lost. The house in Bora Bora; the Ministry, the ministry. He left Gaza. Gaza is empty.
    """
    for block in d.blocks:
        for t in twice(block.prose):
            if slip(d, block.prose, t):
                yield flag(t.span.shift(block.start), f"“{t.first}” is written twice", t.first, safety=Safety.SAFE)


def slip(d: Document, p: Paragraph, t: Twice) -> bool:
    """Was the word to be written once?"""
    low = t.first.lower()
    if t.first[0].isupper() and t.again[0].isupper() and low != "i":
        return t.times == 2 and not p.text.isupper() and name_slip(d, p, t)
    if (t.first[0].islower() and t.again[0].isupper()) or (t.times > 2 and low not in CLOSED) or not english(p, t.span):
        return False
    if (len(low) == 1 and low not in ("a", "i")) or (
        low not in CLOSED and not all(map(plain_english, low.replace("’", "'").removesuffix("'s").split("-")))
    ):
        return False
    before, after = sentence_before(p.text, t.span.start), WORD.search(p.text, t.span.end)
    quoted = any(q.start < t.span.start < q.end for q in quotes(p))
    return not may_stand(low, before, after[0].lower() if after else "", quoted)


def plain_english(word: str) -> bool:
    """Is it a word that is seen now and then? Rarer ones that are said twice are borrowed so: a boda boda, gado gado."""
    return known(word) and zipf(word) >= BORROWED


def sentence_before(text: str, at: int) -> list[str]:
    """The last words before a place, of the same clause, in lower case."""
    near = text[max(0, at - 80) : at]
    start = max((i for i, c in enumerate(near) if c in STOPS), default=-1) + 1
    return [w.lower() for w in WORD.findall(near[start:])]


def told_before(d: Document, p: Paragraph, word: str) -> bool:
    """Does the name stand by itself in an earlier paragraph? Hassan Hassan is so called when he is first met."""
    for block in d.blocks:
        if block.prose is p:
            return False
        if not block.prose.heading and any(name.words[-1].text == word and not name.opens for name in names(block.prose)):
            return True
    return False


def name_slip(d: Document, p: Paragraph, t: Twice) -> bool:
    """Is a name written twice that is known to be single: to the map of the world, or to the story? Some men are called
    Hassan Hassan, and some places Walla Walla."""
    word = t.first.removesuffix("'s").removesuffix("’s")
    two_names = word in OF_TWO and (word not in WHOLE or p.text[t.span.end + 1 : t.span.end + 2].isupper())
    if word in SONGS or two_names or word.lower() in EMPHATIC or places.find(f"{word} {word}"):
        return False
    if word in SAID_ONCE or (word in CALENDAR and word != "May") or places.kind(word) in ("country", "demonym", "capital", "region"):
        return True
    if places.kind(word) in ("city", "town") and fold(word) not in given_names() and not by_surname(word):
        return not BEFORE_NAMES.isdisjoint(sentence_before(p.text, t.span.start)[-1:])
    if word.isupper():
        return len(word) > 1 and d.text.count(word) > 2
    here = [w.text for name in names(p) if name.span.start <= t.span.start < name.span.end for w in name.words]
    if len(here) > 2 and here[-2:] == [word, word] and fold(word) not in given_names():
        return True
    known_as = [[w.text for w in name.words] for block in d.blocks for name in names(block.prose)]
    doubled = sum(a == word == b for name in known_as for a, b in pairwise(name))
    if doubled > 1 or p.text.startswith(", ", t.span.end):  # Bakr Bakr, an uncle
        return False
    behind = sentence_before(p.text, t.span.start)[-1:]
    if behind and behind[0] in BEFORE_NAMES and fold(word) not in possible_given_names() and told_before(d, p, word):
        return True
    surname = any(len(name) > 1 and name[-1] == word != name[-2] for name in known_as)
    given = any(len(name) > 1 and name[0] == word != name[1] for name in known_as)
    return surname and not given
