"""Which settings hold for which files: the configuration found for each, with what the command line says on top."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from .config import Config, find, load
from .desk import Desk
from .rule import Level
from .settings import Settings


@dataclass(frozen=True)
class Wish:
    """What the command line asks for, over any configuration."""

    style: str = ""
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    instant: bool = False
    config: Path | None = None
    isolated: bool = False


@dataclass(frozen=True, eq=False)
class Part:
    """Files for which the same settings hold, each with the reader that the configuration names for it ("" for the usual)."""

    config: Config
    settings: Settings
    names: tuple[str, ...]
    kinds: Mapping[str, str]


def plan(names: Sequence[str], wish: Wish) -> list[Part]:
    """The files in parts, in order of their first; those that a configuration excludes are left out. ConfigError if a
    configuration cannot be read."""
    loaded = cache(load)
    grouped: dict[tuple[Path | None, tuple[int, ...]], list[str]] = {}
    configs: dict[Path | None, Config] = {}
    for name in names:
        path = config_path(name, wish)
        config = configs.setdefault(path, loaded(path) if path else Config())
        if not matches(config.exclude, name, config):
            held = tuple(i for i, o in enumerate(config.overrides) if matches((o.pattern,), name, config))
            grouped.setdefault((path, held), []).append(name)
    parts = []
    for (path, held), files in grouped.items():
        config = configs[path]
        kinds = {n: k for n in files if config.readers for p, k in config.readers.items() if matches((p,), n, config)}
        parts.append(Part(config, settings(config, held, wish), tuple(files), kinds))
    return parts


def config_path(name: str, wish: Wish) -> Path | None:
    if wish.isolated:
        return None
    return wish.config or find(Path(name).resolve() if name != "-" else Path.cwd())


def matches(patterns: Sequence[str], name: str, config: Config) -> bool:
    """Does a file match one of the patterns, which are those of .gitignore, relative to the configuration?"""
    if not patterns or not config.path:
        return False
    path = Path(name).resolve()
    return path.is_relative_to(config.folder.resolve()) and spec(tuple(patterns)).match_file(str(path.relative_to(config.folder.resolve())))


@cache
def spec(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def settings(config: Config, held: Iterable[int], wish: Wish) -> Settings:
    """What a configuration, its overrides that hold, and the command line come to."""
    levels: dict[str, Level] = dict(config.levels)
    options: dict[str, Mapping[str, Any]] = dict(config.options)
    for override in (config.overrides[i] for i in held):
        levels |= override.levels
        options |= {name: {**options.get(name, {}), **more} for name, more in override.options.items()}
    if config.languagetool:
        levels.setdefault("languagetool", Level.INFO)
    made = desk(config, wish.style)
    return Settings(config.packs, made, levels, options, wish.only, wish.without, wish.instant, config.model, config.languagetool)


def desk(config: Config, style: str) -> Desk:
    """The newsroom that a configuration describes; its files of names and words are read here."""
    made = Desk(style=style or config.style, archive=config.archive)
    if config.names:
        from .names_file import load_names

        made = replace(made, names=load_names(Path(config.names)))
    if config.words:
        from .names_file import load_words

        made = replace(made, words=load_words(Path(config.words)))
    return made
