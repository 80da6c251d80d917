"""An article's claims as one JSON object, in the words and fields that annotated news uses."""

from collections.abc import Iterable

from proscribe.articles.article import Article
from proscribe.articles.original import Original
from proscribe.articles.relations.read import Told
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim
from proscribe.model.relations import Figure, Relation
from proscribe.model.sources import Evidence

# The exchange vocabulary knows six dealings and "general"; ours is finer.
_ACTIVITIES = {Activity.SELL: "import", Activity.SERVICE: "supply", Activity.CONTRACT_WITH: "general"}

_NOTHING = Told()


def article_record(article: Article, claims: Iterable[Claim], *, told: Told = _NOTHING) -> dict[str, object]:
    """The article as `proscribe read --json` prints it.

    Args:
        article: what was read.
        claims: its claims, in the order to print.
        told: its ties between firms and figures of dependence.

    Returns:
        `id, title, published, claims, relations` and, beyond the exchange format, `figures, publisher, url, origin, language,
        problems`, `original` (file, part, digest, encoding, fetched) and with every quote `original_start` and `original_end`:
        where it stands in that original, None where that is not known.
    """
    source = article.source
    return {
        "id": source.key,
        "title": source.title,
        "published": None if source.published is None else str(source.published),
        "publisher": source.publisher,
        "url": source.url,
        "origin": source.origin,
        "language": article.language,
        "original": _original(article.original),
        "claims": [_claim(claim) | _place(article, claim.evidence) for claim in claims],
        "relations": [_relation(one) | _place(article, one.evidence) for one in told.relations],
        "figures": [_figure(one) | _place(article, one.evidence) for one in told.figures],
        "problems": list(article.problems),
    }


def _original(original: Original | None) -> dict[str, object] | None:
    if original is None:
        return None
    return {
        "file": original.file,
        "part": original.part,
        "digest": original.digest,
        "encoding": original.encoding,
        "fetched": original.fetched,
    }


def _place(article: Article, evidence: Evidence) -> dict[str, object]:
    place = None if article.original is None else article.original.place_of(evidence.start, evidence.end)
    start, end = (None, None) if place is None else place
    return {"original_start": start, "original_end": end}


def _relation(relation: Relation) -> dict[str, object]:
    return {
        "subject": relation.subject,
        "predicate": relation.tie.value,
        "object": relation.object,
        "subject_party": relation.subject_party,
        "object_party": relation.object_party,
        "quote": relation.evidence.quote,
        "start": relation.evidence.start,
        "end": relation.evidence.end,
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "holder": figure.holder,
        "holder_party": figure.holder_party,
        "kind": figure.kind.value,
        "value": figure.value,
        "number": figure.number,
        "of": figure.of,
        "on": list(figure.on),
        "quote": figure.evidence.quote,
        "start": figure.evidence.start,
        "end": figure.evidence.end,
    }


def _claim(claim: Claim) -> dict[str, object]:
    return {
        "issuer": claim.issuer,
        "issuer_country": None if claim.issuer_country is None else claim.issuer_country.upper(),
        "target": list(claim.targets),
        "target_parties": list(claim.target_parties),
        "action": claim.action.value,
        "activity": "general" if claim.activity is None else _ACTIVITIES.get(claim.activity, claim.activity.value),
        "bound": claim.bound or None,
        "instrument": claim.instrument or None,
        "stage": "denied" if claim.stage is None else claim.stage.value,
        "date": None if claim.when is None else str(claim.when),
        "attributed_to": claim.attributed_to,
        "quote": claim.evidence.quote,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "cues": list(claim.cues),
    }
