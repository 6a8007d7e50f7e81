"""Compounds with a hyphen here and without there, in a story and in an edition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from newslint.lexicon.words import known
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Fact, Finding, Level, rule
from newslint.views import vocabulary

from .agreement import Form, between_stories, in_a_story, outside_quotes
from .compounds import NO_WORDS, PREFIXES, Halves, compounds, cut_of, is_loose, letters, pair_places, places, stands_alone

SOLID, HYPHEN, OPEN = "solid", "hyphen", "open"


def one_compound(facts: Sequence[Fact]) -> Iterable[tuple[Fact, Finding]]:
    odd = partial(odd_form, str(facts[0].key))
    yield from in_a_story(facts, odd, rewritten)
    yield from between_stories([f for f in facts if f.value.form != OPEN], odd, rewritten)


def odd_form(key: str, forms: Sequence[str]) -> str:
    """Which of forms that are even to flag: two words before the others, a hyphen if dictionaries have the solid word."""
    return next(f for f in ((OPEN, HYPHEN, SOLID) if known(key) else (SOLID, OPEN, HYPHEN)) if f in forms)


def rewritten(here: Form, there: Form) -> str | None:
    """A compound in the form of another."""
    bare = here.text.replace("-", "").replace("‑", "").replace(" ", "")
    tie = {SOLID: "", HYPHEN: "-", OPEN: " "}[there.form]
    parts = there.text.replace("‑", "-").replace(" ", "-").split("-")
    if tie and len(parts) != 2:
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
    Good: A long-term plan is needed, for it will pay in the long term.
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
    for start, p in d.blocks:
        found, said = compounds(p), vocabulary(p)
        if found.hyphened:
            yield from facts(p, start, HYPHEN, found.hyphened)
        if found.solid:
            yield from facts(p, start, SOLID, found.solid)
        if unlike := [w for w in said & hyphened if letters(w) not in found.solid]:  # they look like no compound
            yield from facts(p, start, SOLID, {letters(w): [s for s in places(p, w) if outside_quotes(p, s)] for w in unlike})
        for first in said & by_first.keys():
            for halves in by_first[first]:
                if halves[1] in said and (spans := pair_places(p, halves)):
                    fits = wanted[halves]
                    spans = [s for s in spans if fits is None or stands_alone(p, s) is fits]
                    yield from facts(p, start, OPEN, {letters("".join(halves)): spans})


def facts(p: Paragraph, start: int, form: str, by_key: Mapping[str, Sequence[Span]]) -> Iterator[Fact]:
    """A fact for each compound, at its first place in the paragraph."""
    for key, spans in by_key.items():
        if spans:
            first = min(spans)
            yield Fact(key, Form(form, p[first], len(spans)), first.shift(start))


def with_plurals(words: Iterable[str]) -> frozenset[str]:
    return frozenset([form for word in words for form in (word, word + "s")])


def apart(d: Document) -> dict[Halves, bool | None]:
    """Two words that contradict a compound of the story: anywhere (None), where it is solid or begins with a prefix; where
    the phrase ends (True) or where it goes on (False), as it does behind each compound with a hyphen."""
    found: dict[Halves, set[bool]] = defaultdict(set)
    out: dict[Halves, bool | None] = {}
    for _, p in d.blocks:
        for key in compounds(p).solid:
            if cut := cut_of(key):
                out[cut] = out[cut[0], cut[1] + "s"] = None
        for halves, ends in compounds(p).ends.items():
            found[halves] |= ends
    for halves, ends in found.items():
        first, second = halves
        if first in NO_WORDS and len(second) > 2:
            out[halves] = out[first, second + "s"] = out[first, second.removesuffix("s")] = None
        elif (
            len(ends) == 1
            and is_loose(first, second)
            and not (True in ends and (first in PREFIXES or second.endswith(("ed", "ing", "en"))))
        ):
            out.setdefault(halves, True in ends)
    return out
