# Two commands on a fresh machine with Python 3.11 and make: `make demo` and `make test`.
PYTHON ?= python3.11
BIN := .venv/bin
NEWSLINT := $(BIN)/newslint
# Compiled bytecode is worth half of the start-up time.
unexport PYTHONDONTWRITEBYTECODE
# LanguageTool for the tests lies in the checkout, not in the user's folder.
export LTP_PATH := $(CURDIR)/.languagetool

.PHONY: demo test languagetool lint types contracts wheel bench lock proofs catalogue clean

demo: .venv/demo.stamp            ## check the seed stories
	$(NEWSLINT) check seeds || [ $$? -eq 1 ]

test: .venv/test.stamp languagetool ## run all tests
	$(BIN)/python -m pytest

languagetool: .venv/test.stamp    ## bring LanguageTool, where Java and Maven are
	$(NEWSLINT) languagetool install || echo "the tests of LanguageTool are skipped"

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/demo.stamp: requirements/demo.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/demo.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

.venv/test.stamp: requirements/dev.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@ .venv/demo.stamp

lint: .venv/test.stamp            ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/test.stamp           ## strict mypy
	$(BIN)/mypy

contracts: .venv/test.stamp       ## which package may import which
	$(BIN)/lint-imports

wheel: .venv/test.stamp           ## build the wheel; it must work in a clean environment
	bash tests/wheel.sh

bench: .venv/test.stamp           ## speed, as ratios against peers in the same run
	$(BIN)/python -m tests.bench

proofs: .venv/test.stamp          ## rewrite the proofs of the seeds
	$(BIN)/python -m pytest tests/test_proofs.py --update

catalogue: .venv/test.stamp       ## rewrite rules/CATALOGUE.md from the rules
	$(BIN)/python -m tests.catalogue --update

lock:                             ## lock the dependencies again, with hashes and without addresses
	uv pip compile pyproject.toml --extra parse --group build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements/demo.txt
	uv pip compile pyproject.toml --all-extras --group build --group data --group dev --constraints requirements/demo.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements/dev.txt

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .newslint_cache
