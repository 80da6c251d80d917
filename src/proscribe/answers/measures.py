"""What the register's measures say about a question: one ruling for each rule that applies or may apply."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from operator import attrgetter

from proscribe.answers.applies import countries_of, effect_for
from proscribe.answers.docket import Docket
from proscribe.answers.duties import Duty
from proscribe.answers.findings import Case, MeasureGround, Relief
from proscribe.answers.hits import Hit, Hits, Roll, dated_target, roll
from proscribe.answers.listed_owners import ListedOwners
from proscribe.answers.namesake_owners import Namesakes
from proscribe.answers.result import SetAside
from proscribe.answers.ruling import Inquiry, Ruling
from proscribe.answers.ties import tied
from proscribe.ledger.course import Course, Stretch
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.timeline import StageState
from proscribe.model.jurisdictions import ANY, lies_within
from proscribe.model.measures import Measure, Rule, Target
from proscribe.model.ownership_tests import counting_by
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.truth import Truth
from proscribe.model.verdicts import Verdict, more_binding_at, verdict_at

# Rules times the targets that have dates of their own, times what was known; some hundred bytes each.
_MOST_COURSES = 16384


class Measures:
    """The measures of one ledger, with the courses and hits walked so far.

    Args:
        ledger: where.
        docket: the duties of its register.
        owners: the owners whom its lists carry.
    """

    def __init__(self, ledger: Ledger, docket: Docket, owners: ListedOwners) -> None:
        self._measures, self._reliefs = ledger.register.measures, ledger.targets.reliefs
        self._duties = docket.duties
        self._hits = Hits(ledger, docket.duties)
        self._by_programme, self._owners = ledger.targets.by_programme, owners
        self._namesakes = Namesakes(ledger) if ledger.owners.snapshots() else None
        self._days: dict[str, list[date]] = {}
        self._course = lru_cache(maxsize=_MOST_COURSES)(self._made_course)

    def rulings(self, inquiry: Inquiry) -> Iterator[Ruling]:
        """A ruling for every rule of every measure that hits the party or item and applies or may apply; in order of key."""
        dealing = inquiry.dealing
        for hit in _by_measure(self._rolls(inquiry), duties=dealing.duties):
            if self._is_known(hit.key, inquiry.question.known):
                for duty in hit.duties:
                    match = dealing.fit(duty) if duty.bit & dealing.duties else None
                    if match is not None:
                        yield self._ruling(Case(duty, hit, match), inquiry)

    def set_aside(self, inquiry: Inquiry, *, ruled: frozenset[str]) -> Iterator[SetAside]:
        """Every measure that names the party or an owner of it and has no ruling, with the reason of its first rule.

        Args:
            inquiry: the question.
            ruled: keys of the measures that have a ruling.
        """
        hits: dict[str, list[Hit]] = {}
        rolls = tuple(self._rolls(inquiry))
        named = {hit.key for roll in rolls for hit in roll.hits if hit.target.party is not None} - ruled
        for hit in _by_measure(rolls) if named else ():
            if hit.key in named and self._is_known(hit.key, inquiry.question.known):
                hits.setdefault(hit.key, []).append(hit)
        for key, held in hits.items():
            first = next((duty for hit in held for duty in hit.duties), None)
            reason = "it lays no duty on this party" if first is None else inquiry.dealing.against(first)
            yield SetAside(key, self._measures[key].title, reason, self._measures[key].jurisdiction)

    def _rolls(self, inquiry: Inquiry) -> Iterator[Roll]:
        """Every measure that hits the party asked about, its country or the item, with how."""
        question, resolved = inquiry.question, inquiry.resolved
        if resolved is not None:
            for party in resolved.parties:
                yield self._hits.of_party(party, on=question.on, parties=inquiry.parties)
                if self._by_programme:
                    yield roll(self._over_lists(party, inquiry))
                if self._namesakes is not None:
                    yield roll(self._over_namesakes(party, inquiry))
        for country in sorted(countries_of(question, inquiry.seats)):
            yield self._hits.of_country(country, on=question.on)
        yield self._hits.of_categories

    def _over_lists(self, party: Party, inquiry: Inquiry) -> Iterator[Hit]:
        """The hits on a party whose owners stand on lists that a measure takes its targets from."""
        for measure in self._by_programme:
            programmes = frozenset(measure.listed_under)
            owners = [one for one in self._owners.of(party, inquiry) if programmes.intersection(one.held.listing.programmes)]
            if owners and measure.reach is not Reach.NAMED:
                named = {target.party for target in measure.targets if target.party is not None}
                test, on = counting_by(measure.reach), inquiry.question.on
                path, doubts = tied(party.key, owners, beside=named, test=test, on=on, parties=inquiry.parties)
                if path.truth is not Truth.FAILS and path.text != "named":
                    truth = Truth.NOT_TOLD if doubts else path.truth
                    text = f"reaches {measure.reach}: {', if '.join((path.text, *doubts))}"
                    yield self._hits.hit(measure, Target(path.party), truth, text)

    def _over_namesakes(self, party: Party, inquiry: Inquiry) -> Iterator[Hit]:
        """The hits on a party that is, or is owned by, an imported firm that may be a party of the register."""
        for one in () if self._namesakes is None else self._namesakes.above(party, inquiry):
            yield self._hits.hit(one.measure, one.target, Truth.NOT_TOLD, one.text)

    def _known_days(self, key: str) -> list[date]:
        """The days on which the steps of a measure became known, in order."""
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = sorted(step.known_from for step in self._measures[key].history)
        return found

    def _is_known(self, key: str, known: date | None) -> bool:
        """Something of the measure was known by then."""
        days = self._known_days(key)
        return bool(days) and (known is None or days[0] <= known)

    def _ruling(self, case: Case, inquiry: Inquiry) -> Ruling:
        hit, rule, match = case.hit, case.duty.rule, case.match
        stretch = self._stretch(case.duty, hit.dated, inquiry)
        state = stretch.state
        verdict = more_binding_at(state.stage, state.maybe, effect_for(rule, inquiry.question.told))
        reliefs = tuple(self._standing_reliefs(hit, inquiry)) if verdict.binds and hit.key in self._reliefs else ()
        sure = [relief for relief in reliefs if relief.is_sure]
        return Ruling(
            hit.key,
            rule.key,
            max((verdict, *(relief.effect for relief in sure)), key=_rank) if sure else verdict,
            state.stage,
            stretch.since,
            inquiry.identity_points(hit.target) + match.open_points + _reach_point(hit) + _doubtful_stage(state, rule.effect),
            match.asker.beside or match.told.far_off or (match.item.beside and hit.target.party is None),
            match.told.beside or _is_foreign_advice(rule, hit.measure, inquiry),
            stretch.next,
            tuple(dict.fromkeys(relief.measure.key for relief in sure)),
            MeasureGround(case, stretch, reliefs),
        )

    def _stretch(self, duty: Duty, target: Target | None, inquiry: Inquiry) -> Stretch:
        question, days = inquiry.question, self._known_days(duty.holder.key)
        # Days of knowledge between two steps show the same steps, and share a course.
        at = len(days) if question.known is None else bisect_right(days, question.known)
        return self._course(duty, target, at).on(question.on)

    def _made_course(self, duty: Duty, target: Target | None, known_steps: int) -> Course:
        measure = self._measures[duty.holder.key]
        days = self._known_days(measure.key)
        known = None if known_steps == len(days) else days[known_steps - 1] if known_steps else date.min
        return Course(measure, target=target, rule=duty.rule, known=known)

    def _standing_reliefs(self, hit: Hit, inquiry: Inquiry) -> Iterator[Relief]:
        """The rules of the reliefs that stand on the day for that target and are not known to fail."""
        resolved = () if inquiry.resolved is None else inquiry.resolved.parties
        relieved = {hit.target.party, *(party.key for party in resolved)}
        for relief in self._reliefs[hit.key]:
            for target in relief.targets:
                if target.party is None or target.party in relieved:
                    yield from self._standing(relief, target, inquiry)

    def _standing(self, relief: Measure, target: Target, inquiry: Inquiry) -> Iterator[Relief]:
        for duty in self._duties.of_measure[relief.key]:
            match = inquiry.dealing.fit(duty) if duty.bit & inquiry.dealing.duties else None
            if match is not None:
                stage = self._stretch(duty, dated_target(relief, target), inquiry).state.stage
                if stage is not None and stage.is_binding:
                    yield Relief(relief, duty.rule.effect, match.open_points)


def _by_measure(rolls: Iterable[Roll], *, duties: int | None = None) -> list[Hit]:
    """The hits in order of measure, and as given within one; only those with one of these duties, or all for None."""
    if duties is None:
        hits = [hit for roll in rolls for hit in roll.hits]
    else:
        hits = [hit for roll in rolls if roll.duty_set & duties for hit in roll.hits if hit.duty_set & duties]
    hits.sort(key=attrgetter("key"))
    return hits


def _is_foreign_advice(rule: Rule, measure: Measure, inquiry: Inquiry) -> bool:
    """It is advice of a country other than the asker's, which does not lead where the asker's own law says something."""
    home = inquiry.question.actor.jurisdiction
    if rule.effect is not Verdict.ADVISED_AGAINST or ANY in {home, measure.jurisdiction}:
        return False
    return lies_within(home, measure.jurisdiction, on=inquiry.question.on) is Truth.FAILS


def _rank(verdict: Verdict) -> int:
    return verdict.rank


def _reach_point(hit: Hit) -> tuple[str, ...]:
    return () if hit.truth is Truth.HOLDS else (f"control is shown: {hit.text}",)


def _doubtful_stage(state: StageState, effect: Verdict) -> tuple[str, ...]:
    if state.maybe is None or verdict_at(state.stage, effect) is verdict_at(state.maybe, effect):
        return ()
    likelier = (
        state.maybe if more_binding_at(state.stage, state.maybe, effect) is verdict_at(state.maybe, effect) else state.stage
    )
    return (f"it is {likelier} by then",)
