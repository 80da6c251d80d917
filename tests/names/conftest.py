"""What the tests of names share."""

import csv
from pathlib import Path

import pytest

from proscribe.model.parties import PartyType

_TYPES = {"Person": PartyType.PERSON, "Vessel": PartyType.VESSEL}


@pytest.fixture(scope="session")
def labelled_pairs(shared: Path) -> list[tuple[str, str, PartyType, bool]]:
    with (shared / "names" / "name_pairs_dev.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row["name1"], row["name2"], _TYPES.get(row["schema"], PartyType.COMPANY), row["is_match"] == "true")
            for row in csv.DictReader(file)
        ]
