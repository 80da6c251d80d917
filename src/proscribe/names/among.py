"""What a score means once a name was found among very many: initials fit by chance, a trade name does not.

`compare` sees two names that somebody thought of together. A search sees the best of tens of thousands, where some name or
other has the same four initials; and it looks for a party's branches too, which differ in place and trade and share its
trade name.
"""

from collections.abc import Iterable, Iterator

from proscribe.names.align import How
from proscribe.names.compare import THRESHOLD, Comparison
from proscribe.names.normalise import NameForm, normalise
from proscribe.names.reasons import Reason
from proscribe.names.vocabulary import trade_names

#: Four letters are the initials of some listed name or other.
_BY_CHANCE = 0.9
#: Below this two names share a trade name and little else, as two firms of one town called Panda may.
_LEAST_KIN = 0.35
_KEEPS_ORDER = 0.008
_TOLD_APART = frozenset({"distinctive", "more distinctive", "two trade names", "characters", "short stem", "other number"})


def least_worth_comparing(asked: Iterable[NameForm], threshold: float) -> float:
    """The lowest score by `compare` that may still be shown: lower for a name that bears a trade name."""
    return min(threshold, _LEAST_KIN) if any(map(_trades, asked)) else threshold


def among_many(found: Comparison, asked: NameForm, listed: str) -> Iterator[Reason]:
    """What the search adds to a comparison of an asked name with a listed one.

    Args:
        found: the comparison of both.
        asked: the fullest form of the asked name.
        listed: the listed name's text.
    """
    features = {reason.feature for reason in found.reasons}
    if How.ACRONYM.value in features:
        yield Reason("among many", _BY_CHANCE, "among so many names some have these initials by chance")
    if not _LEAST_KIN <= found.score < THRESHOLD or features & _TOLD_APART:
        return
    shared = _trades(asked) & frozenset(word for form in normalise(listed, person=False) for word in form.words)
    if shared:
        # Shown, and no more than just: a branch of the party, or a firm of the group. The likest still comes first.
        lifted = THRESHOLD + _KEEPS_ORDER * found.score
        yield Reason("trade name", lifted / found.score, f"both bear the trade name '{min(shared)}'")


def _trades(form: NameForm) -> frozenset[str]:
    return trade_names().intersection(form.words)
