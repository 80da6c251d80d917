"""Invented files of owners in the true layouts."""

import csv
import json
from collections.abc import Mapping
from pathlib import Path

COLUMNS = (
    "Relationship.StartNode.NodeID", "Relationship.StartNode.NodeIDType", "Relationship.EndNode.NodeID",
    "Relationship.EndNode.NodeIDType", "Relationship.RelationshipType", "Relationship.RelationshipStatus",
    "Relationship.Period.1.startDate", "Relationship.Period.1.endDate", "Relationship.Period.1.periodType",
    "Relationship.Period.2.startDate", "Relationship.Period.2.endDate", "Relationship.Period.2.periodType",
    "Relationship.Quantifiers.1.MeasurementMethod", "Relationship.Quantifiers.1.QuantifierAmount",
    "Relationship.Quantifiers.1.QuantifierUnits", "Registration.RegistrationStatus",
)  # fmt: skip


def lei(number: int) -> str:
    """An invented identifier of the true shape."""
    return f"ZZ{number:016d}00"


def relationship(asset: int, owner: int, **more: str) -> dict[str, str]:
    """One row: a consolidation of 2015 unless told otherwise; keys are ends of column names."""
    row = dict.fromkeys(COLUMNS, "")
    row |= {COLUMNS[0]: lei(asset), COLUMNS[1]: "LEI", COLUMNS[2]: lei(owner), COLUMNS[3]: "LEI"}
    row |= {COLUMNS[4]: "IS_DIRECTLY_CONSOLIDATED_BY", COLUMNS[5]: "ACTIVE", COLUMNS[15]: "PUBLISHED"}
    row |= {COLUMNS[6]: "2023-01-01T00:00:00Z", COLUMNS[7]: "2023-12-31T00:00:00Z", COLUMNS[8]: "ACCOUNTING_PERIOD"}
    row |= {COLUMNS[9]: "2015-03-01T00:00:00Z", COLUMNS[11]: "RELATIONSHIP_PERIOD"}
    for end, text in more.items():
        [column] = [column for column in COLUMNS if column.endswith(end.replace("__", "."))]
        row[column] = text
    return row


def relationships(path: Path, *rows: Mapping[str, str]) -> Path:
    """A file of relationship records."""
    return _table(path, COLUMNS, rows)


def entities(path: Path, *named: tuple[int, str, str]) -> Path:
    """A file of legal entities: number, name, country."""
    columns = ("LEI", "Entity.LegalName", "Entity.LegalAddress.Country", "Entity.EntityCategory", "Entity.EntityStatus")
    rows = [
        dict(zip(columns, (lei(number), name, country, "GENERAL", "ACTIVE"), strict=True)) for number, name, country in named
    ]
    return _table(path, columns, rows)


def _table(path: Path, columns: tuple[str, ...], rows: "tuple[Mapping[str, str], ...] | list[dict[str, str]]") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    return path


def company(id: str, name: str, **properties: str) -> dict[str, object]:
    """A FollowTheMoney company."""
    return {"id": id, "schema": "Company", "properties": {"name": [name], **{key: [text] for key, text in properties.items()}}}


def ownership(owner: str, asset: str, **properties: str) -> dict[str, object]:
    """A FollowTheMoney link."""
    told = {"owner": [owner], "asset": [asset], **{key: [text] for key, text in properties.items()}}
    return {"id": f"{owner}-{asset}", "schema": "Ownership", "properties": told}


def json_lines(path: Path, *records: object) -> Path:
    """A file of JSON lines."""
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
    return path
