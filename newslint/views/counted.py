"""The thing counted: what noun a figure stands before, and with which words in between."""

from __future__ import annotations

from typing import NamedTuple

from ..pattern import pattern, word_set
from ..prose import Span

# Words that a noun phrase does not go over.
STOPS = word_set("""
    a an the this that these those and or but nor of in on at by for from to with without into onto over under between among within
    during before after since until till while when where which who whom whose what why how if as than then because although though
    however about above below across against along around behind beyond despite down inside near off out outside per through throughout
    toward towards up upon via versus is are was were be been being am has have had having do does did will would can could may might
    must shall should not he she it they we i you him her them us me his their its my your our there here said say says saying told
    added also ago later earlier yet still already so too very more less only just even each every both either neither all any some most
    no none once again away back now today yesterday tomorrow tonight last next early late respectively according including such amid
    so-called plus minus
""")
# Finite verbs that often follow a noun or a bare figure.
VERBS = word_set("""
    died dies die took take went goes go came comes come made makes make left leave fled flee lost lose remain remains remained lived
    voted became become won began begin got get gets gave give fell rose saw see sees ran held met meet paid pay pays sent spent stood
    found felt led kept brought bought sold heard knew thought wrote attended gathered joined opened closed started stopped used using
    wanted needed worked working travelled traveled traveling travelling gone aboard killed hurt
""")
# Participles that stand before a noun ("confirmed cases") or behind it ("people confirmed").
PARTICIPLES = word_set("""
    confirmed reported injured wounded missing arrested dead tested recovered believed displaced detained charged suspected
""")
# Nouns that stand for several without an s.
PLURALS = word_set("""
    people men women children grandchildren schoolchildren stepchildren
    troops personnel police staff dead wounded injured missing crew cattle sheep fish aircraft servicemen
    servicewomen policemen firemen fishermen businessmen gunmen lawmakers teeth feet mice media data criteria congressmen congresswomen
    clergy youth infantry cavalry militia poor homeless elderly households alumni livestock spacecraft offspring wives lives knives
    wolves thieves midwives fatalities casualties consortia bacteria stadia memoranda referenda
""")
NOT_PLURAL = ("ss", "us", "is", "'s", "’s")
SINGULAR_S = frozenset(["series", "news", "business", "species", "always", "perhaps", "across", "towards", "besides", "sometimes", "less"])
ENDINGS = ("nese", "ench", "itish", "wiss")  # Chinese, French, British: people too, where a figure stands before
PHRASE = pattern(
    r"(?:\s+of(?:\s+(?:the|its|their|his|her|our|my|these|those|all))?(?:\s+(?:more|other)\s+than)?)?((?:[\s-]+[^\W\d_][\w'’-]*){1,5})"
)
OF = pattern(r"\s+of\b")
WORD = pattern(r"[^\W\d_][\w'’-]*")
NONE = Span(-1, -1)


class Counted(NamedTuple):
    """The noun after a figure as it is written, the words before it, and the place of the noun; `of`: a part of them."""

    head: str = ""
    modifiers: tuple[str, ...] = ()
    span: Span = NONE
    of: bool = False


NOTHING = Counted()


def is_plural(word: str) -> bool:
    """Does the word look like a noun that stands for several?"""
    return word in PLURALS or (len(word) > 3 and word[-1] == "s" and word[-2:] not in NOT_PLURAL and word not in SINGULAR_S)


def counted(text: str, at: int, single: bool = False) -> Counted:
    """What is counted by a figure that ends at `at`: the last word of the noun phrase up to the first plural, or, of a
    `single` one, up to the words that cannot go on with it."""
    m = PHRASE.match(text, at)
    if not m:
        return NOTHING
    of = OF.match(text, at) is not None
    words: list[tuple[str, int]] = []
    for w in WORD.finditer(text, m.start(1), m.end(1)):
        word = w[0]
        low = word.lower()
        if low in STOPS:
            if low == "more" and not words and not text.startswith(" than", w.end()):
                continue
            break
        if low in VERBS and low not in PLURALS:
            break
        if low in PARTICIPLES and not _goes_on(text, w.end(), 2):
            if low in PLURALS:
                words.append((word, w.start()))
            break
        if single and low.endswith(("'s", "’s")):  # "the six-year-old boy's family"
            words.append((word[:-2], w.start()))
            break
        words.append((word, w.start()))
        if not single and is_plural(low):
            if not _goes_on(text, w.end()):
                break
        elif low in PLURALS or low.endswith(ENDINGS):
            break
    if not words:
        return Counted(of=of) if of else NOTHING
    if not single:
        while len(words) > 1 and not is_plural(words[-1][0].lower()) and any(is_plural(w.lower()) for w, _ in words[:-1]):
            words.pop()
    head, start = words[-1]
    return Counted(head, tuple([w for w, _ in words[:-1]]), Span(start, start + len(head)), of)


def _goes_on(text: str, at: int, within: int = 1) -> bool:
    """Does a plural follow at once ("sports clubs"), or within so many words?"""
    for _ in range(within):
        m = WORD.match(text, at + 1)
        if m is None or text[at : at + 1] != " " or m[0] in STOPS or m[0] in VERBS:
            return False
        if is_plural(m[0]):
            return True
        at = m.end()
    return False
