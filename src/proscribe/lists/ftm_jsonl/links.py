"""The first pass over a file: sanctions, papers and addresses, kept until the second pass meets whom they are about.

Only these lines are kept, as text, so that memory grows with the sanctions in a file and not with its entities.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from proscribe.lists.files import ListFile
from proscribe.lists.ftm_jsonl.entities import Entity, numbered_lines, parse_entity
from proscribe.lists.opensanctions_schemata import DOCUMENTS

_WANTED = ('"Sanction"', '"Address"', *(f'"{schema}"' for schema in sorted(DOCUMENTS)))
_ADDRESS = ("street", "street2", "postOfficeBox", "postalCode", "city", "region", "state", "country")


@dataclass(frozen=True, slots=True)
class Held:
    """One line about somebody.

    Args:
        text: the line.
        line: its number.
        rows: 1, or 0 where the line names several and is counted with another of them.
    """

    text: str
    line: int
    rows: int


@dataclass(slots=True)
class Links:
    """What the first pass found; the second takes out of it what it has used.

    Args:
        sanctions: by id of the sanctioned entity.
        documents: by id of the holder.
        addresses: one-line text by id.
        kept: numbers of the lines that are here; the second pass need not read them.
        unused: ids of the addresses that no party has named yet.
    """

    sanctions: dict[str, list[Held]] = field(default_factory=lambda: defaultdict(list))
    documents: dict[str, list[Held]] = field(default_factory=lambda: defaultdict(list))
    addresses: dict[str, str] = field(default_factory=dict)
    kept: set[int] = field(default_factory=set)
    unused: set[str] = field(default_factory=set)

    def address_rows(self, ids: tuple[str, ...]) -> int:
        """How many of these addresses are named for the first time; they count as used from now on."""
        fresh = self.unused.intersection(ids)
        self.unused -= fresh
        return len(fresh)


def collect(file: ListFile) -> Links:
    """The links of a file; lines that are broken are left to the second pass."""
    links = Links()
    for number, text in numbered_lines(file):
        # Reading every line as JSON twice would double the time; the words are rare in other lines.
        if any(word in text for word in _WANTED):
            entity = parse_entity(text, number, file.name)
            if isinstance(entity, Entity) and _is_kept(links, entity, text):
                links.kept.add(number)
    return links


def entities_of(held: list[Held], file: str) -> tuple[Entity, ...]:
    """The lines as entities, sorted by id."""
    found = (parse_entity(item.text, item.line, file) for item in held)
    return tuple(sorted((entity for entity in found if isinstance(entity, Entity)), key=lambda entity: entity.id))


def rows_of(held: list[Held]) -> int:
    """How many lines of the file these are."""
    return sum(item.rows for item in held)


def address_text(entity: Entity) -> str:
    """An address in one line: as given in full, or put together from its parts; "" when it has neither."""
    full = entity.texts("full") or (entity.caption,)
    return full[0] or ", ".join(text for name in _ADDRESS for text in entity.texts(name))


def _is_kept(links: Links, entity: Entity, text: str) -> bool:
    """The line told something of somebody and is kept; else it is left to the second pass."""
    if entity.schema == "Address" and entity.id not in links.addresses:
        links.addresses[entity.id] = address_text(entity)
        links.unused.add(entity.id)
        return True
    if entity.schema == "Sanction":
        return _hold(links.sanctions, entity.texts("entity"), text, entity.line)
    return entity.schema in DOCUMENTS and _hold(links.documents, entity.texts("holder"), text, entity.line)


def _hold(store: dict[str, list[Held]], ids: tuple[str, ...], text: str, line: int) -> bool:
    for place, key in enumerate(ids):
        store[key].append(Held(text, line, int(place == 0)))
    return bool(ids)
