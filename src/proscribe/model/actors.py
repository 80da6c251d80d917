"""Who asks, or who must obey: a jurisdiction and a kind, or one named party."""

from dataclasses import dataclass
from datetime import date

from proscribe.errors import QuestionError, UnknownTermError
from proscribe.model.jurisdictions import ANY, lies_within, parse_jurisdiction
from proscribe.model.truth import Truth, all_of
from proscribe.model.vocabulary import Vocabulary

_PARTY = "party:"


class ActorKind(Vocabulary):
    """Kinds of actor as a tree: a measure on a kind binds the kinds below it (`government` binds `government/defence`)."""

    ANY = (ANY, "anybody", "")
    GOVERNMENT = (
        "government",
        "public bodies that buy or use: ministries, agencies, courts, public schools",
        "state-owned operators are operator",
    )
    CIVILIAN = ("government/civilian", "public bodies outside defence", "national security systems follow rules of their own")
    DEFENCE = ("government/defence", "armed forces and the defence ministry", "their suppliers are contractor")
    CONTRACTOR = ("contractor", "who sells to government under contract", "who only receives its money is grantee")
    GRANTEE = ("grantee", "who spends a public grant or loan", "network subsidies: operator/subsidised")
    OPERATOR = ("operator", "who runs a public communications network or service", "its equipment makers are maker")
    SUBSIDISED = ("operator/subsidised", "an operator spending universal-service or similar subsidy", "")
    DESIGNATED = ("operator/designated", "an operator named in, or served with, an order", "")
    CRITICAL = (
        "critical-infrastructure",
        "who runs energy, water, finance, transport or information systems so designated",
        "communications networks are operator",
    )
    EXPORTER = ("exporter", "who exports, re-exports or transfers items under the export law in question", "")
    IMPORTER = ("importer", "who brings goods in, or applies for their authorisation", "sale in a shop: retailer")
    MAKER = ("maker", "who makes or designs the product", "")
    RETAILER = ("retailer", "who sells or resells to others", "")
    APP_STORE = ("app-store", "who distributes or hosts apps", "")
    INVESTOR = ("investor", "who buys, holds or trades stakes or securities", "")
    SERVICE_PROVIDER = ("service-provider", "who supports, hosts, finances or staffs", "")
    CONSUMER = ("consumer", "who buys or uses for private ends", "")

    @property
    def parent(self) -> "ActorKind":
        """The kind above; `any` is its own parent."""
        return _PARENTS[self]


_PARENTS = {kind: ActorKind.parse(kind.value.rpartition("/")[0] or ANY) for kind in ActorKind}


def kind_lies_within(inner: ActorKind, outer: ActorKind) -> Truth:
    """Whether whoever is of the inner kind is of the outer; not told when the inner is the wider one."""
    if outer in {inner, inner.parent, ActorKind.ANY}:
        return Truth.HOLDS
    return Truth.NOT_TOLD if inner in {outer.parent, ActorKind.ANY} else Truth.FAILS


@dataclass(frozen=True, slots=True, order=True)
class Actor:
    """One actor, written `us/operator/subsidised`, `jp/government`, `any/exporter`, `us` (anybody there) or `party:bt`.

    Args:
        jurisdiction: a code of `jurisdictions`; `any` for a named party.
        kind: what it does.
        party: the key of a named party, or None. A measure that binds `party:bt` binds BT and nobody else.
    """

    jurisdiction: str = ANY
    kind: ActorKind = ActorKind.ANY
    party: str | None = None

    @classmethod
    def parse(cls, text: str) -> "Actor":
        """The actor that the text names.

        Raises:
            UnknownTermError: when the jurisdiction or the kind is none, naming the nearest ones.
        """
        clean = text.strip()
        if clean.lower().startswith(_PARTY):
            return cls(party=clean[len(_PARTY) :].strip().lower())
        jurisdiction, _, kind = clean.lower().partition("/")
        try:
            return cls(parse_jurisdiction(jurisdiction), ActorKind.parse(kind) if kind else ActorKind.ANY)
        except UnknownTermError as cause:
            raise QuestionError(f"{text!r} is no actor: {cause} Write JURISDICTION/KIND, e.g. us/contractor") from cause

    def __str__(self) -> str:
        if self.party is not None:
            return f"{_PARTY}{self.party}"
        return self.jurisdiction if self.kind is ActorKind.ANY else f"{self.jurisdiction}/{self.kind.value}"


_STATUSES = frozenset({ActorKind.SUBSIDISED, ActorKind.DESIGNATED})


def is_of_another_kind(asker: Actor, bound: Actor, *, on: date) -> bool:
    """Whether the asker told what it is, and the measure binds only a narrower kind or place than that.

    Who says `us/government` is not taken for the armed forces, nor who says `eu/operator` for one in Sweden. Spending
    subsidy, or being named in an order, is no kind but a circumstance; who told no kind or place at all may be anything.
    """
    narrower_kind = kind_lies_within(asker.kind, bound.kind) is Truth.NOT_TOLD and asker.kind is not ActorKind.ANY
    narrower_place = lies_within(asker.jurisdiction, bound.jurisdiction, on=on) is Truth.NOT_TOLD
    return (narrower_kind and bound.kind not in _STATUSES) or (narrower_place and asker.jurisdiction != ANY)


def is_bound(asker: Actor, bound: Actor, *, on: date) -> Truth:
    """Whether a measure binding `bound` binds the asker on that day.

    Not told when the asker is of a wider kind than the one bound: `us/operator` asks, `us/operator/subsidised` is bound.
    """
    if bound.party is not None or asker.party is not None:
        named = bound.party is not None and bound.party == asker.party
        anybody = bound == Actor()
        return Truth.of(named or anybody)
    return all_of((lies_within(asker.jurisdiction, bound.jurisdiction, on=on), kind_lies_within(asker.kind, bound.kind)))
