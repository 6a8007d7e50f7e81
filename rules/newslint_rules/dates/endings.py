"""The stop at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.lexicon.words import known
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes

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
CUT = pattern(r"(?<=[a-z] )(?P<last>the|an|of|its|their|that|which|by|from|with)\s*$")  # what no paragraph ends with
# The same at the end of sentences, where a crosshead or a caption might end with it.
CUT_SHORT = pattern(
    r"(?<=[a-z,] )(?:(?:and|but|if|because|when|while|that|or|until|as|before|after|where|than)\s)?"
    r"(?P<last>and|or|but|if|because|than|my|your|our|his|into|whose|(?:(?<=and )|(?<=but )|(?<=if )|(?<=because )"
    r"|(?<=when )|(?<=while )|(?<=that )|(?<=until )|(?<=before )|(?<=after )|(?<=where ))(?:I|he|she|we|they))\s*$"
)
# A quotation at the end, and what may stand in front of its closing mark without a stop behind both.
UNSTOPPED = pattern(r"[ \xa0](?P<last>[A-Za-z]?[a-z]+)(?P<mark>[”\"])\s*$")
WHOLE = pattern(r"[“\"]?[A-Z][^“”\"]*\s[^“”\"\s]+\s[^“”\"\s]+\s[^“”\"\s]+[”\"]")
OPENING = frozenset("“\"'‘([•▪–—-")
SHORTEST = 40  # code points; what is shorter may be anything
LINE = 100  # code points, at which hardly any line is broken
ENOUGH = 3  # other paragraphs that show how the story ends its own
LONG, LONG_ENOUGH = 80, 60  # code points, of one sentence and of more


@rule(Level.WARNING)
def final_stop_missing(d: Document) -> Iterator[Finding]:
    """A paragraph ends without a stop, or breaks off.

    A missing stop is flagged where a paragraph of sentences ends with a word in a story of which all others end with a stop;
    headings, captions and the items of a list have none. A closing quotation mark is no stop. No paragraph ends with "the" or
    "of", or with "and I".

    Bad:  It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ The town was cut off for days. Its people were sent to the {~~coast~>coast.~~}
    Bad:  It rained. ¶ He left. ¶ No. ¶ A storm brought down trees and flooded all of the roads to the north and west of {~~Leeds~>Leeds.~~}
    Bad:  He said it was a great day. The minister then left for {==the==}
    Bad:  It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ “The town was cut off for days,” he said. “We went to the {~~coast”~>coast.”~~}
    Bad:  The road was closed. “I waited until the evening came {==and I==}
    Good: It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ “The town was cut off for days,” he said. “We had to walk to the coast.”
    Good: It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ The town was cut off for days. Its people were sent to the coast.
    Good: It rained. ¶ He left. ¶ We ate. ¶ I slept. ¶ A town cut off for days
    Good: The town was cut off for days. Its people were sent to the coast
    """
    closed, open_ended = 0, []
    for i, (start, p) in enumerate(d.blocks):
        if p.text.rstrip()[-1:] in STOPS and not ends_quoting(p):
            closed += not p.heading
        elif goes_on(d, i):
            continue
        elif (m := CUT.search(p.text, max(0, len(p.text) - 12))) and len(p.text) > SHORTEST and (not p.heading or ". " in p.text):
            yield flag(Span(*m.span("last")).shift(start), "the paragraph breaks off")
        elif (m := cut_short(p)) is not None:
            yield flag(Span(*m.span()).shift(start), "the paragraph breaks off")
        elif len(p.text) > LONG_ENOUGH and not p.heading:
            open_ended.append((start, p))
    if closed < ENOUGH or len(open_ended) > 1 + closed // 20:
        return
    for start, p in open_ended:
        if (span := breaks_off(p)) is not None:
            word = p[span]
            yield flag(span.shift(start), "a full stop is missing", f"{word[:-1]}.{word[-1]}" if word[-1] in '”"' else f"{word}.")


def ends_quoting(p: Paragraph) -> re.Match[str] | None:
    """The last word of a quotation of a whole sentence that ends the paragraph without a stop."""
    m = UNSTOPPED.search(p.text, max(0, len(p.text) - 30)) if p.text.rstrip()[-1:] in ("”", '"') else None
    spoken = [q for q in quotes(p) if q.start < m.start() < q.end] if m else []
    whole = len(spoken) == 1 and WHOLE.match(p.text, spoken[0].start) is not None
    return m if whole and INNER.search(p.text) is not None else None


def cut_short(p: Paragraph) -> re.Match[str] | None:
    """The words with which no paragraph of sentences ends."""
    m = None if p.heading or len(p.text) < SHORTEST else CUT_SHORT.search(p.text, max(0, len(p.text) - 24))
    return m if m and INNER.search(p.text) is not None and not CAPTION.search(p.text) else None


def goes_on(d: Document, block: int) -> bool:
    """Does a paragraph go on in the next one, as lines do that were broken? Then that opens as no sentence does, or both are
    no longer than a line and have no line between them."""
    if block + 1 == len(d.blocks):
        return False
    start, p = d.blocks[block]
    after, following = d.blocks[block + 1]
    opening = following.text.lstrip()[:1]
    line = len(p.text) < LINE and d.text.count("\n", start + len(p.text), after) < 2
    return line or not (opening.isupper() or opening.isdigit() or opening in OPENING)


def breaks_off(p: Paragraph) -> Span | None:
    """The last word of a paragraph of sentences."""
    text = p.text
    if quoting := ends_quoting(p):
        return Span(quoting.start("last"), quoting.end("mark"))
    m = LAST.search(text, max(0, len(text) - 30))
    if m is None or LABEL.match(text) or CAPTION.search(text) or not (m["last"][0].isupper() or known(m["last"])):
        return None
    if len(text) < LONG and INNER.search(text) is None:
        return None
    inner = list(INNER.finditer(text))
    last = text[inner[-1].end() - 1 if inner else 0 :]
    return Span(*m.span("last")) if VERB.search(last) and last.count(" ") > 3 else None
