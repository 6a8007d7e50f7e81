#!/usr/bin/env bash
# Build the wheel, install it into a clean environment with the locked dependencies, and check a seed with it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$root/.venv/bin/python" -m build --quiet --wheel --no-isolation --outdir "$work" "$root"
"$root/.venv/bin/python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --require-hashes --requirement "$root/requirements/demo.txt"
"$work/venv/bin/python" -m pip install --quiet --no-deps "$work"/newslint-*.whl
cd "$work"
code=0
"$work/venv/bin/newslint" check "$root/seeds" > out.txt || code=$?
tail -n 1 out.txt
[ "$code" -eq 1 ] || { echo "wheel: expected findings (exit 1), got exit $code" >&2; cat out.txt >&2; exit 1; }
