"""Names: their share of an instant run, 300 stories judged as one edition, one of them replaced, and learning an archive."""

from __future__ import annotations

import gc
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from newslint.archive import learn
from newslint.edition import Edition, Story, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint_rules import all_rules

from . import copy
from .engine import best, check


def stories_read(engine: Engine, texts: list[str]) -> list[Story]:
    paragraph = pool()
    return [read(engine, next(read_text(text, paragraph, str(i)))) for i, text in enumerate(texts)]


def edition(stories: list[Story], engine: Engine) -> Edition:
    """Stories that have been read, judged as one edition."""
    made = Edition(engine.rules)
    made.put(*stories)
    return made


def wall(call: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    start = time.perf_counter()
    call()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    gc.disable()
    rules = [r for r in all_rules() if r.instant]
    texts = copy.stories()
    words = sum(len(t.split()) for t in texts)
    whole = Engine(rules)
    check(whole, texts[:20])
    all_of_it = best(lambda: check(whole, texts))
    for group in ("names", "consistency"):
        without = Engine(r for r in rules if r.group != group)
        share = 1 - best(lambda e=without: check(e, texts)) / all_of_it
        print(f"{group}: {100 * share:.0f} % of an instant run are saved without it")
    read_all = stories_read(whole, texts)
    print(f"300 stories judged as an edition: {best(lambda: edition(read_all, whole)):.0f} ms")
    held = edition(read_all, whole)
    changed = [story._replace(facts={}) for story in read_all[:50]]
    times = sorted(wall(lambda i=i: (held.put(changed[i]), held.put(read_all[i]))) / 2 for i in range(50))
    print(f"one of 300 stories replaced: median {times[25]:.2f} ms, p95 {times[47]:.2f} ms")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy.write(folder)
        took = wall(lambda: learn(folder, folder / "archive.sqlite"))
        again = wall(lambda: learn(folder, folder / "archive.sqlite"))
    print(f"learn: {words / took * 1000:,.0f} words/s on {os.cpu_count()} cores, again with nothing new {again:.0f} ms")
