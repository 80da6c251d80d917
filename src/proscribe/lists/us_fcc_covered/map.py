"""An entry of the Covered List becomes a listing of a firm with its items, or of a category without a party."""

from proscribe.lists.spec import Ignored, Noted, Record, RowAlarm
from proscribe.lists.us_fcc_covered.fetch import HOMEPAGE
from proscribe.lists.us_fcc_covered.wording import category_items, covered_items, is_category, is_of_party, limits
from proscribe.lists.values import clean, digest_entry, distinct, joined, listed_day, named_country
from proscribe.model.listings import Listing
from proscribe.model.parties import Name, PartyType

CATEGORY = ("category", "yes")
"""The identifier that marks a category: its name is never matched as a company's."""

NO_DATE = "a date that is none, kept as a remark"


APPROVED = "an approval, which takes out of the list what it names"
_LIST = "fcc covered list"


def map_entry(record: Record) -> Listing | Noted | Ignored:
    """The entry as a listing; a category is marked and has the items its name takes in.

    Raises:
        RowAlarm: for an entry without name, of another list, or whose words tell neither a firm's products nor a known
            category.
    """
    if record.text("conditional_approval") == "true":
        return Ignored(APPROVED)
    name, note = _name(record), clean(record.text("notes"))
    category = is_category(name, note)
    added = listed_day(record.text("date_added"), "date added")
    listing = Listing(
        list_key="us_fcc_covered",
        entry=digest_entry(name),
        programmes=("us-fcc-covered",),
        name=name,
        type=PartyType.UNKNOWN if category else PartyType.COMPANY,
        names=tuple(Name(alias) for alias in distinct(map(clean, record.texts("aka"))) if alias != name),
        countries=distinct([named_country(clean(record.text("country")))]),
        identifiers=(CATEGORY,) if category else (),
        start=added.period,
        citation=clean(record.text("federal_register_cite")),
        scope_note=note if category else limits(note),
        remarks=joined("" if category else note, added.remark),
        source_url=HOMEPAGE,
        items=_category(name) if category else _covered(name, note),
        original=record.original(),
    )
    return Noted(listing, (NO_DATE,)) if added.remark else listing


def _name(record: Record) -> str:
    source, name = clean(record.text("source_list")), clean(record.text("entity_name"))
    if source and not source.casefold().startswith(_LIST):
        raise RowAlarm("an entry of another list than the Covered List", field="source_list", value=source)
    if not name:
        raise RowAlarm("the entry has no name", field="entity_name")
    return name


def _category(name: str) -> tuple[str, ...]:
    items = category_items(name)
    if not items:
        raise RowAlarm("a category of goods that is not known here", field="entity_name", value=name)
    return items


def _covered(name: str, note: str) -> tuple[str, ...]:
    if not is_of_party(name, note):
        raise RowAlarm("neither a firm's products nor a category known here", field="notes", value=note)
    items = covered_items(note)
    if not items:
        raise RowAlarm("equipment or services that are not known here", field="notes", value=note)
    return items
