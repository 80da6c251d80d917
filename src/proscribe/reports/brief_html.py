"""One brief as one self-contained HTML page: nothing is fetched, it prints, and it reads without JavaScript.

All texts are escaped by the template engine; names are isolated from the writing direction around them, and only http and
https addresses become links. The page's content policy lets run no script but its own, named by its digest.
"""

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from proscribe.answers.brief import Brief
from proscribe.answers.exposure import ExposedRow, Group
from proscribe.answers.news import NewsItem
from proscribe.model.circumstances import Circumstances
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.reports.alike import alike, evidence_of
from proscribe.reports.brief_view import CAUGHT, Entry, coming_changes, entries, first_told, pending_besides
from proscribe.reports.chart import drawn, timeline_svg, timeline_words
from proscribe.reports.display import amount, is_weblink, shown, shown_in_full
from proscribe.reports.row_view import (
    COMING,
    GROUP_HEADINGS,
    depends_on,
    findings_of,
    row_numbers,
    stands,
    taken_for,
    total_value,
)
from proscribe.reports.wording import beside_words, snapshot_words, stage_words, told_words, waiting_claim, waiting_words

_SECTIONS = (
    ("caught", "Caught now"),
    ("coming", "Would be caught"),
    ("advised", "Advised against"),
    ("dates", "Next dates"),
    ("timeline", "Timeline"),
    ("news", "News"),
    ("review", "To review"),
    ("clear", "No known measure"),
    ("rows", "All rows"),
    ("coverage", "Sources and age"),
    ("reading", "How to read it"),
)


_LONGEST_WORD = 24


@dataclass(frozen=True, slots=True)
class Card:
    """One group in the summary, with its rows and their value."""

    group: Group
    rows: tuple[ExposedRow, ...]

    @property
    def value(self) -> float | None:
        """The sum of the rows' values, or None when none has one."""
        return total_value(self.rows)


def brief_html(brief: Brief) -> str:
    """The brief as a page; the same brief gives the same bytes."""
    environment = _environment()
    environment.filters["snapshot"] = lambda info: snapshot_words(info, on=brief.exposure.settings.on)
    return environment.get_template("brief.html").render(_context(brief)) + "\n"


def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(_template), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(
        shown=shown,
        full=_full,
        amount=amount,
        stage=stage_words,
        taken=taken_for,
        alike=alike,
        evidence_of=evidence_of,
        findings=findings_of,
        points=depends_on,
        stands=stands,
        numbers=row_numbers,
        told=_told,
        waiting=waiting_words,
        waiting_claim=waiting_claim,
        beside=beside_words,
        heading=GROUP_HEADINGS.__getitem__,
        rank=list(Group).index,
    )
    environment.tests.update(weblink=is_weblink, unbroken=_is_unbroken)
    return environment


def _full(value: object) -> str:
    return shown_in_full(str(value))


def _is_unbroken(text: str) -> bool:
    """A word of it is longer than a column and must be broken somewhere; others are never broken within."""
    return any(len(word) > _LONGEST_WORD for word in text.split())


def _told(told: Circumstances | None) -> str:
    return told_words(told or {})


@cache
def _template(name: str) -> str:
    return files("proscribe.reports").joinpath("templates", name).read_text(encoding="utf-8")


def _context(brief: Brief) -> dict[str, object]:
    caught, coming, advised = entries(brief, *CAUGHT), entries(brief, *COMING), entries(brief, Group.ADVISED)
    return {
        "brief": brief,
        "settings": brief.exposure.settings,
        "cards": [Card(group, brief.of_group(group)) for group in Group],
        "caught": caught,
        "coming": coming,
        "advised": advised,
        "pending": pending_besides(brief),
        "changes": coming_changes(brief),
        "review": brief.of_group(Group.REVIEW),
        "clear": brief.of_group(Group.CLEAR),
        "anchors": _anchors(*caught, *coming, *advised),
        "places": first_told((*caught, *coming, *advised)),
        "sections": [(anchor, title) for anchor, title in _SECTIONS if anchor != "advised" or advised],
        "verdicts": tuple(Verdict),
        "trusts": tuple(Trust),
        "has_articles": len(brief.inputs) > 1,
        **_news_part(brief.news),
        **_timeline_part(brief, on=brief.exposure.settings.on),
        **_inline_part(),
    }


def _anchors(*told: Entry) -> dict[int, str]:
    """The entry that tells of each row, by the row's number."""
    return {row.row.number: entry.anchor for entry in told for row in entry.rows}


def _news_part(news: tuple[NewsItem, ...]) -> dict[str, object]:
    return {"held": [item for item in news if item.is_held], "unheld": [item for item in news if not item.is_held]}


def _timeline_part(brief: Brief, *, on: date) -> dict[str, object]:
    chosen = drawn(brief.timelines)
    return {
        "chart": Markup(timeline_svg(chosen, on=on)),  # our own drawing; vl-convert escapes the titles in it
        "chart_words": timeline_words(chosen, on=on),
        "timelines": chosen,
        "left_out": sum(bool(each.steps) for each in brief.timelines) - len(chosen),
    }


def _inline_part() -> dict[str, object]:
    """Style and script as they stand in the page, and the digest by which the page's policy knows the script."""
    script = _template("brief.js").strip()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return {
        "style": Markup(_template("brief.css").strip()),  # our own file
        "script": Markup(script),  # our own file
        "script_hash": f"sha256-{digest}",
    }
