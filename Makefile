# make run    opens the viewer                 make check   lint, types, import arrows, unit and GUI tests
# make test   check, build and tests/frozen    make build   the executable, in dist/smartcar-viewer/
# make bench  the budgets                      make lock    brings requirements.lock up to date
# make bare   proves run and test on a bare Debian          make pictures   every section and choice
# make fuzz   broken packages, INPUTS and SEED of them
# make setup  what the others need               make clean   removes what they made, but not .venv
# Each sets up what it needs by itself: system packages (Debian, as root), .venv, locked dependencies.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := run

in_range := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,\
	$(shell $(name) -c '$(in_range)' 2>/dev/null && echo $(name))))

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
INSTALL := $(PIP) install --require-hashes --no-deps -r
# The tests, the build and the pictures need no display and must not take the one that is there.
OFFSCREEN := env -u DISPLAY -u WAYLAND_DISPLAY QT_QPA_PLATFORM=offscreen

.PHONY: run setup test check build bench fuzz lint lock bare pictures clean

run: $(VENV)/.run
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(BIN)/smartcar-viewer; \
	else \
		echo "There is no display here, so no window can be shown; its sections are drawn into build/pictures instead."; \
		$(OFFSCREEN) $(BIN)/smartcar-viewer screenshots builtin --to build/pictures; \
	fi

setup: $(VENV)/.dev

test: check build
	$(BIN)/pytest tests/frozen --hypothesis-profile=ci

check: lint
	$(BIN)/pytest tests --ignore=tests/frozen --ignore=tests/bench --hypothesis-profile=ci \
		--numprocesses=auto --dist=worksteal --benchmark-disable

lint: $(VENV)/.dev
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet
	$(BIN)/mypy
	$(BIN)/lint-imports

build: $(VENV)/.dev
	PYTHONHASHSEED=1 $(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec

bench: $(VENV)/.dev build
	$(BIN)/pytest tests/bench --benchmark-only --capture=no --quiet

INPUTS ?= 2000
SEED ?= 1
fuzz: $(VENV)/.dev
	PYTHONPATH=. $(BIN)/python .ci/fuzz.py --inputs $(INPUTS) --seed $(SEED)

pictures: $(VENV)/.run
	@for theme in light dark; do for size in 1024x640 1440x900 2560x1440; do \
		$(OFFSCREEN) $(BIN)/smartcar-viewer screenshots builtin \
			--to build/pictures/$$theme-$$size --size $$size --theme $$theme || exit 1; \
	done; done
	@for theme in light dark; do for dossier in builtin tests/dossiers/ferry-lines; do \
		$(OFFSCREEN) $(BIN)/python .ci/pictures.py $$dossier \
			build/pictures/charts-$$theme/$${dossier##*/} $$theme || exit 1; \
	done; done

# No index address is written: whatever index this machine's uv is set up with gives the same lock.
lock: $(VENV)/.dev
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --generate-hashes --python-version 3.11 \
		--no-header --no-emit-index-url --quiet --output-file requirements.lock

bare:
	.ci/bare

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .benchmarks .hypothesis

# What is set up, one stamp each. A new lock or project file installs again; nothing else does.
$(VENV)/.made: .ci/system
	@if [ -z "$(PYTHON)" ]; then echo "Please install Python 3.11, 3.12 or 3.13, or say make PYTHON=/its/path."; exit 1; fi
	.ci/system run $(PYTHON)
	[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.run: $(VENV)/.made requirements.lock pyproject.toml
	@mkdir -p build
	$(BIN)/python .ci/subset.py requirements.lock build >build/run.lock
	$(INSTALL) build/run.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.tools: $(VENV)/.made
	.ci/system test $(PYTHON)
	touch $@

$(VENV)/.dev: $(VENV)/.tools $(VENV)/.run requirements.lock
	$(INSTALL) requirements.lock
	touch $@
