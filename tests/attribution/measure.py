"""Precision and recall of unattributed-figure against the labels: `python -m tests.attribution.measure [--show]`.

A figure lacks a source where its label says that it needs one and has none. Labels that are doubtful (“arguable”) or where
the source is somebody unnamed (“vague”) are counted apart. Findings at figures without a label are listed: judge them in
tests/verdicts/attribution.tsv.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tests.evidence.__main__ import CORPUS, stories, verdicts

LABELS = Path(__file__).with_name("labels.tsv")


class Label(NamedTuple):
    story: str
    start: int
    text: str
    kind: str
    needs: str
    has: str
    note: str

    @property
    def lacks(self) -> bool:
        return self.needs == "y" and self.has == "n"

    @property
    def doubtful(self) -> bool:
        return self.has == "vague" or self.note.startswith("arguable")


def labels() -> dict[str, list[Label]]:
    """The labels by story."""
    out: dict[str, list[Label]] = {}
    for line in LABELS.read_text("utf-8").splitlines():
        if not line.startswith(("#", "story\t")):
            story, start, *rest = line.split("\t")
            out.setdefault(story, []).append(Label(story, int(start), *rest))
    return out


def measured(show: bool = False) -> Counter[str]:
    """Findings and labels, counted: hit, miss, false and doubtful ones; `judged …` by the verdicts where no label stands."""
    from newslint.engine import Engine
    from newslint_rules.attribution import unattributed_figure

    count: Counter[str] = Counter()
    known, judged, engine = labels(), verdicts(), Engine([unattributed_figure], strict=True)
    for doc in stories(CORPUS):
        left = list(known.get(doc.name, []))
        for _, finding in engine.document_said(doc).findings:
            start, end = finding.span
            hit = next((x for x in left if x.start < end and start < x.start + len(x.text)), None)
            if hit:
                left.remove(hit)
                what = ("hit" if hit.lacks else "false") + (" doubtful" if hit.doubtful else "")
            else:
                what = "judged " + judged.get(("unattributed-figure", doc.name, start, doc.text[start:end]), "?")
            count[what] += 1
            if show and what != "hit":
                print(
                    f"{what}: {doc.name} {start} [{hit.note if hit else ''}] …{doc.text[max(0, start - 110) : start]}[[{doc.text[start:end]}]]{doc.text[end : end + 90]}…\n"
                )
        for x in left:
            if x.lacks:
                what = "miss" + (" doubtful" if x.doubtful else "")
                count[what] += 1
                if show:
                    print(
                        f"{what}: {doc.name} {x.start} [{x.note}] …{doc.text[max(0, x.start - 110) : x.start]}[[{x.text}]]{doc.text[x.start + len(x.text) : x.start + 90]}…\n"
                    )
    return count


def main() -> None:
    count = measured("--show" in sys.argv)
    print(dict(count))
    for name, extra in (("sure labels", ""), ("all labels", " doubtful")):
        hit = count["hit"] + (count["hit doubtful"] if extra else 0)
        false = count["false"] + count["judged false"] + (count["false doubtful"] if extra else 0)
        miss = count["miss"] + (count["miss doubtful"] if extra else 0)
        found = hit + count["judged true"]
        print(
            f"{name}: precision {found / max(1, found + false):.2f} ({found} of {found + false}), recall {hit / max(1, hit + miss):.2f} ({hit} of {hit + miss})"
        )


if __name__ == "__main__":
    main()
