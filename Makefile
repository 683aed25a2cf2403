# newsbrief: `make help` lists what there is. Needs make, git and Python 3.11 or newer, no more.

# The first Python that is new enough; another one: make PYTHON=/path/to/python3
ifndef PYTHON
PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11 python; do \
  "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
  && echo "$$python" && break; done)
endif

BIN := .venv/bin
# One more than there are cores: a test that waits for a page to be painted leaves its core to another.
WORKERS ?= $(shell "$(PYTHON)" -c 'import os; print((os.cpu_count() or 1) + 1)')

.PHONY: help site test serve check demo pictures lighthouse bench bench-preview lock clean environment environment-test environment-lighthouse
.DEFAULT_GOAL := help

help: ## list what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/^([a-z-]+):.*## /\1|/' \
	  | while IFS='|' read -r name words; do printf 'make %-13s %s\n' "$$name" "$$words"; done

site: environment ## build the site from content/ into site/
	$(BIN)/newsbrief build

serve: environment ## preview the site while you write
	$(BIN)/newsbrief serve

check: environment ## say what is wrong in content/
	$(BIN)/newsbrief check

demo: environment ## build the sample newsroom, an invented town's, and serve it
	@$(BIN)/python -m tests.demo $(PORT)

test: environment-test ## everything: style, types, layers, tests, browser, validators
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -rs

pictures: site environment-test ## take the pictures of the documentation anew
	$(BIN)/python -m tests.browser.pictures

lighthouse: environment-lighthouse ## measure pages with Lighthouse, as on a phone
	$(BIN)/python -m tests.lighthouse

score: environment-test ## measure the desk's checks on news data in ../shared/data
	$(BIN)/python -m tests.score.quotes
	$(BIN)/python -m tests.score.summary

bench: environment-test ## measure newsbrief beside Hugo and MkDocs; SIZES=1000,10000 ROUNDS=3 for more
	$(BIN)/python -m tests.bench --sizes $(SIZES) --rounds $(ROUNDS)

bench-preview: environment-test ## measure from saving a file to the page in the browser; SIZES, ROUNDS as well
	$(BIN)/python -m tests.bench.preview --sizes $(SIZES) --rounds $(ROUNDS)

SIZES ?= 1000
ROUNDS ?= 1

lock: ## make the lock files anew, with the newest versions that pyproject.toml allows
	"$(PYTHON)" -m venv .cache/lock
	.cache/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	.cache/lock/bin/uv pip compile $(LOCK) --group build -o requirements.lock pyproject.toml
	.cache/lock/bin/uv pip compile $(LOCK) --extra cluster --group build --group dev -c requirements.lock \
	  -o requirements-dev.lock pyproject.toml
	.cache/lock/bin/uv pip compile $(subst --extra cards,,$(LOCK)) --group bench -o requirements-bench.lock
	! command -v npm >/dev/null || { npm install --package-lock-only --ignore-scripts \
	  && npm install --prefix tests/lighthouse --package-lock-only --ignore-scripts \
	  && "$(PYTHON)" tools/funding.py; }

LOCK := --quiet --upgrade --universal --extra cards --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-header --no-annotate

clean: ## remove all that make made
	rm -rf .venv .cache node_modules site .site-build dist .pytest_cache .mypy_cache .ruff_cache \
	  .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

environment: python
	@"$(PYTHON)" tools/environment.py site

environment-test: python
	@"$(PYTHON)" tools/environment.py test

environment-lighthouse: python
	@"$(PYTHON)" tools/environment.py lighthouse

.PHONY: python
python:
	@test -n "$(PYTHON)" || { echo 'newsbrief needs Python 3.11 or newer, and none was found.' \
	  'Install one, or name one: make PYTHON=/path/to/python3' >&2; exit 1; }
