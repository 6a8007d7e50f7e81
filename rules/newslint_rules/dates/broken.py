"""A full stop where no sentence ends, and none where one does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted
from newslint.views.calendar import MONTHS, WEEKDAYS

from .behind_said import behind_said
from .behind_years import behind_years
from .openers import missing_stops
from .surroundings import unless_quoted

LAST = pattern(r"(?<![\w.@/’'-])(?:(?:\w+-)*(?P<word>[A-Za-z][a-z]*(?:[A-Z][a-z]+)?)|(?P<number>[0-9]{3,}))\)?$")
# Short for a word, with a stop that ends nothing.
SHORT = word_set("""pct pc cu gal tbsp tsp bbl est approx dept govt min max etc vol rev pres gen col lt sgt capt cmdr maj adm gov
    sen rep hon bros inc corp ltd pty ave rd blvd sq lbs hrs sec secs tel ext mon tue tues wed thu thur thurs fri
    sat sun jan feb mar apr jun jul aug sept oct nov dec intl natl assn univ prof dist ref orig dir prod ann misc
    ind res pop yrs alt fig figs ch art arts cit ibid incl excl resp temp nos eds trans illus abbr dep avg ala
    ariz ark calif colo conn del fla ill ind kan mass mich minn miss mont neb nev okla ore penn tenn tex vt va
    wash wis wyo ont que sask alta cmd supt insp det atty assoc assocs bldg comm cntr ctr hosp inst lib mfg mgr
    mtn natl pkwy rte sta terr twp""")  # fmt: skip
# Words that no sentence ends with, and those that end few of them: then a name must follow.
NEVER_LAST = word_set("the an and or its their our your my than nor because although whose if")
RARELY_LAST = NEVER_LAST | word_set("a into between among")
LEADS = word_set("in on at of to by from with near")
SHORTEST = word_set("it go us me so up be do in on at by of to as an or he is we my if")
PARTICLES = word_set("al el bin ibn de da di du del della van von der den la le dos ter ten abu ould")  # of names, in lower case
NAME = 4  # letters of a name that cannot be a shortening; what goes on behind it is one of the commonest words
COMMON = 5.0


def behind(words: frozenset[str]) -> str:
    """A pattern for a stop behind one of some words; the length of the last word is looked at first, which mostly tells."""
    by_length = [(n, [rf"(?<={w}\.)" for w in sorted(words) if len(w) == n]) for n in sorted({len(w) for w in words})]
    return "|".join(rf"(?<=\s[a-z]{{{n}}}\.)(?:{'|'.join(found)})" for n, found in by_length)


STOP = pattern(
    r"\.(?:[ \xa0]{1,2}(?=(?P<next>[a-z]+)(?!\w|[.@/:]\w|-[A-Z]))"
    rf"|(?:{behind(RARELY_LAST | LEADS)})[ \xa0]{{1,2}}(?=(?P<name>[A-Z][a-z]*)(?![\w@/:-]|\.\w)))"
)
# After "in 2017." a name, a comma and "and", as in "Gaza, and a quarter of the territory's residents are starving".
FRAGMENT = pattern(
    r"[0-9]{4}\. (?P<rest>(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+, and "
    r"(?:(?:an?|the|some|nearly|about|over|almost|more) )?[a-z0-9%-]+) of"
)
# A stop behind "in", "on" or "from" ends a sentence now and then; not where a name and nothing more is all that follows.
ALONE = pattern(
    r"[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|[0-9]{1,4}|in|on|of|and|the|last|next|this|week|month|year|night|morning)){0,5}"
    r"(?=[.!?][”\"’]?(?:\s|$))"
)
# "…, as well. Who have no say in it.": a question without its mark, or half a sentence.
WHO = pattern(r"\.[ \xa0]{1,2}Who(?:se|m)?(?=\s(?!knows|cares)[a-z]+\s[^.?!“”\"]{8,200}\.(?:\s|$))")
SMALL = pattern(r"\W*[a-z]+\s[^A-Z]*$")  # copy in small letters throughout


@rule(Level.WARNING)
def sentence_broken(p: Paragraph) -> Iterator[Finding]:
    """A full stop cuts a sentence, or is missing between two.

    It happens when a passage is cut or pasted: the rest of the sentence begins in lower case or with a bare name, or a new one
    begins without a stop before it. Abbreviations and names in lower case are no breaks.

    Bad:  They died, according to the ministry in 2017. {==Gaza, and a quarter==} of its residents are starving.
    Bad:  The ministry said on Monday{==. that==} the war would end.
    Bad:  They met in the{==. Cairo==} hotel and left.
    Bad:  The army kept the ceasefire{== However==}, the shelling went on.
    Bad:  Most of the people have fled{== In==} March, shells fell. It is quiet in Gaza{== The==} army has left{== Two==} people died.
    Bad:  The road to the coast was shut{== Police==} said it would open soon{== The==} United Nations sent trucks.
    Bad:  The swallows are back in{~~. April~> April~~}. The choir sang at{~~. Leeds~> Leeds~~} on Monday.
    Bad:  The mill was closed in August{== Everyone==} blamed the flood. He said so in a statement{== More==} than 400 had fled.
    Bad:  They returned in 1981{== Salvatierra==} won a prize for the book. He spoke of “a good year”{== Asked==} why, he left.
    Bad:  In Ulster some 1,800 roads were blocked by trees, the roads department said{== Dublin Airport==}, which had been shut, was open.
    Good: When the roads were blocked by trees, the department said Dublin was open. The day it was shut, the firm said Leeds was open.
    Good: In the vote of May, the firm said Leeds was open. The mayor, Ann Ray, said Leeds was open.
    Good: He said in 1981 Salvatierra won. In 1981 Salvatierra won. They returned when in 1981 Salvatierra won it.
    Good: It is the house that he lived in. March was cold. It is what he came for. Leeds is far from Rome. Life goes on. May he rest.
    Good: The U.S. troops came at 5 p.m. and left. It rained.
    Good: Smith Jr. said he ran it, approx. two miles, and sold iron. eBay has it.
    Good: She wrote for the newspaper The Hindu and the band The the.
    Good: It ended in 2017. Gaza, and Rafah too, lay in ruins. Israel, and a group of allies, are there.
    Bad:  There are people in the town{~~. Who~>, who~~} have no say in it at all.
    Good: There are people in the town. Who has a say in it? Who knows.
    Good: They saw the play As You Like It and the film In the Heights. He read The Sun and People magazine; the Kent Police said so.
    Good: it is quiet there now. all is in small letters here.
    Good: He wondered... and asked. (He left.) It is what he fought for. Gaza fell.
    """
    text = p.text
    if p.heading:
        return
    for m in FRAGMENT.finditer(text) if ", and " in text else ():
        span = Span(*m.span("rest"))
        yield flag(span, "the stop before cuts the sentence: the rest has no verb of its own")
    for m in STOP.finditer(text) if not SMALL.match(text) else ():
        following = m["next"] or m["name"]
        end = m.end() + len(following)
        named = following in PARTICLES and text[end + 1 : end + 2].isupper()
        last = LAST.search(text, max(0, m.start() - 24), m.start())
        named = named or (following == "a" and text[end : end + 1] == ".")
        if last and not named and (cuts(last["word"] or last["number"], following) or stands_alone(p, m, last["word"])):
            span = Span(m.start(), end)
            yield flag(span, "a full stop in mid-sentence", *unless_quoted(p, span, f" {following}", f". {following.capitalize()}"))
    for m in WHO.finditer(text) if "Who" in text else ():
        span = Span(*m.span())
        yield flag(
            span,
            "half a sentence: a comma is meant, or a question mark behind it",
            *unless_quoted(p, span, f", {m[0].lstrip('. ').lower()}"),
        )
    for span, word in missing_stops(p):
        yield flag(span, "a full stop is missing", *([f". {word}"] if word else []))
    for span in chain(behind_years(p), behind_said(p)):
        yield flag(span, "a full stop is missing", f". {p[span].strip()}")


def stands_alone(p: Paragraph, stop: re.Match[str], last: str | None) -> bool:
    """Is a name all that follows a stop behind "in" or "from"? What is said may break off so, but for a day or a month."""
    name = stop["name"]
    if not name or last not in LEADS or not ALONE.match(p.text, stop.end()):
        return False
    day = name.lower() in MONTHS or name.lower() in WEEKDAYS
    return day or not (known(name.lower()) or quoted(p, Span(*stop.span())))


def cuts(last: str, following: str) -> bool:
    """Does a stop between two words cut a sentence?"""
    if following[0].isupper():
        return last in NEVER_LAST or (last in RARELY_LAST and not known(following.lower()) and zipf(following.lower()) < 5)
    if last[0].isupper():
        name = len(last) >= NAME and last.lower() not in SHORT
        return name and known(following) and (known(last.lower()) or zipf(following) > COMMON)
    whole = last.isdigit() or (len(last) > 2 and last not in SHORT and known(last)) or last in SHORTEST
    return whole and known(following) and (len(following) > 1 or following == "a")
