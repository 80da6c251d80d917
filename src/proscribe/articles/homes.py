"""The country in which an article is at home: whose "government", "federal agencies" and "lawmakers" it means unsaid.

Told by the dateline ("OTTAWA -"), else by the country most named in the opening, the target's own left aside where another
is named. It is a guess for words that name no country, and never moves an authority that is named in full.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from proscribe.articles import countries as places
from proscribe.articles.mentions import Mention, MentionKind

_DATELINE = re.compile(r"^(?P<city>[A-Z][A-Z. ]{2,24})(?=,|\s*\(|\s+[-–—]|/)", re.MULTILINE)
# The part of an article that tells where it is at home; what follows is background from elsewhere.
_OPENING = 1_500
_LANDS = frozenset({MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.ISSUER})
# Unions of states whose press says "federal" of its own government.
_FEDERAL = frozenset({"au", "at", "be", "br", "ca", "ch", "de", "in", "mx", "my", "ng", "pk", "ru"})
_UNTOLD = re.compile(r"[Ff]ederal\b(?! Communications| Trade| Bureau| Acquisition| Register)")


def home_of(text: str, named: Iterable[Mention]) -> str | None:
    """The code of that country, or None when the opening names none.

    Args:
        text: the article's.
        named: whoever it names, with offsets in the text.
    """
    dateline = _DATELINE.search(text[:_OPENING])
    city = dateline.group("city").strip().title() if dateline else ""
    if city in places.by_metonym():
        return places.by_metonym()[city].code
    early = [one for one in named if one.start < _OPENING]
    targets = {one.country for one in early if one.kind in {MentionKind.PARTY, MentionKind.CLASS}}
    counted = Counter(one.country for one in early if one.kind in _LANDS and one.country is not None)
    ranked = [code for code, _ in counted.most_common()]
    return next((code for code in ranked if code not in targets), ranked[0] if ranked else None)


def at_home(named: tuple[Mention, ...], home: str | None) -> tuple[Mention, ...]:
    """The mentions, with "federal agencies" read as those of the article's country where that is a union of states."""
    if home not in _FEDERAL:
        return named
    land = places.by_code()[str(home)]
    return tuple(
        replace(one, name=land.government, country=land.code)
        if one.kind is MentionKind.ISSUER and one.country == "us" and _UNTOLD.match(one.text)
        else one
        for one in named
    )
