"""What a paragraph claims by its figures: how many of what, killed or hurt or not, where, and whether it points back.

A claim is what `figures-conflict` compares; it is read once for each paragraph. Whether two are of one quantity is for
`identity`.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.lexicon import places
from newslint.pattern import pattern, word_set
from newslint.prose import Block, Document, Paragraph, Span, view
from newslint.views.counted import NONE, counted, is_plural
from newslint.views.figures import Figure, figures

DEFINITE = word_set("the these those all both")
OWN = word_set("its their his her")
FATE = pattern(
    r"\s?(?:(?:were|was|have|has|had|been|are|is|be|also|reportedly|reported|still|remain|remained|all)\s)*"
    r"(?:(?P<dead>killed|died|dead|dies|dying|deaths|fatalities|lost\stheir\slives|perished|drowned)"
    r"|(?P<hurt>injured|wounded|hurt|injuries|hospitali[sz]ed)"
    r"|(?P<held>arrested|detained|arrests|detentions|in\scustody)|(?P<missing>missing|unaccounted)|(?P<fled>displaced|evacuated))\b"
)
_DONE = {
    "dead": "kill kills killed killing", "hurt": "injured injures injuring wounded wounds wounding",
    "held": "arrested arresting arrests detained detaining", "fled": "displaced displacing evacuated evacuating",
}  # fmt: skip
DONE = {verb: fate for fate, verbs in _DONE.items() for verb in verbs.split()}
TOLL = pattern(r"\b(?:death\s)?toll\b[^.;]{0,60}$")
DEATHS = pattern(
    r"\b(?:(?:deaths?|martyrdom|killings?|massacre|murders?)\sof|(?:claim(?:ed|ing|s)?|cost(?:ing|s)?|took|taken|taking)\sthe\slives\sof)\s(?:at\sleast\s)?$"
)
# What a thing has one of: “a capacity of 300 tons”, “300 tons, its full capacity”.
MEASURES = word_set("""
    capacity population membership workforce circulation budget length height depth width altitude area turnover payload wingspan readership
    enrolment enrollment attendance
""")
WHOLE = word_set("full total whole entire maximum overall rated")
ALL_OF_IT = pattern(
    r"(?:\s[a-z]+)?(?:\s(?:per|a|an)\s\w+)?,\s(?:the|its|their)\s(?:full|total|whole|entire|maximum|rated)\s(?P<noun>[a-z]+)\b"
)
PLACE = pattern(r"\b(?:in|at|near|across|of)\s(?:the\s)?(?:[a-z]+\s){0,2}([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})")
STOP = pattern(r"[.!?][”\"’')]*\s+(?=[“\"A-Z])")
WORD = pattern(r"[^\W\d_]{3,}")
NAMED = pattern(r"((?:[A-Z][\w’'-]*[a-z]\s){0,3}[A-Z][\w’'-]*[a-z]),\s$")
OWNER = pattern(r"\b([A-Z][\w-]+(?:\s[A-Z][\w-]+){0,2})[’']s?\s$")
PART_OF = pattern(r"(?:\s[a-z]+)?\s(?:out\s)?of\s(?:the|its|their|his|her|those|these|all)\s(?:\w+[’']s\s)?")
EMPLOYS = word_set("employs employing employed employ")
STAFF = dict.fromkeys(("worker", "workers", "employees", "staff"), "employee")
ONES = {"person": "people", "persons": "people", "man": "men", "woman": "women", "child": "children"}


class Claim(NamedTuple):
    """So many of what: `thing` is what is counted, so that claims of one thing share it; `fate` is what became of them, `place`
    where ("" if not said), `definite` with “the”, `owner` with a name's 's, `own` with “its”, `part` so many of whom
    are meant (“six of the eight”; `part_span` is that of the six), `measure` what it is the size of (“capacity”, “the capacity”),
    `joined` like “15-member”; `after` is what follows
    the noun, `ahead` and `behind` the sentence before the figure and after what it counts."""

    span: Span
    value: float
    half: float
    bound: str
    thing: str
    head: str
    modifiers: tuple[str, ...]
    unit: str
    joined: bool
    fate: str
    place: str
    definite: bool
    owner: str
    own: bool
    part: float
    part_span: Span
    measure: str
    ahead: str
    behind: str


@view
def claims(p: Paragraph) -> list[Claim]:
    """The counts, the sums of money and the shares of a paragraph that a story may repeat."""
    found = figures(p)
    told = [(f, found[i - 1] if i else None) for i, f in enumerate(found) if not f.role or (f.role == "age" and f.joined)]
    return [c for f, last in told if (c := _claim(p.text, f, last))]


@view
def told(d: Document) -> list[tuple[Block, list[Claim]]]:
    """The paragraphs of a story that have figures, with their claims."""
    return [(b, claims(b.prose)) for b in d.blocks if not b.prose.heading and figures(b.prose)]


@view
def headed(d: Document) -> list[tuple[Block, list[Claim]]]:
    """The headlines and crossheads of a story that have figures, with their claims."""
    return [(b, claims(b.prose)) for b in d.blocks if b.prose.heading and figures(b.prose)]


@view
def values(d: Document) -> frozenset[float]:
    """The values of all figures of a story, whatever they are."""
    return frozenset([f.value for b in d.blocks for f in figures(b.prose)])


@view
def aged(p: Paragraph) -> list[tuple[tuple[str, ...], int, Span]]:
    """The people with an age between commas: the words of the name, the age, and its place."""
    return [
        (tuple(m[1].split()), int(f.value), f.span)
        for f in figures(p)
        if f.role == "age" and f.raw.isdigit() and f.value < 120 and (m := NAMED.search(p.text[max(0, f.span.start - 60) : f.span.start]))
    ]


def _claim(text: str, f: Figure, last: Figure | None) -> Claim | None:
    if f.form not in ("numeral", "words", "percent") or f.end or f.value in (0, 1) or f.value == float("inf"):
        return None
    of_them = f.counted.of and not f.head and text.startswith(" of them", f.span.end)
    if f.counted.of and (f.kind or not (of_them or is_plural(f.head.lower()))):
        return None
    noun = counted(text, f.span.end, single=True) if f.form == "percent" else f.counted
    if f.unit and not noun.head and f.kind in ("", "share"):
        return None
    head = "them" if of_them else noun.head.lower()
    start = f.approx_span.start if f.approx else f.span.start
    before = text[max(0, start - 70) : start]
    end = noun.span.end if noun.head else f.span.end + len(" of them") * of_them
    words = before.lower().split()
    sized = f.form != "percent" and words and (words[-1] in ("of", "is", "was") or "," in text[end : end + 20])
    measure = _measure(text, words, end) if sized else ""
    if f.kind not in ("", "money", "share") and not f.joined and not measure:
        return None
    fate = "" if f.counted.of else _fate(text, f, words, before, end)
    if not fate and not measure and f.kind != "money" and not (head and (is_plural(head) or f.unit or of_them)):
        if f.value < 1000 or f.half < 0.5 or f.form != "numeral":
            return None
        head = ""  # a crowd of 4,312 is told by its figures
    if words and words[-1] in EMPLOYS and head == "people":
        head = "employees"
    owner = OWNER.search(before) if "’" in before[-4:] or "'" in before[-4:] else None
    modifiers = tuple([m.lower() for m in noun.modifiers])
    begin, stop = _sentence(text, f.span.start)
    some = last if last and PART_OF.fullmatch(text, last.span.end, f.span.start) else None
    return Claim(
        span=f.span,
        value=f.value,
        half=f.half,
        bound=f.bound,
        thing="" if f.counted.of or not head else (*modifiers, head)[0] if f.unit else one(head),
        head=head,
        modifiers=modifiers,
        unit=f.role or f.unit,
        joined=f.joined,
        fate=fate,
        place=_place(text, f, stop) if fate == "dead" else "",
        definite=bool(words) and words[-1] in DEFINITE,
        owner=owner[1] if owner else "",
        own=bool(words) and words[-1] in OWN,
        part=some.value if some else 0,
        part_span=some.span if some else NONE,
        measure=measure,
        ahead=text[begin : f.span.start],
        behind=text[end:stop],
    )


def _measure(text: str, words: list[str], end: int) -> str:
    """What a figure is the size of: “capacity”, or “the capacity” where it is that of a thing told before."""
    if len(words) > 1 and words[-1] in ("of", "is", "was") and words[-2] in MEASURES:
        which = [w for w in words[-5:-2] if w not in WHOLE][-1:]
        return "the " * bool(which and (which[0] in OWN or which[0] in DEFINITE)) + words[-2]
    m = ALL_OF_IT.match(text, end)
    return f"the {m['noun']}" if m and m["noun"] in MEASURES else ""


def nouns(text: str) -> set[str]:
    """The keys of the words of a text that may be nouns."""
    return {one(w.lower()) for w in WORD.findall(text)}


def one(noun: str) -> str:
    """A key for the noun in singular and plural."""
    return STAFF.get(noun) or ONES.get(noun) or (noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s"))


def _fate(text: str, f: Figure, words: list[str], before: str, end: int) -> str:
    if f.unit or f.joined:
        return ""
    if m := FATE.match(text, end) or (FATE.match(f.head) if f.head else None):
        return m.lastgroup or ""
    if words and words[-1] in DONE:
        return DONE[words[-1]]
    if (not f.head and "toll" in before and TOLL.search(before)) or ("of" in before[-14:] and DEATHS.search(before)):
        return "dead"
    return ""


def _sentence(text: str, at: int) -> tuple[int, int]:
    """The sentence around a place, of no more than 500 characters on either side."""
    start, end = max(0, at - 500), min(len(text), at + 500)
    for m in STOP.finditer(text, start, end):
        if m.start() >= at:
            return start, m.start()
        start = m.end()
    return start, end


def _place(text: str, f: Figure, stop: int) -> str:
    """The country where people died: of a demonym that is counted, or of the place that the clause names."""
    for word in (f.head, *f.modifiers):
        if word[:1].isupper() and (country := places.country_of(word.rstrip("s")) or places.country_of(word)):
            return country.lower()
    near = [text[max(0, f.span.start - 60) : f.span.start], text[f.span.end : min(stop, f.span.end + 60)]]
    for piece in near:
        for m in PLACE.finditer(piece):
            name = m[1].removesuffix("’s").removesuffix("'s")
            kind = places.kind(name)
            if kind == "country" or "Gaza" in name:
                return (places.country_of(name) or name).lower()
            if kind == "region":
                return name.lower()
    return ""
