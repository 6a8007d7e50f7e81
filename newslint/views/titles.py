"""The words that tell names from what stands around them: offices, particles, openers of sentences, weekdays."""

from __future__ import annotations

from pathlib import Path

from ..lexicon.small import read

TABLE = Path(__file__).parents[1] / "lexicon" / "data" / "name_words.txt"


WORDS = read(TABLE)
OFFICES, HEADS, MODIFIERS, ORGANISATIONS = (WORDS[s] for s in ("offices", "heads", "modifiers", "organisations"))
ABBREVIATED, CALENDAR, OPENERS = (WORDS[s] for s in ("abbreviated", "calendar", "openers"))
PARTICLES, ARTICLES, JOINED, ENDINGS = (WORDS[s] for s in ("particles", "articles", "joined", "endings"))
