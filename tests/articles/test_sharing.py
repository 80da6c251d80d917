"""Several processes read as one does."""

from datetime import date

import pytest

from proscribe.articles.collect import collected_bytes
from proscribe.articles.lexicon import Lexicon
from proscribe.articles.sharing import read_all
from proscribe.errors import ProscribeError
from proscribe.register.load import load_register

LEXICON = Lexicon.of(load_register().parties.values())
TEXTS = (
    "Washington barred American firms from supplying Huawei on Thursday.",
    "Nokia sold more base stations than in any quarter before.",
    "Sweden banned ZTE from its 5G networks. ZTE supplies parts to Tele2.",
)
ARTICLES = tuple(
    article
    for place, text in enumerate(TEXTS * 8)
    for article in collected_bytes(
        f"https://news.example/{place}\nNews {place}\n{date(2020, 10, 1 + place)}\n\n{text}\n".encode()
    ).articles
)


def test_two_processes_give_what_one_gives() -> None:
    alone = read_all(ARTICLES, LEXICON)
    assert sum(len(one.claims) for one in alone) >= 16
    assert read_all(ARTICLES, LEXICON, processes=2, least=0) == alone


def test_a_dead_process_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "proscribe.articles.reading.LocalReader.__reduce__", lambda _: (_unpickled_by_nobody, ()), raising=False
    )
    with pytest.raises(ProscribeError, match="--processes 1"):
        read_all(ARTICLES, LEXICON, processes=2, least=0)


def _unpickled_by_nobody() -> None:
    import os

    os._exit(1)
