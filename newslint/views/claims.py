"""Claims: the figures that readers could dispute, each with its class.

What needs no source is left out: small plain counts, presupposed numbers ("the 12 men"), rates, goals and charges. A claim
says of itself whether a past year may have settled it.
"""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon import contested
from ..pattern import pattern
from ..prose import Paragraph, Span, view
from .classes import OF_A_MILLION, Site, class_of, site
from .clauses import LONGEST, breaks
from .figures import Figure, quantities
from .text import quotes, sentences, vocabulary

SMALLEST = 20  # plain counts below it are left alone
SMALLEST_OF_THE_PAST = 100  # an exact toll of what is told as known already
SMALLEST_CROWD = 100  # a count of people who came, plain and exact
EXACT_BELOW = 1000
LONGEST_NOUN = 30  # characters between a figure and the end of what it counts
LONG = 10  # years after which a round figure below that is settled too
HISTORY = 50  # years after which every figure is

PLAIN_KINDS = ("casualties", "displaced", "hostages", "damage", "crowd")
QUALIFIED = (
    r"(?:\s+(?:about|around|some|nearly|more|than|over|at|least|almost|another|up|to|roughly|only|as|many|other|same|first|last))*\s+$"
)
PRESUPPOSED = pattern(
    r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]ll|[Bb]oth|[Ee]ach|[Ee]very|[Oo]ther|[Ff]irst|[Ll]ast)" + QUALIFIED
)
OWNERS = pattern(r"[’']s?" + QUALIFIED)
OWNED = frozenset(["people", "residents", "inhabitants", "citizens", "population", "households"])
FEW = pattern(r"\b(?:a\s+few|several|many)\s+$")
PER = pattern(r"\b(?:per|in\s+every|for\s+every|out\s+of|each)\s+(?:[\d,]+\s*)?$")
# Verbs whose object a figure is, whatever harm its clause speaks of.
OTHERWISE = pattern(
    r"\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|charg(?:ed|ing|es)|rescu(?:ed|ing|es)|freed|releas(?:ed|ing|es)|sav(?:ed|ing|es)|employ(?:ed|ing|s)?"
    r"|hir(?:ed|ing|es)|elect(?:ed|ing|s)|train(?:ed|ing|s)|vaccinat(?:ed|ing|es)|invit(?:ed|ing|es)|su(?:ed|ing|es)|question(?:ed|ing|s)"
    r"|interview(?:ed|ing|s)|test(?:ed|ing|s)|screen(?:ed|ing|s)|recruit(?:ed|ing|s)|enrol(?:led|ling|s)|(?:throats|study|names?)\s+of|samples\s+(?:of|from)"
    r"|data\s+(?:on|from)|carr(?:ied|ying|ies)|transport(?:ed|ing|s)|seat(?:s|ed|ing)|host(?:s|ed|ing)|deploy(?:ed|ing|s)|sen(?:t|ding|ds)|dispatched"
    r"|led|leads|leading)" + QUALIFIED
)
CHARGE = pattern(
    r"\b(?:accused|charged|convicted|suspected|guilty|acquitted|sentenced|wanted|jailed|imprisoned)\b[^,;]{0,60}?\s(?:of|with|in|for|over)\s[^,;]{0,60}$"
)
ABOARD = pattern(r"(?:\s+[\w’'-]+){0,4}?\s+(?:on\s+board|aboard)\b")
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
LONG_AGO = pattern(
    r"\b(?:last\s+(?:year|century|decade)|(?:years|decades)\s+(?:ago|earlier|before)|a\s+(?:year|decade)\s+(?:ago|earlier|before)"
    r"|(?:First|Second)\s+World\s+War|World\s+War\s+I|Holocaust|Great\s+Depression)\b"
)
# What an exact toll stands behind where its event is known already: a clause that hangs on another, and a time that is past.
KNOWN = pattern(r"\b(?:which|who|that|where|after|before|when|had|left)\b[^,;]*$")
PAST = pattern(
    r"\b(?:earlier\s+this|last\s+(?:week|weekend|month)|(?:at|over)\s+the\s+weekend|(?:days|weeks|months|years)\s+ago"
    r"|(?:beginning|start|end)\s+of\s+(?:the|this|last)\s+(?:week|month|year))\b"
)
WHEN = pattern(r"[^,;.]*?(?:,[^,;.]*,)?[^,;.]*?\s(?:when|after|as)\s")
TALLY = pattern(r"\b(?:has|have|now|since|so\s+far|still|to\s+date|this\s+year|toll|total|brings|bringing|rose|risen|reached)\b")
MOVED = pattern(
    r"\b(?:accept(?:ed|ing|s)?|t[ao]k(?:e|en|es|ing)|took|admit(?:s|ted|ting)?|deliver(?:ed|ing|s)?|fl(?:y|ies|ew|own|ying)|transfer(?:s|red|ring)?"
    r"|resettl(?:e|ed|es|ing)|receiv(?:e|ed|es|ing)|hous(?:e|ed|es|ing))(?:\s+(?:in|an|extra|additional|further))*" + QUALIFIED
)
STILL = pattern(r"\b(?:has|have|now|since|so\s+far|still|to\s+date|until\s+now)\b")


class Claim(NamedTuple):
    """A figure that readers could dispute. `span` is the figure with its approximator and the thing counted; `kind` is that of
    `classes.class_of`; `years`: those of its statement (0 for "last year"), none where its clause reaches into the present;
    `exact`: neither round nor a guess."""

    span: Span
    figure: Figure
    kind: str
    years: tuple[int, ...] = ()
    exact: bool = False


@view
def claims(p: Paragraph) -> list[Claim]:
    """The contested figures of a paragraph, in order; none in a heading or in quotation marks."""
    figures = quantities(p)
    if not figures or p.heading or ("%" not in p.text and contested.gate().isdisjoint(vocabulary(p))):
        return []
    if inside := quotes(p):
        figures = [f for f in figures if not any(q.start <= f.span.start < q.end for q in inside)]
    diseased = not contested.word_set("disease").isdisjoint(vocabulary(p))
    rest = iter([f for f in figures if f.value and not f.joined])
    f = next(rest, None)
    out = []
    for start, sentence in sentences(p):
        text = sentence.text
        cuts = breaks(text) if f and f.span.start < start + len(text) <= start + LONGEST else []
        while f and f.span.start < start + len(text):
            if len(text) <= LONGEST:
                place = f.span.shift(-start)
                here = site(text, cuts, place)
                kind = class_of(f, here, diseased)
                if kind and needs_source(text, place, f, kind):
                    out.append(claim(f, kind, here, statement(text, place)))
            f = next(rest, None)
        if not f:
            break
    return out


def statement(text: str, span: Span) -> str:
    """What stands between semicolons around a figure."""
    end = text.find(";", span.end)
    return text[text.rfind(";", 0, span.start) + 1 : end if end >= 0 else len(text)]


def claim(f: Figure, kind: str, here: Site, said: str) -> Claim:
    """The claim that a figure of this kind makes; `said` is the statement that it stands in."""
    start = f.approx_span.start if f.approx_span.start >= 0 else f.span.start
    end = f.head_span.end if f.head and 0 <= f.head_span.start - f.span.end <= LONGEST_NOUN else f.span.end
    if m := FEW.search(here.left):
        start = f.span.start - len(m[0])
    if m := OF_A_MILLION.match(here.clause, here.end):
        end = f.span.end + len(m[0])
    told = max([here.left.rfind(word) for word in (" that ", " which ", " who ")])
    stop = here.clause.find(",", here.end) if told >= 0 else -1
    years: tuple[int, ...] = ()
    if not STILL.search(here.clause, max(told, 0), stop if stop >= 0 else len(here.clause)):
        years = tuple([int(y) for y in YEAR.findall(said)]) or ((0,) if LONG_AGO.search(said) else ())
    exact = f.form in ("numeral", "words") and (f.value < EXACT_BELOW or (not f.approx and f.value % 100 != 0))
    return Claim(Span(start, end), f, kind, years, exact)


def needs_source(sentence: str, place: Span, f: Figure, kind: str) -> bool:
    """Is the figure more than a small plain count, and neither presupposed nor a rate, nor part of a charge?"""
    before = sentence[: place.start]
    if ABOARD.match(sentence, place.end) or (kind == "crowd" and counted_out(f)):
        return False
    if kind in PLAIN_KINDS and f.form in ("numeral", "words") and f.value < smallest(f, kind):
        return False
    if kind == "casualties" and f.form in ("numeral", "words") and f.value < SMALLEST_OF_THE_PAST and known_event(sentence, place, f):
        return False
    near = before[-60:]
    if PER.search(near) or (kind != "hostages" and OTHERWISE.search(near)) or (kind == "displaced" and MOVED.search(near)):
        return False
    if f.form not in ("percent", "fraction", "many") and PRESUPPOSED.search(near) and "remaining" not in near[-24:]:
        return False
    if f.head.lower() in OWNED and OWNERS.search(near):
        return False
    return not CHARGE.search(before)


def known_event(sentence: str, place: Span, f: Figure) -> bool:
    """Is an exact toll told as known already, of a past event or in a clause that hangs on another, and no tally that goes on?"""
    left = sentence[max(sentence.rfind(";", 0, place.start), place.start - 120, 0) : place.start]
    if f.approx or TALLY.search(left) or TALLY.search(sentence, place.end, place.end + 60):
        return False
    return bool(KNOWN.search(left) or PAST.search(sentence) or WHEN.match(sentence, place.end))


def smallest(f: Figure, kind: str) -> int:
    """The count from which a figure is more than a plain one."""
    return SMALLEST_CROWD if kind == "crowd" and not f.approx else SMALLEST


def counted_out(f: Figure) -> bool:
    """Is the size of a crowd given to the last head, as by those who sell the tickets?"""
    return f.form == "numeral" and not f.approx and f.scale == 1 and f.value % 10 != 0
