"""Names: of people and places, as they are spelt."""

from .misspelt import name_misspelt, place_misspelt
from .two_ways import name_accents_vary, name_spelt_two_ways

__all__ = ["name_accents_vary", "name_misspelt", "name_spelt_two_ways", "place_misspelt"]
