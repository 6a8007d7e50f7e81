"""What the desk has settled of names: names.yaml decides before any evidence, and what the archive has printed is right."""

from __future__ import annotations

from newslint.desk import Desk
from newslint.lexicon.learned import archive_of
from newslint.views.folding import plain

from .verdict import Departure


def settled(found: Departure, desk: Desk) -> bool:
    """May a departure be reported: does the desk neither know the form as right, nor the two as different? Of two forms that
    the archive knows, a story still keeps to one. Unavailable where the archive cannot be read."""
    a, b = found.form.plain, found.other.plain
    for name in desk.names:
        own = {plain(w) for w in name.preferred.split()}
        others = {plain(w) for n in name.different for w in n.split()}
        if a in own or (b in own and a in others):
            return False
    archive = archive_of(desk.archive)
    if archive is None or not archive.known(found.form.text):
        return True
    return found.kind != "misspelt" and archive.known(found.other.text)
