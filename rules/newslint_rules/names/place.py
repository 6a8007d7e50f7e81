"""Where a name stands in a story."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.prose import Document, Span
from newslint.rule import Fact, Related
from newslint.views.forms import Form, Placed

from .verdict import Departure


def at(d: Document, placed: Placed) -> Span:
    """The place of a mention in the story."""
    block, m = placed
    return m.span.shift(d.blocks[block].start)


def first(d: Document, form: Form) -> Related:
    """The first mention of a form, to be pointed to."""
    return Related(at(d, form.mentions[0]), f"“{form.text}” here")


def times(found: Departure) -> str:
    """How often the story has the other form."""
    return f"“{found.other.text}” elsewhere in the story ({f'{found.other.times} times' if found.other.times > 1 else 'once'})"


def in_others(found: Departure, there: Sequence[Fact]) -> str:
    """In how many stories of the edition the other form stands."""
    stories = len({fact.document for fact in there})
    return f"“{found.other.text}” in {stories} other {'stories' if stories > 1 else 'story'}"
