"""What holds for a run: which rules, at which level and with which options, for which desk. Frozen and picklable: it is
handed to every process, and the engine is made from it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .desk import NO_DESK, Desk
from .engine import Engine
from .nearest import hint
from .rule import Level, Rule

STYLES = ("ap", "bbc", "guardian", "reuters")


@dataclass(frozen=True)
class Settings:
    """`packs` are Python packages with `all_rules()`, or files of rules in YAML; `levels` and `options` are by rule or by
    group (a rule's own come before its group's); `only` and `without` are the rules and groups named on the command line."""

    packs: tuple[str, ...] = ("newslint_rules",)
    desk: Desk = NO_DESK
    levels: Mapping[str, Level] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    instant: bool = False
    model: str = ""
    languagetool: str | bool = False


def python_rules(settings: Settings) -> list[Rule]:
    """The rules of the packs that are Python packages."""
    return [rule for pack in settings.packs if not is_file(pack) for rule in import_module(pack).all_rules()]


def is_file(pack: str) -> bool:
    return pack.endswith((".yaml", ".yml"))


def term_packs(settings: Settings) -> list[str]:
    """The files of rules in YAML: the desk's own, and the house style, which lies in a pack."""
    own = [pack for pack in settings.packs if is_file(pack)]
    if settings.desk.style:
        for pack in (p for p in settings.packs if not is_file(p)):
            spec = find_spec(pack)
            houses = [
                Path(folder) / "house" / f"{settings.desk.style}.yaml" for folder in (spec.submodule_search_locations or () if spec else ())
            ]
            own += [str(house) for house in houses if house.is_file()]
    return own


def configured(rules: Iterable[Rule], settings: Settings) -> list[Rule]:
    """The rules that are wanted, each at its level and with its options."""
    out = []
    for rule in rules:
        level = settings.levels.get(rule.name, settings.levels.get(rule.group, rule.level))
        options = settings.options.get(rule.name, {})
        wanted = not settings.only or named(rule, settings.only)
        if not level and rule.name in settings.only:  # named on the command line: asked for, though it is off by default
            level = Level.INFO
        if level and wanted and not named(rule, settings.without) and (rule.instant or not settings.instant):
            out.append(rule.configured(level, **options) if options or level is not rule.level else rule)
    return out


def named(rule: Rule, names: Iterable[str]) -> bool:
    return any(name in (rule.name, rule.group) for name in names)


def engine_of(settings: Settings) -> Engine:
    """The engine that these settings ask for."""
    if isinstance(settings.languagetool, str):
        os.environ["NEWSLINT_LANGUAGETOOL"] = settings.languagetool  # seen by the processes that this one starts
    if settings.model:
        os.environ["NEWSLINT_MODEL"] = settings.model
    rules = configured(python_rules(settings), settings)
    files = term_packs(settings)
    if not files:
        return Engine(rules, desk=settings.desk)
    from .terms import shelf_of

    return Engine(rules, shelf_of(files).configured(settings.levels, settings.only, settings.without), settings.desk)


def unknown(settings: Settings) -> list[str]:
    """A line for each rule or group that was named and is not known, with the nearest name."""
    rules = python_rules(settings)
    known = {r.name for r in rules} | {r.group for r in rules} | {"house"}
    if term_packs(settings):
        from .terms import shelf_of

        known |= set(shelf_of(term_packs(settings)).entries)
    return [f"no rule “{name}”{hint(name, known)}" for name in (*settings.only, *settings.without) if name not in known]
