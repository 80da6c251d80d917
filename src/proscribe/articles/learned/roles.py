"""From the words that play a part in an act to whom they name: issuers and targets under the names that claims use."""

import re
from dataclasses import dataclass, field, replace

from proscribe.articles import countries as places
from proscribe.articles.learned.actors import Actors
from proscribe.articles.learned.acts import Act
from proscribe.articles.learned.meant import Chosen, Meant, distinct
from proscribe.articles.learned.views import Part
from proscribe.articles.learned.wording import (
    bare,
    is_class,
    is_market,
    leading_name,
    recalls,
    says_more,
    tells_firm,
    uncounted,
    without_form,
)
from proscribe.articles.mentions import Mention, MentionKind

_HIT = frozenset({MentionKind.PARTY, MentionKind.CLASS})
_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
_NAMES = _HIT | {MentionKind.UNKNOWN, MentionKind.ISSUER, MentionKind.COUNTRY}
_SCHOOL = re.compile(r"Universi|Institut|College|Academy")
_PLACES = frozenset({MentionKind.COUNTRY, MentionKind.ADJECTIVE})


@dataclass(slots=True)
class Cast:
    """Who is who in one article, told act by act.

    Args:
        meant: who is named where, and likely meant.
        done: issuers of the acts told so far, with the names of those they hit.
    """

    meant: Meant
    done: list[tuple[tuple[Mention, ...], frozenset[str]]] = field(default_factory=list)

    def tell(self, issuers: tuple[Mention, ...], targets: tuple[Mention, ...], *, guessed: bool) -> None:
        """Take in an act; what points back may mean it."""
        self.done.append((issuers, frozenset(one.name for one in targets)))
        if not guessed:
            self.meant.focus.acted(issuers[-1])

    def targets(self, act: Act, named: tuple[Mention, ...]) -> Chosen:
        """Whom the act hits, references resolved; nobody when none can be told.

        Args:
            act: the act.
            named: whom its sentence names.
        """
        parts = self.meant.parts(act, "target")
        found = [one for part in parts for one in self._hit(part, act, named)] or self.meant.by_name(act, "target name", _NAMES)
        own = {one.name for part in act.parts["issuer"] for one in self.meant.over(part, act, named) if one.kind in _FIRMS}
        others = [one for one in found if one.name not in own]
        if found and not others:
            # A firm that gives up "its business in Russia": the market left is hit.
            others = [one for part in parts for one in self.meant.over(part, act, named) if one.kind in _PLACES]
        who = distinct(one for one in map(_as_target, others) if one.kind is not MentionKind.ISSUER)
        return Chosen(who, max((self.meant.strength(act, "target", one) for one in who), default=0.0))

    def _hit(self, part: Part, act: Act, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom one run of words means: firms before classes, classes before countries, and descriptions by what they recall."""
        over, text = [_as_hit(one) for one in self.meant.over(part, act, named)], self.meant.text(part, act)
        kinds = {kind: tuple(one for one in over if one.kind is kind) for kind in MentionKind}
        lands = kinds[MentionKind.COUNTRY] + kinds[MentionKind.ADJECTIVE]
        recalled = recalls(text)
        goods = kinds[MentionKind.CLASS] + kinds[MentionKind.REFERENCE] if is_market(text) else ()
        markets = tuple(_as_land(one) for one in goods if one.country is not None)
        if kinds[MentionKind.PARTY] or markets:
            return kinds[MentionKind.PARTY] or markets
        if kinds[MentionKind.CLASS] and not recalled:
            return kinds[MentionKind.CLASS]
        leading = self._leading(part, act, over)
        if (leading or kinds[MentionKind.UNKNOWN]) and not recalled:
            return leading + kinds[MentionKind.UNKNOWN]
        if lands and (is_market(text) or not says_more(text, [one.text for one in lands])):
            return lands
        if recalled or kinds[MentionKind.REFERENCE] or (lands and tells_firm(text)):
            return self.meant.by_name(act, "target name", _NAMES) or kinds[MentionKind.CLASS]
        return kinds[MentionKind.ISSUER] or self.meant.likely(act, "target name", _FIRMS) or self._by_words(part, act)

    def _leading(self, part: Part, act: Act, over: list[Mention]) -> tuple[Mention, ...]:
        """A name of several words at the head of the sentence, where single capitals tell nothing."""
        text, base = self.meant.text(part, act), self.meant.lines[act.line].sentence.start
        name = leading_name(text) if part.start == 0 else ""
        if not name or any(one.start < base + len(name) for one in over):
            return ()
        return (Mention(base, base + len(name), None, name, MentionKind.UNKNOWN, without_form(name)),)

    def _by_words(self, part: Part, act: Act) -> tuple[Mention, ...]:
        """A party by the words alone: a name that no table has, or a class as the text words it."""
        text, start = uncounted(bare(self.meant.text(part, act))), self.meant.lines[act.line].sentence.start
        if not is_class(text):
            return ()
        kind = MentionKind.UNKNOWN if text[:1].isupper() else MentionKind.CLASS
        return (Mention(start + part.start, start + part.end, None, text, kind, without_form(text)),)

    def issuers(self, act: Act, named: tuple[Mention, ...], targets: tuple[Mention, ...]) -> Chosen:
        """Who acts.

        Args:
            act: the act.
            named: whom its sentence names.
            targets: whom it hits; nobody acts on himself.
        """
        return Actors(self.meant, self.done).of(act, named, targets)


def _as_hit(one: Mention) -> Mention:
    """A school decides much, but here it is hit as a firm may be."""
    school = one.kind is MentionKind.ISSUER and _SCHOOL.search(one.name) is not None
    return replace(one, kind=MentionKind.UNKNOWN) if school else one


def _as_land(one: Mention) -> Mention:
    """The country that the mention is of: of "the US gear market" no gear is hit."""
    land = places.by_code().get(str(one.country))
    return one if land is None else replace(one, kind=MentionKind.COUNTRY, name=land.name)


def _as_target(one: Mention) -> Mention:
    """An adjective or a government that is hit stands for its country."""
    stands = one.kind is MentionKind.ADJECTIVE or (one.kind is MentionKind.ISSUER and one.name.endswith("Government"))
    return _as_land(one) if stands else one
