"""What stands twice: words, phrases, passages.

Not here: passages that two stories of an edition share, nor the same words in another wording.
"""

from .clash import small_words_clash as small_words_clash
from .close import close_repetition as close_repetition
from .passage import repeated_passage as repeated_passage
from .phrase import doubled_phrase as doubled_phrase
from .word import doubled_word as doubled_word
