"""Misspelt words: what no dictionary knows, where a familiar word lies near."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.desk import NO_DESK, Desk
from newslint.lexicon.small import small
from newslint.lexicon.words import known, misspellings, zipf
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes

from ..names.proof import departures
from .near import VOWELS, Near, nearest
from .offices import OTHERS
from .strangers import SMALL, Stranger, compound, derived, strangers

FOLLOWED_BY_NAME = pattern(r"\s+[A-Z]|\s*(?:[.:–—|]|$)")  # or by nothing: what stands alone is the name of a thing
KNOWN = "known"  # the slip of a misspelling that many make
UNSEEN = 1.6  # zipf below which a word is hardly ever seen: new, or a slip
OFTEN = 3  # zipf of a word of which a plural may be made
OPENING = 5  # zipf of a word that a shorter opener is taken for
ENDS = ("d", "ed", "s", "es", "ing")  # of a known word that no dictionary inflects: surpliced
AROUND = 30  # characters around a quotation in which it is said where it was read
TERM = 3  # times from which a strange word is a term of the story


@rule(Level.WARNING, when=strangers)
def misspelt_word(d: Document, *, desk: Desk = NO_DESK) -> Iterator[Finding]:
    """A word is misspelt.

    Of what a spelling checker asks about, most are names, new words and borrowed ones. This rule speaks only where a familiar word lies
    one slip of the fingers away (in long words two), and is far more frequent than what is written. Words with a capital are left
    to the rules of names, but at the start of a sentence; terms that a story goes on using, words from other languages, addresses and
    handles are left alone. In a quotation it is flagged and no more: the slip may be the speaker's. What is quoted from a poster or the
    like, or drawn out, is meant as it is written.

    Bad:  The {~~goverment~>government~~} said it had {~~recieved~>received~~} the letter.
    Bad:  Talks were held in {~~seperate~>separate~~} rooms. {~~Untill~>Until~~} now, both sides had refused.
    Bad:  “We will never {==surender==} to the invaders,” he said.
    Bad:  They met on {~~Wensday~>Wednesday~~}, and again in {~~Febuary~>February~~} and on {~~Setpember~>September~~} 3.
    Bad:  {~~Represenative~>Representative~~} Adam met {~~Goverment~>Government~~} officials and a {~~Presidental~>Presidential~~} aide.
    Bad:  The party's {~~parliamentry~>parliamentary~~} group met on Monday. Losses were {~~minimsed~>minimised~~}.
    Good: The colour of the theatre, the color of the theater; they organised, they organized.
    Good: He called it “sharenting” and wrote to info@goverment.example about #goverment.
    Good: The deputy, who leads the Junta de Gobierno, quoted the slogan no pasarán y viva la libertad.
    Good: Many held a “No surender” poster, and a sign read “Stop the goverment now”. “I am soooory,” he said. “Arrrticle 50 lives.”
    Good: Sowings fell, and beet sowings may fall again. The two quicks bowled well.
    Good: They met on Tuesday, Wednesday and Thursday, in March and on August 3.
    Good: He was seen in Septembre, by Munday and in Augusta, in a film on Frida. Sundar spoke in Decatur.
    Good: The Partido Nacional, Profesor Juan Diaz, Marshall Field, Direktor Hans Meyer and Presidente Lula met in the Departement Ain.
    Good: Senador Jair Paz met Guvernor Isarescu and Congreso members at the Presidencial palace.
    Good: Citi analysts sold. Hala said so. Mayr won for Austria, and Fadil played on the left.
    Good: 4. Kito. Makes shoes from tyres. Carrying a vasculum, she met a surpliced clergyman.
    Good: It was aimed at stymying Parliament, and unpalatably so.
    Good: Hackers defunded the doorcam maker; its anti-vaxxer fans livestreamed unfollowings.
    Good: The vaccine is made of a nanoparticule. Each nanoparticule carries a protein, and a nanoparticule lasts.
    """
    for block in d.blocks:
        for s in strangers(block.prose):
            if s.word in desk.words or not (near := meant(s)) or stands(d, block.prose, s, near):
                continue
            if s.quoted and as_it_is(block.prose, s, near):
                continue
            word = near.word.capitalize() if s.opens else near.word
            yield flag(
                s.span.shift(block.start), f"“{block.prose[s.span]}” is in no dictionary; “{word}” is", *([] if s.quoted else [word])
            )


def meant(s: Stranger) -> Near | None:
    """The familiar word that must have been meant, if there is one."""
    if right := s.meant or misspellings().get(s.word):
        return Near(right, KNOWN, 9, 9)
    near = next(iter(nearest(s.word)), None)
    if near is None or (s.opens and s.word in OTHERS) or derived(s.word) or plural(s.word):
        return None
    return near if (surely if s.opens else in_compound if compound(s.word) else likely)(s.word, near) else None


def plural(word: str) -> bool:
    """Is this the plural of a word that dictionaries have in the singular only: sowings, quicks?"""
    stem = word.removesuffix("s")
    return stem != word and not stem.endswith("s") and known(stem) and zipf(stem) >= OFTEN


def likely(word: str, near: Near) -> bool:
    """Is the familiar word so much more frequent that it was meant? The likelier the slip, the less it takes: a word that is
    seen now and then may be a name or a loan, above all if it differs from the familiar one in the vowel at the end."""
    own, other = zipf(word), zipf(near.word)
    if near.slip == "two":
        return other >= 4 and own < UNSEEN and not any(word.endswith(end) and known(word[: -len(end)]) for end in ENDS)
    if own < UNSEEN and len(word) >= 7:
        return True
    if near.at_end and word[-1] in VOWELS:
        return own < UNSEEN and len(word) >= 6 and other >= 3.5
    if near.slip in ("doubling", "transposition"):
        return near.margin >= 1.5 and other >= 3
    if near.slip == "vowel":
        return near.margin >= 1.6 and own <= 2.6 and other >= 3
    if len(word) < 5:
        return near.margin >= 3.3 and (
            own <= 1.8 if near.slip in ("missing", "extra") else own < UNSEEN and other >= 5 and near.slip == "neighbour"
        )
    if near.slip == "letter":
        return other >= 3.3 and own < UNSEEN
    return near.margin >= 1.8 and other >= 3 and own <= 2.2


def in_compound(word: str, near: Near) -> bool:
    """A word that may be a new compound is a slip only if it is long, hardly seen, and near a common word."""
    return len(word) >= 7 and zipf(word) < UNSEEN and near.slip != "two" and zipf(near.word) >= 4


def surely(word: str, near: Near) -> bool:
    """The first word of a sentence may be a name, as Citi, Hala and Mayr are: it is a slip if it begins like a common word and
    is far rarer, and is long, or the common word is one of the commonest."""
    if near.slip == "two" or word[0] != near.word[0] or near.margin < 2.5:
        return False
    if len(word) < 6:
        return near.word in SMALL and near.slip in ("transposition", "doubling", "missing")
    return zipf(near.word) >= (4 if len(word) > 6 else OPENING)


def stands(d: Document, p: Paragraph, s: Stranger, near: Near) -> bool:
    """Does the story show that the word is meant as it is written: as a name, or as a term that it goes on using?"""
    small, capital = (times(d.text, written) for written in (s.word, s.word.capitalize()))
    if s.meant:  # what the story names rightly elsewhere is a matter of its names
        return small + capital >= TERM or s.word.capitalize() in departures(d)
    if s.opens:
        return small + capital > 1 or FOLLOWED_BY_NAME.match(p.text, s.span.end) is not None
    if capital or times(d.text, s.word.upper()):
        return True
    return small >= TERM and not (near.slip in (KNOWN, "doubling", "transposition", "vowel") and near.margin >= 2.5)


def as_it_is(p: Paragraph, s: Stranger, near: Near) -> bool:
    """Is a quoted word given letter by letter: from a poster or a wall, or drawn out (sooorry) as it was spoken?"""
    if len(s.word) > len(near.word) + 1 and any(a == b == c for a, b, c in zip(s.word, s.word[1:], s.word[2:], strict=False)):
        return True
    start, end = next(q for q in quotes(p) if q.start < s.span.start < q.end)
    around = p.text[max(0, start - AROUND) : start].lower().split()[-3:] + p.text[end : end + AROUND].lower().split()[:1]
    return not small("surfaces").isdisjoint([word.strip(",.:;()").removesuffix("s") for word in around])


def times(text: str, word: str) -> int:
    """How often the word stands in the text, written as it is here."""
    found, at = 0, text.find(word)
    while at >= 0:
        found += not (text[at - 1 : at].isalnum() or text[at + len(word) : at + len(word) + 1].isalnum())
        at = text.find(word, at + len(word))
    return found
