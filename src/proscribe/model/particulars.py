"""What tells one bearer of a name from another: numbers, addresses, days of birth, countries, as one side gives them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a row of a list, or everything listed about a party, says beside the name.

    Args:
        identifiers: pairs of scheme and value as written, e.g. `("LEI", "…")`; the scheme may be a heading or "".
        addresses: one line each, as written: a town alone is one too.
        birth_dates: as written: `1979`, `25.03.1973`, `circa 1960`.
    """

    identifiers: tuple[tuple[str, str], ...] = ()
    addresses: tuple[str, ...] = ()
    birth_dates: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is told beside the name."""
        return not (self.identifiers or self.addresses or self.birth_dates)


NONE_TOLD = Particulars()
"""Nothing beside the name."""
