"""Precision and recall of unattributed-figure on the labelled paragraphs of unseen.txt: `python -m tests.attribution.unseen`."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

from newslint.prose import Block, Document, Paragraph

MARK = re.compile(r"\[\[([^|\]]+)\|(\w+)(\??)\]\]")


def stories() -> list[tuple[Document, list[tuple[int, int, str]]]]:
    """The stories, each with the place and the label of its contested figures."""
    out = []
    for part in Path(__file__).with_name("unseen.txt").read_text("utf-8").split("\n@")[1:]:
        dated, *copy = part.strip().split("\n")
        text, blocks, marks = "", [], []
        for line in copy:
            start, plain = len(text), ""
            at = 0
            for m in MARK.finditer(line):
                plain += line[at : m.start()]
                marks.append((start + len(plain), start + len(plain) + len(m[1]), m[2] + m[3]))
                plain += m[1]
                at = m.end()
            plain += line[at:]
            blocks.append(Block(start, Paragraph(plain)))
            text += plain + "\n\n"
        out.append((Document(text, tuple(blocks), dated=date.fromisoformat(dated)), marks))
    return out


def count(show: bool = False) -> Counter[str]:
    """Labels, and what the rule says of them: “flagged …” and “missed …” by label."""
    from newslint_rules.attribution import unattributed_figure

    counted: Counter[str] = Counter()
    for doc, marks in stories():
        counted.update(f"labels {label}" for _, _, label in marks)
        left = list(marks)
        for f in unattributed_figure.check(doc):
            hit = next((m for m in left if m[0] < f.span.end and f.span.start < m[1]), None)
            label = hit[2] if hit else "unlabelled"
            if hit:
                left.remove(hit)
            counted[f"flagged {label}"] += 1
            if show and label != "lacks":
                print(f"flagged {label}: {around(doc.text, *f.span)}")
        for start, end, label in left:
            if label.startswith("lacks"):
                counted[f"missed {label}"] += 1
                if show:
                    print(f"missed {label}: {around(doc.text, start, end)}")
    return counted


def around(text: str, start: int, end: int) -> str:
    return f"…{text[max(0, start - 90) : start]}[[{text[start:end]}]]{text[end : end + 60]}…"


if __name__ == "__main__":
    print(dict(count(show=True)))
