"""The stop at the end of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule

STOPS = frozenset(".!?…:;,”\"’')—–-")
INNER = pattern(r"[a-z0-9)]{2}[.!?][”\"]?[ \xa0]{1,2}[A-Z“\"]")
LAST = pattern(r"[ \xa0](?P<last>[A-Za-z][a-z]{2,})\s*$")
# A sentence, and no headline, crosshead or caption, has one of the plain verbs of news in the past or with "has".
VERB = pattern(
    r"\b(?:said|says|was|were|has|had|have|is|are|will|would|told|added|[a-z]{3,}ed|became|came|fell|took|went"
    r"|made|gave|left|won|lost|led|began|found|held|kept|met|struck|hit|killed)\b"
)
LABEL = pattern(r"^(?:[•*·▪█►–—-]|\(\(|[A-Z][\w ]{2,24}:\s|[0-9]+[.)]\s)")
CAPTION = pattern(r"\b(?:seen|shown|pictured|photographed|[Pp]hoto|[Ii]mage|[Pp]icture|courtesy)\b|[”\"]\s*[—–-]")
ENOUGH = 3  # other paragraphs that show how the story ends its own
LONG, LONG_ENOUGH = 80, 60  # code points, of one sentence and of more


@rule(Level.WARNING)
def final_stop_missing(d: Document) -> Iterator[Finding]:
    """A paragraph ends without a stop.

    It is flagged where a paragraph of sentences breaks off behind a word in a story of which all others end with a stop;
    headings, captions and the items of a list have none.

    Bad:  It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ The town was cut off for days. Its people were sent to the {~~coast~>coast.~~}
    Bad:  It rained. ¶ He left. ¶ No. ¶ A storm brought down trees and flooded all of the roads to the north and west of {~~Leeds~>Leeds.~~}
    Good: It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ The town was cut off for days. Its people were sent to the coast.
    Good: It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ A town cut off for days
    Good: The town was cut off for days. Its people were sent to the coast
    """
    closed, open_ended = 0, []
    for i, (start, p) in enumerate(d.blocks):
        if p.heading:
            continue
        if p.text.rstrip()[-1:] in STOPS:
            closed += 1
        elif len(p.text) > LONG_ENOUGH and not goes_on(d, i):
            open_ended.append((start, p))
    if closed < ENOUGH or len(open_ended) > 1 + closed // 20:
        return
    for start, p in open_ended:
        if (span := breaks_off(p)) is not None:
            yield flag(span.shift(start), "a full stop is missing", f"{p[span]}.")


def goes_on(d: Document, block: int) -> bool:
    """Does a paragraph go on in the next one, as lines do that were broken?"""
    return block + 1 < len(d.blocks) and d.blocks[block + 1].prose.text[:1].islower()


def breaks_off(p: Paragraph) -> Span | None:
    """The last word of a paragraph of sentences."""
    text = p.text
    m = LAST.search(text, max(0, len(text) - 30))
    if m is None or LABEL.match(text) or CAPTION.search(text) or not (m["last"][0].isupper() or known(m["last"])):
        return None
    if len(text) < LONG and INNER.search(text) is None:
        return None
    inner = list(INNER.finditer(text))
    last = text[inner[-1].end() - 1 if inner else 0 :]
    return Span(*m.span("last")) if VERB.search(last) and last.count(" ") > 3 else None
