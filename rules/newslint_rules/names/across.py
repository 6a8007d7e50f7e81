"""Names across the stories of an edition: what a story says of each of its forms, and whether two stories speak of the same.

A fact carries the form with all that stands beside it and the rare names of its story, so that a judge that sees the facts
of one key knows which stories are akin: replacing one story touches its own keys only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from newslint.lexicon import places
from newslint.lexicon.words import known
from newslint.prose import Document, Span, view
from newslint.rule import Fact
from newslint.views.forms import Form, forms

from .evidence import conflict, names_in, shared
from .near import KNOWN, STRANGE, UNSEEN, distance, familiar
from .proof import compare, departures, within_reach
from .told_apart import foreign
from .verdict import Departure

RARE = 3.3  # a name less familiar than this tells of what a story is about
SEVERAL, WELL_KNOWN = 3, 3.5  # stories that have a name, and how familiar it is, for a slip to be plain without other proof
AKIN = 3  # so many rare names in common, and two stories are about one thing


class Seen(NamedTuple):
    """A form of a story, without its places, and the rare names of the story."""

    form: Form
    story: frozenset[str]


@view
def told(d: Document) -> list[tuple[Seen, int, Span]]:
    """What a story tells an edition of its names, each with its first place outside a quotation, by paragraph; nothing of those
    that it writes in two ways itself, nor of what is only quoted."""
    inside = departures(d)
    held = [f for f in forms(d).values() if len(f.plain) >= 4 and f.text not in inside and names_something(f)]
    story = the_same(frozenset([f.plain for f in held if familiar(f.text) < RARE and f.strong]))
    out = []
    for f in held:
        outside = [placed for placed in f.mentions if not placed[1].quoted]
        if outside and not (familiar(f.text) < UNSEEN and foreign(d, f)):
            block, first = next((placed for placed in outside if not placed[1].weak), outside[0])
            out.append((Seen(Form(*f[:-1]), story), block, first.span))
    return out


@lru_cache(1 << 8)
def the_same(story: frozenset[str]) -> frozenset[str]:
    """Of sets that are equal the one that came first: each fact of a story holds it, and comparing it with itself costs nothing."""
    return story


def names_something(form: Form) -> bool:
    """Is a form more than a word of a title or of an organisation (Supreme Court): no English word, or a surname, or a place?"""
    return not known(form.text.lower()) or form.introduced or places.kind(form.text) in ("country", "capital", "demonym", "region", "city")


def by_spelling(d: Document, of_place: bool) -> Iterator[Fact]:
    """The facts of a story under the first letters of a form and the last: of places and what nobody knows, or of the rest."""
    for seen, block, span in told(d):
        if of_place is is_place(seen.form) or (of_place and familiar(seen.form.text) < STRANGE):
            for key in spelt(seen.form):
                yield Fact(key, seen, span, "", block)


def by_sound(d: Document) -> Iterator[Fact]:
    """The facts of a story under the key of a form, and under its neighbours."""
    for seen, block, span in told(d):
        for key in sounded(seen.form):
            yield Fact(key, seen, span, "", block)


def is_place(form: Form) -> bool:
    """Is a form a place or a people, and no person of this story?"""
    return not form.introduced and not form.titles and places.kind(form.text) not in (None, "town")


def spelt(form: Form) -> tuple[Hashable, ...]:
    """One edit leaves the beginning of a word, or its end; of a short word perhaps only its letters, or the last two."""
    word = form.plain
    keys = ("^" + word[:3], "$" + word[-3:])
    if len(word) < 5:
        return ()
    if len(word) > 6:
        return keys
    return (*keys, "$" + "".join(sorted(word)), "$" + word[-2:]) if len(word) == 5 else (*keys, "$" + "".join(sorted(word)))


def sounded(form: Form) -> tuple[Hashable, ...]:
    beside = [("<", n, form.plain[0]) for n in sorted(names_in(form.lefts))] + [
        (">", n, form.plain[0]) for n in sorted(names_in(form.rights))
    ]
    return ("=" + form.key, *beside)


def departing(group: Sequence[Fact]) -> Iterator[tuple[Departure, list[Fact], list[Fact]]]:
    """Forms of these facts that are one name, in different stories, each with the facts of both; of a form that departs from
    several the one of most stories. Forms of the same letters count as one."""
    by_letters: dict[str, list[Fact]] = {}
    for fact in group:
        by_letters.setdefault(fact.value.form.plain, []).append(fact)
    if len(by_letters) < 2:
        return
    found: dict[str, tuple[Departure, list[Fact], list[Fact]]] = {}
    letters, sound = (str(group[0].key).startswith(sign) for sign in (("^", "$"), "="))
    for x, y in combinations(sorted(by_letters), 2):
        if letters and distance(x, y, 1) > 1:
            continue
        if abs(len(x) - len(y)) <= 3 and (d := judged(by_letters[x], by_letters[y], sound or letters)):
            for each in [d] if d.sure else [d, d._replace(form=d.other, other=d.form)]:
                old = found.get(each.form.plain)
                if old is None or (each.sure, each.other.times) > (old[0].sure, old[0].other.times):
                    found[each.form.plain] = (each, by_letters[each.form.plain], by_letters[each.other.plain])
    yield from found.values()


def judged(xs: list[Fact], ys: list[Fact], together: bool) -> Departure | None:
    """What the forms of two lists of facts, that never stand in one story, show of each other: compared by the number of
    stories. Under a neighbour (not `together`), where some facts are missing, those that sound alike are left to their key."""
    x, y = xs[0].value.form, ys[0].value.form
    if not within_reach(x, y) or (not together and x.key == y.key) or not {f.document for f in xs}.isdisjoint([f.document for f in ys]):
        return None
    a, b = merged(xs), merged(ys)
    found = compare(a, b)
    if found is None or found.kind == "accents" or conflict(a, b):
        return None
    strange = familiar(found.form.text) < KNOWN
    if shared(a, b) and (strange or names_shared(a, b)):
        return found
    if not (strange and len(found.form.plain) >= 5 and found.form.strong):
        return None
    stories = ys if xs[0].value.form.plain == found.form.plain else xs
    return found if akin(xs, ys) or plain_slip(found, len(stories)) else None


def plain_slip(found: Departure, stories: int) -> bool:
    """Is a form that nobody knows a letter off a well-known name that several stories of the edition have?"""
    a, b = found.form, found.other
    return (
        stories >= SEVERAL
        and familiar(a.text) < UNSEEN
        and a.bare
        and a.plain[-1] == b.plain[-1]
        and (familiar(b.text) >= WELL_KNOWN or (stories >= 2 * SEVERAL and len(a.plain) > 6))
    )


def names_shared(a: Form, b: Form) -> bool:
    """Of two well-known forms: do they share more than one common given name?"""
    return any(familiar(n) < KNOWN for n in (a.lefts & b.lefts) | (a.rights & b.rights))


def merged(group: Iterable[Fact]) -> Form:
    """One form of several stories; its count is that of the stories."""
    held: list[Form] = [f.value.form for f in group]
    return held[0]._replace(
        text=Counter([f.text for f in held]).most_common(1)[0][0],
        times=len(held),
        strong=sum([f.strong for f in held]),
        lefts=frozenset().union(*[f.lefts for f in held]),
        rights=frozenset().union(*[f.rights for f in held]),
        titles=frozenset().union(*[f.titles for f in held]),
        introduced=any(f.introduced for f in held),
    )


def akin(xs: Iterable[Fact], ys: Sequence[Fact]) -> bool:
    """Is a story of the one form about the same as a story of the other?"""
    return any(kin(x.value.story, y.value.story) for x in xs for y in ys)


@lru_cache(1 << 14)
def kin(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= AKIN
