"""Years that lie outside a life: before the birth, in childhood, after the death; and outside that of a building or a firm."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.pattern import pattern, word_set
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views import quoted, vocabulary
from newslint.views.calendar import Date
from newslint.views.dates import dates
from newslint.views.story import not_before

from .deeds import ALIVE, DIED, GROWN, MADE, NOT_ITSELF, Deed, dated_verbs, deeds, goes_on
from .lives import Birth, births, one_name
from .surroundings import openings, sentence_at
from .told import BORN_BY_NAME, OF_FAMILY, given_names, named_births

MAKING = word_set("founded built established opened launched created formed erected dug set")
PRONOUNS = ("He", "She")
HE_WAS_BORN = pattern(r"(?P<who>He|She)\swas\s$")
NAMED = pattern(r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s)?(?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+,?\s")
AGED = pattern(r",\s(?P<age>[1-9][0-9]),\s[a-z]")
# Who looks for people of long ago: there the age of someone may be that of another time.
LONG_AGO = word_set("""grave graves remains buried medal medals memorial ancestor ancestors archaeologists historian historians museum
    plaque wartime regiment battalion centenary descendants descendant great""")  # fmt: skip
OLD_ENOUGH = 4  # paragraphs in which a story tells how old its people are
NEXT = 4  # sentences of one subject in a row
FOREVER = 9999
YOUNGEST = 10  # years of age of those of whom deeds are told
CHILD = 9  # years of age at which nobody marries or is elected
OLDEST = 105


class Known(NamedTuple):
    """A birth, a death or an age of someone: the year or the years, and where they stand."""

    years: int
    start: int
    block: Paragraph
    span: Span


@rule(Level.WARNING, when=dated_verbs)
def year_outside_life(d: Document) -> Iterator[Finding]:
    """What someone did lies outside the years of that life.

    Nobody joins, marries or retires before being born, as a small child, or after the death that the story tells. Only plain
    clauses about the same person are judged; so are those about a building or a firm before it was there.

    Bad:  Ada Gray was born in Leeds in 1941 and grew up in York. She became a midwife {==in 1918==}.
    Bad:  Ada Gray was born in 1941, grew up in York and moved to Cork {==in 1918==}.
    Bad:  Bob Stone, who was born in 1953, is a baker. ¶ Stone married in 1978. ¶ Stone was elected to the council {==in 1927==}.
    Bad:  Ada Gray died in York in 1988. ¶ Gray joined the navy {==in 1998==}.
    Bad:  The chapel was built in 1968. It was sold {==in 1911==}.
    Bad:  @2024-02-17 Cy Rose, 45, was freed on Friday. ¶ Rose became a judge {==in 1907==}.
    Good: @2024-02-17 Cy Rose, 45, was freed on Friday. ¶ Rose became a judge in 2007. ¶ Ada Rose left the navy in 1907.
    Good: Ada Gray was born in Leeds in 1941. She became a midwife in 1962, and bought a house that was built in 1918.
    Good: Ada Gray was born in 1941. Her mother moved to Cork in 1918. ¶ Bob Gray was born in 1950. ¶ Cy Gray married in 1948.
    Good: The present chapel was built in 1968. It was closed in 1911. ¶ Ada Stone died in 1988. ¶ Stone won a prize in 1998.
    """
    if not tells_of_lives(d):
        return
    for start, p in d.blocks:
        if not dated_verbs(p):
            continue
        for birth in births(p):
            for deed in goes_on(p, birth.date) if goes_on_of(p, birth) else ():
                yield from judged(start, p, deed, Known(birth.date.year, start, p, birth.date.span))
        for made in things(p):
            for deed in goes_on(p, made, thing=True):
                yield from too_early(start, p, deed, made)
        for deed in deeds(p):
            if deed.who == "It":
                for made in things(p)[-1:]:
                    if follows(p, made.span.start, deed):
                        yield from too_early(start, p, deed, made)
            elif deed.who in PRONOUNS:
                birth_before = before(births(p), deed)
                if birth_before and follows(p, birth_before.at, deed) and is_subject(p, birth_before, deed.who):
                    yield from judged(start, p, deed, Known(birth_before.date.year, start, p, birth_before.date.span))
            else:
                yield from by_name(d, start, p, deed)


def tells_of_lives(d: Document) -> bool:
    """Is there a birth, a death or a foundation in a story, or a year before that of its people?"""
    dated = [p for _, p in d.blocks if dated_verbs(p)]
    if any(births(p) or " died " in p.text or things(p) for _, p in d.blocks if dates(p)):
        return True
    first = min([x.year for p in dated for x in dated_verbs(p)], default=FOREVER)
    return first < not_before(d) - YOUNGEST


def by_name(d: Document, start: int, p: Paragraph, deed: Deed) -> Iterator[Finding]:
    """What is wrong with a deed of someone who is named, by a birth, a death or an age elsewhere in the story."""
    surname, year = deed.who.split()[-1], deed.date.year
    birth, death = named_births(d).get(surname), named_deaths(d).get(surname)
    aged = age_of(d, deed) if year < not_before(d) - YOUNGEST else None
    if not (birth or death or aged) or len(given_names(d).get(surname, ())) > 1:
        return
    if birth and one_name(birth.name, deed.who):
        yield from judged(start, p, deed, Known(birth.birth.date.year, birth.start, birth.block, birth.birth.date.span))
    elif aged and year < not_before(d) - aged.years - 1:
        yield told(start, p, deed, f"before the birth of someone aged {aged.years}", aged)
    if death and deed.verb in ALIVE and year > death.years:
        yield told(start, p, deed, "after the death", death)


def too_early(start: int, p: Paragraph, deed: Deed, made: Date) -> Iterator[Finding]:
    if deed.date.year < made.year:
        yield told(start, p, deed, "before it was there", Known(made.year, start, p, made.span))


def judged(start: int, p: Paragraph, deed: Deed, birth: Known) -> Iterator[Finding]:
    """What is wrong with a deed, by the birth of who did it."""
    age = deed.date.year - birth.years
    if age < 0:
        yield told(start, p, deed, "before the birth", birth)
    elif (age < CHILD and deed.verb in GROWN) or age > OLDEST:
        yield told(start, p, deed, f"at the age of {age}", birth)


def told(start: int, p: Paragraph, deed: Deed, why: str, known: Known) -> Finding:
    lead = 3 if p.text.endswith(("in ", "on "), 0, deed.date.span.start) else 0
    span = Span(deed.date.span.start - lead, deed.date.span.end)
    return flag(span.shift(start), why, related=[Related(known.span.shift(known.start), f"“{known.block[known.span]}”")])


@view
def things(p: Paragraph) -> list[Date]:
    """The dates on which something was built or founded, told as a sentence begins."""
    if vocabulary(p).isdisjoint(MAKING):
        return []
    found = [(x, sentence_at(p, x.span.start)) for x in dates(p) if x.precision == "year" and not x.end]
    return [x for x, s in found if MADE.fullmatch(p.text, s.start, x.span.start) and not NOT_ITSELF.search(p[s])]


def before(found: list[Birth], deed: Deed) -> Birth | None:
    """The last birth in front of a deed."""
    i = bisect_left(found, deed.at, key=lambda birth: birth.at)
    return found[i - 1] if i else None


def follows(p: Paragraph, at: int, deed: Deed) -> bool:
    """Does each sentence behind a place, as far as a deed, open with the pronoun of the deed?"""
    starts = openings(p)
    between = starts[bisect_right(starts, at) : bisect_right(starts, deed.at)]
    return 0 < len(between) <= NEXT and all(p.text.startswith(f"{deed.who} ", start) for start in between)


def goes_on_of(p: Paragraph, birth: Birth) -> bool:
    """Is who was born the subject of the sentence, so that its next verb is of the same person?"""
    start = sentence_at(p, birth.at).start
    before = p.text[start : birth.at]
    return NAMED.fullmatch(before.removesuffix("was ").removesuffix("who ")) is not None or HE_WAS_BORN.fullmatch(before) is not None


def is_subject(p: Paragraph, birth: Birth, pronoun: str) -> bool:
    """Is who was born whom the next sentence calls "he" or "she"?"""
    start = sentence_at(p, birth.at).start
    if m := HE_WAS_BORN.fullmatch(p.text, start, birth.at):
        return m["who"] == pronoun
    if p.text[birth.at] == "B":
        return birth.at == start
    m = BORN_BY_NAME.search(p.text, max(start, birth.at - 50), birth.at)
    return m is not None and not OF_FAMILY.search(p.text, max(start, m.start() - 24), m.start())


def age_of(d: Document, deed: Deed) -> Known | None:
    """How old someone is in the news of the story, where it tells so before the deed: "Ada Gray, 32, was freed on Friday"."""
    surname = deed.who.split()[-1]
    told = [(start, p) for start, p in d.blocks if p.text.rstrip().endswith(".")][:OLD_ENOUGH]
    news = any(x.precision == "weekday" for _, p in told for x in dates(p))
    for start, p in told if news else ():
        at = p.text.find(f"{surname}, ")
        if at >= 0 and (m := AGED.match(p.text, at + len(surname))):
            old = any(not LONG_AGO.isdisjoint(vocabulary(q)) for _, q in d.blocks)
            return None if old else Known(int(m["age"]), start, p, Span(*m.span("age")))
    return None


@view
def named_deaths(d: Document) -> dict[str, Known]:
    """Who died when, by surname; none of those of whom there are two."""
    out: dict[str, list[Known]] = defaultdict(list)
    for start, p in d.blocks:
        for x in dates(p) if " died " in p.text else ():
            m = DIED.fullmatch(p.text, sentence_at(p, x.span.start).start, x.span.start) if x.year and not x.end else None
            if m and m["who"] not in PRONOUNS:
                out[m["who"].split()[-1]].append(Known(x.year, start, p, x.span))
    return {
        surname: found[0]
        for surname, found in out.items()
        if len({k.years for k in found}) == 1 and not quoted(found[0].block, found[0].span)
    }
