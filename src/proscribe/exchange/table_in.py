r"""Reads a user's list of parties from CSV, XLSX or JSON lines, and says which column holds what.

The delimiter, the encoding's mark and the columns are found out; each choice is noted, and each can be overridden. A row is
never dropped: a ragged row is read as far as it goes and reported, a row without a name is reported with its number. A file
of one column without a heading is a list of names.

>>> from io import BytesIO
>>> table = read_table("-", stdin=lambda: BytesIO(b"Supplier,Country\nZTE Corporation,CN\n"))
>>> table.rows[0].name, table.rows[0].country
('ZTE Corporation', 'cn')
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import BinaryIO

from proscribe.errors import InputError
from proscribe.exchange.amounts import amount
from proscribe.exchange.columns import guess_column, guess_name_column, looks_like_heading, named_column
from proscribe.exchange.countries import country_code
from proscribe.exchange.grids import Grid, read_grid
from proscribe.exchange.rawfile import read_bytes, shown
from proscribe.exchange.row_particulars import NO_TELLING_COLUMNS, TellingColumns
from proscribe.model.particulars import NONE_TOLD, Particulars
from proscribe.model.parties import PartyType

__all__ = ["Columns", "Problem", "Table", "TableRow", "read_table"]

_ONE_COLUMN = "name"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One party of the user's list.

    Args:
        number: the row's number in the file, from 1, the header counted.
        name: the party's name, without surrounding spaces; "" when the cell is empty.
        country: two-letter code, or None when there is no such column or the cell names no country.
        item: what is bought from or supplied to it, or "".
        value: the amount, whatever its currency; None when there is no such column or the cell holds no number.
        quantity: the quantity, likewise.
        cells: all cells with their headings, in the file's order.
        type: what the row names, as far as a column says so.
        particulars: numbers, addresses and days of birth.
    """

    number: int
    name: str
    country: str | None
    item: str
    value: float | None
    quantity: float | None
    cells: tuple[tuple[str, str], ...]
    type: PartyType = PartyType.UNKNOWN
    particulars: Particulars = NONE_TOLD


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about one row that a person should look at."""

    number: int
    text: str

    def __str__(self) -> str:
        return f"row {self.number} {self.text}"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which heading plays which part; None for a part that no column plays."""

    name: str
    country: str | None = None
    item: str | None = None
    value: str | None = None
    quantity: str | None = None
    telling: TellingColumns = NO_TELLING_COLUMNS


@dataclass(frozen=True, slots=True)
class Table:
    """A user's list as read.

    Args:
        columns: all headings in the file's order; repeated or empty ones are numbered.
        rows: all rows, those without a name too.
        roles: which heading plays which part.
        notes: what was found out about the file.
        problems: rows to look at, by number.
    """

    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    roles: Columns
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def name_column(self) -> str:
        """The heading of the column that holds the names."""
        return self.roles.name


@dataclass(frozen=True, slots=True)
class _Wanted:
    name: str | None
    country: str | None
    item: str | None
    value: str | None


def read_table(
    path: str,
    *,
    name_column: str | None = None,
    country_column: str | None = None,
    item_column: str | None = None,
    value_column: str | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    stdin: Callable[[], BinaryIO] | None = None,
) -> Table:
    """Reads a list of parties.

    Args:
        path: the file, or `-` for standard input.
        name_column: heading of the column with the names; None to guess it.
        country_column: the same for countries.
        item_column: the same for items.
        value_column: the same for amounts.
        sheet: sheet of a workbook; None for the first visible one.
        encoding: encoding of a text file; None for what its mark says, else UTF-8.
        stdin: gives the stream that `-` means; None for this process's own.

    Returns:
        The table, with at least one row.

    Raises:
        InputError: when the file cannot be read as a list of parties; the message says why and what to do.
    """
    grid = read_grid(path, read_bytes(path, stdin=stdin), encoding=encoding, sheet=sheet)
    if not grid.rows:
        raise InputError(f"{shown(path)} holds no cell with text: give a table with a header row, or one name a line")
    wanted = _Wanted(name_column, country_column, item_column, value_column)
    grid = _without_lead_in(grid)
    headings, body = _header_and_body(grid, name_column)
    if not body:
        raise InputError(f"{shown(path)} has a header ({', '.join(headings)}) and no rows: nothing to read")
    roles = _roles(path, headings, wanted)
    rows = tuple(_row(number, cells, headings, roles) for number, cells in body)
    return Table(headings, rows, roles, (*grid.notes, *_role_notes(roles)), tuple(_problems(body, rows, headings, roles)))


Cells = tuple[int, tuple[str, ...]]


# Titles, dates and a logo's row stand above the headings of many workbooks; nobody writes more of them than this.
_LONGEST_LEAD_IN = 10


def _without_lead_in(grid: Grid) -> Grid:
    """The table from its headings on, when the first row has none and one soon after has two or more that are known."""
    known = [len({cell for cell in cells if looks_like_heading(cell)}) for _, cells in grid.rows[:_LONGEST_LEAD_IN]]
    at = next((place for place, count in enumerate(known) if count > 1), 0)
    if grid.has_header or at == 0 or any(known[:at]):
        return grid
    title = next((cell for _, cells in grid.rows[:at] for cell in cells if cell.strip()), "")
    note = f"the headings are in row {grid.rows[at][0]}; what stands above them is left out: {shown(title)}"
    return replace(grid, rows=grid.rows[at:], notes=(*grid.notes, note))


def _header_and_body(grid: Grid, name_column: str | None) -> tuple[tuple[str, ...], tuple[Cells, ...]]:
    (_, first), *rest = grid.rows
    one_column = max(len(cells) for _, cells in grid.rows) == 1
    if one_column and not grid.has_header and name_column is None and not looks_like_heading(first[0]):
        return (_ONE_COLUMN,), grid.rows
    return _distinct(first), tuple(rest)


def _distinct(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Headings as they are, the empty and repeated ones numbered, so that each names one column."""
    seen: dict[str, int] = {}
    named = []
    for at, heading in enumerate(headings, start=1):
        text = heading or f"column {at}"
        seen[text] = seen.get(text, 0) + 1
        named.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return tuple(named)


def _roles(path: str, headings: tuple[str, ...], wanted: _Wanted) -> Columns:
    name = named_column("--name-column", wanted.name, headings) if wanted.name is not None else guess_name_column(headings)
    if name is None and len(headings) == 1:
        name = headings[0]
    if name is None:
        listed = ", ".join(map(repr, headings))
        raise InputError(f"{shown(path)} has no column that looks like names; it has {listed}: say which with --name-column")
    others = tuple(heading for heading in headings if heading != name)
    return Columns(
        name,
        _role("country", wanted.country, others),
        _role("item", wanted.item, others),
        _role("value", wanted.value, others),
        _role("quantity", None, others),
        TellingColumns.of(others),
    )


def _role(role: str, wanted: str | None, headings: tuple[str, ...]) -> str | None:
    return named_column(f"--{role}-column", wanted, headings) if wanted is not None else guess_column(role, headings)


def _role_notes(roles: Columns) -> list[str]:
    parts = (
        ("names", roles.name),
        ("country", roles.country),
        ("item", roles.item),
        ("value", roles.value),
        ("quantity", roles.quantity),
    )
    return [*(f"{part}: column {heading!r}" for part, heading in parts if heading is not None), *roles.telling.notes]


def _row(number: int, cells: tuple[str, ...], headings: tuple[str, ...], roles: Columns) -> TableRow:
    extra = tuple(f"column {at}" for at in range(len(headings) + 1, len(cells) + 1))
    padded = cells + ("",) * (len(headings) - len(cells))
    pairs = tuple(zip((*headings, *extra), padded, strict=True))
    of = dict(pairs)
    country, item, value, quantity = (
        of[heading] if heading is not None else "" for heading in (roles.country, roles.item, roles.value, roles.quantity)
    )
    name = " ".join(of[roles.name].split())
    amounts = amount(value), amount(quantity)
    told = roles.telling
    return TableRow(number, name, country_code(country), item, *amounts, pairs, told.type(of), told.particulars(of))


def _problems(body: tuple[Cells, ...], rows: tuple[TableRow, ...], headings: tuple[str, ...], roles: Columns) -> list[Problem]:
    found = []
    for (number, cells), row in zip(body, rows, strict=True):
        # Cells left off at the end are what spreadsheets and CSV writers do with empty ones; more cells than headings are not.
        if len(cells) > len(headings):
            found.append(
                Problem(number, f"has {len(cells)} fields where the header has {len(headings)}; the rest was kept apart")
            )
        elif len(cells) < len(headings):
            found.append(
                Problem(number, f"has {len(cells)} fields where the header has {len(headings)}; the rest was read as empty")
            )
        if not row.name:
            found.append(Problem(number, f"has no name in column {roles.name!r}"))
        found += [Problem(number, text) for text in _unread(row, roles)]
    return found


def _unread(row: TableRow, roles: Columns) -> list[str]:
    cells = dict(row.cells)
    parts = (
        (roles.country, row.country, "country we know"),
        (roles.value, row.value, "amount"),
        (roles.quantity, row.quantity, "quantity"),
    )
    return [
        f"names no {what}: {cells[heading]!r} in column {heading!r}; read as not told"
        for heading, value, what in parts
        if heading is not None and value is None and cells[heading]
    ]
