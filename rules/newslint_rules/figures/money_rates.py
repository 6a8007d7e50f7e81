"""Sums of money that are given in two currencies: all of a story are converted at one rate, which agency copy may state at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.figures import Figure, figures

from .bounds import sentence_end, sentence_start
from .coins import COINS, SIGNS, countries
from .written import written

COIN = pattern(r"[\s-](?:(?P<whose>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|U\.?S\.?)\s)?(?P<coin>[a-z]+)\b(?![-’'])")
_ABOUT = r"(?:(?:or|about|around|nearly|almost|some|roughly|approximately|just|over|under|more|less|than|c\.|~|≈)\s?)*"
INTO = pattern(rf"\s?[(\[]{_ABOUT}|,\sor\s{_ABOUT}")
TOO = pattern(rf"\s?[;,/]\s?{_ABOUT}")
SHUT = pattern(r"\s?[)\];,./]")
EQUALS = pattern(r"\s?=\s?")
# A rate in words: “at 129.20 shillings to the dollar”, “at an exchange rate of 129.2 shillings per dollar”.
FOR_ONE = ("dollar", "euro", "pound", "yen")
AGAINST_ONE = pattern(
    rf"\s(?:to\s(?:the|one|a)|per|for\s(?:one|every|each))\s(?P<whose>U\.?S\.?\s)?(?P<coin>{'|'.join(FOR_ONE)})\b(?![-’'])"
)
RATE = pattern(
    r"\b(?:at|exchange\srate\sof)\s(?:(?:a|the|an|current|official)\s)*(?:exchange\s)?(?:rate\sof\s)?(?:about\s|around\s|some\s)?$", 2
)
TRADED = pattern(
    r"\b(?:clos\w+|open\w*|trad\w+|quot\w+|peg\w*|high|low|stood|record|fell|rose|hit|settl\w+|end\w+|fix\w*|weak\w*|stronger|from)\b"
)
# A sum of another day, which had another rate.
THEN = pattern(
    r"\b(?:at\sthe\s(?:time|then)|then|[Bb]efore|[Ee]arlier|[Pp]revious\w*|had|[Ww]hen|today|nowadays|adjusted|inflation|(?:19|20)\d\d|years?\sago|century|decade)\b"
)
SLACK = 0.07  # rates move while a story is written
AGREE = 0.06
APART = 0.15
WILD = 5  # a rate of another day is no six times that of this one
TENS = (0.001, 0.01, 0.1, 10, 100, 1000)
HEDGED = 0.05
MOST_MONEY = 1e18
MOST = 40  # sums of one story that are compared


class Sum(NamedTuple):
    """An amount of a coin, how far it may be off by rounding, and where its name ends."""

    name: str
    value: float
    half: float
    end: int


class Exchange(NamedTuple):
    """A sum with what it is in another currency: the least and the greatest rate at which it is, of the second of the `coins` in their
    order for one of the first (`turned`: the sum is in the second); `then`: of another day; `where`: the countries of such a
    coin that its sentence names."""

    span: Span
    coins: tuple[str, str]
    low: float
    high: float
    value: float
    turned: bool
    then: bool
    where: frozenset[str] = frozenset()


@rule(Level.INFO)
def exchange_rate(d: Document) -> Iterator[Finding]:
    """A sum is converted at another rate than the story has elsewhere.

    A sum with its conversion in brackets is held against the rate that the story states, as Reuters does at its end, and else
    against the other conversions of the story: one that three or more do not share, or that is ten or a thousand times the only
    other, has a digit or a scale too many. Roundness is allowed for, and so is what the copy puts into another year.

    Bad:  Profit fell to {==924 million Norwegian crowns ($8.25 million)==}. ¶ ($1 = 11.20 Norwegian crowns)
    Bad:  The port cost {==€30 million ($324 million)==} and the road {==€25 million ($27 million)==}.
    Bad:  It paid 500 million yuan ($70 million), 20 million yuan ($2.8 million) and {==30 million yuan ($5.2 million)==}.
    Bad:  It sets aside {==702.7 billion shillings ($4.5 billion)==} for schools. ¶ ($1 = 129.2000 Kenyan shillings)
    Bad:  It will spend {==702.7 billion shillings ($4.5 billion)==}. ¶ The sums are converted at 129.20 shillings to the dollar.
    Good: It will spend 702.7 billion shillings ($4.5 billion). ¶ The shilling closed at 129.20 shillings to the dollar.
    Good: Profit fell to 924 million Norwegian crowns ($82.5 million) from 1.1 billion ($98 million). ¶ ($1 = 11.20 Norwegian crowns)
    Good: The port cost €30 million ($32.4 million), the road €25 million ($27 million) and the bank €2 million ($2.9 million) in 2008.
    Good: It paid 500 million yuan ($70 million), 20 million yuan ($2.8 million) and 30 million yuan ($4.2 million).
    Good: The fine was 5 million rupees ($56,400), 2 million rupees ($22,560) for costs. In Pakistan it was 3 million rupees ($10,600).
    Good: Rent is 70,000 naira ($48), food 35,000 naira ($24) and fuel 1,450 naira ($1). Before, rice cost 35,000 naira ($76).
    Good: The phone costs £799 ($799), the watch £299 ($399) and the tablet £999 ($999). It lost €300 million ($30 million of it in May).
    Good: It owes 500 Swedish crowns ($50), 50 Danish crowns ($7), 300 Swedish crowns ($30) and 20 Danish crowns ($3).
    """
    found, stated = list[Exchange](), list[Exchange]()
    for block in d.blocks:
        text = block.prose.text
        if "(" in text or ", or " in text or "=" in text:
            sums = figures(block.prose)
            found += [e._replace(span=e.span.shift(block.start)) for e in _exchanges(text, sums)]
            stated += _stated(text, sums) if "=" in text else ()
        if any(coin in text for coin in FOR_ONE) and AGAINST_ONE.search(text):
            stated += _stated_in_words(text, figures(block.prose))
    named = _named([*found, *stated])
    for coins in dict.fromkeys(named(e) for e in found):
        told, rates = [e for e in found if named(e) == coins][:MOST], [e for e in stated if named(e) == coins]
        yield from _off_rate(told, rates[0]) if len(rates) == 1 else _odd_one(told) if len(told) > 2 else _scaled(told)


def _off_rate(told: Sequence[Exchange], rate: Exchange) -> Iterator[Finding]:
    """The sums that are not converted at the rate that the story states."""
    for e in told:
        if _misses(e, rate, WILD if e.then else SLACK):
            yield flag(e.span, f"at the rate of the story these are about {_converted(e, rate)}")


def _odd_one(told: Sequence[Exchange]) -> Iterator[Finding]:
    """The only sum that is converted at another rate than all others, which share one."""
    odd = []
    for e in told:
        others = [o for o in told if o is not e]
        low, high = max(o.low for o in others), min(o.high for o in others)
        shared = e._replace(low=min(low, high), high=max(low, high))
        abroad = bool(e.where) and any(e.where.isdisjoint(o.where) for o in others)
        if not abroad and low <= (1 + AGREE) * high and _misses(e, shared, WILD if e.then else APART):
            odd.append((e, shared))
    if len(odd) == 1:
        yield flag(odd[0][0].span, f"at the rate of the others these are about {_converted(*odd[0])}")


def _scaled(told: Sequence[Exchange]) -> Iterator[Finding]:
    """Two sums of which one has ten, a hundred or a thousand times the rate of the other."""
    for a, b in pairwise(told):
        scaled = [b._replace(low=b.low * times, high=b.high * times) for times in TENS]
        if _misses(a, b, WILD) and not all(_misses(a, other, APART) for other in scaled):
            for one, other in ((a, b), (b, a)):
                yield flag(one.span, "another sum is converted at another rate", related=[Related(other.span, "here")])


def _misses(e: Exchange, rate: Exchange, slack: float) -> bool:
    """Are two rates further apart than their roundness and so much more admit?"""
    return e.low > (1 + slack) * rate.high or (1 + slack) * e.high < rate.low


def _converted(e: Exchange, rate: Exchange) -> str:
    """What a sum is at a rate, to three digits."""
    middle = (rate.low + rate.high) / 2
    return written(float(f"{e.value / middle if e.turned else e.value * middle:.3g}"))


def _named(told: Sequence[Exchange]) -> Callable[[Exchange], tuple[str, str]]:
    """The names of the coins of an exchange, where “crowns” are those of the only country that the story has crowns of."""
    full = {coin for e in told for coin in e.coins if " " in coin and not coin.endswith("dollar")}
    only = {kind: name for name in full if [n.split()[-1] for n in full].count(kind := name.split()[-1]) == 1}
    return lambda e: (only.get(e.coins[0], e.coins[0]), only.get(e.coins[1], e.coins[1]))


def _exchanges(text: str, found: Sequence[Figure]) -> Iterator[Exchange]:
    """The sums of a paragraph with their conversions behind them: one or more (“€20,000 (£17,500; $22,900)”)."""
    for i, f in enumerate(found[:-1]):
        near = text[f.span.end : found[i + 1].span.start]
        first = _coin(text, f) if "(" in near or "[" in near or ", or" in near else None
        m = INTO.match(text, first.end) if first else None
        for other in found[i + 1 :]:
            second = _coin(text, other) if m and other.span.start == m.end() else None
            if not (first and second) or not SHUT.match(text, second.end):
                break
            end = second.end + (text[second.end : second.end + 1] in (")", "]"))
            if first.name != second.name and not (f.raw[-1:] == other.raw[-1:] == "9"):  # prices in two countries
                sentence = text[sentence_start(text, f.span.start) : sentence_end(text, end)]
                where = countries(first.name, sentence) | countries(second.name, sentence)
                yield _exchange(first, second, Span(f.span.start, end), THEN.search(sentence) is not None)._replace(where=where)
            m = TOO.match(text, second.end)


def _stated(text: str, found: Sequence[Figure]) -> Iterator[Exchange]:
    """The rates that a paragraph states: “($1 = 11.20 Norwegian crowns)”."""
    for f, other in pairwise(found):
        first, second = _coin(text, f), _coin(text, other)
        if first and second and f.value == 1 and first.name != second.name and EQUALS.fullmatch(text, first.end, other.span.start):
            yield _exchange(first._replace(half=0), second, Span(f.span.start, second.end), False)


def _stated_in_words(text: str, found: Sequence[Figure]) -> Iterator[Exchange]:
    """The rates at which a paragraph says that it converts: “at 129.20 shillings to the dollar”, not those of the market."""
    for f in found:
        coin = _coin(text, f)
        one = AGAINST_ONE.match(text, coin.end) if coin else None
        begin = sentence_start(text, f.span.start)
        if not coin or not one or not RATE.search(text, begin, f.span.start) or TRADED.search(text, begin, f.span.start):
            continue
        if COINS[one["coin"]] != coin.name and not THEN.search(text, begin, sentence_end(text, one.end())):
            unit = Sum(f"{(one['whose'] or '').strip().replace('.', '')} {one['coin']}".strip(), 1, 0, one.end())
            yield _exchange(unit, coin, Span(f.span.start, one.end()), False)


def _exchange(first: Sum, second: Sum, span: Span, then: bool) -> Exchange:
    """Two sums as one rate; the coins of the pair in one order."""
    turned = _order(first.name) > _order(second.name)
    a, b = (second, first) if turned else (first, second)
    low, high = (b.value - b.half) / (a.value + a.half), (b.value + b.half) / (a.value - a.half)
    return Exchange(span, (a.name, b.name), low, high, first.value, turned, then)


def _order(name: str) -> tuple[str, str]:
    """A key by which coins are put in order, whether they are told with their country or without."""
    return name.split()[-1], name


def _coin(text: str, f: Figure) -> Sum | None:
    """A figure as a sum of money, by the sign before it or the name of a coin behind it."""
    if f.role or f.end or f.form not in ("numeral", "words") or not 0 < f.value < MOST_MONEY:
        return None
    half = min(f.half, f.value / 2) + (HEDGED * f.value if f.approx else 0)
    if f.kind == "money" and not f.unit.isalpha():
        sign = f.unit[-1]
        name = f"{f.unit[:-1]} {SIGNS.get(sign, 'dollar' if sign == '$' else sign)}".strip()
        return Sum(name, f.value, half, f.span.end)
    m = COIN.match(text, f.span.end)
    coin = COINS.get(m["coin"]) if m else None
    if not m or not coin:
        return None
    whose = (m["whose"] or "").replace(".", "")
    return Sum(f"{whose} {coin}".strip(), f.value, half, m.end())
