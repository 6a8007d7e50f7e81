"""A comma between a subject and its verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.pattern import pattern, word_set
from newslint.prose import Sentence, Span, view
from newslint.rule import Finding, Level, Safety, flag, rule
from newslint.views.clauses import PREPOSITIONS

# Finite forms that are neither participles nor nouns: behind a comma they can only be the verb of what stands before it.
PAST = (
    "took went gave became began fell rose saw knew wrote spoke flew drove grew broke chose swore withdrew arose forgot threw shook "
    "sank sang swam shrank came ran died arrived remained appeared "
    "happened occurred emerged belonged"
)
# What else is a verb behind a comma: a form in -s that is no noun, or a past with its object, which a participle has not.
PRESENT = "includes contains becomes remains requires provides allows covers represents consists continues gives takes makes"
OBJECT = r"(?:the|a|an|its|their|his|her|two|three|four|five|six|seven|eight|nine|ten|several|dozens|hundreds|thousands|\d[\d,]*)"
COMMA = pattern(
    r",\s+(?P<verb>(?:have|has|had|are|is|were|was)(?:n[’']t)?\s+(?!never\b)[a-z]+"
    r"|(?:will|would|can|could|may|might|must|should)(?:n[’']t|\s+not)?\s+[a-z]+"
    rf"|(?:{PAST.replace(' ', '|')})\s+[a-z]+|(?:showed|said)\s+that|said\s+they|told\s+(?:reporters|journalists)"
    r"|(?:refused|decided|failed)\s+to"
    rf"|(?P<plain>(?:{PRESENT.replace(' ', '|')})\s+{OBJECT}|[a-z]{{3,}}ed\s+{OBJECT}))\b"
)
# Participles that have an object all the same ("named the best"), or stand before a time ("opened the same year").
WITH_OBJECT = tuple(
    word_set("""
    called named dubbed termed labelled labeled considered deemed nicknamed titled entitled offered awarded granted denied asked allowed
    promised refused owed assured spared elected appointed declared crowned believed followed surrounded accompanied aged priced weighed
    numbered joined topped headed backed passed issued fined charged handed assigned dated located stationed
    """)
)
TIME = pattern(
    r"\s(?:(?:same|next|previous|following|whole|full|very|last|first|few|couple|good|long|short|early|half|quarter|third)\s)*(?:of\s)?(?:an?\s)?"
    r"(?:day|night|week|weekend|fortnight|month|year|decade|century|generation|season|morning|evening|afternoon|moment|time|minute|hour"
    r"|summer|winter|spring|autumn|mile|kilomet(?:er|re)|block|distance|length|fraction|most|worst|bit|little|lot|way)s?\b"
)
# The verb of the sentence behind a second comma: what stands between the two was an apposition.
CLOSED = pattern(r"[^,]*,\s(?:ha[sd]|have|is|are|was|were|will|would|can|could|may|might|must|should|said|says|told|[a-z]+ed)\b")
BEGINS = word_set("the a an this these those some all both many several his her its their our most two three four five six every")
VERBS = word_set(f"""
    {PAST} drew heard sang rang drank swam began stole swung hung won dug bent lent fought sold fell rose
    is are was were be been being am has have had do does did will would can could may might must shall should says said say made makes
    make came comes took went gave became began fell rose saw knew wrote spoke flew drove grew broke chose met led held left kept told
    found lost won ran got put set let gets runs wants needs means seems lies stands remains remain exists happens matters want need
    know think live lives work works sold sent built bought brought taught thought caught sought paid laid sat ran sang hit cut shut
    spent lent felt dealt meant slept swept wept struck stuck spun wore tore bore ate beat bit hid rode woke fled fed shot sank froze
    blew understood withstood overcame underwent
""")
OPENERS = word_set("""
    in on at by for from to with without into over under about after before since until during among between amid against near as than
    like unlike despite of across inside outside beyond behind above below within through throughout upon per via if when while where
    although though because unless whether once that what who whoever whatever which whichever how why there here then now today
    yesterday tomorrow tonight earlier later meanwhile however moreover also still yet so thus and but or nor not only never neither
    either yes well oh indeed perhaps maybe instead otherwise nevertheless too more most least all last next first second finally again
    soon often always usually sometimes rarely given following according based having being monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november december dear hello thank sorry please
    let just even alone together especially particularly worse better best present absent gone missing key long born known built seen
    written taken driven notable attached enclosed central crucial
""")
# Before these a word in -ed is the verb of a clause, and no participle of the subject: "He entered a stable at 15, was promoted".
OBJECTS = word_set("""
    a an the his her its their our my your him them it up out off down away back this that these those over into onto past across
    towards toward
""")
SERIES = pattern(r",?\s(?:and|but|or)\s(?:(?:then|later|also|now|never|soon)\s)?(?:" + "|".join(sorted(VERBS)) + r"|[a-z]+ed)\b")
FEWEST, MOST = 2, 16  # words of a subject
LAST = word_set("""
    now then today here there though too however also again alone himself herself itself themselves inc ltd co corp jr sr year years
    week weeks month months day days night morning evening afternoon weekend season summer winter spring autumn decade century time ago
    later earlier before after together else
""")
# Before these the form may be the participle of a subject: "the drones shot down over the town", "the bodies found in the river".
PARTICIPLES = word_set("found shot held caught built brought sent hit hurt led left bought sold stolen taken heard struck cut set fed")
CLAUSE = 3  # words of a clause with who, at least: "those who can, will"
WORD = pattern(r"[^\W_][\w'’‑-]*")
NO_SUBJECT = pattern(r"[,;:—–()\[\]“”\"?!/]|\s[-–—]\s|\.\s")
NOBODY = frozenset(["you", "i", "we", "he", "she", "it", "they", "there", "not"])


@view
def parted(s: Sentence) -> re.Match[str] | None:
    """The first comma of a sentence, if a verb stands behind it."""
    m = COMMA.search(s.text)
    return None if m and NO_SUBJECT.search(s.text, 0, m.start()) else m


@rule(Level.WARNING, when=parted)
def subject_comma(s: Sentence) -> Iterator[Finding]:
    """A comma parts a subject from its verb.

    A pair of commas may stand between them, one alone may not. It is said only where all that stands before the comma is the
    subject: no other mark, no verb, no opening phrase.

    Bad: The Egyptian leader Abdel Fattah el-Sissi{--,--} have united their efforts in Cairo.
    Bad: The head of the regional health authority{--,--} has resigned.
    Bad: Several members of the delegation{--,--} took part in the march.
    Bad: The teams of the fire brigade{--,--} completed their search on Monday.
    Bad: The contract of the dockers{--,--} includes a rise of 5 percent.
    Bad: The debris of the drones shot down over the port{--,--} damaged three houses.
    Bad: The bodies found in the river{--,--} were taken away. Pupils of the school{--,--} said they were safe.
    Good: The bridge, opened the same year, was closed. The firm, called the best of all, has closed.
    Good: The plane, codenamed the Swift, is new. The town, shelled the length of the war, was rebuilt. The crowd cheered, waved the flags.
    Good: The bridge, damaged a year ago in a flood, has been closed. The pupils, aged 12 and 13, left.
    Good: In recent years, have the people changed?
    Good: The head of the authority, Anna Berg, has resigned.
    Good: Those who can, will leave.
    Good: “The talks, are they over?” she asked.
    Good: He entered a stable at 15, was promoted at 23 and retired in 1984.
    Good: The company sold its mills, was renamed in 1999 and is based in Oslo. The bill passed the House, has stalled and may die.
    Good: He's a remarkable man, is young John Clay. Holmes walked over to his desk, took out a key and a letter.
    Good: Whatever is, is right. Later that week, was the turn of the navy.
    """
    text = s.text
    m = parted(s)
    if not m or text.rstrip()[-1:] in '?”"':
        return
    written = [w[0] for w in WORD.finditer(text, 0, m.start())]
    words = head([w if at and w[0].isupper() else w.lower() for at, w in enumerate(written)])  # Black Lives Matter has no verb
    if not FEWEST <= len(words) <= MOST or words[0] in OPENERS or words[0] in VERBS or words[-1].lower() in LAST or opens_phrase(words):
        return
    if any(w in VERBS or w.endswith(("n't", "n’t")) for w in words) or (m["verb"].split()[-1] in NOBODY and m["verb"][:4] != "said"):
        return
    if words[0].replace("’", "'").partition("'")[0] in NOBODY:
        return
    if m["verb"].startswith("arrived") and "," in text[m.end() :]:  # “The envoy, arrived from Oslo, spoke”
        return
    if SERIES.search(text, m.end()) and not (m["plain"] and words[2:3] == ["of"]):  # “The head of” is surely no clause
        return
    if any(a.endswith("ed") and b in OBJECTS for a, b in pairwise(words)) or (m["plain"] and not surely(words, m)):
        return
    yield flag(Span(m.start(), m.start() + 1), "no comma stands alone between a subject and its verb", "", safety=Safety.REVIEW)


def head(words: list[str]) -> list[str]:
    """The words of a subject, without the clause with who that ends it, and without its participle where a preposition follows."""
    who = words.index("who") if "who" in words else len(words)
    if who > 1 and len(words) - who > CLAUSE and words[0] != "those":
        words = words[:who]
    return [w for at, w in enumerate(words) if at < 2 or w not in PARTICIPLES or not follows(words[at + 1 : at + 2])]


def follows(after: list[str]) -> bool:
    """May this word follow a participle that belongs to a noun?"""
    return any(word in PREPOSITIONS or word in ("dead", "down") for word in after)


def surely(words: list[str], m: re.Match[str]) -> bool:
    """Is a plain verb, which may be a participle elsewhere, the verb of the subject: no other verb stands before it, and its object
    behind it?"""
    verb = m["plain"].split()[0]
    apposition = verb in WITH_OBJECT or verb.endswith(("named", "titled", "called")) or CLOSED.match(m.string, m.end())
    begins = words[0] in BEGINS or words[1:2] == ["of"]
    return begins and not apposition and not any(w.endswith("ed") for w in words) and not TIME.match(m.string, m.end())


def opens_phrase(words: list[str]) -> bool:
    """Is the first word an adverb, or does it open a phrase of its own ("Based in Paris")?"""
    return words[0].endswith(("ly", "ing")) or (words[0].endswith("ed") and words[1] in PREPOSITIONS)
