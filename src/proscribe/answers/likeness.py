"""How like a claim from the news is to a measure of the ledger: a score from 0 to 1 and a reason for each part of it.

Five things are compared, by a table of weights: who issues it, whom it hits, which dealing, when, and in what words. Two
are also conditions, without which the claim cannot be about the measure: the same country (for a company's decision, the
same company), and a target in common. A likeness is shown to a person and never makes the two one.
"""

import math
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from proscribe.answers.claim_time import Timing, timing
from proscribe.answers.measure_words import MeasureWords
from proscribe.answers.origins import Told
from proscribe.answers.resolve import Finder
from proscribe.articles.places import country_named
from proscribe.ledger.offices import GENERIC, is_local, is_public, offices_of
from proscribe.ledger.ownership import all_owners
from proscribe.ledger.timeline import steps_known
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim
from proscribe.model.instruments import Instrument
from proscribe.model.jurisdictions import ANY
from proscribe.model.measures import Measure
from proscribe.model.parties import PartyType
from proscribe.model.stages import Stage
from proscribe.model.verdicts import Verdict

WEIGHTS = {"issuer": 0.2, "target": 0.25, "dealing": 0.15, "time": 0.25, "words": 0.15}
"""What each part counts. Target and time tell measures of one office apart best; words decide among twins."""

# Dealings that newspapers do not keep apart.
_NEAR = (
    frozenset({Activity.BUY, Activity.USE, Activity.CONTRACT_WITH}),
    frozenset({Activity.SELL, Activity.IMPORT}),
    frozenset({Activity.SUPPLY, Activity.SERVICE}),
    frozenset({Activity.OPERATE, Activity.SERVICE, Activity.SELL}),
)
_WORD = re.compile(r"[^\W_]+")
_BANS = r"\b(?:bann?\w*|barr\w*|bars|prohibit\w*|outlaw\w*|forb[ai]d\w*|exclu\w+|block\w*|shut out)\b"
_WARNS = r"\b(?:warn\w*|advis\w*|advice|recommend\w*|urg\w+|caution\w*)\b"
_PENALTY = r"\b(?:settle\w*|probation|pleaded|guilty|penalt\w+|fined?|charge[sd]?|plea)\b"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing compared: its name in `WEIGHTS`, a score 0-1, and the reason in words."""

    feature: str
    score: float
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that a claim may be about.

    Args:
        measure: the measure.
        score: 0 to 1.
        parts: what the score is made of.
        timing: the step of the measure that the claim would be, and how far apart they are.
    """

    measure: Measure
    score: float
    parts: tuple[Part, ...]
    timing: Timing


@dataclass(frozen=True, slots=True)
class Whom:
    """Whom a claim says is hit.

    Args:
        parties: keys of those named.
        kin: keys of their owners up the chain and of those they own.
        countries: codes of countries named, alone or by a class of their firms.
        homes: countries where the parties sit.
        named: how many targets the claim has, at least 1.
    """

    parties: frozenset[str]
    kin: frozenset[str]
    countries: frozenset[str]
    homes: frozenset[str]
    named: int


@dataclass(eq=False)
class Matcher:
    """Compares claims with every measure of one ledger; keeps what it had to build, so share one over many claims.

    Args:
        finder: names and parties of the ledger.
        known: only steps public by this day count, and only measures that have one; None for all.
    """

    finder: Finder
    known: date | None = None

    def candidates(self, told: Told) -> tuple[Candidate, ...]:
        """The measures that the claim may be about, likest first, then by key."""
        source, claim = told
        whom = self.whom(claim)
        own = self.is_company(claim)
        found = []
        for measure in self._measures:
            issuer = _issuer(claim, measure, own=own)
            target = self._target(whom, measure) if issuer is not None else None
            if issuer is not None and target is not None:
                when = timing(source, claim, measure)
                parts = (
                    issuer,
                    target,
                    _dealing(claim, measure),
                    Part("time", when.score, when.text),
                    _said(claim, measure, self._vocabulary),
                )
                found.append(_candidate(measure, parts, when))
        return tuple(sorted(found, key=lambda one: (-one.score, one.measure.key)))

    @cached_property
    def _measures(self) -> tuple[Measure, ...]:
        held = self.finder.ledger.register.measures.values()
        if self.known is None:
            return tuple(held)
        steps = ((measure, steps_known(measure, known=self.known)) for measure in held)
        return tuple(replace(measure, history=public) for measure, public in steps if public)

    @cached_property
    def _vocabulary(self) -> MeasureWords:
        return MeasureWords(self._measures)

    def is_company(self, claim: Claim) -> bool:
        """The issuer is a company that decides for itself."""
        if claim.stage is Stage.CALLED_FOR:
            # Whoever calls for something asks others to do it.
            return False
        parties, _ = self.finder.parties_called(claim.issuer)
        if parties:
            return any(party.type is PartyType.COMPANY for party in parties)
        return not is_public(claim.issuer)

    def whom(self, claim: Claim) -> Whom:
        """Whom the claim says is hit, with every name looked up in the register."""
        named = {party.key for name in claim.targets for party in self.finder.parties_called(name)[0]}
        parties = frozenset({*claim.target_parties, *named})
        codes = {country_named(name) for name in claim.targets}
        known, targets = self.finder.ledger.register.parties, self.finder.ledger.targets
        homes = {known[key].country for key in parties if key in known}
        kin = {other for key in parties for other in (*all_owners(key, known), *targets.relatives(key, ()))} - parties
        return Whom(parties, frozenset(kin), _codes(codes), _codes(homes), max(1, len(claim.targets)))

    def _target(self, whom: Whom, measure: Measure) -> Part | None:
        named = {target.party for target in measure.targets if target.party is not None}
        countries = {target.country for target in measure.targets if target.country is not None}
        same = whom.parties & named
        if same or whom.countries & countries:
            hits = len(same) + len(whom.countries & countries)
            share = min(1.0, hits / whom.named)
            # One of five targets is a closer fit than one of sixty.
            narrow = 1 / (1 + math.log2(max(1, (len(named) + len(countries)) / hits)) / 4)
            who = ", ".join(sorted({*same, *(code.upper() for code in whom.countries & countries)})[:4])
            return Part("target", 0.35 + 0.4 * share + 0.25 * narrow, f"both on {who}")
        return self._related(whom, measure, named, countries)

    def _related(self, whom: Whom, measure: Measure, named: set[str], countries: set[str]) -> Part | None:
        """A parent or child of the target, the country of a party, a party of a country, or a category of items."""
        parties = self.finder.ledger.register.parties
        if whom.kin & named:
            return Part("target", 0.6, f"related to {', '.join(sorted(whom.kin & named)[:3])}")
        if any(key in parties and parties[key].country in whom.countries for key in named):
            return Part("target", 0.35, "on parties of the country named")
        if whom.homes & countries:
            return Part("target", 0.3, "on the country of the party named")
        if not named and not countries and (whom.countries or whom.homes):
            return Part("target", 0.2, "on a category of items, whoever makes them")
        return None


def _said(claim: Claim, measure: Measure, vocabulary: MeasureWords) -> Part:
    score, telling = vocabulary.likeness(claim, measure)
    return Part("words", score, f"in common: {', '.join(telling)}" if telling else "no telling word in common")


def _codes(codes: set[str | None]) -> frozenset[str]:
    return frozenset(code for code in codes if code is not None)


def _candidate(measure: Measure, parts: tuple[Part, ...], when: Timing) -> Candidate:
    score = sum(WEIGHTS[part.feature] * part.score for part in parts)
    # What had bound for long is not what a newspaper says is being thought of.
    return Candidate(measure, round(score * (0.6 if when.unlikely else 1.0), 4), parts, when)


def _issuer(claim: Claim, measure: Measure, *, own: bool) -> Part | None:
    """The fit of the issuers, or None when the claim cannot be the measure's issuer's act."""
    if own or measure.instrument is Instrument.PRIVATE_DECISION:
        return _own_issuer(claim, measure)
    theirs, ours = offices_of(claim.issuer), offices_of(measure.issuer)
    if not _same_place(claim, measure, same_office=bool(theirs & ours - {GENERIC})):
        return None
    if claim.issuer.casefold() == measure.issuer.casefold():
        return Part("issuer", 0.8 if theirs == {GENERIC} else 1.0, "the same issuer")
    if "-" in measure.jurisdiction:
        return Part("issuer", 0.2, "a state's measure, and the claim names another issuer")
    return Part("issuer", *_office_fit(claim, theirs, ours))


def _same_place(claim: Claim, measure: Measure, *, same_office: bool) -> bool:
    """Both are of one country; without one told, of one office. A state's rule is not its country's."""
    root, _, state = measure.jurisdiction.partition("-")
    if is_local(claim.issuer) and not state:
        return False
    if claim.issuer_country is None:
        return same_office
    return root in {ANY, claim.issuer_country.partition("-")[0]}


def _office_fit(claim: Claim, theirs: frozenset[str], ours: frozenset[str]) -> tuple[float, str]:
    if theirs & ours - {GENERIC}:
        return 1.0, f"both by the office for {', '.join(sorted(theirs & ours))}"
    if GENERIC in theirs or GENERIC in ours:
        return 0.7, "a government in general"
    if claim.stage is not None and not claim.stage.is_ended and theirs & {"head", "legislature"}:
        return 0.4, "the head or the legislature may set an office to work"
    return 0.15, "another office of the same country"


def _own_issuer(claim: Claim, measure: Measure) -> Part | None:
    """A company's own decision is known by the company; a government in the same line of the register counts too."""
    said = set(_WORD.findall(claim.issuer.casefold()))
    names = [set(_WORD.findall(name.casefold())) for name in re.split(r"[;,]| and ", measure.issuer)]
    if measure.instrument is Instrument.PRIVATE_DECISION and any(
        said and (said <= name or (name and name <= said)) for name in names
    ):
        return Part("issuer", 1.0, "the same company")
    return None


def _dealing(claim: Claim, measure: Measure) -> Part:
    held = {activity for rule in measure.rules for activity in rule.activities}
    force, other = _force(claim, measure)
    if claim.activity is None or not held:
        return Part("dealing", 0.6 * force, f"dealings in general{other}")
    if claim.activity in held:
        return Part("dealing", force, f"both on {claim.activity}{other}")
    if any(claim.activity in near and held & near for near in _NEAR):
        return Part("dealing", 0.6 * force, f"{claim.activity} is near {', '.join(sorted(held))}{other}")
    return Part("dealing", 0.0, f"{claim.activity} against {', '.join(sorted(held))}")


def _force(claim: Claim, measure: Measure) -> tuple[float, str]:
    """Less than 1 where a ban is told and the measure only advises or punishes, or the other way round; and that in words."""
    if measure.instrument is Instrument.ENFORCEMENT and not re.search(_PENALTY, claim.evidence.quote, re.IGNORECASE):
        return 0.5, ", and the measure is a penalty or settlement"
    advises = {rule.effect for rule in measure.rules} == {Verdict.ADVISED_AGAINST}
    bans, warns = (re.search(words, claim.evidence.quote, re.IGNORECASE) is not None for words in (_BANS, _WARNS))
    if advises and bans and not warns:
        return 0.5, ", and the measure only advises"
    return (0.5, ", and the claim only warns") if warns and not bans and not advises else (1.0, "")
