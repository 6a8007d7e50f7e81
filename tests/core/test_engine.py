"""The engine and editions: what is said, what is skipped, what is judged again."""

from collections.abc import Iterator

import pytest

from newslint.edition import Edition, read
from newslint.engine import Engine
from newslint.prose import Document, Paragraph, Sentence, Span, Unavailable, pool, view
from newslint.readers.text import read_text
from newslint.rule import Fact, Finding, Level, Safety, flag, rule, see

CALLS: list[str] = []


def story(copy: str, name: str = "a", paragraph=None) -> Document:
    return next(read_text(copy, paragraph or pool(), name))


@rule(Level.WARNING, when="bad")
def bad_word(p: Paragraph, *, word: str = "bad") -> Iterator[Finding]:
    """A word is bad."""
    CALLS.append(p.text)
    at = p.text.find(word)
    if at >= 0:
        yield flag(Span(at, at + len(word)), "bad", "good", safety=Safety.SAFE)


@rule(Level.INFO)
def long_sentence(s: Sentence) -> Iterator[Finding]:
    """A sentence is long."""
    if len(s.text) > 20:
        yield flag(Span(0, 3), "long")


def one_only(facts):
    for fact in facts[1:]:
        yield fact, flag(fact.span, "again")._replace(related=(see(facts[0], "first"),))


@rule(Level.WARNING, judge=one_only)
def shout(d: Document) -> Iterator[Fact]:
    """A story shouts."""
    at = d.text.find("!")
    if at >= 0:
        yield Fact("!", None, Span(at, at + 1))


def said(engine: Engine, *docs: Document):
    edition = Edition(engine.rules)
    edition.put(*[read(engine, d) for d in docs])
    return edition


def test_findings_are_placed_and_levelled():
    doc = story("It is fine here.\n\nOne more bad word in this paragraph of the story.")
    found = said(Engine([bad_word, long_sentence], strict=True), doc).diagnostics("a")
    assert [(d.rule, doc.text[slice(*d.finding.span)], d.level) for d in found] == [
        ("long-sentence", "One", Level.INFO),
        ("bad-word", "bad", Level.WARNING),
    ]


def test_a_paragraph_seen_before_is_not_asked_again():
    engine, paragraph = Engine([bad_word]), pool()
    CALLS.clear()
    said(engine, story("So bad.\n\nGood.", "a", paragraph), story("So bad.\n\nOther.", "b", paragraph))
    assert CALLS == ["So bad."]


def test_options_are_the_parameters():
    assert bad_word.options == {"word": "bad"}
    engine = Engine([bad_word.configured(word="so")])
    assert said(engine, story("so bad")).diagnostics("a")[0].finding.span == Span(0, 2)
    with pytest.raises(TypeError, match="bad-word: word is str"):
        bad_word.configured(word=3)


def test_facts_are_judged_over_stories_in_any_order():
    engine = Engine([shout])
    docs = [story("No.\n\nHey!", "b"), story("Hey!", "a"), story("quiet", "c")]
    for order in (docs, docs[::-1]):
        edition = said(engine, *order)
        assert edition.diagnostics("a") == []
        (d,) = edition.diagnostics("b")
        assert (d.finding.span, d.finding.related[0].document, d.finding.related[0].span) == (Span(8, 9), "a", Span(3, 4))


def test_only_touched_stories_are_printed_again():
    engine = Engine([shout])
    edition = said(engine, story("Hey!", "a"), story("Hey!", "b"), story("quiet", "c"))
    assert edition.put(read(engine, story("calm", "c"))) == {"c"}
    assert edition.put(read(engine, story("calm", "a"))) == {"a", "b"}
    assert edition.diagnostics("b") == []
    assert edition.put(read(engine, story("Hey!", "a"))) == {"a", "b"}
    assert edition.drop("a") == {"b"}
    assert edition.diagnostics("b") == []


@pytest.mark.parametrize(
    ("copy", "safety"), [("so bad", Safety.SAFE), ("he said “so bad” again", Safety.REVIEW), ("bad “x” bad", Safety.SAFE)]
)
def test_safety_is_lowered_in_a_quotation(copy, safety):
    (d,) = said(Engine([bad_word]), story(copy)).diagnostics("a")
    assert d.finding.fixes[0].safety is safety


@view
def plain(p: Paragraph) -> str:
    return p.text


def refuse(p: Paragraph) -> str:
    raise Unavailable("the server died")


slow = type(plain)(refuse, slow=True)
gone = type(plain)(refuse, slow=True, missing=lambda: "no model is installed")


def test_a_rule_whose_view_is_missing_is_skipped_and_said_to_be():
    @rule(Level.INFO, gone)
    def needs_model(p: Paragraph) -> Iterator[Finding]:
        yield flag(Span(0, 1), gone(p))

    @rule(Level.INFO, slow)
    def needs_server(p: Paragraph) -> Iterator[Finding]:
        yield flag(Span(0, 1), slow(p))

    engine = Engine([needs_model, needs_server, bad_word])
    assert [d.rule for d in said(engine, story("so bad")).diagnostics("a")] == ["bad-word"]
    assert engine.skipped == {"needs-model": "no model is installed", "needs-server": "the server died"}
    assert not needs_model.instant


def test_a_rule_that_breaks_is_said_and_the_others_go_on():
    @rule(Level.INFO)
    def broken(p: Paragraph) -> Iterator[Finding]:
        raise IndexError("nothing there")
        yield

    engine = Engine([broken, bad_word])
    assert [d.rule for d in said(engine, story("so bad")).diagnostics("a")] == ["bad-word"]
    assert engine.failed == {"broken": "broke on “so bad”: IndexError: nothing there"}
