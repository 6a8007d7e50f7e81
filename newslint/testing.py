"""The contract of a rule, for the test suite of any pack.

    @pytest.mark.parametrize("rule, law", contract(rules), ids=str)
    def test_contract(rule, law):
        law(rule)

holds every rule to the laws: it is documented; it flags on its Bad examples exactly what is marked, and its first fix is
the marked one, after which it is silent; it is silent on its Good examples; neither place, line ends, markup nor the
order of stories change what it says; its gate shuts out nothing; it breaks on no text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from . import critic
from .desk import Desk
from .edition import Edition, read
from .engine import Engine
from .fix import apply
from .prose import Document, Span, pool
from .readers.markdown import read_markdown
from .readers.text import read_text
from .rule import Finding, Level, Rule, Safety

LINE = re.compile(r"^ *(Bad|Good): +(.+)$", re.M)
DIRECTIVE = re.compile(r"@(\S+) ")
STYLES = {"ap", "reuters", "guardian", "bbc"}
ODD_TEXTS = (
    "", " ", "😀\u2028", "“", "“" * 50, "(" * 50, "a " * 300, "A. B. " * 100, "February 30, 0000 and 99999-99-99 at 25:61 p.m.",
    "1" * 400 + " people were killed in 1" + "0" * 400 + " %.", "McDonald's U.S.-led al-'Āṣī \u200b\u00ad\ufeff", "\ufffc \ufffc",
    "é" * 200, "x" * 3000, "The " * 200 + "end.", "\ud800 lone",
    "said, said, and said that 5% of 3 in 4 half a quarter, according to according to.",
)  # fmt: skip


class Case(NamedTuple):
    """One story of an example: its date, its copy, the spans that must be flagged, the copy as corrected."""

    dated: date | None
    copy: critic.Example


class Sample(NamedTuple):
    """An example: the stories of an edition, the desk that they are checked for, the rule's options."""

    stories: tuple[Case, ...]
    style: str
    options: dict[str, str]


def examples(rule: Rule) -> Iterator[Sample]:
    """The examples of a rule's page."""
    for _, line in LINE.findall(rule.doc):
        yield example(line)


def example(line: str) -> Sample:
    """Read one example: `⁂` parts stories, `¶` paragraphs, `⏎` lines; `@2024-02-17` dates a story, `@ap` sets the house
    style, `@option=value` an option."""
    stories, style, options = [], "", {}
    for part in re.split(r"\s*⁂\s*", line.strip()):
        dated = None
        while m := DIRECTIVE.match(part):
            key, equals, value = m[1].partition("=")
            if equals:
                options[key] = value
            elif key in STYLES:
                style = key
            else:
                dated = date.fromisoformat(key)
            part = part[m.end() :]
        stories.append(Case(dated, critic.read(re.sub(r"\s*¶\s*", "\n\n", part).replace("⏎", "\n"))))
    return Sample(tuple(stories), style, options)


def engine_for(rule: Rule, case: Sample) -> Engine:
    typed: dict[str, Any] = {name: type(rule.options[name])(value) for name, value in case.options.items()}
    return Engine([rule.configured(rule.level or Level.INFO, **typed)], desk=Desk(style=case.style), strict=True)


Shape = Callable[[str], str]
Reading = Callable[[str, str, date | None], Document]


def as_text(copy: str, name: str, dated: date | None) -> Document:
    """Plain text, but that a paragraph that opens with “# ” is a heading."""
    paragraph, doc = pool(), next(read_text(copy, pool(), name))
    blocks = [b._replace(prose=paragraph(b.prose.text, b.prose.text.startswith("# "))) for b in doc.blocks]
    bare = [b if not b.prose.heading else b._replace(start=b.start + 2, prose=paragraph(b.prose.text[2:], True)) for b in blocks]
    return replace(doc, blocks=tuple(bare), dated=dated, title=next((b.prose.text for b in bare if b.prose.heading), ""))


def as_markdown(copy: str, name: str, dated: date | None) -> Document:
    return replace(next(iter(read_markdown(copy, pool(), name))), dated=dated)


def findings(rule: Rule, case: Sample, shape: Shape = str, reading: Reading = as_text, backwards: bool = False) -> list[list[Finding]]:
    """What a rule says of each story of an example."""
    engine = engine_for(rule, case)
    edition = Edition(engine.rules)
    stories = [read(engine, reading(shape(s.copy.text), f"story {i}", s.dated)) for i, s in enumerate(case.stories)]
    edition.put(*(reversed(stories) if backwards else stories))
    if edition.failed:
        raise AssertionError(edition.failed)
    return [[d.finding for d in edition.diagnostics(s.name)] for s in stories]


def spans(found: Iterable[Finding]) -> tuple[Span, ...]:
    return tuple(f.span for f in found)


def is_documented(rule: Rule) -> None:
    """At least two Bad and three Good; a page that begins with one sentence."""
    cases = list(examples(rule))
    bad = [c for c in cases if any(s.copy.flagged for s in c.stories)]
    assert rule.summary.endswith("."), "the page begins with one sentence"
    assert len(bad) >= 2, f"{len(bad)} Bad examples"
    assert len(cases) - len(bad) >= 3, f"{len(cases) - len(bad)} Good examples"


def says_what_is_marked(rule: Rule) -> None:
    """Exactly the marked spans; the first fix is the marked one, and after it the rule is silent."""
    for case in examples(rule):
        found = findings(rule, case)
        for story, said in zip(case.stories, found, strict=True):
            assert spans(said) == story.copy.flagged, (
                f"{story.copy.text!r}: {[(story.copy.text[f.span.start : f.span.end], f.message) for f in said]}"
            )
            if story.copy.fixed is not None:
                assert apply(story.copy.text, said, at_least=Safety.SHOW) == story.copy.fixed, story.copy.text
        if any(s.copy.fixed is not None for s in case.stories):
            mended = case._replace(
                stories=tuple(s._replace(copy=critic.Example(s.copy.fixed or s.copy.text, (), None)) for s in case.stories)
            )
            left = findings(rule, mended)
            flags_only = [s.copy.fixed is None and bool(s.copy.flagged) for s in case.stories]
            assert all(not said or only for said, only in zip(left, flags_only, strict=True)), f"speaks after its fix: {left}"


def place_does_not_matter(rule: Rule) -> None:
    """Behind an emoji and a U+2028 and with other line ends, the findings are the same, shifted; so in Markdown."""
    before = "😀\u2028\n\n"
    for case in examples(rule):
        marked = [s.copy.flagged for s in case.stories]
        if any("\n\n" in s.copy.text or not rule_moves(rule) for s in case.stories):
            continue
        moved = findings(rule, case, lambda text: before + text)
        assert [spans(said) for said in moved] == [tuple(s.shift(len(before)) for s in flagged) for flagged in marked]
        crlf = findings(rule, case, lambda text: text.replace("\n", "\r\n"))
        assert [len(said) for said in crlf] == [len(flagged) for flagged in marked]
        escaped = findings(rule, case, in_markdown, as_markdown)
        for story, said in zip(case.stories, escaped, strict=True):
            source = in_markdown(story.copy.text)
            assert [source[s.start : s.end].replace("\\", "") for s in spans(said)] == [
                story.copy.text[s.start : s.end] for s in story.copy.flagged
            ]


def rule_moves(rule: Rule) -> bool:
    """A rule about the head of a story cannot move."""
    return rule.name not in {"leftover-metadata"}


def in_markdown(text: str) -> str:
    """Copy as Markdown, with emphasis and code in a paragraph in front."""
    heading = text.startswith("# ")
    return (
        "😀 *Zoë* `code`\n\n"
        + ("# " if heading else "")
        + re.sub(r"([\\`*_{}\[\]<>#|~&])|(?m:^)([-+]|\d+(?=[.)]))", escape, text[2:] if heading else text)
    )


def escape(m: re.Match[str]) -> str:
    if m[1]:
        return "\\" + m[1]
    return "\\" + m[2] if m[2] in "-+" else m[2]


def neighbours_do_not_matter(rule: Rule) -> None:
    """The order of the stories does not change what is said of each."""
    for case in examples(rule):
        assert findings(rule, case) == findings(rule, case, backwards=True)


def gate_changes_nothing(rule: Rule) -> None:
    """A gate may only shut out text of which the rule would say nothing."""
    if rule.when is not None:
        for case in examples(rule):
            for shape in (str, str.upper, lambda text: text.replace(" ", "-")):
                assert findings(rule, case, shape) == findings(replace(rule, when=None), case, shape)


def breaks_on_nothing(rule: Rule) -> None:
    """No exception on odd text, nor on its own examples joined without spaces."""
    for text in (*ODD_TEXTS, *["".join(s.copy.text.split()) for c in examples(rule) for s in c.stories]):
        findings(rule, Sample((Case(date(2024, 2, 17), critic.Example(text, (), None)),), "", {}))


LAWS: Sequence[Callable[[Rule], None]] = (
    is_documented, says_what_is_marked, place_does_not_matter, neighbours_do_not_matter, gate_changes_nothing, breaks_on_nothing,
)  # fmt: skip


def contract(rules: Iterable[Rule]) -> Iterator[tuple[Rule, Callable[[Rule], None]]]:
    """Every rule with every law."""
    return ((rule, law) for rule in rules for law in LAWS)
