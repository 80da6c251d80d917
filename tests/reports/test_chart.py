from datetime import date

import pytest

from proscribe.answers.brief import TimelineOf
from proscribe.model.stages import Stage
from proscribe.reports.chart import MOST_MEASURES, drawn, spans, timeline_spec, timeline_svg, timeline_words
from tests.reports.given import DAY, step

END = date(2022, 1, 1)
STEPS = (step("2018-01-02", "proposed"), step("2018-08", "adopted"), step("2019-06-01", "in-force"))


def stages(*steps: object) -> list[tuple[str, str]]:
    return [(span.stage.value, span.start.isoformat()) for span in spans(steps, until=END)]  # type: ignore[arg-type]


def test_a_bar_runs_from_step_to_step_and_a_month_begins_on_its_last_day() -> None:
    assert stages(*STEPS) == [("proposed", "2018-01-02"), ("adopted", "2018-08-31"), ("in-force", "2019-06-01")]


def test_a_step_on_a_part_of_the_measure_turns_no_stage() -> None:
    assert stages(STEPS[0], step("2019-01-01", "lifted", targets=("acme",))) == [("proposed", "2018-01-02")]


def test_an_event_turns_no_stage() -> None:
    assert stages(step("2018-01-01", "in-force"), step("2018-02-01", "lifted", event_only=True)) == [("in-force", "2018-01-01")]


def test_a_report_does_not_undo_what_binds() -> None:
    assert stages(step("2018-01-01", "in-force"), step("2018-02-01", "announced")) == [("in-force", "2018-01-01")]


def test_a_term_ends_its_stage() -> None:
    stay = step("2018-02-01", "suspended", until=date(2018, 3, 31), then=Stage.IN_FORCE)
    assert stages(step("2018-01-01", "in-force"), stay)[-1] == ("in-force", "2018-04-01")


def test_after_a_term_of_which_nothing_more_is_known_the_bar_ends() -> None:
    (span,) = spans((step("2018-02-01", "in-force", until=date(2018, 3, 31)),), until=END)
    assert span.stop == date(2018, 4, 1)


def test_a_term_prolonged_in_time_leaves_no_gap() -> None:
    first = step("2018-01-01", "in-force", until=date(2018, 3, 31))
    assert stages(first, step("2018-03-15", "in-force", until=date(2019, 3, 31))) == [("in-force", "2018-01-01")]


@pytest.mark.parametrize("count", [0, 1, MOST_MEASURES + 5])
def test_at_most_twelve_measures_are_drawn(count: int) -> None:
    timelines = [TimelineOf(f"m{number}", "Measure", STEPS, (1,)) for number in range(count)]
    assert len(drawn(timelines)) == min(count, MOST_MEASURES)


def test_nothing_to_draw_is_no_chart() -> None:
    assert timeline_svg([], on=DAY) == ""
    assert timeline_svg([TimelineOf("m", "M", (), ())], on=DAY) == ""


def test_the_chart_names_measures_stages_and_the_day() -> None:
    svg = timeline_svg([TimelineOf("m", "Ban <b>&</b> more", STEPS, (1,))], on=DAY)
    assert svg.startswith("<svg")
    assert "Ban &lt;b&gt;&amp;&lt;/b&gt; more" in svg
    assert "2018-12-28, the day asked about" in svg
    assert "in-force" in svg


def test_the_chart_fetches_nothing() -> None:
    svg = timeline_svg([TimelineOf("m", "M", STEPS, (1,))], on=DAY)
    assert "href" not in svg
    assert "url(http" not in svg


def test_the_same_chart_gives_the_same_bytes() -> None:
    timelines = [TimelineOf("m", "M", STEPS, (1,))]
    assert timeline_svg(timelines, on=DAY) == timeline_svg(timelines, on=DAY)


def test_bars_are_split_at_the_day_asked_about() -> None:
    spec = timeline_spec([TimelineOf("m", "M", STEPS, (1,))], on=DAY)
    bars = spec["layer"][0]["data"]["values"]  # type: ignore[index]
    assert [(bar["stop"], bar["later"]) for bar in bars if bar["kind"] == "before force"][1:] == [
        ("2018-12-28", False),
        ("2019-06-01", True),
    ]


def test_the_words_tell_every_stage() -> None:
    words = timeline_words([TimelineOf("m", "Ban", STEPS, (1,))], on=DAY)
    assert "Ban: proposed from 2018-01-02, adopted from 2018-08-31, in-force from 2019-06-01" in words
