"""People in the news: how they are found, and that the facts hold together."""

import pytest

from newslint.desk import Desk
from newslint.edition import Edition
from newslint.edition import read as read_story
from newslint.engine import Engine
from newslint.lexicon import people
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint.rule import Rule
from newslint_rules import names
from newslint_rules.names.house import house_name

EVERYONE = {p: None for found in people.table().by_surname.values() for p in found}


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
        ("Igor Kolomoyskyi", "Ihor Kolomoisky"),
        ("Haftar", "Khalifa Hifter"),
        ("Peter Tchaikovsky", "Pyotr Tchaikovsky"),
        ("Robert F. Kennedy Jr.", "Robert F. Kennedy Jr."),
        ("Chou En-lai", "Zhou Enlai"),
        ("Jinping Xi", "Xi Jinping"),
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
    everybody = [p.name for p in EVERYONE]
    assert len(everybody) == len(set(everybody)) > 2500
    for p in EVERYONE:
        assert p.surname in p.name and all(role == role.lower() for role in p.roles), p.name
        assert p.name not in p.different and len(set(p.surnames)) == len(p.surnames) and len(set(p.givens)) == len(p.givens), p.name
        for _, spelling in p.houses:
            assert p in people.find(spelling.full) and p in people.by_surname(spelling.surname), spelling


def test_a_house_is_content_with_its_own_spelling():
    for p in EVERYONE:
        for style, form in p.houses:
            story = next(iter(read_text(f"They met {form.full} there. The talks with {form.surname} went well.", pool(), "")))
            assert [f.message for f in house_name.check(story, desk=Desk(style=style))] == [], form


def test_nobody_is_misspelt_in_a_spelling_in_use():
    engine, paragraph = Engine(r for r in vars(names).values() if isinstance(r, Rule)), pool()
    for p in EVERYONE:
        for given in p.givens:
            for surname in p.surnames:
                full = f"{surname} {given}" if people.surname_first(p) else f"{given} {surname}".strip()
                story = Edition(engine.rules)
                story.put(read_story(engine, next(iter(read_text(f"They met {full} there.", paragraph, "story")))))
                assert [d.finding.message for d in story.diagnostics("story")] == [], full
