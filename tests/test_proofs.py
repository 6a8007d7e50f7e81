"""Each seed as a proof: the story with newslint's marks. Rejecting all marks gives the story, accepting all gives what
newslint proposes. `make proofs` rewrites them, to be read as a diff."""

from pathlib import Path

import pytest

from newslint.critic import read
from newslint.fix import apply
from newslint.report.critic import proof
from newslint.rule import Safety
from newslint.run import Request, run

SEEDS = Path(__file__).parents[1] / "seeds"
NAMES = sorted(p.name for p in SEEDS.glob("*.txt"))


@pytest.fixture(scope="module")
def seeds():
    out = run(Request((str(SEEDS),), cache=False))
    assert not out.skipped
    assert not out.failed
    return {Path(story.name).name: (story, found) for story, found in out.stories}


@pytest.mark.parametrize("name", NAMES)
def test_proof_is_what_newslint_says(name, seeds, update):
    story, found = seeds[name]
    path = SEEDS / f"{name[:3]}.critic.md"
    marked = proof(story.source, found)
    if update:
        path.write_text(marked, "utf-8", newline="")
    assert path.read_text("utf-8") == marked


@pytest.mark.parametrize("name", NAMES)
def test_rejecting_gives_the_story_and_accepting_what_is_proposed(name, seeds):
    story, found = seeds[name]
    example = read((SEEDS / f"{name[:3]}.critic.md").read_text("utf-8"))
    assert example.text == (SEEDS / name).read_text("utf-8")
    assert (example.fixed or example.text) == apply(story.source, [d.finding for d in found], Safety.REVIEW)
