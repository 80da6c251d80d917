"""The remarks of OFAC's CSV files: one text that holds births, nationalities, weak aliases, identifiers, dates and notes."""

import re
from dataclasses import dataclass, field

from proscribe.lists.ofac_dates import LabelledDay, labelled_day
from proscribe.lists.ofac_words import is_legal_note, kind_and_value
from proscribe.lists.values import clean, named_country
from proscribe.model.parties import Name, NameKind

_BIRTH = re.compile(r"(?:alt\. )?DOB (?P<value>.+)")
_CITIZEN = re.compile(r"(?:alt\. )?(?:nationality|citizen|Nationality of Registration) (?P<value>.+)")
# OFAC puts its weak aliases into the remarks, in quotes, and the strong ones into the file of other names.
_WEAK = re.compile(r"(?:alt\. )?(?P<kind>[afn])\.k\.a\. '(?P<value>.+)'")


@dataclass(slots=True)
class Remarks:
    """The remarks, sorted out; each item is in one of these.

    Args:
        births: dates of birth as listed.
        countries: jurisdictions of nationality or citizenship.
        names: weak aliases, and former names in quotes.
        identifiers: pairs of kind and value, as listed.
        days: listing, effective and divestment dates.
        notes: directives and warnings of secondary sanctions.
        rest: all other items, places of birth and links among them.
    """

    births: list[str] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    days: list[LabelledDay] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


def read_remarks(text: str) -> Remarks:
    """The items of the remarks, none left out; the full stop at the end is dropped."""
    remarks = Remarks()
    items = (clean(item) for item in re.split(r";\s+", clean(text).removesuffix(".")))
    for item in items:
        if item:
            _take(item, remarks)
    return remarks


def _take(item: str, remarks: Remarks) -> None:
    if birth := _BIRTH.fullmatch(item):
        remarks.births.append(birth["value"])
    elif weak := _WEAK.fullmatch(item):
        kind = NameKind.FORMER if weak["kind"] == "f" else NameKind.WEAK_ALIAS
        remarks.names.append(Name(weak["value"], kind))
    elif (day := labelled_day(item)) is not None:
        remarks.days.append(day)
    elif is_legal_note(item):
        remarks.notes.append(item)
    else:
        _take_fact(item, remarks)


def _take_fact(item: str, remarks: Remarks) -> None:
    citizen = _CITIZEN.fullmatch(item)
    country = named_country(citizen["value"]) if citizen else None
    # A name after `Linked To:` may hold a word that looks like a kind of identifier.
    pair = None if item.startswith("Linked To") else kind_and_value(item.removeprefix("alt. "))
    if country is not None:
        remarks.countries.append(country)
    elif pair is not None:
        remarks.identifiers.append(pair)
    else:
        remarks.rest.append(item)
