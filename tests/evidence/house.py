"""Recall of the house styles: the variants of each entry put in place of its preferred form in real copy.

    python -m tests.evidence.house

Every place of the corpus where a preferred form stands outside quotation marks takes each variant, at most three places a
variant (seed 7); printed are what was found of what was put in, and the misses.
"""

from __future__ import annotations

import random
import re
from json import loads
from pathlib import Path

import newslint_rules
from newslint.engine import Engine
from newslint.phrases import forms_of
from newslint.prose import Paragraph, pool
from newslint.readers import reader
from newslint.terms import shelf_of
from newslint.views import quotes

HERE = Path(__file__).resolve().parents[3] / "shared" / "corpus"
MOST = 3


def main() -> None:
    rng = random.Random(7)
    texts = [path.read_text("utf-8") for path in sorted(HERE.glob("*.jsonl"))]
    paragraphs = [b.prose for text in texts for doc in reader("jsonl")(text, pool(), "corpus") for b in doc.blocks if not b.prose.heading]
    for style in ("ap", "reuters", "guardian", "bbc"):
        shelf = shelf_of([Path(newslint_rules.__file__).parent / "house" / f"{style}.yaml"])
        engine, put, missed = Engine([], shelf, strict=True), 0, []
        for name, raw in shelf.entries.items():
            entry = loads(raw)
            if entry["kind"] != "use" or "after" in entry:
                continue
            for form in forms_of(entry["words"]):
                better = re.compile(rf"(?<![\w-]){re.escape(form.better[0])}(?![\w-])")
                places = [(p, m) for p in paragraphs for m in better.finditer(p.text) if not quoted(p, m)]
                for p, m in rng.sample(places, min(MOST, len(places))):
                    text = p.text[: m.start()] + form.text + p.text[m.end() :]
                    put += 1
                    if not any(r == name and f.span.start == m.start() for r, f in engine.paragraph_said(Paragraph(text)).findings):
                        missed.append(f"{name}: {text[max(0, m.start() - 40) : m.start() + 50]}")
        print(f"{style}: {put - len(missed)} of {put} found", *missed, sep="\n    ")


def quoted(p: Paragraph, m: re.Match[str]) -> bool:
    return any(q.start < m.end() and m.start() < q.end for q in quotes(p))


if __name__ == "__main__":
    main()
