"""Build newslint/lexicon/data/compounds.marisa: the words, of those whose frequency is known, that may be solid compounds.

It only saves time: looking for the halves of every word of a story costs more than all other work on hyphens. Run it after
`tools.build_words`: `python -m tools.build_compounds`. The same input gives the same bytes.
"""

from __future__ import annotations

import marisa_trie

from newslint.lexicon.words import UNKNOWN, table
from newslint_rules.consistency.compounds import COMPOUNDS, SHORTEST, has_halves


def main() -> None:
    words = sorted({word.removeprefix(UNKNOWN) for word in table().iterkeys()})
    marisa_trie.Trie([word for word in words if len(word) >= SHORTEST and has_halves(word)]).save(str(COMPOUNDS))


if __name__ == "__main__":
    main()
