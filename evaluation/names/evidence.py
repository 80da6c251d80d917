"""What the columns beside the name are worth: rows whose name alone does not decide, with and without them.

    python evaluation/names/evidence.py [--each 100] [--seed 5]

Parties and rows are invented, the same for the same seed. Most listed names have a twin: two parties that bear one name, told
apart by nothing but the day of birth, the number or the town. A row asks for one of them in another spelling, or for somebody
whom no list knows. `right` is what a user needs: for a party that it stands first and is no namesake; for somebody else that
no hit is called the party itself.
"""

import argparse
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from distort import by_ear, one_error, two_errors

from proscribe.answers.screen import screen
from proscribe.answers.screening import HitKind, ScreenedRow, ScreenQuery, Subject
from proscribe.model.particulars import NONE_TOLD, Particulars
from proscribe.model.parties import NameKind, PartyType
from proscribe.names.entries import NameEntry
from proscribe.names.index import NameIndex

_TEXT = "nor vex bal mo ra quar zel tri lum den axo vir ten sol ari kes pol dra min ter ion sha wei tak ler ost"
SYLLABLES = _TEXT.split()
TRADES = ("Trading", "Electronics", "Shipping", "Industries", "Technology", "Optics")
TOWNS = ("Odessa", "Ningbo", "Bandar Abbas", "Izmir", "Latakia", "Minsk", "Busan", "Karachi")
PARTIES = 1500


@dataclass(frozen=True, slots=True)
class Case:
    """One row and what is right for it: the id of the party it means, or None for somebody whom no list knows."""

    query: ScreenQuery
    means: str | None


class Listed:
    """A directory of invented parties: every name twice, under ids `n` and `n twin`."""

    def __init__(self, source: random.Random) -> None:
        self.subjects: dict[str, Subject] = {}
        for number in range(PARTIES):
            person = number % 2 == 0
            name = _person(source) if person else _firm(source)
            for id in (str(number), f"{number} twin"):
                type = PartyType.PERSON if person else PartyType.COMPANY
                self.subjects[id] = Subject(id, name, type, "ir", (), _particulars(source, person=person))
        entries = [NameEntry(id, each.name, NameKind.MAIN, each.type, ("ir",)) for id, each in self.subjects.items()]
        self.index = NameIndex.build(entries)

    def subject(self, id: str) -> Subject:
        """The party of that id."""
        return self.subjects[id]


def _word(source: random.Random, syllables: int) -> str:
    return "".join(source.choices(SYLLABLES, k=syllables)).capitalize()


def _person(source: random.Random) -> str:
    return f"{_word(source, 3).upper()}, {_word(source, 2)} {_word(source, 2)}"


def _firm(source: random.Random) -> str:
    return f"{_word(source, 3)} {_word(source, 2)} {source.choice(TRADES)} Co., Ltd."


def _particulars(source: random.Random, *, person: bool) -> Particulars:
    born = f"{source.randint(1940, 1995)}-{source.randint(1, 12):02}-{source.randint(13, 28)}"
    number = str(source.randint(10**9, 10**10 - 1))
    lei = f"5493{_digits(source, 14)}{source.randint(10, 97)}"
    town = f"{source.randint(1, 99)} {_word(source, 2)} Street, {source.choice(TOWNS)}"
    return Particulars((("Registration number", number), ("LEI", lei)), (town,), (born,) if person else ())


def _digits(source: random.Random, count: int) -> str:
    return "".join(source.choices("0123456789", k=count))


Told = Callable[[Subject, random.Random], Particulars]


def birth_day(party: Subject, _: random.Random) -> Particulars:
    year, month, day = party.particulars.birth_dates[0].split("-")
    return Particulars(birth_dates=(f"{day}.{month}.{year}",))


def birth_year(party: Subject, _: random.Random) -> Particulars:
    return Particulars(birth_dates=(party.particulars.birth_dates[0][:4],))


def other_birth_day(_: Subject, source: random.Random) -> Particulars:
    return Particulars(birth_dates=(f"{source.randint(1900, 1930)}-05-14",))


def number(party: Subject, _: random.Random) -> Particulars:
    value = party.particulars.identifiers[0][1]
    return Particulars((("Company no.", f"{value[:3]} {value[3:6]}-{value[6:]}"),))


def other_lei(_: Subject, source: random.Random) -> Particulars:
    return Particulars((("LEI", f"9695{_digits(source, 16)}"),))


def address(party: Subject, _: random.Random) -> Particulars:
    return Particulars(addresses=(party.particulars.addresses[0].upper().replace(" STREET", " St."),))


def nothing(_: Subject, __: random.Random) -> Particulars:
    return NONE_TOLD


#: Kind: of persons, distorted, what the row tells beside the name, whether it means the party, and its type when told.
KINDS: dict[str, tuple[bool, Told, bool, PartyType]] = {
    "day of birth": (True, birth_day, True, PartyType.UNKNOWN),
    "year of birth": (True, birth_year, True, PartyType.UNKNOWN),
    "another day of birth": (True, other_birth_day, False, PartyType.UNKNOWN),
    "number, otherwise spaced": (False, number, True, PartyType.UNKNOWN),
    "another LEI": (False, other_lei, False, PartyType.UNKNOWN),
    "address": (False, address, True, PartyType.UNKNOWN),
    "address, name as listed": (False, address, True, PartyType.UNKNOWN),
    "another type": (False, nothing, False, PartyType.VESSEL),
}


def cases(listed: Listed, kind: str, count: int, source: random.Random) -> Iterator[Case]:
    person, told, means, type = KINDS[kind]
    ids = [id for id, party in listed.subjects.items() if (party.type is PartyType.PERSON) is person]
    for row, id in enumerate(source.sample(ids, count), start=1):
        party = listed.subjects[id]
        # Somebody else bears the very name, or nobody would take him for the party.
        distorts = means and "as listed" not in kind
        text = source.choice((one_error, two_errors, by_ear))(party.name, source) if distorts else None
        yield Case(ScreenQuery(row, text or party.name, None, type, told(party, source)), id if means else None)


def is_right(case: Case, row: ScreenedRow) -> bool:
    """The party stands first and is not called a namesake; or nobody is called the party."""
    if case.means is None:
        return all(hit.kind is HitKind.NAMESAKE for hit in row.hits)
    return bool(row.hits) and row.hits[0].subject.id == case.means and row.hits[0].kind is not HitKind.NAMESAKE


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--seed", type=int, default=5)
    told = parser.parse_args()
    source = random.Random(told.seed)
    listed = Listed(source)
    print(f"{'the row tells':28}{'rows':>6}{'right without':>15}{'right with':>12}{'a hit with':>12}")
    for kind in KINDS:
        held = list(cases(listed, kind, told.each, source))
        bare = [replace(case.query, particulars=NONE_TOLD, type=PartyType.UNKNOWN) for case in held]
        without, with_it = (list(screen(rows, directory=listed)) for rows in (bare, [case.query for case in held]))
        shares = [sum(map(is_right, held, rows)) / len(held) for rows in (without, with_it)]
        hits = sum(bool(row.hits) for row in with_it) / len(held)
        print(f"{kind:28}{len(held):6}{shares[0]:15.2f}{shares[1]:12.2f}{hits:12.2f}")


if __name__ == "__main__":
    main()
