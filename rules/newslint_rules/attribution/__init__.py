"""Who says so: figures, quotations and claims without a source."""
