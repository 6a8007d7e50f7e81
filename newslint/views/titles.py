"""The words that tell names from what stands around them: offices, particles, openers of sentences, weekdays."""

from __future__ import annotations

from pathlib import Path

TABLE = Path(__file__).parents[1] / "lexicon" / "data" / "name_words.txt"


def read() -> dict[str, frozenset[str]]:
    """The sections of the table, each a set of words."""
    out: dict[str, set[str]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        if line.endswith(":"):
            section = out[line[:-1]] = set()
        elif not line.startswith("#"):
            section.update(line.split())
    return {name: frozenset(words) for name, words in out.items()}


WORDS = read()
OFFICES, HEADS, MODIFIERS, ORGANISATIONS = (WORDS[s] for s in ("offices", "heads", "modifiers", "organisations"))
ABBREVIATED, CALENDAR, OPENERS = (WORDS[s] for s in ("abbreviated", "calendar", "openers"))
PARTICLES, ARTICLES, JOINED, ENDINGS = (WORDS[s] for s in ("particles", "articles", "joined", "endings"))
