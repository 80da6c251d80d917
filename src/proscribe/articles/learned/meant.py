"""Whom the sentences around an act name, and how likely the network takes each of them to be meant."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from proscribe.articles import countries as places
from proscribe.articles.learned.views import Part, Told
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus

_LANDS = frozenset({MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.ISSUER})
_IN_FULL = frozenset({MentionKind.UNKNOWN, MentionKind.ISSUER, MentionKind.PARTY})
_PERSON = re.compile(r"[A-Z][\w’'-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+")
_WITHIN = re.compile(r"\s+(?:a|an|the|of|of the)\s+")
LIKELY, FAINT, SURE = 0.5, 0.2, 0.8
"""A name likelier than not to be meant, the least for the likeliest one when there is no such, and one hardly in doubt."""


class Chosen(NamedTuple):
    """Whom an act is by or on.

    Args:
        who: mentions, in order, no name twice.
        likelihood: how likely the network holds it that these are meant, 0 to 1.
        guessed: not by the network, but from what the article told before.
    """

    who: tuple[Mention, ...]
    likelihood: float
    guessed: bool = False


@dataclass(slots=True)
class Meant:
    """Who is named in one article, seen from an act.

    Args:
        lines: the sentences with whom each names.
        headline: the headline with whom it names, where it is no sentence of the text.
        focus: what has been named so far.
    """

    lines: tuple[Line, ...]
    headline: Line | None
    focus: Focus

    def by_name(self, act: Told, role: str, kinds: frozenset[MentionKind]) -> tuple[Mention, ...]:
        """Whom the network takes the words for: all that are likelier than not, else the likeliest."""
        ranked = self.ranked(act, role, kinds)
        likely = tuple(one for chance, one in ranked if chance >= LIKELY)
        return likely or tuple(one for chance, one in ranked[:1] if chance >= FAINT)

    def likely(self, act: Told, role: str, kinds: frozenset[MentionKind], *, least: float = LIKELY) -> tuple[Mention, ...]:
        """Everybody of those kinds whom the network holds at least so likely to be meant, the likeliest first."""
        return tuple(one for chance, one in self.ranked(act, role, kinds) if chance >= least)

    def naming(self, act: Told, role: str, one: Mention) -> float:
        """How likely the network holds it that this name is meant, wherever it stands in what was read."""
        return max((self._at(act, role, line, two) for line, two in self._all_named(act) if two.name == one.name), default=0.0)

    def ranked(self, act: Told, role: str, kinds: frozenset[MentionKind]) -> list[tuple[float, Mention]]:
        """Everybody of those kinds named in what was read with the act, the likeliest first; each name once."""
        best: dict[str, tuple[float, Mention]] = {}
        for line, one in self._all_named(act):
            if one.kind in kinds:
                chance = self._at(act, role, line, one)
                if chance > best.get(one.name, (0.0, one))[0]:
                    best[one.name] = (chance, one)
        return sorted(best.values(), key=lambda pair: -pair[0])

    def land(self, act: Told) -> tuple[str | None, float]:
        """The country whose words the network most takes for the issuer's, and how likely."""
        ranked = self.ranked(act, "issuer land", _LANDS)
        return (ranked[0][1].country, ranked[0][0]) if ranked else (None, 0.0)

    def strength(self, act: Told, role: str, one: Mention) -> float:
        """How likely the network holds it that this one is meant, by its words in the act's sentence or its name anywhere."""
        said = self._at(act, role, act.line, one)
        named = self.naming(act, f"{role} name", one)
        land = self.land(act) if role == "issuer" else (None, 0.0)
        return max(said, named, land[1] if land[0] == one.country and one.country else 0.0, 0.0)

    def parts(self, act: Told, role: str) -> list[Part]:
        """The runs of words that play the role; what only an article or "of" parts is one."""
        text, found = self.lines[act.line].sentence.text, list[Part]()
        for part in act.parts[role]:
            if found and _WITHIN.fullmatch(text[found[-1].end : part.start]):
                found[-1] = Part(found[-1].start, part.end, max(found[-1].likelihood, part.likelihood))
            else:
                found.append(part)
        return found

    def over(self, part: Part, act: Told, named: Iterable[Mention]) -> list[Mention]:
        """Those of the named who stand in that run of words of the act's sentence."""
        base = self.lines[act.line].sentence.start
        return [one for one in named if one.start < base + part.end and one.end > base + part.start]

    def text(self, part: Part, act: Told) -> str:
        """The run's words."""
        return self.lines[act.line].sentence.text[part.start : part.end]

    def is_named(self, text: str) -> bool:
        """Some sentence names it elsewhere than at its head, where every word has a capital."""
        return any(one.text == text and one.start > line.sentence.start for line in self.lines for one in line.named)

    def in_full(self, name: str) -> str:
        """The name as some sentence has it in full: "Jane Doe" for "Doe", "Lam Research" for "Lam"; else what was given."""
        if not name or " " in name:
            return name
        longer = [one.name for line in self.lines for one in line.named if one.kind in _IN_FULL and " " in one.name]
        person = (one for one in longer if _PERSON.fullmatch(one) and one.split()[-1] == name)
        return next(iter((*person, *(one for one in longer if one.split()[0] == name))), name)

    def _all_named(self, act: Told) -> Iterator[tuple[int, Mention]]:
        for number in act.view.lines():
            line = self._line(number)
            if line is not None:
                yield from ((number, _as_capital(one)) for one in self.focus.with_officials(line.named))

    def _at(self, act: Told, role: str, line: int, one: Mention) -> float:
        found = self._line(line)
        base = 0 if found is None else found.sentence.start
        return act.view.strength(role, line, one.start - base, one.end - base)

    def _line(self, number: int) -> Line | None:
        return self.headline if number < 0 else self.lines[number]


def _as_capital(one: Mention) -> Mention:
    """A capital stands for its government."""
    land = places.by_metonym().get(one.text) if one.kind is MentionKind.UNKNOWN else None
    return one if land is None else replace(one, kind=MentionKind.ISSUER, name=land.government, country=land.code)


def as_issuer(one: Mention) -> Mention:
    """A country acts through its government."""
    if one.country is None or one.kind in {MentionKind.ISSUER, MentionKind.PARTY, MentionKind.UNKNOWN}:
        return one
    land = places.by_code()[one.country]
    return Mention(one.start, one.end, None, one.text, MentionKind.ISSUER, land.government, land.code)


def distinct(found: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions, no name twice."""
    return tuple({one.name: one for one in found}.values())
