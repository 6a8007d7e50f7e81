"""Paragraphs that a desk has fenced off: a short line in brackets, strokes or capitals that speaks to colleagues and not to readers.

Not the words tell, of which there is no end, but the fence, what of it is no sentence, and one sign of the trade inside: the word
for a part of the work (trim, caption, insert), a code, or a file.
"""

from __future__ import annotations

from newslint.pattern import pattern

LONGEST = 160  # code points
FENCED = pattern(
    r"\((?P<round>[^()]+)\)|\[{1,3}(?P<square>[^\[\]]+)\]{1,3}|<+(?P<angle>[^<>]+)>+|\{+(?P<curly>[^{}]+)\}+"
    r"|(?P<sign>[#*=~_X/|]{2,})[ :]*(?P<twice>.+?)[ :]*(?P=sign)|#[A-Z]+#[ :]*(?P<tag>.+)|//+ ?(?P<slash>.+)"
)
INSIDE = ("round", "square", "angle", "curly", "twice", "tag", "slash")
TRADE = frozenset(
    """
    advisory add adds block byline caption captions check clip copy credit cut desk draft edit editor editors eds embed embargo ends
    file fix folder gallery graf graph graphic graphics headline hed hold image infobox insert inserts intro kill layout lede legal link
    links note order page par para photo photos pic pics picture pix placeholder pls please pull pullquote query quote recasts rewrite
    rewrites sidebar slug slugline spike standfirst sub subs subeditor tag teaser template thumbnail trim trims tweet update updates
    verify video widget writethru writethrough xref
    """.split()
)
CODE = pattern(
    r"\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z_-])[\w]+(?:[-_]\w+)+\b|\b\w+_\w+\b|\bID \d+|\b[\w-]+\.(?:jpe?g|png|gif|docx?|pdf|mp4|html?|xml)\b"
)
WORD = pattern(r"[A-Za-z]+")
# What is published in brackets: who reported and edited, corrections, sources of pictures and of translations.
PUBLISHED = pattern(
    r"(?:additional |further )?(?:report|writ|edit|compil|translat|film|produc)(?:ing|ed|ten) (?:by|in|from)\b"
    r"|(?:this (?:story|version|article|report)|the (?:story|headline))\b|\$1\b|(?-i:[A-Z]{2,5})$|photo(?:graph)?s?(?: by|:)"
    r"|(?:source|credit)s?:"
    r"|clarif|correct|file photo$|updated?:? ",
    2,
)


def fenced(text: str) -> bool:
    """Is a paragraph a note of the desk by its fence and a sign of the trade inside?"""
    if len(text) > LONGEST or text[:1] not in "([<{#*=~_X/|":
        return False
    m = FENCED.fullmatch(text.strip())
    if m is None:
        return False
    inside = next(m[name] for name in INSIDE if m[name]).strip()
    if inside.lower() in TRADE:
        return True
    if PUBLISHED.match(inside) or sentence(inside):
        return False
    words = {w.lower() for w in WORD.findall(inside)}
    return not words.isdisjoint(TRADE) or CODE.search(inside) is not None or (m["round"] is None and inside.isupper() and " " in inside)


def sentence(inside: str) -> bool:
    """Is what stands inside a sentence for readers: it begins with a capital, ends with a stop and is long?"""
    return inside[:1].isupper() and inside[-1:] in '.!?”"' and len(inside.split()) > 7 and not inside.isupper()
