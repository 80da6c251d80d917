"""The Denied Persons List's tab-separated file: the rows of one order against one party, one a address, become one record."""

from collections.abc import Iterator, Sequence

from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Found, Record
from proscribe.lists.tables import Layout, table
from proscribe.lists.values import clean

_COLUMNS = (
    "Name Street_Address City State Country Postal_Code Effective_Date Expiration_Date Standard_Order Last_Update "
    "Action FR_Citation"
)
# The file's older rows were typed on Windows; a file that is no UTF-8 is in that encoding.
LAYOUT = Layout(columns=tuple(_COLUMNS.split()), delimiter="\t", fallback="windows-1252")
_TELLING = {"Street_Address", "Effective_Date", "Standard_Order", "FR_Citation"}
# Rows that agree in these are one order against one party. Rows that differ only in the expiry date (met in 2023) stay
# two listings: which of the dates is the misprint is not ours to say.
_SAME_ORDER = ("Name", "FR_Citation", "Effective_Date", "Expiration_Date", "Standard_Order")


def recognises(head: FileHead) -> bool:
    """The first line names, between tabs, the columns that only this list has together."""
    return set(head.first_row("\t")) >= _TELLING


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """One record for each party and order, with its rows as parts of kind `row`.

    Raises:
        ListError: when a column is missing or unexpected.
    """
    orders: dict[tuple[str, ...], list[Record]] = {}
    for file in files:
        for found in table(file, LAYOUT):
            if isinstance(found, Record):
                orders.setdefault(tuple(clean(found.text(field)) for field in _SAME_ORDER), []).append(found)
            else:
                yield found
    yield from (_order(rows) for rows in orders.values())


def _order(rows: list[Record]) -> Record:
    first = rows[0]
    # Sorted, so that the order of rows in the file does not show.
    by_content = sorted(rows, key=lambda row: tuple(row.fields[column] for column in LAYOUT.columns))
    parts = tuple(Record(row.fields, row.line, row.file, kind="row") for row in by_content)
    return Record({}, first.line, first.file, parts=parts, rows=len(rows))
