"""Which measures a reader wants to see: by jurisdiction, stage, target, actor bound, item, legal form and family."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from proscribe.errors import UnknownTermError
from proscribe.ledger.views import Standing
from proscribe.model.actors import Actor, is_bound
from proscribe.model.instruments import Instrument
from proscribe.model.items import item_lies_within
from proscribe.model.jurisdictions import parse_jurisdiction
from proscribe.model.measures import Rule
from proscribe.model.readings import read_actor, read_item
from proscribe.model.stages import Stage
from proscribe.model.truth import Truth
from proscribe.register.register import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is wanted; None for whatever it is.

    Args:
        jurisdiction: a code.
        stage: on the day asked about.
        parties: keys, of which one must be a target.
        bound: an actor whom some rule binds, or may bind.
        item: an item that some rule covers, wholly or in part.
        instrument: the legal form.
        family: the family's key.
    """

    jurisdiction: str | None = None
    stage: Stage | None = None
    parties: frozenset[str] | None = None
    bound: Actor | None = None
    item: str | None = None
    instrument: Instrument | None = None
    family: str | None = None

    @classmethod
    def parse(cls, *, register: Register, parties: Iterable[str] | None = None, **texts: str | None) -> "Filters":
        """The filters that some texts name.

        Args:
            register: whose families are known.
            parties: keys, or None.
            texts: by name of the field, None for one not given.

        Raises:
            UnknownTermError: for a word that is none, with the nearest.
        """
        readers: dict[str, Callable[[str], object]] = {
            "jurisdiction": parse_jurisdiction,
            "stage": Stage.parse,
            "bound": lambda text: read_actor(text).value,
            "item": lambda text: read_item(text).value,
            "instrument": Instrument.parse,
            "family": lambda text: _family(text, register),
        }
        read = {name: None if text is None else readers[name](text) for name, text in texts.items()}
        return cls(parties=None if parties is None else frozenset(parties), **read)  # type: ignore[arg-type]  # each by its reader

    @property
    def admits_listings(self) -> bool:
        """Listings are wanted too: nothing is asked that they do not tell."""
        return all(each is None for each in (self.jurisdiction, self.bound, self.item, self.instrument, self.family))

    def admit(self, standing: Standing, *, on: date) -> bool:
        """The measure is wanted."""
        measure = standing.measure
        wanted = (
            (self.jurisdiction, measure.jurisdiction),
            (self.stage, standing.state.stage),
            (self.instrument, measure.instrument),
            (self.family, measure.family),
        )
        if any(want is not None and want != have for want, have in wanted):
            return False
        named = {target.party for target in measure.targets}
        hits = self.parties is None or bool(self.parties & named)
        return hits and any(self._admits_rule(rule, on) for rule in measure.rules)

    def _admits_rule(self, rule: Rule, on: date) -> bool:
        binds = self.bound is None or any(is_bound(self.bound, each, on=on) is not Truth.FAILS for each in rule.bound)
        return binds and (self.item is None or _covers(rule, self.item))


def _covers(rule: Rule, item: str) -> bool:
    covered = any(item_lies_within(item, scope) is not Truth.FAILS for scope in rule.items)
    return covered and not any(item_lies_within(item, scope) is Truth.HOLDS for scope in rule.excluded)


def _family(text: str, register: Register) -> str:
    known = {measure.family for measure in register.measures.values() if measure.family}
    if text not in known:
        raise UnknownTermError("family", text, known)
    return text
