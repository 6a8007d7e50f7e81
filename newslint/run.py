"""A whole run: from the names that a user gives to an outcome. Every command that checks goes through here."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from .accepted import FILE as LEDGER
from .accepted import Accepted, Ledger, digest, save
from .accepted import load as load_ledger
from .config import find as find_config
from .edition import Diagnostic, Edition, Story, read
from .jobs import ReadFile, file_reader, read_all, read_copy
from .outcome import Batch, Outcome, judge
from .plan import Part, Wish, plan
from .prose import Document, pool
from .rule import Level
from .settings import engine_of
from .stories import Copy, bad_of, find, load, stories

Progress = Callable[[Iterator[ReadFile], int], Iterable[ReadFile]]


@dataclass(frozen=True)
class Request:
    """What to check, and how: the paths, what the command line wishes, the date of stories without one."""

    paths: tuple[str, ...]
    wish: Wish = field(default_factory=Wish)
    dated: date | None = None
    stdin_filename: str = "<stdin>"
    separate: bool = False
    jobs: int = 0
    level: Level = Level.INFO
    cache: bool = True


def run(request: Request, progress: Progress = lambda files, _: files) -> Outcome:
    """Read and judge everything that was named. ConfigError, LedgerError or PackError if what governs it is broken."""
    names, bad = bad_of(find(request.paths))
    out = Outcome(bad=bad)
    parts = plan([n if n != "-" else request.stdin_filename for n in names], request.wish)
    stdin = request.stdin_filename if "-" in names else None
    for _, held in groupby(sorted(parts, key=lambda p: str(p.config.path or "")), key=lambda p: p.config.path):
        batches = [batch(part, request, stdin, progress) for part in held]
        judge(batches, out, request.separate)
    if not parts:
        out.rules = dict(engine_of(plan(["."], request.wish)[0].settings).rules)
    order = {name if name != "-" else request.stdin_filename: i for i, name in enumerate(names)}
    out.stories.sort(key=lambda entry: order.get(entry[0].name, order.get(entry[0].name.rpartition("#")[0], len(order))))
    accept(out, parts, request)
    return out


def batch(part: Part, request: Request, stdin: str | None, progress: Progress) -> Batch:
    """Read the files of one part, as many as are known from the cache."""
    engine = engine_of(part.settings)
    named = [n for n in part.names if n != stdin]
    make = partial(file_reader, part.settings, request.dated, part.kinds)
    files = list(progress(through_cache(named, part, request, make), len(named)))
    if stdin in part.names and stdin is not None:
        copy = load(stdin, sys.stdin.buffer.read())
        files.append(read_copy(engine, copy, stdin, lambda text: stories(text, pool(), request.dated, part.kinds.get(stdin, ""))))
    files.append(ReadFile("", (), (), tuple(engine.skipped.items()), ()))
    return Batch(engine.rules, files)


def through_cache(names: Sequence[str], part: Part, request: Request, make: Callable[[], Callable[[str], ReadFile]]) -> Iterator[ReadFile]:
    """The files in their order, from the cache where it has them; what is new is kept, unless a rule was skipped."""
    if not request.cache or not names:
        yield from read_all(names, make, request.jobs)
        return
    from .cache import Cache, base_key
    from .cache import digest as cache_key

    cache, base = Cache(part.config.folder), base_key(part.settings, request.dated)
    keys = {name: cache_key(base, name, part.kinds.get(name, ""), raw) for name in names if (raw := bytes_of(name)) is not None}
    known = cache.get(keys.values())
    fresh = read_all([n for n in names if keys.get(n) not in known], make, request.jobs)
    new: dict[str, ReadFile] = {}
    for name in names:
        key = keys.get(name, "")
        if key in known:
            yield known[key]
        else:
            file = next(fresh)
            if key and not file.skipped and not file.failed:
                new[key] = file
            yield file
    if new or known:
        cache.put(new, list(known))


def bytes_of(name: str) -> bytes | None:
    try:
        return Path(name).read_bytes()
    except OSError:
        return None


def accept(out: Outcome, parts: Sequence[Part], request: Request) -> None:
    """Leave out what the ledger accepts and what is below the level asked for."""
    ledger = ledger_of(parts)
    for i, (story, found) in enumerate(out.stories):
        kept = [d for d in found if not (ledger and key(story, d) in ledger)]
        out.accepted += len(found) - len(kept)
        out.stories[i] = (story, [d for d in kept if d.level >= request.level])


def ledger_of(parts: Sequence[Part]) -> Ledger:
    """The ledgers of the folders whose configurations hold, in one."""
    out: dict[tuple[str, str, str], Accepted] = {}
    for folder in dict.fromkeys(part.config.folder for part in parts):
        out |= load_ledger(folder / LEDGER)
    return out


def key(story: Story, d: Diagnostic) -> tuple[str, str, str]:
    """The key of a finding in the ledger."""
    text = story.source[d.finding.span.start : d.finding.span.end]
    return digest(story.paragraph(d.block) if d.block >= 0 and story.starts else story.source), d.rule, text


def accepted_by_folder(out: Outcome, reason: str) -> Iterator[tuple[Path, int]]:
    """Write the findings of an outcome into the ledgers of their folders; each ledger and how many were added to it."""
    by_ledger: dict[Path, list[Accepted]] = {}
    for story, found in out.stories:
        config = find_config(Path(story.name.partition("#")[0]).resolve())
        folder = config.parent if config else Path()
        entries = [Accepted(*key(story, d), story.name, reason) for d in found]
        by_ledger.setdefault(folder / LEDGER, []).extend(entries)
    for path, entries in by_ledger.items():
        known = load_ledger(path)
        new = {e.key: e for e in entries if e.key not in known}
        save(path, [*known.values(), *new.values()])
        yield path, len(new)


def recheck(name: str, text: str, request: Request) -> tuple[Story, list[Diagnostic]]:
    """What the rules say of a story alone whose text is not, or not yet, that of its file."""
    part = plan([name], request.wish)[0]
    engine = engine_of(part.settings)
    docs = stories(Copy(name, text), pool(), request.dated, part.kinds.get(name, ""))
    edition = Edition(engine.rules)
    story = next((read(engine, d) for d in docs if isinstance(d, Document)), Story(name, source=text))
    edition.put(story)
    ledger = ledger_of([part])
    return story, [d for d in edition.diagnostics(story.name) if key(story, d) not in ledger]
