"""The entries of a pack, checked key by key: whatever is not known is an error that shows file, line, key and caret."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from . import critic
from .nearest import hint
from .pack_source import BREAK, Pack, Word, scalars

KINDS = ("use", "avoid", "pattern", "one-of")
MUST = ("why", "bad", "good")
SITES = ("after", "before", "not-after", "not-before")
MAY = ("level", "message", "source", *SITES)
ONLY_PATTERN = ("replace", "opens")
LEVELS = ("info", "warning", "error")
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def entries(pack: Pack) -> dict[str, dict[str, Any]]:
    """The entries of a pack, each checked and with its words in one shape; PackError at the first fault."""
    content = scalars(pack)
    if not isinstance(content, dict):
        raise pack.error(0, 0, "a pack is a mapping: the name of an entry, and under it “why”, “use”, “bad”, “good”")
    return {name: entry(pack, name, body) for name, body in content.items()}


def entry(pack: Pack, name: str, body: Any) -> dict[str, Any]:
    """One entry, checked; its kind under “kind”, the words under “words”, its line under “line”."""
    if not NAME.fullmatch(name):
        raise pack.at(name, f"“{name}” is no name of a rule: small letters, figures and hyphens, as in “el-sissi”")
    if not isinstance(body, dict):
        raise pack.at(name, f"“{name}” is a mapping with “why”, one of {listed(KINDS)}, “bad” and “good”")
    kinds = [key for key in body if key in KINDS]
    known = (*MUST, *KINDS, *MAY, *(ONLY_PATTERN if kinds == ["pattern"] or not kinds else ()))
    for key in body:
        if key not in known:
            raise pack.at(key, f"“{name}” has an unknown key “{key}”{hint(key, known) or '; there are ' + ', '.join(known)}")
    for key in MUST:
        if key not in body:
            raise pack.at(name, f"“{name}” lacks “{key}”")
    if len(kinds) != 1:
        raise pack.at(kinds[1] if kinds else name, f"“{name}” needs one of {listed(KINDS)}, and has {listed(kinds) or 'none'}")
    why, keys = " ".join(text(pack, body, "why", name).split()), {str(k): k for k in body}
    if not why.endswith("."):
        raise pack.at(body["why"], "“why” is a sentence, with its full stop")
    level = text(pack, body, "level", name) if "level" in body else "warning"
    if level not in LEVELS:
        raise pack.at(body["level"], f"no level “{level}”{hint(level, LEVELS)}; there are {', '.join(LEVELS)}")
    out: dict[str, Any] = {"kind": str(kinds[0]), "why": why, "level": level, "line": getattr(name, "line", 0) + 1}
    out["words"] = WORDS[kinds[0]](pack, keys[kinds[0]], body[kinds[0]])
    out |= {key: text(pack, body, key, name) for key in ("message", "source", "replace") if key in body}
    if "replace" in out:
        template(pack, out["words"], out["replace"])
    out |= {key: texts(pack, keys[key], body[key]) for key in ("bad", "good", "opens", *SITES) if key in body}
    for bad in out["bad"]:
        if not critic.read(bad).flagged:
            raise pack.at(bad, "mark what is wrong in a “bad” example, as in {~~al-Sisi~>el-Sissi~~} or {==vow==}")
    return out


def text(pack: Pack, body: Mapping[str, Any], key: str, name: str) -> str:
    value = body[key]
    if not isinstance(value, Word) or not value.strip():
        raise pack.at(next(k for k in body if k == key), f"“{key}” of “{name}” is a text")
    return value


def texts(pack: Pack, key: str, value: Any) -> list[str]:
    """A list of texts, or one."""
    found = value if isinstance(value, list) else [value]
    for each in found:
        if not isinstance(each, Word) or not each.strip():
            raise pack.at(each if isinstance(each, Word) else key, f"“{key}” is a list of texts; one with a colon needs quotation marks")
    if not found:
        raise pack.at(key, f"“{key}” is empty")
    return found


def use(pack: Pack, key: str, value: Any) -> list[list[Any]]:
    """`{preferred: [variants]}` as pairs of a variant and its better forms."""
    if not isinstance(value, dict) or not value:
        raise pack.at(key, f"“{key}” is a mapping of the preferred form to its variants, as in {{el-Sissi: [al-Sisi, el-Sisi]}}")
    pairs = [[v, [good]] for good, variants in value.items() for v in texts(pack, good, variants)]
    return distinct(pack, pairs)


def avoid(pack: Pack, key: str, value: Any) -> list[list[Any]]:
    """`[words]`, or `{word: [alternatives]}`, as pairs of a word and its alternatives."""
    if isinstance(value, dict):
        return distinct(pack, [[bad, texts(pack, bad, better) if better else []] for bad, better in value.items()])
    return distinct(pack, [[bad, []] for bad in texts(pack, key, value)])


def distinct(pack: Pack, pairs: list[list[Any]]) -> list[list[Any]]:
    """The same pairs, if each form stands in one of them only, is better than no other, and has as many endings as what
    takes its place."""
    from .phrases import endings

    better = {form for _, betters in pairs for b in betters for form in endings(b)}
    seen: set[str] = set()
    for bad, betters in pairs:
        forms = endings(bad)
        for form in forms:
            if not re.search(r"\w", form):
                raise pack.at(bad, f"“{form}” has no word to look for")
            if form in better or form in seen:
                raise pack.at(bad, f"“{form}” is itself a preferred form" if form in better else f"“{form}” stands here twice")
            seen.add(form)
        for b in betters:
            if len(endings(b)) not in (1, len(forms)):
                raise pack.at(b, f"“{b}” needs as many endings as “{bad}”, or none")
    return pairs


def one_of(pack: Pack, key: str, value: Any) -> list[list[Any]]:
    if not isinstance(value, list) or len(value) < 2:
        raise pack.at(key, f"“{key}” is a list of two or more forms")
    return [[form, []] for form, _ in distinct(pack, [[form, []] for form in texts(pack, key, value)])]


def pattern(pack: Pack, key: str, value: Any) -> str:
    """A regular expression, if it can be one that comes to an end."""
    from .regex import Refused, understood

    (regex,) = texts(pack, key, [value])
    try:
        understood(regex)
    except Refused as why:
        shown = BREAK.split(pack.text)[getattr(regex, "line", 0)]
        start = shown.find(regex, getattr(regex, "column", 0))
        place = (regex.line, start + why.at) if start >= 0 and isinstance(regex, Word) else None
        raise (pack.error(*place, str(why)) if place else pack.at(regex, str(why))) from None
    return regex


def template(pack: Pack, regex: str, replace: str) -> None:
    """PackError if the replacement names a group that the pattern lacks."""
    from .regex import Refused, checked_template, understood

    try:
        checked_template(understood(regex), replace)
    except Refused as why:
        raise pack.at(replace, str(why)) from None


WORDS = {"use": use, "avoid": avoid, "one-of": one_of, "pattern": pattern}


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
