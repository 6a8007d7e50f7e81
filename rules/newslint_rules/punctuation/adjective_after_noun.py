"""An adjective behind its noun, as other languages have it."""

from collections.abc import Iterator

from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quotes, vocabulary
from newslint.views.parse import parse

from ..words.parts import noun as only_noun

# Adjectives that English does not put behind a noun (others it may: available, possible, alive, responsible, general, elect).
ADJECTIVES = word_set("""
    independent autonomous sovereign democratic political economic financial social national international regional local global federal
    foreign domestic internal external bilateral multilateral humanitarian diplomatic strategic tactical historic historical educational
    technical technological industrial commercial agricultural environmental constitutional parliamentary presidential electoral
    judicial legislative administrative municipal provincial coastal northern southern eastern western weak powerful dangerous serious
    severe grave important significant necessary crucial urgent immediate permanent temporary lasting peaceful violent bloody deadly
    brutal terrible horrible beautiful huge modern ancient traditional famous popular unpopular controversial illegal lawful unlawful
    legitimate illegitimate armed unarmed difficult easy complicated different similar specific wealthy expensive cheap unfair unequal
    effective efficient successful unsuccessful comprehensive mutual massive heavy rapid sudden sustainable renewable psychological
    scientific religious cultural medical electronic mental fiscal rural urban maritime naval solar nuclear digital archaeological
    geological ecological meteorological statistical bureaucratic operational institutional logistical surgical theatrical
    emotional sexual moral ethical brave courageous heroic cruel inhuman barbaric tragic painful
""")  # fmt: skip
# Those of them that take nothing behind them ("popular with voters", "similar to it") and are no nouns ("a commercial for"): what
# follows belongs to the whole phrase.
RELATIONAL = word_set("""
    humanitarian political economic financial social international regional federal foreign bilateral multilateral diplomatic strategic
    historic historical educational technological industrial agricultural environmental constitutional parliamentary presidential
    electoral judicial legislative administrative municipal provincial coastal northern southern eastern western lasting peaceful
    temporary permanent huge modern ancient controversial religious cultural scientific fiscal rural urban maritime naval nuclear digital
    archaeological meteorological institutional important serious grave bloody brutal deadly massive sudden future
""")
PEOPLES = word_set(
    "german french polish italian spanish russian ukrainian israeli turkish chinese japanese british dutch greek swiss danish "
    "american canadian mexican brazilian iranian iraqi syrian lebanese palestinian egyptian indian pakistani afghan hungarian romanian "
    "bulgarian serbian croatian austrian belgian swedish norwegian finnish portuguese"
)
LISTED = ADJECTIVES | RELATIONAL | PEOPLES
TO_COME = word_set("generations orders plans elections talks tasks wars events negotiations attacks agreements prospects meetings")
GOES_ON = pattern(
    r"\s(?:for|from|on|at|with|so|that|which|when|while|until|because|if|into|through|across|near|during|since|after|before|between|against|is|are|was|were|has|have|had|will|would|could|may|must|said|says"
    r"|of(?!\s(?:its|their|his|her)\b)|in(?!\s(?:its|their|his|her|nature|character|scope|kind|tone|origin|form|style|outlook)\b))\s(?!nature\b)"
)
OF_PEOPLES = pattern(r"(?:\s(?:is|are|was|were|has|have|had|will|would|could|may|said|says|of)\s|[,.;]|$)")
NAMED = frozenset(["word", "words", "term", "adjective", "language", "label", "name", "breed"])
BEINGS = ("er", "or", "ist", "ess")  # "the actor French said" may name him
OFFICES = frozenset(["minister", "premier", "lawmaker", "officer"])
ENDS = ("", ",", ".", ";", ")")  # what may stand behind a phrase
PHRASE = pattern(
    r"\b(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Oo]f|[Nn]o|[Aa]ny|[Ee]very)\s+"
    r"(?:[\w’'-]+\s+){0,2}?(?P<noun>[a-z]{3,})\s+(?P<adjective>[A-Za-z]{3,})$"
)
POSSESSIVE = pattern(r"(?:his|her|its|their|my|our)\s")
FAR = 70  # characters of a noun phrase
TALK = 60  # characters of a quotation that is somebody's sentence, and not a term
MEASURES = frozenset(
    ["bit", "lot", "little", "deal", "touch", "shade", "tad", "way", "something", "anything", "nothing", "everything", "secretary", "times"]
)
# Verbs that say of their object what it is or becomes: “made the state independent”.
MAKES = tuple(
    word_set("""
    mak made keep kept declar consider leav left find found render call deem hold held set turn get got want prefer think thought
    believ judg nam prov see saw feel felt remain becom became pronounc proclaim view regard label brand ha let need like count certif rul
    grow grew stay seem look sound term
""")
)
NOUNS = frozenset(["NOUN", "PROPN"])


@view
def behind(p: Paragraph) -> list[tuple[Span, Span]]:
    """Where an adjective of the list ends a phrase right behind a word that may be its noun: the places of the two."""
    if p.heading:
        return []
    text, found = p.text.rstrip(), []
    for low in LISTED & vocabulary(p):
        word = low.capitalize() if low in PEOPLES else low
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if phrase_ends(text, low, end) and (m := PHRASE.search(text, max(0, end - FAR), end)):
                before = text[: m.start()].rstrip().lower()
                absolute = before.endswith(("with", "without"))  # "with the economy weak"
                absolute = absolute or (before.endswith((" and", ",")) and POSSESSIVE.match(m[0]) is not None)  # "and his eyes heavy"
                if m["adjective"] == word and may_have(m["noun"], low) and not absolute and not in_term(p, m.start("noun")):
                    found.append((Span(*m.span("noun")), Span(*m.span("adjective"))))
            at = text.find(word, end)
    return sorted(found)


def phrase_ends(text: str, word: str, end: int) -> bool:
    """Does the phrase of an adjective end behind it?"""
    if word in PEOPLES:
        return OF_PEOPLES.match(text, end) is not None
    return (word != "future" and text[end : end + 1] in ENDS) or (word in RELATIONAL and GOES_ON.match(text, end) is not None)


def may_have(noun: str, word: str) -> bool:
    """May the adjective be meant for this noun?"""
    if noun in MEASURES or noun in NAMED or (word == "future" and noun not in TO_COME):
        return False
    return word not in PEOPLES or noun in OFFICES or not noun.endswith(BEINGS)


def in_term(p: Paragraph, at: int) -> bool:
    """Stands a word in a quotation of a few words?"""
    return any(q.start <= at < q.end and q.end - q.start <= TALK for q in quotes(p))


def misplaced(p: Paragraph, noun: Span, adjective: Span) -> bool:
    """Does the parse take the pair for one noun phrase: the adjective for a modifier of the noun, or the noun for one of the
    adjective? What it takes for a complement must hang on a verb that can have one, else it is a phrase all the same."""
    tree = parse(p)
    at = {w.start: i for i, w in enumerate(tree)}
    n, a = at.get(noun.start), at.get(adjective.start)
    if n is None or a is None:
        return False
    if tree[n].pos == "ADJ" and tree[a].pos == "NOUN" and tree[n].head == a:  # the two taken for one another
        return only_noun(p.text[noun.start : noun.end])
    if tree[n].pos not in NOUNS:
        return False
    if tree[a].dep == "amod" and tree[a].head == n:
        return True
    if tree[a].dep == "appos" and tree[a].head == n and p.text[adjective.start].isupper():
        return True
    if p.text[adjective.start : adjective.end] == "future" and tree[a].dep in ("dobj", "pobj"):  # taken for an object of its own
        return True
    if tree[n].head == a and tree[n].dep in ("compound", "amod", "nmod"):
        return True
    verb = tree[tree[a].head]
    of_verb = (
        tree[a].dep in ("oprd", "ccomp") and verb.pos == "VERB" and (tree[n].dep, tree[n].head) in (("dobj", tree[a].head), ("nsubj", a))
    )
    return of_verb and not p.text[verb.start : verb.end].lower().startswith(MAKES)


@rule(Level.WARNING, parse, when=behind)
def adjective_after_noun(p: Paragraph) -> Iterator[Finding]:
    """An adjective stands behind its noun.

    Word order of a translation: “a state independent”. English has it in set phrases (secretary general, heir apparent, something
    new) and where more follows (a man proud of his work); neither is meant, nor what a verb says of its object.

    Bad: The goal is to establish a Palestinian {~~state independent~>independent state~~}, he said.
    Bad: They discussed the {~~situation humanitarian~>humanitarian situation~~}.
    Bad: The {~~elections municipal~>municipal elections~~} were held in May. The {~~company French~>French company~~} has lost money.
    Bad: They wished to open a {~~corridor humanitarian~>humanitarian corridor~~} for ships that had been stuck in port.
    Good: He made the issue political for his own gain. The dispute, political in nature, goes on. He taught the boy German for a year.
    Good: The goal is to establish an independent Palestinian state.
    Good: The vote made the state independent. They declared the province autonomous, he said.
    Good: He met the secretary general. There was something new, and the heir apparent knew it.
    Good: His face was pale and his eyes heavy, like those of a man who has not slept.
    Good: It is the biggest solution possible, and the people responsible were free.
    """
    for noun, adjective in behind(p):
        if misplaced(p, noun, adjective):
            words = p.text[noun.start : noun.end], p.text[adjective.start : adjective.end]
            yield flag(Span(noun.start, adjective.end), f"“{words[1]}” stands before the noun", f"{words[1]} {words[0]}")
