"""Imported firms that bear the name of a party of the register and sit elsewhere: what would follow if they were that party.

A file of owners and the register may tell of one firm with two seats, or of two firms. Nothing is taken from the name alone:
what the register says of its party is said with the condition that the two are one, so that a person looks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.answers.hits import is_target
from proscribe.answers.namesakes import register_doubt
from proscribe.answers.ruling import Inquiry
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.ownership import all_owners, path_to
from proscribe.model.measures import Measure, Target
from proscribe.model.parties import Party
from proscribe.model.truth import Truth


@dataclass(frozen=True, slots=True)
class Supposed:
    """A measure that would hit the party if an imported firm were the party of the register.

    Args:
        measure: the measure.
        target: its target.
        text: how it would hit, with the condition.
    """

    measure: Measure
    target: Target
    text: str


class Namesakes:
    """The imported namesakes of one ledger.

    Args:
        ledger: where.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._register, self._books = ledger.register.parties, ledger.books
        self._by_party = ledger.targets.by_party

    def above(self, party: Party, inquiry: Inquiry) -> Iterator[Supposed]:
        """What would hit the party over itself or the owners above it; nothing of parties that surely are above it."""
        owners = all_owners(party.key, inquiry.parties)
        for owner in sorted({party.key, *owners}):
            imported = inquiry.parties.get(owner)
            for key in () if imported is None else self._books.namesakes(imported):
                if key not in owners and imported is not None:
                    yield from self._through(party, imported, self._register[key], inquiry)

    def _through(self, party: Party, imported: Party, ours: Party, inquiry: Inquiry) -> Iterator[Supposed]:
        condition = f"{imported.name} is {ours.name} of the register ({register_doubt(imported, ours)})"
        on = inquiry.question.on
        for measure, target in self._by_party.get(ours.key, ()):
            path = path_to(party.key, imported.key, reach=measure.reach, on=on, parties=inquiry.parties)
            if is_target(target, on) and path.truth is not Truth.FAILS:
                tie = f"{imported.name} is named" if path.text == "named" else f"reaches {measure.reach}: {path.text}"
                yield Supposed(measure, target, f"{tie}, if {condition}")
