"""Whom "the company", "both firms", "it" and "the government" mean, from what the article has named before.

A reference takes the party that the last sentences name most, the latest one on a tie; a plural takes the last group
named together. A reference never reaches across more than a few sentences, except to what the title names.
"""

import re
from dataclasses import dataclass, field, replace

from proscribe.articles.mentions import Mention, MentionKind
from proscribe.dates import Period

_TARGETABLE = frozenset({MentionKind.PARTY, MentionKind.CLASS})
_PLACES = frozenset({MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.CLASS})
_REACH = 3
# An office and a name in full: the surname alone will do afterwards.
_OFFICIAL = re.compile(
    r"\b(?:Secretary|Sen\.|Rep\.|Senator|Representative|Congress(?:man|woman)|Gov\.|Governor|"
    r"Commissioner)\s.*\b[A-Z]\w+\s+[A-Z][\w’'-]+$"
)
_PERSON = re.compile(r"(?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+")
# "The app" is the one of the headline; its owner and other firms may be named beside it.
_APP = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\b.*\b(?:app|platform)$")
_LAND = re.compile(r"\b(?:country|nation|there)\b", re.IGNORECASE)
_PLURAL = re.compile(
    (
        r"\b(?:both|two|three|four|five|six|seven|either|them|they|their|these|those|pair|duo|companies|firms|vendors|"
        r"suppliers|manufacturers|makers|giants|apps|platforms)\b"
    ),
    re.IGNORECASE,
)


@dataclass(slots=True)
class Focus:
    """What the article has named so far; the reader of claims feeds it one sentence at a time.

    Args:
        counts: for each recent sentence its targetable mentions, the latest last.
        issuers: authorities in the order they were named as actors.
        title: targetable mentions of the first sentence.
        places: countries and classes named, in order.
        told: a measure has been told.
        home: the country whose authorities the article means unsaid.
        dated: when the event told last happened, for "the same day".
        hit: whom the measure told last hits.
        officials: persons in office by surname.
    """

    recent: list[tuple[Mention, ...]] = field(default_factory=list)
    issuers: list[Mention] = field(default_factory=list)
    title: tuple[Mention, ...] = ()
    places: list[Mention] = field(default_factory=list)
    told: bool = False
    home: str | None = None
    dated: Period | None = None
    hit: tuple[Mention, ...] = ()
    officials: dict[str, Mention] = field(default_factory=dict)

    def acted(self, issuer: Mention) -> None:
        """Take in who was last seen acting; "the ban" and "the government" that follow are his."""
        if issuer.kind is MentionKind.ISSUER and not issuer.calls:
            self.issuers.append(issuer)

    def with_officials(self, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The mentions, with bare surnames of officials named in full before read as their office: "Ross said"."""
        return tuple(self._as_official(one) if one.kind is MentionKind.UNKNOWN else one for one in mentions)

    def _as_official(self, one: Mention) -> Mention:
        office = self.officials.get(one.text)
        return one if office is None else replace(office, start=one.start, end=one.end, text=one.text)

    def hear(self, mentions: tuple[Mention, ...]) -> None:
        """Take in the next sentence's mentions."""
        named = tuple(one for one in mentions if one.kind in _TARGETABLE)
        self.title = self.title or named
        self.recent.append(named)
        self.issuers += [one for one in mentions if one.kind is MentionKind.ISSUER and not one.calls]
        self.officials.update({one.text.split()[-1]: one for one in mentions if _OFFICIAL.search(one.text)})
        self.officials.update({one.name.split()[-1]: one for one in mentions if one.calls and _PERSON.fullmatch(one.name)})
        self.places += [one for one in mentions if one.country is not None and one.kind in _PLACES]

    def last_hit(self, not_in: str | None) -> tuple[Mention, ...]:
        """Whom the measure told last hits, for "similar bans" and "the same"; () before any was told."""
        return tuple(one for one in self.hit if not_in is None or one.country != not_in)

    def meant_by(self, reference: Mention, *, here: tuple[Mention, ...], not_in: str | None) -> tuple[Mention, ...]:
        """The mentions that a reference stands for.

        Args:
            reference: the word or phrase.
            here: targetable mentions of the same sentence before it.
            not_in: country of the issuer, whose own firms are not meant; None for any.
        """
        if _LAND.search(reference.text):
            return tuple(one for one in self.places if one.kind is MentionKind.COUNTRY and one.country != not_in)[-1:]
        if _APP.search(reference.text):
            named = _fitting([one for one in self.title if one.kind is MentionKind.PARTY], reference, not_in)
            if named:
                return _single(named, favoured=[])
        window = [one for said in [*self.recent[-_REACH:], here] for one in said if one.kind in _TARGETABLE]
        fitting = _fitting(window or list(self.title), reference, not_in) or _fitting(list(self.title), reference, not_in)
        if _PLURAL.search(reference.text):
            return _group(fitting, most=_number(reference.text))
        return _single(fitting, favoured=[one.name for one in (*self.title, *self.hit)])

    def issuer(self) -> Mention | None:
        """The authority last named."""
        return self.issuers[-1] if self.issuers else None

    def guesses(self) -> tuple[Mention, ...]:
        """Who may be meant when nobody acts by name: each country's last authority, then the countries most told of."""
        last = {one.country: one for one in self.issuers}
        latest = {one.country: place for place, one in enumerate(self.issuers)}
        ordered = sorted(last.values(), key=lambda one: -latest[one.country])
        codes = [one.country for one in self.places]
        told = sorted(
            {one.country: one for one in self.places}.values(), key=lambda one: (-codes.count(one.country), one.start)
        )
        return (*ordered, *(one for one in told if one.country not in last))


def _fitting(window: list[Mention], reference: Mention, not_in: str | None) -> list[Mention]:
    return [
        one
        for one in window
        if (reference.country is None or one.country == reference.country) and (not_in is None or one.country != not_in)
    ]


def _single(window: list[Mention], *, favoured: list[str]) -> tuple[Mention, ...]:
    """The party most named there; those of the title and of the measure told last count once more."""
    parties = [one for one in window if one.kind is MentionKind.PARTY]
    if not parties:
        return tuple(window[-1:])
    # The first party of a sentence is most often what the sentence is about.
    opening = [one.name for one, before in zip(parties, [None, *parties[:-1]], strict=True) if _opens(one, before)]
    names = [*(one.name for one in parties), *opening, *favoured]
    return (max(parties, key=lambda one: (names.count(one.name), one.start)),)


def _opens(one: Mention, before: Mention | None) -> bool:
    return before is None or one.start - before.end > _NEXT_SENTENCE


_NEXT_SENTENCE = 120


_NUMBERS = {word: number for number, word in enumerate(("two", "three", "four", "five", "six", "seven"), 2)} | {"both": 2}


def _number(words: str) -> int:
    """How many a plural speaks of at most; four when it does not say."""
    return next((_NUMBERS[word] for word in words.lower().split() if word in _NUMBERS), 4)


def _group(window: list[Mention], *, most: int) -> tuple[Mention, ...]:
    """The last different parties named: what "both", "the companies" or "them" may mean."""
    last: dict[str, Mention] = {}
    for one in reversed(window):
        if one.kind is MentionKind.PARTY and one.name not in last and len(last) < most:
            last[one.name] = one
    return tuple(sorted(last.values(), key=lambda one: one.start)) or tuple(window[-1:])
