"""Places: what the table knows, and that it is what the build script makes."""

import pytest

from newslint.lexicon import places
from tools.build_places import build


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Israel", "country", "Israel"),
        ("israel", "country", "Israel"),
        ("U.S.", "country", "United States"),
        ("Türkiye", "country", "Turkey"),
        ("Burma", "country", "Myanmar"),
        ("Cairo", "capital", "Egypt"),
        ("Kiev", "capital", "Ukraine"),
        ("Brasília", "capital", "Brazil"),
        ("Egyptian", "demonym", "Egypt"),
        ("Swedes", "demonym", "Sweden"),
        ("Chinese", "demonym", "China"),
        ("Rafah", "city", "Palestine"),
        ("Khan-Younis", "city", "Palestine"),
        ("Sao Paulo", "city", "Brazil"),
        ("Gaza", "region", "Palestine"),
        ("California", "region", "United States"),
        ("Georgia", "country", "Georgia"),
        ("Soviet Union", "country", None),
        ("USSR", "country", None),
        ("Yugoslav", "demonym", None),
        ("Praha", "capital", "Czech Republic"),
        ("Stalingrad", "city", "Russia"),
        ("Salisbury", "town", "United Kingdom"),
        ("Slavyansk", "city", "Ukraine"),
        ("Shejaiya", "city", "Palestine"),
    ],
)
def test_a_place_is_known_in_any_writing(name, kind, country):
    assert (places.kind(name), places.country_of(name)) == (kind, country)


@pytest.mark.parametrize("name", ["Blinken", "Chineses", "", "Erdogan", "White House", "😀"])
def test_what_is_no_place_is_unknown(name):
    assert places.find(name) == ()
    assert places.kind(name) is places.country_of(name) is places.house(name, "ap") is None
    assert places.variants(name) == ()


def test_spellings_and_houses():
    assert places.variants("Kiev")[:2] == ("Kyiv", "Kiev")
    assert places.house("Deir al-Zor", "ap") == "Deir el-Zour"
    assert places.house("Kiev", "guardian") == "Kyiv"
    assert places.house("Cairo", "ap") is None
    assert places.part_of_name("Lumpur") and not places.part_of_name("Blinken")


def test_what_is_written_by_hand_is_printed_so():
    assert places.find("Cox's Bazar")[0].name == "Cox's Bazar"
    assert places.variants("Khan Shaykhun")[0] == "Khan Sheikhoun"


def test_the_table_is_what_the_script_makes():
    assert build().items() == places.table().items()


def test_every_code_of_a_country_is_known_and_every_house_form_a_spelling():
    from tools.build_places import rows

    codes = {code for code, *_ in rows("places_countries.tsv")}
    for kind, name, code, others, houses in rows("places_spellings.tsv"):
        assert kind in places.KINDS and (not code or code in codes), name
        forms = {places.fold(form) for form in [name, *others.split(";")]}
        for house in filter(None, houses.split(";")):
            style, form = house.split("=")
            assert style in ("ap", "reuters", "guardian", "bbc") and places.fold(form) in forms, house
