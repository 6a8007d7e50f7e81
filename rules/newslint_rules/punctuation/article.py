"""A or an, by the sound of what follows."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.small import small
from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.language import english

from .sound import opens_with_vowel

# Scans that begin with what is rare: inside a sentence, behind a mark that opens, and at the head of a sentence. What most often
# follows, and is right by its first letter, is left out at once.
NEXT = (
    r"(?:(a)[ \xa0\n]+[“\"‘'(\[]*(?![b-df-gj-np-tv-z][a-z])|(an)[ \xa0\n]+[“\"‘'(\[]*(?!(?!another\b)[ai][a-z]))"
    r"(?:(?:US|[CA])?[$£€])?(\w[\w.'’,-]*)"
)
INSIDE = pattern(" " + NEXT)
QUOTED = pattern(r"[“\"‘(\[\n]" + NEXT)
OPENING = pattern(r"A" + NEXT.replace("(a)", "()").replace("(an)", "n()"))
BEFORE = pattern(r"(\w+)$")
ENDED = ".!?:…”\"’)—–-“‘'(["
# After these a letter follows, not an article.
LETTERED = small("lettered")
# No slip of sound stands before these: the "a" is a letter or of another language, or the "an" was to be an "and".
GOES_ON = small("no-articles")


@rule(Level.WARNING)
def article_mismatch(p: Paragraph) -> Iterator[Finding]:
    """A stands before the sound of a vowel, or an before that of a consonant.

    The ear decides, not the letter: an hour, a European, an MP, a U.S. envoy, an 11-year-old. Where English speakers differ (a or an
    historic day), or an abbreviation may be read in two ways, the rule is silent.

    Bad:  It lasted {~~a~>an~~} hour and {~~an~>a~~} half, {~~a~>an~~} MP told {~~an~>a~~} European envoy.
    Bad:  {~~A~>An~~} 11-year-old boy and {~~a~>an~~} “honest” man saw {~~an~>a~~} one-off deal of {~~a~>an~~} 8.5 percent share.
    Bad:  He saw {~~an another~>another~~} man. {~~An~>A~~} U.S. envoy spoke of {~~a~>an~~} $80 million loan and {~~a~>an~~} F-16.
    Good: An hour, a European, an MP, a US envoy, an 18th birthday, a 1,100-mile road, an X-ray, a uniform, an unarmed man.
    Good: It was an historic hotel, a historic one; a herb, an herb; an FBI agent, a NATO base, an LED and a LED, a SAT score.
    Good: Vitamin A is scarce; Serie A expects it. Group A is in Cairo. He won the Vuelta a España and sang viva a alegria.
    Good: They left a trailer into a into a field; he came an then went.
    Good: A unanimous vote, an unanticipated one, a U-turn, an iPhone, a utility, a Ukrainian, an umbrella, a one-time offer.
    """
    text = p.text
    for found in (INSIDE.finditer(text), QUOTED.finditer(text)):
        for m in found:
            yield from judged(p, Span(*m.span(1 if m[1] else 2)), m[3])
    for m in OPENING.finditer(text):
        before = text[max(0, m.start() - 4) : m.start()]
        if not before or (not before[-1].isalnum() and (not before.strip() or before.rstrip()[-1] in ENDED)):
            yield from judged(p, Span(m.start(), m.start() + (1 if m[1] is not None else 2)), m[3])


def judged(p: Paragraph, span: Span, word: str) -> Iterator[Finding]:
    """The finding, if the article does not go with the word that follows."""
    an = span.end - span.start == 2
    low = word.lower()
    if low == "another":
        end = p.text.index(word, span.end) + len(word)
        yield flag(Span(span.start, end), "“another” has its article within it", word.capitalize() if p.text[span.start] == "A" else word)
        return
    vowel = opens_with_vowel(word)
    goes_on = not word.isupper() and low.partition("'")[0].partition("’")[0].rstrip(".,") in GOES_ON
    if vowel is None or vowel is an or goes_on or other_than_article(p, span, word):
        return
    right = p.text[span.start] + ("" if an else "n")
    yield flag(span, f"“{right.lower()} {word.rstrip('.,')}”, by its sound", right)


def other_than_article(p: Paragraph, span: Span, word: str) -> bool:
    """Is this "a" a letter, part of a foreign name, or of another language? So may be an "an" before a word that is not English."""
    m = BEFORE.search(p.text, max(0, span.start - 20), max(0, span.start - 1))
    before = m[1] if m else ""
    if before.lower() in LETTERED or (word[0].isupper() and before[:1].isupper()):
        return True
    plain = word.partition("'")[0].partition("’")[0].partition("-")[0].rstrip(".,")
    if plain.islower() and plain.isalpha() and len(plain) > 1 and not known(plain):
        return True
    return not english(p, span)
