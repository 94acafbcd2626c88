# `make` explains itself; `make run` needs nothing but make and a Python 3.

.DEFAULT_GOAL := help
.SUFFIXES:

export RASA_TELEMETRY_ENABLED := false
export TF_CPP_MIN_LOG_LEVEL := 3
# Rasa's print-outs and ours in one order, and as they happen.
export PYTHONUNBUFFERED := 1

# The first Python 3 that really runs: a pyenv shim can be on PATH with nothing behind it.
PYTHON = $(or $(shell for each in python3 /usr/bin/python3 /usr/local/bin/python3 python; do \
	$$each -c 'import sys; sys.version_info < (3, 6) and sys.exit(1); print(sys.executable)' 2>/dev/null && break; done), \
	$(error no Python 3.6 or later was found; install python3, then run make again))
BOT := .venv/bot/bin/python
GATEWAY := .venv/gateway/bin/python

# Parts that exist, so that lint, types and tests work before every part is written.
parts = $(foreach each,$(1),$(if $(wildcard $(each)/*.py),$(each)))
CODE = $(call parts,safeguarding actions bot gateway tools benchmarks) tests
TYPED = $(call parts,safeguarding actions bot tools benchmarks)
GATEWAY_TESTS = $(if $(wildcard tests/gateway/test_*.py),tests/gateway)

##@ Use

.PHONY: help
help:  ## Show this list
	@awk 'BEGIN {FS = ":.*##"} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z-]+:.*##/ {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: page bot-env  ## Start Steady; the first time builds everything (minutes)
	@$(GATEWAY) -m honcho start

.PHONY: chat
chat: bot-env  ## Talk to Steady in this terminal
	@$(BOT) -m bot chat

.PHONY: train
train: bot-env  ## Train the model if its inputs have changed
	@$(BOT) -m bot train

##@ Develop

.PHONY: learn
learn: bot-env  ## Learn anew from the accounts and the answers, after they or the reader changed
	@$(BOT) -m bot learn

.PHONY: test
test: dev-env gateway-dev-env page chromium  ## Set up what is missing, then run every check
	@$(MAKE) --no-print-directory check

.PHONY: check
check: format-check lint types knowledge tests  ## All of the five below, nothing set up

.PHONY: format-check
format-check:  ## Fail if `make format` would change a file
	@$(BOT) -m ruff format --check $(CODE)

.PHONY: lint
lint:  ## Look for likely mistakes
	@$(BOT) -m ruff check $(CODE)

.PHONY: types
types:  ## Check the types
	@$(BOT) -m mypy $(TYPED)
	@$(GATEWAY) -m mypy --python-version 3.12 $(call parts,gateway)

.PHONY: knowledge
knowledge:  ## Check contacts, opening hours and guidance
	@$(BOT) -m safeguarding check

# Each half under its own Python; what the bot's tests print comes last.
.PHONY: tests
tests: tests-gateway tests-page tests-bot  ## Run the tests alone

# Sanic softens Python's warning filters when it is first imported. Loaded ahead of
# pytest's own filters, it cannot turn an error into a remark in the middle of a test.
.PHONY: tests-bot
tests-bot:  ## Run the bot's (PYTEST="tests/unit -k clock" chooses)
	@$(BOT) -m pytest -p sanic.app --ignore=tests/gateway --ignore=tests/end_to_end $(PYTEST)

.PHONY: tests-gateway
tests-gateway:  ## Run the gateway's
	@$(if $(GATEWAY_TESTS),$(GATEWAY) -m pytest $(GATEWAY_TESTS))

.PHONY: tests-page
tests-page:  ## Run whole conversations in a real browser (minutes)
	@$(GATEWAY) -m pytest tests/end_to_end

.PHONY: format
format: dev-env  ## Lay out the code and mend what can be mended
	@$(BOT) -m ruff format $(CODE)
	@$(BOT) -m ruff check --fix $(CODE)

.PHONY: bench-turn
bench-turn: dev-env  ## Measure how long a turn of the dialogue takes
	@$(BOT) -m benchmarks.turn

.PHONY: bench-nlu
bench-nlu: dev-env  ## Measure what is understood, beside Rasa's default recipe (an hour)
	@$(BOT) -m benchmarks.nlu

.PHONY: bench-questions
bench-questions: dev-env  ## Count the questions that an incident needs
	@$(BOT) -m benchmarks.questions

.PHONY: bench-gateway
bench-gateway: bot-env gateway-dev-env page  ## Measure what the gateway adds to a turn
	@$(GATEWAY) -m benchmarks.gateway

.PHONY: bench-page
bench-page: bot-env gateway-dev-env page chromium  ## Measure the start page with Lighthouse
	@$(GATEWAY) -m tests.end_to_end.lighthouse

.PHONY: screenshots
screenshots: bot-env gateway-dev-env page chromium  ## Take the pictures of the page for README and docs/guide
	@$(GATEWAY) -m tests.end_to_end.screenshots

##@ Keep

.PHONY: bot-env
bot-env:  ## Build .venv/bot, what the assistant runs in
	@$(PYTHON) -m tools.environment bot

.PHONY: dev-env
dev-env:  ## Build .venv/bot with what tests and checks need
	@$(PYTHON) -m tools.environment bot --dev

.PHONY: gateway-env
gateway-env:  ## Build .venv/gateway, what faces people and Teams
	@$(PYTHON) -m tools.environment gateway

.PHONY: gateway-dev-env
gateway-dev-env:  ## Build .venv/gateway with what tests and checks need
	@$(PYTHON) -m tools.environment gateway --dev

.PHONY: page
page: gateway-env  ## Build the page's style sheet and script
	@$(GATEWAY) -m gateway.web

.PHONY: chromium
chromium:  ## Install Debian's Chromium if there is no browser to test with
	@$(PYTHON) -m tools.chromium

.PHONY: lock
lock:  ## Write the lock files anew (LOCK=--upgrade takes newer releases)
	@$(PYTHON) -m tools.lock $(LOCK)

.PHONY: clean
clean:  ## Remove all that make has built; conversations in var/ stay
	@rm -rf .venv models build .rasa .mypy_cache .pytest_cache .ruff_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
