"""From the words that play a part in an act to whom they name: issuers and targets under the names that claims use."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from proscribe.articles import countries as places
from proscribe.articles.firms import seat_of
from proscribe.articles.learned.actors import Actors
from proscribe.articles.learned.acts import Act
from proscribe.articles.learned.meant import SURE, Chosen, Meant, distinct
from proscribe.articles.learned.views import Part
from proscribe.articles.learned.wording import (
    bare,
    is_class,
    is_market,
    is_pair,
    land_of_buyers,
    land_of_class,
    leading_name,
    lies_within,
    members,
    name_around,
    named_last,
    recalls,
    says_more,
    tells_firm,
    uncounted,
    without_form,
    without_loose_ends,
)
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.phrases import class_name
from proscribe.articles.products import maker_of

_HIT = frozenset({MentionKind.PARTY, MentionKind.CLASS})
_NAMED = _HIT | {MentionKind.UNKNOWN}
_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
# A name less likely than this to be a target's is none.
_FOREIGN = 0.1
_NAMES = _HIT | {MentionKind.UNKNOWN, MentionKind.ISSUER, MentionKind.COUNTRY}
# What stands between the members of a list, further members among them.
_LISTED = re.compile(r"(?:,? (?:and|or) |, (?:[A-Z]\w+(?:,? and |,? or |, ))*)")
# Firms whose name is one letter.
_LETTERS = frozenset({"X"})
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
        goods = {one.end + 1 for one in named if one.kind is MentionKind.PARTY}
        others = [one for one in others if one.kind is not MentionKind.UNKNOWN or one.start not in goods] or others
        others = self._known_instead(act, others, own)
        text = self.meant.lines[act.line].sentence.text
        who = distinct(one for one in (_as_target(one, text) for one in others) if one.kind is not MentionKind.ISSUER)
        if who and all(one.kind is MentionKind.CLASS for one in who):
            named_so = self.meant.likely(act, "target name", _NAMED, least=SURE)
            who = distinct((*who, *(one for one in named_so if one.name not in own)))
        return Chosen(who, max((self.meant.strength(act, "target", one) for one in who), default=0.0))

    def _known_instead(self, act: Act, found: list[Mention], own: set[str]) -> list[Mention]:
        """For a name that nobody knows and the network takes for no target's ("the P30 Lite") the party that it does mean."""
        if any(one.kind is not MentionKind.UNKNOWN for one in found):
            return found
        if max((self.meant.naming(act, "target name", one) for one in found), default=1.0) >= _FOREIGN:
            return found
        known = self.meant.likely(act, "target name", frozenset({MentionKind.PARTY}), least=SURE)
        return [one for one in known if one.name not in own] or found

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
            return (*kinds[MentionKind.CLASS], *self._beside(kinds[MentionKind.CLASS][0], kinds[MentionKind.ADJECTIVE], act))
        known = self._around(part, act, over) or self._leading(part, act, over) + kinds[MentionKind.UNKNOWN]
        if known and not recalled:
            return known
        if lands and (is_market(text) or not says_more(text, [one.text for one in lands])):
            return lands
        if recalled or kinds[MentionKind.REFERENCE] or (lands and tells_firm(text)):
            within = not recalled and lies_within(text, [one.text for one in kinds[MentionKind.REFERENCE]])
            found = self._recalled(text, act, kinds, faintly=not within)
            if found or not within:
                return found
        told = kinds[MentionKind.ISSUER] or self.meant.likely(act, "target name", _FIRMS) or self._by_words(part, act)
        return told or lands

    def _beside(self, one: Mention, peoples: tuple[Mention, ...], act: Act) -> Iterator[Mention]:
        """The same class of the peoples named before it: in "Chinese and Russian software" the Chinese software."""
        sentence = self.meant.lines[act.line].sentence
        noun = " ".join(one.name.split()[1:])
        for people in peoples if one.country is not None and noun else ():
            between = sentence.text[people.end - sentence.start : one.start - sentence.start]
            if people.end < one.start and _LISTED.fullmatch(between) is not None:
                yield replace(one, start=people.start, end=people.end, name=f"{people.text} {noun}", country=people.country)

    def _recalled(
        self, text: str, act: Act, kinds: dict[MentionKind, tuple[Mention, ...]], *, faintly: bool
    ) -> tuple[Mention, ...]:
        """Whom words that point back mean; with `faintly` a name that is only likelier than the others will do."""
        named = (self.meant.by_name if faintly else self.meant.likely)(act, "target name", _NAMES)
        if len(named) == 1 and named[0].kind in _FIRMS and is_pair(text):
            # One of the two is sure: "both companies" are he and the likeliest other.
            named = self.meant.likely(act, "target name", _FIRMS, least=_FOREIGN)[:2]
        some = tuple(map(_as_class, filter(_is_counted, kinds[MentionKind.REFERENCE])))
        return named or kinds[MentionKind.CLASS] or some

    def _around(self, part: Part, act: Act, over: list[Mention]) -> tuple[Mention, ...]:
        """A name of several words of which only pieces were known: the "China" of China Communications Construction."""
        name = name_around(self.meant.text(part, act), over[0].text) if over else ""
        start = self.meant.lines[act.line].sentence.start + part.start
        return (Mention(start, start + len(name), None, name, MentionKind.UNKNOWN, name),) if name else ()

    def _leading(self, part: Part, act: Act, over: list[Mention]) -> tuple[Mention, ...]:
        """A name of several words at the head of the sentence, where single capitals tell nothing."""
        text, base = self.meant.text(part, act), self.meant.lines[act.line].sentence.start
        name = leading_name(text) if part.start == 0 else ""
        if not name or any(one.start < base + len(name) for one in over):
            return ()
        return (Mention(base, base + len(name), None, name, MentionKind.UNKNOWN, without_form(name)),)

    def _by_words(self, part: Part, act: Act) -> tuple[Mention, ...]:
        """A party by the words alone: a name that no table has, or a class as the text words it."""
        text, start = without_loose_ends(uncounted(bare(self.meant.text(part, act)))), self.meant.lines[act.line].sentence.start
        found = []
        for one in members(text):
            if is_class(one) or one in _LETTERS:
                name, land = named_last(one), land_of_class(one)
                kind = MentionKind.UNKNOWN if name[:1].isupper() and land is None else MentionKind.CLASS
                code = None if land is None else land.code
                name = class_name(without_form(name)) if land is not None else without_form(name)
                found.append(Mention(start + part.start, start + part.end, None, one, kind, name, code))
        return tuple(found)

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


def _is_counted(one: Mention) -> bool:
    """Some of a country's firms, whom the text need not name: "three Chinese chip firms"."""
    return one.country is not None and uncounted(one.text) != one.text and not recalls(one.text)


def _as_class(one: Mention) -> Mention:
    """The class that some of it are of."""
    return replace(one, kind=MentionKind.CLASS, name=class_name(uncounted(one.text)))


def _as_land(one: Mention) -> Mention:
    """The country that the mention is of: of "the US gear market" no gear is hit."""
    land = places.by_code().get(str(one.country))
    return one if land is None else replace(one, kind=MentionKind.COUNTRY, name=land.name)


# "companies which the Pentagon ties to China's military": the class has a name of its own.
_MILITARY = re.compile(
    r"\b(?:compan(?:y|ies)|firms?|entit(?:y|ies)|business(?:es)?|corporations?)\b[^.;]{0,90}"
    r"\b(?:Chinese|China['’]s) (?:military|armed forces|army)\b|\bChinese military[- ]compan|\bPeople['’]s Liberation Army\b"
)


_OF_THE_ARMY = frozenset({"Chinese companies", "People", "Liberation Army", "People’s Liberation Army"})


def _as_target(one: Mention, sentence: str) -> Mention:
    """Whom the words stand for: a country for its people, capital or government, a maker for its product."""
    hit = _as_buyers(_as_land(one) if _is_of_land(one) else one)
    loose = (hit.kind is MentionKind.COUNTRY and hit.country == "cn") or hit.name in _OF_THE_ARMY
    if loose and _MILITARY.search(sentence):
        return replace(hit, kind=MentionKind.CLASS, name="Chinese military companies", country="cn")
    return hit


def _is_of_land(one: Mention) -> bool:
    return one.kind is MentionKind.ADJECTIVE or (one.kind is MentionKind.ISSUER and one.name.endswith("Government"))


def _as_buyers(one: Mention) -> Mention:
    unknown = one.kind is MentionKind.UNKNOWN
    if unknown and seat_of(one.name) is None and seat_of(one.name.removesuffix("s")) is not None:
        # "Teslas" are the maker's cars.
        return replace(one, name=one.name.removesuffix("s"))
    place = places.by_metonym().get(one.text) or places.by_adjective().get(one.text.removesuffix("s")) if unknown else None
    land = place or (land_of_buyers(one.name) if unknown or one.kind is MentionKind.CLASS else None)
    if land is not None:
        return _as_land(replace(one, country=land.code))
    maker = maker_of(one.name) if unknown or one.kind is MentionKind.PARTY else None
    return one if maker is None else replace(one, name=maker)
