"""Names: of people and of places, as they are spelt, in a story and across an edition; how a story introduces people, and
which offices it gives them. Words that are no names (adviser, ceasefire) live with consistency."""

from .house import house_name
from .known import known_name_misspelt
from .lower_case import name_in_lower_case
from .misspelt import name_misspelt, place_misspelt
from .offices import title_mismatch
from .particles import name_particle_case
from .reference import full_name_repeated, surname_before_full_name
from .two_ways import name_accents_vary, name_spelt_two_ways
from .wrong_country import wrong_country

__all__ = [
    "full_name_repeated",
    "house_name",
    "known_name_misspelt",
    "name_accents_vary",
    "name_in_lower_case",
    "name_misspelt",
    "name_particle_case",
    "name_spelt_two_ways",
    "place_misspelt",
    "surname_before_full_name",
    "title_mismatch",
    "wrong_country",
]
