"""What the sentence around a claim says of time, place, part and change: whether its number may be compared with another."""

from __future__ import annotations

from functools import lru_cache

from newslint.lexicon import places as lexicon
from newslint.pattern import Pattern, pattern, word_set
from newslint.views.calendar import DAYS, MONTHS

from .claims import Claim

# Another time, part or case, anywhere in the sentence: for claims that only have their noun in common.
RISE = pattern(
    r"\b(?:r[io]s\w+|climb\w*|increas\w*|revis\w+|updat\w+|grew|grown|jump\w*|up\s(?:from|by|to)|from|earlier|previous\w*|initial\w*|first|prior|last|as\sof|by\s(?:then|the)|since|"
    r"another|more|other|others|additional|every|each|per|daily|average|so\sfar\sthis|year|month|week|yesterday|ago|total|worldwide|global\w*|nationwide|expected|feared|could|may|"
    r"might|would|if|separate\w*|second|third|different|elsewhere|meanwhile|(?:1[5-9]|20)\d\d)\b",
)
MOVED = pattern(
    r"\b(?:earlier|previous\w*|initial\w*|revis\w+|updat\w+|as\sof|by\sthen|at\sfirst|expected|feared|could|might|would|if|another|more|"
    r"(?:rose|risen|rises|rising|climb\w+|jump\w+)\sfrom|up\sfrom|last|week|month|ago|war\sof|battle)\b(?!\sthan)"
)
SINCE = pattern(r"\b(?:[Ii]n|of|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)\s(?:\w+\s)?(?:19|20)\d\d\b")
# The same where the claim points back: only what says that the number itself was another one, or that it changed just there.
WAS = pattern(
    r"\b(?:earlier|previous\w*|initial\w*|original\w*|former(?:ly)?|revis\w+|updat\w+|as\sof|by\sthen|at\sfirst|used\sto|ago|"
    r"last\s(?:year|month|week|season|time)|join\w*|adding|added|plus|instead|compared|versus|unlike)\b"
)
PERHAPS = pattern(r"\b(?:could|might|unless|feared|if|would)\b")
CHANGES = pattern(
    r"\b(?:gr[eo]w|r[io]se|climb|increas|expand|enlarg|f[ae]ll|dropp|cut|reduc|shr[aiu]nk|halv|doubl|swell|swoll|rais)\w*\s(?:[a-z]+\s){0,2}(?:to|from|by|of|its|their|the)?\s?"
    r"(?:the\s)?$"
)
YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
ANEW = pattern(
    r"\b(?:[Aa]nother|[Aa]lso|[Mm]eanwhile|[Ee]lsewhere|[Nn]earby|[Ii]n\san?(?!\s(?:\w+\s)?(?:statement|report|letter|message|post|speech|interview)\b))\b|\b[Aa]n?\s(?:[\w-]+\s){0,3}(?:attack|blast|bomb|bombing|bomber|crash|collision|strike|airstrike|raid|"
    r"explosion|shooting|gunman|quake|earthquake|fire|blaze|flood|storm|cyclone|hurricane|tornado|typhoon|landslide|avalanche|ferry|boat|bus|train|truck|plane|riot|clash|"
    r"ambush|massacre|stampede|protest|outbreak|battle|accident|incident|operation|offensive)s?\b"
)
MORE = pattern(
    r"\b(?:another|others?|additional|more(?!\sthan)|total|altogether|nationwide|worldwide|since|daily|average|each|every|per|separate\w*|second|third|different|elsewhere|meanwhile|"
    r"overall|annually|now|so\sfar|already|by\s(?:\w+day|then|noon|midnight|nightfall)|expected|would|may|until|toll\s(?:rose|climbed|reached))\b"
)
SAYS = pattern(r"\b(?:sa(?:id|ys)|told|according|reported|reports|put|puts|counted|estimate[ds]?|claim(?:ed|s)?|confirmed)\b")
ANOTHER = pattern(
    r"\b(?:(?:another|other|further|additional|extra|more|new|second|separate|each|every|per|than|average|versus|vs\.?)\s(?!the)(?:\w+\s)?"
    r"|(?:than|versus|unlike)\sthe\s)$"
)
AND_MORE = pattern(
    r"\b(?<!injuring\s)(?<!wounding\s)(?<!wounding\sof\s)(?:another|\w+\s(?:more|others))\b(?!\s(?:than|(?:were\s)?(?:injured|wounded|hurt)))"
)
WITH = pattern(r"^,\swith\s(?:the\s)?[A-Z]")  # "the three countries, with Peru"
APIECE = pattern(
    r"\s?(?:more\b|others?\b|each\b|apiece\b|per\b|an?\s(?:day|week|month|year|night|hour|head|person|piece|share|ton|tonne|barrel|pound|ounce|gallon)\b|of\s(?:whom|which|them|these|those)\b|to\s\d)"
)
NAME = pattern(r"\b[A-Z][\w’'-]+")
OPENERS = word_set(
    "the a an it its they their he she his her this that these those in on at by for of from with as and but when while after critics"
)
ANY_PLACE = pattern(r"\b(?:in|at|near|across|on|from|outside)\s(?:the\s)?(?:[a-z]+\s){0,3}([A-Z][\w’'-]+)")
CALENDAR = frozenset([*DAYS, *MONTHS]) - {"sep"}
OTHERS = word_set("""
    other others another further additional more new first second third fourth last next previous former initial original remaining final
    extra fresh
""")
DISTINCT = OTHERS | word_set("different separate same top main major local")
# What behind "the 12 people" says which people, so that they need not be those of before.
WHICH = pattern(
    r"\s(?:(?:who|whom|whose|that(?!\s(?:the|their|its|his|her|it|they|he|she|an?)\b)|which|from|of|in|on|at|with|for|about|among|behind|beside|between|without|aged|inside|near|outside)"
    r"\s[^,.;:()]{2,40}|(?!were|had|died|need)(?:\w+ing|\w{2,}ed|\w+wn|made|held|sent|left|lost|built|sold|paid|born|bought|brought|caught|found|taught|told|"
    r"won|given|taken|seen|hit|hurt|shut|put|set|written|driven|chosen|beaten|stolen|broken)\b"
    r"(?!\s(?:that|an?|the|his|her|their|its|no|not|to|up|out|off|back|away|home|down)\b)[^,.;:()]{0,30})|-|\s\("
)
LATER = pattern(
    r"\s(?:still|now|then|already|yet|alive|alone|present|able|responsible|likely|due|available|close|next|I|he|she|it|they|we|you|[A-Z][a-z]+)\s[^,.;:()]{2,30}"
)
# Verbs that have no passive: "the 12 tanks arrived at night" does not say which tanks.
ACTED = pattern(
    r"\s(?:arrived|agreed|appeared|argued|began|behaved|belonged|collapsed|continued|departed|differed|disappeared|emerged|escaped|existed|failed|gathered|happened|"
    r"hoped|landed|lasted|lived|marched|objected|occurred|paused|reacted|refused|remained|replied|responded|resigned|returned|seemed|survived|talked|travell?ed|"
    r"vanished|voted|waited|walked|worked|yielded)\b"
)
AUXILIARY = pattern(r"\s(?:is|are|was|were|has|have|had|will|would|can|could|did|does|said|says)\b")
RELATIVE = pattern(r"\s(?:who|whom|whose|that|which)\b")
HERE = pattern(
    r"\s(?:for\s(?:nothing|free|good|ever|now)|on\sboard|in\sall|in\squestion|of\sthem|on\s[A-Z]\w+day|in\scustody|at\sthe\stime)\b"
)
CONTENT = pattern(r"[^\W\d_]{4,}")
SMALL = word_set("that this they them their have been were will with from into over after when where which whom whose said under about")


def steady(claim: Claim, other: Claim) -> bool:
    """Does nothing say that the number was another one at another time, or is that of others?"""
    for c in (claim, other):
        ahead = c.ahead.lower()
        if WAS.search(ahead) or WAS.search(c.behind[:80].lower()) or CHANGES.search(ahead):
            return False
        if c is other and AND_MORE.search(c.behind):
            return False
        if WITH.search(c.behind) or APIECE.match(c.behind) or ANOTHER.search(ahead) or (c is other and PERHAPS.search(ahead)):
            return False
    return one_year(claim, other) and OTHERS.isdisjoint(other.modifiers)


def one_year(claim: Claim, other: Claim) -> bool:
    """Does no sentence put its number into a year that the other does not name?"""
    a, b = years(claim), years(other)
    return a == b or not (dated(claim) or dated(other) or (a and b))


def one_time(claim: Claim, other: Claim) -> bool:
    """Do two sentences not name different months, weekdays or years?"""
    a, b = days(claim), days(other)
    return one_year(claim, other) and (not a or not b or a == b)


def days(c: Claim) -> frozenset[str]:
    """The months and weekdays that a sentence names."""
    return frozenset([n for part in (c.ahead, c.behind) for n in NAME.findall(part) if n.lower() in CALENDAR])


def dated(c: Claim) -> bool:
    return SINCE.search(c.ahead) is not None or SINCE.search(c.behind) is not None


@lru_cache(1 << 10)
def years(c: Claim) -> frozenset[str]:
    return frozenset(YEAR.findall(c.ahead) + YEAR.findall(c.behind))


@lru_cache(1 << 10)
def which(c: Claim) -> frozenset[str]:
    """The words that say which of them are meant."""
    if HERE.match(c.behind) or ACTED.match(c.behind):
        return frozenset()
    m = WHICH.match(c.behind) or (None if c.unit else LATER.match(c.behind))
    if not m:
        return frozenset()
    said = m[0] if RELATIVE.match(m[0]) else AUXILIARY.split(m[0], 1)[0]  # "his 45 goals for the club are a record"
    return frozenset([w for w in CONTENT.findall(said.lower()) if w not in SMALL] or ["?"])


@lru_cache(1 << 10)
def stems(c: Claim) -> frozenset[str]:
    """How the words of a sentence begin."""
    return starts(c.ahead) | starts(c.behind) | {w[:5] for w in (*c.modifiers, c.head)}


def starts(part: str) -> frozenset[str]:
    return frozenset(w[:5] for w in CONTENT.findall(part.lower()))


@lru_cache(1 << 10)
def undisturbed(part: str) -> bool:
    return not (RISE.search(part.lower()) or '"' in part or "“" in part)


def free(c: Claim) -> bool:
    """Does nothing in the sentence say that it is another time, place or part, or somebody's words?"""
    return undisturbed(c.ahead) and undisturbed(c.behind)


def anew(c: Claim) -> bool:
    """Does the sentence bring in an event of its own ("when a bomb went off")?"""
    return ANEW.search(c.ahead) is not None or ANEW.search(c.behind) is not None


def current(c: Claim) -> bool:
    """Is it the state of things at the time of the story?"""
    return not any(MOVED.search(part.lower()) or SINCE.search(part) for part in (c.ahead, c.behind))


def either_says(what: Pattern, claim: Claim, other: Claim) -> bool:
    """Does the sentence around one of two claims say it, in whatever case?"""
    return any(what.search(part.lower()) for c in (claim, other) for part in (c.ahead, c.behind))


def names(c: Claim) -> frozenset[str]:
    """The words with a capital that do not open the sentence, and the name that does."""
    return frozenset(
        [n for part in (c.ahead, c.behind) for n in NAME.findall(part) if n.lower() not in CALENDAR and n.lower() not in OPENERS]
    )


def places(c: Claim) -> frozenset[str]:
    """The places and the like that the sentence names."""
    return frozenset([n for part in (c.ahead, c.behind) for n in ANY_PLACE.findall(part) if n.lower() not in CALENDAR])


def where(c: Claim) -> str:
    """The town or region that the sentence names first, behind the figure or before it."""
    for part in (c.behind, c.ahead):
        for name in ANY_PLACE.findall(part):
            if lexicon.kind(name) in ("capital", "city", "town", "region"):
                return str(name)
    return ""
