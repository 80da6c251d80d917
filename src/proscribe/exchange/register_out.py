"""The register as files for others: one JSON document, or tables as CSV. No fact is added and none is left out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from proscribe.dates import Period
from proscribe.exchange.register_ftm import ftm_lines
from proscribe.exchange.table_out import Record, TableFormat, rendered
from proscribe.model.actors import Actor
from proscribe.model.measures import Measure
from proscribe.model.parties import Party
from proscribe.model.vocabulary import Vocabulary
from proscribe.register.register import Register


class RegisterFormat(Vocabulary):
    """How a register is written out."""

    JSON = ("json", "one document, every field", "")
    CSV = ("csv", "tables of measures, steps, rules, targets, parties, names and owners", "")
    FTM = ("ftm", "FollowTheMoney entities, one a line: parties, sanctions, ownerships", "")


def register_files(register: Register, *, format: RegisterFormat) -> Mapping[str, bytes]:
    """File name to content; `README.txt` says what it is, how fresh, and under which licence.

    Args:
        register: what to write.
        format: how.
    """
    files = dict(_WRITERS[format](register))
    return {"README.txt": _about(register, files).encode(), **files}


def _about(register: Register, files: Iterable[str]) -> str:
    return (
        f"The proscribe register: {len(register.measures)} measures, {len(register.parties)} parties, "
        f"{len(register.programmes)} programmes.\n"
        f"Looked after up to {register.checked}; what came later is not known. Version {register.version}.\n"
        f"Licence of the data: {register.licence}. Information with its sources; no legal advice.\n"
        f"Files: {', '.join(sorted(files))}\n"
    )


def _json(register: Register) -> Iterator[tuple[str, bytes]]:
    document = {
        "format": "proscribe-register-1",
        "licence": register.licence,
        "checked": register.checked.isoformat(),
        "version": register.version,
        "programmes": [plain(each) for each in register.programmes.values()],
        "parties": [plain(each) for each in register.parties.values()],
        "measures": [plain(each) for each in register.measures.values()],
    }
    yield "register.json", (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def plain(value: object) -> object:
    """A value of the model as JSON holds it: dates and periods as text, words as their text, tuples as lists."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Vocabulary):
        return value.value
    if isinstance(value, str | Period | date | Actor):
        return str(value)
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    raise TypeError(f"{type(value).__name__} has no plain form")


def _csv(register: Register) -> Iterator[tuple[str, bytes]]:
    measures, parties = register.measures.values(), register.parties.values()
    tables: dict[str, Iterable[Record]] = {
        "measures": (_without(plain(each), "targets", "rules", "history") for each in measures),
        "steps": (row for each in measures for row in _parts(each, "history")),
        "rules": (row for each in measures for row in _parts(each, "rules")),
        "targets": (row for each in measures for row in _parts(each, "targets")),
        "parties": (_without(plain(each), "names", "owners") for each in parties),
        "names": (row for each in parties for row in _parts(each, "all_names")),
        "owners": (row for each in parties for row in _parts(each, "owners")),
    }
    for name, rows in tables.items():
        yield f"{name}.csv", rendered(rows, format=TableFormat.CSV)


def _without(record: object, *left: str) -> Record:
    return {name: value for name, value in record.items() if name not in left} if isinstance(record, dict) else {}


def _parts(whole: Measure | Party, field: str) -> Iterator[Record]:
    kind = "measure" if isinstance(whole, Measure) else "party"
    of = {f"of_{kind}": whole.key}
    for part in getattr(whole, field):
        record = plain(part)
        cited = record.pop("citation", None) if isinstance(record, dict) else None
        flat = {"cites": cited["text"], "url": cited["url"], "trust": cited["trust"]} if isinstance(cited, dict) else {}
        yield {**of, **_without(record), **flat}


def _ftm(register: Register) -> Iterator[tuple[str, bytes]]:
    yield "register.ftm.json", "".join(ftm_lines(register)).encode()


_WRITERS = {RegisterFormat.JSON: _json, RegisterFormat.CSV: _csv, RegisterFormat.FTM: _ftm}
