"""What a paragraph claims by its figures: how many of what, killed or hurt or not, where, and whether it points back.

A claim is what `figures-conflict` compares; it is read once for each paragraph.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.lexicon import places
from newslint.pattern import pattern
from newslint.prose import Paragraph, Span, view
from newslint.views.counted import is_plural, word_set
from newslint.views.figures import Figure, figures

DEFINITE = word_set("the these those all")
# What behind "the 12 people" says which people, so that they need not be those of before.
RESTRICTED = pattern(r"\s(?:who|whom|whose|that|which|from|of|in|on|at|with|for|aged|under|\w+ing|(?!were|had|died)\w{2,}ed|\w+n)\b|-|\s\(")
OF_WHAT = pattern(r"\s(?:that|which|from|for|of|to)\b")
FATE = pattern(
    r"\s?(?:(?:were|was|have|has|had|been|are|is|be|also|reportedly|reported|still|remain|remained|all)\s)*"
    r"(?:(?P<dead>killed|died|dead|dies|deaths|fatalities|lost\stheir\slives|perished)|(?P<hurt>injured|wounded|hurt|injuries|hospitali[sz]ed)"
    r"|(?P<held>arrested|detained|arrests|detentions|in\scustody)|(?P<missing>missing|unaccounted)|(?P<fled>displaced|evacuated))\b"
)
_DONE = {
    "dead": "kill kills killed killing", "hurt": "injured injures injuring wounded wounds wounding",
    "held": "arrested arresting arrests detained detaining", "fled": "displaced displacing evacuated evacuating",
}  # fmt: skip
DONE = {verb: fate for fate, verbs in _DONE.items() for verb in verbs.split()}
TOLL = pattern(r"\b(?:death\s)?toll\b[^.;]{0,60}$")
RISE = pattern(
    r"\b(?:r[io]s\w+|climb\w*|increas\w*|revis\w+|updat\w+|grew|grown|jump\w*|up\s(?:from|by|to)|from|earlier|previous\w*|initial\w*|first|prior|last|as\sof|by\s(?:then|the)|since|"
    r"another|more|other|others|additional|every|each|per|daily|average|so\sfar\sthis|year|month|week|yesterday|ago|total|worldwide|global\w*|nationwide|expected|feared|could|may|"
    r"might|would|if|separate\w*|second|third|different|elsewhere|meanwhile|(?:1[5-9]|20)\d\d)\b",
)
PLACE = pattern(r"\b(?:in|at|near|across|of)\s(?:the\s)?(?:[a-z]+\s){0,2}([A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})")
STOP = pattern(r"[.!?][”\"’')]*\s+(?=[“\"A-Z])")
PERSONS = word_set("people persons others victims")
MOVED = pattern(
    r"\b(?:earlier|previous\w*|initial\w*|revis\w+|updat\w+|as\sof|by\sthen|at\sfirst|expected|feared|could|might|would|if|another|more|"
    r"(?:rose|risen|rises|rising|climb\w+|jump\w+)\sfrom|up\sfrom|last|week|month|ago|war\sof|battle)\b(?!\sthan)"
)
SINCE = pattern(r"\b(?:in|of|by|until|from|during)\s(?:\w+\s)?(?:19|20)\d\d\b")
NAMED = pattern(r"((?:[A-Z][\w’'-]*[a-z]\s){0,3}[A-Z][\w’'-]*[a-z]),\s$")
ANEW = pattern(r"\b(?:[Aa]n?|[Aa]nother|[Aa]lso|[Mm]eanwhile|[Ee]lsewhere)\s")
ANY_PLACE = pattern(r"\b(?:in|at|near|across|on|from|outside)\s(?:the\s)?(?:[a-z]+\s){0,3}([A-Z][\w’'-]+)")
CALENDAR = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
    november december jan feb mar apr jun jul aug sept oct nov dec
""")


class Claim(NamedTuple):
    """So many of what: `fate` is what became of them, `place` where ("" if not said), `definite` with “the”, `restricted` by
    what follows; the sentence `ahead` of the figure and `behind` what it counts."""

    span: Span
    value: float
    half: float
    bound: str
    head: str
    modifiers: tuple[str, ...]
    unit: str
    fate: str
    place: str
    definite: bool
    restricted: bool
    ahead: str
    behind: str

    @property
    def free(self) -> bool:
        """Does nothing in the sentence say that it is another time, place or part, or somebody's words?"""
        return undisturbed(self.ahead) and undisturbed(self.behind)

    @property
    def anew(self) -> bool:
        """Does the sentence bring in an event of its own ("when a bomb went off")?"""
        return ANEW.search(self.ahead) is not None or ANEW.search(self.behind) is not None

    @property
    def current(self) -> bool:
        """Is it the state of things at the time of the story?"""
        return not any(MOVED.search(part.lower()) or SINCE.search(part) for part in (self.ahead, self.behind))

    @property
    def names(self) -> frozenset[str]:
        """The places and the like that the sentence names."""
        return frozenset([n for part in (self.ahead, self.behind) for n in ANY_PLACE.findall(part) if n.lower() not in CALENDAR])


@lru_cache(1 << 10)
def undisturbed(part: str) -> bool:
    return not (RISE.search(part.lower()) or '"' in part or "“" in part)


@view
def claims(p: Paragraph) -> list[Claim]:
    """The counts and sums of money of a paragraph that a story may repeat."""
    return [c for f in figures(p) if not f.role and (c := _claim(p.text, f))]


@view
def aged(p: Paragraph) -> list[tuple[tuple[str, ...], int, Span]]:
    """The people with an age between commas: the words of the name, the age, and its place."""
    return [
        (tuple(m[1].split()), int(f.value), f.span)
        for f in figures(p)
        if f.role == "age" and f.raw.isdigit() and f.value < 120 and (m := NAMED.search(p.text[max(0, f.span.start - 60) : f.span.start]))
    ]


def _claim(text: str, f: Figure) -> Claim | None:
    if f.form not in ("numeral", "words") or f.end or f.counted.of or f.value in (0, 1) or f.value == float("inf"):
        return None
    if f.kind not in ("", "money") or (f.unit and not f.head):
        return None
    head = f.head.lower()
    before = text[max(0, (f.approx_span.start if f.approx else f.span.start) - 70) : f.approx_span.start if f.approx else f.span.start]
    end = f.head_span.end if f.head else f.span.end
    words = before.lower().split()
    last = words[-1] if words else ""
    fate = _fate(text, f, words, before, end)
    if not fate and not (head and (is_plural(head) or f.unit)):
        return None
    start, stop = _sentence(text, f.span.start)
    return Claim(
        span=f.span,
        value=f.value,
        half=f.half,
        bound=f.bound,
        head=head,
        modifiers=tuple([m.lower() for m in f.modifiers]),
        unit=f.unit,
        fate=fate,
        place=_place(text, f, stop) if fate == "dead" else "",
        definite=last in DEFINITE,
        restricted=(OF_WHAT if f.unit else RESTRICTED).match(text, end) is not None,
        ahead=text[start : f.span.start],
        behind=text[end:stop],
    )


def _fate(text: str, f: Figure, words: list[str], before: str, end: int) -> str:
    if f.unit or f.joined:
        return ""
    if m := FATE.match(text, end) or (FATE.match(f.head) if f.head else None):
        return m.lastgroup or ""
    if words and words[-1] in DONE:
        return DONE[words[-1]]
    if TOLL.search(before) and not f.head:
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
