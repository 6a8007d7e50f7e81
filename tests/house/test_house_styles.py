"""The house styles: every entry keeps the contract of a rule, names its source, and none hides a rule in Python."""

from pathlib import Path

import pytest

import newslint_rules
from newslint.critic import read
from newslint.pack_entries import entries
from newslint.pack_source import read_pack
from newslint.packs import check_pack
from newslint.terms import shelf_of

HOUSE = Path(newslint_rules.__file__).parent / "house"
STYLES = ("ap", "reuters", "guardian", "bbc")


@pytest.mark.parametrize("style", STYLES)
def test_every_example_of_a_house_style_comes_true(style):
    assert [str(fault) for fault in check_pack(HOUSE / f"{style}.yaml")] == []


@pytest.mark.parametrize("style", STYLES)
def test_a_house_style_is_facts_with_sources(style):
    pack = entries(read_pack(HOUSE / f"{style}.yaml"))
    assert len(pack) >= 60
    assert [name for name, entry in pack.items() if not entry.get("source")] == []
    assert [name for name, entry in pack.items() if len(entry["bad"]) < 2 or len(entry["good"]) < 3] == []


def test_no_entry_has_the_name_of_a_rule_or_a_group():
    taken = {name for rule in newslint_rules.all_rules() for name in (rule.name, rule.group)} | {"house"}
    assert [set(shelf_of([HOUSE / f"{style}.yaml"]).entries) & taken for style in STYLES] == [set()] * 4


def test_only_the_desks_own_style_speaks(tmp_path):
    from newslint.desk import Desk
    from newslint.settings import Settings, term_packs

    assert term_packs(Settings()) == []
    assert [Path(f).name for f in term_packs(Settings(desk=Desk(style="bbc")))] == ["bbc.yaml"]


@pytest.mark.parametrize("style", STYLES)
def test_two_entries_never_replace_each_others_words(style):
    """What one entry writes, no entry of the same style flags: a fix comes to an end."""
    from newslint.engine import Engine
    from newslint.prose import Paragraph

    engine = Engine([], shelf_of([HOUSE / f"{style}.yaml"]), strict=True)
    left = {}
    for name, entry in entries(read_pack(HOUSE / f"{style}.yaml")).items():
        for bad in entry["bad"]:
            if (fixed := read(bad).fixed) and (found := [r for r, f in engine.paragraph_said(Paragraph(fixed)).findings]):
                left[name] = (fixed, found)
    assert left == {}
