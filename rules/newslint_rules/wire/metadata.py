"""Metadata, placeholders and markup in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule

from .desk import TO_COME, note, signs
from .embargo import embargo
from .enclosed import fenced

DATE = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?"
# A date with or without its name, before the first word of a story.
FIELD = pattern(rf"\s*((?:(?i:date|dated|published|updated|pubdate|created|modified|time)[ :=]+{DATE}|{DATE})(?:[ \t,;|–—-]+(?=\S)|\s*$))")
# A line that is a field of the content system, a picture without its caption, or a sign of the wire.
LINE = pattern(
    r"(?i:slug|byline|hed|dek|standfirst|word ?count|dateline|publish(?:ed)?[ _]date|meta[ _-]?(?:description|title)|seo[ _]title"
    r"|permalink|(?:article|story|cms)[ _-]?id|tags|topics|keywords|categor(?:y|ies)|filed under|(?:photo|image|picture) caption|sub-?head"
    r"|pull ?quote|kicker|teaser|url)(?:: *|=)(?=\S).{0,160}"
    r"|(?:LENGTH|LOAD-DATE|SECTION|DATELINE|HEADLINE|BODY|PUBLICATION-TYPE|LANGUAGE): ?\S.{0,100}|Document [A-Z]{4,}\w{12,}"
    r"|(?:First |Last )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted)(?: at| on|:)? [\w ,]{0,24}"
    r"(?:\d\d?[:.]\d\d.{0,20}|\d (?:minutes?|hours?|days?) ago)"
    r"|(?:Image|Media|Video) (?:source|caption|copyright)\b.{0,120}|(?i:pull ?quote|sub-?head|side ?bar|body text)[\]: ]*"
    r"|\[(?i:pull ?quote|sub-?head|side ?bar|break)\]|%[A-Z_]{3,}%|null|undefined|NaN|Untitled(?: document)?|(?i:test)(?: (?i:test))+"
    r"|-+ ?(?:Forwarded|Original) [Mm]essage ?-+|Sent from my i\w+|#{2,6} \S.{0,120}|\*\*[^*]{1,160}\*\*"
    r"|(?:Image|Photo|Picture|Caption|Video|File|Credit|Pic)s?: *(?:\S+\.(?:jpe?g|png|gif|webp|svg|mp4))?"
    r"|(?:Image|File|Photo):\S.{0,100}\.(?:jpe?g|png|gif|webp|svg)"
    r"|[-–—]* ?MORE(?: ?[-–—]+|\.{2,}|…)?|[-–—]+ ?more ?[-–—]*|more ?[-–—]+|\((?:MORE|more)\)|MORE TO (?:COME|FOLLOW)"
    r"|-+ ?30 ?-+|#{3,}|[-–— ]*ENDS[-–— ]*|\((?:ENDS|END)\)"
)
LONGEST_LINE = 200  # code points
TAIL = pattern(r"(?<=[.!?”\"])\s+(\((?:MORE|more)\)|-+ ?MORE ?-+|MORE|\((?:ENDS|END)\))$")
# Each alternative begins with letters or a sign that is rare in copy; a text without any of them is not searched.
RARE = ("TK", "XX", "xxxx", "??", "?)", "?]", "**", "orem ipsum", "orem Ipsum", "[", "&", "<", "{", "(CQ)", "(cq)")
PROMISED = ("to come", "to follow", "TO COME", "TO FOLLOW", "Insert ", "Enter ", "Type ", "Paste ")
DEBRIS = pattern(
    r"TK(?<!\wTK)(?: ?TK)*\b(?! ?[A-Z])|XXX(?<!\wXXX)X*(?![\w-])(?! [A-Z])|[Ll]orem [Ii]psum\b"
    r"|\[(?:INSERT|insert|TBC|TBA|TK|NAME|name here|DATE|date|XX+|link|LINK|CHECK|check|PHOTO|IMAGE|photo|image)\b[^\]\n]{0,40}\]"
    r"|&(?:amp|nbsp|quot|lt|gt|apos|[rl][sd]quo|[mn]dash|hellip|#x?[0-9a-fA-F]{2,6});"
    r"|</?(?:p|br|div|span|strong|em|b|i|u|a|img|h[1-6]|ul|ol|li|blockquote|iframe|script|figure)(?: [^<>\n]{0,200})?/?>"
    r"|\{\{[^{}\n]{0,80}\}\}|\[object Object\]|\$?\{[A-Za-z]\w{2,30}\}|<!--|\]\((?=https?://)"
    r"|\[(?:HEADLINE|BYLINE|QUOTE|CAPTION|GRAPHIC|MAP|VIDEO|EMBED|TWEET|AGE|TITLE|PLACE|CITY|TIME|NUMBER|URL|SOURCE|TO COME)"
    r"\b[^\]a-z\n]{0,40}\]"
    r"|\[(?:[Yy]our|[Ff]irst|[Ll]ast|[Ff]ull|[Cc]ompany|[Cc]ity) [Nn]ame\]|\[[A-Z]{2}\d{1,2}\]|[(\[](?:CQ|cq)[)\]]"
    r"|(?<!\w)(?:XX(?= (?:people|percent|per cent|years?|million|billion|times|others)\b)|x{4,}(?!\w)|(?<!\S)\?{2,}(?= [a-z]))"
    r"|\((?:sp|SP|spelling|name|age|title|date|check|CHECK)\?+\)|\[(?:who|when|where|which|clarify)\?[^\]\n]{0,40}\]"
    r"|(?<![\w*])\*\*\w[^*\n]{1,80}\*\*(?![\w*])"
    r"|</?(?:subhead|headline|byline|body|caption|quote|media|hl\d)>"
    r"|\[/?(?:caption|embed|gallery|youtube|pullquote|blockquote|img|url)\b(?:[ =][^\]\n]{0,200})?\]"
)
NAMED = pattern(r"[A-Z]\w* $")  # before the XXX of Super Bowl XXX


@view
def debris(p: Paragraph) -> list[Span]:
    """What a content system or a desk left in a paragraph, wherever in the story it stands."""
    text = p.text
    if embargo(text):
        return []  # judged there
    if note(text) or fenced(text) or (len(text) < LONGEST_LINE and (m := LINE.match(text)) and m.end() == len(text)):
        return [Span(0, len(text))]
    found = []
    if any(c in text for c in RARE):
        found = [Span(*m.span()) for m in DEBRIS.finditer(text) if not (m[0][0] == "X" and NAMED.search(text[: m.start()][-30:]))]
    if any(c in text for c in PROMISED):
        found += [Span(*m.span()) for m in TO_COME.finditer(text) if not any(s.start <= m.start() < s.end for s in found)]
    if text.endswith(("MORE", ")", "-")) and (m := TAIL.search(text, max(0, len(text) - 20))):
        found.append(Span(*m.span(1)))
    return found


@rule(Level.WARNING)
def leftover_metadata(d: Document) -> Iterator[Finding]:
    """Metadata, a placeholder or markup stands in the copy.

    A field of the content system before the first word, a slug, a "TK" that was to be filled, a "MORE" of the wire, an entity or a tag that
    a paste has left: none of it is meant for readers.

    Bad:  {--date 2024-02-17 --}Turkish President Recep Tayyip Erdogan arrived.
    Bad:  The minister left at {==TK==} on Monday. He has {==XXX==} children. Smith {==&amp;==} Sons said {==[INSERT QUOTE]==}.
    Bad:  Talks fail¶The envoys met in Cairo.¶{==Eds: UPDATES with quote, trims.==}¶They left.¶{==(Photo desk: see folder CAIRO_7)==}
    Bad:  {==1st Lead==}¶The envoys met.¶{==(Adds quotes, background)==}¶{==AP Photo NYK112 (caption to come)==}
    Bad:  He met {==XX==} people {==(name to come)==}, the envoy {==(sp?)==}, and {==xxxx==} others {==[who?]==} in {==**Cairo**==}.
    Bad:  The envoys met.¶{--END ITEM 1830 XNA/rt--}
    Bad:  The envoys met.¶They left.¶{--kt/mo--}
    Bad:  He met {==[QUOTE TO COME]==} and {==${firstName}==}. {==[caption id="3"]==}The port{==[/caption]==}
    Bad:  {==Slug: gaza-talks==}¶The envoys met.¶{==lorem ipsum==} dolor sit amet¶{==Image: cairo.jpg==}¶{==(MORE)==}
    Bad:  The envoys met.¶{==[[teaser_box: port-strike-gallery]]==}¶{==<insert map port-04 after par 3>==}
    Bad:  The envoys met.¶{==XXX CALL THE CLERK BEFORE NOON XXX==}¶They left.
    Bad:  Talks fail¶{==(Writethru with toll; LAYOUT: TRIM FROM BELOW)==}¶{==#GALLERY# ID 4071-XNA==}¶They left.
    Good: They left.¶(Reporting by Ana Berg in Oslo; editing by C. Dahl)¶(This story has been updated with a quote.)¶($1 = 0.92 euros)
    Good: Date 2024 was a good year. On 2024-02-17 he came.
    Good: TK Maxx and K.P. played in Super Bowl XXX; more and MORE came. AT&T & Sons have 3 < 5 friends.
    Good: Editor's note: a name was corrected.¶Note to readers: he/she and km/h stay.¶Reporting by A. Berg; Editing by C. Dahl
    Good: He had (the best is yet to come) said so [applause]. A night desk: what is it? Ends and means differ, in the end.¶he/she
    Good: Image: Gage Skidmore.¶He wrote “[the] end” and [laughs]. Title: the play of the year was long.
    """
    if d.blocks and (m := FIELD.match(d.blocks[0].prose.text)):
        yield flag(Span(*m.span(1)).shift(d.blocks[0].start), "a field of the content system stands before the story", "")
    for span in signs(d):
        yield flag(span, "a sign of the wire is left at the head or the foot of the story", "")
    for block in d.blocks:
        for span in debris(block.prose):
            yield flag(span.shift(block.start), "this is not copy: it was left behind, or was to be filled in")
