"""Figures of the headline that the story does not have."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from newslint.pattern import pattern
from newslint.prose import Document, Paragraph, Span, view
from newslint.rule import Finding, Level, Related, flag, rule
from newslint.views.figures import Figure, figures

HEAD = 3  # lines in which the headline stands: behind “Posted: …”, or a slug
TOPS = pattern(r"\b(?:tops?|pass(?:es)?|exceeds?|surpass(?:es)?|nears?)\s$")


@rule(Level.INFO, gives_way=True)
def headline_figure(d: Document) -> Iterator[Finding]:
    """A figure of the headline is not in the story.

    Corrections say it often: the story was updated, the headline was not. It speaks only where the story has a near figure
    instead. Rounded figures, sums of two figures of the story and figures up to ten, which a headline may count for itself, are
    let be.

    Bad:  # Bus crash kills {==14==} in Peru ¶ At least 15 people died on Monday when a bus left the road near Lima. Another 20 were hurt.
    Bad:  # Inflation hits {==11.2%==} in May ¶ Inflation reached 10.7 percent last month, the statistics office said on Monday.
    Bad:  # Minister, {==47==}, resigns over letter ¶ The minister, who is 49, left office on Monday after the letter was printed in Lima.
    Good: # Minister, 47, resigns over letter ¶ The 47-year-old minister left office on Monday after 12 years and a letter.
    Good: # Bus crash kills 15 in Peru ¶ Fifteen people died on Monday when a bus left the road near Lima.
    Good: # Bus crash kills nearly 50 in Peru ¶ The 48 people died on Monday when a bus left the road near Lima.
    Good: # Storm kills 35 in two countries ¶ In Peru 20 people died, and 15 in Chile.
    Good: # Court hears 12 cases ¶ The judges met on Monday in Lima.
    """
    first = next((b for b in d.blocks[:HEAD] if b.prose.heading), None)
    title = first.prose if first else headline(d)
    headed = [f for f in figures(title) if f.role in ("", "age") and f.value > 10 and f.form in ("numeral", "percent") and not f.end]
    if not headed:
        return
    body = [b for b in d.blocks if not b.prose.heading and (first is None or b.start > first.start)]
    told = [(b.start, f) for b in body for f in figures(b.prose)]
    for f in headed:
        if TOPS.search(title.text, 0, f.span.start):
            f = f._replace(approx="over")
        if not covered(f, [t for _, t in told]) and (near := instead(f, told)):
            if first:
                yield flag(
                    f.span.shift(first.start), "the story does not have this figure", related=[Related(near, "the story has this figure")]
                )
            else:
                yield flag(near, f"the headline has {title[f.span]}, which the story does not have")


@view
def headline(d: Document) -> Paragraph:
    """The headline that metadata give, which is no part of the copy."""
    return Paragraph(d.title, heading=True)


def covered(f: Figure, told: Sequence[Figure]) -> bool:
    """Has the story the figure, rounded or not, or two that make it up? Its years and ages count too."""
    slack = max(f.half * 2, 0.06 * f.value) if f.approx else f.half
    if any(abs(t.value - f.value) <= max(slack, t.half if t.approx or t.scale > 1 else 0) for t in told):
        return True
    alike = [t.value for t in told if t.unit == f.unit and not t.role and (t.head in ("", "people", f.head) or not f.head)][:40]
    return any(abs(a + b - f.value) <= slack or abs(abs(a - b) - f.value) <= slack for a, b in combinations(alike, 2))


def instead(f: Figure, told: Sequence[tuple[int, Figure]]) -> Span | None:
    """The place of the first figure of the story that the headline may mean: of the same kind, and near."""
    for start, t in told[:12]:
        if f.role:
            if t.role == "age" or (not t.role and t.raw.isdigit() and t.value < 110 and not (t.head or t.unit or t.approx)):
                return t.span.shift(start)
            continue
        if not t.role and t.unit == f.unit and t.form == ("percent" if f.form == "percent" else t.form) and 0.5 <= t.value / f.value <= 2:
            if f.head and t.head and f.head.lower() != t.head.lower() and t.head.lower() != "people":
                continue
            return t.span.shift(start)
    return None
