"""Famous places that are misspelt once are found, and real names a letter off them are left alone."""

import pytest

from newslint.lexicon import famous_places, people, places
from newslint.rule import Finding
from newslint.testing import as_text
from newslint_rules.names.misspelt import place_misspelt

FAMOUS = [name for name in famous_places.of_one_word() if len(name) >= 7][::9]


def swapped(word):
    return word[:2] + word[3] + word[2] + word[4:]


def moved(word):
    return word[:2] + word[3:5] + word[2] + word[5:]


def doubled(word):
    return word[:4] + word[3:]


def said(name):
    d = as_text(f"The minister spoke in {name} on Monday.", "story", None)
    return [fix.text for f in place_misspelt.check(d) if isinstance(f, Finding) for fix in f.fixes]


@pytest.mark.parametrize("slip", [swapped, moved, doubled])
def test_slips_in_famous_names_are_mended(slip):
    slips = [(name, slip(name)) for name in FAMOUS if slip(name) != name]
    missed = [wrong for name, wrong in slips if said(wrong) != [name]]
    assert len(missed) <= 0.05 * len(slips), missed


def test_real_names_are_left_alone():
    towns = [key.capitalize() for key in list(places.table().keys())[::40] if key.isalpha()]
    given = [name.capitalize() for name in sorted(people.possible_given_names())[::20]]
    assert [name for name in (*towns, *given) if said(name)] == []
