"""Packs at work: held to the contract of a rule, and tried on an archive before they are published."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .critic import Mark, write
from .edition import Edition, read
from .engine import Engine
from .pack_entries import entries
from .pack_source import PackError, read_pack
from .prose import pool
from .readers.errors import BadCopy
from .rule import Finding, Rule, Safety
from .stories import find, stories
from .stories import load as load_copy
from .terms import make


def check_pack(path: Path) -> list[PackError]:
    """What is wrong with a pack: the first fault of its text, or each entry that breaks the contract of a rule, at the
    example that does not come true."""
    try:
        pack = read_pack(path)
        made = entries(pack)
    except PackError as error:
        return [error]
    faults = []
    for name, entry in made.items():
        rule = make(name, entry, str(path))
        untrue = [pack.at(text, f"“{name}”: {why}") for text in (*entry["bad"], *entry["good"]) if (why := fault(rule, text))]
        faults += untrue or [pack.at(name, f"“{name}”: {why}") for why in broken_laws(rule)][:1]
    return faults


def fault(rule: Rule, marked: str) -> str:
    """Why an example does not come true; nothing if it does."""
    from .fix import apply
    from .testing import example, findings, spans

    try:
        case = example(marked)
        said = findings(rule, case)
    except Exception as error:
        return f"it breaks on this example: {error}"
    for story, found in zip(case.stories, said, strict=True):
        copy = story.copy
        if spans(found) != copy.flagged:
            flagged = ", ".join(f"“{copy.text[s.start : s.end]}”" for s in spans(found))
            return f"this example is marked otherwise: the entry flags {flagged or 'nothing'}"
        if copy.fixed is not None and (made := apply(copy.text, found, at_least=Safety.SHOW)) != copy.fixed:
            return f"the entry makes of this example: {made}"
    return ""


def broken_laws(rule: Rule) -> Iterator[str]:
    """The laws of the contract that a rule breaks."""
    from .testing import LAWS

    for law in LAWS:
        try:
            law(rule)
        except AssertionError as why:
            yield f"{law.__name__.replace('_', ' ')} does not hold: {str(why).partition(chr(10))[0] or 'see newslint.testing'}"


class Tried(NamedTuple):
    """What a draft entry would say over an archive: how often, in how many stories, and some of it in its context, as
    CriticMarkup. `why_not` says why it could not be asked."""

    entry: str
    level: str
    findings: int
    stories: int
    context: tuple[str, ...]
    why_not: str = ""


class Trial(NamedTuple):
    """What a pack would say over an archive, and what of the archive could not be read."""

    tried: tuple[Tried, ...]
    stories: int
    words: int
    bad: tuple[BadCopy, ...]


def try_pack(pack: Path, folder: Path, most: int = 3) -> Trial:
    """What the entries of a pack say over the stories of a folder, each with at most `most` places in context; entries in
    the order of the pack. PackError if the pack cannot be used."""
    text = read_pack(pack)
    rules = [make(name, entry, str(pack)) for name, entry in entries(text).items()]
    engine = Engine(rules)
    counts: Counter[str] = Counter()
    holders: Counter[str] = Counter()
    shown: dict[str, list[str]] = defaultdict(list)
    bad, total, words, paragraph = [], 0, 0, pool()
    for name in find([str(folder)]):
        copy = name if isinstance(name, BadCopy) else load_copy(name)
        for story in [copy] if isinstance(copy, BadCopy) else stories(copy, paragraph):
            if isinstance(story, BadCopy):
                bad.append(story)
                continue
            edition = Edition(engine.rules)
            edition.put(read(engine, story))
            total, words = total + 1, words + edition.stories[story.name].words
            said = edition.diagnostics(story.name)
            holders.update({d.rule for d in said})
            for d in said:
                counts[d.rule] += 1
                if len(shown[d.rule]) < most:
                    shown[d.rule].append(f"{story.name}: {in_context(story.source or story.text, d.finding)}")
    why_not = engine.skipped
    tried = [
        Tried(r.name, r.level.name.lower(), counts[r.name], holders[r.name], tuple(shown[r.name]), why_not.get(r.name, "")) for r in rules
    ]
    return Trial(tuple(tried), total, words, tuple(bad))


def in_context(source: str, finding: Finding, around: int = 60) -> str:
    """A finding with its surroundings, on one line, as CriticMarkup."""
    start, end = max(0, finding.span.start - around), min(len(source), finding.span.end + around)
    new = finding.fixes[0].text if finding.fixes else None
    return " ".join(write(source[start:end], [Mark(finding.span.shift(-start), new)]).split())
