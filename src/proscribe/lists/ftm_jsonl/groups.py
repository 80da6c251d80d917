"""A party's sanctions, one group for each programme: a listing has one start and one end, and programmes differ in theirs."""

from collections.abc import Sequence

from proscribe.lists.ftm_jsonl.entities import Entity
from proscribe.lists.opensanctions_programmes import programmes_of


def sanction_programmes(sanction: Entity) -> tuple[str, ...]:
    """Keys of the programmes of one sanction; `("unknown",)` when nothing in it tells."""
    words = (*sanction.texts("program"), *sanction.texts("authority"))
    return programmes_of(ids=sanction.texts("programId"), datasets=sanction.datasets, words=words)


def grouped(sanctions: Sequence[Entity]) -> tuple[tuple[Entity, ...], ...]:
    """The sanctions that make one listing together: same programmes and same end. Sorted by programmes and end."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Entity]] = {}
    for sanction in sanctions:
        groups.setdefault((sanction_programmes(sanction), sanction.texts("endDate")), []).append(sanction)
    return tuple(tuple(members) for _, members in sorted(groups.items(), key=lambda item: item[0]))
