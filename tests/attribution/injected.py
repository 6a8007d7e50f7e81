"""Attribution removed from the stories of the corpus: of the contested figures that lose their source so, how many does
unattributed-figure find? `python -m tests.attribution.injected [FOLDER of other stories]`.

Only whole cues are removed (", according to X", "X said that", ", officials said"), and a case counts only where no other
cue is left in the sentence.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from newslint.prose import Block, Document, Paragraph
from newslint.views import sentences
from newslint.views.claims import claims
from newslint.views.reach import spoken, voice
from newslint.views.sources import has_source, speech
from tests.evidence.__main__ import CORPUS, stories

WHO = r"(?:[A-Z][\w’'().-]*|the|officials|police|authorities)(?: [\w’'().-]+){0,8}?"
SAID = r"(?:said|says|reported|indicated|announced|confirmed|estimated|stated|claimed|told [\w ]+?)(?: (?:on|in|by) \w+)?"
BEHIND = re.compile(rf",? (?:according to [^,;.“”\"]+|{WHO} {SAID})(?=[.,;]|$)")
BEFORE = re.compile(rf"^(?:According to [^,;“”\"]+, |{WHO} {SAID},?(?: that)? )")


def without_source(text: str) -> str:
    """A sentence without its attribution; "" where none can be taken away whole."""
    new = BEHIND.sub("", text, count=1)
    if new == text:
        new = BEFORE.sub("", text, count=1)
    return new[:1].upper() + new[1:] if new != text and len(new) > 20 else ""


def cases(corpus: Path = CORPUS) -> Iterator[tuple[Document, int, str]]:
    """Stories in which one sentence has lost its source, with the block and the text of a figure in it."""
    for doc in stories(corpus):
        told = speech(doc)
        for i, block in enumerate(doc.blocks):
            p = block.prose
            if i in told or not (contested := claims(p)):
                continue
            for at, sentence in sentences(p):
                new = without_source(sentence.text)
                mended = Paragraph(p.text[:at] + new + p.text[at + len(sentence.text) :])
                if not new or any(voice(s).cues for start, s in spoken(mended) if start == at):
                    continue
                blocks = list(doc.blocks)
                blocks[i] = Block(block.start, mended)
                for c in contested:
                    start = c.figure.span.start
                    figure = p.text[start : c.figure.span.end]
                    if at <= start < at + len(sentence.text) and figure in new and has_source(doc, i, start):
                        yield replace(doc, blocks=tuple(blocks), memo={}), i, figure


def found(corpus: Path = CORPUS) -> tuple[int, int, list[str]]:
    """How many cases there are, how many are found, and the text of those that are not."""
    from newslint_rules.attribution import unattributed_figure

    tried, hits, missed = 0, 0, []
    for doc, i, figure in cases(corpus):
        tried += 1
        block = doc.blocks[i]
        said = [block.prose.text[f.span.start - block.start : f.span.end - block.start] for f in unattributed_figure.check(doc)]
        if any(figure in text for text in said):
            hits += 1
        else:
            missed.append(f"{doc.name}: {figure} in {block.prose.text[:160]!r}")
    return tried, hits, missed


if __name__ == "__main__":
    tried, hits, missed = found(Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS)
    print(f"found {hits} of {tried} ({hits / max(1, tried):.2f})", *missed, sep="\n")
