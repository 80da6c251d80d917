"""What a score means once a name was found among very many: initials fit by chance, a trade name does not.

`compare` sees two names that somebody thought of together. A search sees the best of tens of thousands, where some name or
other has the same four initials; and it looks for a party's branches too, which differ in place and trade and share its
trade name. The whole look of a name (`surface`) counts beside its words, most where these were matched with doubt.
"""

from collections.abc import Iterable, Iterator

from proscribe.names.align import How
from proscribe.names.compare import NOTHING_SHARED, THRESHOLD, Comparison
from proscribe.names.normalise import NameForm
from proscribe.names.reasons import Reason
from proscribe.names.surface import looks_alike
from proscribe.names.vocabulary import trade_names

#: Four letters are the initials of some listed name or other.
_BY_CHANCE = 0.85
#: Below this two names share a trade name and little else, as two firms of one town called Panda may.
_LEAST_KIN = 0.35
_KEEPS_ORDER = 0.008
#: How much the look counts where words were matched with doubt; chosen on distorted names, flat from 0.3 to 0.5.
_LOOK = 0.4
#: How much where nothing was doubtful: enough to order parties that the words alone leave level.
_LOOK_OF_SURE = 0.05
_KEEPS_HIT = 0.01
_LETTERS = "letters"
MOST_BY_LETTERS = _LOOK
"""No two names without a word in common score more."""
_UNSURE = frozenset(
    {"similar", "joined", "doubtful", "scrambled", "by ear", "initial", "distinctive", "more distinctive"}
    | {"other trade", "other number", "other place", "other name", "more names"}
)
_TOLD_APART = frozenset({"distinctive", "more distinctive", "two trade names", "characters", "short stem", "other number"})


def least_worth_comparing(asked: Iterable[NameForm], threshold: float) -> float:
    """The lowest score by `compare` that may still be shown: the look may lift it, and a trade name more."""
    lifted = max((threshold - _LOOK) / (1 - _LOOK), 0.0)
    may_be_kin = threshold <= THRESHOLD + _KEEPS_ORDER and any(map(_trades, asked))
    return min(lifted, _LEAST_KIN) if may_be_kin else lifted


def among_many(found: Comparison, asked: tuple[NameForm, ...], listed: tuple[NameForm, ...]) -> Iterator[Reason]:
    """What the search adds to a comparison of an asked name with a listed one.

    Args:
        found: the comparison of both.
        asked: the forms of the asked name, the fullest first.
        listed: the forms of the listed name.
    """
    features = {reason.feature for reason in found.reasons}
    if features == {_LETTERS}:
        return
    if How.ACRONYM.value in features:
        yield Reason("among many", _BY_CHANCE, "among so many names some have these initials by chance")
        return
    shared = frozenset[str]()
    if found.score >= THRESHOLD or (found.score >= _LEAST_KIN and not features & _TOLD_APART):
        shared = _trades(asked[0]) & frozenset(word for form in listed for word in form.words)
    if shared and found.score < THRESHOLD:
        # Shown, and no more than just: a branch of the party, or a firm of the group. The likest still comes first.
        lifted = THRESHOLD + _KEEPS_ORDER * found.score
        yield Reason("trade name", lifted / found.score, f"both bear the trade name '{min(shared)}'")
        return
    alike = looks_alike(asked, listed) if found.score else None
    if alike is not None:
        looked = _looked(found.score, alike, is_sure=not features & _UNSURE, is_kin=bool(shared))
        yield Reason(_LETTERS, looked / found.score, f"as they are spelled, {alike:.0%} alike")


def by_letters(asked: Iterable[NameForm], listed: Iterable[NameForm]) -> Comparison:
    """What is left to say of two names of which no word was paired: how they look, at the weight that it has beside words."""
    alike = looks_alike(asked, listed)
    if not alike:
        return NOTHING_SHARED
    reason = Reason(_LETTERS, round(_LOOK * alike, 4), f"no word is shared; as they are spelled, {alike:.0%} alike")
    return Comparison(reason.score, (reason,))


def _looked(likeness: float, alike: float, *, is_sure: bool, is_kin: bool) -> float:
    """The likeness with the look of the names beside it; what no word speaks against, and a trade name's kin, stay hits."""
    was_hit = likeness >= THRESHOLD
    looked = likeness - _LOOK_OF_SURE * (1 - alike) if was_hit and is_sure else (1 - _LOOK) * likeness + _LOOK * alike
    return max(looked, THRESHOLD + _KEEPS_HIT * likeness) if was_hit and (is_sure or is_kin) else looked


def _trades(form: NameForm) -> frozenset[str]:
    return trade_names().intersection(form.words)
