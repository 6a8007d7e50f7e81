"""Days and times: that they exist, that they agree with each other and with the story's date, how they are written.

Ages and lives are judged here since they are arithmetic of years; other quantities belong to `figures`. A sentence that is
cut by a stop is judged here too, for it mostly comes with a date that was pasted in.
"""

from .ages import life_span, wrong_age
from .ages_of_one import age_differs
from .broken import sentence_broken
from .counts import wrong_day_count
from .date_differs import date_differs
from .distance import wrong_relative_day
from .endings import final_stop_missing
from .impossible import impossible_date, impossible_time
from .missing import relative_day, year_missing
from .order import date_out_of_order
from .ordinals import ordinal_date, ordinal_suffix
from .outside import year_outside_life
from .spurious import spurious_date
from .styles import date_comma, date_style_varies, month_style, time_style
from .took import wrong_duration
from .twice_told import ages_apart
from .weekday import weekday_mismatch

__all__ = [
    "age_differs", "ages_apart", "date_comma", "date_differs", "date_out_of_order", "date_style_varies", "final_stop_missing",
    "impossible_date", "impossible_time", "life_span", "month_style", "ordinal_date", "ordinal_suffix", "relative_day",
    "sentence_broken", "spurious_date", "time_style", "weekday_mismatch", "wrong_age", "wrong_day_count", "wrong_duration",
    "wrong_relative_day", "year_missing", "year_outside_life",
]  # fmt: skip
