"""Marks that stand twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.small import small
from newslint.lexicon.words import known, zipf
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, Safety, flag, rule
from newslint.views import quotes

from .seams import is_address, seams

MARKS = pattern(r"[,;:.?!](?:(?:[ \xa0]?[,;:.?!])+|(?<=[.,])[”\"][.,])")
LAST, NEXT = pattern(r"(?<![\w.@/-])[a-z]{2,}$"), pattern(r"[a-z]+(?![\w./@-])")
OFTEN = 3.5  # zipf of a word that is no part of a file's name
WORD = pattern(r"[\w.’'-]+$")
SHORTENED = small("shortened")
CLOSING = "”\"'’)]"
OPENING = '“"‘(['


@rule(Level.ERROR, when=seams)
def punctuation_doubled(p: Paragraph) -> Iterator[Finding]:
    """A mark is written twice, or two marks stand where one belongs.

    A second comma or full stop is the trace of a cut. An ellipsis is no such trace, nor is the stop of an abbreviation before a comma;
    whether an abbreviation at the end of a sentence takes a second stop is left to the desk.

    Bad:  The minister left{~~,,~>,~~} and the talks failed{~~..~>.~~}
    Bad:  He spoke in the palace{~~.,~>.~~} The talks go on{~~. .~>.~~} Nobody left.
    Bad:  “We will return{~~.”.~>.”~~} They never did{~~,.~>.~~}
    Bad:  It was a target of a failed minister{==..==}with a failed policy.
    Good: He left ... and she stayed.... Nobody knew [..] why… Well. . . nobody. Well.. you know.
    Good: They came from the U.S., from Acme Inc., and from Yahoo!, he told “Jeopardy!”, etc.; others (Smith et al.), too.
    Good: It was for the U.S.. He makes bread, wine, etc.. “I saw ‘Monsters, Inc.’.”
    Good: The file ../notes.txt and std::vector are at http://example.org/a,,b. What?! No!!! :-)
    """
    for m in MARKS.finditer(p.text):
        if m[0] == ".." and between_words(p.text, m.start()) and not is_address(p.text, m.start()):
            yield flag(Span(*m.span()), "two stops: a full stop is one, an ellipsis three")
        elif (right := meant(p, m.start(), m[0])) and not is_address(p.text, m.start()):
            safety = Safety.SAFE if len(set(m[0]) - {" "}) == 1 else Safety.REVIEW
            yield flag(Span(*m.span()), f"two marks: “{right}” is enough", right, safety=safety)


def meant(p: Paragraph, at: int, written: str) -> str:
    """The mark that was meant where several are written; "" where they may stand."""
    before, after = WORD.search(p.text, max(0, at - 20), at), p.text[at + len(written) :][:6]
    word = before[0] if before else ""
    if written[1] in '”"':
        return written[:2] if whole(word) else ""
    marks = written.replace(" ", "").replace(" ", "")
    if len(marks) != 2 or (not word and p.text[at - 1 : at] not in ("”", '"', ")", "%")) or (len(written) == 2 and after[:1].isalnum()):
        return ""
    following = after.lstrip()
    ends = (
        not following
        or after[0] in CLOSING
        or (after[0].isspace() and (following[0].isupper() or following[0].isdigit() or following[0] in OPENING))
    )
    if marks[0] == marks[1]:
        return repeated(p, at, marks[0], word, ends)
    if (marks in (".,", ".;") and not whole(word)) or marks not in (",.", ";.", ":.", ".,", ".;", ",;", ";,"):
        return ""
    return "." if "." in marks and ends else marks[marks[0] == "."]


def repeated(p: Paragraph, at: int, mark: str, word: str, ends: bool) -> str:
    """The mark, if it is written twice by mistake. Two stops inside a sentence are a short ellipsis, and "??" may be the
    writer's cry in a quotation."""
    if mark == ".":
        return "." if ends and not shortened(word) else ""
    if mark in "?!":
        return mark if word and not any(q.start < at < q.end for q in quotes(p)) else ""
    return mark


def between_words(text: str, at: int) -> bool:
    """Do two stops stand solid between two words in lower case that everybody uses?"""
    before, after = LAST.search(text, max(0, at - 20), at), NEXT.match(text, at + 2)
    return before is not None and after is not None and common(before[0]) and common(after[0])


def common(word: str) -> bool:
    return known(word) and zipf(word) > OFTEN


def shortened(word: str) -> bool:
    """Is it a word that has a stop of its own?"""
    return "." in word or (len(word) < 2 and not word.isdigit()) or word.lower() in SHORTENED


def whole(word: str) -> bool:
    """Is it a whole word in lower case, to which no stop belongs?"""
    return len(word) > 2 and word.islower() and known(word) and not shortened(word)
