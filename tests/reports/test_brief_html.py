import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from proscribe.answers.brief import TimelineOf
from proscribe.answers.exposure import ExposedRow, Group
from proscribe.answers.news import NewsItem
from proscribe.model.sources import Citation
from proscribe.model.verdicts import Verdict
from proscribe.reports.brief_html import brief_html
from tests.reports.given import EVIDENCE, answer, brief, claim_item, finding, full_brief, row

_VOID = {"meta", "br", "input", "link", "img", "hr"}


class Page(HTMLParser):
    """Tags with their attributes, links, the text, and whether every tag is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in {"script", "style"}:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def page(*rows: ExposedRow, news: tuple[NewsItem, ...] = (), **more: object) -> Page:
    """A page without a chart, which takes a second to draw."""
    return Page(brief_html(brief(*rows, news=news, timelines=(), **more)))


@pytest.fixture(scope="module")
def html() -> str:
    return brief_html(full_brief())


def test_the_same_brief_gives_the_same_bytes(html: str) -> None:
    assert brief_html(full_brief()) == html


def test_every_tag_is_closed_in_order(html: str) -> None:
    made = Page(html)
    assert made.wrong == []
    assert made.open == []


def test_nothing_is_fetched(html: str) -> None:
    made = Page(html)
    assert [tag for tag, _ in made.tags if tag in {"link", "img", "iframe", "object", "embed", "base"}] == []
    assert all("src" not in attrs for _, attrs in made.tags)
    assert "@import" not in html
    assert "url(http" not in html


def test_the_policy_names_the_only_script_by_its_digest(html: str) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", html, flags=re.S)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in html
    assert "default-src 'none'" in html


def test_every_section_that_is_linked_is_there(html: str) -> None:
    made = Page(html)
    ids = [attrs["id"] for _, attrs in made.tags if "id" in attrs]
    targets = {(attrs["href"] or "")[1:] for attrs in made.all("a") if (attrs["href"] or "").startswith("#")}
    assert targets <= set(ids)
    assert len(ids) == len(set(ids))


def test_headings_step_down_one_at_a_time(html: str) -> None:
    levels = [int(tag[1]) for tag, _ in Page(html).tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_have_captions_and_scoped_headers(html: str) -> None:
    made = Page(html)
    assert len(made.all("table")) == len(made.all("caption"))
    assert all("scope" in attrs for attrs in made.all("th"))


def test_the_chart_has_words_for_those_who_cannot_see_it(html: str) -> None:
    (figure,) = [attrs for attrs in Page(html).all("div") if attrs.get("role") == "img"]
    assert "Ban on Acme: proposed from 2018-01-02" in (figure["aria-label"] or "")


def test_every_group_has_a_card_in_words(html: str) -> None:
    text = Page(html).text
    for word in (
        "Caught now",
        "Caught, if a fact is so",
        "Advised against",
        "Decided, not in force",
        "Proposed",
        "Only reported",
    ):
        assert word in text


def test_what_is_caught_is_told_with_chain_and_evidence() -> None:
    text = page(row(7, Group.CAUGHT_IF, answer(finding(depends_on=("funding is subsidy",))))).text
    for part in (
        "prohibited IF funding is subsidy; otherwise no-known-measure",
        "Ministry of Examples (us, procurement-ban)",
        "in-force since 2018-08-13",
        "component is minor",
        "It takes effect.",
        "84 FR 1",
        "1 more line of evidence",
    ):
        assert part in text


def test_rows_that_differ_only_in_the_party_are_told_once() -> None:
    rows = (
        row(1, Group.CAUGHT, answer(finding()), name="Acme"),
        row(2, Group.CAUGHT, answer(finding(reached="Zeta is named")), name="Zeta"),
    )
    assert len([each for each in page(*rows).all("article") if each.get("id")]) == 1


def test_a_measure_to_come_is_told_for_a_row_that_is_caught_already() -> None:
    coming = finding(Verdict.PROPOSED_ONLY, key="xx-bill", title="Bill on Acme")
    text = page(row(1, Group.CAUGHT, answer(finding(), others=(coming,)))).text
    assert "On top of what is told above" in text
    assert "Bill on Acme" in text


def test_news_is_quoted_with_source_stage_and_origins() -> None:
    text = page(row(1, Group.CLEAR), news=(claim_item(),)).text
    assert "Not in the ledger: 1 claim" in text
    assert "Acme may be barred, a person said." in text
    assert "2 independent origins" in text
    assert "characters 10 to 44 of article-1" in text


def test_a_row_that_news_alone_tells_of_shows_the_quote_in_its_entry() -> None:
    told = answer(verdict=Verdict.REPORTED_ONLY, otherwise=Verdict.REPORTED_ONLY)
    assert page(row(1, Group.REPORTED, told), news=(claim_item(),)).text.count("Acme may be barred") == 2


def test_a_row_to_review_shows_candidates_with_score_and_reasons() -> None:
    text = page(row(1, Group.REVIEW)).text
    assert "0.85" in text
    assert "90% of the weight is shared" in text


def test_no_clearance_is_claimed() -> None:
    assert "That is no clearance" in page(row(1, Group.CLEAR)).text


def test_sources_inputs_problems_and_definitions_are_told(html: str) -> None:
    text = Page(html).text
    for part in (
        "27 days before the day asked about",
        "ab" * 32,
        "row 9 has 3 cells and the header 4",
        Verdict.PROHIBITED.definition,
    ):
        assert part in text


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='x", "</bdi></td><h1>"]
)
def test_a_hostile_name_is_text(name: str) -> None:
    hostile = page(
        row(1, Group.CAUGHT, answer(finding(title=name, key=name, reached=name, issuer=name)), name=name),
        row(2, Group.CLEAR, name=name),
        news=(claim_item(quote=name),),
        problems=(name,),
        title=name,
    )
    assert len(hostile.all("script")) == 1
    assert hostile.all("img") == []
    assert len(hostile.all("h1")) == 1
    assert all(not key.startswith("on") for _, attrs in hostile.tags for key in attrs)
    assert hostile.wrong == []
    assert name in hostile.text


def test_a_hostile_title_stays_text_in_the_chart() -> None:
    title = "</svg><script>alert(1)</script>"
    timeline = replace(full_brief().timelines[0], title=title)
    made = Page(brief_html(brief(timelines=(timeline, TimelineOf('"><b id=x>', title, timeline.steps, (1,))))))
    assert len(made.all("script")) == 1
    assert made.all("b") == [attrs for attrs in made.all("b") if "id" not in attrs]


def test_direction_overrides_and_endless_names_are_tamed() -> None:
    made = page(row(1, Group.CAUGHT, answer(finding()), name="\u202eabc" + "x" * 10_000))
    assert "\u202e" not in made.text
    assert "x" * 200 not in made.text
    assert "(10,004 characters)" in made.text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", 'https://a" onclick="x'])
def test_only_web_addresses_become_links(url: str) -> None:
    line = replace(EVIDENCE, citation=Citation("cited here", url))
    made = page(row(1, Group.CAUGHT, answer(finding(evidence=(line,), next=None))), news=(claim_item(url=url),))
    assert all((attrs["href"] or "").startswith("#") for attrs in made.all("a"))
    assert "cited here" in made.text


def test_links_out_give_no_opener(html: str) -> None:
    out = [attrs for attrs in Page(html).all("a") if (attrs["href"] or "").startswith("http")]
    assert out
    assert all("noopener" in (attrs["rel"] or "") for attrs in out)


def test_a_brief_of_nothing_is_a_whole_page() -> None:
    made = page(inputs=(), problems=())
    assert made.wrong == []
    assert "No articles were given" in made.text
