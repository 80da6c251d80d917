"""What goes into the index of names and what comes out: entries, queries and matches."""

from dataclasses import dataclass

from proscribe.model.parties import NameKind, PartyType
from proscribe.names.reasons import Reason


@dataclass(frozen=True, slots=True)
class NameEntry:
    """One name of one subject, as the ledger holds it.

    Args:
        subject: key of whose name it is; several entries may share it.
        text: the name as listed, in any script.
        kind: main name, alias, brand and so on.
        type: what the subject is.
        countries: codes of the countries it is listed with; () when none is known.
    """

    subject: str
    text: str
    kind: NameKind = NameKind.MAIN
    type: PartyType = PartyType.UNKNOWN
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameQuery:
    """A name to look for.

    Args:
        text: the name, in any script.
        type: what it names, when known.
        country: code of its country, or None when not known.
    """

    text: str
    type: PartyType = PartyType.UNKNOWN
    country: str | None = None


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A subject whose name is like the query's.

    Args:
        subject: key of the subject.
        entry_text: that one of its names which matched best, as listed.
        kind: what that name is to the subject.
        score: 0-1.
        reasons: why, the base first.
    """

    subject: str
    entry_text: str
    kind: NameKind
    score: float
    reasons: tuple[Reason, ...]
