"""Which measures hit whom, looked up by target instead of by walking the whole register for every question."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from proscribe.model.measures import Measure, Target
from proscribe.model.parties import Party

T = TypeVar("T")
Hits = Mapping[str, tuple[tuple[Measure, Target], ...]]
"""From a party's key or a country's code to the measures that target it, with the target."""


@dataclass(frozen=True, slots=True)
class TargetIndex:
    """The register turned round: from targets to measures, from measures to their reliefs, from owners to the owned.

    Args:
        by_party: measures that relieve nothing, by target party.
        by_country: the same by target country.
        categories: the same without party or country.
        reliefs: measures that relieve the measure of that key.
        owned: keys of the parties in which the party of that key holds, or held, shares.
        by_programme: measures that take targets from imported lists too.
    """

    by_party: Hits
    by_country: Hits
    categories: tuple[tuple[Measure, Target], ...]
    reliefs: Mapping[str, tuple[Measure, ...]]
    owned: Mapping[str, tuple[str, ...]]
    by_programme: tuple[Measure, ...] = ()

    @classmethod
    def of(cls, measures: Iterable[Measure], parties: Iterable[Party]) -> "TargetIndex":
        """The index over these measures and parties, in their order."""
        by_party: dict[str, list[tuple[Measure, Target]]] = defaultdict(list)
        by_country: dict[str, list[tuple[Measure, Target]]] = defaultdict(list)
        categories: list[tuple[Measure, Target]] = []
        reliefs: dict[str, list[Measure]] = defaultdict(list)
        lists: list[Measure] = []
        # One order for every register: what an overlay adds at its end must not change how answers read.
        for measure in sorted(measures, key=lambda one: one.key):
            if measure.listed_under:
                lists.append(measure)
            for key in measure.eases:
                reliefs[key].append(measure)
            for target in () if measure.eases else measure.targets:
                if target.party is not None:
                    by_party[target.party].append((measure, target))
                elif target.country is not None:
                    by_country[target.country].append((measure, target))
                else:
                    categories.append((measure, target))
        owned = _owned(parties)
        return cls(_frozen(by_party), _frozen(by_country), tuple(categories), _frozen(reliefs), owned, tuple(lists))

    def relatives(self, key: str, owners: Iterable[str]) -> frozenset[str]:
        """The party, all its owners up the chain as given, and everybody these or it hold shares in."""
        found = {key, *owners}
        waiting = list(found)
        while waiting:
            for child in self.owned.get(waiting.pop(), ()):
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return frozenset(found)


def _frozen(lists: Mapping[str, list[T]]) -> dict[str, tuple[T, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def _owned(parties: Iterable[Party]) -> dict[str, tuple[str, ...]]:
    owned: dict[str, list[str]] = defaultdict(list)
    for party in parties:
        for edge in party.owners:
            owned[edge.owner].append(party.key)
    return _frozen(owned)
