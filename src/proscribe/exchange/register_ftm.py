"""The register as FollowTheMoney entities: parties, a `Sanction` for each party that a measure names, and ownerships.

The shape is FollowTheMoney's (https://followthemoney.tech): `id`, `schema`, `caption`, `datasets`, and `properties` that are
lists of texts. Measures on countries and categories name nobody and are left out; they stand in the JSON export.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from proscribe.lists.opensanctions_programmes import ID_OF_PROGRAMME
from proscribe.model.measures import Measure, Target
from proscribe.model.parties import NameKind, Ownership, Party, PartyType
from proscribe.register.register import Register

Entity = dict[str, object]

_DATASET = "proscribe_register"
_SCHEMATA = {
    PartyType.COMPANY: "Company",
    PartyType.AGENCY: "PublicBody",
    PartyType.PERSON: "Person",
    PartyType.VESSEL: "Vessel",
    PartyType.AIRCRAFT: "Airplane",
    PartyType.COUNTRY: "PublicBody",
    PartyType.UNKNOWN: "LegalEntity",
}
_NAMES = {
    NameKind.MAIN: "name",
    NameKind.ALIAS: "alias",
    NameKind.ACRONYM: "weakAlias",
    NameKind.WEAK_ALIAS: "weakAlias",
    NameKind.FORMER: "previousName",
}


def ftm_lines(register: Register) -> Iterator[str]:
    """One JSON entity a line: parties by key, then sanctions, then ownerships with the owners that have no file."""
    for party in register.parties.values():
        yield _line(_party(party))
    for measure in register.measures.values():
        for number, target in enumerate(() if measure.eases else measure.targets):
            if target.party is not None:
                yield _line(_sanction(measure, target, target.party, number))
    strangers: dict[str, str] = {}
    for party in register.parties.values():
        for number, edge in enumerate(party.owners):
            if edge.owner not in register.parties:
                strangers[_id(edge.owner, register)] = edge.owner
            yield _line(_ownership(party, edge, number, register))
    for key, name in sorted(strangers.items()):
        yield _line(_entity(key, "LegalEntity", name, name=[name]))


def _line(entity: Entity) -> str:
    return json.dumps(entity, ensure_ascii=False) + "\n"


def _entity(id: str, schema: str, caption: str, **properties: Iterable[str | None]) -> Entity:
    kept = {name: [text for text in texts if text] for name, texts in sorted(properties.items())}
    told = {name: texts for name, texts in kept.items() if texts}
    return {"id": id, "schema": schema, "caption": caption, "datasets": [_DATASET], "properties": told}


def _id(key: str, register: Register) -> str:
    if key in register.parties:
        return f"proscribe-{key}"
    return f"proscribe-owner-{hashlib.sha256(key.encode()).hexdigest()[:16]}"


def _party(party: Party) -> Entity:
    names: dict[str, list[str | None]] = {}
    for name in party.all_names:
        if name.kind in _NAMES:
            names.setdefault(_NAMES[name.kind], []).append(name.text)
    lei = dict(party.identifiers).get("lei")
    country = party.country if party.country and len(party.country) == 2 else None
    url = None if party.citation is None else party.citation.url
    more: dict[str, Iterable[str | None]] = {"country": [country], "leiCode": [lei], "notes": [party.note], "sourceUrl": [url]}
    return _entity(f"proscribe-{party.key}", _SCHEMATA[party.type], party.name, **{**names, **more})


def _sanction(measure: Measure, target: Target, party: str, number: int) -> Entity:
    steps = [step for step in measure.history if not step.event_only and (not step.targets or party in step.targets)]
    begun = next((step for step in steps if step.stage.is_binding), None)
    over = steps[-1] if steps and steps[-1].stage.is_ended and not steps[-1].rules else None
    since = target.since or (None if begun is None else begun.when)
    until = target.until or (None if over is None else over.when)
    return _entity(
        f"proscribe-{measure.key}-{party}-{number}",
        "Sanction",
        measure.title,
        entity=[f"proscribe-{party}"],
        authority=[measure.issuer],
        country=[measure.jurisdiction if len(measure.jurisdiction) == 2 else None],
        program=[measure.title],
        programId=[ID_OF_PROGRAMME.get(measure.programme or "")],
        provisions=sorted({rule.effect.value for rule in measure.rules}),
        reason=[measure.summary],
        startDate=[None if since is None else str(since)],
        endDate=[None if until is None else str(until)],
        status=[steps[-1].stage.value if steps else None],
        sourceUrl=sorted({step.citation.url for step in steps if step.citation.url}),
    )


def _ownership(party: Party, edge: Ownership, number: int, register: Register) -> Entity:
    share = None
    if edge.share is not None:
        share = f"{edge.share:g}" if edge.share_to is None else f"{edge.share:g}-{edge.share_to:g}"
    return _entity(
        f"proscribe-owns-{party.key}-{number}",
        "Ownership",
        "owns",
        owner=[_id(edge.owner, register)],
        asset=[f"proscribe-{party.key}"],
        percentage=[share],
        startDate=[None if edge.since is None else str(edge.since)],
        endDate=[None if edge.until is None else str(edge.until)],
        role=["control"] if edge.control else [],
    )
