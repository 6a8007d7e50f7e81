"""Stories that are judged together: the facts of each by key, and only touched keys judged again.

`read` is the map: pure, picklable, one story at a time, in any process. `Edition.put` is the reduce. Facts and findings
stay relative to their blocks until they are printed: typing above them moves nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .engine import NOTHING, Engine, Found, Key, Said, in_order
from .prose import Document, Span
from .rule import Fact, Finding, Level, Related, Rule, Safety, flag
from .source import SourceMap
from .suppress import UNUSED, Allow, allowances, covers, unused


class Diagnostic(NamedTuple):
    """A finding, placed in the file of its story, named and levelled; only the engine makes these."""

    document: str
    finding: Finding
    rule: str
    level: Level
    block: int = -1  # the paragraph in which it begins


class Story(NamedTuple):
    """What was said of one story: of the whole, of each block, and the facts by key with the number of their block;
    and what a door needs to print it: its source, the map to it, its date, its number of words."""

    name: str
    starts: tuple[int, ...] = ()
    whole: tuple[Found, ...] = ()
    local: tuple[tuple[Found, ...], ...] = ()
    facts: Mapping[Key, list[tuple[int, tuple[Fact, ...]]]] = {}
    source: str = ""
    map: SourceMap | None = None
    dated: date | None = None
    words: int = 0
    allows: tuple[Allow, ...] = ()

    def paragraph(self, block: int) -> str:
        """The source of one paragraph, markup and all."""
        start = self.starts[block]
        stop = self.starts[block + 1] if block + 1 < len(self.starts) else None
        if self.map is None:
            return self.source[start:stop].strip()
        out = self.map.to_source(Span(start, self.map.length if stop is None else stop))
        return self.source[out.start : out.end].strip()


def read(engine: Engine, doc: Document) -> Story:
    """Everything the rules say of one story."""
    engine.prepare(b.prose for b in doc.blocks)
    return told(doc, [engine.paragraph_said(b.prose) for b in doc.blocks], engine.document_said(doc))


def told(doc: Document, said: Sequence[Said], whole: Said = NOTHING) -> Story:
    """A story, of what was said of each of its paragraphs and of the whole."""
    facts: dict[Key, list[tuple[int, tuple[Fact, ...]]]] = defaultdict(list)
    for i, s in enumerate(said):
        for key, group in s.facts:
            facts[key].append((i, group))
    for key, group in whole.facts:
        for fact in group:
            facts[key].append((fact.block, (fact,)))
    return Story(
        doc.name,
        tuple([b.start for b in doc.blocks]),
        whole.findings,
        tuple([s.findings for s in said]),
        dict(facts),
        doc.source or doc.text,
        doc.map,
        doc.dated,
        sum([len(b.prose.text.split()) for b in doc.blocks]),
        allowances(doc.source or doc.text, doc.kind, doc.meta),
    )


class Edition:
    """The stories of one run or one workspace; a single story is an edition of one."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self.rules = rules
        self.stories: dict[str, Story] = {}
        self.failed: dict[str, str] = {}
        self.holders: dict[Key, set[str]] = defaultdict(set)  # the stories that have a fact of this key
        self.judged: dict[Key, tuple[tuple[Fact, Finding], ...]] = {}
        self.marked: dict[str, dict[int, dict[Key, list[Finding]]]] = {}  # by story and block

    def put(self, *stories: Story) -> set[str]:
        """Take stories, new or changed, and judge what they touch; the names of the stories that must be printed again."""
        touched: dict[Key, None] = {}
        for story in stories:
            old = self.stories.get(story.name)
            before, after = old.facts if old else {}, story.facts
            self.stories[story.name] = story
            gone = before.keys() - after.keys()
            for key in gone:
                self.holders[key].discard(story.name)
            for key in after.keys() - before.keys():
                self.holders[key].add(story.name)
            touched.update(dict.fromkeys(gone))
            touched.update(dict.fromkeys([k for k, facts in after.items() if before.get(k) != facts] if before else after))
        again = {s.name for s in stories}
        for key in touched:
            if key in self.judged or not self._alone(key):
                again |= self._judge(key)
        return again

    def drop(self, name: str) -> set[str]:
        """Forget a story; the names of the stories that must be printed again."""
        again = self.put(Story(name))
        del self.stories[name]
        self.marked.pop(name, None)
        return again - {name}

    def _judge(self, key: Key) -> set[str]:
        stale = self.judged.pop(key, ())
        for fact, _ in stale:
            by_key = self.marked[fact.document].get(fact.block, {})
            by_key.pop(key, None)
            if not by_key:
                self.marked[fact.document].pop(fact.block, None)
        fresh = self._fresh(key)
        if fresh:
            self.judged[key] = fresh
        for fact, finding in fresh:
            self.marked.setdefault(fact.document, {}).setdefault(fact.block, {}).setdefault(key, []).append(finding)
        if not self.holders[key]:
            del self.holders[key]
        return {fact.document for fact, _ in (*stale, *fresh)}

    def _fresh(self, key: Key) -> tuple[tuple[Fact, Finding], ...]:
        if key[0] not in self.rules or not self.holders[key] or self._alone(key):
            return ()
        rule = self.rules[key[0]]
        if rule.judge is None:
            return ()
        try:
            return tuple(rule.judge(list(self._facts(key))))
        except Exception as error:
            self.failed.setdefault(rule.name, f"broke while it judged {key[1]!r}: {type(error).__name__}: {error}")
            return ()

    def _alone(self, key: Key) -> bool:
        """Is there no more than one fact of this key? Facts are judged against each other, and most have no other."""
        holders = self.holders[key]
        if len(holders) != 1:
            return False
        (name,) = holders
        groups = self.stories[name].facts[key]
        return len(groups) == 1 and len(groups[0][1]) == 1

    def _facts(self, key: Key) -> Iterator[Fact]:
        for name in sorted(self.holders[key]):
            for block, group in self.stories[name].facts.get(key, ()):
                for f in group:
                    yield Fact(f.key, f.value, f.span, name, block)

    def found(self, name: str) -> tuple[tuple[Found, ...], list[tuple[Found, ...]]]:
        """What stands against a story as a whole, and against each of its blocks, relative to it. Of several findings
        of one rule at one place (found by several keys) one is kept."""
        story, blocks = self.stories[name], list(self.stories[name].local)
        for block, by_key in self.marked.get(name, {}).items():
            judged = [(key[0], f) for key, found in by_key.items() for f in found]
            once = {(f.span, rule): (rule, f) for rule, f in sorted(judged, key=lambda x: (*in_order(x), x[1].related), reverse=True)}
            blocks[block] += tuple(once.values())
        return story.whole, blocks

    def diagnostics(self, name: str) -> list[Diagnostic]:
        """What is to be printed of a story, placed in its file, in order, without what the story itself allows; an
        allowance that nothing needs is printed too."""
        story = self.stories[name]
        whole, blocks = self.found(name)
        out = [(rule, finding, max(0, bisect_right(story.starts, finding.span.start) - 1)) for rule, finding in whole]
        for block, (start, found) in enumerate(zip(story.starts, blocks, strict=True)):
            out += [(rule, finding.shift(start), block) for rule, finding in found]
        placed = [Diagnostic(name, self.placed(story, f), rule, self.rules[rule].level, block) for rule, f, block in out]
        placed.sort(key=lambda d: in_order((d.rule, d.finding)))
        placed = [d for d in placed if not (self.rules[d.rule].gives_way and self.taken(d, placed))]
        if entries := [d.finding for d in placed if self.rules[d.rule].source and d.finding.fixes]:
            placed = [d for d in placed if self.rules[d.rule].source or not any(echoes(story.source, d.finding, f) for f in entries)]
        return self.allowed(story, placed) if story.allows else placed

    def taken(self, d: Diagnostic, others: list[Diagnostic]) -> bool:
        """Has a rule that does not give way found something at this place?"""
        start, end = d.finding.span
        return any(
            o.finding.span.start < end and start < o.finding.span.end and not self.rules[o.rule].gives_way for o in others if o is not d
        )

    def allowed(self, story: Story, placed: list[Diagnostic]) -> list[Diagnostic]:
        used: set[Allow] = set()
        kept = []
        for d in placed:
            by = [a for a in story.allows if covers(a, d.rule, self.rules[d.rule].group, d.finding.span)]
            used.update(by)
            if not by:
                kept.append(d)
        run = {*self.rules, *(r.group for r in self.rules.values())}
        spare = [flag(a.at, f"nothing here needs this allowance of {a.name}") for a in unused(story.allows, used, run)]
        return sorted([*kept, *(Diagnostic(story.name, f, UNUSED, Level.INFO) for f in spare)], key=lambda d: in_order((d.rule, d.finding)))

    def placed(self, story: Story, finding: Finding) -> Finding:
        """A finding with the spans of the file in place of those of the prose; a fix across markup can only be shown."""
        related = tuple([self._related(story, r) for r in finding.related])
        if story.map is None:
            return finding._replace(related=related)
        to = story.map.to_source
        fixes = tuple(
            [f._replace(span=to(f.span), safety=f.safety if story.map.is_verbatim(f.span) else Safety.SHOW) for f in finding.fixes]
        )
        return Finding(to(finding.span), finding.message, fixes, related)

    def _related(self, story: Story, related: Related) -> Related:
        other = self.stories.get(related.document, story) if related.document else story
        span = related.span.shift(other.starts[related.block]) if related.block >= 0 else related.span
        return Related(other.map.to_source(span) if other.map else span, related.message, other.name)


def echoes(source: str, one: Finding, other: Finding) -> bool:
    """Would the first fixes of two findings at one place make the same copy? Then the entry of a pack, which is the desk's
    own word, speaks for both."""
    if not one.fixes or one.fixes[0].span.start >= other.fixes[0].span.end or other.fixes[0].span.start >= one.fixes[0].span.end:
        return False
    a, b = one.fixes[0], other.fixes[0]
    start, end = min(a.span.start, b.span.start), max(a.span.end, b.span.end)
    made = [source[start : f.span.start] + f.text + source[f.span.end : end] for f in (a, b)]
    return made[0] == made[1]
