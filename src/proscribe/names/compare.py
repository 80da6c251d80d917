"""Says how likely two names name the same party, and why.

The names are read (`normalise`), their words paired (`align`), and what they share and do not share is a table of features
(`features`), each with its effect and its sentence; the score is the product. No model was trained and nothing is asked but
the two names, so that anybody can work out why a pair got its score. Limits: it knows no owners and no renamings beyond what
one of the texts says itself; Japanese characters have their Chinese reading.

>>> compare("Huawei Technologies Co., Ltd.", "HUAWEI TECH").score
1.0
>>> compare("ZTE Corporation", "ZTT Co.").score < THRESHOLD
True
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, product

from rapidfuzz.distance import OSA

from proscribe.model.parties import PartyType
from proscribe.names.align import Alignment, How, align
from proscribe.names.features import company_reasons, highest_score, person_reasons
from proscribe.names.normalise import NameForm, normalise, with_kinds
from proscribe.names.reasons import Reason
from proscribe.names.vocabulary import WordKind, trade_names

#: From this score on two names are shown as a match. Chosen where a typing error in the only distinctive word still passes
#: and a second distinctive word, another trade or another number does not; see the table in `evaluation/names`.
THRESHOLD = 0.72

_OTHER_CHARACTER = 0.7
_TWO_TRADES = 0.7
_SAME_LETTERS = 0.99
_ROUNDED = 0.0001
_MENDED = frozenset({WordKind.BUSINESS, WordKind.PLACE})


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are.

    Args:
        score: 0-1; from `THRESHOLD` on they are shown as a match.
        reasons: the table's rows that hold, the base first.
    """

    score: float
    reasons: tuple[Reason, ...]


NOTHING_SHARED = Comparison(0.0, (Reason("empty", 0.0, "one of the names holds no letter and no digit"),))


def compare(one: str, other: str, *, type: PartyType = PartyType.UNKNOWN) -> Comparison:
    """Compares two names as those of parties of that type.

    Args:
        one: a name in any script.
        other: another.
        type: what both are. Unknown compares as companies, the stricter way, for most rows of a supplier list are firms.
    """
    person = type is PartyType.PERSON
    return compare_forms(normalise(one, person=person), normalise(other, person=person), person=person)


def compare_forms(ones: Iterable[NameForm], others: Iterable[NameForm], *, person: bool, least: float = 0.0) -> Comparison:
    """The best comparison of any form of one name with any form of the other.

    Args:
        ones: forms of the first name.
        others: forms of the second.
        person: compare as names of persons.
        least: a pair that surely scores less may be given with score 0 and no more said about it.
    """
    mine, theirs = tuple(ones), tuple(others)
    found = (_compare(one, other, person=person, least=least) for one, other in product(mine, theirs))
    best = max(found, key=lambda each: each.score, default=NOTHING_SHARED)
    return best if person or best.score == 0 else _two_trades(best, mine, theirs)


def best_pairing(ones: Iterable[NameForm], others: Iterable[NameForm]) -> tuple[NameForm, NameForm, Alignment] | None:
    """The forms of two companies' names that agree best, and how their words pair; None when one has no form."""
    pairs = [(_compare(one, other, person=False, least=0.0).score, one, other) for one, other in product(ones, tuple(others))]
    if not pairs:
        return None
    _, one, other = max(pairs, key=lambda each: each[0])
    paired = align(one, other, person=False)
    return (*_agreed(one, other, paired), paired)


def _two_trades(found: Comparison, ones: tuple[NameForm, ...], others: tuple[NameForm, ...]) -> Comparison:
    """The comparison, lowered when each name holds a trade name and they are two."""
    mine, theirs = _trades(ones), _trades(others)
    if not mine or not theirs or mine & theirs:
        return found
    reason = Reason("two trade names", _TWO_TRADES, f"'{min(mine)}' and '{min(theirs)}' are two known trade names")
    return Comparison(round(found.score * _TWO_TRADES, 4), (*found.reasons, reason))


def _trades(forms: tuple[NameForm, ...]) -> frozenset[str]:
    return frozenset(word for form in forms for word in form.words) & trade_names()


def _compare(one: NameForm, other: NameForm, *, person: bool, least: float) -> Comparison:
    pairs = align(one, other, person=person)
    if not person:
        one, other = _agreed(one, other, pairs)
    if least and highest_score(one, other, pairs, person=person) < least:
        return NOTHING_SHARED
    table = person_reasons if person else company_reasons
    score, reasons = 1.0, list[Reason]()
    for reason in chain(table(one, other, pairs), _characters(one, other)):
        score *= reason.score
        # No row raises a score, so that what fell below stays there.
        if score < least - _ROUNDED:
            return NOTHING_SHARED
        reasons.append(reason)
    return Comparison(round(score, 4), tuple(reasons))


def _agreed(one: NameForm, other: NameForm, pairs: Alignment) -> tuple[NameForm, NameForm]:
    """Both names with a misspelled trade or place taken for what it stands for: `Enterpirse` is not what tells a firm."""
    unsure = [pair for pair in pairs.pairings if pair.how is How.SIMILAR or pair.how is How.JOINED]
    if not unsure:
        return one, other
    kinds_one, kinds_other = list(one.kinds), list(other.kinds)
    for pair in unsure:
        mine, theirs = {one.kinds[at] for at in pair.one}, {other.kinds[at] for at in pair.other}
        known = (mine ^ theirs) - {WordKind.DISTINCTIVE}
        if len(mine) == len(theirs) == len(known) == 1 and known <= _MENDED:
            # Two everyday words that are one in the other name are its stem, as `good will` is of Goodwill.
            kind = WordKind.DISTINCTIVE if pair.how is How.JOINED and pair.score >= _SAME_LETTERS else min(known)
            for at in pair.one:
                kinds_one[at] = kind
            for at in pair.other:
                kinds_other[at] = kind
    if tuple(kinds_one) == one.kinds and tuple(kinds_other) == other.kinds:
        return one, other
    return with_kinds(one, tuple(kinds_one)), with_kinds(other, tuple(kinds_other))


def _characters(one: NameForm, other: NameForm) -> tuple[Reason, ...]:
    """Two names in the same characters are judged by them: 高石 and 高市 sound alike and are two families."""
    if not one.native or not other.native or one.native == other.native:
        return ()
    longest = max(len(one.native), len(other.native))
    alike = 1 - OSA.distance(one.native, other.native) / longest
    score = 1.0 if alike >= 0.8 else max(_OTHER_CHARACTER * alike, 0.1)
    return (Reason("characters", score, f"'{one.native}' and '{other.native}' share {alike:.0%} of their characters"),)
