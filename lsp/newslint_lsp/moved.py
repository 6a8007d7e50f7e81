"""What still stands while a writer types: findings away from the edit move with their text, those that it touches go.

A long story cannot be judged as a whole at each keystroke. Its changed paragraphs are asked at once, and what was said
of the rest moves along until the writer pauses and the whole is judged again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from newslint.edition import Diagnostic, Edition, told
from newslint.engine import Said
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Fix, Rule
from newslint.suppress import UNUSED


class Edit(NamedTuple):
    """What stood at `old` in the text before stands at `new` in the text after."""

    old: Span
    new: Span

    def moved(self, span: Span) -> Span | None:
        """Where a span stands afterwards; None if the edit touches it."""
        if span.end < self.old.start:
            return span
        return span.shift(self.new.end - self.old.end) if span.start > self.old.end else None

    def finding(self, finding: Finding, name: str) -> Finding | None:
        """A finding of the story `name` afterwards; None if the edit touches it or a fix of it."""
        span, fixes = self.moved(finding.span), [(f, self.moved(f.span)) for f in finding.fixes]
        if span is None or any(to is None for _, to in fixes):
            return None
        related = [r._replace(span=to) for r in finding.related if (to := self.moved(r.span) if r.document == name else r.span)]
        return Finding(span, finding.message, tuple([Fix(to, f.text, f.safety) for f, to in fixes if to]), tuple(related))


def edit(old: str, new: str) -> Edit:
    """The least edit that makes one text of the other."""
    most = min(len(old), len(new))
    start = shared(most, lambda a, b: old[a:b] == new[a:b])
    end = shared(most - start, lambda a, b: old[len(old) - b : len(old) - a] == new[len(new) - b : len(new) - a])
    return Edit(Span(start, len(old) - end), Span(start, len(new) - end))


def shared(most: int, same: Callable[[int, int], bool]) -> int:
    """How many things two sequences begin with in common; by halving, since stretches are compared in C."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


class Changed(NamedTuple):
    """The blocks of a story that an edit changed: which they were before, and which they are now."""

    old: range
    new: range


def changed(old: Document, new: Document) -> Changed:
    """A paragraph is one object for one content, so that what changed is seen without reading."""
    a, b = [block.prose for block in old.blocks], [block.prose for block in new.blocks]
    most = min(len(a), len(b))
    start = next((i for i in range(most) if a[i] is not b[i]), most)
    end = next((i for i in range(most - start) if a[-1 - i] is not b[-1 - i]), most - start)
    return Changed(range(start, len(a) - end), range(start, len(b) - end))


def carried(found: Iterable[Diagnostic], by: Edit, blocks: Changed, rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """What was found before and still stands: all of the other paragraphs; of those that changed what was judged over the
    whole story, where the edit does not touch it."""
    out = []
    for d in found:
        if d.block in blocks.old and of_paragraph(d.rule, rules):
            continue
        if finding := by.finding(d.finding, d.document):
            block = d.block + len(blocks.new) - len(blocks.old) if d.block >= blocks.old.stop else d.block
            out.append(d._replace(finding=finding, block=block))
    return out


def of_paragraph(name: str, rules: Mapping[str, Rule]) -> bool:
    return name in rules and rules[name].judge is None and rules[name].scope is not Document


def fresh(doc: Document, blocks: range, say: Callable[[Paragraph], Said], rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """What the rules of paragraphs say of some blocks of a story."""
    part = replace(doc, blocks=doc.blocks[blocks.start : blocks.stop])
    edition = Edition(rules)
    edition.put(told(part, [say(b.prose) for b in part.blocks])._replace(facts={}))
    found = edition.diagnostics(doc.name)
    return [d._replace(block=d.block + blocks.start) for d in found if d.rule != UNUSED]


def both(stood: Sequence[Diagnostic], new: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """What stood and what is new, in order; a rule that gives way is silent where another has spoken."""

    def gives_way(d: Diagnostic) -> bool:
        return d.rule in rules and rules[d.rule].gives_way

    taken = [d.finding.span for d in stood if not gives_way(d)]
    kept = [d for d in new if not (gives_way(d) and any(s.start < d.finding.span.end and d.finding.span.start < s.end for s in taken))]
    return sorted([*stood, *kept], key=lambda d: (d.finding.span, d.rule, d.finding.message))
