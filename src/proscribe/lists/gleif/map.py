"""One relationship record of GLEIF, as flat texts under the names of its CSV columns, becomes a holding."""

import re
from collections.abc import Iterator, Mapping

from proscribe.dates import Period
from proscribe.errors import DateError
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound
from proscribe.lists.spec import Alarm, Ignored, RowAlarm

Row = Mapping[str, str]

START, START_TYPE = "Relationship.StartNode.NodeID", "Relationship.StartNode.NodeIDType"
END, END_TYPE = "Relationship.EndNode.NodeID", "Relationship.EndNode.NodeIDType"
TYPE, STATUS = "Relationship.RelationshipType", "Relationship.RelationshipStatus"
REGISTRATION = "Registration.RegistrationStatus"
NEEDED = (START, END, TYPE, STATUS)
"""Columns without which nothing can be read."""

_CONTROL = frozenset({"IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY"})
_BRANCH = "IS_INTERNATIONAL_BRANCH_OF"
_FUNDS = frozenset({"IS_FUND-MANAGED_BY", "IS_SUBFUND_OF", "IS_FEEDER_TO"})
_OVER = frozenset({"ANNULLED", "CANCELLED", "DUPLICATE", "ERRONEOUS", "RETIRED", "TRANSFERRED"})
_STANDING = frozenset({"", "PUBLISHED", "LAPSED", "PENDING_VALIDATION", "PENDING_TRANSFER", "PENDING_ARCHIVAL"})
_LEI = re.compile(r"[0-9A-Z]{18}[0-9]{2}")
_MOST_PERIODS = 5


def holding(row: Row, *, line: int, file: str) -> OwnerFound:
    """The holding, or why there is none.

    Args:
        row: texts by column name.
        line: line of the file, from 1.
        file: its name.
    """
    try:
        return _holding(row)
    except RowAlarm as cause:
        return Alarm(file, line, cause.field, cause.value[:80], cause.reason)
    except DateError as cause:
        return Alarm(file, line, "Relationship.Period", "", str(cause))


def _holding(row: Row) -> OwnerEdge | Ignored:
    kind, status, registration = row[TYPE].strip(), row[STATUS].strip(), row.get(REGISTRATION, "").strip()
    left = _left_out(kind, status, registration)
    if left:
        return Ignored(left)
    since, until = _period(row)
    if status == "INACTIVE" and until is None:
        return Ignored("a relationship that is over, without the day")
    share = 100.0 if kind == _BRANCH else _percentage(row)
    return OwnerEdge(_lei(row, START, START_TYPE), _lei(row, END, END_TYPE), share, None, since, until, control=True)


def _left_out(kind: str, status: str, registration: str) -> str:
    """Why the record is left out, or ""; an unknown word is an alarm."""
    if kind in _FUNDS:
        return f"{kind}: managing or feeding a fund is no ownership"
    if kind not in _CONTROL and kind != _BRANCH:
        raise RowAlarm("an unknown type of relationship", field=TYPE, value=kind)
    if status not in {"ACTIVE", "INACTIVE", "NULL", ""}:
        raise RowAlarm("an unknown status", field=STATUS, value=status)
    if registration in _OVER:
        return f"a record that is {registration.lower()}"
    if registration not in _STANDING:
        raise RowAlarm("an unknown status of registration", field=REGISTRATION, value=registration)
    return ""


def _lei(row: Row, column: str, type_column: str) -> str:
    text, scheme = row[column].strip(), row.get(type_column, "LEI").strip()
    if scheme not in {"LEI", ""}:
        raise RowAlarm("an identifier of another scheme than LEI", field=type_column, value=scheme)
    if not _LEI.fullmatch(text):
        raise RowAlarm("no legal entity identifier: 18 letters or digits and two digits", field=column, value=text)
    return text


def _period(row: Row) -> tuple[Period | None, Period | None]:
    """When the relationship itself began and ended; periods of accounts and filings say nothing of that."""
    for number in range(1, _MOST_PERIODS + 1):
        if row.get(f"Relationship.Period.{number}.periodType", "").strip() == "RELATIONSHIP_PERIOD":
            since, until = (_day(row.get(f"Relationship.Period.{number}.{end}Date", "")) for end in ("start", "end"))
            if since is not None and until is not None and until.start < since.start:
                raise RowAlarm(
                    f"the relationship ends before it begins on {since}", field="Relationship.Period", value=str(until)
                )
            return since, until
    return None, None


def _day(text: str) -> Period | None:
    return Period.parse(text.strip()[:10]) if text.strip() else None


def _percentage(row: Row) -> float | None:
    found = list(_percentages(row))
    return max(found, default=None)


def _percentages(row: Row) -> Iterator[float]:
    for number in range(1, _MOST_PERIODS + 1):
        amount = row.get(f"Relationship.Quantifiers.{number}.QuantifierAmount", "").strip()
        units = row.get(f"Relationship.Quantifiers.{number}.QuantifierUnits", "").strip().upper()
        if amount and units in {"PERCENTAGE", "PERCENT", "%"}:
            yield _share(amount)


def _share(amount: str) -> float:
    try:
        share = float(amount)
    except ValueError as cause:
        raise RowAlarm("no percentage", field="Relationship.Quantifiers", value=amount) from cause
    if not 0 <= share <= 100:
        raise RowAlarm("a share lies between 0 and 100 per cent", field="Relationship.Quantifiers", value=amount)
    return share
