from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.windows import BEFORE, HEADLINE, HERE, TITLE, window

_KNOWN = vocabulary()
_TEXTS = ("Ministers ban Acme", "The order came late on Friday.", "Rivals cheered.", "It also bars its phones.")
_LINES = tuple(_KNOWN.words(text) for text in _TEXTS)


def _parts(line: int, title: tuple[int, str] | None = None) -> list[tuple[int, int]]:
    heading = None if title is None else (title[0], _KNOWN.words(title[1]))
    view = window(_LINES, line, title=heading, of=_KNOWN)
    return list(dict.fromkeys((one.part, one.line) for one in view.places))


def test_the_sentence_comes_first_then_the_headline_then_what_stands_before() -> None:
    assert _parts(3, (0, _TEXTS[0])) == [(HERE, 3), (TITLE, 0), (BEFORE, 1), (BEFORE, 2)]


def test_the_headline_itself_has_no_headline() -> None:
    assert _parts(0, (0, _TEXTS[0])) == [(HERE, 0)]


def test_a_headline_outside_the_text_has_a_number_of_its_own() -> None:
    assert (TITLE, HEADLINE) in _parts(1, (HEADLINE, "Acme is banned"))


def test_an_article_without_a_headline_is_read_all_the_same() -> None:
    assert _parts(1) == [(HERE, 1), (BEFORE, 0)]


def test_every_word_stands_where_its_first_piece_is() -> None:
    view = window(_LINES, 3, title=(0, _LINES[0]), of=_KNOWN)
    words = {(one.line, one.start): word for one in view.places for word in _LINES[one.line] if word.start == one.start}
    assert all(view.pieces[one.piece] == words[one.line, one.start].pieces[0] for one in view.places)


def test_pieces_and_parts_are_as_many() -> None:
    view = window(_LINES, 2, title=(0, _LINES[0]), of=_KNOWN)
    assert len(view.pieces) == len(view.parts)


def test_a_window_has_a_bound_whatever_the_sentences_are() -> None:
    endless = tuple(_KNOWN.words("ban " * 3_000) for _ in range(5))
    assert len(window(endless, 4, title=(0, endless[0]), of=_KNOWN).pieces) < 256
