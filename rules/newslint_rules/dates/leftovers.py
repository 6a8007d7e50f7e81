"""A bare year behind a source ("according to the Planetary Society 2019, …", "the mayor said 2019."): what was left of a reference.

Contests, fairs, laws and surveys are named with their year, and so are those who run them; only a name that is that of a standing
institution by its head, or that the story lays words to without the year as well, has none.
"""

from __future__ import annotations

from newslint.lexicon import places
from newslint.lexicon.reporting import reporting
from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span
from newslint.views import quoted

from .lives import is_given
from .surroundings import sentence_at

INSTITUTIONS = word_set("""ministry society service services office bank university institute institution department agency police
    court association authority federation foundation organisation organization bureau centre center centers centres corporation
    hospital museum observatory academy administration guard army navy inspectorate laboratory""")  # fmt: skip
# Bodies that are made for one event as well, and then named after it: the Organising Committee of Brazil 2014.
BODIES = word_set("committee commission council board company union trust group league party alliance coalition government")
# What in a name may have its year by right.
DATED = word_set("""act award awards cup games championship championships festival conference congress summit forum expo exhibition fair
    show week day tour open olympics paralympics euro eurovision worldcon convention census survey index report review study outlook
    atlas yearbook ranking rankings barometer freedom strategy agenda vision plan budget bill treaty agreement directive
    regulation protocol constitution code project programme program prize contest race marathon rally grand prix season class cohort
    election elections referendum model series edition miss mister paper book data figures database guidelines guidance guide
    factbook handbook manual bulletin release list map dashboard table tables collection""")  # fmt: skip
# Institutions that are known by their letters; those that hold contests are named with their years.
BY_LETTERS = word_set("""ABC AFP AP BBC CBS CDC CIA CNBC CNN DEA DPA ECB ECDC EPA ESA EU FAA FAO FBI FCC FDA FEMA FSB FTC HMRC HSBC IAEA IBM
    ICC ICRC ILO IMF IRNA ITV MIT MSF NASA NATO NBC NHS NIH NOAA NPR NTSB NYPD OECD OFCOM ONS OPEC OSCE PBS RCMP RSPB RSPCA RTE TASS UCL
    UCLA UN UNESCO UNHCR UNICEF UNRWA USAID USDA USGS WFP WHO WMO WTO""")  # fmt: skip
KIND = pattern(r"\b(?:agency|broadcaster|channel|station|watchdog|regulator|charity|union|newspaper|utility|carmaker|airline|insurer)\s$")
COMMON = pattern(
    r"\b[Tt]he\s(?:[\w-]+\s){0,2}(?:ministry|police|agency|department|university|court|bank|company|government|council|army|navy|hospital)\s$"
)
WITHIN = frozenset(["of", "for", "and", "the", "&"])
MOST_WORDS = 12
ENDS = pattern(r"[.,;:!?)](?!\s?(?:and\s|or\s)?[0-9]{4}\b)|[”\"]|$|\s(?:says|said|told|added)\b")
SPEECH = pattern(r"\s(?P<verb>[a-z]+)(?P<object>\s(?:the|that|a|an|its|it|his|her|their|no|this|these|those|on|in)\b)?")
LABELS = pattern(
    r"\b(?:[Aa]ccording\sto|said|says)(?:\sthe)?\s$|,\s(?:an?\s)?(?:[a-z]+\s){0,2}(?P<job>analyst|economist|researcher|strategist|scientist|lecturer"
    r"|professor|lawyer|engineer|geologist|epidemiologist)\s(?:at|with|from)(?:\sthe)?\s$|\b(?P<by>by)(?:\sthe)?\s$"
    r"|\b(?:spokes(?:man|woman|person)|[Dd]irector(?:[-\s][Gg]eneral)?|head|president|chair(?:man|woman)?|chief(?:\sexecutive)?)"
    r"\s(?:at|for|of)(?:\sthe)?\s$|\b(?:told|[Ss]peaking\sto|remarks\sto|interview\swith)(?:\sthe)?\s$"
)
# "…, the World Food Programme said 2019.": nothing is said that is a year, unless it was asked for.
SAID_LAST = pattern(
    r"(?:(?P<quote>(?<!\?)[”\"],?|,[”\"])|,)\s(?!(?:and|but|or|who|which|as|if|when|because)\s)[^\s,;:“”\"]+(?:\s[^\s,;:“”\"]+){0,8}?"
    r"\s(?:said|says|reported|warned|added|confirmed)\s$"
)
ASKED = pattern(
    r"\b(?:[Aa]sk(?:ed|ing)|[Ww]hen|[Ww]hich|[Ww]hat|[Ww]hile|years?|dates?|but|[Pp]ressed|s?he|they|[12][0-9]{3}s?|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|century|decades?)\b"
)
REPORTED = pattern(r"\sreported(?:[,.]|\s(?:[A-Z]|there\b))")
STOP = pattern(r"\.(?:\s|$)")


def is_leftover(d: Document, p: Paragraph, year: Span) -> bool:
    """Does a bare year stand directly behind the name of a source, in whose name it has no place, or behind what the source did?"""
    if said_last(p, year):
        return True
    common = COMMON.search(p.text, max(0, year.start - 50), year.start)
    name = Span(common.start(), year.start - 1) if common else name_before(p.text, year.start)
    if p.heading or quoted(p, year):
        return False
    if by_letters(d, p, year):
        return True
    if len(p[name].split()) < 2:
        return False
    words = [w.lower() for w in p[name].split()]
    label = LABELS.search(p.text, max(0, name.start - 60), name.start) if ENDS.match(p.text, year.end) else None
    head = institution(words)
    if not (label or speaks(p.text, year.end)) or not DATED.isdisjoint(words[head + 1 :]):
        return False
    return head >= 0 or words[-1] in BODIES or bool(label and label["job"]) or is_source(d, p[name])


def said_last(p: Paragraph, year: Span) -> bool:
    """Does the year end a sentence in which somebody has said something else?"""
    if not p.text.endswith(("d ", "s "), 0, year.start) or not STOP.match(p.text, year.end) or p.heading or quoted(p, year):
        return False
    before = p.text[sentence_at(p, year.start).start : year.start]
    said = SAID_LAST.search(before)
    if said is None or not said.start():
        return False
    return "sked" not in before if said["quote"] else ASKED.search(before) is None


def by_letters(d: Document, p: Paragraph, year: Span) -> bool:
    """Does the year stand behind the letters of an institution that speaks, or where somebody speaks for it?"""
    start = p.text.rfind(" ", 0, max(0, year.start - 1)) + 1
    word = p.text[start : year.start - 1]
    if not (3 <= len(word) <= 6 or word in BY_LETTERS) or not (word.isalpha() and word.isupper()):
        return False
    label = LABELS.search(p.text, max(0, start - 60), start) if ENDS.match(p.text, year.end) else None
    if not (speaks(p.text, year.end) or REPORTED.match(p.text, year.end) or (label and not label["by"])):
        return False
    return word in BY_LETTERS or KIND.search(p.text, max(0, start - 16), start) is not None or is_source(d, word)


def name_before(text: str, at: int) -> Span:
    """The name in front of a place: capitalised words, with the small words between them; empty where there is none."""
    start, end = at, at - 1
    for _ in range(MOST_WORDS):
        cut = text.rfind(" ", 0, max(0, (start if start < at else at) - 1)) + 1
        word = text[cut : start - 1]
        if not word[-1:].isalnum() or not (word[0].isupper() or word in WITHIN):
            break
        start = cut
    while start < end and (word := text[start:end].split(" ", 1)[0]) and (word in WITHIN or word == "The"):
        start += len(word) + 1
    return Span(start, max(start, end))


def institution(words: list[str]) -> int:
    """Which word is the head of a name of an institution: Planetary Society, Ministry of Health, Budget Office; -1 for none."""
    heads = [i for i, w in enumerate(words) if w in INSTITUTIONS and (i + 1 == len(words) or words[i + 1] in WITHIN)]
    return heads[-1] if heads else -1


def speaks(text: str, at: int) -> bool:
    """Does a verb of speech follow? One that is a participle as often needs its object: "announced plans" may be announced ones."""
    m, known = SPEECH.match(text, at), reporting()
    if m is None or not (m["verb"] in known.participles or m["verb"] == "says"):
        return False
    verb = m["verb"]
    return (verb in known.say or verb in known.react) and (verb not in known.either or bool(m["object"]))


def is_source(d: Document, name: str) -> bool:
    """Does a story lay words to a name that stands without a year, or to a person by the surname, and is it none of a place?"""
    if places.find(name):
        return False
    names = (name, name.split()[-1]) if is_given(name) else (name,)
    if any(f"{x} {verb} " in d.text for x in names for verb in ("said", "says", "told")):
        return True
    return any(f"ccording to {the}{name}{end}" in d.text for the in ("", "the ") for end in (",", "."))
