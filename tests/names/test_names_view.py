"""Names by shape and place: runs, particles, titles, openers; and the forms of a story."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.prose import Paragraph, pool
from newslint.readers.text import read_text
from newslint.views.folding import fold, loose, plain
from newslint.views.forms import forms
from newslint.views.names import names


def found(text, heading=False):
    p = Paragraph(text, heading)
    return [(p[n.span], n.title, n.country) for n in names(p)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and Turkish President Recep Tayyip Erdogan left", [("Recep Tayyip Erdogan", "president", "Turkish")]),
        ("with Foreign Minister Badr Abdelatty in Cairo", [("Badr Abdelatty", "foreign minister", ""), ("Cairo", "", "")]),
        ("met U.S. Secretary of State Antony Blinken.", [("Antony Blinken", "secretary of state", "U.S.")]),
        ("by UAE President Sheikh Mohammed bin Zayed Al Nahyan .", [("Mohammed bin Zayed Al Nahyan", "president sheikh", "UAE")]),
        ("with Islamist President Mohammed Morsi there", [("Mohammed Morsi", "president", "Islamist")]),
        ("he met Abdel Fattah el-Sissi and Gen. Mark Milley", [("Abdel Fattah el-Sissi", "", ""), ("Mark Milley", "gen", "")]),
        ("said J. D. Vance in May. Theresa May’s visit", [("J. D. Vance", "", ""), ("Theresa May", "", "")]),
        ("The minister left on Monday. In Gaza it rained.", [("Gaza", "", "")]),
        ("anti-Assad forces of pan-Islamist groups", [("Assad", "", ""), ("Islamist", "", "")]),
        ("an iPhone of D'Angelo O'Neill", [("D'Angelo O'Neill", "", "")]),
        ("They're here. There is none.", []),
        ("ALL IN CAPITALS", []),
        ("İlke Haber Ajansı Basın", [("İlke Haber Ajansı Basın", "", "")]),
        ("Ankara's envoy and Egypt's president", [("Ankara", "", ""), ("Egypt", "", "")]),
        ("", []),
    ],
)
def test_a_name_is_a_run_without_what_stands_around_it(text, expected):
    assert found(text) == expected


def test_an_opener_of_a_sentence_proves_nothing():
    opened = [n.opens for n in names(Paragraph("Efforts failed. Then Erdogan left, and “Erdogan knows,” said Fidan."))]
    assert opened == [True, False, True, False]


def test_a_headline_in_title_case_proves_nothing():
    assert all(n.opens for n in names(Paragraph("Ankara and Cairo in Focus of New Talks")))


def test_a_quotation_is_marked():
    assert [n.quoted for n in names(Paragraph("He said: “We met Erdogan.” Fidan left."))] == [True, False]


@pytest.mark.parametrize(
    "spellings",
    ["Sissi Sisi", "Petroff Petrov", "Gorbacheff Gorbachev", "Mueller Müller", "Schroeder Schröder", "Francis Fransis",
     "Morsi Mursi", "Zelensky Zelenskiy Zelenskyy", "Hezbollah Hizbullah", "Gaddafi Gadhafi Qaddafi Kadhafi",
     "Abdel-Fatah Abdel-Fattah", "Hussein Husayn", "Kyiv Kiev", "al-Qaeda al-Qaida", "Elisabeth Elizabeth", "Philip Phillip"],
)  # fmt: skip
def test_spellings_of_one_name_meet_under_one_key(spellings):
    assert len({fold(s) for s in spellings.split()}) == 1


@pytest.mark.parametrize("different", ["Fatah Rafah", "Putin Poutine", "Iran Iraq", "Bangalore Mangalore", "Milosevic Milosevich"])
def test_other_names_do_not(different):
    assert len({fold(s) for s in different.split()}) == 2


def test_vowels_are_loose_only_in_the_loose_key():
    assert fold("Mohammed") != fold("Muhammad")
    assert loose("Mohammed") == loose("Muhammad")


def test_plain_letters():
    assert plain("el-Sissi") == "sissi"
    assert plain("Erdoğan") == plain("Erdogan")
    assert plain("Abdel Fattah") == plain("Abdel-Fattah") == "abdelfattah"


def test_a_form_carries_what_stands_beside_it():
    doc = next(iter(read_text("President Recep Tayyip Erdogan flew to Cairo.\n\nThere Erdogan spoke. Talks failed.", pool(), "x")))
    held = forms(doc)
    assert held["Erdogan"].lefts == {"tayyip"}
    assert held["Erdogan"].titles == {"president"}
    assert held["Erdogan"].introduced
    assert held["Erdogan"].times == 2
    assert held["Cairo"].bare
    assert "Talks" not in held


@given(st.text(alphabet="AbcSí .'’-“”\n\u00a0éİЖ0-", max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_has_names_in_order_and_inside(text):
    spans = [n.span for n in names(Paragraph(text))]
    assert spans == sorted(spans)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
