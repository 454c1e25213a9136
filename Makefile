# Every target sets itself up: the virtual environment is made when it is missing or the lock has changed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup demo test check calibrate train lock clean

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-virtualenv -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)
	$(BIN)/jejak demo

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check
	$(BIN)/pytest --numprocesses auto --dist loadfile

# Fit the weights of confidences on annotated articles: the project's own, and others where GOLD names them.
GOLD ?= tests/gold $(wildcard ../shared/gold/dev)
calibrate: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -c requirements.lock --editable '.[train]'
	$(BIN)/python -m models.train.confidence $(GOLD)

# Train models/id_news_sm and measure it; DATA holds the corpora that models/README.md names.
train: $(READY)
	@test -n "$(DATA)" || { echo "make train DATA=FOLDER: models/README.md says what FOLDER holds"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation -c requirements.lock --editable '.[train]'
	$(BIN)/python -m models.train.pipeline $(DATA)

# Resolve the newest versions that pyproject.toml allows and write them down.
lock:
	rm -rf .lock-venv
	$(PYTHON) -m venv .lock-venv
	.lock-venv/bin/python -m pip install --quiet --disable-pip-version-check '.[dev]' 'hatchling==1.27.0' editables
	.lock-venv/bin/python -m pip list --format=freeze --exclude jejak-penggerak --exclude pip --exclude setuptools > requirements.lock
	rm -rf .lock-venv

clean:
	rm -rf $(VENV) demo-workspace .mypy_cache .ruff_cache .pytest_cache
