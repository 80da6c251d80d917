"""An entry of OFAC's XML becomes a listing of the SDN list, or of the non-SDN lists its codes and words name."""

from proscribe.lists.ofac_dates import start_of
from proscribe.lists.ofac_programmes import non_sdn_programmes, sdn_programmes
from proscribe.lists.spec import Record, RowAlarm
from proscribe.lists.us_ofac_xml.fetch import NON_SDN_HOMEPAGE, SDN_HOMEPAGE
from proscribe.lists.us_ofac_xml.ids import read_ids, words_of
from proscribe.lists.values import clean, distinct, joined, named_country
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, NameKind, PartyType

_TYPES = {
    "individual": PartyType.PERSON,
    "entity": PartyType.COMPANY,
    "vessel": PartyType.VESSEL,
    "aircraft": PartyType.AIRCRAFT,
}
_KINDS = {"a.k.a.": NameKind.ALIAS, "n.k.a.": NameKind.ALIAS, "f.k.a.": NameKind.FORMER}
_STRENGTHS = {"strong", "weak"}
_ADDRESS = ("address1", "address2", "address3", "city", "stateOrProvince", "postalCode", "country")
_VESSEL = ("callSign", "vesselType", "vesselFlag", "vesselOwner", "tonnage", "grossRegisteredTonnage")
_LISTS = ("program", "id", "aka", "address", "nationality", "citizenship")

HANDLED = frozenset(
    {
        *("uid", "firstName", "lastName", "title", "sdnType", "remarks"),
        *(f"{name}List" for name in (*_LISTS, "dateOfBirth", "placeOfBirth")),
        "vesselInfo",
        "programList/program",
        *(f"idList/id/{field}" for field in ("idType", "idNumber", "idCountry")),
        *(f"akaList/aka/{field}" for field in ("type", "category", "lastName", "firstName")),
        *(f"addressList/address/{field}" for field in _ADDRESS),
        "nationalityList/nationality/country",
        "citizenshipList/citizenship/country",
        "dateOfBirthList/dateOfBirthItem/dateOfBirth",
        "placeOfBirthList/placeOfBirthItem/placeOfBirth",
        *(f"vesselInfo/{field}" for field in _VESSEL),
    }
)
"""Fields that a listing is made of."""

_NUMBER, _MAIN = "the publisher's number of a detail", "which detail leads is its order too"
_ITEMS = ("nationalityList/nationality", "citizenshipList/citizenship", "dateOfBirthList/dateOfBirthItem")
IGNORED_FIELDS = (
    *((f"{path}/uid", _NUMBER) for path in ("idList/id", "akaList/aka", "addressList/address", *_ITEMS)),
    ("placeOfBirthList/placeOfBirthItem/uid", _NUMBER),
    *((f"{path}/mainEntry", _MAIN) for path in (*_ITEMS, "placeOfBirthList/placeOfBirthItem")),
    ("idList/id/issueDate", "a document's date; kept in the original"),
    ("idList/id/expirationDate", "a document's date; kept in the original"),
)
"""Fields left out of the listing, with the reason; they stay in its original."""


def map_sdn(record: Record) -> Listing:
    """The entry as a listing of the SDN list; its programme codes stay in the remarks.

    Raises:
        RowAlarm: for an entry without number, name or code, or a type, alias or code not known.
    """
    programmes = sdn_programmes(_codes(record))
    return _listing(record, programmes, list_key="us_ofac_xml_sdn", source_url=SDN_HOMEPAGE)


def map_non_sdn(record: Record) -> Listing:
    """The entry as a listing of the non-SDN lists that its codes and words name.

    Raises:
        RowAlarm: as for the SDN list, and when nothing tells which list it is on.
    """
    programmes = non_sdn_programmes(_codes(record), words_of(record))
    return _listing(record, programmes, list_key="us_ofac_xml_cons", source_url=NON_SDN_HOMEPAGE)


def _listing(record: Record, programmes: tuple[str, ...], *, list_key: str, source_url: str) -> Listing:
    ids = read_ids(record)
    addresses = tuple(_address(part) for part in record.of_kind("addressList/address"))
    return Listing(
        list_key=list_key,
        entry=_number(record),
        programmes=programmes,
        name=_name(record),
        type=_type(record),
        names=tuple(dict.fromkeys(_alias(part) for part in record.of_kind("akaList/aka"))),
        countries=_countries(record),
        addresses=distinct(addresses),
        identifiers=(*ids.identifiers, *_vessel(record)),
        birth_dates=distinct(map(clean, record.texts("dateOfBirthList/dateOfBirthItem/dateOfBirth"))),
        start=start_of(ids.days, programmes),
        scope_note=joined(*distinct(ids.notes)),
        remarks=_remarks(record, *map(str, ids.days)),
        source_url=source_url,
        original=record.original(),
    )


def _codes(record: Record) -> tuple[str, ...]:
    return distinct(map(clean, record.texts("programList/program")))


def _number(record: Record) -> str:
    number = record.text("uid")
    if not number.isdigit():
        raise RowAlarm("an entry's number is made of digits", field="uid", value=number)
    return number


def _type(record: Record) -> PartyType:
    text = record.text("sdnType")
    if text.lower() not in _TYPES:
        raise RowAlarm("no type of party known here", field="sdnType", value=text)
    return _TYPES[text.lower()]


def _name(record: Record) -> str:
    name = ", ".join(part for part in (clean(record.text("lastName")), clean(record.text("firstName"))) if part)
    if not name:
        raise RowAlarm("there is no name", field="lastName")
    return name


def _alias(part: Record) -> Name:
    kind, strength = part.text("type").lower(), part.text("category").lower()
    if kind not in _KINDS:
        raise RowAlarm("no kind of alias known here", field="akaList/aka/type", value=part.text("type"))
    if strength not in _STRENGTHS:
        raise RowAlarm("an alias is strong or weak", field="akaList/aka/category", value=part.text("category"))
    return Name(_name(part), NameKind.WEAK_ALIAS if strength == "weak" else _KINDS[kind])


def _address(part: Record) -> str:
    return ", ".join(text for text in (clean(part.text(field)) for field in _ADDRESS) if text)


def _countries(record: Record) -> tuple[str, ...]:
    paths = ("addressList/address/country", "nationalityList/nationality/country", "citizenshipList/citizenship/country")
    names = [name for path in (*paths, "vesselInfo/vesselFlag") for name in record.texts(path)]
    return distinct(named_country(clean(name).removeprefix("Region: ")) for name in names)


def _vessel(record: Record) -> tuple[tuple[str, str], ...]:
    pairs = ((field, clean(text)) for field in _VESSEL for text in record.texts(f"vesselInfo/{field}"))
    return tuple((scheme, value) for scheme, value in pairs if value)


def _remarks(record: Record, *days: str) -> str:
    named = (
        ("Title", (record.text("title"),)),
        ("Place of birth", record.texts("placeOfBirthList/placeOfBirthItem/placeOfBirth")),
        ("Nationality", record.texts("nationalityList/nationality/country")),
        ("Citizenship", record.texts("citizenshipList/citizenship/country")),
        ("Programmes", (", ".join(_codes(record)),)),
    )
    told = (f"{label}: {clean(text)}" for label, texts in named for text in texts if text)
    return joined(clean(record.text("remarks")), *told, *days)
