"""What a newsroom tells newslint about itself: its house style, its names, its words, its archive.

A rule that asks for it has a keyword parameter `desk: Desk = NO_DESK`; the engine hands it in. It is frozen and
picklable, so that it goes to other processes, and its `repr` is part of the key of the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class DeskName(NamedTuple):
    """A name as the desk writes it (names.yaml): the preferred form, forms to be replaced by it, and near names that
    are other people or places."""

    preferred: str
    variants: tuple[str, ...] = ()
    different: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """The house style ("ap", "reuters", "guardian", "bbc", or "" for none), the desk's names and words, and the file
    of the learned archive ("" for none)."""

    style: str = ""
    names: tuple[DeskName, ...] = ()
    words: frozenset[str] = frozenset()
    archive: str = ""


NO_DESK = Desk()
