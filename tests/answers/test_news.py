from dataclasses import replace
from datetime import date

from proscribe.answers.brief import with_news
from proscribe.answers.exposure import Group, InputRow, Settings, expose
from proscribe.answers.news import news_items
from proscribe.answers.resolve import Finder
from proscribe.dates import Period
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.instruments import Instrument
from proscribe.model.sources import Evidence, Source
from proscribe.model.stages import Stage
from proscribe.model.verdicts import Verdict
from tests.answers.given import ban, ledger_of
from tests.ledger.given import step

DAY = date(2020, 6, 1)
SETTINGS = Settings(Actor.parse("us/contractor"), (Activity.BUY,), DAY)
CLAIM = Claim(
    issuer="US Government", issuer_country="us", targets=("Acme",), target_parties=("acme",), action=ClaimAction.RESTRICT,
    activity=Activity.BUY, stage=Stage.REPORTED, when=None, attributed_to="Agency", bound="", instrument="",
    evidence=Evidence("a", "Acme may be banned.", 0, 19),
)  # fmt: skip


def source(key: str = "a", published: str | None = "2020-05-30", **more: object) -> Source:
    when = None if published is None else Period.parse(published)
    return Source(key, "Title", None, None, when, "0" * 64, **more)  # type: ignore[arg-type]


def test_a_claim_finds_the_measure_that_took_such_a_step_near_its_day() -> None:
    reported = replace(ban(), history=(step("2020-05-28", "reported"),))
    [item] = news_items([(source(), (CLAIM,))], ledger=ledger_of(reported), on=DAY)
    assert (item.measures, item.stages) == (("ban",), (Stage.REPORTED,))


def test_a_measure_of_another_stage_or_time_is_not_the_one_told_of() -> None:
    in_force, long_ago = ban("force"), replace(ban("old"), history=(step("2018-01-01", "reported"),))
    [item] = news_items([(source(), (CLAIM,))], ledger=ledger_of(in_force, long_ago), on=DAY)
    assert item.measures == ()


def test_a_companys_own_decision_is_known_by_issuer_and_target() -> None:
    decision = replace(
        ban(), issuer="Bell plc", instrument=Instrument.PRIVATE_DECISION, history=(step("2020-05-28", "announced"),)
    )
    told = replace(CLAIM, issuer="Bell", activity=Activity.OPERATE, stage=Stage.ANNOUNCED)
    [item] = news_items([(source(), (told,))], ledger=ledger_of(decision), on=DAY)
    assert item.measures == ("ban",)


def test_an_article_of_a_later_day_is_left_out_and_one_without_a_day_stays() -> None:
    told = [(source("later", "2020-06-02"), (CLAIM,)), (source("undated", None), (CLAIM,))]
    assert [item.source.key for item in news_items(told, ledger=ledger_of(), on=DAY)] == ["undated"]


def test_copies_of_one_report_are_one_origin() -> None:
    told = [(source(key, origin="Agency"), (CLAIM,)) for key in ("a", "b", "c")]
    assert {item.origins for item in news_items(told, ledger=ledger_of(), on=DAY)} == {1}


def test_news_alone_makes_a_row_reported_and_never_more() -> None:
    ledger = ledger_of()
    told = replace(CLAIM, stage=Stage.IN_FORCE)
    exposure = expose([InputRow(1, "Acme")], SETTINGS, finder=Finder(ledger))
    [row] = with_news(exposure, news_items([(source(), (told,))], ledger=ledger, on=DAY)).rows
    assert (row.group, row.answer.verdict) == (Group.REPORTED, Verdict.REPORTED_ONLY)


def test_a_lifting_or_a_denial_in_the_news_restricts_nothing() -> None:
    ledger = ledger_of()
    exposure = expose([InputRow(1, "Acme")], SETTINGS, finder=Finder(ledger))
    for claim in (replace(CLAIM, stage=Stage.LIFTED), replace(CLAIM, stage=None), replace(CLAIM, action=ClaimAction.EASE)):
        [row] = with_news(exposure, news_items([(source(), (claim,))], ledger=ledger, on=DAY)).rows
        assert row.group is Group.CLEAR
