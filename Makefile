# make run      the kiosk, in this terminal            make run ARGS="--plain"
# make preview  the same for a translator             make preview TAG=fr
# make test     its tests                              make test ARGS="tests/ui -k linear"
# make slow     the tests that make test leaves out
# make readers  the kiosk under screen readers         make readers ARGS="-k Fenrir"
# make pictures the full screen, in real terminals      make pictures ARGS="DIR --pages guide --languages es"
# make check    everything that must pass before a change lands
#
# Everything is installed into .venv here, at the versions and hashes of the lock files. Setting up prints to standard
# error, so that only the kiosk writes to standard output.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet
UV ?= uv
PYTHON ?=
PYTHONS := $(or $(PYTHON),python3.14 python3.13 python3.12 python3.11 python3 python)
SCRIPTS := hatch_build.py $(wildcard benchmarks/*.py)

.PHONY: run preview test slow readers pictures lint format types layers catalogs conformance mutations check fuzz simulate boot bench lock clean

run: $(VENV)/run.stamp
	@$(BIN)/kiosk $(ARGS)

# The kiosk in a translator's language; shows each file as it is saved. make preview TAG=fr ARGS=--review
TAG ?= es
preview: $(VENV)/run.stamp
	@$(BIN)/kiosk i18n preview $(TAG) $(ARGS)

# In parallel, because most tests wait for something.
test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 4 --dist loadgroup -m "not slow" $(ARGS)

# One at a time, because most of them measure something.
slow: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -m slow $(ARGS)

# Every scenario in both languages under Fenrir and BRLTTY; takes minutes. See docs/SCREEN-READERS.md.
readers: $(VENV)/dev.stamp
	KIOSK_READERS=all $(BIN)/python -m pytest tests/readers $(ARGS)

# Needs Xvfb, xterm, kitty and ImageMagick; all of them take minutes. ARGS="--help" says how to choose.
pictures: $(VENV)/dev.stamp
	$(BIN)/python -m tests.pictures $(ARGS)

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(VENV)/dev.stamp
	$(BIN)/python -m mypy src tests $(SCRIPTS)

layers: $(VENV)/dev.stamp
	$(BIN)/lint-imports

# Checks content and catalogs, and that extracting again changes nothing.
catalogs: $(VENV)/run.stamp
	$(BIN)/kiosk check
	$(BIN)/kiosk i18n extract
	$(BIN)/kiosk i18n update
	git --no-pager diff --exit-code -- locales
	@new=$$(git ls-files --others --exclude-standard -- locales); test -z "$$new" || \
	{ echo "Catalog files that git does not know yet; add them: $$new" >&2; exit 1; }

# Runs every test that proves a requirement, and writes docs/CONFORMANCE.md and docs/CONFORMIDAD.md.
conformance: $(VENV)/dev.stamp
	$(BIN)/python -m tests.conformance.report

# Breaks one rule at a time in a copy, and checks that a test fails.
mutations: $(VENV)/dev.stamp
	$(BIN)/python -m tests.conformance.mutations $(ARGS)

check:
	.ci/run

# Random keys, bytes, sizes and signals at a public kiosk: make fuzz ARGS="--actions 100000 --seed 7".
fuzz: $(VENV)/dev.stamp
	$(BIN)/python -m tests.fuzz $(ARGS)

# A month of 10,000 visits in a time of its own, through the real session: make simulate ARGS="--visits 1000 --seed 7".
simulate: $(VENV)/dev.stamp
	$(BIN)/python -m tests.simulate $(ARGS)

# Boots the image that deploy/image --shell has made, in QEMU; takes minutes: make boot ARGS=FOLDER.
boot: $(VENV)/dev.stamp
	$(BIN)/python -m tests.boot $(ARGS)

bench: $(VENV)/dev.stamp
	$(BIN)/python benchmarks/run.py $(ARGS)

# Keeps locked versions that pyproject.toml still allows. For newer ones: make lock UPGRADE=--upgrade
LOCK = $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)
lock:
	@command -v $(UV) >/dev/null || { echo "make lock needs uv: python3 -m pip install uv" >&2; exit 1; }
	$(LOCK) pyproject.toml --group dev --output-file requirements-dev.lock
	$(LOCK) pyproject.toml --group build --constraint requirements-dev.lock --output-file requirements.lock
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["voice"])' \
		| $(LOCK) - --output-file requirements-voice.lock
	$(BIN)/python -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["updates"])' \
		| $(LOCK) - --output-file requirements-updates.lock
	@! grep -n '://' requirements.lock requirements-dev.lock requirements-voice.lock requirements-updates.lock

clean:
	rm -rf $(VENV) __pycache__ build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find $(wildcard src tests benchmarks) -name __pycache__ -type d -prune -exec rm -rf {} +

# Setting up -----------------------------------------------------------------------------------------------------------

# A .venv that was made in another folder, or whose Python is gone, is rebuilt.
-include $(VENV)/place.mk
ifneq ($(VENV_PLACE),$(CURDIR))
REBUILD := rebuild
else ifeq ($(realpath $(BIN)/python),)
REBUILD := rebuild
endif
.PHONY: rebuild
rebuild: ;

$(VENV)/venv.stamp: $(REBUILD)
	@found= unfit=; \
	for python in $(PYTHONS); do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null >/dev/null 2>&1 || continue; \
		if "$$python" -c 'import ensurepip, venv' </dev/null >/dev/null 2>&1; \
		then found=$$python; break; else unfit=$${unfit:-$$python}; fi; \
	done; \
	if [ -z "$$found" ] && [ -n "$$unfit" ]; then \
		echo "$$unfit cannot make a virtual environment: its venv or ensurepip module is missing." >&2; \
		echo "Install it (Debian, Ubuntu: apt install python3-venv) or name another Python: make run PYTHON=python3.13" >&2; \
		exit 1; \
	elif [ -z "$$found" ]; then \
		echo "The kiosk needs Python 3.11 or newer, and none was found as: $(PYTHONS)" >&2; \
		echo "Install one (Debian, Ubuntu: apt install python3 python3-venv; Fedora: dnf install python3)" >&2; \
		echo "or say where it is: make run PYTHON=/path/to/python3" >&2; \
		exit 1; \
	fi; \
	echo "Setting up the kiosk in $(VENV). This happens once and takes about a minute." >&2; \
	rm -rf $(VENV) && "$$found" -m venv $(VENV) </dev/null >&2
	@printf 'VENV_PLACE := %s\n' "$$(pwd -P)" >$(VENV)/place.mk
	@touch $@

# Byte code is compiled here because PYTHONDONTWRITEBYTECODE, where it is set, would make every start slow.
$(VENV)/run.stamp: requirements.lock requirements-voice.lock requirements-updates.lock pyproject.toml $(VENV)/venv.stamp
	@$(PIP) install --no-deps --require-hashes --requirement requirements.lock </dev/null >&2
	@$(PIP) install --no-deps --require-hashes --requirement requirements-voice.lock </dev/null >&2 || \
	echo "The synthesizer could not be installed; the voice uses the system's espeak-ng if it is there." >&2
	@$(PIP) install --no-deps --require-hashes --requirement requirements-updates.lock </dev/null >&2 || \
	echo "The library for signatures could not be installed; content packs can be neither made nor taken." >&2
	@$(PIP) install --no-index --no-deps --no-build-isolation --editable . </dev/null >&2
	@$(BIN)/python -m compileall -q src </dev/null >&2
	@git config merge.kiosk-catalog.driver "$(BIN)/kiosk i18n merge %O %A %B" 2>/dev/null || true
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock $(VENV)/run.stamp
	@$(PIP) install --no-deps --require-hashes --requirement requirements-dev.lock </dev/null >&2
	@touch $@
