"""Copy to measure with: real news cut into stories of some 200 words."""

from __future__ import annotations

import json
import os
from pathlib import Path

CORPUS = Path(os.environ.get("NEWSLINT_CORPUS", Path(__file__).resolve().parents[3] / "shared" / "corpus"))


def paragraphs() -> list[str]:
    """The paragraphs of the development corpus."""
    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [p.strip() for line in lines for p in json.loads(line)["text"].split("\n\n") if p.strip()]


def stories(count: int = 300, words: int = 200) -> list[str]:
    """`count` stories of about `words` words each, in whole paragraphs."""
    out: list[str] = []
    body: list[str] = []
    held = 0
    for p in paragraphs():
        body.append(p)
        held += len(p.split())
        if held >= words:
            out.append("\n\n".join(body) + "\n")
            body, held = [], 0
            if len(out) == count:
                break
    return out


def write(folder: Path, count: int = 300, words: int = 200) -> int:
    """Write stories into a folder as text; the number of words."""
    made = stories(count, words)
    for i, story in enumerate(made):
        (folder / f"{i:03}.txt").write_text(story, "utf-8")
    return sum(len(story.split()) for story in made)


def long_story(words: int = 10_000) -> str:
    """One story of about this many words."""
    out, held = [], 0
    for p in paragraphs():
        out.append(p)
        held += len(p.split())
        if held >= words:
            break
    return "\n\n".join(out) + "\n"
