"""Two small words of one kind side by side, of which an editor left one standing by mistake: “the a”, “their the”, “is are”."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.lexicon.small import small
from newslint.pattern import pattern
from newslint.prose import Sentence, Span
from newslint.rule import Finding, Level, flag, rule

CLOSED, SAYS = small("closed"), small("says")
# Not behind her, this or that, which stand alone ("gave her the book"). A second word with a capital opens a name.
ARTICLES = pattern(
    r"\b(?<![-‑'’.@/#])(?:[Tt]he[ \n](?:an?|its|their|our|my|his|of|from|with|is|was|were|are|has|have)"
    r"|[Aa]n?[ \n](?:the|its|their|our|his|of|from|with)|a[ \n]an|an[ \n]a"
    r"|(?:[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y)[ \n](?:the|an?|its|their|our))\b"
    r"(?![-‑'’.@/#]|\s(?:la|cappella|capella|priori|posteriori|fortiori)\b)"
)
# The article of a name behind one that belongs to no noun: “the The Times”, and not “the The Times report”.
DOUBLED = pattern(r"(?P<pair>the The) (?<!\w.{8})(?P<name>[A-Z][\w'’-]*(?: (?:(?:of|and) (?:the )?)?[A-Z][\w'’-]*)*)")
NOUN = pattern(rf" (?!(?:{'|'.join(sorted(CLOSED | SAYS))})\b)[a-z]")
VERBS = pattern(
    r"\b(?P<pair>is[ \n]are|are[ \n]is|was[ \n]were|were[ \n]was|is[ \n]was|are[ \n]were|would[ \n]will|could[ \n]can"
    r"|should[ \n]must|must[ \n]should|(?:has[ \n]have|have[ \n]has)(?=[ \n](?:been|\w+ed)\b))\b(?![-‑'’])"
)
# Where a clause may be the subject of what follows: “what they are is clear”, “the way it was is gone”.
CLAUSES = frozenset(
    "what how where who whom whose that which when whatever whoever why way all as if things i he she it they we you there".split()
)
LETTERS = frozenset("vitamin hepatitis grade letter serie group class plan type".split())


@rule(Level.WARNING)
def small_words_clash(s: Sentence) -> Iterator[Finding]:
    """Two small words stand side by side of which only one can be meant.

    The trace of an edit: a new article, possessive or verb was written and the old one was left. Which of the two goes is for a person
    to say.

    Bad:  He came {==the a==} day later with {==their the==} children.
    Bad:  Prices {==is are==} rising, and police {==have has==} arrested two men.
    Bad:  It is {==a the==} best of {==the of==} plans.
    Bad:  He told {==the The==} Independent. It was said in {==the The==} Hague court.
    Good: She gave her the book. He sang it a cappella; the a cappella choir sang.
    Good: What they are is clear, and the way things were is gone. Vitamin A the body needs.
    Good: His father wrote it with an a, and he with an e.
    Good: According to the The Times report, the The The fans came; the band The The sang.
    Good: Fans of the The Lord of the Rings books came.
    Good: It is the A team of a The Hague court. Prices are rising; police have arrested two men.
    """
    for m in ARTICLES.finditer(s.text):
        before = s.text[: m.start()].split()[-1:]
        named = s.text[m.end() : m.end() + 1] != " "  # the letters are spoken of: with an a
        if not named and not (before and before[0].lower() in LETTERS):
            yield clash(s, *m.span())
    if "the The " in s.text and "The The" not in s.text:
        for m in DOUBLED.finditer(s.text):
            if m["name"] == "Hague" or not NOUN.match(s.text, m.end()):
                yield clash(s, *m.span("pair"))
    for m in VERBS.finditer(s.text):
        if CLAUSES.isdisjoint(s.text[: m.start("pair")].lower().replace("’", " ").replace("'", " ").split()):
            yield clash(s, *m.span("pair"))


def clash(s: Sentence, start: int, end: int) -> Finding:
    first, second = s.text[start:end].lower().split()
    return flag(Span(start, end), f"“{first} {second}”: one word is too many, or another was meant")
