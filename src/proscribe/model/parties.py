"""The companies, agencies, persons, operators and countries that measures name, bind or reach."""

from dataclasses import dataclass
from datetime import date

from proscribe.dates import Period
from proscribe.model.sources import Citation
from proscribe.model.vocabulary import Vocabulary


class PartyType(Vocabulary):
    """What kind of thing a party is; names of different kinds are compared differently."""

    COMPANY = ("company", "a firm, institute or other organisation", "bodies of a state are agency")
    AGENCY = ("agency", "a ministry, authority, court, army or other public body", "")
    PERSON = ("person", "a human being", "")
    VESSEL = ("vessel", "a ship", "")
    AIRCRAFT = ("aircraft", "an aeroplane or helicopter", "")
    COUNTRY = ("country", "a state or territory", "its government is agency")
    UNKNOWN = ("unknown", "the source does not say", "never guessed from the name alone")


class NameKind(Vocabulary):
    """What a name is to its party."""

    MAIN = ("main", "the name the party is filed under", "")
    ALIAS = ("alias", "another name or spelling, in any script", "a product line's name is brand")
    WEAK_ALIAS = ("weak-alias", "an alias its list calls weak, or one short enough to belong to many", "")
    FORMER = ("former", "a name it no longer bears", "")
    ACRONYM = ("acronym", "initials", "")
    BRAND = ("brand", "a name its products bear", "")


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a party, in whatever script."""

    text: str
    kind: NameKind = NameKind.ALIAS


@dataclass(frozen=True, slots=True)
class Ownership:
    """One dated edge: `owner` holds shares in the party that lists it.

    Args:
        owner: key of the owner, or its name when it has no file.
        share: per cent, 0-100, or None when not known.
        share_to: upper end when only a range is known; then `share` is its lower end.
        since: first day or period it held, or None for as far back as is known.
        until: the day or period it ended (the first day it no longer held), or None while it goes on.
        citation: who says so.
        control: the owner is told to control it otherwise than by shares alone: it consolidates it in its accounts, runs it as
            a branch, or names its board.
    """

    owner: str
    share: float | None = None
    share_to: float | None = None
    since: Period | None = None
    until: Period | None = None
    citation: Citation | None = None
    control: bool = False

    def may_hold_on(self, day: date) -> bool:
        """The edge may exist on that day."""
        begun = self.since is None or self.since.may_have_begun_by(day)
        return begun and (self.until is None or not self.until.has_begun_by(day))

    def surely_holds_on(self, day: date) -> bool:
        """The edge exists on that day for certain; its dates leave no doubt."""
        begun = self.since is None or self.since.has_begun_by(day)
        return begun and not (self.until is not None and self.until.may_have_begun_by(day))

    @property
    def least(self) -> float:
        """The share that is sure, in per cent: 0 for one not known."""
        return self.share or 0.0

    @property
    def most(self) -> float:
        """The largest share that it may be, in per cent: 100 for one not known."""
        if self.share is None:
            return 100.0
        return self.share if self.share_to is None else self.share_to

    @property
    def is_control(self) -> bool | None:
        """More than half the shares; None when the share is not known."""
        if self.share is None:
            return None
        return self.share > 50


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody whom measures name, bind or reach.

    Args:
        key: unique in the register; the file's name.
        name: the main name.
        type: what kind of thing it is.
        country: where it sits, a jurisdiction code, or None.
        names: all other names: aliases in any script, former names, acronyms, brands.
        owners: dated edges to those who own it.
        acts_as: actors it is when it asks, e.g. `gb/operator`, as texts.
        identifiers: pairs of scheme and value, e.g. `("lei", "…")`.
        note: what else a reader should know.
        citation: where its part in the story was seen, or None.
    """

    key: str
    name: str
    type: PartyType = PartyType.COMPANY
    country: str | None = None
    names: tuple[Name, ...] = ()
    owners: tuple[Ownership, ...] = ()
    acts_as: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    note: str = ""
    citation: Citation | None = None

    @property
    def all_names(self) -> tuple[Name, ...]:
        """The main name first, then the others."""
        return (Name(self.name, NameKind.MAIN), *self.names)
