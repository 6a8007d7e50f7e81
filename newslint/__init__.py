"""newslint: a linter for news. The engine and the command line; the rules are in `newslint_rules`."""

__version__ = "0.1.0"
