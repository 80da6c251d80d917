"""What no single field shows: histories in order, keys that exist, owners without a circle."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from proscribe.errors import nearest_terms
from proscribe.model.measures import Measure, Rule
from proscribe.model.parties import Party
from proscribe.model.stages import Stage
from proscribe.register.files import Place

_WHOLE = 100.01  # published shares are rounded

Finding = tuple[Place, str]
"""A place in the file and what is wrong there."""


def measure_findings(
    measure: Measure, *, parties: Mapping[str, Party], measures: Mapping[str, Measure], programmes: Iterable[str]
) -> Iterator[Finding]:
    """Everything incoherent in a measure, seen beside the rest of the register."""
    yield from _unknown_targets(measure, parties)
    yield from _rule_findings(measure.rules, measure=measure, parties=parties)
    yield from _history_findings(measure)
    yield from _unknown_references(measure)
    for number, key in enumerate(measure.eases):
        if key not in measures or key == measure.key:
            yield ("eases", number), f"eases {key!r}, which is no other measure: {nearest_terms(key, measures)}"
        elif measure.key in _eased_by(key, measures):
            yield ("eases", number), f"eases {key!r}, which eases it in turn: a relief and its measure cannot be each other's"
    for number, key in enumerate(measure.listed_under):
        if key not in programmes:
            yield ("listed_under", number), f"unknown programme {key!r}: {nearest_terms(key, programmes)}"


def _eased_by(key: str, measures: Mapping[str, Measure]) -> frozenset[str]:
    """Everything that a measure eases, and what that eases, and so on."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        measure = measures.get(waiting.pop())
        fresh = set() if measure is None else {*measure.eases} - found
        found |= fresh
        waiting += sorted(fresh)
    return frozenset(found)


def main_names(parties: Iterable[Party]) -> Mapping[str, tuple[str, ...]]:
    """Keys of the parties by main name in lower case."""
    found: dict[str, tuple[str, ...]] = {}
    for party in parties:
        name = party.name.casefold()
        found[name] = (*found.get(name, ()), party.key)
    return found


def party_findings(party: Party, *, parties: Mapping[str, Party], names: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Everything incoherent in a party: names told twice, owners without a file, and owning oneself through a chain."""
    others = [key for key in names[party.name.casefold()] if key != party.key]
    if others:
        yield ("name",), f"{party.name!r} is the name of {', '.join(others)} too: tell them apart, or make them one"
    for name, times in sorted(Counter((name.text, name.kind.value) for name in party.names).items()):
        if times > 1:
            yield (), f"the {name[1]} {name[0]!r} stands twice: keep it once"
    for number, edge in enumerate(party.owners):
        if edge.owner == party.key:
            yield ("owners", number), f"{party.key} owns itself"
    yield from _overfull(party)
    if _owns_itself(party, parties):
        yield ("owners",), f"{party.key} owns itself through a chain of majorities: one share or date must be wrong"


def _overfull(party: Party) -> Iterator[Finding]:
    """Shares that hold at one time and add up to more than the whole."""
    for edge in party.owners:
        day = date.min if edge.since is None else edge.since.last
        together = sum(other.least for other in party.owners if other.surely_holds_on(day))
        if together > _WHOLE:
            yield ("owners",), f"shares of {together:g} % in all on {day}: no more than 100 can be held at one time"
            return


def _owns_itself(party: Party, parties: Mapping[str, Party]) -> bool:
    """A circle of majority edges that all hold at once cannot be; minority circles exist in the world."""
    seen: set[str] = set()
    waiting = [party.key]
    while waiting:
        for edge in parties[waiting.pop()].owners:
            if edge.is_control and edge.until is None and edge.owner in parties and edge.owner not in seen:
                seen.add(edge.owner)
                waiting.append(edge.owner)
    return party.key in seen


def _unknown_targets(measure: Measure, parties: Mapping[str, Party]) -> Iterator[Finding]:
    for number, target in enumerate(measure.targets):
        if target.party is not None and target.party not in parties:
            yield ("targets", number), _unknown_party(target.party, parties)
        if target.since and target.until and target.until.start < target.since.start:
            yield ("targets", number), f"target until {target.until}, before since {target.since}"


def _rule_findings(rules: tuple[Rule, ...], *, measure: Measure, parties: Mapping[str, Party]) -> Iterator[Finding]:
    keys = [rule.key for rule in rules]
    named = {target.party for target in measure.targets}
    for number, rule in enumerate(rules):
        place: Place = ("rules", number)
        if keys.count(rule.key) > 1:
            yield (*place, "key"), f"two rules with the key {rule.key!r}"
        for key in (actor.party for actor in rule.bound if actor.party is not None):
            if key not in parties:
                yield (*place, "bound"), _unknown_party(key, parties)
        for key in rule.targets:
            if key not in named:
                yield (*place, "targets"), f"{key!r} is no target of this measure"
        if rule.since and rule.until and rule.until.start < rule.since.start:
            yield place, f"rule until {rule.until}, before since {rule.since}"


def _unknown_references(measure: Measure) -> Iterator[Finding]:
    rules = {rule.key for rule in measure.rules}
    named = {target.party or target.country for target in measure.targets}
    for number, step in enumerate(measure.history):
        for key in step.rules:
            if key not in rules:
                yield ("history", number, "rules"), f"unknown rule {key!r}: {nearest_terms(key, rules)}"
        for key in step.targets:
            if key not in named:
                yield ("history", number, "targets"), f"{key!r} is no target of this measure"


def _history_findings(measure: Measure) -> Iterator[Finding]:
    last = None
    for number, step in enumerate(measure.history):
        if last is not None and step.when.start < last:
            yield ("history", number, "date"), f"{step.when} comes after a step of {last}: put the steps in order of date"
        last = step.when.start
        if step.until is not None and step.until < step.when.start:
            yield ("history", number, "until"), f"lasts until {step.until}, before it begins on {step.when}"
    first = measure.history[0].stage
    if first in _NEVER_FIRST:
        yield ("history", 0, "stage"), f"a history cannot begin with {first}: give the step that it undoes first"
    yield from _after_end(measure)


_NEVER_FIRST = (Stage.EASED, Stage.EXTENDED, Stage.EXPIRED, Stage.LIFTED, Stage.STRUCK_DOWN)


def _after_end(measure: Measure) -> Iterator[Finding]:
    """Once the whole of a measure has ended only a new beginning may follow."""
    ended = False
    for number, step in enumerate(measure.history):
        if ended and step.stage in {Stage.EASED, Stage.EXTENDED, Stage.SUSPENDED} and not step.event_only:
            yield ("history", number, "stage"), f"{step.stage} after the measure has ended: give a new beginning first"
        if step.stage.is_prospective or step.stage.is_binding:
            ended = False
        if step.stage.is_ended and not step.rules and not step.targets and not step.event_only:
            ended = True


def _unknown_party(key: str, parties: Mapping[str, Party]) -> str:
    return f"unknown party {key!r}: {nearest_terms(key, parties)} Or add parties/{key}.yml"
