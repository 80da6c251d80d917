"""OpenSanctions' `targets.simple.csv` as rows; cells with several values are split by `cell_values`."""

import csv
from collections.abc import Iterator, Sequence

from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Found
from proscribe.lists.tables import Layout, table
from proscribe.lists.values import clean, distinct

_COLUMNS = (
    "id schema name aliases birth_date countries addresses identifiers sanctions phones emails dataset first_seen last_seen"
)
LAYOUT = Layout(
    columns=tuple(_COLUMNS.split()),
    # `program_ids` came in 2025, `last_change` in 2023.
    optional=("program_ids", "last_change"),
)
# Enough of them to know the format even after its publisher added or dropped a column, which reading then names.
_TELLING = {"id", "schema", "name", "aliases", "sanctions", "dataset", "first_seen", "last_seen"}


def recognises(head: FileHead) -> bool:
    """The first line names the columns that only this format has together."""
    return set(head.first_row()) >= _TELLING


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The rows of each file.

    Raises:
        ListError: when a column is missing or unexpected.
    """
    for file in files:
        yield from table(file, LAYOUT)


def cell_values(cell: str) -> tuple[str, ...]:
    """The values of a cell: separated by `;`, quoted where a value holds one; cleaned, without empty ones and repeats."""
    if ";" not in cell and '"' not in cell:
        # Nine cells in ten hold one value or none.
        return distinct([clean(cell)])
    rows = csv.reader(cell.splitlines(keepends=True), delimiter=";")
    return distinct(clean(value) for row in rows for value in row)
