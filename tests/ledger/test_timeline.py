from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from proscribe.dates import Period
from proscribe.ledger.timeline import next_change, state_on
from proscribe.model.measures import Target
from proscribe.model.stages import Stage
from tests.ledger.given import RULE, measure, step

D = date


def test_signed_and_effective_are_two_dates() -> None:
    law = measure(step("2018-08-13", "adopted"), step("2019-08-13", "in-force"))
    assert [state_on(law, on=day).stage for day in (D(2018, 8, 12), D(2018, 8, 13), D(2019, 8, 12), D(2019, 8, 13))] == [
        None, Stage.ADOPTED, Stage.ADOPTED, Stage.IN_FORCE,
    ]  # fmt: skip


def test_a_step_known_only_to_a_month_leaves_both_stages_open() -> None:
    law = measure(step("2018-01-05", "adopted"), step("2018-05", "in-force"))
    state = state_on(law, on=D(2018, 5, 10))
    assert (state.stage, state.maybe) == (Stage.ADOPTED, Stage.IN_FORCE)
    assert "2018-05" in state.doubt


def test_a_term_ends_the_day_after_its_last() -> None:
    licence = measure(step("2019-05-20", "in-force", until=D(2019, 8, 19), then=Stage.EXPIRED))
    assert state_on(licence, on=D(2019, 8, 19)).stage is Stage.IN_FORCE
    assert state_on(licence, on=D(2019, 8, 20)).stage is Stage.EXPIRED


def test_an_extension_made_in_time_supersedes_the_term() -> None:
    licence = measure(
        step("2016-03-24", "in-force", until=D(2016, 6, 30), then=Stage.EXPIRED),
        step("2016-06-28", "extended", until=D(2016, 8, 30), then=Stage.EXPIRED),
    )
    assert state_on(licence, on=D(2016, 8, 1)).stage is Stage.EXTENDED
    assert state_on(licence, on=D(2016, 8, 31)).stage is Stage.EXPIRED


def test_before_the_extension_was_known_the_term_was_the_next_change() -> None:
    licence = measure(
        step("2016-03-24", "in-force", until=D(2016, 6, 30), then=Stage.EXPIRED),
        step("2016-06-28", "extended", until=D(2016, 8, 30), then=Stage.EXPIRED),
    )
    change = next_change(licence, on=D(2016, 5, 1), known=D(2016, 5, 1))
    assert change is not None
    assert (str(change.when), change.stage) == ("2016-07-01", Stage.EXPIRED)


def test_what_follows_a_stay_is_unknown_and_said_so() -> None:
    rule = measure(step("2025-09-29", "in-force"), step("2025-11-10", "suspended", until=D(2026, 11, 9)))
    state = state_on(rule, on=D(2026, 11, 20))
    assert state.stage is Stage.SUSPENDED
    assert "what followed is not known" in state.doubt


def test_an_order_made_public_later_is_not_known_before() -> None:
    order = measure(step("2018-04-15", "in-force", known=Period.parse("2018-04-16")))
    assert state_on(order, on=D(2018, 4, 16), known=D(2018, 4, 15)).stage is None
    assert state_on(order, on=D(2018, 4, 15), known=D(2018, 4, 16)).stage is Stage.IN_FORCE


def test_a_press_report_as_an_event_changes_nothing() -> None:
    order = measure(step("2018-04-15", "in-force"), step("2018-05-13", "lifted", event_only=True))
    assert state_on(order, on=D(2018, 6, 1)).stage is Stage.IN_FORCE


def test_a_step_for_one_target_leaves_the_others() -> None:
    zte, parsian = Target("zte"), Target("parsian")
    listing = measure(step("2016-03-08", "in-force"), step("2017-03-29", "lifted", targets=("zte",)), targets=(zte, parsian))
    assert state_on(listing, on=D(2018, 1, 1), target=zte).stage is Stage.LIFTED
    assert state_on(listing, on=D(2018, 1, 1), target=parsian).stage is Stage.IN_FORCE


def test_a_duty_that_starts_later_is_adopted_until_then() -> None:
    rule = replace(RULE, since=Period.parse("2024-09-29"))
    ban = measure(step("2024-07-20", "in-force"))
    assert state_on(ban, on=D(2024, 8, 1), rule=rule).stage is Stage.ADOPTED
    assert state_on(ban, on=D(2024, 9, 29), rule=rule).stage is Stage.IN_FORCE


def test_a_duty_decided_later_does_not_exist_before() -> None:
    rule = replace(RULE, announced=Period.parse("2022-11-11"), since=Period.parse("2023-02-06"))
    assert state_on(measure(step("2021-03-12", "in-force")), on=D(2022, 1, 1), rule=rule).stage is None


def test_a_day_after_the_last_look_is_doubted() -> None:
    ban = measure(step("2020-01-01", "in-force"), checked="2026-08-31")
    assert "not verified since 2026-08-31" in state_on(ban, on=D(2026, 9, 1)).doubt
    assert state_on(ban, on=D(2026, 8, 31)).doubt == ""


DAYS = st.dates(D(2015, 1, 1), D(2026, 1, 1))
STAGES = st.sampled_from([stage.value for stage in Stage])


@given(st.lists(st.tuples(DAYS, STAGES), min_size=1, max_size=6), DAYS, DAYS)
def test_a_later_knowledge_never_changes_what_was_answered_with_an_earlier_one(
    steps: list[tuple[date, str]], on: date, known: date
) -> None:
    history = [step(str(day), stage) for day, stage in sorted(steps)]
    before = measure(*[each for each in history if each.known_from <= known])
    assert state_on(measure(*history), on=on, known=known).stage is (state_on(before, on=on).stage if before.history else None)


@given(st.lists(st.tuples(DAYS, STAGES), min_size=1, max_size=6), DAYS)
def test_between_two_changes_the_stage_stays(steps: list[tuple[date, str]], on: date) -> None:
    history = measure(*[step(str(day), stage) for day, stage in sorted(steps)])
    change = next_change(history, on=on)
    last = change.when.start - timedelta(days=1) if change is not None else D(2027, 1, 1)
    assert state_on(history, on=on).stage is state_on(history, on=max(on, last)).stage
