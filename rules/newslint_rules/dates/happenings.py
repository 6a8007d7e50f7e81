"""What may be said of one and the same happening: "surgery" and "the operation", "set off" and "the departure".

A count is often taken from a happening whose date stands elsewhere: "was arrested on May 3 and freed on May 12, nine days
after the arrest". Only where the two are surely one is the count judged.
"""

from __future__ import annotations

import re

from newslint.pattern import word_set

# Each line is one happening, in all its words: nouns, verbs, and what leads to it.
_SAME = """
    surgery operation operated transplant
    crash crashed collision collided accident derailed derailment
    attack attacks attacked assault assaulted raid raided
    stabbing stabbed shooting shot
    arrest arrested detained detention
    birth born
    death died dies killed killing murder murdered
    election elected vote votes voted poll polls
    wedding wed married marriage
    departure departed departing left leaving setting set sailed sailing embarked embarking
    start started starting beginning began begun begin opening opened launch launched launching
    disappearance disappeared vanished vanishing missing
    earthquake quake tremor struck
    fire blaze burned burnt
    kidnapping kidnapped abduction abducted seized
    invasion invaded
    signing signed
    resignation resigned quit
    appointment appointed
    closure closed closing shut
    conviction convicted verdict
    discovery discovered found
    explosion exploded blast
    collapse collapsed collapsing fell fallen
    sale sold bought purchase purchased
    """
SAME: dict[str, int] = {word: i for i, line in enumerate(_SAME.strip().splitlines()) for word in line.split()}

# What is at work for months and years, in the words for beginning it and for doing it.
WORK = word_set("""work works construction building built build builders rebuilding restoration restored renovation renovated repairs
    reconstruction worked working constructed""")  # fmt: skip
FIGHT = word_set("fighting fought war conflict siege besieged")
TALK = word_set("talks negotiations negotiated negotiating talked talking")
LAWSUIT = word_set("suit suits lawsuit litigation legal sued suing fight fights fought battle battles")
STRIKE = word_set("strike strikes walkout dispute")
AT_WORK = (WORK, FIGHT, TALK, LAWSUIT, STRIKE)


def happenings(text: str) -> frozenset[int]:
    """The happenings that a text speaks of."""
    return frozenset([SAME[w] for w in re.findall("[a-z]+", text.lower()) if w in SAME])


def work_in(text: str) -> frozenset[int]:
    """What is at work in a text, by its place among those known."""
    words = re.findall("[a-z]+", text.lower())
    return frozenset([i for i, known in enumerate(AT_WORK) if not known.isdisjoint(words)])
