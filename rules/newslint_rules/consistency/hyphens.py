"""Compounds with a hyphen here and without there, in a story and in an edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from newslint.lexicon.words import known
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Fact, Finding, Level, rule
from newslint.views import quoted, vocabulary

from .agreement import Form, between_stories, in_a_story
from .compounds import NO_WORDS, PARTICLES, Halves, compounds, cut_of, letters, openers, pair_places, places
from .open_form import LISTED, LISTED_BY_FIRST, Ends, contradicts, ends_phrase

SOLID, HYPHEN, OPEN = "solid", "hyphen", "open"
MIXED = "mixed"  # two words for a compound that the story writes before nouns and elsewhere: which is right where, none can tell
AS_A_NOUN: Ends = frozenset([True])  # where two words stand for a solid noun (the take over was a surprise)


def one_compound(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    odd = partial(odd_form, str(facts[0].key))
    yield from in_a_story(facts, odd, rewritten)
    yield from between_stories(facts, odd, rewritten, even=all(f.value.form != OPEN for f in facts))


def odd_form(key: str, forms: Sequence[str]) -> str:
    """Which of forms that are even to flag: two words before the others, a hyphen if dictionaries have the solid word."""
    return next(f for f in ((OPEN, HYPHEN, SOLID) if known(key) else (SOLID, OPEN, HYPHEN)) if f in forms)


def rewritten(here: Form, there: Form) -> str | None:
    """A compound in the form of another."""
    bare = here.text.replace("-", "").replace("‑", "").replace(" ", "")
    tie = {SOLID: "", HYPHEN: "-", OPEN: " "}[there.form]
    parts = there.text.replace("‑", "-").replace(" ", "-").split("-")
    if (tie and len(parts) != 2) or MIXED in (here.kind, there.kind):
        return None
    cut = len(parts[0])
    return bare[:cut] + tie + bare[cut:] if tie else bare


@rule(Level.WARNING, judge=one_compound)
def hyphen_varies(d: Document) -> Iterator[Fact]:
    """A compound is written in two ways: with a hyphen, solid, or as two words.

    Readers notice cease-fire beside ceasefire, and so do searches in the archive. The form that is rarer in the story, or
    that fewer stories of the edition have, is flagged, once in a story. A compound before its noun may have a hyphen that it
    does not have elsewhere (a long-term plan, in the long term); quotations are left as they are.

    Bad: The {~~cease-fire~>ceasefire~~} held. A ceasefire was agreed, then a second ceasefire.
    Bad: An airstrike hit the camp, and another {==air strike==} hit the town.
    Bad: The ceasefire held. ⁂ Talks on a ceasefire went on. ⁂ A {~~cease-fire~>ceasefire~~} is near.
    Bad: In the postwar years the party won; its {==post-war==} leader retired.
    Bad: Long-term debt rose, and {==long term==} loans fell.
    Bad: The take-over was delayed; at last the {==take over==} was called off.
    Bad: A by-election is near, and the {==by election==} will be close in the north-east, as all are in the {==north east==}.
    Bad: A four-man crew met a {==four man==} crew. The mill is state-owned, and the farm was {==state owned==}.
    Bad: Firefighters slept. ⁂ Some firefighters left. ⁂ The {~~fire fighters~>firefighters~~} ate.
    Good: A long-term plan is needed, for it will pay in the long term.
    Good: Longer-term yields fell, but in the longer term domestic yields rise. A year ago sales fell from the year-ago figure.
    Good: The take-over failed when they tried to take over the mill. A well-known man is well known.
    Good: A planet-forming disc is found around a planet forming.
    Good: The front-line troops left; the front line moved, and the front line runs along the river.
    Good: A longtime aide waited a long time for freshwater species in fresh water. The sevengill has seven gills.
    Good: A right-wing and dovish party is to the left of the right wing. It won as right wing doubles its vote.
    Good: He had to re-sign the contract or resign.
    Good: The shutdown began when they shut down the plant.
    Good: “A cease-fire is near,” she said of the ceasefire. Some time ago it was so sometimes.
    Good: Everyday life changed every day, and the overtime took over time.
    """
    hyphened = with_plurals({key for _, p in d.blocks for key in compounds(p).hyphened})
    wanted = apart(d)
    by_first: dict[str, list[Halves]] = defaultdict(list)
    for halves in wanted:
        by_first[halves[0]].append(halves)
    firsts = by_first.keys() | LISTED_BY_FIRST.keys()
    for start, p in d.blocks:
        found, said = compounds(p), vocabulary(p)
        if found.hyphened:
            yield from facts(p, start, HYPHEN, found.hyphened)
        if found.solid:
            yield from facts(p, start, SOLID, found.solid)
        if unlike := [w for w in said & hyphened if letters(w) not in found.solid]:  # they look like no compound
            yield from facts(p, start, SOLID, {letters(w): [s for s in places(p, w) or openers(p, w) if not quoted(p, s)] for w in unlike})
        for first in said & firsts:
            for halves in (*by_first.get(first, ()), *LISTED_BY_FIRST.get(first, ())):
                if halves[1] in said:
                    yield from two_words(p, start, halves, wanted.get(halves))


def two_words(p: Paragraph, start: int, halves: Halves, ends: Ends | None) -> Iterator[Fact]:
    """A fact for two words that contradict a compound."""
    if spans := [s for s in pair_places(p, halves) if ends is None or contradicts(p, s, halves, ends)]:
        yield from facts(p, start, OPEN, {letters("".join(halves)): spans}, MIXED if ends and len(ends) > 1 else "")


def facts(p: Paragraph, start: int, form: str, by_key: Mapping[str, Sequence[Span]], kind: str = "") -> Iterator[Fact]:
    """A fact for each compound, at its first place in the paragraph."""
    for key, spans in by_key.items():
        if spans:
            first = min(spans)
            yield Fact(key, Form(form, p[first], len(spans), kind), first.shift(start))


def with_plurals(words: Iterable[str]) -> frozenset[str]:
    return frozenset([form for word in words for form in (word, word + "s")])


def apart(d: Document) -> dict[Halves, Ends | None]:
    """Two words that may contradict a compound of the story: anywhere (None), where it begins with a prefix that is no word; else
    where they stand as the compound does, with a hyphen or solid. What is listed is looked for anyway."""
    found: dict[Halves, set[bool | None]] = defaultdict(set)
    closed: dict[Halves, set[bool | None]] = defaultdict(set)
    for _, p in d.blocks:
        for key, places_of in compounds(p).solid.items():
            if cut := cut_of(key):
                closed[cut].update(AS_A_NOUN if cut[1] in PARTICLES else [stands(p, s, key) for s in places_of])
        for span in (s for spans in compounds(p).hyphened.values() for s in spans):
            first, *rest = p[span].lower().replace("‑", "-").split("-")
            if len(rest) == 1:
                found[first, rest[0]].add(ends_phrase(p, span))
    out: dict[Halves, Ends | None] = {}
    for (first, second), ends in closed.items():
        out[first, second] = out[first, second + "s"] = frozenset(ends)
    for (first, second), ends in found.items():
        anywhere = first in NO_WORDS and len(second) > 2
        for form in (second, second + "s", second.removesuffix("s")):
            out.setdefault((first, form), None if anywhere else frozenset(ends))
    return {halves: ends for halves, ends in out.items() if halves not in LISTED}


def stands(p: Paragraph, span: Span, key: str) -> bool | None:
    """Does the phrase end behind a solid compound? In the plural it is a noun, whatever follows."""
    return True if len(p[span]) > len(key) else ends_phrase(p, span)
