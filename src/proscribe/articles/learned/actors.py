"""Who acts: from the words that play the issuer to the authority, firm or caller that they mean."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, replace

from proscribe.articles import countries as places
from proscribe.articles.firms import seat_of
from proscribe.articles.issuers import US_COURT, US_STATES, is_of_states, issuer_of_instrument
from proscribe.articles.learned.acts import Act
from proscribe.articles.learned.meant import FAINT, LIKELY, SURE, Chosen, Meant, as_issuer, distinct
from proscribe.articles.learned.views import Part
from proscribe.articles.learned.wording import (
    EU_BODIES,
    as_inside,
    bare,
    begins_in_place,
    head_of,
    is_local,
    is_longer_name,
    is_minister,
    is_ministry,
    is_name,
    is_of_state,
    is_office,
    is_pair,
    is_placed,
    is_proper,
    is_states,
    is_surely_name,
    is_titled_minister,
    joins,
    named_last,
    owns,
    person_in,
    province,
    says_more,
    tells_court,
    tells_firm,
    tells_official,
    without_form,
    without_land,
    without_title,
)
from proscribe.articles.mentions import Mention, MentionKind
from proscribe.model.claims import ClaimAction
from proscribe.model.stages import Stage

_FIRMS = frozenset({MentionKind.PARTY, MentionKind.UNKNOWN})
_ACTORS = _FIRMS | {MentionKind.ISSUER}
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
# The words say that an authority acts, or none, whatever else they look like.
_SURE = 0.65
_POINTERS_TEXT = (
    "he she they it we i who which both that those him them some many others critics s of one its their his her our all each "
    "two three four five six more group dozen"
)
_POINTERS = frozenset(_POINTERS_TEXT.split())


@dataclass(frozen=True, slots=True)
class Actors:
    """Who acts in one article.

    Args:
        meant: who is named where, and likely meant.
        done: issuers of the acts told so far, with the names of those they hit.
    """

    meant: Meant
    done: list[tuple[tuple[Mention, ...], frozenset[str]]]

    def of(self, act: Act, named: tuple[Mention, ...], targets: tuple[Mention, ...]) -> Chosen:
        """Who acts: whom the sentence names, else whom the network takes the words for, else a guess from what was told before.

        Args:
            act: the act.
            named: whom its sentence names.
            targets: whom it hits; nobody acts on himself.
        """
        hit = {one.name for one in targets}
        parts = self._parts(act)
        found = [one for part in parts for one in self._actor(part, act, named, hit)]
        who = distinct(one for one in [*found, *self._beside(act, named, found)] if one.name not in hit)
        if not who and not any(tells_court(self.meant.text(part, act)) for part in parts):
            meant = self._meant_actor(act, hit, kinds=_FIRMS if act.who[1] >= LIKELY else _ACTORS)
            # "ZTE joins the list of the ten largest": no government is taken, untold, to act on firms of its own, unless the
            # network hardly doubts its name ("China Telecom Americas was added": the FCC).
            own = {one.country for one in targets if one.kind is MentionKind.PARTY}
            who = tuple(
                one
                for one in meant
                if one.kind is not MentionKind.ISSUER
                or one.country not in own
                or self.meant.naming(act, "issuer name", one) >= SURE
            )
        if who:
            who = distinct(self._body(act, self._of_country(act, one)) for one in who)
            return Chosen(who, max(self.meant.strength(act, "issuer", one) for one in who))
        return Chosen(self._guessed(act, targets), 0.0, guessed=True)

    def _of_country(self, act: Act, one: Mention) -> Mention:
        """A school, ministry or minister that the text names without a country is of the act's, or the article's own."""
        minister, school = is_titled_minister(one.name), is_local(one.name)
        if one.country is not None or one.calls or not (minister or school or is_ministry(one.name)):
            return one
        code, chance = self.meant.land(act)
        land = places.by_code().get(str(code if chance >= LIKELY else self.meant.focus.home))
        if land is None:
            return one
        if school:
            return replace(one, country=land.code)
        name = land.government if minister else f"{land.adjectives[0]} {one.name}"
        return replace(one, kind=MentionKind.ISSUER, name=name, country=land.code)

    def _body(self, act: Act, one: Mention) -> Mention:
        """The body that the text names elsewhere and the network hardly doubts, where the sentence says only "the US"."""
        land = places.by_code().get(str(one.country))
        if land is None or one.name != land.government or self.meant.naming(act, "issuer name", one) >= LIKELY:
            return one
        bodies = self.meant.likely(act, "issuer name", frozenset({MentionKind.ISSUER}), least=SURE)
        own = (two for two in bodies if two.country == one.country and not (two.calls or is_of_states(two.name)))
        return next((replace(one, name=two.name) for two in own if two.name != US_COURT), one)

    def _parts(self, act: Act) -> list[Part]:
        """The runs of words that play the issuer.

        In "Marines stationed in Iraq" where somebody acts is not who acts, unless all are told so: "in India and in Nepal", or
        a firm or school decides: "blocked at Auburn".
        """
        found, text = self.meant.parts(act, "issuer"), self.meant.lines[act.line].sentence.text
        # "The UK's BT" is BT.
        owners = [one for one, two in itertools.pairwise(found) if owns(text[one.end : two.start])]
        found = [part for part in found if part not in owners or self.meant.text(part, act) not in places.by_name()]
        placed: list[Part] = []
        for part in found:
            listed = placed and joins(text[placed[-1].end : part.start])
            # A firm or school may be told as a place, a country or state where they act may not: "carriers in Britain".
            own = self.meant.text(part, act)
            place = act.who[1] < LIKELY or own in places.by_name() or own in places.US_STATES
            if place and (listed or is_placed(text[: part.start])):
                placed.append(part)
        rest = [part for part in found if part not in placed]
        return found if all(begins_in_place(text[: part.start]) for part in rest) else rest

    def _beside(self, act: Act, named: tuple[Mention, ...], found: list[Mention]) -> list[Mention]:
        """Authorities that the sentence names and the network takes for the issuer, though it marked another's words alone."""
        if not found or any(one.kind is not MentionKind.ISSUER for one in found):
            return []
        here, last = {one.start for one in named}, self.meant.focus.told
        # Who did what the same sentence has told already does not do this too: "A weighs a ban, as B and C have done".
        other = last.issuer if last is not None and last.line == act.line else ""
        likely = self.meant.likely(act, "issuer name", frozenset({MentionKind.ISSUER}))
        named_so = [one for one in likely if one.start in here and one.name != other]
        if act.who[1] < LIKELY:
            return named_so
        # "Auburn University in Alabama" is no act of the state's.
        sentence = self.meant.lines[act.line].sentence
        return [one for one in named_so if not is_placed(sentence.text[: one.start - sentence.start])]

    def _actor(self, part: Part, act: Act, named: tuple[Mention, ...], hit: set[str]) -> tuple[Mention, ...]:
        """The one whom a run of words names: a body before a firm, a firm before a country beside it."""
        over = sorted(self.meant.over(part, act, named), key=lambda one: (_RANK.get(one.kind, len(_RANK)), one.start))
        known = next((one for one in over if one.kind in {MentionKind.ISSUER, MentionKind.PARTY}), None)
        text = self.meant.text(part, act)
        if tells_court(text) or (known is not None and known.name == US_COURT):
            return self._of_court(act)
        agreed = known is not None and len(over) > 1 and all(one.name == known.name for one in over)
        if known is not None and (agreed or not (act.who[0] < LIKELY and _is_part_of(known, text))):
            return (known,)
        office = self._by_office(part, act, over) if known is None else ()
        if office or act.who[2] >= LIKELY:
            return office or self._in_words(part, act, calls=True)
        lands = [one for one in over if one.kind in {MentionKind.COUNTRY, MentionKind.ADJECTIVE, MentionKind.CLASS}]
        found = self._of_land(text, act, over, lands=lands) or self._called(part, act)
        return found or self._untold(part, act, hit) or tuple(as_issuer(one) for one in lands[:1]) or self._described(text)

    def _by_office(self, part: Part, act: Act, over: list[Mention]) -> tuple[Mention, ...]:
        """Whose office the words tell: that of one met before, of a minister, of states that are not named."""
        text = self.meant.text(part, act)
        office = self.meant.focus.officials.get(bare(text))
        if office is None and is_states(text) and "us" in {self.meant.focus.home, *(one.country for one in over)}:
            office = Mention(0, 0, None, "", MentionKind.ISSUER, US_STATES, "us")
        if office is not None:
            return (self._placed(office, part, act),)
        return self._of_minister(act, person_in(text)) if max(act.who[1:]) < LIKELY and is_minister(text) else ()

    def _of_minister(self, act: Act, name: str) -> tuple[Mention, ...]:
        """The government that a minister is of; his name alone will do afterwards."""
        found = self._government(act) or self._home()
        if name and found:
            self.meant.focus.officials.update(dict.fromkeys((name, name.split()[-1]), found[0]))
        return found

    @staticmethod
    def _of_land(text: str, act: Act, over: list[Mention], *, lands: list[Mention]) -> tuple[Mention, ...]:
        """The government of the country named, or the firm beside it: "Japan's Panasonic"; () when the words name another."""
        if not lands or act.who[0] >= LIKELY:
            return tuple(as_issuer(one) for one in lands[:1])
        if lands[0].kind is MentionKind.COUNTRY and is_longer_name(text, lands[0].text):
            return ()
        firm = next((one for one in over if one.kind is MentionKind.UNKNOWN and one.start > lands[0].end), None)
        if firm is not None and not is_office(firm.text):
            # "Korea Hydro & Nuclear Power", where "Japan's Panasonic" is Panasonic.
            whole = lands[0].kind is MentionKind.COUNTRY and firm.start == lands[0].end + 1
            return (replace(firm, name=f"{lands[0].text} {firm.name}" if whole else firm.name, country=lands[0].country),)
        private = tells_firm(text) or act.who[1] >= _SURE or is_longer_name(text, lands[0].text)
        return () if private and says_more(text, [one.text for one in lands]) else (as_issuer(lands[0]),)

    def _untold(self, part: Part, act: Act, hit: set[str]) -> tuple[Mention, ...]:
        """Whom a description or a pronoun means, by name or, where none is likely, in its own words."""
        text = self.meant.text(part, act)
        kinds = _FIRMS if tells_firm(text) or act.who[1] >= LIKELY else _ACTORS
        if is_pair(text) and act.who[1] >= LIKELY:
            firms = self.meant.likely(act, "issuer name", _FIRMS, least=FAINT)
            both = tuple(one for one in firms if one.name not in hit)[:2]
            if len(both) == 2:
                return both
        found = self._meant_actor(act, hit, kinds=kinds)
        return found or (self._in_words(part, act, calls=False) if act.who[1] >= _SURE else ())

    def _in_words(self, part: Part, act: Act, *, calls: bool) -> tuple[Mention, ...]:
        """One whom the text only describes, in its words: "British MPs and peers", "mobile carriers"."""
        text = without_title(head_of(bare(self.meant.text(part, act))))
        if set(text.lower().split()) <= _POINTERS:
            return self._meant_actor(act, set(), kinds=_ACTORS)
        state = self._last(lambda one: one.name.startswith("State of ")) if is_of_state(text) else None
        if state is not None:
            return (state,)
        capital = places.by_metonym().get(text)
        if capital is not None:
            return (_government_of(capital),)
        land = self._land(act, least=0.0)
        base, first = self.meant.lines[act.line].sentence.start, part.start == 0
        name = (calls and self.meant.in_full(person_in(text) or text)) or text
        if land is not None and not is_proper(name, first=first) and name.split()[0] not in places.by_adjective():
            name = f"{land.people} {as_inside(name, first=first)}"
        code = None if land is None else land.code
        kind = MentionKind.ISSUER if calls else MentionKind.UNKNOWN
        return (Mention(base + part.start, base + part.end, None, text, kind, name, code, calls=calls),)

    def _placed(self, one: Mention, part: Part, act: Act) -> Mention:
        """The same one, named by those words."""
        base = self.meant.lines[act.line].sentence.start
        return replace(one, start=base + part.start, end=base + part.end, text=self.meant.text(part, act))

    def _last(self, is_meant: Callable[[Mention], bool]) -> Mention | None:
        """The authority last named of those that may be meant."""
        return next((one for one in reversed(self.meant.focus.issuers) if is_meant(one)), None)

    def _of_court(self, act: Act) -> tuple[Mention, ...]:
        """A court makes no measure: what it stays or strikes down is that of whoever made it; nothing else is told of it."""
        if act.action not in {ClaimAction.RESTRICT, ClaimAction.DESIGNATE} or act.stage in {Stage.IN_FORCE, Stage.ANNOUNCED}:
            return self._court_abroad(act)
        last = self._last(lambda one: one.name != US_COURT)
        return (last,) if last is not None else self._government(act) or self._home()

    def _court_abroad(self, act: Act) -> tuple[Mention, ...]:
        """A court of another country that forbids of itself."""
        land = self._land(act, least=LIKELY)
        if land is None or land.code == "us" or act.action is not ClaimAction.RESTRICT:
            return ()
        return (Mention(0, 0, None, "", MentionKind.ISSUER, f"{land.adjectives[0]} court", land.code),)

    def _called(self, part: Part, act: Act) -> tuple[Mention, ...]:
        """An actor by a name that no table has: a person or body of the act's country, a firm, a school, a caller."""
        text = without_title(bare(self.meant.text(part, act)))
        base = self.meant.lines[act.line].sentence.start
        plain = Mention(base + part.start, base + part.end, None, text, MentionKind.ISSUER)
        land = places.by_metonym().get(text) or places.by_name().get(text) or places.by_adjective().get(text.removesuffix("s"))
        if land is not None:
            return (replace(plain, name=land.government, country=land.code),)
        part_of = province(text)
        if part_of is not None:
            return (replace(plain, name=part_of[0], country=part_of[1]),)
        if text in EU_BODIES and (self.meant.land(act)[0] == "eu" or text == "Europe"):
            return (replace(plain, name=EU_BODIES[text], country="eu"),)
        if text[:1].isupper() and (act.who[0] >= _SURE or (is_office(text) and act.who[1] < LIKELY)):
            return self._government(act) or self._home()
        if part.start == 0 and " " not in text and not self._is_one_name(text, act):
            return ()
        name = self.meant.in_full(without_land(without_form(named_last(text) if act.who[1] >= _SURE else text)))
        named = replace(plain, kind=MentionKind.UNKNOWN, name=name, country=self._seat(name, act))
        return (named,) if is_name(name) else ()

    def _is_one_name(self, word: str, act: Act) -> bool:
        """The one word that the sentence begins with is a name: "Stanford", and not "Carriers"."""
        return is_surely_name(word) or self.meant.is_named(word) or (act.who[1] >= _SURE and not word.endswith("s"))

    def _seat(self, name: str, act: Act) -> str | None:
        """The country of one whom no table of authorities has: a firm's seat, else the one the text likely tells."""
        code, chance = self.meant.land(act)
        told = code if chance >= LIKELY else None
        return seat_of(name) or told or (self.meant.focus.home if is_local(name) else None)

    def _meant_actor(self, act: Act, hit: set[str], *, kinds: frozenset[MentionKind]) -> tuple[Mention, ...]:
        """The actor that the network takes to be meant: by name anywhere in what it read, else the country's government.

        Args:
            act: the act.
            hit: whom it hits.
            kinds: what the actor may be.
        """
        ranked = [(chance, one) for chance, one in self.meant.ranked(act, "issuer name", _ACTORS) if one.name not in hit]
        ranked = [pair for pair in ranked if pair[1].kind in kinds or is_local(pair[1].name)]
        if ranked and act.who[0] >= LIKELY:
            ranked = [pair for pair in ranked if pair[1].kind is MentionKind.ISSUER] or ranked
        chance, best = ranked[0] if ranked else (0.0, None)
        if best is not None and chance >= LIKELY:
            return (best,)
        land = self._government(act, least=max(chance, FAINT)) if MentionKind.ISSUER in kinds else ()
        return land or ((best,) if best is not None and chance >= FAINT else ())

    def _government(self, act: Act, *, least: float = FAINT) -> tuple[Mention, ...]:
        """The government of the country that the network takes the issuer to be of, if it holds that at least so likely."""
        land = self._land(act, least=least)
        if land is None:
            return ()
        # The Union acts through its body last named: the Commission, where the article is about the Commission.
        body = self._last(lambda one: one.country == "eu") if land.code == "eu" else None
        return (body or _government_of(land),)

    def _land(self, act: Act, *, least: float) -> places.Country | None:
        """The country that the network takes the issuer to be of, if it holds that at least so likely."""
        code, chance = self.meant.land(act)
        return places.by_code().get(str(code)) if chance >= least else None

    def _described(self, text: str) -> tuple[Mention, ...]:
        """An authority by a description that the network could not place: "federal", "the department"."""
        last = self.meant.focus.issuer()
        if last is not None and "federal" not in text.lower():
            return (last,)
        return self._home() if tells_official(text) else ()

    def _guessed(self, act: Act, targets: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Who acted on the same target before, whose list or law it is, who acted last, or the article's own government."""
        hit = {one.name for one in targets}
        before = next((who for who, whom in reversed(self.done) if whom & hit), None)
        if before is not None:
            return before
        known = issuer_of_instrument(self.meant.lines[act.line].sentence.text)
        if known is not None:
            return (Mention(0, 0, None, "", MentionKind.ISSUER, *known),)
        lands = {one.country for one in targets}
        last = self.meant.focus.issuer()
        if last is not None and last.country not in lands:
            return (last,)
        return tuple(one for one in self._home() if one.country not in lands)

    def _home(self) -> tuple[Mention, ...]:
        land = places.by_code().get(str(self.meant.focus.home))
        return () if land is None else (_government_of(land),)


def _government_of(land: places.Country) -> Mention:
    """The country's government, where no words of the text name it."""
    return Mention(0, 0, None, "", MentionKind.ISSUER, land.government, land.code)


def _is_part_of(known: Mention, text: str) -> bool:
    """A body's or country's name that is but a part of another's: "Confederation of All India Traders"."""
    return known.kind is MentionKind.ISSUER and is_longer_name(text, known.text) and not is_office(text)
