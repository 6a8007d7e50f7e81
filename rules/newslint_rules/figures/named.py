"""A count of people or things and the names that follow it: “three people: A and B”, “two children, A, B and C, survive her”."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.lexicon import places
from newslint.pattern import pattern, word_set
from newslint.prose import Span
from newslint.rule import Finding, flag
from newslint.views.calendar import DAYS, MONTHS
from newslint.views.figures import Figure

from .bounds import SENTENCE, sentence_start
from .written import written

PEOPLE = word_set("""
    people men women persons candidates victims suspects players officials members children brothers sisters sons daughters siblings
    grandchildren grandsons granddaughters nephews nieces boys girls students pupils teachers partners directors executives lawmakers
    senators congressmen ministers judges justices lawyers prosecutors defendants officers soldiers astronauts scientists researchers
    journalists reporters actors writers musicians singers athletes survivors hostages prisoners activists workers employees trustees
    councillors councilors governors mayors leaders winners finalists nominees friends colleagues neighbors neighbours residents
""")
THINGS = word_set("countries states cities teams companies parties towns villages provinces regions clubs banks firms nations")
_WORD = r"[A-ZÀ-Þ](?:[\w’'-]+|\.)"
ONE = pattern(rf"(?:the\s)?{_WORD}(?:\s(?:(?:al-|el-|bin|van|de|of|the|ibn|du|von|der|la)\s?)?{_WORD}){{0,4}}")
NEXT = pattern(r"(?:,\s[0-9]{1,2})?(?:,\s|(?:,\s|\s)(?P<last>and)\s)(?=[A-ZÀ-Þ]|the\s[A-Z])")
LEAD = pattern(r"(?P<mark>,|:|\s[–—])\s(?=[A-ZÀ-Þ]|the\s[A-Z])")
# What stands behind names that are set apart; what goes on without a stop is said of them: “killed five people, Hamas and Fatah said”.
SHUT = pattern(r"(?:,\s[0-9]{1,2})?(?:[.;),]|$|\s[–—])")
# Before a count, some of whom may be named, or others: “two of the three brothers”, “Among the judges”, “Unlike the other three players”.
SOME_OF = pattern(
    r"\b(?:of|among|amongst)\s(?:[a-z’'-]+\s){0,2}$|^(?:Of|Among|Amongst|Like|Unlike|With|Without|Along\swith|Together\swith|Besides|Beside|After|For|From|"
    r"Behind|Ahead\sof|Alongside|Apart\sfrom|As\swell\sas|In\saddition\sto)\s(?:[a-z’'-]+\s){0,3}$"
)
END = pattern(r"(?:,\s[0-9]{1,2})?(?:\.(?:\s|$)|$|\s[–—]\s)")
NO_NAMES = frozenset([*DAYS, *MONTHS, "jr", "sr"])
COLON = pattern(r"[^.;:()\n]{0,90}:\s(?=[A-ZÀ-Þ])")
EXAMPLES = pattern(r"\b(?:includ\w+|such\sas|among|like|examples?|others?|e\.g\.)\b")
TOLD_OF = pattern(r"(?:,\s[0-9]{1,2})?(?:$|\s\(|,\s(?:an?|the|who|whose|which|of|from|former\w*|its|his|her|[0-9])\b)")
MOST = 12
AHEAD = 60  # characters before a count


class Names(NamedTuple):
    """A list of names, where it ends, and whether its last name stands behind “and”."""

    names: tuple[str, ...]
    end: int
    closed: bool


def named(text: str, counts: Sequence[Figure]) -> Iterator[Finding]:
    """The counts that have more or fewer names behind them than they say."""
    for f in counts:
        head = f.head.lower()
        if not 2 <= f.value <= MOST or f.approx or f.unit or f.joined or f.end or (head not in PEOPLE and head not in THINGS):
            continue
        if SOME_OF.search(text[max(sentence_start(text, f.span.start), f.span.start - AHEAD) : f.span.start]):
            continue
        lead = LEAD.match(text, f.head_span.end)
        said = 0
        if lead and not f.counted.of:
            found = _names(text, lead.end())
            said = len(found.names) if (_aside if lead["mark"] == "," else _list)(text, head, found) else 0
        if not said and head in PEOPLE and (m := COLON.match(text, f.head_span.end)):
            said = _told(text, f, counts, m.end())
        if said and said != f.value:
            yield flag(Span(f.span.start, f.head_span.end), f"{written(said)} are named")


def _names(text: str, at: int) -> Names:
    """The names that are listed from a place on."""
    names, closed = list[str](), False
    end = at
    while len(names) < 2 * MOST and (m := ONE.match(text, at)):
        names.append(m[0])
        end = m.end()
        joint = None if closed else NEXT.match(text, end)
        if not joint:
            break
        closed, at = joint["last"] is not None, joint.end()
    return Names(tuple(names), end, closed)


def _list(text: str, head: str, found: Names) -> bool:
    """Are the names behind a colon or a dash all there are?"""
    titled = head in PEOPLE and any(" of " in n for n in found.names)  # the Duke of York
    return found.closed and not titled and END.match(text, found.end) is not None


def _aside(text: str, head: str, found: Names) -> bool:
    """Are the names behind a comma people's, all given names or all full names, and no titles or places?"""
    if not found.closed or head not in PEOPLE or not SHUT.match(text, found.end) or len({" " in n for n in found.names}) > 1:
        return False
    return not any(
        n.endswith(("'s", "’s")) or " of " in n or n.startswith("the ") or n.lower() in NO_NAMES or places.kind(n) for n in found.names
    )


def _told(text: str, f: Figure, counts: Sequence[Figure], at: int) -> int:
    """How many are told of, each with a name and what they are, between semicolons; 0 where that cannot be said."""
    stop = SENTENCE.search(text, at)
    items = text[at : stop.start() if stop else len(text)].rstrip(".").split("; ")
    if len(items) < 2 or not items[-1].startswith("and ") or EXAMPLES.search(text, f.span.start, at):
        return 0
    start = sentence_start(text, f.span.start)
    if any(start <= other.span.start < at and other is not f for other in counts):
        return 0
    items[-1] = items[-1].removeprefix("and ")
    told = [(m := ONE.match(item)) is not None and TOLD_OF.match(item, m.end()) is not None for item in items]
    return len(items) if all(told) else 0
