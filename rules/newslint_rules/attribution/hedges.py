"""Hedges and sources that name nobody."""

from collections.abc import Iterator

from newslint.lexicon.reporting import reporting
from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, flag, rule
from newslint.views import quoted, vocabulary, words
from newslint.views.reach import cues
from newslint.views.sources import sourced, speech

HEDGE = pattern(
    r"(?:is|are|was|were)\s+(?:widely\s+|also\s+|now\s+|still\s+|all\s+)?(?:believed|thought|feared|said|understood|rumou?red|reported|presumed)\s+to\b"
    r"|[Rr]eportedly\b|[Ii]t\s+(?:is|was)\s+(?:believed|thought|feared|rumou?red|understood|claimed)\b"
    r"|[Aa]ccording\s+to\s+(?:(?:some|several|various|unconfirmed|media|news|local|the)\s+)*(?:reports|estimates|rumou?rs)\b"
    r"(?!\s+(?:by|from|in|of|released|published))"
    r"|[Bb]y\s+(?:(?:some|several|various|other)\s+(?:accounts|reckonings)|(?:some|most|many|several|various|other)\s+estimates)\b(?!\s+(?:by|from|in|of|published|that|which)\b)"
)
VAGUE = """observers officials sources experts critics analysts insiders commentators pundits watchers opponents supporters some many others
    several most reports estimates rumours rumors"""
# Reports that nobody has made: with no name, office or place in front of them, and none behind.
REPORTS = pattern(r"(?:[Rr]eports|[Ee]stimates|[Rr]umou?rs) (?:(?:also|now|later|initially|first) )?([a-z]+)\b")
OF_ANYBODY = pattern(
    r"(?:^|[.!?;,:—–(”\"]\s*|\b(?:while|but|and|as|that|though|although|because|after|however|where|when|since) )"
    r"(?:(?:[Ss]ome|[Ss]everal|[Mm]any|[Mm]ost|[Oo]ther|[Mm]ultiple|[Vv]arious|[Ii]nitial|[Ee]arly|[Ff]irst|[Ll]ater|[Rr]ecent|[Pp]reliminary"
    r"|[Uu]nconfirmed|[Mm]edia|[Nn]ews|[Pp]ress|[Ll]ocal) ){0,2}$"
)
# Statements laid to a bare plural: no office, side or place behind it.
LAID = pattern(
    r"(?:according\s+to|citing|per)\s+(?:(?:unnamed|unidentified|anonymous|several|some|many|various|multiple|the|two|three)\s+){0,2}"
    r"(?P<who>[a-z]+)(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|but|who|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b)"
)
LAYING = frozenset(("according", "citing", "per"))
REPORTED = frozenset(("reports", "estimates", "rumours", "rumors"))
HINT = frozenset(("suggest", "suggested", "indicate", "indicated", "hint", "hinted"))
QUANTITIES = frozenset(["some", "many", "others", "several", "most"])  # they name nobody, however often they stand in a story
# "Reported by the BBC", "is reported to the police", "was reported to social services": what somebody did, and no hedge. Many words are
# verbs and nouns (staff, police, border), so behind "reported to" only what is a verb and nobody's name will do.
AS_REPORTED = pattern(
    r"\s*(?:by|in)\s|(?<=\sto)\s(?:the|an?|its|his|her|their|our|this|that|these|those|any|[A-Z]\S*)\s"
    r"|(?<=reported to)\s(?!(?:(?:now|also|still|already|not|even|only)\s)?(?:be|have|own|cost|earn|include|want|hold|contain|suffer|lack"
    r"|need|carry|come|go|take|make|show|seek|use|owe|consider|plan|prefer|believe|run|live|like|feel|favou?r|oppose|back|spend|pay|get|give)\b)"
)


@rule(
    Level.INFO,
    when="""believed thought feared said understood rumored rumoured reported presumed reportedly claimed according accounts estimates
    reckonings""",
)
def hedge_without_source(p: Paragraph) -> Iterator[Finding]:
    """A hedge stands where a source should.

    “Are believed to have died” says that the paper does not know, and not who does. Where somebody is named in the
    sentence, or the hedge stands in a quotation, nothing is missing. This is advice.

    Bad: Egypt is working for the return of 130 hostages, about a quarter of whom {==are believed to==} have died.
    Bad: The rebels {==reportedly==} withdrew from the town on Sunday. It has 40 tons, {==by some accounts==}.
    Good: About a quarter of the hostages are believed to have died, according to the Israeli army.
    Good: “They are believed to be alive,” the minister said.
    Good: It has 40 tons by most accounts of the time.
    Good: Police said the man was believed to have fled. Such abuse is reported to the order in Rome.
    Good: The case was reported to social services in 2019. By most accounts, she was a gifted child.
    """
    found = [m for m in HEDGE.finditer(p.text) if not AS_REPORTED.match(p.text, m.end())]
    if not found or p.heading:
        return
    for m in found:
        if not sourced(p, m.start()):
            yield flag(Span(*m.span()), f"“{m[0]}” says that somebody knows, and not who")


@rule(Level.INFO, when=VAGUE)
def vague_source(d: Document) -> Iterator[Finding]:
    """A statement is laid to people whom nobody can ask.

    “Observers say” and “officials said” spare the reader who spoke, and why. It is quiet where somebody else speaks in the
    paragraph, where it says of which office, town or side they are, and where the story has spoken of them before. This is
    advice.

    Bad: {==Observers say==} the talks will fail.
    Bad: The plan is dead, {==sources said==}.
    Bad: {==Reports suggest==} that the plan is dead.
    Bad: Snow fell on Monday. Early {==reports suggested==} two were dead.
    Bad: The plan is dead, {==according to sources==}.
    Good: The plan is dead, according to sources in the army, and, according to officials of the UN, the talks are over.
    Good: U.S. officials said the plan was dead.
    Good: Experts say the plan is dead. “It has no chance,” said Anna Berg, of the University of Oslo.
    Good: Police reports say the plan is dead. The reports say so. Reports in Haaretz say it failed, and the BBC reports said more.
    Good: Officials from the Health Ministry said the plan was dead.
    Good: U.S. officials met in Oslo on Monday. ¶ The plan was dead, officials said.
    """
    before: set[str] = set()
    nameless = reporting().vague - QUANTITIES
    told = speech(d)
    for i, block in enumerate(d.blocks):
        p = block.prose
        bare = bare_reports(p) + laid_to_nobody(p)
        if i not in told and not p.heading and (bare or vague_subject(p)):
            said = cues(p)
            if all(c.vague and c.kind != "react" for c in said):
                for span in sorted({*bare, *[c.span for c in said if c.kind != "phrase"]}):
                    text = p[span]
                    if before.isdisjoint(text.lower().split()):
                        yield flag(span.shift(block.start), f"“{text}”: who, of which office or side?")
        before |= nameless & vocabulary(p)


@view
def vague_subject(p: Paragraph) -> bool:
    """Does a verb of saying stand behind a word that names nobody, or one word after it?"""
    lexicon, said = reporting(), words(p)
    return not lexicon.vague.isdisjoint(vocabulary(p)) and any(
        w in lexicon.vague and any(v in lexicon.say or v in lexicon.counting for v in said[i + 1 : i + 4]) for i, w in enumerate(said)
    )


def bare_reports(p: Paragraph) -> list[Span]:
    """Reports, estimates and rumours that say something and are nobody's, with their verb."""
    if vocabulary(p).isdisjoint(REPORTED):
        return []
    say = reporting().say
    return [
        Span(*m.span())
        for m in REPORTS.finditer(p.text)
        if (m[1] in say or m[1] in HINT) and OF_ANYBODY.search(p.text, max(0, m.start() - 40), m.start()) and not quoted(p, Span(*m.span()))
    ]


def laid_to_nobody(p: Paragraph) -> list[Span]:
    """Attributions to sources, officials and the like that are nobody's: "according to sources"."""
    if vocabulary(p).isdisjoint(LAYING):
        return []
    nameless = reporting().vague - QUANTITIES - REPORTED
    return [Span(*m.span()) for m in LAID.finditer(p.text) if m["who"] in nameless and not quoted(p, Span(*m.span()))]
