"""The language server of newslint: one more door to the engine.

`server` holds the features and their scheduling, `workspace` the open stories and their edition, `convert` alone knows
ranges, `actions` what can be done about a finding, `pages` hover and completion, `slow` the process of the slow rules.
"""
