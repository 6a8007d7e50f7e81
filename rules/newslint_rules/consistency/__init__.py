"""What a story, and an edition, should write in one way: spellings, hyphens, capitals, marks, terms, abbreviations.

How a name is spelt is judged by the group `names`, and which of two forms a house wants by its own table in `house`.
"""

from .abbreviations import abbreviation_varies
from .capitals import capitals_vary
from .hyphens import hyphen_varies
from .initials import abbreviation_undefined
from .marks import quote_marks_vary
from .spelling import dialect_varies, spelling_varies
from .terms import term_varies
from .wording import wording_diverges

__all__ = [
    "abbreviation_undefined",
    "abbreviation_varies",
    "capitals_vary",
    "dialect_varies",
    "hyphen_varies",
    "quote_marks_vary",
    "spelling_varies",
    "term_varies",
    "wording_diverges",
]
