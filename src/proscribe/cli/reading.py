"""`proscribe read`: what news articles claim, with exact quotes."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, data_dir, now, open_for_reading
from proscribe.cli.output import print_json_lines, remark, show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from proscribe.articles.article import Article
    from proscribe.articles.endpoint import EndpointReader
    from proscribe.articles.mentions import Lexicon
    from proscribe.refresh.reviews import ArticleRead, SecondReport

_MOST_PROBLEMS = 5


def read(
    files: Annotated[list[Path], typer.Argument(help="Articles as text or HTML, or folders of them.")],
    keep: Annotated[bool, typer.Option("--keep", help="Put the claims into the ledger's review queue.")] = False,
    reader: Annotated[
        str | None,
        typer.Option("--reader", metavar="URL", help="Ask this OpenAI-compatible endpoint too: the articles are sent there."),
    ] = None,
    model: Annotated[str | None, typer.Option("--model", metavar="NAME", help="The model to ask there.")] = None,
    key_from: Annotated[
        str | None,
        typer.Option("--key-from", metavar="VARIABLE", help="The environment variable that holds the endpoint's key."),
    ] = None,
    price: Annotated[
        str | None, typer.Option("--price", metavar="IN/OUT", help="Price of a million tokens sent/received, to show the cost.")
    ] = None,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Read articles and print the measures they claim, one JSON object an article with --json.

    Example: proscribe read article.txt --keep
    """
    from proscribe.articles.mentions import Lexicon
    from proscribe.refresh.reviews import read_twice

    prices = _prices(price)
    lexicon = Lexicon.of(open_for_reading(ledger).register.parties.values())
    second = _second(reader, model, key_from, lexicon)
    read, report = read_twice(_articles(files), lexicon=lexicon, second=second)
    if second is not None:
        second.close()
    if keep:
        _keep(read, lexicon, ledger)
    if report is not None:
        _tell_cost(report, prices)
    _give(read, as_json=as_json, with_readers=report is not None)


def _articles(files: list[Path]) -> "list[Article]":
    from proscribe.refresh.briefs import read_news

    found: list[Article] = []
    for file in files:
        news = read_news(file)
        for problem in news.problems:
            remark(f"note: {problem}")
        found += news.articles
    return found


def _prices(text: str | None) -> tuple[float, float] | None:
    from proscribe.errors import QuestionError

    if text is None:
        return None
    sent, _, received = text.partition("/")
    try:
        pair = float(sent), float(received)
    except ValueError as cause:
        raise QuestionError(
            f"{text!r} is no pair of prices: write e.g. 0.15/0.60, for a million tokens sent/received"
        ) from cause
    if not all(0 <= one < float("inf") for one in pair):
        raise QuestionError(f"{text!r}: a price is 0 or more")
    return pair


def _second(reader: str | None, model: str | None, key_from: str | None, lexicon: "Lexicon") -> "EndpointReader | None":
    """The second reader that the options name, or None; the key comes from the environment alone."""
    from proscribe.errors import QuestionError

    if reader is None:
        if model is not None or key_from is not None:
            raise QuestionError("--model and --key-from belong to a second reader: name it with --reader URL")
        return None
    if not (model or "").strip():
        raise QuestionError("--reader needs the model's name: give --model NAME")
    key = None if key_from is None else os.environ.get(key_from)
    if key_from is not None and not key:
        raise QuestionError(f"the environment variable {key_from!r} named by --key-from is not set or empty: set it to the key")
    from proscribe.articles.endpoint import Endpoint, EndpointReader

    return EndpointReader(Endpoint(url=reader, model=(model or "").strip(), key=key), lexicon)


def _keep(read: "Sequence[ArticleRead]", lexicon: "Lexicon", place: str | None) -> None:
    from proscribe.refresh.reviews import keep_read
    from proscribe.store.open import writable_store

    kept = keep_read(writable_store(place, environ=os.environ, data_dir=data_dir()), read, lexicon=lexicon, now=now())
    remark(
        f"kept: {kept.articles} new articles, {kept.claims} new claims in the queue, {kept.held} held already; "
        "`proscribe review` lists them"
    )


def _tell_cost(report: "SecondReport", prices: tuple[float, float] | None) -> None:
    """What the second reader did and cost, on standard error."""
    tokens = report.tokens
    cost = (
        ""
        if prices is None
        else f", about {(tokens.sent * prices[0] + tokens.received * prices[1]) / 1e6:.4f} by the price given"
    )
    remark(
        f"{report.reader}: {report.articles} articles, {report.claims} claims kept, {report.agreed} of them found by us too; "
        f"{tokens.sent:,} tokens sent, {tokens.received:,} received{cost}"
    )
    for reason, count in report.dropped:
        remark(f"  thrown away {count}: {reason}")
    for problem in report.problems[:_MOST_PROBLEMS]:
        remark(f"  not read: {problem}")
    if len(report.problems) > _MOST_PROBLEMS:
        remark(f"  … and {len(report.problems) - _MOST_PROBLEMS} more articles not read")


def _give(read: "Sequence[ArticleRead]", *, as_json: bool, with_readers: bool) -> None:
    if as_json:
        print_json_lines(_record(one, with_readers=with_readers) for one in read)
        return
    from rich.table import Table
    from rich.text import Text

    table = Table("article", "issuer", "does", "to", "stage", "date", "quote", *(["readers"] if with_readers else []))
    for one in read:
        for each in one.claims:
            claim = each.claim
            does = f"{claim.action} {claim.activity or 'general'}"
            stage = "denied" if claim.stage is None else claim.stage.value
            row = (one.article.source.key, claim.issuer, does, ", ".join(claim.targets), stage, str(claim.when or "-"))
            readers = [", ".join(each.readers)] if with_readers else []
            table.add_row(*(Text(cell) for cell in (*row, claim.evidence.quote, *readers)))
    show(table)


def _record(one: "ArticleRead", *, with_readers: bool) -> dict[str, object]:
    """The article's record; who found each claim, once there is more than one reader."""
    from proscribe.articles.record import article_record

    record = article_record(one.article, [each.claim for each in one.claims])
    claims = record["claims"]
    if with_readers and isinstance(claims, list):
        for told, each in zip(claims, one.claims, strict=True):
            told["readers"] = list(each.readers)
    return record
