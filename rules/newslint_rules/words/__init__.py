"""Words: misspelt, confused, against the list of the desk, or not what they seem."""

from .misspelt import misspelt_word as misspelt_word
