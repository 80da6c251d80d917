#!/bin/sh
# Writes the lock files anew from pyproject.toml: sh requirements/lock.sh [--upgrade]
set -eu
cd "$(dirname "$0")/.."
common="--universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet"
uv pip compile $common "$@" --extra build pyproject.toml -o requirements/run.txt
uv pip compile $common "$@" --extra dev -c requirements/run.txt pyproject.toml -o requirements/dev.txt
uv pip compile $common "$@" --extra bench -c requirements/run.txt pyproject.toml -o requirements/bench.txt
