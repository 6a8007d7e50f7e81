"""Configuration: `newslint.toml`, or `[tool.newslint]` in `pyproject.toml`, found upward from each file.

One law: rule beats group beats style; `[files."agency/**".rules]` beats what holds for all files. Whatever is not known
is an error that names file, line and key; nothing runs on a half-read configuration.

    style = "ap"                      # ap, bbc, guardian or reuters
    packs = ["newslint_rules", "desk.yaml"]
    names = "names.yaml"              # the desk's names, words, and learned archive
    words = "words.yaml"
    archive = "archive.sqlite"
    exclude = ["archive/**"]
    model = "en_core_web_sm"          # the spaCy model of the slow rules
    languagetool = true               # or the address of a server

    [readers]
    "*.story" = "markdown"

    [rules]
    names = "error"                   # a group
    close-repetition = "off"          # a rule
    figure-style = { level = "info", option = true }

    [files."agency/**".rules]
    boilerplate = "off"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from .config_source import ConfigError, Source
from .nearest import hint
from .rule import Level, Rule
from .settings import STYLES, Settings

FILE, SHARED = "newslint.toml", "pyproject.toml"
TYPES: Mapping[type, str] = {str: "a string", list: "a list", dict: "a table"}
KINDS = ("text", "markdown", "jsonl", "html")
LEVELS = {level.name.lower(): level for level in Level}
KEYS: Mapping[str, type] = {
    "style": str, "packs": list, "names": str, "words": str, "archive": str, "exclude": list, "model": str, "languagetool": object,
    "readers": dict, "rules": dict, "files": dict, "edition": list,
}  # fmt: skip
FOR_FILES: Mapping[str, type] = {"rules": dict}


class Override(NamedTuple):
    """What holds for the files of a pattern (relative to the folder of the configuration)."""

    pattern: str
    levels: Mapping[str, Level]
    options: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Config:
    """What a configuration file says, checked; paths are those of the folder it stands in."""

    path: Path | None = None
    style: str = ""
    packs: tuple[str, ...] = ("newslint_rules",)
    names: str = ""
    words: str = ""
    archive: str = ""
    model: str = ""
    languagetool: str | bool = False
    exclude: tuple[str, ...] = ()
    edition: tuple[str, ...] = ()
    readers: Mapping[str, str] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    @property
    def folder(self) -> Path:
        return self.path.parent if self.path else Path()


def find(start: Path) -> Path | None:
    """The configuration that holds for a file or a folder: the nearest one upward."""
    return find_in(start if start.is_dir() else start.parent)


@lru_cache(4096)
def find_in(folder: Path) -> Path | None:
    """The configuration that holds in a folder; remembered."""
    if (own := folder / FILE).is_file():
        return own
    shared = folder / SHARED
    if shared.is_file() and "[tool.newslint" in shared.read_text("utf-8", "replace"):
        return shared
    return find_in(folder.parent) if folder.parent != folder else None


def load(path: Path) -> Config:
    """What a configuration file says; ConfigError if anything in it is not known or not of its type."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8 at byte {error.start}") from None
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    return parse(path, text)


def parse(path: Path, text: str) -> Config:
    """What the text of a configuration file says, which may not be saved yet; ConfigError as of `load`."""
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: {error}") from None
    source = Source(path, text)
    if path.name == SHARED:
        source, content = source._replace(prefix=("tool", "newslint")), content.get("tool", {}).get("newslint", {})
    return read(content, source)


def read(content: Mapping[str, Any], source: Source) -> Config:
    typed(content, KEYS, (), source)
    for key in ("packs", "exclude", "edition"):
        if not all(isinstance(entry, str) for entry in content.get(key, ())):
            raise source.error((key,), f"“{key}” is a list of strings")
    style = content.get("style", "")
    if style and style not in STYLES:
        raise source.error(("style",), f"no house style “{style}”{hint(style, STYLES)}; there are {', '.join(STYLES)}")
    for pattern, kind in content.get("readers", {}).items():
        if kind not in KINDS:
            raise source.error(("readers", pattern), f"no reader “{kind}”{hint(str(kind), KINDS)}; there are {', '.join(KINDS)}")
    folder = source.path.parent
    packs = tuple(str(folder / p) if p.endswith((".yaml", ".yml")) else p for p in content.get("packs", ("newslint_rules",)))
    rules = known_rules(packs, style, source)
    levels, options = levels_and_options(content.get("rules", {}), ("rules",), rules, source)
    overrides = []
    for pattern, table in content.get("files", {}).items():
        if not isinstance(table, dict):
            raise source.error(("files", pattern), 'a table of rules is wanted, as in [files."agency/**".rules]')
        typed(table, FOR_FILES, ("files", pattern), source)
        overrides.append(Override(pattern, *levels_and_options(table.get("rules", {}), ("files", pattern, "rules"), rules, source)))
    paths = {key: str(folder / content[key]) for key in ("names", "words", "archive") if content.get(key)}
    for key in ("names", "words"):
        if key in paths and not Path(paths[key]).is_file():
            raise source.error((key,), f"no such file: {paths[key]}")
    return Config(
        path=source.path, style=style, packs=packs, **paths, model=content.get("model", ""),
        languagetool=partner(content.get("languagetool", False), source),
        exclude=tuple(content.get("exclude", ())), edition=tuple(content.get("edition", ())), readers=content.get("readers", {}),
        levels=levels, options=options, overrides=tuple(overrides),
    )  # fmt: skip


def partner(value: object, source: Source) -> str | bool:
    """LanguageTool: false, true (a local server), or the address of one."""
    if isinstance(value, bool) or (isinstance(value, str) and value.startswith(("http://", "https://"))):
        return value
    raise source.error(("languagetool",), '“languagetool” is true, false or the address of a server, as in "http://localhost:8081"')


def typed(content: Mapping[str, Any], keys: Mapping[str, type], at: tuple[str, ...], source: Source) -> None:
    """Every key is known and of its type."""
    for key, value in content.items():
        if key not in keys:
            raise source.error((*at, key), f"unknown key “{key}”{hint(key, keys)}")
        if not isinstance(value, keys[key]):
            raise source.error((*at, key), f"“{key}” is {TYPES[keys[key]]}")


def known_rules(packs: tuple[str, ...], style: str, source: Source) -> dict[str, Rule | None]:
    """The rules by name, and None for groups and for entries of packs in YAML, which have a level and no options."""
    from .desk import Desk
    from .settings import python_rules, term_packs
    from .terms import shelf_of

    settings = Settings(packs=packs, desk=Desk(style=style))
    try:
        rules = python_rules(settings)
    except ImportError as error:
        raise source.error(("packs",), f"no pack “{error.name}” is installed") from None
    files = term_packs(settings)
    known: dict[str, Rule | None] = dict.fromkeys([*(r.group for r in rules), "house"])
    if files:
        known |= dict.fromkeys(shelf_of(files).entries)
    return known | {r.name: r for r in rules}


def levels_and_options(
    table: Mapping[str, Any], at: tuple[str, ...], rules: Mapping[str, Rule | None], source: Source
) -> tuple[dict[str, Level], dict[str, dict[str, Any]]]:
    """Levels by rule or group, and options by rule."""
    levels: dict[str, Level] = {}
    options: dict[str, dict[str, Any]] = {}
    for name, value in table.items():
        if name not in rules:
            raise source.error((*at, name), f"no rule or group “{name}”{hint(name, rules)}")
        entries = value if isinstance(value, dict) else {"level": value}
        for key, entry in entries.items():
            if key == "level":
                if not isinstance(entry, str) or entry not in LEVELS:
                    raise source.error((*at, name), f"no level “{entry}”{hint(str(entry), LEVELS)}; there are {', '.join(LEVELS)}")
                levels[name] = LEVELS[entry]
                continue
            rule = rules[name]
            if rule is None or key not in rule.options:
                there = ["level", *(rule.options if rule else ())]
                raise source.error((*at, name, key), f"“{name}” has no option “{key}”{hint(key, there)}; there are {', '.join(there)}")
            options.setdefault(name, {})[key] = option(rule, key, entry, (*at, name, key), source)
    return levels, options


def option(rule: Rule, key: str, value: Any, at: tuple[str, ...], source: Source) -> Any:
    """A value of the type of the rule's default; a list serves where the default is a tuple or a set."""
    default = rule.options[key]
    if isinstance(default, tuple | frozenset) and isinstance(value, list):
        return type(default)(value)
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if type(value) is not type(default):
        raise source.error(at, f"“{key}” of {rule.name} is {type(default).__name__}, as in {key} = {default!r}")
    return value
