# Every target does its own set-up first: a virtual environment in .venv with the versions that
# constraints.txt names and, as root on Debian, the system packages. See `make help`.

PYTHON ?= python3
VENV ?= .venv
WORKERS ?= $(shell cores=$$(nproc 2>/dev/null || echo 2); echo $$((cores < 8 ? cores : 8)))
SCREENS ?= 3
LISTENERS ?= 3
ARGS ?=

# Hundreds of processes are started by the tests, and would each compile us anew.
unexport PYTHONDONTWRITEBYTECODE

PY := $(VENV)/bin/python
READY := $(VENV)/.ready
REPORTS := build/tests
PIP := $(PY) -m pip install -qq --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test lint format types contracts pytest long bench screens figures sounds wheel clean
.PHONY: run-packages test-packages

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20
	@echo 'PYTHON=python3.13 picks another Python, ARGS="..." hands words on to the program.'

run: run-packages $(READY) ## open the app (ARGS="list" for its other commands)
	@$(PY) -m easeful $(ARGS)

test: lint types contracts pytest ## check everything, as CI does

lint: $(READY) ## ruff: mistakes and format
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

format: $(READY) ## put the format right
	$(VENV)/bin/ruff check --fix-only .
	$(VENV)/bin/ruff format .

types: $(READY) ## mypy, strict
	$(VENV)/bin/mypy

contracts: $(READY) ## which way imports go
	$(VENV)/bin/lint-imports --no-logo

# A machine that is busy may stumble once; what fails twice, and the second time with the machine to
# itself, is broken. What a law's stories found is remembered, and comes again in the second try.
again = --last-failed --last-failed-no-failures none
report = -o cache_dir=$(REPORTS)/cache-$(1) --junitxml $(REPORTS)/$(1)$(2).xml

# What is real mostly waits. Each worker on a desktop has one of its own.
DESKTOP = --dist load --maxschedchunk 1 --tx '$(SCREENS)*popen//python=tests/desktop.sh $(PY)'
SOUND = --dist load --maxschedchunk 1 --numprocesses $(LISTENERS)
real = -m "$(1) and not long" $(call report,$(1),$(2))

# $(1) runs the tests, $(2) those that failed. pytest ends with 5 when no test bears the mark; the
# tally says how many ran in all, and what was tried a second time.
twice = $(1) $(ARGS) || [ $$? -eq 5 ] || { echo 'Once more, one by one:'; $(2) $(again) $(ARGS); }

pytest: test-packages $(READY) ## the tests (ARGS="-k neck" for some of them)
	@rm -rf $(REPORTS)
	$(call twice,$(PY) -m pytest $(call report,plain) --numprocesses $(WORKERS),$(PY) -m pytest $(call report,plain,-again))
	$(call twice,$(PY) -m pytest $(call real,desktop) $(DESKTOP),tests/desktop.sh $(PY) -m pytest $(call real,desktop,-again))
	$(call twice,$(PY) -m pytest $(call real,sound) $(SOUND),$(PY) -m pytest $(call real,sound,-again))
	@$(PY) tests/tally.py $(foreach each,plain desktop sound,$(REPORTS)/$(each).xml $(REPORTS)/$(each)-again.xml)

long: test-packages $(READY) ## the same laws with many more random stories, and the long tests
	EASEFUL_LONG=1 $(PY) -m pytest --numprocesses $(WORKERS) -m "not desktop and not sound" $(ARGS)
	tests/desktop.sh $(PY) -m pytest -m "long and (desktop or sound)" $(ARGS) || [ $$? -eq 5 ]

bench: test-packages $(READY) ## measure start, memory, processor and lateness beside their floors
	PYTHONPATH=tests tests/desktop.sh $(PY) -m bench.run $(ARGS)

screens: run-packages $(READY) ## render every screen to a picture, for a look
	QT_QPA_PLATFORM=offscreen $(PY) tests/screens.py $(ARGS)

figures: run-packages $(READY) ## render the figure to contact sheets in build/figures (ARGS="cards", or --accept)
	QT_QPA_PLATFORM=offscreen $(PY) tests/figures.py $(ARGS)

sounds: $(READY) ## make the chimes anew (assets/sounds)
	$(PY) packaging/make_sounds.py assets/sounds

wheel: $(READY) ## build dist/easeful-*.whl
	$(PY) -m hatchling build --target wheel --directory dist

clean: ## remove what these targets made (the next one downloads .venv again)
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests packaging -name __pycache__ -prune -exec rm -rf {} +

run-packages:
	@packaging/system-packages run $(PYTHON)

test-packages:
	@packaging/system-packages test $(PYTHON)

# hatchling first, so that installing ourselves fetches no other version of it.
$(READY): pyproject.toml constraints.txt | run-packages
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Easeful needs Python 3.11 or newer, and $(PYTHON) is not: name one with PYTHON=...'; exit 1; }
	@echo 'Setting up $(VENV) (once; about 110 MB to download) ...'
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@$(PY) -c 'import PySide6.QtWidgets' || echo 'Qt lacks a system library: the line above names it.'
	@touch $@
