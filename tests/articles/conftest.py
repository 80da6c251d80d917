"""Fixtures for the reader of news: a small lexicon, and articles from a few words."""

from collections.abc import Callable

import pytest

from proscribe.articles.article import Article
from proscribe.articles.claims import claims
from proscribe.articles.lexicon import Lexicon
from proscribe.dates import Period
from proscribe.model.claims import Claim
from proscribe.model.parties import Name, NameKind, Party, PartyType
from proscribe.model.sources import Source

_PARTIES = (
    Party(
        "huawei",
        "Huawei Technologies Co., Ltd.",
        country="cn",
        names=(Name("Huawei"), Name("Huawei Technologies"), Name("华为")),
    ),
    Party("zte", "ZTE Corporation", country="cn", names=(Name("ZTE"), Name("Blade", NameKind.BRAND))),
    Party("xiaomi", "Xiaomi Corporation", country="cn", names=(Name("Xiaomi"), Name("Mi", NameKind.BRAND))),
    Party("hikvision", "Hangzhou Hikvision Digital Technology Co., Ltd.", country="cn", names=(Name("Hikvision"), Name("Hik"))),
    Party("bytedance", "ByteDance Ltd.", country="cn", names=(Name("ByteDance"), Name("TikTok", NameKind.BRAND))),
    Party("tencent", "Tencent Holdings Limited", country="cn", names=(Name("Tencent"), Name("WeChat", NameKind.BRAND))),
    Party("dji", "SZ DJI Technology Co., Ltd.", country="cn", names=(Name("DJI"),)),
    Party("kaspersky", "AO Kaspersky Lab", country="ru", names=(Name("Kaspersky"), Name("Kaspersky Lab"))),
    Party("micron", "Micron Technology, Inc.", country="us", names=(Name("Micron"),)),
    Party("nvidia", "NVIDIA Corporation", country="us", names=(Name("Nvidia"), Name("H20", NameKind.BRAND))),
    Party("google", "Google LLC", country="us", names=(Name("Google"),)),
    Party("intel", "Intel Corporation", country="us", names=(Name("Intel"),)),
    Party("qualcomm", "Qualcomm Incorporated", country="us", names=(Name("Qualcomm"),)),
    Party("bt", "BT Group plc", country="gb", names=(Name("BT"),)),
    Party("ck-hutchison", "CK Hutchison Holdings", country="hk", names=(Name("CK Hutchison"), Name("Three", NameKind.BRAND))),
    Party("smic", "Semiconductor Manufacturing International Corporation", country="cn", names=(Name("SMIC"),)),
    Party("dahua", "Zhejiang Dahua Technology Co., Ltd.", country="cn", names=(Name("Dahua"),)),
    Party("hytera", "Hytera Communications Corporation Limited", country="cn", names=(Name("Hytera"),)),
    Party("china-mobile", "China Mobile Communications Group Co., Ltd.", country="cn", names=(Name("China Mobile"),)),
    Party("apple", "Apple Inc.", country="us", names=(Name("Apple"), Name("iPhone", NameKind.BRAND))),
    Party("gcsb", "Government Communications Security Bureau", PartyType.AGENCY, "nz", names=(Name("GCSB", NameKind.ACRONYM),)),
)


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return Lexicon.of(_PARTIES)


@pytest.fixture(scope="session")
def article_of() -> Callable[..., Article]:
    def article_of(text: str, published: str | None = "2023-06-14") -> Article:
        period = None if published is None else Period.parse(published)
        return Article(Source("a", text[:40], None, None, period, "0" * 64), text, "en")

    return article_of


@pytest.fixture(scope="session")
def read(lexicon: Lexicon, article_of: Callable[..., Article]) -> Callable[..., tuple[Claim, ...]]:
    """What is claimed in a text."""
    return lambda text, published="2023-06-14": claims(article_of(text, published), lexicon)
