"""Where English lets a word follow itself: a particle before its like ("checked in in May"), the verb of a clause before that of the
sentence ("what it is is clear"), "that that" and "had had", emphasis."""

from __future__ import annotations

CLOSED = frozenset(
    "the a an and or but nor of to in on at by for from with as if than into onto upon during between against under among is are was were be been being has have "
    "will would can could might must should shall he she it they we i him them us his its their our my your these which whose when where while because not also "
    "am within without until since though although whether".split()
)
EMPHATIC = frozenset("very really so too many much far long way little no yes yeah ya blah yada ha ho latest dear do need police blah tut tsk chop knock choo cha pom".split())
# What people say twice, in quotations.
SPOKEN = frozenset(
    "big old now well please hey oh ah hear hush never ever more test go stop wait sorry hello hi bye ok okay night deep good bad great nice poor wrong "
    "hot cold hard tiny right boo same high low slow fast quick best new aye different love run work there just quite".split()
)
DETERMINERS = frozenset("the a an he she they we it i you his their its our my this these those there in on at for if when as some any all".split())
CONJUNCTIONS = frozenset(
    "that and but or said says say because when if as while until after before though although whether than since so believes believe think thinks added "
    "claimed claims told where once unless announced announces reported reports argued argues stated states warned warns insisted insists hopes hoped fears feared suggested "
    "suggests showed shows confirmed revealed wrote explained noted denied admitted promised vowed means meant how why".split()
)
QUESTIONS = frozenset("what who how where why all whatever whoever which wherever whom only".split())
PRONOUNS = frozenset("he she it they we you i there who that this those one ones everyone everything thing problem reason truth fact point question issue".split())
VERBS = frozenset("is are was were has have does did be".split())
MODALS = frozenset("will would can could may might must should".split())
NO_VERBS = CLOSED - VERBS - MODALS
WILLS = frozenset("the his her their our your its free good political popular own a this that last human national public collective".split())
ALL_WE_CAN = frozenset("all what whatever best everything much".split())
PREPOSITIONS = frozenset("of in on at to for from by with into about against under over after before during and".split())
# Words before a particle or a preposition that is left at the end of its clause, by the particle.
STRANDED = {
    "in": "check checked checking checks log logged logging sign signed move moved moving come came coming comes go went going gone goes get got getting give gave "
    "given cave caved join joined joining settle settled step stepped stepping weigh weighed weighing phone phoned call called calling break broke broken "
    "breaking take took taken taking bring brought bringing sworn kick kicked set sets tune tuned turn turned hand handed let tie tied zoom zoomed phase "
    "phased close closed closing rush rushed poured pouring stay stayed fill filled dig dug lock locked opt opted fit jump jumped pitch pitched move stepped "
    "vote voted voting sit sat live lived lives believe believed believes engaged involved interested write wrote cut send sent flown fly flew plug plugged built dial",
    "on": "go goes went going gone carry carried carrying move moved moving drag dragged press pressed pushing hold log logged catch caught come came put take took "
    "taken turn turned turning switch switched pass passed later early then now live lived sign signed keep kept get got bring brought soldier lead led hang build "
    "built depend depends depended rely relied work worked working focus focused head so further walk walked play played hit stood sat based stand goes voted count logs",
    "by": "stand stood standing go goes going gone went pass passed come get got getting stop stopped drop dropped near close nearby lived live abide abided stand",
    "over": "take took taken taking hand handed turn turned fall fell get got go went start pull pulled come came run ran win won roll carry stop stopped cross "
    "crossed boil boiled is was are were knocked bowled move moved leave left all",
    "up": "end ended take took taken set sign signed line pick picked come came bring turn turned give gave grow grew build show showed make made stand stood get got go went "
    "speed blow blew open pull back wake clean move moving catch rise start",
    "out": "turn turned go went come came find found carry point get got take put move moved pull sell sold work worked run ran break broke",
    "off": "take took cut call called go went set get put lay pay kick lift turn back",
    "down": "break broke shut step come came go went shoot shot bring turn cut sit lie slow calm back",
    "through": "get go went gone come came pass passed break live lived pull fall fell look",
    "about": "bring brought come came talk talked talking know knew hear heard think thought care worry worried complain ask asked speak spoke know's is was set",
    "around": "turn turned look looked go went come came get stay stick fool get sit stand run all",
    "back": "come came go went get got take took bring brought hold held turn send look give pay way fight hit push",
    "to": "talk talks talked talking speak spoke spoken speaking listen listened turn turned go goes went going come refer referred refers look looked belong belongs belonged "
    "used write wrote subjected entitled get got lied reply respond related relate attached sold led tied objected",
    "for": "call calls called calling ask asked asking look looking looked cared care stand stands stood paid pay wait waited waiting hope hoped account accounts known "
    "accounted provide provided wish wished vote voted voting go pray fight fought search work worked allowed eligible responsible famous what",
    "with": "deal dealt dealing cope coped live lived work worked working speak spoke agree agreed charged come came go meet met associated familiar began begin start",
    "at": "look looked looking looks aim aimed aiming shot laughed laugh good is it's shout shouted stare stared work worked",
    "from": "come came comes coming run suffer suffered hear heard escaped fled learn away",
    "of": "think thought dream dreamed heard aware made think accused convicted proud part capable sort kind",
    "then": "by since until back before just now",
    "all": "after above at in first them us it we they",
    "time": "at this that on in over same first last any next",
    "home": "at go going went come coming came return returned returning stay stayed took take bring brought drove way leave left sent flew drive walked walk",
    "this": "like doing do done after before to all of with as it in on by say said",
    "what": "no that's of is matter so and",
}
PARTICLES = {particle: frozenset(before.split()) for particle, before in STRANDED.items()}
GIVEN = frozenset(
    "tell told tells telling give gave gives given giving ask asked asks show showed shown teach taught owe owed offer offered send sent call called calls cost lost "
    "let make made makes help helped see saw seen have had wish wished buy bought bring brought hand handed lend name named consider if when thought thinks".split()
)


def may_stand(word: str, before: list[str], after: str, quoted: bool) -> bool:
    """May this word, in lower case, follow itself here? `before` are the words of the sentence in front of it, `after` the next."""
    last = before[-1] if before else ""
    if word in EMPHATIC or quoted and word in SPOKEN:
        return True
    if word == "had":
        return after != "been"
    if word == "that":
        return after not in DETERMINERS
    if word in MODALS:
        return last == "who" and after not in DETERMINERS or word == "will" and last in WILLS or last in PRONOUNS and not ALL_WE_CAN.isdisjoint(before[-6:])
    if word in VERBS:
        return ends_clause(before, after)
    if word == "her":
        return last in GIVEN
    if word in ("you", "it", "there"):
        return bool(last) and last not in CONJUNCTIONS and last not in PREPOSITIONS and after not in NO_VERBS
    if word in PARTICLES:
        return last in PARTICLES[word] and not (word == "to" and after in DETERMINERS)
    return word not in CLOSED and last == "who"


def ends_clause(before: list[str], after: str) -> bool:
    """Does a clause end here that is the subject of what follows: what it is, those who have, the powers they have?"""
    if before[-1:] == ["who"]:
        return after not in DETERMINERS
    if any(w in QUESTIONS for w in before[-8:-1]):
        return True
    return len(before) > 1 and before[-1] in PRONOUNS and before[-2] not in CONJUNCTIONS
