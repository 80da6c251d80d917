"""Countries by code or name, as the two-letter codes that jurisdictions use.

The table of usual names takes a quarter of a second to set up, rigour's full search over every name and spelling of six
hundred territories three seconds; so the search is asked only for what the table lacks.
"""

from functools import lru_cache

from rigour.territories import get_territories, lookup_territory

_CODE_LENGTH = 2
_SPOKEN = {
    "uk": "gb",
    "england": "gb",
    "scotland": "gb",
    "wales": "gb",
    "prc": "cn",
    "p.r.c.": "cn",
    "p.r. china": "cn",
    "people's republic of china": "cn",
    "roc": "tw",
    "korea": "kr",
    "usa": "us",
    "u.s.": "us",
    "u.s.a.": "us",
    "中国": "cn",
    "hong kong": "hk",
    "macau": "mo",
    "macao": "mo",
    "turkey": "tr",
    "burma": "mm",
    "viet nam": "vn",
    "congo": "cg",
    "palestinian": "ps",
    "gaza": "ps",
    "korea, north": "kp",
    "korea, south": "kr",
    "north korea": "kp",
    "south korea": "kr",
    "republic of korea": "kr",
    "democratic people's republic of korea": "kp",
    "iran (islamic republic of)": "ir",
    "islamic republic of iran": "ir",
    "russian federation": "ru",
    "syrian arab republic": "sy",
    "venezuela (bolivarian republic of)": "ve",
    "bolivia (plurinational state of)": "bo",
    "united republic of tanzania": "tz",
    "republic of moldova": "md",
    "lao people's democratic republic": "la",
    "côte d'ivoire": "ci",
    "cote d'ivoire": "ci",
    "virgin islands, british": "vg",
    "st. kitts & nevis": "kn",
    "st. kitts and nevis": "kn",
    "saint kitts and nevis": "kn",
    "st. vincent and the grenadines": "vc",
    "none identified": None,
    "eu": None,
}
"""What people and lists call them; `none identified` is OFAC's word for no country."""


def usual_country(text: str) -> str | None:
    """The code of the country of that code or usual English name, or None."""
    return _usual().get(text.strip().casefold())


@lru_cache(maxsize=4_096)
def country_of(text: str) -> str | None:
    """The code of the country that the text names, in English or its own language; a part of a country counts as it.

    Args:
        text: an ISO code of two or three letters, or a name.

    Returns:
        Two lower-case letters, or None when the text names no country.
    """
    clean = text.strip()
    if not clean or clean.casefold() in _usual():
        return usual_country(clean)
    found = lookup_territory(clean)
    while found is not None and len(found.code) != _CODE_LENGTH:
        found = found.parent
    return None if found is None else str(found.code)


@lru_cache(maxsize=1)
def _usual() -> dict[str, str | None]:
    states = [state for state in get_territories() if len(state.code) == _CODE_LENGTH]
    words = {
        word.casefold(): state.code
        for state in states
        for word in (state.code, state.alpha3, state.full_name, state.name)
        if word
    }
    return {**words, **_SPOKEN}
