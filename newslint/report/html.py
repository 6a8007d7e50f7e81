"""An edition for editors: one self-contained page with each story and its marks, the findings between stories side by
side, and the figures of each rule. It needs no network, prints, and is read by keyboard and by screen readers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from html import escape
from importlib import resources
from itertools import pairwise

from .. import __version__
from ..edition import Diagnostic, Story
from ..outcome import Outcome
from ..rule import Level
from ..source import LineIndex
from .text import plural, summary

LEVELS = (Level.ERROR, Level.WARNING, Level.INFO)


def report(out: Outcome) -> str:
    """The outcome as one page."""
    folder = resources.files("newslint.report")
    style, script = ((folder / name).read_text("utf-8") for name in ("page.css", "page.js"))
    body = "".join([head(out), *stories(out), across(out), figures(out)])
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>newslint: {len(out.stories)} stories</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>\n{style}</style>\n</head>\n<body>\n{body}'
        f"<footer>newslint {__version__}</footer>\n<script>\n{script}</script>\n</body>\n</html>\n"
    )


def head(out: Outcome) -> str:
    """The summary, and what may be filtered."""
    counts = Counter(d.rule for d in out.diagnostics)
    levels = "".join(
        f'<label><input type="checkbox" data-level="{level.name.lower()}" checked> <span class="key {level.name.lower()}"></span>'
        f"{plural(level.name.lower(), 2)} ({out.count(level)})</label>"
        for level in LEVELS
    )
    rules = "".join(f'<option value="{escape(name)}">{escape(name)} ({n})</option>' for name, n in sorted(counts.items()))
    unchecked = "".join(f"<li>{escape(str(bad))}</li>" for bad in out.bad)
    problems = f'<section class="unchecked"><h2>Not checked</h2><ul>{unchecked}</ul></section>' if unchecked else ""
    return (
        f"<header><h1>The edition</h1><p>{escape(summary(out))}</p>"
        f'<form aria-label="Filter findings"><fieldset><legend>Levels</legend>{levels}</fieldset>'
        f'<label>Rule <select id="rule"><option value="">all rules</option>{rules}</select></label>'
        f'<label><input type="checkbox" id="marked"> only stories with findings</label><output id="shown" role="status"></output></form>'
        '<nav aria-label="Parts"><a href="#stories">Stories</a> <a href="#across">Between stories</a> <a href="#figures">Figures</a></nav>'
        f"</header>\n{problems}<main>\n"
    )


def stories(out: Outcome) -> Iterator[str]:
    yield '<section id="stories"><h2>Stories</h2>\n'
    for number, (story, found) in enumerate(out.stories):
        yield f'<article id="s{number}" data-findings="{len(found)}"><h3>{escape(story.name)}</h3>'
        dated = f", {story.dated.isoformat()}" if story.dated else ""
        about = f"{story.words:,} words{dated}, {len(found)} {plural('finding', len(found))}"
        yield f'<p class="about">{about}</p><div class="columns"><div class="copy">'
        yield marked(story, found, number)
        yield f'</div><ol class="notes">{"".join(note(story, d, number, i) for i, d in enumerate(found))}</ol></div></article>\n'
    yield "</section>\n"


def marked(story: Story, found: list[Diagnostic], number: int) -> str:
    """The copy with its marks: cut wherever a finding begins or ends, so that findings may overlap."""
    cuts = sorted({0, len(story.source), *(at for d in found for at in d.finding.span)})
    begins: dict[int, list[int]] = defaultdict(list)
    for i, d in enumerate(found):
        begins[d.finding.span.start].append(i)
    out = []
    for start, end in pairwise(cuts):
        out += [f'<a id="s{number}m{i}" href="#s{number}n{i}" class="at" aria-label="finding {i + 1}"></a>' for i in begins[start]]
        here = [i for i, d in enumerate(found) if d.finding.span.start <= start and end <= d.finding.span.end]
        text = escape(story.source[start:end])
        if here:
            worst = max(found[i].level for i in here)
            rules = " ".join(found[i].rule for i in here)
            title = escape("\n".join(found[i].finding.message for i in here), quote=True)
            text = f'<mark class="{worst.name.lower()}" data-rules="{rules}" title="{title}">{text}</mark>'
        out.append(text)
    return "".join(out)


def note(story: Story, d: Diagnostic, number: int, i: int) -> str:
    """What is said of a mark, in the margin."""
    level = d.level.name.lower()
    flagged = escape(story.source[d.finding.span.start : d.finding.span.end][:60].strip())
    fix = d.finding.fixes[0].text if d.finding.fixes else None
    proposal = "" if fix is None else f" → <ins>{escape(fix) if fix.strip() else '(nothing)' if not fix else '(a space)'}</ins>"
    return (
        f'<li id="s{number}n{i}" class="{level}" data-level="{level}" data-rule="{d.rule}"><a href="#s{number}m{i}">'
        f'<span class="level">{level}</span> {d.rule}</a> <q>{flagged}</q>{proposal}<br>{escape(d.finding.message)}</li>'
    )


def across(out: Outcome) -> str:
    """The findings that point to another story, both places side by side."""
    sources = {story.name: story.source for story, _ in out.stories}
    rows = []
    for story, found in out.stories:
        for d in found:
            there = next((r for r in d.finding.related if r.document != story.name and r.document in sources), None)
            if there:
                level = d.level.name.lower()
                said = f"{d.rule}<br><small>{escape(d.finding.message)}</small>"
                rows.append(
                    f'<tr class="{level}" data-level="{level}" data-rule="{d.rule}"><th scope="row">{said}</th>'
                    f"<td>{passage(story.name, story.source, *d.finding.span)}</td>"
                    f"<td>{passage(there.document, sources[there.document], *there.span)}</td></tr>"
                )
    body = "".join(rows) or '<tr><td colspan="3">Nothing differs between the stories.</td></tr>'
    return (
        '<section id="across"><h2>Between stories</h2><table><thead><tr><th scope="col">Finding</th><th scope="col">Here</th>'
        f'<th scope="col">In the other story</th></tr></thead><tbody>{body}</tbody></table></section>\n'
    )


def passage(name: str, source: str, start: int, end: int) -> str:
    line, _ = LineIndex(source).position(start)
    before, after = source[max(0, start - 80) : start], source[end : end + 80]
    head, tail = "…" if start > 80 else "", "…" if end + 80 < len(source) else ""
    return (
        f"<small>{escape(name)}:{line + 1}</small><br>{head}{escape(before)}<mark>{escape(source[start:end])}</mark>{escape(after)}{tail}"
    )


def figures(out: Outcome) -> str:
    """How often each rule spoke, and in how many stories."""
    counts, holders = (
        Counter(d.rule for d in out.diagnostics),
        Counter(rule for _, found in out.stories for rule in {d.rule for d in found}),
    )
    levels = {d.rule: d.level.name.lower() for d in out.diagnostics}
    thousand = out.words / 1000 or 1
    rows = "".join(
        f'<tr><th scope="row">{rule}</th><td>{levels[rule]}</td><td>{n}</td><td>{holders[rule]}</td><td>{n / thousand:.2f}</td></tr>'
        for rule, n in counts.most_common()
    )
    skipped = "".join(f"<li>{escape(name)}: {escape(why)}</li>" for name, why in sorted(out.skipped.items()))
    note_ = f"<h3>Rules that were not asked</h3><ul>{skipped}</ul>" if skipped else ""
    return (
        '<section id="figures"><h2>Figures</h2><table class="numbers"><thead><tr><th scope="col">Rule</th><th scope="col">Level</th>'
        '<th scope="col">Findings</th><th scope="col">Stories</th><th scope="col">per 1,000 words</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>{note_}</section>\n</main>\n"
    )
