"""The country that a claim's target names: `China`, and the class `Chinese vendors` alike."""

from proscribe.articles.countries import by_adjective, by_code, by_name


def country_named(text: str) -> str | None:
    """The jurisdiction code of the country, or of the class that begins with its adjective; None for anybody else.

    >>> country_named("China"), country_named("Chinese telecoms suppliers"), country_named("Huawei")
    ('cn', 'cn', None)
    """
    words = text.strip().removeprefix("the ").split()
    if not words:
        return None
    whole = by_name().get(" ".join(words))
    if whole is not None:
        return whole.code
    code = words[0].lower()
    if len(words) == 1:
        return code if len(code) == 2 and words[0].isupper() and code in by_code() else None
    starts = (" ".join(words[:count]) for count in (2, 1))
    return next((by_adjective()[start].code for start in starts if start in by_adjective()), None)
