"""Readers: what is prose, what is a heading, and that no position is ever shifted."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.prose import Document, Span, pool
from newslint.readers.errors import BadCopy
from newslint.readers.html import read_html
from newslint.readers.jsonl import read_jsonl
from newslint.readers.markdown import read_markdown
from newslint.readers.text import read_text

COPY = st.text(st.sampled_from("ab é😀*_[]()<>`#-&;!|~\\\n\r\u2028 .") | st.characters(exclude_categories=["Cs"]), max_size=120)


def text(copy):
    return next(read_text(copy, pool()))


def markdown(copy):
    return next(read_markdown(copy, pool()))


def bodies(doc):
    return [b.prose.text for b in doc.blocks]


@given(COPY)
def test_blocks_of_text_stand_where_they_say(copy):
    doc = text(copy)
    assert all(doc.text[b.start : b.start + len(b.prose.text)] == b.prose.text for b in doc.blocks)
    assert "".join("".join(bodies(doc)).split()) == "".join(copy.split())


@given(COPY)
def test_blocks_of_markdown_stand_where_they_say(copy):
    doc = markdown(copy)
    for b in doc.blocks:
        assert doc.text[b.start : b.start + len(b.prose.text)] == b.prose.text
        for i in range(len(b.prose.text)):
            at = Span(b.start + i, b.start + i + 1)
            out = doc.map.to_source(at)
            assert 0 <= out.start < out.end <= len(copy)
            if doc.map.is_verbatim(at):
                assert copy[out.start : out.end] == b.prose.text[i]


def test_paragraphs_by_blank_line_by_line_and_wrapped():
    assert bodies(text("One is here.\n\nTwo is here.\n")) == ["One is here.", "Two is here."]
    by_line = "The first paragraph is a line of its own, and goes on for a while.\nShort one.\nAnother paragraph, which is longer.\nYes.\nThe end of it."
    assert len(bodies(text(by_line))) == 5
    wrapped = (
        "The minister said that the talks\nhad failed after many hours and\nthat no new date had been set\nfor another meeting.\n\nHe left."
    )
    assert len(bodies(text(wrapped))) == 2


def test_two_lines_of_a_sentence_are_one_paragraph():
    assert len(bodies(text("The minister said that the\ntalks had failed."))) == 1


@pytest.mark.parametrize("line", ["Ankara and Cairo in Focus", "Ahmed Kamel – Egypt Daily News", "By Jane Doe", "Looking Ahead"])
def test_headings_and_bylines(line):
    doc = text(f"{line}\n\nThe talks failed.")
    assert [b.prose.heading for b in doc.blocks] == [True, False]


@pytest.mark.parametrize("line", ["He left.", "“No,” he said", "and then some", "- one of them", "What now?"])
def test_no_headings(line):
    assert not text(f"{line}\n\nThe talks failed.").blocks[0].prose.heading


def test_markdown_prose():
    doc = markdown(
        "---\ntitle: A story\ndate: 2024-02-17\nauthor: J. Doe\n---\n\n# The *headline*\n\nThe **president** said [so](http://a.b/c) and `code` &amp; more \\* <b>x</b>.\n\n"
        "> quoted\n> twice\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode\n```\n\n<div>raw</div>\n\nSetext\n======\n\n[ref]: http://x.y\n"
    )
    assert bodies(doc) == [
        "The headline", "The president said so and \ufffc & more * x.", "quoted\ntwice", "one", "two", "a", "b", "c", "d", "Setext",
    ]  # fmt: skip
    assert [b.prose.heading for b in doc.blocks][:2] == [True, False]
    assert (doc.title, str(doc.dated), doc.meta["author"]) == ("A story", "2024-02-17", "J. Doe")


def test_broken_front_matter_is_an_error_with_its_line():
    with pytest.raises(ValueError, match="front matter: line 3"):
        markdown("---\ntitle: x\ndate: [1\n---\n\nText.")


def test_json_lines():
    lines = [
        json.dumps({"id": "a", "text": "One story.", "title": "T", "date": "2020-01-02"}),
        "{broken",
        json.dumps({"text": "Another."}),
        "",
        json.dumps(["no story"]),
        json.dumps({"id": "a", "text": "Same id."}),
    ]
    found = list(read_jsonl("\n".join(lines), pool(), "f.jsonl"))
    docs = [d for d in found if isinstance(d, Document)]
    assert [d.name for d in docs] == ["f.jsonl#a", "f.jsonl#3", "f.jsonl#a@6"]
    assert (docs[0].title, str(docs[0].dated), docs[0].text) == ("T", "2020-01-02", "One story.")
    assert [b.where for b in found if isinstance(b, BadCopy)] == ["f.jsonl:2", "f.jsonl:5"]


def html(copy):
    return next(read_html(copy, pool()))


@given(COPY)
def test_blocks_of_html_stand_where_they_say(copy):
    doc = html(copy)
    for b in doc.blocks:
        assert doc.text[b.start : b.start + len(b.prose.text)] == b.prose.text
        for i in range(len(b.prose.text)):
            at = Span(b.start + i, b.start + i + 1)
            if doc.map.is_verbatim(at):
                assert copy[slice(*doc.map.to_source(at))] == b.prose.text[i]


def test_html_prose():
    doc = html(
        '<html><head><title>The page</title><meta property="article:published_time" content="2024-02-17T08:00:00Z"><style>p{}</style></head>'
        "<body>\r\n<h1>The <em>headline</em></h1><p>The talks &amp; the&nbsp;war<br>went on <code>x</code> here.</p><script>var a = 1;</script>"
        "<ul><li>one<li>two</ul></body></html>"
    )
    assert bodies(doc) == ["The headline", "The talks & the\xa0war", "went on \ufffc here.", "one", "two"]
    assert (doc.title, str(doc.dated)) == ("The page", "2024-02-17")
