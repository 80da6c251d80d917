"""What a search among many names adds to a comparison."""

from proscribe.names.among import MOST_BY_LETTERS, by_letters
from proscribe.names.compare import NOTHING_SHARED, THRESHOLD
from proscribe.names.entries import NameEntry, NameMatch, NameQuery
from proscribe.names.index import NameIndex
from proscribe.names.normalise import normalise


def found(listed: str, asked: str) -> tuple[NameMatch, ...]:
    return NameIndex.build([NameEntry("it", listed)]).search(NameQuery(asked), threshold=0.0)


def features(match: NameMatch) -> set[str]:
    return {reason.feature for reason in match.reasons}


def test_a_shared_trade_name_shows_a_branch_and_no_more_than_just() -> None:
    (match,) = found("Zhejiang Dahua Technology Co., Ltd.", "Dahua Europe B.V.")
    assert THRESHOLD <= match.score < THRESHOLD + 0.01
    assert "trade name" in features(match)


def test_a_shared_word_that_is_no_trade_name_does_not() -> None:
    assert all(match.score < THRESHOLD for match in found("Zhejiang Norvex Technology Co., Ltd.", "Norvex Europe B.V."))


def test_four_initials_are_not_enough_among_many() -> None:
    (match,) = found("Iran Marine Services Trading Organization", "IMSTO")
    assert "among many" in features(match)


def test_the_likest_of_several_branches_comes_first() -> None:
    listed = ["Dahua Logistics Mexico", "Dahua Technology Poland", "Dahua Optics"]
    index = NameIndex.build([NameEntry(text, text) for text in listed])
    assert index.search(NameQuery("Dahua Technologies Polska Sales"))[0].entry_text == "Dahua Technology Poland"


def test_names_without_a_word_in_common_are_ordered_by_their_look_where_all_are_asked_for() -> None:
    listed = ["Zephyrine Okapi", "OJSC United Company", "Norvex Trading"]
    index = NameIndex.build([NameEntry(text, text) for text in listed])
    best = index.search(NameQuery("OJSC Nmited Company"), threshold=0.0)[0]
    assert best.entry_text == "OJSC United Company"
    assert "letters" in features(best)
    assert best.score < MOST_BY_LETTERS


def test_nothing_is_said_by_letters_of_names_in_unlike_scripts() -> None:
    one, other = normalise("\u0938\u094b", person=False), normalise("上海", person=False)
    assert by_letters(one, other) == NOTHING_SHARED
