"""The vendors' names of `evaluation/names`, told apart as well as its README says."""

import csv
from pathlib import Path

import pytest

from proscribe.model.parties import PartyType
from proscribe.names.compare import THRESHOLD, compare

FOLDER = Path(__file__).parents[2] / "evaluation" / "names"


@pytest.mark.parametrize(
    ("file", "part", "least"),
    [
        ("vendors.csv", None, 0.95),
        ("vendors_held_out.csv", None, 0.94),
        ("vendors2.csv", "dev", 0.94),
        ("vendors2.csv", "held out", 0.86),
    ],
)
def test_vendors_are_told_apart_as_well_as_promised(file: str, part: str | None, least: float) -> None:
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if part is None or row["part"] == part]
    same = [row["is_match"] == "true" for row in rows]
    found = [compare(row["name1"], row["name2"], type=PartyType.COMPANY).score >= THRESHOLD for row in rows]
    right = sum(one and other for one, other in zip(same, found, strict=True))
    assert 2 * right / (sum(same) + sum(found)) >= least
