"""What has a source: the reach of the cues of a paragraph, what stands in quotation marks, what carries a source on from the
sentence or the paragraph before, what is named at once in the next, and what links to another place; over a story, running
quotations, the turns of an interview and what a colon announces.
"""

from __future__ import annotations

from collections import Counter

from ..lexicon.reporting import reporting
from ..pattern import pattern
from ..prose import Document, Paragraph, Span, view
from .counted import word_set
from .reach import Voice, voices
from .text import quotes

CARRIED = pattern(
    r"[\s“\"]*(?:(?:Out\s+of|Out|Of|Among)\s+(?:these|those|them|the\s+(?:dead|injured|wounded|victims|survivors|total|\d))|These|Those|This|That|Another|However"
    r"|(?:He|She|They|It)(?!\s+(?:\w+ly\s+)?(?:kill|wound|injur|kidnap|abduct|destroy|displac|burn|raz|flatten|starv|shot|bomb)\w*)|Also|Additionally|In\s+addition|Moreover|Furthermore|A\s+(?:further|total))\b"
)
STRONG = pattern(
    r"[\s“\"]*(?:(?:Out\s+of|Out|Of|Among)\s+(?:these|those|them|the\s+(?:dead|injured|wounded|victims|survivors|total))|Another|A\s+further)\b"
)
NUMBER = pattern(
    r"[\s“\"]*(?:(?:At\s+least|About|Around|Some|Nearly|Almost|More\s+than|Over|Up\s+to|As\s+many\s+as|Only|Roughly|Just)\s+)?"
    r"(?:[\d$£€]|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty)\b)"
)
DEFINITE = pattern(r"[\s“\"]*(?:The|This|That|These|Those|Its|Their)\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+)\b")
THE_RECORD = pattern(
    r"\bthe\s+(?:\w+\s+)?(?:report|study|survey|poll|statement|document|data|figures|analysis|paper|census)\s+"
    r"(?:say|says|said|show|shows|showed|found|finds|adds|added|notes|noted|states|stated|reads|suggests|suggested|indicates|indicated)\b"
)
SAME = pattern(r"(?:it|he|she|they|the\s+(?:\w+\s+)?(?:agency|newspaper|paper|report|statement|officials?|ministry|radio|sources?))\s")
COUNT = pattern(r"\d|\b(?:hundred|thousand|million|billion|dozen)s?\b")
TURN = pattern(r"\s*(?:\(\([^)]{1,40}\)\)|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}:\s|[QA][:.]\s)")
# Who counts, and does little else: "The ministry …" goes on with what it said, "The army …" may have done something.
INSTITUTIONS = word_set("""
    ministry agency department office institute university centre center bureau newspaper observatory organization organisation charity
    watchdog outlet broadcaster secretariat
""")
OPEN_QUOTE = frozenset('“"')
LINK = pattern(r"\]\((?:https?:)?//|<a\s[^>]*href=[\"']?(?:https?:)?//")
OPEN_LINK = pattern(r"<a\s[^>]*>\s*$")
LONGEST_TAG = 400
LONGEST_QUOTE = 8  # paragraphs
FEWEST_TURNS = 3


@view
def sourced(p: Paragraph) -> list[Span]:
    """The spans of a paragraph that have a source in the paragraph itself, or stand in quotation marks."""
    spoken = voices(p)
    out = [s for v in spoken for s in v.reach] + quotes(p)
    carries = False
    for i, v in enumerate(spoken):
        if not v.sourced and i and carries and carried_on(v, spoken[i - 1]):
            out.append(v.span)
        elif not v.sourced and i + 1 < len(spoken) and (names_source_of(spoken[i + 1]) or same_source(spoken[i + 1])):
            out.append(v.span)
            carries = True
        else:
            carries = v.sourced
    return out


def carried_on(v: Voice, before: Voice) -> bool:
    """Does a sentence without a cue go on with the source of the sentence before?"""
    if CARRIED.match(v.text) or opens_with_record(v):
        return True
    return NUMBER.match(v.text) is not None and COUNT.search(before.text) is not None


def opens_with_record(v: Voice) -> bool:
    """ "The report …", "The ministry …" """
    m = DEFINITE.match(v.text)
    return m is not None and any(w.lower() in reporting().records or w.lower() in INSTITUTIONS for w in m[1].split()[:2])


def names_source_of(v: Voice) -> bool:
    """Does a sentence name the source of the sentence before: "The figures were released by …", "…, the report says"?"""
    if not v.sourced:
        return False
    m = DEFINITE.match(v.text)
    return (m is not None and any(w.lower() in reporting().records for w in m[1].split())) or THE_RECORD.search(v.text) is not None


def same_source(v: Voice) -> bool:
    """Does a sentence end with the source that was named before: "…, it said"? What stands before it was said too."""
    return any(c.kind == "aside" and SAME.match(v.text, c.span.start - v.span.start) for c in v.cues)


@view
def speech(d: Document) -> frozenset[int]:
    """The blocks of a story that are somebody's words as a whole: the middle of a running quotation, a turn of an interview
    and the paragraphs that follow it."""
    blocks = [b.prose for b in d.blocks]
    turns = [(i, m[0].strip()) for i, p in enumerate(blocks) if not p.heading and (m := TURN.match(p.text))]
    speakers = Counter(who for _, who in turns)
    inside: set[int] = set()
    if len(turns) >= FEWEST_TURNS and max(speakers.values()) > 1:
        inside.update(range(next(i for i, who in turns if speakers[who] > 1), len(blocks)))
    for i, p in enumerate(blocks):
        if i not in inside and leaves_open(p):
            inside.update(running(blocks, i + 1))
    return frozenset(inside)


def leaves_open(p: Paragraph) -> bool:
    """Does the last quotation of a paragraph run on into the next?"""
    text = p.text
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def running(blocks: list[Paragraph], first: int) -> range:
    """The paragraphs that a quotation left open before `first` runs through: up to one that closes it."""
    for i in range(first, min(len(blocks), first + LONGEST_QUOTE)):
        text = blocks[i].text
        if blocks[i].heading or not text:
            break
        opens = text[0] in OPEN_QUOTE
        if "”" in text and (opens or "“" not in text[: text.index("”")]):
            return range(first, i + 1) if not opens else range(first, i)
        if text.count('"') % 2 == 1 and not opens:
            return range(first, i + 1)
        if not opens and i > first:
            break
    return range(first, first)


def linked(d: Document, span: Span) -> bool:
    """Does a link to another place stand in this span of a story that was read from Markdown or HTML?"""
    if d.map is None or "//" not in d.source:
        return False
    start, end = d.map.to_source(span)
    before = d.source.rfind("<", max(0, start - LONGEST_TAG), start)
    first = before if before >= 0 and OPEN_LINK.match(d.source, before, start) else start
    return LINK.search(d.source, first, end + len("](//https:")) is not None


def sourced_in(d: Document, at: int) -> list[Span]:
    """The spans of a block of a story that have a source, in it or in the paragraphs beside it."""
    p = d.blocks[at].prose
    whole = [Span(0, len(p.text))]
    if at in speech(d):
        return whole
    before = d.blocks[at - 1].prose if at else None
    if before is not None and before.text.rstrip().endswith(":") and not before.heading and any(v.sourced for v in voices(before)):
        return whole
    spoken = voices(p)
    spans = [*sourced(p), *[v.span for v in spoken if not v.sourced and linked(d, v.span.shift(d.blocks[at].start))]]
    if before is not None and not before.heading and spoken and not spoken[0].sourced:
        last = voices(before)
        if last and last[-1].sourced and (STRONG.match(spoken[0].text) or opens_with_report(spoken[0])):
            spans.append(spoken[0].span)
    if at + 1 < len(d.blocks) and spoken and not spoken[-1].sourced:
        following = voices(d.blocks[at + 1].prose)
        if following and opens_with_report(following[0]) and following[0].sourced:
            spans.append(spoken[-1].span)
    return spans


def opens_with_report(v: Voice) -> bool:
    """ "The report …", "The study …": something that holds figures, named before."""
    m = DEFINITE.match(v.text)
    return m is not None and any(w.lower() in reporting().records for w in m[1].split())
