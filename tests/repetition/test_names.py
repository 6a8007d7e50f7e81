"""Doubled names: those that are made so, and those that are slips."""

import pytest

from tests.evidence.slips import engine, found

MADE_SO = [
    "Sirhan Sirhan was tried. Sirhan appealed.",
    "Afghan leader Abdullah Abdullah spoke to Abdullah Gul in Kabul.",
    "The analyst Hassan Hassan said on Monday that Hassan had left.",
    "Troops of the Kansas City City Council and the White House House speaker met.",
    "They heard Talk Talk and The The in Baden Baden.",
    "Boutros Boutros-Ghali met Zsa Zsa Gabor.",
    "The singer of Tomorrow Tomorrow met Ng Ng in Hanoi.",
]
SLIPS = [
    ("Benjamin Netanyahu met him. Later Netanyahu Netanyahu left.", "Netanyahu Netanyahu"),
    ("The president of the United States States spoke.", "States States"),
    ("The World Health Organization Organization said so.", "Organization Organization"),
    ("Talks in Turkey Turkey go on.", "Turkey Turkey"),
    ("On Tuesday Tuesday he left.", "Tuesday Tuesday"),
    ("NATO met; NATO agreed that NATO NATO was late.", "NATO NATO"),
]


@pytest.mark.parametrize("text", MADE_SO)
def test_made_so(text):
    assert not found(engine(), text)


@pytest.mark.parametrize(("text", "twice"), SLIPS)
def test_slip(text, twice):
    assert [text[s.start : s.end] for rule, s in found(engine(), text) if rule == "doubled-word"] == [twice]
