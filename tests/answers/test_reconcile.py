from dataclasses import replace
from datetime import date

import pytest

from proscribe.answers.likeness import Candidate, Matcher
from proscribe.answers.queue import QueueEntry, Wanted, known_measure, queue
from proscribe.answers.reconcile import Outcome, Reconciled, reconcile
from proscribe.answers.resolve import Finder
from proscribe.dates import Period
from proscribe.errors import InputError, UnknownTermError
from proscribe.ledger.accepted import news_held, with_accepted
from proscribe.ledger.ledger import Ledger
from proscribe.model.activities import Activity
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.measures import Measure
from proscribe.model.parties import Ownership, Party
from proscribe.model.reviews import ReviewState
from proscribe.model.stages import Stage
from tests.answers.given import ACME, ban, ledger_of, rule
from tests.ledger.given import step
from tests.ledger.given_news import CLAIM, held, source

PARENT = Party("parent", "Parent Group", country="cn")
OWNED = Party("owned", "Owned Radio", country="cn", owners=(Ownership("parent", share=100.0),))
BELL = Party("bell", "Bell plc", country="gb")
PARTIES = (ACME, PARENT, OWNED, BELL)
SUMMARY = "Bars agencies of Washington from buying Acme gear; officials said so."
IN_FORCE = replace(CLAIM, stage=Stage.IN_FORCE, when=Period.parse("2020-01-01"))


def matcher(*measures: Measure, known: date | None = None) -> Matcher:
    return Matcher(Finder(ledger_of(*measures, parties=PARTIES)), known)


def of(claim: Claim, *measures: Measure, published: str | None = "2020-01-02") -> Reconciled:
    [found] = reconcile([(source("a", published), claim)], matcher(*measures))
    return found


def american(key: str = "ban", *, since: str = "2020-01-01", **more: object) -> Measure:
    made = replace(ban(key, since=since), jurisdiction="us", issuer="US Department of Commerce", summary=SUMMARY)
    return replace(made, **more)  # type: ignore[arg-type] # fields of a measure


def test_a_step_on_its_day_is_confirmed() -> None:
    found = of(IN_FORCE, american())
    assert (found.outcome, found.measure) == (Outcome.CONFIRMS, "ban")
    assert "in-force on 2020-01-01" in found.because


@pytest.mark.parametrize(
    ("days", "outcome"), [("2020-01-08", "confirms"), ("2020-01-20", "contradicts"), ("2020-06-20", "adds-step")]
)
def test_another_day_is_the_same_then_wrong_then_another_event(days: str, outcome: str) -> None:
    told = replace(IN_FORCE, when=Period.parse(days))
    assert of(told, american(rules=(rule(),)), published=days).outcome == outcome


def test_a_month_that_holds_the_day_confirms_it() -> None:
    assert of(replace(IN_FORCE, when=Period.parse("2020-01")), american()).outcome is Outcome.CONFIRMS


def test_a_ban_mentioned_years_later_without_a_date_confirms_it() -> None:
    assert of(replace(IN_FORCE, when=None), american(), published="2024-05-05").outcome is Outcome.CONFIRMS


def test_an_early_report_adds_a_step_and_its_lead_is_counted() -> None:
    found = of(replace(CLAIM, stage=Stage.REPORTED), american(since="2020-02-01"), published="2020-01-02")
    assert (found.outcome, found.lead) == (Outcome.ADDS_STEP, 30)


def test_talk_of_what_had_bound_for_years_is_about_something_else() -> None:
    assert of(replace(CLAIM, stage=Stage.REPORTED), american(since="2015-01-01")).outcome is Outcome.NEW


def test_an_end_where_the_ledger_holds_force_contradicts() -> None:
    told = replace(CLAIM, action=ClaimAction.LIFT, stage=Stage.LIFTED, when=Period.parse("2020-06-01"))
    found = of(told, american(), published="2020-06-02")
    assert (found.outcome, found.measure) == (Outcome.CONTRADICTS, "ban")
    assert "in-force since 2020-01-01" in found.because


def test_an_end_after_the_register_was_last_looked_after_adds_a_step() -> None:
    told = replace(CLAIM, action=ClaimAction.LIFT, stage=Stage.LIFTED, when=Period.parse("2020-06-01"))
    assert of(told, american(checked=date(2020, 5, 1)), published="2020-06-02").outcome is Outcome.ADDS_STEP


def test_force_long_after_the_end_contradicts() -> None:
    over = american(history=(step("2018-01-01", "in-force"), step("2019-01-01", "lifted")))
    told = replace(IN_FORCE, when=Period.parse("2021-01-01"))
    found = of(told, over, published="2021-01-02")
    assert (found.outcome, "lifted since 2019-01-01" in found.because) == (Outcome.CONTRADICTS, True)


def test_a_denial_contradicts_what_is_held() -> None:
    assert of(replace(CLAIM, stage=None), american()).outcome is Outcome.CONTRADICTS


def test_twins_are_both_offered_and_neither_is_taken() -> None:
    found = of(IN_FORCE, american("one"), american("other"))
    assert (found.outcome, found.measure) == (Outcome.AMBIGUOUS, None)
    assert [one.measure.key for one in found.candidates] == ["one", "other"]


def test_twins_are_told_apart_by_what_they_say() -> None:
    words = replace(CLAIM, evidence=replace(CLAIM.evidence, quote="A ban on buying Acme routers for schools took effect."))
    told = replace(words, stage=Stage.IN_FORCE, when=Period.parse("2020-01-01"))
    schools, ships = american("schools", summary="Schools may not buy routers."), american("ships", summary="Ships carry none.")
    assert of(told, schools, ships).measure == "schools"


@pytest.mark.parametrize(
    "other",
    [
        {"issuer": "Japanese Government", "issuer_country": "jp"},
        {"targets": ("Somebody",), "target_parties": ()},
        {"issuer": "somebody", "issuer_country": None},
    ],
)
def test_another_country_or_target_is_another_measure(other: dict[str, object]) -> None:
    found = of(replace(IN_FORCE, **other), american())  # type: ignore[arg-type]
    assert (found.measure, found.candidates) == (None, ())


def test_a_target_is_found_by_any_of_its_names() -> None:
    assert of(replace(IN_FORCE, targets=("Akme",), target_parties=()), american()).measure == "ban"


def test_a_subsidiary_is_related_and_less_like_than_the_party_itself() -> None:
    told = replace(IN_FORCE, targets=("Owned Radio",), target_parties=("owned",))
    parent, itself = (american(key, targets=(replace(american().targets[0], party=key),)) for key in ("parent", "owned"))
    scores = {one.measure.key: one.score for one in matcher(parent, itself).candidates((source(), told))}
    assert 0 < scores["parent"] < scores["owned"]


def test_a_companys_decision_is_its_own_and_never_a_governments() -> None:
    told = replace(IN_FORCE, issuer="Bell", issuer_country="gb")
    public = american(jurisdiction="gb", issuer="UK Government")
    private = replace(public, key="own", issuer="Bell plc", instrument=Instrument.PRIVATE_DECISION)
    assert of(told, public).outcome is Outcome.OWN_DECISION
    assert of(told, public, private).measure == "own"


def test_relief_is_put_on_the_licence_that_gives_it() -> None:
    licence = american("licence", since="2020-03-01", eases=("ban",), instrument=Instrument.LICENCE)
    told = replace(CLAIM, action=ClaimAction.EASE, stage=Stage.IN_FORCE, when=Period.parse("2020-03-01"))
    assert of(told, american(), licence, published="2020-03-02").measure == "licence"


def test_a_claim_without_any_date_and_no_such_step_is_put_on_nothing() -> None:
    told = replace(CLAIM, stage=Stage.CALLED_FOR, issuer="senators", issuer_country=None)
    assert of(told, american(issuer="US Congress"), published=None).measure is None


def test_what_nobody_could_know_by_the_day_is_not_compared() -> None:
    later = american(since="2020-02-01")
    assert matcher(later, known=date(2020, 1, 31)).candidates((source(), CLAIM)) == ()


def test_every_candidate_gives_a_score_and_a_reason_for_each_part() -> None:
    [one] = matcher(american()).candidates((source(), IN_FORCE))
    assert isinstance(one, Candidate)
    assert [part.feature for part in one.parts] == ["issuer", "target", "dealing", "time", "words"]
    assert all(0 <= part.score <= 1 and part.text for part in one.parts)
    assert 0 <= one.score <= 1


def test_no_claims_are_no_results() -> None:
    assert reconcile([], matcher()) == ()


def test_five_copies_of_one_report_are_one_origin_and_another_paper_a_second() -> None:
    copies = [(source(str(at), origin="Agency"), IN_FORCE) for at in range(5)]
    words = replace(IN_FORCE, evidence=replace(IN_FORCE.evidence, quote="Another paper tells it in its own words entirely."))
    found = reconcile([*copies, (source("own", origin="Other"), words)], matcher(american()))
    assert {one.origins for one in found} == {2}


def test_claims_on_different_measures_do_not_share_origins() -> None:
    other = replace(IN_FORCE, targets=("Parent Group",), target_parties=("parent",))
    second = american("second", targets=(replace(american().targets[0], party="parent"),))
    found = reconcile([(source("a"), IN_FORCE), (source("b"), other)], matcher(american(), second))
    assert [one.origins for one in found] == [1, 1]


def test_a_second_article_finds_the_measure_that_accepted_news_made() -> None:
    first = held()
    plain = ledger_of(parties=PARTIES)
    ledger = Ledger(with_accepted(plain.register, [first]), news=news_held([first]))
    [found] = reconcile([(source("b", "2020-06-01"), CLAIM)], Matcher(Finder(ledger)))
    assert found.measure == first.measure


def test_the_queue_narrows_and_proposes() -> None:
    entries = queue([held(action=None), held("bbbb", action="reject")], matcher(american()))
    assert [Wanted().includes(entry) for entry in entries] == [True, False]
    assert Wanted(ReviewState.REJECTED, target="acme", measure="").includes(entries[1])
    assert not Wanted(None, target="nobody").includes(entries[0])


def test_an_ambiguous_claim_proposes_nothing() -> None:
    told = held(action=None, stage=Stage.IN_FORCE, when=Period.parse("2020-01-01"))
    [entry] = queue([told], matcher(american("one"), american("other")))
    assert isinstance(entry, QueueEntry)
    with pytest.raises(InputError, match=r"--into \(one, other\)"):
        _ = entry.proposal


def test_a_measure_to_merge_into_must_be_held() -> None:
    assert known_measure(" ban ", matcher(american())) == "ban"
    with pytest.raises(UnknownTermError, match="did you mean ban"):
        known_measure("bann", matcher(american()))


@pytest.mark.parametrize("activity", [None, *Activity])
@pytest.mark.parametrize("stage", [None, *Stage])
def test_no_claim_of_any_kind_breaks_it(stage: Stage | None, activity: Activity | None) -> None:
    for action in ClaimAction:
        told = replace(CLAIM, action=action, stage=stage, activity=activity, when=None)
        for published in (None, "1999", "2020-01-02", "2035-01"):
            assert of(told, american(), american("b", history=()), published=published).outcome in Outcome
