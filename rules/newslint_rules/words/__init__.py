"""Words: misspelt, confused, against the list of the desk, or not what they seem."""

from .confused import confused_word as confused_word
from .invisible_character import invisible_character as invisible_character
from .languagetool import languagetool as languagetool
from .misspelt import misspelt_word as misspelt_word
