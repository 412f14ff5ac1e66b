# Everything a fresh checkout needs. Where there is no make, the README says the same in two lines of Python and pip.

PYTHON ?= python3
UV ?= uv
BIN := .venv/bin
QUIET := --quiet --disable-pip-version-check

.PHONY: demo test lint bench soak year lock clean

demo: .venv/demo.stamp ## a simulated Telegram, the bot and an example home; prints the address of the page
	@$(BIN)/kulturkontakt demo $(ARGS)

test: lint ## the whole suite: style, types, rooms, tests
	@$(BIN)/python -m pytest

lint: .venv/test.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: .venv/test.stamp ## how fast it is, in figures
	@$(BIN)/python -m benchmarks $(ARGS)

year: .venv/test.stamp ## a year of the example home with a clock moved by hand: what was said by itself
	@$(BIN)/python -m benchmarks.year $(ARGS)

soak: .venv/test.stamp ## kills the bot a thousand times and keeps the books; about 25 minutes (ARGS="--kills 50")
	@$(BIN)/python -m soak $(ARGS)

# Pins with hashes for Python 3.11 to 3.14 on Linux, macOS and Windows, and no address of where they are downloaded.
COMPILE = $(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	--no-header --quiet $(UPGRADE)

lock: ## pin what pyproject.toml asks for (make lock UPGRADE=--upgrade: the newest)
	echo "editables>=0.5" | $(COMPILE) pyproject.toml - --group dev --output-file requirements-dev.lock
	printf "hatchling>=1.27\neditables>=0.5\n" | $(COMPILE) pyproject.toml - --constraint requirements-dev.lock --output-file requirements.lock

clean: ## forget everything that was installed or built
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/demo.stamp: requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install $(QUIET) --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install $(QUIET) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-dev.lock .venv/demo.stamp
	@$(BIN)/python -m pip install $(QUIET) --require-hashes --requirement requirements-dev.lock
	@touch $@
