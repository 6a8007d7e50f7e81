"""Positions: source maps and line indexes."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.prose import Span
from newslint.source import LineIndex, Piece, SourceMap, units

TEXTS = st.text(st.sampled_from("ab é😀\n\r\u2028\t") | st.characters(exclude_categories=["Cs"]), max_size=60)
ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@given(TEXTS, ENCODINGS, st.data())
def test_positions_and_offsets_are_inverse(text, encoding, data):
    index = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = index.position(offset, encoding)
    back = index.offset(line, column, encoding)
    inside_crlf = text[back : back + 2] == "\r\n" and offset == back + 1
    assert back == offset or inside_crlf


@given(TEXTS, ENCODINGS)
def test_lines_end_as_the_protocol_ends_them(text, encoding):
    index = LineIndex(text)
    assert len(index.starts) == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert index.position(len(text), encoding)[0] == len(index.starts) - 1


@given(TEXTS, st.integers(-5, 99), st.integers(-5, 99), ENCODINGS)
def test_a_place_out_of_range_is_moved_into_it(text, line, column, encoding):
    assert 0 <= LineIndex(text).offset(line, column, encoding) <= len(text)


def test_units():
    assert [units("é😀", e) for e in ("utf-8", "utf-16", "utf-32")] == [6, 3, 2]
    assert [units("\ud800", e) for e in ("utf-8", "utf-16", "utf-32")] == [3, 1, 1]


@st.composite
def mapped(draw):
    """A source of copy and markup, the prose without the markup, and the map between them."""
    parts = draw(st.lists(st.tuples(st.text("abc ", min_size=1, max_size=5), st.sampled_from(["", "**", "&amp;"])), min_size=1, max_size=6))
    prose, source, pieces = "", "", []
    for copy, markup in parts:
        pieces.append(Piece(len(prose), len(source), len(copy), len(copy)))
        prose, source = prose + copy, source + copy
        if markup == "&amp;":
            pieces.append(Piece(len(prose), len(source), 1, 5))
            prose += "&"
        source += markup
    return prose, source, SourceMap(pieces)


@given(mapped(), st.data())
def test_a_verbatim_span_is_the_same_text_in_the_source(made, data):
    prose, source, source_map = made
    start = data.draw(st.integers(0, len(prose)))
    end = data.draw(st.integers(start, len(prose)))
    out = source_map.to_source(Span(start, end))
    assert 0 <= out.start <= out.end <= len(source)
    assert source[out.start : out.end].replace("**", "").replace("&amp;", "&") == prose[start:end]
    if source_map.is_verbatim(Span(start, end)):
        assert source[out.start : out.end] == prose[start:end]


@given(mapped())
def test_order_is_kept(made):
    prose, _, source_map = made
    places = [source_map.to_source(Span(i, i + 1)) for i in range(len(prose))]
    assert places == sorted(places)
    assert all(a.end <= b.start for a, b in zip(places, places[1:], strict=False))
