"""`proscribe read`: what news articles claim, which ties between firms they tell, each with its exact quote."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, open_for_reading
from proscribe.cli.output import print_json_lines, remark, show
from proscribe.errors import InputError

if TYPE_CHECKING:
    from proscribe.articles.article import Article
    from proscribe.articles.collect import Collected
    from proscribe.articles.relations.read import Told
    from proscribe.model.claims import Claim

    ReadArticle = tuple[Article, tuple[Claim, ...], Told]


def read(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Articles: text, HTML, feeds, EML, mbox, JSON lines, each also as .gz; folders; - for standard input."
        ),
    ],
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Read articles and print the measures and ties they claim, one JSON object an article with --json.

    What cannot be read is named on standard error and the rest is read; exit code 3 when nothing could be.

    Example: proscribe read article.txt --json
    """
    from proscribe.articles.claims import claims
    from proscribe.articles.mentions import Lexicon
    from proscribe.articles.record import article_record
    from proscribe.articles.relations.read import told_ties

    found = _collected(files)
    for problem in found.problems:
        remark(f"note: {problem.file}: {problem.reason}")
    if not found.articles:
        raise InputError(
            f"nothing to read in {', '.join(map(str, files))}: give articles as text, HTML, a feed, mail or JSON lines"
        )
    lexicon = Lexicon.of(open_for_reading(ledger).register.parties.values())
    told = ((article, claims(article, lexicon), told_ties(article, lexicon)) for article in found.articles)
    if as_json:
        print_json_lines(article_record(article, claimed, told=ties) for article, claimed, ties in told)
        return
    _show(list(told))


def _collected(files: list[Path]) -> "Collected":
    """What the files hold; `-` is standard input, and cannot be mixed with files."""
    from proscribe.articles.collect import collected, collected_bytes

    if Path("-") not in files:
        return collected(files)
    if len(files) > 1:
        raise InputError("- is standard input and comes alone: read the files in a command of their own")
    return collected_bytes(sys.stdin.buffer.read())


def _show(read: "list[ReadArticle]") -> None:
    """A table of claims, and beneath it one of ties and one of figures where there are any."""
    from rich.table import Table

    measures = Table("article", "issuer", "does", "to", "stage", "date", "quote")
    ties = Table("article", "subject", "is to", "object", "quote")
    figures = Table("article", "holder", "figure", "of", "on", "quote")
    for article, claimed, told in read:
        key = article.source.key
        for claim in claimed:
            does = f"{claim.action} {claim.activity or 'general'}"
            stage = "denied" if claim.stage is None else claim.stage.value
            row = (claim.issuer, does, ", ".join(claim.targets), stage, str(claim.when or "-"), claim.evidence.quote)
            measures.add_row(key, *row)
        for one in told.relations:
            ties.add_row(key, one.subject, one.tie.value, one.object, one.evidence.quote)
        for figure in told.figures:
            figures.add_row(key, figure.holder, figure.value, figure.of, ", ".join(figure.on), figure.evidence.quote)
        for problem in article.problems:
            remark(f"note: {key}: {problem}")
    show(measures)
    for table in (ties, figures):
        if table.row_count:
            show(table)
