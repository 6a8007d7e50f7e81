"""What the five seed stories must yield, and what must stay quiet in them: seeds/expected.tsv."""

import re
from pathlib import Path

import pytest

from newslint.run import Request, run
from newslint_rules import all_rules

SEEDS = Path(__file__).parents[1] / "seeds"
LINES = [line.split("\t") for line in (SEEDS / "expected.tsv").read_text("utf-8").splitlines() if line and not line.startswith("#")]
WANTED = [line for line in LINES if line[0] != "quiet"]
QUIET = [line for line in LINES if line[0] == "quiet"]


@pytest.fixture(scope="module")
def said():
    out = run(Request((str(SEEDS),), cache=False))
    return {Path(story.name).name[:3]: (story.source, found) for story, found in out.stories}


@pytest.mark.parametrize("line", WANTED, ids=lambda line: f"{line[0]}-{line[1]}-{line[2][:20]}")
def test_is_found_at_its_place(line, said):
    story, rule, text, _, start, new, *_ = line
    source, found = said[story]
    at = int(start)
    end = at + len(text)
    hits = [d for d in found if d.rule == rule and d.finding.span.start < end and at < d.finding.span.end]
    assert hits, f"{rule} is silent on {source[at - 20 : end + 20]!r}"
    if new:
        fixed = [re.sub(r"\s+", " ", f.text) for d in hits for f in d.finding.fixes[:1]]
        assert any(new in f for f in fixed), fixed


# The family of rules that each note of a quiet line speaks of.
FAMILIES = {
    "attributed": {"attribution"},
    "need no source": {"attribution"},
    "agreed event": {"attribution"},
    "not a variant": {"names"},
    "Turkish name": {"names", "words", "consistency"},
    "right:": {"dates", "figures", "attribution"},
    "not a figure": {"dates", "figures", "attribution"},
    "dialect": {"consistency"},
}
GROUPS = {r.name: r.group for r in all_rules()}


@pytest.mark.parametrize("line", QUIET, ids=lambda line: f"{line[1]}-{line[2][:20]}")
def test_stays_quiet(line, said):
    _, story, text, _, start, why = line
    (family,) = (groups for key, groups in FAMILIES.items() if key in why)
    _, found = said[story]
    at, end = int(start), int(start) + len(text)
    hits = [d for d in found if d.finding.span.start < end and at < d.finding.span.end and GROUPS.get(d.rule) in family]
    assert not [f"{d.rule}: {d.finding.message}" for d in hits]
