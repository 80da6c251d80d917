"""Questions for the check benchmark: a mixed workload that one seed always makes the same."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from proscribe.answers.result import Question
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Fact
from proscribe.model.items import ITEMS

_ACTORS = (
    "us us/exporter us/contractor us/operator us/operator/subsidised us/government us/government/defence us/grantee "
    "us/importer us/investor us/app-store us-tx/government gb/operator gb/government eu/operator se/operator "
    "de/critical-infrastructure nl/exporter jp/exporter jp/government au/operator in/operator in/app-store cn/exporter "
    "cn/operator tw/exporter kr/maker ca/operator any any/exporter"
)
_TOLD = (
    (Fact.FUNDING, ("subsidy", "own")),
    (Fact.PURPOSE, ("security", "maintenance", "other")),
    (Fact.EQUIPMENT, ("new", "existing", "authorised")),
    (Fact.END_USER, ("military", "civil")),
    (Fact.SUBJECT_TO_EAR, ("yes", "no")),
    (Fact.US_CONTENT, ("0", "15", "30")),
    (Fact.COMPONENT, ("substantial", "minor")),
    (Fact.ORIGIN, ("cn", "de", "us")),
    (Fact.DESTINATION, ("cn", "ru", "us")),
    (Fact.APPROVAL, ("yes", "no")),
    (Fact.SERVED, ("yes", "no")),
)
_FIRST, _DAYS = date(2012, 1, 1), 5500
_WORDS = "amber bay cedar delta ember fjord grove harbour iris juniper kelp lumen maple opal pine quartz river slate"


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares of the kinds of party among the questions, and how many different ones; the rest names no party.

    Args:
        register: share of names and aliases of the register's parties, 0-1.
        listed: share of names that stand on an imported list.
        unlisted: share of names that nobody bears.
        parties: number of different names in each kind.
        told: share of questions that tell one to three circumstances.
    """

    register: float = 0.5
    listed: float = 0.4
    unlisted: float = 0.0
    parties: int = 500
    told: float = 0.4


def workload(ledger: Ledger, count: int, *, seed: int, mix: Mix | None = None) -> Iterator[Question]:
    """That many questions, each combining an actor, an activity, a party, an item, a day and what was known and told."""
    mix, chance = mix or Mix(), random.Random(seed)
    # The parties are the same for every seed: a second pass asks other questions about the same parties.
    pools = _pools(ledger, mix, random.Random(1))
    actors = [Actor.parse(text) for text in _ACTORS.split()]
    for _ in range(count):
        on = _FIRST + timedelta(days=chance.randrange(_DAYS))
        party = _party(pools, mix, chance)
        yield Question(
            actor=chance.choice(actors),
            activity=chance.choice(tuple(Activity)),
            on=on,
            party=party,
            item=chance.choice((*ITEMS, "eccn:ear99", "eccn:5a002")) if party is None or chance.random() < 0.8 else None,
            told=_told(chance) if chance.random() < mix.told else {},
            known=on if chance.random() < 0.1 else None,
        )


def _pools(ledger: Ledger, mix: Mix, chance: random.Random) -> tuple[list[str], list[str], list[str]]:
    # The parties that measures name come first: they are the ones that cost.
    parties = ledger.register.parties
    ours = [name.text for key in sorted(ledger.targets.by_party) for name in parties[key].all_names]
    listed = sorted({listing.name for listing, _ in ledger.shelf.names()})
    nobody = (" ".join(chance.sample(_WORDS.split(), 3)).title() + " Trading Ltd" for _ in range(mix.parties))
    return _some(ours, mix.parties, chance), _some(listed, mix.parties, chance), list(nobody)


def _some(names: Sequence[str], count: int, chance: random.Random) -> list[str]:
    return chance.sample(names, min(count, len(names)))


def _party(pools: tuple[list[str], list[str], list[str]], mix: Mix, chance: random.Random) -> str | None:
    ours, listed, nobody = pools
    at = chance.random()
    if at < mix.register:
        return chance.choice(ours)
    if at < mix.register + mix.listed:
        return chance.choice(listed or ours)
    return chance.choice(nobody) if at < mix.register + mix.listed + mix.unlisted else None


def _told(chance: random.Random) -> dict[Fact, str]:
    return {fact: chance.choice(values) for fact, values in chance.sample(_TOLD, chance.randrange(1, 4))}
