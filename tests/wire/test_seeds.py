"""What the wire left in the seeds: found where it stands, and nothing besides."""

from pathlib import Path

import pytest

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import pool
from newslint.readers.text import read_text
from newslint_rules import wire

FOUND = {
    "000": [],
    "001": [("leftover-metadata", "date 2024-02-17")],
    "002": [],
    "003": [],
    "004": [("boilerplate", "(ILKHA)"), ("boilerplate", "LEGAL WARNING"), ("foreign-passage", "Repairs are actively underway")],
}


@pytest.mark.parametrize("story", FOUND)
def test_seed(story):
    path = next((Path(__file__).parents[2] / "seeds").glob(f"{story}*.txt"))
    doc = next(read_text(path.read_text("utf-8"), pool(), story))
    engine = Engine([wire.boilerplate, wire.embargo_left_in, wire.foreign_passage, wire.leftover_metadata])
    edition = Edition(engine.rules)
    edition.put(read(engine, doc))
    said = [(d.rule, doc.text[d.finding.span.start : d.finding.span.end]) for d in edition.diagnostics(story)]
    assert [(rule, text[: len(want)]) for (rule, text), (_, want) in zip(said, FOUND[story], strict=True)] == FOUND[story]
