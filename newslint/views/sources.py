"""What has a source: the reach of the cues of a paragraph, what stands in quotation marks, what carries a source on from the
sentence or the paragraph before, what is named at once in the next, and what links to another place; over a story, running
quotations, the turns of an interview and what a colon announces.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from operator import itemgetter

from ..lexicon.reporting import reporting
from ..pattern import pattern, word_set
from ..prose import Document, Paragraph, Sentence, Span, view
from .reach import spoken, voice
from .text import quoted, sentences

CARRIED = pattern(
    r"[\s“\"]*(?:(?:Out\s+of|Out|Of|Among)\s+(?:these|those|them|the\s+(?:dead|injured|wounded|victims|survivors|total|\d))|These|Those|This|That|Another|However"
    r"|(?:He|She|They|It)(?!\s+(?:\w+ly\s+)?(?:kill|wound|injur|kidnap|abduct|destroy|displac|burn|raz|flatten|starv|shot|bomb)\w*)|Also|Additionally|In\s+addition|Moreover|Furthermore|A\s+(?:further|total))\b"
)
STRONG = pattern(
    r"[\s“\"]*(?:(?:Out\s+of|Out|Of|Among)\s+(?:these|those|them|the\s+(?:dead|injured|wounded|victims|survivors|total))|Another|A\s+further)\b"
)
ASKED = ("polled", "surveyed", "questioned", "asked", "interviewed")
ANSWERED = pattern(r"(?:of|among)\s+(?:those|(?:the\s+)?people|(?:the\s+)?\w+s)\s+(?:polled|surveyed|questioned|asked|interviewed)\b")
POLL = pattern(r"(?:poll|survey)(?:s|ed|ing)?\b")
NUMBER = pattern(
    r"[\s“\"]*(?:(?:An\s+estimated|At\s+least|About|Around|Some|Nearly|Almost|More\s+than|Over|Up\s+to|As\s+many\s+as|Only|Roughly|Just)\s+)?"
    r"(?:[\d$£€]|(?i:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty"
    r"|Hundreds|Thousands|Millions|Dozens|Scores|Tens)\b)"
)
DEFINITE = pattern(r"[\s“\"]*(?:The|This|That|These|Those|Its|Their)\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+)\b")
THE_RECORD = pattern(
    r"\bthe\s+(?:\w+\s+)?(?:report|study|survey|poll|statement|document|data|figures|analysis|paper|census)\s+"
    r"(?:say|says|said|show|shows|showed|found|finds|adds|added|notes|noted|states|stated|reads|suggests|suggested|indicates|indicated)\b"
)
SAME = pattern(r"(?:it|he|she|they|the\s+(?:\w+\s+)?(?:agency|newspaper|paper|report|statement|officials?|ministry|radio|sources?))\s")
COUNT = pattern(r"\d|\b(?:hundred|thousand|million|billion|dozen)s?\b")
# How a text opens that is itself the statement of somebody, and so its own source.
STATEMENT = pattern(
    r"\s*(?i:for immediate release|(?:press|media|news) (?:release|statement)\b"
    r"|(?:joint |full |official )?(?:statement|remarks|communiqu[eé]|declaration|readout) (?:by|of|from)\b"
    r"|(?:speech|address|remarks|message|testimony) (?:by|of|delivered)\b|(?:full )?(?:text|transcript) of\b|open letter\b)"
)
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
FARTHEST = 8  # sentences over which a source is carried on
LONGEST_QUOTE = 8  # paragraphs
FEWEST_TURNS = 3


def index_at(said: list[tuple[int, Sentence]], place: int) -> int:
    """Which sentence holds a place."""
    return bisect_right(said, place, key=itemgetter(0)) - 1


def sourced(p: Paragraph, place: int) -> bool:
    """Has what stands at a place of a paragraph a source in the paragraph itself, or quotation marks around it?"""
    if quoted(p, Span(place, place + 1)):
        return True
    said = spoken(p)
    i = index_at(said, place)
    here = voice(said[i][1])
    return any(r.start <= place - said[i][0] < r.end for r in here.reach) or (
        not here.sourced and (has_neighbour(said, i) or is_quoted_next(p, i))
    )


def has_neighbour(said: list[tuple[int, Sentence]], i: int) -> bool:
    """Has a sentence without a cue the source of those before it, or of the next one?"""
    for before in range(i - 1, max(-1, i - 1 - FARTHEST), -1):
        if not carried_on(said[before + 1][1].text, said[before][1].text):
            break
        if voice(said[before][1]).sourced:
            return True
    return i + 1 < len(said) and names_source_of(said[i + 1][1])


def is_quoted_next(p: Paragraph, i: int) -> bool:
    """Does the next sentence quote somebody who counts: "“We counted 8,500 arrivals,” said Ana Berg"?"""
    parts = sentences(p)
    following = parts[i + 1][1].text if i + 1 < len(parts) else ""
    return following[:1] in OPEN_QUOTE and COUNT.search(following) is not None and voice(spoken(p)[i + 1][1]).sourced


def carried_on(text: str, before: str) -> bool:
    """Does a sentence without a cue go on with the source of the sentence before?"""
    if CARRIED.match(text) or answers(text) or opens_with(text, 2, reporting().records, INSTITUTIONS):
        return True
    return NUMBER.match(text) is not None and COUNT.search(before) is not None


def answers(text: str) -> bool:
    """ "Of those polled", "the respondents": does a sentence go on with what people asked have answered?"""
    return "respondents" in text or (any(word in text for word in ASKED) and ANSWERED.search(text) is not None)


def holds_figures(text: str) -> bool:
    """ "The report …", "Its latest survey …": does a sentence open with something that holds figures, and was named before?"""
    return opens_with(text, 3, reporting().records)


def opens_with(text: str, within: int, *nouns: frozenset[str]) -> bool:
    """Does a sentence open with "the" or "this" and, among its next words, one of some nouns?"""
    m = DEFINITE.match(text)
    return m is not None and any(w in known for w in m[1].lower().split()[:within] for known in nouns)


def names_source_of(s: Sentence) -> bool:
    """Does a sentence name the source of the sentence before: "The figures were released by …", "…, the report says", "…, it said"?"""
    if holds_figures(s.text) or THE_RECORD.search(s.text):
        return voice(s).sourced
    return SAME.search(s.text) is not None and any(c.kind == "aside" and SAME.match(s.text, c.span.start) for c in voice(s).cues)


@view
def speech(d: Document) -> frozenset[int]:
    """The blocks of a story that are somebody's words as a whole: a statement, the middle of a running quotation, a turn of an
    interview and the paragraphs that follow it."""
    blocks = [b.prose for b in d.blocks]
    turns = [(i, m[0].strip()) for i, p in enumerate(blocks) if not p.heading and (m := TURN.match(p.text))]
    speakers = Counter(who for _, who in turns)
    inside: set[int] = set()
    if any(STATEMENT.match(text) for text in (d.title, *[p.text for p in blocks[:2]])):
        return frozenset(range(len(blocks)))
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


@view
def poll_named(d: Document) -> int:
    """The first block in which a story names a poll and who made it; the figures behind it need not be laid to it again. One
    past the last block, where there is none."""
    for i, block in enumerate(d.blocks):
        text = block.prose.text
        if ("poll" in text or "survey" in text) and any(POLL.search(s.text) and voice(s).sourced for _, s in spoken(block.prose)):
            return i
    return len(d.blocks)


def has_source(d: Document, at: int, place: int) -> bool:
    """Has what stands at a place of a block of a story a source, in it or in the paragraphs beside it?"""
    p = d.blocks[at].prose
    if sourced(p, place) or at in speech(d):
        return True
    before = d.blocks[at - 1].prose if at else None
    if (
        before is not None
        and before.text.rstrip().endswith(":")
        and not before.heading
        and any(voice(s).sourced for _, s in spoken(before))
    ):
        return True
    said = spoken(p)
    i = index_at(said, place)
    start, here = said[i]
    if voice(here).sourced:
        return False
    if linked(d, Span(start, start + len(here.text)).shift(d.blocks[at].start)):
        return True
    if i == 0 and before is not None and not before.heading and (STRONG.match(here.text) or answers(here.text) or holds_figures(here.text)):
        last = spoken(before)
        if last and voice(last[-1][1]).sourced:
            return True
    following = spoken(d.blocks[at + 1].prose) if i + 1 == len(said) and at + 1 < len(d.blocks) else []
    return bool(following) and holds_figures(following[0][1].text) and voice(following[0][1]).sourced
