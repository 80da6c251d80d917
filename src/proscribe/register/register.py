"""The register as loaded: every measure, party and programme that people wrote and sourced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from proscribe.model.measures import Measure, Programme
from proscribe.model.parties import Party


@dataclass(frozen=True, slots=True)
class Register:
    """Everything curated, validated as a whole.

    Args:
        checked: the day up to which the register as a whole was looked after.
        version: SHA-256 over all its files, in hexadecimal; two registers with one version give the same answers.
        measures: by key, in order of key.
        parties: by key, in order of key.
        programmes: by key, in order of key.
        licence: under which its content may be used.
    """

    checked: date
    version: str
    measures: Mapping[str, Measure]
    parties: Mapping[str, Party]
    programmes: Mapping[str, Programme]
    licence: str = ""
