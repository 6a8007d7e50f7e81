"""What the desk has settled of names: names.yaml decides before any evidence."""

from __future__ import annotations

from newslint.desk import Desk
from newslint.views.folding import plain

from .verdict import Departure


def settled(found: Departure, desk: Desk) -> bool:
    """May a departure be reported: does the desk neither know the form as right, nor the two as different?"""
    a, b = found.form.plain, found.other.plain
    for name in desk.names:
        own = {plain(w) for w in name.preferred.split()}
        others = {plain(w) for n in name.different for w in n.split()}
        if a in own or (b in own and a in others):
            return False
    return True
