"""Words that may be made of the first letters of another name's words: CETC, KOMID, SJTU.

Three letters fit too many names to say anything, and what a known trade name stands for is in the table already. Each letter
more is rarer; names of everyday words only are called by their initials more often than names with a word of their own.

>>> from proscribe.names.normalise import normalise
>>> (short,), (long,) = normalise("NBQS", person=False), normalise("Norvex Balmora Quarto Sandor", person=False)
>>> [places for places, _ in spelled_out(short, 0, long, [0, 1, 2, 3])][0]
(0, 1, 2, 3)
"""

from collections.abc import Callable, Iterable, Iterator

from proscribe.names.normalise import NameForm
from proscribe.names.scripts import syllable_initials
from proscribe.names.vocabulary import WordKind, trade_names

#: Three letters are the initials of very many names (PTI, ICE): not enough alone. Each letter more is rarer. Of our own 20
#: pairs with four or more right initials 19 are one party's; of 41 with one error in the only word that tells them, 22.
_BY_ACRONYM = {3: 0.71, 4: 0.84, 5: 0.9, 6: 0.95, 7: 0.95, 8: 0.95}
_LONGEST_BEGINNING = 4
_FEWEST_WORDS = 3
_SHORTEST_ACRONYM = 3
_LONGEST_ACRONYM = 8
_FEW_LETTERS = 4
_CHANCE = 0.82
_MOST_WORDS = 8
_MOST_SKIPPED = 1
_X = {"ex": "x"}
_LONGEST_RUN = 8
_SHORTEST_OF_PARTS = 4
_FEWEST_LEFT = 2


def may_be_acronyms(short: NameForm, places: list[int], long: NameForm, left: list[int]) -> list[int]:
    """Those of the places whose word begins as something in the other name does; all others spell nothing out.

    Args:
        short: the name that may hold an acronym.
        places: its words that have no partner yet.
        long: the other name.
        left: its words that have no partner yet.
    """
    if len(left) < _FEWEST_LEFT:
        return []
    fit = [at for at in places if _SHORTEST_ACRONYM <= len(short.words[at]) <= _LONGEST_ACRONYM]
    told = [at for at in fit if short.kinds[at] is WordKind.DISTINCTIVE]
    if not told:
        return []
    begins = {word[0] for word in (*long.words, *long.spelled)} | set(long.initials[:1])
    return [at for at in told if short.words[at][0] in begins]


def spelled_out(short: NameForm, at: int, long: NameForm, left: list[int]) -> Iterator[tuple[tuple[int, ...], float]]:
    """The words that the acronym may stand for, and how sure that is.

    Args:
        short: the name that holds the acronym.
        at: its place there.
        long: the other name.
        left: places of its words that have no partner yet, ascending.

    Yields:
        Places in the other name, and a likeness 0-1.
    """
    word = short.words[at]
    if len(left) < _FEWEST_LEFT:
        return
    # What a known trade name stands for is in the table; other words with its initials are somebody else's.
    if (
        not _SHORTEST_ACRONYM <= len(word) <= _LONGEST_ACRONYM
        or short.kinds[at] is not WordKind.DISTINCTIVE
        or word in trade_names()
    ):
        return
    if _from_the_start(word, long, left):
        yield tuple(left), _surely(word, long, left)
    for run in neighbours(left, lambda there: long.words[there][0] == word[0]):
        initials = "".join(long.spelled[there][0] for there in run if long.words[there] != "group")
        # The last C is often the Corporation that was taken off as a legal form.
        if len(initials) >= 3 and word in {initials, f"{initials}c"}:
            yield run, _surely(word, long, run)


def _surely(word: str, long: NameForm, run: Iterable[int]) -> float:
    """Names of everyday words go by their initials; a firm with a word of its own goes by that, and four letters fit any."""
    own = any(long.kinds[at] is WordKind.DISTINCTIVE for at in run)
    return min(_BY_ACRONYM[len(word)], _CHANCE if own and len(word) <= _FEW_LETTERS else 1.0)


def _from_the_start(word: str, long: NameForm, left: list[int]) -> bool:
    """The acronym is made of the whole name's initials, legal form counted (the C of SMIC is its Corporation)."""
    if len(left) != len(long.words):
        return False
    words = [text for text, kind in zip(long.spelled, long.kinds, strict=True) if kind is not WordKind.PARTICLE]
    whole = "".join(text[0] for text in words)
    if word in {whole, f"{whole}c"} or (len(whole) >= 3 and len(word) >= 4 and long.initials.startswith(word)):
        return True
    if not long.is_generic or len(word) < _SHORTEST_OF_PARTS or not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    return word[0] == words[0][0] and (_is_made_of(word, words) or _is_made_of(word.removesuffix("c"), words))


def _is_made_of(word: str, words: list[str], *, skips: int = _MOST_SKIPPED) -> bool:
    """The word is the beginnings of the words, one after the other: Korea Mining Development Trading is KOMID."""
    if not words or not word:
        return not word and len(words) <= skips
    first = words[0]
    beginnings = {first[:n] for n in range(1, _LONGEST_BEGINNING + 1)} | {syllable_initials(first), _X.get(first[:2], "")}
    taken = (each for each in beginnings if each and word.startswith(each))
    if any(_is_made_of(word[len(each) :], words[1:], skips=skips) for each in taken):
        return True
    return skips > 0 and _is_made_of(word, words[1:], skips=skips - 1)


def neighbours(left: list[int], begins: Callable[[int], bool]) -> Iterator[tuple[int, ...]]:
    """Runs of two and more neighbouring positions, from each that may begin one."""
    for first in range(len(left) - 1):
        run = [left[first]]
        if left[first + 1] != run[0] + 1 or not begins(run[0]):
            continue
        for at in left[first + 1 : first + _LONGEST_RUN]:
            if at != run[-1] + 1:
                break
            run.append(at)
            yield tuple(run)
