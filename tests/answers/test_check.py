from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proscribe.answers.check import check
from proscribe.model.circumstances import Condition, Fact
from proscribe.model.measures import Target
from proscribe.model.parties import Party
from proscribe.model.reach import Reach
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from tests.answers.given import ask, ban, ledger_of, rule
from tests.ledger.given import measure, step

SUBSIDY = Condition(Fact.FUNDING, among=("subsidy",))
MAINTENANCE = Condition(Fact.PURPOSE, among=("maintenance",))


def test_a_rule_that_fits_decides_and_names_its_measure() -> None:
    answer = check(ask(), ledger=ledger_of(ban()))
    assert (answer.verdict, [each.key for each in answer.deciding]) == (Verdict.PROHIBITED, ["ban"])


@pytest.mark.parametrize("name", ["Acme", "ACME LTD.", "acme", "Akme"])
def test_a_party_is_found_by_key_name_and_alias(name: str) -> None:
    assert check(ask(name), ledger=ledger_of(ban())).verdict is Verdict.PROHIBITED


def test_a_party_found_by_likeness_is_what_the_verdict_depends_on() -> None:
    lantern = Party("acme", "Quartzlantern Optics Ltd")
    answer = check(ask("Quartzlanten Optics"), ledger=ledger_of(ban(), parties=(lantern,)))
    assert (answer.verdict, answer.otherwise) == (Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE)
    assert "'Quartzlanten Optics' is the same party" in answer.depends_on[0]


def test_a_measure_that_restrains_another_activity_is_set_aside_with_the_reason() -> None:
    answer = check(ask(), ledger=ledger_of(ban(rules=(rule("supply"),))))
    assert answer.verdict is Verdict.NO_KNOWN_MEASURE
    assert [each.reason for each in answer.set_aside] == ["it restrains supply, not buy"]


def test_a_measure_on_others_binds_nobody_else() -> None:
    answer = check(ask(as_="us/contractor"), ledger=ledger_of(ban()))
    assert [each.reason for each in answer.set_aside] == ["it binds us/government, not us/contractor"]


def test_an_untold_condition_makes_the_verdict_depend() -> None:
    answer = check(ask(), ledger=ledger_of(ban(rules=(rule(conditions=(SUBSIDY,)),))))
    assert (answer.verdict, answer.otherwise) == (Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE)
    assert answer.depends_on == ("funding is subsidy",)


@pytest.mark.parametrize(("told", "verdict"), [("subsidy", Verdict.PROHIBITED), ("own", Verdict.NO_KNOWN_MEASURE)])
def test_a_told_condition_decides(told: str, verdict: Verdict) -> None:
    answer = check(ask(told=[f"funding={told}"]), ledger=ledger_of(ban(rules=(rule(conditions=(SUBSIDY,)),))))
    assert (answer.verdict, answer.is_certain) == (verdict, True)


def test_an_exception_not_claimed_is_named_and_does_not_help() -> None:
    approval = Condition(Fact.APPROVAL, among=("yes",))
    ledger = ledger_of(ban(rules=(rule(unless=((approval,),)),)))
    assert check(ask(), ledger=ledger).deciding[0].unless == ("approval is yes",)
    assert check(ask(told=["approval=yes"]), ledger=ledger).verdict is Verdict.NO_KNOWN_MEASURE


def test_a_relief_in_force_lowers_the_verdict_for_its_purpose_only() -> None:
    relief = replace(ban("relief", rules=(rule(effect="restricted-in-part", conditions=(MAINTENANCE,)),)), eases=("ban",))
    ledger = ledger_of(ban(), relief)
    eased = check(ask(told=["purpose=maintenance"]), ledger=ledger)
    assert (eased.verdict, eased.deciding[0].eased_by) == (Verdict.RESTRICTED_IN_PART, ("relief",))
    assert check(ask(told=["purpose=other"]), ledger=ledger).verdict is Verdict.PROHIBITED
    assert "purpose is maintenance" in check(ask(), ledger=ledger).deciding[0].eased_if[0]


def test_a_relief_that_has_run_out_relieves_nothing() -> None:
    relief = replace(ban("relief", rules=(rule(effect="restricted-in-part"),), since="2020-01-01"), eases=("ban",))
    over = replace(relief, history=(*relief.history, step("2020-03-01", "expired")))
    assert check(ask(), ledger=ledger_of(ban(), over)).verdict is Verdict.PROHIBITED


def test_a_subsidiary_is_reached_until_it_is_sold() -> None:
    ledger = ledger_of(ban(reach=Reach.SUBSIDIARIES))
    assert check(ask("Child", on="2020-12-31"), ledger=ledger).verdict is Verdict.PROHIBITED
    assert check(ask("Child", on="2021-01-01"), ledger=ledger).verdict is Verdict.NO_KNOWN_MEASURE


def test_the_path_of_ownership_is_told() -> None:
    answer = check(ask("Child"), ledger=ledger_of(ban(reach=Reach.SUBSIDIARIES)))
    assert answer.deciding[0].reached == "reaches subsidiaries: Child GmbH is owned by Acme Ltd (80 %)"


def test_a_category_catches_an_item_whoever_makes_it() -> None:
    drones = ban("drones", rules=(rule("import", "us", items=("uas",), origins=("foreign",)),), targets=(Target(),))
    question = replace(ask(None, as_="us/importer", activity="import", told=["origin=de"]), item="uas")
    assert check(question, ledger=ledger_of(drones)).verdict is Verdict.PROHIBITED


def test_a_category_on_an_item_not_told_stands_beside_the_verdict() -> None:
    drones = ban("drones", rules=(rule("buy", "us", items=("uas",)),), targets=(Target(),))
    answer = check(ask(), ledger=ledger_of(drones))
    assert answer.verdict is Verdict.NO_KNOWN_MEASURE
    assert [each.key for each in answer.others if each.is_beside] == ["drones"]


def test_a_measure_on_a_narrower_asker_stands_beside_the_verdict() -> None:
    answer = check(ask(), ledger=ledger_of(ban(rules=(rule(bound="us/government/defence"),))))
    assert answer.verdict is Verdict.NO_KNOWN_MEASURE
    assert [each.other_asker for each in answer.others] == [True]


def test_a_country_hits_every_party_of_it() -> None:
    ledger = ledger_of(ban(targets=(Target(country="cn"),)))
    assert check(ask("Acme"), ledger=ledger).verdict is Verdict.PROHIBITED
    assert check(ask("China"), ledger=ledger).verdict is Verdict.PROHIBITED
    assert check(ask("Child"), ledger=ledger).verdict is Verdict.NO_KNOWN_MEASURE


def test_an_imprecise_step_leaves_the_verdict_open() -> None:
    vague = replace(ban(), history=(step("2020-01-01", "adopted"), step("2020-06", "in-force")))
    answer = check(ask(on="2020-06-10"), ledger=ledger_of(vague))
    assert (answer.verdict, answer.otherwise) == (Verdict.PROHIBITED, Verdict.NO_KNOWN_MEASURE)


def test_the_lowest_trust_of_the_deciding_step_is_shown() -> None:
    cited = step("2020-01-01", "in-force")
    recalled = replace(cited, citation=replace(cited.citation, trust=Trust.RECALLED))
    assert check(ask(), ledger=ledger_of(replace(ban(), history=(recalled,)))).deciding[0].trust is Trust.RECALLED


def test_a_day_after_the_last_look_is_doubted() -> None:
    answer = check(ask(on="2029-01-01"), ledger=ledger_of(replace(ban(), checked=measure(step("2020", "in-force")).checked)))
    assert answer.deciding[0].doubts == ()
    late = check(ask(on="2031-01-01"), ledger=ledger_of(ban()))
    assert late.deciding[0].doubts
    assert any("looked after" in caveat for caveat in late.caveats)


EFFECTS = st.sampled_from(["prohibited", "licence-required", "restricted-in-part", "advised-against"])
STAGES = st.sampled_from(["reported", "proposed", "announced", "adopted", "in-force", "suspended"])


@given(st.lists(st.tuples(EFFECTS, STAGES), min_size=1, max_size=4))
def test_adding_a_measure_never_makes_an_answer_less_binding(made: list[tuple[str, str]]) -> None:
    measures = [
        replace(ban(f"m{number}", rules=(rule(effect=effect),)), history=(step("2020-01-01", stage),))
        for number, (effect, stage) in enumerate(made)
    ]
    ranks = [check(ask(), ledger=ledger_of(*measures[:count])).verdict.rank for count in range(len(measures) + 1)]
    assert ranks == sorted(ranks, reverse=True)


@given(st.permutations(range(4)))
def test_the_order_of_measures_does_not_matter(order: list[int]) -> None:
    measures = [
        ban(f"m{number}", rules=(rule(effect="prohibited" if number % 2 else "licence-required"),)) for number in range(4)
    ]
    shuffled = check(ask(), ledger=ledger_of(*[measures[number] for number in order]))
    assert shuffled == check(ask(), ledger=ledger_of(*measures))


@pytest.mark.parametrize("child", ["us/government/defence", "us/government/civilian", "us-tx/government"])
def test_a_kind_binds_its_children(child: str) -> None:
    assert check(ask(as_=child), ledger=ledger_of(ban())).verdict is Verdict.PROHIBITED
