"""Branches and sisters told from the party itself."""

import pytest

from proscribe.names.kinship import Kinship, kinship


@pytest.mark.parametrize(
    "asked",
    [
        "Norvex Electronics (Thailand) Co., Ltd.",
        "Norvex Canada",
        "Norvex Electronics Europe GmbH",
        "Norvex Electronics (Tianjin) Co., Ltd.",
        "Beijing Norvex Digital Electronics",
        "Norvex Logistics",
        "Norvex Electronics Holding",
        "Norvex Electronics Balmora",
        "Norvex Electronics No. 2 Plant",
        "Norvex Optics",
    ],
)
def test_a_place_abroad_another_trade_or_word_is_an_affiliate(asked: str) -> None:
    assert kinship(asked, "Norvex Electronics Ltd", home="cn") is Kinship.AFFILIATE


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        ("Norvex", "Norvex Electronics Ltd"),
        ("NORVEX ELECTRONICS CO LIMITED", "Norvex Electronics Ltd"),
        ("Shenzhen Norvex Electronics", "Norvex Electronics Ltd"),
        ("Norvex Electronics", "Shenzhen Norvex Electronics Technology Co"),
        ("Norvex Electronics Group", "Norvex Electronics Ltd"),
        ("China Norvex Electronics", "Norvex Electronics Ltd"),
        ("华为技术有限公司", "Huawei Technologies"),
        ("...", "Norvex Electronics Ltd"),
    ],
)
def test_a_shorter_or_fuller_name_is_the_party(asked: str, listed: str) -> None:
    assert kinship(asked, listed, home="cn") is Kinship.SAME


def test_a_country_in_the_listed_name_is_a_branch_too() -> None:
    assert kinship("Norvex Electronics", "Norvex Electronics (Thailand)", home="th") is Kinship.SAME
    assert kinship("Norvex Electronics", "Norvex Electronics (Thailand)", home="cn") is Kinship.AFFILIATE


def test_funds_with_neighbouring_numbers_are_sisters() -> None:
    assert kinship("Norvex Capital Partners VII", "Norvex Capital Partners VIII") is Kinship.AFFILIATE
