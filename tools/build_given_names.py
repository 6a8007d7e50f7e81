"""Build newslint/lexicon/data/given_names.txt: given names of the world, from the lists of Faker (MIT) and by hand.

Lists of first names hold words (General, May), places (London) and surnames (Jones) that were somebody's once. What is one of
these is left out, or doubtful where lists of today's English names have it, unless `given_names_by_hand.txt` says otherwise.
Russian, Ukrainian, Bulgarian and Macedonian names are spelt in Latin letters, in each way that is in use.

Run it with the dependency group `data` installed: `python -m tools.build_given_names`. The same input gives the same bytes.
"""

from __future__ import annotations

import pkgutil
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any

import faker.providers.person as providers

from newslint.lexicon import places
from newslint.lexicon.people import GIVEN_NAMES
from newslint.lexicon.words import known, zipf

BY_HAND = GIVEN_NAMES.parent / "given_names_by_hand.txt"
TODAY = {"en_GB", "en_IE", "en_NZ", "en_US"}  # the names that most children were given, with how many of them
REGISTERS = {"en", "is_IS"}  # all names ever registered: what nobody uses is left out
SYLLABLES = {"zh_CN"}  # half names, each of which is a word
CYRILLIC = {"bg_BG", "mk_MK", "ru_RU", "uk_UA"}
UMLAUTS = {"da", "de", "no", "sv"}
DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae"})
STRANGE = str.maketrans({"ə": "a", "Ə": "A"})
PARTICLES = frozenset("abu al and bin bint da das de del der di do dos du el la las le los of og ou san sri thi van von y".split())
LETTERS = str.maketrans(
    dict(zip("абвгдзийклмнопрстуфыэієґѓќѕјљњџ", "abvgdziyklmnoprstufyeieggksjlnj", strict=True))
    | {"е": "e", "ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ь": "", "ю": "yu", "я": "ya"}
    | {"ї": "yi", "љ": "lj", "њ": "nj", "џ": "dz", "'": "", "’": ""}
)
UKRAINIAN = str.maketrans({"г": "h", "и": "y", "є": "ye", "х": "kh"})
WAYS = (("ks", "x"), ("ey", "ei"), ("iy", "y"), ("iy", "ii"), ("iya", "ia"), ("kh", "h"), ("yy", "y"), ("yy", "yi"), ("ye", "ie"))


def provider(locale: str) -> Any:
    return import_module(f"{providers.__name__}.{locale}").Provider


def lists() -> Iterator[tuple[str, str]]:
    """Each first name of each locale of Faker."""
    for module in sorted(m.name for m in pkgutil.iter_modules(providers.__path__)):
        if module not in SYLLABLES:
            for names in (n for n in dir(provider(module)) if n.startswith("first_") and "names" in n):
                listed = getattr(provider(module), names)
                yield from ((module, name) for name in (() if isinstance(listed, property) else listed) if isinstance(name, str))


def written(locale: str, name: str) -> list[str]:
    """The ways in which the English press may write a name."""
    if locale in CYRILLIC:
        lower = name.lower()
        latin = (lower.translate(UKRAINIAN) if locale == "uk_UA" else lower).translate(LETTERS)
        return list(dict.fromkeys([latin, *[latin.replace(old, new) for old, new in WAYS]]))
    return [name.translate(STRANGE), *([name.lower().translate(DIGRAPHS)] if locale[:2] in UMLAUTS else [])]


def words_of(name: str) -> Iterator[str]:
    """The folded names in a name: both of Ana María, and of Jean-Luc each and the two as one."""
    for word in name.split():
        parts = places.fold(word).split()
        yield from ({*parts, "".join(parts)} if len(parts) > 1 and parts[0].isascii() else parts)


def given(word: str, locales: set[str]) -> bool:
    """Is a word of the lists a given name to whoever reads news?"""
    if len(word) < 3 or not (word.isascii() and word.isalpha()) or word in PARTICLES:
        return False
    if locales & TODAY:
        return True
    if (locales <= REGISTERS | CYRILLIC and not zipf(word)) or doubtful(word):
        return False
    return len({locale[:2] for locale in locales}) > 2 or (zipf(word) < 4 and places.kind(word) != "city")


def doubtful(word: str) -> bool:
    """Is a given name as often a word, a place or a surname?"""
    return known(word) or places.kind(word) in ("country", "capital", "region", "demonym") or rather_surname(word)


def rather_surname(word: str) -> bool:
    """Is it nearly as frequent a surname as a given name, or more frequent?"""
    return frequency("last_names")[word] > 0.8 * frequency("first_names_female", "first_names_male")[word]


@cache
def frequency(*lists: str) -> Counter[str]:
    """How many of those who have a name in a list of today's names have this one, in the country where it is most frequent."""
    found: Counter[str] = Counter()
    for locale in sorted(TODAY):
        for names in lists:
            listed = getattr(provider(locale), names)
            counts = listed if isinstance(listed, dict) else dict.fromkeys(listed, 0.0)
            for name, n in counts.items():
                found[places.fold(name)] += n / (sum(counts.values()) or 1)
    return found


def build() -> str:
    """The names, one a line: the certain ones, an empty line, the doubtful ones."""
    locales: dict[str, set[str]] = defaultdict(set)
    for locale, name in lists():
        for form in written(locale, name):
            for word in words_of(form):
                locales[word].add(locale)
    kept, either, left_out = by_hand(BY_HAND.read_text("utf-8").splitlines())
    listed = {word for word, where in locales.items() if given(word, where)}
    unsure = either | {word for word in listed - kept if doubtful(word)}
    blocks = ((listed | kept) - unsure - left_out, unsure - left_out)
    return "\n".join(["".join([f"{name}\n" for name in sorted(names)]) for names in blocks])


def by_hand(lines: Iterable[str]) -> tuple[set[str], ...]:
    """The certain names, the doubtful ones, and those that are left out."""
    found: dict[str, set[str]] = {"": set(), "?": set(), "-": set()}
    for line in lines:
        if not line.startswith("#"):
            mark = line[0] if line[0] in "?-" else ""
            found[mark].update(line.removeprefix(mark).split())
    return tuple(found.values())


def main() -> None:
    GIVEN_NAMES.write_text(names := build(), encoding="utf-8", newline="\n")
    print(f"{GIVEN_NAMES.name}: {len(names.split()):,} names, {len(names):,} bytes")


if __name__ == "__main__":
    main()
