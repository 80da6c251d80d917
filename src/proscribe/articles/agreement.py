"""Which claims of two readers are one: the same country or issuer, a target in common, the same side and kind of stage."""

from collections.abc import Iterable
from dataclasses import dataclass

from proscribe.articles.reading import Reading
from proscribe.articles.telling import RELIEF
from proscribe.model.claims import Claim
from proscribe.model.stages import Stage

_KINDS = {
    Stage.CALLED_FOR: "called for",
    Stage.REPORTED: "talked of",
    Stage.PROPOSED: "talked of",
    Stage.ANNOUNCED: "done",
    Stage.ADOPTED: "done",
    Stage.IN_FORCE: "done",
    Stage.EASED: "done",
    Stage.EXTENDED: "done",
    None: "denied",
}


@dataclass(frozen=True, slots=True)
class AgreedClaim:
    """A claim and the names of all readers that found it, the first reader's wording kept."""

    claim: Claim
    readers: tuple[str, ...]


def agreed(readings: Iterable[Reading]) -> tuple[AgreedClaim, ...]:
    """The claims of several readings of one article, like ones joined; in order of their quotes."""
    found: list[AgreedClaim] = []
    for reading in readings:
        free = list(range(len(found)))
        for claim in reading.claims:
            at = next((place for place in free if is_like(found[place].claim, claim)), None)
            if at is None:
                found.append(AgreedClaim(claim, (reading.reader,)))
            else:
                # One claim of a reader joins one of another: two that are alike to it stay two.
                free.remove(at)
                found[at] = AgreedClaim(found[at].claim, (*found[at].readers, reading.reader))
    return tuple(
        sorted(found, key=lambda one: (one.claim.evidence.start, one.claim.issuer, one.claim.action, one.claim.targets))
    )


def is_like(one: Claim, other: Claim) -> bool:
    """Two claims tell the same event."""
    issuers = one.issuer.casefold() == other.issuer.casefold()
    countries = one.issuer_country is not None and one.issuer_country == other.issuer_country
    targets = {name.casefold() for name in one.targets} & {name.casefold() for name in other.targets}
    parties = set(one.target_parties) & set(other.target_parties)
    sides = (one.action in RELIEF) == (other.action in RELIEF)
    stages = _KINDS.get(one.stage, "ended") == _KINDS.get(other.stage, "ended")
    return (issuers or countries) and bool(targets or parties) and sides and stages
