"""From a supplier file and a folder of articles to a brief."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from proscribe.answers.brief import Brief, InputFile, timelines, with_news
from proscribe.answers.coverage import coverage_of
from proscribe.answers.exposure import InputRow, Settings, expose
from proscribe.answers.news import news_items
from proscribe.answers.resolve import Finder
from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.collect import collected
from proscribe.articles.lexicon import Lexicon
from proscribe.errors import InputError, QuestionError
from proscribe.exchange.table_in import Table
from proscribe.ledger.ledger import Ledger
from proscribe.model.items import ANY_ITEM
from proscribe.model.readings import read_item
from proscribe.version import __version__


@dataclass(frozen=True, slots=True)
class News:
    """Articles read, and the files that could not be."""

    articles: tuple[Article, ...] = ()
    problems: tuple[str, ...] = ()


def read_news(place: Path | None) -> News:
    """The articles of a file or folder; none for None.

    Raises:
        InputError: when the place does not exist, or a single file cannot be read.
    """
    if place is None:
        return News()
    if not place.exists():
        raise InputError(f"{place}: no such file or folder; give a folder of articles, or leave --news out")
    found = collected([place])
    if place.is_file() and not found.articles:
        raise InputError(f"{place}: {found.problems[0].reason if found.problems else 'no article in it'}")
    return News(found.articles, tuple(f"{problem.file}: {problem.reason}" for problem in found.problems))


def make_brief(
    table: Table,
    settings: Settings,
    *,
    ledger: Ledger,
    news: News,
    file: Path | None,
    title: str,
    progress: Callable[[int], None] | None = None,
) -> Brief:
    """The brief on a supplier table.

    Args:
        table: the rows as read.
        settings: what is asked of each.
        ledger: what is known.
        news: the articles to set beside it.
        file: where the table came from, or None for standard input.
        title: the heading.
        progress: called with 1 after each row.
    """
    finder = Finder(ledger)
    exposure = expose(input_rows(table), settings, finder=finder, progress=progress)
    lexicon = Lexicon.of(ledger.register.parties.values())
    told = tuple((article.source, claims(article, lexicon)) for article in news.articles)
    items = news_items(told, ledger=ledger, on=settings.on, known=settings.known, finder=finder)
    exposure = with_news(exposure, items)
    return Brief(
        title=title,
        exposure=exposure,
        news=items,
        timelines=timelines(exposure, ledger),
        coverage=coverage_of(ledger, known=settings.known),
        inputs=tuple(_inputs(table, file, news)),
        problems=(*(str(problem) for problem in table.problems), *news.problems),
        version=__version__,
    )


def input_rows(table: Table) -> tuple[InputRow, ...]:
    """The table's rows with their items understood where they are items of ours."""
    return tuple(InputRow(row.number, row.name, row.country, _item(row.item), row.value, row.item or "") for row in table.rows)


def _item(text: str | None) -> str | None:
    """The item that a cell names; None for words that are none of ours."""
    if not text:
        return None
    try:
        item = read_item(text).value
    except QuestionError:
        return None
    return None if item == ANY_ITEM else item


def _inputs(table: Table, file: Path | None, news: News) -> list[InputFile]:
    digest = hashlib.sha256(file.read_bytes()).hexdigest() if file is not None else ""
    name = file.name if file is not None else "standard input"
    articles = [InputFile(each.source.key, each.source.content_hash, 1) for each in news.articles]
    return [InputFile(name, digest, len(table.rows)), *articles]
