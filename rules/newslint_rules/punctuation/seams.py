"""Where a mark stands as it seldom does: behind a space, before a letter, beside another mark. One scan for all rules of
spacing, whose gate it is: most paragraphs have no such place but those of figures and addresses, which are left out."""

from __future__ import annotations

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view

# One set in front, so that the scan leaps from one of its characters to the next; then a case for each.
SEAM = pattern(
    r"[,;:!?.()“”\"\d](?:(?<=[,;:!?.])(?:(?<=\s.)(?!\w)|(?<=\s,)(?=[A-Za-z])|(?<=[”\"].)(?<=[,.?!:;]..)"
    r"|(?! )(?:(?<=[^\d\s].)(?=[^\s”’\"')\]…])|(?<=\d.)(?=[^\s\d”’\"')\]])))"
    r"|(?<=\d)(?=[a-z]{4})|(?<=[a-z]\()|(?<=[”)])(?=[A-Za-z]{2})|(?<=[a-z,.]“)|(?<=[.,!?]\")(?=[A-Za-z]))"
)
ADDRESS = pattern(r"[/@\\_#=<>{}|~]|\bwww\b")


@view
def seams(p: Paragraph) -> list[int]:
    """The places of marks that stand oddly, in order."""
    return [m.start() for m in SEAM.finditer(p.text)]


def token(text: str, at: int) -> Span:
    """What stands around a place without a space."""
    start, end = at, at
    while start > 0 and not text[start - 1].isspace() and at - start < 80:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - at < 80:
        end += 1
    return Span(start, end)


def is_address(text: str, at: int) -> bool:
    """Is a place within an address, a handle, a file or code?"""
    return ADDRESS.search(text, *token(text, at)) is not None
