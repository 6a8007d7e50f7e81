"""What an action asks for that is no edit of the story: the ledger, the desk's names and words, the configuration."""

from __future__ import annotations

import json
import re
from pathlib import Path

from newslint.accepted import FILE as LEDGER
from newslint.accepted import Accepted, load, save
from newslint.config import FILE, find_in
from newslint.errors import SettingError
from newslint.files import replace_file
from newslint.run import key

from .workspace import Open, Workspace


def accept(ws: Workspace, state: Open, rule: str, start: int, end: int) -> Path:
    """Write a finding into the ledger of its folder; SettingError if it is not there any more or the ledger is broken."""
    story = ws.edition.stories[state.name]
    found = next((d for d in ws.found(state.name) if d.rule == rule and tuple(d.finding.span) == (start, end)), None)
    if found is None:
        raise SettingError("the text has moved on; try again")
    path = ws.folder(state.name) / LEDGER
    known = load(path)
    entry = Accepted(*key(story, found), state.name)
    save(path, {**known, entry.key: entry}.values())
    return path


def turn_off(name: str, rule: str) -> Path:
    """Write `rule = "off"` into the configuration of a folder, which is made if there is none."""
    path = find_in(Path(name).parent) or Path(name).parent / FILE
    table = "[rules]" if path.name == FILE else "[tool.newslint.rules]"
    text = path.read_text("utf-8") if path.is_file() else ""
    entry = f'{rule} = "off"'
    if re.search(rf"(?m)^{re.escape(rule)}\s*=", text):
        text = re.sub(rf"(?m)^{re.escape(rule)}\s*=.*$", entry, text)
    elif table in text:
        text = text.replace(table, f"{table}\n{entry}", 1)
    else:
        text = f"{text.rstrip()}\n\n{table}\n{entry}\n".lstrip()
    replace_file(path, text.encode())
    return path


def add(name: str, what: str, entry: str) -> Path:
    """Add a name or a word (`what` is "names" or "words") to the desk's file, which is made, and named in the
    configuration, if there is none."""
    config = find_in(Path(name).parent) or Path(name).parent / FILE
    text = config.read_text("utf-8") if config.is_file() else ""
    named = re.search(rf'(?m)^{what}\s*=\s*"([^"]+)"', text)
    path = config.parent / (named[1] if named else f"{what}.yaml")
    held = path.read_text("utf-8") if path.is_file() else ""
    quoted = json.dumps(entry, ensure_ascii=False)
    line = f"- {quoted}\n" if what == "words" else f"{quoted}: {{}}\n"
    if line not in held:
        replace_file(path, (held + ("\n" if held and not held.endswith("\n") else "") + line).encode())
    if not named:
        replace_file(config, (f'{what} = "{path.name}"\n' + text).encode())
    return path
