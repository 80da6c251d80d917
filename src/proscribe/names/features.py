"""What two aligned names agree and differ in, as a table: each row one feature, with its effect on the score and its text.

The score of a pair is the share of weight that found a partner (`words`), lowered by each row that finds something which
the names do not share. Effects are factors; 1.0 does nothing. The texts are what a user reads as reasons.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from proscribe.names.align import Alignment, How, Pairing
from proscribe.names.normalise import FILLERS, NameForm
from proscribe.names.reasons import Reason
from proscribe.names.similarity import READ_AS_LETTERS
from proscribe.names.vocabulary import WordKind, trade_names


@dataclass(frozen=True, slots=True)
class _Row:
    """What words of one kind that found no partner do: when both names have some, and when only one has."""

    feature: str
    kind: WordKind
    other: float
    more: float


# Solutions and Enterprises under one stem are sister firms more often than one firm renamed; one word more is style.
_TRADE = _Row("trade", WordKind.BUSINESS, 0.85, 0.97)
# The Hong Kong and the Singapore branch are two firms; one city more may be the branch, or the clerk's help.
_PLACE = _Row("place", WordKind.PLACE, 0.7, 0.96)
# Where nothing but trades is left, the place tells: United Telecom is not China United Telecommunications.
_PLACE_IN_GENERIC = _Row("place", WordKind.PLACE, 0.7, 0.8)
# The 38th institute is not the 55th; Fund may be Fund II.
_NUMBER = _Row("number", WordKind.NUMBER, 0.55, 0.78)

_SHORT_STEM = 0.72  # ABC International and ABC Company share three letters and nothing else
_NO_STEM = 0.55  # nothing distinctive was matched though both have something
_ONE_STEM_ERROR = 0.89  # Partron and Patron: with nothing else to go by, a letter off is often another firm
_TWO_LETTERS = 0.74  # ID Corp. and I.D. Ltd.
_OTHER_ORDER = 0.98
_DOUBTFUL = 0.82  # Sancho and Sanchez after the same given name: shown below the threshold, not over it
_SISTER = 0.93  # Fund VII of one sponsor and his Fund VIII: shown as affiliates
_EFFECTS = {How.DOUBTFUL: _DOUBTFUL, How.SERIES: _SISTER}
_INITIALS_ONLY = 0.6  # N. N. is anybody
_SHORTEST_STEM = 4
_ALL_SHARED = 0.9999
_BY_TRADE_NAME = 0.8
_UNSURE = frozenset({How.SIMILAR, How.DOUBTFUL})


def company_reasons(one: NameForm, other: NameForm, pairs: Alignment) -> Iterator[Reason]:
    """The rows that hold for two names of companies, vessels or things unknown, the base first."""
    yield _words(one, other, pairs)
    yield from _stem(one, other, pairs)
    generic = one.is_generic or other.is_generic
    for row in (_TRADE, _PLACE_IN_GENERIC if generic else _PLACE, _NUMBER):
        yield from _left(one, other, pairs, row)
    yield from _order(pairs)
    yield from _how(one, other, pairs)


def person_reasons(one: NameForm, other: NameForm, pairs: Alignment) -> Iterator[Reason]:
    """The rows that hold for two names of persons, the base first."""
    yield _person_words(one, other, pairs)
    mine, theirs = _solid(one, pairs.left_one), _solid(other, pairs.left_other)
    if mine and theirs:
        yield Reason("other name", 0.8, f"{_quoted(mine)} stands against {_quoted(theirs)}")
    elif mine or theirs:
        yield Reason("more names", 1.0, f"only one of them has {_quoted(mine or theirs)}")
    if pairs.pairings and all(pair.how is How.INITIAL or _is_letter(one, pair) for pair in pairs.pairings):
        yield Reason("initials only", _INITIALS_ONLY, "nothing but initials agrees")
    yield from _order(pairs)
    yield from _how(one, other, pairs)


def highest_score(one: NameForm, other: NameForm, pairs: Alignment, *, person: bool) -> float:
    """No score of these two names is higher: how far they cover each other, before any row lowers it."""
    both, most = _coverage(one, other, pairs)
    return max(both, most) if person else 1.0 if both > _ALL_SHARED else _base(one, other, both, most)


def _base(one: NameForm, other: NameForm, both: float, most: float) -> float:
    """Half what both share, half what the shorter name is covered: a short form of a name is the name.

    A known trade name stands for its firm however many everyday words the full name has.
    """
    score = (both + most) / 2
    if score < _BY_TRADE_NAME and most > _ALL_SHARED:
        short = min((one, other), key=lambda form: len(form.words))
        return _BY_TRADE_NAME if trade_names().issuperset(short.words) else score
    return score


def _coverage(one: NameForm, other: NameForm, pairs: Alignment) -> tuple[float, float]:
    """The share of both names' weight that found a partner, and the share of the name that is covered more."""
    mine, theirs = _covered(one, pairs, first=True), _covered(other, pairs, first=False)
    of_mine, of_theirs = sum(one.weights), sum(other.weights)
    return (mine + theirs) / (of_mine + of_theirs), max(mine / of_mine, theirs / of_theirs)


def _words(one: NameForm, other: NameForm, pairs: Alignment) -> Reason:
    both, most = _coverage(one, other, pairs)
    score = _base(one, other, both, most)
    if both > _ALL_SHARED:
        return Reason("exact", 1.0, "the same words once spelled alike")
    return Reason(
        "words", score, f"{both:.0%} of the weight of both names is shared: {_quoted(_shared(one, pairs)) or 'nothing'}"
    )


def _stem(one: NameForm, other: NameForm, pairs: Alignment) -> Iterator[Reason]:
    """Distinctive words that only one name has, or that stand against each other, or too short a shared stem."""
    # A name that is spelled out by the other's initials is not generic, though each of its words is.
    generic = not any(pair.how is How.ACRONYM for pair in pairs.pairings)
    mine = _stems(one, pairs.left_one, generic=generic and one.is_generic)
    theirs = _stems(other, pairs.left_other, generic=generic and other.is_generic)
    share = _share(one, pairs.left_one, mine), _share(other, pairs.left_other, theirs)
    if mine and theirs:
        yield Reason("distinctive", 1 - 0.9 * min(share), f"{_quoted(mine)} stands against {_quoted(theirs)}")
    elif mine or theirs:
        weight = 0.8 if one.is_generic or other.is_generic else 0.5
        yield Reason(
            "more distinctive", 1 - weight * max(share), f"one name has a distinctive word more: {_quoted(mine or theirs)}"
        )
    yield from _short_stem(one, other, pairs)


def _short_stem(one: NameForm, other: NameForm, pairs: Alignment) -> Iterator[Reason]:
    stem = [one.words[at] for pair in pairs.pairings for at in pair.one if one.kinds[at] is WordKind.DISTINCTIVE]
    # A digit read for a letter is the scanner's error and no other name: V T 8 is VTB, ZTT is not ZTE.
    errors = any(
        pair.how in _UNSURE and pair.score < READ_AS_LETTERS and one.kinds[pair.one[0]] is WordKind.DISTINCTIVE
        for pair in pairs.pairings
    )
    if set(one.kinds) == {WordKind.PARTICLE}:
        yield Reason("no stem", _NO_STEM, "the name is an article or preposition")
    elif any(pair.how is How.ACRONYM for pair in pairs.pairings):
        return
    elif not stem:
        yield from _no_stem(one, other, one_error=len(pairs.pairings) == 1 and pairs.pairings[0].how in _UNSURE)
    elif errors or not trade_names().issuperset(stem):
        extra = _solid(one, pairs.left_one) + _solid(other, pairs.left_other)
        yield from _weak_stem(stem, errors=errors, alone=len(one.words) == len(other.words) == 1, more=bool(extra))


def _no_stem(one: NameForm, other: NameForm, *, one_error: bool) -> Iterator[Reason]:
    if not (one.is_generic and other.is_generic):
        yield Reason("no stem", _NO_STEM, "only trades, places or numbers are shared")
    elif one_error:
        yield Reason("no stem", _NO_STEM, "the only word shared is a trade's or place's, and has an error")


def _weak_stem(stem: list[str], *, errors: bool, alone: bool, more: bool) -> Iterator[Reason]:
    """The shared distinctive words are too few letters for what else differs."""
    letters = len("".join(stem))
    if letters <= 1 or (letters <= 2 and alone):
        yield Reason("short stem", _TWO_LETTERS, f"{_quoted(stem)} is too short to decide")
    elif letters < _SHORTEST_STEM and more:
        yield Reason("short stem", _SHORT_STEM, f"{_quoted(stem)} is too short to decide alone")
    elif letters <= _SHORTEST_STEM and errors:
        yield Reason("short stem", _SHORT_STEM, f"{_quoted(stem)} is too short to allow for an error")
    elif len(stem) == 1 and errors:
        yield Reason("one stem", _ONE_STEM_ERROR, f"{_quoted(stem)} is the only distinctive word, and has an error")


def _left(one: NameForm, other: NameForm, pairs: Alignment, row: _Row) -> Iterator[Reason]:
    mine = [one.words[at] for at in pairs.left_one if one.kinds[at] is row.kind]
    theirs = [other.words[at] for at in pairs.left_other if other.kinds[at] is row.kind]
    if not (FILLERS.issuperset(mine) or FILLERS.issuperset(theirs)):
        yield Reason(f"other {row.feature}", row.other, f"{_quoted(mine)} stands against {_quoted(theirs)}")
    elif mine or theirs:
        yield Reason(f"more {row.feature}", row.more, f"only one of them has {_quoted(mine or theirs)}")


def _order(pairs: Alignment) -> Iterator[Reason]:
    order = [pair.other[0] for pair in sorted(pairs.pairings, key=lambda pair: pair.one)]
    if order != sorted(order):
        yield Reason("order", _OTHER_ORDER, "the words stand in another order")


def _how(one: NameForm, other: NameForm, pairs: Alignment) -> Iterator[Reason]:
    """What was read as the same though it is written otherwise; the base holds its effect already."""
    for pair in pairs.pairings:
        if pair.how is not How.EQUAL:
            mine, theirs = " ".join(one.words[at] for at in pair.one), " ".join(other.words[at] for at in pair.other)
            effect = _EFFECTS.get(pair.how, 1.0)
            yield Reason(pair.how.value, effect, f"'{mine}' read as '{theirs}' ({pair.score:.2f})")


def _person_words(one: NameForm, other: NameForm, pairs: Alignment) -> Reason:
    """The mean over all words when each side has its own; else how far the shorter name is covered, and by how much."""
    mine, theirs = _covered(one, pairs, first=True), _covered(other, pairs, first=False)
    of_mine, of_theirs = sum(one.weights), sum(other.weights)
    both, short = (mine + theirs) / (of_mine + of_theirs), min(of_mine, of_theirs)
    left_one, left_other = _solid(one, pairs.left_one), _solid(other, pairs.left_other)
    if not left_one and not left_other:
        exact = both > 0.9999
        return Reason("exact" if exact else "words", both, "the same words" if exact else "every word found its partner")
    if left_one and left_other:
        return Reason("words", both, f"{both:.0%} of the words of both names are shared")
    covered = max(mine / of_mine, theirs / of_theirs)
    # One word in common with a full name is a given name or a family name, not a person.
    score = 0.9 * covered - 0.03 * len(left_one or left_other) if short >= 1.9 else 0.6 * covered
    return Reason("words", max(score, 0.0), "all words of the shorter name are in the longer")


def _is_letter(form: NameForm, pair: Pairing) -> bool:
    """The words paired are single letters, or particles beside them."""
    return all(len(form.words[at]) == 1 or form.kinds[at] is WordKind.PARTICLE for at in pair.one)


def _covered(form: NameForm, pairs: Alignment, *, first: bool) -> float:
    weights = form.weights
    return sum([weights[at] * pair.score for pair in pairs.pairings for at in (pair.one if first else pair.other)])


def _solid(form: NameForm, left: tuple[int, ...]) -> list[str]:
    return [form.words[at] for at in left if form.kinds[at] is not WordKind.PARTICLE and form.words[at] not in FILLERS]


def _stems(form: NameForm, left: tuple[int, ...], *, generic: bool) -> list[str]:
    telling = {WordKind.DISTINCTIVE, WordKind.BUSINESS} if generic else {WordKind.DISTINCTIVE}
    return [form.words[at] for at in left if form.kinds[at] in telling and form.words[at] not in FILLERS]


def _share(form: NameForm, left: tuple[int, ...], stems: list[str]) -> float:
    weight = sum(form.weights[at] for at in left if form.words[at] in stems)
    return weight / sum(form.weights)


def _shared(form: NameForm, pairs: Alignment) -> list[str]:
    return [form.words[at] for pair in sorted(pairs.pairings, key=lambda pair: pair.one) for at in pair.one]


def _quoted(words: list[str]) -> str:
    return f"'{' '.join(words)}'" if words else ""
