"""The desk's own names and words, kept as YAML in the newsroom's repository.

names.yaml has the preferred form of a name, and under it what is to become it and what is not:

    el-Sissi: [al-Sisi, el-Sisi]
    Ehud Barak:
      variants: [Ehud Barack]
      different: [Ehud Olmert]
      why: Two prime ministers.
    Al Nahyan:

words.yaml has the words that are right here, each alone or with a remark:

    - doomscrolling
    - burkini

Whatever is not known is an error that shows file, line and the words in question.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .desk import DeskName
from .errors import SettingError
from .nearest import hint
from .pack_source import Pack, PackError, Word, read_pack, scalars

KEYS = ("variants", "different", "why")


def load_names(path: Path) -> tuple[DeskName, ...]:
    """The names of a file, in its order; SettingError at the first fault."""
    try:
        return names_of(read_pack(path))
    except PackError as error:
        raise SettingError(str(error)) from None


def load_words(path: Path) -> frozenset[str]:
    """The words of a file, in lower case; SettingError at the first fault."""
    try:
        return words_of(read_pack(path))
    except PackError as error:
        raise SettingError(str(error)) from None


def names_of(file: Pack) -> tuple[DeskName, ...]:
    if is_empty(file):
        return ()
    content = scalars(file)
    if not isinstance(content, dict):
        raise file.error(0, 0, "names are a mapping of the preferred form to its variants, as in “el-Sissi: [al-Sisi, el-Sisi]”")
    names = tuple([name_of(file, preferred, body) for preferred, body in content.items()])
    preferred_forms = {name.preferred: name.preferred for name in names}
    variants: dict[str, str] = {}
    for name in names:
        for variant in name.variants:
            if variant in preferred_forms:
                what = f"“{variant}” is itself a preferred form" + (
                    "" if variant == name.preferred else f", in line {line_of(preferred_forms[variant])}"
                )
                raise file.at(variant, what)
            if variant in variants:
                raise file.at(variant, f"“{variant}” is a variant of “{variants[variant]}” too: one form cannot become two")
            if variant in name.different:
                raise file.at(variant, f"“{variant}” cannot be a variant of “{name.preferred}” and different from it")
            variants[variant] = name.preferred
        if name.preferred in name.different:
            raise file.at(name.preferred, f"“{name.preferred}” is different from itself")
    return tuple([plain(name) for name in names])


def is_empty(file: Pack) -> bool:
    """Has the file no line but comments? A desk begins with such a file."""
    return all(not line.strip() or line.lstrip().startswith("#") for line in file.text.splitlines())


def name_of(file: Pack, preferred: str, body: Any) -> DeskName:
    """One entry of names.yaml; a list stands for its variants."""
    lettered(file, preferred)
    if isinstance(body, Mapping):
        for key in body:
            if key not in KEYS:
                raise file.at(key, f"“{preferred}” has an unknown key “{key}”{hint(key, KEYS)}; there are {', '.join(KEYS)}")
        why = body.get("why", "")
        if not isinstance(why, str):
            raise file.at(preferred, f"“why” of “{preferred}” is a sentence")
        return DeskName(preferred, forms(file, preferred, body.get("variants", [])), forms(file, preferred, body.get("different", [])), why)
    return DeskName(preferred, forms(file, preferred, body))


def forms(file: Pack, preferred: str, value: Any) -> tuple[str, ...]:
    """A list of forms of a name; one form stands for a list of one, nothing for none."""
    found = value if isinstance(value, list) else [value] if value else []
    for form in found:
        if not isinstance(form, Word):
            raise file.at(preferred, f"the forms of “{preferred}” are a list of names, as in [al-Sisi, el-Sisi]")
        lettered(file, form)
        if found.count(form) > 1:
            raise file.at(form, f"“{form}” stands twice under “{preferred}”")
    return tuple(found)


def words_of(file: Pack) -> frozenset[str]:
    if is_empty(file):
        return frozenset()
    content = scalars(file)
    if not isinstance(content, list | dict):
        raise file.error(0, 0, "words are a list, each with a hyphen before it (- doomscrolling), or a mapping of words to remarks")
    for word in content:
        if not isinstance(word, Word):
            raise file.error(0, 0, "each entry is one word; one with a colon needs quotation marks")
        lettered(file, word)
        if len(word.split()) > 1:
            raise file.at(word, f"“{word}” is more than one word; names of several words belong in names.yaml")
    return frozenset([str(word).lower() for word in content])


def lettered(file: Pack, form: str) -> None:
    if not any(c.isalpha() for c in form):
        raise file.at(form, f"“{form}” has no letter" if form.strip() else "here is no name")


def line_of(form: str) -> int:
    return getattr(form, "line", 0) + 1


def plain(name: DeskName) -> DeskName:
    """The same name as strings, without places: it is compared, and goes to other processes."""
    return DeskName(str(name.preferred), tuple(map(str, name.variants)), tuple(map(str, name.different)), str(name.why))
