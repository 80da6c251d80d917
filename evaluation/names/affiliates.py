"""Are a party's affiliates told apart from the party itself? Rows are screened against an index of the one listed name.

    python evaluation/names/affiliates.py evaluation/names/affiliates.csv [--errors]

A row counts as right when it is a hit at the default threshold and its kind is affiliate where the file says so, and same,
alias or brand where it says same.
"""

import argparse
import csv
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from proscribe.answers.screen import screen
from proscribe.answers.screening import HitKind, ScreenQuery, Subject
from proscribe.model.parties import PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.index import NameIndex

PARTY = {HitKind.SAME: "same", HitKind.ALIAS: "same", HitKind.BRAND: "same", HitKind.AFFILIATE: "affiliate"}


@dataclass(frozen=True)
class OneParty:
    """A directory that lists one name."""

    name: str
    home: str

    @property
    def index(self) -> NameIndex:
        """The index of that name."""
        return NameIndex.build([NameEntry("it", self.name, type=PartyType.COMPANY)])

    def subject(self, id: str) -> Subject:
        """The party."""
        return Subject(id, self.name, PartyType.COMPANY, self.home)


def told(row: dict[str, str]) -> str:
    (screened,) = screen([ScreenQuery(1, row["asked"])], directory=OneParty(row["listed"], row["home"]))
    return PARTY.get(screened.hits[0].kind, screened.hits[0].kind.value) if screened.hits else "no hit"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    with options.rows.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = [(row, told(row)) for row in rows]
    table = Counter((row["kind"], kind) for row, kind in found)
    for (wanted, kind), count in sorted(table.items()):
        print(f"{wanted:10} told as {kind:10} {count:4}")
    hits = [(row["kind"], kind) for row, kind in found if kind != "no hit"]
    print(f"right, of all rows: {sum(row['kind'] == kind for row, kind in found) / len(found):.3f}")
    print(f"right, of the hits: {sum(wanted == kind for wanted, kind in hits) / max(len(hits), 1):.3f}")
    for row, kind in found if options.errors else ():
        if row["kind"] != kind:
            print(f"{row['kind']} told as {kind}: {row['asked']} | {row['listed']}")


if __name__ == "__main__":
    main()
