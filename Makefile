# Everything starts from a fresh clone with Python 3.11-3.13: each target makes .venv ready first (instant when it is).
# PYTHON=/path/to/python3.11 chooses the interpreter, ARGS=... is passed on to what a target runs.
.PHONY: help run test check lint bench screenshots dev schema pin clean
.NOTPARALLEL:
.DEFAULT_GOAL := help
export PYTHON
BIN := .venv/bin
SOUND := packaging/with-pulseaudio.sh --if-installed

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Set up and start the program (without a display: rehearse a whole interview)
	@packaging/set-up.sh run
	@packaging/run.sh

test: ## Run every test, those of real sound devices included where PulseAudio is installed
	@packaging/set-up.sh test
ifeq ($(ARGS),)
	$(BIN)/python -m pytest -m "not alone" --numprocesses auto --maxprocesses 4 --dist loadfile
	$(SOUND) $(BIN)/python -m pytest -m alone
else
	$(SOUND) $(BIN)/python -m pytest $(ARGS)
endif

lint:
	@packaging/set-up.sh test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test ## What must pass before a change goes in: style, types, import rules, tests

bench: ## Measure speed, memory and latency into build/bench.json
	@packaging/set-up.sh test
	$(SOUND) $(BIN)/python -m tests.bench $(ARGS)

screenshots: ## Render every page of the window into build/screenshots/
	@packaging/set-up.sh test
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.screenshots $(ARGS)

dev: ## Start the window, and again after every change of a source file
	@packaging/set-up.sh test
	$(BIN)/watchfiles --filter python $(BIN)/interview-desktop src

schema: ## Write the published schema of reports anew, after a change of their facts
	@packaging/set-up.sh test
	$(BIN)/python -m tests.interaction.report.published

pin: ## Write the versions of .venv into packaging/constraints.txt
	packaging/pin.sh

clean: ## Remove everything that was made here
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find src tests -name __pycache__ -prune -exec rm -rf {} +
