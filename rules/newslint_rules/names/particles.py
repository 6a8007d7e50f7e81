"""Articles of names that are written large here and small there."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.prose import Document, Span
from newslint.rule import Finding, Level, flag, rule
from newslint.views.names import names


@rule(Level.WARNING)
def name_particle_case(d: Document) -> Iterator[Finding]:
    """The article of a name is written large in mid-sentence, and small elsewhere in the story, or the other way round.

    Either may be the style of a house (el-Sissi, Al-Jazeera), but of one name one is right.

    Bad:  He met el-Sissi. ¶ Speaking with {~~El-Sissi~>el-Sissi~~}, he agreed that el-Sissi was right.
    Bad:  Fighters of al-Shabab fled. ¶ Troops said that {~~Al-Shabab~>al-Shabab~~} had left, and al-Shabab denied it.
    Bad:  The town of ash-Shaab burned; ash-Shaab is small. ¶ Men of {~~Ash-Shaab~>ash-Shaab~~} fled.
    Good: El-Sissi spoke. ¶ He met el-Sissi.
    Good: The station Al-Jazeera said so. ¶ He told Al-Jazeera.
    Good: A man of Al-Arish met al-Sisi.
    """
    by_name: dict[str, list[tuple[str, Span, bool]]] = {}
    for start, p in d.blocks:
        if "-" in p.text or "‑" in p.text:
            for name in names(p):
                for i, w in enumerate(name.words):
                    if w.article[-1:] in ("-", "‑") and (i or not name.opens) and not p.heading:
                        span = Span(w.span.start - len(w.article), w.span.end)
                        by_name.setdefault(w.article.lower() + w.text, []).append((w.article, span.shift(start), name.quoted))
    for group in by_name.values():
        small = [(at, quoted) for article, at, quoted in group if article.islower()]
        large = [(at, quoted) for article, at, quoted in group if not article.islower()]
        rarer, other = (large, small) if len(large) <= len(small) else (small, large)
        if rarer and len(other) >= 2 * len(rarer):
            right = d.text[other[0][0].start : other[0][0].end]
            for at, quoted in rarer:
                yield flag(at, f"“{right}” elsewhere in the story", *(() if quoted else (right,)))
