"""Says whether two names that match are one party's, or a branch's and its parent's.

Both share the stem. What tells a branch is a country that is not the party's home (`Hikvision Canada`), a town in brackets or
behind the stem, a line of business that parents put into firms of their own (`Investment`, `Cloud`, `Logistics`), or a
second word of its own. A town before the stem and the trade behind it are only the fuller name: Hangzhou Hikvision Digital
Technology is Hikvision. It knows names only; who owns whom is the register's business.

>>> kinship("Norvex Canada Inc.", "Norvex Electronics Ltd", home="cn").value
'affiliate'
>>> kinship("Shenzhen Norvex Electronics Ltd", "Norvex", home="cn").value
'same'
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from proscribe.model.vocabulary import Vocabulary
from proscribe.names.align import How
from proscribe.names.compare import best_pairing
from proscribe.names.normalise import FILLERS, NameForm, normalise
from proscribe.names.vocabulary import WordKind, trade_names

_DATA = files("proscribe.names") / "data"


class Kinship(Vocabulary):
    """What a name that matches is to the party."""

    SAME = ("same", "a name of the party itself, shorter or fuller", "a country or a line of business more is affiliate")
    AFFILIATE = ("affiliate", "a branch, a subsidiary, a sister or the parent, as far as names tell", "")


@dataclass(frozen=True, slots=True)
class _Extra:
    """What one name has and the other lacks, and whether the other says anything of that kind."""

    places: tuple[str, ...]
    leads: bool
    trades: tuple[str, ...]
    stems: tuple[str, ...]
    numbers: tuple[str, ...]


def kinship(asked: str, listed: str, *, home: str | None = None) -> Kinship:
    """What the asked name is to the party of the listed name.

    Args:
        asked: a name that matches.
        listed: a name of the party.
        home: two-letter code of the party's country, or None when not known.
    """
    found = best_pairing(normalise(asked, person=False), normalise(listed, person=False))
    if found is None:
        return Kinship.SAME
    one, other, pairs = found
    if any(pair.how is How.SERIES for pair in pairs.pairings):
        return Kinship.AFFILIATE
    mine, theirs = _extra(one, pairs.left_one), _extra(other, pairs.left_other)
    signs = (
        _place_tells(mine, theirs, home),
        _trade_tells(mine, theirs),
        _stem_tells(mine, theirs),
        _fuller_tells(mine, other),
    )
    return Kinship.AFFILIATE if any(signs) else Kinship.SAME


def _extra(form: NameForm, left: tuple[int, ...]) -> _Extra:
    def words(kind: WordKind) -> tuple[str, ...]:
        return tuple(form.words[at] for at in left if form.kinds[at] is kind)

    places = [at for at in left if form.kinds[at] is WordKind.PLACE]
    return _Extra(
        words(WordKind.PLACE),
        places == [0],
        tuple(word for word in words(WordKind.BUSINESS) if word != "group"),
        words(WordKind.DISTINCTIVE),
        words(WordKind.NUMBER),
    )


def _place_tells(mine: _Extra, theirs: _Extra, home: str | None) -> bool:
    """A country that is not the home; or a town elsewhere than before the stem; or two towns."""
    if mine.places and theirs.places:
        return True
    return any(
        _is_abroad(place, home) or (_is_town(place) and not each.leads) for each in (mine, theirs) for place in each.places
    )


def _trade_tells(mine: _Extra, theirs: _Extra) -> bool:
    if not _own_firms().isdisjoint((*mine.trades, *theirs.trades)):
        return True
    return bool(mine.trades and theirs.trades)


def _stem_tells(mine: _Extra, theirs: _Extra) -> bool:
    return bool(mine.stems or theirs.stems or mine.numbers or theirs.numbers)


def _fuller_tells(extra: _Extra, other: NameForm) -> bool:
    """A town and a trade more than a name that tells a trade of its own: Beijing Huawei Digital Technologies."""
    told = any(kind is WordKind.BUSINESS and word not in FILLERS for word, kind in zip(other.words, other.kinds, strict=True))
    return told and bool(extra.places and extra.trades) and not trade_names().issuperset(other.words)


def _is_abroad(place: str, home: str | None) -> bool:
    code, is_country = _homes().get(place, ("-", False))
    return (is_country or code != "cn") and code != home if home is not None else is_country


def _is_town(place: str) -> bool:
    return not _homes().get(place, ("-", False))[1]


@cache
def _own_firms() -> frozenset[str]:
    """Lines of business that parents put into firms of their own."""
    return frozenset(_lines("own_firms.txt"))


@cache
def _homes() -> dict[str, tuple[str, bool]]:
    """In which country each place lies, and whether it is the country itself or a region of several."""
    rows = (line.split("\t") for line in _lines("homes.tsv"))
    return {place: (code, kind == "country") for code, kind, places in rows for place in places.replace("-", "").split()}


def _lines(name: str) -> Iterator[str]:
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    return (line for line in lines if line and not line.startswith("#"))
