"""What the pattern of an entry costs, and which words open it: read from its tree before it ever runs.

A pattern of a pack is somebody's draft, and Python cannot stop a search that has begun. So the steps of a search in one
stretch of copy are bounded beforehand: a repeat that must give back what it took multiplies the work of what follows it,
and a pattern whose product is too large is refused, with the place of the repeat that made it so.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from re import _constants as code  # type: ignore[attr-defined]  # the parser of `re`, without a public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

LONGEST = 1_000  # code points of the stretch that a pattern is searched in
MOST_STEPS = 50_000_000  # half a second of searching; a usual pattern takes a million at worst
MOST_WAYS = 256  # of reading a pattern as a sequence of words
REPEATS = {code.MAX_REPEAT, code.MIN_REPEAT}
SAMPLE = frozenset(map(chr, range(32, 127))) | frozenset("\n\t\xa0éÉß’“”—–Жж€£")
Items = Sequence[tuple[Any, Any]]


class Refused(Exception):
    """A pattern that cannot be used, and the place in it, as far as it is known."""

    def __init__(self, why: str, at: int = 0) -> None:
        super().__init__(why)
        self.at = at


def understood(regex: str) -> re.Pattern[str]:
    """The pattern, bounded by words on both sides; Refused if it is none, may match nothing, or may take for ever."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            tree = parser.parse(regex)
            compiled = re.compile(regex)
    except re.error as error:
        raise Refused(f"no pattern: {error.msg}", error.pos or 0) from None
    except (Warning, OverflowError, RecursionError) as error:
        raise Refused(f"no pattern: {error}") from None
    if tree.state.flags & ~(re.UNICODE | re.IGNORECASE):
        raise Refused("of the flags only (?i) is of use here")
    if compiled.match("") or tree.getwidth()[0] == 0:
        raise Refused("this pattern matches where nothing stands")
    letters = SAMPLE | frozenset(literals(tree.data))
    steps = LONGEST * cost(tree.data, frozenset(), letters)[1]
    if steps > MOST_STEPS:
        raise Refused(f"this pattern may take {steps:,} steps over one sentence: bound its repeats, as in {{0,20}}, or make them unlike")
    flag, bare = ("i", regex[4:]) if regex.startswith("(?i)") else ("", regex)
    return re.compile(f"(?<!\\w)(?{flag}:{bare})(?!\\w)")


def checked_template(compiled: re.Pattern[str], template: str) -> None:
    """Refused if the replacement names a group that the pattern lacks."""
    try:
        parser.parse_template(template, compiled)
    except (re.error, IndexError) as error:
        raise Refused(f"no replacement: {error}") from None


def literals(items: Items) -> Iterable[str]:
    """The characters that a pattern names."""
    for op, value in items:
        if op in (code.LITERAL, code.NOT_LITERAL):
            yield chr(value)
        elif op is code.RANGE:
            yield from map(chr, value)
        elif op is code.IN:
            yield from literals(value)
        else:
            for inner in bodies(op, value):
                yield from literals(inner)


def bodies(op: Any, value: Any) -> list[Items]:
    """The patterns inside an item."""
    if op is code.BRANCH:
        return [branch.data for branch in value[1]]
    if op in (code.SUBPATTERN, code.GROUPREF_EXISTS):
        return [part.data for part in value if hasattr(part, "data")]
    if op in REPEATS or op is code.POSSESSIVE_REPEAT:
        return [value[2].data]
    if op in (code.ASSERT, code.ASSERT_NOT):
        return [value[1].data]
    return [value.data] if op is code.ATOMIC_GROUP else []


def cost(items: Items, follow: frozenset[str], letters: frozenset[str]) -> tuple[int, int]:
    """In how many ways the items can match from one place, and the steps to try them all; `follow` is what may come next."""
    ways, steps = 1, 1
    for i, (op, value) in enumerate(items):
        after = first(items[i + 1 :], letters) | (follow if may_be_empty(items[i + 1 :]) else frozenset())
        w, s = cost_of(op, value, after, letters)
        steps += ways * s
        ways *= w
    return min(ways, 10**15), min(steps, 10**15)


def cost_of(op: Any, value: Any, after: frozenset[str], letters: frozenset[str]) -> tuple[int, int]:
    if op in REPEATS or op is code.POSSESSIVE_REPEAT:
        low, high, body = value
        high = LONGEST if high is code.MAXREPEAT else min(int(high), LONGEST)
        own = first(body.data, letters)
        w, s = cost(body.data, own | after, letters)
        if op is code.POSSESSIVE_REPEAT or (w == 1 and not own & after):
            return 1, min(high * s, LONGEST * size(body.data)) if w == 1 else high * s  # nothing is read twice
        turns = high - low + 1 if w == 1 else sum(w**k for k in range(low, min(high, 40) + 1)) * (10**15 if high > 40 else 1)
        return turns, high * s if w == 1 else turns * s
    inner = [cost(body, after, letters) for body in bodies(op, value)]
    if op is code.BRANCH:
        starts = [first(body, letters) for body in bodies(op, value)]
        apart = len(frozenset().union(*starts)) == sum(map(len, starts))
        return (max if apart else sum)(w for w, _ in inner), sum(s for _, s in inner)
    steps = 1 + sum(s for _, s in inner) + (LONGEST if op is code.GROUPREF else 0)
    once = op in (code.ASSERT, code.ASSERT_NOT, code.ATOMIC_GROUP)
    return 1 if once or not inner else sum(w for w, _ in inner), steps


def size(items: Items) -> int:
    """The number of items, inner ones too."""
    return sum(1 + sum(map(size, bodies(op, value))) for op, value in items)


def may_be_empty(items: Items) -> bool:
    return all(empty(op, value) for op, value in items)


def empty(op: Any, value: Any) -> bool:
    if op in (code.AT, code.ASSERT, code.ASSERT_NOT, code.GROUPREF):
        return True
    if op in REPEATS or op is code.POSSESSIVE_REPEAT:
        return value[0] == 0 or may_be_empty(value[2].data)
    inside = bodies(op, value)
    return bool(inside) and any(map(may_be_empty, inside))


def first(items: Items, letters: frozenset[str]) -> frozenset[str]:
    """The characters with which a match may begin, of a sample that holds every character the pattern names."""
    out: frozenset[str] = frozenset()
    for op, value in items:
        if op in (code.ASSERT, code.ASSERT_NOT, code.AT):
            continue
        inside = bodies(op, value)
        out |= frozenset().union(*[first(body, letters) for body in inside]) if inside else one(op, value, letters)
        if not empty(op, value):
            break
    return out


def one(op: Any, value: Any, letters: frozenset[str]) -> frozenset[str]:
    """The characters of the sample, in lower case, that an item of one character matches; all where that is not known."""
    if op is code.LITERAL:
        found = {chr(value)}
    elif op is code.NOT_LITERAL:
        found = set(letters) - {chr(value)}
    elif op is code.RANGE:
        found = {c for c in letters if value[0] <= ord(c) <= value[1]}
    elif op is code.CATEGORY:
        kind = str(value).removeprefix("CATEGORY_").replace("UNI_", "")
        test = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}[kind.removeprefix("NOT_")]
        found = {c for c in letters if bool(re.match(test, c)) != kind.startswith("NOT_")}
    elif op is code.IN:
        negated = value[0][0] is code.NEGATE
        found = set().union(*[one(o, v, letters) for o, v in value[negated:]])
        found = set(letters) - found if negated else found
    else:
        found = set(letters)
    return frozenset(c.lower() for c in found)


def openers(regex: str) -> frozenset[str]:
    """Words of which every match has one, whole, in lower case; none if the pattern names no such word."""
    try:
        ways = list(readings(parser.parse(regex).data))
    except OverflowError:
        return frozenset()
    words = [max(whole_words(way), key=len, default="") for way in ways]
    return frozenset(words) if all(words) else frozenset()


def whole_words(way: str) -> list[str]:
    """The words that stand between spaces, and next to nothing unknown."""
    words: list[str] = re.findall(r"\w+", re.sub(r"\w*\0\w*", "\0", f" {way} "))
    return words


def readings(items: Items) -> list[str]:
    """The texts that a pattern stands for, an unknown character as NUL and what cannot be part of a word as a space."""
    out = [""]
    for op, value in items:
        parts = reading(op, value)
        out = [a + b for a in out for b in dict.fromkeys(parts)]
        if len(out) > MOST_WAYS:
            raise OverflowError
    return out


def reading(op: Any, value: Any) -> list[str]:
    if op is code.LITERAL:
        return [chr(value).lower()]
    if op in (code.BRANCH, code.SUBPATTERN, code.ATOMIC_GROUP):
        return [way for body in bodies(op, value) for way in readings(body)]
    if op is code.AT:
        return [" "] if value is code.AT_BOUNDARY else [""]
    if op in (code.ASSERT, code.ASSERT_NOT):
        return [""]
    if op in REPEATS or op is code.POSSESSIVE_REPEAT:
        low, high, body = value
        once = readings(body.data)
        if high == 1:
            return ["", *once] if low == 0 else once
        return [" "] if low and once == [" "] else ["", " "] if once == [" "] else ["\0"]
    if op is code.IN and len(value) <= 4 and all(o is code.LITERAL for o, _ in value):
        return list(dict.fromkeys(c if re.match(r"\w", c) else " " for _, v in value for c in chr(v).lower()))
    known = one(op, value, SAMPLE) if op in (code.IN, code.CATEGORY) else frozenset("x")
    return [" "] if not any(re.match(r"\w", c) for c in known) else ["\0"]
