"""Dates, figures and attribution: their cost, the paragraphs that attribution looks at, what share of the words is parsed, one
story with the model loaded, and the memory of two processes with it."""

from __future__ import annotations

import gc
import sys
import tempfile
from pathlib import Path

from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint.views.claims import claims
from newslint.views.parse import missing, parse
from newslint_rules import all_rules

from . import copy
from .engine import best, check
from .process import memory


def main() -> None:
    gc.disable()
    rules = list(all_rules())
    texts = copy.stories()
    words = sum(len(t.split()) for t in texts)
    empty = best(lambda: check(Engine([]), texts))
    for groups in (("dates", "figures"), ("attribution",)):
        some = Engine(r for r in rules if r.instant and r.group in groups)
        cost = (best(lambda e=some: check(e, texts)) - empty) / words * 1000
        print(f"{' and '.join(groups)}: {cost:.2f} ms per 1,000 words")
    of_claims(next(r for r in rules if r.name == "unattributed-figure"), texts)
    if why := missing():
        print(f"no parse: {why}")
        return
    paragraphs = [b.prose for text in texts for b in next(read_text(text, pool(), "")).blocks]
    engine = Engine(rules)
    due = {p for p in paragraphs for r in engine.paragraph.due(p) if parse in r.needs}
    share = sum(len(p.text.split()) for p in due) / words
    print(f"parsed: {100 * share:.1f} % of the words, {100 * len(due) / len(paragraphs):.1f} % of the paragraphs")
    story = copy.long_story(600)
    check(engine, [story])
    print(f"one story of {len(story.split())} words, all rules, the model loaded: {best(lambda: check(engine, [story])):.0f} ms")
    with tempfile.TemporaryDirectory() as name:
        copy.write(Path(name))
        command = [str(Path(sys.executable).parent / "newslint"), "check", ".", "--no-cache", "--jobs", "2"]
        print(f"memory of the larger of two processes, 300 stories, all rules: {memory(command, Path(name)):.0f} MB")


def of_claims(rule: Rule, texts: list[str]) -> None:
    """The cost of unattributed-figure on the paragraphs with a contested figure, one after the other as a story."""
    contested = [b.prose.text for text in texts for b in next(read_text(text, pool(), "")).blocks if claims(b.prose)]
    story = ["\n\n".join(contested)]
    words = len(story[0].split())
    alone, none = Engine([rule]), Engine([])
    cost = (best(lambda: check(alone, story), 5) - best(lambda: check(none, story), 5)) / words * 1000
    print(f"unattributed-figure on the {len(contested)} contested paragraphs ({words:,} words): {cost:.2f} ms per 1,000 words")
