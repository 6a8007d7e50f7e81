"""Where a new sentence opens with a name behind a year, without a stop between: They returned in 1981 Salvatierra won."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.reporting import reporting
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.views import quoted
from newslint.views.calendar import has_figures
from newslint.views.clauses import FINITE

# The name behind a year, and the word behind the name.
NAMED = pattern(r"(?:19|20)\d\d (?<!\w\d\d\d\d )(?P<name>[A-Z][a-zà-ɏ]+(?: [A-Z][a-zà-ɏ]+)?) (?P<verb>[a-z]+) ")
# A clause that is whole: who, what they did, and the preposition of the year, without a comma or a conjunction between.
WHOLE = pattern(
    r"(?:(?:He|She|They|We|It|I)|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})(?: (?:also|first|then|later|had|has|have))? "
    r"(?P<verb>[a-z]+)(?P<rest>(?: [\w’'-]+){0,12}) (?:in|since|until|by) $"
)
JOINING = word_set("""that who whom whose which when where and but or how why because as if than before after while whether what so
    though although until since""")
LEARNING = word_set("knew thought hoped found learned learnt discovered felt heard saw believed dreamed wished meant needed wanted")
LONGEST = 160  # characters of the clause in front


def behind_years(p: Paragraph) -> Iterator[Span]:
    """The space behind a year where a clause with its own subject follows a whole one."""
    if not has_figures(p.text):
        return
    for m in NAMED.finditer(p.text):
        if m["verb"] in FINITE and whole(p.text, m.start()) and not quoted(p, Span(m.start(), m.end())):
            yield Span(m.start("name") - 1, m.end("name"))


def whole(text: str, at: int) -> bool:
    """Does a sentence stand in front of a year, from its subject to the preposition?"""
    stop = max(text.rfind(mark, max(0, at - LONGEST), at) for mark in (". ", "! ", "? "))
    m = WHOLE.fullmatch(text, stop + 2 if stop >= 0 else 0, at)
    if not m or not JOINING.isdisjoint(m["rest"].split()):
        return False
    verb = m["verb"]
    return (verb in FINITE or verb.endswith("ed")) and verb not in reporting().say and verb not in LEARNING
