"""`proscribe read`: what news articles claim, with exact quotes."""

from pathlib import Path
from typing import Annotated

import typer

from proscribe.cli.options import AsJson, LedgerPlace, open_for_reading
from proscribe.cli.output import print_json_lines, remark, show


def read(
    files: Annotated[list[Path], typer.Argument(help="Articles as text or HTML, or folders of them.")],
    ledger: LedgerPlace = None,
    as_json: AsJson = False,
) -> None:
    """Read articles and print the measures they claim, one JSON object an article with --json.

    Example: proscribe read article.txt --json
    """
    from proscribe.articles.claims import claims
    from proscribe.articles.mentions import Lexicon
    from proscribe.articles.record import article_record
    from proscribe.refresh.briefs import read_news

    lexicon = Lexicon.of(open_for_reading(ledger).register.parties.values())
    read = []
    for file in files:
        news = read_news(file)
        for problem in news.problems:
            remark(f"note: {problem}")
        read += [(article, claims(article, lexicon)) for article in news.articles]
    if as_json:
        print_json_lines(article_record(article, told) for article, told in read)
        return
    from rich.table import Table

    table = Table("article", "issuer", "does", "to", "stage", "date", "quote")
    for article, told in read:
        for claim in told:
            does = f"{claim.action} {claim.activity or 'general'}"
            when = str(claim.when or "-")
            stage = "denied" if claim.stage is None else claim.stage.value
            row = (article.source.key, claim.issuer, does, ", ".join(claim.targets), stage, when)
            table.add_row(*row, claim.evidence.quote)
    show(table)
