"""From the words that play a part in an act to whom they name: issuers and targets under the names that claims use."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from proscribe.articles import countries as places
from proscribe.articles.issuers import US_COURT, issuer_of_instrument
from proscribe.articles.learned.acts import Act, Part
from proscribe.articles.learned.wording import (
    bare,
    is_class,
    is_name,
    is_office,
    recalls,
    says_more,
    tells_bound,
    tells_court,
    tells_firm,
    tells_official,
    without_form,
)
from proscribe.articles.lines import Line
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.articles.references import Focus
from proscribe.articles.strangers import as_issuer
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

_HIT = frozenset({MentionKind.PARTY, MentionKind.CLASS})
_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
_NAMES = _HIT | {MentionKind.UNKNOWN, MentionKind.ISSUER, MentionKind.COUNTRY}
_ACTORS = _FIRMS | {MentionKind.ISSUER, MentionKind.COUNTRY}
_RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            MentionKind.ISSUER,
            MentionKind.PARTY,
            MentionKind.COUNTRY,
            MentionKind.ADJECTIVE,
            MentionKind.CLASS,
            MentionKind.UNKNOWN,
        )
    )
}


@dataclass(slots=True)
class Cast:
    """Who is who in one article, told act by act.

    Args:
        lines: the sentences with whom each names.
        headline: the headline with whom it names, where it is no sentence of the text.
        focus: what has been named so far.
        done: issuers of the acts told so far, with the names of those they hit.
    """

    lines: tuple[Line, ...]
    headline: Line | None
    focus: Focus
    done: list[tuple[tuple[Mention, ...], frozenset[str]]] = field(default_factory=list)

    def tell(self, issuers: tuple[Mention, ...], targets: tuple[Mention, ...], *, guessed: bool) -> None:
        """Take in an act; what points back may mean it."""
        self.done.append((issuers, frozenset(one.name for one in targets)))
        self.focus.hit = targets
        if not guessed:
            self.focus.acted(issuers[-1])

    def targets(self, act: Act, named: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom the act hits, references resolved; () when nobody can be told.

        Args:
            act: the act.
            named: whom its sentence names.
        """
        here, away = _parts(act, "target")
        found = [one for part in here for one in self._hit(part, act, named, away)]
        found = found or [one for part in away for one in self._named(part) if one.kind in _NAMES]
        return _distinct(_as_target(one) for one in found)

    def _hit(self, part: Part, act: Act, named: tuple[Mention, ...], away: list[Part]) -> tuple[Mention, ...]:
        """Whom one run of words means: firms before classes, classes before countries, and descriptions by what they recall."""
        over, text = self._over(part, named), self._text(part)
        firms = [one for one in over if one.kind in {MentionKind.PARTY, MentionKind.ISSUER}]
        if firms:
            return tuple(firms)
        recalled = recalls(text)
        classes = [one for one in over if one.kind is MentionKind.CLASS]
        lands = [one for one in over if one.kind in {MentionKind.COUNTRY, MentionKind.ADJECTIVE}]
        if classes and not recalled:
            return tuple(classes)
        if recalled or (lands and tells_firm(text)) or any(one.kind is MentionKind.REFERENCE for one in over):
            told = tuple(one for other in away for one in self._named(other) if one.kind in _NAMES)
            return told or self._meant(over, named) or self._last_hit(text) or tuple(classes)
        return tuple(lands) if lands and not says_more(text, [one.text for one in lands]) else self._by_words(part, act)

    def _last_hit(self, text: str) -> tuple[Mention, ...]:
        """Whom the act told last hits: "such equipment", "the two brands"."""
        return () if tells_bound(text) else self.focus.hit

    def _meant(self, over: list[Mention], named: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Whom "the company" or "both" means by what has been named so far."""
        for one in over:
            if one.kind is MentionKind.REFERENCE:
                before = tuple(two for two in named if two.end <= one.start and two.kind in _HIT)
                meant = self.focus.meant_by(one, here=before, not_in=None)
                if meant:
                    return meant
        return ()

    def _by_words(self, part: Part, act: Act) -> tuple[Mention, ...]:
        """A party by the words alone: a name that no table has, or a class as the text words it."""
        text, start = bare(self._text(part)), self.lines[act.line].sentence.start
        if not is_class(text):
            return ()
        kind = MentionKind.UNKNOWN if text[:1].isupper() else MentionKind.CLASS
        return (Mention(start + part.start, start + part.end, None, text, kind, without_form(text)),)

    def issuers(self, act: Act, named: tuple[Mention, ...], targets: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], bool]:
        """Who acts, and whether that is only a guess from what the article told before.

        Args:
            act: the act.
            named: whom its sentence names.
            targets: whom it hits; nobody acts on himself.
        """
        hit = {one.name for one in targets}
        here, away = _parts(act, "issuer")
        found = [one for part in here for one in self._actor(part, act, named, away) if one.name not in hit]
        if found or any(tells_court(self._text(part)) for part in here):
            return _distinct(found), False
        told = [as_issuer(one) for part in away for one in self._named(part) if one.kind in _ACTORS and one.name not in hit]
        return (_distinct(told)[:1], False) if told else (self._guessed(act, targets), True)

    def _actor(self, part: Part, act: Act, named: tuple[Mention, ...], away: list[Part]) -> tuple[Mention, ...]:
        """The one whom a run of words names: a body before a firm, a firm before a country beside it."""
        over = sorted(self._over(part, named), key=lambda one: (_RANK.get(one.kind, len(_RANK)), one.start))
        known = [one for one in over if one.kind in {MentionKind.ISSUER, MentionKind.PARTY}]
        if known:
            return self._of_court(act) if known[0].name == US_COURT else (known[0],)
        text = self._text(part)
        if tells_court(text):
            return self._of_court(act)
        lands = [one for one in over if one.kind in {MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.CLASS}]
        if lands:
            return (as_issuer(lands[0]),)
        told = tuple(as_issuer(one) for other in away for one in self._named(other) if one.kind in _ACTORS)
        return self._called(part, act) or told[:1] or self._described(part, over)

    def _of_court(self, act: Act) -> tuple[Mention, ...]:
        """A court makes no measure: what it stays or strikes down is that of whoever made it; nothing else is told of it."""
        if act.action not in {ClaimAction.RESTRICT, ClaimAction.DESIGNATE} or act.stage in {Stage.IN_FORCE, Stage.ANNOUNCED}:
            return ()
        last = self.focus.issuer()
        return (last,) if last is not None else self._home()

    def _called(self, part: Part, act: Act) -> tuple[Mention, ...]:
        """An actor by a name that no table has: an office or body of the article's own country, a firm, a school."""
        text = bare(self._text(part))
        base = self.lines[act.line].sentence.start
        plain = Mention(base + part.start, base + part.end, None, text, MentionKind.ISSUER, "US Congress", "us")
        land = places.by_metonym().get(text) or places.by_name().get(text) or places.by_adjective().get(text.removesuffix("s"))
        if text == "Congressional":
            return (plain,)
        if land is not None:
            return (replace(plain, name=land.government, country=land.code),)
        if is_office(text) and text[:1].isupper():
            return self._home()
        named = replace(plain, kind=MentionKind.UNKNOWN, name=without_form(text), country=self.focus.home)
        return (named,) if is_name(text) else ()

    def _described(self, part: Part, over: list[Mention]) -> tuple[Mention, ...]:
        """An actor by a description: "the retailer", "the department", "federal"."""
        text = self._text(part)
        if tells_firm(text):
            hit = {one.name for one in self.focus.hit}
            return tuple(one for one in self._meant(over, ()) if one.name not in hit)
        last = self.focus.issuer()
        if last is not None and "federal" not in text.lower():
            return (last,)
        return self._home() if tells_official(text) else ()

    def _guessed(self, act: Act, targets: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Who acted on the same target before, whose list or law it is, who acted last, or the article's own government."""
        hit = {one.name for one in targets}
        before = next((who for who, whom in reversed(self.done) if whom & hit), None)
        if before is not None:
            return before
        known = issuer_of_instrument(self.lines[act.line].sentence.text)
        if known is not None:
            return (Mention(0, 0, None, "", MentionKind.ISSUER, *known),)
        lands = {one.country for one in targets}
        last = self.focus.issuer()
        if last is not None and last.country not in lands:
            return (last,)
        return tuple(one for one in self._home() if one.country not in lands)

    def _home(self) -> tuple[Mention, ...]:
        land = places.by_code().get(str(self.focus.home))
        return () if land is None else (Mention(0, 0, None, "", MentionKind.ISSUER, land.government, land.code),)

    def _line(self, number: int) -> Line | None:
        return self.headline if number < 0 else self.lines[number]

    def _named(self, part: Part) -> list[Mention]:
        line = self._line(part.line)
        return [] if line is None else self._over(part, line.named)

    def _over(self, part: Part, named: Iterable[Mention]) -> list[Mention]:
        line = self._line(part.line)
        base = 0 if line is None else line.sentence.start
        return [one for one in named if one.start < base + part.end and one.end > base + part.start]

    def _text(self, part: Part) -> str:
        line = self._line(part.line)
        return "" if line is None else line.sentence.text[part.start : part.end]


def headed(headline: Line | None) -> tuple[Mention, ...]:
    """Whom a headline outside the text names that may be hit."""
    return () if headline is None else tuple(one for one in headline.named if one.kind in _HIT)


def _parts(act: Act, role: str) -> tuple[list[Part], list[Part]]:
    """The words of the role in the act's own sentence, and those elsewhere."""
    parts = act.parts[role]
    return [one for one in parts if one.line == act.line], [one for one in parts if one.line != act.line]


def _as_target(one: Mention) -> Mention:
    """An adjective that is hit stands for its country."""
    land = places.by_code().get(str(one.country)) if one.kind is MentionKind.ADJECTIVE else None
    return one if land is None else replace(one, kind=MentionKind.COUNTRY, name=land.name)


def _distinct(found: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple({one.name: one for one in found}.values())
