from dataclasses import replace
from datetime import date

from proscribe.answers.exposure import Group, InputRow, Settings, expose
from proscribe.answers.resolve import Finder
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Condition, Fact
from proscribe.model.measures import Measure
from tests.answers.given import ban, ledger_of, rule
from tests.ledger.given import step

SETTINGS = Settings(Actor.parse("us/government"), (Activity.BUY, Activity.USE), date(2020, 6, 1))


def group_of(*measures: Measure, name: str = "Acme Ltd", settings: Settings = SETTINGS) -> Group:
    [row] = expose([InputRow(1, name)], settings, finder=Finder(ledger_of(*measures))).rows
    return row.group


def at(stage: str, effect: str = "prohibited", key: str = "ban") -> Measure:
    return replace(ban(key, rules=(rule(effect=effect),)), history=(step("2020-01-01", stage),))


def test_a_row_is_grouped_by_its_most_binding_answer() -> None:
    assert [group_of(at(stage)) for stage in ("in-force", "adopted", "proposed", "reported")] == [
        Group.CAUGHT, Group.TO_COME, Group.PROPOSED, Group.REPORTED,
    ]  # fmt: skip


def test_a_row_without_any_measure_is_clear() -> None:
    assert group_of() is Group.CLEAR


def test_what_hangs_on_a_fact_is_caught_if() -> None:
    subsidy = Condition(Fact.FUNDING, among=("subsidy",))
    assert group_of(ban(rules=(rule(conditions=(subsidy,)),))) is Group.CAUGHT_IF
    told = replace(SETTINGS, told={Fact.FUNDING: "subsidy"})
    assert group_of(ban(rules=(rule(conditions=(subsidy,)),)), settings=told) is Group.CAUGHT


def test_a_decided_measure_presses_more_than_older_advice() -> None:
    assert group_of(at("in-force", "advised-against", "advice")) is Group.ADVISED
    assert group_of(at("in-force", "advised-against", "advice"), at("adopted")) is Group.TO_COME


def test_findings_of_all_activities_stand_in_the_row() -> None:
    measures = (ban("buying"), ban("using", rules=(rule("use"),)))
    [row] = expose([InputRow(1, "Acme")], SETTINGS, finder=Finder(ledger_of(*measures))).rows
    assert {finding.key for finding in row.answer.deciding} == {"buying", "using"}


def test_a_name_that_is_only_close_is_for_a_person_to_review() -> None:
    [row] = expose([InputRow(1, "Acmo Ltd")], SETTINGS, finder=Finder(ledger_of(ban()))).rows
    assert row.group in {Group.REVIEW, Group.CLEAR}
    assert row.parties == ()


def test_a_name_that_bears_the_only_distinctive_word_of_a_restricted_party_is_for_review() -> None:
    [row] = expose([InputRow(1, "Acme Telekomünikasyon Düsseldorf")], SETTINGS, finder=Finder(ledger_of(ban()))).rows
    assert (row.group, [match.entry_text for match in row.candidates]) == (Group.REVIEW, ["Acme Ltd"])


def test_the_same_word_of_a_party_without_measures_says_nothing() -> None:
    assert group_of(name="Acme Telekomünikasyon") is Group.CLEAR


def test_a_country_name_in_a_supplier_list_is_no_party() -> None:
    assert group_of(ban(), name="China") is Group.CLEAR


def test_totals_add_rows_and_values_by_measure_stage_and_party() -> None:
    rows = [InputRow(1, "Acme", value=10.0), InputRow(2, "Akme", value=None), InputRow(3, "Nobody", value=5.0)]
    found = expose(rows, SETTINGS, finder=Finder(ledger_of(ban()))).totals
    assert [(one.kind, one.key, one.rows, one.value) for one in found] == [
        ("measure", "ban", 2, 10.0), ("party", "acme", 2, 10.0), ("stage", "in-force", 2, 10.0),
    ]  # fmt: skip
