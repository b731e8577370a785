# Two commands matter: `make demo` shows the system at work, `make test` runs everything the continuous integration runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 0
ROUNDS ?= 1
FAULTS ?=
RECORD ?=
SERVER ?=

# Modules are compiled once: for whoever may not write beside them, a command starts sooner by a quarter.
PACKAGES := domain application interfaces infrastructure
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test test-faults check bench bench-quick format lock clean

demo: $(VENV)/.run
	$(BIN)/xiangan demo --port $(PORT)

# The checks run beside the tests and are told after them; either failing is a failure.
CHECKS := $(MAKE) --no-print-directory check
test: $(VENV)/.test
	$(BIN)/python -m tests.cluster --ensure
	$(CHECKS) >$(VENV)/check.log 2>&1 & checking=$$!; \
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal; tested=$$?; \
	wait $$checking; checked=$$?; cat $(VENV)/check.log; exit $$((tested || checked))

check: $(VENV)/.test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# One JSON line for each fault and database; full counts take about half an hour. ROUNDS=0.1 is a tenth of them, FAULTS names some.
test-faults: $(VENV)/.test
	$(BIN)/python -m tests.cluster --ensure
	$(BIN)/python -m tests.faults --rounds $(ROUNDS) $(FAULTS)

# One JSON line a figure; fails when a bar is missed. Read the ratios: both sides run at the same time on the same machine.
# RECORD is a directory in which a generated record of a million cases is kept, SERVER a PostgreSQL database beside which one is.
bench: $(VENV)/.test
	$(BIN)/python -m tests.cluster --ensure
	$(BIN)/python -m tests.bench $(if $(RECORD),--record $(RECORD)) $(if $(SERVER),--server $(SERVER))

bench-quick: $(VENV)/.test
	$(BIN)/python -m tests.cluster --ensure
	$(BIN)/python -m tests.bench --quick

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/.test
	$(BIN)/pip install -qq uv
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --extra build pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --extra build --extra dev pyproject.toml -o requirements-dev.lock

clean:
	rm -rf $(VENV) build *.egg-info

$(BIN)/python:
	$(PYTHON) scripts/make_venv.py $(VENV)

$(VENV)/.run: $(BIN)/python requirements.lock pyproject.toml
	$(BIN)/python -m pip install -qq --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q $(PACKAGES)
	touch $@

$(VENV)/.test: $(BIN)/python requirements-dev.lock pyproject.toml
	$(BIN)/python -m pip install -qq --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q $(PACKAGES)
	touch $@ $(VENV)/.run
