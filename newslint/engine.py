"""One engine: rules in, and for any text what they say of it.

The loop runs paragraph by paragraph. What the whole set of rules says of a paragraph is kept with the paragraph, so a
paragraph seen before costs one look-up; nothing is placed here, nothing is ever invalidated.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from .desk import NO_DESK, Desk
from .prose import Document, Paragraph, Prose, Sentence, Span, Unavailable, View
from .rule import Fact, Finding, Fix, Rule, Safety
from .views import quoted, sentences, vocabulary

if TYPE_CHECKING:
    from .terms import Shelf

Key = tuple[str, Any]
Found = tuple[str, Finding]


class Said(NamedTuple):
    """What the rules say of a text, relative to it: findings, and facts by rule and key."""

    findings: tuple[Found, ...] = ()
    facts: tuple[tuple[Key, tuple[Fact, ...]], ...] = ()


NOTHING = Said()


class Rules(dict[str, Rule]):
    """Rules by name; one that lies on a shelf is made when it is first asked for."""

    def __init__(self, rules: Iterable[Rule], shelf: Shelf | None) -> None:
        super().__init__({r.name: r for r in rules if r.level})
        self.shelf = shelf

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or (self.shelf is not None and name in self.shelf.entries)

    def __missing__(self, name: str) -> Rule:
        if self.shelf is None:
            raise KeyError(name)
        made: Rule = self.shelf.rule(name)
        self[name] = made
        return made


class RuleSet:
    """Rules of one scope, arranged so that each gate is tried once: by their word, by their view, or open."""

    def __init__(self, rules: Rules, scope: type[Prose]) -> None:
        self.rules = rules
        self.by_word: dict[str, list[str]] = defaultdict(list)
        self.by_view: dict[View[Any, Any] | None, list[Rule]] = defaultdict(list)
        for rule in (r for r in rules.values() if r.scope is scope):
            if isinstance(rule.when, frozenset):
                for word in rule.when:
                    self.by_word[word].append(rule.name)
            else:
                self.by_view[rule.when].append(rule)
        self.always: Sequence[str] = ()
        if scope is Paragraph and rules.shelf:
            for word, names in rules.shelf.opens.items():
                self.by_word[word] += names
            self.always = rules.shelf.opens.get("", ())
        self.words = frozenset(self.by_word)

    def due(self, prose: Prose) -> list[Rule]:
        """The rules whose gate is open for this text."""
        texts: Sequence[Prose] = [block.prose for block in prose.blocks] if isinstance(prose, Document) else (prose,)
        due: list[Rule] = []
        for gate, behind in self.by_view.items():
            if gate is None or is_open(gate, texts):
                due += behind
        due += [self.rules[name] for name in self.always]
        if self.words:
            known = {word for text in texts for word in vocabulary(text) & self.words}
            due += [self.rules[name] for name in dict.fromkeys(name for word in sorted(known) for name in self.by_word[word])]
        return due


def is_open(gate: View[Any, Any], texts: Sequence[Prose]) -> bool:
    """Is a view not empty for one of these texts? What is known of a text is looked up here: a call would cost more."""
    for text in texts:
        memo = text.memo
        if memo[gate] if gate in memo else gate(text):
            return True
    return False


class Engine:
    """A set of rules for a desk, and the key under which a paragraph remembers what they said.

    `skipped` says of each rule that could not be asked why not; `failed` of each that broke, where and how. A `strict`
    engine lets exceptions of rules out, for tests.
    """

    def __init__(self, rules: Iterable[Rule], shelf: Shelf | None = None, desk: Desk = NO_DESK, strict: bool = False) -> None:
        wanted = [rule.at(desk) for rule in rules if rule.level]
        self.skipped = missing(wanted)
        self.failed: dict[str, str] = {}
        self.strict = strict
        self.rules = Rules((r for r in wanted if r.name not in self.skipped), shelf)
        self.paragraph, self.sentence, self.document = (RuleSet(self.rules, scope) for scope in (Paragraph, Sentence, Document))
        self.slow = [r for r in self.rules.values() if not r.instant and r.scope is Paragraph]

    def paragraph_said(self, p: Paragraph) -> Said:
        """What the rules of paragraphs and sentences say of a paragraph, remembered with it."""
        memo = p.memo
        if self not in memo:
            memo[self] = self._say(p)
        said: Said = memo[self]
        return said

    def _say(self, p: Paragraph) -> Said:
        said: list[tuple[Rule, Finding | Fact]] = [(rule, f) for rule in self.paragraph.due(p) for f in self.ask(rule, p)]
        if of_sentences := list(self.sentence.due(p)):  # a gate that is shut for the paragraph is shut for its sentences
            for at, s in sentences(p):
                said += [(rule, shifted(f, at)) for rule in of_sentences for f in self.ask(rule, s)]
        return sort(p, said) if said else NOTHING

    def ask(self, rule: Rule, prose: Prose) -> Iterable[Finding | Fact]:
        """What a rule yields; if it cannot be asked or breaks, that is written down and the others go on."""
        if rule.name in self.skipped:
            return ()
        try:
            return list(rule.check(prose))
        except Unavailable as why:
            self.skipped[rule.name] = str(why)
        except Exception as error:
            if self.strict:
                raise
            self.failed.setdefault(rule.name, f"broke on “{prose.text[:40]}”: {type(error).__name__}: {error}")
        return ()

    def document_said(self, doc: Document) -> Said:
        """What the rules of whole stories say: findings placed in the story, facts placed in its paragraphs."""
        return merged(self.said_by(rule, doc) for rule in self.document.due(doc))

    def said_by(self, rule: Rule, doc: Document) -> Said:
        """What one rule of whole stories says; a door that must answer meanwhile asks one after the other."""
        said = self.ask(rule, doc)
        if not said:
            return NOTHING
        starts = [b.start for b in doc.blocks]
        return sort(doc, [(rule, in_block(f, starts) if isinstance(f, Fact) and f.block < 0 else f) for f in said])

    def prepare(self, paragraphs: Iterable[Paragraph]) -> None:
        """Evaluate the slow views that these paragraphs will be asked for, each in one batch."""
        wanted: dict[View[Any, Any], dict[Paragraph, None]] = defaultdict(dict)
        texts = [p for p in dict.fromkeys(paragraphs) if self not in p.memo] if self.slow else ()
        for p in texts:
            for rule in self.paragraph.due(p):
                for view in rule.needs if rule.name not in self.skipped else ():
                    if view.slow:
                        wanted[view][p] = None
        for view, due in wanted.items():
            try:
                view.fill(due)
            except Unavailable as why:
                self.skipped |= {r.name: str(why) for r in self.slow if view in r.needs}


def missing(rules: Iterable[Rule]) -> dict[str, str]:
    """The rules that cannot be asked here, and why."""
    why_not = lru_cache(None)(lambda view: view.missing())
    whys = {rule.name: next((why for view in rule.needs if view.slow and (why := why_not(view))), "") for rule in rules}
    return {name: why for name, why in whys.items() if why}


def merged(parts: Iterable[Said]) -> Said:
    """What several sets of rules say of one text; no rule is in two of them."""
    held = [said for said in parts if said is not NOTHING]
    if len(held) < 2:
        return held[0] if held else NOTHING
    return Said(
        tuple(sorted([found for said in held for found in said.findings], key=in_order)),
        tuple([fact for said in held for fact in said.facts]),
    )


def in_block(fact: Fact, starts: list[int]) -> Fact:
    key, value, (start, end), document, _ = fact
    if not starts:
        return Fact(key, value, fact.span, document, 0)
    block = (bisect_right(starts, start) or 1) - 1
    at = starts[block]
    return Fact(key, value, Span(start - at, end - at), document, block)


def in_order(found: Found) -> tuple[Any, ...]:
    """By place, then by rule; never by what a rule keeps in its facts, which may have no order."""
    rule, finding = found
    return finding.span, rule, finding.message


def shifted(said: Finding | Fact, by: int) -> Finding | Fact:
    return said._replace(span=said.span.shift(by)) if isinstance(said, Fact) else said.shift(by)


def sort(prose: Prose, said: Iterable[tuple[Rule, Finding | Fact]]) -> Said:
    findings: list[Found] = []
    facts: dict[Key, list[Fact]] = defaultdict(list)
    for rule, f in said:
        if isinstance(f, Fact):
            facts[rule.name, f.key].append(f)
        else:
            findings.append((rule.name, careful(prose, f)))
    findings.sort(key=in_order)
    return Said(tuple(findings), tuple((key, tuple(group)) for key, group in facts.items()))


def careful(prose: Prose, finding: Finding) -> Finding:
    """A fix that touches a figure, a name or a quotation is for a person to decide, whatever its rule says."""
    if not any(fix.safety is Safety.SAFE for fix in finding.fixes):
        return finding
    return finding._replace(
        fixes=tuple([fix if fix.safety < Safety.SAFE or plain(prose, fix) else fix._replace(safety=Safety.REVIEW) for fix in finding.fixes])
    )


def plain(prose: Prose, fix: Fix) -> bool:
    touched = prose[fix.span] + fix.text
    return not any(c.isdigit() or c.isupper() for c in touched) and not in_quotation(prose, fix.span)


def in_quotation(prose: Prose, span: Span) -> bool:
    if isinstance(prose, Document):
        starts = [b.start for b in prose.blocks]
        at = bisect_right(starts, span.start) - 1
        return at >= 0 and in_quotation(prose.blocks[at].prose, span.shift(-starts[at]))
    return quoted(prose, span)
