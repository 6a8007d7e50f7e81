"""Spaces and marks: what stands too close, too far, twice or without its partner, and the article by sound.

Not here: marks that a house wants otherwise (its style), marks that vary within a story (consistency), and commas that only
a parser can judge.
"""

from .adjective_after_noun import adjective_after_noun as adjective_after_noun
from .article import article_mismatch as article_mismatch
from .comma_missing import comma_missing as comma_missing
from .compound_number import compound_number as compound_number
from .dashes import dash_space as dash_space
from .inside import accent_as_apostrophe as accent_as_apostrophe
from .inside import space_inside as space_inside
from .missing import space_missing as space_missing
from .pairs import bracket_unbalanced as bracket_unbalanced
from .pairs import quote_unbalanced as quote_unbalanced
from .plurals import plural_apostrophe as plural_apostrophe
from .spaces import space_before_punctuation as space_before_punctuation
from .spaces import space_doubled as space_doubled
from .speech_comma import speech_comma as speech_comma
from .stops import punctuation_doubled as punctuation_doubled
from .subject_comma import subject_comma as subject_comma
