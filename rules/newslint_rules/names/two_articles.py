"""One name under two Arabic articles: Deir al-Balah and Deir el-Balah, al-Sissi and el-Sissi."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.pattern import pattern
from newslint.prose import Document, Span
from newslint.rule import Finding, Related, flag
from newslint.views.folding import fold, plain
from newslint.views.names import Name, names

ARABIC = frozenset("al el ul ad ed an en ar er as es ash esh at et ath az ez".split())
HYPHENED = pattern(r"[-‑](?<=\b[AEUaeu][dlnrstz][-‑])[A-Z]|sh[-‑](?<=\b[AEae]sh[-‑])[A-Z]")
APART = pattern(r"(?:al|el) $")  # an article that no hyphen ties to its name

LOCATED = pattern(r" (?:in|of) ([A-Z]\w+)")


class Tied(NamedTuple):
    """A word of a name with its article, as it is written and in small letters, the other words of the name, and where."""

    article: str
    beside: frozenset[str]
    span: Span
    quoted: bool


def two_articles(d: Document) -> Iterator[Finding]:
    """The mentions of a name whose article departs from that of the others: the rarer, or of two as rare the later."""
    if not HYPHENED.search(d.text):
        return
    for group in tied(d).values():
        counts = {article: sum(t.article == article for t in group) for article in {t.article: 0 for t in group}}
        if len(counts) == 2 and any("-" in article for article in counts):
            first, second = counts
            rarer, other = (first, second) if counts[first] < counts[second] else (second, first)
            odd, right = ([t for t in group if t.article == article] for article in (rarer, other))
            apart = located(d, odd) and located(d, right) and located(d, odd).isdisjoint(located(d, right))
            if not apart and one_name(odd, right) and (found := next((t for t in odd if not t.quoted), None)):
                sure = counts[other] >= 2 * counts[rarer]
                written = d.text[right[0].span.start : right[0].span.end]
                often = f"{counts[other]} times" if counts[other] > 1 else "once"
                related = [Related(right[0].span, f"“{written}” here")]
                fixes = (written,) if sure else ()
                yield flag(found.span, f"“{written}” elsewhere in the story ({often})", *fixes, related=related)


def tied(d: Document) -> dict[str, list[Tied]]:
    """The words of a story that have an article, by what they are without it."""
    out: dict[str, list[Tied]] = defaultdict(list)
    for start, p in d.blocks:
        if "-" in p.text or "‑" in p.text or " al " in p.text or " el " in p.text:
            for name in names(p):
                for i, w in enumerate(name.words):
                    article = w.article.lower().replace("‑", "-")
                    if not article and (m := APART.search(p.text, max(0, w.span.start - 3), w.span.start)):
                        article = m[0]
                    if article[:-1] in ARABIC and len(w.text) > 2:
                        span = Span(w.span.start - len(article), w.span.end)
                        out[plain(w.text)].append(Tied(article, beside(name, i), span.shift(start), name.quoted))
    return out


def located(d: Document, group: Sequence[Tied]) -> frozenset[str]:
    """The places in which the things of this name are, as the words behind it say."""
    return frozenset([m[1] for t in group if (m := LOCATED.match(d.text, t.span.end))])


def beside(name: Name, i: int) -> frozenset[str]:
    return frozenset([fold(w.text) for j, w in enumerate(name.words) if j != i and len(w.text) > 1])


def one_name(xs: Sequence[Tied], ys: Sequence[Tied]) -> bool:
    """Do two lists of mentions share what stands beside them, or has one of them nothing? Two given names are two people."""
    left, right = (frozenset().union(*[t.beside for t in group]) for group in (xs, ys))
    return not left or not right or not left.isdisjoint(right)
