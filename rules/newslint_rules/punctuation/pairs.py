"""What is opened must be closed: quotation marks and brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Block, Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views.language import english

DOUBLE = pattern(r"[“”\"]")
FOREIGN = ("„", "«", "»", "''", "``")  # of other languages, and of typesetting programs
BRACKET = pattern(r"[()\[\]]")
INCHES = pattern(r"(?:^|[\s(“\"])\d{1,3}(?:\.\d)?$")
FEET = pattern(r"\d['’′]\s?\d+$")
LISTED = pattern(r"(?:^|[\s;,(])(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})$")
FACE = pattern(r"[:;=8][-’'^o]?\)*$")
PARTNER = {")": "(", "]": "["}
OPENERS = ("“", '"')
CAPTION = 120  # code points of a caption or crosshead
LONG = 6  # paragraphs of an extract that is quoted as a whole
FRONT = " \n\t\xa0([{—–-/“‘'…"  # before a mark that opens
BACK = ".,;:!?)]}—–-…’'"  # behind one that closes


SENTENCE_ENDS = (".", "!", "?", "…")
# Somebody is said to speak; not “we were told”, which belongs to the quotation itself.
SPOKE = pattern(
    r"(?<!\b[Ww]e )(?<!\bI )(?<!\b[Yy]ou )(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?<!\bget )(?<!\bgot )"
    r"\b(?:said|says|say|told|added|adds|asked|wrote|writes|replied|explained|insisted|argued|warned|recalled|continued|declared|noted|tweeted)\b[^.!?]*[.!?]\s$"
)


class Marks(NamedTuple):
    """The marks of a paragraph that have no partner: those that open, those that close."""

    opening: tuple[int, ...]
    closing: tuple[int, ...]


@view
def unpaired(p: Paragraph) -> Marks | None:
    """The double quotation marks without a partner; None where all have theirs, or where they are those of another language."""
    text = p.text
    if ('"' not in text and "“" not in text and "”" not in text) or any(c in text for c in FOREIGN):
        return None
    places = [
        m.start()
        for m in DOUBLE.finditer(text)
        if not (text[m.start() - 1 : m.start()].isdigit() and FEET.search(text, max(0, m.start() - 8), m.start()))
    ]
    marks = paired(text, places)
    if marks and (inches := [at for at in places if INCHES.search(text, max(0, at - 8), at)]):
        return marks if paired(text, [at for at in places if at not in inches]) else None
    return marks


def paired(text: str, places: list[int]) -> Marks | None:
    opened: list[int] = []
    closing: list[int] = []
    for at in places:
        if opens(text, at, bool(opened)):
            if opened and goes_on(text, opened[-1], at):
                opened.pop()
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            closing.append(at)
    return Marks(tuple(opened), tuple(closing)) if opened or closing else None


def opens(text: str, at: int, within: bool) -> bool:
    """Does the mark here open a quotation? A straight one tells by what stands beside it, else by whether one is open."""
    if text[at] != '"':
        return text[at] == "“"
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    left, right = before in FRONT, after.isspace() or after in BACK
    return left if left != right else not within


def goes_on(text: str, start: int, at: int) -> bool:
    """Does the mark here open anew what was opened at `start`, as where paragraphs of one quotation were run together? Not where
    somebody is said to speak in between: then a mark was lost."""
    return text[at - 2 : at - 1] in SENTENCE_ENDS and text[at - 1 : at].isspace() and not SPOKE.search(text, max(start, at - 80), at)


@rule(Level.WARNING, when=unpaired)
def quote_unbalanced(d: Document) -> Iterator[Finding]:
    """A quotation is opened and not closed, or closed and not opened.

    Of a quotation that runs on, each paragraph opens it anew and only the last one closes it; so a mark may stay open where the next
    paragraph begins with one. Apostrophes, inches and single quotation marks are not judged.

    Bad:  He said {==“==}the war was over. Then he left.
    Bad:  The talks are over,{==”==} he said. “Nobody knows.”
    Bad:  {=="==}We will return, he said. "Nobody knows."¶The talks go on.
    Bad:  “It is over,” he said. It was not,{=="==} she said.
    Good: “We will go on,” he said. “We will not stop.¶“We will never stop,” he said.
    Good: "We came.¶"We saw.¶"We went," he said. 'Tis the '90s, and the men's 6'2" player is "tall".
    Good: The 55" screen and “a 6" ruler” and "a 5'11" man," he said. „So“, sagte er. He said: “She told me “go” and left.”
    Good: It’s a ‘quiet’ “no.” The mayor said: “We were cold. “We were told to run. “Nobody came,” she said.
    Good: "We came to this country in the war.¶We saw what it had become.¶We left it in despair," he wrote.
    """
    for i, block in enumerate(d.blocks):
        marks = unpaired(block.prose)
        if not marks:
            continue
        for at in marks.opening[:1]:
            if not runs_on(d.blocks, i, at) and english(block.prose, Span(at, at + 1)):
                yield flag(Span(at, at + 1).shift(block.start), "a quotation is opened here and not closed in this paragraph")
        for at in marks.closing[:1]:
            if not carried(d.blocks, i) and english(block.prose, Span(at, at + 1)):
                yield flag(Span(at, at + 1).shift(block.start), "a quotation is closed here and was not opened")


def runs_on(blocks: Sequence[Block], i: int, at: int) -> bool:
    """Does the next paragraph, or the one behind a caption or a crosshead, begin with a quotation mark? Or does the paragraph
    begin with this one, and a later paragraph close what it did not open, as in a long extract?"""
    text, behind = blocks[i].prose.text, blocks[i + 1 : i + 3]
    if not any(c in text[at + 1 :] for c in '“”"'):
        if behind and behind[0].prose.text[:1] in OPENERS:
            return True
        if len(behind) > 1 and len(behind[0].prose.text) < CAPTION and behind[1].prose.text[:1] in OPENERS:
            return True
    return not at and any((later := unpaired(b.prose)) and later.closing and not later.opening for b in blocks[i + 1 : i + LONG])


def carried(blocks: Sequence[Block], i: int) -> bool:
    """Was a quotation left open before this paragraph? Then what is to be said of it was said there."""
    return any((marks := unpaired(b.prose)) and marks.opening for b in blocks[max(0, i - LONG + 1) : i])


@view
def loose_brackets(p: Paragraph) -> list[int]:
    """The brackets without a partner; those of numbered lists and of faces are none."""
    text = p.text
    if "(" not in text and ")" not in text and "[" not in text and "]" not in text:
        return []
    opened: list[int] = []
    loose = []
    for m in BRACKET.finditer(text):
        at = m.start()
        if m[0] in "([":
            if not (at and text[at - 1] in ":;=-"):
                opened.append(at)
        elif opened and text[opened[-1]] == PARTNER[m[0]]:
            opened.pop()
        elif not LISTED.search(text, max(0, at - 6), at) and not FACE.search(text, max(0, at - 4), at):
            loose.append(at)
    return loose + opened


@rule(Level.WARNING, when=loose_brackets)
def bracket_unbalanced(p: Paragraph) -> Iterator[Finding]:
    """A bracket has no partner in its paragraph.

    Bad:  The party {==(==}AKP won the vote.
    Bad:  The party (AKP) won the vote{==)==} in Ankara. He said {==[==}the vote was “fair”.
    Good: The party (AKP) won [the vote] in Ankara (the capital [since 1923]).
    Good: There were three reasons: 1) the cold, 2) the cost and c) the war. :-) ;)
    Good: a) The cold.¶b) The war.
    """
    for at in loose_brackets(p)[:2]:
        yield flag(Span(at, at + 1), "a bracket without its partner")
