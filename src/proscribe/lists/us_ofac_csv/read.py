"""OFAC's legacy CSV files: no header line, joined by the entry's number; `-0- ` stands for nothing, byte 0x1A ends a file.

Four files make a set: names (12 columns), addresses (6), other names (5), and comments (2), which carry on remarks that
overflow the names file's 1,000 characters. What a file is shows in its shape. A names file may stand alone; the
others may not.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from proscribe.errors import ListError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.ofac_programmes import is_non_sdn
from proscribe.lists.spec import Alarm, Found, Note, Record
from proscribe.lists.tables import Layout, table

NULL = "-0-"
_NAME_COLUMNS = (
    "ent_num name type programs title call_sign vessel_type tonnage gross_registered_tonnage vessel_flag vessel_owner remarks"
)
NAMES = Layout(columns=tuple(_NAME_COLUMNS.split()), header=False, fallback="windows-1252")
ADDRESSES = Layout(
    columns=("ent_num", "add_num", "address", "city", "country", "remarks"),
    header=False,
    fallback="windows-1252",
    kind="address",
)
OTHER_NAMES = Layout(
    columns=("ent_num", "alt_num", "type", "name", "remarks"), header=False, fallback="windows-1252", kind="other_name"
)
COMMENTS = Layout(columns=("ent_num", "remarks"), header=False, fallback="windows-1252", kind="comment")
_LAYOUTS = {len(layout.columns): layout for layout in (NAMES, ADDRESSES, OTHER_NAMES, COMMENTS)}
_ALIAS_TYPES = {"aka", "fka", "nka"}
_CODES = re.compile(r"\]\s*\[")
_FEW = 40
# A ragged row or two must not hide what the file is; reading alarms them.
_NEARLY = 0.8
ALONE = "read without its {} file: entries lack what it holds"


def codes_of(programs: str) -> tuple[str, ...]:
    """The programme codes in `SDGT] [IFSR`, in their order."""
    parts = (part.strip(" []") for part in _CODES.split(programs))
    return tuple(part for part in parts if part and part != NULL)


def recognises_sdn(head: FileHead) -> bool:
    """A file of the SDN set: a names file most of whose entries are on no other list, or a joined file not named `cons`."""
    layout = _layout(head)
    if layout is NAMES:
        return not _mostly_non_sdn(head)
    return layout is not None and not _named_consolidated(head)


def recognises_consolidated(head: FileHead) -> bool:
    """A file of the non-SDN set: a names file most of whose entries are on such a list, or a joined file named `cons…`."""
    layout = _layout(head)
    if layout is NAMES:
        return _mostly_non_sdn(head)
    return layout is not None and _named_consolidated(head)


def read_sdn(files: Sequence[ListFile]) -> Iterator[Found]:
    """Each entry with its addresses, other names and comments as parts; rows of an entry that is not there are alarms.

    Raises:
        ListError: when a file is none of the set, two are of one kind, the names file is missing, or it reads like the
            other set: those entries would be taken as blocked.
    """
    return _read(files, non_sdn=False)


def read_consolidated(files: Sequence[ListFile]) -> Iterator[Found]:
    """The same for the non-SDN set.

    Raises:
        ListError: as for `read_sdn`.
    """
    return _read(files, non_sdn=True)


def _read(files: Sequence[ListFile], *, non_sdn: bool) -> Iterator[Found]:
    by_kind = _by_kind(files)
    if "" not in by_kind:
        raise ListError(f"{files[0].path} is read together with the names file (sdn.csv or cons_prim.csv): give that one too")
    if _mostly_non_sdn(by_kind[""].head()) != non_sdn:
        raise ListError(f"{by_kind[''].path} reads like the other of OFAC's two sets: leave out --list, or name the other one")
    joined = _Joined()
    for kind in ("address", "other_name", "comment"):
        if kind in by_kind:
            yield from joined.take(table(by_kind[kind], _layout_of_kind(kind)))
        else:
            yield Note(ALONE.format(kind.replace("_", " ")))
    for found in table(by_kind[""], NAMES):
        yield joined.complete(found) if isinstance(found, Record) else found
    yield from joined.orphans()


@dataclass(slots=True)
class _Joined:
    """Rows of the joined files that wait for their entry."""

    waiting: dict[str, list[Record]] = field(default_factory=dict)

    def take(self, rows: Iterator[Found]) -> Iterator[Found]:
        for found in rows:
            if isinstance(found, Record):
                self.waiting.setdefault(found.text("ent_num"), []).append(_without_nulls(found))
            else:
                yield found

    def complete(self, entry: Record) -> Record:
        parts = sorted(self.waiting.pop(entry.text("ent_num"), []), key=_place)
        rows = 1 + len(parts)
        return replace(_without_nulls(entry), parts=tuple(parts), rows=rows)

    def orphans(self) -> Iterator[Alarm]:
        for number, rows in sorted(self.waiting.items()):
            yield from (Alarm(row.file, row.line, "ent_num", number, "no entry has this number") for row in rows)


def _place(part: Record) -> tuple[str, int, str]:
    number = part.text("add_num") or part.text("alt_num")
    return part.kind, int(number) if number.isdecimal() else 0, number


def _without_nulls(row: Record) -> Record:
    return replace(row, fields={name: "" if text.strip() == NULL else text for name, text in row.fields.items()})


def _by_kind(files: Sequence[ListFile]) -> dict[str, ListFile]:
    found: dict[str, ListFile] = {}
    for file in files:
        layout = _layout(file.head())
        if layout is None:
            raise ListError(
                f"{file.path} is no file of OFAC's CSV set: its rows have none of 12, 6, 5 or 2 columns as expected"
            )
        if layout.kind in found:
            raise ListError(f"{found[layout.kind].path} and {file.path} are of one kind: import one set of one day at a time")
        found[layout.kind] = file
    return found


def _layout_of_kind(kind: str) -> Layout:
    return next(layout for layout in _LAYOUTS.values() if layout.kind == kind)


def _layout(head: FileHead) -> Layout | None:
    """Which file it is: nearly every row in the head begins with a number and has the cells that such a file has."""
    rows = [row for row in head.rows(_FEW) if row[0].strip().isdecimal()]
    width, count = Counter(map(len, rows)).most_common(1)[0] if rows else (0, 0)
    layout = _LAYOUTS.get(width)
    if layout is None or count < _NEARLY * len(head.rows(_FEW)):
        return None
    return layout if _FITS[layout.kind]([row for row in rows if len(row) == width]) else None


def _fits_addresses(rows: Sequence[tuple[str, ...]]) -> bool:
    return all(row[1].strip().isdecimal() for row in rows)


def _fits_other_names(rows: Sequence[tuple[str, ...]]) -> bool:
    return all(row[1].strip().isdecimal() and row[2].strip().lower() in _ALIAS_TYPES for row in rows)


def _fits_comments(rows: Sequence[tuple[str, ...]]) -> bool:
    return any(not row[1].strip().isdecimal() for row in rows)


def _fits_names(rows: Sequence[tuple[str, ...]]) -> bool:
    return any(cell.strip() == NULL for row in rows for cell in row[2:])


_FITS: dict[str, Callable[[Sequence[tuple[str, ...]]], bool]] = {
    "": _fits_names,
    "address": _fits_addresses,
    "other_name": _fits_other_names,
    "comment": _fits_comments,
}


def _mostly_non_sdn(head: FileHead) -> bool:
    rows = [row for row in head.rows(_FEW) if len(row) == len(NAMES.columns)]
    non_sdn = sum(is_non_sdn(codes_of(row[3]), row[11]) for row in rows)
    return 2 * non_sdn > len(rows)


def _named_consolidated(head: FileHead) -> bool:
    return "cons" in head.name.lower()
