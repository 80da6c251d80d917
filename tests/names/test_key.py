"""One key for spellings of one name."""

from proscribe.names.key import name_key


def test_spellings_of_one_name_share_a_key() -> None:
    assert name_key("ZTE Corp.") == name_key("zte corporation")


def test_a_chinese_name_is_its_own_characters() -> None:
    assert name_key("青松科技有限公司") == "青松科技"


def test_nothing_has_no_key() -> None:
    assert name_key("...") == ""
