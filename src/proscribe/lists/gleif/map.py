"""One relationship record of GLEIF, as flat texts under the names of its CSV columns, becomes a holding."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from proscribe.dates import Period
from proscribe.errors import DateError
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound
from proscribe.lists.spec import Alarm, Ignored, RowAlarm

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
_MOST_SETS = 9
_PER_CENT = frozenset({"PERCENTAGE", "PERCENT", "%"})


class Layout:
    """Where the columns of one file are; a row is read by place, which a million rows make worth while.

    Args:
        header: the file's column names.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self._place = {name: place for place, name in enumerate(header)}
        self.width = len(header)
        self._start, self._end = self._place[START], self._place[END]
        self._words = tuple(self._place.get(name) for name in (TYPE, STATUS, REGISTRATION, START_TYPE, END_TYPE))
        self._told = itemgetter(*(place for place in self._words if place is not None))
        self._kinds: dict[tuple[str, ...], _Kind] = {}
        self._periods = tuple(self._sets("Period", ("periodType", "startDate", "endDate")))
        self._quantifiers = tuple(self._sets("Quantifiers", ("QuantifierAmount", "QuantifierUnits")))

    def _sets(self, group: str, ends: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
        for number in range(1, _MOST_SETS + 1):
            places = [self._place.get(f"Relationship.{group}.{number}.{end}") for end in ends]
            if None not in places:
                yield tuple(place for place in places if place is not None)

    def holding(self, row: Sequence[str], *, line: int, file: str) -> OwnerFound:
        """The holding, or why there is none.

        Args:
            row: a text for each column.
            line: line of the file, from 1.
            file: its name.
        """
        try:
            return self._holding(row)
        except RowAlarm as cause:
            return Alarm(file, line, cause.field, cause.value[:80], cause.reason)
        except DateError as cause:
            return Alarm(file, line, "Relationship.Period", "", str(cause))

    def _holding(self, row: Sequence[str]) -> OwnerEdge | Ignored:
        kind = self._kind(row)
        if kind.left_out:
            return Ignored(kind.left_out)
        since, until = self._period(row)
        if kind.is_over and until is None:
            return Ignored("a relationship that is over, without the day")
        share = 100.0 if kind.is_branch else self._percentage(row)
        return OwnerEdge(_lei(row[self._start], START), _lei(row[self._end], END), share, None, since, until, control=True)

    def _kind(self, row: Sequence[str]) -> "_Kind":
        told = self._told(row)
        kind = self._kinds.get(told)
        if kind is None:
            kind = self._kinds[told] = _kind(tuple("" if place is None else row[place] for place in self._words))
        return kind

    def _period(self, row: Sequence[str]) -> tuple[Period | None, Period | None]:
        """When the relationship itself began and ended; periods of accounts and filings say nothing of that."""
        for kind, start, end in self._periods:
            if row[kind] == "RELATIONSHIP_PERIOD":
                since, until = _day(row[start][:10]), _day(row[end][:10])
                if since is not None and until is not None and until.start < since.start:
                    reason = f"the relationship ends before it begins on {since}"
                    raise RowAlarm(reason, field="Relationship.Period", value=str(until))
                return since, until
        return None, None

    def _percentage(self, row: Sequence[str]) -> float | None:
        largest: float | None = None
        for amount, units in self._quantifiers:
            if row[amount] and row[units].upper() in _PER_CENT:
                share = _share(row[amount])
                largest = share if largest is None else max(largest, share)
        return largest


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the words of a record say of it: `left_out` is why it is no holding, or ""."""

    left_out: str = ""
    is_over: bool = False
    is_branch: bool = False


def _kind(words: tuple[str, ...]) -> _Kind:
    """What the words of a record say; an unknown one is an alarm."""
    kind, status, registration, start_type, end_type = words
    if kind in _FUNDS:
        return _Kind(f"{kind}: managing or feeding a fund is no ownership")
    if kind not in _CONTROL and kind != _BRANCH:
        raise RowAlarm("an unknown type of relationship", field=TYPE, value=kind)
    if status not in {"ACTIVE", "INACTIVE", "NULL", ""}:
        raise RowAlarm("an unknown status", field=STATUS, value=status)
    if registration in _OVER:
        return _Kind(f"a record that is {registration.lower()}")
    if registration not in _STANDING:
        raise RowAlarm("an unknown status of registration", field=REGISTRATION, value=registration)
    for column, scheme in ((START_TYPE, start_type), (END_TYPE, end_type)):
        if scheme not in {"LEI", ""}:
            raise RowAlarm("an identifier of another scheme than LEI", field=column, value=scheme)
    return _Kind(is_over=status == "INACTIVE", is_branch=kind == _BRANCH)


def _lei(text: str, column: str) -> str:
    if not _LEI.fullmatch(text):
        raise RowAlarm("no legal entity identifier: 18 letters or digits and two digits", field=column, value=text)
    return text


@lru_cache(maxsize=50_000)
def _day(text: str) -> Period | None:
    return Period.parse(text) if text else None


@lru_cache(maxsize=50_000)
def _share(amount: str) -> float:
    try:
        share = float(amount)
    except ValueError as cause:
        raise RowAlarm("no percentage", field="Relationship.Quantifiers", value=amount) from cause
    if not 0 <= share <= 100:
        raise RowAlarm("a share lies between 0 and 100 per cent", field="Relationship.Quantifiers", value=amount)
    return share
