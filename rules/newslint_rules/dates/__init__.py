"""Days and times: that they exist, that they agree with each other, how they are written."""

from .ages import life_span, wrong_age
from .broken import sentence_broken
from .counts import wrong_day_count
from .impossible import impossible_date, impossible_time
from .order import date_out_of_order
from .ordinals import ordinal_date, ordinal_suffix
from .spurious import spurious_date
from .weekday import weekday_mismatch

__all__ = [
    "date_out_of_order",
    "impossible_date",
    "impossible_time",
    "life_span",
    "ordinal_date",
    "ordinal_suffix",
    "sentence_broken",
    "spurious_date",
    "weekday_mismatch",
    "wrong_age",
    "wrong_day_count",
]
