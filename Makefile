# make demo      install, and extract the records of a sample article
# make test      install, then all checks and tests
# make lint      the checks alone
# make bench     speed
# make scorecard every figure the project is judged by
# make readme    write anew what README.md shows of the program; FIGURES=1: its table of figures too
# make pictures write the README's pictures anew; that of the page needs Chromium
# make golden    write the expected records of the samples anew, for review
# make precision measure anew how often each rule is right: what "confidence" in the records says

PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
SAMPLE = $(firstword $(wildcard samples/diplomacy.txt) $(sort $(wildcard samples/*.txt)))
SCORECARD := ../shared/eval/scorecard.py
GOLD := ../shared/gold/wikinews-de.train.jsonl.gz
MEETINGS := ../shared/gold/wikinews-de.extras.dev.jsonl.gz

.PHONY: demo test lint bench golden scorecard precision readme pictures clean

demo: .venv/installed
	$(BIN)/newsclaims extract $(SAMPLE)

test: lint
	$(BIN)/pytest -n 2

lint: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: .venv/installed-dev
	$(BIN)/pytest tests/bench --benchmark-only -p no:xdist

golden: .venv/installed
	$(BIN)/python -m tests.golden.update

scorecard: .venv/installed-dev
	@if [ -f $(SCORECARD) ]; then $(BIN)/python $(SCORECARD) --cmd $(BIN)/newsclaims; \
	else echo "no scorecard: $(SCORECARD) and the gold it measures against are not part of the project" >&2; fi

precision: .venv/installed
	@if [ -f $(GOLD) ] && [ -f $(MEETINGS) ]; then $(BIN)/newsclaims measure $(GOLD) --meetings $(MEETINGS) --rules \
	--write-precision newsclaims/languages/de/precision.json; \
	else echo "nothing measured: the gold is not part of the project; make precision GOLD=FILE MEETINGS=FILE" >&2; fi

readme: .venv/installed-dev
	$(BIN)/python -m tests.readme.update $(if $(FIGURES),--figures $(SCORECARD))

pictures: .venv/installed-dev
	$(BIN)/python -m tests.pictures.update

# The stamps keep installs from being repeated; the package itself is installed as editable, which pip does not compile:
# compiled here, it starts in half the time even where Python may not write bytecode (PYTHONDONTWRITEBYTECODE).
.venv/bin/python:
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed; make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	$(BIN)/python -m compileall -q newsclaims
	touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q newsclaims
	touch $@ .venv/installed

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
