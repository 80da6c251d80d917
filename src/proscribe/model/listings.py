"""One entry of an official list: the party as named there, with everything the list says that decides an answer."""

from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.model.parties import Name, PartyType


@dataclass(frozen=True, slots=True)
class Listing:
    """One entry of one list, as one snapshot of it had it.

    Args:
        list_key: the list's folder, e.g. `us_csl`.
        entry: the entry's own number there, or a digest of what identifies it; unique in a snapshot of the list.
        programmes: keys of the register's programmes it stands under; they say what the listing means. `unknown` when the
            list names one that the register lacks: such an entry is shown and decides nothing.
        name: the main name as listed.
        type: company, person, vessel, aircraft, unknown.
        names: other names as listed, with their kind.
        countries: jurisdiction codes of addresses, nationality, flag, in the list's order, without repeats.
        addresses: one line each, as listed.
        identifiers: pairs of scheme and value, as listed.
        birth_dates: for persons; as exact as listed.
        start: when the listing took effect, or None when the list does not say.
        end: the first day it no longer holds (a denial's expiry), or None.
        citation: the Federal Register notice or other reference, or "".
        licence_requirement: what needs a licence, in the list's words, or "".
        licence_policy: how applications are reviewed, in the list's words, or "".
        scope_note: limits of the listing in the list's words (covered equipment, directive), or "".
        remarks: anything else the list says, or "".
        source_url: where the list's owner describes it, or "".
        items: keys of items when the entry is, or is limited to, a category; () for everything.
        original: the row or record as read, field name to text, sorted by field name; values kept untouched.
    """

    list_key: str
    entry: str
    programmes: tuple[str, ...]
    name: str
    type: PartyType = PartyType.UNKNOWN
    names: tuple[Name, ...] = ()
    countries: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    birth_dates: tuple[str, ...] = ()
    start: Period | None = None
    end: Period | None = None
    citation: str = ""
    licence_requirement: str = ""
    licence_policy: str = ""
    scope_note: str = ""
    remarks: str = ""
    source_url: str = ""
    items: tuple[str, ...] = ()
    original: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """`list/entry`, unique over all lists."""
        return f"{self.list_key}/{self.entry}"
