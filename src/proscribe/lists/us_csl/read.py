"""The Consolidated Screening List's CSV as rows; all layouts since 2019 are these columns, quoted or not, `_id` or not."""

from collections.abc import Iterator, Sequence

from proscribe.lists.files import FileHead, ListFile
from proscribe.lists.spec import Found
from proscribe.lists.tables import Layout, table

_COLUMNS = (
    "source entity_number type programs name title addresses federal_register_notice start_date end_date standard_order "
    "license_requirement license_policy call_sign vessel_type gross_tonnage gross_registered_tonnage vessel_flag "
    "vessel_owner remarks source_list_url alt_names citizenships dates_of_birth nationalities places_of_birth "
    "source_information_url ids"
)
LAYOUT = Layout(columns=tuple(_COLUMNS.split()), optional=("_id",))
# Enough of them to know the list even after its publisher added or dropped a column, which reading then names.
_TELLING = {"source", "entity_number", "programs", "federal_register_notice", "license_requirement", "standard_order"}


def recognises(head: FileHead) -> bool:
    """The first line names the columns that only this list has together."""
    return set(head.first_row()) >= _TELLING


def read(files: Sequence[ListFile]) -> Iterator[Found]:
    """The rows of each file.

    Raises:
        ListError: when a column is missing or unexpected.
    """
    for file in files:
        yield from table(file, LAYOUT)
