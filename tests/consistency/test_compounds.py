"""Compounds: what may be one, how they are found in a paragraph, how one is rewritten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.prose import Paragraph
from newslint_rules.consistency.agreement import Form
from newslint_rules.consistency.compounds import compounds, cut_of, letters, may_be_compound, places
from newslint_rules.consistency.hyphens import rewritten


@pytest.mark.parametrize(
    "word", "ceasefire longstanding airstrike postwar northeast reopen lawmaker antiwar midterm shutdown followup socalled".split()
)
def test_words_that_may_be_compounds(word):
    assert may_be_compound(word)


@pytest.mark.parametrize("word", "government minister president together election started question million country support region".split())
def test_words_that_are_none(word):
    assert not may_be_compound(word)


def test_compounds_of_a_paragraph():
    found = compounds(
        Paragraph("A cease-fire, “a cease-fire”, an airstrike on Abu-ghraib; see x.org/cease-fire and @cease-fire, cease-fires.")
    )
    assert {key: len(spans) for key, spans in found.hyphened.items()} == {"ceasefire": 2}
    assert list(found.solid) == ["airstrike"]


@pytest.mark.parametrize(
    ("here", "there", "new"),
    [
        (Form("hyphen", "cease-fires"), Form("solid", "ceasefire"), "ceasefires"),
        (Form("solid", "ceasefires"), Form("hyphen", "cease-fire"), "cease-fires"),
        (Form("open", "air strikes"), Form("solid", "airstrike"), "airstrikes"),
        (Form("solid", "stateoftheart"), Form("hyphen", "state-of-the-art"), None),
    ],
)
def test_a_compound_takes_the_form_of_another(here, there, new):
    assert rewritten(here, there) == new


def test_halves_are_words():
    assert cut_of("airstrike") == ("air", "strike")
    assert cut_of("shutdown") == ("shut", "down") and cut_of("overtime") is None


@given(st.text(alphabet="abc-‑ ’“”.@AÉ", max_size=60))
def test_places_are_where_the_letters_stand(text):
    p = Paragraph(text)
    for by_key in (compounds(p).hyphened, compounds(p).solid):
        for key, spans in by_key.items():
            assert all(letters(p[span].lower()) == key for span in spans)
    assert all(p[span] == "ab" for span in places(p, "ab"))
