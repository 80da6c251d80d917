"""Drafts of one article that tell the same event become one claim, with the fullest sentence as the quote."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from proscribe.articles.draft import Draft, is_local
from proscribe.articles.sameness import Floats, alike

LEAST_SAME = 0.35
"""Drafts that are on average less likely than this to be one event stay apart."""


def merged(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft for each event; the fullest sentences come first and take in the thinner ones.

    Args:
        drafts: of one article; compared pairwise, so a few hundred at most.

    Returns:
        Fullest first, with what only the thinner ones tell filled in.
    """
    ordered = sorted(drafts, key=lambda one: (one.is_headline, -one.weight, one.claim.evidence.start))
    return [functools.reduce(_joined, (ordered[number] for number in group)) for group in grouped(alike(ordered), LEAST_SAME)]


def grouped(likely: Floats, least: float) -> list[list[int]]:
    """Numbers of what belongs together: the likeliest two groups are joined while they are likely enough on average.

    Args:
        likely: how likely each two are one, symmetrical.
        least: groups less likely than this on average stay apart, above 0.

    Returns:
        Each group in order, the groups by their first.
    """
    groups: dict[int, list[int]] = {number: [number] for number in range(len(likely))}
    sums, sizes = likely.astype(np.float64), np.ones(len(likely))
    np.fill_diagonal(sums, 0.0)
    while len(groups) > 1:
        means = sums / np.outer(sizes, sizes)
        one, other = sorted(divmod(int(means.argmax()), len(means)))
        if means[one, other] < least:
            break
        groups[one] = sorted(groups[one] + groups.pop(other))
        sums[one] += sums[other]
        sums[:, one] = sums[one]
        sums[one, one] = 0.0
        sums[other] = sums[:, other] = 0.0
        sizes[one] += sizes[other]
    return sorted(groups.values())


def _joined(full: Draft, thin: Draft) -> Draft:
    """The fuller claim with what only the thinner one tells."""
    one, other = full.claim, thin.claim
    general = one.issuer.endswith("Government") and other.issuer_country == one.issuer_country
    specific = other.issuer if general and not is_local(thin) else one.issuer
    return replace(
        full,
        signs=full.signs.joined(thin.signs),
        claim=replace(
            one,
            issuer=specific,
            targets=_union(one.targets, other.targets) if not (thin.recalled or _is_guess(thin)) else one.targets,
            target_parties=_union(one.target_parties, other.target_parties),
            activity=one.activity if one.activity is not None else other.activity,
            when=one.when or other.when,
            attributed_to=one.attributed_to or other.attributed_to,
            instrument=one.instrument or other.instrument,
            cues=_union(one.cues, other.cues),
        ),
    )


def _is_guess(draft: Draft) -> bool:
    """Its issuer is guessed: whom it names may be hit by nobody."""
    return bool(draft.signs.guessed)


def _union(one: Iterable[str], other: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*one, *other]))
