"""Notices, tags of agencies and invitations of a website."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted

# The head of a notice that reaches to the end of its paragraph.
LEGAL = pattern(
    r"LEGAL (?:WARNING|NOTICE)|DISCLAIMER:|COPYRIGHT|©|\(c\) (?:19|20)\d\d|Copyright (?:©|\(c\)|(?:19|20)\d\d|by )"
    r"|All [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED|All rights of (?:the )?published"
    r"|This material may not be (?:published|reproduced)|No part of this (?:publication|article|story) may be"
)
# What a website says to its visitors, at the head of a sentence. Each case begins with a letter, so that the scan leaps to it.
INVITES = pattern(
    r"Click (?:here|on the link|the link|below)\b|Tap (?:here|the link)\b|Click HERE\b|CLICK HERE\b"
    r"|READ MORE\b|READ ALSO\b|Read [Mm]ore(?::|\W*$)|Read [Aa]lso ?:|Also [Rr]ead ?:|ALSO READ\b"
    r"|Follow us (?:on|at)\b|Like us on\b|Find us on (?:Facebook|Twitter|Instagram)|Sign up (?:for|to) (?:our|the|receive)\b"
    r"|Subscribe (?:to our|now|here|today)\b|SUBSCRIBE\b|Download (?:our|the) [\w ]{0,20}\bapp\b"
    r"|Join our (?:WhatsApp|Telegram|newsletter|channel|mailing)|Story continues (?:below|after)\b|Article continues (?:below|after)\b"
    r"|Share this (?:article|story|post)\b|Listen to this (?:article|story)\b|Advertisement(?=\W*$)|ADVERTISEMENT(?=\W*$)"
    r"|Scroll (?:down )?to continue\b"
    r"|Related (?:[Aa]rticles?|[Ss]tor(?:y|ies)|[Cc]overage|[Tt]opics|[Cc]ontent|[Ll]inks|[Rr]eading|[Nn]ews)\W*(?=$|:)"
    r"|RELATED(?: (?:STORY|STORIES|ARTICLES?|COVERAGE|TOPICS|CONTENT|LINKS|READING|NEWS))?(?=\W*$|:)|SEE ALSO ?:|See also ?:"
    r"|WATCH ?: (?=[A-Z])|LISTEN ?: (?=[A-Z])|READ ?: (?=[A-Z])|MORE ?: (?=[A-Z])"
    r"|Skip to (?:main )?content\b|Skip advert(?:isement)?\b|Please enable (?:JavaScript|cookies)\b|Continue reading below\b"
    r"|Keep reading below\b"
    r"|Print this (?:page|article|story)\b|Email this (?:page|article|story)\b"
    r"|Sign in to (?:read|continue|comment)\b|Already a subscriber\?"
    r"|Get (?:the latest|our) [\w ]{0,30}(?:newsletter|in your inbox|notifications)"
)
# A whole paragraph that a website puts around a story: a button, a counter, a row of headlines behind a label.
AROUND = pattern(
    r"(?i:(?:you (?:may|might) also (?:like|be interested in)|recommended (?:for you|reading|stories)|most (?:read|popular|viewed)"
    r"|trending(?: now)?|sponsored(?: content)?|promoted(?: content)?|continue reading|leave a (?:comment|reply)|\d+ comments?"
    r"|no comments(?: yet)?"
    r"|comments are closed|back to (?:top|home ?page)|share on (?:facebook|twitter|x|whatsapp|linkedin)|\d+ min(?:ute)?s? read"
    r"|thanks? (?:you )?for (?:reading|subscribing|signing up)|loading(?:\.\.\.|…)|join us on \w+|get (?:our|the) app|sign up here"
    r"|enter your e-?mail(?: address)?"
    r"|tweet|share this|follow @\w+(?: on \w+)?|read (?:the )?full (?:story|article|report) here|read more (?:at|on) \S+"
    r"|(?:media|press) contacts?(?::.*)?|for (?:media|press) (?:inquiries|enquiries)\b.*|advertisement"
    r"|we use cookies\b.*|skip (?:ad|advert)|read full (?:story|article)|share (?:via email|link)|copy link))\W*"
    r"|(?:(?i:also read|read also|read|must read|don['’]t miss|see also)) ?\| ?\S.{3,120}"
    r"|(?:Must [Rr]ead|Don['’]t [Mm]iss|MUST READ|DON['’]T MISS): ?\S.{3,120}|[-–—]+ ?(?:ANI|PTI|IANS|AFP|UNI|AP|Reuters|Xinhua|Bernama)"
    r"|\((?:AP|AFP|PTI|ANI|IANS|UNI|EFE|DPA|dpa|Reuters|Xinhua|Bernama|TASS|UPI)\)"
    r"|\(?(?:Except for the headline, )?[Tt]his story has not been edited by\b.*"
    r"|[A-Z][A-Z ]{3,24}: ?[^|\n]{3,90}(?: \| [^|\n]{3,90})+"
)
MARKS = " -–—*•»>"  # with which a button is set off
LONGEST_AROUND = 400  # code points
AGENCY = pattern(
    r"(?<=[.!?”\"’]) ?(\((?:[A-Z]{2,6}|Reuters|Xinhua|Bloomberg|Agencies|agencies|Tasnim|Anadolu)\))$"
)  # a tag behind the last full stop; in front of it, an abbreviation is explained


@view
def notices(p: Paragraph) -> list[Span]:
    """The notices, invitations and tags of agencies in a paragraph, outside quotations."""
    text = p.text
    if len(text) < LONGEST_AROUND and (AROUND.fullmatch(text) or AROUND.fullmatch(text.strip(MARKS))):
        return [Span(0, len(text))]
    found: list[Span] = []
    if (m := LEGAL.search(text)) and heads(text, m.start()):
        found = [Span(m.start(), len(text))]
    found += [Span(*m.span()) for m in INVITES.finditer(text) if heads(text, m.start())]
    if text.endswith(")") and (m := AGENCY.search(text, max(0, len(text) - 20))):
        found.append(Span(*m.span(1)))
    return [s for s in found if not quoted(p, Span(s.start, s.start + 1))]


def heads(text: str, at: int) -> bool:
    """Does a sentence begin here?"""
    before = text[max(0, at - 3) : at].rstrip("([ \n\t\xa0•*→»>–-")
    return not before or before[-1] in '.!?:…”")|'


@rule(Level.WARNING, when=notices)
def boilerplate(p: Paragraph) -> Iterator[Finding]:
    """A notice, the tag of an agency or an invitation of a website stands in the copy.

    Copyright and legal notices belong to the page, "Read more" and "Follow us" to the website from which the copy was taken, and the
    agency is named in the byline.

    Bad:  Talks go on to end the long conflict. {==(ILKHA)==}
    Bad:  {==LEGAL WARNING: All rights of the published news, photos and videos are reserved by the agency.==}
    Bad:  He left. {==Click here==} to see it.¶{==Read more:==} Talks fail¶{==Follow us on==} Facebook.¶{==All rights reserved.==}
    Bad:  The envoys met.¶{==RELATED STORIES: Talks fail in Cairo | Aid for the north==}¶{==Skip advertisement==}¶{==12 comments==}
    Good: He asked them to read more books and to follow us. “Click here,” he said. He left (early).
    Good: The World Health Organization (WHO) met. Copyright law is old. He held all rights reserved to kings.
    Good: No comments were made. The most read of the papers is the Mail. Sponsored content grew. He read 12 comments.
    Good: CAIRO (AP) — Envoys met.¶Read more about it in the paper, he said. Advertisement spending rose, and subscribe he did.
    """
    for span in notices(p):
        yield flag(span, "this belongs to the page or the agency, not to the story")
