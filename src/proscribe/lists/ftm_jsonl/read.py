"""FollowTheMoney JSON lines in two passes: first what is told of parties, then the parties with it.

A party becomes a record when a sanction names it or its topics say that it is restricted; others are ignored on record, as
are owners, directors, relatives and things. A sanction whose entity is not in the file is an alarm.
"""

from collections.abc import Iterator, Sequence

from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.ftm_jsonl.entities import Entity, numbered_lines, parse_entity
from proscribe.lists.ftm_jsonl.groups import grouped
from proscribe.lists.ftm_jsonl.links import Held, Links, address_text, collect, entities_of, rows_of
from proscribe.lists.ftm_jsonl.records import Party, record_of_party, unknown_properties
from proscribe.lists.opensanctions_schemata import DOCUMENTS, LINKS, NO_PARTY, PARTY_TYPES
from proscribe.lists.spec import Alarm, Found, Ignored, Note

NOT_SANCTIONED = "a party that no sanction and no topic restricts"
NO_HOLDER = "an identity paper of nobody in the file"
NO_USE = "an address that no restricted party names"
SAME_ADDRESS = "the same address again"
# Lines of these that tell something the first pass has kept.
_TOLD_ALREADY = {"Address": SAME_ADDRESS, **dict.fromkeys(sorted(DOCUMENTS), NO_HOLDER)}
# Topics of FollowTheMoney that say that somebody is restricted himself; those of relatives and owners do not.
_SANCTIONS, _ADDRESSES, _PAPERS = "sanctions", "addressEntity", "identification"
_RESTRICTED = frozenset({"sanction", "sanction.counter", "debarment", "export.control"})


def recognises(head: FileHead) -> bool:
    """The first line is a JSON object with the fields of an entity."""
    line = head.text.lstrip("\ufeff \t\r\n").partition("\n")[0]
    return line.startswith("{") and all(f'"{field}"' in line for field in ("id", "schema", "properties"))


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The restricted parties of each file, with everything else on record."""
    for file in files:
        links, seen = collect(file), set[str]()
        for number, text in numbered_lines(file):
            if number in links.kept:
                continue
            entity = parse_entity(text, number, file.name)
            yield from (entity,) if isinstance(entity, Alarm) else _found(entity, links, seen, file.name)
        yield from _left_over(links, file.name)


def _found(entity: Entity, links: Links, seen: set[str], file: str) -> Iterator[Found]:
    if entity.schema in PARTY_TYPES:
        yield from _party(entity, links, seen, file)
    elif entity.schema == "Sanction":
        yield Alarm(file, entity.line, "entity", entity.id, "a sanction that names no entity")
    elif entity.schema in LINKS:
        yield Ignored(f"{entity.schema}: a link between two entities")
    elif entity.schema in _TOLD_ALREADY:
        yield Ignored(_TOLD_ALREADY[entity.schema])
    elif entity.schema in NO_PARTY:
        yield Ignored(f"a {entity.schema}, which is no party", rows=1 + rows_of(links.sanctions.pop(entity.id, [])))
    else:
        yield Alarm(file, entity.line, "schema", entity.schema, "no schema of FollowTheMoney known here")


def _party(entity: Entity, links: Links, seen: set[str], file: str) -> Iterator[Found]:
    if entity.id in seen:
        yield Alarm(file, entity.line, "id", entity.id, "the same party again: merge the file's fragments first")
        return
    held, papers = links.sanctions.pop(entity.id, []), links.documents.pop(entity.id, [])
    sanctions = (*entities_of(held, file), *entity.nested.get(_SANCTIONS, ()))
    if not sanctions and not _RESTRICTED.intersection(entity.texts("topics")):
        yield Ignored(NOT_SANCTIONED, rows=1 + rows_of(papers))
        return
    seen.add(entity.id)
    yield from _notes(entity)
    ids = entity.texts(_ADDRESSES)
    party = Party(entity, _addresses(entity, links), (*entities_of(papers, file), *entity.nested.get(_PAPERS, ())), file)
    yield from _records(party, sanctions, rows=1 + rows_of(papers) + links.address_rows(ids), held=held)


def _notes(entity: Entity) -> Iterator[Note]:
    yield from (Note(f"property {name} is not known here, kept in the original") for name in unknown_properties(entity))
    others = sorted(set(entity.nested) - {_SANCTIONS, _ADDRESSES, _PAPERS})
    yield from (Note(f"property {name} holds whole entities, which are left out") for name in others)


def _addresses(entity: Entity, links: Links) -> tuple[str, ...]:
    linked = (links.addresses[key] for key in entity.texts(_ADDRESSES) if key in links.addresses)
    return (*linked, *(address_text(inner) for inner in entity.nested.get(_ADDRESSES, ())))


def _records(party: Party, sanctions: tuple[Entity, ...], *, rows: int, held: list[Held]) -> Iterator[Found]:
    counted = {item.line: item.rows for item in held}
    for group in grouped(sanctions) or ((),):
        yield record_of_party(party, group, rows=rows + sum(counted.get(sanction.line, 0) for sanction in group))
        rows = 0


def _left_over(links: Links, file: str) -> Iterator[Found]:
    for key, held in sorted(links.sanctions.items()):
        reason = "a sanction of an entity that is not in the file"
        yield from (Alarm(file, item.line, "entity", key, reason, rows=item.rows) for item in held)
    if papers := sum(rows_of(held) for held in links.documents.values()):
        yield Ignored(NO_HOLDER, rows=papers)
    if links.unused:
        yield Ignored(NO_USE, rows=len(links.unused))
