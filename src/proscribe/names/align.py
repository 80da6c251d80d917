"""Pairs the words of two names, and says which words found no partner.

In this order: equal words; one word against a run of the other name's words, joined (`goodwill`, `good will`) or by their
initials (`cetc`, `china electronics technology corporation`); words that are alike but for typing errors; for persons an
initial against the name it may stand for. Every word is used once.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from proscribe.model.vocabulary import Vocabulary
from proscribe.names.loanwords import SHORTEST_LOAN, is_loan_script, loan_key
from proscribe.names.normalise import NameForm
from proscribe.names.similarity import WORST_MATCH, letter_similarity, word_similarity
from proscribe.names.vocabulary import WordKind, trade_names

_JOINED_ALIKE = 0.95
#: Three letters are the initials of very many names (PTI, ICE): not enough alone. Each letter more is rarer.
_BY_ACRONYM = {2: 0.6, 3: 0.74, 4: 0.79, 5: 0.85, 6: 0.9}
_BY_INITIAL = 0.75
_LOAN = 0.87
_CUT_SHORT = 0.75
_SHORTEST_CUT = 4
_CUT_TO_LITTLE = 0.6
_LETTERS_BESIDE_A_CUT = 5
_SHORTEST_REST = 5
#: Smart Marin is not Smartmatic: joined words may differ by one slip in ten letters, not by one in four.
_LEAST_REST = 0.84
_LONG_REST = 14
_WORDS_BESIDE_A_SLIP = 3
_LETTERS_BESIDE_A_SLIP = 6
_LEAST_DOUBTFUL = 0.5
_DOUBTED = 0.9
_TOLD_BY_LETTERS = frozenset({WordKind.DISTINCTIVE, WordKind.BUSINESS})
_KNOWN = frozenset({WordKind.BUSINESS, WordKind.PLACE, WordKind.NUMBER})
_LONGEST_RUN = 8


class How(Vocabulary):
    """By what two words, or a word and a run of words, were paired."""

    EQUAL = ("equal", "the same word, once spelled canonically")
    JOINED = ("joined", "the same letters, with spaces elsewhere")
    ACRONYM = ("acronym", "one is the initials of the other's words")
    SIMILAR = ("similar", "alike but for a typing error or a spelling by ear")
    DOUBTFUL = ("doubtful", "more letters differ than one slip explains, beside words that agree")
    INITIAL = ("initial", "an initial or the beginning of a name, and that name")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Words of one name that stand for words of the other.

    Args:
        one: positions in the first name, ascending.
        other: positions in the second name, ascending.
        score: how alike, 0-1.
        how: by what they were paired.
    """

    one: tuple[int, ...]
    other: tuple[int, ...]
    score: float
    how: How


@dataclass(frozen=True, slots=True)
class Alignment:
    """All pairings of two names, and the positions left without a partner on each side."""

    pairings: tuple[Pairing, ...]
    left_one: tuple[int, ...]
    left_other: tuple[int, ...]


def align(one: NameForm, other: NameForm, *, person: bool) -> Alignment:
    """Pairs the words of two names.

    Args:
        one: a form of the first name.
        other: a form of the second.
        person: let initials stand for names, and no acronyms.
    """
    pairings, left_one, left_other = _equal(one.words, other.words)
    if left_one and left_other:
        steps = _OF_PERSONS if person else _OF_FIRMS
        for step in steps:
            pairings += _take(step(one, other, left_one, left_other), left_one, left_other)
            if not left_one or not left_other:
                break
    return Alignment(tuple(pairings), tuple(left_one), tuple(left_other))


def _equal(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[Pairing], list[int], list[int]]:
    if one == other:
        return [Pairing((at,), (at,), 1.0, How.EQUAL) for at in range(len(one))], [], []
    left_other = list(range(len(other)))
    pairings, left_one = [], []
    for at, word in enumerate(one):
        partner = next((there for there in left_other if other[there] == word), None) if word in other else None
        if partner is None:
            left_one.append(at)
        else:
            left_other.remove(partner)
            pairings.append(Pairing((at,), (partner,), 1.0, How.EQUAL))
    return pairings, left_one, left_other


def _take(found: Iterator[Pairing], left_one: list[int], left_other: list[int]) -> list[Pairing]:
    """The best of the found pairings that do not share a word; their words leave the two lists."""
    taken: list[Pairing] = []
    held = list(found)
    if not held:
        return taken
    for pairing in sorted(held, key=lambda each: (-each.score, -len(each.one) - len(each.other), each.one, each.other)):
        if set(pairing.one) <= set(left_one) and set(pairing.other) <= set(left_other):
            taken.append(pairing)
            left_one[:] = [at for at in left_one if at not in pairing.one]
            left_other[:] = [at for at in left_other if at not in pairing.other]
    return taken


def _alike(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    for here in left_one:
        for there in left_other:
            score = _pair_score(one, other, here, there)
            if score >= WORST_MATCH:
                yield Pairing((here,), (there,), score, How.SIMILAR)


def _pair_score(one: NameForm, other: NameForm, here: int, there: int) -> float:
    # Two places, or two numbers, that differ by a letter are two places: Iran and Iraq, Austria and Australia.
    if _are_two_brands(one.words[here], other.words[there]):
        return 0.0
    if one.kinds[here] in _KNOWN and other.kinds[there] in _KNOWN:
        return 0.0
    score = word_similarity(one.words[here], other.words[there])
    if one.spelled[here] != one.words[here] or other.spelled[there] != other.words[there]:
        # A misspelled trade is not in the tables, and far from the canonical spelling: `assokiates`, `association`.
        score = max(score, word_similarity(one.spelled[here], other.spelled[there]))
    return score or _cut_short(one, other, here, there)


def _are_two_brands(one: str, other: str) -> bool:
    """Both are trade names, or one is and so short that a letter off is another one: BGI is not BGE."""
    known = trade_names()
    brands = (one in known) + (other in known)
    return one != other and (brands == 2 or (brands == 1 and min(len(one), len(other)) <= _SHORTEST_CUT))


def _cut_short(one: NameForm, other: NameForm, here: int, there: int) -> float:
    """The last word of a name, when a column's width cut it."""
    if one.words[here][0] != other.words[there][0]:
        return 0.0
    short, long = sorted((one.words[here], other.words[there]), key=len)
    is_last = (here == len(one.words) - 1) if short == one.words[here] else (there == len(other.words) - 1)
    if not is_last or not long.startswith(short):
        return 0.0
    if len(short) >= _SHORTEST_CUT:
        return _CUT_SHORT
    beside = min(sum(map(len, one.words)), sum(map(len, other.words))) - len(short)
    return _CUT_TO_LITTLE if beside >= _LETTERS_BESIDE_A_CUT else 0.0


def _begun(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    for here in left_one:
        for there in left_other:
            short, long = sorted((one.words[here], other.words[there]), key=len)
            last = here == len(one.words) - 1 or there == len(other.words) - 1
            if long.startswith(short) and (len(short) == 1 or (len(short) >= 3 and last)):
                yield Pairing((here,), (there,), _BY_INITIAL, How.INITIAL)


def _rest(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """All that is left on both sides, joined: a space in the wrong place and a typing error beside it."""
    if len(left_one) + len(left_other) < 3:
        return
    kinds = {one.kinds[at] for at in left_one} | {other.kinds[at] for at in left_other}
    mine, theirs = "".join(one.spelled[at] for at in left_one), "".join(other.spelled[at] for at in left_other)
    if min(len(mine), len(theirs)) < _SHORTEST_REST or WordKind.DISTINCTIVE not in kinds:
        return
    score = letter_similarity(mine, theirs)
    if score >= (WORST_MATCH if min(len(mine), len(theirs)) >= _LONG_REST else _LEAST_REST):
        yield Pairing(tuple(left_one), tuple(left_other), score, How.JOINED)


def _slip(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """One short word with one error, where all else of a long name agrees; alone or beside little, it is another word."""
    if len(left_one) != 1 or len(left_other) != 1 or min(len(one.words), len(other.words)) < 2:
        return
    letters = sum(len(word) for at, word in enumerate(one.words) if at != left_one[0])
    if len(one.words) < _WORDS_BESIDE_A_SLIP + 1 and letters < _LETTERS_BESIDE_A_SLIP:
        return
    (here,), (there,) = left_one, left_other
    mine, theirs = one.words[here], other.words[there]
    beside = {kind for at, kind in enumerate(one.kinds) if at != here}
    if _are_two_brands(mine, theirs):
        return
    is_word = mine.isalpha() and theirs.isalpha() and min(len(mine), len(theirs)) >= 3
    both_unknown = {one.kinds[here], other.kinds[there]} == {WordKind.DISTINCTIVE}
    if is_word and both_unknown and WordKind.DISTINCTIVE in beside and OSA.distance(mine, theirs) == 1:
        yield Pairing((here,), (there,), WORST_MATCH, How.SIMILAR)


def _doubtful(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """Words that share most letters, where another word agrees: a worse spelling of one name, or a near miss."""
    if len(left_one) == len(one.words) or len(left_other) == len(other.words):
        return
    for here in left_one:
        for there in left_other:
            mine, theirs = one.spelled[here], other.spelled[there]
            # The letters of the longer word that the shorter one lacks differ already.
            if 2 * min(len(mine), len(theirs)) < max(len(mine), len(theirs)):
                continue
            kinds = {one.kinds[here], other.kinds[there]}
            if WordKind.DISTINCTIVE not in kinds or not kinds <= _TOLD_BY_LETTERS:
                continue
            if (
                _are_two_brands(one.words[here], other.words[there])
                or min(len(mine), len(theirs)) < 2
                or not (mine + theirs).isalpha()
            ):
                continue
            alike = 1 - OSA.distance(mine, theirs) / max(len(mine), len(theirs))
            if alike >= _LEAST_DOUBTFUL:
                yield Pairing((here,), (there,), alike * _DOUBTED, How.DOUBTFUL)


def _runs(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """A word against a run of at least two words with the same letters; then all that is left on both sides, joined."""
    for here in left_one:
        yield from (Pairing((here,), run, score, How.JOINED) for run, score in _joined(one.words[here], other, left_other))
    for there in left_other:
        yield from (Pairing(run, (there,), score, How.JOINED) for run, score in _joined(other.words[there], one, left_one))


def _joined(word: str, form: NameForm, left: list[int]) -> Iterator[tuple[tuple[int, ...], float]]:
    if len(word) < 4 or len(left) < 2:
        return
    for run in _neighbours(left, lambda at: form.words[at][0] == word[0]):
        together = "".join(form.words[at] for at in run)
        if together == word:
            yield run, 1.0
        elif len(word) >= 7 and abs(len(together) - len(word)) <= 1 and OSA.distance(together, word, score_cutoff=1) == 1:
            yield run, _JOINED_ALIKE - 1 / len(word)


def _acronyms(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    for here in left_one:
        yield from (
            Pairing((here,), run, _BY_ACRONYM[len(one.words[here])], How.ACRONYM)
            for run in _spelled_out(one, here, other, left_other)
        )
    for there in left_other:
        yield from (
            Pairing(run, (there,), _BY_ACRONYM[len(other.words[there])], How.ACRONYM)
            for run in _spelled_out(other, there, one, left_one)
        )


def _spelled_out(short: NameForm, at: int, long: NameForm, left: list[int]) -> Iterator[tuple[int, ...]]:
    word = short.words[at]
    if len(left) < 2 or not 2 <= len(word) <= 6 or short.kinds[at] is not WordKind.DISTINCTIVE:
        return
    if len(word) >= 3 and _from_the_start(word, long, left):
        yield tuple(left)
    for run in _neighbours(left, lambda there: long.words[there][0] == word[0]):
        initials = "".join(long.words[there][0] for there in run if long.words[there] != "group")
        # The last C is often the Corporation that was taken off as a legal form.
        if len(initials) >= 3 and word in {initials, f"{initials}c"}:
            yield run


def _from_the_start(word: str, long: NameForm, left: list[int]) -> bool:
    """The acronym is made of the whole name's initials, legal form counted (the C of SMIC is its Corporation)."""
    if len(left) != len(long.words):
        return False
    whole = "".join(text[0] for text, kind in zip(long.words, long.kinds, strict=True) if kind is not WordKind.PARTICLE)
    return word == whole or (len(whole) >= 3 and len(word) >= 4 and long.initials.startswith(word))


def _neighbours(left: list[int], begins: Callable[[int], bool]) -> Iterator[tuple[int, ...]]:
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


def _loans(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """Words, or all that is left, with the same consonants as far as the kana or hangul of one name tell them."""
    if is_loan_script(one.native) == is_loan_script(other.native):
        return
    keys_one, keys_other = [loan_key(one.spelled[at]) for at in left_one], [loan_key(other.spelled[at]) for at in left_other]
    for here, key in zip(left_one, keys_one, strict=True):
        for there, key_there in zip(left_other, keys_other, strict=True):
            if key == key_there and len(key) >= SHORTEST_LOAN - 1:
                score = _LOAN if len(key) >= SHORTEST_LOAN else WORST_MATCH
                yield Pairing((here,), (there,), score, How.SIMILAR)
    key = loan_key("".join(one.spelled[at] for at in left_one))
    if len(key) >= SHORTEST_LOAN and key == loan_key("".join(other.spelled[at] for at in left_other)):
        yield Pairing(tuple(left_one), tuple(left_other), _LOAN, How.JOINED)


_OF_PERSONS = (_runs, _alike, _loans, _begun, _rest, _slip, _doubtful)
_OF_FIRMS = (_acronyms, _runs, _alike, _loans, _rest, _slip, _doubtful)
