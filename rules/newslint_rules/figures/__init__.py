"""Figures that conflict, do not add up, or are written against the style. Whether a figure has a source is for the group
of attribution; dates, ages and their arithmetic are for that of dates."""

from .change import percent_confused
from .conflicts import figures_conflict
from .conversions import wrong_conversion
from .differences import difference_as_percent
from .fractions_told import fraction_differs
from .grouping import digits_grouped
from .headline import headline_figure
from .lists import list_misses_total
from .magnitude import magnitude_slip
from .money_rates import exchange_rate
from .parts import parts_exceed_whole
from .precision import false_precision
from .ranges import range_reversed
from .style import figure_style
from .swapped import digits_swapped

__all__ = [
    "difference_as_percent",
    "digits_grouped",
    "digits_swapped",
    "exchange_rate",
    "false_precision",
    "figure_style",
    "figures_conflict",
    "fraction_differs",
    "headline_figure",
    "list_misses_total",
    "magnitude_slip",
    "parts_exceed_whole",
    "percent_confused",
    "range_reversed",
    "wrong_conversion",
]
