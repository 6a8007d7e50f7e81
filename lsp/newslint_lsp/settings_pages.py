"""Completion and hover where a desk writes its settings: the configuration, its names, its packs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp

from newslint.config import FOR_FILES, KEYS, KINDS, LEVELS
from newslint.rule import Rule
from newslint.settings import STYLES, Settings, python_rules

from .desk_files import CONFIG, NAMES, PACK, role
from .pages import page

HEADER = re.compile(r"^\s*\[+\s*(.+?)\s*\]+")
TOKEN = re.compile(r"[\w-]+")
OF_CONFIG = {
    "style": "The house style: " + ", ".join(STYLES) + ".",
    "packs": "Packs of rules: Python packages, and files of entries in YAML.",
    "names": "The desk's file of names (YAML).",
    "words": "The desk's file of words (YAML).",
    "archive": "The learned archive of the newsroom (SQLite).",
    "exclude": "Patterns of files that are not checked, as in .gitignore.",
    "model": "The spaCy model of the slow rules.",
    "languagetool": "LanguageTool: true for a local server, or the address of one.",
    "readers": "The format of files by pattern: " + ", ".join(KINDS) + ".",
    "rules": "Levels and options by rule or group: off, info, warning, error.",
    "files": 'Rules for the files of a pattern, as in [files."agency/**".rules].',
    "edition": "Patterns of the files that are one edition.",
}
OF_ENTRY = {
    "why": "The reason, one sentence with its full stop. Must be there.",
    "use": "The form to use: the forms that it replaces.",
    "avoid": "Words that are flagged, without a replacement.",
    "pattern": "A regular expression that is flagged.",
    "one-of": "Forms of which a story keeps to one.",
    "replace": "What takes the place of a pattern.",
    "opens": "Words, one of which must stand in the text for the pattern to be tried.",
    "bad": "Examples that are flagged, marked as {~~old~>new~~} or {==flagged==}. Must be there.",
    "good": "Examples that are not flagged. Must be there.",
    "level": "info, warning or error.",
    "message": "What the writer is told.",
    "source": "Where the rule stands.",
    "after": "Only after these words.",
    "before": "Only before these words.",
    "not-after": "Not after these words.",
    "not-before": "Not before these words.",
}
OF_NAME = {"variants": "Forms that become this one.", "different": "Near names that are others.", "why": "A sentence that is shown."}


def completion(path: Path, lines: list[str], line: int, column: int) -> list[lsp.CompletionItem]:
    """What may stand at a place of a file of settings; line and column in code points, from 0."""
    before = lines[line][:column] if line < len(lines) else ""
    what = role(path)
    if what == CONFIG:
        return list(in_config(lines[:line], before))
    keys = {PACK: OF_ENTRY, NAMES: OF_NAME}.get(what, {})
    if what == PACK and before.strip().startswith("level:"):
        return list(values(name for name in LEVELS if name != "off"))
    return list(properties(keys)) if before[:1].isspace() and ":" not in before else []


def in_config(above: list[str], before: str) -> Iterator[lsp.CompletionItem]:
    table = table_of(above)
    name, equals, value = before.partition("=")
    if table[-1:] == ("rules",) or table[-2:-1] == ("rules",):
        rules = known_rules()
        if "{" in value:
            rule = rules.get(name.strip())
            yield from properties({"level": "", **{k: f"default {v!r}" for k, v in (rule.options if rule else {}).items()}})
        elif equals:
            yield from values(LEVELS)
        else:
            for group in sorted({r.group for r in rules.values()}):
                yield lsp.CompletionItem(group, kind=lsp.CompletionItemKind.Module, detail="all rules of the group")
            for n, r in sorted(rules.items()):
                yield lsp.CompletionItem(n, kind=lsp.CompletionItemKind.Function, detail=r.summary)
    elif table[-1:] == ("readers",):
        yield from values(KINDS if equals else ())
    elif table[:1] == ("files",):
        yield from properties(dict.fromkeys(FOR_FILES, ""))
    elif equals:
        yield from values({"style": STYLES, "languagetool": ("true", "false")}.get(name.strip(), ()))
    else:
        yield from properties({k: OF_CONFIG[k] for k in KEYS})


def hover(path: Path, lines: list[str], line: int, column: int) -> str:
    """What a word of a file of settings means, in Markdown; "" for one that means nothing to newslint."""
    text = lines[line] if line < len(lines) else ""
    word = next((m[0] for m in TOKEN.finditer(text) if m.start() <= column <= m.end()), "")
    what = role(path)
    if what == CONFIG:
        rules = known_rules()
        if word in rules:
            return page(rules[word])
        of_group = [f"- **{n}**: {r.summary}" for n, r in sorted(rules.items()) if r.group == word]
        return f"The group {word}:\n\n" + "\n".join(of_group) if of_group else OF_CONFIG.get(word, "")
    return {PACK: OF_ENTRY, NAMES: OF_NAME}.get(what, {}).get(word, "")


def table_of(above: list[str]) -> tuple[str, ...]:
    """The table in which a line stands, below these lines."""
    head = next((m[1] for text in reversed(above) if (m := HEADER.match(text))), "")
    parts = tuple(a or b for a, b in re.findall(r"\"([^\"]*)\"|([\w-]+)", head))
    return parts[2:] if parts[:2] == ("tool", "newslint") else parts


@lru_cache(1)
def known_rules() -> Mapping[str, Rule]:
    """The rules that a configuration may name."""
    return {rule.name: rule for rule in python_rules(Settings())}


def values(names: Iterable[str]) -> Iterator[lsp.CompletionItem]:
    return (lsp.CompletionItem(n, kind=lsp.CompletionItemKind.Value) for n in names)


def properties(keys: Mapping[str, Any]) -> Iterator[lsp.CompletionItem]:
    return (lsp.CompletionItem(k, kind=lsp.CompletionItemKind.Property, detail=v) for k, v in keys.items())
