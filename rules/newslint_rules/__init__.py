"""The rules of newslint: a folder for each group, and in `house/` the house styles, which are only data."""

from collections.abc import Iterator
from importlib import import_module

from newslint.rule import Rule

GROUPS = ("attribution", "consistency", "dates", "figures", "names", "punctuation", "repetition", "wire", "words")


def all_rules() -> Iterator[Rule]:
    """Every rule written in Python, group by group."""
    for group in GROUPS:
        yield from (r for r in vars(import_module(f"{__name__}.{group}")).values() if isinstance(r, Rule))
