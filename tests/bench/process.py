"""Whole processes: help, one story, 300 stories; beside Vale with its built-in style and Harper on the same files, where they
are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from . import copy

REPEATS = 5


def timed(command: list[str], cwd: Path, repeats: int = REPEATS) -> float:
    """The best of some runs, in milliseconds."""
    times = []
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(repeats):
        start = time.perf_counter()
        subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def memory(command: list[str], cwd: Path) -> float:
    """The largest resident size of a run, in megabytes."""
    probe = "import resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=-3,stderr=-3); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    return int(subprocess.run([sys.executable, "-c", probe, *command], cwd=cwd, capture_output=True, text=True).stdout) / 1024


def main() -> None:
    newslint = [str(Path(sys.executable).parent / "newslint")]
    vale, harper = shutil.which("vale"), shutil.which("harper") or shutil.which("harper-cli")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        words = copy.write(folder)
        (folder / ".vale.ini").write_text("MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n")
        runs = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "newslint --help": [*newslint, "--help"],
            "one story": [*newslint, "check", "000.txt", "--instant", "--no-cache"],
            "300 stories, instant": [*newslint, "check", ".", "--instant", "--no-cache"],
            "300 stories, all rules": [*newslint, "check", ".", "--no-cache"],
            "300 stories, first with cache": [*newslint, "check", "."],
            "300 stories, cached": [*newslint, "check", "."],
        }
        peer = timed([vale, "."], folder) if vale else None
        other = timed([harper, "lint", "."], folder, 1) if harper else None
        for what, command in runs.items():
            took = timed(command, folder, 1 if "first" in what or "all rules" in what else REPEATS)
            beside = f", {took / peer:.2f} of Vale" if peer and "300" in what else ""
            beside += f", {took / other:.2f} of Harper" if other and "300" in what else ""
            speed = f", {words / took * 1000:,.0f} words/s" if "300" in what else ""
            print(f"{what:<32} {took:8.0f} ms{speed}{beside}")
        print(f"{'Vale, its own style':<32} {peer:8.0f} ms" if peer else "Vale is not installed: no ratio")
        print(f"{'Harper':<32} {other:8.0f} ms" if other else "Harper is not installed: no ratio")
        print(f"{'memory, 300 stories, instant':<32} {memory(runs['300 stories, instant'], folder):8.0f} MB")
