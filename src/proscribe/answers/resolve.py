"""Whom a name means: a register key, an exact name, a country, or a name close enough to be taken with its score shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from proscribe.answers.result import Resolved
from proscribe.errors import UnknownTermError
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.shelf import HeldListing
from proscribe.model.jurisdictions import parse_jurisdiction
from proscribe.model.listings import Listing
from proscribe.model.parties import NameKind, Ownership, Party, PartyType
from proscribe.names.entries import NameEntry, NameMatch, NameQuery
from proscribe.names.key import name_key

if TYPE_CHECKING:
    from proscribe.names.index import NameIndex

#: To be raised when `Finder` makes other entries of the same ledger, so that no saved index outlives that.
_ENTRIES = 1
PARTY = "party:"
"""What the ids of the register's parties begin with; those of listings begin otherwise."""

_LISTING = "listing:"
# A brand or a two-letter acronym belongs to too many to look up a list with it.
_TO_LISTS = frozenset({NameKind.MAIN, NameKind.ALIAS, NameKind.FORMER})


_WITH_STEM = frozenset({*_TO_LISTS, NameKind.ACRONYM})
_SHORTEST_STEM = 3


def _stem(text: str) -> str | None:
    """The only distinctive word of a name, or None when it has none, several, or one too short to tell anybody by."""
    from proscribe.names.normalise import normalise  # noqa: PLC0415 - a name known as it is written need not be read
    from proscribe.names.vocabulary import WordKind  # noqa: PLC0415 - as above

    forms = normalise(text, person=False)
    words = (
        [word for word, kind in zip(forms[0].words, forms[0].kinds, strict=True) if kind is WordKind.DISTINCTIVE]
        if forms
        else []
    )
    return words[0] if len(words) == 1 and len(words[0]) >= _SHORTEST_STEM else None


@dataclass(eq=False)
class Finder:
    """Finds parties by name in one ledger; keeps what it had to build, so share one over many questions.

    Args:
        ledger: where to look.
    """

    ledger: Ledger
    _indexes: "dict[date | None, NameIndex]" = field(default_factory=dict)

    def parties_called(self, text: str) -> tuple[tuple[Party, ...], str]:
        """The register's parties of exactly that name, and how they were found; spelling may differ as `name_key` allows."""
        parties = self.ledger.register.parties
        clean = text.strip().casefold()
        if clean in parties:
            return (parties[clean],), "register key"
        found = self._by_text.get(clean) or self._by_name_key.get(name_key(text), [])
        return tuple(parties[key] for key in sorted(set(found))), "name in the register" if found else ""

    @cached_property
    def _by_text(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for party in self.ledger.register.parties.values():
            for name in party.all_names:
                found.setdefault(name.text.casefold(), []).append(party.key)
        return found

    @cached_property
    def _by_name_key(self) -> dict[str, list[str]]:
        kept = self.ledger.indexes
        if kept is None:
            return self._keyed()
        return kept.table(f"keys {_ENTRIES}\n{self._parties_version}", self._keyed)

    @cached_property
    def _parties_version(self) -> str:
        """A text that two ledgers share only while their parties have the same names; overlays are in the register's version.

        Accepted news brings parties that no file of the register holds. They follow from the claims and from how claims are
        read, so that nothing but the parties themselves tells surely whether an index kept from another run is theirs.
        """
        register = self.ledger.register
        if not self.ledger.news.accepted:
            return register.version
        digest = sha256()
        for party in register.parties.values():
            names = [(name.text, name.kind.value) for name in party.all_names]
            digest.update(f"{(party.key, party.type.value, party.country, names)}\n".encode("utf-8", "surrogatepass"))
        return f"parties {digest.hexdigest()}"

    def _keyed(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for party in self.ledger.register.parties.values():
            for name in party.all_names:
                found.setdefault(name_key(name.text), []).append(party.key)
        found.pop("", None)
        return found

    def index(self, *, known: date | None = None) -> "NameIndex":
        """The index over all names of the register and of the lists known by that day."""
        from proscribe.names.index import NameIndex  # noqa: PLC0415 - numpy, which a name known exactly does not need

        if known not in self._indexes:
            kept = self.ledger.indexes
            if kept is None:
                self._indexes[known] = NameIndex.build(self._entries(known))
            else:
                made_of = f"{_ENTRIES}\n{self._parties_version}\n{self.ledger.shelf.version(known=known)}"
                self._indexes[known] = kept.index(made_of, lambda: self._entries(known))
        return self._indexes[known]

    def _entries(self, known: date | None) -> Iterator[NameEntry]:
        for party in self.ledger.register.parties.values():
            countries = (party.country,) if party.country else ()
            for name in party.all_names:
                yield NameEntry(f"{PARTY}{party.key}", name.text, name.kind, party.type, countries)
        for listing, name in self.ledger.shelf.names(known=known):
            yield NameEntry(self._subject(listing), name.text, name.kind, listing.type, listing.countries)

    def _subject(self, listing: Listing) -> str:
        """The register's party when the listing bears exactly one of its names; never for persons, who may share a name."""
        found = set() if listing.type is PartyType.PERSON else set(self._by_name_key.get(name_key(listing.name), ()))
        return f"{PARTY}{found.pop()}" if len(found) == 1 else f"{_LISTING}{listing.key}"

    def sharing_stem(self, text: str) -> tuple[NameMatch, ...]:
        """Restricted parties whose one distinctive word stands in that name: `Huawei Düsseldorf` bears Huawei's.

        It may be a branch, an affiliate, a dealer or a namesake; a person must look. Best first, then by key.
        """
        from proscribe.names.compare import compare  # noqa: PLC0415 - a name known exactly needs no comparison
        from proscribe.names.normalise import normalise  # noqa: PLC0415 - as above

        words = {word for form in normalise(text, person=False) for word in form.words}
        found = {entry for word in words for entry in self._by_stem.get(word, ())}
        best: dict[str, NameMatch] = {}
        for entry in sorted(found, key=lambda each: (each.subject, each.text)):
            made = compare(text, entry.text)
            match = NameMatch(entry.subject, entry.text, entry.kind, made.score, made.reasons)
            if entry.subject not in best or match.score > best[entry.subject].score:
                best[entry.subject] = match
        return tuple(sorted(best.values(), key=lambda match: (-match.score, match.subject)))

    @cached_property
    def _by_stem(self) -> dict[str, list[NameEntry]]:
        """Names of parties that some measure targets, by their only distinctive word; short, weak and brand names left out."""
        found: dict[str, list[NameEntry]] = {}
        for key in self.ledger.targets.by_party:
            party = self.ledger.register.parties[key]
            for name in party.all_names:
                stem = _stem(name.text) if name.kind in _WITH_STEM and party.type is not PartyType.PERSON else None
                if stem is not None:
                    countries = (party.country,) if party.country else ()
                    found.setdefault(stem, []).append(NameEntry(f"{PARTY}{key}", name.text, name.kind, party.type, countries))
        return found

    def parties_of(self, subject: str) -> tuple[Party, ...]:
        """The register party behind an index subject; () for a listing."""
        key = subject.removeprefix(PARTY)
        return (self.ledger.register.parties[key],) if subject.startswith(PARTY) else ()

    def listing_of(self, subject: str, *, known: date | None = None) -> HeldListing | None:
        """The listing behind an index subject; None for a register party."""
        if not subject.startswith(_LISTING):
            return None
        return self.ledger.shelf.by_key(subject.removeprefix(_LISTING), known=known)

    @staticmethod
    def list_names(parties: tuple[Party, ...]) -> tuple[str, ...]:
        """The names under which lists may carry these parties."""
        return tuple(name.text for party in parties for name in party.all_names if name.kind in _TO_LISTS)

    def listings_of(self, names: tuple[str, ...], *, known: date | None = None) -> tuple[HeldListing, ...]:
        """The listings that stand under one of these names, categories left out."""
        held = self.ledger.shelf.with_names(names, known=known)
        return tuple(one for one in held if ("category", "yes") not in one.listing.identifiers)


def resolve(text: str, *, finder: Finder, known: date | None = None) -> Resolved:
    """Whom that name means.

    Args:
        text: a name in any script, a register key, or a country.
        finder: where to look.
        known: only lists known by this day count; None for all.
    """
    exact = exactly(text, finder=finder, known=known)
    if exact.is_known:
        return exact
    country = _country(text)
    if country is not None:
        return Resolved(text, country=country, how="country")
    return _similar(text, finder=finder, known=known)


def exactly(text: str, *, finder: Finder, known: date | None = None) -> Resolved:
    """Whom the name means by key or by equality of names alone: nobody is taken for being alike."""
    parties, how = finder.parties_called(text)
    if not parties:
        parties = finder.ledger.books.called(text, known=known)
        how = "name in a file of owners" if parties else ""
    listings = finder.listings_of((text, *finder.list_names(parties)), known=known)
    if listings and not how:
        how = "name on a list"
    return Resolved(text, parties, listings, how=how)


def _country(text: str) -> str | None:
    if len(text.strip()) == 2:
        try:
            return parse_jurisdiction(text)
        except UnknownTermError:
            return None
    from proscribe.names.territories import usual_country  # noqa: PLC0415 - its table takes a while, and few name a country

    return usual_country(text)


def _similar(text: str, *, finder: Finder, known: date | None) -> Resolved:
    from proscribe.names.compare import THRESHOLD  # noqa: PLC0415 - as above

    matches = finder.index(known=known).search(NameQuery(text, PartyType.UNKNOWN, None), limit=10, threshold=0.5)
    taken = [match for match in matches if match.score >= THRESHOLD]
    close = tuple(dict.fromkeys((match.entry_text, round(match.score, 2)) for match in matches if match not in taken))
    resolved = of_matches(text, tuple(taken), finder=finder, known=known)
    return replace(resolved, similar=close)


def of_matches(text: str, matches: tuple[NameMatch, ...], *, finder: Finder, known: date | None = None) -> Resolved:
    """Whom index matches mean, with every listing under the names of the parties found."""
    parties = {party.key: party for match in matches for party in finder.parties_of(match.subject)}
    direct = (finder.listing_of(match.subject, known=known) for match in matches)
    found = tuple(parties[key] for key in sorted(parties))
    under_names = finder.listings_of(finder.list_names(found), known=known) if found else ()
    listings = {held.listing.key: held for held in (*under_names, *(held for held in direct if held is not None))}
    best = f"close to {matches[0].entry_text!r} (score {matches[0].score:.2f})" if matches else ""
    return Resolved(text, found, tuple(listings[key] for key in sorted(listings)), how=best, likeness=best)


def with_owners(resolved: Resolved, owners: tuple[tuple[str, float | None], ...], *, finder: Finder) -> Resolved:
    """The party with the owners that the asker told of, beside those the register knows.

    Args:
        resolved: whom the name means; a party that nobody knows becomes one for this question.
        owners: pairs of a name or key and a share in per cent, or None when not told.
        finder: where to find the owners.

    Raises:
        UnknownTermError: for an owner whom neither the register nor a list nor a file of owners has: nothing could follow.
    """
    edges = tuple(Ownership(_owner_key(name, finder), share=share) for name, share in owners)
    known = resolved.parties or (Party(key="the-party-asked-about", name=resolved.asked or "the party asked about"),)
    parties = tuple(replace(party, owners=(*party.owners, *edges)) for party in known)
    return replace(resolved, parties=parties, how=resolved.how or "owners as told")


def _owner_key(name: str, finder: Finder) -> str:
    found = exactly(name, finder=finder)
    if found.parties:
        return found.parties[0].key
    if not found.listings:
        raise UnknownTermError("owner", name, finder.ledger.register.parties)
    # Whoever has no key goes by its name, under which its listings are found again.
    return name
