"""The language server of newslint: one more door to the engine."""
