"""People in the news: how they are found, and that the facts hold together."""

import pytest

from newslint.lexicon import people


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Erdogan", "Recep Tayyip Erdogan"),
        ("Erdoğan", "Recep Tayyip Erdogan"),
        ("Recep Erdogan", "Recep Tayyip Erdogan"),
        ("Sisi", "Abdel Fattah el-Sissi"),
        ("al-Sisi", "Abdel Fattah el-Sissi"),
        ("Abdel-Fattah al-Sisi", "Abdel Fattah el-Sissi"),
        ("Abdel Fatah el-Sissi", "Abdel Fattah el-Sissi"),
        ("Xi", "Xi Jinping"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("Gaddafi", "Moammar Gadhafi"),
        ("Joseph Biden", "Joe Biden"),
        ("Mohammed bin Zayed Al Nahyan", "Mohammed bin Zayed Al Nahyan"),
        ("Abdelatty", "Badr Abdelatty"),
    ],
)
def test_a_person_is_found_by_any_spelling(written, name):
    assert [p.name for p in people.find(written)] == [name]


@pytest.mark.parametrize("written", ["Edrogan", "Kier Starmer", "Bill Trump", "", "Cairo"])
def test_nobody_is_found_by_a_misspelling(written):
    assert people.find(written) == ()


def test_a_surname_of_several_is_of_all():
    assert {p.name for p in people.find("Assad")} == {f"{given} Assad" for given in ("Bashar", "Hafez", "Asma", "Maher", "Rifaat")}
    assert {p.name for p in people.by_surname("Trump")} == {"Donald Trump", "Melania Trump", "Ivanka Trump"}


def test_houses_countries_and_roles():
    sissi, *_ = people.find("Sissi")
    assert people.house(sissi, "ap") == ("Abdel-Fattah el-Sissi", "el-Sissi")
    assert people.house(sissi, "reuters").surname == "al-Sisi"
    assert people.house(people.find("Xi Jinping")[0], "ap") is None
    assert "president" in sissi.roles
    assert people.of_country(sissi, "Egyptian") and people.of_country(sissi, "Cairo") and not people.of_country(sissi, "Turkish")


def test_the_facts_hold_together():
    everyone = {p for found in people.table().by_surname.values() for p in found}
    names = [p.name for p in everyone]
    assert len(names) == len(set(names)) > 900
    for p in everyone:
        assert p.surname in p.name and all(role == role.lower() for role in p.roles), p.name
        assert p.name not in p.different and len(set(p.surnames)) == len(p.surnames) and len(set(p.givens)) == len(p.givens), p.name
        for _, spelling in p.houses:
            assert p in people.find(spelling.full) and p in people.by_surname(spelling.surname), spelling
