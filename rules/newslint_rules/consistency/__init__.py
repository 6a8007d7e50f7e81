"""What a story, and an edition, should write in one way: spellings, hyphens, capitals, marks, terms, abbreviations.

How a name is spelt is judged by the group `names`, and which of two forms a house wants by its own table in `house`.
"""

from .hyphens import hyphen_varies
from .spelling import dialect_varies, spelling_varies

__all__ = ["dialect_varies", "hyphen_varies", "spelling_varies"]
