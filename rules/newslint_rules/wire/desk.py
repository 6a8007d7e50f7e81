"""What desks and agencies write to one another, known by its shape: notes, takes and slugs, signs at the head and at the foot of a story.

None of it is a sentence: it stands alone in a paragraph, with an address in front ("Picture desk:"), in capitals, or as codes and
initials that no dictionary has. What is published with a story is left: "Reporting by", an editor's note, a correction.
"""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.words import zipf
from newslint.pattern import pattern
from newslint.prose import Document, Span

DESKS = (
    r"(?:pictures?|photos?|news|night|day|copy|sports?|foreign|city|metro|national|world|business|graphics?|video|web|online|digital"
    r"|features?|production)"
)
WHAT = (
    r"(?:more|details|quotes?|photos?|captions?|pictures?|pics?|pix|graphics?|map|story|reactions?|updates?|background|headline|byline"
    r"|video)"
)
# A whole paragraph, wherever it stands.
NOTE = pattern(
    r"[(\[*]*(?:"
    rf"(?:(?i:{DESKS} desk)|[Dd]esk|DESK|Eds?|EDS?|Subs|SUBS) ?[:–—-] *\S.*|(?:Editors|Desk|Subs|Eds), (?:please|pls|note)\b.*"
    r"|(?i:(?:pls|plz) (?:check|note|confirm|verify|add|cut|trim|use|see))\b.*|(?<=[(\[])(?:check|CHECK)\b[^()]{0,60}[)\]]"
    r"|DO NOT (?:PUBLISH|PRINT|RUN|USE|POST)\b.*|Do not (?:publish|print)\b.{0,40}|HOLD(?: (?:FOR|UNTIL|TILL)\b.*)?"
    r"|(?:FIRST |ROUGH |FINAL )DRAFT|DRAFT ?[-–—:] ?(?i:not|do not|for)\b.*"
    rf"|(?i:(?:attention|attn|note|notes|memo|advisory)\b[ :.]*(?:(?:to|for|all|the) )*(?:(?:{DESKS} )?(?:editors?|desks?)|eds|subscribers?"
    r"|clients?|newsrooms?|producers?|copy ?takers?))(?!['’])(?: *[:–—-].*|[)\] ]*)"
    r"|(?:(?:ATTENTION|ATTN) ?[-–—:] ?)?(?:ADDS|UPDATES|RECASTS|TRIMS|REWRITES|RELEADS|REFILES|CLARIFIES)\b(?! *:)(?=.*[a-z]).*"
    r"|(?<=\()(?:Adds|Updates|Recasts|Trims|Rewrites|Releads|Refiles|Repeats|Writes through)\b[^()]*\)"
    r"|(?:1st|2nd|3rd|\dth) (?i:lead|ld|take|add|sub)\b[^.!?]{0,60}|(?:LEAD|TAKE|ADD|SUB|PAGE|UPDATE|WRAP) \d\b[)\] ]*"
    r"|(?:1ST|2ND|3RD|\dTH) (?:LEAD|LD|TAKE|ADD)\b[)\] ]*|[\w-]+,? ?(?:1st|2nd|3rd|\dth) ?(?:Ld|Lead)(?:-Writethru)?[,\d]*"
    r"|(?i:with) (?:PICTURES?|PHOTOS?|GRAPHICS?|VIDEO|MAPS?|PIX)[)\] ]*|\(With (?:Photos?|Graphics?|Pictures?|Video)\)"
    r"|(?:BC|AM|PM)(?:-[A-Z0-9]{2,})+/?|[A-Z]{2,}(?:-[A-Z0-9]{2,})+/(?:[A-Z]{2,})?"
    r"|(?:FILE PHOTO|File photo)\b[.: ]*|[A-Z]{2,7} PHOTO ?/ ?[A-Z].{0,60}|PHOTO BY [A-Z .]{3,60}"
    r"|(?:URGENT|BULLETIN|NEWS ?ALERT|NEWS ?FLASH|WRITE-?THRU|WRITE-?THROUGH|MANDATORY KILL|PLEASE KILL|KILL)\b[ .!*)\]-]*"
    r"|(?:[a-z]?\d{3,4} )?(?:BC|AM|PM)-[A-Z][^.!?]*(?:--|\b(?:Ld|Lead|Writethru|Bjt|Take|Adv)\b)[^!?]*"
    r"|(?:With )?(?:AP|AFP|EPA|PA|Reuters|REUTERS|Getty|ANI|PTI) (?i:photos?|pix|graphics?|video)s? [A-Z]{1,8}_?\d{2,}.*"
    rf"|(?i:{WHAT}(?: \w+){{0,2}} (?:to come|to follow))[.…)\] ]*|\d{{2,5}} words[)\] ]*|(?i:word ?count)\W*\d+"
    rf"|(?i:(?:headline|title|caption|text|body|body copy|byline|photo|name) (?:goes )?here)[)\] ]*"
    r")"
)
# In the copy: what is still to come, and what a form asks for.
TO_COME = pattern(
    rf"[(\[](?!more)(?:(?i:{WHAT})|names?|ages?|titles?|figures?) (?:to come|to follow|TO COME|TO FOLLOW)[)\]]"
    r"|(?:Insert|Enter|Type|Paste) (?:your |the |a )?(?:text|headline|title|caption|body|photo|image|quote|name|link|copy|summary) here\b"
)
# In front of the first words of a story: the number of a take.
OPENING = pattern(r"(?:UPDATE|WRAPUP|LEAD) ?\d{1,2} ?- ?(?=\w)|(?:RPT|REFILE|WRAPUP|TAKE-A-LOOK)-(?=[A-Z])|URGENT ?[:–—-]+ ?(?=[A-Z])")
CODE = r"(?:[A-Z]{2,6}[/-][A-Za-z/]{2,12}|[A-Z]*\d[\dA-Z:.]*|GMT|[a-z]{2,4}(?:/[a-z]{2,4})+)"
# At the foot of a story: the end of an item, the time at which it was sent, the desk's initials.
ENDING = pattern(
    rf"[(\[]?(?:END(?:S)? ?(?:OF )?(?:ITEM|STORY|TEXT|REPORT|COPY|TAKE|MESSAGE)(?: (?:{CODE}|[A-Z]{{2,5}}))*"
    rf"|ENDS? {CODE}(?: {CODE})*|END|E[Nn]ds|(?:\d{{4}}|\d\d:\d\d) ?(?:GMT|UTC|E[SD]T)(?: [A-Z]{{3}})?(?: \d{{1,4}})*"
    r"|[A-Z]{2,5}-\d\d-\d\d-\d\d \d{4}[A-Z]{3})[)\]]?"
)
INITIALS = pattern(r"[(\[–—-]*\s?((?:[A-Z]{2,6}/|/)?[a-z]{2,4}(?:/[a-z]{2,4}){0,4}/?)[)\]]?")
SIGNED = pattern(r"[.!?”\"]\s+(\(?[A-Za-z/]{5,24}\)?)$")  # initials behind the last stop
FOOT = 3  # paragraphs
COMMON = 5  # zipf of a word such as “he”, which is nobody's initials
LONGEST_NOTE, LONGEST_SIGN = 200, 40  # code points


def note(text: str) -> bool:
    """Is a paragraph a note of the desk, whatever its place?"""
    return len(text) < LONGEST_NOTE and (m := NOTE.match(text)) is not None and m.end() >= len(text.rstrip(")]* "))


def initials(text: str) -> bool:
    """Initials of those who wrote and edited: small letters between strokes, and not words ("he/she")."""
    m = INITIALS.fullmatch(text)
    return bool(m and "/" in m[1] and not all(zipf(part) >= COMMON for part in m[1].split("/") if part.islower()))


def signs(d: Document) -> Iterator[Span]:
    """The signs of the wire at the head and at the foot of a story."""
    blocks = d.blocks
    if blocks and (m := OPENING.match(blocks[0].prose.text)):
        yield Span(*m.span()).shift(blocks[0].start)
    for block in blocks[1:][-FOOT:]:
        text = block.prose.text
        if len(text) <= LONGEST_SIGN and (ENDING.fullmatch(text) or initials(text)):
            yield Span(0, len(text)).shift(block.start)
        elif block is blocks[-1] and (m := SIGNED.search(text, max(0, len(text) - LONGEST_SIGN))) and initials(m[1]):
            yield Span(*m.span(1)).shift(block.start)
