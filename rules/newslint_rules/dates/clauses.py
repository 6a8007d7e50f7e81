"""What a clause is about: now, the future, another time. So a year at its end can be told to be none of its own."""

from __future__ import annotations

from newslint.pattern import pattern, word_set

# What a clause about the present says; a count has come to where it stands.
NOW = pattern(
    r"\b(?P<adverb>[Nn]ow|[Ss]o far|[Tt]o date|[Cc]urrently|[Ss]till)\b"
    r"|\b(?:has|have) (?:now |already |also |since )?(?:been )?(?:exceeded|surpassed|reached|risen"
    r"|killed|died|displaced|injured|wounded|fallen|grown|topped|climbed|passed|claimed|lost|fled|left|hit|infected|spread|doubled|tripled)\b"
)
FIGURE = pattern(r"[0-9]|\b(?:hundreds|thousands|dozens|millions|half|quarter|third)\b")
IS_NOW = pattern(r"\b(?:is|are|has|have|remains|remain|need|needs)\b")
LISTED = pattern(r"[0-9]|\band\b")
# The same without a figure: "is currently closed", "remain missing", "now in its third week", "has yet been charged".
AS_IT_IS = pattern(
    r"\b(?:(?:is|are|remains?)\s(?:now|still|currently)|(?:still|now|currently)\s(?:is|are|remains?"
    r"|holds?|controls?|faces?|lives?|owns?|has|have|needs?|runs?|leads?))\s(?!set\b|known\b|dated\b|remembered\b)"
    r"(?P<rest>[\w’'-]+\s.*)$"
    r"|\bremains?\s(?:closed|open|shut|missing|homeless|trapped|detained|unsolved|unclear|unknown|empty|critical|stable|tense|calm|displaced)\s$"
    r"|\bnow\sin\sits\s[\w-]+\s(?:day|week|month)\s$|\b(?:has|have)\s(?:not\s)?yet\sbeen\s[a-z]+ed\s$"
)
WHAT_IS_NOW = pattern(r"\b(?:what|which|that|who)(?:['’]s|\s(?:is|are))\s(?:now|today|currently|still)\b")  # in what is now Ukraine
AT_IT = pattern(r"^(?:searching|looking|waiting|hoping|calling|pressing)\sfor\s(?:an?\s|any\s)?[a-z]+\s$")
SO_FAR = pattern(r"^,?\s(?:(?:some|about|only|more than|at least)\s)?[0-9][0-9,.]*\s[a-z]+\s(?:have|has)\s(?:been\s)?[a-z]+\s$")
_BE = (
    r"be (?:held|completed|finished|ready|built|released|launched|opened|in force|buried|sworn in|sold|published|tried|closed|shut"
    r"|introduced|delivered|phased out|tested|sentenced|extradited|announced|unveiled)"
)
_DO = (
    r"open|close|begin|start|end|meet|resume|return|arrive|expire|finish|take (?:place|effect|office)|stand trial|step down|stand down"
    r"|retire|shut|leave|come into (?:force|effect)|go on (?:trial|sale)|reach the [a-z]+|go to the polls"
)
WILL = pattern(
    r"\b(?:will|(?:is|are) (?:(?:set|expected|due|scheduled|going|likely|poised) )?to|(?:plans?|hopes?|intends?|aims?|wants?) to"
    r"|should|(?:is|are) planning to) "
    rf"(?:not |also |only |again )?(?:(?:{_BE}|{_DO}) (?P<rest>(?:(?:to|in|at|there|here|near|again|from) .*)?)"
    r"|(?!be\b|end\b)[a-z]{3,} (?:again |here |there )?|(?:visit|tour|leave|join|host) (?:the|an?) (?:[\w’'-]+ ){1,2}"
    r"|(?:build|open|launch|hold|start|host|introduce|release|hire|sell) an? (?P<new>(?:(?!(?:in|into|on|at|to|from)\b)[\w’'-]+ ){1,3}))$"
)
CAPTION = word_set("seen shown pictured photographed depicted")
# Words that lead to another time, or make of the year a part of a noun's story.
ELSEWHEN = word_set("""since after before until till when who which whose that where while during from than like compared against
    versus up down including because he she it they we i you if as ago following between both under despite unlike
    was were had did would could if besides""")  # fmt: skip
PREPOSITIONS = word_set("for over of about with by against first second third last only best worst")
BY_COUNT = word_set("of by over about killed died injured wounded infected displaced")
PAST = word_set("""became began bought brought built came caught chose cost cut did drew fell felt fled found fought gave got
    grew held kept knew led left lost made met paid ran rose said sat saw sent set shot shut sold spent spoke
    stood struck swore taken threw told took went won wore wrote born put read hit beat broke drove ate flew
    forgot hid lay rode rang sang sank slept stole taught thought understood woke dealt dug hung hurt lent lit
    founded""")  # fmt: skip


ANOTHER = word_set("first second third last")
SPOKEN = word_set("said told")
# A past verb that a year stands right behind: what happened cannot be of a year that is yet to come.
HAPPENED = pattern(
    r"(?:(?P<be>\b(?:was|were)\s(?:first\s|last\s)?)"
    r"(?!expected|scheduled|planned|slated|projected|predicted|needed|supposed|required|wanted|extended|imagined|based|located)"
    r"(?:[a-z]{3,}ed|(?:re)?built|born|sold|written|begun|taken|made|bought|found|hit|struck|shot|lost|won|sent|brought|given|held|hung|shut|cut|put|laid|torn\sdown|broken\sup)"
    r"|(?<!\bbe\s)\b(?:founded|built|died|began|resigned|retired|emigrated|crashed|sank|born))\s$"
)
HAPPENED_TO = pattern(
    r"^[A-Z][^,;:()“”\"]{0,50}\b(?:won|fought|lost|left|joined|founded|bought|built|elected|beat|married|took|became|opened|closed|sold"
    r"|started|launched|moved|returned|graduated|retired|resigned|visited|killed|wrote|came|went|fell|got|began|sued|filed|signed|bombed|invaded)\s[^,;:()“”\"]{0,40}$"
)
MAY_BE = pattern(r"\b(?:will|would|could|should|may|might|must|if|when|to)\b")
MOVED_TO = pattern(r"\b(?:moved|went|came|returned|emigrated|fled|flew|sold|sent)\sto\b")
NOT_YET = pattern(
    r"\b(?:will|would|could|should|may|might|must|to|if|when|plans?|for|rights?|bid|cup|games|olympics|host|deal|target|goal|in time|due"
    r"|\w+ing)\b"
)


def is_present(before: str) -> bool:
    """Is a clause about how things stand now, so that its last word cannot be "in" a past year?"""
    if WHAT_IS_NOW.search(before):
        return False
    if m := AS_IT_IS.search(before):
        rest = m["rest"] or ""
        if AT_IT.match(rest) or (" and " not in rest and plain(rest.split()[1:])):
            return True
    if (m := NOW.search(before)) and FIGURE.search(before):
        rest = before[m.end() :]
        return SO_FAR.match(rest) is not None or plain(rest.split()[1 if m["adverb"] else 0 :], BY_COUNT)
    m = IS_NOW.search(before)
    if m is None or not FIGURE.search(before, 0, m.start()):  # perhaps a caption: "Troops are seen in Kabul in 2021."
        return False
    state, *last = before[m.end() :].split() or [""]
    return state not in CAPTION and not LISTED.search(before, m.end()) and plain(last) and plain(before[: m.start()].split(), BY_COUNT)


def is_future(before: str) -> bool:
    """Is something still to happen, so that it cannot be "in" a past year?"""
    m = WILL.search(before)
    if m is None or not (PAST - SPOKEN).isdisjoint(before[: m.start()].split()):
        return False
    return plain((m["rest"] or "").split()) and plain((m["new"] or "").split(), ANOTHER)


def has_happened(before: str, ends: bool) -> bool:
    """Is it told as over, so that it cannot be in a year that is yet to come? `ends`: the clause ends behind the year."""
    m = HAPPENED.search(before)
    if (MAY_BE if m and m["be"] else NOT_YET).search(MOVED_TO.sub("", before.lower())):
        return False
    return m is not None or (ends and HAPPENED_TO.match(before) is not None)


def plain(words: list[str], allowed: frozenset[str] = frozenset()) -> bool:
    """Is nothing among the words that leads to another time, or to a thing of which the year may be told?"""
    low = [w.strip("“”\"'‘’(").lower() for w in words]
    return not any(
        w not in allowed and (w in PAST or w in ELSEWHEN or w in PREPOSITIONS or w.endswith(("ed", "ing", ",", ":", ";", "est", "—")))
        for w in low
    )
