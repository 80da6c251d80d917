"""FollowTheMoney JSON lines one by one: `Ownership` becomes holdings, parties become parties, the rest is ignored on record."""

from collections.abc import Iterator, Sequence

from proscribe.dates import Period
from proscribe.errors import DateError
from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.ftm_jsonl.entities import Entity, numbered_lines, parse_entity
from proscribe.lists.ftm_ownership.shares import band_in, share_of_all, tells_control
from proscribe.lists.opensanctions_schemata import PARTY_TYPES, country_code
from proscribe.lists.owner_rows import OwnerEdge, OwnerFound, OwnerParty
from proscribe.lists.spec import Alarm, Ignored, RowAlarm

_ROLES = ("role", "ownershipType", "legalBasis")
_COUNTRIES = ("jurisdiction", "country", "mainCountry", "nationality")
_OTHERS = ("alias", "previousName")


def recognises(head: FileHead) -> bool:
    """JSON lines of entities with an `Ownership` among the first, and no sanction: a file that is both asks the user."""
    text = head.text
    return text.lstrip("\ufeff \t\r\n").startswith("{") and _has(text, "Ownership") and not _has(text, "Sanction")


def _has(text: str, schema: str) -> bool:
    return f'"schema":"{schema}"' in text or f'"schema": "{schema}"' in text


def published(files: Sequence[ListFile]) -> Period | None:
    """None: the format tells no day of its own."""
    del files
    return None


def read(files: Sequence[ListFile]) -> Iterator[OwnerFound]:
    """Every line of every file."""
    for file in files:
        for number, text in numbered_lines(file):
            entity = parse_entity(text, number, file.name)
            yield from (entity,) if isinstance(entity, Alarm) else _found(entity, file.name)


def _found(entity: Entity, file: str) -> Iterator[OwnerFound]:
    if entity.schema in PARTY_TYPES:
        yield _party(entity, file)
    elif entity.schema == "Ownership":
        yield from _edges(entity, file)
    else:
        yield Ignored(f"a {entity.schema}, which is no holding and no party")


def _party(entity: Entity, file: str) -> OwnerFound:
    names = entity.texts("name") or ((entity.caption,) if entity.caption else ())
    if not names:
        return Alarm(file, entity.line, "name", entity.id[:80], "a party without a name")
    name = entity.caption if entity.caption in names else names[0]
    others = dict.fromkeys((*names, *(text for field in _OTHERS for text in entity.texts(field))))
    others.pop(name, None)
    codes = (country_code(text) for field in _COUNTRIES for text in entity.texts(field))
    country = next((code for code in codes if code is not None), None)
    lei = next(iter(entity.texts("leiCode")), "")
    return OwnerParty(entity.id, name, tuple(others), country, PARTY_TYPES[entity.schema], lei.upper())


def _edges(entity: Entity, file: str) -> Iterator[OwnerFound]:
    try:
        yield from _holdings(entity)
    except RowAlarm as cause:
        yield Alarm(file, entity.line, cause.field, cause.value[:80], cause.reason)
    except DateError as cause:
        yield Alarm(file, entity.line, "startDate, endDate", entity.id[:80], str(cause))


def _holdings(entity: Entity) -> list[OwnerEdge]:
    pairs = [(asset, owner) for asset in _ends(entity, "asset") for owner in _ends(entity, "owner")]
    for asset, owner in pairs:
        if asset == owner:
            raise RowAlarm("a party that owns itself", field="owner", value=owner)
    roles = tuple(text for field in _ROLES for text in entity.texts(field))
    low, high = share_of_all(entity.texts("percentage")) or band_in(roles) or (None, None)
    since, until = _period(entity, "startDate") or _period(entity, "date"), _period(entity, "endDate")
    if since is not None and until is not None and until.start < since.start:
        raise RowAlarm(f"it ends before it begins on {since}", field="endDate", value=str(until))
    control = tells_control(roles)
    return [
        OwnerEdge(asset, owner, low, high, since, until, control=control, rows=int(place == 0))
        for place, (asset, owner) in enumerate(pairs)
    ]


def _ends(entity: Entity, field: str) -> tuple[str, ...]:
    ids = (*entity.texts(field), *(inner.id for inner in entity.nested.get(field, ())))
    if not ids:
        raise RowAlarm(f"an ownership without {field}", field=field, value=entity.id)
    return ids


def _period(entity: Entity, field: str) -> Period | None:
    """The earliest of the days told: for an end, too, since a holding is not sure to have gone on after it."""
    return min((Period.parse(text[:10]) for text in entity.texts(field)), default=None)
