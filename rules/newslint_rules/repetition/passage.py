"""Sentences and paragraphs pasted twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import sentences

LEAST = 45  # code points of a sentence that is not said twice by chance
WORDS = 6  # and the spaces in it


@view
def long_sentences(p: Paragraph) -> list[tuple[Span, str]]:
    """The sentences that are long enough not to be said twice by chance, each with its text, spaces made even."""
    if p.heading or len(p.text) < LEAST:
        return []
    out = []
    for at, s in sentences(p):
        text = " ".join(s.text.split())
        if len(text) >= LEAST and text.count(" ") >= WORDS and text[-1] != "?" and not (text[0] in '“"' and text[-1] in '”"'):
            out.append((Span(at, at + len(s.text.rstrip())), text))
    return out


@view
def pieces(p: Paragraph) -> list[str]:
    """The long pieces between full stops: quickly had, and where none stands twice there is no sentence that does."""
    return [piece.strip() for piece in p.text.rstrip(".").split(". ") if len(piece) >= LEAST]


@rule(Level.WARNING, when=pieces)
def repeated_passage(d: Document) -> Iterator[Finding]:
    """A sentence or a paragraph stands twice in a story.

    It was pasted twice, or moved and not taken away. Questions, short sentences, and what stands three times or more, as a refrain or
    the form of a table does, are left alone; so is a quotation that is set out once more as a display.

    Bad:  The two leaders met in the old palace in Cairo on Monday. {==The two leaders met in the old palace in Cairo on Monday.==}
    Bad:  The envoys left late on Monday night, he said. So be it.¶No.¶{==The envoys left late on Monday night, he said. So be it.==}
    Good: They met. They met. Nobody spoke.
    Good: What would you do about the war in Gaza as president? No.¶What would you do about the war in Gaza as president?
    Good: The two leaders met in the old palace in Cairo on Monday. The two leaders met in the old palace in Cairo on Tuesday.
    Good: “We will never leave this land to anyone who comes,” he said.¶“We will never leave this land to anyone who comes.”
    """
    all_pieces = [piece for block in d.blocks for piece in pieces(block.prose)]
    if len(set(all_pieces)) == len(all_pieces):
        return
    count = Counter(text for block in d.blocks for _, text in long_sentences(block.prose))
    if 2 not in count.values():
        return
    first: dict[str, Span] = {}
    whole: dict[str, Span] = {}
    for start, p in d.blocks:
        again = []
        for span, text in long_sentences(p):
            if count[text] == 2 and text in first:
                again.append((span, text))
            first.setdefault(text, span.shift(start))
        if again and p.text in whole:
            yield passage(Span(0, len(p.text)).shift(start), whole[p.text])
        else:
            for span, text in runs(p, again):
                yield passage(span.shift(start), first[text])
        whole.setdefault(p.text, Span(0, len(p.text)).shift(start))


def passage(span: Span, first: Span) -> Finding:
    return flag(span, "this stands in the story twice", related=[Related(first, "here it stands first")])


def runs(p: Paragraph, again: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Sentences that stand together as one span, each with the text of its first."""
    out: list[tuple[Span, str]] = []
    for span, text in again:
        if out and p.text[out[-1][0].end : span.start].isspace():
            out[-1] = (Span(out[-1][0].start, span.end), out[-1][1])
        else:
            out.append((span, text))
    return out
