"""`python -m tests.bench [NAME]…`: cold starts, whole processes, the engine alone, names, figures and their sources, typing."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = ("process", "engine", "names", "sources", "lsp")

for name in sys.argv[1:] or NAMES:
    print(f"== {name}")
    import_module(f"tests.bench.{name}").main()
