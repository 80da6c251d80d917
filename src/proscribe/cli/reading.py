"""`proscribe read`: what news articles claim, which ties between firms they tell, each with its exact quote."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, data_dir, now, open_for_reading
from proscribe.cli.output import print_json_lines, remark, show
from proscribe.cli.second_reader import KeyFrom, Model, Price, ReaderUrl, prices, second_reader, tell_cost
from proscribe.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.text import Text

    from proscribe.articles.article import Article
    from proscribe.articles.collect import Collected
    from proscribe.articles.lexicon import Lexicon
    from proscribe.refresh.reviews import ArticleRead


def read(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Articles: text, HTML, feeds, EML, mbox, JSON lines, each also as .gz; folders; - for standard input."
        ),
    ],
    keep: Annotated[bool, typer.Option("--keep", help="Put the claims into the ledger's review queue.")] = False,
    reader: ReaderUrl = None,
    model: Model = None,
    key_from: KeyFrom = None,
    price: Price = None,
    processes: Annotated[
        int, typer.Option("--processes", min=1, max=64, help="How many processes share the reading of many articles.")
    ] = 2,
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Read articles and print the measures and ties they claim, one JSON object an article with --json.

    What cannot be read is named on standard error and the rest is read; exit code 3 when nothing could be.

    Example: proscribe read article.txt --keep
    """
    from proscribe.articles.lexicon import Lexicon
    from proscribe.refresh.reviews import read_twice

    paid = prices(price)
    lexicon = Lexicon.of(open_for_reading(ledger).register.parties.values())
    second = second_reader(reader, model=model, key_from=key_from, lexicon=lexicon)
    told, report = read_twice(_articles(files), lexicon=lexicon, second=second, processes=processes)
    if second is not None:
        second.close()
    if keep:
        _keep(told, lexicon, ledger)
    if report is not None:
        tell_cost(report, paid)
    if as_json:
        print_json_lines(_record(one, with_readers=report is not None) for one in told)
        return
    _show(told, with_readers=report is not None)


def _articles(files: list[Path]) -> "tuple[Article, ...]":
    """The articles of the files; what cannot be read is named.

    Raises:
        InputError: when nothing could be read.
    """
    found = _collected(files)
    for problem in found.problems:
        remark(f"note: {problem.file}: {problem.reason}")
    if not found.articles:
        raise InputError(
            f"nothing to read in {', '.join(map(str, files))}: give articles as text, HTML, a feed, mail or JSON lines"
        )
    return found.articles


def _collected(files: list[Path]) -> "Collected":
    """What the files hold; `-` is standard input, and cannot be mixed with files."""
    from proscribe.articles.collect import collected, collected_bytes

    if Path("-") not in files:
        return collected(files)
    if len(files) > 1:
        raise InputError("- is standard input and comes alone: read the files in a command of their own")
    return collected_bytes(sys.stdin.buffer.read())


def _keep(told: "Sequence[ArticleRead]", lexicon: "Lexicon", place: str | None) -> None:
    from proscribe.refresh.reviews import keep_read
    from proscribe.store.open import writable_store

    kept = keep_read(writable_store(place, environ=os.environ, data_dir=data_dir()), told, lexicon=lexicon, now=now())
    remark(
        f"kept: {kept.articles} new articles, {kept.claims} new claims in the queue, {kept.held} held already; "
        "`proscribe review` lists them"
    )


def _record(one: "ArticleRead", *, with_readers: bool) -> dict[str, object]:
    """The article's record; who found each claim, once there is more than one reader."""
    from proscribe.articles.record import article_record

    record = article_record(one.article, [each.claim for each in one.claims], told=one.told)
    claims = record["claims"]
    if with_readers and isinstance(claims, list):
        for told, each in zip(claims, one.claims, strict=True):
            told["readers"] = list(each.readers)
    return record


def _show(told: "Sequence[ArticleRead]", *, with_readers: bool) -> None:
    """A table of claims, and beneath it one of ties and one of figures where there are any."""
    from rich.table import Table

    measures = Table("article", "issuer", "does", "to", "stage", "date", "quote", *(["readers"] if with_readers else []))
    ties = Table("article", "subject", "is to", "object", "quote")
    figures = Table("article", "holder", "figure", "of", "on", "quote")
    for one in told:
        key, found = one.article.source.key, one.told
        for row in _claim_rows(one, with_readers=with_readers):
            measures.add_row(*row)
        for tie in found.relations:
            ties.add_row(*_cells(key, tie.subject, tie.tie.value, tie.object, tie.evidence.quote))
        for figure in found.figures:
            figures.add_row(*_cells(key, figure.holder, figure.value, figure.of, ", ".join(figure.on), figure.evidence.quote))
        for problem in one.article.problems:
            remark(f"note: {key}: {problem}")
    show(measures)
    for table in (ties, figures):
        if table.row_count:
            show(table)


def _claim_rows(one: "ArticleRead", *, with_readers: bool) -> "list[list[Text]]":
    rows = []
    for each in one.claims:
        claim = each.claim
        does = f"{claim.action} {claim.activity or 'general'}"
        stage = "denied" if claim.stage is None else claim.stage.value
        row = (one.article.source.key, claim.issuer, does, ", ".join(claim.targets), stage, str(claim.when or "-"))
        rows.append(_cells(*row, claim.evidence.quote, *([", ".join(each.readers)] if with_readers else [])))
    return rows


def _cells(*texts: str) -> "list[Text]":
    """Cells that show what files say as it stands, brackets included."""
    from rich.text import Text

    return [Text(text) for text in texts]
