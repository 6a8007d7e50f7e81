"""Figures that need no source although their class is contested: a few counted one by one, presupposed numbers ("the 12 men"),
rates, what somebody was charged with, people who were moved and not harmed, and the exact tolls of events that are told as
known already. All is read from the words before the figure and a few behind it."""

from __future__ import annotations

from ..lexicon.contested import listed, words_of
from ..pattern import pattern, word_set
from ..prose import Sentence, Span
from .figures import Figure
from .text import vocabulary

SMALLEST = 20  # plain counts below it are left alone
SMALLEST_OF_THE_PAST = 100  # an exact toll of what is told as known already
SMALLEST_CROWD = 100  # a count of people who came: who was there can see so many
SMALLEST_MANY = 1000  # "hundreds" who came are seen; thousands are estimated
OLDEST_CHILD, OLDEST = 17, 115
TALLIES = word_set("toll number count total figure tally")
NEAR, FAR = 60, 120  # characters before a figure that are read for what leads to it, and for what it depends on

QUALIFIERS = word_set("""
    about around some nearly more than over at least almost another up to roughly only as many other same first last extra additional
    further
""")
PRESUPPOSING = word_set("""the these those their his her its all both each every other first last""")
OWNED = word_set("""people residents inhabitants citizens population households workers employees staff members students""")
OWNERS = ("'s", "’s", "s'", "s’")
RATES = word_set("""per each""")
# Nouns and verbs before "of" or "for" that tell how many there are, and nothing of what befell them.
PARTS_OF = word_set("""part one member last city town village population nation country island""")
IN_EVERY = (["in", "every"], ["for", "every"], ["out", "of"])
SAMPLES = {
    "of": word_set("""study survey poll sample samples name names throats""") | PARTS_OF,
    "from": word_set("""samples data"""),
    "on": word_set("""data"""),
    "for": word_set("""cared caring cares care"""),
}
DIED = word_set("""died dies dying die dead""")
SWAPPED = word_set("""swap swapped exchange exchanged""")  # prisoners of whom both sides know how many there are
TRAVELLERS = word_set("""passengers travellers travelers tourists holidaymakers commuters""")  # who are delayed, and not displaced
INVITED = word_set(
    """lawmakers leaders guests delegates ministers envoys scientists shareholders athletes runners players"""
)  # and counted
ONLINE = word_set("""facebook twitter instagram tiktok youtube followers subscribers viewers""")
LIVING = pattern(r"(?:\s+[\w’'-]+){1,3}?\s+(?:live|lived|work|worked)(?:\s+(?:there|here))?[,.;]")
FICTION = word_set("""novel novels film films movie movies thriller fictional character characters plot""")
CHARGED = word_set("""linked tied confessed accused charged convicted suspected guilty acquitted sentenced wanted jailed imprisoned""")
CHARGE = pattern(
    r"(?:linked|tied|confessed|accused|charged|convicted|suspected|guilty|acquitted|sentenced|wanted|jailed|imprisoned)\b"
    r"[^,;]{0,60}?\s(?:of|with|in|for|over|to)\s[^,;]{0,60}$"
)
ABOARD = pattern(r"(?:\s+[\w’'-]+){0,4}?\s+(?:on\s+board|aboard)\b")
# What an exact toll stands behind where its event is known already: a clause that hangs on another, and a time that is past.
KNOWN = pattern(r"\b(?:which|who|that|where|after|before|when|how|had|left)\b[^,;]*$")
PAST = pattern(
    r"\b(?:earlier\s+this|last\s+(?:week|weekend|month|[A-Z]\w+day)|(?:at|over)\s+the\s+weekend|(?:days|weeks|months|years)\s+ago"
    r"|(?:beginning|start|end)\s+of\s+(?:the|this|last)\s+(?:week|month|year))\b"
)
# "a month after the number of infections passed one million": a mark that was reported when it was passed.
MILESTONE = pattern(r"\s(?:after|when|since)\s[^,;]*\s(?:surpassed|passed|topped|exceeded|reached|crossed)\s+$")
TOLD = ("casualties", "hostages", "damage")
# What is planned or expected to be is no claim yet; what a disaster will cost or kill is one.
PLANNED = ("crowd", "displaced", "share")
WILL = pattern(r"\b(?:will|would|shall|to\s+be|could|should)\s[^,;]*$")
IF = pattern(r"(?:\b[Ii]f|\b[Uu]nless|\swould\s+have)\s[^;.]*$")
CONDITIONS = word_set("""if unless would""")
EXPECTED = pattern(r"[^,;.]{0,40}?\s(?:is|are|were|was)\s+expected\b")
WHEN = pattern(r"[^,;.]*?(?:,[^,;.]*,)?[^,;.]*?\s(?:when|after|as)\s")
TALLY = pattern(r"\b(?:has|have|now|since|so\s+far|still|to\s+date|this\s+year|toll|total|brings|bringing|rose|risen|reached)\b")


def plain(f: Figure) -> bool:
    """Is a figure no claim whatever it counts: nothing, a part of a word, or a few of what are counted one by one?"""
    return not f.value or f.joined or (f.value < SMALLEST and f.form in ("numeral", "words") and f.kind != "money")


def needs_source(sentence: Sentence, place: Span, f: Figure, kind: str) -> bool:
    """Is the figure more than a small plain count, and neither presupposed nor a rate, nor part of a charge?"""
    text, words = sentence.text, vocabulary(sentence)
    if not FICTION.isdisjoint(words) or (kind == "hostages" and not SWAPPED.isdisjoint(words)):
        return False
    head = f.head.lower()
    if (kind == "crowd" and (counted_out(f) or head in INVITED or not ONLINE.isdisjoint(words))) or (
        kind == "displaced" and head in TRAVELLERS
    ):
        return False
    if head in ONLINE or (kind in TOLD and is_age(text, place, f)):
        return False
    if kind in TOLD and f.form in ("numeral", "words") and f.value < SMALLEST_OF_THE_PAST and known_event(text, place, f):
        return False
    if kind == "displaced" and LIVING.match(text, place.end):
        return False
    if "board" in text[place.end : place.end + NEAR] and ABOARD.match(text, place.end):
        return False
    said = text[max(0, place.start - FAR) : place.start]
    if not CONDITIONS.isdisjoint(words) and IF.search(said):
        return False
    if kind == "casualties" and MILESTONE.search(said):
        return False
    if kind in PLANNED and (WILL.search(said) or EXPECTED.match(text, place.end)):
        return False
    if leads_elsewhere(text[max(0, place.start - NEAR) : place.start], f, kind):
        return False
    return CHARGED.isdisjoint(words) or not CHARGE.search(text[: place.start])


def is_age(text: str, place: Span, f: Figure) -> bool:
    """ "The singer, who drowned in 1967, was 78.": the age of one who is named, and no toll."""
    return (
        not f.head
        and OLDEST_CHILD < f.value < OLDEST
        and text[place.end : place.end + 1] in ".,;"
        and text.endswith((" was ", " is ", " turned "), 0, place.start)
        and (listed("harm") | TALLIES).isdisjoint(words_of(text[: place.start].lower()))
    )


def leads_elsewhere(before: str, f: Figure, kind: str) -> bool:
    """Do the words before a figure presuppose it, make a rate of it, or make it the object of a verb that harms nobody?"""
    words = before.lower().split()
    n = len(words)
    while n and words[n - 1] in QUALIFIERS:
        n -= 1
    verb = words[n - 1].lstrip("(“\"'‘—–") if n else ""
    if verb in DIED and words[n:] == ["at"]:  # an age
        return True
    if kind != "money" and (verb in RATES or words[n - 2 : n] in IN_EVERY):
        return True
    if kind != "hostages" and (verb in listed("elsewhere") or (n > 1 and words[n - 2] in SAMPLES.get(verb, ()))):
        return True
    if kind == "displaced" and (words[n - 2] if verb in ("in", "an") and n > 1 else verb) in listed("moved"):
        return True
    if f.form not in ("percent", "fraction", "many") and (verb in PRESUPPOSING or not PRESUPPOSING.isdisjoint(words[n:])):
        return True
    return f.head.lower() in OWNED and verb.endswith(OWNERS)


def known_event(sentence: str, place: Span, f: Figure) -> bool:
    """Is an exact toll told as known already, of a past event or in a clause that hangs on another, and no tally that goes on?"""
    left = sentence[max(sentence.rfind(";", 0, place.start), place.start - FAR, 0) : place.start]
    if f.approx or TALLY.search(left) or TALLY.search(sentence, place.end, place.end + 60):
        return False
    return bool(KNOWN.search(left) or PAST.search(sentence) or WHEN.match(sentence, place.end, place.end + FAR))


def counted_out(f: Figure) -> bool:
    """Is the size of a crowd small, or given to the last head, as by those who sell the tickets?"""
    small = f.value < (SMALLEST_MANY if f.form == "many" else SMALLEST_CROWD)
    return small or (f.form == "numeral" and not f.approx and f.scale == 1 and f.value % 10 != 0)
