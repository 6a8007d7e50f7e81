"""Parts that are more than their whole, or do not make it up."""

from collections.abc import Iterator, Sequence

from newslint.pattern import pattern
from newslint.prose import Paragraph, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.counted import is_plural, word_set
from newslint.views.figures import Figure, figures

from .shares import STOP, opposed, shares_over_all

OUT_OF = pattern(r"\s(?:out\s)?of\s(?:(?:the|its|his|her|their|those|these|all|our|a|some|about|total|original|remaining)\s){0,3}$")
INCLUDING = pattern(
    r"(?:^|[\s\w,’'-]*?)(?:,\s|\s[–—-]\s|\s\()?(?:includ(?:ing|es)|among\s(?:them|whom)|of\swhom|of\sthem)\s(?:at\sleast\s|the\s|all\s)?$"
)
OTHERS = pattern(r"\b(?:[Tt]he|[Aa]ll)\s(?:other|remaining)\s$")
OF_ALL = pattern(r"\b(?:[Oo]f\s(?:the|all|its|those|these)|total\sof)\s$")
MEMBERS = frozenset(["member", "strong", "person", "man", "seat"])
LIST = pattern(r"(?:\s[\w’'-]+){0,5}?\s?(?:,|:|\s[–—-]{1,2}|\s\()\s?$")
AND = pattern(r",?\s(?:and|plus)\s$|,\s$")
CLOSED = pattern(r"[\w’'\s-]{0,25}?(?:[.,;:)–—]|$|\s(?:who|were|was|have|had|are|in|from|on|at|after)\b)")
EVERYONE = word_set("men women children boys girls males females adults minors teenagers babies infants civilians soldiers")
PERSONS = word_set("""
    people persons victims passengers suspects students members hostages prisoners detainees soldiers civilians patients workers
    migrants refugees survivors protesters lawmakers judges justices players athletes officials dead others men women children tourists
    residents employees crew police officers ministers candidates defendants killed injured wounded
""")
NAMED = pattern(
    r"(?P<number>two|three|four|five|six|seven|eight|nine)\s(?:[a-z]+\s){0,2}(?:people|men|women|persons|countries|candidates|victims|suspects|players|"
    r"states|cities|teams|officials|members|companies|children|brothers|sisters)(?::|\s[–—])\s(?P<names>[^.;:()\n]{3,200}?)(?=\.(?:\s|$)|$|\s[–—]\s)"
)
NAME = pattern(r"(?:the\s)?(?:[A-Z][\w’'.-]*)(?:\s(?:(?:al-|el-|bin|van|de|of|the|ibn|du|von|la)\s?)?[A-Z][\w’'.-]*){0,4}(?:,\s\d{1,2})?")
NUMBERS = {word: n for n, word in enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine"], 2)}


@rule(Level.WARNING, when=figures)
def parts_exceed_whole(p: Paragraph) -> Iterator[Finding]:
    """The parts are more than the whole, or do not make it up.

    Only parts that shut each other out are added: for and against, men and women, the shares of two candidates, “the other
    two”. Percentages of different things may well pass 100.

    Bad:  In the poll, {==80 percent voted for it and 70 percent==} against.
    Bad:  Smith took {==40%, Jones 35% and Bell 45%==} of the vote.
    Bad:  The quake hurt {==185 percent==} of residents.
    Bad:  {==Six of the five==} hostages are alive.
    Bad:  The blast killed {==12 people, seven men and six women==}.
    Bad:  Of the {==20 victims, 12 were men and 10==} were women.
    Bad:  It killed {==12 people, including 15==} children.
    Bad:  Two of the five hostages died, and {==the other four==} were freed.
    Bad:  Police named {==three people==}: John Smith and Jane Doe.
    Good: In the poll, 52 percent voted for it and 48 percent against.
    Good: Some 85 percent of residents were displaced, while 60 percent of the houses were hit.
    Good: A poll found 68% support the law and 55% oppose a ban on handguns. She won 60% of men and 55% of women.
    Good: The rate is 60% among men and 55% among women, at 120% of capacity.
    Good: It killed 13 people, seven men and six women, and hurt 20, including 15 children.
    Good: Two of the five hostages died, one fled, and the other two were freed.
    Good: Police named three people: John Smith, 45, Jane Doe and Bob Ray.
    """
    found = figures(p)
    counts = [f for f in found if not f.role and f.form in ("numeral", "words")]
    yield from shares_over_all(p, found)
    for i, f in enumerate(counts):
        if f.counted.of or p.text.startswith((" of ", " out of "), f.span.end):
            yield from _some_of(p, counts, i)
        if f.joined and f.unit in MEMBERS:
            yield from _including(p, counts, i)
        if not f.joined and f.kind in ("", "money"):
            yield from _divided(p, counts, i)
            yield from _including(p, counts, i)
            yield from _listed(p, counts, i)
    if ":" in p.text or "—" in p.text or "–" in p.text:
        yield from _named(p)


def _some_of(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Six of the five"; "two of the five …, the other four"."""
    if i + 1 == len(counts):
        return
    text, part, whole = p.text, counts[i], counts[i + 1]
    if whole.span.start - part.span.end > 30 or not OUT_OF.fullmatch(text, part.span.end, whole.span.start):
        return
    if part.unit or whole.unit or part.end or whole.end:
        return
    if part.value > whole.value and not whole.joined:
        yield flag(Span(part.span.start, whole.span.end), f"{part.value:g} are more than {whole.value:g}")
        return
    between = 0.0
    for other in counts[i + 2 : i + 5]:
        before = text[whole.span.end : other.span.start]
        if len(before) > 160 or other.unit:
            return
        if m := OTHERS.search(before):
            left = whole.value - part.value - between
            if other.value > left or (other.value < left and not between and not part.approx and len(STOP.findall(before)) < 2):
                start = other.span.start - (len(before) - m.start())
                yield flag(Span(start, other.span.end), f"{part.value:g} of {whole.value:g} leave {whole.value - part.value:g}")
            return
        between += other.value


def _including(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 people, including 15 children"; "the 10-member team includes 12 women"."""
    if i + 1 == len(counts):
        return
    text, whole, part = p.text, counts[i], counts[i + 1]
    between = text[whole.span.end : part.span.start]
    if part.value <= whole.value or len(between) > 70 or part.joined or STOP.search(between):
        return
    counted = whole.unit or (is_plural(whole.head.lower()) and part.head)
    same = not part.unit if whole.joined else part.unit == whole.unit and bool(counted)
    if same and (whole.bound not in ("+", "~") or whole.approx == "at least") and INCLUDING.fullmatch(between) and not part.counted.of:
        yield flag(Span(whole.span.start, part.span.end), f"{p[part.span]} are more than the {p[whole.span]} of whom they are a part")


def _divided(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "Of the 20 victims, 12 were men and 10 were women"."""
    if i + 2 >= len(counts) or not OF_ALL.search(p.text, max(0, counts[i].span.start - 14), counts[i].span.start):
        return
    whole, a, b = counts[i : i + 3]
    if a.unit or b.unit or whole.unit or b.span.end - whole.span.start > 160 or STOP.search(p.text, whole.span.end, b.span.start):
        return
    end = min(len(p.text), b.span.end + 60)
    stop = STOP.search(p.text, b.span.end, end)
    if a.value + b.value > whole.value and opposed(p.text, a, b, stop.start() if stop else end):
        yield flag(Span(whole.span.start, b.span.end), f"{a.value:g} and {b.value:g} are more than {whole.value:g}")


def _listed(p: Paragraph, counts: Sequence[Figure], i: int) -> Iterator[Finding]:
    """ "12 people, seven men and six women"."""
    whole = counts[i]
    if whole.unit or whole.end or whole.head.lower() not in PERSONS or i + 2 >= len(counts) or whole.counted.of:
        return
    parts: list[Figure] = []
    text, at = p.text, whole.head_span.end
    for other in counts[i + 1 : i + 5]:
        joint = (AND if parts else LIST).fullmatch(text, at, other.span.start)
        if not joint or other.unit or other.end or (not is_plural(other.head.lower()) and other.value != 1) or not other.head:
            break
        parts.append(other)
        at = other.head_span.end
        if " and " in joint[0] and len(parts) > 1:
            break
    if len(parts) < 2 or not CLOSED.match(text, at) or AND.match(text, at):
        return
    total = sum(f.value for f in parts)
    heads = [f.head.lower() for f in parts]
    sure = all(h in EVERYONE or h in ("man", "woman", "child", "boy", "girl") for h in heads)
    if total != whole.value and (sure or (all(h in PERSONS for h in heads) and 0 < abs(total - whole.value) <= 2)):
        if any(f.approx for f in (whole, *parts)) or (total < whole.value and not sure):
            return
        yield flag(Span(whole.span.start, at), f"the parts make {total:g}")


def _named(p: Paragraph) -> Iterator[Finding]:
    """ "three people: A and B"."""
    for m in NAMED.finditer(p.text):
        names = [n for n in m["names"].replace(", and ", ", ").replace(" and ", ", ").split(", ") if not n.isdigit()]
        if len(names) != NUMBERS[m["number"]] and len(names) > 1 and " and " in m["names"] and all(NAME.fullmatch(n) for n in names):
            yield flag(Span(m.start(), len(p.text[: m.start("names")].rstrip(" :–—"))), f"{len(names)} are named")
