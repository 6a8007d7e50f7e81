"""What a rule is, and what it says.

A rule is a generator function: the annotation of its first parameter is its scope, its keyword parameters are its
options (but for `desk`, which the engine hands in), its docstring is its public page, and what it yields are findings
or facts.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import partial
from inspect import cleandoc, signature
from typing import Any, NamedTuple, TypeAlias

from . import prose as scopes
from .desk import Desk
from .prose import Prose, Span, View


class Level(IntEnum):
    OFF, INFO, WARNING, ERROR = range(4)


class Safety(IntEnum):
    """How a fix may be applied: shown only, on a person's word, or unattended."""

    SHOW, REVIEW, SAFE = range(3)


class Fix(NamedTuple):
    span: Span
    text: str
    safety: Safety = Safety.REVIEW


class Related(NamedTuple):
    """Another place that a finding points to. `block` -1: relative to the same text as the finding; else the span is
    relative to that block of `document` ("" for the same story)."""

    span: Span
    message: str
    document: str = ""
    block: int = -1


class Fact(NamedTuple):
    """Something a story asserts; facts with one key are judged together. The engine fills in the place: a rule of whole stories
    may name the `block` to which the span is relative, else it is placed in the story."""

    key: Hashable
    value: Any
    span: Span
    document: str = ""
    block: int = -1


class Finding(NamedTuple):
    """What a rule says of a place; `fixes` are alternatives, best first."""

    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()

    def shift(self, by: int) -> Finding:
        fixes = tuple([Fix(f.span.shift(by), f.text, f.safety) for f in self.fixes])
        related = tuple([r._replace(span=r.span.shift(by)) if r.block < 0 else r for r in self.related])
        return Finding(self.span.shift(by), self.message, fixes, related)


def flag(span: Span, message: str, *replacements: str, safety: Safety = Safety.REVIEW, related: Iterable[Related] = ()) -> Finding:
    """A finding of which each replacement, best first, may take the place of the flagged span."""
    return Finding(span, message, tuple([Fix(span, r, safety) for r in replacements]), tuple(related))


def see(fact: Fact, message: str) -> Related:
    """The place of a fact, to be pointed to by a finding of a judge."""
    return Related(fact.span, message, fact.document, fact.block)


When: TypeAlias = View[Any, Any] | frozenset[str]
"""A gate: the rule is asked only of text where the view is not empty, or that has one of the words."""
Judge: TypeAlias = Callable[..., Iterable[tuple[Fact, Finding]]]
"""What facts of one key (a `Sequence[Fact]`, in order of story and place) show: findings, each at the place of a fact."""


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule as the engine knows it. `source` names the file and line of a rule that is data; one that `gives_way` is silent
    where another rule has found something."""

    name: str
    level: Level
    scope: type[Prose]
    check: Callable[..., Iterable[Finding] | Iterable[Fact]]
    doc: str = ""
    group: str = ""
    needs: frozenset[View[Any, Any]] = frozenset()
    when: When | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    judge: Judge | None = None
    gives_way: bool = False
    source: str = ""

    @property
    def summary(self) -> str:
        return self.doc.partition("\n")[0]

    @property
    def instant(self) -> bool:
        return not any(v.slow for v in self.needs)

    def configured(self, level: Level | None = None, **options: Any) -> Rule:
        """The same rule at another level or with other options; TypeError for an option of another type."""
        for name, value in options.items():
            if type(value) is not type(self.options[name]):
                raise TypeError(f"{self.name}: {name} is {type(self.options[name]).__name__}")
        check = partial(self.check, **options) if options else self.check
        return replace(self, level=self.level if level is None else level, check=check, options={**self.options, **options})

    def at(self, desk: Desk) -> Rule:
        """The same rule for this desk, where it asks for one."""
        check = partial(self.check, desk=desk) if asks_desk(self.check) else self.check
        judge = partial(self.judge, desk=desk) if self.judge and asks_desk(self.judge) else self.judge
        return self if check is self.check and judge is self.judge else replace(self, check=check, judge=judge)


def asks_desk(function: Callable[..., Any]) -> bool:
    while isinstance(function, partial):
        function = function.func
    return "desk" in function.__code__.co_varnames[: function.__code__.co_argcount + function.__code__.co_kwonlyargcount]


def opening(words: str) -> frozenset[str]:
    """The words that open a gate; each as it stands in the vocabulary of a text: small, and a compound as its parts."""
    for word in words.split():
        if not word.isalnum() or (not word.islower() and not word.isdigit()):
            raise ValueError(f"“{word}” is never one word of a vocabulary: name a part of it, in lower case")
    return frozenset(words.split())


def rule(
    level: Level, *needs: View[Any, Any], when: View[Any, Any] | str | None = None, judge: Judge | None = None, gives_way: bool = False
) -> Callable[[Callable[..., Any]], Rule]:
    """Make a generator function a rule: its first parameter is the scope, the others are options. `needs` are the slow
    views that it asks for; a rule without them is instant."""

    def make(check: Callable[..., Any]) -> Rule:
        first, *others = signature(check).parameters.values()
        parts = check.__module__.split(".")
        return Rule(
            name=check.__name__.replace("_", "-"),
            level=level,
            scope=first.annotation if isinstance(first.annotation, type) else getattr(scopes, first.annotation),
            check=check,
            doc=cleandoc(check.__doc__ or ""),
            group=parts[1] if len(parts) > 1 else parts[0],
            needs=frozenset(needs),
            when=opening(when) if isinstance(when, str) else when,
            options={p.name: p.default for p in others if p.name != "desk"},
            judge=judge,
            gives_way=gives_way,
        )

    return make
