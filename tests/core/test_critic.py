"""CriticMarkup in and out."""

from hypothesis import given
from hypothesis import strategies as st

from newslint.critic import Mark, read, write
from newslint.prose import Span


def test_every_mark():
    example = read("a {~~b~>c~~} {--d--} {++e++} {==f==}{>>why<<}")
    assert example.text == "a b d  f"
    assert example.fixed == "a c  e f"
    assert [example.text[a:b] for a, b in example.flagged] == ["b", "d", "", "f"]


@given(
    st.text("ab \n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.none() | st.text("xy", max_size=3)), max_size=5),
)
def test_what_is_written_is_read_again(text, marks):
    spans = [Mark(Span(min(a, len(text)), min(a + n, len(text))), new, "why") for a, n, new in marks]
    assert read(write(text, spans)).text == text


def test_of_two_that_overlap_one_is_kept():
    assert write("abc", [Mark(Span(0, 2), "x"), Mark(Span(1, 3), "y")]) == "{~~ab~>x~~}c"
