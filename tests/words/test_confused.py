"""Each line of the table of confusions, by the examples that stand beside it."""

import pytest

from newslint.fix import apply
from newslint.prose import Paragraph
from newslint.rule import Safety
from newslint_rules.words import confused_word
from newslint_rules.words.confused import TABLE, rows, slots, tokens

LINES = rows()[1]
PAIRS = {cells[0]: cells for cells in LINES}


def low(text):
    return " ".join(tokens(text).low)


def said(text):
    p = Paragraph(text)
    return [(p[f.span], [fix.text for fix in f.fixes], f) for f in confused_word.check(p)]


@pytest.mark.parametrize("cells", LINES, ids=lambda c: c[0] + " | " + c[3])
def test_each_line_finds_what_it_is_for_and_leaves_the_right_use_alone(cells):
    pair, _, _, bad, *good = cells
    wrong, _, right = pair.partition(">")
    found = said(bad)
    assert {(low(text), low(fixes[0])) for text, fixes, _ in found} == {(wrong, low(right))}
    mended = apply(bad, [f for _, _, f in found], at_least=Safety.REVIEW)
    assert right in mended.lower()
    assert said(mended) == []
    for text in good:
        assert wrong.split()[0] in text.lower()
        assert said(text) == []


def test_no_line_judges_a_word_alone():
    assert [c[0] for c in LINES if not c[1].strip() and not c[2].strip()] == []


def test_every_set_that_is_named_is_there_and_the_table_is_as_large_as_it_says():
    sets = rows()[0]
    for cells in LINES:
        for column in cells[1:3]:
            list(slots(column, sets))
    assert all(line == line.rstrip() for line in TABLE.read_text("utf-8").splitlines())
    assert len({frozenset(pair.split(">")) for pair in PAIRS}) >= 300


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Officials say ITS A MATTER OF TIME.", None),
        ("The band Lead To Gold met Principle Skinner in Pubic Health.", None),
        ("It’s clear that its a lie.", "it’s"),
        ("The talks collapsed. Its a setback.", "It's"),
        ("In May of last year, they left.", None),
    ],
)
def test_capitals_and_apostrophes(text, fix):
    assert [fixes[0] for _, fixes, _ in said(text)] == ([fix] if fix else [])


def test_in_a_quotation_it_is_flagged_and_no_more():
    ((text, fixes, _),) = said("“Its a matter of time,” she said.")
    assert (text, fixes) == ("Its", [])
