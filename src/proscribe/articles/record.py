"""An article's claims as one JSON object, in the words and fields that annotated news uses."""

from collections.abc import Iterable, Mapping

from proscribe.articles.article import Article
from proscribe.articles.original import Original
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim
from proscribe.model.sources import Evidence

# The exchange vocabulary knows six dealings and "general"; ours is finer.
_ACTIVITIES = {Activity.SELL: "import", Activity.SERVICE: "supply", Activity.CONTRACT_WITH: "general"}


def article_record(
    article: Article, claims: Iterable[Claim], *, relations: Iterable[Mapping[str, object]] = ()
) -> dict[str, object]:
    """The article as `proscribe read --json` prints it.

    Args:
        article: what was read.
        claims: its claims, in the order to print.
        relations: ties between parties, already as objects.

    Returns:
        `id, title, published, claims, relations` and, beyond the exchange format, `publisher, url, origin, language,
        problems`, `original` (file, part, digest, encoding, fetched) and in every claim `original_start` and `original_end`: where its quote
        stands in that original, None where that is not known.
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
        "relations": [dict(relation) for relation in relations],
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
