"""What screening gives back: who was asked for, which listed subjects match, why, and under which lists they stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from proscribe.dates import Period
from proscribe.model.decisions import Decision
from proscribe.model.parties import PartyType
from proscribe.model.trust import Trust
from proscribe.model.vocabulary import Vocabulary
from proscribe.names.calibration import probability
from proscribe.names.reasons import Reason


class HitKind(Vocabulary):
    """What a hit is likely to be; a person decides."""

    SAME = ("same", "the party's main or former name, but for spelling, order or legal form", "its other names are alias")
    ALIAS = (
        "alias",
        "another name, acronym or spelling that the list or register gives the party",
        "a product's name is brand",
    )
    BRAND = ("brand", "a name the party's products bear", "")
    AFFILIATE = (
        "affiliate",
        "the party's distinctive name with a place, a trade or a number more or other: a branch or a sister firm",
        "with nothing more on either side it is same",
    )
    NAMESAKE = ("namesake", "the same name, but the country or the type of party differs: to be reviewed", "")


@dataclass(frozen=True, slots=True)
class ListedUnder:
    """One listing of a subject.

    Args:
        list_title: the list as its owner calls it.
        list_key: our key of the list.
        entry: the entry's number there.
        programme_titles: what it is listed under, in the list's order.
        start: when it took effect, or None when the list does not say.
        end: the first day it no longer holds, or None.
        citation: the notice or register citation, or "".
        trust: how far the statement can be trusted.
    """

    list_title: str
    list_key: str
    entry: str
    programme_titles: tuple[str, ...] = ()
    start: Period | None = None
    end: Period | None = None
    citation: str = ""
    trust: Trust = Trust.OFFICIAL


@dataclass(frozen=True, slots=True)
class Subject:
    """A party as all lists and the register together know it.

    Args:
        id: unique in the directory.
        name: its main name.
        type: what kind of thing it is.
        country: a two-letter code, or None.
        listed: all its listings, sorted by list and entry.
    """

    id: str
    name: str
    type: PartyType = PartyType.UNKNOWN
    country: str | None = None
    listed: tuple[ListedUnder, ...] = ()


@dataclass(frozen=True, slots=True)
class ScreenQuery:
    """One row to screen.

    Args:
        row: its number in the user's file, from 1.
        name: the name as written; may be "".
        country: a two-letter code, or None.
        type: what it names, when known.
    """

    row: int
    name: str
    country: str | None = None
    type: PartyType = PartyType.UNKNOWN


@dataclass(frozen=True, slots=True)
class Hit:
    """One subject that matches a row.

    Args:
        subject: who.
        name_matched: that one of its names which matched best.
        kind: what the hit is likely to be.
        score: 0-1.
        reasons: why, the base first.
        decision: what a person decided about it, while that still speaks of both sides as they are; else None.
    """

    subject: Subject
    name_matched: str
    kind: HitKind
    score: float
    reasons: tuple[Reason, ...]
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class ScreenedRow:
    """A row with its hits, best first; no hits is an answer too.

    Args:
        row: its number in the user's file, from 1.
        name: the name as written.
        country: a two-letter code, or None.
        hits: who it may be.
        silenced: how many hits people judged to be somebody else.
    """

    row: int
    name: str
    country: str | None
    hits: tuple[Hit, ...] = ()
    silenced: int = 0


def as_record(screened: ScreenedRow) -> dict[str, object]:
    """The row as JSON holds it: `row`, `name`, `country`, `hits`, each hit with its lists; `silenced` when some were."""
    hits = [_hit_record(hit) for hit in screened.hits]
    silenced = {"silenced": screened.silenced} if screened.silenced else {}
    return {"row": screened.row, "name": screened.name, "country": screened.country, "hits": hits, **silenced}


def flat_records(screened: ScreenedRow) -> list[dict[str, object]]:
    """The row as a table holds it: one record a hit, and one with empty columns when there is none."""
    asked = {"row": screened.row, "name": screened.name, "country": screened.country}
    return [{**asked, **_flat_hit(hit)} for hit in screened.hits] or [{**asked, **dict.fromkeys(_FLAT_COLUMNS, "")}]


_MOST_IN_A_CELL = 5

_FLAT_COLUMNS = ("party", "name_matched", "score", "kind", "lists", "since", "citations", "reasons")


def _flat_hit(hit: Hit) -> dict[str, object]:
    listed = hit.subject.listed
    cells = (
        hit.subject.name,
        hit.name_matched,
        hit.score,
        hit.kind.value,
        _list_titles(listed),
        min((str(each.start) for each in listed if each.start is not None), default=""),
        _bounded(dict.fromkeys(each.citation for each in listed if each.citation)),
        tuple(reason.text for reason in hit.reasons),
    )
    decided = {} if hit.decision is None else {"decision": _decision_text(hit.decision)}
    return {**dict(zip(_FLAT_COLUMNS, cells, strict=True)), **decided}


def _decision_text(decision: Decision) -> str:
    why = f": {decision.why}" if decision.why else ""
    return f"{decision.judgement.value}, by {decision.by} on {decision.at[:10]}{why}"


def _list_titles(listed: tuple[ListedUnder, ...]) -> tuple[str, ...]:
    """The official lists by title, and the register's measures as a number: a cell is no place for eighty issuers."""
    official = dict.fromkeys(each.list_title for each in listed if each.trust is Trust.OFFICIAL)
    curated = sum(each.trust is not Trust.OFFICIAL for each in listed)
    return (*official, f"register: {curated} measures") if curated else tuple(official)


def _bounded(texts: Iterable[str]) -> tuple[str, ...]:
    kept = tuple(texts)
    more = len(kept) - _MOST_IN_A_CELL
    return (*kept[:_MOST_IN_A_CELL], f"and {more} more") if more > 0 else kept


def _hit_record(hit: Hit) -> dict[str, object]:
    return {
        "party": hit.subject.name,
        "party_id": hit.subject.id,
        "name_matched": hit.name_matched,
        "score": hit.score,
        "probability": probability(hit.score),
        "kind": hit.kind.value,
        "reasons": [{"feature": each.feature, "score": round(each.score, 4), "text": each.text} for each in hit.reasons],
        "lists": [_listed_record(listed) for listed in hit.subject.listed],
        **({} if hit.decision is None else {"decision": _decision_record(hit.decision)}),
    }


def _decision_record(decision: Decision) -> dict[str, object]:
    return {"judgement": decision.judgement.value, "by": decision.by, "at": decision.at, "why": decision.why}


def _listed_record(listed: ListedUnder) -> dict[str, object]:
    return {
        "list": listed.list_key,
        "title": listed.list_title,
        "entry": listed.entry,
        "programmes": list(listed.programme_titles),
        "start": None if listed.start is None else str(listed.start),
        "end": None if listed.end is None else str(listed.end),
        "citation": listed.citation,
        "trust": listed.trust.value,
    }
