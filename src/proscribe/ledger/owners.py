"""Owners that imported files tell of, joined with those that the register knows.

A party of a file is taken for one of the register's when both bear one legal entity identifier, or when exactly one of the
register's bears its name and no country speaks against it; persons never, since they share names. Whoever is taken for a
party of the register brings its owners along; the others are parties of their own, under a key `source:id`, and those that
bear a name of the register's all the same are its namesakes, which a person must look at.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Protocol

from proscribe.ledger.shelf import SnapshotInfo
from proscribe.model.parties import NameKind, Ownership, Party, PartyType

State = Hashable
"""Which imports a look-up counts."""

_LEI = "lei"
# A brand or initials belong to too many to tell a firm by.
_TELLING = frozenset({NameKind.MAIN, NameKind.ALIAS, NameKind.FORMER})


class OwnerShelf(Protocol):
    """Where imported owners are. Parties come under keys `source:id`, and so do the owners of their edges."""

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """Every import by that day; `entries` counts holdings."""
        ...

    def state(self, *, on: date | None, known: date | None = None) -> State:
        """Of every source the last import that shows the day or one before it, else the first one; None when there is none."""
        ...

    def above(self, keys: Iterable[str], state: State) -> Mapping[str, Party]:
        """The parties of these keys and everybody above them, as far as they are held."""
        ...

    def found(self, names: Iterable[str], leis: Iterable[str], state: State) -> tuple[Party, ...]:
        """The parties that bear one of these names or identifiers, with their edges; sorted by key."""
        ...

    def plain_key(self, name: str) -> str:
        """The key by which names are compared here."""
        ...


class NoOwners:
    """A shelf without owners, for a ledger that imported none."""

    def snapshots(self, *, known: date | None = None) -> tuple[SnapshotInfo, ...]:
        """None."""
        del known
        return ()

    def state(self, *, on: date | None, known: date | None = None) -> State:
        """None."""
        del on, known
        return None

    def above(self, keys: Iterable[str], state: State) -> Mapping[str, Party]:
        """Nobody."""
        del keys, state
        return {}

    def found(self, names: Iterable[str], leis: Iterable[str], state: State) -> tuple[Party, ...]:
        """Nobody."""
        del names, leis, state
        return ()

    def plain_key(self, name: str) -> str:
        """The name itself."""
        return name


@dataclass(eq=False)
class OwnerBooks:
    """Every party with all its owners, as the register and the imported files together know them.

    Keeps what it looked up, so share one over many questions.

    Args:
        register: the register's parties.
        shelf: the imported owners.
    """

    register: Mapping[str, Party]
    shelf: OwnerShelf = field(default_factory=NoOwners)
    _books: dict[State, "PartyBook"] = field(default_factory=dict, repr=False)

    def book(self, *, on: date | None, known: date | None = None) -> Mapping[str, Party]:
        """The parties as they were told by that day; the register's own mapping when no owners are imported."""
        state = self.shelf.state(on=on, known=known)
        if state is None:
            return self.register
        if state not in self._books:
            self._books[state] = PartyBook(self, state)
        return self._books[state]

    def called(self, name: str, *, known: date | None = None) -> tuple[Party, ...]:
        """The imported parties of exactly that name that are none of the register's; sorted by key."""
        state = self.shelf.state(on=known, known=known)
        found = () if state is None else self.shelf.found((name,), (), state)
        return tuple(party for party in found if self.ours(party) is None)

    def ours(self, imported: Party) -> str | None:
        """Key of the register's party that an imported one is; None for none, or when several fit."""
        lei = dict(imported.identifiers).get(_LEI, "") if imported.identifiers else ""
        if lei and lei in self._by_lei:
            return self._by_lei[lei]
        if imported.type is PartyType.PERSON or not self._by_name:
            return None
        named = self._by_name.get(self.shelf.plain_key(imported.name), frozenset())
        fits = [key for key in sorted(named) if _one_country(self.register[key], imported)]
        return fits[0] if len(fits) == 1 else None

    def namesakes(self, imported: Party) -> tuple[str, ...]:
        """Keys of the register's firms whose name an imported one bears without being taken for any of them; sorted."""
        if imported.type is PartyType.PERSON or imported.key in self.register:
            return ()
        named = self._by_name.get(self.shelf.plain_key(imported.name), ())
        return tuple(sorted(named)) if named and self.ours(imported) is None else ()

    @cached_property
    def _by_lei(self) -> Mapping[str, str]:
        pairs = ((dict(party.identifiers).get(_LEI, "").upper(), key) for key, party in self.register.items())
        return {lei: key for lei, key in pairs if lei}

    @cached_property
    def _by_name(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for key, party in self.register.items():
            for text in () if party.type is PartyType.PERSON else telling_names(party):
                found.setdefault(self.shelf.plain_key(text), set()).add(key)
        found.pop("", None)
        return {name: frozenset(keys) for name, keys in found.items()}


def telling_names(party: Party) -> tuple[str, ...]:
    """The names that a party may be known by elsewhere: no brands, initials or weak aliases."""
    return tuple(name.text for name in party.all_names if name.kind in _TELLING)


def _one_country(one: Party, other: Party) -> bool:
    return one.country is None or other.country is None or one.country == other.country


class PartyBook(Mapping[str, Party]):
    """Parties by key, each with its owners from the register and from one state of the imported files.

    Iterating gives the register's keys only; imported parties are found by key. A book is equal to itself alone, so that what
    was found in it can be kept by it.

    Args:
        books: where the register's parties and the files are.
        state: which imports count.
    """

    def __init__(self, books: OwnerBooks, state: State) -> None:
        self._books, self._state = books, state
        self._made: dict[str, Party | None] = {}
        self._raw: dict[str, Party] = {}
        self._keys: dict[str, str] = {}

    def __getitem__(self, key: str) -> Party:
        if key not in self._made:
            self._made[key] = self._make(key)
        party = self._made[key]
        if party is None:
            raise KeyError(key)
        return party

    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._books.register)

    def __len__(self) -> int:
        return len(self._books.register)

    def _make(self, key: str) -> Party | None:
        ours = self._books.register.get(key)
        if ours is None:
            party = self._imported(key)
            owners = () if party is None else self._joined(party.owners)
            return party if party is None or owners == party.owners else replace(party, owners=owners)
        lei = dict(ours.identifiers).get(_LEI, "")
        names = () if ours.type is PartyType.PERSON else telling_names(ours)
        twins = self._books.shelf.found(names, (lei,) if lei else (), self._state)
        edges = tuple(edge for twin in twins if self._books.ours(twin) == key for edge in twin.owners)
        self._fetch(edge.owner for edge in edges)
        return replace(ours, owners=(*ours.owners, *self._joined(edges))) if edges else ours

    def _imported(self, key: str) -> Party | None:
        self._fetch((key,))
        return self._raw.get(key)

    def _fetch(self, keys: Iterable[str]) -> None:
        missing = [key for key in keys if key not in self._raw]
        if missing:
            self._raw.update(self._books.shelf.above(missing, self._state))

    def _joined(self, edges: Iterable[Ownership]) -> tuple[Ownership, ...]:
        """The edges with the register's keys for owners that are the register's."""
        keys = ((edge, self._key_of(edge.owner)) for edge in edges)
        return tuple(edge if key == edge.owner else replace(edge, owner=key) for edge, key in keys)

    def _key_of(self, owner: str) -> str:
        if owner not in self._keys:
            party = self._imported(owner)
            self._keys[owner] = owner if party is None else self._books.ours(party) or owner
        return self._keys[owner]
