"""Notices, tags of agencies and invitations of a website."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes

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
    r"|Scroll (?:down )?to continue\b|Related (?:[Aa]rticles?|[Ss]tor(?:y|ies)|[Cc]overage|[Tt]opics)\W*(?=$|:)"
    r"|Get (?:the latest|our) [\w ]{0,30}(?:newsletter|in your inbox|notifications)"
)
AGENCY = pattern(
    r"(?<=[.!?”\"’]) ?(\((?:[A-Z]{2,6}|Reuters|Xinhua|Bloomberg|Agencies|agencies|Tasnim|Anadolu)\))$"
)  # a tag behind the last full stop; in front of it, an abbreviation is explained


@view
def notices(p: Paragraph) -> list[Span]:
    """The notices, invitations and tags of agencies in a paragraph, outside quotations."""
    text = p.text
    found: list[Span] = []
    if (m := LEGAL.search(text)) and heads(text, m.start()):
        found = [Span(m.start(), len(text))]
    found += [Span(*m.span()) for m in INVITES.finditer(text) if heads(text, m.start())]
    if text.endswith(")") and (m := AGENCY.search(text, max(0, len(text) - 20))):
        found.append(Span(*m.span(1)))
    return [s for s in found if not any(q.start <= s.start < q.end for q in quotes(p))] if found else []


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
    Good: He asked them to read more books and to follow us. “Click here,” he said. He left (early).
    Good: The World Health Organization (WHO) met. Copyright law is old. He held all rights reserved to kings.
    Good: CAIRO (AP) — Envoys met.¶Read more about it in the paper, he said. Advertisement spending rose, and subscribe he did.
    """
    for span in notices(p):
        yield flag(span, "this belongs to the page or the agency, not to the story")
