"""Claims: the figures that readers could dispute, each with its class, read from the words of its clause.

Casualties, displaced, hostages, crowds, damage, polls, shares of a population, and money lost, owed, stolen or given. What
needs no source is left out: small plain counts, presupposed numbers ("the 12 men"), tolls that a year in the sentence puts
into a settled past, votes, goals, rates and laws.
"""

from __future__ import annotations

from typing import NamedTuple

from ..lexicon import places
from ..pattern import Pattern, pattern
from ..prose import Paragraph, Span, view
from .clauses import TIME, breaks
from .counted import is_plural
from .figures import Figure, quantities
from .text import quotes, sentences, vocabulary

CASUALTIES = pattern(
    r"\b(?:kill(?:ed|s|ing)?|died|dies|dying|die|dead(?:lier|liest)?|deaths?|slain|slaughter(?:ed|ing)?|perish(?:ed|ing)?|drown(?:ed|ing)?|murder(?:ed|ing)?"
    r"|massacred?|execut(?:ed|ing)|shot|wound(?:ed|ing|s)?|injur(?:ed|ing|ies|es|e)|hurt|maimed|casualt(?:y|ies)|fatalit(?:y|ies)|death\s+toll|toll"
    r"|hospitali[sz]ed|infect(?:ed|ions?|ing)|tested\s+positive|contracted|(?:lost|claimed|cost)\s+(?:\S+\s+){0,5}lives|lives\s+(?:\w+\s+)?(?:lost|claimed)"
    r"|sickened|poisoned|trapped|buried\s+alive)\b"
)
CASES = pattern(r"\b(?:[Cc]ases?|patients)\b")
DISEASES = frozenset(
    "virus coronavirus covid sars disease infection infections infected measles cholera ebola malaria dengue flu influenza polio mpox outbreak epidemic "
    "pandemic hiv aids typhoid tuberculosis meningitis plague zika rabies hepatitis diphtheria patients vaccination vaccinated".split()
)
OF_A_MILLION = pattern(r"\s+of\s+an?\s+(?:million|billion|thousand)\b")
DISPLACED = pattern(
    r"\b(?:displac(?:ed|ing|ement)|fled|flee(?:ing)?|refugees?|taken\s+refuge|took\s+refuge|sought\s+refuge|sheltering|shelters?|sheltered|crammed|crowded\s+into|homeless|uprooted"
    r"|evacuat(?:ed|ion|ions|ing|e)|evacuees|stranded|deported|expelled|driven\s+from|forced\s+(?:from|out\s+of|to\s+(?:leave|flee))|starv(?:ed|ing|ation)|hungry|hunger|famine|malnourished"
    r"|without\s+(?:power|electricity|water|food|shelter|homes?|heat|heating|gas|access)|lost\s+(?:power|their\s+homes|electricity)|in\s+need\s+of|need(?:ed|s|ing)?\s+(?:humanitarian|food|urgent)|migrants|asylum)\b"
)
HOSTAGES = pattern(
    r"\b(?:hostages?|kidnap(?:ped|ping|pings|s)?|abduct(?:ed|ing|ions?|s)?|captives?|held\s+captive|taken\s+captive|taken\s+hostage|in\s+captivity|prisoners\s+of\s+war)\b"
)
CROWD = pattern(
    r"\b(?:protest(?:ed|ing|s|ers?|ors?)?|demonstrat(?:ed|ing|ions?|ors?)|rall(?:y|ied|ies|ying)|march(?:ed|ers?|ing)?|gather(?:ed|ing|ings)?|attend(?:ed|ance|ees|ing)?|turned\s+out|turnout\s+at"
    r"|crowds?|mourners|supporters|spectators|worshippers|worshipers|pilgrims|revellers|revelers|onlookers|participants|took\s+to\s+the\s+streets|taken\s+to\s+the\s+streets|thronged|packed|flocked|lined\s+the"
    r"|assembled|congregated|rioters|descended\s+on|on\s+the\s+streets|in\s+the\s+streets|vigil)\b"
)
DAMAGE = pattern(
    r"\b(?:destroy(?:ed|ing|s)?|destruction|damag(?:ed|ing|es?)|demolish(?:ed|ing)?|flatten(?:ed|ing)?|burn(?:ed|t|ing)|razed|collapsed?|collapsing|gutted|ruined|wiped\s+out|swept\s+away|washed\s+away"
    r"|flooded|inundated|levelled|leveled|torched|wrecked|looted|scorched|engulfed|reduced\s+to\s+rubble)\b"
)
OPINION = pattern(
    r"\b(?:said|say|saying|support(?:s|ed)?|oppose[sd]?|approv(?:e|ed|es|al)|disapprov(?:e|ed|es|al)|believed?|think|thought|favou?r(?:s|ed)?|back(?:s|ed)?|trust(?:s|ed)?|agreed?|disagreed?|want(?:s|ed)?|prefer(?:s|red)?"
    r"|respondents?|poll(?:s|ed|ing)?|surveys?|surveyed|approval|support|would\s+vote|plan(?:ned)?\s+to\s+vote|feel|felt|view(?:ed)?|consider(?:ed)?|indicated|rated?|lead|led|leading|trailed|trailing|ahead)\b"
)
POLLED = pattern(
    r"\b(?:polls?|polling|polled|surveys?|surveyed|respondents?|approval|voters|pollsters?|participants|public|Americans|Britons|adults)\b"
)
VOTES = pattern(
    r"\b(?:votes?|voted|ballots?|turnout|delegates|seats|shares|stake|stakes|swing|electoral|referendum|electors|threshold|quorum|majority\s+of\s+the\s+vote|popular\s+vote)\b"
)
LOST = pattern(
    r"\b(?:loss(?:es)?|damages?|debts?|owe[sd]?|owing|stole|stolen|steal(?:ing)?|theft|fraud|defraud(?:ed|ing)?|embezzl(?:ed|ing|ement)|launder(?:ed|ing)|bribes?|bribery|looted|siphoned|swindled|scam(?:med|s)?"
    r"|ransoms?|corruption|kickbacks?|misappropriated|cheated|wiped\s+off|wasted)\b"
)
GIVEN = pattern(r"\b(?:donat(?:ed|ions?)|aid|in\s+aid|humanitarian|assistance|grants?|relief)\b")
GAVE = pattern(r"\b(?:gave|given|donated|sent|provided|received|delivered|spent|raised|contributed|paid|worth)\b")
FUTURE = pattern(
    r"\b(?:will|would|could|may|might|should|must|shall|plans?\s+to|planned|aims?\s+to|pledged|promised|announced|agreed|proposed?|approved|signed|if|unless|up\s+to\s+\S+\s+years)\b"
)
CLASS_WORDS = frozenset(
    """kill killed kills killing died dies dying die dead deadlier deadliest death deaths slain slaughter slaughtered perish perished drown drowned drowning murder murdered massacre massacred executed shot
    wound wounded wounding wounds injured injuring injuries injures injure hurt maimed casualty casualties fatality fatalities toll hospitalised hospitalized infected infection infections
    tested contracted lives sickened poisoned trapped buried case cases displaced displacing displacement fled flee fleeing refugee refugees refuge sheltering shelter shelters sheltered crammed crowded
    homeless uprooted evacuated evacuation evacuations evacuating evacuate evacuees stranded deported expelled driven forced starved starving starvation hungry hunger famine malnourished without power
    need needed needs needing migrants asylum hostage hostages kidnap kidnapped kidnapping kidnappings abduct abducted abducting abduction abductions captive captives captivity prisoners
    protest protested protesting protests protester protesters protestor protestors demonstrated demonstrating demonstration demonstrations demonstrator demonstrators rally rallied rallies rallying march
    marched marchers marching gather gathered gathering gatherings attend attended attendance attendees attending turned turnout crowd crowds mourners supporters spectators worshippers worshipers pilgrims
    revellers revelers onlookers participants streets thronged packed flocked lined assembled congregated rioters descended vigil destroy destroyed destroying destroys destruction damage damaged damaging
    damages demolish demolished flatten flattened burn burned burnt burning razed collapse collapsed collapsing gutted ruined wiped washed swept flooded inundated levelled leveled torched wrecked looted scorched
    engulfed rubble loss losses debt debts owe owed owes owing stole stolen steal stealing theft fraud defraud defrauded embezzled embezzling embezzlement laundered laundering bribe bribes bribery siphoned
    swindled scam scammed scams ransom ransoms corruption kickback kickbacks misappropriated cheated wasted donated donation donations aid humanitarian assistance grant grants relief
    percent half quarter third thirds quarters fifth fifths tenths poll polls polling polled survey surveys surveyed respondents""".split()
)
PERSONS = frozenset(
    """people person persons men women children child civilians civilian residents resident inhabitants citizens citizen locals villagers townspeople passengers passenger crew troops soldiers soldier servicemen servicewomen
    personnel militants fighters rebels insurgents guerrillas gunmen policemen police officers officer guards firefighters rescuers medics doctors nurses patients patient workers worker employees staff miners farmers
    fishermen students pupils teachers journalists reporters tourists visitors holidaymakers hikers climbers sailors divers guests worshippers worshipers pilgrims mourners supporters protesters protestors demonstrators
    marchers spectators fans revellers revelers participants attendees refugees migrants evacuees displaced families family households household relatives victims victim survivors survivor casualties casualty
    fatalities fatality deaths death wounded injured dead hostages hostage captives captive detainees prisoners inmates others souls lives bodies men boys girls boy girl woman man babies infants toddlers teenagers youths
    adults elders elderly pensioners veterans volunteers activists members Palestinians Israelis infections infection cases case injuries injury killings adherents followers believers monks nuns priests orphans
    bystanders pedestrians motorists cyclists drivers shoppers commuters customers clients immigrants nationals expatriates foreigners aid humans human voters respondents customers homes lawmakers personnel
    kidnappings abductions conscripts recruits reservists marines paratroopers commandos peacekeepers jihadists settlers rioters onlookers faithful asylum-seekers schoolchildren schoolgirls schoolboys""".split()
)
NOT_PERSONS = frozenset(
    """papers tankers containers numbers computers towers bunkers orders matters powers fires letters meters metres quarters chapters centers centres hectares shelters trailers trawlers freighters helicopters bombers
    launchers boosters servers servers customers routers readers computers cameras hours years offers answers rivers waters corners borders barriers dollars pillars showers flowers feathers carriers charters clusters
    covers craters cruisers destroyers disasters dinners drawers filters fingers folders gathers generators reactors sectors factors doctors vectors monitors motors tractors errors mirrors elevators corridors floors
    doors indicators islands grants plants elephants giants instants variants restaurants elements fees trees degrees committees employees coffees knees bees licensees lists assists coasts thrusters posters stickers trackers
    parameters semesters registers members' chambers timbers cucumbers lumbers sisters' ministers' headquarters countries""".split()
)
NO_NOUN = frozenset(
    "more killed injured wounded dead missing worldwide nationwide globally there overnight so alone altogether overall abroad".split()
)
PERSON_ENDINGS = ("ists", "ers", "ees", "ants", "ians", "ors", "men", "women")
BUILDINGS = frozenset(
    """homes home houses house buildings building structures structure apartments apartment schools school hospitals hospital mosques churches shops stores businesses factories warehouses villages towns vehicles vehicle cars
    car trucks buses boats ships planes aircraft bridges roads infrastructure properties property dwellings huts tents shelters blocks flats facilities clinics housing crops farms farmland livestock stalls barns roofs units offices""".split()
)
POPULATION = pattern(
    r"\b(?:population|people|residents|inhabitants|citizens|households?|families|children|adults|women|men|voters|workers|employees|staff|patients|students|pupils|homes|civilians|refugees|survivors|"
    r"Americans|Britons|Europeans|Palestinians|Israelis|Germans|Australians|Canadians|Ukrainians|Russians|[A-Z][a-z]+(?:ans|ians|ese|ish)|hostages|those\s+(?:killed|injured|infected|displaced)|whom|territory|enclave|country[’']s\s+\w+)\b"
)
PLACE = pattern(r"\b(?:island|city|town|country|nation|region|state|province|territory|enclave|county|village|district)\b")
PEOPLE = pattern(
    r"\b(?:people|residents|men|women|children|adults|victims|patients|workers|students|voters|respondents|families|households|refugees|migrants|hostages|deaths|cases|dead)\b"
)
COMPANY = pattern(r"\b(?:turnover|revenues?|profits?|earnings|fiscal|sales|operating|shareholders|dividends?|quarter(?:ly)?|pre-tax|net)\b")
AMOUNT = pattern(
    r"\b(?:total(?:l?ing|s|l?ed)?|reach(?:ed|es|ing)?|surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|top(?:ped|s|ping)?|stood|stands|rose|risen|rises|climbed|hit|passed|number(?:ed|s|ing)?|at|to|is|was)"
    r"(?:\s+(?:to|at|around|about|nearly|over|more|than|some|almost|least|up|as|many|roughly))*$"
)
SHARE_END = pattern(r"[,;:.()—–]|\s(?:were|was|are|is|have|has|had|who|which|that|while|but|and|in|by|from|on|at|for|with)\s")
PRESUPPOSED = pattern(
    r"(?:\b[Tt]he|\b[Tt]hese|\b[Tt]hose|\b[Tt]heir|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Aa]ll|\b[Bb]oth|\b[Ee]ach|\b[Ee]very|\b[Oo]ther|\b[Ff]irst|\b[Ll]ast)\s+(?:other\s+|same\s+|first\s+|last\s+|nearly\s+|some\s+|roughly\s+|about\s+|more\s+than\s+|over\s+)?$"
)
OWNERS = pattern(r"[’']s?\s+(?:some\s+|roughly\s+|about\s+|nearly\s+|more\s+than\s+|over\s+)?$")
PER = pattern(r"\b(?:per|in\s+every|for\s+every|out\s+of|each)\s+(?:[\d,]+\s*)?$")
# Verbs whose object a figure is, whatever harm its clause speaks of.
OTHERWISE = pattern(
    r"\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|charg(?:ed|ing|es)|rescu(?:ed|ing|es)|freed|releas(?:ed|ing|es)|sav(?:ed|ing|es)|employ(?:ed|ing|s)?|hir(?:ed|ing|es)|elect(?:ed|ing|s)"
    r"|train(?:ed|ing|s)|vaccinat(?:ed|ing|es)|invit(?:ed|ing|es)|su(?:ed|ing|es)|question(?:ed|ing|s)|interview(?:ed|ing|s)|test(?:ed|ing|s)|screen(?:ed|ing|s)|recruit(?:ed|ing|s)|enrol(?:led|ling|s)"
    r"|throats\s+of|samples\s+(?:of|from)|study\s+of|data\s+(?:on|from)|carr(?:ied|ying|ies)|transport(?:ed|ing|s)|seat(?:s|ed|ing)|host(?:s|ed|ing)|deploy(?:ed|ing|s)|sen(?:t|ding|ds)|dispatched|names?\s+of|led|leads|leading)"
    r"(?:\s+(?:about|around|some|nearly|more|than|over|at|least|almost|another|up|to|roughly|only|as|many))*\s+$"
)
YEAR = pattern(r"\b(1[5-9]\d\d|20\d\d)(?:s\b|\b)")
LONG_AGO = pattern(
    r"\b(?:last\s+(?:year|century|decade)|years\s+(?:ago|earlier|before)|decades\s+ago|a\s+(?:year|decade)\s+(?:ago|earlier|before)|(?:First|Second)\s+World\s+War|World\s+War\s+I|Holocaust|Great\s+Depression)\b"
)
STILL = pattern(r"\b(?:has|have|now|since|so\s+far|still|to\s+date|until\s+now)\b")
RESTRICTED = pattern(r"\b(?:accused|charged|convicted|suspected|guilty|acquitted)\b(?:\s+\w+){0,2}\s+(?:of|with|in)\b")
GOAL = pattern(
    r"\b(?:goals?|targets?|threshold|criteri(?:on|a)|limit(?:ed|s)?|quota|capacity|maximum|minimum|required?|requires|eligible|rule|law|tax|rate|interest|growth|discount)\b"
)
LOW, SMALL, BIG_CROWD = 5, 10, 20
BEFORE, BEHIND = 80, 90


class Claim(NamedTuple):
    """A figure that readers could dispute. `span` is the figure with its approximator and the thing counted; `kind` is
    "casualties", "displaced", "hostages", "crowd", "damage", "poll", "share" or "money"; `years`: those of its sentence when
    nothing there reaches into the present, by which it may be settled; `exact`: neither round nor approximate."""

    span: Span
    figure: Figure
    kind: str
    years: tuple[int, ...] = ()
    exact: bool = False


@view
def claims(p: Paragraph) -> list[Claim]:
    """The contested figures of a paragraph, in order; none in a heading or in quotation marks."""
    if p.heading or ("%" not in p.text and not vocabulary(p) & CLASS_WORDS):
        return []
    found = quantities(p)
    if not found:
        return []
    inside = quotes(p)
    out = []
    places_of = [(at, at + len(s.text)) for at, s in sentences(p)]
    for f in found:
        if any(q.start <= f.span.start < q.end for q in inside) or f.role or f.joined or f.value == 0:
            continue
        start, end = next(s for s in places_of if f.span.start < s[1])
        sentence = p.text[start:end]
        here = f._replace(span=f.span.shift(-start))
        kind = class_of(p, sentence, here, f)
        if kind and needs_source(sentence, here, kind):
            out.append(claim(p.text, f, kind, sentence, told(sentence, here.span)))
    return out


def claim(text: str, f: Figure, kind: str, sentence: str, clause: str) -> Claim:
    start = f.approx_span.start if f.approx_span.start >= 0 else f.span.start
    end = f.head_span.end if f.head and 0 <= f.head_span.start - f.span.end <= 30 else f.span.end
    now = STILL.search(clause) is not None
    years = () if now else tuple(int(m[1]) for m in YEAR.finditer(sentence))
    if not years and not now and LONG_AGO.search(sentence):
        years = (0,)
    exact = f.form in ("numeral", "words") and (f.value < 1000 or (not f.approx and f.value % 100 != 0))
    return Claim(Span(start, end), f, kind, years, exact)


def class_of(p: Paragraph, sentence: str, here: Figure, f: Figure) -> str:
    """The class of a figure by its form, its head and the words of its clause; "" where it is not contested."""
    clause, at = clause_of(sentence, here.span)
    if f.form in ("percent", "fraction", "points") and not OF_A_MILLION.match(p.text, f.span.end):
        return share_class(clause, at, here, f) if f.form != "points" else ""
    if f.kind == "money":
        return money_class(clause, f)
    if f.kind:
        return ""
    head = head_of(f, clause, at + len_of(here))
    near = clause[max(0, at - BEFORE) : at + len_of(here) + BEHIND].lower()
    if head in ("person", "none", "harm"):
        harms = [
            (distance(words, clause, at, here), kind)
            for kind, words in (("hostages", HOSTAGES), ("casualties", CASUALTIES), ("displaced", DISPLACED))
            if words.search(near) and (head != "none" or elided(clause, at, here, words))
        ]
        if harms:
            return min(harms)[1]
        if (CASES.search(f.head) or CASES.search(clause[max(0, at - BEFORE) : at]) and AMOUNT.search(clause[:at].rstrip())) and diseased(p):
            return "casualties"
        if f.value >= BIG_CROWD and head != "harm" and CROWD.search(near) and (head == "person" or elided(clause, at, here, CROWD)):
            return "crowd"
    if head == "building" and DAMAGE.search(near):
        return "damage"
    return ""


def distance(words: Pattern, clause: str, at: int, here: Figure) -> int:
    """How far the nearest of some words stands from a figure; what stands behind it counts half."""
    end = at + len_of(here)
    return min(at - m.end() if m.end() <= at else (m.start() - end) // 2 for m in words.finditer(clause.lower()))


def diseased(p: Paragraph) -> bool:
    """Does the paragraph speak of a disease?"""
    return bool(vocabulary(p) & DISEASES)


def len_of(f: Figure) -> int:
    return f.span.end - f.span.start


def clause_of(sentence: str, span: Span) -> tuple[str, int]:
    """The clause of a figure, and where the figure begins in it."""
    start, end = 0, len(sentence)
    for cut in breaks(sentence):
        if cut.kind == "phrase" and (cut.word in ("and", "or") or cut.word in TIME):
            continue
        if cut.after <= span.start:
            start = cut.after if cut.kind != "relative" else cut.at
        elif cut.at >= span.end:
            end = cut.at
            break
    return sentence[start:end], span.start - start


def told(sentence: str, span: Span) -> str:
    """The clause of a figure, from the last “that”, “which” or “who” before it."""
    clause, at = clause_of(sentence, span)
    return clause[max(0, *[clause.rfind(word, 0, at) for word in (" that ", " which ", " who ")]) :]


def head_of(f: Figure, clause: str, after: int) -> str:
    """What is counted: a "person", "harm" (deaths, cases), a "building", "none" where the noun is left out, or "other"."""
    head = f.head
    low = head.lower()
    if not head or OF_A_MILLION.match(clause, after):
        return "none"
    if low in (
        "deaths",
        "death",
        "cases",
        "case",
        "casualties",
        "fatalities",
        "injuries",
        "infections",
        "lives",
        "killings",
        "abductions",
        "kidnappings",
    ):
        return "harm"
    if low in BUILDINGS:
        return "building"
    if low in PERSONS:
        return "person"
    if head[:1].isupper():
        return (
            "person"
            if head[-1] == "s"
            and (places.kind(head[:-1]) == "demonym" or places.kind(head) == "demonym" or low.endswith(("ans", "is", "ese")))
            else "other"
        )
    if low.endswith(PERSON_ENDINGS) and low not in NOT_PERSONS:
        return "person"
    return "none" if low in NO_NOUN else "other"


def elided(clause: str, at: int, here: Figure, words: Pattern) -> bool:
    """Is a figure without a noun the object or the subject of a word of its class: "injured 35", "12 were killed"?"""
    before = clause[max(0, at - 34) : at].rstrip()
    after = clause[at + len_of(here) : at + len_of(here) + 40]
    last = " ".join(before.split()[-4:])
    following = " ".join(after.split()[:3])
    if AMOUNT.search(before) and words.search(clause[:at].lower()):
        return True
    return bool(words.search(last.lower()) or words.search(following.lower()))


def share_class(clause: str, at: int, here: Figure, f: Figure) -> str:
    """A percentage or a fraction of people, of what was destroyed, or of those asked."""
    if VOTES.search(clause.lower()) or GOAL.search(clause[max(0, at - 70) : at + len_of(here) + 50].lower()):
        return ""
    after = clause[at + len_of(here) : at + len_of(here) + 70]
    cut = SHARE_END.search(after)
    noun = after[: cut.start() if cut else len(after)]
    of_whom = after.lstrip().startswith("of whom") or (
        after.lstrip().startswith(("of them", "of those", "of these")) and PEOPLE.search(clause) is not None
    )
    near = clause[max(0, at - BEFORE) : at + len_of(here) + BEHIND].lower()
    if f.form == "percent" and POLLED.search(clause) and OPINION.search(near):
        return "poll"
    if DAMAGE.search(near) and any(w.lower() in BUILDINGS for w in noun.split()):
        return "damage"
    if PLACE.search(noun) and DISPLACED.search(near):
        return "share"
    if POPULATION.search(noun) or of_whom or (f.head and f.head.lower() in PERSONS):
        return "share"
    return ""


def money_class(clause: str, f: Figure) -> str:
    if f.value < 1000 or f.joined:
        return ""
    start = max(0, clause.find(f.raw) - BEFORE)
    near = clause[start : start + 2 * BEFORE + BEHIND].lower()
    if FUTURE.search(near) or COMPANY.search(clause):
        return ""
    return "money" if LOST.search(near) or (GIVEN.search(near) and GAVE.search(near)) else ""


def needs_source(sentence: str, here: Figure, kind: str) -> bool:
    """Is the figure more than a small plain count, and neither presupposed nor a rate, a goal or a charge?"""
    before = sentence[max(0, here.span.start - 40) : here.span.start]
    plain = here.form in ("numeral", "words") and kind in ("casualties", "displaced", "hostages", "damage", "crowd")
    if plain and here.value < (LOW if here.approx else SMALL):
        return False
    if PER.search(before) or (kind != "hostages" and OTHERWISE.search(before)):
        return False
    lead = sentence[max(0, (here.approx_span.start if here.approx_span.start >= 0 else here.span.start) - 24) : here.span.start]
    if here.form not in ("percent", "fraction") and PRESUPPOSED.search(before) and "remaining" not in lead:
        return False
    if OWNERS.search(before) and here.head.lower() in ("people", "residents", "inhabitants", "citizens", "population", "households"):
        return False
    return not (here.value < 2 * SMALL and RESTRICTED.search(sentence[: here.span.start]))
