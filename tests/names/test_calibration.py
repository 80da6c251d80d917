"""What a score means."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from proscribe.names.calibration import probability

FOLDER = Path(__file__).parents[2] / "evaluation" / "names"
SCORES = st.floats(min_value=0, max_value=1)


@given(SCORES, SCORES)
def test_a_higher_score_is_never_less_likely(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= probability(low) <= probability(high) <= 1


def test_nothing_shared_is_nobody_and_the_same_name_is_nearly_sure() -> None:
    assert probability(0) == 0
    assert 0.98 < probability(1) < 1


def test_scores_beyond_the_scale_are_its_ends() -> None:
    assert (probability(-1), probability(1.02)) == (0, probability(1))


def test_the_table_is_what_the_script_makes() -> None:
    made = subprocess.run([sys.executable, FOLDER / "calibrate.py"], capture_output=True, text=True, check=True)
    assert made.stdout == (files("proscribe.names") / "data" / "calibration.tsv").read_text(encoding="utf-8")
