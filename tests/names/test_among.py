"""What a search among many names adds to a comparison."""

from proscribe.names.compare import THRESHOLD
from proscribe.names.entries import NameEntry, NameMatch, NameQuery
from proscribe.names.index import NameIndex


def found(listed: str, asked: str) -> tuple[NameMatch, ...]:
    return NameIndex.build([NameEntry("it", listed)]).search(NameQuery(asked), threshold=0.0)


def features(match: NameMatch) -> set[str]:
    return {reason.feature for reason in match.reasons}


def test_a_shared_trade_name_shows_a_branch_and_no_more_than_just() -> None:
    (match,) = found("Zhejiang Dahua Technology Co., Ltd.", "Dahua Europe B.V.")
    assert match.score == THRESHOLD
    assert "trade name" in features(match)


def test_a_shared_word_that_is_no_trade_name_does_not() -> None:
    assert all(match.score < THRESHOLD for match in found("Zhejiang Norvex Technology Co., Ltd.", "Norvex Europe B.V."))


def test_four_initials_are_not_enough_among_many() -> None:
    (match,) = found("Iran Marine Services Trading Organization", "IMSTO")
    assert "among many" in features(match)
