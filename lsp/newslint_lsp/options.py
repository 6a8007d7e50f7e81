"""What the client may set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newslint.accepted import FILE as LEDGER
from newslint.settings import STYLES

SECTION = "newslint"


@dataclass(frozen=True)
class Options:
    """`edition`: the stories of the workspace are judged together. `slow`: slow rules are asked. `style`: the house style,
    over that of any configuration ("" for that). The rest are seconds: `at_once`, what reading a whole story may take at
    each keystroke; `breath`, after which a longer one is read as a whole; `pause`, after which slow rules are asked;
    `settle`, after which findings at the caret are shown."""

    edition: bool = False
    slow: bool = True
    style: str = ""
    at_once: float = 0.006
    breath: float = 0.35
    pause: float = 0.3
    settle: float = 1.0


def options_of(given: Any) -> Options:
    """The options in what a client sent, whatever it sent: those that are known and of their type."""
    known = given.get(SECTION, given) if isinstance(given, dict) else {}
    taken = {name: value for name, value in known.items() if fits(name, value)} if isinstance(known, dict) else {}
    return Options(**taken)


def fits(name: str, value: Any) -> bool:
    default = getattr(Options, name, None)
    if isinstance(default, bool):
        return isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 3600
    return name == "style" and value in ("", *STYLES)


def is_setting(uri: str) -> bool:
    """Is this a file of settings? The client opens it to be checked, or for completion."""
    return uri.endswith((".toml", ".yaml", ".yml", LEDGER))
