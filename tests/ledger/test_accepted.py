from dataclasses import replace
from datetime import date

import pytest

from proscribe.answers.check import check
from proscribe.answers.result import Answer
from proscribe.dates import Period
from proscribe.ledger.accepted import news_held, with_accepted
from proscribe.ledger.ledger import Ledger
from proscribe.ledger.news import HeldClaim
from proscribe.model.claims import ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.measures import Measure
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from tests.answers.given import ACME, CHILD, ask, ban, ledger_of, rule
from tests.ledger.given_news import CLAIM, held

GUIDELINE = ban("ban", since="2020-09-01")


def ledger_with(*claims: HeldClaim, measures: tuple[Measure, ...] = (), parties: tuple[object, ...] = (ACME, CHILD)) -> Ledger:
    plain = ledger_of(*measures, parties=parties)  # type: ignore[arg-type]
    return Ledger(with_accepted(plain.register, claims), news=news_held(claims))


def answer_of(*claims: HeldClaim, measures: tuple[Measure, ...] = (), **question: object) -> Answer:
    return check(ask(**question), ledger=ledger_with(*claims, measures=measures))  # type: ignore[arg-type]


def test_a_claim_that_waits_or_is_rejected_changes_nothing() -> None:
    plain = ledger_of().register
    assert with_accepted(plain, [held(action=None), held("bbbb", action="reject"), held("cccc", action="reopen")]) is plain


def test_an_accepted_claim_on_nothing_held_is_a_measure_of_its_own_and_only_reported() -> None:
    answer = answer_of(held())
    assert answer.verdict is Verdict.REPORTED_ONLY
    [finding] = answer.deciding
    assert (finding.key, finding.trust) == ("news-aaaa11112222", Trust.REPORTED)
    assert CLAIM.evidence.quote in finding.evidence[0].text


@pytest.mark.parametrize("stage", [stage for stage in Stage if not stage.is_ended])
def test_whatever_stage_the_news_claims_it_never_prohibits(stage: Stage) -> None:
    assert answer_of(held(stage=stage)).verdict is Verdict.REPORTED_ONLY


@pytest.mark.parametrize("effect", ["prohibited", "advised-against", "licence-required"])
@pytest.mark.parametrize("stage", [Stage.IN_FORCE, Stage.CALLED_FOR, Stage.ADOPTED])
def test_a_report_ahead_of_a_measures_first_step_is_only_reported(effect: str, stage: Stage) -> None:
    later = ban("ban", since="2020-09-01", rules=(rule(effect=effect),))
    assert answer_of(held(into="ban", stage=stage), measures=(later,)).verdict is Verdict.REPORTED_ONLY


def test_what_was_not_yet_printed_is_not_yet_known() -> None:
    before, after = (answer_of(held(), known=date.fromisoformat(day)).verdict for day in ("2020-05-29", "2020-05-30"))
    assert (before, after) == (Verdict.NO_KNOWN_MEASURE, Verdict.REPORTED_ONLY)


def test_an_article_without_a_date_is_known_from_the_day_it_was_read() -> None:
    claim = held(published=None)
    verdicts = [answer_of(claim, on="2020-06-20", known=date(2020, 6, day)).verdict for day in (14, 15)]
    assert verdicts == [Verdict.NO_KNOWN_MEASURE, Verdict.REPORTED_ONLY]


def test_a_report_of_last_years_act_is_known_only_from_its_own_day() -> None:
    claim = held(stage=Stage.IN_FORCE, when=Period.parse("2019-03-01"))
    verdicts = [answer_of(claim, on="2019-06-01", known=known).verdict for known in (date(2019, 6, 1), date(2020, 6, 1))]
    assert verdicts == [Verdict.NO_KNOWN_MEASURE, Verdict.REPORTED_ONLY]


@pytest.mark.parametrize("stage", [Stage.LIFTED, Stage.SUSPENDED, Stage.EXPIRED, Stage.REPORTED, Stage.PROPOSED, None])
def test_news_never_moves_what_the_register_holds_in_force(stage: Stage | None) -> None:
    claim = held(into="ban", stage=stage, action="accept")
    answer = answer_of(claim, measures=(ban("ban", since="2020-01-01"),))
    assert answer.verdict is Verdict.PROHIBITED
    assert answer.deciding[0].trust is Trust.CURATED


def test_a_reported_end_of_what_is_in_force_is_a_doubt_with_its_quote() -> None:
    answer = answer_of(held(into="ban", stage=Stage.LIFTED), measures=(ban("ban", since="2020-01-01"),))
    [doubt] = answer.deciding[0].doubts
    assert "lifted" in doubt
    assert "Daily" in doubt


def test_a_reported_end_from_before_the_act_is_no_doubt_of_it() -> None:
    told = held(into="ban", stage=Stage.LIFTED, when=Period.parse("2019-01-01"))
    assert answer_of(told, measures=(ban("ban", since="2020-01-01"),)).deciding[0].doubts == ()


def test_relief_told_by_the_news_eases_nothing() -> None:
    told = held(into="ban", stage=Stage.IN_FORCE)
    eased = replace(told, claim=replace(told.claim, action=ClaimAction.EASE))
    assert answer_of(eased, measures=(ban("ban", since="2020-01-01"),)).verdict is Verdict.PROHIBITED


def test_news_can_end_what_only_news_told_of() -> None:
    first = held(stage=Stage.IN_FORCE)
    end = held("bbbb11112222", into=first.measure, stage=Stage.LIFTED, published="2020-06-01")
    assert answer_of(first, end, on="2020-06-02").verdict is Verdict.NO_KNOWN_MEASURE
    assert answer_of(first, end, on="2020-05-31").verdict is Verdict.REPORTED_ONLY


def test_a_party_that_only_the_news_names_can_be_asked_about() -> None:
    claim = held(targets=("Nordwind Telecom",), target_parties=())
    assert answer_of(claim, party="Nordwind Telecom").verdict is Verdict.REPORTED_ONLY


@pytest.mark.parametrize("name", ["北风通信", "Ångström & Søn", "x" * 500])
def test_a_newcomer_of_any_script_can_be_asked_about(name: str) -> None:
    assert answer_of(held(targets=(name,), target_parties=()), party=name).verdict is Verdict.REPORTED_ONLY


def test_a_target_without_letters_is_nobody() -> None:
    assert answer_of(held(targets=("…",), target_parties=())).verdict is Verdict.NO_KNOWN_MEASURE


@pytest.mark.parametrize("name", ["China", "Chinese suppliers"])
def test_a_country_or_a_class_of_its_firms_is_a_target(name: str) -> None:
    assert answer_of(held(targets=(name,), target_parties=())).verdict is Verdict.REPORTED_ONLY


def test_a_measure_that_left_the_register_leaves_the_claim_standing() -> None:
    ledger = ledger_with(held(into="gone"))
    assert ledger.register.measures["gone"].history[0].citation.trust is Trust.REPORTED


def test_two_claims_on_one_measure_stand_in_the_order_of_their_days() -> None:
    later, earlier = held(into="ban", published="2020-08-05"), held("bbbb", into="ban", published="2020-06-05")
    history = ledger_with(later, earlier, measures=(GUIDELINE,)).register.measures["ban"].history
    assert [str(one.when) for one in history] == ["2020-06-05", "2020-08-05", "2020-09-01"]


def test_the_digest_changes_with_what_is_accepted_and_where_and_not_with_the_order() -> None:
    one, other = held(), held("bbbb")
    assert news_held([one, other]).sha256 == news_held([other, one]).sha256
    kinds = {news_held(some).sha256 for some in ([one], [replace(one, decision=None)], [held(into="ban")])}
    assert len(kinds) == 3


def test_an_event_told_on_a_measure_keeps_its_own_stage_for_the_record() -> None:
    register = ledger_with(held(into="ban", stage=Stage.SUSPENDED), measures=(GUIDELINE,)).register
    [told, _] = register.measures["ban"].history
    assert (told.event_only, told.stage) == (True, Stage.SUSPENDED)


def test_a_companys_own_choice_binds_nobody_else() -> None:
    claim = held(issuer="Best Buy", stage=Stage.ANNOUNCED)
    assert answer_of(claim).verdict is Verdict.NO_KNOWN_MEASURE
    assert answer_of(claim, as_="party:child").verdict is Verdict.NO_KNOWN_MEASURE
    own = ledger_with(claim).register.measures[claim.measure]
    assert (own.instrument, str(own.rules[0].bound[0])) == (Instrument.PRIVATE_DECISION, "party:news-bestbuy")


def test_a_company_that_the_register_knows_is_the_one_bound() -> None:
    claim = held(issuer="Child GmbH", stage=Stage.ANNOUNCED)
    assert answer_of(claim, as_="party:child").verdict is Verdict.REPORTED_ONLY


def test_a_government_whose_country_is_not_told_may_bind_anybody() -> None:
    assert answer_of(held(issuer="regulators", issuer_country=None)).verdict is Verdict.REPORTED_ONLY
