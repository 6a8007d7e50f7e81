"""Who says so: figures, quotations and claims without a source, sources that name nobody, and verbs that judge what was said.
Whether figures agree with each other is for the figures; whether names do, for the names."""

from .country_as_person import country_as_person as country_as_person
from .hedges import hedge_without_source as hedge_without_source
from .hedges import vague_source as vague_source
from .source_missing import source_missing as source_missing
from .unattributed_figure import unattributed_figure as unattributed_figure
from .unattributed_quote import unattributed_quote as unattributed_quote
from .unspecified_authority import unspecified_authority as unspecified_authority
from .verbs import loaded_verb as loaded_verb
