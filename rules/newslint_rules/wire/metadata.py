"""Metadata, placeholders and markup in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule

DATE = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?"
# A field before the first word of a story; its value is a date, or it is one that no copy begins with.
FIELD = pattern(
    rf"\s*((?:(?i:date|dated|published|updated|pubdate|created|modified|time)[ :=]+{DATE}|{DATE})(?:[ \t,;|–—-]+(?=\S)|\s*$))"
)
LINE = pattern(
    r"(?i:slug|byline|headline|hed|dek|standfirst|keywords?|tags?|categor(?:y|ies)|word ?count|dateline|author|title|section|publish(?:ed)?[ _]date|"
    r"meta[ _-]?description|seo title|permalink|status|article[ _]id|story[ _]id|embed|related[ _]?links?)(?:: *|=)(?=\S).{0,160}"
)
FIELDS_OF_PROSE = ("title:", "status:", "author:", "section:", "headline:", "embed:", "tags:", "category:", "tag:", "categories:", "keyword:", "keywords:")
EMPTY = pattern(r"(?:Image|Photo|Picture|Caption|Video|File|Credit|Pic)s?: *(?:\S+\.(?:jpe?g|png|gif|webp|svg|mp4))?$|(?:Image|File|Photo):\S.{0,100}\.(?:jpe?g|png|gif|webp|svg)$")
# Each alternative begins with a letter or sign that is rare in copy.
DEBRIS = pattern(
    r"TK(?<!\wTK)(?: ?TK)*\b(?! ?[A-Z])|XXX(?<!\wXXX)X*(?![\w-])(?! [A-Z])|Lorem ipsum\b|lorem ipsum\b"
    r"|\[(?:INSERT|insert|TBC|TBA|TK|NAME|name here|DATE|date|XX+|link|LINK|CHECK|check|PHOTO|IMAGE|photo|image)\b[^\]\n]{0,40}\]"
    r"|&(?:amp|nbsp|quot|lt|gt|apos|[rl][sd]quo|[mn]dash|hellip|#x?[0-9a-fA-F]{2,6});"
    r"|</?(?:p|br|div|span|strong|em|b|i|u|a|img|h[1-6]|ul|ol|li|blockquote|iframe|script|figure)(?: [^<>\n]{0,200})?/?>"
    r"|\{\{[^{}\n]{0,80}\}\}|\[object Object\]|\$\{\w+\}"
)
SIGN_OFF = pattern(r"(?:\(MORE\)|-+ ?MORE ?-+|MORE|MORE TO (?:COME|FOLLOW)|-+ ?30 ?-+|#{3,}|[-–— ]*ENDS[-–— ]*|\(ENDS\)|\(END\))$")
NAMED = pattern(r"[A-Z]\w* $")  # Super Bowl XXX
TAIL = pattern(r"(?<=[.!?”\"])\s+(\(MORE\)|-+ ?MORE ?-+|MORE|\(ENDS\)|\(END\))$")


@view
def debris(p: Paragraph) -> list[Span]:
    """What a system or a desk left in a paragraph; a field at the head of a story is for the story to say."""
    text = p.text
    if m := LINE.match(text):
        if "\n" not in text and not m[0].lower().startswith(FIELDS_OF_PROSE) and m.end() == len(text):
            return [Span(*m.span())]
    if (m := EMPTY.match(text)) or (m := SIGN_OFF.match(text)):
        return [Span(*m.span())]
    found = [Span(*m.span()) for m in DEBRIS.finditer(text) if m[0][0] != "X" or not NAMED.search(text, 0, m.start())] if any(c in text for c in MARKERS) else []
    if text[-1:] in ")ER-D" and (m := TAIL.search(text, max(0, len(text) - 20))):
        found.append(Span(*m.span(1)))
    return found


MARKERS = ("TK", "XXX", "orem ipsum", "[", "&", "<", "{")


@rule(Level.WARNING)
def leftover_metadata(d: Document) -> Iterator[Finding]:
    """Metadata, a placeholder or markup stands in the copy.

    A field of the content system before the first word, a slug, a "TK" that was to be filled, a "MORE" of the wire, an entity or a tag that
    a paste has left: none of it is meant for readers.

    Bad:  {--date 2024-02-17 --}Turkish President Recep Tayyip Erdogan arrived.
    Bad:  The minister left at {==TK==} on Monday. He has {==XXX==} children. Smith {==&amp;==} Sons said {==[INSERT QUOTE]==}.
    Bad:  {==Slug: gaza-talks==}¶The envoys met.¶{==lorem ipsum==} dolor sit amet¶{==Image: cairo.jpg==}¶{==(MORE)==}
    Good: Date 2024 was a good year. On 2024-02-17 he came.
    Good: TK Maxx and K.P. played in Super Bowl XXX; more and MORE came. AT&T & Sons have 3 < 5 friends.
    Good: Image: Gage Skidmore.¶He wrote “[the] end” and [laughs]. Title: the play of the year was long and it had good actors.
    """
    if d.blocks and (m := FIELD.match(d.blocks[0].prose.text)):
        yield flag(Span(*m.span(1)).shift(d.blocks[0].start), "a field of the content system stands before the story", "")
    for block in d.blocks:
        for span in debris(block.prose):
            yield flag(span.shift(block.start), "this is not copy: it was left behind, or was to be filled in")
