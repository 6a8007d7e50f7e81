"""A sieve says of every word what its test says, however much it has met before."""

from newslint import sieve
from newslint.sieve import Sieve


def test_words_are_tested_once() -> None:
    asked: list[str] = []

    def long(word: str) -> bool:
        asked.append(word)
        return len(word) > 3

    sieved = Sieve(long)
    assert sieved(frozenset(["the", "ministry"])) == {"ministry"}
    assert sieved(frozenset(["the", "ministry", "spoke"])) == {"ministry", "spoke"}
    assert sieved(frozenset()) == set()
    assert sorted(asked) == ["ministry", "spoke", "the"]


def test_what_was_forgotten_is_tested_again() -> None:
    sieved = Sieve(str.isalpha)
    for start in range(0, sieve.MOST + 2, 1 << 15):
        sieved({f"w{i}" for i in range(start, start + (1 << 15))})
    assert sieved({"w1", "peace", "w2"}) == {"peace"}
    assert len(sieved.tested) <= sieve.MOST + (1 << 15)
