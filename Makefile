# Two commands matter: `make brief` and `make test`. Each sets up what it needs in .venv from the lock files, wheels only.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes
OURSELVES := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

.PHONY: brief test check bench bench-names docs evaluate clean

brief: $(VENV)/.run  ## set up, then the main job on the shipped example
	$(BIN)/proscribe brief examples/suppliers.csv --as us/contractor --on 2018-12-28 --news examples/news -o brief.html

test: check  ## set up, then every check and test
	$(BIN)/python -m pytest

check: $(VENV)/.dev  ## lint, types, rooms
	$(BIN)/ruff format --check src tests benchmarks evaluation training docs
	$(BIN)/ruff check src tests benchmarks evaluation training docs
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/proscribe register check

bench: $(VENV)/.dev  ## speed and memory; reads the real list files where they are
	$(BIN)/python benchmarks/run.py

bench-names: $(VENV)-bench/.done  ## screening and reading beside their peers, which get an environment of their own
	$(VENV)-bench/bin/python benchmarks/names/side_by_side.py
	$(VENV)-bench/bin/python benchmarks/names/growth.py
	$(VENV)-bench/bin/python benchmarks/bench_read.py --peer

$(VENV)-bench/.done: requirements/bench.txt pyproject.toml
	test -x $(VENV)-bench/bin/python || $(PYTHON) -m venv $(VENV)-bench
	$(subst $(BIN)/,$(VENV)-bench/bin/,$(INSTALL)) -r requirements/bench.txt
	echo "$(CURDIR)/src" > "$$($(VENV)-bench/bin/python -c 'import site; print(site.getsitepackages()[0])')/proscribe.pth"
	touch $@

evaluate: $(VENV)/.dev  ## answer quality
	$(BIN)/python evaluation/run.py

docs: $(VENV)/.dev  ## write the generated pages and schemas anew
	$(BIN)/python docs/generate.py

$(VENV)/.run: requirements/run.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements/run.txt
	$(OURSELVES)
	touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) -r requirements/dev.txt
	$(OURSELVES)
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) $(VENV)-bench brief.html .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
