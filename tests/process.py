"""newslint as a real process."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in (".", "rules", "lsp"))}


def newslint(*args, copy=None, cwd=ROOT, env=None):
    """Run a command; `copy` goes to standard input. What it said is bytes."""
    raw = copy if isinstance(copy, bytes) else (copy or "").encode()
    command = [sys.executable, "-m", "newslint", *map(str, args)]
    return subprocess.run(command, input=raw, capture_output=True, cwd=cwd, env={**ENVIRONMENT, **(env or {})})
