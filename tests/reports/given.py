"""Answers and briefs made by hand, small, with everything that a report may have to show."""

from dataclasses import replace
from datetime import date
from io import StringIO

from rich.console import Console, RenderableType

from proscribe.answers.brief import Brief, InputFile, TimelineOf
from proscribe.answers.exposure import ExposedRow, Exposure, Group, InputRow, Settings
from proscribe.answers.news import NewsItem
from proscribe.answers.result import Answer, Coverage, EvidenceLine, Finding, Question, Resolved, SetAside
from proscribe.dates import Period
from proscribe.ledger.shelf import HeldListing, SnapshotInfo
from proscribe.ledger.timeline import NextChange
from proscribe.model.activities import Activity
from proscribe.model.actors import Actor
from proscribe.model.circumstances import Fact
from proscribe.model.claims import Claim, ClaimAction
from proscribe.model.listings import Listing
from proscribe.model.measures import StageChange
from proscribe.model.parties import NameKind, Party
from proscribe.model.sources import Citation, Evidence, Source
from proscribe.model.stages import Stage
from proscribe.model.trust import Trust
from proscribe.model.verdicts import Verdict
from proscribe.names.entries import NameMatch
from proscribe.names.reasons import Reason

DAY = date(2018, 12, 28)
SHA = "ab" * 32
CITATION = Citation("84 FR 1", "https://gazette.example/84/1", Trust.CURATED)
NEXT = NextChange(Period.parse("2019-06"), Stage.IN_FORCE, "It takes effect.", CITATION)
EVIDENCE = EvidenceLine("2018-08-13", Stage.ADOPTED, "Signed.", CITATION)
SNAPSHOT = SnapshotInfo(
    list_key="us_csl",
    title="Consolidated Screening List",
    day=date(2018, 12, 1),
    day_is_stated=True,
    learned=date(2018, 12, 20),
    entries=6000,
    sha256=SHA,
)
COVERAGE = Coverage(date(2018, 12, 31), "c" * 64, 206, (SNAPSHOT,))
LISTING = HeldListing(Listing("us_csl", "7", ("us-el",), "ACME LTD"), date(2018, 1, 1), date(2018, 12, 1), None, "The List")
ACME = Party("acme", "Acme Ltd", country="cn")


def finding(verdict: Verdict = Verdict.PROHIBITED, **more: object) -> Finding:
    """A finding with something in every field."""
    made = Finding(
        key="xx-ban-2018",
        title="Ban on Acme",
        issuer="Ministry of Examples",
        jurisdiction="us",
        instrument="procurement-ban",
        rule="buyers",
        verdict=verdict,
        effect=Verdict.PROHIBITED,
        stage=Stage.IN_FORCE,
        since="2018-08-13",
        reached="Acme Ltd is named",
        bound="us/contractor",
        scope="network-equipment",
        conditions=("equipment is new",),
        unless=("component is minor",),
        eased_by=("xx-waiver",),
        eased_if=("Waiver: no-known-measure if approval is yes",),
        next=NEXT,
        evidence=(EVIDENCE, replace(EVIDENCE, text="Passed."), replace(EVIDENCE, text="Tabled.")),
        doubts=("the day is only known as 2018-08",),
        notes=("It binds buyers, not sellers.",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def question(party: str = "Acme", **more: object) -> Question:
    """A question about buying from a party."""
    asked = Question(
        Actor.parse("us/contractor"), Activity.BUY, DAY, party, "network-equipment", told={Fact.EQUIPMENT: "new"}, known=DAY
    )
    return replace(asked, **more)  # type: ignore[arg-type]


def answer(*deciding: Finding, **more: object) -> Answer:
    """An answer that these findings decide, each taken as certain or not as it says itself."""
    verdict = deciding[0].verdict if deciding else Verdict.NO_KNOWN_MEASURE
    certain = any(one.is_certain for one in deciding)
    made = Answer(
        question=question(),
        verdict=verdict,
        otherwise=verdict if certain else Verdict.NO_KNOWN_MEASURE,
        resolved=Resolved("Acme", (ACME,), (LISTING,), similar=(("Akme", 0.8),), how="name in the register"),
        deciding=deciding,
        others=(),
        set_aside=(SetAside("yy-ban", "Ban elsewhere", "it binds gb, not us/contractor"),),
        next=NEXT if deciding else None,
        coverage=COVERAGE,
        caveats=("the register was last looked after before the day",),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def row(
    number: int, group: Group, told: Answer | None = None, *, name: str = "Acme", value: float | None = 1000.0
) -> ExposedRow:
    """A row of a brief; one to review has candidates."""
    reasons = (Reason("words", 0.9, "90% of the weight is shared"),)
    match = NameMatch("party:acme", "Acme Ltd", NameKind.MAIN, 0.85, reasons)
    candidates = (match,) if group is Group.REVIEW else ()
    return ExposedRow(InputRow(number, name, "cn", None, value, "routers"), group, told or answer(), candidates)


def claim_item(*, quote: str = "Acme may be barred, a person said.", url: str | None = "https://news.example/1") -> NewsItem:
    """A claim that the ledger does not hold."""
    source = Source("article-1", "Ban weighed", "Example Wire", url, Period.parse("2018-12-27"), SHA, "Example Wire")
    claim = Claim(
        issuer="US Government",
        issuer_country="us",
        targets=("Acme",),
        target_parties=("acme",),
        action=ClaimAction.RESTRICT,
        activity=Activity.BUY,
        stage=Stage.REPORTED,
        when=Period.parse("2018-12"),
        attributed_to="a person",
        bound="carriers",
        instrument="executive order",
        evidence=Evidence("article-1", quote, 10, 10 + len(quote)),
        cues=("barred",),
    )
    return NewsItem(source, claim, (), (), origins=2)


def step(when: str, stage: str, **more: object) -> StageChange:
    """One step of a history."""
    return StageChange(Period.parse(when), Stage.parse(stage), f"It is {stage}.", CITATION, **more)  # type: ignore[arg-type]


def brief(*rows: ExposedRow, news: tuple[NewsItem, ...] = (), **more: object) -> Brief:
    """A brief of these rows."""
    settings = Settings(Actor.parse("us/contractor"), (Activity.BUY, Activity.USE), DAY, told={Fact.EQUIPMENT: "new"})
    steps = (step("2018-01-02", "proposed"), step("2018-08", "adopted"), step("2019-06", "in-force"))
    made = Brief(
        title="suppliers",
        exposure=Exposure(settings, rows, ()),
        news=news,
        timelines=(TimelineOf("xx-ban-2018", "Ban on Acme", steps, (1,)),),
        coverage=COVERAGE,
        inputs=(InputFile("suppliers.csv", SHA, len(rows)), InputFile("article-1", SHA, 1)),
        problems=("row 9 has 3 cells and the header 4",),
        version="0.1.0",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def full_brief() -> Brief:
    """A brief with a row in every group and a claim."""
    certain, open_ = finding(), finding(depends_on=("funding is subsidy",))
    told = {
        Group.CAUGHT: answer(certain),
        Group.CAUGHT_IF: answer(open_),
        Group.ADVISED: answer(finding(Verdict.ADVISED_AGAINST)),
        Group.TO_COME: answer(finding(Verdict.ANNOUNCED_NOT_IN_FORCE, stage=Stage.ADOPTED)),
        Group.PROPOSED: answer(finding(Verdict.PROPOSED_ONLY, stage=Stage.PROPOSED)),
        Group.REPORTED: answer(verdict=Verdict.REPORTED_ONLY, otherwise=Verdict.REPORTED_ONLY),
    }
    rows = (row(number, group, told.get(group), name=f"Firm {number}") for number, group in enumerate(Group, start=1))
    return brief(*rows, news=(claim_item(),))


def printed(renderable: RenderableType, *, width: int = 80) -> str:
    """What a pipe of that width gets."""
    out = StringIO()
    Console(file=out, width=width, highlight=False).print(renderable)
    return out.getvalue()
