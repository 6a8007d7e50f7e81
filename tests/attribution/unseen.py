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


def main() -> None:
    from newslint_rules.attribution import unattributed_figure

    count: Counter[str] = Counter()
    for doc, marks in stories():
        left = list(marks)
        for f in unattributed_figure.check(doc):
            hit = next((m for m in left if m[0] < f.span.end and f.span.start < m[1]), None)
            label = hit[2] if hit else "unlabelled"
            if hit:
                left.remove(hit)
            count[f"flagged {label}"] += 1
            if not label.startswith("lacks"):
                print(
                    f"{label}: …{doc.text[max(0, f.span.start - 90) : f.span.start]}[[{doc.text[f.span.start : f.span.end]}]]{doc.text[f.span.end : f.span.end + 60]}"
                )
        for start, end, label in left:
            if label.startswith("lacks"):
                count[f"missed {label}"] += 1
                print(f"missed {label}: …{doc.text[max(0, start - 90) : start]}[[{doc.text[start:end]}]]{doc.text[end : end + 60]}")
    print(dict(count))


if __name__ == "__main__":
    main()
