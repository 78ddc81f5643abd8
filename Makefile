# Everything the project does, on a machine with Python 3.11, make and apt.
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8501

# Python keeps what it compiled, also where the environment forbids it: servers and commands start twice as fast.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: install run leeg zaal test journeys worlds mutate check bench shots browser postgres node requirements

install: .venv/dev

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/app: .venv/bin/python requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/dev: .venv/app requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# The app with the demo data, which are made and loaded on the first start.
run: .venv/app
	$(BIN)/python -m loaders demo --if-empty
	$(BIN)/streamlit run app.py --server.port $(PORT)

# The app with a store of its own, empty on the first start.
leeg: .venv/app
	MONITOR_DB=store/eigen.duckdb $(BIN)/streamlit run app.py --server.port $(PORT)

# In a hall: phones on the hotspot of this laptop may vote, and nothing else. ADRES: the laptop's address on the
# hotspot, when the app does not find it.
ADRES ?= 1
zaal: .venv/app
	MONITOR_ZAAL=$(ADRES) $(BIN)/streamlit run app.py --server.port $(PORT) --server.address 0.0.0.0 --browser.serverAddress localhost

# All rules, figures, files, words and pages, in processes of our own.
test: .venv/dev postgres
	$(BIN)/python -m pytest -q -n 3 --no-loadscope-reorder -m "not slow and not journey"

# The app as it runs: step by step through a browser, asked by phones, proxies and commands, stopped and started.
journeys: .venv/dev browser postgres node
	$(BIN)/python -m pytest -q -n 4 --no-loadscope-reorder -m "journey and not slow"

# Slow properties judged over worlds that nobody saw before; one that goes wrong is printed and remembered.
WORLDS ?= 50
worlds: .venv/dev postgres
	WORLDS=$(WORLDS) $(BIN)/python -m pytest -q -n 2 -m thorough

# Small changes, one at a time and each in a copy: the nearest tests must catch nine of ten. Another SEED draws others;
# OF=loaders and OF=hall try the importer, and rooms and votes.
SEED ?= 1
OF ?= definitions
mutate: .venv/dev
	$(BIN)/python -m tests.bench.mutate $(OF) --seed $(SEED)

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/dev postgres
	$(BIN)/python -m tests.bench
	$(BIN)/python -m pytest -q -m slow
	WORLDS=$(WORLDS) $(BIN)/python -m pytest -q -n 2 -m thorough

shots: .venv/dev browser
	$(BIN)/python -m tests.browser.shots

# The shell without windows is what tests drive; the whole browser brings the fonts and takes its place where there is no shell.
browser:
	@command -v chromium-headless-shell >/dev/null || { \
		SUDO=$$(command -v sudo || true); [ "$$(id -u)" = 0 ] && SUDO=; \
		$$SUDO apt-get update -qq; \
		$$SUDO apt-get install -y -qq chromium chromium-headless-shell >/dev/null || $$SUDO apt-get install -y -qq chromium >/dev/null; }

# Tests start a server of their own on loopback; Debian's would start one too, which nobody asked for.
postgres:
	@ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null || ! command -v apt-get >/dev/null || { \
		SUDO=$$(command -v sudo || true); [ "$$(id -u)" = 0 ] && SUDO=; \
		$$SUDO apt-get update -qq; \
		$$SUDO apt-get install -y -qq postgresql-common >/dev/null; \
		echo 'create_main_cluster = false' | $$SUDO tee -a /etc/postgresql-common/createcluster.conf >/dev/null; \
		$$SUDO apt-get install -y -qq postgresql >/dev/null; }

# Tests start a provider of identities, which runs in node; its packages go in a cache beside no repository.
node:
	@command -v npm >/dev/null || ! command -v apt-get >/dev/null || { \
		SUDO=$$(command -v sudo || true); [ "$$(id -u)" = 0 ] && SUDO=; \
		$$SUDO apt-get update -qq; \
		$$SUDO apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; }

# After a change of pyproject.toml: the pinned lists, complete, without the address of any index.
requirements: .venv/dev
	$(BIN)/uv pip compile -q pyproject.toml --no-annotate --no-header --no-emit-index-url --python-version 3.11 -o requirements.txt
	$(BIN)/uv pip compile -q pyproject.toml --extra dev --no-annotate --no-header --no-emit-index-url --python-version 3.11 -o requirements-dev.txt
