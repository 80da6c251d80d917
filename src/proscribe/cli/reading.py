"""`proscribe read`: what news articles claim, with exact quotes."""

from pathlib import Path
from typing import Annotated

import typer

from proscribe.cli.options import AsJson, shipped_register
from proscribe.cli.output import print_json_lines, remark, show


def read(
    files: Annotated[list[Path], typer.Argument(help="Articles as text or HTML, or folders of them.")],
    as_json: AsJson = False,
) -> None:
    """Read articles and print the measures they claim, one JSON object an article with --json.

    Example: proscribe read article.txt --json
    """
    from proscribe.articles.claims import article_record, claims
    from proscribe.articles.mentions import Lexicon
    from proscribe.refresh.briefs import read_news

    lexicon = Lexicon.of(shipped_register().parties.values())
    records = []
    for file in files:
        news = read_news(file)
        for problem in news.problems:
            remark(f"note: {problem}")
        records += [article_record(article, claims(article, lexicon)) for article in news.articles]
    if as_json:
        print_json_lines(records)
        return
    from rich.table import Table

    table = Table("article", "issuer", "does", "to", "stage", "date", "quote")
    for record in records:
        for claim in record["claims"]:
            targets = ", ".join(claim["target"])
            row = (record["id"], claim["issuer"], f"{claim['action']} {claim['activity']}", targets, claim["stage"])
            table.add_row(*row, claim["date"] or "-", claim["quote"])
    show(table)
