from proscribe.articles.learned.pieces import Vocabulary, vocabulary

_SMALL = Vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "hua", "##wei", "ban", "##s", "zte", ".", "中"])


def test_words_keep_their_places_in_the_text() -> None:
    text = "  ZTE bans Huawei."
    assert [text[one.start : one.end] for one in _SMALL.words(text)] == ["ZTE", "bans", "Huawei", "."]


def test_a_word_is_cut_into_the_longest_pieces_known() -> None:
    assert [one.pieces for one in _SMALL.words("bans Huawei")] == [(6, 7), (4, 5)]


def test_case_and_accents_do_not_count() -> None:
    assert _SMALL.words("BÁN")[0].pieces == _SMALL.words("ban")[0].pieces


def test_a_word_without_pieces_is_unknown() -> None:
    assert _SMALL.words("Qzx")[0].pieces == (1,)


def test_a_word_beyond_measure_is_unknown_and_costs_nothing() -> None:
    assert _SMALL.words("ban" * 5_000)[0].pieces == (1,)


def test_chinese_is_split_by_character() -> None:
    assert [one.pieces for one in _SMALL.words("中兴")] == [(10,), (1,)]


def test_an_empty_text_has_no_words() -> None:
    assert _SMALL.words("") == ()


def test_the_shipped_vocabulary_knows_ordinary_words_whole() -> None:
    assert all(len(one.pieces) == 1 for one in vocabulary().words("the government banned the company"))
