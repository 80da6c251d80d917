"""The words by which an item of OFAC's remarks or ids shows what it is: an identifier's kind, or a legal note."""

import re

# The last word of a kind. New kinds come up a few times a year; one that is not here is kept as a remark.
_LAST_WORDS = (
    r"No\.?|Numbers?|#|IDs?|Passport|Card|Code|Gender|Website|Address|Ticker|Issuer Name|Type|Date|ISIN|MMSI|Country|Flag|"
    r"Call Sign|Model|Operator|Certificate|Identification|License|FEIN|SSN|RTN|NIT|RUC|RIF|RFC|RSIN|Document|LOCODE|SWIFT/BIC|"
    r"VisaNumberID|BIK|Resident|Registration|(?:[A-Z]\.){2,}[A-Z]?\.?"
)
_IN_BRACKETS = r"USCCC?|MSN|RU|CBLS|NUIT|also called[^)]*|[^()]* Code"
_END = rf"(?:Digital Currency Address - \w+|(?:{_LAST_WORDS})(?: \((?:{_IN_BRACKETS})\))?)"
# `National ID No. 123`: the kind goes on after `ID`.
_GOES_ON = r"(?:No\.|Numbers?|#|IDs?|Card|Code|Certificate|Document|Identification|Type|Date|Flag|Ticker|Website)(?:\W|$)"
_KIND = re.compile(rf"(?:[^;\d]*[^;\w])?{_END}[ :-]*")
_KIND_FIRST = re.compile(rf"(?P<kind>(?:[A-Z(/][^\s;\d]*[ -]+){{0,6}}?{_END}):? (?!{_GOES_ON})(?P<value>\S.*)")
_LEGAL = re.compile(
    r"Directive|Secondary Sanctions|Sanctions Information|Transactions Prohibited|Executive Order|CAATSA|PEESA|"
    r"IFCA Determination|\bSec\.? ?\d+\(|For more information|prohibit",
    re.IGNORECASE,
)


def is_kind(text: str) -> bool:
    """The text names a kind of identifier and nothing else: `Tax ID No.`, `Website`."""
    return _KIND.fullmatch(text) is not None


def kind_and_value(text: str) -> tuple[str, str] | None:
    """`Tax ID No. 7702235133 (Russia)` as kind and value; None when it does not begin with a kind known here."""
    found = _KIND_FIRST.fullmatch(text)
    return (found["kind"].rstrip(" :"), found["value"]) if found else None


def is_legal_note(text: str) -> bool:
    """The text tells what is forbidden or threatened (a directive, a secondary sanction), not who the party is."""
    return _LEGAL.search(text) is not None
