"""What an article has told so far, for what it leaves unsaid later: who acted, who holds an office, when something happened."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from proscribe.articles.countries import by_code
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.phrases import MINISTER
from proscribe.dates import Period
from proscribe.model.stages import Stage

# An office and a name in full: the surname alone will do afterwards.
_OFFICIAL = re.compile(
    r"\b(?:Secretary|Sen\.|Rep\.|Senator|Representative|Congress(?:man|woman)|Gov\.|Governor|"
    r"Commissioner)\s.*\b[A-Z]\w+\s+[A-Z][\w’'-]+$"
)
_MINISTER = re.compile(rf"{MINISTER} (?:[A-Z][\w.’'-]+ ){{1,2}}[A-Z][\w’'-]+")
_PERSON = re.compile(r"(?:[A-Z][\w.’'-]+ ){1,2}[A-Z][\w’'-]+")


def _is_in_office(one: Mention) -> bool:
    if one.kind is not MentionKind.ISSUER:
        return False
    governs = one.name.startswith("State of ") and one.text not in one.name
    return _OFFICIAL.search(one.text) is not None or (governs and _PERSON.fullmatch(one.text) is not None)


class Deed(NamedTuple):
    """An act told: number of its sentence, its issuer's name, its stage (None when denied), and its date."""

    line: int
    issuer: str
    stage: Stage | None
    dated: Period | None


@dataclass(slots=True)
class Focus:
    """What the article has named so far; the reader of claims feeds it one sentence at a time.

    Args:
        home: the country whose authorities the article means unsaid.
        issuers: authorities in the order they were named as actors.
        dated: when the event told last happened, for "the same day".
        officials: persons in office by surname.
        told: the act told last.
    """

    home: str | None = None
    issuers: list[Mention] = field(default_factory=list)
    dated: Period | None = None
    officials: dict[str, Mention] = field(default_factory=dict)
    told: Deed | None = None

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
        self.issuers += [one for one in mentions if one.kind is MentionKind.ISSUER and not one.calls]
        self.meet(mentions)

    def meet(self, mentions: tuple[Mention, ...]) -> None:
        """Take in the officials whom a sentence names in full, which it may do after a headline that has the surname alone."""
        self.officials.update({one.text.split()[-1]: one for one in mentions if _is_in_office(one)})
        self.officials.update({one.name.split()[-1]: one for one in mentions if one.calls and _PERSON.fullmatch(one.name)})
        self.officials.update({one.text.split()[-1]: one for one in self._ministers(mentions)})

    def _ministers(self, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
        """Ministers of the country named just before them, else of the article's own, as their government."""
        for before, one in itertools.pairwise((None, *mentions)):
            if one is not None and one.kind is MentionKind.UNKNOWN and _MINISTER.fullmatch(one.text):
                beside = before is not None and before.kind is MentionKind.ADJECTIVE and before.end + 1 == one.start
                land = by_code().get(str(before.country if before is not None and beside else self.home))
                if land is not None:
                    yield replace(one, kind=MentionKind.ISSUER, name=land.government, country=land.code)

    def issuer(self) -> Mention | None:
        """The authority last named."""
        return self.issuers[-1] if self.issuers else None
