"""Words of attribution: the verbs that say and count, those who speak, and what they publish.

The lemmas are written by hand in `data/reporting.tsv`, and read when first asked; all look-ups are in lower case.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data" / "reporting.tsv"
VOWELS = "aeiou"


class Forms(NamedTuple):
    """A verb as it is conjugated: "report", "reports", "reported" (past and participle), "reporting"."""

    lemma: str
    finite: tuple[str, ...]
    participles: tuple[str, ...]
    ing: str


class Reporting(NamedTuple):
    """The lexicon. `say`, `react`, `counting` and `loaded` lead from a form to its lemma, `plain` from the lemma of a loaded verb to a
    plain word; `voices` and `records` hold singular and plural forms; `vague` are plurals that name nobody when they stand alone.
    `participles` are all past forms, `either` those that as often stand with a noun ("confirmed cases", "deaths
    reported"); `verbs` are all forms that say, react or count."""

    say: dict[str, str]
    react: dict[str, str]
    counting: dict[str, str]
    loaded: dict[str, str]
    plain: dict[str, str]
    voices: frozenset[str]
    records: frozenset[str]
    vague: frozenset[str]
    either: frozenset[str]
    participles: frozenset[str]
    verbs: frozenset[str]


@cache
def reporting() -> Reporting:
    """The lexicon, read once."""
    verbs: dict[str, dict[str, str]] = {"say": {}, "react": {}, "count": {}, "loaded": {}}
    nouns: dict[str, set[str]] = {"voice": set(), "record": set(), "vague": set(), "either": set()}
    plain: dict[str, str] = {}
    participles: set[str] = set()
    for line in DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        kind, lemma, irregular, neutral, *_ = [*line.split("\t"), "", ""]
        if kind in verbs:
            forms = conjugated(lemma, irregular.split())
            verbs[kind] |= dict.fromkeys([lemma, *forms.finite, *forms.participles, forms.ing], lemma)
            participles.update(forms.participles)
            if neutral:
                plain[lemma] = neutral
        else:
            word = lemma.lower()
            nouns[kind] |= {word} if kind in ("vague", "either") else {word, plural(word)}
    return Reporting(
        say=verbs["say"],
        react=verbs["react"],
        counting=verbs["count"],
        loaded=verbs["loaded"],
        plain=plain,
        voices=frozenset(nouns["voice"]),
        records=frozenset(nouns["record"]),
        vague=frozenset(nouns["vague"]),
        either=frozenset(nouns["either"]),
        participles=frozenset(participles),
        verbs=frozenset([*verbs["say"], *verbs["react"], *verbs["count"]]),
    )


def conjugated(lemma: str, irregular: list[str]) -> Forms:
    """The forms of a verb: `irregular` are past, participle and, where its letter is doubled, the -ing form."""
    past = [form for form in irregular if not form.endswith("ing")]
    ings = [form for form in irregular if form.endswith("ing")]
    stem = lemma.removesuffix("e")
    third = (
        lemma[:-1] + "ies"
        if lemma[-1] == "y" and lemma[-2] not in VOWELS
        else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
    )
    past = past or [stem + "ed"]
    ing = ings[-1] if ings else (lemma if lemma.endswith(("ee", "oe")) else stem) + "ing"
    return Forms(lemma, (third, *past), tuple(past), ing)


def plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("man", "men")):
        return noun[:-2] + "en"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x")) else "s")
