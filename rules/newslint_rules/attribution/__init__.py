"""Who says so: figures, quotations and claims without a source."""

from .unattributed_figure import unattributed_figure as unattributed_figure
