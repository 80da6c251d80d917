"""How listed owners, or owners that may only share a listed name, tie a party to their listings."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from proscribe.answers.listed_owners import ListedOwner
from proscribe.ledger.ownership import Path, path_to_any
from proscribe.model.ownership_tests import OwnershipTest
from proscribe.model.parties import Party
from proscribe.model.truth import Truth


def tied(
    party: str,
    owners: Collection[ListedOwner],
    *,
    beside: Iterable[str] = (),
    test: OwnershipTest,
    on: date,
    parties: Mapping[str, Party],
) -> tuple[Path, tuple[str, ...]]:
    """The path to these owners together, and what must hold of who they are for it; () when nothing is open.

    Those who surely are the ones listed are asked first: only if they do not suffice do the others count, and with a doubt.

    Args:
        party: key of the party asked about.
        owners: those above it that bear a listed name.
        beside: keys of further targets, sure ones.
        test: how to count.
        on: the day.
        parties: whom the keys mean.
    """
    sure = {*beside, *(one.owner for one in owners if not one.doubt)}
    first = path_to_any(party, sure, test=test, on=on, parties=parties)
    # One owner may be doubtful by one listing and sure by another.
    doubtful = [one for one in owners if one.doubt and one.owner not in sure]
    if first.truth is Truth.HOLDS or not doubtful:
        return first, ()
    path = path_to_any(party, {*sure, *(one.owner for one in doubtful)}, test=test, on=on, parties=parties)
    if path.truth is Truth.FAILS or path == first:
        return first, ()
    return path, tuple(dict.fromkeys(one.point for one in doubtful))
