"""Where a new sentence opens without a stop before it: behind a word in lower case, with a capital that only opens sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.lexicon.words import known
from newslint.pattern import pattern, word_set
from newslint.prose import Paragraph, Span
from newslint.views import quoted
from newslint.views.calendar import MONTH_NAMES, MONTHS, WEEKDAYS

FOLLOWING = pattern(r",?[ \xa0]{1,2}(?P<next>[^\s,;:.]+)(?P<after>,?)")
# Words that open a sentence when the next word is in lower case, as in no title of a book or a newspaper.
OPENERS = word_set("""The He She They It We This That These Those There But And So Or Then Now Some Many Most Several All His Her Their Its
    Our Another Each Every Such Not Even Only Just Still Also Others What How Why Where Which You By With For From
    Between Among Against Under Last Earlier Later Reportedly Recently Previously Additionally Moreover Furthermore
    Since Before Until Once Without Through Within Other Nobody Everyone Nothing Something Instead Perhaps Maybe
    However Meanwhile Nevertheless According In On At As After If When While Despite Both Although Though Because
    During Following Asked Speaking It's That's There's He's She's They're We're You're They've We've What's""")  # fmt: skip
# These open one whatever follows them: "In March", "After Monday's vote".
BEFORE_NAME = word_set("""However Meanwhile Nevertheless According After If When While Despite Both Although Though Because During Since
    But""")  # fmt: skip
PLACED = word_set("In On At")  # "In March", "On Monday", "In Brussels,"
# These do behind a name or a number too, which may be the head of a title in capitals.
BEHIND_NAME = word_set("""The He She They It We But However Meanwhile According This These Those That's It's There's His Her Their Its Some
    Many Although In At On After When While Asked Speaking""")  # fmt: skip
NUMBERS = word_set("""Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Fifteen Twenty Thirty Hundreds Thousands Dozens Scores
    Nearly About Around Almost Roughly Approximately""")  # fmt: skip
# And these before "than" or "to" and a number.
COMPARED = word_set("More Fewer Less Up")
THAN_NUMBER = pattern(
    r" (?:than|to) (?:\d|(?:half|two|three|four|five|six|seven|eight|nine|ten|twelve|an? (?:hundred|thousand|million|dozen))\b)"
)
NUMBERED = word_set("""phase stage part chapter category type level act season grade tier group channel radio day week year division league
    number page line round volume book episode section zone area team""")  # fmt: skip
# Those who act in the news, with what they do.
ACTORS = word_set("""Police Officials Authorities Residents Witnesses Doctors Experts Analysts Critics Scientists Researchers Protesters
    Investigators Prosecutors Rescuers Firefighters Neighbors Neighbours Troops Soldiers Supporters Opponents
    Observers Diplomats Organizers Organisers Campaigners Ministers Unions Lawmakers Lawyers Teachers Farmers Figures
    Statistics Results""")  # fmt: skip
ACT = word_set("""said say says were are have had also told believe believed arrested fired used found warned did do fear hope
    released published show showed suggest suggested""")
# What has "the" in lower case inside a sentence: with a capital it opens one.
THE = word_set("""United White European UN U US House Senate Supreme Israeli Russian American British French German Chinese Iranian
    Japanese Palestinian Ukrainian Turkish Egyptian Indian Pentagon Kremlin Taliban Republican Democratic Government Opposition
    Federal Ministry Minister President Prime Premier Army Navy Police Commission Court Department Parliament Cabinet""")  # fmt: skip
# Words that no sentence ends with.
NOT_LAST = word_set("""the a an and or but nor of from into with by for at than if because although though whose very every no our your
    my is are was were be been has have had will would can could may might must should shall do does did as
    like when while where who which whom most such these those some any each both either neither whether until
    unless since per via plus""")  # fmt: skip
BEFORE_TITLE = word_set("""newspaper magazine song film movie book novel show album series band group called named titled entitled paper
    website site single track game play programme program magazine musical poem essay article column podcast
    journal daily weekly channel outlet ship yacht pub hotel restaurant bar club word phrase title hashtag slogan
    motto headline reading read reads caption video photo picture hymn
    prayer anthem ballad opera sitcom drama documentary comic painting exhibition campaign charity brand chain startup""")  # fmt: skip
CAPITALS = pattern(r"(?:[A-Z][\w’'-]*\s+)+$")
OF_GOD = pattern(r"\b(?:God|Him|Lord|Jesus|Christ|Allah)\b")
# Behind a month or a day of the week as behind any other word: "in July", "last Monday".
SINCE_WHEN = pattern(
    r"(?<![\w-])(?:in|on|of|by|from|to|since|until|before|after|during|early|late|last|next|this|every)\s"
    rf"(?:{'|'.join(MONTH_NAMES)}"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s$"
)
SURNAME = pattern(r"\b(?:He|She|So|An|You|We|Her|Their) [A-Z][a-z]+")  # He Jianfeng, in whose story He is a name
PRONOUNS = frozenset(["He", "She", "We", "You", "They", "Her", "Their"])
ALL = OPENERS | ACTORS | NUMBERS | COMPARED | {"One"}
# How these begin; then a capital behind a word in lower case, a number, a bracket or a quotation.
_HEADS = "|".join(f"{first}[{''.join(sorted({w[1] for w in ALL if w[0] == first}))}]" for first in sorted({w[0] for w in ALL}))
OPENING = pattern(rf"(?:{_HEADS})(?:(?<=[a-z0-9)%”\"] [A-Z][a-z])|(?<=[a-z0-9)%]  [A-Z][a-z]))[a-z]*(?:['’](?:s|re|ve|ll|d)\b)?")
FEWEST = 1  # spaces in the copy of a sentence


def missing_stops(p: Paragraph) -> Iterator[tuple[Span, str]]:
    """The places where a stop is missing, each with the space before the new sentence and its first word, "" in a quotation."""
    for m in OPENING.finditer(p.text):
        word = m[0]
        if word not in ALL or not (f := FOLLOWING.match(p.text, m.end())):
            continue
        if word in COMPARED and not THAN_NUMBER.match(p.text, m.end()):
            continue
        if opens(word, f) and ends(p, m.start(), word, f["next"]) and not (word in PRONOUNS and may_be_name(p)):
            spoken = quoted(p, Span(m.start() - 1, m.end()))
            if not spoken or (word in BEHIND_NAME and f["next"][0].islower()):
                yield Span(len(p.text[: m.start()].rstrip()), m.end()), "" if spoken else word


def may_be_name(p: Paragraph) -> bool:
    return OF_GOD.search(p.text) is not None or SURNAME.search(p.text) is not None


def opens(word: str, f: re.Match[str]) -> bool:
    """Does a word with a capital open a sentence, by the word behind it?"""
    following = f["next"]
    if word in PRONOUNS and following in ("and", "or"):
        return False
    low = ((following[0].islower() or following[0].isdigit()) and following not in ("who", "whom")) or following == "I"
    if word in ACTORS:
        return following in ACT
    if word == "One":
        return following == "of"
    if word in NUMBERS or word in COMPARED:
        return low
    if word not in OPENERS:
        return False
    if word in PLACED and (f["after"] or following.lower() in MONTHS or following.lower() in WEEKDAYS):
        return True
    return low or word in BEFORE_NAME or (word == "The" and following in THE)


def words_before(text: str, at: int) -> int:
    """How many words of its sentence stand in front of a place, as far as they matter."""
    before = text[max(0, at - 40) : at].rstrip()
    return before[max(before.rfind(mark) for mark in (". ", "! ", "? ", '" ', "” ")) + 1 :].count(" ")


def ends(p: Paragraph, at: int, word: str, following: str) -> bool:
    """May the word in front of a new sentence be the last of its own?"""
    text = p.text
    last = text[max(0, at - 30) : at].rstrip().rpartition(" ")[2]
    if last in NOT_LAST or words_before(text, at) < FEWEST:
        return False
    if last[-1:] in ("”", '"'):
        return last[-2:-1].islower() and word in BEHIND_NAME and following[0].islower()
    if not last.islower():
        run = CAPITALS.search(text, max(0, at - 60), at)
        named = last[:1].isupper() and last.isalpha() and run is not None and OPENERS.isdisjoint(run[0].split())  # not As You Like It
        sure = following[0].islower() or following.lower() in MONTHS
        if sure and word not in NUMBERS and SINCE_WHEN.search(text, max(0, at - 24), at):
            return True
        return word in BEHIND_NAME and sure and (named or last.isdigit())
    if (word in NUMBERS and last in NUMBERED) or (last in BEFORE_TITLE and word not in ("He", "She")):
        return False
    return last.isalpha() and len(last) > 1 and (known(last) or word in PRONOUNS)
