"""How the rules of this group judge: one thing, written in several forms, within a story and between stories.

Each fact says in which form a story writes the thing, where first, and how often. The form that most have is the one to
keep; it is offered as a correction only where the majority is clear (two to one at least). Where forms are even, the one
that `odd` picks is flagged, since one place must be, and nothing is offered. A form is flagged once in a story.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newslint.rule import Fact, Finding, flag, see

CLEAR = 2  # times as many: a majority that decides


class Form(NamedTuple):
    """How a story writes something: the form, the text at the first place, how often; `kind` is the rule's own."""

    form: str
    text: str
    times: int = 1
    kind: str = ""


Odd = Callable[[Sequence[str]], str]
Respell = Callable[[Form, Form], str | None]


def in_a_story(facts: Sequence[Fact], odd: Odd, respell: Respell) -> Iterator[tuple[Fact, Finding]]:
    """Findings at the rarer forms of each story that has several."""
    for forms in by_story(facts).values():
        kept = winner([f.value for f in forms], odd)
        for fact in forms:
            if fact.value.form != kept.form:
                other = next(f for f in forms if f.value is kept)
                yield fact, said(fact, other, kept.times >= CLEAR * fact.value.times, respell, "in this story")


def between_stories(facts: Sequence[Fact], odd: Odd, respell: Respell, even: bool = True) -> Iterator[tuple[Fact, Finding]]:
    """Findings at the form of each story that differs from what more stories of the edition have; a story that has both
    has been judged by itself. `even`: also where the stories divide evenly."""
    alone = {name: forms[0] for name, forms in by_story(facts).items() if len(forms) == 1}
    stories: dict[str, list[Fact]] = defaultdict(list)
    for fact in alone.values():
        stories[fact.value.form].append(fact)
    if len(stories) < 2:
        return
    kept = winner([Form(form, "", len(of)) for form, of in stories.items()], odd)
    other = stories[kept.form][0]
    for form, of in stories.items():
        clear = kept.times >= CLEAR * len(of)
        if form != kept.form and (clear or even):
            for fact in of:
                yield fact, said(fact, other, clear, respell, "in another story")


def by_story(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """The forms of each story, each at its first place with its count."""
    stories: dict[str, dict[str, Fact]] = defaultdict(dict)
    for fact in sorted(facts, key=lambda f: (f.document, f.block, f.span)):
        forms = stories[fact.document]
        first = forms.setdefault(fact.value.form, fact)
        if first is not fact:
            times = first.value.times + fact.value.times
            forms[fact.value.form] = first._replace(value=first.value._replace(times=times))
    return {name: list(forms.values()) for name, forms in stories.items()}


def winner(forms: Sequence[Form], odd: Odd) -> Form:
    """The most frequent form; of two that are even, the one that is not odd."""
    most = max(f.times for f in forms)
    best = [f for f in forms if f.times == most]
    while len(best) > 1:
        worst = odd([f.form for f in best])
        best = [f for f in best if f.form != worst]
    return best[0]


def said(fact: Fact, other: Fact, clear: bool, respell: Respell, where: str) -> Finding:
    new = respell(fact.value, other.value) if clear else None
    message = f"“{fact.value.text}” here, “{other.value.text}” {where}"
    return flag(fact.span, message, *([new] if new else []), related=[see(other, f"“{other.value.text}”")])
