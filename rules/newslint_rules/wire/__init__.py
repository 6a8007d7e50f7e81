"""What a wire service or a content system left behind: metadata, placeholders, notices, embargoes, other stories.

Not here: what a house wants at the head and foot of a story (its style), and misspelt words of an agency.
"""

from .embargo import embargo_left_in as embargo_left_in
from .foreign import foreign_passage as foreign_passage
from .metadata import leftover_metadata as leftover_metadata
from .notices import boilerplate as boilerplate
