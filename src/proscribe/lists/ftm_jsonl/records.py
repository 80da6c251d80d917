"""A party with one group of its sanctions becomes a record: properties, linked addresses, papers and sanctions as parts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from proscribe.lists.ftm_jsonl.entities import Entity
from proscribe.lists.ftm_jsonl.properties import KNOWN, SANCTION, SANCTION_ONLY_KEPT, UNKNOWN
from proscribe.lists.spec import Record

_DOCUMENT = ("type", "number", "country")


@dataclass(frozen=True, slots=True)
class Party:
    """A party and what other lines tell of it.

    Args:
        entity: the party.
        addresses: its linked addresses, one line each.
        documents: its identity papers.
        file: name of the file.
    """

    entity: Entity
    addresses: tuple[str, ...]
    documents: tuple[Entity, ...]
    file: str


def record_of_party(party: Party, sanctions: Sequence[Entity], *, rows: int) -> Record:
    """The record; `rows` is how many lines of the file it stands for."""
    entity = party.entity
    parts = [
        *_texts("dataset", entity.datasets, party),
        *_properties(entity.properties, KNOWN, party),
        *_texts("linkedAddress", party.addresses, party),
        *(_document(document, party) for document in party.documents),
        *(_sanction(sanction, party) for sanction in sanctions),
    ]
    fields = {"id": entity.id, "schema": entity.schema, "caption": entity.caption}
    return Record(fields, entity.line, party.file, parts=tuple(parts), rows=rows)


def unknown_properties(entity: Entity, known: Iterable[str] = KNOWN) -> tuple[str, ...]:
    """Names of the properties that are in no table, sorted."""
    return tuple(sorted(set(entity.properties) - set(known)))


def _texts(kind: str, texts: Iterable[str], party: Party) -> Iterator[Record]:
    return (Record({"text": text}, party.entity.line, party.file, kind=kind) for text in texts)


def _properties(values: Mapping[str, tuple[str, ...]], known: frozenset[str], party: Party) -> Iterator[Record]:
    for name, texts in values.items():
        if name in known:
            yield from _texts(name, texts, party)
        else:
            pairs = ({"name": name, "value": text} for text in texts)
            yield from (Record(pair, party.entity.line, party.file, kind=UNKNOWN) for pair in pairs)


def _document(document: Entity, party: Party) -> Record:
    fields = {name: "; ".join(document.texts(name)) for name in _DOCUMENT}
    fields["number"] = fields["number"] or "; ".join(document.texts("passportNumber"))
    fields["type"] = fields["type"] or document.schema
    return Record(fields, document.line, party.file, kind="document")


_SANCTION_KNOWN = frozenset({*SANCTION, *SANCTION_ONLY_KEPT})


def _sanction(sanction: Entity, party: Party) -> Record:
    parts = (*_texts("dataset", sanction.datasets, party), *_properties(sanction.properties, _SANCTION_KNOWN, party))
    return Record({"id": sanction.id}, sanction.line, party.file, kind="sanction", parts=parts)
