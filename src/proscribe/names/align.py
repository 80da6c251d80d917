"""Pairs the words of two names, and says which words found no partner.

In this order: equal words; one word against a run of the other name's words, joined (`goodwill`, `good will`) or by their
initials (`cetc`, `china electronics technology corporation`); words that are alike but for typing errors; for persons an
initial against the name it may stand for. Every word is used once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from proscribe.model.vocabulary import Vocabulary
from proscribe.names.acronyms import may_be_acronyms, neighbours, spelled_out
from proscribe.names.loanwords import SHORTEST_LOAN, abjad_key, korean_key, loan_key, without_unheard_r
from proscribe.names.normalise import VEHICLES, NameForm
from proscribe.names.scripts import Script, pinyin_syllables
from proscribe.names.similarity import MOST_SLIPS, WORST_MATCH, letter_similarity, word_similarity
from proscribe.names.vocabulary import WordKind, are_synonyms, trade_names

_JOINED_ALIKE = 0.95
_BY_INITIAL = 0.75
_LOAN = 0.87
#: Three consonants and the first letter: enough for a name of one word in another script, not for more.
_SHORT_LOAN = 0.82
_BY_CONSONANTS = (0.0, 0.0, WORST_MATCH, _SHORT_LOAN, _LOAN)
_SAME_SYLLABLES = 0.93
_LEFT_SINGLE = 2
_HEARD = frozenset({Script.LOAN, Script.ABJAD})
_TRANSLATED = 0.92
_SISTERS = 0.5
_SAME_LETTERS = 0.8
_DIGITS = re.compile(r"\d+")
_CUT_SHORT = 0.75
_SHORTEST_CUT = 4
_CUT_TO_LITTLE = 0.6
_LETTERS_BESIDE_A_CUT = 5
_SHORTEST_REST = 5
_SHORTEST_JOINED = 4
_FEWEST_PARTS = 2
#: Smart Marin is not Smartmatic: joined words may differ by one slip in ten letters, not by one in four.
_LEAST_REST = 0.84
_LONG_REST = 14
_SHORTEST_SLIP = 4
_WORDS_BESIDE_A_SLIP = 3
_LETTERS_BESIDE_A_SLIP = 6
_LEAST_DOUBTFUL = 0.5
_DOUBTED = 0.9
_TOLD_BY_LETTERS = frozenset({WordKind.DISTINCTIVE, WordKind.BUSINESS})
_KNOWN = frozenset({WordKind.BUSINESS, WordKind.PLACE, WordKind.NUMBER})


class How(Vocabulary):
    """By what two words, or a word and a run of words, were paired."""

    EQUAL = ("equal", "the same word, once spelled canonically")
    JOINED = ("joined", "the same letters, with spaces elsewhere")
    ACRONYM = ("acronym", "one is the initials of the other's words")
    BY_EAR = ("by ear", "the same sounds, as far as the script of one name tells them", "")
    TRANSLATED = ("translated", "everyday words that translators take for each other", "")
    SERIES = ("series", "numbers of two funds or trusts, one character apart", "")
    SCRAMBLED = ("scrambled", "the same letters in another order", "")
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
            found = list(step(one, other, left_one, left_other))
            if found:
                pairings += _take(found, left_one, left_other)
                if not left_one or not left_other:
                    break
    return Alignment(tuple(pairings), tuple(left_one), tuple(left_other))


def _equal(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[list[Pairing], list[int], list[int]]:
    if one == other:
        return [Pairing((at,), (at,), 1.0, How.EQUAL) for at in range(len(one))], [], []
    left_other = list(range(len(other)))
    pairings, left_one = [], []
    if not set(one).intersection(other):
        return [], list(range(len(one))), left_other
    for at, word in enumerate(one):
        partner = next((there for there in left_other if other[there] == word), None) if word in other else None
        if partner is None:
            left_one.append(at)
        else:
            left_other.remove(partner)
            pairings.append(Pairing((at,), (partner,), 1.0, How.EQUAL))
    return pairings, left_one, left_other


def _take(found: list[Pairing], left_one: list[int], left_other: list[int]) -> list[Pairing]:
    """The best of the found pairings that do not share a word; their words leave the two lists."""
    taken: list[Pairing] = []
    for pairing in sorted(found, key=lambda each: (-each.score, -len(each.one) - len(each.other), each.one, each.other)):
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


def _alike_of_firms(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    for pairing in _alike(one, other, left_one, left_other):
        if not _are_two_in_pinyin(one.words[pairing.one[0]], other.words[pairing.other[0]]):
            yield pairing


def _pair_score(one: NameForm, other: NameForm, here: int, there: int) -> float:
    mine, theirs = one.words[here], other.words[there]
    score = word_similarity(mine, theirs)
    if one.spelled[here] != mine or other.spelled[there] != theirs:
        # A misspelled trade is not in the tables, and far from the canonical spelling: `assokiates`, `association`.
        score = max(score, word_similarity(one.spelled[here], other.spelled[there]))
    # Most pairs end here: words unlike in their first letter are not cut short either.
    if not score and mine[0] != theirs[0]:
        return 0.0
    # Two places, or two numbers, that differ by a letter are two places: Iran and Iraq, Austria and Australia.
    if (one.kinds[here] in _KNOWN and other.kinds[there] in _KNOWN) or _are_two_brands(mine, theirs):
        return 0.0
    return score or _cut_short(one, other, here, there)


def _are_two_brands(one: str, other: str) -> bool:
    """Both are trade names, or one is and so short that a letter off is another one: BGI is not BGE."""
    known = trade_names()
    brands = (one in known) + (other in known)
    return one != other and (brands == 2 or (brands == 1 and min(len(one), len(other)) <= _SHORTEST_CUT))


@cache
def _plain_sound(syllable: str) -> str:
    """The syllable without what southern speakers and foreign clerks do not tell apart: zh and z, ng and n, l and n."""
    return (
        syllable.replace("h", "", 1).removesuffix("g").replace("l", "n")
        if syllable[1:2] == "h"
        else (syllable.removesuffix("g").replace("l", "n"))
    )


def _are_two_in_pinyin(one: str, other: str) -> bool:
    """Both are good pinyin and differ by more than sounds that are often confused: Huawen is no slip of Huawei."""
    mine, theirs = pinyin_syllables(one), pinyin_syllables(other)
    return len(mine) == len(theirs) > 0 and any(_plain_sound(a) != _plain_sound(b) for a, b in zip(mine, theirs, strict=True))


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
    mine, theirs = "".join([one.spelled[at] for at in left_one]), "".join([other.spelled[at] for at in left_other])
    if abs(len(mine) - len(theirs)) > MOST_SLIPS:
        return
    kinds = {one.kinds[at] for at in left_one} | {other.kinds[at] for at in left_other}
    if min(len(mine), len(theirs)) < _SHORTEST_REST or WordKind.DISTINCTIVE not in kinds:
        return
    # Iton Technology is no slip of Leon Technology: what both share is everyday, and the trade name's own word is another.
    if any(
        not trade_names().isdisjoint(form.words[at] for at in left) for form, left in ((one, left_one), (other, left_other))
    ):
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
    is_word = mine.isalpha() and theirs.isalpha() and min(len(mine), len(theirs)) >= _SHORTEST_SLIP
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
    for here in _may_be_joined(one, left_one, other, left_other):
        yield from (Pairing((here,), run, score, How.JOINED) for run, score in _joined(one.words[here], other, left_other))
    for there in _may_be_joined(other, left_other, one, left_one):
        yield from (Pairing(run, (there,), score, How.JOINED) for run, score in _joined(other.words[there], one, left_one))


def _may_be_joined(form: NameForm, left: list[int], parts: NameForm, left_parts: list[int]) -> list[int]:
    """The words long enough for two that begin as one of the other name's words does."""
    if len(left_parts) < _FEWEST_PARTS:
        return []
    long = [at for at in left if len(form.words[at]) >= _SHORTEST_JOINED]
    begins = {parts.words[at][0] for at in left_parts} if long else set()
    return [at for at in long if form.words[at][0] in begins]


def _joined(word: str, form: NameForm, left: list[int]) -> Iterator[tuple[tuple[int, ...], float]]:
    for run in neighbours(left, lambda at: form.words[at][0] == word[0]):
        together = "".join([form.words[at] for at in run])
        # Gaz and prom are two words of the tables, spelled otherwise there, and one trade name.
        if word in {together, "".join(form.spelled[at] for at in run)}:
            yield run, 1.0
        elif (
            word not in trade_names()
            and len(word) >= 7
            and abs(len(together) - len(word)) <= 1
            and OSA.distance(together, word, score_cutoff=1) == 1
        ):
            yield run, _JOINED_ALIKE - 1 / len(word)


def _acronyms(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    for here in may_be_acronyms(one, left_one, other, left_other):
        for run, score in spelled_out(one, here, other, left_other):
            yield Pairing((here,), run, score, How.ACRONYM)
    for there in may_be_acronyms(other, left_other, one, left_one):
        for run, score in spelled_out(other, there, one, left_one):
            yield Pairing(run, (there,), score, How.ACRONYM)


def _loans(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """Words, or all that is left, that sound alike as far as the script of one of the names tells it."""
    if one.script is other.script or _HEARD.isdisjoint((one.script, other.script)):
        return
    for here in left_one:
        for there in left_other:
            score = _heard(one.spelled[here], other.spelled[there], one, other)
            if score:
                yield Pairing((here,), (there,), score, How.BY_EAR)
    mine, theirs = "".join(one.spelled[at] for at in left_one), "".join(other.spelled[at] for at in left_other)
    score = _heard(mine, theirs, one, other) if len(left_one) + len(left_other) > _LEFT_SINGLE else 0.0
    if score >= _LOAN:
        yield Pairing(tuple(left_one), tuple(left_other), score, How.JOINED)


def _heard(mine: str, theirs: str, one: NameForm, other: NameForm) -> float:
    """How alike two words sound once one is read from kana, hangul or Arabic letters."""
    if Script.ABJAD in {one.script, other.script}:
        key = abjad_key(mine)
        return _BY_CONSONANTS[min(len(key), SHORTEST_LOAN)] if key == abjad_key(theirs) else 0.0
    if min(len(mine), len(theirs)) >= SHORTEST_LOAN and korean_key(mine) == korean_key(theirs):
        return _SAME_SYLLABLES
    key = loan_key(mine)
    if key != loan_key(theirs):
        mine, theirs = without_unheard_r(mine), without_unheard_r(theirs)
        key = loan_key(mine)
    if key != loan_key(theirs) or len(key) < SHORTEST_LOAN - 1:
        return 0.0
    return _LOAN if len(key) >= SHORTEST_LOAN else _SHORT_LOAN if mine[0] == theirs[0] else WORST_MATCH


def _series(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """The numbers of two funds, one character apart, where all else agrees: a slip, or sisters under one sponsor."""
    if len(left_one) != 1 or len(left_other) != 1 or VEHICLES.isdisjoint(one.words) or VEHICLES.isdisjoint(other.words):
        return
    (here,), (there,) = left_one, left_other
    numbers = _DIGITS.search(one.words[here]) and _DIGITS.search(other.words[there])
    if numbers and OSA.distance(one.spelled[here], other.spelled[there]) == 1:
        yield Pairing((here,), (there,), _SISTERS, How.SERIES)


def _scrambled(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """Words of the same letters in another order, where every word of both names has such a partner or an equal one."""
    for here in left_one:
        for there in left_other:
            mine, theirs = one.words[here], other.words[there]
            if len(mine) == len(theirs) >= _SHORTEST_REST and sorted(mine) == sorted(theirs):
                yield Pairing((here,), (there,), _SAME_LETTERS, How.SCRAMBLED)


def _translations(one: NameForm, other: NameForm, left_one: list[int], left_other: list[int]) -> Iterator[Pairing]:
    """Everyday words that translators take for each other, where one of the names was translated."""
    if one.script is other.script and one.is_translated == other.is_translated:
        return
    for here in left_one:
        for there in left_other:
            if are_synonyms(one.words[here], other.words[there]):
                yield Pairing((here,), (there,), _TRANSLATED, How.TRANSLATED)


_OF_PERSONS = (_runs, _loans, _alike, _scrambled, _begun, _rest, _slip, _doubtful)
_OF_FIRMS = (_series, _acronyms, _runs, _translations, _loans, _alike_of_firms, _rest, _slip, _doubtful)
