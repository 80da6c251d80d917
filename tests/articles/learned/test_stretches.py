import pytest

from proscribe.articles.learned.pieces import vocabulary
from proscribe.articles.learned.stretches import (
    BEFORE,
    DISTANCES,
    HEADLINE,
    LEAD,
    OF_STRETCH,
    OWN,
    TITLE,
    Stretch,
    distances,
    stretches,
)

_KNOWN = vocabulary()
_TEXTS = ("Ministers ban Acme", "The order came late on Friday.", "Rivals cheered.", "It was long.", "It also bars its phones.")
_LINES = tuple(_KNOWN.words(text) for text in _TEXTS)


def _read(*wanted: int, title: tuple[int, str] | None = None, most: int = OF_STRETCH) -> list[Stretch]:
    heading = None if title is None else (title[0], _KNOWN.words(title[1]))
    return list(stretches(_LINES, wanted, title=heading, of=_KNOWN, most=most))


def _parts(view: Stretch) -> list[tuple[int, int]]:
    return list(dict.fromkeys((one.part, one.line) for one in view.places))


def test_a_short_article_is_read_at_once() -> None:
    (view,) = _read(0, 1, 2, 3, 4, title=(0, _TEXTS[0]))
    assert _parts(view) == [(OWN, number) for number in range(5)]


def test_headline_lead_and_what_stands_before_come_first() -> None:
    (view,) = _read(4, title=(0, _TEXTS[0]))
    assert _parts(view) == [(TITLE, 0), (LEAD, 1), (BEFORE, 2), (BEFORE, 3), (OWN, 4)]


def test_a_headline_outside_the_text_has_a_number_of_its_own() -> None:
    (view,) = _read(1, title=(HEADLINE, "Acme is banned"))
    assert _parts(view)[0] == (TITLE, HEADLINE)


def test_an_article_without_a_headline_leads_with_its_first_sentence() -> None:
    (view,) = _read(3)
    assert _parts(view)[0] == (LEAD, 0)


def test_sentences_beyond_the_bound_stand_in_the_next_stretch() -> None:
    views = _read(1, 2, 3, 4, most=12)
    assert len(views) > 1
    assert [line for view in views for line in view.own] == [1, 2, 3, 4]


def test_sentences_not_wanted_are_left_out() -> None:
    (view,) = _read(1, 4)
    assert (OWN, 2) not in _parts(view) and (OWN, 3) not in _parts(view)


def test_every_word_stands_where_its_first_piece_is() -> None:
    (view,) = _read(3, 4, title=(0, _TEXTS[0]))
    words = {(one.line, one.start): word for one in view.places for word in _LINES[one.line] if word.start == one.start}
    assert all(view.pieces[one.piece] == words[one.line, one.start].pieces[0] for one in view.places)


def test_every_sentence_is_closed_by_a_separator() -> None:
    (view,) = _read(3, 4, title=(0, _TEXTS[0]))
    assert {view.pieces[place] for place in view.closes.values()} == {_KNOWN.sep}
    assert set(view.closes) == {one.line for one in view.places}


def test_a_stretch_has_a_bound_whatever_the_sentences_are() -> None:
    endless = tuple(_KNOWN.words("ban " * 3_000) for _ in range(9))
    views = list(stretches(endless, range(9), title=(0, endless[0]), of=_KNOWN))
    assert max(len(view.pieces) for view in views) <= 512


def test_nothing_wanted_is_nothing_to_read() -> None:
    assert _read() == []


def test_distances_tell_near_from_far_and_before_from_after() -> None:
    (view,) = _read(4, title=(0, _TEXTS[0]))
    anchor = next(number for number, one in enumerate(view.places) if one.line == 4)
    found = dict(zip([one.line for one in view.places], distances(view.places, anchor), strict=True))
    assert len({found[0], found[1], found[2], found[3], found[4]}) == 5
    assert all(0 <= one < DISTANCES for one in found.values())


@pytest.mark.parametrize("words", [1, 40])
def test_the_distance_of_a_word_from_itself_is_the_same_everywhere(words: int) -> None:
    lines = (_KNOWN.words("ban " * words),)
    (view,) = stretches(lines, [0], title=None, of=_KNOWN)
    assert len({distances(view.places, place)[place] for place in range(words)}) == 1
