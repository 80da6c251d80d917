"""Draws the measures that matter as a timeline: one line a measure, a bar a stage, a rule on the day asked about.

The chart is a Vega-Lite specification as a plain dict, drawn by vl-convert. Altair would write the same dict and bring pandas'
interchange layer and a validator along; at four layers the dict is shorter than the code that would make it.

Stages are told by words as well as by colour and lightness, so that it can be read in grey print. A step known only by its
month or year stands on its last day: from then on it had surely happened. A step that touches only some targets or rules of a
measure is a mark without a bar, as the measure at large did not change.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from proscribe.answers.brief import TimelineOf
from proscribe.model.measures import StageChange
from proscribe.model.stages import Stage, stage_after
from proscribe.reports.display import shown

Spec = Mapping[str, object]

MOST_MEASURES = 12
"""More lines than that are no longer read; the page says how many are left out."""

_WIDTH = 1000  # px; the page scales it
_ROW = 46  # px: a line of text above a bar
_LETTER = 6.6  # px a letter of the bar's words takes, on the safe side
_BEFORE, _AFTER = timedelta(days=5 * 365), timedelta(days=3 * 365)
_KINDS = {
    "before force": ("#c9d8ea", "#14202e"),
    "in force": ("#8f2d2d", "#ffffff"),
    "eased": ("#d9a273", "#1d1206"),
    "suspended": ("#e9e0b8", "#241f08"),
    "ended": ("#d8d8d8", "#2b2b2b"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stage of a measure at large, from `start` up to, not including, `stop`."""

    stage: Stage
    start: date
    stop: date

    @property
    def kind(self) -> str:
        """The legend's word."""
        if self.stage.is_prospective:
            return "before force"
        if self.stage.is_ended:
            return "ended"
        return "in force" if self.stage in {Stage.IN_FORCE, Stage.EXTENDED} else self.stage.value


def timeline_svg(timelines: Sequence[TimelineOf], *, on: date) -> str:
    """The chart as an SVG element to stand in a page; "" when there is nothing to draw. The first draw takes about a second."""
    if not any(timeline.steps for timeline in timelines):
        return ""
    import vl_convert  # noqa: PLC0415 - it starts a JavaScript engine; only a page needs it

    svg: str = vl_convert.vegalite_to_svg(dict(timeline_spec(timelines, on=on)), allowed_base_urls=[])
    return _settled(svg)


def _settled(svg: str) -> str:
    """The same bytes for the same chart: identifiers are numbered over the whole process, so number them anew from 1."""
    names = {name: f"timeline-{number}" for number, name in enumerate(dict.fromkeys(re.findall(r'\bid="([^"]+)"', svg)), 1)}
    for name, new in names.items():
        for before, after in ((f'id="{name}"', f'id="{new}"'), (f"url(#{name})", f"url(#{new})"), (f'"#{name}"', f'"#{new}"')):
            svg = svg.replace(before, after)
    return re.sub(r"<\?xml[^>]*\?>|<!DOCTYPE[^>]*>", "", svg).strip()


def timeline_words(timelines: Sequence[TimelineOf], *, on: date) -> str:
    """The chart in words, for those who cannot see it: each measure with its stages and their first days."""
    lines = (f"{shown(each.title)}: {', '.join(_stages(each, on))}" for each in drawn(timelines))
    return f"Timeline of measures around {on}. {'. '.join(lines)}."


def _stages(timeline: TimelineOf, on: date) -> Iterator[str]:
    yield from (f"{span.stage} from {span.start}" for span in spans(timeline.steps, until=_window([timeline], on)[1]))


def drawn(timelines: Sequence[TimelineOf]) -> tuple[TimelineOf, ...]:
    """The measures that the chart shows: those with steps, at most `MOST_MEASURES`."""
    return tuple(timeline for timeline in timelines if timeline.steps)[:MOST_MEASURES]


def spans(steps: Sequence[StageChange], *, until: date) -> tuple[Span, ...]:
    """The stages of the measure at large, oldest first, up to that day."""
    found: list[Span] = []
    for stage, start in (*_turns(steps), (None, until)):
        if found and found[-1].stop > start:
            found[-1] = Span(found[-1].stage, found[-1].start, start)
        if stage is not None and start < until:
            found.append(Span(stage, start, until))
    return tuple(span for span in found if span.start < span.stop)


def _turns(steps: Sequence[StageChange]) -> Iterator[tuple[Stage | None, date]]:
    """Each day on which the stage turned, with the stage from then on; None when a term ran out and nothing is known."""
    stage: Stage | None = None
    term: StageChange | None = None
    for step in (each for each in steps if not (each.event_only or each.rules or each.targets)):
        if term is not None and term.until is not None and term.until < step.when.last:
            stage = term.then
            yield stage, term.until + timedelta(days=1)
        turned = stage_after(stage, step.stage)
        if turned is not stage or step.stage is turned:
            term = step
        if turned is not stage:
            stage = turned
            yield stage, step.when.last
    if term is not None and term.until is not None:
        yield term.then, term.until + timedelta(days=1)


def timeline_spec(timelines: Sequence[TimelineOf], *, on: date) -> Spec:
    """The Vega-Lite specification; its data stand in it."""
    chosen = drawn(timelines)
    begin, end = _window(chosen, on)
    names = [each.key for each in chosen]
    y = {"field": "key", "type": "ordinal", "sort": names, "axis": None, "scale": {"domain": names}}
    domain = [begin.isoformat(), end.isoformat()]
    axis = {"title": None, "orient": "top", "format": "%Y", "tickCount": "year", "gridColor": "#e3e6e9", "labelFontSize": 12}
    x = {"field": "start", "type": "temporal", "scale": {"domain": domain}, "axis": {**axis, "domainColor": "#9aa2aa"}}
    bars = [bar for each in chosen for bar in _bars(each, begin, end, on)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": _WIDTH,
        "height": {"step": _ROW},
        "background": None,
        "config": {"font": "sans-serif", "view": {"stroke": None}, "aria": False},
        "layer": [
            _bar_layer(bars, x, y),
            _word_layer(bars, y),
            _step_layer(chosen, begin, end, y),
            _title_layer(chosen, y),
            *_day(on, begin, end),
        ],
    }


def _window(timelines: Sequence[TimelineOf], on: date) -> tuple[date, date]:
    """From the first step or five years before the day asked, up to half a year past the last step or three years after."""
    days = [step.when.last for timeline in timelines for step in timeline.steps] or [on]
    begin = max(min(*days, on) - timedelta(days=60), on - _BEFORE)
    end = min(max(*days, on) + timedelta(days=180), on + _AFTER)
    return begin, end


def _bars(timeline: TimelineOf, begin: date, end: date, on: date) -> Iterator[Spec]:
    for span in spans(timeline.steps, until=end):
        start = max(span.start, begin)
        cuts = [start, on, span.stop] if start < on < span.stop else [start, span.stop]
        for at, (left, right) in enumerate(pairwise(cuts)):
            if left < right:
                yield {
                    "key": timeline.key,
                    "kind": span.kind,
                    "start": left.isoformat(),
                    "stop": right.isoformat(),
                    "later": left >= on,
                    "word": _word_for(span, (right - left) / (end - begin)) if at == 0 else "",
                    "ink": _KINDS[span.kind][1] if left < on else "#2b2b2b",
                }


def _word_for(span: Span, share: float) -> str:
    """The stage's word where the bar is long enough for it; the table under the chart has all of them."""
    return span.stage.value if len(span.stage.value) * _LETTER + 10 < share * _WIDTH else ""


def _bar_layer(bars: list[Spec], x: Spec, y: Spec) -> Spec:
    legend = {"title": None, "orient": "bottom", "labelFontSize": 12, "symbolType": "square", "direction": "horizontal"}
    colours = {"domain": list(_KINDS), "range": [colour for colour, _ in _KINDS.values()]}
    return {
        "data": {"values": bars},
        "mark": {"type": "bar", "height": 16, "yOffset": 9, "stroke": "#5d666f", "strokeWidth": 0.5},
        "encoding": {
            "x": x,
            "x2": {"field": "stop"},
            "y": y,
            "color": {"field": "kind", "type": "nominal", "scale": colours, "legend": legend},
            "opacity": {"condition": {"test": "datum.later", "value": 0.4}, "value": 1},
        },
    }


def _word_layer(bars: list[Spec], y: Spec) -> Spec:
    ink = {"field": "ink", "type": "nominal", "scale": None}
    return {
        "data": {"values": [bar for bar in bars if bar["word"]]},
        "mark": {"type": "text", "align": "left", "dx": 5, "yOffset": 9.5, "fontSize": 11.5},
        "encoding": {"x": _plain_x(), "y": y, "text": {"field": "word"}, "color": ink},
    }


def _step_layer(timelines: Sequence[TimelineOf], begin: date, end: date, y: Spec) -> Spec:
    steps = [
        {"key": each.key, "start": step.when.last.isoformat(), "partial": bool(step.event_only or step.rules or step.targets)}
        for each in timelines
        for step in each.steps
        if begin <= step.when.last <= end
    ]
    fill = {"condition": {"test": "datum.partial", "value": "#ffffff"}, "value": "#20262c"}
    return {
        "data": {"values": steps},
        "mark": {"type": "point", "yOffset": 21, "size": 26, "shape": "triangle-up", "stroke": "#20262c", "strokeWidth": 1},
        "encoding": {"x": _plain_x(), "y": y, "fill": fill},
    }


def _title_layer(timelines: Sequence[TimelineOf], y: Spec) -> Spec:
    titles = [{"key": each.key, "title": shown(each.title, longest=110)} for each in timelines]
    return {
        "data": {"values": titles},
        "mark": {"type": "text", "align": "left", "yOffset": -9, "fontSize": 13, "color": "#20262c", "limit": _WIDTH},
        "encoding": {"x": {"value": 0}, "y": y, "text": {"field": "title"}},
    }


def _day(on: date, begin: date, end: date) -> Iterator[Spec]:
    """The rule on the day asked about, its words on the side where there is room."""
    data = {"values": [{"start": on.isoformat(), "word": f"{on}, the day asked about"}]}
    yield {"data": data, "mark": {"type": "rule", "color": "#111418", "strokeWidth": 1.5}, "encoding": {"x": _plain_x()}}
    late = (on - begin) / (end - begin) > 0.75
    side = {"align": "right" if late else "left", "dx": -5 if late else 5}
    text = {"type": "text", **side, "dy": 12, "fontSize": 12, "fontWeight": "bold", "color": "#111418"}
    place = {"x": _plain_x(), "y": {"value": {"expr": "height"}}, "text": {"field": "word"}}
    yield {"data": data, "mark": text, "encoding": place}


def _plain_x() -> Spec:
    return {"field": "start", "type": "temporal"}
