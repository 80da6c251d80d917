"""GLEIF's files row by row: relationship records and legal entities as CSV, and both as its API gives them in JSON."""

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from proscribe.dates import Period
from proscribe.errors import DateError, ListError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.gleif.map import NEEDED, START, TYPE, Layout
from proscribe.lists.gleif.names import CATEGORY, COUNTRY, LEI, NAME, EntityLayout
from proscribe.lists.owner_rows import OwnerFound
from proscribe.lists.spec import Alarm

_API = '"goldenCopy"'
# An answer of the API holds at most 200 records of some 4 KB.
_MOST_JSON = 64 << 20


def recognises(head: FileHead) -> bool:
    """A header of relationship records or of legal entities, or the beginning of the API's answer."""
    if head.text.lstrip("\ufeff \r\n\t").startswith("{"):
        return _API in head.text[:2000]
    columns = {column.strip('"\ufeff ') for column in head.first_row()}
    return {START, TYPE} <= columns or {LEI, NAME} <= columns


def published(files: Sequence[ListFile]) -> Period | None:
    """The day of the golden copy that the API's answers name; CSV files name none inside."""
    days = (_published(file) for file in files if _is_json(file))
    return max((day for day in days if day is not None), default=None)


def read(files: Sequence[ListFile]) -> Iterator[OwnerFound]:
    """Every row of every file.

    Raises:
        ListError: for a file that lacks the columns it needs, is no UTF-8, or is no JSON.
    """
    for file in files:
        yield from _from_json(file) if _is_json(file) else _from_csv(file)


def _is_json(file: ListFile) -> bool:
    return file.head().text.lstrip("\ufeff \r\n\t").startswith("{")


def _from_csv(file: ListFile) -> Iterator[OwnerFound]:
    with file.opened() as stream, io.TextIOWrapper(stream, encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(text)
        try:
            header = [column.strip() for column in next(reader, [])]
            are_entities = LEI in header and NAME in header
            _refuse_layout(file, header, needed=(LEI, NAME) if are_entities else NEEDED)
            layout = EntityLayout(header) if are_entities else Layout(header)
            name, width, read = file.name, layout.width, layout.holding
            for row in reader:
                if len(row) == width:
                    yield read(row, line=reader.line_num, file=name)
                else:
                    reason = f"{len(row)} cells under {width} columns"
                    yield Alarm(name, reader.line_num, "", ",".join(row)[:80], reason)
        except UnicodeDecodeError as cause:
            raise ListError(f"{file.path} is no text in UTF-8 ({cause.reason}): fetch it again as published") from cause
        except csv.Error as cause:
            raise ListError(f"{file.path}:{reader.line_num}: no row of a CSV file ({cause}): fetch it again") from cause


def _refuse_layout(file: ListFile, columns: Sequence[str], *, needed: Sequence[str]) -> None:
    missing = [column for column in needed if column not in columns]
    if missing:
        raise ListError(f"{file.path}:1: the columns {', '.join(missing)} are missing: is it GLEIF's file as published?")


def _document(file: ListFile) -> dict[str, Any]:
    with file.opened() as stream:
        content = stream.read(_MOST_JSON + 1)
    try:
        document = json.loads(content.decode("utf-8-sig")) if len(content) <= _MOST_JSON else None
    except (ValueError, RecursionError) as cause:
        raise ListError(f"{file.path} is no JSON ({str(cause)[:80]}): it may be cut off, fetch it again") from cause
    if not isinstance(document, dict):
        raise ListError(f"{file.path} is no answer of GLEIF's API: fetch it again, or give the CSV file")
    return document


def _published(file: ListFile) -> Period | None:
    about = _document(file).get("meta")
    golden = about.get("goldenCopy") if isinstance(about, dict) else None
    text = str(golden.get("publishDate", ""))[:10] if isinstance(golden, dict) else ""
    try:
        return Period.parse(text) if text else None
    except DateError as cause:
        raise ListError(f"{file.path}: meta.goldenCopy.publishDate: {cause}") from cause


def _from_json(file: ListFile) -> Iterator[OwnerFound]:
    data = _document(file).get("data")
    records = [data] if isinstance(data, dict) else data if isinstance(data, list) else []
    for number, record in enumerate(records, start=1):
        kind = record.get("type") if isinstance(record, dict) else None
        if kind == "relationship-records":
            flat = _flat_relationship(record)
            yield Layout(list(flat)).holding(list(flat.values()), line=number, file=file.name)
        elif kind == "lei-records":
            flat = _flat_entity(record)
            yield EntityLayout(list(flat)).holding(list(flat.values()), line=number, file=file.name)
        else:
            yield Alarm(file.name, number, "type", str(kind), "no record of relationships or legal entities")


def _flat_relationship(record: Mapping[str, Any]) -> dict[str, str]:
    told = _inner(record, "attributes", "relationship")
    periods = told.get("periods")
    flat = {
        "Relationship.StartNode.NodeID": _text(told, "startNode", "id"),
        "Relationship.StartNode.NodeIDType": _text(told, "startNode", "type"),
        "Relationship.EndNode.NodeID": _text(told, "endNode", "id"),
        "Relationship.EndNode.NodeIDType": _text(told, "endNode", "type"),
        "Relationship.RelationshipType": _text(told, "type"),
        "Relationship.RelationshipStatus": _text(told, "status"),
        "Registration.RegistrationStatus": _text(record, "attributes", "registration", "status"),
    }
    for number, period in enumerate(periods if isinstance(periods, list) else (), start=1):
        if isinstance(period, dict):
            place = f"Relationship.Period.{number}"
            flat |= {f"{place}.{name}": _text(period, name) for name in ("startDate", "endDate")}
            flat[f"{place}.periodType"] = _text(period, "type")
    return flat


def _flat_entity(record: Mapping[str, Any]) -> dict[str, str]:
    told = _inner(record, "attributes", "entity")
    return {
        LEI: _text(record, "attributes", "lei"),
        NAME: _text(told, "legalName", "name"),
        COUNTRY: _text(told, "legalAddress", "country"),
        CATEGORY: _text(told, "category"),
    }


def _inner(record: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
    value: object = record
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value if isinstance(value, Mapping) else {}


def _text(record: Mapping[str, Any], *path: str) -> str:
    value = _inner(record, *path[:-1]).get(path[-1])
    return value if isinstance(value, str) else ""
