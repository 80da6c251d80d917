import io

import pytest
from rich.console import Console

from proscribe.answers.likeness import Matcher
from proscribe.answers.queue import QueueEntry, queue
from proscribe.answers.resolve import Finder
from proscribe.ledger.news import HeldClaim
from proscribe.model.sources import Evidence
from proscribe.reports.queue_records import entry_record
from proscribe.reports.queue_text import entry_text, queue_text
from tests.answers.given import ban, ledger_of
from tests.ledger.given_news import QUOTE, decision, held

ARTICLE = f"Title\n{QUOTE} " + "More of it. " * 60


def entries(*claims: HeldClaim) -> tuple[QueueEntry, ...]:
    return queue(claims, Matcher(Finder(ledger_of(ban(jurisdiction="us", issuer="US Congress")))))


def printed(renderable: object, *, width: int = 100) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False)
    console.print(renderable)
    text = console.file.getvalue()  # type: ignore[attr-defined] # a StringIO
    return " ".join(str(text).split())


def test_an_empty_queue_is_a_sentence() -> None:
    assert printed(queue_text([], waiting=0)) == "No such claim in the queue; 0 wait for review."


@pytest.mark.parametrize("width", [60, 80, 160])
def test_a_line_tells_claim_and_proposal_at_any_width(width: int) -> None:
    told = printed(queue_text(entries(held(action=None)), waiting=1), width=width)
    assert "aaaa11112222" in told
    assert "1 waits for review" in told


def test_a_decided_claim_shows_its_decision() -> None:
    told = printed(queue_text(entries(held(action="merge", into="us-x")), waiting=0))
    assert "merge on us-x, Ana 2020-07-01" in told


def test_one_claim_shows_quote_article_grounds_and_decisions() -> None:
    [entry] = entries(held(action=None))
    told = printed(entry_text(entry, article=ARTICLE, decisions=[decision("aaaa11112222", "reject")]))
    for said in (
        QUOTE,
        "Title aaaa11112222 (Daily, 2020-05-30)",
        "two officials",
        "local",
        "reject, Ana 2020-07-01: seen in two papers",
    ):
        assert said in told


def test_hostile_text_is_made_harmless() -> None:
    [entry] = entries(held(action=None, issuer="\x1b[31mred [bold]x[/bold]\u202e", targets=("Acme",)))
    told = printed(queue_text([entry], waiting=1), width=160)
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[bold]" in told


def test_an_article_that_is_gone_leaves_the_rest() -> None:
    [entry] = entries(held(action=None))
    assert "To the ledger" in printed(entry_text(entry, article="", decisions=[]))


def test_a_record_has_everything_a_program_needs() -> None:
    claim = held()
    [entry] = entries(HeldClaim(claim.key, claim.source, claim.claim, claim.learned, ("local",), (Evidence("a", "No.", 1, 4),)))
    record = entry_record(entry)
    assert (record["id"], record["state"], record["decision"], record["origins"]) == ("aaaa11112222", "waiting", None, 1)
    assert record["denials"] == [{"quote": "No.", "start": 1, "end": 4}]
