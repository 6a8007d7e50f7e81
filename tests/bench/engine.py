"""The engine without its start: words a second by rule, the growth of the cost, and retyping a word in a long story."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint_rules import all_rules

from . import copy


def best(call: Callable[[], object], repeats: int = 3) -> float:
    """The best of some runs, in milliseconds of this process, whatever else the machine does."""
    times = []
    for _ in range(repeats):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times) * 1000


def check(engine: Engine, texts: list[str]) -> None:
    """Check stories with nothing remembered."""
    paragraph, edition = pool(), Edition(engine.rules)
    edition.put(*[read(engine, next(read_text(text, paragraph, str(i)))) for i, text in enumerate(texts)])
    for name in edition.stories:
        edition.diagnostics(name)


def main() -> None:
    gc.disable()
    rules = [r for r in all_rules() if r.instant]
    texts = copy.stories()
    words = sum(len(t.split()) for t in texts)
    engine = Engine(rules)
    check(engine, texts[:20])
    whole = best(lambda: check(engine, texts))
    print(f"{len(rules)} instant rules: {words / whole * 1000:,.0f} words/s, {whole / words * 1000:.2f} ms per 1,000 words")
    empty = best(lambda: check(Engine([]), texts))
    for group in sorted({r.group for r in rules}):
        some = Engine(r for r in rules if r.group == group)
        print(f"  {group:<14} {(best(lambda e=some: check(e, texts)) - empty) / words * 1000:6.3f} ms per 1,000 words alone")
    for count in (75, 150, 300):
        part = texts[:count]
        print(
            f"  {count} stories: {best(lambda p=part: check(engine, p)) / sum(len(t.split()) for t in part) * 1000:.2f} ms per 1,000 words"
        )
    retype(engine)


def retype(engine: Engine) -> None:
    """Retyping a word in a story of 10,000 words."""
    text, paragraph = copy.long_story(), pool()
    edition = Edition(engine.rules)
    at = text.index(" the ", len(text) // 2) + 1

    def step(word: str) -> None:
        edition.put(read(engine, next(read_text(text[:at] + word + text[at + 3 :], paragraph, "story"))))
        edition.diagnostics("story")

    for word in ("thx", "the"):
        step(word)
    words = iter(f"th{chr(97 + i % 26)}{i}" for i in range(10_000))
    times = sorted(best(lambda: step(next(words)), 1) for _ in range(50))
    print(f"  a word retyped in {len(text.split()):,} words: median {times[25]:.1f} ms, p95 {times[47]:.1f} ms")
