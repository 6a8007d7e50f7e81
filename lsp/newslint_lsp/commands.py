"""What an action asks for that is no edit of the story: the ledger, the desk's names and words, the configuration.

Nothing is written that could not be read again: what would come of it is read first, and refused with a reason.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from newslint.accepted import FILE as LEDGER
from newslint.accepted import Accepted, load, save
from newslint.config import FILE, SHARED, find_in, parse
from newslint.config import load as load_config
from newslint.errors import SettingError
from newslint.files import replace_file
from newslint.run import key

from .story import Open
from .workspace import Workspace

PLAIN = re.compile(r"[^\W\d_](?:[\w.'’-]| (?=[\w(]))*")


def accept(ws: Workspace, state: Open, rule: str, start: int, end: int) -> Path:
    """Write a finding into the ledger of its folder; SettingError if it is not there any more or the ledger is broken."""
    found = next((d for d in state.found if d.rule == rule and tuple(d.finding.span) == (start, end)), None)
    if found is None or state.name not in ws.home:
        raise SettingError("the text has moved on; try again")
    story = ws.home[state.name].stories[found.document]
    path = ws.folder(state.name) / LEDGER
    known = load(path)
    entry = Accepted(*key(story, found), state.name)
    save(path, {**known, entry.key: entry}.values())
    return path


def turn_off(name: str, rule: str) -> Path:
    """Switch a rule off in the configuration that holds for a file, which is made beside the file if there is none;
    SettingError if that cannot be written."""
    path, text = configuration(name)
    return write_config(path, entered(text, table(path, "rules"), f'{json.dumps(rule) if "." in rule else rule} = "off"'))


def add(name: str, what: str, entry: str) -> Path:
    """Add a name or a word (`what` is "names" or "words") to the desk's file, which is made, and named in the
    configuration, if there is none. SettingError if that cannot be written, or the entry is there."""
    config, text = configuration(name)
    named = getattr(parse(config, text), what)
    path = Path(named) if named else config.parent / f"{what}.yaml"
    held = path.read_text("utf-8") if path.is_file() else ""
    replace_file(path, with_entry(path, held, what, entry).encode())
    if not named:
        write_config(config, entered(text, table(config), f"{what} = {json.dumps(path.name)}"))
    return path


def with_entry(path: Path, held: str, what: str, entry: str) -> str:
    """The text of such a file with one entry more."""
    from newslint.names_file import names_of, words_of
    from newslint.pack_source import Pack

    def known(text: str) -> set[str]:
        if what == "words":
            return set(words_of(Pack(path, text)))
        return {form for n in names_of(Pack(path, text)) for form in (n.preferred, *n.variants)}

    wanted = entry.lower() if what == "words" else entry
    if wanted in known(held):
        raise SettingError(f"“{entry}” is in {path.name} already")
    shown = entry if PLAIN.fullmatch(entry) else json.dumps(entry, ensure_ascii=False)
    lines = (f"- {shown}\n", f"{shown}:\n") if what == "words" else (f"{shown}:\n",)
    for line in lines:
        text = held + ("\n" if held and not held.endswith("\n") else "") + line
        try:
            if wanted in known(text):
                return text
        except SettingError:
            continue
    raise SettingError(f"{path}: “{entry}” cannot be added below what is written there; add it by hand")


def configuration(name: str) -> tuple[Path, str]:
    """The configuration that holds for a file, and its text; where there is none, the one that will be made."""
    path = find_in(Path(name).parent) or Path(name).parent / FILE
    if not path.is_file():
        return path, ""
    load_config(path)
    return path, path.read_text("utf-8")


def table(path: Path, name: str = "") -> str:
    parts = [*(("tool", "newslint") if path.name == SHARED else ()), *([name] if name else [])]
    return ".".join(parts)


def entered(text: str, head: str, entry: str) -> str:
    """The text of a TOML file with a line in one of its tables ("": above all tables), in place of what it says of that key."""
    header = re.compile(r"(?m)^[ \t]*\[.*\n?")
    own = re.search(rf"(?m)^[ \t]*\[{re.escape(head)}\][ \t]*(?:#.*)?(?:\n|\Z)", text) if head else None
    if head and own is None:
        first = next((m.start() for m in header.finditer(text) if f"[{head}." in m[0]), len(text))
        before = text[:first].rstrip("\n")
        return f"{before}{chr(10) * 2 if before else ''}[{head}]\n{entry}\n" + (f"\n{text[first:]}" if text[first:] else "")
    start = own.end() if own else 0
    stop = next((m.start() for m in header.finditer(text, start)), len(text))
    name = entry.partition(" =")[0]
    line = re.compile(rf"(?m)^[ \t]*{re.escape(name)}[ \t]*=.*$")
    if line.search(text, start, stop):
        return text[:start] + line.sub(lambda m: entry, text[start:stop], count=1) + text[stop:]
    lead = "" if not start or text[start - 1] == "\n" else "\n"
    return f"{text[:start]}{lead}{entry}\n{text[start:]}"


def write_config(path: Path, text: str) -> Path:
    """Write a configuration, if it can be read."""
    try:
        parse(path, text)
    except SettingError as error:
        reason = str(error).partition("\n")[0]
        raise SettingError(f"{path} is written so that this cannot be added; add it by hand ({reason})") from None
    replace_file(path, text.encode())
    return path
