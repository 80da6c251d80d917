"""What an article says about measures: one claim for each issuer, target set, action and stage, each with its exact quote.

A claim is what one text asserts, never a fact of the ledger. Repeats in one article are merged and the fullest sentence
is the quote; a mention in passing ("the US ban") adds nothing to what another sentence says in full.
"""

from collections import Counter
from dataclasses import replace
from itertools import islice

from proscribe.articles.article import Article
from proscribe.articles.countries import by_code
from proscribe.articles.draft import Draft
from proscribe.articles.learned.drafts import learned_drafts
from proscribe.articles.learned.sight import Sight, sight
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.lines import Line, lines
from proscribe.articles.merging import merged
from proscribe.articles.signs import likelihood
from proscribe.model.claims import Claim

# Every draft is compared with every other; no real article has a tenth of these.
_MOST_DRAFTS = 300
# What the network hardly believes must not lend its targets and its sentence to a claim that stands.
_LEAST_JOINED = 0.1
LEAST_LIKELY = 0.4
"""A claim less likely than this is not told: F1 is level from .3 to .45 on articles kept back, claims told in vain are not."""

LEAST_CALL = 0.25
"""The same for a call: half of what makes one unlikely is whether annotators name the caller so ("US senators", "Jane Doe")."""


def claims(
    article: Article, lexicon: Lexicon, *, told: tuple[Line, ...] | None = None, seen: Sight | None = None
) -> tuple[Claim, ...]:
    """Every claim of the article, in the order of their quotes.

    Args:
        article: what was read; its publication date, when known, resolves "last month".
        lexicon: the parties to look for.
        told: the article's `lines` by that lexicon, when they are at hand.
        seen: the `sight` of those lines, when it is at hand.

    Returns:
        Claims without repeats, none for an article that is not in English; `article.text[start:end]` is the quote of each.
    """
    found = merged(unmerged(article, lexicon, told=told, seen=seen))
    return tuple(sorted((one.claim for one in found if _is_kept(one)), key=_order))


def unmerged(
    article: Article,
    lexicon: Lexicon,
    *,
    told: tuple[Line, ...] | None = None,
    seen: Sight | None = None,
    least: float = _LEAST_JOINED,
) -> list[Draft]:
    """What the network sees in the article, repeats and all: one draft for each act and issuer, in order.

    Args:
        article: what was read.
        lexicon: the parties to look for.
        told: the article's `lines` by that lexicon, when they are at hand.
        seen: the `sight` of those lines, when it is at hand.
        least: how likely a draft must be to be taken in at all, 0 to 1.
    """
    if article.language != "en":
        return []
    found = lines(article, lexicon) if told is None else told
    network = learned_drafts(article, found, lexicon, seen=sight(article, found) if seen is None else seen)
    likely = (one for one in network if likelihood(one.signs, one.vector) >= least)
    return _with_homes(list(islice(likely, _MOST_DRAFTS)))


def _is_kept(draft: Draft) -> bool:
    return likelihood(draft.signs, draft.vector) >= (LEAST_CALL if draft.signs.caller else LEAST_LIKELY)


def _with_homes(drafts: list[Draft]) -> list[Draft]:
    """Plain "lawmakers" of the headline are those of the country whose authorities the article tells of most."""
    codes = Counter(draft.claim.issuer_country for draft in drafts if draft.claim.issuer_country is not None)
    if not codes:
        return drafts
    home = by_code()[codes.most_common(1)[0][0]]
    return [
        draft
        if draft.claim.issuer_country is not None or not draft.claim.issuer.islower()
        else replace(
            draft, claim=replace(draft.claim, issuer=f"{home.adjectives[0]} {draft.claim.issuer}", issuer_country=home.code)
        )
        for draft in drafts
    ]


def _order(claim: Claim) -> tuple[int, str, str, tuple[str, ...]]:
    return (claim.evidence.start, claim.issuer, claim.action.value, claim.targets)
