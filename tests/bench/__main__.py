"""`python -m tests.bench [NAME]…`: cold starts, whole processes, the engine alone, typing; each beside a peer."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("process", "engine", "lsp")

for name in sys.argv[1:] or NAMES:
    print(f"== {name}")
    import_module(f"tests.bench.{name}").main()
